"""The day on which a promise was made, where the paper tells that of the promise or of the letter that made it."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Ik bericht u hierbij, zoals toegezegd in mijn brief van 4 maart 2025, over de tolken.", "2025-03-04"),
        ("Zoals toegezegd aan uw Kamer in de voortgangsbrief d.d. 4 maart 2025 volgt hierbij het plan.", "2025-03-04"),
        ("Met deze brief kom ik mijn toezegging van 4 maart 2025 na om u te informeren over de loketten.", "2025-03-04"),
        ("In mijn brief van 4 maart 2025 (Kamerstuk 39812, nr. 4) heb ik uw Kamer toegezegd een plan te sturen.",
         "2025-03-04"),
        ("Hierbij ontvangt u de in mijn brief van 4 maart 2025 toegezegde cijfers.", "2025-03-04"),
        ("De toezegging uit mijn brief van 4 maart 2025 is afgedaan.", "2025-03-04"),
        ("De toezegging aan het lid Van der Bruin van dinsdag 4 maart 2025 is afgedaan.", "2025-03-04"),
        ("Ik kom terug op mijn toezegging in het debat over tolken (Kamerstuk 39 812, nr. 7) van 4 maart 2025.", "2025-03-04"),
        ("Ik noem mijn toezegging in het debat van 4 maart 2025 en de motie bij het debat van 6 maart 2025.", "2025-03-04"),
        ("De toezegging aan het lid Bruin, gedaan op 4 maart 2025, en de motie van 6 maart 2025 lopen nog.", "2025-03-04"),
        ("De toezegging over tolken en de motie Aalders, gedaan in het debat van 4 maart 2025, lopen nog.", "2025-03-04"),
        ("De toezegging over tolken en de motie Aalders, ingediend in het debat van 4 maart 2025, lopen nog.", None),
        ("De toezegging over tolken en de motie Aalders, waarover onderzoek is gedaan in maart 2025, lopen nog.", None),
        # The day of another paper, or of what the promise is about.
        ("Ik noem mijn toezegging aan het lid Bruin en de motie bij het debat van 6 maart 2025.", None),
        ("Ik heb toegezegd uw Kamer te informeren over het rapport van 4 maart 2025.", None),
        ("De toezegging over de brief van 4 maart 2025 is afgedaan.", None),
        ("Ik heb toegezegd op uw brief van 4 maart 2025 te reageren.", None),
        ("De toezegging is afgedaan, zoals ik in mijn brief van 4 maart 2025 uiteen heb gezet.", None),
        ("Ik heb in het debat van 6 maart 2025 toegezegd de brief van 4 maart 2025 te sturen.", "2025-03-06"),
    ],
)  # fmt: skip
def test_the_day_of_the_letter_that_made_a_promise_is_its_day(letter: Read, sentence: str, day: str | None) -> None:
    """It stands behind the word of promise and that letter, or the letter before it; other papers have days too."""
    assert [each["made_on"] for each in letter(sentence).commitments] == [day]


def test_the_day_on_which_a_promise_was_made_is_not_its_term(letter: Read) -> None:
    """"Gedaan op 4 maart" tells when it was made; what is to be done on that day is due then."""
    made, due = (
        letter(sentence).commitments[0]
        for sentence in (
            "De toezegging aan het lid Bruin, gedaan op 4 maart 2025, loopt nog.",
            "Ik heb het lid Bruin toegezegd dat het onderzoek wordt gedaan op 4 maart 2025.",
        )
    )
    assert [(each["made_on"], each["due"]) for each in (made, due)] == [("2025-03-04", None), (None, "2025-03-04")]


@pytest.mark.parametrize(
    ("where", "state", "day"),
    [
        ("Debat van 4 maart 2025", "De Kamer is op 3 februari 2026 geïnformeerd.", "2025-03-04"),
        ("Debat van 4 maart 2025", "Afgedaan op 3 februari 2026", "2025-03-04"),
        ("Plenair", "De Kamer is op 3 februari 2026 geïnformeerd.", None),
        ("Plenair", "Voldaan op 3 februari 2026", None),
    ],
)
def test_the_day_on_which_a_row_says_that_a_promise_was_kept_is_not_the_one_it_was_made(
    letter: Read, where: str, state: str, day: str | None
) -> None:
    """What the last cell tells was done on a day was promised before that."""
    table = (
        "Toezeggingen\n\n| Toezegging | Vindplaats | Stand van zaken |\n| --- | --- | --- |\n"
        f"| Een brief over de inzet van tolken in loketten | {where} | {state} |\n"
    )
    assert [(each["status"], each["made_on"]) for each in letter(table).commitments] == [("done", day)]
