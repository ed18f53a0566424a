"""The motions that are brought in at the sitting that a paper reports.

What became of a motion on a day before that is told of another one: "dezelfde motie is in mei ingediend,
en die motie is toen verworpen".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from mhcorpus.ledger.passages import Passages
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.ledger.wishes import BROUGHT_IN
from mhcorpus.references.calendar import bounds
from mhcorpus.references.resolve import Dating


class Sitting:
    """The sitting of which a paper, written on ``dated``, is the verbatim report; of other papers nothing."""

    def __init__(
        self, meta: Mapping[str, Any], dated: Dating | None, spoken: Iterable[Spoken], passages: Passages
    ) -> None:
        # A summary is adopted later than the debate that it is of.
        is_verbatim = meta.get("kind") == "handelingen"
        self._day: date | None = dated.earliest if dated and is_verbatim else None
        told = spoken if self._day else ()
        self._brought_in = {each.id for each in told if _is_brought_in(each, passages)}

    def is_before(self, motion: str, statement: Mapping[str, Any]) -> bool:
        """Whether a statement tells a day in the Chamber on which ``motion`` was not there yet."""
        if self._day is None or motion not in self._brought_in or statement["axis"] != "chamber":
            return False
        days = bounds(statement["on"]) if statement["on"] else None
        return days is not None and days[1] < self._day


def _is_brought_in(each: Spoken, passages: Passages) -> bool:
    """Whether the chair says so where the paper speaks of it."""
    passage = passages.at(each.position)
    return passage is not None and passage.is_of_the_chair and BROUGHT_IN.match(passage.text) is not None
