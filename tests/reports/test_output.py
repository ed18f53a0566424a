"""Where answers are written: a whole file or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mhcorpus.errors import MhcorpusError
from mhcorpus.reports.output import write_lines


def failing() -> Iterator[str]:
    yield "half"
    raise ValueError("broken")


def test_what_fails_halfway_leaves_what_was_there(tmp_path: Path) -> None:
    """A writer that fails changes no file and leaves none behind."""
    place = tmp_path / "brief.html"
    place.write_text("before", encoding="utf-8")
    with pytest.raises(ValueError, match="broken"):
        write_lines(failing(), place)
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("brief.html", "before")]


def test_a_link_stays_one(tmp_path: Path) -> None:
    """Of a symbolic link, the file that it leads to is written."""
    (tmp_path / "link.html").symlink_to("brief.html")
    write_lines(["page"], tmp_path / "link.html")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "brief.html").read_text("utf-8") == "page\n"


@pytest.mark.parametrize("place", ["there", "no such folder/brief.html"])
def test_what_cannot_be_written_is_named(tmp_path: Path, place: str) -> None:
    """A folder, or a place in none, is refused with its name."""
    (tmp_path / "there").mkdir()
    with pytest.raises(MhcorpusError, match=place):
        write_lines(["page"], tmp_path / place)


@pytest.mark.parametrize("output", [None, Path("-")])
def test_nowhere_and_a_dash_are_stdout(output: Path | None, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file, and with ``-``, the lines go to stdout."""
    write_lines(["caf\u00e9"], output)
    assert capsys.readouterr().out == "caf\u00e9\n"
