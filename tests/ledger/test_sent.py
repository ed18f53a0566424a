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
    "Als bijlage heeft uw Kamer de toegezegde lijst ontvangen.",
    "De toegezegde verkenning is als bijlage bij deze brief gevoegd.",
    "Het toegezegde plan voor 2027 is aan uw Kamer gestuurd.",
    "De toegezegde verkenning is in mei afgerond en aan uw Kamer gestuurd.",
    "De toegezegde lijst is zo spoedig mogelijk aan uw Kamer gestuurd.",
    "De toegezegde lijst is op 3 februari 2026 aan uw Kamer gestuurd, zodat het debat in mei 2026 door kan gaan.",
    "De toegezegde verkenning is afgerond en is op 3 februari 2026 aan uw Kamer gestuurd.",
    "De toegezegde lijst over de consultatie is op 3 februari 2026 aan uw Kamer gestuurd.",
    "De toegezegde evaluatie van de politie is op 3 februari 2026 aan uw Kamer gestuurd.",
    "De toegezegde lijst van organisaties is met uw Kamer gedeeld.",
    "De toegezegde brief over de planning van de opvang is op 3 februari 2026 aan uw Kamer gestuurd.",
    "De toegezegde lijst over mogelijk misbruik is op 3 februari 2026 aan uw Kamer gestuurd.",
    "Het toegezegde overleg heeft plaatsgevonden.",
    "Het toegezegde overleg met de gemeenten vond op 3 februari 2026 plaats.",
    "Op 3 februari 2026 heeft het toegezegde gesprek plaatsgevonden.",
    "Ik heb het toegezegde gesprek met de sector gevoerd.",
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
    # Another thing was sent, in a clause of its own.
    ("De toegezegde notitie is vertraagd en hierover is een brief aan uw Kamer gestuurd.", None),
    ("De toegezegde notitie is uitgesteld en dit is met uw Kamer gedeeld.", None),
    ("De toegezegde notitie is in voorbereiding, een eerste brief is reeds met uw Kamer gedeeld.", None),
    ("Het toegezegde gesprek is gepland en de uitnodiging is aan uw Kamer gestuurd.", None),
    ("De toegezegde notitie is ter consultatie met uw Kamer gedeeld.", None),
    ("Uw Kamer kreeg het verzoek de toegezegde notitie later te mogen sturen.", None),
    ("De toegezegde notitie heeft u ontvangen, de toegezegde lijst volgt later.", None),
    ("De toegezegde notities zijn grotendeels aan uw Kamer gestuurd.", None),
    ("Zoals toegezegd heb ik gemeenten geïnformeerd over de brief die ik uw Kamer heb gestuurd.", None),
    # It is only thought so.
    ("De toegezegde notitie is vermoedelijk al aan uw Kamer gestuurd.", None),
    ("Naar ik aanneem heeft uw Kamer de toegezegde notitie ontvangen.", None),
    # By then it will have been.
    ("Uiterlijk 1 juli 2026 heeft uw Kamer de toegezegde notitie ontvangen.", "2026-07-01"),
    ("In mei 2026 is de toegezegde notitie aan uw Kamer gestuurd.", "2026-05"),
    ("Binnenkort is de toegezegde notitie aan uw Kamer gestuurd.", None),
    ("Na de zomer heb ik u de toegezegde notitie gestuurd.", None),
    # Talks that are to come, or about those that are.
    ("Het toegezegde overleg vindt in mei 2026 plaats.", "2026-05"),
    ("Het toegezegde overleg heeft nog niet plaatsgevonden.", None),
    ("Het toegezegde overleg heeft plaatsgevonden, maar zonder de gemeenten.", None),
    ("Over het toegezegde gesprek heeft overleg plaatsgevonden.", None),
    ("Nadat het toegezegde overleg heeft plaatsgevonden, informeer ik uw Kamer.", None),
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


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("De toegezegde agenda voor de Raad van 5 mei 2026 is aan uw Kamer gestuurd.", "done"),
        ("Ten behoeve van het debat op 5 mei 2026 heb ik uw Kamer de toegezegde lijst gestuurd.", "done"),
        ("Uw Kamer heeft de toegezegde lijst over de opvang in 2027 ontvangen.", "done"),
        ("De toegezegde lijst heeft u in mei 2026 ontvangen.", "open"),
        ("De toegezegde lijst is uiterlijk op 5 mei 2026 aan uw Kamer gestuurd.", "open"),
    ],
)
def test_a_day_that_the_thing_is_about_is_not_that_on_which_it_comes(letter: Read, sentence: str, status: str) -> None:
    """What was sent for a meeting that is to come was sent."""
    assert [c["status"] for c in letter(sentence).commitments] == [status]


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("Dat heb ik gedaan bij brief van 2 februari 2026.", "done"),
        ("Dat heb ik bij brief van 2 februari 2026 gedaan.", "done"),
        ("Dat is gebeurd met de Kamerbrief van 2 februari 2026.", "done"),
        ("Dat heb ik bij brief van 2 februari 2026 aan uw Kamer gedaan.", "done"),
        ("Dat is gebeurd bij een brief aan de gemeenten.", "open"),
        ("Dat is gebeurd per brief van de sector.", "open"),
        ("Dat is gebeurd bij brief van 2 februari 2026 aan de sector.", "open"),
        ("Dat heb ik gedaan bij brief van 2 februari 2026, maar de lijst was niet compleet.", "open"),
        ("Dat heb ik nog niet gedaan.", "open"),
        ("Dat is niet gebeurd met de Kamerbrief van 2 februari 2026.", "open"),
        ("Dat heb ik gedaan omdat het lid Bruin erom vroeg.", "open"),
        # There it may have been promised.
        ("Dat heb ik gedaan in mijn brief van 2 februari 2026.", "open"),
    ],
)
def test_the_letter_that_was_sent_may_be_told_of_behind_the_promise(letter: Read, behind: str, status: str) -> None:
    """In the next sentence, of a promise to send something."""
    found = [c["status"] for c in letter(f"Ik heb uw Kamer toegezegd een lijst te sturen. {behind}").commitments]
    assert found == [status]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("De toegezegde brief is vertraagd en volgt in mei.", [("postponed", "2026-05")]),
        ("De aan het lid Bruin toegezegde brief is op 3 februari 2026 aan uw Kamer verzonden.", [("settled", None)]),
        ("De door de gemeente toegezegde brief heeft uw Kamer ontvangen.", []),
        ("Zoals toegezegd door de gemeente heeft uw Kamer de cijfers ontvangen.", []),
        ("De toegezegde plekken zijn er.", []),
        ("Het toegezegde onderzoek volgt in mei 2026.", [("repeated", "2026-05")]),
        ("Uit het toegezegde onderzoek blijkt dat er meer tolken nodig zijn.", []),
        ("Het toegezegde onderzoek laat zien dat er tolken worden gevraagd.", []),
        ("Het toegezegde wetsvoorstel is op 3 februari 2026 ingediend.", []),
    ],
)
def test_a_paper_that_was_promised_is_a_promise(
    letter: Read, sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    """To the Chamber, unless another body promised it."""
    assert [(c["act"], c["due"]) for c in letter(sentence).commitments] == expected
