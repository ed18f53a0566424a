"""All that a corpus holds, in a form in which two corpora can be compared."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from mhcorpus.store import Corpus


def contents(path: Path) -> dict[str, Any]:
    """Return every document by its folder and name, what the documents share, and the rows of every table.

    Raises AssertionError where the file itself is not sound.
    """
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = [name for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'fulltext*' ORDER BY name"
        )]
        rows = {
            table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables
        }
        targets = connection.execute("SELECT id, kind, law FROM target ORDER BY id, kind, law").fetchall()
    connection.close()
    with Corpus.open(path, create=False) as corpus:
        documents = {
            "/".join(Path(known.file).parts[-2:]): (known.fingerprint, known.version, corpus.load(known.document))
            for known in corpus.known().values()
        }
    return {"documents": documents, "targets": targets, "rows": rows}
