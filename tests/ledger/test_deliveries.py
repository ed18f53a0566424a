"""What a letter brings the Chamber without naming a promise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

from .conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Hierbij bied ik uw Kamer de evaluatie van de loketten aan.",
        "Met deze brief informeer ik u over de loketten.",
        "Bijgaand treft u mijn reactie op het rapport aan.",
        "Bij deze brief ontvangt uw Kamer het overzicht van de loketten.",
        "Ik bericht u hierbij over de tolken.",
    ],
)
def test_a_letter_says_what_it_brings(letter: Read, sentence: str) -> None:
    """Which is no promise."""
    ledger = letter(sentence)
    assert [each["sentence"] for each in ledger.deliveries] == [sentence]
    assert ledger.commitments == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Hiermee geef ik uitvoering aan de motie van het lid Bruin.",
        "Hierbij verzoek ik uw Kamer om een overleg.",
        "Bij deze brief ontvangt u nog geen overzicht.",
        "Met deze brief informeer ik u niet over de tolken.",
        "In deze brief ga ik in op de tolken.",
        "Hierbij bericht ik u dat ik u in mei een brief stuur.",
        "Ik stuur uw Kamer in mei een brief over de tolken.",
        "Zoals toegezegd bied ik u hierbij het overzicht van de loketten aan.",
    ],
)
def test_what_a_letter_does_besides_brings_nothing(letter: Read, sentence: str) -> None:
    """It asks, promises, carries out a motion, keeps a promise that it names, or has not got it yet."""
    assert letter(sentence).deliveries == ()


def test_a_letter_that_nothing_shows_to_be_one_brings_something(paper_of: Read) -> None:
    """Its own words say so, whatever kind of paper it is taken for."""
    sentence = "Hierbij bied ik uw Kamer de evaluatie van de loketten aan."
    assert [each["sentence"] for each in paper_of(f"{sentence}\n").deliveries] == [sentence]


def test_papers_that_are_no_letter_bring_nothing(note: Read, questions: Callable[[str, str], Ledger]) -> None:
    """What a note to the minister proposes to send is not sent; what a member asks is not brought."""
    assert note("Met deze brief informeert u de Kamer. Hierbij treft u de brief aan.").deliveries == ()
    assert questions("Ontvangt u hierbij de cijfers?", "Ja.").deliveries == ()
