"""Questions and answers as spans of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.documents.lines import Lines
from mhcorpus.documents.questions import Places, read_questions
from mhcorpus.readers.text import structure
from mhcorpus.reference import Analysis
from mhcorpus.source import Block, BlockKind, Note, Source
from mhcorpus.text.reading import read

Spans = list[tuple[int, str | None, str | None]]


def _spans(source: Source) -> Spans:
    """Number, question and answer as they are stored."""

    def words(span: list[int] | None) -> str | None:
        return source.text[span[0] : span[1]] if span else None

    found = read_questions(Lines(read(source)))
    return [(entry["number"], words(entry["question"]), words(entry["answer"])) for entry in found]


_PAPERS: list[tuple[str, Spans]] = [
    # A heading with nothing below it.
    ("Vraag 1\n\nIs het loket open?\n\nAntwoord 1\n\nJa.\n\nVraag 2\n\nVraag 3\n\nWaar is het?\n\nAntwoord 3\n\nIn Assen.\n",
     [(1, "Is het loket open?", "Ja."), (3, "Waar is het?", "In Assen.")]),
    ("Vraag 1\n\nIs het loket open?\n\nAntwoord 1\n\nJa.\n\nVraag 2\n\nWaar is het?\n\nAntwoord 2\n\nIn Assen.\n",
     [(1, "Is het loket open?", "Ja."), (2, "Waar is het?", "In Assen.")]),
    ("Vraag 1\n\nIs het loket open?\n\nVraag 2\n\nWaar is het?\n\nAntwoord op de vragen 1 en 2\n\nIn Assen.\n\nHet is open.\n",
     [(1, "Is het loket open?", "In Assen.\n\nHet is open."), (2, "Waar is het?", "In Assen.\n\nHet is open.")]),
    ("Vraag 1, 2 en 3\n\nIs het open?\n\nWaar is het?\n\nAntwoord vraag 1 t/m 3\n\nJa, in Assen.\n",
     [(number, "Is het open?\n\nWaar is het?", "Ja, in Assen.") for number in (1, 2, 3)]),
    ("Vraag 7\n\nIs het open?\n\nVraag 8\n\nWaar is het?\n\nVraag 9\n\nWie werkt er?\n\n"
     "Antwoord op vragen 7, 8, en 9\n\nDat is bekend.\n",
     [(7, "Is het open?", "Dat is bekend."), (8, "Waar is het?", "Dat is bekend."), (9, "Wie werkt er?", "Dat is bekend.")]),
    ("Vraag 3\n\nIs het open?\n\nAntwoord op vraag 3 en 8\n\nJa.\n\nVraag 8\n\nWaar is het?\n",
     [(3, "Is het open?", "Ja."), (8, "Waar is het?", "Ja.")]),
    ("Vraag 1\n\nIs het open?\n\nAntwoord\n\nJa.\n", [(1, "Is het open?", "Ja.")]),
    ("Vraag 1\n\nIs het open?\n\nVraag 2\n\nWaar is het?\n\nMededeling\n\nDe vragen kosten meer tijd.\n",
     [(1, "Is het open?", None), (2, "Waar is het?", None)]),
    ("Vraag 1\n\nIs het open?\n\nAntwoord 1\n\nJa.\n\nToelichting:\n\nDeze vragen vullen andere vragen aan.\n",
     [(1, "Is het open?", "Ja.")]),
    ("Vraag 1\n\nIs het open?\n\nAntwoord 1\n\nJa.\n\nVraag 2\n\nWaar is het?\n\nHet staat in Assen.\n\n"
     "Vraag 3\n\nWie werkt er?\n\nAntwoord 3\n\nTwee mensen.\n",
     [(1, "Is het open?", "Ja."), (2, "Waar is het?", "Het staat in Assen."), (3, "Wie werkt er?", "Twee mensen.")]),
    ("Vraag 1\n\nKent u het bericht? 1)\n\nAntwoord op vraag 1\n\nJa.\n\n1) De Waalbode, 4 mei 2027.\n\n2) De Keerzijde.\n",
     [(1, "Kent u het bericht? 1)", "Ja.")]),
    ("Vraag 1\n\nKent u het bericht? [1]\n\nAntwoord op vraag 1\n\n1) Ja, en\n\n2) dat geldt ook elders.\n\nDaar blijft het bij.\n",
     [(1, "Kent u het bericht? [1]", "1) Ja, en\n\n2) dat geldt ook elders.\n\nDaar blijft het bij.")]),
    ("1\n\nIs het loket open?\n\nAntwoord\n\nJa.\n\n2 3\n\nWaar is het?\n\nAntwoord\n\nIn Assen.\n",
     [(1, "Is het loket open?", "Ja."), (2, "Waar is het?", "In Assen."), (3, "Waar is het?", "In Assen.")]),
    # A copy that has lost the headings of all answers, its questions the points of a list.
    ("• Vraag 1\n    Kent u het bericht?1\n\n    Ja.\n\n    Het stond in mei in De Waalbode.\n\n  • Vraag 2\n"
     "    Waar is het loket?\n\n    In Assen.\n\n  • Vraag 3\n    Kunt u dat toelichten.\n\n    Dat kan.\n",
     [(1, "Kent u het bericht?1", "Ja.\n\n    Het stond in mei in De Waalbode."), (2, "Waar is het loket?", "In Assen."),
      (3, "Kunt u dat toelichten.\n\n    Dat kan.", None)]),
    ("Vraag 1\n\nKent u het bericht?\n\nVraag 2\n\nWaar is het loket?\n\nGraag een plattegrond.\n\nVraag 3\n\nSinds wanneer?\n",
     [(1, "Kent u het bericht?", None), (2, "Waar is het loket?\n\nGraag een plattegrond.", None), (3, "Sinds wanneer?", None)]),
    # The number of a page stands between; what has no heading answers the question right above alone.
    ("Vraag 1 Is het open?\n\n9/10\n\nJa.\n\nVraag 2 Waar is het?\n\nPagina 10 van 10\n\nIn Assen.\n",
     [(1, "Is het open?", "Ja."), (2, "Waar is het?", "In Assen.")]),
    ("Vraag 1 Is het open?\n\n9/10\n\nZo ja, sinds wanneer?\n\nAntwoord 1 Sinds mei.\n",
     [(1, "Is het open?\n\n9/10\n\nZo ja, sinds wanneer?", "Sinds mei.")]),
    ("Vraag 1 Is het open?\n\nVraag 2 Waar is het?\n\nIn Assen.\n",
     [(1, "Is het open?", None), (2, "Waar is het?", "In Assen.")]),
    # Headings before the first word, with a colon or with the beginning of a sentence behind them.
    ("Vraag 1: Is het open?\n\nAntwoord 1: Ja.\n\nVraag 2. Waar is het?\n\nAntwoord: In Assen.\n\nVraag 3 Sinds wanneer?\n\n"
     "Antwoord 3 Sinds mei.\n",
     [(1, "Is het open?", "Ja."), (2, "Waar is het?", "In Assen."), (3, "Sinds wanneer?", "Sinds mei.")]),
    ("Vraag 1\n\nIs het open?\n\nVraag 2\n\nWaar is het?\n\nAntwoord op vraag 1 en 2: In Assen.\n\nHet is open.\n",
     [(1, "Is het open?", "In Assen.\n\nHet is open."), (2, "Waar is het?", "In Assen.\n\nHet is open.")]),
    ("Vraag 1\n\nIs het open?\n\nAntwoord 1\n\nJa.\n\nAntwoord 2 gaat over de plaats.\n\nAntwoord op vraag 2 volgt. "
     "Antwoord: dat weet niemand.\n\nVraag 2\n\nWaar is het?\n\nAntwoord 2\n\nIn Assen.\n",
     [(1, "Is het open?", "Ja.\n\nAntwoord 2 gaat over de plaats.\n\nAntwoord op vraag 2 volgt. Antwoord: dat weet niemand."),
      (2, "Waar is het?", "In Assen.")]),
    ("Vraag 1\n\nAntwoorden gemeenten u?\n\nAntwoord 1\n\nAntwoord: dat is een woord.\n",
     [(1, "Antwoorden gemeenten u?", "Antwoord: dat is een woord.")]),
    # Runs of questions, some with others behind or between them.
    ("Vraag 1\n\nA?\n\nVraag 2\n\nB?\n\nVraag 3\n\nC?\n\nVraag 4\n\nD?\n\nAntwoord op vraag 1 en vraag 3\n\nJa.\n\n"
     "Antwoord op de vragen 2 en 4\n\nNee.\n",
     [(1, "A?", "Ja."), (2, "B?", "Nee."), (3, "C?", "Ja."), (4, "D?", "Nee.")]),
    ("Vraag 1, 3 t/m 5\n\nA?\n\nVraag 2\n\nB?\n\nAntwoord op vraag 1 tot en met 3 en 5\n\nJa.\n\nANTWOORD OP VRAAG 4\n\nNee.\n",
     [(1, "A?", "Ja."), (2, "B?", "Ja."), (3, "A?", "Ja."), (4, "A?", "Nee."), (5, "A?", "Ja.")]),
    ("Vraag 1 (van het lid Oldeboom)\n\nA?\n\nVraag 2 (van het lid Van Waal)\n\nB?\n\nAntwoord op beide vragen\n\nJa.\n",
     [(1, "A?", "Ja."), (2, "B?", "Ja.")]),
    ("Antwoord op vraag 3\n\nJa.\n\nAntwoord op vraag 4\n\nNee.\n", [(3, None, "Ja."), (4, None, "Nee.")]),
    # Parts of a question have its number and a letter.
    ("Vraag 1\n\nA?\n\nAntwoord 1\n\nJa.\n\nVraag 2a\n\nB?\n\nVraag 2b\n\nC?\n\nAntwoord 2a en 2b\n\nNee.\n\nVraag 3a, b en c\n\nD?\n\n"
     "Antwoord op vraag 3a t/m 3c\n\nNooit.\n",
     [(1, "A?", "Ja."), (2, "B?\n\nVraag 2b\n\nC?", "Nee."), (3, "D?", "Nooit.")]),
    ("Vraag 1a: A?\n\nAntwoord 1a: Ja.\n\nVraag 1b: B?\n\nAntwoord 1b: Nee.\n\nVraag 2 en 3b\n\nC?\n\nAntwoord 2 en 3b\n\nNooit.\n",
     [(1, "A?", "Ja."), (2, "C?", "Nooit."), (3, "C?", "Nooit.")]),
    ("Vraag 1\n\nA?\n\nAntwoord 1\n\nVraag 2b is anders. Antwoord 2a te geven kan niet.\n\nVraag 2e lid\n",
     [(1, "A?", "Vraag 2b is anders. Antwoord 2a te geven kan niet.\n\nVraag 2e lid")]),
    # All are asked before the first is answered, below one heading or none.
    ("1\n\nIs het open?\n\n2\n\nWaar is het?\n\n3\n\nSinds wanneer?\n\nAntwoord\n\n1\n\nJa.\n\n2 en 3\n\nIn Assen.\n\nSinds mei.\n",
     [(1, "Is het open?", "Ja."), (2, "Waar is het?", "In Assen.\n\nSinds mei."), (3, "Sinds wanneer?", "In Assen.\n\nSinds mei.")]),
    ("Vraag 1\n\nIs het open?\n\nVraag 2\n\nWaar is het?\n\nAntwoorden\n\n1. Ja.\n\nAl lang.\n\n2. In Assen.\n",
     [(1, "Is het open?", "Ja.\n\nAl lang."), (2, "Waar is het?", "In Assen.")]),
    ("1\n\nIs het open?\n\n2\n\nWaar is het?\n\n1\n\nJa.\n\n2\n\nIn Assen.\n", [(1, "Is het open?", "Ja."), (2, "Waar is het?", "In Assen.")]),
    ("1\n\nIs het open?\n\n2\n\nWaar is het?\n\nAntwoord 1\n\nJa.\n\nAntwoord 2\n\nIn Assen.\n",
     [(1, "Is het open?", "Ja."), (2, "Waar is het?", "In Assen.")]),
    ("Vraag 1\n\nA?\n\nVraag 2\n\nB?\n\nAntwoord\n\n1. Eerst de vloer.\n\n2. Dan de muur.\n\n3. Dan het dak.\n",
     [(number, asked, "1. Eerst de vloer.\n\n2. Dan de muur.\n\n3. Dan het dak.") for number, asked in ((1, "A?"), (2, "B?"))]),
    ("Vraag 1\n\nA?\n\nVraag 2\n\nB?\n\nAntwoord\n\nDrie dingen.\n\n1. De vloer.\n\n2. De muur.\n\nVraag 3\n\nC?\n",
     [(1, "A?", "Drie dingen.\n\n1. De vloer.\n\n2. De muur."), (2, "B?", "Drie dingen.\n\n1. De vloer.\n\n2. De muur."), (3, "C?", None)]),
    ("Vraag 1\n\nHoe gaat het verder?\n\nAntwoord\n\n1. Eerst de vloer.\n\nVraag 2\n\nEn dan?\n",
     [(1, "Hoe gaat het verder?", "1. Eerst de vloer."), (2, "En dan?", None)]),
    # What a colon announces at the end is a list, no notes.
    ("Vraag 1\n\nHoe gaat het verder?\n\nAntwoord 1\n\nZo gaat het:\n\n1. Eerst de vloer.\n\n2. Dan de muur.\n",
     [(1, "Hoe gaat het verder?", "Zo gaat het:\n\n1. Eerst de vloer.\n\n2. Dan de muur.")]),
    ("Vraag 1\n\nHoe gaat het verder?\n\nAntwoord 1\n\nZo gaat het.\n\n1. De Waalbode, 4 mei 2027.\n\n2. De Keerzijde.\n",
     [(1, "Hoe gaat het verder?", "Zo gaat het.")]),
    ("1. Kunt u dit toelichten.\n\nAntwoord\n\nJa.\n\n2. Kunt u dat toelichten.\n\nAntwoord\n\nNee.\n",
     [(1, "Kunt u dit toelichten.", "Ja."), (2, "Kunt u dat toelichten.", "Nee.")]),
    # Below questions that are only asked the notes are no answer.
    ("1\n\nKent u het bericht? 1)\n\n2\n\nKlopt het?\n\n1) De Waalbode, 4 mei 2027.\n\n2) De Keerzijde.\n",
     [(1, "Kent u het bericht? 1)", None), (2, "Klopt het?", None)]),
    ("1\n\nKent u het bericht \"Loket dicht\" [1]?\n\n2\n\nKlopt het?\n\n[1] De Waalbode, 4 mei 2027.\n",
     [(1, "Kent u het bericht \"Loket dicht\" [1]?", None), (2, "Klopt het?", None)]),
    ("1\n\nHoe gaat het?\n\n2\n\nEn dan?\n\nAntwoord\n\n1) Eerst de vloer.\n\n2) Dan de muur.\n\n3) Dan het dak.\n",
     [(1, "Hoe gaat het?", "1) Eerst de vloer.\n\n2) Dan de muur.\n\n3) Dan het dak."),
      (2, "En dan?", "1) Eerst de vloer.\n\n2) Dan de muur.\n\n3) Dan het dak.")]),
    # Nor is what else stands below the last, or below few of them, without a heading.
    ("1\n\nHoe gaat het?\n\n2\n\nEn dan?\n\n1) Eerst de vloer.\n\n2) Dan de muur.\n\n3) Dan het dak.\n",
     [(1, "Hoe gaat het?", None), (2, "En dan?", None)]),
    ("1. Is het open?\n\n2. Waar is het?\n\nIndiener\n\nOldeboom\n", [(1, "Is het open?", None), (2, "Waar is het?", None)]),
    ("1. Is het open?\n\n2. Waar is het?\n\nToelichting: deze vragen vullen andere aan.\n\nDie gingen over Assen.\n",
     [(1, "Is het open?", None), (2, "Waar is het?", None)]),
    ("1. Is het open?\n\nZo ja, graag een plattegrond.\n\n2. Waar is het?\n\n3. Sinds wanneer?\n",
     [(1, "Is het open?\n\nZo ja, graag een plattegrond.", None), (2, "Waar is het?", None), (3, "Sinds wanneer?", None)]),
    ("1. Is het open?\n\nJa.\n\n2. Waar is het?\n\nIn Assen.\n\n3. Sinds wanneer?\n",
     [(1, "Is het open?", "Ja."), (2, "Waar is het?", "In Assen."), (3, "Sinds wanneer?", None)]),
    ("1. Is het open?\n\n2. Waar is het?\n\nAntwoord van Minister Waal (Zaken)\n\nHet is open, in Assen.\n",
     [(1, "Is het open?", "Het is open, in Assen."), (2, "Waar is het?", "Het is open, in Assen.")]),
    ("1\n\nIs het open?\n\n2\n\nWaar is het?\n\nAntwoord van Staatssecretaris Waal (Zaken) (ontvangen 4 mei 2027)\n\n"
     "1\n\nHet antwoord van de minister was ja.\n\n2\n\nIn Assen.\n",
     [(1, "Is het open?", "Het antwoord van de minister was ja."), (2, "Waar is het?", "In Assen.")]),
    ("1 Waar is het?\n\n2 Kan de minister dat toelichten.\n\n3 Sinds wanneer?\n",
     [(1, "Waar is het?", None), (2, "Kan de minister dat toelichten.", None), (3, "Sinds wanneer?", None)]),
    ("1. Hoeveel zijn er?\n\n2 Loketten.\n\n2. Waar?\n\nIn Assen.\n", [(1, "Hoeveel zijn er?", "2 Loketten."), (2, "Waar?", "In Assen.")]),
    # The number behind a question is that of the next, which may be a request.
    ("1. Is het open? Zo ja, graag een plattegrond.\n\n2. Kunt u dat toelichten.\n\n3. Klopt het dat:\n\n1) er niemand werkt;\n\n"
     "2) er geen deur is?\n\n4. Kunt u dit voor mei beantwoorden.\n",
     [(1, "Is het open? Zo ja, graag een plattegrond.", None), (2, "Kunt u dat toelichten.", None),
      (3, "Klopt het dat:\n\n1) er niemand werkt;\n\n2) er geen deur is?", None), (4, "Kunt u dit voor mei beantwoorden.", None)]),
    ("1. Wat doet u?\n\nAntwoord\n\nDrie dingen:\n\n1. De vloer.\n\n2. De muur.\n\n3. Het dak.\n\n2. Sinds wanneer?\n\nAntwoord\n\nMei.\n",
     [(1, "Wat doet u?", "Drie dingen:\n\n1. De vloer.\n\n2. De muur.\n\n3. Het dak."), (2, "Sinds wanneer?", "Mei.")]),
    ("1. Het loket opent.\n\n2. Het loket sluit.\n", []),
    ("Het loket is open.\n\nDat was het.\n", []),
]


@pytest.mark.parametrize(("text", "spans"), _PAPERS)
def test_each_heading_opens_a_question_or_an_answer(text: str, spans: Spans) -> None:
    """A span runs from the first to the last word under its heading; one answer may serve several questions."""
    assert _spans(structure(text)) == spans


def _source(*blocks: tuple[BlockKind, str], notes: int = 0) -> Source:
    text, placed = "", []
    for kind, words in blocks:
        placed.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    noted = [block for block in placed if block.kind == "note"][:notes]
    return Source("x.pdf", "pdf", text, tuple(placed), tuple(Note("1", b.start + 2, b.end) for b in noted))


_LAYOUTS: list[tuple[Source, Spans]] = [
    (
        _source(("heading", "Vraag 1"), ("paragraph", "Is het open?"), ("heading", "Antwoord 1"), ("paragraph", "Ja, en"),
                ("note", "1 De Waalbode."), ("furniture", "Aanhangsel 318"), ("paragraph", "wel in Assen."),
                ("note", "2 De Keerzijde."), notes=1),
        [(1, "Is het open?", "Ja, en\n\n1 De Waalbode.\n\nAanhangsel 318\n\nwel in Assen.")],
    ),
    (
        _source(("heading", "Vraag 1"), ("paragraph", "Is het open?"), ("heading", "Antwoord 1"), ("paragraph", "Ja."),
                ("furniture", "Vraag 2"), ("paragraph", "Waar is het?"), ("heading", "Antwoord 2"), ("paragraph", "In Assen.")),
        [(1, "Is het open?", "Ja."), (2, "Waar is het?", "In Assen.")],
    ),
    (
        _source(("paragraph", "Vraag 1  Is het open? Graag een toelichting."), ("paragraph", "Ja."),
                ("paragraph", "Het is laat geopend."), ("paragraph", "Vraag 2  Waar is het?"), ("paragraph", "In Assen.")),
        [(1, "Is het open? Graag een toelichting.", "Ja.\n\nHet is laat geopend."), (2, "Waar is het?", "In Assen.")],
    ),
]


@pytest.mark.parametrize(("source", "spans"), _LAYOUTS)
def test_notes_and_running_heads_are_inside_a_span_but_never_at_its_end(source: Source, spans: Spans) -> None:
    """What a page break puts into an answer belongs to it; a heading atop a page may pass for a running head."""
    assert _spans(source) == spans


_WORDS = st.text("abcdefghijk ", min_size=3, max_size=40).map(lambda words: " ".join(f"z{words}".split()))


@given(st.lists(st.tuples(_WORDS, _WORDS), min_size=1, max_size=8))
def test_whatever_is_asked_and_answered_is_found_again(parts: list[tuple[str, str]]) -> None:
    """Questions and answers written under their headings come back word for word, in order."""
    text = "\n\n".join(
        f"Vraag {number}\n\n{asked}?\n\nAntwoord {number}\n\n{answered}."
        for number, (asked, answered) in enumerate(parts, 1)
    )
    assert _spans(structure(text)) == [
        (number, f"{asked}?", f"{answered}.") for number, (asked, answered) in enumerate(parts, 1)
    ]


def test_a_place_is_in_the_part_whose_span_holds_it() -> None:
    """Between the spans, and in a heading, a place is in no part; a shared answer counts as that of its first question."""
    places = Places([
        {"number": 1, "question": [10, 20], "answer": [60, 90]},
        {"number": 2, "question": [30, 40], "answer": [60, 90]},
        {"number": 3, "question": [100, 110], "answer": None},
    ])
    assert [places.at(offset) for offset in (9, 10, 19, 20, 35, 75, 90, 105, 500)] == [
        None, ("question", 1), ("question", 1), None, ("question", 2), ("answer", 1), None, ("question", 3), None,
    ]


@pytest.mark.parametrize(("head", "numbers"), [
    ("Via deze brief informeer ik uw Kamer.", []),
    ("39 812 Meldplicht\n\nNr. 9 LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 5 mei 2027", [1]),
])  # fmt: skip
def test_kamervragen_and_lists_of_questions_have_questions(
    head: str, numbers: list[int], analyse: Callable[..., Analysis]
) -> None:
    """Headings that look like questions make no questions of another paper."""
    questions = analyse(f"{head}\n\nVraag 1\n\nIs het open?\n\nAntwoord op vraag 1:\n\nJa.\n").questions
    assert [each["number"] for each in questions if each["answer"]] == numbers
