"""The corpus in figures: its papers, its references, what is cited most."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from sqlite3 import Row
from typing import Any

from mhcorpus.queries.lawnames import law_names
from mhcorpus.queries.ledger.commitments import commitments, standing
from mhcorpus.queries.ledger.motions import listed_motions
from mhcorpus.queries.overview import dossier_title, motion_states
from mhcorpus.queries.people import people
from mhcorpus.store import Corpus

SCHEMA = "mhcorpus/stats/1"
_DOCUMENTS = {
    "kinds": "kind",
    "years": "nullif(substr(sort_date, 1, 4), '')",
    "ministries": "json_extract(meta, '$.ministry')",
}
_CITED = {
    "dossiers": ("target.dossier", "target.dossier <> ''"),
    "pieces": ("target.id", "target.kind = 'kamerstuk'"),
    "laws": ("target.law", "target.law <> ''"),
    "articles": ("target.law, target.article", "target.law <> '' AND target.article <> ''"),
}
_TOTALS = """
    SELECT count(*) AS "references", coalesce(sum(target IS NULL), 0) AS without_id FROM reference
"""


def stats(corpus: Corpus, top: int = 10, on: date | None = None) -> dict[str, Any]:
    """Return how many documents, references, motions and promises there are, and the ``top`` most cited.

    Promises are counted as they stand today, or as they stood ``on`` a day.
    """
    documents = corpus.rows("SELECT count(*) AS number, coalesce(sum(words), 0) AS words FROM document")[0]
    totals = corpus.rows(_TOTALS)[0]
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
        "cited": {**{name: _cited(corpus, name, top) for name in _CITED}, "members": _named(corpus, top)},
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


def _cited(corpus: Corpus, name: str, top: int) -> list[dict[str, Any]]:
    """Return what is cited most; an article with all that is cited in it, under its shortest id."""
    column, where = _CITED[name]
    shown = "min(target.id)" if name == "articles" else column
    rows = corpus.rows(
        f"SELECT {shown} AS id, count(*) AS mentions, count(DISTINCT reference.document) AS documents,"
        " target.law, target.article"
        f" FROM target JOIN reference ON reference.target = target.key WHERE {where}"
        f" GROUP BY {column} ORDER BY documents DESC, mentions DESC, {column} LIMIT ?", (top,),
    )  # fmt: skip
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
    """Return the persons whom most documents name."""
    known = people(corpus)["people"]
    most = sorted(known, key=lambda each: (-each["documents"], -each["mentions"], each["id"]))[:top]
    return [
        {
            "id": each["id"], "mentions": each["mentions"], "documents": each["documents"],
            "title": each["name"],
        }
        for each in most
    ]
