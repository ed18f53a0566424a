"""The notes of a text: which lines are their bodies, and which marker belongs to which."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from mhcorpus.readers.text_extent import Candidate, Extent
from mhcorpus.readers.text_inline import Body
from mhcorpus.readers.text_lines import MONTH, Layout, Line, has_ended, starts_upper
from mhcorpus.readers.text_marks import (
    BODIES,
    BODY_STARTS,
    FAMILIES,
    TYPED_BODY,
    BodyKind,
    Family,
    Marker,
    explicit_markers,
    glued_markers,
    plain,
    typed_markers,
)
from mhcorpus.readers.typed_notes import number_of, typed_bodies

_MONTH = re.compile(rf"{MONTH}\b")
_TITLE_LENGTH = 60
_STEPS = range(1, 4)
"""Numbers by which a note may be ahead of the one before: conversions lose some."""
_LOOSE, _TITLE, _SOLID = 0, 1, 2
_TYPED = BodyKind("typed", TYPED_BODY, sure=True)


def _start(marker: Marker) -> int:
    return marker.start


def _opens(body: Body) -> int:
    return body.opens


class _Chain:
    """The numbered notes so far: the next must go on from them, and so must its marker."""

    def __init__(self, markers: Iterable[Marker], running: Callable[[Marker], bool]) -> None:
        self._running = running
        self._markers: defaultdict[str, list[Marker]] = defaultdict(list)
        for marker in sorted(markers, key=_start):
            self._markers[marker.label].append(marker)
        self._last = 0
        self._after = 0

    def accepts(self, body: Body, adjacent: bool) -> bool:
        """Tell whether a note may stand here, and give it its marker.

        ``adjacent`` notes follow another at once: such a one may have lost its marker.
        """
        number = int(body.label)
        step = number - self._last
        in_order = number > 0 and (step in _STEPS or number == 1 or self._last == 0)
        marker = self._marker(body) if in_order else None
        if marker is not None and self._last == 0 and number > 1 and marker.doubt > 1:
            return False
        if marker is None and not (adjacent and number == self._last + 1):
            return False
        self._last = number
        if marker is not None:
            self._after = marker.end
            body.markers.append((marker.start, marker.end))
        return True

    def _marker(self, body: Body) -> Marker | None:
        markers = self._markers[body.label]
        first = bisect_left(markers, self._after, key=_start)
        last = bisect_left(markers, body.opens, key=_start)
        fitting = filter(self._running, markers[first:last])
        return min(fitting, key=lambda marker: (marker.doubt, marker.start), default=None)


def find_notes(
    text: str, lines: Sequence[Line], layout: Layout, inline: Sequence[Body]
) -> list[Body]:
    """Mark the lines that are notes; return the bodies in order, each with its markers.

    A marker that has no body anywhere in the text gets an empty one, at its end.
    """
    starts = [line.start for line in lines]
    for body in inline:
        for line in lines[bisect_left(starts, body.opens) : bisect_left(starts, body.closes)]:
            line.role = "note"

    def running(marker: Marker) -> bool:
        line = lines[bisect_right(starts, marker.start) - 1]
        return line.role == "text" and (
            marker.start > line.start or marker.family == "converted"
        )

    typed = list(typed_markers(text))
    candidates = list(_candidates(text, lines, _typed_lines(text, lines, typed)))
    explicit = [*explicit_markers(text), *typed] if lines else []
    numbered = [marker for marker in explicit if marker.family in FAMILIES["number"]]
    if not all(candidate.kind.sure for candidate in candidates):
        taken = {offset for marker in explicit for offset in range(marker.start, marker.end)}
        numbered.extend(marker for marker in glued_markers(text) if marker.start not in taken)
    chain = _Chain(numbered, running)
    bodies = [*inline, *_accept(text, lines, layout, candidates, chain)]
    bodies.extend(_pair(bodies, [marker for marker in explicit if running(marker)]))
    for body in bodies:
        body.markers.sort()
    return sorted(bodies, key=_opens)


def _typed_lines(text: str, lines: Sequence[Line], markers: Sequence[Marker]) -> frozenset[int]:
    """Return the places of the lines with which a typed note begins; one goes on in lines below it."""
    if not markers:
        return frozenset()
    starts = [line.start for line in lines]
    marked = [(marker.label, bisect_right(starts, marker.start) - 1) for marker in markers]
    numbers = (
        None if line.role != "text" or (not number and line.breaks < 2) else number
        for line in lines
        for number in (number_of(text[line.start : line.end]),)
    )
    return frozenset(at for at, _ in typed_bodies(numbers, marked))


def _candidates(text: str, lines: Sequence[Line], typed: frozenset[int]) -> Iterator[Candidate]:
    """Yield the lines that may be notes; those at ``typed`` begin with ``1)``, and are."""
    for index, line in enumerate(lines):
        if text[line.start] not in BODY_STARTS or line.role != "text":
            continue
        if index in typed and (body := TYPED_BODY.match(text, line.start, line.end)):
            yield Candidate(index, _TYPED, body[1], body.end(), _SOLID)
            continue
        for kind in BODIES:
            match = kind.pattern.match(text, line.start, line.end)
            if match:
                rank = _rank(text, lines, index, match.end())
                if rank is not None or kind.sure:
                    yield Candidate(index, kind, plain(match[1]), match.end(), rank or _LOOSE)
                break


def _rank(text: str, lines: Sequence[Line], index: int, start: int) -> int | None:
    """Return how likely a line is a note by where it stands; None: it is none."""
    line = lines[index]
    last = index + 1 == len(lines) or lines[index + 1].breaks > 1
    if line.breaks > 1 or lines[index - 1].role in ("furniture", "letterhead"):
        short = line.end - line.start < _TITLE_LENGTH
        return _TITLE if last and short and not has_ended(text, line.start, line.end) else _SOLID
    body = replace(line, start=start)
    return _LOOSE if starts_upper(text, body) and not _MONTH.match(text, start) else None


def _accept(
    text: str,
    lines: Sequence[Line],
    layout: Layout,
    candidates: Sequence[Candidate],
    chain: _Chain,
) -> Iterator[Body]:
    solid = {found.label: found.line for found in candidates if found.rank == _SOLID}
    extent = Extent(text, lines, layout, candidates)
    free = -1
    for found in candidates:
        line = lines[found.line]
        if line.role != "text":
            continue
        body = Body(found.kind.family, found.label, line.start, line.end, found.start, line.end)
        adjacent = found.line == free
        if not found.kind.sure:
            rank = _SOLID if adjacent else found.rank
            if rank < _SOLID and solid.get(found.label, -1) > found.line:
                continue
            if not chain.accepts(body, adjacent):
                continue
        ranges = extent.mark(found)
        free = ranges[-1][1]
        body.parts = [(lines[first].start, lines[last - 1].end) for first, last in ranges]
        body.closes = body.end = lines[free - 1].end
        yield body


def _pair(bodies: Sequence[Body], markers: Sequence[Marker]) -> Iterator[Body]:
    """Give each body its markers; yield an empty body for the marker that has none.

    Where numbers restart, a marker belongs to the first body of its number after it.
    """
    mine: defaultdict[tuple[Family, str], list[Body]] = defaultdict(list)
    for body in sorted(bodies, key=_opens):
        for family in FAMILIES[body.family]:
            mine[family, body.label].append(body)
    paired = {span for body in bodies for span in body.markers}
    orphans: dict[tuple[Family, str], Body] = {}
    for marker in markers:
        fitting = mine[marker.family, marker.label]
        if (marker.start, marker.end) in paired:
            continue
        if fitting:
            at = bisect_left(fitting, marker.end, key=_opens)
            body = fitting[min(at, len(fitting) - 1)]
        elif marker.family in ("number", "typed"):
            continue
        else:
            end = marker.end
            empty = Body(marker.family, marker.label, end, end, end, end)
            body = orphans.setdefault((marker.family, marker.label), empty)
        body.markers.append((marker.start, marker.end))
    yield from orphans.values()
