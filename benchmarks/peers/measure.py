"""One peer on given input, once after a warm-up: run by the Python of the peers' own environment.

Usage: measure.py PEER FILE…    prints {"seconds": processor time, "found": count, "version": …}

What a peer is and reads stands in :data:`PEERS`. Nothing of mhcorpus is imported here, and nothing
of the peers is part of mhcorpus.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

Reader = Callable[[bytes], int]
"""Does the peer's work on one file and returns how much it found: references, or signs of text."""


def _eyecite() -> Reader:
    eyecite: Any = import_module("eyecite")
    return lambda data: len(eyecite.get_citations(data.decode()))


def _refex() -> Reader:
    extractor: Any = import_module("refex.orchestrator").CitationExtractor()
    return lambda data: len(extractor.extract(data.decode()).citations)


def _nllegalcit() -> Reader:
    nllegalcit: Any = import_module("nllegalcit")
    return lambda data: len(nllegalcit.parse_citations(data.decode()))


def _pypdfium2() -> Reader:
    pypdfium2: Any = import_module("pypdfium2")

    def read(data: bytes) -> int:
        document = pypdfium2.PdfDocument(data)
        signs = sum(len(page.get_textpage().get_text_range()) for page in document)
        document.close()
        return signs

    return read


def _pypdf() -> Reader:
    pypdf: Any = import_module("pypdf")
    return lambda data: sum(len(page.extract_text()) for page in pypdf.PdfReader(BytesIO(data)).pages)


def _pdfplumber() -> Reader:
    pdfplumber: Any = import_module("pdfplumber")

    def read(data: bytes) -> int:
        with pdfplumber.open(BytesIO(data)) as document:
            return sum(len(page.extract_text()) for page in document.pages)

    return read


PEERS: dict[str, Callable[[], Reader]] = {
    "eyecite": _eyecite,
    "legal-reference-extraction": _refex,
    "nllegalcit": _nllegalcit,
    "pypdfium2": _pypdfium2,
    "pypdf": _pypdf,
    "pdfplumber": _pdfplumber,
}


def main(name: str, *paths: str) -> None:
    """Warm up on the first file, time all of them and print the result."""
    logging.disable()
    read = PEERS[name]()
    files = [Path(path).read_bytes() for path in paths]
    read(files[0])
    start = time.process_time()
    found = sum(read(data) for data in files)
    seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "found": found, "version": version(name)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
