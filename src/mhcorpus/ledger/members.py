"""Members with the party that the document gives them anywhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from mhcorpus.references.mention import Mention
from mhcorpus.references.spans import SpanSet
from mhcorpus.text.reading import Reading

_GOVERNMENT = re.compile(r"(?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)s? $")


class Members:
    """The members that a document names."""

    def __init__(self, reading: Reading, mentions: Iterable[Mention]) -> None:
        self._reading = reading
        self._mentions = [mention for mention in mentions if mention.kind == "member" and mention.id]
        self._starts = [mention.start for mention in self._mentions]
        parties: dict[str, set[str]] = defaultdict(set)
        for mention in self._mentions:
            surname, _, party = (mention.id or "").partition("@")
            if party:
                parties[surname].add(party)
        self._party = {surname: next(iter(found)) for surname, found in parties.items() if len(found) == 1}

    def resolved(self, member: str) -> str:
        """Return the id with the party, where the document gives exactly one to that surname."""
        party = self._party.get(member)
        return f"{member}@{party}" if party else member

    def named(self, start: int, end: int, *, outside: SpanSet | None = None) -> list[str]:
        """Return the members of the Chamber named in a span of the reading, each once.

        ``outside``: spans whose members do not count, such as the names of motions.
        """
        found: dict[str, None] = {}
        at = bisect_left(self._starts, start)
        while at < len(self._mentions) and self._mentions[at].start < end:
            mention = self._mentions[at]
            at += 1
            if outside and outside.touches(mention.start, mention.start + 1):
                continue
            if not _GOVERNMENT.search(self._reading.text[max(0, mention.start - 20) : mention.start]):
                found[self.resolved(mention.id or "")] = None
        return list(found)
