"""What one document says of motions and promises, in the tables: whole entries, and slim rows to join by."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from mhcorpus.reference import Analysis
from mhcorpus.store.rows import as_json, surname_of


def insert_ledger(connection: sqlite3.Connection, document: int, analysis: Analysis) -> None:
    """Write the entries of ``analysis``, which the document of key ``document`` holds."""
    connection.executemany(
        "INSERT INTO ledger (document, entry, number, content) VALUES (?, ?, ?, ?)",
        (
            (document, entry, number, as_json(content))
            for entry, contents in (
                ("motion", analysis.motions), ("piece", analysis.pieces),
                ("commitment", analysis.commitments), ("question", analysis.questions),
            )
            for number, content in enumerate(contents)
        ),
    )
    connection.executemany(
        "INSERT INTO motion (document, entry, number, id, names, called) VALUES (?, ?, ?, ?, ?, ?)",
        _motions(document, analysis),
    )
    connection.executemany(
        "INSERT INTO commitment (document, number, status, act, made, due_earliest, due_latest, office)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                document, number, entry["status"], entry["act"], entry["made_on"],
                entry["due_earliest"], entry["due_latest"], (entry["made_by"] or {}).get("office"),
            )
            for number, entry in enumerate(analysis.commitments) if "act" in entry
        ),
    )


def _motions(document: int, analysis: Analysis) -> Iterator[tuple[object, ...]]:
    for entry, contents in (("motion", analysis.motions), ("piece", analysis.pieces)):
        # An entry that an older version exported lacks what these are joined by.
        for number, content in enumerate(contents):
            if "called" in content:
                yield document, entry, number, content["id"], names_of(content), int(content["called"])


def names_of(entry: Mapping[str, Any]) -> str:
    """Return the sorted surnames of who submitted a motion, joined by ``|``; empty where none is known."""
    return "|".join(sorted({surname_of(member) for member in entry["members"]}))
