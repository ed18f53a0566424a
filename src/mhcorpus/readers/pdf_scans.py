"""Pages of a PDF that are pictures: read by OCR if the user asks, else reported."""

from __future__ import annotations

from contextlib import closing

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.ocr import DOTS, OcrError, lacking, recognise
from mhcorpus.readers.pdf_chars import Page, Paper, UnopenedError
from mhcorpus.readers.pdf_pdfium import PdfiumFile

_ASK = "scanned pages are read with --ocr"


def read_scans(data: bytes, name: str, paper: Paper, *, ocr: bool) -> None:
    """Recognise the text of the pages that have none, and warn of those that keep none."""
    bare = [number for number, page in enumerate(paper.pages) if page.height and not page.runs]
    if not bare:
        return
    remedy = lacking() if ocr else _ASK
    if remedy is None:
        bare = _recognise(data, name, paper, bare)
    reason = f": {remedy}" if remedy else ""
    if len(bare) == len(paper.pages):
        paper.warnings.append(f"no text layer{reason}")
    elif bare:
        paper.warnings.append(f"no text on {_pages(bare)}{reason}")


def _recognise(data: bytes, name: str, paper: Paper, bare: list[int]) -> list[int]:
    """Fill the pages; return those that keep no text."""
    left: list[int] = []
    try:
        with closing(PdfiumFile(data, name)) as file:
            for number in bare:
                try:
                    width, height, grey = file.picture(number, DOTS)
                    runs = recognise(width, height, grey)
                except (OcrError, UnopenedError) as error:
                    paper.warnings.append(f"page {number + 1}: {error}")
                    left.append(number)
                    continue
                paper.pages[number] = Page(width * 72 / DOTS, height * 72 / DOTS, runs)
                if not runs:
                    left.append(number)
    except (UnopenedError, UnreadableFileError):
        return bare
    if read := [number for number in bare if number not in left]:
        paper.warnings.append(f"text of {_pages(read)} by OCR: it may hold errors")
    return left


def _pages(numbers: list[int]) -> str:
    return f"page {', '.join(str(number + 1) for number in numbers)}"
