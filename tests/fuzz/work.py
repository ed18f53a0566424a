"""Work that is counted, not timed: how often each line of the program runs for so many parts of one shape."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import mhcorpus
from mhcorpus.ingest import Tools
from mhcorpus.readers import read_bytes
from tests.fuzz.shapes import Shape

MOST = 8
"""How many times as often a line may run for four times as many parts: halfway, as factors go, to 16."""
_NOTICED = 3_000
"""Runs of a line below which growth says little."""
_ROOT = f"{Path(mhcorpus.__file__).parent}"


def growing_lines(tools: Tools, name: str, make: Shape, parts: int) -> Iterator[str]:
    """Yield each line that runs ever more often, from so many parts to four times as many."""
    tools.analyse(read_bytes(name, make(4 * parts)), None)  # what is kept for next time is kept now
    few, many = (_runs(tools, name, make(number)) for number in (parts, 4 * parts))
    for (file, line), runs in sorted(many.items()):
        if runs > _NOTICED and runs > MOST * few[file, line]:
            yield f"{Path(file).relative_to(_ROOT)}:{line} runs {few[file, line]:,} times, then {runs:,}"


def _runs(tools: Tools, name: str, data: bytes) -> Counter[tuple[str, int]]:
    counted: Counter[tuple[str, int]] = Counter()

    def on_line(frame: FrameType, event: str, _: Any) -> Any:  # noqa: ANN401 - the type of a trace function
        if event == "line":
            counted[frame.f_code.co_filename, frame.f_lineno] += 1
        return on_line

    def on_call(frame: FrameType, _: str, __: Any) -> Any:  # noqa: ANN401 - the type of a trace function
        return on_line if frame.f_code.co_filename.startswith(_ROOT) else None

    before = sys.gettrace()
    sys.settrace(on_call)
    try:
        tools.analyse(read_bytes(name, data), None)
    finally:
        sys.settrace(before)
    return counted
