"""Running heads and feet of PDF files, and the text at the edges of pages that looks like them."""

from __future__ import annotations

import pytest

from mhcorpus.readers.pdf import read_pdf
from tests.readers.drawn import FULL, blocks, lines, page, pdf

_HEAD, _FOOT = 800.0, 40.0


def _edges(height: float, texts: tuple[str, ...], size: float = 10) -> list[tuple[str, str]]:
    """Read pages that each have one of these lines at that height, and return what those lines are."""
    body = lines(FULL, "buurt.", top=500)
    file = pdf(*(page(lines(text, top=height, size=size), body) for text in texts))
    return [block for block in blocks(read_pdf(file, "nota.pdf")) if block[1] != f"{FULL} buurt."]


@pytest.mark.parametrize(
    ("height", "texts"),
    [
        (_HEAD, ("Voortgang van de havens", "Voortgang van de havens")),
        (_HEAD, ("Voortgang van de havens 7", "Voortgang van de havens 8")),
        (_FOOT, ("Havenbericht 2030, blad 1 van 2", "Havenbericht 2030, blad 2 van 2")),
        (_FOOT, ("11 | Jaarverslag 2030", "12 | Jaarverslag 2030", "13 | Jaarverslag 2030")),
        (_FOOT, ("Bij 39 812, nr. 9", "Bij 39 812, nr. 9", "Bij 39 812, nr. 9")),
    ],
)
def test_what_the_printer_repeats_is_furniture(height: float, texts: tuple[str, ...]) -> None:
    """A line that comes back, the number of the page apart, is a running head or foot."""
    assert _edges(height, texts) == [("furniture", text) for text in texts]


@pytest.mark.parametrize(
    ("height", "texts", "kind"),
    [
        (_HEAD, ("Vraag 3", "Vraag 7"), "heading"),
        (_HEAD, ("Antwoord op vraag 2", "Antwoord op vraag 3"), "heading"),
        (_HEAD, ("Antwoord", "Antwoord"), "paragraph"),
        (_HEAD, ("Artikel 250 Sr", "Artikel 273f Sr"), "paragraph"),
        (_HEAD, ("Artikel 4", "Artikel 5"), "paragraph"),
        (_HEAD, ("Tabel 4", "Tabel 5"), "paragraph"),
        (_HEAD, ("Schepen in 2029", "Schepen in 2030"), "paragraph"),
        (_FOOT, ("Handelingen II 2029/30, nr. 9", "Handelingen II 2029/30, nr. 14"), "paragraph"),
        (_FOOT, ("Handelingen II 2029/30, nr. 9", "Handelingen II 2029/30, nr. 9"), "paragraph"),
    ],
)
def test_what_differs_in_a_number_is_text(height: float, texts: tuple[str, ...], kind: str) -> None:
    """Labels of questions, articles and citations at the edge are text, as are other lines
    that differ in a number that does not count the pages."""
    assert _edges(height, texts) == [(kind, text) for text in texts]


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("^1^ Aldus de havenmeester.", "^1^ Aldus de havenmeester."), "note"),
        (("^1^ Stb. 2030, 12.", "^2^ Stb. 2030, 12."), "note"),
        (("1 Aldus de havenmeester.", "2 Aldus de havenmeester."), "paragraph"),
    ],
)
def test_a_note_is_text(texts: tuple[str, ...], kind: str) -> None:
    """A note at the foot is no running foot, though its label counts along with the pages."""
    raised = str.maketrans({"1": "¹", "2": "²"})
    printed = [
        f"{text[1].translate(raised)} {text[3:].lstrip()}" if text[0] == "^" else text for text in texts
    ]
    assert _edges(_FOOT, texts, size=8) == [(kind, text) for text in printed]


def test_a_citation_that_begins_like_a_running_foot_is_text() -> None:
    """The foot of a print names its paper without a stop; a note that cites a paper ends with one."""
    cited = "Tweede Kamer, vergaderjaar 2029–2030, 39 812, nr. 9."
    note = ("^1^ Zie de brief van de minister van Havens,", cited)
    foot = "Tweede Kamer, vergaderjaar 2030–2031, 39 640, nr. 4"
    file = pdf(page(lines(FULL, "buurt.", top=500), lines(*note, top=70, size=7), lines(foot, top=34)))
    assert blocks(read_pdf(file, "brief.pdf")) == [
        ("paragraph", f"{FULL} buurt."),
        ("note", f"¹ {note[0][4:]} {cited}"),
        ("furniture", foot),
    ]


def test_a_figure_in_the_last_row_is_no_page_number() -> None:
    """A bare number in a table that reaches the foot of the page is a cell; below it, it is the page's."""
    rows = page(lines("Oostwoud", "Aardewoud", "Samen", top=100), lines("12", "7", "19", top=100, left=200))
    file = pdf(page(rows, lines("1", top=34, left=300)))
    assert blocks(read_pdf(file, "nota.pdf")) == [
        ("table row", "Oostwoud | 12"),
        ("table row", "Aardewoud | 7"),
        ("table row", "Samen | 19"),
        ("furniture", "1"),
    ]
