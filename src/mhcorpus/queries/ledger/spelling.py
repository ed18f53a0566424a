"""Names that may be one name: a misspelling, or fewer of the same submitters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Likeness = Literal["spelling", "fewer names"]

_SHORTEST = 5
"""Two short surnames that differ in a letter are as often two people: Bos and Vos."""
_MOST = 2


def likeness(one: Sequence[str], other: Sequence[str]) -> Likeness | None:
    """Return why ``one`` list of surnames may mean the submitters in ``other``; None where it cannot.

    A misspelling changes at most two letters in all, and none of a short name; of several
    submitters a paper may name some.
    """
    if not one or not other or sorted(one) == sorted(other):
        return None
    if len(one) == len(other):
        apart = [distance(*pair) for pair in zip(sorted(one), sorted(other), strict=True)]
        long = all(
            not far or min(len(first), len(second)) >= _SHORTEST
            for far, first, second in zip(apart, sorted(one), sorted(other), strict=True)
        )
        return "spelling" if long and sum(apart) <= _MOST else None
    return "fewer names" if set(one) < set(other) else None


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, left out or changed (Levenshtein) to get ``other``."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        before, row[0] = row[0], number
        for at, wanted in enumerate(other, start=1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (letter != wanted))
    return row[-1]
