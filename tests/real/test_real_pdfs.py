"""Real PDF files: both engines read them the same, and none fails."""

from __future__ import annotations

import pytest

from mhcorpus.readers.pdf import read_pdf
from tests.real.folder import DOCS, needed

BOTH = (
    "ah-tk-20232024-1178.pdf",
    "ah-tk-20232024-1432.pdf",
    "beslisnota-atr-werkprogramma-2025.pdf",
    "bnc-fiche-5-mifid.pdf",
    "kamerbrief-draagmoederschap-2011.pdf",
    "kst-36450-advies-rvs-nader-rapport.pdf",
    "tk-besluitenlijst-1.pdf",
)

pytestmark = needed


@pytest.mark.parametrize("name", BOTH)
def test_the_engines_read_the_same(name: str) -> None:
    """Text, blocks, notes, links and pages do not depend on the engine."""
    data = (DOCS / name).read_bytes()
    assert read_pdf(data, name, "pypdfium2") == read_pdf(data, name, "pdfplumber")


def test_every_pdf_is_read() -> None:
    """Each file has text or says that it has none, and its notes have markers and pages."""
    silent: list[str] = []
    loose: list[tuple[str, str]] = []
    for path in sorted(DOCS.glob("*.pdf")):
        source = read_pdf(path.read_bytes(), path.name)
        if not source.text:
            silent.append(path.name)
            assert source.warnings
        loose += [(path.name, note.label) for note in source.notes if not note.markers or note.page is None]
    assert (silent, loose) == (["blg-1007826.pdf"], [])
