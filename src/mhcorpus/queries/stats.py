"""The corpus in figures: its papers, its references, what is cited most."""

from __future__ import annotations

from typing import Any

from mhcorpus.queries.lawnames import law_names
from mhcorpus.queries.overview import dossier_title
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
    "members": ("target.id", "target.kind = 'member'"),
}
_TOTALS = """
    SELECT count(*) AS "references", coalesce(sum(target IS NULL), 0) AS without_id FROM reference
"""


def stats(corpus: Corpus, top: int = 10) -> dict[str, Any]:
    """Return how many documents and references there are of each sort, and the ``top`` most cited."""
    documents = corpus.rows("SELECT count(*) AS number, coalesce(sum(words), 0) AS words FROM document")[0]
    totals = corpus.rows(_TOTALS)[0]
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
        "cited": {name: _cited(corpus, name, top) for name in _CITED},
    }


def _counts(corpus: Corpus, column: str, table: str) -> list[dict[str, Any]]:
    """Return how many rows have each value, the most frequent first; None is "not told"."""
    rows = corpus.rows(
        f"SELECT {column} AS value, count(*) AS number FROM {table} GROUP BY 1 ORDER BY number DESC, value"
    )
    return [{"value": row["value"], "number": row["number"]} for row in rows]


def _cited(corpus: Corpus, name: str, top: int) -> list[dict[str, Any]]:
    column, where = _CITED[name]
    rows = corpus.rows(
        f"SELECT {column} AS id, count(*) AS mentions, count(DISTINCT reference.document) AS documents"
        f" FROM target JOIN reference ON reference.target = target.key WHERE {where}"
        " GROUP BY 1 ORDER BY documents DESC, mentions DESC, id LIMIT ?", (top,),
    )  # fmt: skip
    ids = [row["id"] for row in rows]
    titles: dict[str, str | None] = {}
    if name == "dossiers":
        titles = {each: dossier_title(corpus, each) for each in ids}
    elif name == "laws":
        titles = dict(law_names(corpus, ids))
    return [{**dict(row), "title": titles.get(row["id"])} for row in rows]
