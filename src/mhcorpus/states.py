"""How a motion and a promise may stand: the words by which papers, corrections and answers say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Axis = Literal["chamber", "appreciation", "execution"]
AXES: tuple[Axis, ...] = get_args(Axis)
STATES_ON: Mapping[Axis, tuple[str, ...]] = {
    "chamber": ("adopted", "rejected", "withdrawn", "lapsed", "taken_over", "held", "proposed"),
    "appreciation": (
        "ontraden", "ontijdig", "aanhouden", "oordeel_kamer", "overgenomen", "overbodig", "ondersteuning",
    ),
    "execution": ("done", "not_followed", "partly", "in_progress"),
}  # fmt: skip
"""Every state that a motion can have on an axis; of the execution those first that count before others."""
STATES = tuple(state for states in STATES_ON.values() for state in states)
AXIS_OF: Mapping[str, Axis] = {state: axis for axis, states in STATES_ON.items() for state in states}

Status = Literal["open", "done", "lapsed"]
STATUSES: tuple[Status, ...] = get_args(Status)
"""How a promise may stand."""
