"""What a sentence closes, and which promise it leaves out of that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_OPEN = [
    # What is closed before it is something else, or promises in general.
    ("Zoals toegezegd is de motie afgedaan, de toezegging aan het lid Vos nog niet.", ["vos"]),
    ("De toezeggingen zijn afgedaan, de toezegging aan het lid Vos niet.", ["vos"]),
    ("Van mijn toezeggingen is de tweede afgedaan, die toezegging aan het lid Vos nog niet.", ["vos"]),
    ("De toezegging van de VNG is nagekomen, mijn toezegging aan het lid Vos nog niet.", ["vos"]),
    ("Het plan is afgerond; aan mijn toezegging aan het lid Vos, die ik in mei deed, is dat nog niet.", ["vos"]),
    ("De motie is afgedaan en de toezegging aan het lid Vos niet.", ["vos"]),
    ("De moties zijn uitgevoerd, alleen de toezegging aan het lid Vos nog niet volledig.", ["vos"]),
    ("Ik heb toegezegd een plan te sturen; de vraag is afgedaan, de toezegging daarentegen nog niet.", ["Kamer"]),
    ("De toezegging aan het lid Vos over tolken: het overleg is afgerond, de toezegging nog niet.", ["vos"]),
    # A clause of its own does not say that its promise is closed as well.
    ("De motie is afgedaan, de toezegging aan het lid Vos loopt nog.", ["vos"]),
    ("De motie is uitgevoerd, de toezegging aan het lid Vos komt in de volgende brief aan de orde.", ["vos"]),
    ("Het overleg is afgerond, terwijl mijn toezegging aan het lid Vos meer tijd vraagt.", ["vos"]),
    ("De toezegging aan het lid Vos loopt nog, de motie is afgedaan.", ["vos"]),
    ("Mijn toezegging aan het lid Vos volgt later, het onderzoek uit de motie is afgerond.", ["vos"]),
    # What another body promised is told apart from it.
    ("De toezegging van de VNG is nagekomen en mijn toezegging aan het lid Vos loopt.", ["vos"]),
    ("De toezegging van de VNG is ingetrokken, mijn toezegging aan het lid Vos loopt.", ["vos"]),
    ("Mijn toezegging aan het lid Vos loopt, de toezegging van een bedrijf is nagekomen.", ["vos"]),
    ("Mijn toezegging aan het lid Vos staat, terwijl de toezegging van het COA is ingetrokken.", ["vos"]),
    # It only stands beside the motion that is closed.
    ("Naast de toezegging aan het lid Vos is ook de motie afgedaan.", ["vos"]),
    ("Conform de toezegging aan het lid Vos is de motie uitgevoerd.", ["vos"]),
    ("Conform de toezegging aan het lid Vos beschouw ik de motie als vervallen.", ["vos"]),
    # It is to come, or only thought so.
    ("Eind 2026 is de toezegging aan het lid Vos afgedaan.", ["vos"]),
    ("Medio dit jaar is de toezegging aan het lid Vos voldaan.", ["vos"]),
    ("Hopelijk is de toezegging aan het lid Vos hiermee afgedaan.", ["vos"]),
    ("De toezegging aan het lid Vos is hiermee mogelijk afgedaan.", ["vos"]),
    ("De toezegging aan het lid Vos is met de brief van juni 2026 afgedaan.", ["vos"]),
    # It is only why something else was done, or was called closed by mistake.
    ("Onder verwijzing naar de toezegging aan het lid Vos is dit onderzoek afgerond.", ["vos"]),
    ("Met de toezegging aan het lid Vos is haar motie ingetrokken en afgedaan.", ["vos"]),
    ("Met deze brief is de toezegging aan het lid Vos ten onrechte als afgedaan aangemerkt.", ["vos"]),
    # All but this one.
    ("Alle toezeggingen zijn nagekomen, behalve de toezegging aan het lid Vos.", ["vos"]),
    ("Met deze brief zijn de toezeggingen afgedaan, met uitzondering van mijn toezegging aan het lid Vos.", ["vos"]),
    ("Op de toezegging aan het lid Vos na zijn alle toezeggingen afgedaan.", ["vos"]),
    ("Behoudens de toezegging aan het lid Vos zijn mijn toezeggingen nagekomen.", ["vos"]),
]  # fmt: skip

_DONE = [
    ("De toezegging aan het lid Vos is met de brief van juni 2025 afgedaan.", ["vos"]),
    ("Eind 2025 is de toezegging aan het lid Vos afgedaan.", ["vos"]),
    ("Naast de motie is ook de toezegging aan het lid Vos afgedaan.", ["vos"]),
    ("Zoals toegezegd is de toezegging aan het lid Vos over de motie afgedaan.", ["vos"]),
    ("Zoals toegezegd is de motie uitgevoerd en is de toezegging aan het lid Vos nagekomen.", ["vos"]),
    ("Met deze brief geef ik, zoals toegezegd aan het lid Vos, uitvoering aan de motie.", ["vos"]),
    ("De toezegging aan het lid Vos, de motie en de vraag zijn afgedaan.", ["vos"]),
    ("Mijn toezegging aan het lid Vos is nagekomen, de motie nog niet.", ["vos"]),
    ("Mijn toezegging aan het lid Vos is nagekomen, de toezegging van de VNG nog niet.", ["vos"]),
    ("De toezegging van de VNG loopt, mijn toezegging aan het lid Vos is nagekomen.", ["vos"]),
    ("De toezegging van de VNG is ingetrokken, mijn toezegging aan het lid Vos is nagekomen.", ["vos"]),
    ("Mijn toezegging aan het lid Vos en de toezegging van de VNG zijn nagekomen.", ["vos"]),
    ("Mijn toezegging aan het lid Vos over de toezegging van de VNG is nagekomen.", ["vos"]),
    ("De toezegging aan het lid Vos is, anders dan de toezegging aan het lid Bruin, nagekomen.", ["vos"]),
    ("De toezegging aan het lid Vos is afgedaan, de toezegging ging over tolken.", ["vos"]),
    ("De motie is uitgevoerd, de toezegging aan het lid Vos ook.", ["vos"]),
    ("De motie is uitgevoerd, de toezegging aan het lid Vos is hiermee afgedaan en de vraag niet.", ["vos"]),
    ("Hiermee is de motie uitgevoerd, de toezegging aan het lid Vos nagekomen en de vraag beantwoord.", ["vos"]),
    ("Met deze brief geef ik uitvoering aan de motie, de toezegging aan het lid Vos en het verzoek.", ["vos"]),
    ("Met deze brief zijn de toezeggingen afgedaan: de toezegging aan het lid Vos over tolken.", ["vos"]),
    ("Het overleg is afgerond, waarmee de toezegging aan het lid Vos is nagekomen.", ["vos"]),
]

_ONE_OF_TWO = [
    ("De toezegging aan het lid Vos over tolken is nagekomen, mijn toezegging over opvang nog niet.",
     [("vos", "done"), ("vos", "open")]),
    ("De toezegging is afgedaan, de toezegging aan het lid Vos niet.", [("Kamer", "done"), ("vos", "open")]),
    ("De toezegging van mijn ambtsvoorganger is nagekomen, mijn toezegging aan het lid Vos nog niet.",
     [("Kamer", "done"), ("vos", "open")]),
    ("De eerste toezegging over tolken is afgedaan, de tweede toezegging loopt.",
     [("Kamer", "done"), ("Kamer", "open")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [(body, [(to, "open")]) for body, to in _OPEN] + [(body, [(to, "done")]) for body, to in _DONE],
)
def test_what_is_closed_is_no_promise_that_the_sentence_leaves_out(
    letter: Read, body: str, expected: list[tuple[list[str], str]]
) -> None:
    """Whatever else of promises stands before it."""
    assert [(each["to"], each["status"]) for each in letter(body).commitments] == expected


@pytest.mark.parametrize(("body", "expected"), _ONE_OF_TWO)
def test_a_promise_that_is_left_out_stands_beside_the_one_that_is_closed(
    letter: Read, body: str, expected: list[tuple[str, str]]
) -> None:
    """Each with its own state, and the whole sentence."""
    commitments = letter(body).commitments
    assert [(each["to"][0], each["status"]) for each in commitments] == expected
    assert {each["sentence"] for each in commitments} == {body}


def test_what_goes_back_to_a_promise_is_closed_beside_the_one_that_is_left_out(letter: Read) -> None:
    """The promise of the sentence before it is the one that "die toezegging" closes."""
    body = (
        "In mei heb ik het lid Bruin een plan over tolken toegezegd. "
        "Die toezegging is hiermee afgedaan, de toezegging aan het lid Vos nog niet."
    )
    commitments = letter(body).commitments
    assert [(each["to"][0], each["status"]) for each in commitments] == [("bruin", "done"), ("vos", "open")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Zoals toegezegd is de motie afgedaan.", []),
        ("Zoals ik het lid Vos in het debat heb toegezegd, is de motie uitgevoerd.", []),
        ("De motie is, zoals toegezegd, afgedaan.", []),
        ("Zoals toegezegd is de motie met deze brief afgedaan.", ["done"]),
        ("Zoals toegezegd zal de motie worden uitgevoerd.", ["open"]),
        ("Zoals toegezegd is de toezegging aan het lid Vos afgedaan.", ["done"]),
    ],
)
def test_what_is_done_with_a_motion_as_was_promised_is_no_promise_of_its_own(
    letter: Read, body: str, expected: list[str]
) -> None:
    """Unless by this letter: nothing tells which promise it was."""
    assert [each["status"] for each in letter(body).commitments] == expected
