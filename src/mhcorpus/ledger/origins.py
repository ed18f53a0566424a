"""Since when a motion is there: what came before it was no answer to it, and is told of another one.

In the report of a sitting it is there since the chair gave it its number: "dezelfde motie is in mei
ingediend, en die motie is toen verworpen". By its number in a vergaderjaar it is there since that began.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from mhcorpus.edtf import bounds, session_start
from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.ledger.stated import Stated
from mhcorpus.ledger.wishes import BROUGHT_IN
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve import Dating


class Origins:
    """Tells it of the motions of one paper, the report of a ``sitting`` if it is one."""

    def __init__(
        self,
        spoken: Sequence[Spoken],
        mentions: Iterable[Mention],
        passages: Passages,
        evidence: Evidence,
        sitting: date | None,
    ) -> None:
        self._evidence = evidence
        told = spoken if sitting else ()
        self._brought_in = {each.id: sitting for each in told if _is_brought_in(each, passages)}
        motions = {each.id for each in spoken}
        self._sessions: dict[str, date] = {}
        for mention in mentions:
            if mention.id in motions and (session := mention.fields.get("session")):
                first = session_start(int(session[:4]))
                self._sessions[mention.id] = min(first, self._sessions.get(mention.id, first))

    def is_before(self, motion: str, passage: Passage, stated: Stated, statement: Mapping[str, Any]) -> bool:
        """Whether a statement tells of a time when ``motion`` was not there yet.

        That is a day in the Chamber, or work of which its sentence tells days.
        """
        sitting = self._brought_in.get(motion)
        if statement["axis"] == "chamber":
            days = bounds(statement["on"]) if sitting and statement["on"] else None
            return bool(days and sitting and days[1] < sitting)
        first = sitting or self._sessions.get(motion)
        return stated.sense.kind == "work" and first is not None and self._evidence.ended(passage, first)


def sitting_day(meta: Mapping[str, Any], dated: Dating | None) -> date | None:
    """Return the day of the sitting of which a paper is the verbatim report; a summary is adopted later."""
    return dated.earliest if dated and meta.get("kind") == "handelingen" else None


def _is_brought_in(each: Spoken, passages: Passages) -> bool:
    """Whether the chair says so where the paper speaks of it."""
    passage = passages.at(each.position)
    return passage is not None and passage.is_of_the_chair and BROUGHT_IN.match(passage.text) is not None
