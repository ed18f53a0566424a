"""The members by whose names papers call a motion."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from mhcorpus.store import Corpus

_SUBMITTERS = """
    SELECT reference.target, submitter.reference, submitter.member
    FROM reference JOIN submitter ON submitter.reference = reference.key
    WHERE reference.target IN (SELECT value FROM json_each(?)) AND reference.kind = 'motion'
    ORDER BY submitter.reference, submitter.position
"""


def submitters(corpus: Corpus, targets: Collection[int]) -> dict[int, dict[int, list[str]]]:
    """Return the members that each mention of ``targets`` names, by the keys of both."""
    found: dict[int, dict[int, list[str]]] = {}
    for row in corpus.rows(_SUBMITTERS, (json.dumps(sorted(targets)),)):
        found.setdefault(row["target"], {}).setdefault(row["reference"], []).append(row["member"])
    return found


def fullest(named: Iterable[list[str]]) -> list[str]:
    """Return the members as the first mention that names most of them has them."""
    return max(named, key=lambda members: (len(members), sum("@" in each for each in members)), default=[])
