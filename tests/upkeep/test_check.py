"""``mhcorpus check`` finds what is damaged, mends it from the papers, and saves what it cannot mend."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from mhcorpus.cli.damage import telling_damage
from mhcorpus.limits import NORMAL
from mhcorpus.store import Corpus
from mhcorpus.upkeep.salvage import WAYS
from tests.ingest.contents import contents

EXAMPLES = Path(__file__).parents[2] / "corpus"
LETTER = "2027-12-17-kamerbrief-kleine-bemiddelaars.txt"
QUESTIONS = "2027-12-07-kamervragen-platforms.md"
NAMES = (LETTER, QUESTIONS, "2027-06-28-beslisnota-meldplicht.docx")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with papers, and the corpus that was made of them."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "papers").mkdir()
    for name in NAMES:
        shutil.copy(EXAMPLES / name, folder / "papers" / name)
    result = CliRunner().invoke(app, ["ingest", str(folder / "papers"), "--db", str(folder / "corpus.db")])
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.fixture
def db(made: Path, tmp_path: Path) -> Path:
    """Return a copy of the corpus, to be damaged."""
    path = tmp_path / "corpus.db"
    shutil.copy(made / "corpus.db", path)
    return path


def damage(db: Path, *statements: str) -> None:
    connection = sqlite3.connect(db)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def check(db: Path, *options: str) -> tuple[dict[str, Any], Result]:
    result = CliRunner().invoke(app, ["check", "--db", str(db), "--json", *options])
    return json.loads(result.stdout), result


def faults(said: dict[str, Any]) -> list[tuple[str, str | None, str]]:
    """Return what was found, with N for the numbers: what is in the examples may grow."""
    return [
        (each["part"], each["path"] and Path(each["path"]).name, re.sub(r"\d+", "N", each["message"]))
        for each in said["faults"]
    ]


def of_letter(sql: str) -> str:
    return f"{sql} = (SELECT id FROM document WHERE name = '{LETTER}')"


WITHOUT_CHECKS = "PRAGMA foreign_keys = OFF"
DAMAGES: dict[str, tuple[list[str], list[tuple[str, str | None, str]]]] = {
    "a reference is moved": (
        [of_letter("UPDATE reference SET start = start + 1 WHERE number = 3 AND document")],
        [("document", LETTER, "references[N].text is not what stands there in the text")],
    ),
    "a reference leads out of the text": (
        [of_letter("UPDATE reference SET end = 9999999 WHERE number = 0 AND document")],
        [("document", LETTER, "references[N] stands outside the text")],
    ),
    "a reference is gone": (
        [of_letter("DELETE FROM reference WHERE number = 2 AND document")],
        [("document", LETTER, "of its N references there are N")],
    ),
    "the sentences are gone": (
        [of_letter("DELETE FROM passage WHERE document")],
        [("document", LETTER, "a reference has lost its target, its sentence or its section")],
    ),
    "a reference is in a sentence that is none": (
        [of_letter("UPDATE reference SET sentence = 9999 WHERE number = 3 AND document")],
        [("document", LETTER, "a reference has lost its target, its sentence or its section")],
    ),
    "a reference is in a section that is none": (
        [of_letter("UPDATE reference SET section = 9999 WHERE number = 3 AND document")],
        [("document", LETTER, "a reference has lost its target, its sentence or its section")],
    ),
    "the text is cut off": (
        ["UPDATE document SET text = substr(text, 1, 100) WHERE name = '" + LETTER + "'"],
        [("document", LETTER, "blocks[N] stands outside the text")],
    ),
    "the layout is no JSON": (
        ["UPDATE document SET layout = '{' WHERE name = '" + LETTER + "'"],
        [("document", LETTER, "what is stored of it has not the form that it must have")],
    ),
    "a block has no such kind": (
        ["UPDATE document SET layout = json_set(layout, '$.blocks[0][0]', 99) WHERE name = '" + LETTER + "'"],
        [("document", LETTER, "what is stored of it has not the form that it must have")],
    ),
    "an entry of the ledger is no JSON": (
        [of_letter("UPDATE ledger SET content = '[' WHERE entry = 'motion' AND document")],
        [("document", LETTER, "what is stored of it has not the form that it must have")],
    ),
    "the meta is a list": (
        ["UPDATE document SET meta = '[]' WHERE name = '" + LETTER + "'"],
        [("document", LETTER, "what is stored of it has not the form that it must have")],
    ),
    "what it was dated by is null": (
        ["UPDATE document SET dated = 'null' WHERE name = '" + LETTER + "'"],
        [("document", LETTER, "what it says of itself is not what it is listed by")],
    ),
    "it is sorted by another day": (
        ["UPDATE document SET sort_date = '1999-01-01' WHERE name = '" + LETTER + "'"],
        [("document", LETTER, "what it says of itself is not what it is listed by")],
    ),
    "fields of a reference are a list": (
        [of_letter("UPDATE reference SET fields = '[]' WHERE number = 3 AND document")],
        [("document", LETTER, "what is stored of it has not the form that it must have")],
    ),
    "a motion cannot be found": (
        [of_letter("DELETE FROM motion WHERE number = 0 AND document")],
        [("document", LETTER, "of its N entries for motions, N can be found")],
    ),
    "a dossier of a piece is added": (
        [of_letter("INSERT INTO also_in SELECT 'kst-39812-9', '39640', '', id FROM document WHERE id")],
        [("document", LETTER, "the dossiers that it tells of a piece are not those by which that is found")],
    ),
    "the words are not counted right": (
        ["UPDATE document SET words = 1 WHERE name = '" + LETTER + "'"],
        [("document", LETTER, "its words or pages are other than were counted")],
    ),
    "a target is gone": (
        [WITHOUT_CHECKS, "DELETE FROM target WHERE id = 'kst-39812-D'"],
        [("document", LETTER, "a reference has lost its target, its sentence or its section")],
    ),
    "a document is gone and its rows are not": (
        [WITHOUT_CHECKS, "INSERT INTO office VALUES ('minister', 999, 0, 1, 'minister')"],
        [("rows", None, "N of office belong to no document")],
    ),
    "the words of a search are gone": (
        ["INSERT INTO fulltext (fulltext) VALUES ('delete-all')"],
        [("words", None, "the words that search looks in are not those of the documents")],
    ),
    "there are words of nothing": (
        ["INSERT INTO fulltext (rowid, text) VALUES (1, 'spook')"],
        [("words", None, "the words that search looks in are not those of the documents")],
    ),
    "the words of a search cannot be read": (
        ["UPDATE fulltext_data SET block = x'00112233' WHERE id > 10"],
        [("words", None, "the words that search looks in cannot be read")],
    ),
}


@pytest.mark.parametrize("kind", DAMAGES)
def test_what_is_damaged_is_found_and_mended(kind: str, db: Path, made: Path) -> None:
    """Each damage is named; after ``--repair`` the corpus is what it was, and a copy is kept of before."""
    statements, expected = DAMAGES[kind]
    damage(db, *statements)
    before = db.read_bytes()
    said, result = check(db)
    assert (faults(said), said["sound"], result.exit_code) == (expected, False, 1)
    assert "mhcorpus: mhcorpus check --repair mends what it can\n" in result.stderr
    assert db.read_bytes() == before
    mended, result = check(db, "--repair")
    assert (faults(mended), [each["reason"] for each in mended["faults"]]) == (expected, [None] * len(expected))
    assert (mended["sound"], result.exit_code, mended["backup"]) == (True, 0, f"{db}.damaged.backup")
    assert faults(check(db)[0]) == []
    assert _all_but_times(db) == _all_but_times(made / "corpus.db")
    assert faults(check(Path(mended["backup"]))[0]) == expected
    if sys.platform != "win32":
        assert stat.S_IMODE(Path(mended["backup"]).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("column", "value", "asked"),
    [
        ("meta", "null", "list"),
        ("meta", "[]", "questions"),
        ("layout", "{", "search meldpunt"),
        ("layout", "null", f"show {LETTER} --text"),
        ("dated", "{", "list"),
        ("declared", "[", "export"),
        ("warnings", "3", f"show {LETTER}"),
        ("sort_date", "{", "report 39812 -o -"),
    ],
)
def test_a_command_that_fails_of_damage_says_so(column: str, value: str, asked: str, db: Path) -> None:
    """One line names the document and what to do; ``check`` finds it, and after its repair the command works."""
    damage(db, f"UPDATE document SET {column} = '{value}'")
    failed = CliRunner().invoke(app, [*asked.split(), "--db", str(db)])
    assert failed.exit_code == 1
    assert re.fullmatch(
        rf"mhcorpus: {re.escape(str(db))}: is damaged: \S+: what [^\n]*: mhcorpus check --repair reads it again\n",
        failed.stderr,
    )
    assert check(db, "--repair")[1].exit_code == 0
    assert CliRunner().invoke(app, [*asked.split(), "--db", str(db)]).exit_code == 0


def test_a_fault_of_the_program_is_not_called_damage(db: Path) -> None:
    """Where every document is whole, what was raised is raised, and only where there is a corpus is it looked at."""

    def fail(db: Path | None = None, paper: str = "") -> None:
        raise KeyError("x")

    for given in ({"db": db}, {"db": db / "nergens"}, {"paper": "brief.txt"}):
        with pytest.raises(KeyError):
            telling_damage(fail)(**given)


def _all_but_times(db: Path) -> dict[str, Any]:
    """Return all that a corpus holds; when its files changed is forgotten of what was read again."""
    found = contents(db)
    found["documents"] = {
        name: (fingerprint.sha256, *more) for name, (fingerprint, *more) in found["documents"].items()
    }
    return found


def test_a_whole_corpus_is_sound(db: Path) -> None:
    """Of a corpus as ingest made it nothing is said but its size; there is no backup of it."""
    assert check(db, "--repair")[0] == {
        "schema": "mhcorpus/check/1", "sound": True, "documents": 3, "faults": [], "papers": [],
        "refused": [], "backup": None, "salvaged": None,
    }
    result = CliRunner().invoke(app, ["check", "--db", str(db)])
    assert (result.stdout, result.stderr, result.exit_code) == (
        f"The corpus is sound: 3 documents, {db}\n", "", 0
    )
    assert list(db.parent.iterdir()) == [db]


def test_an_index_that_lacks_rows_is_built_anew(db: Path) -> None:
    """An index that does not agree with its table is found and mended."""
    connection = sqlite3.connect(db)
    connection.execute("PRAGMA writable_schema = ON")
    made = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'document_name'").fetchone()[0]
    connection.execute(
        "UPDATE sqlite_schema SET sql = ? WHERE name = 'document_name'", (f"{made} WHERE name < '2027-12'",)
    )
    connection.commit()
    connection.close()
    damage(db, "REINDEX document_name", "PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET"
           f" sql = '{made}' WHERE name = 'document_name'")  # fmt: skip
    said, result = check(db)
    assert result.exit_code == 1
    assert {each["part"] for each in said["faults"]} == {"index"}
    assert check(db, "--repair")[1].exit_code == 0
    assert check(db)[0]["sound"]


def test_papers_that_are_gone_or_changed_are_reported_and_left(made: Path, tmp_path: Path) -> None:
    """The corpus is sound without its papers; they are named, and nothing is read again."""
    folder, db = tmp_path / "papers", tmp_path / "corpus.db"
    shutil.copytree(made / "papers", folder)
    assert CliRunner().invoke(app, ["ingest", str(folder), "--db", str(db)]).exit_code == 0
    (folder / LETTER).unlink()
    (folder / QUESTIONS).write_text("Geachte voorzitter,", encoding="utf-8")
    before = contents(db)
    said, result = check(db, "--repair")
    assert said["papers"] == [
        {"path": str(folder / QUESTIONS), "state": "changed"}, {"path": str(folder / LETTER), "state": "gone"},
    ]
    assert (said["sound"], result.exit_code, contents(db)) == (True, 0, before)


def test_papers_that_were_let_in_with_other_limits_are_looked_at(made: Path, tmp_path: Path) -> None:
    """However large a paper is, it is as it was or not, and is read again where it is damaged."""
    folder, db = tmp_path / "papers", tmp_path / "corpus.db"
    shutil.copytree(made / "papers", folder)
    assert CliRunner().invoke(app, ["ingest", str(folder), "--db", str(db)]).exit_code == 0
    damage(db, "UPDATE document SET layout = '{'")
    (folder / QUESTIONS).write_text("Geachte voorzitter,", encoding="utf-8")
    (folder / LETTER).touch()
    usual = NORMAL.size
    object.__setattr__(NORMAL, "size", 10)  # as if each of them were too large
    try:
        assert check(db)[0]["papers"] == [{"path": str(folder / QUESTIONS), "state": "changed"}]
        mended = check(db, "--repair")[0]
    finally:
        object.__setattr__(NORMAL, "size", usual)
    assert [each["reason"] for each in mended["faults"]] == [None, None, None]


def test_a_damaged_document_without_its_paper_stays(made: Path, tmp_path: Path) -> None:
    """What cannot be read again is said with the reason, the rest is mended, and the code is 3."""
    folder, db = tmp_path / "papers", tmp_path / "corpus.db"
    shutil.copytree(made / "papers", folder)
    assert CliRunner().invoke(app, ["ingest", str(folder), "--db", str(db)]).exit_code == 0
    damage(db, "UPDATE document SET layout = '{'", "INSERT INTO fulltext (fulltext) VALUES ('delete-all')")
    (folder / LETTER).unlink()
    said, result = check(db, "--repair")
    assert [(Path(each["path"]).name, each["reason"]) for each in said["faults"]] == [
        (NAMES[2], None), (QUESTIONS, None),
        (LETTER, "its file cannot be read again: No such file or directory"),
    ]
    assert result.exit_code == 3
    assert CliRunner().invoke(app, ["search", "platforms", "--db", str(db)]).exit_code == 0


def broken(db: Path, page: int) -> None:
    """Write over a page of the file, as a bad disk does."""
    connection = sqlite3.connect(db)
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with db.open("r+b") as file:
        file.seek(size * (page - 1))
        file.write(b"\xa5" * size)


def root_of(db: Path, table: str) -> int:
    connection = sqlite3.connect(db)
    page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    return int(page)


@pytest.mark.parametrize(("table", "saved"), [("submitter_reference", 3), ("office", 3), ("document", 0)])
def test_of_a_broken_file_what_can_be_read_is_saved(table: str, saved: int, db: Path, tmp_path: Path) -> None:
    """It is left as it is; what is whole goes to an export, which makes a sound corpus again."""
    broken(db, root_of(db, table))
    before = db.read_bytes()
    said, result = check(db, "--repair")
    assert (said["sound"], said["documents"], result.exit_code) == (False, None, 1)
    assert {each["part"] for each in said["faults"]} == {"file"}
    export = tmp_path / "corpus.db.salvaged.jsonl"
    lost = said["salvaged"]["lost"]
    assert said["salvaged"] == {"path": str(export), "saved": saved, "lost": lost}
    can_be = f"{saved} documents can be saved, {lost} are lost. Put" if saved else "no document of it can be read: put"
    assert f"{can_be} {db} aside" in result.stderr
    assert db.read_bytes() == before
    if sys.platform != "win32":
        assert stat.S_IMODE(export.stat().st_mode) == 0o600
    if saved:
        again = tmp_path / "again.db"
        assert CliRunner().invoke(app, ["ingest", str(export), "--db", str(again)]).exit_code == 0
        assert check(again)[0]["sound"]
        assert len(contents(again)["documents"]) == saved


@pytest.mark.parametrize("beside", [False, True])
def test_of_a_file_that_is_cut_off_what_is_left_is_saved(beside: bool, db: Path, tmp_path: Path) -> None:
    """A copy that ended too early is told of as ``list`` tells of it, and left as it is."""
    content = db.read_bytes()
    (page,) = sqlite3.connect(db).execute("PRAGMA page_size").fetchone()
    db.write_bytes(content[: -page])
    if beside:
        tmp_path.joinpath("corpus.db-wal").touch()
    listed = CliRunner().invoke(app, ["list", "--db", str(db)])
    assert (listed.stderr, listed.exit_code) == (
        f"mhcorpus: {db}: is damaged: mhcorpus check --repair saves what can be read of it\n", 1
    )
    said, result = check(db)
    assert ({each["part"] for each in said["faults"]}, said["documents"], result.exit_code) == ({"file"}, None, 1)
    said, result = check(db, "--repair")
    assert (said["salvaged"]["saved"], said["salvaged"]["lost"], result.exit_code) == (3, 0, 1)
    assert db.read_bytes() == content[: -page]


def test_wherever_a_file_is_cut_off_it_is_told_what_can_be_saved(db: Path, tmp_path: Path) -> None:
    """Of pages that are lost SQLite may make rows of nulls; where no document is left, that is told."""
    content = db.read_bytes()
    (page,) = sqlite3.connect(db).execute("PRAGMA page_size").fetchone()
    pages = len(content) // page
    ends = ("can be saved", "no document of it can be read", "damaged beyond reading")
    for kept in range(1, pages, max(1, pages // 12)):
        db.write_bytes(content[: kept * page])
        ran = CliRunner().invoke(app, ["check", "--repair", "--db", str(db)])
        said = " ".join(ran.output.split())
        assert (ran.exit_code, [end in said for end in ends].count(True)) == (1, 1), (kept, said)


@pytest.mark.parametrize("way", WAYS)
def test_each_way_to_the_documents_leads_to_them(way: str, db: Path) -> None:
    """In a sound file every one finds them all: none names what the tables have not."""
    with Corpus.open(db, create=False) as corpus:
        assert sorted(row[0] for row in corpus.rows(way)) == sorted(
            known.document for known in corpus.known().values()
        )


def test_a_file_that_cannot_be_opened_is_one_line(db: Path) -> None:
    """Where not even its tables can be named, the line says what is left to do."""
    with db.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 3996)
    result = CliRunner().invoke(app, ["check", "--db", str(db)])
    assert (result.stdout, result.stderr, result.exit_code) == (
        "", f"mhcorpus: {db}: is damaged beyond reading: put it aside and ingest your papers again\n", 1
    )
    result = CliRunner().invoke(app, ["list", "--db", str(db)])
    assert (result.stderr, result.exit_code) == (
        f"mhcorpus: {db}: is damaged: mhcorpus check --repair saves what can be read of it\n", 1
    )


def test_a_corpus_that_cannot_be_copied_is_not_mended(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without room for the backup nothing is changed."""

    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mhcorpus.upkeep.verdict.back_up", full)
    damage(db, "UPDATE document SET words = 1")
    before = contents(db)["documents"]
    result = CliRunner().invoke(app, ["check", "--repair", "--db", str(db)])
    assert (result.stderr, result.exit_code) == (f"mhcorpus: {db}: No space left on device\n", 1)
    assert contents(db)["documents"] == before
