"""A corpus of an older version: a copy of it is kept, and its tables are brought up to date, or left."""

from __future__ import annotations

import sqlite3
import stat
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mhcorpus.errors import CorpusError
from mhcorpus.queries.trace import trace
from mhcorpus.store import Corpus
from mhcorpus.store.backup import back_up
from mhcorpus.store.schema import MIGRATIONS, Migration, migrate

OLD = {number: Path(__file__).with_name(f"corpus-version-{number}.sql") for number in range(1, len(MIGRATIONS))}


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


def test_what_older_citations_say_of_other_dossiers_is_found(tmp_path: Path) -> None:
    """They were read with all dossiers of a piece: only that of its id found it, and now each does."""
    path = old_corpus(tmp_path / "corpus.db", 10)
    with closing(sqlite3.connect(path)) as connection, connection:
        for document, fields in enumerate(('{"also_in":["39640"]}', '{"also_in":["39812"]}'), 1):
            of_document = "UPDATE reference SET fields = ? WHERE kind = 'kamerstuk' AND document = ?"
            connection.execute(of_document, (fields, document))
    with Corpus.open(path, create=False) as corpus:
        assert [tuple(row) for row in corpus.rows("SELECT piece, dossier, chapter FROM also_in")] == [
            ("kst-39812-7", "39640", "")
        ]
        assert [target["id"] for target in trace(corpus, "39640")["targets"]] == ["kst-39812-7"]


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
