"""Tools that a worker process can make, and papers that hang, kill or break whoever reads them."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from mhcorpus.errors import PatternError, UnreadableFileError
from mhcorpus.ingest import Tools
from mhcorpus.readers import name_of, read
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source

REFERENCES = 40
"""How many references a paper has: enough for a write to be cut off in the middle."""


def odd_tools(seconds: float = 0.0) -> Tools:
    """Return tools that do what the first word of a paper says, and take ``seconds`` for the others."""
    return Tools(
        read=_read, analyse=lambda source, date: _analyse(source, seconds),
        laws=lambda: [("BWBR0001854", "Wetboek van Strafrecht", "Sr", "wetboek", None)],
        version="1", suffixes={".txt"},
    )


def wrong_patterns() -> Tools:
    """Fail as tools do whose pattern files are wrong."""
    raise PatternError("eigen.yaml: decision: no pattern")


def stillborn() -> Tools:
    """Die before there are tools."""
    os._exit(9)


def _break() -> None:
    raise UnreadableFileError("is no paper")


def _exhaust() -> None:
    raise MemoryError


_ODD: dict[str, Callable[[], object]] = {
    "hang": lambda: time.sleep(3600),
    "die": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "exit": lambda: os._exit(7),
    "break": _break,
    "exhaust": _exhaust,
}


def _read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    _ODD.get(text.partition(" ")[0], lambda: None)()
    return Source(name=name_of(path), format="txt", text=read(path).text)


def _analyse(source: Source, seconds: float) -> Analysis:
    time.sleep(seconds)
    references = tuple(
        Reference(
            kind="kamerstuk", start=0, end=5, text=source.text[:5], id=f"kst-39812-{number}",
            context=f"Zin {number} van {source.name}.",
        )
        for number in range(1, REFERENCES + 1)
    )
    return Analysis(meta={"kind": "kamerbrief"}, dated=None, references=references)


def quick_tools(*_: object, **__: object) -> Tools:
    """Take the place of the tools that are shipped, so that a test need not load the pipeline."""
    return odd_tools(0.003)
