"""What a member promises is none of the government, and what is kept for one member not what another was promised."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_PLAN = "Het lid Aalders heb ik toegezegd in mei 2026 een plan te sturen."


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Het lid Aalders heeft de Kamer toegezegd voor 1 mei 2026 een nota in te dienen.", []),
        ("De leden Aalders en Bruin hebben de Kamer toegezegd een nota te sturen.", []),
        ("Mevrouw Aalders heeft mij toegezegd de vragen te sturen.", []),
        ("In het debat heeft mevrouw Aalders toegezegd een nota aan de Kamer te sturen.", []),
        ("In het debat heeft de minister mevrouw Aalders toegezegd een nota te sturen.", [["aalders"]]),
        ("Het lid Aalders heeft de minister een brief toegezegd.", [["aalders"]]),
        ("Het lid Aalders heb ik een brief toegezegd.", [["aalders"]]),
        ("Het lid Aalders is een brief toegezegd.", [["aalders"]]),
        ("In het debat heeft mevrouw Aalders een brief toegezegd gekregen.", [["aalders"]]),
        ("Ik heb uw Kamer niets toegezegd.", []),
        ("De burgemeester heeft toegezegd uw Kamer een brief te sturen.", []),
        ("De Duitse minister heeft toegezegd tolken te leveren.", []),
        ("De minister heeft uw Kamer toegezegd een brief te sturen.", [["Kamer"]]),
        ("In overleg met de VNG heeft de minister uw Kamer een brief toegezegd.", [["Kamer"]]),
        ("Aan het lid Aalders is toegezegd een brief te sturen.", [["aalders"]]),
    ],
)
def test_a_member_promises_nothing_for_the_government(letter: Read, sentence: str, to: list[list[str]]) -> None:
    """Unless a minister stands in the clause, who may be the one that promised it to the member."""
    assert [each["to"] for each in letter(sentence).commitments] == to


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("Daarnaast vroeg de heer Bruin om cijfers. Die gaan hierbij. Daarmee is de toezegging nagekomen.", "open"),
        ("Ook mevrouw Bruin wilde cijfers. Hiermee is deze toezegging afgedaan.", "open"),
        ("Dat plan gaat hierbij. Hiermee is de toezegging nagekomen.", "done"),
        ("Dat heb ik met mevrouw Aalders besproken. Hiermee is de toezegging nagekomen.", "done"),
        ("Het rapport over de opvang gaat hierbij. Hiermee doe ik mijn toezegging gestand.", "open"),
        ("In de bijlage treft u de cijfers aan. Daarmee is de toezegging afgedaan.", "open"),
        ("Bijgaand treft u een plan aan. Daarmee is de toezegging afgedaan.", "done"),
        ("Het plan gaat hierbij. Hiermee doe ik mijn toezegging gestand.", "done"),
        ("Het plan is klaar. In de bijlage treft u de cijfers aan. Daarmee is de toezegging afgedaan.", "done"),
        ("Dit gaat hierbij. Hiermee doe ik mijn toezegging gestand.", "done"),
        ("Het loket is open. Hiermee doe ik mijn toezegging gestand.", "done"),
        ("Hiermee doe ik mijn toezegging gestand.", "done"),
    ],
)
def test_what_is_kept_in_a_paragraph_about_another_member_is_not_the_promise_above(
    letter: Read, behind: str, status: str
) -> None:
    """There "de toezegging" is what that one was promised, or is kept by the thing that it brings."""
    found = [c["status"] for c in letter(f"{_PLAN}\n\n{behind}").commitments if c["to"] == ["aalders"]]
    assert found == [status]


@pytest.mark.parametrize(
    ("promise", "behind"),
    [
        ("de opvang te onderzoeken", "Bijgaand stuur ik u het rapport van het bureau."),
        ("op de opvang terug te komen", "In de bijlage treft u de resultaten aan."),
        ("een evaluatie te sturen", "Hierbij stuur ik u het evaluatierapport."),
    ],
)
def test_a_paper_that_the_next_paragraph_brings_keeps_what_it_may_be(letter: Read, promise: str, behind: str) -> None:
    """Who promised to find something out keeps that with any paper; a thing may be called by a longer word."""
    text = f"Het lid Aalders heb ik toegezegd {promise}.\n\n{behind} Hiermee doe ik mijn toezegging gestand."
    assert [each["status"] for each in letter(text).commitments] == ["done"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("De toezegging van een supermarktketen om te stoppen is ingetrokken.", []),
        ("De toezegging van de winkelketens is nagekomen.", []),
        ("De toezegging van Jan Aalders om te stoppen is nagekomen.", []),
        ("De toezegging van Jan van der Aalders om te stoppen is ingetrokken.", []),
        ("De toezegging van Jan Aalders loopt nog, mijn toezegging aan het lid Bruin is nagekomen.", [(["bruin"], "done")]),
        ("De toezegging van de VNG is nagekomen; ik informeer u daarover voor de zomer.", [(["Kamer"], "open")]),
        ("De toezegging van Minister Van der Aalders is nagekomen.", [(["Kamer"], "done")]),
        ("De toezegging van Jan Aalders aan het lid Bruin is nagekomen.", [(["bruin"], "done")]),
        ("De toezegging van Van Aalders aan het lid Bruin is nagekomen.", [(["bruin"], "done")]),
        ("De toezegging van Sociale Zaken en Werkgelegenheid is nagekomen.", [(["Kamer"], "done")]),
        ("De toezegging van Langdurige Zorg is nagekomen.", [(["Kamer"], "done")]),
        ("De toezegging van Jan Aalders in het debat is nagekomen.", [(["Kamer"], "done")]),
        ("De toezegging van Jan Aalders, destijds minister, is nagekomen.", [(["Kamer"], "done")]),
        ("De toezegging van mijn ambtsvoorganger Jan Aalders is nagekomen.", [(["Kamer"], "done")]),
    ],
)  # fmt: skip
def test_what_somebody_outside_promises_is_none_of_the_government(
    letter: Read, sentence: str, expected: list[tuple[list[str], str]]
) -> None:
    """Somebody with a first name and no office, unless it was promised to a member."""
    assert [(each["to"], each["status"]) for each in letter(sentence).commitments] == expected
