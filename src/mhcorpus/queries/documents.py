"""What documents there are, and what is known of one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from mhcorpus.queries.dates import document_date
from mhcorpus.queries.pairs import Pair, pairs_in
from mhcorpus.queries.selection import Selection, ordered
from mhcorpus.queries.works import Work, works_of
from mhcorpus.source import Source
from mhcorpus.store import Corpus

SCHEMA_LIST = "mhcorpus/list/1"
SCHEMA_SHOW = "mhcorpus/show/1"

_LISTED = """
    SELECT id, name, path, sha256, kind, official_id, date, sort_date, dated, title, format, meta, words,
           source_warnings, warnings, pages,
           (SELECT count(*) FROM reference WHERE document = document.id) AS "references"
    FROM document ORDER BY sort_date, name, path LIMIT ?
"""
_NAMES = """
    SELECT id, name, path, format, kind, date, dated FROM document
    WHERE id IN (SELECT value FROM json_each(?))
"""


def list_documents(
    corpus: Corpus, selection: Selection | None = None, sort: str = "date", limit: int = 0
) -> dict[str, Any]:
    """Return the documents that ``selection`` lets through, else all, in that order.

    ``date`` ends in ``~`` where none is printed; ``work`` names what copies share, ``pair`` the
    letter of a beslisnota or the beslisnota of a letter. ``limit``, if it is not 0,
    keeps the first. Raises QueryError for what cannot be
    selected or sorted by.
    """
    # Only what is neither selected nor sorted by what a paper says can be cut short in the table.
    at_once = limit if limit and sort == "date" and selection in (None, Selection()) else -1
    rows = corpus.rows(_LISTED, (at_once,))
    works = works_of(corpus, [row["id"] for row in rows])
    names = {row["id"]: row["name"] for row in corpus.rows("SELECT id, name FROM document")}
    paired = _paired(pairs_in(corpus), names)
    entries = [_listed(row, works[row["id"]], paired.get(row["id"], [])) for row in rows]
    chosen = ordered((selection or Selection()).of(entries), sort)[: limit or None]
    return {
        "schema": SCHEMA_LIST,
        "documents": [
            {key: value for key, value in entry.items() if key != "sort_date"} for entry in chosen
        ],
    }


def _paired(pairs: list[Pair], names: Mapping[int, str]) -> dict[int, list[str]]:
    paired: dict[int, list[str]] = {}
    for pair in pairs:
        paired.setdefault(pair.note, []).append(names[pair.letter])
        paired.setdefault(pair.letter, []).append(names[pair.note])
    return paired


def _listed(row: sqlite3.Row, work: Work, pair: list[str]) -> dict[str, Any]:
    meta = json.loads(row["meta"])
    return {
        "document": row["name"],
        "path": row["path"],
        "id": row["sha256"][:12],
        "official_id": row["official_id"],
        "work": work.name,
        "pair": sorted(pair),
        "kind": row["kind"],
        "date": document_date(row["date"], row["dated"]),
        "sort_date": row["sort_date"],
        "dated": json.loads(row["dated"]) if row["dated"] else None,
        "title": row["title"],
        "ministry": meta.get("ministry"),
        "dossier": meta.get("dossier"),
        "members": members_of(meta),
        "format": row["format"],
        "pages": row["pages"],
        "words": row["words"],
        "references": row["references"],
        "warnings": _warnings(row),
    }


def members_of(meta: Mapping[str, Any]) -> list[str]:
    """Return the ids of those who ask, submit, sign or answer, each once."""
    named = (*meta.get("askers", ()), *meta.get("submitters", ()), *meta.get("members", ()))
    return list(dict.fromkeys(filter(None, (*named, meta.get("answered_by")))))


def show_document(corpus: Corpus, given: str) -> dict[str, Any]:
    """Return all that is known of the document that ``given`` names (see Corpus.find).

    Its references are as ``extract`` prints them. Raises QueryError for no or several.
    """
    row = corpus.find(given)
    source, analysis = corpus.load(row["id"])
    extracted = analysis.as_dict(source.name)
    work = works_of(corpus, [row["id"]])[row["id"]]
    counts: dict[str, int] = {}
    for reference in analysis.references:
        counts[reference.kind] = counts.get(reference.kind, 0) + 1
    return {
        "schema": SCHEMA_SHOW,
        "document": source.name,
        "path": row["path"],
        "id": row["sha256"][:12],
        "work": work.name,
        "copies": _others(corpus, [each for each in work.documents if each != row["id"]]),
        "pair": _pair_of(corpus, row["id"]),
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
        "references": [
            {**printed, "pattern": found.pattern}
            for printed, found in zip(extracted["references"], analysis.references, strict=True)
        ],
        "motions": extracted["motions"],
        "commitments": extracted["commitments"],
        "questions": extracted["questions"],
        "text": source.text,
        "blocks": _blocks(source),
        "page_starts": list(source.pages),
    }


def _pair_of(corpus: Corpus, document: int) -> list[dict[str, Any]]:
    why = {
        other: pair.why
        for pair in pairs_in(corpus)
        for own, other in ((pair.note, pair.letter), (pair.letter, pair.note)) if own == document
    }
    keys = sorted(why)
    return [{**entry, "why": why[key]} for key, entry in zip(keys, _others(corpus, keys), strict=True)]


def _others(corpus: Corpus, documents: list[int]) -> list[dict[str, Any]]:
    rows = {row["id"]: row for row in corpus.rows(_NAMES, (json.dumps(documents),))}
    return [
        {
            "document": row["name"], "path": row["path"], "format": row["format"], "kind": row["kind"],
            "date": document_date(row["date"], row["dated"]),
        }
        for row in (rows[document] for document in documents)
    ]


def _blocks(source: Source) -> list[dict[str, Any]]:
    """Return the blocks as read; a note's block has the label of its note."""
    labels = [(note.start, note.end, note.label) for note in source.notes]
    return [
        {
            "kind": block.kind, "start": block.start, "end": block.end, "level": block.level,
            "page": source.page_of(block.start), "continues": block.continues,
            "note": next(
                (label for start, end, label in labels
                 if block.kind == "note" and block.start <= start and end <= block.end), None,
            ),
        }
        for block in source.blocks
    ]


def _warnings(row: sqlite3.Row) -> list[str]:
    return [*json.loads(row["source_warnings"]), *json.loads(row["warnings"])]
