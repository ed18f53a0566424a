"""Running a command as a user does: a whole process, with the time and the memory that it takes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent
MHCORPUS = str(BIN / "mhcorpus")
EMPTY = (sys.executable, "-c", "import typer; typer.run(lambda: None)")
"""A Typer command that does nothing."""
_SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Those of a user: what is installed has been compiled, and is not compiled anew at each start."""


@dataclass(frozen=True, slots=True)
class Ran:
    """``wall`` and processor (``cpu``) seconds, of its workers as well; ``memory`` (MB) of the largest."""

    wall: float
    cpu: float
    memory: float


def whole(*command: str | Path, expected: Sequence[int] = (0,)) -> Ran:
    """Run ``command`` to its end; what it prints is dropped.

    Raises RuntimeError where it ends with another exit code than ``expected``.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_SURROUNDINGS
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in expected:
        raise RuntimeError(f"{' '.join(map(str, command))}: exit code {process.returncode}")
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Ran(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def first_lines(*command: str | Path, lines: int) -> float:
    """Return the seconds until ``command`` has printed so many lines; then it is ended."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_SURROUNDINGS
    ) as process:
        assert process.stdout
        for _ in range(lines):
            if not process.stdout.readline():
                break
        taken = time.perf_counter() - start
        process.stdout.close()
        process.kill()
    return taken
