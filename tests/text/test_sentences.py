"""Where sentences begin, and which sentence of the running text a place belongs to."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.readers.text import structure
from mhcorpus.source import Block, Note, Source
from mhcorpus.text.reading import Reading, read
from mhcorpus.text.sentences import Sentences, sentence_starts

_PIECES = st.sampled_from(
    [
        *(" ", "\n", "\n\n", ".", "?", "!", "…", "...", '"', ")", "(", "[", "'", "#"),
        *("nr.", "art.", "c.s.", "jl.", "mr.", "T.", "4.", "ii.", "De", "brief", "33", "Kamer"),
        *("[footnoteRef:1]", "[1: Zie bijlage. En meer.]"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=40).map("".join))


def _one_block(text: str) -> Reading:
    return read(Source("brief", "txt", text, (Block("paragraph", 0, len(text)),)))


@pytest.mark.parametrize(
    "marked",
    [
        "De brief is af.| Nu volgt het debat.| Wanneer?| Morgen!| Dan",
        "Klaar…| De rest volgt.",
        'Zij zei: "Het is klaar."| Daarna ging zij (alsnog.)| Slot.',
        "Het duurde 3 jaar.| 12 gemeenten doen mee.| (Zie bijlage 2.)| [Slot]",
        "Zie Kamerstuk 39 812, nr. 33.| De motie is aangenomen.",
        "Kst. 39 812, (Kamerstuknr. CII, B), Stb. 2031, Stcrt. 4 en Trb. 12 zijn bekend.",
        "Op grond van art. 12 jo. artt. 4 geldt dit, vgl. Bijlage 3.",
        "Vgl. Kamerstuk 39 812.| Art. 4 geldt.| Nr. 33 ook.| Mr. Jansma zei dit.",
        "De heer mr. Jansma, dr. Veenstra, ir. Dalen en prof. Six waren er.",
        "De leden T. Jansma en A.B. Veenstra vragen dit.",
        "De motie-M.B. Jansma en de motie-Veenstra/A. Six zijn af.| De rest volgt.",
        "De motie Jansma c.s. (Kamerstuk 39 812, nr. 4) is af.",
        "Zie art. 126g e.v. Sv, art. 240 e.v. WvSr en art. 8 e.v. EVRM.| De Kamer weet dat.",
        "Zie p. 126 e.v.| De Kamer weet dat.| Zie p. 3 e.v.| Svensson zei dit.",
        "De motie is van Jansma c.s.| De Kamer nam haar aan.",
        "Dat stond in de brief van 4 juli jl.| De Kamer heeft die besproken.",
        "Dat volgt uit artikel 273f Sr.| Het OM vervolgt.",
        "Opvang, zorg enz.| Ook scholing hoort erbij.",
        "Het gaat om bijv. Groningen, ca. 40 zaken, max. 3 jaar en zgn. Lokprofielen.",
        "4. Toelichting op de cijfers.| Er zijn 40 zaken.",
        "3.2. Toelichting.| En dan.",
        "iv. Derde punt.| Vierde punt.",
        "b. Deel twee van het besluit.",
        "De 33.000 zaken kosten 4.5 miljoen. het gaat door.",
        "Ontbreekt de hoofdletter. dan loopt de zin door.",
    ],
)
def test_a_sentence_ends_at_its_last_stop(marked: str) -> None:
    """A stop ends the sentence before a capital, figure or bracket, unless it belongs to its word."""
    sentences = marked.split("| ")
    starts = [len(" ".join(sentences[:count])) + 1 for count in range(1, len(sentences))]
    assert sentence_starts(_one_block(" ".join(sentences))) == [0, *starts]


def test_a_block_ends_its_sentence() -> None:
    """The border of a block is that of a sentence, with or without a stop."""
    sentences = Sentences(read(structure("Inleiding\n\nDe brief is af\n\nde rest volgt")))
    assert [sentences.sentence_at(start) for start in sentences.starts] == [
        "Inleiding",
        "De brief is af",
        "de rest volgt",
    ]


def test_a_note_belongs_to_the_sentence_of_its_marker() -> None:
    """In a note the running sentence is that of the marker; its own sentence is the note's."""
    text = "De wet geldt.[footnoteRef:1] Zij werkt goed.\n[1: Zie de nota. Die is uit 2031.]"
    reading = read(structure(text))
    sentences = Sentences(reading)
    at = reading.text.index("uit 2031")
    assert (sentences.running_sentence(at), sentences.sentence_at(at)) == (
        "De wet geldt.",
        "Die is uit 2031.",
    )
    assert sentences.running_sentence(reading.text.index("werkt")) == "Zij werkt goed."


def test_a_note_with_two_markers_belongs_to_the_first() -> None:
    """Where a note is marked twice, the first marker says where it belongs."""
    reading = read(structure("Eerst dit.[footnoteRef:1] Dan dat.[footnoteRef:1]\n[1: Bijlage.]"))
    assert Sentences(reading).running_sentence(reading.text.index("Bijlage")) == "Eerst dit."


def test_a_note_that_nobody_marks_stands_for_itself() -> None:
    """Without a marker the note's own sentence is the context."""
    text = "De wet geldt.\nZie de nota."
    blocks = (Block("paragraph", 0, 13), Block("note", 14, 26))
    reading = read(Source("brief", "txt", text, blocks, (Note("1", 14, 26),)))
    assert Sentences(reading).running_sentence(text.index("nota")) == "Zie de nota."


@given(TEXTS)
def test_sentences_cover_the_reading(text: str) -> None:
    """They begin at its start, follow one another without overlap, and leave out only white space."""
    reading = read(structure(text))
    sentences = Sentences(reading)
    spans = [sentences.span_at(start) for start in sentences.starts]
    assert spans[0][0] == 0
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    gaps = zip([0, *(end for _, end in spans)], [*(start for start, _ in spans), None], strict=True)
    assert "".join(reading.text[end:start] for end, start in gaps).strip() == ""


@given(TEXTS)
def test_every_place_is_in_its_sentence(text: str) -> None:
    """The sentence of a word is one that holds it."""
    reading = read(structure(text))
    sentences = Sentences(reading)
    places = [at for at, sign in enumerate(reading.text) if not sign.isspace()]
    assert [at for at in places if not sentences.span_at(at)[0] <= at < sentences.span_at(at)[1]] == []


def test_what_goes_on_for_ever_is_cut_between_words() -> None:
    """A list without a stop, or a trap, has sentences of at most 4,000 characters, all of its words in them."""
    text = "39 812, nr. 7; " * 2_000
    reading = _one_block(text)
    starts = sentence_starts(reading)
    pieces = [reading.text[start:end] for start, end in pairwise([*starts, len(reading.text)])]
    assert "".join(pieces) == reading.text
    assert max(map(len, pieces)) <= 4_000
    assert all(piece.endswith(" ") for piece in pieces[:-1])
    assert sentence_starts(_one_block("x" * 9_000)) == [0, 4_000, 8_000]


@given(TEXTS)
def test_a_line_ends_at_line_breaks_alone(text: str) -> None:
    """Wherever one asks, the line around a place is what stands between two line breaks."""
    reading = _one_block(text)
    for at in range(len(reading.text) + 1):
        start, end = reading.line_at(at)
        assert "\n" not in reading.text[start:end]
        assert start <= at <= end
        assert reading.text[start - 1 : start] in ("", "\n")
        assert reading.text[end : end + 1] in ("", "\n")
