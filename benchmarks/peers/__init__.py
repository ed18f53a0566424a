"""The peers: programs of others that do part of the work, in an environment of their own.

They are measured where ``make build/peers/installed`` could install them, and left out with a note
where not. They are no dependency of mhcorpus, and nothing of them is shipped.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PYTHON = HERE.parents[1] / "build" / "peers" / "bin" / "python"
_SECONDS = 120
_FIGURES = re.compile(r"\b\d{2,4}\b")


@dataclass(frozen=True, slots=True)
class Measured:
    """Processor ``seconds`` that a peer took, how much it ``found``, and its ``version``."""

    seconds: float
    found: int
    version: str


def measure(peer: str, files: Iterable[Path]) -> Measured | None:
    """Let a peer do its work on ``files``, once and warm; None where it is not installed or fails."""
    if not PYTHON.exists():
        return None
    command = [str(PYTHON), "-I", str(HERE / "measure.py"), peer, *map(str, files)]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    return Measured(**json.loads(done.stdout))


def own_text(language: str, size: int) -> str:
    """Return about ``size`` characters of legal prose that we wrote in a peer's own language.

    It is one ruling again and again, each time with other figures.
    """
    ruling = (HERE / f"{language}.txt").read_text(encoding="utf-8")
    copies = range(max(1, size // len(ruling)))
    return "\n".join(
        _FIGURES.sub(lambda figure, copy=copy: _other(figure[0], copy), ruling)  # type: ignore[misc]
        for copy in copies
    )


def _other(figure: str, copy: int) -> str:
    """Return a figure of as many digits; years stay years."""
    if figure[:2] in ("19", "20") and len(figure) == 4:
        return figure
    least = 10 ** (len(figure) - 1)
    return str(least + (int(figure) - least + 7 * copy) % (9 * least))
