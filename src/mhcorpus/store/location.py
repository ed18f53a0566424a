"""Where a user's corpus is when they do not say, and which files it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath


def default_path() -> Path:
    """Return ``$MHCORPUS_DB``, else ``mhcorpus/corpus.db`` in the user's data folder."""
    if named := os.environ.get("MHCORPUS_DB"):
        return at_home(Path(named))
    return _data_folder() / "mhcorpus" / "corpus.db"


def at_home(path: Path) -> Path:
    """Return ``path`` with the user's own folder for a ``~``, as a shell has it, but not a crontab."""
    try:
        return path.expanduser()
    except RuntimeError:  # there is no such user: so it may be called
        return path


def files_of(corpus: Path) -> tuple[Path, ...]:
    """Return the file of a corpus, and those that SQLite keeps beside it, whether they are there or not."""
    return tuple(corpus.with_name(corpus.name + end) for end in ("", "-wal", "-shm"))


def sqlite_uri(path: PurePath, mode: str) -> str:
    """Return the URI by which SQLite opens the file at an absolute ``path``, as ``mode`` (``mode=ro``) says.

    SQLite knows no host: that of a Windows share stands in its path (https://www.sqlite.org/uri.html).
    """
    host, there, place = path.as_uri().removeprefix("file://").partition("/")
    return f"file://{f'//{host}' if host else ''}{there}{place}?{mode}"


def _data_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
