"""The lines of a text, and how its author or converter broke them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal, NamedTuple

Role = Literal["text", "note", "furniture", "letterhead"]

_LINE = re.compile(r"[^\s\ufeff](?:[^\r\n\f]*[^\s\ufeff])?")
_WIDE_GAP = re.compile(r"[ \t\xa0]{3,}")
_FIRST_OF_NOTES = re.compile(r"(\d{1,3}) +[A-Z]")
_LATER_NOTE = re.compile(r"(\d(?<=  .)\d{0,2}) +[A-Z]")
_LONG = 130
"""Code points beyond which a line is a paragraph of its own rather than a printed line."""
_COLLAPSED = 2000
"""Code points beyond which a line holds many paragraphs, apart by wide gaps if by anything."""

_SHORT = 30
_SLACK = 8
"""Code points by which a ragged line may end before the width without being cut short."""

_LOWER = re.compile(r"[(\[«‹‘“\"'„*_]*[a-zà-öø-ÿ]")
_UPPER = re.compile(r"[(\[«‹‘“\"'„’*_]*[A-ZÀ-ÖØ-Þ0-9]")
_ENDED = re.compile(
    r"[.?!…:;](?:[)\]»›”’\"'*_]|\[footnoteRef:\d+\]|\[\^?\d[\d ,]*\]|[⁰¹²³⁴-⁹]++"
    r"|\s?<sup>\s?\d{1,3}(?:\s?</sup>)?)*"
    r"(?:(?<=[^\d\s][.?!)»”’])\d{1,3}|(?<=\d{3}[.])\d{1,2})?$"
)
_TAIL = 60
"""Code points at a line's end that hold its last stop with quotes and note markers."""


MONTH = r"(?:januari|februari|maart|april|mei|ju[nl]i|augustus|(?:sept|nov|dec)ember|oktober)"


@dataclass(slots=True)
class Line:
    """A line, or a piece of one: ``text[start:end]`` without white space around it.

    ``breaks`` counts the line ends before it (0: the same line goes on after a note in
    brackets, 1: the next line, 2 or more: a blank line between); ``page`` says that a form
    feed stands before it.
    """

    start: int
    end: int
    breaks: int
    page: bool
    role: Role = "text"


class Layout(NamedTuple):
    """How lines end in a document: ``wrapped`` where the printer broke them, at ``width``."""

    wrapped: bool
    width: int


def lines_of(text: str, cuts: Iterable[tuple[int, int]] = ()) -> list[Line]:
    """Return the lines of ``text`` that hold anything, cut also at the ends of ``cuts``."""
    newline = "\n" if "\n" in text else "\r"
    lines: list[Line] = []
    before = 0
    for start, end in _pieces(text, cuts):
        gap = text[before:start]
        page = "\f" in gap
        breaks = gap.count(newline)
        if page or not lines or (not breaks and _WIDE_GAP.fullmatch(gap)):
            breaks = max(breaks, 2)
        lines.append(Line(start, end, breaks, page))
        before = end
    return lines


def _pieces(text: str, cuts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    stops = sorted({offset for cut in cuts for offset in cut}, reverse=True)
    for match in _LINE.finditer(text):
        start, end = match.span()
        inner: list[int] = []
        while stops and stops[-1] < end:
            stop = stops.pop()
            if stop > start:
                inner.append(stop)
        if end - start > _COLLAPSED:
            inner.extend(gap.end() for gap in _WIDE_GAP.finditer(text, start, end))
            inner.sort()
            inner[:] = sorted({*inner, *_later_notes(text, (start, *inner), end)})
        if not inner:
            yield start, end
            continue
        for left, right in pairwise((start, *inner, end)):
            piece = _LINE.search(text, left, right)
            if piece:
                yield piece.span()


def _later_notes(text: str, starts: Sequence[int], end: int) -> Iterator[int]:
    """Yield where further notes begin, of those that begin at ``starts`` and go on in a row."""
    for left, right in pairwise((*starts, end)):
        first = _FIRST_OF_NOTES.match(text, left, right)
        number = int(first[1]) if first else 0
        for later in _LATER_NOTE.finditer(text, left, right) if number else ():
            if int(later[1]) == number + 1:
                number += 1
                yield later.start()


def chunks_of(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the runs of lines of one role with no blank line between them."""
    first = 0
    for index in range(1, len(lines) + 1):
        if (
            index == len(lines)
            or lines[index].breaks > 1
            or lines[index].role != lines[first].role
        ):
            yield lines[first:index]
            first = index


def measure(text: str, lines: Sequence[Line]) -> Layout:
    """Tell from the lengths of lines whether line ends are the printer's or the author's.

    Printed lines are of one length and go on in lower case on the next; where most of the
    text stands in long lines, each of those is a paragraph.
    """
    total = sum(line.end - line.start for line in lines)
    long = sum(line.end - line.start for line in lines if line.end - line.start > _LONG)
    pairs = 0
    wraps: list[int] = []
    for line, following in pairwise(lines):
        if following.breaks == 1 and line.end - line.start > _SHORT:
            pairs += 1
            if _LOWER.match(text, following.start):
                wraps.append(line.end - line.start)
    if len(wraps) < 2 or len(wraps) < 0.15 * pairs or long > 0.4 * total:
        return Layout(False, _LONG)
    return Layout(True, int(median(wraps)))


def starts_lower(text: str, line: Line) -> bool:
    """Tell whether a line goes on in lower case, as the middle of a sentence does."""
    return _LOWER.match(text, line.start, line.end) is not None


def starts_upper(text: str, line: Line) -> bool:
    """Tell whether a line begins with a capital or a digit, as a sentence or title does."""
    return _UPPER.match(text, line.start, line.end) is not None


def has_ended(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` ends in a stop, be it before quotes or note markers."""
    # Most lines end in a letter, which is told far faster.
    return not text[end - 1 : end].isalpha() and _ENDED.search(text, max(start, end - _TAIL), end) is not None


def has_room(text: str, line: Line, following: Line, layout: Layout) -> bool:
    """Tell whether the next line's first word would have stood on ``line``: it was cut short."""
    space = text.find(" ", following.start, following.end)
    word = (space if space > 0 else following.end) - following.start
    return line.end - line.start + 1 + word + _SLACK < layout.width
