"""The mark of a note glued to a number: "nr. 332" may be nr. 33 with note 2.

A conversion to plain text prints a raised figure as any other. Where the notes before and behind have
their marks and the note between has none, its mark is lost, or it is the end of a number between those
two: such a number stays open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mhcorpus.references.mention import Mention
from mhcorpus.source import Note
from mhcorpus.text.reading import Reading

_NUMBERED = frozenset({"kamerstuk", "aanhangsel", "staatsblad", "staatscourant", "tractatenblad"})


def leave_glued_open(reading: Reading, mentions: Sequence[Mention]) -> None:
    """Make each citation unsure whose last figures may be the mark of a note that has none.

    The number as printed and the one without the mark are its candidates.
    """
    cited = [mention for mention in mentions if mention.kind in _NUMBERED and mention.id]
    starts = [mention.start for mention in cited]
    for label, start, end in _without_a_mark(reading) if cited else ():
        for mention in cited[bisect_left(starts, start) : bisect_right(starts, end)]:
            shorter = _without(label, mention, reading)
            if shorter and mention.end <= end:
                mention.certainty = "unsure"
                mention.candidates = (mention.id or "", shorter)


def _without_a_mark(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Yield the label of each note whose mark is lost, and between which places it must stand."""
    marks: dict[int, int] = {}
    for position, note, _ in reading.markers:
        marks.setdefault(note.start, position)
    in_order = sorted(reading.source.notes, key=lambda note: note.start)
    notes = [note for note in in_order if note.label.isdigit()]
    before: Note | None = None
    for note, behind in pairwise(notes):
        number = int(note.label)
        follows = number == (int(before.label) + 1 if before else 1)
        start, end = marks.get(before.start) if before else 0, marks.get(behind.start)
        is_between = follows and int(behind.label) == number + 1
        if not note.markers and is_between and start is not None and end is not None:
            yield note.label, start, end
        before = note


def _without(label: str, mention: Mention, reading: Reading) -> str | None:
    """Return the id of ``mention`` without ``label`` at its end, None where that is no end of its number."""
    written = reading.text[mention.start : mention.end]
    stem, _, number = (mention.id or "").rpartition("-")
    if not written.endswith(number) or not number.endswith(label) or number == label:
        return None
    return f"{stem}-{number.removesuffix(label)}"
