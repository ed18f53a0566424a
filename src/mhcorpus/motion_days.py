"""Days that cannot be those of what was done with a motion: before it was there, nothing was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mhcorpus.references.calendar import bounds


def first_day(statements: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the first day (ISO) on which ``statements`` know a motion in the Chamber, if they know one."""
    days = (bounds(each["on"]) for each in statements if each["axis"] == "chamber" and each["on"])
    return min((found[0].isoformat() for found in days if found), default=None)


def is_impossible(statement: Mapping[str, Any], first: str | None) -> bool:
    """Whether ``statement`` has something done with a motion on a day before its ``first`` one."""
    on = bounds(statement["on"]) if first and statement["axis"] == "execution" and statement["on"] else None
    return on is not None and first is not None and on[1].isoformat() < first
