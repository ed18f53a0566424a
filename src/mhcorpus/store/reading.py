"""Reading a document back as it was written."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store.rows import layout_from
from mhcorpus.store.shapes import full_entry, full_meta
from mhcorpus.store.spelled import FIELDS, PASSAGES, URL

_REFERENCES = f"""
    SELECT reference.*, target.id AS target_id, pattern.name AS pattern_name,
           {URL} AS spelled_url, {FIELDS} AS spelled_fields,
           heading.start AS section_start, heading.end AS section_end, heading.text AS section_text,
           running.start AS sentence_start, running.end AS sentence_end, running.text AS sentence_text
    FROM reference JOIN pattern ON pattern.key = reference.pattern
    LEFT JOIN target ON target.key = reference.target {PASSAGES}
    WHERE reference.document = ? ORDER BY reference.number
"""
_DELIVERIES = "SELECT content FROM delivery WHERE document = ? ORDER BY number"


def load_source(row: sqlite3.Row) -> Source:
    """Return the source that the row of ``document`` was made from."""
    return Source(
        name=row["name"], format=row["format"], text=row["text"],
        declared=json.loads(row["declared"]), encoding=row["encoding"],
        warnings=tuple(json.loads(row["source_warnings"])), **layout_from(row["layout"]),
    )


def load_analysis(connection: sqlite3.Connection, row: sqlite3.Row) -> Analysis:
    """Return what was found in the document of that row."""
    references = connection.execute(_REFERENCES, (row["id"],))
    ledger: dict[str, list[dict[str, Any]]] = {"motion": [], "piece": [], "commitment": [], "question": []}
    for entry, content in connection.execute(
        "SELECT entry, content FROM ledger WHERE document = ? ORDER BY entry, number", (row["id"],)
    ):
        ledger[entry].append(full_entry(entry, content))
    return Analysis(
        meta=full_meta(row["meta"]),
        dated=json.loads(row["dated"]) if row["dated"] else None,
        references=tuple(_reference(each, row["text"]) for each in references),
        motions=tuple(ledger["motion"]), pieces=tuple(ledger["piece"]),
        commitments=tuple(ledger["commitment"]), questions=tuple(ledger["question"]),
        deliveries=tuple(
            full_entry("delivery", content) for (content,) in connection.execute(_DELIVERIES, (row["id"],))
        ),
        warnings=tuple(json.loads(row["warnings"])),
    )


def _reference(row: sqlite3.Row, text: str) -> Reference:
    def words(of: str) -> str | None:
        kept: str | None = row[f"{of}_text"]
        return text[row[f"{of}_start"] : row[f"{of}_end"]] if kept is None else kept

    return Reference(
        kind=row["kind"], start=row["start"], end=row["end"], text=row["text"],
        id=row["target_id"], url=row["spelled_url"], certainty=row["certainty"] or "certain",
        reason=row["reason"] or "explicit", page=row["page"], footnote=row["footnote"],
        context="" if row["sentence"] is None else words("sentence") or "",
        section=None if row["section"] is None else words("section"), pattern=row["pattern_name"],
        candidates=tuple(json.loads(row["candidates"])) if row["candidates"] else (),
        fields=json.loads(row["spelled_fields"]) if row["spelled_fields"] else {},
    )
