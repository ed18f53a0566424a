"""The paper that a command is given: a file, or text on stdin."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mhcorpus.source import Source

STDIN = "-"


def source_of(file: str, *, pdf_engine: str, ocr: bool) -> Source:
    """Read the paper at ``file``; ``-`` is text on stdin.

    Raises MhcorpusError where it cannot be read.
    """
    if file == STDIN:
        from mhcorpus.readers.text import read_text

        return read_text(sys.stdin.buffer.read(), "stdin", "txt")
    from mhcorpus.readers import read

    return read(Path(file), pdf_engine=pdf_engine, ocr=ocr)
