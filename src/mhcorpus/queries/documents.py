"""What documents there are, and what is known of one."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from mhcorpus.queries.descriptions import document_date
from mhcorpus.store import Corpus

SCHEMA_LIST = "mhcorpus/list/1"
SCHEMA_SHOW = "mhcorpus/show/1"

_LISTED = """
    SELECT name, path, sha256, kind, date, dated, title, format, words, source_warnings, warnings,
           pages,
           (SELECT count(*) FROM reference WHERE document = document.id) AS "references"
    FROM document ORDER BY sort_date, name, path
"""


def list_documents(corpus: Corpus) -> dict[str, Any]:
    """Return every document, by date; ``date`` ends in ``~`` where none is printed."""
    return {
        "schema": SCHEMA_LIST,
        "documents": [_listed(row) for row in corpus.rows(_LISTED)],
    }


def _listed(row: sqlite3.Row) -> dict[str, Any]:
    return {
        "document": row["name"],
        "path": row["path"],
        "id": row["sha256"][:12],
        "kind": row["kind"],
        "date": document_date(row["date"], row["dated"]),
        "dated": json.loads(row["dated"]) if row["dated"] else None,
        "title": row["title"],
        "format": row["format"],
        "pages": row["pages"],
        "words": row["words"],
        "references": row["references"],
        "warnings": _warnings(row),
    }


def show_document(corpus: Corpus, given: str) -> dict[str, Any]:
    """Return all that is known of the document that ``given`` names (see Corpus.find).

    Its references are as ``extract`` prints them. Raises QueryError for no or several.
    """
    row = corpus.find(given)
    source, analysis = corpus.load(row["id"])
    extracted = analysis.as_dict(source.name)
    counts: dict[str, int] = {}
    for reference in analysis.references:
        counts[reference.kind] = counts.get(reference.kind, 0) + 1
    return {
        "schema": SCHEMA_SHOW,
        "document": source.name,
        "path": row["path"],
        "id": row["sha256"][:12],
        "work": row["work"],
        "format": source.format,
        "encoding": source.encoding,
        "pages": row["pages"],
        "words": row["words"],
        "ingested_at": row["ingested_at"],
        "date": document_date(row["date"], row["dated"]),
        "declared": dict(source.declared),
        "meta": extracted["meta"],
        "dated": extracted["dated"],
        "warnings": _warnings(row),
        "counts": dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        "references": extracted["references"],
        "motions": extracted["motions"],
        "commitments": extracted["commitments"],
        "questions": extracted["questions"],
        "text": source.text,
    }


def _warnings(row: sqlite3.Row) -> list[str]:
    return [*json.loads(row["source_warnings"]), *json.loads(row["warnings"])]
