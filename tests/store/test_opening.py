"""What may be opened as a corpus, what is said of everything else, and what stays untouched."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mhcorpus.errors import CorpusError
from mhcorpus.queries.trace import trace
from mhcorpus.store import Corpus, default_path
from mhcorpus.store import connection as connection_module
from mhcorpus.store.backup import back_up
from mhcorpus.store.schema import APPLICATION_ID, MIGRATIONS, Migration, migrate

OLD = {number: Path(__file__).with_name(f"corpus-version-{number}.sql") for number in range(1, len(MIGRATIONS))}
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


def old_corpus(path: Path, version: int) -> Path:
    """Make a corpus as that version of the tables had it."""
    path.touch(mode=0o600)
    connection = sqlite3.connect(path)
    connection.executescript(OLD[version].read_text(encoding="utf-8"))
    connection.close()
    return path


def dumped(path: Path) -> list[str]:
    """Return all that is in a database, its words in the index aside, which a dump cannot compare."""
    connection = sqlite3.connect(path)
    try:
        return [connection.execute("PRAGMA user_version").fetchone()[0], *connection.iterdump()]
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("version", "names", "references", "mentions"),
    [
        (1, ["brief.pdf", "brief.txt"], ["kst-39812-7", "brandligt@SP"], [
            ("brief.pdf", "kst-39812-14"), ("brief.txt", "kamerbrief:7344902"),
        ]),
        *((version, ["2027-03-12-brief.txt", "afschrift.txt"], [
            "2027-03-12", "kst-39812-7", "brandligt@SP", "kst-39812-7", "jci1.3:c:BWBR0001854&artikel=273f",
            "BWBR0001854", "2027-07-01",
        ], [
            ("2027-03-12-brief.txt", "kamerbrief:7344902:2027-03-12"),
            ("afschrift.txt", "kamerbrief:7344902:2027-03-12"),
        ]) for version in OLD if version > 1),
    ],
)
def test_a_corpus_of_an_older_version_is_brought_up_to_date(
    version: int, names: list[str], references: list[str], mentions: list[tuple[str, str]], tmp_path: Path
) -> None:
    """What each older version stored answers at once, and its files are read again at the next ingest."""
    path = old_corpus(tmp_path / "corpus.db", version)
    with Corpus.open(path, create=False) as corpus:
        assert corpus.rows("PRAGMA user_version")[0][0] == len(MIGRATIONS)
        assert corpus.rows("PRAGMA integrity_check")[0][0] == "ok"
        assert corpus.rows("PRAGMA foreign_key_check") == []
        assert [row["name"] for row in corpus.rows("SELECT name FROM document ORDER BY name")] == names
        # The step from 4 changes nothing of what is read: what its program read is read again by a newer one alone.
        assert {known.version for known in corpus.known().values()} == {"" if version < 4 else "0.1.0+old"}
        _, analysis = corpus.load(corpus.find(names[-1])["id"])
        assert [reference.id for reference in analysis.references] == references
        found = trace(corpus, "39812-7")["targets"][0]["mentions"]
        assert list(dict.fromkeys((mention["document"], mention["work"]) for mention in found)) == mentions


def test_there_is_a_dump_of_every_older_version() -> None:
    """Who adds a step to the tables keeps what they were, as a file beside this test."""
    assert [path.name for path in OLD.values() if not path.exists()] == []


@pytest.mark.parametrize("version", OLD)
def test_a_corpus_is_copied_before_it_is_brought_up_to_date(version: int, tmp_path: Path) -> None:
    """The copy stands beside it, whole and for its owner alone, is named in a line, and is made once."""
    path = old_corpus(tmp_path / "corpus.db", version)
    before, said = dumped(path), list[str]()
    for _ in range(2):
        with Corpus.open(path, create=False, tell=said.append):
            pass
    backup = tmp_path / f"corpus.db.version-{version}.backup"
    assert said == [
        f"{path}: was made by an older mhcorpus and is brought up to date; as it was it is in {backup}"
    ]
    assert sorted(tmp_path.iterdir()) == [path, backup]
    assert dumped(backup) == before
    if sys.platform != "win32":
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_backup_is_never_written_over(tmp_path: Path) -> None:
    """Where an older one is still there, the next has a number."""
    path = old_corpus(tmp_path / "corpus.db", 1)
    kept = [tmp_path / f"corpus.db.version-1{number}.backup" for number in ("", "-2")]
    for each in kept:
        each.write_text("ouder")
    with Corpus.open(path, create=False):
        pass
    assert [each.read_text() for each in kept] == ["ouder", "ouder"]
    third = tmp_path / "corpus.db.version-1-3.backup"
    assert set(tmp_path.iterdir()) == {path, third, *kept}


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (sqlite3.OperationalError("database or disk is full"), "database or disk is full"),
        (OSError(28, "No space left on device"), "No space left on device"),
    ],
)
def test_without_room_for_a_backup_nothing_is_changed(
    error: Exception, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the copy cannot be made, one line says so, and the corpus is what it was."""
    path = old_corpus(tmp_path / "corpus.db", 1)
    before = dumped(path)

    def full(*_: object) -> Path:
        raise error

    monkeypatch.setattr("mhcorpus.store.backup.back_up", full)
    with pytest.raises(CorpusError) as raised, Corpus.open(path, create=False):
        pass
    assert str(raised.value) == (
        f"{path}: was made by an older mhcorpus and is left as it is, for no backup can be made "
        f"({reason}): make room beside it"
    )
    assert (dumped(path), sorted(tmp_path.iterdir())) == (before, [path])


def test_a_step_that_has_no_room_leaves_no_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the copy can be made and the step cannot, the corpus is what it was, and copies do not pile up."""
    path = old_corpus(tmp_path / "corpus.db", 4)
    before, said = dumped(path), list[str]()
    broken = (*MIGRATIONS[:4], ("CREATE TABLE first (x)", "SELECT * FROM nowhere"))

    def stop(connection: sqlite3.Connection, secure: Callable[[int], None]) -> None:
        migrate(connection, broken, secure)

    monkeypatch.setattr("mhcorpus.store.connection.migrate", stop)
    for _ in range(2):
        with pytest.raises(CorpusError), Corpus.open(path, create=False, tell=said.append):
            pass
    assert (dumped(path), sorted(tmp_path.iterdir()), said) == (before, [path], [])


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_a_backup_that_does_not_fit_is_not_left_half(tmp_path: Path) -> None:
    """What a full disk cut off is taken away again."""
    import resource

    path = old_corpus(tmp_path / "corpus.db", 1)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8_192, before[1]))
    try:
        with pytest.raises((sqlite3.Error, OSError)):
            back_up(path, "version-1")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert sorted(tmp_path.iterdir()) == [path]


def _made(*names: str) -> tuple[str, ...]:
    return tuple(f"CREATE TABLE {name} (x)" for name in names)


@pytest.mark.parametrize(
    ("there", "missing"),
    [((), (_made("one"), _made("two", "two"))), ((_made("one"),), (_made("two"), _made("three", "two")))],
)
def test_steps_that_fail_leave_the_version_before_them(
    there: tuple[Migration, ...], missing: tuple[Migration, ...]
) -> None:
    """All steps and the number are one transaction: what is not finished is empty, or of the old version."""
    connection = sqlite3.connect(":memory:", isolation_level=None)

    def held() -> tuple[list[str], int]:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema")]
        return tables, connection.execute("PRAGMA user_version").fetchone()[0]

    migrate(connection, there)
    before = held()
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (*there, *missing))
    assert held() == before == (["one"] * len(there), len(there))
    migrate(connection, (_made("one"), _made("two"), _made("three")))
    assert held() == (["one", "two", "three"], 3)


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {"MHCORPUS_DB": "/data/own.db", "XDG_DATA_HOME": "/x"}, "/data/own.db"),
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
