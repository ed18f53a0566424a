"""What became of one motion: its statements in order of time, and its state on each axis.

The state on an axis is that of the latest statement on it, in the Chamber that of the outcome,
once there is one; a bare mention changes nothing. A day in the Chamber that a sentence gives counts
before that of a paper which only tells what had happened by then.
Statements that cannot both hold are told as a contradiction, and none is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from mhcorpus.motion_days import first_day, is_impossible
from mhcorpus.queries.ledger.entries import Said, speaking_copies
from mhcorpus.states import AXES, STATES_ON, Axis

_STRONGEST = STATES_ON["execution"]
"""What counts of the several things that one paper says of the execution of a motion."""
_FINAL = frozenset({"adopted", "rejected", "withdrawn", "lapsed", "taken_over"})
_CLOSED = frozenset({"rejected", "withdrawn", "lapsed"})

Statement = dict[str, Any]


def history_of(said: Iterable[Said]) -> list[Statement]:
    """Return the statements of all papers in order of time; copies of one letter speak once.

    What one paper has done on a day when by another the motion cannot have been there has no day.
    """
    said = sorted(said, key=lambda each: (each.paper.day, each.paper.name, each.paper.key))
    speaking = speaking_copies(each.paper for each in said)
    found: list[Statement] = []
    for each in said:
        if speaking[each.paper.work] == each.paper.key:
            found += [_told(each, statement) for statement in each.content["statements"]]
    day = first_day(found)
    found = [
        told | {"on": None, "dated_by": "document"} if is_impossible(told, day) else told for told in found
    ]
    return sorted(found, key=lambda statement: statement["_when"])


def _told(each: Said, statement: Mapping[str, Any]) -> Statement:
    on = statement["on"]
    # What the Chamber did has the day that the sentence gives; all else holds when it is written.
    when = on if on and statement["axis"] == "chamber" else each.paper.day
    return {
        "axis": statement["axis"], "state": statement["state"], "on": on,
        "condition": statement.get("condition"), "sentence": statement["text"],
        **each.paper.place(statement), "join": each.join, "dated_by": "sentence" if on else "document",
        **({"corrected": True} if statement.get("corrected") else {}),
        "_when": when or "", "_day": each.paper.day, "_last": each.paper.last,
    }  # fmt: skip


def states_of(history: Sequence[Statement]) -> dict[str, Statement | None]:
    """Return the statement on each axis that says how it stands."""
    return {axis: _latest(axis, history) for axis in AXES}


def states_in(statements: Iterable[Mapping[str, Any]]) -> dict[str, Statement | None]:
    """Return how a motion stands on each axis by the statements of one paper alone."""
    return states_of([{**each, "_when": each["on"] or "", "_day": ""} for each in statements])


def _latest(axis: Axis, history: Sequence[Statement]) -> Statement | None:
    on_axis = [statement for statement in history if statement["axis"] == axis]
    if not on_axis:
        return None
    if axis == "chamber":
        # That a motion was brought in or held is told long after its outcome, too.
        step = max(step_of(statement) for statement in on_axis)
        on_axis = [statement for statement in on_axis if step_of(statement) == step]
    last = max(statement["_when"] for statement in on_axis)
    latest = [statement for statement in on_axis if statement["_when"] == last]
    if axis == "chamber":
        return _on_its_day(latest[-1], on_axis)
    if axis != "execution":
        return latest[-1]
    return min(reversed(latest), key=lambda statement: _STRONGEST.index(statement["state"]))


def _on_its_day(latest: Statement, others: Sequence[Statement]) -> Statement:
    """Return the last statement of the same state that gives its day, else its month, else ``latest``."""
    dated = [each for each in (*others, latest) if each["state"] == latest["state"] and each["on"]]
    return max(dated, key=lambda each: (len(each["on"]), each["_day"]), default=latest)


def day_by_day(axis: Axis, history: Sequence[Statement]) -> list[Statement]:
    """Return what counts of each day on which papers state something on an axis, in order of time."""
    by_day: dict[str, list[Statement]] = {}
    for each in history:
        if each["axis"] == axis:
            by_day.setdefault(each["_when"], []).append(each)
    return [latest for day in sorted(by_day) if (latest := _latest(axis, by_day[day]))]


def step_of(statement: Statement) -> int:
    """Return how far a motion has come in the Chamber: brought in, held, or at its outcome."""
    return 2 if statement["state"] in _FINAL else int(statement["state"] == "held")


def contradictions(history: Sequence[Statement]) -> list[dict[str, Any]]:
    """Return what cannot both be: ``{"axis", "states", "documents", "why"}``, in order of the axes."""
    found = []
    for axis, why, clash in (
        ("chamber", "two different outcomes", _outcomes(history)),
        ("appreciation", "two different appreciations", _appreciations(history)),
        ("execution", "no longer done in a later paper", _reopened(history)),
    ):
        if clash:
            states = list(dict.fromkeys(statement["state"] for statement in clash))
            documents = list(dict.fromkeys(statement["document"] for statement in clash))
            found.append({"axis": axis, "states": states, "documents": documents, "why": why})
    return found


def _outcomes(history: Sequence[Statement]) -> list[Statement]:
    final = [each for each in history if each["axis"] == "chamber" and each["state"] in _FINAL]
    return final if len({each["state"] for each in final}) > 1 else []


def _appreciations(history: Sequence[Statement]) -> list[Statement]:
    given = [each for each in history if each["axis"] == "appreciation" and not each["condition"]]
    # In one debate a minister may end otherwise than he began; two papers should agree.
    several = len({each["work"] for each in given}) > 1
    return given if several and len({each["state"] for each in given}) > 1 else []


def _reopened(history: Sequence[Statement]) -> list[Statement]:
    """Return the statements where a later paper no longer calls done what an earlier one did."""
    told = day_by_day("execution", history)
    for earlier, later in pairwise(told):
        if earlier["state"] == "done" != later["state"]:
            return [earlier, later]
    return []


def is_open(states: Mapping[str, Statement | None]) -> bool:
    """Whether something may still be to do: no paper tells that it is settled, declined or off the table."""
    execution, chamber = states["execution"], states["chamber"]
    if execution:
        return execution["state"] in ("in_progress", "partly")
    return chamber is None or chamber["state"] not in _CLOSED


def shown(statement: Statement | None) -> Statement | None:
    """Return a statement without what only sorts it."""
    return {key: value for key, value in statement.items() if key[0] != "_"} if statement else None
