"""A file that is made to hurt is read or refused in one line; it takes nobody else down with it."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest import Crew, Tools
from mhcorpus.ingest.jobs import Job
from mhcorpus.limits import MB, Limits
from mhcorpus.readers import read, read_bytes
from mhcorpus.reference import Analysis
from mhcorpus.reports.page import printable
from mhcorpus.source import Source
from mhcorpus.store import Fingerprint
from tests.fuzz.invariants import faults_of
from tests.hostile.traps import DEADLY, SENTENCE, TRAPS, docx, packed, paragraph, pdf_of

REFUSED = {
    "bom.docx": "bom.docx: word/document.xml: has more than 5,000,000 tags",
    "bom.odt": "bom.odt: content.xml: has more than 5,000,000 tags",
    "ratio.docx": "ratio.docx: word/document.xml is broken XML (",
    "lachen.xml": "lachen.xml is broken XML (",
    "lachen.docx": "lachen.docx: word/document.xml is broken XML (",
    "lachen.odt": "lachen.odt: content.xml is broken XML (",
    "kwadraat.xml": "kwadraat.xml is broken XML (",
    "diep.xml": "diep.xml is broken XML (",
    "diep.docx": "diep.docx: word/document.xml: has elements nested deeper than 150",
    "diep.odt": "diep.odt: content.xml is broken XML (",
    "diep.html": "diep.html: has elements nested deeper than 150",
    "diep-b.html": "diep-b.html: has elements nested deeper than 150",
    "paginas.pdf": "paginas.pdf: has more than 10,000 pages (--max-pages)",
    "leeg.pdf": "leeg.pdf is no PDF, or it is broken or cut off",
    "leeg.docx": "leeg.docx is no docx: it has no word/document.xml",
    "afgebroken.docx": "afgebroken.docx is cut off or damaged: get it anew",
    "gelogen.docx": "gelogen.docx: word/document.xml: cannot be unpacked (",
    "tekst.pdf": "tekst.pdf is no PDF, or it is broken or cut off",
    "nul.txt": "nul.txt: holds binary data, not text",
    "stuur.txt": "stuur.txt: holds binary data, not text",
}
"""How the message begins of the traps that are refused; the others are read."""


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_read_or_refused(name: str) -> None:
    """It becomes a sound source, or one line says what is wrong with it; nothing outside it is read."""
    data = TRAPS[name]()
    if name in REFUSED:
        with pytest.raises(UnreadableFileError) as raised:
            read_bytes(name, data)
        assert str(raised.value).startswith(REFUSED[name])
        assert printable(str(raised.value)) == str(raised.value)
        return
    source = read_bytes(name, data)
    assert faults_of(source) == []
    assert "root:" not in source.text


def reading_tools(limits: Limits) -> Tools:
    """Return tools that read like those that are shipped and find nothing."""
    return Tools(
        read=partial(read, limits=limits), analyse=_nothing, laws=tuple, version="1",
        suffixes={".pdf"}, limits=limits,
    )


def _nothing(source: Source, date: str | None) -> Analysis:
    return Analysis(meta={}, dated=None, references=())


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its memory")
def test_a_deadly_trap_costs_itself_alone(tmp_path: Path) -> None:
    """What eats all memory or never ends is ended, and the paper after it is read."""
    for name, make in DEADLY.items():
        (tmp_path / name).write_bytes(make())
    (tmp_path / "brief.pdf").write_bytes(pdf_of(b"BT /F1 11 Tf 72 700 Td (Zie Kamerstuk 39 812, nr. 7.) Tj ET"))
    jobs = [
        Job(number, str(path), Fingerprint("", path.stat().st_size, None), None, None)
        for number, path in enumerate(sorted(tmp_path.iterdir()))
    ]
    with Crew(partial(reading_tools, Limits()), 1, timeout=20, memory=700 * MB) as crew:
        ends = {Path(job.file).name: done for together in crew.perform(jobs) for job, done in together}
    failures = {name: done.failure for name, done in ends.items() if done.failure}
    assert set(failures) == set(DEADLY)
    assert all(
        failure.startswith(("the process that read it was killed (SIG", "took longer than 20 s", "needs more memory"))
        for failure in failures.values()
    )


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("groot.txt", b"x" * (MB + 1), "is larger than 1 MB (--max-size)"),
        ("groot.docx", docx(paragraph("x" * 2 * MB)), "word/document.xml: is larger than 1 MB (--max-size)"),
        ("twee.pdf", pdf_of(b"", kids=b"[3 0 R 3 0 R]", count=2), "has more than 1 pages (--max-pages)"),
        ("brieven.zip/groot.txt", packed({"groot.txt": "x" * 2 * MB}), "is larger than 1 MB (--max-size)"),
    ],
)
def test_what_goes_beyond_the_limits_is_refused(name: str, data: bytes, message: str, tmp_path: Path) -> None:
    """The size of a file, of a part of one and of a member of an archive is limited, and the pages."""
    path = tmp_path / name
    (path.parent if path.parent.suffix else path).write_bytes(data)
    with pytest.raises(UnreadableFileError) as raised:
        read(path, limits=Limits(size=MB, pages=1))
    assert str(raised.value).endswith(f"{message}")


def test_what_is_within_the_limits_is_read(tmp_path: Path) -> None:
    """The limits are not those of ordinary papers."""
    path = tmp_path / "brief.txt"
    path.write_text(SENTENCE, encoding="utf-8")
    assert read(path, limits=Limits(size=len(SENTENCE), pages=1)).text == SENTENCE
