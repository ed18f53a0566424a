"""The corpus: documents go in and come out whole; everything else is a query on its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mhcorpus.errors import CorpusError
from mhcorpus.store.connection import explained
from mhcorpus.store.fingerprints import Fingerprint, Known
from mhcorpus.store.location import files_of
from mhcorpus.store.opened import Opened

if TYPE_CHECKING:
    from mhcorpus.reference import Analysis
    from mhcorpus.source import Source
    from mhcorpus.store.writing import Prepared

_SMALL = 32_000_000
"""Bytes of a file that is written anew in less than half a second."""
LawRow = tuple[str, str, str, str, str | None]
"""``(id, name, alias, kind, url)``: one string that names a law."""

_ALIKE = ("sha256", "version", "given_date")
"""What a document that was read has in common with what is read again in the same way."""
_CACHE_KB, _LOG_PAGES = 32_000, 8_000
"""How much of the file may be kept in memory, and how long the log of many written documents grows: 16 MB."""


class Put(NamedTuple):
    """The key of a document that was stored; ``stood``: the same stood in its place."""

    document: int
    stood: bool


class Corpus(Opened):
    """An open corpus: the documents in it. For its rows, and one state of it, see :class:`Opened`.

    What only writing and loading need is imported there: a query must start at once.
    """

    def words_differ(self) -> bool:
        """Whether the words that a search looks in are other than those of the documents."""
        from mhcorpus.store.fulltext import words_differ
        from mhcorpus.store.reading import load_source

        with self.snapshot(), explained(self.path):
            rows = self._connection.execute("SELECT * FROM document")
            documents = ((row["first_paragraph"], load_source(row)) for row in rows)
            return words_differ(self._connection, documents)

    def looks(
        self, version: str, given_date: str | None = None, *, with_text: bool = False
    ) -> dict[str, tuple[int, int | None]]:
        """Return the size and the time of change of every file that need not be read again, by path.

        Those are the files that an analysis of ``version`` read, with this ``given_date`` if there
        is one, and, where only those ``with_text`` count, in which there is text.
        """
        found = self.bare(
            "SELECT path, size, mtime_ns FROM document"
            " WHERE version = ?1 AND (?2 IS NULL OR given_date = ?2) AND (NOT ?3 OR text <> '')",
            (version, given_date, with_text),
        )
        return {path: (size, mtime_ns) for path, size, mtime_ns in found}

    def size(self) -> int:
        """Return the number of documents."""
        return int(self.rows("SELECT count(*) FROM document")[0][0])

    def paths(self) -> dict[str, int]:
        """Return the key of each document by the path of its file."""
        return dict(self.bare("SELECT path, id FROM document"))

    def files(self) -> Iterator[Path]:
        """Yield the files that it is kept in, and those that its papers were read from, an archive once."""
        from mhcorpus.readers.zip_archive import archive_of

        yield from files_of(self.path)
        archives: set[Path] = set()
        for path in self.paths():
            archive = archive_of(path)
            if archive is None:
                yield Path(path)
            elif archive not in archives:
                archives.add(archive)
                yield archive

    def known(self) -> dict[str, Known]:
        """Return what is known of every document's file, by path."""
        found = self.bare(
            "SELECT id, path, sha256, size, mtime_ns, version, given_date, text <> '' FROM document"
        )
        return {
            file: Known(document, file, Fingerprint(*look), version, given_date, bool(has_text))
            for document, file, *look, version, given_date, has_text in found
        }

    def keep_much(self) -> None:
        """Keep much of the file in memory, for what goes through the same parts of it many times.

        What reads a part once is slower for it: memory that is new takes longer to get than a page to read.
        """
        self.rows(f"PRAGMA cache_size = -{_CACHE_KB}")

    def expect_many(self) -> None:
        """Get ready to store many documents: keep more in memory, copy the log and check less."""
        from mhcorpus.store.fulltext import hold_many_words

        self.keep_much()
        self.rows(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
        # To check the kind of an entry of the ledger, SQLite makes a table of all kinds for each entry.
        self.rows("PRAGMA ignore_check_constraints = ON")
        with self.transaction() as connection:
            hold_many_words(connection)

    def give_back(self, read: int) -> None:
        """Give the room that is free in the file back to the disk; it is used again where that cannot be.

        Where half of the documents or more were ``read`` just now, the index of words is put in order first:
        it takes a sixteenth less room, and that costs little beside reading them. So are all tables of a
        small file, which then takes a seventieth less.
        """
        from mhcorpus.store.fulltext import optimize_words

        with suppress(CorpusError), explained(self.path):
            is_mostly_new = 2 * read >= self.size()
            if is_mostly_new:
                optimize_words(self._connection)
            small = is_mostly_new and self.path.stat().st_size <= _SMALL
            # As a script, for SQLite frees a page a step, and a statement without rows gets one step.
            self._connection.executescript("VACUUM" if small else "PRAGMA incremental_vacuum")

    def put(self, *documents: Prepared) -> list[Put]:
        """Store documents, all or none, in the place of what was read from their paths before.

        Of each it is said whether the same, read from the same content, stood there.
        """
        from mhcorpus.store.citing import Shared
        from mhcorpus.store.writing import delete_document, insert_document

        put: list[Put] = []
        shared = Shared()
        with self.transaction() as connection:
            for prepared in documents:
                before = connection.execute(
                    f"SELECT id, {', '.join(_ALIKE)} FROM document WHERE path = ?", (prepared.row["path"],)
                ).fetchone()
                stood = bool(before) and all(before[name] == prepared.row[name] for name in _ALIKE)
                if before:
                    delete_document(connection, before["id"])
                    shared = Shared()
                put.append(Put(insert_document(connection, prepared, shared), stood))
        return put

    def load(self, document: int, sha256: str | None = None) -> tuple[Source, Analysis]:
        """Return a document as it was written, if its content is still that of ``sha256``.

        Raises KeyError for a key that is none, or that of another document by now.
        """
        from mhcorpus.store.reading import load_analysis, load_source

        with self.snapshot(), explained(self.path):
            row = self._connection.execute(
                "SELECT * FROM document WHERE id = ? AND sha256 = coalesce(?, sha256)", (document, sha256)
            ).fetchone()
            if row is None:
                raise KeyError(document)
            return load_source(row), load_analysis(self._connection, row)

    def place(self, document: int, file: str, name: str, fingerprint: Fingerprint) -> bool:
        """Record that a document, with the same content, now stands in ``file`` (a path) as ``name``.

        Returns False, and changes nothing, where the corpus has no such document any more.
        """
        from mhcorpus.store.writing import delete_document

        with self.transaction() as connection:
            there = connection.execute(
                "SELECT 1 FROM document WHERE id = ? AND sha256 = ?", (document, fingerprint.sha256)
            ).fetchone()
            if not there:
                return False
            before = connection.execute(
                "SELECT id FROM document WHERE path = ? AND id <> ?", (file, document)
            ).fetchone()
            if before:
                delete_document(connection, before["id"])
            connection.execute(
                "UPDATE document SET path = ?, name = ?, size = ?, mtime_ns = ? WHERE id = ?",
                (file, name, fingerprint.size, fingerprint.mtime_ns, document),
            )
            return True

    def delete(self, documents: Iterable[tuple[int, str]]) -> set[int]:
        """Take documents out by their keys and the paths of their files, all or none.

        Returns the keys of those that were there: of one that another process took out, the key may be
        that of another document by now, which stays.
        """
        from mhcorpus.store.writing import delete_document, is_at

        with self.transaction() as connection:
            there = {document for document, path in documents if is_at(connection, document, path)}
            for document in there:
                delete_document(connection, document)
        return there

    def find(self, given: str, *, whole: bool = False) -> sqlite3.Row:
        """Return the row of the document with that name, path, official id or id.

        Unless the ``whole`` name or id is asked for, a beginning of it that no other has will do, and one
        of the forms of a paper.
        Raises QueryError, with the candidates, where it names none or more than one.
        """
        from mhcorpus.store.finding import document_called

        return document_called(given, self.rows, whole=whole)

    def laws_version(self) -> str | None:
        """Return the version with which :meth:`write_laws` was last called."""
        found = self.rows("SELECT value FROM setting WHERE name = 'laws version'")
        return found[0]["value"] if found else None

    def write_laws(self, laws: Iterable[LawRow], version: str) -> None:
        """Put the names of laws in the place of those that the corpus had."""
        from mhcorpus.store.targets import fold_name

        rows: dict[str, LawRow] = {}
        names: set[tuple[str, str, str]] = set()
        for row in laws:
            law, _, alias, *_ = row
            rows.setdefault(law, row)
            names.add((fold_name(alias), law, alias))
        with self.transaction() as connection:
            connection.execute("REPLACE INTO setting VALUES ('laws version', ?)", (version,))
            connection.execute("DELETE FROM law_name")
            connection.execute("DELETE FROM law")
            # In the order of the tables: pages that are filled from the first to the last have no gaps.
            for law, name, _, kind, url in map(rows.__getitem__, sorted(rows)):
                connection.execute("INSERT INTO law VALUES (?, ?, ?, ?)", (law, name, kind, url))
            connection.executemany("INSERT INTO law_name VALUES (?, ?, ?)", sorted(names))
