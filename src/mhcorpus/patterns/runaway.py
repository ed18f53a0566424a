"""Patterns that can run away: that take ever longer for each character of a text made for it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple
from os import cpu_count
from typing import Literal

from mhcorpus.patterns import stopwatch
from mhcorpus.patterns.attacks import Attack, attacks_on
from mhcorpus.references.kinds import Kind

Way = Literal["search", "follow", "match", "fullmatch"]
"""How a regex goes through a text: everywhere, from where the last match ended, or at its start."""
_SIZES = (64, 1_000, 4_000, 16_000)
"""Characters; the last two are a factor of four apart."""
_SECONDS = 5
"""The time that a regex has for one attack in all its sizes."""
_SECONDS_IN_ALL = 120
_NOTICED = 0.02
"""Processor seconds below which a time says nothing of how it grows."""
_LINEAR = 9.0
"""Growth, over a factor of four, from which the time is not linear: halfway, as factors go, to 16."""


def runaways(kind: Kind) -> Iterator[str]:
    """Yield a line for each regex of ``kind`` that runs away on a text made for it."""
    named = list(_regexes(kind))
    with ThreadPoolExecutor(cpu_count()) as pool:
        faults = pool.map(lambda each: runaway(each[1], each[2]), named)
        yield from (f"{each[0]}: {fault}" for each, fault in zip(named, faults, strict=True) if fault)


def _regexes(kind: Kind) -> Iterator[tuple[str, str, Way]]:
    """Yield each regex with its name, and the way in which it is used."""
    for pattern in kind.patterns:
        yield pattern.name, pattern.expanded, "search"
        if pattern.then_expanded:
            yield f"{pattern.name}, then", pattern.then_expanded, "follow"
    if kind.exclude:
        yield "exclude", kind.exclude.expanded, "search"


def runaway(regex: str, way: Way = "search") -> str | None:
    """Return how ``regex``, used in that way, runs away, in words; None if it does on no text tried."""
    attacks = attacks_on(regex)
    task = {
        "regex": regex,
        "way": way,
        "attacks": [astuple(attack) for attack in attacks],
        "sizes": _SIZES,
        "seconds": _SECONDS,
        "noticed": _NOTICED,
    }
    with subprocess.Popen(
        [sys.executable, "-I", "-S", stopwatch.__file__], encoding="utf-8",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            return _first_fault(process, json.dumps(task), attacks)
        finally:
            process.kill()


def _first_fault(process: subprocess.Popen[str], task: str, attacks: list[Attack]) -> str | None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(task)
    process.stdin.close()
    deadline = time.monotonic() + _SECONDS_IN_ALL
    for line in process.stdout:
        number, *times = line.split()
        if fault := _fault([float(taken) for taken in times]):
            return f"{fault} on {_shown(attacks[int(number)])}"
        if time.monotonic() > deadline:
            return f"too slow: more than {_SECONDS_IN_ALL} s for {number} texts of {_SIZES[-1]} characters"
    return None


def _fault(times: list[float]) -> str | None:
    if len(times) < len(_SIZES):
        return f"runs away: more than {_SECONDS} s"
    before, last = times[-2:]
    if last > _NOTICED and last > _LINEAR * before:
        return f"runs away: {_SIZES[-1] // _SIZES[-2]} times the text takes {last / before:.0f} times as long"
    return None


def _shown(attack: Attack) -> str:
    return f"{attack.before!r} + many {attack.again!r} + {attack.after!r}"
