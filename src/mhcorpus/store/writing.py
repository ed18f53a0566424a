"""Putting a document into the tables, and taking it out without residue."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from mhcorpus.documents.named_offices import offices_in
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store.fingerprints import Fingerprint
from mhcorpus.store.fulltext import forget_words, index_words
from mhcorpus.store.ledger import insert_ledger
from mhcorpus.store.likeness import fold_reference, running_words, sketch_of, traits_of
from mhcorpus.store.reading import load_source
from mhcorpus.store.rows import (
    as_json,
    layout_of,
    official_id,
    optional_json,
    sort_date,
    surname_of,
    work_key,
)
from mhcorpus.store.targets import Target, slug, target_of


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as it is put away: where it was read, what it says, which analysis found it.

    ``given_date`` is the date that the user gave for a paper that prints none; ``ingested_at``
    (ISO, UTC) when it was read, None for now.
    """

    path: Path
    fingerprint: Fingerprint
    source: Source
    analysis: Analysis
    version: str
    given_date: str | None = None
    ingested_at: str | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with all that takes time worked out: writing it holds the corpus only briefly.

    It can be made in another process than the one that writes.
    """

    stored: Stored
    row: dict[str, object]
    traits: frozenset[int]
    offices: tuple[tuple[str, int, int, str], ...]


def prepare(stored: Stored) -> Prepared:
    """Work out what the tables keep of a document besides what it says itself."""
    row = _document_row(stored)
    found = offices_in(stored.source.text)
    offices = tuple((slug(office.name), office.start, office.end, office.name) for office in found)
    return Prepared(stored, row, frozenset(traits_of(row)), offices)


def insert_document(connection: sqlite3.Connection, prepared: Prepared) -> int:
    """Write one document with all that was found in it; return its key."""
    analysis, row = prepared.stored.analysis, prepared.row
    columns = ", ".join(row)
    marks = ", ".join(f":{column}" for column in row)
    cursor = connection.execute(f"INSERT INTO document ({columns}) VALUES ({marks})", row)
    document = int(cursor.lastrowid or 0)
    connection.executemany(
        "INSERT INTO trait (key, document) VALUES (?, ?)",
        ((trait, document) for trait in prepared.traits),
    )
    connection.executemany(
        "INSERT INTO office (slug, document, start, end, name) VALUES (?, ?, ?, ?, ?)",
        ((name_slug, document, start, end, name) for name_slug, start, end, name in prepared.offices),
    )
    index_words(connection, document, prepared.stored.source)
    _References(connection, document).write(analysis.references)
    insert_ledger(connection, document, analysis)
    return document


def _document_row(stored: Stored) -> dict[str, object]:
    source, analysis, print_ = stored.source, stored.analysis, stored.fingerprint
    meta = analysis.meta
    return {
        "path": str(stored.path), "name": source.name,
        "sha256": print_.sha256, "size": print_.size, "mtime_ns": print_.mtime_ns,
        "version": stored.version, "given_date": stored.given_date,
        "format": source.format, "encoding": source.encoding,
        "kind": meta.get("kind"), "title": meta.get("subject") or source.declared.get("title"),
        "date": meta.get("date"), "sort_date": sort_date(analysis),
        "official_id": official_id(meta), "work": work_key(meta, source.text),
        "reference": fold_reference(meta.get("reference")),
        "sketch": sketch_of(running_words(source)),
        "dated": optional_json(analysis.dated), "meta": as_json(meta),
        "declared": as_json(source.declared), "layout": layout_of(source),
        "pages": len(source.pages) or None,
        "words": len(source.text.split()), "source_warnings": as_json(source.warnings),
        "warnings": as_json(analysis.warnings),
        "ingested_at": stored.ingested_at or datetime.now(UTC).isoformat(timespec="seconds"),
        "text": source.text,
    }


def delete_document(connection: sqlite3.Connection, document: int, *, forget: bool = True) -> None:
    """Take a document out, with its words and the targets that only it cites.

    Without ``forget`` its words stay in the index, which is then to be built anew: of a damaged
    document nobody knows them.
    """
    if forget and (row := connection.execute("SELECT * FROM document WHERE id = ?", (document,)).fetchone()):
        forget_words(connection, document, load_source(row))
    cited = connection.execute(
        "SELECT DISTINCT target FROM reference WHERE document = ? AND target IS NOT NULL",
        (document,),
    ).fetchall()
    connection.execute("DELETE FROM document WHERE id = ?", (document,))
    connection.executemany(
        "DELETE FROM target WHERE key = ?1"
        " AND NOT EXISTS (SELECT 1 FROM reference WHERE target = ?1)",
        [(row[0],) for row in cited],
    )


@dataclass
class _References:
    """Writes the references of one document; what they share is written once."""

    connection: sqlite3.Connection
    document: int
    passages: dict[str, int] = field(default_factory=dict)
    targets: dict[Target, int] = field(default_factory=dict)

    def write(self, references: Iterable[Reference]) -> None:
        for number, reference in enumerate(references):
            self._write_one(number, reference)
        self.connection.executemany(
            "INSERT INTO passage (document, number, text) VALUES (?, ?, ?)",
            ((self.document, number, text) for text, number in self.passages.items()),
        )

    def _write_one(self, number: int, reference: Reference) -> None:
        cursor = self.connection.execute(
            "INSERT INTO reference (document, number, kind, target, start, end, text, page,"
            " footnote, section, sentence, certainty, reason, pattern, url, fields, candidates)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self.document, number, reference.kind, self._target(reference),
                reference.start, reference.end, reference.text, reference.page,
                reference.footnote, self._passage(reference.section),
                self._passage(reference.context or None),
                None if reference.certainty == "certain" else reference.certainty,
                None if reference.reason == "explicit" else reference.reason,
                reference.pattern, reference.url,
                optional_json(reference.fields), optional_json(reference.candidates),
            ),
        )
        if reference.kind == "motion":
            self.connection.executemany(
                "INSERT INTO submitter (surname, reference, position, member) VALUES (?, ?, ?, ?)",
                (
                    (surname_of(member), cursor.lastrowid, position, member)
                    for position, member in enumerate(reference.fields.get("members", ()))
                ),
            )

    def _passage(self, text: str | None) -> int | None:
        return None if text is None else self.passages.setdefault(text, len(self.passages))

    def _target(self, reference: Reference) -> int | None:
        if reference.id is None:
            return None
        law = reference.fields.get("law")
        target = target_of(reference.id, reference.kind, law if isinstance(law, str) else "")
        if target not in self.targets:
            self.targets[target] = self._key_of(target)
        return self.targets[target]

    def _key_of(self, target: Target) -> int:
        known = self.connection.execute(
            "SELECT key FROM target WHERE id = ? AND kind = ? AND law = ?",
            (target.id, target.kind, target.law),
        ).fetchone()
        if known:
            return int(known[0])
        cursor = self.connection.execute(
            "INSERT INTO target (id, kind, dossier, chapter, piece, law, article)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (target.id, target.kind, target.dossier, target.chapter, target.piece,
             target.law, target.article),
        )
        return int(cursor.lastrowid or 0)
