"""What one clause tells of a motion, and another one tells of the next, or of no motion."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_A, _B, _C = (f"motie {name} (39 001, nr. {number})" for name, number in (("Aalders", 11), ("Bruin", 12), ("Cats", 13)))


def _states(ledger: Ledger) -> list[list[str]]:
    return [[each["state"] for each in motion["statements"]] for motion in ledger.motions]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"De {_A} vergt meer tijd; de {_B} is uitgevoerd.", [[], ["done"]]),
        (f"De {_A} vergt meer tijd, de {_B} is uitgevoerd.", [[], ["done"]]),
        (f"De {_A} vergt meer tijd en de {_B} is uitgevoerd.", [[], ["done"]]),
        (f"De {_A} wacht op de wet; de {_B} is uitgevoerd.", [[], ["done"]]),
        (f"Ik kom terug op de {_A}; de {_B} is uitgevoerd.", [[], ["done"]]),
        (f"Over de {_A} kom ik in mei 2026 terug; de {_B} is afgedaan.", [[], ["done"]]),
        (f"Over de {_A} kom ik in mei 2026 terug, de {_B} beschouw ik als afgedaan.", [[], ["done"]]),
        (f"De {_A} kreeg geen steun; de {_B} is aangenomen.", [[], ["adopted"]]),
        # In the plural, in a list, and where both are told of, it is one.
        (f"De {_A}; de {_B}; de {_C} zijn uitgevoerd.", [["done"]] * 3),
        (f"Ik beschouw de {_A}; de {_B} en de {_C} als afgedaan.", [["done"]] * 3),
        (f"De volgende moties zijn uitgevoerd: de {_A}; de {_B}; de {_C}.", [["done"]] * 3),
        (f"De {_A} en de {_B} is uitgevoerd.", [["done"]] * 2),
        (f"De {_A} over tolken en de {_B} is uitgevoerd.", [["done"]] * 2),
        (f"De {_A} is uitgevoerd; de {_B} ook.", [["done"]] * 2),
        # "Zowel … als" names two of a kind, where "als" alone waits for one.
        (f"Zowel de {_A} als de {_B} is uitgevoerd.", [["done"]] * 2),
        (f"Ik beschouw zowel de {_A} als de {_B} als afgedaan.", [["done"]] * 2),
        (f"Ik handel de {_A} af als de {_B} is aangenomen.", [[], []]),
    ],
)
def test_a_clause_in_the_singular_tells_of_its_own_motion(letter: Read, sentence: str, expected: list[list[str]]) -> None:
    """Where the clause before it has a verb, or a comma or semicolon parts them."""
    assert _states(letter(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"De Kamer nam de {_A} aan.", [["adopted"]]),
        (f"De Kamer nam, ondanks mijn oordeel, op 3 februari 2026 met ruime meerderheid de {_A} aan.", [["adopted"]]),
        (f"De Kamer nam tijdens het debat over opvang een {_A} aan.", [["adopted"]]),
        (f"De Kamer nam over dit onderwerp het amendement en de {_A} aan.", [["adopted"]]),
        (f"De Kamer nam een amendement over de {_A} aan.", [[]]),
        (f"De Kamer nam de wijziging die de {_A} vroeg aan.", [[]]),
        (f"De Kamer nam de {_A} niet aan.", [[]]),
        (f"De Kamer nam in plaats van de {_A} het amendement aan.", [[]]),
        (f"De Kamer nam met de {_A} afstand van het besluit en spoort het kabinet daartoe aan.", [[]]),
        (f"Had de Kamer de {_A} aangenomen, dan was het loket er al geweest.", [[]]),
        (f"Wordt de {_A} aangehouden, dan ontraad ik haar niet.", [[]]),
        (f"De Kamer verwierp de {_A} niet.", [[]]),
        (f"De Kamer verwierp in het debat met 70 stemmen voor en 80 tegen een {_A}.", [["rejected"]]),
        (f"De Kamer verwierp het amendement over de {_A}.", [[]]),
        (f"De Kamer wees de {_A} af.", [["rejected"]]),
        (f"De Kamer wees met de {_A} een verbod af.", [[]]),
        (f"De Kamer wees mij met de {_A} op de opvang, en ik doe dit af.", [[]]),
        (f"De {_A} haalde het niet.", [["rejected"]]),
        (f"Het amendement bij de {_A} haalde het niet.", [[]]),
        (f"De {_A} is besproken; zij is verworpen.", [["rejected"]]),
        (f"In het debat is de {_A} ingediend; zij is verworpen.", [["rejected"]]),
        (f"De wet die de {_A} beoogt ligt voor; zij is verworpen.", [[]]),
        (f"De Kamer stemde in met de {_A} en wees de {_B} af.", [["adopted"], ["rejected"]]),
        (f"Uw Kamer nam de {_A} aan en verwierp de {_B}.", [["adopted"], ["rejected"]]),
    ],
)
def test_the_fate_of_a_motion_is_what_the_chamber_did_with_it(
    letter: Read, sentence: str, expected: list[list[str]]
) -> None:
    """Not what it did with another thing, nor what it did by the motion, nor what it did not do."""
    assert _states(letter(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"De Kamer nam de {_A} nog niet aan.", [[]]),
        (f"Uw Kamer nam de {_A} in behandeling en hield haar aan.", [[]]),
        (f"Uw Kamer verwierp de kritiek in de {_A}.", [[]]),
        (f"Uw Kamer verwierp de begroting na de {_A}.", [[]]),
        (f"Op 3 februari 2026 verwierp de Tweede Kamer de {_A}.", [["rejected"]]),
        (f"De indiener van de {_A} haalde het niet.", [[]]),
        (f"De {_A} heeft geen meerderheid nodig.", [[]]),
        (f"De {_A} kreeg geen meerderheid.", [["rejected"]]),
        (f"De aangehouden {_A} komt dinsdag in stemming.", [[]]),
        (f"De aangehouden {_A} komt nog niet in stemming.", [["held"]]),
        (f"De aangehouden {_A} vraagt om tolken.", [["held"]]),
        (f"De {_A} is aangenomen; dat is niet terecht, vind ik.", [["adopted"]]),
        (f"Het is geenszins zo dat de {_A} is uitgevoerd.", [[]]),
        # What is settled, and what is only proposed or once a paper is out.
        (f"De {_A} is hiermee mogelijk uitgevoerd.", [[]]),
        (f"De {_A} kan na publicatie als afgedaan worden beschouwd.", [[]]),
        (f"De commissie stelt voor de {_A} als afgedaan te beschouwen.", [[]]),
        (f"De commissie heeft gevraagd om een overzicht en ik beschouw de {_A} als afgedaan.", [["done"]]),
        (f"De {_A} over ten onrechte uitgekeerde toeslagen is uitgevoerd.", [["done"]]),
        (f"De {_A} is ten onrechte als afgedaan aangemerkt.", [[]]),
        (f"De maatregelen uit de {_A} zijn uitgevoerd.", [["done"]]),
        (f"Zoals u wellicht weet is de {_A} uitgevoerd.", [["done"]]),
        (f"Met uitzondering van het deel over tolken is de {_A} uitgevoerd.", [["partly"]]),
        (f"De {_A} is in drie van de vier gemeenten uitgevoerd.", [["partly"]]),
        (f"De in de {_A} genoemde subsidie is vervallen.", [[]]),
        (f"De regeling waar de {_A} op ziet, is ingetrokken.", [[]]),
        (f"De {_A} komt te vervallen als de wet ingaat.", [[]]),
        (f"De {_A} is ingetrokken en vervangen door de {_B}, die is aangenomen.", [["withdrawn"], ["adopted"]]),
        # What is declined, and what was only weighed.
        (f"Het kabinet heeft de kosten overwogen en voert de {_A} niet uit.", [["not_followed"]]),
        (f"Ik voer de {_A} niet uit, maar zal de gedachte wel uitvoeren in het plan.", [["not_followed"]]),
        (f"Ik neem de {_A} niet over, maar zal haar wel uitvoeren.", [["in_progress"]]),
        # Advice in a clause of its own.
        (f"Ik ben niet bereid het loket te openen en zie mij gedwongen de {_A} te ontraden.", [["ontraden"]]),
        (f"Zolang de evaluatie er niet is, ontraad ik de {_A}.", [["ontraden"]]),
        (f"Ik ben niet bereid de {_A} te ontraden.", [[]]),
    ],
)
def test_what_a_clause_denies_or_only_supposes_is_no_state(
    letter: Read, sentence: str, expected: list[list[str]]
) -> None:
    """Nor is it lost by a denial of something else beside it."""
    assert _states(letter(sentence)) == expected


def test_unless_is_a_condition_of_advice(letter: Read) -> None:
    """It is shown with the advice."""
    ledger = letter(f"Ik ontraad de {_A}, tenzij zij wordt aangepast.")
    assert [each.get("condition") for each in ledger.motions[0]["statements"]] == ["tenzij zij wordt aangepast"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"Aangenomen zijn de {_A}, de {_C} en, hoewel ontraden, de {_B}.", [["adopted"]] * 3),
        (f"Aangenomen zijn beide moties, de {_A} en de {_B}.", [["adopted"]] * 2),
        (f"Aangenomen zijn de {_A} en de {_B}, verworpen is de {_C}.", [["adopted"], ["adopted"], ["rejected"]]),
        (f"Aangenomen is de {_A}, de {_B} verworpen.", [["adopted"], ["rejected"]]),
        (f"Uitgevoerd zijn de {_A} en de {_B}.", [["done"]] * 2),
        (f"Uitgevoerd is de {_A}, de {_B} loopt nog.", [["done"], ["in_progress"]]),
        (f"Uitgevoerd is het plan uit de {_A}.", [[]]),
        (f"Uitgevoerd zijn niet de {_A} en de {_B}.", [[], []]),
        (f"De {_A} heb ik ontraden; uw Kamer heeft haar aangenomen.", [["adopted", "ontraden"]]),
        (f"De {_A} heb ik ontraden; uw Kamer heeft haar niet aangenomen.", [["ontraden"]]),
        (f"De {_A} vraagt om een wet; de Kamer heeft die aangenomen.", [[]]),
        # What became of it with another number is told of that one.
        (f"De {_A} werd aangehouden, daarna gewijzigd (nr. 19) en aangenomen.", [["held"]]),
        (f"De {_A} is gewijzigd (was nr. 3) en aangenomen.", [["adopted"]]),
    ],
)
def test_a_list_behind_what_became_of_it_goes_on_without_a_verb(
    letter: Read, sentence: str, expected: list[list[str]]
) -> None:
    """Where one follows, another clause begins."""
    assert _states(letter(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"De {_A} is aangenomen, op 5 februari 2026 is zij uitgevoerd.", [[None, "2026-02-05"]]),
        (f"De {_A} is aangenomen, op 5 februari 2026 is een brief gestuurd.", [[None]]),
        (f"De {_A}, aangenomen op 5 februari 2026, is uitgevoerd.", [["2026-02-05", None]]),
        (f"De {_A} is ingediend, op 5 februari 2026 is zij aangenomen.", [["2026-02-05"]]),
        (f"Aangenomen is op 3 februari 2026 de {_A} en op 5 februari 2026 de {_B}.", [["2026-02-03"], [None]]),
        (f"Uw Kamer nam op 3 februari 2026 de {_A} en op 5 februari 2026 de {_B} aan.", [["2026-02-03"], [None]]),
        (f"Uw Kamer nam op 3 februari 2026 de {_A} en de {_B} aan.", [["2026-02-03"]] * 2),
    ],
)
def test_a_day_is_that_of_its_own_clause(
    letter: Read, sentence: str, expected: list[list[str | None]]
) -> None:
    """Of the next clause, or of the next motion of a list, it tells nothing else."""
    found = [[each["on"] for each in motion["statements"]] for motion in letter(sentence).motions]
    assert found == expected
