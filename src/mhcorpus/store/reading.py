"""Reading a document back as it was written."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store.rows import layout_from

REFERENCES = """
    SELECT reference.*, target.id AS target_id,
           heading.text AS section_text, running.text AS sentence_text
    FROM reference
    LEFT JOIN target ON target.key = reference.target
    LEFT JOIN passage AS heading
        ON heading.document = reference.document AND heading.number = reference.section
    LEFT JOIN passage AS running
        ON running.document = reference.document AND running.number = reference.sentence
"""
"""References with what they share spelled out; a WHERE clause follows."""


def load_source(row: sqlite3.Row) -> Source:
    """Return the source that the row of ``document`` was made from."""
    return Source(
        name=row["name"], format=row["format"], text=row["text"],
        declared=json.loads(row["declared"]), encoding=row["encoding"],
        warnings=tuple(json.loads(row["source_warnings"])), **layout_from(row["layout"]),
    )


def load_analysis(connection: sqlite3.Connection, row: sqlite3.Row) -> Analysis:
    """Return what was found in the document of that row."""
    references = connection.execute(
        f"{REFERENCES} WHERE reference.document = ? ORDER BY reference.number", (row["id"],)
    )
    ledger: dict[str, list[dict[str, Any]]] = {"motion": [], "piece": [], "commitment": [], "question": []}
    for entry, content in connection.execute(
        "SELECT entry, content FROM ledger WHERE document = ? ORDER BY entry, number", (row["id"],)
    ):
        ledger[entry].append(json.loads(content))
    return Analysis(
        meta=json.loads(row["meta"]),
        dated=json.loads(row["dated"]) if row["dated"] else None,
        references=tuple(map(reference_from, references)),
        motions=tuple(ledger["motion"]), pieces=tuple(ledger["piece"]),
        commitments=tuple(ledger["commitment"]), questions=tuple(ledger["question"]),
        warnings=tuple(json.loads(row["warnings"])),
    )


def reference_from(row: sqlite3.Row) -> Reference:
    """Return the reference that a row of :data:`REFERENCES` holds."""
    return Reference(
        kind=row["kind"], start=row["start"], end=row["end"], text=row["text"],
        id=row["target_id"], url=row["url"], certainty=row["certainty"] or "certain",
        reason=row["reason"] or "explicit", page=row["page"], footnote=row["footnote"],
        context=row["sentence_text"] or "", section=row["section_text"], pattern=row["pattern"],
        candidates=tuple(json.loads(row["candidates"])) if row["candidates"] else (),
        fields=json.loads(row["fields"]) if row["fields"] else {},
    )
