"""A copy of a corpus beside it, made before anything happens to its tables that cannot be undone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import NamedTemporaryFile

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
        source = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(source, uri=True)) as corpus, closing(sqlite3.connect(place)) as copy:
            corpus.backup(copy)
        return place.rename(_unused(path, label))
    finally:
        for left in (place, Path(f"{place}-journal")):
            left.unlink(missing_ok=True)


def _unused(path: Path, label: str) -> Path:
    number, name = 1, f"{path.name}.{label}"
    while (backup := path.with_name(f"{name}{f'-{number}' if number > 1 else ''}{SUFFIX}")).exists():
        number += 1
    return backup
