"""Which targets of the corpus meet a query."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import NamedTuple

from mhcorpus.errors import QueryError
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.ranges import Meets
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target

_SOME = "SELECT 1 FROM reference WHERE target IN (SELECT value FROM json_each(?)) LIMIT 1"
_CITING = "SELECT DISTINCT document FROM reference WHERE target IN (SELECT value FROM json_each(?))"
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


def keys_cited(corpus: Corpus, text: str) -> str:
    """Return the keys of the targets that a citation in any spelling means, as a JSON list.

    Raises QueryError where it means nothing, or a person or an office: these are named, not cited.
    """
    from mhcorpus.queries.parse import parse

    query = parse(corpus, text)
    if query.kind in ("person", "office"):
        what = "a person" if query.kind == "person" else "an office"
        raise QueryError(f"{text!r} is {what}; --cites takes a paper, an article, a law or a motion")
    return json.dumps(list(met_targets(corpus, query)))


def papers_that_cite(corpus: Corpus, text: str) -> set[int]:
    """Return the keys of the documents with that citation in them, in any spelling.

    Raises QueryError where it means nothing, or a person or an office.
    """
    return {row["document"] for row in corpus.rows(_CITING, (keys_cited(corpus, text),))}


def is_cited(corpus: Corpus, text: str) -> bool:
    """Whether ``text`` is a citation, in any spelling, of what a paper of the corpus cites."""
    from mhcorpus.queries.parse import parse

    try:
        keys = list(met_targets(corpus, parse(corpus, text)))
    except QueryError:
        return False
    return bool(corpus.rows(_SOME, (json.dumps(keys),)))
