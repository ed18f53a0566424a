"""When a promise falls due: the date in its sentence that it is bound to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from mhcorpus.ledger.passages import Passage
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve import Dating
from mhcorpus.text.reading import Reading

_TERM = re.compile(
    r"(?<!\w)(?:[Vv]oor|[Vv]óór|[Nn]a|[Ii]n|[Uu]iterlijk|[Bb]innen|[Tt]egen|[Rr]ond|[Oo]p|[Tt]ot|loop van)"
    r"(?: (?:de|het|op|in|loop|van|uiterlijk|voor|vóór|na)){0,4} $"
)
_OF_AN_EVENT = re.compile(
    r"(?<!\w)(?:\w*debat|\w*overleg|\w*behandeling|\w*brief|vergadering|bijeenkomst|zitting|verslag|antwoord(?:en)?|"
    r"beantwoording|vragen|Kamervragen|stemming|gesprek|bezoek|motie|rapport|vragenuur)(?!\w)[^,;]{0,60}$"
)
_OTHER_CLAUSE = re.compile(
    r" (?:die|dat|waar\w*|welke|zoals|omdat|nadat|zodra|wanneer|als|of|hoe|terwijl|zodat|indien)(?!\w)"
)
_BEFORE = 60


class Terms:
    """The dates of one document, asked which of them a promise is bound to."""

    def __init__(self, reading: Reading, mentions: Iterable[Mention], dated: Dating | None) -> None:
        self._text = reading.text
        self._dates = [m for m in mentions if m.kind == "date" and m.id]
        self._starts = [date.start for date in self._dates]
        self._written = dated.earliest.isoformat() if dated else ""

    def is_ahead(self, passage: Passage) -> bool:
        """Whether the passage names a date that is not past when the paper is written."""
        return any(self._to_come(date) for date in self._in(passage))

    def due(self, passage: Passage, promise: tuple[int, int], *, past_too: bool) -> str | None:
        """Return the EDTF date by which the promise made at ``promise`` (reading) is to be kept.

        ``past_too``: the passage tells of a promise made earlier, whose term, named behind the
        word of promise, may have gone by.
        """
        bound = [date for date in self._in(passage) if self._binds(date, promise, past_too=past_too)]
        if not bound:
            return None
        return min(bound, key=lambda date: (_distance(date, promise), date.start)).id

    def _in(self, passage: Passage) -> list[Mention]:
        first = bisect_left(self._starts, passage.start)
        return self._dates[first : bisect_left(self._starts, passage.end)]

    def _to_come(self, date: Mention) -> bool:
        return bool(self._written) and date.fields.get("latest", "") >= self._written

    def _binds(self, date: Mention, promise: tuple[int, int], *, past_too: bool) -> bool:
        before = self._text[max(self._text.rfind("\n", 0, date.start) + 1, date.start - _BEFORE) : date.start]
        if date.fields.get("relation") == "since":
            return False
        if promise[1] <= date.start and _OTHER_CLAUSE.search(self._text[promise[1] : date.start]):
            return False
        if self._to_come(date):
            return True
        if not past_too or date.start < promise[0] or not _TERM.search(before):
            return False
        return not _OF_AN_EVENT.search(self._text[promise[1] : date.start])


def _distance(date: Mention, promise: tuple[int, int]) -> int:
    if date.end <= promise[0]:
        return promise[0] - date.end
    return max(0, date.start - promise[1])
