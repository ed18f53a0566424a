"""Opening the file of a corpus: what it must be, and what is said when it is not."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mhcorpus.errors import CorpusError, DamagedError
from mhcorpus.store.location import default_path, sqlite_uri
from mhcorpus.store.schema import APPLICATION_ID, MIGRATIONS, migrate

_BUSY_SECONDS = 30.0
_PAGE_BYTES = 2048
_MAGIC = b"SQLite format 3\x00"
_DAMAGED = "SQLITE_CORRUPT"
_NULLS: dict[None, None] = {}
# Else Python looks for each NULL how it may be written, through two errors that it drops again; a
# document has over a hundred.
sqlite3.register_adapter(type(None), _NULLS.get)
_CAUSES = {
    "SQLITE_BUSY": "is in use by another process: try again when that is done",
    "SQLITE_LOCKED": "is in use by another process: try again when that is done",
    "SQLITE_FULL": "cannot grow: the disk is full",
    "SQLITE_READONLY": "cannot be written: the file or its folder is read-only",
    "SQLITE_CANTOPEN": "cannot be opened: check the rights on the file and its folder",
    "SQLITE_IOERR": "cannot be written or read: its disk, or that of temporary files, has a fault or a limit",
    "SQLITE_NOTADB": "is not a corpus",
    _DAMAGED: "is damaged: mhcorpus check --repair saves what can be read of it",
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system say about ``path`` into one line of CorpusError."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        cause = next((text for code, text in _CAUSES.items() if name.startswith(code)), str(error))
        kind = DamagedError if name.startswith(_DAMAGED) else CorpusError
        raise kind(f"{path}: {cause}") from error
    except OSError as error:
        raise CorpusError(f"{path}: {error.strerror or error}") from error
    except CorpusError as error:
        if str(error).startswith(f"{path}"):
            raise
        raise CorpusError(f"{path}: {error}") from error


def connect(
    path: Path, *, create: bool, tell: Callable[[str], None] = lambda line: None
) -> sqlite3.Connection:
    """Open the corpus at ``path``, made first where ``create`` says so, its tables up to date.

    Where an older version made the tables, a backup is made first, and ``tell`` gets a line on it.

    Raises CorpusError where it is missing, is no corpus, is of a newer version, or cannot
    be opened; a file that is no corpus is left as it is.
    """
    with explained(path):
        if create:
            _make_file(path)
        connection = _opened(path, _BUSY_SECONDS)
        try:
            _prepare(connection, path, tell)
        except BaseException:
            connection.close()
            raise
        return connection


def glance(path: Path, *, damaged: bool = False) -> sqlite3.Connection:
    """Open the corpus at ``path`` to read, as it is; a ``damaged`` one as far as it goes.

    Raises CorpusError where it is missing, is no corpus, or its tables are of another version.
    """
    with explained(path):
        connection = _opened(path, 0)
        connection.row_factory = sqlite3.Row
        if damaged:
            # Else SQLite reads nothing of a file that is shorter than its first page says.
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA writable_schema = ON")
        if connection.execute("PRAGMA user_version").fetchone()[0] != len(MIGRATIONS):
            connection.close()
            raise CorpusError("is of another version")
        return connection


def _opened(path: Path, seconds: float) -> sqlite3.Connection:
    _check_header(path)
    uri = sqlite_uri(path.absolute(), _mode(path))
    return sqlite3.connect(uri, uri=True, timeout=seconds, isolation_level=None)


def _make_file(path: Path) -> None:
    if path == default_path():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    elif not path.parent.is_dir():
        raise CorpusError(f"the folder {path.parent} does not exist")
    if not path.exists():
        _place_file(path)


def _place_file(path: Path) -> None:
    """Put an empty corpus at ``path``, unless another process has done so by now."""
    import tempfile

    # What someone collects about a policy is their own affair: nobody else may read it.
    handle, beside = tempfile.mkstemp(prefix=".mhcorpus-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_first_page())
        # It is there at once with its first page: who opens it at the same time sees a corpus.
        os.link(beside, path)
    except FileExistsError:
        pass
    except OSError:
        # A file system without links; SQLite makes the first page.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    finally:
        Path(beside).unlink()


def _first_page() -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        _shape_pages(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        return connection.serialize()
    finally:
        connection.close()


def _check_header(path: Path) -> None:
    """Look at the file before SQLite does, which would roll back or checkpoint what is not ours."""
    if path.is_dir():
        raise CorpusError("is a folder, not a corpus")
    if not path.exists():
        raise CorpusError("there is no corpus yet: mhcorpus ingest PATH makes one")
    with path.open("rb") as file:
        header = file.read(100)
    if not header:
        return
    if not header.startswith(_MAGIC):
        raise CorpusError("is not a corpus")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise CorpusError("is a SQLite database, but not a corpus")


def is_writable(path: Path) -> bool:
    """Whether the corpus at ``path`` can be written: its file, and logs beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _mode(path: Path) -> str:
    if is_writable(path):
        return "mode=rw"
    # Without a log beside it nobody is writing, and it can be read where nothing can be made.
    return "mode=ro" if Path(f"{path}-wal").exists() else "mode=ro&immutable=1"


def _prepare(connection: sqlite3.Connection, path: Path, tell: Callable[[str], None]) -> None:
    connection.row_factory = sqlite3.Row
    if path.stat().st_size == 0:
        # Before the log exists, so that the number stands in the file itself from the start.
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    if is_writable(path):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    _bring_up_to_date(connection, path, tell)
    # Not before: a step that makes a table anew drops the old one, which is no deletion of its rows.
    connection.execute("PRAGMA foreign_keys = ON")


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, tell: Callable[[str], None]) -> None:
    """Take the steps to the newest tables; of those that are as they were, no backup is left."""
    made: dict[int, Path] = {}

    def secure(version: int) -> None:
        made[version] = _secure(path, version)

    try:
        migrate(connection, secure=secure)
    except BaseException:
        # Else every command that opens it, and has no room for the step, leaves one more.
        if backup := made.get(connection.execute("PRAGMA user_version").fetchone()[0]):
            backup.unlink()
        raise
    if made:
        _pack(connection)
    for backup in made.values():
        tell(f"{path}: was made by an older mhcorpus and is brought up to date; as it was it is in {backup}")


def _shape_pages(connection: sqlite3.Connection) -> None:
    """Say how a file is divided; it counts for one that is empty, and for one that is then packed."""
    # Each text begins on a page of its own: smaller ones leave less of them empty.
    connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
    # Else what the index of words frees while it is put in order stays in the file.
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")


def _pack(connection: sqlite3.Connection) -> None:
    """Write the file anew without the room that a step left free; where that cannot be, it is used later."""
    try:
        connection.execute("PRAGMA journal_mode = DELETE")  # pages of another size cannot go into a log
        _shape_pages(connection)
        connection.execute("VACUUM")
    except sqlite3.Error:
        pass  # somebody reads it, or there is no room for two
    connection.execute("PRAGMA journal_mode = WAL")


def _secure(path: Path, version: int) -> Path:
    """Keep a copy of the corpus as version ``version`` has it; without one, nothing is changed."""
    from mhcorpus.store.backup import back_up

    try:
        return back_up(path, f"version-{version}")
    except (sqlite3.Error, OSError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CorpusError(
            f"was made by an older mhcorpus and is left as it is, for no backup can be made ({reason}): "
            "make room beside it"
        ) from error
