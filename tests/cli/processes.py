"""The command ``mhcorpus`` as a process of its own: in a pipe, on a terminal, without a stream."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
MHCORPUS = (sys.executable, "-m", "mhcorpus")
_SAID_BY_CALLERS = ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "MHCORPUS_DEBUG")


def environment(db: Path | None, **more: str) -> dict[str, str]:
    """Return the environment of a command on the corpus ``db``: nothing in it says how to print."""
    kept = {name: value for name, value in os.environ.items() if name not in _SAID_BY_CALLERS}
    path = os.pathsep.join(filter(None, sys.path))
    return {**kept, "PYTHONPATH": path, **({"MHCORPUS_DB": str(db)} if db else {}), **more}


def run(*arguments: str | Path, db: Path | None = None, given: bytes = b"") -> tuple[bytes, bytes, int]:
    """Run a command with ``given`` on stdin; return its stdout, its stderr and its exit code."""
    done = subprocess.run([*MHCORPUS, *arguments], input=given, capture_output=True, env=environment(db))
    return done.stdout, done.stderr, done.returncode


def shell(line: str, db: Path) -> tuple[str, str, int]:
    """Run a line of bash, in which ``mhcorpus`` is the command; return what ``run`` does."""
    started = f'mhcorpus() {{ {" ".join(MHCORPUS)} "$@"; }}\n{line}'
    done = subprocess.run(
        ["bash", "-c", started], cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
        env=environment(db),
    )
    return done.stdout, done.stderr, done.returncode


def on_a_terminal(
    *arguments: str | Path, db: Path, env: Mapping[str, str], program: Sequence[str] = MHCORPUS
) -> str:
    """Run a command on a terminal; return all that it writes there."""
    ours, its = pty.openpty()
    with subprocess.Popen(
        [*program, *arguments], stdin=subprocess.DEVNULL, stdout=its, stderr=its, env=environment(db, **env)
    ):
        os.close(its)
        written = b""
        while piece := _read(ours):
            written += piece
    os.close(ours)
    return written.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # nobody has it open any more
        return b""
