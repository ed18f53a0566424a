"""The README shows what the commands print, to the letter."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mhcorpus.cli.app import app

ROOT = Path(__file__).parents[2]
SECONDS = re.compile(r"\d+(?:\.\d)? s\b")
DATA = "~/.local/share"


def examples() -> list[tuple[str, str]]:
    """Return the commands that the README shows, each with what it says they print."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```console\n\$ (.+)\n((?:.*\n)*?)```$", text, re.MULTILINE)
    return [(command, printed) for command, printed in blocks]


def run(command: str) -> str:
    """Return what a command of the README prints on stdout, cut short by ``| head -n``."""
    command, _, cut = command.partition(" | head -n ")
    result = CliRunner().invoke(app, shlex.split(command)[1:])
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines(keepends=True)
    return "".join(lines[: int(cut)] if cut else lines)


def test_the_readme_is_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in order, its commands print what it shows, but for the time they take."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("MHCORPUS_DB", str(tmp_path / "mhcorpus" / "corpus.db"))
    printed = [
        (command, SECONDS.sub("N s", run(command).replace(str(tmp_path), DATA)))
        for command, _ in examples()
    ]
    assert len(printed) == 5
    assert printed == [(command, SECONDS.sub("N s", shown)) for command, shown in examples()]


def test_the_kind_in_the_readme_is_right(tmp_path: Path) -> None:
    """The pattern file that the README shows passes its own check."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(shown) == 1
    path = tmp_path / "decision.yaml"
    path.write_text(shown[0], encoding="utf-8")
    result = CliRunner().invoke(app, ["patterns", "check", str(path)])
    assert (result.stdout, result.exit_code) == ("ok\n", 0)
