"""A match of a pattern, with what a normaliser needs to read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from mhcorpus.references.kinds import Kind, Pattern
from mhcorpus.references.mention import Mention
from mhcorpus.references.people import People
from mhcorpus.references.registry import Registry
from mhcorpus.text.reading import Reading


@dataclass(slots=True)
class Hit:
    """``match`` is the first of what may be a list, ``member`` a later one.

    ``inherited`` are the fields of what stands before ``member`` in its list.
    """

    match: re.Match[str]
    pattern: Pattern
    kind: Kind
    reading: Reading
    registry: Registry
    people: People
    member: re.Match[str] | None = None
    inherited: Mapping[str, str] = field(default_factory=dict)

    def fields(self) -> dict[str, str]:
        """Return the named groups that matched; a list's member has those before it as well.

        A group that matched the empty string takes back what stands before.
        """
        return {**self.inherited, **printed(self.member or self.match)}

    def span(self) -> tuple[int, int]:
        """Return the span of the match or the list's member; a group ``span`` narrows it."""
        last = self.member or self.match
        return last.span("span") if last.groupdict().get("span") else last.span()

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


def printed(match: re.Match[str]) -> dict[str, str]:
    """Return the named groups of ``match`` that took part in it."""
    return {name: value for name, value in match.groupdict().items() if value is not None}


def plain(hit: Hit) -> list[Mention]:
    """Take the named groups as they stand."""
    return [hit.mention(*hit.span(), {**hit.fields()})]
