"""Days that cannot be those of what was done with a motion: before it was there, nothing was.

When it was brought in need not be told. Most motions are voted on within two months of that: what was done
in these may answer it where only the vote is known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mhcorpus.edtf import after_months, bounds

_UNTIL_THE_VOTE = 2


def first_day(statements: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the first day (ISO) on which a motion may have been there, if ``statements`` tell of one."""
    told = [each for each in statements if each["axis"] == "chamber" and each["on"]]
    days = [(found[0], each["state"]) for each in told if (found := bounds(each["on"]))]
    if not days:
        return None
    day, _ = min(days)
    is_brought_in = any(state == "proposed" for _, state in days)
    return (day if is_brought_in else after_months(day, -_UNTIL_THE_VOTE)).isoformat()


def is_impossible(statement: Mapping[str, Any], first: str | None) -> bool:
    """Whether ``statement`` has something done with a motion on a day before its ``first`` one."""
    on = bounds(statement["on"]) if first and statement["axis"] == "execution" and statement["on"] else None
    return on is not None and first is not None and on[1].isoformat() < first
