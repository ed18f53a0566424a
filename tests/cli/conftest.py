"""What the tests of commands share: two papers, and commands on a corpus of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app
from tests.cli.papers import LETTER, NOTE


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    """Run ``mhcorpus`` on a corpus of this test's own."""

    def run_command(*arguments: str | Path, database: bool = True) -> Result:
        given = [str(argument) for argument in arguments]
        where = ["--db", str(tmp_path / "corpus.db")] if database else []
        return CliRunner().invoke(app, [*given, *where])

    return run_command


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "brief.txt").write_text(LETTER, encoding="utf-8")
    (folder / "nota.md").write_text(NOTE, encoding="utf-8")
    return folder
