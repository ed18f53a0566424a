"""The words of the term of a promise, beside the days that they allow."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("sentence", "latest", "words"),
    [
        ("Ik stuur uw Kamer voor 1 juni 2026 een plan.", "2026-05-31", "voor 1 juni 2026"),
        ("Uiterlijk op 1 juni 2026 ontvangt u een plan.", "2026-06-01", "Uiterlijk op 1 juni 2026"),
        ("In het voorjaar van 2027 informeer ik uw Kamer.", "2027-05-31", "In het voorjaar van 2027"),
        ("Ik informeer uw Kamer nog voor de zomer over de tolken.", "2026-07-02", "nog voor de zomer"),
        ("Ik informeer uw Kamer binnen zes weken.", "2026-04-14", "binnen zes weken"),
        ("Ik zeg uw Kamer een brief over tolken toe.", None, None),
        # What was promised earlier this year is not due in it.
        ("Zoals eerder dit jaar is toegezegd, stuur ik uw Kamer een overzicht van de tolken.", None, None),
        ("Zoals eerder toegezegd, stuur ik dit jaar een overzicht van de tolken.", "2026-12-31", "dit jaar"),
    ],
)
def test_the_words_of_a_term_are_kept(letter: Read, sentence: str, latest: str | None, words: str | None) -> None:
    """With what stands before the date; a promise without a term has none, and no other sentence tells it."""
    found = [(each["due_latest"], each["due_text"], each["due_sentence"]) for each in letter(sentence).commitments]
    assert found == [(latest, words, None)]


@pytest.mark.parametrize(
    ("promise", "behind", "words"),
    [
        ("Ik zeg uw Kamer een brief over tolken toe.", "Die brief ontvangt u uiterlijk in mei.", "uiterlijk in mei"),
        ("Ik zeg uw Kamer een brief over tolken toe.", "U ontvangt die brief voor 1 juni.", "voor 1 juni"),
        ("Ik zal uw Kamer een brief over tolken sturen.", "U ontvangt die brief voor 1 juni.", "voor 1 juni"),
        ("Ik zal uw Kamer een brief over tolken sturen.", "Uw Kamer krijgt deze uiterlijk in mei.", "uiterlijk in mei"),
        ("Ik heb het lid Bruin een brief toegezegd.", "Ik stuur u die brief in mei.", "in mei"),
        # What was said to come, comes later.
        ("Ik heb uw Kamer een brief toegezegd voor 1 april 2026.", "Die toezegging wordt uitgesteld tot 1 mei 2026.",
         "tot 1 mei 2026"),
        # What does not come by then.
        ("Ik zal uw Kamer een brief over tolken sturen.", "De raad ontvangt die brief in mei.", None),
    ],
)
def test_a_term_in_the_next_sentence_has_its_words(
    letter: Read, promise: str, behind: str, words: str | None
) -> None:
    """They are those of the sentence that gives it, which is kept too."""
    found = letter(f"{promise} {behind}").commitments
    told = [(each["sentence"], each["due_text"], each["due_sentence"]) for each in found]
    assert told == [(promise, words, behind if words else None)]


@pytest.mark.parametrize(
    "behind", ["U ontvangt deze brief in mei.", "U ontvangt die begroting in mei.", "U ontvangt die brief niet voor mei."]
)
def test_what_need_not_be_the_thing_promised_gives_it_no_term(letter: Read, behind: str) -> None:
    """"Deze brief" may be the letter itself, and by a day that is denied nothing comes."""
    promise = "Ik zal uw Kamer een brief over tolken sturen."
    first, *_ = letter(f"{promise} {behind}").commitments
    assert (first["sentence"], first["due_text"]) == (promise, None)
