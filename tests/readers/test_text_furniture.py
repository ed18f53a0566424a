"""Running heads and feet, letterhead and pages in plain text."""

from __future__ import annotations

import re

import pytest

from mhcorpus.readers.text import structure

FEET = (
    "Tweede Kamer, vergaderjaar 2030–2031, 38 901 VI, nr. 84",
    "Tweede Kamer, vergaderjaar 2030–2031, 38 901 VI, nr. 84 12",
    "Eerste Kamer, vergaderjaar 2030–2031, 38 901, B",
    "’s-Gravenhage 2031 Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel 1",
    "kst-38901-VI-84",
    "ah-tk-20302031-302",
    "ISSN 0921 - 7371",
    "’s-Gravenhage 2031",
    "Pagina 3 van 12",
    "3/12",
    "-----",
)


@pytest.mark.parametrize("foot", FEET)
def test_printed_furniture(foot: str) -> None:
    """What the printer or a converter puts on each page is furniture."""
    source = structure(f"De brief is af.\n\n{foot}\n")
    assert [block.kind for block in source.blocks] == ["paragraph", "furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "Zie Tweede Kamer, vergaderjaar 2030–2031, 38 901 VI, nr. 84.",
        "De inspectie is in ’s-Gravenhage 2031 keer gebeld.",
        "705",
    ],
)
def test_text_is_no_furniture(line: str) -> None:
    """A citation in a sentence and a paper's own number are no furniture."""
    source = structure(f"De brief is af.\n\n{line}\n\nMeer niet.\n")
    assert [block.kind for block in source.blocks] == ["paragraph"] * 3


_OPENS = "De opvang1 en het toezicht2 zijn geregeld.3\n\n"
_CITES = "Tweede Kamer, vergaderjaar 2030–2031, 38 901, nr. {}"


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        # Its number is between those of other notes.
        (f"{_OPENS}1 Zie de bijlage.\n2 {_CITES.format(84)}\n3 Zie het verslag.\n", []),
        (f"{_OPENS}1 {_CITES.format(84)}\n2 Zie de bijlage.\n", []),
        # The feet of the pages say something else.
        (f"Een.\n\n{_CITES.format(4)} 1\n\nTwee.²\n\n² {_CITES.format(84)}\n\nDrie.\n\n{_CITES.format(4)} 2\n",
         [_CITES.format(4) + " 1", _CITES.format(4) + " 2"]),
        (f"Een.\n\n{_CITES.format(4)} 1\n\nTwee.\n\n{_CITES.format(84)}\n\nDrie.\n\n{_CITES.format(4)} 2\n",
         [_CITES.format(4) + " 1", _CITES.format(4) + " 2"]),
        # The foot of its page stands right below it.
        (f"Een.1\n\n1 {_CITES.format(84)}\n\n{_CITES.format(4)} 1\n\nTwee.\n\n{_CITES.format(4)} 2\n",
         [_CITES.format(4) + " 1", _CITES.format(4) + " 2"]),
        (f"Een.1\n\n1 {_CITES.format(84)}\n{_CITES.format(4)} 1\n", [_CITES.format(4) + " 1"]),
        (f"Een.1\n\n1 {_CITES.format(84)}\n\nkst-38901-4\nISSN 0921 - 7371\n’s-Gravenhage 2031 {_CITES.format(4)} 1\n",
         ["kst-38901-4", "ISSN 0921 - 7371", f"’s-Gravenhage 2031 {_CITES.format(4)} 1"]),
        (f"Een.\n\n{_CITES.format(4)} 1\n{_CITES.format(4)} 2\n", [_CITES.format(4) + " 1", _CITES.format(4) + " 2"]),
        # Each page has it, with its number before it; or other furniture stands beside it.
        (f"Een.\n1 {_CITES.format(4)}\n\nTwee.¹\n1 Zie de bijlage.\n2 {_CITES.format(4)}\n",
         [f"1 {_CITES.format(4)}", f"2 {_CITES.format(4)}"]),
        (f"Een.\n\nkst-38901-84\n{_CITES.format(84)} 1\n\nTwee.\n\n{_CITES.format(4)} 1\n\nDrie.\n\n{_CITES.format(4)} 2\n",
         ["kst-38901-84", f"{_CITES.format(84)} 1", f"{_CITES.format(4)} 1", f"{_CITES.format(4)} 2"]),
    ],
)  # fmt: skip
def test_a_note_that_only_cites_a_piece_is_no_foot(text: str, furniture: list[str]) -> None:
    """A running foot says the same on each page; what continues the notes, or stands there once, is a note."""
    source = structure(text)
    there = [source.text[block.start : block.end] for block in source.blocks if block.kind == "furniture"]
    assert there == furniture


def test_repeated_head() -> None:
    """A line that comes back at the edge of pages is furniture, and so are page numbers there."""
    page = "Verslag Verborgen Ketens\n\nDe inspectie schrijft hierover een rapport.\n\n{}\n\f"
    source = structure(page.format(1) + page.format(2) + page.format(3))
    assert [block.kind for block in source.blocks] == [
        "heading", "paragraph", "furniture",
        "furniture", "paragraph", "furniture",
        "furniture", "paragraph", "furniture",
    ]


LETTER = """**Directoraat-Generaal
Toezicht**
Directie Opvang

Kade 12
2599 ZZ Den Haag
Postbus 99999
2500 ZZ Den Haag

Datum
3 maart 2031

Onze referentie

7654321

Betreft
Rapport Verborgen Ketens

De brief gaat over het rapport.
"""


def test_letterhead() -> None:
    """Sender, address and labels with their values are letterhead; the subject is text."""
    source = structure(LETTER)
    assert [
        (block.kind, LETTER[block.start : block.end].split("\n")[0]) for block in source.blocks
    ] == [
        ("letterhead", "**Directoraat-Generaal"),
        ("letterhead", "Kade 12"),
        ("letterhead", "Datum"),
        ("letterhead", "Onze referentie"),
        ("letterhead", "7654321"),
        ("heading", "Betreft"),
        ("paragraph", "Rapport Verborgen Ketens"),
        ("paragraph", "De brief gaat over het rapport."),
    ]


def test_a_day_of_a_register_is_no_letterhead() -> None:
    """Datum is a label where a day follows it at once."""
    source = structure("Nummer T09123\nDatum toezegging 4 mei 2027\nStatus open\n\nDatum: 4 mei 2027\n")
    assert [block.kind for block in source.blocks if "Datum" in source.text[block.start : block.end]] == [
        "paragraph", "letterhead",
    ]  # fmt: skip


FOOT = "Tweede Kamer, vergaderjaar 2030–2031, 38 901, nr. 4 {}\n\n"
PAGES = {
    "form feeds": "Bladzijde een.\f\fBladzijde drie.\f",
    "printed feet": f"Bladzijde een.\n\n{FOOT.format(1)}Bladzijde twee.\n\n{FOOT.format(2)}",
    "rules that a converter leaves": "Bladzijde een.\n\n-----\n\nBladzijde twee.\n\n-----\n",
    "counters at the head": "Bladzijde een.\n\nPagina 2 van 2\n\nBladzijde twee.\n",
    "a rule between sections": "Het eerste deel.\n\n-----\n\nHet tweede deel.\n",
}
PAGE_STARTS = {
    "form feeds": ["Bladzijde een.", "", "Bladzijde drie."],
    "printed feet": ["Bladzijde een.", "Bladzijde twee."],
    "rules that a converter leaves": ["Bladzijde een.", "Bladzijde twee."],
    "counters at the head": ["Bladzijde een.", "Pagina 2 van 2"],
    "a rule between sections": [],
}


@pytest.mark.parametrize("case", PAGES)
def test_pages(case: str) -> None:
    """Pages start at form feeds, after printed feet, at printed heads; else there are none."""
    text = PAGES[case]
    starts = [re.split(r"[\n\f]", text[start:])[0] for start in structure(text).pages]
    assert starts == PAGE_STARTS[case]


def test_counters_at_the_foot() -> None:
    """A first page that is full before its number has that number at its foot."""
    full = "De inspectie schrijft hierover een rapport. " * 30
    text = f"{full}\n\nPagina 1 van 2\n\nDe tweede bladzijde.\n\nPagina 2 van 2\n"
    assert structure(text).pages == (0, text.index("De tweede"))
