"""Note bodies that a converter set inside the running text, in brackets or tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mhcorpus.readers.text_marks import Family

_CONVERTED = re.compile(r"\[(?:foot|end)noteRef:\s?(\d{1,5})\]")
_OPENING = re.compile(r"\[(\d{1,5}):\s*")
_BRACKET = re.compile(r"[\[\]]")
_CLOSED = re.compile(r"[^\S\r\n]*(?:$|[\r\n\f]|\[\d{1,5}:)")
_TAGGED = re.compile(r"<sup>\s*(\d{1,3})\s+(?=[^<\s])([^<]*?)\s*</sup>")


_NEAR = 20


@dataclass(slots=True)
class Body:
    """A note body ``text[start:end]``; with its label and brackets it is ``text[opens:closes]``.

    ``parts`` are the stretches of the latter where running heads or feet part it; ``tag`` stands in
    the running text before its marker.
    """

    family: Family
    label: str
    opens: int
    closes: int
    start: int
    end: int
    markers: list[tuple[int, int]] = field(default_factory=list)
    parts: list[tuple[int, int]] = field(default_factory=list)
    tag: tuple[int, int] | None = None


def inline_bodies(text: str) -> list[Body]:
    """Return the bodies that stand within a paragraph, in the order of the text."""
    found = [*_converted(text), *_tagged(text)]
    bodies: list[Body] = []
    for body in sorted(found, key=lambda body: body.opens):
        if not bodies or bodies[-1].closes <= body.opens:
            bodies.append(body)
    return bodies


def _converted(text: str) -> Iterator[Body]:
    """Yield a word processor's notes: ``[17:  body]`` at the end of the marker's paragraph."""
    marked = list(_CONVERTED.finditer(text))
    labels = {marker[1] for marker in marked}
    if not labels:
        return
    openings = [opening for opening in _OPENING.finditer(text) if opening[1] in labels]
    limits = sorted([*(found.start() for found in openings), *(found.start() for found in marked)])
    limits.append(len(text))
    at = 0
    for opening in openings:
        while limits[at] < opening.end():
            at += 1
        end, closes = _closing(text, opening.end(), limits[at])
        opens = opening.start()
        closes = opens + len(text[opens:closes].rstrip())
        start = min(opening.end(), closes)
        end = start + len(text[start:end].rstrip())
        yield Body("converted", opening[1], opens, closes, start, end)


def _closing(text: str, start: int, limit: int) -> tuple[int, int]:
    """Return where the body that starts at ``start`` ends and where its bracket closes.

    Brackets within the body are balanced as a rule; where they are not, the last one at the
    end of the body's line closes it, and without any the line's end does.
    """
    line_end = min(
        (found for sign in "\r\n" if (found := text.find(sign, start, limit)) >= 0), default=limit
    )
    depth = 1
    fallback: tuple[int, int] | None = None
    for bracket in _BRACKET.finditer(text, start, limit):
        depth += 1 if bracket[0] == "[" else -1
        if bracket[0] == "]" and _CLOSED.match(text, bracket.end()):
            if depth <= 0:
                return bracket.span()
            if bracket.end() <= line_end:
                fallback = bracket.span()
    return fallback or (line_end, line_end)


def _tagged(text: str) -> Iterator[Body]:
    """Yield ``<sup> 1 body </sup>``: the number is the marker, unless no words precede it."""
    closed = 0
    for match in _TAGGED.finditer(text):
        start, end = match.span(2)
        before = text[max(closed, match.start() - _NEAR) : match.start()].rstrip(" \t\xa0")
        if before and before[-1] not in "\r\n\f":
            tag = match.start(), match.start(1)
            yield Body("number", match[1], start, match.end(), start, end, [match.span(1)], tag=tag)
        else:
            yield Body("number", match[1], match.start(), match.end(), start, end)
        closed = match.end()
