"""What the corpus cites and does not hold, the most cited first."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.errors import QueryError
from mhcorpus.queries.dates import document_date, last_day
from mhcorpus.queries.papers import dossier_number
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import URL

SCHEMA = "mhcorpus/missing/1"
KINDS = (
    "kamerstuk", "aanhangsel", "handelingen", "staatsblad", "staatscourant", "tractatenblad", "ecli", "com",
)  # fmt: skip
"""Kinds of targets that are papers of their own, which a corpus could hold."""
MOTION = "motion"
"""The kind of a kamerstuk that a paper calls a motion."""
_DUTCH = {"motie": MOTION}
"""Kinds of papers, as a list of documents has them, that go by an English name where they are cited."""

_RANKED = """
    WITH copy AS MATERIALIZED (
        SELECT id, min(id) OVER (PARTITION BY work) AS first FROM document
        WHERE work IN (SELECT work FROM document GROUP BY work HAVING count(*) > 1)
    )
    SELECT target.key, count(*) AS mentions, count(DISTINCT coalesce(copy.first, reference.document)) AS works
    FROM target JOIN reference ON reference.target = target.key
    LEFT JOIN copy ON copy.id = reference.document
    WHERE target.kind IN (SELECT value FROM json_each(?1)) AND (
        ?2 = '' OR target.dossier = ?2 OR target.id IN (SELECT piece FROM also_in WHERE dossier = ?2)
    )
    AND (?3 IS NULL OR reference.document IN (SELECT value FROM json_each(?3)))
    AND (NOT ?4 OR EXISTS (
        SELECT 1 FROM reference AS calling WHERE calling.target = target.key AND calling.kind = 'motion'
    ))
    AND NOT EXISTS (SELECT 1 FROM document AS held WHERE held.official_id = target.id)
    GROUP BY target.key ORDER BY works DESC, mentions DESC, target.id
"""
"""By the works that cite each; of the documents of one work the first stands for all."""
_CITED = f"""
    SELECT target.key, target.id, target.kind, target.dossier, min({URL}) AS url,
           max(reference.kind = 'motion') AS is_motion
    FROM target JOIN reference ON reference.target = target.key
    WHERE target.key IN (SELECT value FROM json_each(?1))
    AND (?2 IS NULL OR reference.document IN (SELECT value FROM json_each(?2))) GROUP BY target.key
"""
_CITING = """
    SELECT DISTINCT reference.target, document.id, document.name, document.date, document.dated,
           document.sort_date
    FROM reference JOIN document ON document.id = reference.document
    WHERE reference.target IN (SELECT value FROM json_each(?1))
    AND (?2 IS NULL OR document.id IN (SELECT value FROM json_each(?2)))
    ORDER BY document.sort_date, document.name
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which papers are wanted; None asks nothing, ``limit`` 0 is no limit.

    ``among`` are the keys of the documents whose citations count.
    """

    kind: str | None = None
    dossier: str | None = None
    among: Collection[int] | None = None
    limit: int = 0


def missing(corpus: Corpus, wanted: Wanted | None = None) -> dict[str, Any]:
    """Return the papers that documents cite and the corpus does not hold, with who cites each.

    Raises QueryError for a kind that is none of KINDS or MOTION, in English or Dutch, and for a dossier
    that is none.
    """
    wanted = wanted or Wanted()
    kind = wanted.kind and _DUTCH.get(wanted.kind.lower(), wanted.kind.lower())
    if kind and kind not in (*KINDS, MOTION):
        known = ", ".join((*KINDS, MOTION))
        raise QueryError(f"no paper is cited as a {wanted.kind!r}; choose {known}")
    number = dossier_number(wanted.dossier) if wanted.dossier else ""
    only_motions = kind == MOTION
    kinds = ["kamerstuk"] if only_motions else [kind] if kind else list(KINDS)
    among = None if wanted.among is None else json.dumps(sorted(wanted.among))
    ranked = corpus.rows(_RANKED, (json.dumps(kinds), number, among, only_motions))
    shown = ranked[: wanted.limit] if wanted.limit else ranked
    keys = json.dumps([row["key"] for row in shown])
    cited = {row["key"]: row for row in corpus.rows(_CITED, (keys, among))}
    citing: dict[int, list[sqlite3.Row]] = {}
    for row in corpus.rows(_CITING, (keys, among)):
        citing.setdefault(row["target"], []).append(row)
    return {
        "schema": SCHEMA,
        "missing": [_entry(row, cited[row["key"]], citing[row["key"]]) for row in shown],
        "more": len(ranked) - len(shown),
    }


def _entry(ranked: sqlite3.Row, row: sqlite3.Row, citing: Sequence[sqlite3.Row]) -> dict[str, Any]:
    dated = [paper for paper in citing if paper["sort_date"]]
    dates = [document_date(paper["date"], paper["dated"]) for paper in dated]
    days = [last_day(paper["date"], paper["dated"], paper["sort_date"]) for paper in dated]
    return {
        "id": row["id"], "kind": "motion" if row["is_motion"] else row["kind"], "url": row["url"],
        "dossier": row["dossier"] or None, "works": ranked["works"], "mentions": ranked["mentions"],
        "first": dates[0] if dates else None, "last": dates[-1] if dates else None,
        "cited_by": sorted({paper["name"] for paper in citing}),
        "first_day": dated[0]["sort_date"] if dated else None, "last_day": max(days, default=None),
    }  # fmt: skip
