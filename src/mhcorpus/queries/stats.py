"""The corpus in figures: its papers, its references, what is cited most."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from sqlite3 import Row
from typing import Any

from mhcorpus.queries.dates import LAST_DAY
from mhcorpus.queries.lawnames import law_names
from mhcorpus.queries.ledger.commitments import commitments, standing
from mhcorpus.queries.ledger.motions import listed_motions
from mhcorpus.queries.overview import dossier_title, motion_states
from mhcorpus.queries.people import people
from mhcorpus.queries.works import first_of_copies
from mhcorpus.store import Corpus

SCHEMA = "mhcorpus/stats/1"
_DOCUMENTS = {
    "kinds": "kind",
    # A paper that prints no date may be of several years.
    "years": f"""
        CASE WHEN date IS NULL AND substr({LAST_DAY}, 1, 4) > substr(sort_date, 1, 4) AND sort_date <> ''
        THEN substr(sort_date, 1, 4) || '/' || substr({LAST_DAY}, 1, 4)
        ELSE nullif(substr(sort_date, 1, 4), '') END
    """,
    "ministries": "json_extract(meta, '$.ministry')",
}
_OF_DOSSIERS = """(
    SELECT key, id, dossier, law, article FROM target UNION ALL
    SELECT DISTINCT target.key, target.id, also_in.dossier, target.law, target.article
    FROM also_in JOIN target ON target.id = also_in.piece AND target.dossier <> also_in.dossier
) AS target"""
"""A piece that is filed under several dossiers is cited in each."""
_CITED = {
    "dossiers": ("dossier", "dossier <> ''", _OF_DOSSIERS),
    "pieces": ("id", "target.kind = 'kamerstuk'", "target"),
    "laws": ("law", "law <> ''", "target"),
    "articles": ("law, article", "law <> '' AND article <> ''", "target"),
}
_MOST = """
    WITH copy AS (SELECT json_extract(value, '$[0]') AS document, json_extract(value, '$[1]') AS work
                  FROM json_each(?)),
    in_document AS (
        SELECT dossier, min(id) AS id, law, article, reference.document, count(*) AS mentions
        FROM {targets} JOIN reference ON reference.target = target.key
        WHERE {where} GROUP BY {column}, reference.document
    ),
    in_work AS (
        SELECT dossier, min(id) AS id, law, article, max(mentions) AS mentions
        FROM in_document LEFT JOIN copy ON copy.document = in_document.document
        GROUP BY {column}, coalesce(copy.work, in_document.document)
    )
    SELECT {shown} AS id, law, article, sum(mentions) AS mentions, count(*) AS documents
    FROM in_work GROUP BY {column} ORDER BY documents DESC, mentions DESC, {column} LIMIT ?
"""
"""Of a work of several copies, the mentions in the fullest of them."""
_TOTALS = """
    SELECT count(*) AS "references", coalesce(sum(target IS NULL), 0) AS without_id FROM reference
"""


def stats(corpus: Corpus, top: int = 10, on: date | None = None) -> dict[str, Any]:
    """Return how many documents, references, motions and promises there are, and the ``top`` most cited.

    Files are documents here; copies of a letter cite as one. Promises are counted as they stand
    today, or as they stood ``on`` a day.
    """
    documents = corpus.rows("SELECT count(*) AS number, coalesce(sum(words), 0) AS words FROM document")[0]
    totals = corpus.rows(_TOTALS)[0]
    copies = first_of_copies(corpus, [row["id"] for row in corpus.rows("SELECT id FROM document")])
    told = ({**motion.states, "open": motion.open} for motion in listed_motions(corpus))
    return {
        "schema": SCHEMA,
        "bytes": corpus.path.stat().st_size,
        "documents": {
            "total": documents["number"], "words": documents["words"],
            **{name: _counts(corpus, column, "document") for name, column in _DOCUMENTS.items()},
        },
        "references": {
            "total": totals["references"], "without_id": totals["without_id"],
            "kinds": _counts(corpus, "kind", "reference"),
            "certainty": _counts(corpus, "coalesce(certainty, 'certain')", "reference"),
        },
        "cited": {
            **{name: _cited(corpus, name, top, copies) for name in _CITED}, "members": _named(corpus, top),
        },
        "path": str(corpus.path.absolute()),
        "motions": motion_states(told),
        "commitments": standing(commitments(corpus, on=on)),
    }


def _counts(corpus: Corpus, column: str, table: str) -> list[dict[str, Any]]:
    """Return how many rows have each value, the most frequent first; None is "not told"."""
    rows = corpus.rows(
        f"SELECT {column} AS value, count(*) AS number FROM {table} GROUP BY 1 ORDER BY number DESC, value"
    )
    return [{"value": row["value"], "number": row["number"]} for row in rows]


def _cited(corpus: Corpus, name: str, top: int, copies: Mapping[int, int]) -> list[dict[str, Any]]:
    """Return what most works cite; an article with all that is cited in it, under its shortest id."""
    column, where, targets = _CITED[name]
    shown = "min(in_work.id)" if name == "articles" else f"in_work.{column}"
    rows = corpus.rows(
        _MOST.format(column=column, where=where, shown=shown, targets=targets),
        (json.dumps(list(copies.items())), top),
    )
    laws = law_names(corpus, [row["law"] for row in rows if row["law"]])
    return [
        {
            "id": row["id"], "mentions": row["mentions"], "documents": row["documents"],
            "title": _title(corpus, name, row, laws),
        }
        for row in rows
    ]


def _title(corpus: Corpus, name: str, row: Row, laws: Mapping[str, str]) -> str | None:
    if name == "dossiers":
        return dossier_title(corpus, row["id"])
    if name == "articles":
        return f"{laws.get(row['law'], row['law'])}, artikel {row['article']}"
    return laws.get(row["law"])


def _named(corpus: Corpus, top: int) -> list[dict[str, Any]]:
    """Return the persons whom most works name."""
    known = people(corpus)["people"]
    most = sorted(known, key=lambda each: (-each["documents"], -each["mentions"], each["id"]))[:top]
    return [
        {
            "id": each["id"], "mentions": each["mentions"], "documents": each["documents"],
            "title": each["name"],
        }
        for each in most
    ]
