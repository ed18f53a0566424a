"""The engines for PDF files read the same, and stand in for each other."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.pdf import read_pdf
from mhcorpus.readers.pdf_chars import Page, UnopenedError
from mhcorpus.readers.pdf_pdfium import PdfiumFile

ENGINES = ("pypdfium2", "pdfplumber")


def _canvas(**options: object) -> tuple[Canvas, BytesIO]:
    out = BytesIO()
    return Canvas(out, pagesize=(595, 842), invariant=True, **options), out


def letter() -> bytes:
    """Draw two pages with notes, a bold heading, a table, a link and an outline."""
    canvas, out = _canvas()
    canvas.setTitle("Brief over veren")
    for number in (1, 2):
        canvas.bookmarkPage(f"p{number}")
        canvas.addOutlineEntry(f"Hoofdstuk {number}", f"p{number}", 0)
        canvas.setFont("Times-Bold", 12)
        canvas.drawString(70, 760, f"Hoofdstuk {number}")
        canvas.setFont("Times-Roman", 10)
        canvas.drawString(70, 730, "De veerman vaart elk half uur naar de overkant, zo staat in de")
        canvas.drawString(70, 718, "dienstregeling van de gemeente Aardewoud.")
        canvas.setFont("Times-Roman", 6)
        canvas.drawString(240, 722, str(number))
        canvas.setFont("Times-Italic", 10)
        canvas.drawString(70, 690, "Dit is of komt in het dossier; zie de site van het veer.")
        canvas.linkURL(f"https://veer.example/{number}", (200, 686, 320, 700))
        canvas.setFont("Times-Roman", 10)
        for row, cells in enumerate((("Jaar", "Vaarten"), ("2031", "17.520"))):
            for place, cell in enumerate(cells):
                canvas.drawString(70 + 120 * place, 650 - 14 * row, cell)
        canvas.setFont("Times-Roman", 7)
        canvas.drawString(70, 100, f"     Kamerstukken II 2031/32, 39 998, nr. {number}.")
        canvas.setFont("Times-Roman", 4)
        canvas.drawString(70, 103, str(number))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def turned(rotation: int) -> bytes:
    """Draw a page that the file turns by so many degrees, with text that is then upright."""
    canvas, out = _canvas()
    canvas.setPageRotation(rotation)
    canvas.translate(300, 400)
    canvas.rotate(rotation)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(-100, 0, "De brug over de Aa is open.")
    canvas.drawString(-100, -30, "De sluis is dicht.")
    canvas.save()
    return out.getvalue()


def cropped() -> bytes:
    """Draw a page of which the edges are cut off."""
    canvas, out = _canvas(cropBox=(50, 60, 500, 800))
    canvas.drawString(70, 700, "Wat binnen de snijranden staat.")
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [letter(), turned(90), turned(180), turned(270), cropped()],
    ids=["letter", "90", "180", "270", "cropped"],
)
def test_the_engines_read_the_same(data: bytes) -> None:
    """What pdfplumber reads is what pypdfium2 reads: text, blocks, notes, links, pages."""
    fast, slow = (read_pdf(data, "brief.pdf", engine=engine) for engine in ENGINES)
    assert fast == slow
    assert fast.text


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text("aefijlr.,; ", min_size=1, max_size=70), min_size=1, max_size=12))
def test_the_engines_read_any_words_the_same(rows: list[str]) -> None:
    """Letters that lean over their neighbours make no difference, whatever the words."""
    canvas, out = _canvas()
    for number, row in enumerate(rows):
        canvas.setFont("Times-Italic", 11)
        canvas.drawString(70, 780 - 13 * number, row)
    canvas.save()
    texts = [read_pdf(out.getvalue(), "brief.pdf", engine=engine).text for engine in ENGINES]
    assert texts[0].split() == texts[1].split()


def test_a_space_that_a_leaning_letter_covers_is_kept() -> None:
    """An italic f reaches over the space after it, which is drawn and so counts."""
    canvas, out = _canvas()
    canvas.setFont("Times-Italic", 12)
    canvas.drawString(70, 700, "of krachtens de wet op initiatief handelen", charSpace=-0.4)
    canvas.save()
    for engine in ENGINES:
        text = read_pdf(out.getvalue(), "brief.pdf", engine=engine).text
        assert text == "of krachtens de wet op initiatief handelen"


def _without_pdfium(*_: object) -> None:
    raise UnopenedError("cannot open")


def test_a_file_that_pdfium_cannot_open_is_read_with_pdfplumber(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The choice of the engine falls back, says so, and reads the same."""
    whole = read_pdf(letter(), "brief.pdf")
    monkeypatch.setattr(PdfiumFile, "__init__", _without_pdfium)
    source = read_pdf(letter(), "brief.pdf")
    assert source.text == whole.text
    assert source.warnings == ("read with pdfplumber: pypdfium2 cannot open the file",)
    with pytest.raises(UnreadableFileError, match="is no PDF, or it is broken or cut off"):
        read_pdf(letter(), "brief.pdf", engine="pypdfium2")


def _without_page_two(self: PdfiumFile, number: int) -> Page:
    if number == 1:
        raise UnopenedError("cannot read")
    return _page(self, number)


_page = PdfiumFile.page


@pytest.mark.parametrize(
    ("engine", "warnings"),
    [
        ("auto", ("page 2 was read with pdfplumber",)),
        ("pypdfium2", ("page 2 cannot be read",)),
    ],
)
def test_a_page_that_pdfium_cannot_read(
    monkeypatch: pytest.MonkeyPatch, engine: str, warnings: tuple[str, ...]
) -> None:
    """One page falls back; without another engine it is empty; both are said."""
    monkeypatch.setattr(PdfiumFile, "page", _without_page_two)
    source = read_pdf(letter(), "brief.pdf", engine=engine)
    assert source.warnings == warnings
    assert ("Hoofdstuk 2" in source.text) == (engine == "auto")
    assert len(source.pages) == 2


def _locked() -> bytes:
    canvas, out = _canvas(encrypt=StandardEncryption("geheim"))
    canvas.drawString(70, 700, "Geheim.")
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("engine", ["auto", *ENGINES])
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "brief.pdf is no PDF, or it is broken or cut off"),
        (b"gewone tekst", "brief.pdf is no PDF, or it is broken or cut off"),
        (letter()[:300], "brief.pdf is no PDF, or it is broken or cut off"),
        (_locked(), "brief.pdf needs a password; save it without one"),
    ],
)
def test_unreadable(data: bytes, message: str, engine: str) -> None:
    """A file that cannot be read says in one line why, with each engine."""
    with pytest.raises(UnreadableFileError) as caught:
        read_pdf(data, "brief.pdf", engine=engine)
    assert str(caught.value) == message


def test_an_unknown_engine_is_refused() -> None:
    """The message names the engines that there are."""
    with pytest.raises(UnreadableFileError) as caught:
        read_pdf(letter(), "brief.pdf", engine="snel")
    assert str(caught.value) == "no PDF engine snel; choose from auto, pypdfium2, pdfplumber"
