"""Which targets of the corpus meet a query."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import NamedTuple

from mhcorpus.queries.conditions import Query
from mhcorpus.queries.ranges import Meets
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target

_FILED = "SELECT DISTINCT piece FROM also_in WHERE {}"
_ARE = """
    SELECT id, official_id FROM document
    WHERE official_id IS NOT NULL AND official_id IN (SELECT value FROM json_each(?))
"""
_TARGETS = "SELECT id, kind, dossier, chapter, piece, law, article, through, key FROM target WHERE "


class Met(NamedTuple):
    """A target that meets a query: whether it is what is asked for, or begins a range that covers that."""

    target: Target
    meets: Meets

    @property
    def covers(self) -> Meets | None:
        """How sure it is that a range covers what is asked for; None where that is named."""
        return None if self.meets == "named" else self.meets


def met_targets(corpus: Corpus, query: Query) -> dict[int, Met]:
    """Return the targets that meet the query, by their key, with ranges that cover what is asked for."""
    met: dict[int, Met] = {}
    for condition in query.conditions:
        for *parts, through, key in corpus.rows(_TARGETS + condition.where, condition.values):
            target = Target(*parts)
            meets = "named" if condition.accepts(target) else condition.covers(target, through)
            if meets:
                met.setdefault(key, Met(target, meets))
    return met


def cited_targets(corpus: Corpus, query: Query) -> dict[int, Target]:
    """Return the targets that are what the query asks for, by their key, and no range that only covers it."""
    return {key: met.target for key, met in met_targets(corpus, query).items() if met.meets == "named"}


def filed_pieces(corpus: Corpus, query: Query) -> set[str]:
    """Return the ids of the pieces that are filed under the dossier of a query besides that of their id."""
    return {
        row["piece"] for condition in query.conditions if condition.filed
        for row in corpus.rows(_FILED.format(condition.filed), condition.values)
    }


def papers_that_are(corpus: Corpus, pieces: Collection[str]) -> dict[int, str]:
    """Return which documents are one of the ``pieces`` (ids), by their key."""
    return {row["id"]: row["official_id"] for row in corpus.rows(_ARE, (json.dumps(sorted(pieces)),))}
