"""A terminal or a pipe that cannot show each sign: people get what it can show, programs get all."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.processes import MHCORPUS, environment

LETTER = "2028-05-04-beslisnota-afronding.docx"
NARROW = {
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


def narrow(encoding: str, db: Path, *arguments: str, **more: str) -> tuple[bytes, bytes, int]:
    """Run a command whose streams are of a narrow encoding."""
    env = environment(db, **NARROW[encoding], **more)
    done = subprocess.run([*MHCORPUS, *arguments], capture_output=True, env=env)
    return done.stdout, done.stderr, done.returncode


@pytest.mark.parametrize("colour", ["", "1"])
@pytest.mark.parametrize(
    ("encoding", "printed"),
    [("latin-1", "4.3 Financi\xeble overwegingen"), ("ascii", "4.3 Financi?le overwegingen"), ("C", "4.3 Financi?le overwegingen")],
)
def test_people_get_a_question_mark_for_what_cannot_be_shown(
    encoding: str, printed: str, colour: str, examples: Path
) -> None:
    """No sign of a paper ends a command, on a terminal or in a pipe."""
    out, err, code = narrow(encoding, examples, "show", LETTER, "--text", FORCE_COLOR=colour, COLUMNS="200")
    assert (code, err, printed in out.decode("latin-1")) == (0, b"", True)


@pytest.mark.parametrize("encoding", NARROW)
@pytest.mark.parametrize(
    "line",
    [["refs", "39812"], ["motions"], ["search", "overwegingen"], ["stats"], ["refs", "--help"], ["patterns"], ["questions"]],
)
def test_every_page_is_printed(line: list[str], encoding: str, examples: Path) -> None:
    """Neither do the signs with which an answer is laid out."""
    out, err, code = narrow(encoding, examples, *line)
    assert (code, err, bool(out)) == (0, b"", True)


@pytest.mark.parametrize("encoding", NARROW)
def test_programs_get_every_sign(encoding: str, examples: Path) -> None:
    """Data is UTF-8 whatever a terminal can show: JSON must be whole to be JSON."""
    line = ["show", LETTER, "--json"]
    narrowed = narrow(encoding, examples, *line)
    whole = subprocess.run([*MHCORPUS, *line], capture_output=True, env=environment(examples))
    assert narrowed == (whole.stdout, b"", 0)
    assert "Financi\xeble" in json.dumps(json.loads(narrowed[0].decode()), ensure_ascii=False)


def test_what_is_said_is_said_in_any_encoding(examples: Path) -> None:
    """What goes to stderr never fails either."""
    out, err, code = narrow("ascii", examples, "refs", "\u2026\u00e9\u00e9n")
    assert (code, out, err.startswith(b"mhcorpus: ")) == (2, b"", True)
