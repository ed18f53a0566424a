"""Terms that count from a day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_COUNTED = [
    # In a letter of 3 March 2026, a Tuesday: sentence, earliest, latest, relation
    ("Binnen een half jaar stuur ik uw Kamer een brief over tolken.", None, "2026-09-03", "before"),
    ("Binnen anderhalf jaar stuur ik uw Kamer een brief over tolken.", None, "2027-09-03", "before"),
    ("Binnen veertien dagen stuur ik uw Kamer een brief over tolken.", None, "2026-03-17", "before"),
    ("Ik stuur uw Kamer binnen vier weken na heden een brief over tolken.", None, "2026-03-31", "before"),
    ("Ik informeer uw Kamer volgende maand over de tolken.", "2026-04-01", "2026-04-30", "on"),
    ("Deze maand ontvangt uw Kamer de cijfers.", "2026-03-03", "2026-03-31", "on"),
    ("Volgende week stuur ik uw Kamer de cijfers.", "2026-03-09", "2026-03-15", "on"),
    ("Deze week ontvangt uw Kamer de cijfers.", "2026-03-03", "2026-03-08", "on"),
    ("Op Prinsjesdag ontvangt uw Kamer het plan.", "2026-09-15", "2026-09-15", "on"),
    ("Ik zal uw Kamer voor Prinsjesdag informeren over de tolken.", None, "2026-09-15", "before"),
    ("Over twee weken informeer ik uw Kamer over tolken.", "2026-03-16", "2026-03-22", "on"),
    ("Ik zeg toe uw Kamer over twee weken te berichten.", "2026-03-16", "2026-03-22", "on"),
    ("Ik zal uw Kamer over twee weken informeren, waarbij ik de kosten noem.", "2026-03-16", "2026-03-22", "on"),
    ("Over een maand zal ik een loket openen, waarbij ik uw Kamer zal informeren.", None, None, None),
    ("Ik zal uw Kamer over twee weken informeren.", "2026-03-16", "2026-03-22", "on"),
    ("Over een halfjaar stuur ik uw Kamer een brief.", "2026-09-01", "2026-09-30", "on"),
    ("Ik stuur uw Kamer over een half jaar een brief.", "2026-09-01", "2026-09-30", "on"),
    ("Ik kom hier over drie maanden op terug.", "2026-06-01", "2026-06-30", "on"),
    ("Over tien dagen ontvangt uw Kamer de cijfers.", "2026-03-13", "2026-03-13", "on"),
    ("Ik stuur uw Kamer over enkele weken een brief.", None, None, None),
    # It counts from something that is still to happen.
    ("Ik stuur uw Kamer binnen vier weken na afronding van het onderzoek een reactie.", None, None, None),
    ("Binnen een jaar na inwerkingtreding van de wet informeer ik uw Kamer.", None, None, None),
    ("Zodra het rapport er is, stuur ik het uw Kamer binnen vier weken toe.", None, None, None),
    ("Ik stuur uw Kamer binnen vier weken een reactie, nadat de raad heeft geadviseerd.", None, None, None),
    ("Na ontvangst van het advies informeer ik uw Kamer binnen zes weken.", None, None, None),
    # It is when something else happens.
    ("Ik zal uw Kamer informeren over de proef die volgende maand begint.", None, None, None),
    ("Volgende week spreek ik de sector; daarna zal ik uw Kamer informeren.", None, None, None),
    ("Ik zal uw Kamer informeren na het debat van volgende week.", None, None, None),
    ("Over twee weken spreek ik de sector; daarna zal ik uw Kamer informeren.", None, None, None),
    ("Over een maand zal ik een loket openen, waarover ik uw Kamer zal informeren.", None, None, None),
]


@pytest.mark.parametrize(("sentence", "earliest", "latest", "relation"), _COUNTED)
def test_a_term_counts_from_the_day_of_the_paper(
    letter: Read, sentence: str, earliest: str | None, latest: str | None, relation: str | None
) -> None:
    """What is to come within weeks, or next month, has days; what waits for something else has none."""
    found = [(c["due_earliest"], c["due_latest"], c["relation"]) for c in letter(sentence).commitments]
    assert found == [(earliest, latest, relation)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik informeer uw Kamer over twee weken opvang.",
        "Over twee weken opvang informeer ik uw Kamer.",
        "Over twee weken opent het loket, waarover ik uw Kamer informeer.",
        "Met deze brief informeer ik u over drie maanden uitvoering van de wet.",
        "Over twee weken kan ik uw Kamer niet informeren over tolken.",
    ],
)
def test_a_letter_about_weeks_promises_nothing_by_then(letter: Read, sentence: str) -> None:
    """"Over" is also what a letter is about; it is a term where the sentence goes on with what is told."""
    assert letter(sentence).commitments == ()
