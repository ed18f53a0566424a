"""What a benchmark returns: rows of measurements, each with what it stands beside and its goal."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

_GOAL = re.compile(r"(?P<sign>[≤≥]) (?P<bound>[\d.,]+)(?P<times> ×)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was measured, in ``unit``; ``ratio`` is to what stands ``beside`` it.

    ``goal`` is ``≤ 1.3 ×`` for a ratio and ``≥ 100`` or ``≤ 400`` for the median; "" asks nothing.
    """

    what: str
    beside: str
    unit: str
    minimum: float
    median: float
    maximum: float
    ratio: float | None = None
    goal: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for a goal that cannot be judged: of another form, or of no ratio."""
        goal = self._goal
        if self.goal and (goal is None or (goal["times"] and self.ratio is None)):
            raise ValueError(f"{self.what}: {self.goal!r} is no goal for it")

    @property
    def _goal(self) -> re.Match[str] | None:
        return _GOAL.fullmatch(self.goal)

    @property
    def judged(self) -> float:
        """What the goal speaks of: the ratio or the median."""
        goal = self._goal
        return self.ratio if goal and goal["times"] and self.ratio is not None else self.median

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if (goal := self._goal) is None:
            return None
        bound = float(goal["bound"].replace(",", ""))
        return self.judged <= bound if goal["sign"] == "≤" else self.judged >= bound

    @property
    def more_is_better(self) -> bool:
        """Whether a higher figure is the better one: as the goal has it, else speeds.

        The figure is the ratio, where there is one; one that the goal does not speak of tells how
        many times as long it takes.
        """
        if self.ratio is not None and not ((goal := self._goal) and goal["times"]):
            return False
        return self.goal.startswith("≥") if self.goal else "/s" in self.unit


def measured(
    what: str, values: Sequence[float], *, unit: str = "s", beside: str = "",
    ratio: float | None = None, goal: str = "", note: str = "",
) -> Row:
    """Return the row of several measurements of one thing."""
    return Row(
        what, beside, unit, min(values), statistics.median(values), max(values), ratio, goal, note
    )


def in_turn(
    ways: Mapping[str, Callable[[], object]], rounds: int, clock: Callable[[], float] = time.perf_counter
) -> dict[str, list[float]]:
    """Return the seconds that each of ``ways`` took in each of ``rounds``.

    They take turns, so that what else the machine does falls on all of them.
    """
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            start = clock()
            way()
            taken[name].append(clock() - start)
    return taken
