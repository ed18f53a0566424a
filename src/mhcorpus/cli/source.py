"""The paper that a command is given, a file or stdin, and what is found in it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mhcorpus.cli.bounds import Bounds
from mhcorpus.cli.given import STDIN
from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import Limits

if TYPE_CHECKING:
    from mhcorpus.ingest import Crew, Tools
    from mhcorpus.reference import Analysis
    from mhcorpus.source import Source

STDIN_NAME = "stdin"
"""The name of the document that stdin holds."""


def analysed(
    file: str, *, date: str | None, patterns: Sequence[Path] | None, pdf_engine: str, ocr: bool,
    bounds: Bounds,
) -> tuple[Source, Analysis]:
    """Read and analyse the paper at ``file``; ``-`` is one on stdin, in whatever format.

    A file is read in a process of its own: what a trap does there it does not do here.

    Raises MhcorpusError where it cannot be read.
    """
    from mhcorpus.ingest import shipped_tools

    recipe = partial(
        shipped_tools, tuple(patterns or ()), pdf_engine=pdf_engine, ocr=ocr, limits=bounds.limits
    )
    crew = bounds.crew(recipe, 1, ocr=ocr)
    if file != STDIN:
        return _from_file(Path(file), file, date, crew)
    from tempfile import TemporaryDirectory

    from mhcorpus.readers import ARCHIVE
    from mhcorpus.readers.signatures import suffix_of

    if not (data := _on_stdin(bounds.limits)):
        raise UnreadableFileError(f"{STDIN_NAME}: is empty")
    if (suffix := suffix_of(data)) == ".txt":
        return _from_text(data, date, recipe())
    if suffix == ARCHIVE:
        raise UnreadableFileError(f"{STDIN_NAME}: is an archive, or cut off: unpack it, or ingest it")
    with TemporaryDirectory(prefix="mhcorpus-") as folder:
        path = Path(folder) / f"{STDIN_NAME}{suffix}"
        path.write_bytes(data)
        source, analysis = _from_file(path, STDIN_NAME, date, crew)
    return replace(source, name=STDIN_NAME), analysis


def _from_file(path: Path, called: str, date: str | None, crew: Crew) -> tuple[Source, Analysis]:
    from mhcorpus.ingest.jobs import Job
    from mhcorpus.store import Fingerprint

    with crew:
        job = Job(1, str(path), Fingerprint("", 0, None), None, date, to_look_at=True)
        (((_, done),),) = crew.perform([job])
    if done.read is None:
        raise UnreadableFileError(f"{called}: {done.failure}")
    return done.read.source, done.read.analysis


def _on_stdin(limits: Limits) -> bytes:
    data = sys.stdin.buffer.read(limits.size + 1)
    if len(data) > limits.size:
        raise UnreadableFileError(f"{STDIN_NAME}: {limits.too_large}")
    return data


def _from_text(data: bytes, date: str | None, tools: Tools) -> tuple[Source, Analysis]:
    from mhcorpus.readers.text import read_text

    source = read_text(data, STDIN_NAME, "txt")
    return source, tools.analyse(source, date)
