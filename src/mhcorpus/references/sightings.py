"""Where in one text each pattern is worth trying."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mhcorpus.references.cues import Cues

if TYPE_CHECKING:
    from mhcorpus.references.kinds import Pattern

Span = tuple[int, int]


class Sightings:
    """The cues in one text, and the matches of patterns to which they lead."""

    def __init__(self, text: str, cues: Cues) -> None:
        self._text = text
        self._cues = cues
        self._places = cues.places(text)
        self._here = {None, *self._places}
        self._ordered: dict[int, list[int]] = {}
        self._lines: dict[int, list[Span]] = {}

    def worth_trying(self, patterns: Iterable[Pattern]) -> list[Pattern]:
        """Return those of ``patterns`` that may match anywhere in the text."""
        of = self._cues.of
        return [pattern for pattern in patterns if self._here.issuperset(of[pattern])]

    def matches(self, pattern: Pattern) -> Iterator[re.Match[str]]:
        """Yield the matches of ``pattern``, as ``finditer`` does, where what it needs stands."""
        needs, begins = self._cues.of[pattern]
        lines = None if needs is None else self._lines_with(needs)
        if begins is not None:
            yield from self._at_beginnings(pattern, self._in_order(begins), lines)
        elif lines is None or (lines and pattern.crosses_lines):
            yield from pattern.regex.finditer(self._text)
        else:
            for start, end in lines:
                yield from pattern.regex.finditer(self._text, start, end)

    def _at_beginnings(
        self, pattern: Pattern, places: list[int], lines: list[Span] | None
    ) -> Iterator[re.Match[str]]:
        by_line = pattern.needs and not pattern.crosses_lines
        if by_line and lines is not None:
            places = _within(lines, places)
        free, end = 0, -1 if by_line else len(self._text)
        for place in places:
            if place < free:
                continue
            if place > end:
                # Only beyond the line before: one line may hold all places, and be long.
                end = self._line_end(place)
            if match := pattern.regex.match(self._text, place, end):
                yield match
                free = match.end()

    def _in_order(self, cue: int) -> list[int]:
        if cue not in self._ordered:
            self._ordered[cue] = sorted(self._places.get(cue, ()))
        return self._ordered[cue]

    def _lines_with(self, cue: int) -> list[Span]:
        """Return start and end of each line in which one of the literals of a cue stands."""
        if cue not in self._lines:
            self._lines[cue] = list(self._lines_of(self._in_order(cue)))
        return self._lines[cue]

    def _lines_of(self, places: list[int]) -> Iterator[Span]:
        end = -1
        for place in places:
            if place > end:
                end = self._line_end(place)
                yield self._text.rfind("\n", 0, place) + 1, end

    def _line_end(self, place: int) -> int:
        end = self._text.find("\n", place)
        return len(self._text) if end < 0 else end


def _within(lines: list[Span], places: list[int]) -> list[int]:
    """Return those of ``places`` that stand in one of ``lines``, both in order."""
    within: list[int] = []
    first, count = 0, len(places)
    for start, end in lines:
        first = bisect_left(places, start, first)
        if first == count:
            break
        if places[first] < end:
            behind = bisect_left(places, end, first)
            within += places[first:behind]
            first = behind
    return within
