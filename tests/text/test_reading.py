"""The reading: what patterns see of a text, and the way back to the text as stored."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mhcorpus.readers.text import structure
from mhcorpus.source import Block, Note, Source
from mhcorpus.text.reading import Reading, read

_PIECES = st.sampled_from(
    [
        *(" ", "  ", "\n", "\n\n", "\r\n", "\r", "\f", "\xa0", "\u2009", "\u00ad", "\u200b", "\ufeff"),
        *("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"),
        *("-\n", "- \r\n", "\u2010\n", "\u00ad\n", "\u00ad\r\n"),
        *("\u2018", "\u2019", "\u201a", "\u201b", "\u00b4", "`", "\u201c", "\u201d", "\u201e", "«", "»"),
        *("e\u0301", "a\u0308\u0301", "n\u0303", "\ufb00", "\ufb01", "\ufb03", "\ufb06", "º", "𝒜", "*", "__"),
        *("zorg", "keten", "Kamer", "en", "of", "artikel 3", ".", "?", ",", "(", ")", "# Kop"),
        *("[footnoteRef:1]", "[1: Zie bijlage.]", "¹", "1 Zie de bijlage.", "[bookmark: a]"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join))


def _one_block(text: str) -> Reading:
    return read(Source("brief", "txt", text, (Block("paragraph", 0, len(text)),)))


@pytest.mark.parametrize(
    ("stored", "seen"),
    [
        ("39 812–33", "39 812-33"),
        ("nrs. 3‒4‑5−6", "nrs. 3-4-5-6"),
        ("„Veilig” en ‘thuis’ en «zo»", '"Veilig" en \'thuis\' en "zo"'),
        ("39\xa0812,\u2009nr.\t4", "39 812, nr. 4"),
        ("artikel 3   en\n  artikel 4", "artikel 3 en artikel 4"),
        ("artikel 3\r\nen artikel 4", "artikel 3 en artikel 4"),
        ("nº 4", "n° 4"),
        ("Belhaj e\u0301e\u0301n", "Belhaj één"),
        ("o\ufb03cieel en \ufb01jn", "officieel en fijn"),
        ("mensen\u00adhandel en zero\u200bwidth", "mensenhandel en zerowidth"),
        ("een **motie** en _nadruk_", "een motie en nadruk"),
        ("snake_case blijft, 3 * 4 ook", "snake_case blijft, 3 * 4 ook"),
        ("de \u200b\ufeff brief", "de brief"),
        ("\ufeffDe brief", "De brief"),
    ],
)
def test_signs_have_one_form(stored: str, seen: str) -> None:
    """Dashes, quotes, spaces and accents have one form; what nobody sees is gone."""
    assert _one_block(stored).text == seen


@pytest.mark.parametrize(
    ("stored", "seen"),
    [
        ("de mensen-\nhandel neemt toe", "de mensenhandel neemt toe"),
        ("de mensen- \r\n handel neemt toe", "de mensenhandel neemt toe"),
        ("de mensen\u2010\nhandel neemt toe", "de mensenhandel neemt toe"),
        ("de mensen\u00ad\nhandel neemt toe", "de mensenhandel neemt toe"),
        ("de mensen\u00ad\r\nhandel neemt toe", "de mensenhandel neemt toe"),
        ("de zorg-\nen veiligheidsketen", "de zorg- en veiligheidsketen"),
        ("de zorg-\nof strafketen", "de zorg- of strafketen"),
        ("de zorg-\nengel", "de zorgengel"),
        ("de Kamer-\nVoorzitter", "de Kamer-Voorzitter"),
        ("nr. 33-\n34 van de reeks", "nr. 33-34 van de reeks"),
        ("jaar 2027\u2013\n2028", "jaar 2027-2028"),
        ("het ABC-\nverdrag", "het ABC-verdrag"),
        ("de ABC-\nen DEF-verdragen", "de ABC- en DEF-verdragen"),
        ("het 273f-\nartikel", "het 273f-artikel"),
        ("de inzet -\nDaarna de rest", "de inzet - Daarna de rest"),
        ("de zorg-keten", "de zorg-keten"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_joins_its_word(stored: str, seen: str) -> None:
    """It goes, with the line's end, unless a conjunction follows; beside a capital or a number it stays."""
    assert _one_block(stored).text == seen


def _paper(*lines: tuple[str, str], notes: tuple[Note, ...] = ()) -> Reading:
    """Read blocks given as kind and text; a kind that ends in "+" continues the block before."""
    blocks, text = [], ""
    for kind, words in lines:
        blocks.append(
            Block(kind.rstrip("+"), len(text), len(text) + len(words), continues=kind.endswith("+"))  # type: ignore[arg-type]
        )
        text += words + "\n"
    return read(Source("brief", "txt", text, tuple(blocks), notes))


@pytest.mark.parametrize(
    ("first", "second", "seen"),
    [
        ("De aanpak van", "uitbuiting gaat door.", "De aanpak van uitbuiting gaat door."),
        ("De aanpak van uit-", "buiting gaat door.", "De aanpak van uitbuiting gaat door."),
        ("De aanpak van uit\u2010", "buiting gaat door.", "De aanpak van uitbuiting gaat door."),
        ("Met de zorg-", "en strafketen.", "Met de zorg- en strafketen."),
        ("Brief van de Kamer-", "Voorzitter.", "Brief van de Kamer-Voorzitter."),
        ("Met het ABC-", "verdrag.", "Met het ABC-verdrag."),
    ],
)
def test_a_paragraph_goes_on_behind_the_page_break(first: str, second: str, seen: str) -> None:
    """A block that continues the one before stands on its line, and hyphens join there as elsewhere."""
    reading = _paper(("paragraph", first), ("furniture", "Pagina 2 van 3"), ("paragraph+", second))
    assert reading.text == seen
    assert [reading.text[s.start : s.end].strip() for s in reading.segments] == [
        seen[: reading.segments[0].end],
        seen[reading.segments[1].start :],
    ]
    assert reading.line_at(0) == reading.line_at(len(seen)) == (0, len(seen))


def test_running_text_comes_before_notes_and_letterhead() -> None:
    """One line a block: running text, then notes, then letterheads; furniture is left out."""
    reading = _paper(
        ("letterhead", "Datum 3 april 2031"),
        ("paragraph", "De brief."),
        ("furniture", "Pagina 1"),
        ("note", "Zie de bijlage."),
        ("heading", "Slot"),
        notes=(Note("1", 38, 53),),
    )
    assert reading.text == "De brief.\nSlot\nZie de bijlage.\nDatum 3 april 2031"
    assert [(s.block.kind, s.note.label if s.note else None) for s in reading.segments] == [
        ("paragraph", None),
        ("heading", None),
        ("note", "1"),
        ("letterhead", None),
    ]
    assert [reading.segment_at(at).block.kind for at in (0, 9, 10, 15, 31)] == [
        "paragraph",
        "paragraph",
        "heading",
        "note",
        "letterhead",
    ]


def test_a_note_goes_on_over_the_page() -> None:
    """Both blocks of its body are its own, on one line; a block behind it is not."""
    reading = _paper(
        ("paragraph", "De brief."),
        ("note", "Zie de bij-"),
        ("furniture", "Pagina 2"),
        ("note+", "lage."),
        ("note", "Zonder nummer."),
        notes=(Note("1", 10, 36),),
    )
    assert reading.text == "De brief.\nZie de bijlage.\nZonder nummer."
    assert [s.note.label if s.note else None for s in reading.segments] == [None, "1", "1", None]


@pytest.mark.parametrize(
    ("stored", "seen", "markers"),
    [
        ("Zie dit[footnoteRef:1] stuk.\n[1: Bijlage.]", "Zie dit stuk.\nBijlage.", [7]),
        ("Zie dit [footnoteRef:1] stuk.\n[1: Bijlage.]", "Zie dit stuk.\nBijlage.", [8]),
        ("Klaar. [footnoteRef:1] Nu verder.\n[1: Bijlage.]", "Klaar. Nu verder.\nBijlage.", [7]),
        ("Klaar.[footnoteRef:1] Nu.[footnoteRef:2]\n[1: A.]\n[2: B.]", "Klaar. Nu.\nA.\nB.", [6, 10]),
    ],
)
def test_markers_are_gone_but_known(stored: str, seen: str, markers: list[int]) -> None:
    """A marker leaves no sign and no second space, only the position where it stood."""
    reading = read(structure(stored))
    assert (reading.text, [position for position, _, _ in reading.markers]) == (seen, markers)
    assert all(stored[slice(*span)].startswith("[footnoteRef") for _, _, span in reading.markers)


@pytest.mark.parametrize(
    ("stored", "seen", "raw"),
    [
        ("Belhaj is e\u0301e\u0301n lid", "één", "e\u0301e\u0301n"),
        ("de heer Rene\u0301", "René", "Rene\u0301"),
        ("een o\ufb03cieel stuk", "officieel", "o\ufb03cieel"),
        ("het tari\ufb00", "tariff", "tari\ufb00"),
        ("Kamerstuk 39\xa0812, \n nr. 4.", "39 812, nr. 4", "39\xa0812, \n nr. 4"),
        ("de mensen-\nhandel neemt toe", "mensenhandel", "mensen-\nhandel"),
        ("de mensen\u00adhandel neemt", "mensenhandel", "mensen\u00adhandel"),
        ("Zie motie[footnoteRef:1] Jansma.\n[1: A.]", "motie Jansma", "motie[footnoteRef:1] Jansma"),
        ("Zie motie[footnoteRef:1] Jansma.\n[1: A.]", "motie", "motie"),
    ],
)
def test_a_span_leads_back_to_the_stored_text(stored: str, seen: str, raw: str) -> None:
    """The stored text of a span is whole, whatever was changed inside it or at its ends, and leads back."""
    reading = read(structure(stored))
    start = reading.text.index(seen)
    span = reading.raw_span(start, start + len(seen))
    assert stored[slice(*span)] == raw
    assert reading.span_of(*span) == (start, start + len(seen))


def test_what_is_not_read_has_no_place() -> None:
    """A span of furniture, or one over the border of two blocks, is nowhere in the reading."""
    reading = _paper(("paragraph", "Een brief."), ("furniture", "Pagina 1"), ("paragraph", "Nog een."))
    raw = reading.source.text
    assert [
        reading.span_of(raw.index("Pagina"), raw.index("Pagina") + 8),
        reading.span_of(raw.index("brief"), raw.index("Nog") + 3),
        reading.span_of(raw.index("brief"), raw.index("Pagina") + 8),
        reading.span_of(len(raw) + 5, len(raw) + 9),
        reading.span_of(0, 0),
    ] == [None, None, (4, 10), None, None]


def test_a_source_without_text_has_an_empty_reading() -> None:
    """Nothing in it, and nowhere to fall over."""
    reading = read(structure(""))
    assert (reading.text, reading.segments, reading.markers) == ("", [], [])
    assert (reading.line_at(0), reading.span_of(0, 1)) == ((0, 0), None)


@given(TEXTS)
def test_every_stretch_maps_back(text: str) -> None:
    """A word of the reading has a stored span of its own, and that span leads back to it."""
    reading = read(structure(text))
    at = 0
    for word in reading.text.split():
        at = reading.text.index(word, at)
        start, end = reading.raw_span(at, at + len(word))
        assert 0 <= start < end <= len(text)
        assert reading.span_of(start, end) == (at, at + len(word))
        at += len(word)


def _as_plain(stored: str) -> str:
    return "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign
        for sign in unicodedata.normalize("NFKD", stored)
    )


@given(TEXTS)
@example("\u0d66 klachten")
def test_what_stands_unchanged_is_sliced_as_it_stands(text: str) -> None:
    """A letter or figure of the reading is that letter or figure of the stored text, or part of a ligature.

    A figure of another script is read as the plain one of its value.
    """
    reading = read(structure(text))
    plain = [at for at, sign in enumerate(reading.text) if sign.isascii() and sign.isalnum()]
    stored = [_as_plain(text[slice(*reading.raw_span(at, at + 1))]) for at in plain]
    assert [at for at, signs in zip(plain, stored, strict=True) if reading.text[at] not in signs] == []


@given(TEXTS)
def test_white_space_is_one_plain_space(text: str) -> None:
    """A reading has single spaces and line breaks, and begins no line with a space."""
    seen = read(structure(text)).text
    assert not {sign for sign in seen if sign.isspace()} - {" ", "\n"}
    assert ("  " in seen, "\n " in seen, seen.startswith(" ")) == (False, False, False)
