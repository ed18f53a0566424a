"""How the words before a date relate to it, where "voor" may be "for" or "before"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.reference import Reference

Find = Callable[..., list[Reference]]


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        # What is set for a year: a target, a budget, a rate, a sum.
        ("Het doel voor 2030 blijft staan.", ["on"]),
        ("De begroting voor 2027 is ingediend.", ["on"]),
        ("De raming voor het eerste kwartaal van 2027 is hoger.", ["on"]),
        ("De premies voor het jaar 2027 stijgen.", ["on"]),
        ("De haven kreeg 5 miljoen euro voor 2027.", ["on"]),
        ("De opgave van 14% voor 2027 is zwaar.", ["on"]),
        ("De plannen voor dit jaar en het werkplan voor volgend jaar.", ["on", "on"]),
        ("Voor 2027 is 5 miljoen euro beschikbaar.", ["on"]),
        ("Er is voor 2027 € 12,5 miljoen gereserveerd.", ["on"]),
        ("Dit bedrag is voor 2027 vastgesteld op 3 euro.", ["on"]),
        ("Voor 2027 geldt een ander tarief, en het oude geldt voor 2028.", ["on", "on"]),
        ("De steun (voor 2027, 2028 en 2029) en zowel voor 2026 als voor 2027.", ["on"] * 5),
        # What is to have happened by then, or was so before.
        ("Het werk is voor 2027 gereed.", ["before"]),
        ("Ik stuur u voor 2027 een brief.", ["before"]),
        ("Ik stuur u het plan voor 2027.", ["before"]),
        ("De werkagenda is er voor 2027, zo is het plan.", ["before"]),
        ("Wij verwachten dat de begroting voor 2027 gereed is.", ["before"]),
        ("De wet heeft tot doel voor 2030 de uitstoot te halveren.", ["before"]),
        ("Er moet voor 2027 5 miljoen euro beschikbaar zijn.", ["before"]),
        ("Dit komt voor 2027 beschikbaar.", ["before"]),
        ("Voor 2020 gold een ander tarief voor schepen van voor 1980.", ["before", "before"]),
        ("Het budget was vóór 2027 op; het doel uiterlijk 2030.", ["before", "before"]),
        # No budget is set for a day, a season or a part of the year.
        ("Het budget voor eind 2027 en de begroting voor 1 mei 2027.", ["before", "before"]),
        ("Het moet voor 2026 of 2027 klaar zijn.", ["before", "on"]),
    ],
)
def test_voor_is_for_or_before(find: Find, text: str, relations: list[str]) -> None:
    """A plan, a budget or a rate is for a year; what must be ready is so before it."""
    assert [each.fields["relation"] for each in find(text, "date", "2026-04-03")] == relations
