"""The members by whose names papers call a motion."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from mhcorpus.store import Corpus
from mhcorpus.store.spelled import FIELDS

_SUBMITTERS = f"""
    SELECT reference.target, submitter.reference, submitter.member,
           json_extract({FIELDS}, '$.and_others') AS and_others
    FROM reference JOIN submitter ON submitter.reference = reference.key
    JOIN target ON target.key = reference.target
    WHERE reference.target IN (SELECT value FROM json_each(?)) AND reference.kind = 'motion'
    ORDER BY submitter.reference, submitter.position
"""


class Submitters(NamedTuple):
    """Member ids as one mention of a motion has them; ``and_others``: it says "c.s." behind them.

    ``unsure`` are those of whom no paper tells whether they are who was asked for; ``first_names`` has, by
    surname, the first names that papers print, as they do of members who share one.
    """

    members: list[str]
    and_others: bool = False
    unsure: tuple[str, ...] = ()
    first_names: Mapping[str, str] = MappingProxyType({})

    def as_dict(self) -> dict[str, Any]:
        """Return the keys of a JSON object, but for "members" only those that tell something."""
        return {
            "members": self.members,
            **({"and_others": True} if self.and_others else {}),
            **({"unsure": list(self.unsure)} if self.unsure else {}),
            **({"first_names": dict(self.first_names)} if self.first_names else {}),
        }


def submitters(corpus: Corpus, targets: Collection[int]) -> dict[int, dict[int, Submitters]]:
    """Return the members that each mention of ``targets`` names, by the keys of both."""
    found: dict[int, dict[int, Submitters]] = {}
    for row in corpus.rows(_SUBMITTERS, (json.dumps(sorted(targets)),)):
        mentions = found.setdefault(row["target"], {})
        mentions.setdefault(row["reference"], Submitters([], bool(row["and_others"]))).members.append(
            row["member"]
        )
    return found


def fullest(named: Iterable[Submitters]) -> Submitters:
    """Return the members as the first mention that names most of them has them.

    Of those that name as many, one that says "c.s." tells that there are more.
    """
    told = list(named)
    most = max(told, key=_fullness, default=Submitters([]))
    others = any(each.and_others for each in told if len(each.members) == len(most.members))
    return Submitters(most.members, others)


def _fullness(named: Submitters) -> tuple[int, int]:
    return len(named.members), sum("@" in each for each in named.members)
