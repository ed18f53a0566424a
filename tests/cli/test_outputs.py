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
    result = CliRunner().invoke(app, ["ingest", "brief.html", "--db", "c.db"])
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
    ],
)
def test_nothing_is_written_over_what_is_read(
    command: str, read: str, place: Callable[[Path, Path], Path], folder: Path
) -> None:
    """A corpus or a paper is never replaced by what is made of it, by whatever name it is given."""
    output = place(folder / read, folder / "uit.csv")
    before = (folder / read).read_bytes()
    result = CliRunner().invoke(app, [*command.split(), "-o", str(output)])
    written = output / "citation.csv" if output.is_dir() else output
    assert (result.stderr, result.exit_code) == (
        f"mhcorpus: {written} is what this is made of: write to another file\n", 2
    )
    assert (folder / read).read_bytes() == before
