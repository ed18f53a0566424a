"""A thing that was promised and that the Chamber has had is kept, and the day of that is no term."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_SENT = [
    "De toegezegde notitie is op 3 februari 2026 door de Kamer ontvangen.",
    "De minister heeft de toegezegde notitie op 2 februari 2026 aan de Kamer gezonden.",
    "Op 4 februari 2026 heb ik uw Kamer de toegezegde lijst gestuurd.",
    "De toegezegde verkenning van de tolken is in januari aan uw Kamer gestuurd.",
    "De eerder toegezegde verkenning is inmiddels met uw Kamer gedeeld.",
    "Bij brief van 2 februari 2026 heb ik, zoals toegezegd, uw Kamer over de tolken geïnformeerd.",
    "De toegezegde lijst ontving uw Kamer op 4 februari 2026.",
    "Uw Kamer heeft de toegezegde lijst op 4 februari 2026 ontvangen.",
    "Uw Kamer is, conform mijn toezegging, op 2 februari 2026 geïnformeerd over de tolken.",
    "De door mij toegezegde verkenning heb ik op 3 februari 2026 aan uw Kamer gezonden.",
    "Mijn ambtsvoorganger heeft de toegezegde notitie in januari aan uw Kamer gezonden.",
    "De toegezegde lijst heeft u op 3 februari jl. ontvangen.",
]
_NOT_SENT = [
    ("De toegezegde notitie is niet naar uw Kamer gestuurd.", None),
    ("De toegezegde notitie zal op 2 juli 2026 aan uw Kamer worden gezonden.", "2026-07-02"),
    ("De toegezegde notitie had op 2 februari 2026 aan uw Kamer gezonden moeten zijn.", "2026-02-02"),
    ("De toegezegde notitie kan op 2 februari 2026 aan uw Kamer zijn gestuurd.", "2026-02-02"),
    ("Zodra de toegezegde notitie aan uw Kamer is gestuurd, plan ik een overleg.", None),
    ("Of de toegezegde notitie aan uw Kamer is gestuurd, weet ik niet.", None),
    ("Uw Kamer heeft de toegezegde notitie nog niet ontvangen.", None),
    ("De toegezegde notitie is in concept aan uw Kamer gestuurd.", None),
    ("Het eerste deel van de toegezegde notitie is aan uw Kamer gestuurd.", None),
    ("De toegezegde notitie is met de VNG gedeeld en wordt in mei 2026 aan uw Kamer gestuurd.", "2026-05"),
    ("De toegezegde notitie is aan uw Kamer gestuurd, maar de bijlage volgt later.", None),
    ("Over de toegezegde notitie heb ik uw Kamer op 2 februari 2026 een planning gestuurd.", None),
    # On that day it was done, but not sent.
    ("De toegezegde notitie is op 2 februari 2026 gereedgekomen en wordt binnenkort aan uw Kamer gestuurd.", None),
    # A term that went by stays one.
    ("Ik heb toegezegd uw Kamer voor 1 februari 2026 te informeren.", "2026-02-01"),
    ("De minister heeft toegezegd dat uw Kamer op 1 februari 2026 wordt geïnformeerd.", "2026-02-01"),
    ("Ik heb toegezegd dat uw Kamer uiterlijk 1 februari 2026 zou zijn geïnformeerd.", "2026-02-01"),
]


@pytest.mark.parametrize(
    ("sentence", "status", "due"),
    [*((sentence, "done", None) for sentence in _SENT), *((*row[:1], "open", row[1]) for row in _NOT_SENT)],
)
def test_what_was_promised_is_kept_once_the_chamber_has_it(
    letter: Read, sentence: str, status: str, due: str | None
) -> None:
    """Sent or received, told in the past: not denied, supposed or to come, nor sent to others or in part."""
    found = [(c["sentence"], c["to"], c["status"], c["due"]) for c in letter(sentence).commitments]
    assert found == [(sentence, ["Kamer"], status, due)]


def test_the_day_on_which_a_promise_was_kept_is_no_term(letter: Read) -> None:
    """Also where another word says that it is kept."""
    sentence = "De toezegging om uw Kamer een lijst te sturen is op 4 februari 2026 nagekomen."
    found = [(c["sentence"], c["status"], c["due"]) for c in letter(sentence).commitments]
    assert found == [(sentence, "done", None)]
