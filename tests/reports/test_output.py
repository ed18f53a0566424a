"""Where answers are written: a whole file or none."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mhcorpus.cli.app import app
from mhcorpus.errors import MhcorpusError
from mhcorpus.reports.output import write_lines

ROOT = Path(__file__).parents[2] / "corpus"
EXAMPLES = sorted(map(str, [*ROOT.glob("*.txt"), *ROOT.glob("*.md")]))
PAPER = EXAMPLES[0]


def failing() -> Iterator[str]:
    yield "half"
    raise ValueError("broken")


def test_what_fails_halfway_leaves_what_was_there(tmp_path: Path) -> None:
    """A writer that fails changes no file and leaves none behind."""
    place = tmp_path / "brief.html"
    place.write_text("before", encoding="utf-8")
    with pytest.raises(ValueError, match="broken"):
        write_lines(failing(), place, reads=())
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("brief.html", "before")]


def test_a_link_stays_one(tmp_path: Path) -> None:
    """Of a symbolic link, the file that it leads to is written."""
    (tmp_path / "link.html").symlink_to("brief.html")
    write_lines(["page"], tmp_path / "link.html", reads=())
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "brief.html").read_text("utf-8") == "page\n"


@pytest.mark.parametrize("place", ["there", "no such folder/brief.html", "circle"])
def test_what_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    """A folder, a place in none, or a link to itself is refused with its name, and stays what it is."""
    (tmp_path / "there").mkdir()
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(MhcorpusError, match=f"{place}: cannot be written: "):
        write_lines(["page"], tmp_path / place, reads=())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["circle", "there"]
    assert (tmp_path / "circle").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights and limits")
@pytest.mark.parametrize(("before", "after"), [(None, 0o640), (0o600, 0o600), (0o664, 0o664), (0o444, 0o444)])
def test_what_is_written_has_the_rights_of_what_it_replaces(
    before: int | None, after: int, tmp_path: Path
) -> None:
    """A file that was private stays so, and one that was shared; a new one is like any that the user makes."""
    place = tmp_path / "brief.html"
    if before is not None:
        place.touch()
        place.chmod(before)
    mask = os.umask(0o027)
    try:
        write_lines(["page"], place, reads=())
    finally:
        os.umask(mask)
    assert place.stat().st_mode & 0o777 == after
    assert place.read_text("utf-8") == "page\n"


_WRITES: list[list[str]] = [
    ["export", "--format", "jsonl"], ["export", "--format", "turtle"], ["export", "--format", "csv", "--table", "citation"],
    ["report", "39812"], ["annotate", PAPER], ["graph", "--format", "json"], ["refs", "39812"], ["list", "--json"],
]  # fmt: skip


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("corpus") / "corpus.db"
    assert CliRunner().invoke(app, ["ingest", *EXAMPLES, "--db", str(db), "-q"]).exit_code == 0
    return db


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", [*_WRITES, ["--help"], ["refs", "--help"]], ids=" ".join)
def test_a_full_stdout_is_one_line(arguments: list[str], corpus: Path) -> None:
    """What cannot be printed is said in one line, with the code of a failure."""
    place = [] if "--help" in arguments else ["--db", str(corpus)]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        said = subprocess.run(
            [sys.executable, "-m", "mhcorpus", *arguments, *place], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (said.returncode, said.stderr) == (1, "mhcorpus: stdout: cannot be written: No space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("arguments", _WRITES[:-3], ids=" ".join)
def test_a_full_disk_leaves_the_file_before(arguments: list[str], corpus: Path, tmp_path: Path) -> None:
    """One line, no half file, and what stood there stands there still; the corpus is sound."""
    place = tmp_path / "before"
    place.write_text("before", encoding="utf-8")
    script = (
        "import resource, sys; from mhcorpus.cli import main; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (33_000, 33_000)); sys.exit(main())"
    )
    words = ["ties", "met", "heel", "veel"] * 20_000
    if arguments[0] == "annotate":
        paper = tmp_path / "long.txt"
        paper.write_text(" ".join(words), encoding="utf-8")
        arguments = ["annotate", str(paper)]
    said = subprocess.run(
        [sys.executable, "-c", script, *arguments, "-o", str(place), "--db", str(corpus)],
        capture_output=True, text=True,
    )  # fmt: skip
    assert (said.returncode, said.stdout, said.stderr) == (1, "", f"mhcorpus: {place}: cannot be written: File too large\n")
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".txt") == ["before"]
    assert place.read_text("utf-8") == "before"
    assert CliRunner().invoke(app, ["check", "--db", str(corpus)]).exit_code == 0


@pytest.mark.parametrize("output", [None, Path("-")])
def test_nowhere_and_a_dash_are_stdout(output: Path | None, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file, and with ``-``, the lines go to stdout."""
    write_lines(["caf\u00e9"], output, reads=())
    assert capsys.readouterr().out == "caf\u00e9\n"
