"""A copy of a corpus beside it, made before anything happens to its tables that cannot be undone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import NamedTemporaryFile

from mhcorpus.store.location import sqlite_uri

SUFFIX = ".backup"


def back_up(path: Path, label: str) -> Path:
    """Copy the corpus at ``path``, as it is at this moment, to a new file beside it; return that.

    It is called ``corpus.db.LABEL.backup``, with a number where there is one already: nothing is
    written over. Its owner alone may read it. It is whole, or it is not there.

    Raises:
        sqlite3.Error: the corpus cannot be read, or the disk is full.
        OSError: the folder cannot be written.
    """
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", suffix=SUFFIX, delete=False) as file:
        place = Path(file.name)
    try:
        source = sqlite_uri(path.absolute(), "mode=ro")
        with closing(sqlite3.connect(source, uri=True)) as corpus, closing(sqlite3.connect(place)) as copy:
            corpus.backup(copy)
        return place.rename(unused(path, f"{label}{SUFFIX}"))
    finally:
        for left in (place, Path(f"{place}-journal")):
            left.unlink(missing_ok=True)


def unused(path: Path, ending: str) -> Path:
    """Return ``corpus.db.ENDING``, or with a number in it where there is such a file already."""
    number, name = 1, path.with_name(f"{path.name}.{ending}")
    while name.exists():
        number += 1
        stem, dot, suffix = ending.rpartition(".")
        name = path.with_name(f"{path.name}.{stem}-{number}{dot}{suffix}")
    return name
