"""Where a command may write: never over what it reads."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mhcorpus.cli.app import app

LETTER = "<html><body><p>Zie Kamerstuk 39 812, nr. 7.</p></body></html>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a paper, an archive that holds it, and their corpus."""
    (tmp_path / "brief.html").write_text(LETTER, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "brieven.zip", "w") as archive:
        archive.writestr("a.html", LETTER)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nota.txt").write_text("Zie Kamerstuk 39 812, nr. 8.", encoding="utf-8")
    (tmp_path / "brief.html.meta.yaml").write_text("date: 2027-05-04\n", encoding="utf-8")
    (tmp_path / "gelinkt.txt").symlink_to("nota.txt")
    result = CliRunner().invoke(app, ["ingest", "brief.html", "brieven.zip", "gelinkt.txt", "--db", "c.db"])
    assert result.exit_code == 0, result.stderr
    return tmp_path


def _itself(read: Path, output: Path) -> Path:
    return read


def _linked(read: Path, output: Path) -> Path:
    output.symlink_to(read)
    return output


def _hard_linked(read: Path, output: Path) -> Path:
    os.link(read, output)
    return output


def _spelled_otherwise(read: Path, output: Path) -> Path:
    return Path("..", read.parent.name, ".", read.name)


def _in_a_folder(read: Path, output: Path) -> Path:
    output.mkdir()
    (output / "citation.csv").symlink_to(read)
    return output


@pytest.mark.parametrize(
    ("command", "read", "place"),
    [
        ("export --format jsonl --db c.db", "c.db", _itself),
        ("export --format jsonl --db c.db", "c.db", _linked),
        ("export --format turtle --db c.db", "c.db", _hard_linked),
        ("export --format csv --table citation --db c.db", "c.db", _itself),
        ("export --format csv --db c.db", "c.db", _in_a_folder),
        ("export --format parquet --table citation --db c.db", "c.db", _linked),
        ("report 39812 --db c.db", "c.db", _itself),
        ("graph 39812 --format dot --db c.db", "c.db", _itself),
        ("annotate brief.html", "brief.html", _itself),
        ("annotate brief.html", "brief.html", _linked),
        ("annotate brief.html --db c.db", "c.db", _hard_linked),
        ("annotate brieven.zip/a.html", "brieven.zip", _itself),
        ("report 39812 --db c.db", "brief.html", _itself),
        ("report 39812 --db c.db", "nota.txt", _itself),
        ("report 39812 --db c.db", "gelinkt.txt", _itself),
        ("report 39812 --db c.db", "brief.html.meta.yaml", _itself),
        ("graph 39812 --format dot --db c.db", "brief.html.meta.yaml", _linked),
        ("graph 39812 --format dot --db c.db", "brief.html", _spelled_otherwise),
        ("graph 39812 --format dot --db c.db", "brieven.zip", _hard_linked),
        ("annotate gelinkt.txt --db c.db", "brief.html", _linked),
        ("annotate gelinkt.txt --format w3c --db c.db", "brieven.zip", _itself),
        ("export --format jsonl --db c.db", "brief.html", _hard_linked),
        ("export --format turtle --db c.db", "nota.txt", _spelled_otherwise),
        ("export --format csv --table citation --db c.db", "brief.html", _linked),
        ("export --format csv --db c.db", "brieven.zip", _in_a_folder),
        ("export --format parquet --table citation --db c.db", "brief.html", _itself),
    ],
)
def test_nothing_is_written_over_what_is_read(
    command: str, read: str, place: Callable[[Path, Path], Path], folder: Path
) -> None:
    """No corpus, no paper of it and no metadata beside one is replaced by what a command writes, by whatever name it is given."""
    output = place(folder / read, folder / "uit.csv")
    before = (folder / read).read_bytes()
    result = CliRunner().invoke(app, [*command.split(), "-o", str(output)])
    written = output / "citation.csv" if output.is_dir() else output
    assert (result.stderr, result.exit_code) == (
        f"mhcorpus: {written} is a file that mhcorpus reads: write to another, such as "
        f"{written.with_name(f'{written.stem}-2{written.suffix}')}\n",
        2,
    )
    assert (folder / read).read_bytes() == before


def test_another_name_is_one_that_nothing_has(folder: Path) -> None:
    """What is proposed in the place of a paper is not there, not even as a link that leads nowhere."""
    (folder / "brief-2.html").write_text("", encoding="utf-8")
    (folder / "brief-3.html").symlink_to("weg.html")
    result = CliRunner().invoke(app, ["report", "39812", "--db", "c.db", "-o", "brief.html"])
    assert result.stderr.endswith(" such as brief-4.html\n")


def test_what_is_no_paper_is_replaced(folder: Path) -> None:
    """A file of the same folder that the corpus does not have, or has no more, may be written over."""
    for name in ("oud.html", "nota.txt"):
        (folder / name).write_text("oud", encoding="utf-8")
        if name == "nota.txt":
            assert CliRunner().invoke(app, ["remove", "gelinkt.txt", "--db", "c.db"]).exit_code == 0
        result = CliRunner().invoke(app, ["report", "39812", "--db", "c.db", "-o", name])
        assert (result.exit_code, (folder / name).read_text(encoding="utf-8")[:9]) == (0, "<!doctype")
