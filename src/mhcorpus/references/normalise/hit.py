"""A match of a pattern, with what a normaliser needs to read it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mhcorpus.references.kinds import Kind, Pattern
from mhcorpus.references.mention import Mention
from mhcorpus.references.people import People
from mhcorpus.references.registry import Registry
from mhcorpus.text.reading import Reading


@dataclass(frozen=True, slots=True)
class Hit:
    """``match`` is the first member of what may be a list; ``member`` a later one, after ``previous``."""

    match: re.Match[str]
    pattern: Pattern
    kind: Kind
    reading: Reading
    registry: Registry
    people: People
    previous: re.Match[str] | None = None
    member: re.Match[str] | None = None

    def fields(self) -> dict[str, str]:
        """Return the named groups that matched; a list's member inherits those of the first."""
        found = {name: value for name, value in self.match.groupdict().items() if value is not None}
        if self.member:
            found |= {name: value for name, value in self.member.groupdict().items() if value is not None}
        return found

    def mention(self, start: int, end: int, fields: dict[str, object]) -> Mention:
        """Return a mention of this kind, found by this pattern."""
        return Mention(
            self.kind.name,
            start,
            end,
            fields,
            self.pattern.name,
            certainty=self.pattern.certainty,
            reason="list" if self.member else "explicit",
        )


def plain(hit: Hit) -> list[Mention]:
    """Take the named groups as they stand; a group ``span`` narrows the span."""
    last = hit.member or hit.match
    start, end = last.span("span") if "span" in last.re.groupindex else last.span()
    return [hit.mention(start, end, dict(hit.fields()))]
