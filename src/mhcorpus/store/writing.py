"""Putting a document into the tables, and taking it out without residue."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from mhcorpus.documents.named_offices import offices_in
from mhcorpus.source import Source
from mhcorpus.store.citing import Cited, Shared, cited_in, insert_cited
from mhcorpus.store.dossiers import ALSO_IN, also_in_rows
from mhcorpus.store.fingerprints import Fingerprint, Known
from mhcorpus.store.fulltext import Span, forget_words, index_words, paragraphs_of
from mhcorpus.store.ledger import LEDGER, ledger_rows
from mhcorpus.store.likeness import fold_reference, running_words, sketch_of, traits_of
from mhcorpus.store.reading import load_source
from mhcorpus.store.rows import (
    compact_json,
    layout_of,
    official_id,
    optional_json,
    sort_date,
    work_key,
)
from mhcorpus.store.shapes import slim_meta
from mhcorpus.store.stored import Stored
from mhcorpus.store.targets import slug

Row = tuple[object, ...]

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "trait": ("key",),
    "office": ("slug", "start", "end", "name"),
    **ALSO_IN,
    **LEDGER,
}
"""What the tables hold of a document besides its key."""
_FREE = """
    SELECT coalesce(max(first_paragraph + blocks), 1)
    FROM (SELECT first_paragraph, blocks FROM document ORDER BY first_paragraph DESC LIMIT 1)
"""
"""The key that the first paragraph of a new document gets."""


class Prepared(NamedTuple):
    """A document as the rows that it makes: writing them holds the corpus only briefly.

    It can be made in another process than the one that writes, and is made of plain values, which
    pass between them quickly. ``tables`` has, by table, rows that lack the document's key.
    """

    fingerprint: Fingerprint
    row: dict[str, object]
    paragraphs: list[Span]
    cited: Cited
    tables: dict[str, list[Row]]
    warnings: tuple[str, ...]

    def known(self, document: int) -> Known:
        """Return what the corpus knows of it once it has the key ``document``."""
        row = self.row
        given_date = None if row["given_date"] is None else str(row["given_date"])
        return Known(
            document, str(row["path"]), self.fingerprint, str(row["version"]), given_date,
            bool(row["text"]),
        )

    @property
    def kinds(self) -> Counter[str]:
        """How many references of each kind are in it."""
        return self.cited.kinds


def prepare(stored: Stored) -> Prepared:
    """Work out the rows of a document."""
    source, analysis = stored.source, stored.analysis
    row = _document_row(stored)
    offices = offices_in(source.text)
    return Prepared(
        stored.fingerprint, row, paragraphs_of(source), cited_in(analysis.references, source.text),
        {
            "trait": [(trait,) for trait in traits_of(row)],
            "office": [(slug(office.name), office.start, office.end, office.name) for office in offices],
            **also_in_rows(analysis),
            **ledger_rows(analysis),
        },
        (*source.warnings, *analysis.warnings),
    )  # fmt: skip


def insert_document(connection: sqlite3.Connection, prepared: Prepared, shared: Shared | None = None) -> int:
    """Write one document with all that was found in it; return its key.

    ``shared`` is that of the documents written before it in this transaction, if none was taken out since.
    """
    (first,) = connection.execute(_FREE).fetchone()
    row = prepared.row | {"first_paragraph": first}
    columns = ", ".join(row)
    marks = ", ".join(f":{column}" for column in row)
    cursor = connection.execute(f"INSERT INTO document ({columns}) VALUES ({marks})", row)
    document = int(cursor.lastrowid or 0)
    index_words(connection, first, str(row["text"]), prepared.paragraphs)
    insert_cited(connection, document, prepared.cited, shared or Shared())
    for table, rows in prepared.tables.items():
        names = ", ".join(("document", *_COLUMNS[table]))
        marks = ", ".join("?" * (1 + len(_COLUMNS[table])))
        connection.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({marks})", ((document, *each) for each in rows)
        )
    return document


def _title(meta: Mapping[str, Any], source: Source) -> str | None:
    """Return what a paper is about, else its own heading; that of a piece is the title of its dossier."""
    heading = None if meta.get("dossier") else meta.get("title")
    return meta.get("subject") or heading or source.declared.get("title")


def _document_row(stored: Stored) -> dict[str, object]:
    source, analysis, print_ = stored.source, stored.analysis, stored.fingerprint
    meta = analysis.meta
    return {
        "path": str(stored.path), "name": source.name,
        "sha256": print_.sha256, "size": print_.size, "mtime_ns": print_.mtime_ns,
        "version": stored.version, "given_date": stored.given_date,
        "format": source.format, "encoding": source.encoding,
        "kind": meta.get("kind"), "title": _title(meta, source),
        "date": meta.get("date"), "sort_date": sort_date(analysis),
        "official_id": official_id(meta), "work": work_key(meta, source.text),
        "reference": fold_reference(meta.get("reference")),
        "sketch": sketch_of(running_words(source)),
        "dated": optional_json(analysis.dated), "meta": compact_json(slim_meta(meta)),
        "declared": compact_json(source.declared), "layout": layout_of(source),
        "pages": len(source.pages) or None, "blocks": max(len(source.blocks), 1),
        "words": len(source.text.split()), "source_warnings": compact_json(source.warnings),
        "warnings": compact_json(analysis.warnings),
        "ingested_at": stored.ingested_at or datetime.now(UTC).isoformat(timespec="seconds"),
        "text": source.text,
    }


def is_at(connection: sqlite3.Connection, document: int, path: str) -> bool:
    """Whether a key is still that of the document at ``path``: keys are used again."""
    found = connection.execute("SELECT 1 FROM document WHERE id = ? AND path = ?", (document, path))
    return found.fetchone() is not None


def delete_document(connection: sqlite3.Connection, document: int, *, forget: bool = True) -> None:
    """Take a document out, with its words and the targets that only it cites.

    Without ``forget`` its words stay in the index, which is then to be built anew: of a damaged
    document nobody knows them.
    """
    if forget and (row := connection.execute("SELECT * FROM document WHERE id = ?", (document,)).fetchone()):
        forget_words(connection, row["first_paragraph"], load_source(row))
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
