"""A folder that is made to hurt: names, links, pipes and archives that lead elsewhere."""

from __future__ import annotations

import csv
import io
import os
import re
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from tests.hostile.traps import SENTENCE, packed

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names and files")

ESCAPE = "\x1b]0;weg\x07\x1b[2J\x9b31m\u202eEMOC\u2066"
TITLE = "Voortgang <script>alert(1)</script>"
LETTER = f"""Datum 12 maart 2027
Onze referentie 7344902
Betreft {TITLE}

Geachte voorzitter,

{SENTENCE}Ik zeg uw Kamer toe {ESCAPE} dit voor 1 juli 2027 te doen.

""" + "Een gewone regel van een gewone brief.\n" * 40
LIVE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that steer a terminal."""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with all kinds of traps and one paper that is none."""
    root = tmp_path_factory.mktemp("vijandig")
    folder = root / "papers"
    (folder / "in").mkdir(parents=True)
    (root / "geheim.txt").write_text("geheim " + SENTENCE, encoding="utf-8")
    (folder / "brief.txt").write_text(LETTER, encoding="utf-8")
    (folder / f"\x1b[31mrood\x07\n=1+1{ESCAPE}.txt").write_text(LETTER + "afschrift", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(folder) + b"/geen\xff\xfeunicode.txt")).write_text(SENTENCE, encoding="utf-8")
    (folder / "=2+5.txt").write_text("=1+1 " + SENTENCE, encoding="utf-8")
    os.mkfifo(folder / "pijp.txt")
    os.mkfifo(folder / "in" / "metadata.xml")
    (folder / "in" / "kst-39812-7.txt").write_text(SENTENCE * 2, encoding="utf-8")
    (folder / "lus").symlink_to(folder)
    (folder / "zelf.txt").symlink_to("zelf.txt")
    (folder / "nul.txt").symlink_to("/dev/zero")
    (folder / "weg.txt").symlink_to(root / "nergens.txt")
    (folder / "paden.zip").write_bytes(packed({
        "../../geheim.txt": "eerste " + SENTENCE, "/etc/passwd.txt": "tweede " + SENTENCE,
        "C:\\windows\\brief.txt": "derde " + SENTENCE, "a/../../../b.txt": "vierde " + SENTENCE,
        f"\x1b[31m{ESCAPE}.txt": "vijfde " + SENTENCE, "con\x00trole.txt": "zesde " + SENTENCE,
    }))  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def db(folder: Path) -> Path:
    db = folder.parent / "corpus.db"
    result = run("ingest", folder, "--db", db)
    assert (result.exit_code, LIVE.findall(result.output)) == (3, [])
    assert "failed" in result.stdout
    assert result.stderr.count("mhcorpus: failed: ") == 1
    assert "its name is not valid Unicode: rename it" in result.stderr
    return db


def test_nothing_is_read_from_elsewhere(folder: Path, db: Path) -> None:
    """Links that lead in circles, pipes and devices are passed over; members of archives stay in them."""
    listed = run("list", "--db", db, "--jsonl").stdout
    assert len(listed.splitlines()) == 9
    assert run("search", "geheim", "--db", db, "--jsonl").stdout == ""
    paths = re.findall(r'"document": "([^"]*)"', listed)
    assert [path for path in paths if ".." in path or path.startswith("/")] == []
    left = {path.name for path in folder.parent.iterdir()} - {"corpus.db-wal", "corpus.db-shm"}
    assert left == {"papers", "geheim.txt", "corpus.db"}


@pytest.mark.parametrize("form", ["", "--json", "--jsonl", "--csv", "--markdown"])
@pytest.mark.parametrize(
    "asked",
    ["list", "show brief.txt", "refs 39812", "refs 39812-7", "search meldpunt OR brief", "commitments", "motions",
     "missing", "people", "check"],
)
def test_what_papers_say_steers_no_terminal(asked: str, form: str, db: Path) -> None:
    """Escape sequences, controls and marks of direction in names, titles and texts are never printed."""
    result = run(*asked.split(), "--db", db, *filter(None, [form]))
    assert result.exit_code == 0, result.stderr
    assert LIVE.findall(result.output) == []
    if form == "--csv":
        cells = [cell for row in csv.reader(io.StringIO(result.stdout)) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_script_in_a_subject_is_text(db: Path) -> None:
    """Markdown, which many show as a web page, holds no live tag."""
    told = run("list", "--db", db, "--markdown").stdout
    assert "script" in told
    assert re.search(r"(?<!\\)<script", told) is None


def test_a_pipe_that_is_named_is_refused(folder: Path, tmp_path: Path) -> None:
    """Opening it would wait for ever; one line says what it is."""
    pipe = folder / "pijp.txt"
    said = run("ingest", pipe, "--db", tmp_path / "corpus.db")
    assert (said.exit_code, "is a pipe or a device, not a file" in said.stderr) == (1, True)
    said = run("extract", pipe)
    assert (said.exit_code, said.stderr) == (1, f"mhcorpus: {pipe}: is a pipe or a device, not a file\n")
    said = run("extract", "/dev/zero")
    assert said.exit_code == 1
