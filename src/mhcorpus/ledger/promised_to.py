"""To whom a promise is made: the members that its sentence names, else the Chamber."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.promise_entry import CHAMBER, Promise, PromiseEntry
from mhcorpus.references.mention import Mention
from mhcorpus.references.spans import SpanSet

_SOMEBODY = re.compile(r"Kamer|commissie|debat|overleg|(?<!\w)(?:lid|leden)(?!\w)")

_ASKS = re.compile(
    r"(?<!\w)(?:[Hh]et lid|[Dd]e leden|[Dd]e heer|[Dd]e heren|[Mm]evrouw|[A-ZÀ-Þ]\w+)(?!\w)[^;?]{0,400}?"
    r"(?<!\w)(?:vroeg|vroegen|vraagt|vragen|verzocht|verzochten|verzoekt|gevraagd|informeerde)(?!\w)"
)


class PromisedTo:
    """Tells it of the promises of one document."""

    def __init__(self, members: Members, mentions: Iterable[Mention], passages: Passages) -> None:
        motions = ((m.start, m.end) for m in mentions if m.kind == "motion")
        self._members = members
        self._passages = passages
        self._papers = SpanSet((*motions, *members.proposers()))

    def of(self, passage: Passage, promise: Promise, last: PromiseEntry | None) -> list[str]:
        """Return the members named with the promise, else in its sentence, else those of ``last`` before it.

        What is undertaken is promised to whom it is addressed.
        """
        if promise.form not in ("named", "row"):
            return self._addressed(passage) or (self._asking(passage) if passage.speaker else []) or [CHAMBER]
        # "Aan het lid A heb ik … toegezegd … en aan het lid B": who stands first got the first promise.
        first = self._members.addressed(passage.start, promise.start) if passage.text[:4] == "Aan " else []
        if found := first or self._members.named(promise.start, promise.end) or self.named_in(passage):
            return found
        again = last and last.promise.form == "named" and last.passage.line == passage.line
        if again and last and not _SOMEBODY.search(passage.text):
            return last.to
        return self._asking(passage) or [CHAMBER]

    def _asking(self, passage: Passage) -> list[str]:
        """Return who asks for it in the sentence before: "Het lid A vroeg om een brief. Die zeg ik toe."."""
        before = self._passages.running_before(passage)
        if before is None or before.line != passage.line or "Kamer" in passage.text:
            return []
        asked = _ASKS.search(before.text)
        return self._members.named(before.start, before.end, outside=self._papers) if asked else []

    def named_in(self, passage: Passage) -> list[str]:
        """Return to whom a sentence says it is promised, else who is named beside motions and proposals."""
        named = self._members.named(passage.start, passage.end, outside=self._papers)
        return self._addressed(passage) or named

    def _addressed(self, passage: Passage) -> list[str]:
        return self._members.addressed(passage.start, passage.end)
