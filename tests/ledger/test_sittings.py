"""What the report of a sitting tells of the motions that are brought in there."""

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
