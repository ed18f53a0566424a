"""What SECURITY.md promises is tested: by the tests that it names, and by these."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mhcorpus.cli.app import COMMANDS

ROOT = Path(__file__).parents[2]
_KEPT_IN = """
import sys
NETWORK = "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"
PROGRAM = "webbrowser.open", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile"
def refuse(event, arguments):
    for what, events in (("NETWORK", NETWORK), ("PROGRAM", PROGRAM)):
        if event in events:
            sys.stderr.write(f"{what} {event}\\n")
            raise RuntimeError(event)
sys.addaudithook(refuse)
"""
_COMMANDS = [
    ["ingest", "{papers}", "--jobs", "1"], ["extract", "{papers}/brief.txt", "--json"], ["refs", "39812"], ["list"],
    ["show", "brief.txt"], ["motions"], ["commitments"], ["search", "brief"], ["missing"], ["people"], ["questions"],
    ["check"], ["export"], ["lookup", "Kamerstuk 39 812, nr. 7"], ["patterns"], ["schema"], ["annotate", "{papers}/brief.txt"],
    ["report", "39812"], ["timeline"], ["graph"], ["changes", "brief.txt"], ["stats"], ["cite", "kst-39812-7"],
    ["open", "kst-39812-7", "--print"], ["eval", "{papers}/brief.gold.json", "--docs", "{papers}"], ["remove", "brief.txt"],
]
_ALL = """
import json, sys
from mhcorpus.cli.app import app
if __name__ == "__main__":
    for arguments in json.loads(sys.argv[1]):
        try:
            app(arguments)
        except SystemExit as end:
            sys.stdout.flush()
            sys.stderr.write(f"END {arguments[0]} {end.code}\\n")
"""


def _kept_in(commands: list[list[str]], tmp_path: Path) -> str:
    """Return what the commands say on stderr, one after the other, where no network and no program is let."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "brief.txt").write_text("Een brief. Zie Kamerstuk 39 812, nr. 7, en http://127.0.0.1:9/.", "utf-8")
    gold = {"document": "brief.txt", "meta": {}, "references": []}
    (tmp_path / "papers" / "brief.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "sitecustomize.py").write_text(_KEPT_IN, encoding="utf-8")
    (tmp_path / "all.py").write_text(_ALL, encoding="utf-8")
    asked = [[word.format(papers=tmp_path / "papers") for word in command] for command in commands]
    done = subprocess.run(
        [sys.executable, str(tmp_path / "all.py"), json.dumps(asked)], capture_output=True, text=True, timeout=300,
        check=False, env={
            **os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *filter(None, sys.path)]),
            "MHCORPUS_DB": str(tmp_path / "corpus.db"), "BROWSER": "true",
        },
    )  # fmt: skip
    return done.stderr


def test_nothing_uses_the_network_or_starts_a_program(tmp_path: Path) -> None:
    """Every command does its work, its workers too, in an interpreter that refuses both; open prints."""
    said = _kept_in(_COMMANDS, tmp_path)
    assert [line for line in said.splitlines() if line.startswith(("NETWORK", "PROGRAM"))] == []
    assert re.findall(r"END (\S+) (\S+)", said) == [(command[0], "0") for command in _COMMANDS], said
    assert sorted({command[0] for command in _COMMANDS}) == sorted(COMMANDS)


def test_what_opens_a_browser_is_seen(tmp_path: Path) -> None:
    """The interpreter that refuses a browser notices the one command that starts one."""
    said = _kept_in([["open", "kst-39812-7"]], tmp_path)
    assert "PROGRAM webbrowser.open" in said.splitlines()


def promised() -> list[str]:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    return re.findall(r"`(tests/\S+?\.py::\w+)`", text)


def test_there_are_promises() -> None:
    """SECURITY.md names the tests of what it promises."""
    assert len(promised()) > 10


@pytest.mark.parametrize("name", promised())
def test_each_promise_has_its_test(name: str) -> None:
    """The test that SECURITY.md names exists."""
    file, _, function = name.partition("::")
    assert f"def {function}(" in (ROOT / file).read_text(encoding="utf-8")
