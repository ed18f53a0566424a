"""The README shows what the commands print, to the letter."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mhcorpus.cli.app import COMMANDS, BuiltWhenAsked, app

ROOT = Path(__file__).parents[2]
SECONDS = re.compile(r"\d+(?:\.\d)? s\b")
DATA = "~/.local/share"


def shown() -> list[tuple[str, str]]:
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
        for command, _ in shown()
    ]
    assert len(printed) == 5
    assert printed == [(command, SECONDS.sub("N s", said)) for command, said in shown()]


def test_the_options_in_the_readme_are_there() -> None:
    """Its table tells of every command, and names no option that a command does not have."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `mhcorpus (\w+)[^|]*\|(.*)\|$", text, re.MULTILINE))
    options = {
        name: {option for parameter in command.params for option in parameter.opts}
        for name in COMMANDS for command in [BuiltWhenAsked()[name]]
    }
    named = {(name, option) for name, row in told.items() for option in re.findall(r"(?<![\w-])--[a-z-]+", row)}
    wrong = {(name, option) for name, option in named if option not in options[name]}
    assert (set(told), wrong) == (set(options), set())


def recipes() -> list[tuple[str, str]]:
    """Return the recipes that the README shows, each with what it says they print."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^```shell-session\n\$ (.+)\n((?:.*\n)*?)```$", text, re.MULTILINE)


@pytest.mark.skipif(
    any(shutil.which(each) is None for each in ("bash", "jq", "sqlite3", "xargs")),
    reason="jq or sqlite3 is not installed",
)
def test_the_recipes_print_what_they_show(examples: Path, tmp_path: Path) -> None:
    """Each runs in a shell on the example corpus, without a word on stderr, and prints what stands below it."""
    db = tmp_path / "corpus.db"
    db.write_bytes(examples.read_bytes())
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MHCORPUS_DB": str(db), "PATH": path}
    printed = []
    for command, _ in recipes():
        done = subprocess.run(
            ["bash", "-c", f"set -o pipefail; {command}"],
            cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert (done.stderr, done.returncode) == ("", 0), command
        printed.append((command, done.stdout))
    assert printed == recipes()
    assert len(printed) == 9


def test_the_kind_in_the_readme_is_right(tmp_path: Path) -> None:
    """The pattern file that the README shows passes its own check."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(shown) == 2
    path = tmp_path / "decision.yaml"
    path.write_text(shown[0], encoding="utf-8")
    result = CliRunner().invoke(app, ["patterns", "check", str(path)])
    assert (result.stdout, result.exit_code) == ("ok\n", 0)


def test_the_corrections_in_the_readme_are_taken(tmp_path: Path) -> None:
    """Of the example that they are written for each finds what it corrects."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    _, shown = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    paper = shutil.copy(ROOT / "corpus" / "2027-12-17-kamerbrief-kleine-bemiddelaars.txt", tmp_path / "brief.txt")
    (tmp_path / "brief.txt.meta.yaml").write_text(shown, encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(paper), "--json"])
    assert (result.stderr, result.stdout.count('"corrected"')) == ("", 4)
