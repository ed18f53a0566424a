"""Names of motions that are alike and are not joined: what may be one motion, for a person to judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from mhcorpus.queries.ledger.motion import Motion, Named, Names
from mhcorpus.queries.ledger.spelling import likeness

HEAD = 3
"""Letters with which two spellings of one surname begin alike."""
NEAR_OF_ONE = 366
"""Days between two papers that speak of one motion by the name of one member, who has many."""


def days_between(one: str, other: str) -> int:
    """Return the days from one day to another (ISO; of a year alone its first day)."""
    return (_day(other) - _day(one)).days


def _day(day: str) -> date:
    return date.fromisoformat((day + "-01-01")[:10] if len(day) < len("2025-01-01") else day[:10])


def propose(numbered: Mapping[str, Motion], left: Mapping[str, Motion]) -> None:
    """Say of each motion which names may be it; names that fit several numbers say so themselves."""
    by_surname: dict[str, dict[str, Motion]] = defaultdict(dict)
    for motion in numbered.values():
        for names in motion.names:
            for surname in names:
                by_surname[surname[:HEAD]][motion.id] = motion
    for each in left.values():
        near = {
            one.id: one for surname in each.fullest for one in by_surname.get(surname[:HEAD], {}).values()
        }
        for other in near.values():
            if other.id in each.candidates:
                continue
            why = {like for names in other.names if (like := likeness(each.fullest, names))}
            if "spelling" in why:
                other.proposed[each.id] = "spelling"
            elif why and _overlap(each, other):
                other.proposed[each.id] = "fewer names"


def propose_in_papers(left: Mapping[str, Motion], unjoined: Iterable[Named]) -> None:
    """Say of names without a number which fewer of them the same paper gives: a debate drops the second."""
    in_paper: dict[tuple[int, str], dict[Names, str]] = defaultdict(dict)
    for each in unjoined:
        for surname in each.names:
            in_paper[each.document, surname][each.names] = each.id
            for names, other in in_paper[each.document, surname].items():
                if likeness(names, each.names) == "fewer names":
                    left[each.id].proposed[other] = "fewer names"
                elif likeness(each.names, names) == "fewer names":
                    left[other].proposed[each.id] = "fewer names"


def _overlap(one: Motion, other: Motion) -> bool:
    """Whether papers spoke of both within a year: members submit many motions."""
    if not one.first or not other.first:
        return False
    between = days_between(one.last, other.first), days_between(other.last, one.first)
    return max(between) <= NEAR_OF_ONE
