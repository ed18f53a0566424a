"""What may be opened as a corpus, what is said of everything else, and what stays untouched."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from mhcorpus.errors import CorpusError
from mhcorpus.store import Corpus, default_path
from mhcorpus.store import connection as connection_module
from mhcorpus.store.location import sqlite_uri
from mhcorpus.store.schema import APPLICATION_ID, MIGRATIONS

BLANK = ("PRAGMA user_version", "SELECT count(*) FROM sqlite_schema")


def _text(path: Path) -> None:
    path.write_text("Geachte voorzitter, dit is een brief en geen verzameling.")


def _foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.commit()
    connection.close()


def _newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (_text, "is not a corpus"),
        (_foreign, "is a SQLite database, but not a corpus"),
        (_newer, f"was written by a newer mhcorpus (its tables have version {len(MIGRATIONS) + 1}, "
                 f"this program knows {len(MIGRATIONS)}): update mhcorpus"),
        (_folder, "is a folder, not a corpus"),
    ],
)
@pytest.mark.parametrize("create", [True, False])
def test_what_is_no_corpus_is_refused_and_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], message: str, create: bool
) -> None:
    """A file that is not a corpus of this version is named in one line and not changed."""
    path = tmp_path / "corpus.db"
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(CorpusError) as raised, Corpus.open(path, create=create):
        pass
    assert str(raised.value) == f"{path}: {message}"
    if path.is_file() and make is not _newer:
        assert path.read_bytes() == before
        assert sorted(tmp_path.iterdir()) == [path]


def test_a_missing_corpus_says_how_to_make_one(tmp_path: Path) -> None:
    """Without ``create`` a missing file is an error that names ingest, and nothing is made."""
    path = tmp_path / "corpus.db"
    with pytest.raises(CorpusError) as raised, Corpus.open(path, create=False):
        pass
    assert str(raised.value) == f"{path}: there is no corpus yet: mhcorpus ingest PATH makes one"
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_made_for_the_default_corpus_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of the user's own corpus is made; one that the user names must exist."""
    elsewhere = tmp_path / "typo" / "corpus.db"
    with pytest.raises(CorpusError) as raised, Corpus.open(elsewhere, create=True):
        pass
    assert str(raised.value) == f"{elsewhere}: the folder {elsewhere.parent} does not exist"
    own = tmp_path / "data" / "mhcorpus" / "corpus.db"
    monkeypatch.setattr(connection_module, "default_path", lambda: own)
    with Corpus.open(own, create=True) as corpus:
        assert corpus.known() == {}
    assert own.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_nobody_else_may_read_a_new_corpus(tmp_path: Path) -> None:
    """A corpus is made with rights for its owner alone."""
    path = tmp_path / "corpus.db"
    with Corpus.open(path, create=True):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="rights do not bind this user"
)
def test_a_corpus_in_a_read_only_folder_can_be_read_and_not_written(tmp_path: Path) -> None:
    """A corpus on a read-only medium answers queries; writing to it is one clear line."""
    path = tmp_path / "corpus.db"
    with Corpus.open(path, create=True):
        pass
    tmp_path.chmod(0o500)
    try:
        with Corpus.open(path, create=False) as corpus:
            assert corpus.known() == {}
            with pytest.raises(CorpusError, match="cannot be written: the file or its folder"):
                corpus.write_laws([], "1")
    finally:
        tmp_path.chmod(0o700)


def test_a_corpus_that_another_process_writes_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the lock is not given in time, the line says that somebody else has it."""
    monkeypatch.setattr(connection_module, "_BUSY_SECONDS", 0.0)
    path = tmp_path / "corpus.db"
    with Corpus.open(path, create=True) as corpus:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            with pytest.raises(CorpusError) as raised:
                corpus.write_laws([], "1")
        finally:
            other.close()
    assert str(raised.value) == (
        f"{path}: is in use by another process: try again when that is done"
    )


def test_a_disk_that_is_full_costs_the_document_and_not_the_corpus(tmp_path: Path) -> None:
    """What does not fit is rolled back with one clear line, and what was there stays."""
    path = tmp_path / "corpus.db"
    law = ("BWBR0001854", "Wetboek van Strafrecht", "Sr", "wetboek", None)
    with Corpus.open(path, create=True) as corpus:
        corpus.write_laws([law], "1")
        pages = corpus.rows("PRAGMA page_count")[0][0]
        corpus.rows(f"PRAGMA max_page_count = {pages}")
        many = ((f"law:{n}", "x" * 500, str(n), "wet", None) for n in range(99))
        with pytest.raises(CorpusError) as raised:
            corpus.write_laws(many, "2")
        assert str(raised.value) == f"{path}: cannot grow: the disk is full"
        assert [tuple(row) for row in corpus.rows("SELECT law, alias FROM law_name")] == [law[0::2][:2]]
        assert corpus.laws_version() == "1"


def test_a_blank_file_becomes_a_corpus_and_opens_again(tmp_path: Path) -> None:
    """Migrations lead from nothing to the newest tables, and change nothing the second time."""
    path = tmp_path / "corpus.db"
    path.touch()
    seen = []
    for _ in range(2):
        with Corpus.open(path, create=False) as corpus:
            seen.append([corpus.rows(sql)[0][0] for sql in BLANK])
            names = {row[0] for row in corpus.rows("SELECT name FROM sqlite_schema")}
    assert seen[0] == seen[1]
    assert seen[0][0] == len(MIGRATIONS)
    assert {"document", "reference", "target", "passage", "ledger", "law"} <= names


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"MHCORPUS_DB": "/data/own.db", "XDG_DATA_HOME": "/x"}, "/data/own.db"),
        ("linux", {"MHCORPUS_DB": "~/own.db", "HOME": "/home/me"}, "/home/me/own.db"),
        ("linux", {"MHCORPUS_DB": "~no-one/own.db"}, "~no-one/own.db"),
        ("linux", {"XDG_DATA_HOME": "/x"}, "/x/mhcorpus/corpus.db"),
        ("linux", {}, "/home/me/.local/share/mhcorpus/corpus.db"),
        ("darwin", {}, "/home/me/Library/Application Support/mhcorpus/corpus.db"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/mhcorpus/corpus.db"),
    ],
)
def test_the_default_corpus_lies_where_the_system_keeps_data(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], expected: str
) -> None:
    """$MHCORPUS_DB decides, then the data folder that the operating system means."""
    for name in ("MHCORPUS_DB", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("mhcorpus.store.location.sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/me"))
    assert default_path() == Path(expected)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/papers/a b?#.db"), "file:///papers/a%20b%3F%23.db?mode=ro"),
        (PureWindowsPath(r"C:\papers\c.db"), "file:///C:/papers/c.db?mode=ro"),
        (PureWindowsPath(r"\\server\share\papers\c.db"), "file:////server/share/papers/c.db?mode=ro"),
        (PureWindowsPath("//server/share/c.db"), "file:////server/share/c.db?mode=ro"),
    ],
)
def test_sqlite_is_told_of_a_share_in_the_path(path: PurePath, uri: str) -> None:
    """A file has the same form of URI on every system: one without a host, which SQLite would refuse."""
    assert sqlite_uri(path, "mode=ro") == uri
    with pytest.raises(sqlite3.OperationalError, match="unable to open database file"):
        sqlite3.connect(uri, uri=True)
