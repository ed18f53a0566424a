"""What a Word file holds and nobody sees: hidden text, deleted marks of paragraphs, breaks."""

from __future__ import annotations

import pytest

from mhcorpus.readers.docx import read_docx
from tests.readers.word_files import STYLES, blocks, box, docx, item, par, run, table

_STYLES = (
    STYLES
    + '<w:style w:type="character" w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Ook"><w:basedOn w:val="Weg"/></w:style>'
    '<w:style w:type="character" w:styleId="Wel"><w:basedOn w:val="Weg"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Intern"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Vet"><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Sterk"><w:rPr><w:b/></w:rPr></w:style>'
)
_MARK_DELETED = "<w:rPr><w:del/></w:rPr>"
_MARK_MOVED = "<w:rPr><w:b/><w:moveFrom/></w:rPr>"
_GONE = "<w:del><w:r><w:delText>geschrapt</w:delText></w:r></w:del>"
_PAGE = '<w:r><w:br w:type="page"/></w:r>'


def _read(body: str) -> list[tuple[str, str]]:
    return blocks(read_docx(docx(body, {"styles": _STYLES}), "brief.docx"))


@pytest.mark.parametrize(
    ("properties", "shown"),
    [
        ('<w:rStyle w:val="Weg"/>', False),
        ('<w:i/><w:rStyle w:val="Ook"/>', False),
        ('<w:rStyle w:val="Wel"/>', True),
        ('<w:rStyle w:val="Weg"/><w:vanish w:val="0"/>', True),
        ('<w:rStyle w:val="Sterk"/>', True),
    ],
)
def test_text_that_its_style_hides(properties: str, shown: bool) -> None:
    """Text is hidden by its style, or one that style is based on; its own word goes before."""
    assert _read(par(run("Zie nr. 9") + run(" en nr. 8", properties))) == [
        ("paragraph", "Zie nr. 9 en nr. 8" if shown else "Zie nr. 9")
    ]


def test_a_paragraph_that_its_style_hides() -> None:
    """Of a paragraph in a hidden style only what is shown by its own word is read."""
    hidden = '<w:pStyle w:val="Intern"/>'
    inside = par(box(par("Weg.", hidden) + par("In een vak.")) + run("Eromheen."))
    shown = par(run("Niet ") + run("Wel.", '<w:vanish w:val="0"/>'), hidden)
    assert _read(inside + shown + par("Daarna.")) == [
        ("paragraph", "In een vak."),
        ("paragraph", "Eromheen."),
        ("paragraph", "Wel."),
        ("paragraph", "Daarna."),
    ]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (par("Uitvoering", '<w:pStyle w:val="Vet"/>'), "heading"),
        (par(run("Uitvoering", '<w:rStyle w:val="Sterk"/>')), "heading"),
        (par(run("Uitvoering", '<w:b w:val="0"/>'), '<w:pStyle w:val="Vet"/>'), "paragraph"),
        (par(run("Uit") + run("voering", '<w:rStyle w:val="Sterk"/>')), "paragraph"),
    ],
)
def test_a_heading_that_its_style_makes_bold(body: str, kind: str) -> None:
    """A short paragraph that is bold throughout is a heading, whatever makes it bold."""
    assert _read(body) == [(kind, "Uitvoering")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            par("Kamerstuk 39 812, ", _MARK_DELETED) + par("nr. 14.") + par("Verder."),
            [("paragraph", "Kamerstuk 39 812, nr. 14."), ("paragraph", "Verder.")],
        ),
        (
            par("een ", _MARK_MOVED) + par("twee ", _MARK_DELETED) + par("drie"),
            [("paragraph", "een twee drie")],
        ),
        (
            item("een", 1)
            + par(_GONE, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' + _MARK_DELETED)
            + item("twee", 1),
            [("list item", "1. een"), ("list item", "2. twee")],
        ),
        (
            par("Slot", _MARK_DELETED) + table(("A", "B")) + par("einde", _MARK_DELETED),
            [("paragraph", "Slot"), ("table row", "A | B"), ("paragraph", "einde")],
        ),
        (
            par("Tekst ", _MARK_DELETED) + par(box(par("vak", _MARK_DELETED)) + run("verder")),
            [("paragraph", "vak"), ("paragraph", "Tekst verder")],
        ),
        (
            par("Niet", "<w:rPr><w:ins/></w:rPr>") + par("samen", "<w:rPr><w:b/></w:rPr>"),
            [("paragraph", "Niet"), ("paragraph", "samen")],
        ),
    ],
)
def test_a_paragraph_of_which_the_mark_is_deleted(body: str, expected: list[tuple[str, str]]) -> None:
    """It goes on in the paragraph after it, of which it takes the look; else it ends where its text does."""
    assert _read(body) == expected


@pytest.mark.parametrize("rendered", ["", "<w:r><w:lastRenderedPageBreak/></w:r>"])
def test_a_page_break_parts_words(rendered: str) -> None:
    """A page break inside a paragraph parts what stands before it from what comes after."""
    source = read_docx(docx(par(run("39 812, nr. 9") + _PAGE + rendered + run("14 mei"))), "brief.docx")
    assert (source.text, source.pages) == ("39 812, nr. 9\n14 mei", (0, 14))


def test_a_page_that_runs_on_parts_no_word() -> None:
    """Where Word only ran on to the next page the text goes on."""
    rendered = "<w:r><w:lastRenderedPageBreak/></w:r>"
    assert _read(par(run("mensen") + rendered + run("handel"))) == [("paragraph", "mensenhandel")]
