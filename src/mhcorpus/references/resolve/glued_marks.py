"""The mark of a note glued to a number: "nr. 332" may be nr. 33 with note 2.

A conversion to plain text prints a raised figure as any other. Where a note before has its mark and those
that follow have none, until the next that has one, their marks are lost, or they are the ends of numbers
between those two: such a number stays open. What the paper cites so more than once ends as it is printed,
unless it cites the number without the mark as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading

_NUMBERED = frozenset(
    {"kamerstuk", "handelingen", "aanhangsel", "staatsblad", "staatscourant", "tractatenblad"}
    | {"article", "ecli"}
)
_LAST_NUMBER = re.compile(r"(?<!\d)\d+$")


def leave_glued_open(reading: Reading, mentions: Sequence[Mention]) -> None:
    """Make each citation unsure whose last figures may be the mark of a note that has none.

    The number as printed and the one without the mark are its candidates.
    """
    cited = [mention for mention in mentions if mention.kind in _NUMBERED and mention.id]
    starts = [mention.start for mention in cited]
    printed = Counter(mention.id for mention in cited)
    for labels, start, end in _without_a_mark(reading) if cited else ():
        for mention in cited[bisect_left(starts, start) : bisect_right(starts, end)]:
            shorter = _without(labels, mention, reading)
            if printed[mention.id] > 1 and not any(printed[each] for each in shorter):
                continue
            if shorter and mention.end <= end and not reading.segment_at(mention.start).note:
                mention.certainty = "unsure"
                mention.candidates = (mention.id or "", *shorter)


def _without_a_mark(reading: Reading) -> Iterator[tuple[frozenset[str], int, int]]:
    """Yield the labels of notes in a row whose marks are lost, and between which places those must stand."""
    marks: dict[int, int] = {}
    for position, note, _ in reading.markers:
        marks.setdefault(note.start, position)
    start, lost, last = 0, list[str](), 0
    for note in sorted(reading.source.notes, key=lambda note: note.start):
        if not note.label.isdecimal():
            continue
        follows, last = int(note.label) == last + 1, int(note.label)
        if follows and not note.markers:
            lost.append(note.label)
            continue
        end = marks.get(note.start)
        if lost and follows and end is not None:
            yield frozenset(lost), start, end
        start, lost = start if end is None else end, []
    if lost and start:
        yield frozenset(lost), start, len(reading.text)


def _without(labels: frozenset[str], mention: Mention, reading: Reading) -> list[str]:
    """Return the ids of ``mention`` without one of ``labels`` at the end of its number."""
    number = _LAST_NUMBER.search(mention.id or "")
    if number is None or not reading.text.endswith(number[0], mention.start, mention.end):
        return []
    ends = (number[0][cut:] for cut in range(1, len(number[0])))
    return [(mention.id or "").removesuffix(end) for end in ends if end in labels]
