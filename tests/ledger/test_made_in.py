"""The letter in which a promise was made, as a later one tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_DAY, _NUMBER = "2025-06-21", "kst-39812-14"
_MADE_IN = [
    # sentence, the day and the number of the letter
    ("De toezegging uit mijn brief van 21 juni 2025 is afgedaan.", (_DAY, None)),
    ("De toezegging uit mijn brief van 21 juni jl. (Kamerstuk 39 812, nr. 14) is afgedaan.", (_DAY, _NUMBER)),
    ("De toezegging uit mijn brief (Kamerstuk 39 812, nr. 14) is afgedaan.", (None, _NUMBER)),
    ("De toezegging aan het lid Bruin in mijn Kamerbrief van 21 juni 2025 is vervallen.", (_DAY, None)),
    ("Hiermee doe ik de toezegging over tolken uit de voortgangsbrief van 21 juni 2025 gestand.", (_DAY, None)),
    ("Met deze brief doe ik de toezegging gestand die ik deed in mijn brief van 21 juni 2025.", (_DAY, None)),
    ("In mijn brief van 21 juni 2025 heb ik een overzicht toegezegd.", (_DAY, None)),
    ("Zoals toegezegd in mijn brief van 21 juni 2025 stuur ik u hierbij het overzicht.", (_DAY, None)),
    # By what letter it is kept, whose letter asked for it, and what else has a day.
    ("De toezegging is afgedaan met mijn brief van 21 juni 2025.", None),
    ("Ik heb de toezegging in mijn brief van 21 juni 2025 afgedaan.", None),
    ("De toezegging uit uw brief van 21 juni 2025 is afgedaan.", None),
    ("De toezegging uit het debat van 21 juni 2025 is afgedaan.", None),
    ("De toezegging over de brief van het bureau van 21 juni 2025 is afgedaan.", None),
    ("De toezegging uit mijn brief van vorig jaar is afgedaan.", None),
]


@pytest.mark.parametrize(("sentence", "expected"), _MADE_IN)
def test_a_sentence_tells_in_which_letter_a_promise_was_made(
    letter: Read, sentence: str, expected: tuple[str | None, str | None] | None
) -> None:
    """It is the letter that the promise is said to be from, and none that keeps it."""
    found = [each["made_in"] for each in letter(sentence).commitments]
    assert found == [{"date": expected[0], "id": expected[1]} if expected else None]
