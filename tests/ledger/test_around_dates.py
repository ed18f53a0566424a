"""Of two terms the last counts, what is denied is not promised, and the day of a thing is no term."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_TERMS = [
    ("Ik informeer uw Kamer in april of mei 2026.", "2026-05-31"),
    ("Ik informeer uw Kamer in het eerste of tweede kwartaal van 2026.", "2026-06-30"),
    ("Ik informeer uw Kamer in april 2026 of, als dat niet haalbaar is, uiterlijk in oktober 2026.", "2026-10-31"),
    ("Ik informeer uw Kamer tussen april en oktober 2026.", "2026-10-31"),
    ("Uw Kamer ontvangt in mei of uiterlijk in oktober 2026 een notitie.", "2026-10-31"),
    ("Ik informeer uw Kamer vóór de zomer, uiterlijk vóór 1 juni.", "2026-05-31"),
    # The first of several papers comes by the first day.
    ("Ik informeer uw Kamer in april 2026 en in oktober 2026.", "2026-04-30"),
    ("Ik informeer uw Kamer in april 2026 of de regeling in oktober 2026 ingaat.", "2026-04-30"),
    # A month whose year is not told sets no end.
    ("Ik zal uw Kamer in april of mei informeren.", None),
    # The day of what will be told of.
    ("Ik stuur uw Kamer de cijfers over maart 2026.", None),
    ("Ik informeer uw Kamer over de bijeenkomst van 12 mei 2026.", None),
    ("Ik informeer uw Kamer na het commissiedebat van 20 mei 2026.", None),
    ("Ik informeer uw Kamer in mei 2026 over de cijfers over juni 2026.", "2026-05-31"),
    ("Ik informeer uw Kamer tijdens het commissiedebat van 20 mei 2026.", "2026-05-20"),
    # Not then, but later; not only then.
    ("Ik informeer uw Kamer niet in april maar in juni 2026.", "2026-06-30"),
    ("Ik zal uw Kamer niet in april maar in juni 2026 informeren.", "2026-06-30"),
    ("Ik informeer uw Kamer niet alleen in april 2026 maar ook in oktober 2026.", "2026-04-30"),
    ("Ik informeer uw Kamer in april 2026 over niet afgedane verzoeken.", "2026-04-30"),
    ("Uw Kamer wordt in april 2026 geïnformeerd over het al dan niet openen van een loket.", "2026-04-30"),
    # When it was said is not when it comes.
    ("In mei heb ik beloofd uw Kamer een notitie over tolken te sturen.", None),
]
_NONE = [
    "Ik zal uw Kamer hierover vóór de zomer niet meer informeren.",
    "Wij zullen de Kamer in het najaar niet nogmaals informeren.",
    "Uw Kamer wordt in april 2026 niet opnieuw geïnformeerd.",
    "Uw Kamer wordt niet afzonderlijk geïnformeerd.",
    "Ik informeer uw Kamer hierover in april 2026 niet.",
    "U ontvangt in april waarschijnlijk geen notitie.",
    "U ontvangt noch in april noch in mei een notitie.",
    "Ik stuur uw Kamer in april over de tolken geen notitie.",
    "Ik zal u in april 2026 geen notitie sturen.",
    "Ik heb uw Kamer niets toegezegd.",
    "Noch ik noch mijn voorganger heeft een notitie toegezegd.",
    "Van een toezegging aan het lid Bruin is geen sprake.",
    "De toezegging waar het lid Bruin op wijst, heb ik niet gedaan.",
]


@pytest.mark.parametrize(("sentence", "latest"), _TERMS)
def test_the_term_of_a_promise_is_the_last_day_that_it_names_for_it(
    letter: Read, sentence: str, latest: str | None
) -> None:
    """In a letter of March 2026."""
    found = [(c["sentence"], c["status"], c["due_latest"]) for c in letter(sentence).commitments]
    assert found == [(sentence, "open", latest)]


@pytest.mark.parametrize("sentence", _NONE)
def test_what_is_denied_is_not_promised(letter: Read, sentence: str) -> None:
    """Whatever stands between the verb and what denies it."""
    assert list(letter(sentence).commitments) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ik heb het lid Bruin een reactie toegezegd; dat doe ik hierbij.", "done"),
        ("Ik heb het lid Bruin een reactie toegezegd; dat doe ik hierbij nog niet.", "open"),
        ("Met deze brief is de toezegging aan het lid Bruin ten onrechte als afgedaan aangemerkt.", "open"),
        ("Graag hoor ik of u de toezegging aan het lid Bruin als afgedaan beschouwt.", "open"),
        ("De toegezegde notities zijn grotendeels aan uw Kamer gestuurd.", "open"),
        ("De toegezegde notities zijn, op twee na, aan uw Kamer gestuurd.", "open"),
        ("De toegezegde notitie is in hoofdlijnen met uw Kamer gedeeld.", "open"),
        ("De toegezegde notitie is aan de Eerste Kamer gestuurd.", "open"),
        ("De toegezegde notitie van de VNG heeft uw Kamer ontvangen.", "open"),
        ("Zoals toegezegd heb ik uw Kamer over de vertraging geïnformeerd.", "open"),
        ("Zoals toegezegd heb ik de VNG geïnformeerd over de notitie die ik uw Kamer heb gestuurd.", "open"),
        ("De toegezegde notitie is in januari 2026 aan uw Kamer gestuurd.", "done"),
    ],
)
def test_only_what_is_done_in_full_is_kept(letter: Read, sentence: str, status: str) -> None:
    """Nor what the letter asks the Chamber to judge, or another Chamber or body has."""
    assert [c["status"] for c in letter(sentence).commitments] == [status]
