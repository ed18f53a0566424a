"""Which targets of the corpus meet a query."""

from __future__ import annotations

from mhcorpus.queries.conditions import Query
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target

_TARGETS = "SELECT id, kind, dossier, chapter, piece, law, article, key FROM target WHERE "


def cited_targets(corpus: Corpus, query: Query) -> dict[int, Target]:
    """Return the targets that meet the query, by their key."""
    return {
        row["key"]: target
        for condition in query.conditions
        for row in corpus.rows(_TARGETS + condition.where, condition.values)
        if condition.accepts(target := Target(*tuple(row)[:7]))
    }
