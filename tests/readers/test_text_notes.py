"""Notes in plain text: which marker belongs to which body, in each way they are printed."""

from __future__ import annotations

import pytest

from mhcorpus.readers.text import structure

Seen = tuple[str, str, list[tuple[int, str]]]


def seen(text: str) -> list[Seen]:
    """Return each note as its label, its body, and its markers with the paragraph's number."""
    source = structure(text)
    paragraphs = [block for block in source.blocks if block.kind != "note"]
    return [
        (
            note.label,
            source.text[note.start : note.end],
            [
                (
                    sum(block.start <= start for block in paragraphs),
                    source.text[start:end],
                )
                for start, end in note.markers
            ],
        )
        for note in source.notes
    ]


WRAPPED_LINES = (
    "Vorig jaar is met de gemeenten afgesproken dat de opvang van de\n"
    "slachtoffers overal op dezelfde wijze wordt geregeld{marker} en dat het\n"
    "aantal plaatsen in de regio daarbij als uitgangspunt wordt genomen op\n"
    "5 december van ieder jaar, te beginnen in het volgende begrotingsjaar\n"
)

CASES: dict[str, tuple[str, list[Seen]]] = {
    "converted, several in a row, brackets in a body": (
        "De motie[footnoteRef:17] en de brief[footnoteRef:18] zijn bekend. "
        "[17:  Zie [bijlage] 3.]  [18: https://voorbeeld.nl/a[1] ] \n\nSlot van de brief.\n",
        [
            ("17", "Zie [bijlage] 3.", [(1, "[footnoteRef:17]")]),
            ("18", "https://voorbeeld.nl/a[1]", [(1, "[footnoteRef:18]")]),
        ],
    ),
    "converted, a bracket that does not close": (
        "De motie[footnoteRef:1] is bekend. [1: Zie (bijlage [a 3.]\n\nSlot.\n",
        [("1", "Zie (bijlage [a 3.", [(1, "[footnoteRef:1]")])],
    ),
    "superscripts": (
        "Dat is toegezegd.¹ Daarna¹² volgde een brief.\n\n¹ Handelingen.\n\n¹² Zie bijlage 2.\n",
        [("1", "Handelingen.", [(1, "¹")]), ("12", "Zie bijlage 2.", [(1, "¹²")])],
    ),
    "a superscript that is an exponent": (
        "De cel is 10 m² groot.\n\n² Zie bijlage 2.\n",
        [("2", "Zie bijlage 2.", [])],
    ),
    "a superscript without a body": (
        "Dat is toegezegd.³ Daarna volgde niets.\n",
        [("3", "", [(1, "³")])],
    ),
    "a number that is too long for a note": (
        f"De motie[footnoteRef:{'9' * 6}] en de brief{'¹' * 5} zijn bekend.\n\n{'¹' * 5} Zie bijlage 2.\n",
        [],
    ),
    "superscripts that start again": (
        "Eén.¹\n\n¹ Eerste noot.\n\nTwee.¹\n\n¹ Tweede noot.\n",
        [("1", "Eerste noot.", [(1, "¹")]), ("1", "Tweede noot.", [(2, "¹")])],
    ),
    "a superscript for a plain number": (
        "Dat is toegezegd.¹ Daarna volgde een brief.\n\n1 Zie bijlage 2.\n",
        [("1", "Zie bijlage 2.", [(1, "¹")])],
    ),
    "glued to words and stops": (
        "Zij willen deelnemen1. Dat kan (AVIM)2 sinds 2021.3 Meer is er niet.\n\n"
        "1 Zie bijlage 2.\n2 Zie ook bijlage 3.\n\n3 Jaarverslag.\n",
        [
            ("1", "Zie bijlage 2.", [(1, "1")]),
            ("2", "Zie ook bijlage 3.", [(1, "2")]),
            ("3", "Jaarverslag.", [(1, "3")]),
        ],
    ),
    "glued to a year": (
        "Zij deden mee1 in het jaar 20182 en daarna.\n\n1 Een noot.\n2 Nog een noot.\n",
        [("1", "Een noot.", [(1, "1")]), ("2", "Nog een noot.", [(1, "2")])],
    ),
    "glued to the number of a piece that would be in the thousands": (
        "Zij deden mee1 (39 812, nr. 1122) en stemden in (39 813, nr. 113) en (22 112, nr. 3443).\n\n"
        "1 Een noot.\n2 Nog een noot.\n3 De laatste noot.\n",
        [("1", "Een noot.", [(1, "1")]), ("2", "Nog een noot.", [(1, "2")]), ("3", "De laatste noot.", [])],
    ),
    "a number without a body is no marker": (
        "Zij deden mee in 20182 en in 2021.6 en kregen artikel3 toegestuurd.\n",
        [],
    ),
    "an abbreviation is not what a marker is glued to": (
        "Zie nr.1 van de lijst1 daarover.\n\n1 Een noot.\n",
        [("1", "Een noot.", [(1, "1")])],
    ),
    "a printed line that begins with the number is no note": (
        WRAPPED_LINES.format(marker="5") + "\n5 Zie de brief over het begrotingsjaar.\n",
        [("5", "Zie de brief over het begrotingsjaar.", [(1, "5")])],
    ),
    "markers that lost the order": (
        "Het tweede2 en het eerste1 punt.\n\n1 Een noot.\n",
        [("1", "Een noot.", [(1, "1")])],
    ),
    "numbered titles are no notes": (
        "1 Inleiding\n\nDit is de brief over actielijn1 van het plan.\n",
        [],
    ),
    "a note that lost its marker": (
        "Zij deden mee1 aan het overleg.\n\n1 Een noot.\n2 Nog een noot.\n",
        [("1", "Een noot.", [(1, "1")]), ("2", "Nog een noot.", [])],
    ),
    "Markdown": (
        "Dat is toegezegd.[^1] Daarna[^b] volgde een brief.\n\n[^1]: Zie bijlage 2.\n[^b]: Idem.\n",
        [("1", "Zie bijlage 2.", [(1, "[^1]")]), ("b", "Idem.", [(1, "[^b]")])],
    ),
    "numbers in brackets": (
        "Dat is toegezegd.[1 ] Daarna[2 3 ] volgde een brief.\n\n1 Een.\n2 Twee.\n[3] Drie.\n",
        [("1", "Een.", [(1, "[1 ]")]), ("2", "Twee.", [(1, "2")]), ("3", "Drie.", [(1, "3")])],
    ),
    "in tags, with the body at once": (
        "Dat is zo.<sup> 1 Zie bijlage 2. </sup>Meer niet.\n",
        [("1", "Zie bijlage 2.", [(1, "1")])],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_notes_and_markers(case: str) -> None:
    """Each note has its body without label and brackets, and the markers that point at it."""
    text, expected = CASES[case]
    assert seen(text) == expected


@pytest.mark.parametrize("case", CASES)
def test_windows_line_ends(case: str) -> None:
    """Line ends of Windows change nothing about the notes."""
    text, expected = CASES[case]
    assert seen(text.replace("\n", "\r\n")) == expected


PAGE = WRAPPED_LINES.format(marker="1")[:-1].rsplit("\n", 1)[0]


def test_note_within_a_sentence() -> None:
    """A note at the page's edge ends where the sentence that it interrupts goes on."""
    text = f"{PAGE}\n\n1 Zie bijlage 2.\n de eerste dag van het jaar. Daarna begint het opnieuw.\n"
    source = structure(text)
    kinds = [(block.kind, block.continues) for block in source.blocks]
    assert kinds == [("paragraph", False), ("note", False), ("paragraph", True)]
    assert seen(text) == [("1", "Zie bijlage 2.", [(1, "1")])]


def test_note_over_printed_lines() -> None:
    """A note goes on over its printed lines, also where a blank line cuts its sentence."""
    body = (
        "Deze verkenning is op verzoek van de Kamer uitgevoerd door de inspectie en de\n"
        "resultaten zijn als bijlage gevoegd bij de brief van de minister over het jaarlijkse\n\n"
        "overleg met de regio."
    )
    assert seen(f"{PAGE}\n\n1 {body}\n") == [("1", body, [(1, "1")])]


def test_note_over_the_page() -> None:
    """A note that the page's foot cuts off goes on below it, where no running text does."""
    ended = PAGE.replace(" op\n", ".\n").removesuffix(" op") + "."
    foot = "Tweede Kamer, vergaderjaar 2030–2031, 38 901, nr. 4 2"
    first = "1 Deze verkenning is op verzoek van de Kamer uitgevoerd door de inspectie en"
    source = structure(f"{ended}\n\n{first}\n\n{foot}\n\nde andere toezichthouders.\n")
    assert [(block.kind, block.continues) for block in source.blocks] == [
        ("paragraph", False),
        ("note", False),
        ("furniture", False),
        ("note", True),
    ]
    assert [source.text[note.start : note.end] for note in source.notes] == [
        f"{first[2:]}\n\n{foot}\n\nde andere toezichthouders."
    ]


def test_residue() -> None:
    """Residue is what a conversion left: bookmarks, and labels and brackets around bodies."""
    text = "[bookmark: a1]De motie[footnoteRef:1]. [1:  Zie bijlage.] \n\nSlot.¹\n\n¹ Noot.\n"
    source = structure(text)
    assert [text[start:end] for start, end in source.residue] == [
        "[bookmark: a1]", "[1:  ", "]", "¹ ",
    ]


_FILL = "De inspectie schrijft hierover een rapport met cijfers en een toelichting. " * 30
"""So much on one line is a paper whose lines a conversion has joined."""


@pytest.mark.parametrize(
    ("notes", "bodies"),
    [
        ("1 Zie de bijlage.  2 Rapport opvang.  3 Zie 38 901, nr. 4.",
         [("1", "Zie de bijlage."), ("2", "Rapport opvang."), ("3", "Zie 38 901, nr. 4.")]),
        ("1 Zie bijlage 3.  3 Rapporten van de inspectie.", [("1", "Zie bijlage 3.  3 Rapporten van de inspectie.")]),
        ("1 Zie blz. 2 Van het rapport.  2 rapporten zijn er.",
         [("1", "Zie blz. 2 Van het rapport.  2 rapporten zijn er.")]),
    ],
)
def test_notes_that_a_conversion_put_on_one_line(notes: str, bodies: list[tuple[str, str]]) -> None:
    """Behind a wide gap the next number opens the next note, where a capital follows it."""
    source = structure(f"De opvang1 is geregeld.2 Het toezicht ook.3 {_FILL}     {notes}     Slot van de brief.")
    assert [(note.label, source.text[note.start : note.end]) for note in source.notes if note.end > note.start] == bodies
