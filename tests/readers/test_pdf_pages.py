"""The pages of PDF files: what runs over them, and what stands at their edges."""

from __future__ import annotations

import pytest

from mhcorpus.readers.pdf import read_pdf
from tests.readers.drawn import FULL, Draw, blocks, lines, page, pdf


def _two_pages() -> bytes:
    foot = lines("Tweede Kamer, vergaderjaar 2030–2031, 39 999, nr. 4", top=34)
    return pdf(
        page(
            lines("Dit staat in de motie van het lid Oord.^1^ Daarna vroeg de Kamer om nog meer"),
            lines("over de haven-", top=708),
            lines("^1^ Kamerstukken II 2030/31, 39 999, nr. 2.", top=120, size=7),
            foot,
        ),
        page(
            lines("plannen te horen.^2^", "", "Slot."),
            lines("^2^ Stb. 2030, 12.", top=120, size=7),
            foot,
        ),
    )  # fmt: skip


def test_a_paragraph_that_runs_over_the_page_is_whole() -> None:
    """The paragraph comes first, then the notes and feet of its page; pages point into it."""
    source = read_pdf(_two_pages(), "brief.pdf")
    foot = "Tweede Kamer, vergaderjaar 2030–2031, 39 999, nr. 4"
    running = (
        "Dit staat in de motie van het lid Oord.¹ Daarna vroeg de Kamer om nog meer"
        " over de havenplannen te horen.²"
    )
    assert blocks(source) == [
        ("paragraph", running),
        ("note", "¹ Kamerstukken II 2030/31, 39 999, nr. 2."),
        ("furniture", foot),
        ("paragraph", "Slot."),
        ("note", "² Stb. 2030, 12."),
        ("furniture", foot),
    ]
    assert source.pages == (0, running.index("plannen"))


def test_notes_know_their_markers() -> None:
    """A note leaves out its label, which is residue, and holds the spans of its markers."""
    source = read_pdf(_two_pages(), "brief.pdf")
    assert [
        (
            note.label,
            source.text[note.start : note.end],
            [source.text[start - 5 : end] for start, end in note.markers],
        )
        for note in source.notes
    ] == [
        ("1", "Kamerstukken II 2030/31, 39 999, nr. 2.", ["Oord.¹"]),
        ("2", "Stb. 2030, 12.", ["oren.²"]),
    ]
    assert [source.text[start:end] for start, end in source.residue] == ["¹ ", "² "]


def test_a_note_knows_its_page() -> None:
    """A note that follows a paragraph that runs over the page says where it is printed."""
    assert [note.page for note in read_pdf(_two_pages(), "brief.pdf").notes] == [1, 2]


def test_a_cell_that_runs_over_the_page_is_whole() -> None:
    """A row goes on where the next page begins in lower case under its last cell."""
    row = page(lines("Besluit:"), lines("Men zal de minister vragen om uiterlijk", left=200))
    source = read_pdf(pdf(row, lines("op woensdag te schrijven.", left=200)), "lijst.pdf")
    text = "Besluit: | Men zal de minister vragen om uiterlijk op woensdag te schrijven."
    assert blocks(source) == [("table row", text)]
    assert source.pages == (0, text.index("op woensdag"))


@pytest.mark.parametrize(
    ("row", "after", "whole"),
    [
        ("De minister schrijft uiterlijk in mei over de haven van", "Oostwoud aan zee.", True),
        ("De minister schrijft in mei over de haven", "Oostwoud ligt aan zee.", False),
        ("De minister schrijft uiterlijk in mei over alle havens.", "Oostwoud ligt aan zee.", False),
    ],
)
def test_a_cell_runs_on_with_a_capital(row: str, after: str, whole: bool) -> None:
    """A cell goes on with a capital where its last line had no room for the next word."""
    besluit = "Dit wordt uitvoerig besproken in de commissie in mei"
    first = page(lines("Besluit:", "Noot:"), lines(besluit, row, left=200))
    kinds = [kind for kind, _ in blocks(read_pdf(pdf(first, lines(after, left=200)), "lijst.pdf"))]
    assert kinds == ["table row", "table row", *([] if whole else ["paragraph"])]


def test_a_row_that_begins_like_others_is_no_furniture() -> None:
    """What repeats at the head of pages is furniture only if its whole row repeats."""
    pages = [
        page(
            lines(f"{number}. Agendapunt:", top=800),
            lines(f"De haven van {town}", top=800, left=250),
            lines("Dit wordt besproken.", top=600),
        )
        for number, town in ((1, "Oostwoud"), (2, "Aardewoud"))
    ]
    rows = ["1. Agendapunt: | De haven van Oostwoud", "2. Agendapunt: | De haven van Aardewoud"]
    assert blocks(read_pdf(pdf(*pages), "lijst.pdf")) == [
        ("table row", rows[0]),
        ("paragraph", "Dit wordt besproken."),
        ("table row", rows[1]),
        ("paragraph", "Dit wordt besproken."),
    ]


def test_notes_under_two_columns() -> None:
    """Each column has notes of its own; both are notes of the page, not text."""
    short = "De havenmeester van Oostwoud schrijft aan elke"
    left = lines(*[short] * 7, "kapitein.^1^", left=50)
    right = lines(*[short] * 7, "matroos.^2^", left=310)
    source = read_pdf(
        pdf(
            page(
                left, lines("^1^ Stb. 2030, 12.", top=100, left=50, size=7),
                right, lines("^2^ Stb. 2030, 13.", top=100, left=310, size=7),
            )
        ),
        "handelingen.pdf",
    )  # fmt: skip
    assert blocks(source) == [
        ("paragraph", f"{' '.join([short] * 7)} kapitein.¹"),
        ("paragraph", f"{' '.join([short] * 7)} matroos.²"),
        ("note", "¹ Stb. 2030, 12."),
        ("note", "² Stb. 2030, 13."),
    ]
    assert [len(note.markers) for note in source.notes] == [1, 1]


def test_what_crosses_two_columns_stands_where_it_is() -> None:
    """Text over the full width parts the columns above it from those below it."""
    above = "De havenmeester van Oostwoud schrijft aan een"
    below = "De kapitein van Aardewoud antwoordt aan alle"
    wide = "Over de volle breedte staat wat de schippers van Oostwoud en Aardewoud samen vragen aan het hele"

    def two(text: str, top: float) -> Draw:
        return page(
            lines(*[text] * 7, "man.", top=top, left=50), lines(*[text] * 7, "vrouw.", top=top, left=310)
        )

    drawn = page(
        two(above, 720),
        lines(wide, "land.", top=600, left=50),
        two(below, 560),
        lines(f"{wide}.", top=440, left=50),
    )
    assert blocks(read_pdf(pdf(drawn), "verslag.pdf")) == [
        ("paragraph", " ".join([above] * 7) + " man."),
        ("paragraph", " ".join([above] * 7) + " vrouw."),
        ("paragraph", f"{wide} land."),
        ("paragraph", " ".join([below] * 7) + " man."),
        ("paragraph", " ".join([below] * 7) + " vrouw."),
        ("paragraph", f"{wide}."),
    ]


def test_the_side_column_of_a_letter_is_letterhead() -> None:
    """Labels and values beside the text come before it, and a repeat is furniture."""
    side = lines("Datum", "3 mei 2031", "", "Onze referentie", "700123", top=700, left=460, size=7)
    text = lines(FULL, "buurt.", top=690)
    source = read_pdf(pdf(page(text, side), page(text, side)), "brief.pdf")
    data = ["Datum\n3 mei 2031", "Onze referentie\n700123"]
    assert blocks(source) == [
        *(("letterhead", datum) for datum in data),
        ("paragraph", f"{FULL} buurt."),
        *(("furniture", datum) for datum in data),
        ("paragraph", f"{FULL} buurt."),
    ]


def test_the_head_of_an_official_print_is_furniture() -> None:
    """The masthead and the number in the margin are the paper's own, not its text."""
    source = read_pdf(
        pdf(
            page(
                lines("Tweede Kamer der Staten-Generaal", top=790, left=40, size=18),
                lines("39 999", top=600, left=40, font="Helvetica-Bold"),
                lines("Havens", top=600, left=220, font="Helvetica-Bold"),
                lines("De Kamer, gehoord de beraadslaging, verzoekt om meer", "havens.",
                      top=500, left=220),
            )
        ),
        "kst-39999-4.pdf",
    )  # fmt: skip
    assert blocks(source) == [
        ("furniture", "Tweede Kamer der Staten-Generaal"),
        ("furniture", "39 999"),
        ("heading", "Havens"),
        ("paragraph", "De Kamer, gehoord de beraadslaging, verzoekt om meer havens."),
    ]


def test_a_scan_has_no_text_and_says_so() -> None:
    """A PDF without a text layer is an empty source with a warning."""
    source = read_pdf(pdf(lambda canvas: canvas.rect(90, 90, 50, 50)), "scan.pdf")
    assert (source.text, source.warnings) == ("", ("no text layer: scanned pages are read with --ocr",))


def test_a_page_without_text_counts() -> None:
    """A page without text keeps its number and is named in a warning."""
    empty: Draw = lambda canvas: None  # noqa: E731
    source = read_pdf(pdf(lines("Een."), empty, lines("Drie.")), "brief.pdf")
    assert source.pages == (0, 6, 6)
    assert source.warnings == ("no text on page 2: scanned pages are read with --ocr",)
    assert source.page_of(source.text.index("Drie")) == 3
