"""PDF files: running text whole, notes and furniture apart, exact offsets and pages."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.pdf import read_pdf
from mhcorpus.source import Source

_LEFT, _TOP, _SIZE, _PITCH = 70.0, 720.0, 10.0, 12.0
_FULL = "De havenmeester van Oostwoud schrijft elke maand aan alle schippers in de"
"""A line that fills the column: the next word had no room."""

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, **options: object) -> bytes:
    """Draw the pages of a PDF, with an origin at the lower left and points as unit."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True, **options)
    canvas.setTitle("Brief over havens")
    canvas.setAuthor("M. Oord")
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(
    *texts: str,
    top: float = _TOP,
    left: float = _LEFT,
    size: float = _SIZE,
    font: str = "Helvetica",
) -> Draw:
    """Draw lines of text below each other; an empty one leaves a blank line.

    In a line, ``^3^`` is a raised 3 in smaller type.
    """

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            x, y = left, top - number * size * _PITCH / _SIZE
            for part, piece in enumerate(text.split("^")):
                small = size * 0.6 if part % 2 else size
                canvas.setFont(font, small)
                canvas.drawString(x, y + (0.35 * size if part % 2 else 0), piece)
                x += canvas.stringWidth(piece, font, small)

    return draw


def page(*draws: Draw) -> Draw:
    """Draw several things on one page."""

    def draw(canvas: Canvas) -> None:
        for part in draws:
            part(canvas)

    return draw


def blocks(source: Source) -> list[tuple[str, str]]:
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (lines(_FULL, "buurt."), [("paragraph", f"{_FULL} buurt.")]),
        (
            lines(_FULL, "buurt.", "", _FULL, "streek."),
            [("paragraph", f"{_FULL} buurt."), ("paragraph", f"{_FULL} streek.")],
        ),
        (
            lines(_FULL, "buurt.", "Daarna volgt een nieuwe alinea."),
            [("paragraph", f"{_FULL} buurt."), ("paragraph", "Daarna volgt een nieuwe alinea.")],
        ),
        (
            lines("Vraag 3", "Klopt dit?", "Antwoord 3", "Ja."),
            [
                ("heading", "Vraag 3"),
                ("paragraph", "Klopt dit?"),
                ("heading", "Antwoord 3"),
                ("paragraph", "Ja."),
            ],
        ),
        (
            page(lines("Aanleiding", font="Helvetica-Bold"), lines(_FULL, "buurt.", top=708)),
            [("heading", "Aanleiding"), ("paragraph", f"{_FULL} buurt.")],
        ),
        (
            page(
                lines(_FULL, "haven:", "-", "-"),
                lines("baggeren, ook in het voorjaar, wanneer er nog vis in de havenkom",
                      top=696, left=84),
                lines("bouwen.", top=684, left=84),
            ),
            [
                ("paragraph", f"{_FULL} haven:"),
                ("list item", "- baggeren, ook in het voorjaar, wanneer er nog vis in de havenkom"),
                ("list item", "- bouwen."),
            ],
        ),
        (
            page(
                lines("Jaar", "2029"),
                lines("Schepen", "120", left=200),
                lines("Ton", "7", left=300),
            ),
            [("table row", "Jaar | Schepen | Ton"), ("table row", "2029 | 120 | 7")],
        ),
        (lines("Yes¸im Kostic´ ziet foto´s."), [("paragraph", "Yeşim Kostić ziet foto´s.")]),
        (lines("Het lid vanDijk (CDA)."), [("paragraph", "Het lid van Dijk (CDA).")]),
        (lines("Het lid Oord(CDA) ging."), [("paragraph", "Het lid Oord (CDA) ging.")]),
        (
            page(
                lines(_FULL, "buurt."),
                lines("2.1 Wat is een haven?", top=690, font="Helvetica-Oblique"),
                lines(_FULL, "streek.", top=678),
            ),
            [
                ("paragraph", f"{_FULL} buurt."),
                ("heading", "2.1 Wat is een haven?"),
                ("paragraph", f"{_FULL} streek."),
            ],
        ),
        (
            page(
                lines("Wat de raad schreef.", "A. Oord", font="Helvetica-Oblique"),
                lines(_FULL, "streek.", top=680),
            ),
            [
                ("paragraph", "Wat de raad schreef."),
                ("paragraph", "A. Oord"),
                ("paragraph", f"{_FULL} streek."),
            ],
        ),
        (
            lines(_FULL, "buurt.", "", "Toezicht op de havens", _FULL, "streek."),
            [
                ("paragraph", f"{_FULL} buurt."),
                ("heading", "Toezicht op de havens"),
                ("paragraph", f"{_FULL} streek."),
            ],
        ),
        (
            page(
                lines(_FULL, "buurt."),
                lines("Mevrouw", top=690),
                lines("Oord", top=690, left=112, font="Helvetica-Bold"),
                lines("(CDA):", top=690, left=138),
                lines("Dank u.", top=678),
            ),
            [
                ("paragraph", f"{_FULL} buurt."),
                ("heading", "Mevrouw Oord (CDA):"),
                ("paragraph", "Dank u."),
            ],
        ),
        (
            page(
                lines("Zaak:", "", "Noot:"),
                lines("Brief van de minister van Havens", "Tweede brief over de havens", "•",
                      left=200),
                lines("De havens gaan", "open.", top=696, left=214),
            ),
            [
                ("table row", "Zaak: | Brief van de minister van Havens Tweede brief over de havens"),
                ("table row", "Noot: | • De havens gaan open."),
            ],
        ),
        (
            page(
                lines("Haven", "", "Kade"),
                lines("Wie erover gaat", "En wie betaalt", "Het Rijk", left=180),
                lines("Wat het kost", "Alles bij elkaar", "Niets", left=320),
            ),
            [
                ("table row", "Haven | Wie erover gaat En wie betaalt | Wat het kost Alles bij elkaar"),
                ("table row", "Kade | Het Rijk | Niets"),
            ],
        ),
    ],
)  # fmt: skip
def test_blocks(drawn: Draw, expected: list[tuple[str, str]]) -> None:
    """Lines become the paragraphs, headings, items and rows that a reader sees."""
    assert blocks(read_pdf(pdf(drawn), "brief.pdf")) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("beleidsont-", "wikkelingen", "beleidsontwikkelingen"),
        ("in-", "en uitstroom", "in- en uitstroom"),
        ("de Staten-", "Generaal", "de Staten-Generaal"),
        ("EU-", "landen", "EU-landen"),
        ("niet-", "gouvernementele", "niet-gouvernementele"),
        ("een 14-", "jarige", "een 14-jarige"),
        ("Klaver/", "Ploumen", "Klaver/Ploumen"),
        ("2027–", "2028", "2027–2028"),
        ("https://oord.example/haven-", "gaat-open", "https://oord.example/haven-gaat-open"),
        ("zie https://", "www.oord.example/haven", "zie https://www.oord.example/haven"),
        ("https://oord.example/nieuws", "en verder", "https://oord.example/nieuws en verder"),
    ],
)  # fmt: skip
def test_line_ends(first: str, second: str, expected: str) -> None:
    """A hyphen that the line end put there goes; one that belongs to the word stays."""
    lead = _FULL[: -len(first)].rstrip()
    source = read_pdf(pdf(lines(f"{lead} {first}", f"{second} loopt door.")), "a.pdf")
    assert source.text == f"{lead} {expected} loopt door."


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


def test_letter_spaced_words() -> None:
    """Letters set apart are one word; a wider gap parts words."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(_LEFT, _TOP, "Slotbepalingen over havens", charSpace=2.5)

    assert read_pdf(pdf(draw), "wet.pdf").text == "Slotbepalingen over havens"


def test_links() -> None:
    """A link leads from its text, over lines, without the stop, to its address."""

    def draw(canvas: Canvas) -> None:
        canvas.linkURL("https://oord.example/?a=1&amp;b=2", (_LEFT + 40, 716, 560, 732))
        canvas.linkURL("https://oord.example/?a=1&amp;b=2", (_LEFT - 2, 704, 107, 717))

    text = lines("Zie over dit onderwerp de brief aan de Kamer van vorig jaar over alle",
                 "havens. Dank.")  # fmt: skip
    source = read_pdf(pdf(page(text, draw)), "brief.pdf")
    assert [(source.text[link.start : link.end], link.target) for link in source.links] == [
        (
            "dit onderwerp de brief aan de Kamer van vorig jaar over alle havens",
            "https://oord.example/?a=1&b=2",
        )
    ]


def test_the_outline_names_headings() -> None:
    """A block that the outline names is a heading of that level, in whatever type."""

    def draw(canvas: Canvas) -> None:
        for level, title in enumerate(("Havens", "1. Wat een haven kost")):
            canvas.bookmarkPage(title)
            canvas.addOutlineEntry(title, title, level)

    text = lines("Havens", "", "1. Wat een haven kost.", "", "Veel.")
    source = read_pdf(pdf(page(text, draw)), "brief.pdf")
    assert [(block.kind, block.level) for block in source.blocks] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_the_side_column_of_a_letter_is_letterhead() -> None:
    """Labels and values beside the text come before it, and a repeat is furniture."""
    side = lines("Datum", "3 mei 2031", "", "Onze referentie", "700123", top=700, left=460, size=7)
    text = lines(_FULL, "buurt.", top=690)
    source = read_pdf(pdf(page(text, side), page(text, side)), "brief.pdf")
    data = ["Datum\n3 mei 2031", "Onze referentie\n700123"]
    assert blocks(source) == [
        *(("letterhead", datum) for datum in data),
        ("paragraph", f"{_FULL} buurt."),
        *(("furniture", datum) for datum in data),
        ("paragraph", f"{_FULL} buurt."),
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


def test_declared() -> None:
    """The Info dictionary is what the file declares, dates in ISO form."""
    assert dict(read_pdf(pdf(lines("x")), "brief.pdf").declared) == {
        "title": "Brief over havens",
        "author": "M. Oord",
        "created": "2000-01-01T00:00:00",
        "modified": "2000-01-01T00:00:00",
    }


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "brief.pdf is no PDF, or it is broken or cut off"),
        (b"gewone tekst", "brief.pdf is no PDF, or it is broken or cut off"),
        (pdf(lines("x"))[:200], "brief.pdf is no PDF, or it is broken or cut off"),
        (
            pdf(lines("x"), encrypt=StandardEncryption("geheim")),
            "brief.pdf needs a password; save it without one",
        ),
    ],
)
def test_unreadable(data: bytes, message: str) -> None:
    """A file that cannot be read says in one line why."""
    with pytest.raises(UnreadableFileError) as caught:
        read_pdf(data, "brief.pdf")
    assert str(caught.value) == message


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.lists(st.text("aeiknorst", min_size=2, max_size=12), min_size=1, max_size=8),
        min_size=1,
        max_size=40,
    )
)
def test_no_letter_is_lost(rows: list[list[str]]) -> None:
    """Every letter of the pages is in the text, in order, whatever blocks they make."""
    source = read_pdf(pdf(lines(*(" ".join(row) for row in rows))), "brief.pdf")
    assert "".join(source.text.split()) == "".join("".join(row) for row in rows)
    assert all(a.end <= b.start for a, b in zip(source.blocks, source.blocks[1:], strict=False))
