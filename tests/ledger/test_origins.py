"""Since when a motion is there, and what is told of it that came before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]

_BROUGHT_IN = """De heer Aalders (VVD):

Ik dien een motie in.

De voorzitter:

Deze motie is voorgesteld door het lid Aalders.

Zij krijgt nr. 11 (39001).

"""
_PROPOSED = ("proposed", None)
_DAYS = [
    # A day before the sitting is that of another motion.
    ("De heer Aalders (VVD):\n\nDie motie is in dezelfde woorden ingediend op 9 december.", [_PROPOSED]),
    ("Mevrouw Bruin (SP):\n\nDie motie is op 9 december 2025 verworpen.", [_PROPOSED]),
    ("Mevrouw Bruin (SP):\n\nDie motie is in december 2025 aangehouden.", [_PROPOSED]),
    # One of the sitting may be its own.
    ("De heer Aalders (VVD):\n\nDie motie is op 3 maart 2026 ingediend.", [_PROPOSED, ("proposed", "2026-03-03")]),
    ("Mevrouw Bruin (SP):\n\nDie motie is aangehouden.", [_PROPOSED, ("held", None)]),
]  # fmt: skip


def _chamber(ledger: Ledger) -> list[tuple[str, str | None]]:
    return [(said["state"], said["on"]) for motion in ledger.motions for said in motion["statements"]]


@pytest.mark.parametrize(("said", "expected"), _DAYS)
def test_what_happened_before_a_motion_got_its_number_is_of_another(
    sitting: Read, said: str, expected: list[tuple[str, str | None]]
) -> None:
    """Nothing became of a motion in the Chamber before the sitting at which it is brought in."""
    assert _chamber(sitting(_BROUGHT_IN + said)) == expected


def test_a_motion_of_before_keeps_its_day(sitting: Read) -> None:
    """One that the sitting does not bring in may have been adopted at any day."""
    said = "Mevrouw Bruin (SP):\n\nMijn motie (39001, nr. 9) is op 9 december 2025 aangenomen."
    assert _chamber(sitting(_BROUGHT_IN + said)) == [_PROPOSED, ("adopted", "2025-12-09")]


_A = "motie van het lid Aalders (VVD) (Kamerstukken II 2025/26, 39 001, nr. 11)"
_WORK = [
    # The vergaderjaar began in September 2025.
    ("In 2023 en 2024 is hier onderzoek naar gedaan.", []),
    ("In april 2025 is hiernaar een verkenning verricht.", []),
    ("In 2024 en in december 2025 is hier onderzoek naar gedaan.", ["in_progress"]),
    ("Sinds 2024 loopt hiernaar een onderzoek.", ["in_progress"]),
    ("In 2025 is hier onderzoek naar gedaan.", ["in_progress"]),
    ("Hier is onderzoek naar gedaan.", ["in_progress"]),
    # What is said of the motion itself is not weighed against days.
    ("De motie is op 5 juni 2025 uitgevoerd.", ["done"]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), _WORK)
def test_work_of_before_a_motion_does_not_carry_it_out(letter: Read, said: str, expected: list[str]) -> None:
    """Work that ended before the vergaderjaar of a motion's number is no answer to it."""
    ledger = letter(f"De {_A} verzoekt onderzoek te doen naar tolken. {said}")
    states = [said["state"] for motion in ledger.motions for said in motion["statements"]]
    assert states == expected


def test_work_of_any_day_may_be_of_a_motion_without_a_session(letter: Read) -> None:
    """Where no vergaderjaar is cited, nothing is known of when a motion came."""
    said = "verzoekt onderzoek te doen naar tolken. In 2023 is hier onderzoek naar gedaan."
    ledger = letter(f"De motie van het lid Aalders (VVD) (Kamerstuk 39 001, nr. 11) {said}")
    assert [said["state"] for motion in ledger.motions for said in motion["statements"]] == ["in_progress"]
