"""The paper that a command is given, a file or text on stdin, and what is found in it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mhcorpus.cli.options import MEMORY, crew_for
from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits

if TYPE_CHECKING:
    from mhcorpus.ingest import Tools
    from mhcorpus.reference import Analysis
    from mhcorpus.source import Source

STDIN = "-"


def analysed(
    file: str, *, date: str | None, patterns: Sequence[Path] | None, pdf_engine: str, ocr: bool,
    timeout: float | None = None, limits: Limits = NORMAL, max_memory: int = MEMORY,
) -> tuple[Source, Analysis]:
    """Read and analyse the paper at ``file``; ``-`` is text on stdin.

    A file is read in a process of its own: what a trap does there it does not do here. The
    limits are those of the options of the same names.

    Raises MhcorpusError where it cannot be read.
    """
    from mhcorpus.ingest import shipped_tools
    from mhcorpus.ingest.jobs import Job
    from mhcorpus.store import Fingerprint

    recipe = partial(shipped_tools, tuple(patterns or ()), pdf_engine=pdf_engine, ocr=ocr, limits=limits)
    if file == STDIN:
        return _from_stdin(date, recipe())
    job = Job(1, Path(file), Fingerprint("", 0, None), None, date)
    with crew_for(recipe, 1, timeout, max_memory, ocr=ocr) as crew:
        ((_, done),) = crew.perform([job])
    if done.document is None:
        raise UnreadableFileError(f"{file}: {done.failure}")
    return done.document.stored.source, done.document.stored.analysis


def _from_stdin(date: str | None, tools: Tools) -> tuple[Source, Analysis]:
    from mhcorpus.readers.text import read_text

    data = sys.stdin.buffer.read(tools.limits.size + 1)
    if len(data) > tools.limits.size:
        raise UnreadableFileError(f"stdin: {tools.limits.too_large}")
    source = read_text(data, "stdin", "txt")
    return source, tools.analyse(source, date)
