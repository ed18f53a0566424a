"""An open database: rows of it, transactions, and one state of it for several reads."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from mhcorpus.store.connection import connect, explained, glance


class Opened:
    """An open database. Every method raises CorpusError where the file fails."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    @contextmanager
    def open(
        cls, path: Path, *, create: bool, tell: Callable[[str], None] = lambda line: None
    ) -> Iterator[Self]:
        """Open the corpus at ``path`` and close it afterwards; ``create`` makes a missing one.

        ``tell`` gets a line where its tables were brought up to date: that says where the backup is.
        """
        with _closed_behind(path, connect(path, create=create, tell=tell)) as connection:
            yield cls(path, connection)

    @classmethod
    @contextmanager
    def at_a_glance(cls, path: Path) -> Iterator[Self]:
        """Open the corpus at ``path`` for one quick look: nothing is made, mended or waited for.

        Raises CorpusError where there is none, or its tables are of another version.
        """
        with _closed_behind(path, glance(path)) as connection:
            yield cls(path, connection)

    @classmethod
    @contextmanager
    def what_is_left(cls, path: Path) -> Iterator[Self]:
        """Open the corpus at ``path``, which :meth:`open` finds damaged, to read what is left of it.

        Raises CorpusError where not even its documents can be asked for.
        """
        with _closed_behind(path, glance(path, damaged=True)) as connection:
            corpus = cls(path, connection)
            corpus.rows("SELECT id FROM document LIMIT 0")
            yield corpus

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Let everything that is written inside be there afterwards, or nothing of it."""
        with explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let everything inside read the corpus as it is at the first read, whoever writes meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        with explained(self.path):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            with explained(self.path):
                self._roll_back()

    def _roll_back(self) -> None:
        # A full disk makes SQLite roll back by itself, also where it only puts an answer in order there.
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def rows(
        self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()
    ) -> list[sqlite3.Row]:
        """Return the rows that a SELECT finds."""
        with explained(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def each(
        self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()
    ) -> Iterator[sqlite3.Row]:
        """Yield the rows that a SELECT finds, one at a time: for answers larger than memory, or cut short."""
        with explained(self.path):
            # "yield from" would close the cursor, which a corpus that is closed already does not allow.
            for row in self._connection.execute(sql, parameters):  # noqa: UP028
                yield row

    def bare(self, sql: str, parameters: Sequence[object] = ()) -> list[Any]:
        """Return rows as tuples, which are quicker to make: for those that are as many as the documents."""
        with explained(self.path):
            cursor = self._connection.cursor()
            cursor.row_factory = None
            return cursor.execute(sql, parameters).fetchall()


@contextmanager
def _closed_behind(path: Path, connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield connection
    finally:
        with explained(path):
            connection.close()
