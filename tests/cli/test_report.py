"""``mhcorpus report``: where its page goes, and what it cannot be asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    (folder / "brief.txt").write_text("De motie Brandligt (Kamerstuk 39 812, nr. 7) is uitgevoerd.\n", "utf-8")
    assert run("ingest", folder / "brief.txt", "--db", folder / "corpus.db").exit_code == 0
    return folder / "corpus.db"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_a_page_is_written_to_its_file(database: Path, tmp_path: Path) -> None:
    """With -o nothing goes to stdout, and what the file has is what a pipe gets without."""
    place = tmp_path / "dossier.html"
    written = run("report", "39812", "-o", place, "--db", database)
    assert (written.exit_code, written.stdout, written.stderr) == (0, "", "")
    assert place.read_bytes().decode() == run("report", "39812", "--db", database).stdout


def test_words_that_are_one_citation_need_no_quotes(database: Path) -> None:
    """36 547, nr. 33 is one query, as for refs."""
    page = run("report", "39", "812,", "nr.", "7", "--db", database)
    assert page.stdout == run("report", "39 812, nr. 7", "--db", database).stdout


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (["39812", "273f Sr"], 2, "a report tells of one thing: make one of '39812' and '273f Sr' each"),
        (["%%"], 2, "an empty query"),
        (["39812", "--on", "2027-12"], 2, "is no day; write 2026-11-22"),
        (["39812", "--in", "weg.txt"], 2, "no document is called 'weg.txt'"),
        (["39812", "-o", "weg/pagina.html"], 1, "weg/pagina.html: cannot be written"),
    ],
)
def test_what_cannot_be_is_said(database: Path, given: list[str], code: int, said: str) -> None:
    """A fault is one line on stderr, and nothing is printed."""
    result = run("report", *given, "--db", database)
    assert (result.exit_code, result.stdout, said in result.stderr) == (code, "", True)


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is Unix's")
@pytest.mark.parametrize("command", [["report", "39812", "--db"], ["annotate", "brief.txt", "--db"]])
def test_a_page_is_kept_from_a_terminal(database: Path, command: list[str]) -> None:
    """On a terminal a page is refused, with what to do; where - asks for it, it is printed."""
    import pty

    for asked, printed in ([], b"write it with -o FILE.html"), (["-o", "-"], b"<!doctype html>"):
        ours, theirs = pty.openpty()
        program = [sys.executable, "-m", "mhcorpus", *command, str(database), *asked]
        with subprocess.Popen(program, stdout=theirs, stderr=theirs, cwd=database.parent) as process:
            os.close(theirs)
            seen = b""
            while printed not in seen:
                try:
                    seen += os.read(ours, 4096)
                except OSError:
                    break
            process.kill()
        os.close(ours)
        assert printed in seen
