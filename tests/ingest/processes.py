"""The command ``mhcorpus`` as processes of its own, with quick tools or the shipped ones."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
QUICK = """
import mhcorpus.ingest
from mhcorpus.cli import main
from tests.ingest.odd_tools import quick_tools
mhcorpus.ingest.shipped_tools = quick_tools
main()
"""
"""The command, with tools that need not load the pipeline."""
LONG_AGO = 1_700_000_000


def started(arguments: Sequence[str], *, quick: bool = True) -> subprocess.Popen[str]:
    """Start ``mhcorpus`` in a session of its own; with ``quick`` tools that need not load the pipeline."""
    program = ["-c", QUICK] if quick else ["-m", "mhcorpus"]
    return subprocess.Popen(
        [sys.executable, *program, *arguments], cwd=ROOT, text=True, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def finished(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for a process; return its exit code and what it said on stderr."""
    _, said = process.communicate(timeout=300)
    return process.returncode, said


def papers(folder: Path, number: int) -> Path:
    """Write so many papers into a folder that is made, two of them alike; return it."""
    folder.mkdir()
    for at in range(number):
        path = folder / f"brief-{at:03}.txt"
        path.write_text(f"Brief {max(at, 1)} over 39 812.\n\n" + f"Woord {at % 7} en zo voort. " * 20, "utf-8")
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


def members(session: int) -> list[int]:
    """Return the processes of a session that are alive, by their ids; on Linux alone."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            state, _, _, of = (entry / "stat").read_text().rpartition(") ")[2].split()[:4]
        except OSError:
            continue
        if int(of) == session and state != "Z":
            found.append(int(entry.name))
    return found


def eventually(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Return whether ``condition`` comes to hold within so many seconds."""
    end = time.monotonic() + seconds
    while not (held := condition()) and time.monotonic() < end:
        time.sleep(0.02)
    return held
