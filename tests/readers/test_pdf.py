"""PDF files: running text whole, headings, lists and tables apart, exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from mhcorpus.readers.pdf import read_pdf
from tests.readers.drawn import FULL, LEFT, TOP, Draw, blocks, lines, page, pdf


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (lines(FULL, "buurt."), [("paragraph", f"{FULL} buurt.")]),
        (
            lines(FULL, "buurt.", "", FULL, "streek."),
            [("paragraph", f"{FULL} buurt."), ("paragraph", f"{FULL} streek.")],
        ),
        (
            lines(FULL, "buurt.", "Daarna volgt een nieuwe alinea."),
            [("paragraph", f"{FULL} buurt."), ("paragraph", "Daarna volgt een nieuwe alinea.")],
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
            page(lines("Aanleiding", font="Helvetica-Bold"), lines(FULL, "buurt.", top=708)),
            [("heading", "Aanleiding"), ("paragraph", f"{FULL} buurt.")],
        ),
        (
            page(
                lines(FULL, "haven:", "-", "-"),
                lines("baggeren, ook in het voorjaar, wanneer er nog vis in de havenkom",
                      top=696, left=84),
                lines("bouwen.", top=684, left=84),
            ),
            [
                ("paragraph", f"{FULL} haven:"),
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
                lines(FULL, "buurt."),
                lines("2.1 Wat is een haven?", top=690, font="Helvetica-Oblique"),
                lines(FULL, "streek.", top=678),
            ),
            [
                ("paragraph", f"{FULL} buurt."),
                ("heading", "2.1 Wat is een haven?"),
                ("paragraph", f"{FULL} streek."),
            ],
        ),
        (
            page(
                lines("Wat de raad schreef.", "A. Oord", font="Helvetica-Oblique"),
                lines(FULL, "streek.", top=680),
            ),
            [
                ("paragraph", "Wat de raad schreef."),
                ("paragraph", "A. Oord"),
                ("paragraph", f"{FULL} streek."),
            ],
        ),
        (
            lines(FULL, "buurt.", "", "Toezicht op de havens", FULL, "streek."),
            [
                ("paragraph", f"{FULL} buurt."),
                ("heading", "Toezicht op de havens"),
                ("paragraph", f"{FULL} streek."),
            ],
        ),
        (
            page(
                lines(FULL, "buurt."),
                lines("Mevrouw", top=690),
                lines("Oord", top=690, left=112, font="Helvetica-Bold"),
                lines("(CDA):", top=690, left=138),
                lines("Dank u.", top=678),
            ),
            [
                ("paragraph", f"{FULL} buurt."),
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
        ("het pro-", "ces", "het proces"),
        ("de pre-", "ventie", "de preventie"),
        ("de ex-", "ploitatie", "de exploitatie"),
        ("de oud-", "ere", "de oudere"),
        ("nieuwe wo-", "ningen", "nieuwe woningen"),
        ("de ex-", "bewindspersoon", "de ex-bewindspersoon"),
        ("de oud-", "havenmeester", "de oud-havenmeester"),
        ("de btw-", "verlaging", "de btw-verlaging"),
        ("de otc-", "handel", "de otc-handel"),
        ("informatie-", "uitwisseling", "informatie-uitwisseling"),
        ("één-op-één-", "gesprekken", "één-op-één-gesprekken"),
        ("sociaal-eco-", "nomisch", "sociaal-economisch"),
        ("financi-", "ering", "financiering"),
        ("continu-", "iteit", "continuiteit"),
        ("oord.nl/nieuws/haven-", "gaat-open", "oord.nl/nieuws/haven-gaat-open"),
        ("2027–", "2028", "2027–2028"),
        ("https://oord.example/haven-", "gaat-open", "https://oord.example/haven-gaat-open"),
        ("zie https://", "www.oord.example/haven", "zie https://www.oord.example/haven"),
        ("https://oord.example/nieuws", "en verder", "https://oord.example/nieuws en verder"),
    ],
)  # fmt: skip
def test_line_ends(first: str, second: str, expected: str) -> None:
    """A hyphen that the line end put there goes; one that belongs to the word stays."""
    lead = FULL[: -len(first)].rstrip()
    source = read_pdf(pdf(lines(f"{lead} {first}", f"{second} loopt door.")), "a.pdf")
    assert source.text == f"{lead} {expected} loopt door."


@pytest.mark.parametrize(
    ("known", "first", "second", "expected"),
    [
        ("www en internetpost", "www.inter-", "netpost.example", "www.internetpost.example"),
        ("post", "www.inter-", "netpost.example", "www.inter-netpost.example"),
        ("de zee en de eend", "de zee-", "eend", "de zee-eend"),
        ("niettemin", "maar niet-", "temin", "maar niettemin"),
        ("het pro-havenbeleid", "het pro-", "havenbeleid", "het pro-havenbeleid"),
    ],
)
def test_line_ends_of_known_words(known: str, first: str, second: str, expected: str) -> None:
    """What the paper writes elsewhere says whether a hyphen belongs to the word."""
    lead = FULL[: -len(first)].rstrip()
    source = read_pdf(pdf(lines(f"Er is {known}.", "", f"{lead} {first}", f"{second} loopt door.")), "a.pdf")
    assert source.text.endswith(f"{lead} {expected} loopt door.")


def test_letter_spaced_words() -> None:
    """Letters set apart are one word; a wider gap parts words."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(LEFT, TOP, "Slotbepalingen over havens", charSpace=2.5)

    assert read_pdf(pdf(draw), "wet.pdf").text == "Slotbepalingen over havens"


def test_links() -> None:
    """A link leads from its text, over lines, without the stop, to its address."""

    def draw(canvas: Canvas) -> None:
        canvas.linkURL("https://oord.example/?a=1&amp;b=2", (LEFT + 40, 716, 560, 732))
        canvas.linkURL("https://oord.example/?a=1&amp;b=2", (LEFT - 2, 704, 107, 717))

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


def _chapters(second: str, *below: str) -> bytes:
    """Draw two numbered headings above text, and a numbered line with that below it between them."""
    text = (FULL, "streek.", "")
    return pdf(
        lines(
            FULL, "buurt.", "", "1. Wat een haven is", *text, second, *below, *text,
            "3. Wat een haven kost", *text, "4. Slot van de brief", *text,
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("drawn", "numbered"),
    [
        (_chapters("2. Wie erover gaat", "", "Vroeger en nu", ""), ["1", "2", "3", "4"]),
        (_chapters("2. Wie erover gaat", "2. En nu", ""), ["1", "3", "4"]),
        (_chapters("2. Wie erover gaat.", ""), ["1", "3", "4"]),
        (_chapters("5. Wie erover gaat", "", "Vroeger en nu", ""), ["1", "3", "4"]),
    ],
)
def test_numbered_headings_decide_together(drawn: bytes, numbered: list[str]) -> None:
    """A numbered line is a heading if it alone is missing from a series of headings in its type."""
    found = blocks(read_pdf(drawn, "brief.pdf"))
    assert [text[0] for kind, text in found if kind == "heading" and text[0].isdigit()] == numbered


def test_declared() -> None:
    """The Info dictionary is what the file declares, dates in ISO form."""
    assert dict(read_pdf(pdf(lines("x")), "brief.pdf").declared) == {
        "title": "Brief over havens",
        "author": "M. Oord",
        "created": "2000-01-01T00:00:00",
        "modified": "2000-01-01T00:00:00",
    }


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
