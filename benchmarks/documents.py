"""Reading documents into blocks, notes and pages, beside what only takes the text or parses the markup."""

from __future__ import annotations

import io
import re
import statistics
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import lxml.etree
import lxml.html
import pypdfium2

from benchmarks.inputs import CORPUS, real_papers, written_pages
from benchmarks.peers import Measured, measure
from benchmarks.rows import Row, in_turn, measured
from mhcorpus.readers import read_bytes
from mhcorpus.readers.pdf import read_pdf

ROUNDS = 5
_PEER_ROUNDS = 3
_REAL_PDFS = 15
"""Real PDFs that are read: the smallest, as pdfplumber does some ten pages a second."""
_PAGES = 20
_LEAST = 200_000
"""Bytes of markup that one measurement reads at least; small files are read again and again."""
_FORMATS = ("docx", "odt", "html", "xml")
_PARTS = re.compile(
    r"(?:.*/)?(?:document|footnotes|endnotes|styles|numbering|header\d*|footer\d*|core|content|meta)\.xml"
)
"""The parts of a package that tell what a paper says: what else is in it, nobody reads."""


def run() -> list[Row]:
    """Measure PDF, then each format of marked-up text."""
    rows = _pdf("written papers", sorted(CORPUS.glob("*.pdf")))
    if real := real_papers(".pdf"):
        rows += _pdf("real papers", sorted(real, key=lambda path: path.stat().st_size)[:_REAL_PDFS])
    for suffix in _FORMATS:
        written = [path for path in sorted(CORPUS.glob(f"*.{suffix}")) if ".metadata" not in path.name]
        # The written papers are a page each: what a file costs at all outweighs its size.
        real = real_papers(f".{suffix}")
        rows.append(_markup(suffix, "real" if real else "written", _files(real or written)))
    pages = [(f"{number}.html", page) for number, page in enumerate(written_pages(_PAGES))]
    return [*rows, _markup("html", "written", pages)]


def _pdf(papers: str, paths: Sequence[Path]) -> list[Row]:
    files = [path.read_bytes() for path in paths]
    pages = sum(len(pypdfium2.PdfDocument(data)) for data in files)
    ours = in_turn({engine: partial(_read_pdfs, files, engine) for engine in ("pypdfium2", "pdfplumber")},
                   ROUNDS, time.process_time)  # fmt: skip
    peers = {peer: [done for _ in range(_PEER_ROUNDS) if (done := measure(peer, paths))]
             for peer in ("pypdfium2", "pypdf", "pdfplumber")}  # fmt: skip
    bare = [each.seconds for each in peers["pypdfium2"]]
    rows = [
        measured(
            f"PDF to blocks and notes, {papers}", [pages / each for each in ours["pypdfium2"]],
            unit="pages/s", beside="pypdfium2, raw text" if bare else "", goal="≥ 100",
            ratio=statistics.median(ours["pypdfium2"]) / statistics.median(bare) if bare else None,
            note=f"times as long; {pages} pages in {len(files)} files, one core",
        ),
        measured(
            f"PDF to blocks and notes, {papers}, --pdf-engine pdfplumber",
            [pages / each for each in ours["pdfplumber"]], unit="pages/s",
            note="what is used where PDFium fails",
        ),
    ]
    return rows + [_peer_row(peer, papers, pages, runs) for peer, runs in peers.items() if runs]


def _peer_row(peer: str, papers: str, pages: int, runs: Sequence[Measured]) -> Row:
    return measured(
        f"PDF to raw text, {papers}, {peer} {runs[0].version}", [pages / each.seconds for each in runs],
        unit="pages/s", note="a peer: no blocks, no notes",
    )


def _read_pdfs(files: Sequence[bytes], engine: str) -> None:
    for data in files:
        read_pdf(data, "paper.pdf", engine)


def _files(paths: Sequence[Path]) -> list[tuple[str, bytes]]:
    return [(path.name, path.read_bytes()) for path in paths]


def _markup(suffix: str, papers: str, files: Sequence[tuple[str, bytes]]) -> Row:
    inside = {name: _xml_inside(data) for name, data in files}
    size = sum(len(part) for parts in inside.values() for part in parts)
    times = max(1, -(-_LEAST // size))
    parse = _parse_html if suffix == "html" else _parse_xml
    ways: dict[str, Callable[[], None]] = {
        "ours": partial(_read_all, files, times),
        "bare": partial(_parse_all, [data for _, data in files], parse, times),
    }
    for way in ways.values():
        way()
    taken = in_turn(ways, ROUNDS, time.process_time)
    ratio = statistics.median(ours / bare for ours, bare in zip(taken["ours"], taken["bare"], strict=True))
    return measured(
        f"{suffix} to blocks and notes, {papers} papers",
        [times * size / 1e6 / each for each in taken["ours"]],
        unit="MB/s", beside="lxml, parse only", ratio=ratio, goal="≥ 30",
        note=f"times as long; {size / 1e3:.0f} kB of {'XML inside' if _is_zip(files[0][1]) else 'markup'}",
    )  # fmt: skip


def _read_all(files: Sequence[tuple[str, bytes]], times: int) -> None:
    for _ in range(times):
        for name, data in files:
            read_bytes(name, data)


def _parse_all(files: Sequence[bytes], parse: Callable[[bytes], object], times: int) -> None:
    for _ in range(times):
        for data in files:
            for part in _xml_inside(data):
                parse(part)


def _parse_xml(data: bytes) -> object:
    return lxml.etree.fromstring(data)


def _parse_html(data: bytes) -> object:
    return lxml.html.document_fromstring(data)


def _is_zip(data: bytes) -> bool:
    return data[:2] == b"PK"


def _xml_inside(data: bytes) -> list[bytes]:
    """Return the markup of a file, from its first tag on; of a package the parts that are read."""
    if not _is_zip(data):
        return [data[data.find(b"<") :]]
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name) for name in package.namelist() if _PARTS.fullmatch(name)]
