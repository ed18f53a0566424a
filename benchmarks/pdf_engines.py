"""Pages a second that each way to read a PDF does, in one process on the same files.

Usage: python benchmarks/pdf_engines.py [FILE.pdf …]    (default: corpus/*.pdf)

The two engines of mhcorpus give blocks, notes, links and furniture; the others give raw text.
pypdf is no dependency: it is measured where it is installed. Each way reads all files
``ROUNDS`` times and its best round counts, as in the others the machine had more to do.
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2

from mhcorpus.readers.pdf import read_pdf

ROUNDS = 3
Way = Callable[[bytes], object]


def _mhcorpus(data: bytes, engine: str) -> object:
    return read_pdf(data, "paper.pdf", engine)


def _pypdfium2(data: bytes) -> object:
    document = pypdfium2.PdfDocument(data)
    texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return texts


def _pdfplumber(data: bytes) -> object:
    with pdfplumber.open(BytesIO(data)) as document:
        return [page.extract_text() for page in document.pages]


def _pypdf(data: bytes) -> object:
    pypdf = importlib.import_module("pypdf")
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def ways() -> dict[str, Way]:
    """Return the ways to read a PDF that are installed, by name."""
    found: dict[str, Way] = {
        "mhcorpus, pypdfium2": partial(_mhcorpus, engine="pypdfium2"),
        "mhcorpus, pdfplumber": partial(_mhcorpus, engine="pdfplumber"),
        "pypdfium2, raw text": _pypdfium2,
        "pdfplumber, raw text": _pdfplumber,
    }
    if importlib.util.find_spec("pypdf"):
        found["pypdf, raw text"] = _pypdf
    return found


def best_time(way: Way, files: list[bytes]) -> float:
    """Return the processor seconds of the best round."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for data in files:
            way(data)
        times.append(time.process_time() - start)
    return min(times)


def main(paths: list[Path]) -> None:
    """Measure all ways on these files and print a table."""
    logging.disable()
    files = [path.read_bytes() for path in paths]
    pages = sum(len(pypdfium2.PdfDocument(data)) for data in files)
    print(f"{len(files)} files, {pages} pages, {sum(map(len, files)) / 1e6:.1f} MB, one core\n")
    print(f"{'way':24}{'s':>8}{'pages/s':>10}{'ms/page':>10}")
    for name, way in ways().items():
        seconds = best_time(way, files)
        print(f"{name:24}{seconds:8.2f}{pages / seconds:10.0f}{1000 * seconds / pages:10.1f}")


if __name__ == "__main__":
    corpus = Path(__file__).parent.parent / "corpus"
    main([Path(argument) for argument in sys.argv[1:]] or sorted(corpus.glob("*.pdf")))
