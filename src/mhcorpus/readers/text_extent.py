"""How far a note goes from its first line: over wrapped lines, and over the page's edge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mhcorpus.readers.text_lines import Layout, Line, has_ended, has_room, starts_lower
from mhcorpus.readers.text_marks import BodyKind

_CUT_OFF = re.compile(
    r"(?:(?:^|[\s(])(?:c\.s|nrs?|blz|p|artt?|vgl|jl|o\.a|m\.n|bijv|d\.d|resp)\.|[,–-])$"
)
_LEAD = re.compile(
    r"[-*•–] |#|\||\d{1,2}(?:\.\d{1,2})*\. "
    r"|(?:\*\*)?(?:Vra(?:ag|gen)|Antwoord(?:en)?)\b[^a-z]{0,12}$"
)


class Candidate(NamedTuple):
    """A line that begins as a note does; ``rank`` tells how likely it is to be one."""

    line: int
    kind: BodyKind
    label: str
    start: int
    rank: int


class Extent:
    """Marks the lines of notes, each from its candidate on, in the order of the text."""

    def __init__(
        self, text: str, lines: Sequence[Line], layout: Layout, candidates: Iterable[Candidate]
    ) -> None:
        self._text = text
        self._lines = lines
        self._layout = layout
        self._candidates = {found.line: found for found in candidates}
        self._passed = 0
        self._running: Line | None = None

    def mark(self, found: Candidate) -> list[tuple[int, int]]:
        """Mark the lines of the note that starts at ``found``; return them as index ranges."""
        lines = self._lines
        suspended = self._suspended(found.line)
        ranges: list[tuple[int, int]] = []
        first: int | None = found.line
        while first is not None:
            index = first
            lines[index].role = "note"
            while self._is_text(index + 1) and self._goes_on(found, index + 1, suspended):
                index += 1
                lines[index].role = "note"
            ranges.append((first, index + 1))
            first = None if suspended else self._over_the_edge(index)
        return ranges

    def _is_text(self, index: int) -> bool:
        return index < len(self._lines) and self._lines[index].role == "text"

    def _over_the_edge(self, index: int) -> int | None:
        """Return the line on the next page with which an unfinished note goes on, if any."""
        last = self._lines[index]
        after = index + 1
        while after < len(self._lines) and self._lines[after].role in ("furniture", "letterhead"):
            after += 1
        if not self._is_text(after) or not (after > index + 1 or self._lines[after].page):
            return None
        following = self._lines[after]
        if has_ended(self._text, last.start, last.end) or not starts_lower(self._text, following):
            return None
        full = self._layout.wrapped and not has_room(self._text, last, following, self._layout)
        return after if full or self._cut_off(last) else None

    def _cut_off(self, line: Line) -> bool:
        tail = max(line.start, line.end - 12)
        return _CUT_OFF.search(self._text, tail, line.end) is not None

    def _suspended(self, index: int) -> bool:
        """Tell whether the running text before the notes stops within a sentence."""
        for line in self._lines[self._passed : index]:
            if line.role == "text":
                self._running = line
        self._passed = index
        if self._running is None:
            return False
        return not has_ended(self._text, self._running.start, self._running.end)

    def _begins_another(self, found: Candidate, index: int) -> bool:
        line, before = self._lines[index], self._lines[index - 1]
        other = self._candidates.get(index)
        if other is None:
            return _LEAD.match(self._text, line.start, line.end) is not None and (
                line.breaks > 1 or has_ended(self._text, before.start, before.end)
            )
        if other.kind.sure:
            return True
        return found.label.isdigit() and int(other.label) == int(found.label) + 1

    def _goes_on(self, found: Candidate, index: int, suspended: bool) -> bool:
        """Tell whether the line at ``index`` goes on with the note of the line before it."""
        line, before = self._lines[index], self._lines[index - 1]
        if line.page or line.breaks > 2 or self._begins_another(found, index):
            return False
        lower = starts_lower(self._text, line)
        cut_off = self._cut_off(before)
        ended = not cut_off and has_ended(self._text, before.start, before.end)
        if not self._layout.wrapped:
            return line.breaks < 2 and not ended and (lower or cut_off)
        full = not has_room(self._text, before, line, self._layout)
        if line.breaks > 1:
            return full and not ended and lower
        return full and not (ended and lower and suspended)
