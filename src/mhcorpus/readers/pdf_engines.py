"""The choice of the engine that reads a PDF."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers.pdf_chars import Page, Paper, UnopenedError
from mhcorpus.readers.pdf_pdfium import PdfiumFile

if TYPE_CHECKING:
    from mhcorpus.readers.pdf_plumber import PlumberFile

ENGINES = ("auto", "pypdfium2", "pdfplumber")
"""``auto`` is pypdfium2, with pdfplumber for a file or a page that it cannot read."""


def read_paper(data: bytes, name: str, engine: str = "auto", limits: Limits = NORMAL) -> Paper:
    """Return what the engine reads of a PDF.

    Raises :class:`UnreadableFileError` for a file that is no PDF, is broken, has no pages or
    too many, or needs a password. A page that no engine can read is empty, with a warning.
    """
    if engine not in ENGINES:
        raise UnreadableFileError(f"no PDF engine {engine}; choose from {', '.join(ENGINES)}")
    engines = ENGINES[1:] if engine == "auto" else (engine,)
    for place, chosen in enumerate(engines, 1):
        try:
            paper, failed = _read(data, name, chosen, limits)
        except UnopenedError:
            continue
        if place > 1:
            paper.warnings.append(f"read with {chosen}: {engines[0]} cannot open the file")
        _read_again(data, name, engines[place:], paper, failed, limits)
        return paper
    raise UnreadableFileError(f"{name} is no PDF, or it is broken or cut off")


def _open(data: bytes, name: str, engine: str) -> PdfiumFile | PlumberFile:
    if engine == "pypdfium2":
        return PdfiumFile(data, name)
    # It takes half a second to import and is seldom needed.
    from mhcorpus.readers.pdf_plumber import PlumberFile

    return PlumberFile(data, name)


def _read(
    data: bytes, name: str, engine: str, limits: Limits, only: list[int] | None = None
) -> tuple[Paper, list[int]]:
    """Read a file, or only some pages, with one engine; also the pages that it cannot read."""
    failed: list[int] = []
    with closing(_open(data, name, engine)) as file:
        if len(file) == 0:
            raise UnreadableFileError(f"{name} is a PDF without pages")
        if len(file) > limits.pages:
            raise UnreadableFileError(f"{name}: has more than {limits.pages:,} pages (--max-pages)")
        paper = Paper([], file.info(), file.bookmarks())
        for number in range(len(file)):
            paper.pages.append(Page(0.0, 0.0, []))
            try:
                if only is None or number in only:
                    paper.pages[number] = file.page(number)
            except UnopenedError:
                failed.append(number)
    return paper, failed


def _read_again(
    data: bytes, name: str, engines: tuple[str, ...], paper: Paper, failed: list[int], limits: Limits
) -> None:
    """Read the pages that one engine failed on with the next, and say so."""
    for engine in engines if failed else ():
        try:
            other, still = _read(data, name, engine, limits, failed)
        except (UnopenedError, UnreadableFileError):
            continue
        # Engines may count the pages of a broken file differently.
        there = range(len(other.pages))
        for number in [number for number in failed if number in there and number not in still]:
            paper.pages[number] = other.pages[number]
            failed.remove(number)
            paper.warnings.append(f"page {number + 1} was read with {engine}")
    paper.warnings += [f"page {number + 1} cannot be read" for number in failed]
