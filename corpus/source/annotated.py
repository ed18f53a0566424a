"""The annotated sources of the example documents: their markup, their front matter, their lines.

A source is YAML front matter between two lines ``---``, then the text. In the text
``⟦kind id|words⟧`` marks a reference; marks may nest. ``⟦question 1|…⟧`` and ``⟦answer 1|…⟧``
mark the parts of Kamervragen. Further fields follow the id: ``law=…``, ``resolved=…``,
``also=id,id`` (ids that are accepted as well), ``link=id`` (the words link to that paper; a fact
of the file, not of the gold). A soft hyphen is where a word may be broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

SOFT_HYPHEN = "\u00ad"
MARK = re.compile(r"⟦(\w+)(?: ([^|⟧]*))?\|")


@dataclass(frozen=True)
class Span:
    """``text[start:end]`` of an annotated text, with what the mark says of it."""

    kind: str
    id: str | None
    start: int
    end: int
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Annotated:
    """A text without its marks, and the marks as spans in the order in which they open."""

    text: str
    spans: tuple[Span, ...]

    def edited(self, edits: list[tuple[int, int, str]]) -> Annotated:
        """Return the text with each (start, end, new) replaced, the spans moved along.

        Edits are in order, do not overlap, and lie inside or outside a span, not across its ends.
        """
        pieces: list[str] = []
        moves: list[tuple[int, int]] = []
        done = 0
        for start, end, new in edits:
            pieces += [self.text[done:start], new]
            done = end
            moves.append((end, len(new) - (end - start)))
        pieces.append(self.text[done:])

        def moved(offset: int) -> int:
            return offset + sum(shift for at, shift in moves if at <= offset)

        spans = tuple(replace(s, start=moved(s.start), end=moved(s.end)) for s in self.spans)
        return Annotated("".join(pieces), spans)

    def without_soft_hyphens(self) -> Annotated:
        """Return the text as a reader reads it."""
        places = [i for i, char in enumerate(self.text) if char == SOFT_HYPHEN]
        return self.edited([(i, i + 1, "") for i in places])

    def wrapped(self, width: int) -> Annotated:
        """Return the text with lines of at most ``width`` characters, but the first one whole."""
        edits: list[tuple[int, int, str]] = []
        offset = 0
        for number, line in enumerate(self.text.split("\n")):
            breaks = _breaks(line, width) if number else ()
            edits += [(offset + a, offset + b, new) for a, b, new in breaks]
            offset += len(line) + 1
        return self.edited(edits).without_soft_hyphens()


def _breaks(line: str, width: int) -> Iterator[tuple[int, int, str]]:
    begin = 0
    last: tuple[int, int, str] | None = None
    for i, char in enumerate([*line, " "]):
        used = len(line[begin:i].replace(SOFT_HYPHEN, ""))
        if used > width and last is not None:
            yield last
            begin, last = last[1], None
            used = len(line[begin:i].replace(SOFT_HYPHEN, ""))
        if char == " " and i < len(line) and used <= width:
            last = (i, i + 1, "\n")
        elif char == SOFT_HYPHEN and used < width:
            last = (i, i + 1, "-\n")


def parse(marked: str) -> Annotated:
    """Read the marks out of a text."""
    text: list[str] = []
    length = 0
    opened: list[tuple[int, re.Match[str]]] = []
    closed: list[tuple[int, Span]] = []
    count = 0
    position = 0
    ranks: list[int] = []
    while position < len(marked):
        if marked[position] == "⟧":
            start, mark = opened.pop()
            closed.append((ranks.pop(), _span(mark, start, length)))
            position += 1
        elif match := MARK.match(marked, position):
            opened.append((length, match))
            ranks.append(count)
            count += 1
            position = match.end()
        else:
            text.append(marked[position])
            length += 1
            position += 1
    if opened:
        raise ValueError(f"a mark is not closed: {opened[-1][1][0]}")
    return Annotated("".join(text), tuple(span for _, span in sorted(closed, key=lambda x: x[0])))


def _span(mark: re.Match[str], start: int, end: int) -> Span:
    words = (mark[2] or "").split(" ")
    fields = tuple((key, value) for key, _, value in (word.partition("=") for word in words[1:]))
    return Span(mark[1], words[0] or None, start, end, fields)


@dataclass(frozen=True)
class Example:
    """One example document: its stem, its front matter and its annotated text."""

    stem: str
    head: dict[str, Any]
    body: Annotated

    @property
    def name(self) -> str:
        """The name of the document's file."""
        return f"{self.stem}.{self.head['form']}"

    def declared(self) -> Iterator[tuple[str, str]]:
        """Yield the name and value of what the publisher declares of the paper."""
        for name, value in self.head["declared"].items():
            yield from ((name, each) for each in ([value] if isinstance(value, str) else value))


def load(path: Path) -> Example:
    """Read one source."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return Example(path.stem, yaml.safe_load(head), parse(body))


@dataclass(frozen=True)
class Piece:
    """Words of a line, or the marker of a footnote; ``link`` is the paper that they link to."""

    text: str
    marker: bool = False
    link: str = ""


@dataclass(frozen=True)
class Line:
    """One line as written: its kind, from the characters in front of it, and its pieces.

    Kinds: ``text``, ``list``, ``note`` (``label`` is its number), ``heading``, ``subheading``,
    ``letterhead``, ``title``, ``type``, ``side`` and ``next side`` (the side column of the first
    page and of those after it). ``opens`` says that a paragraph begins here.
    """

    kind: str
    pieces: tuple[Piece, ...]
    opens: bool
    label: str = ""


PREFIX = re.compile(r"(<<|<|>|==|=|##|#|-|\^(\d+))(?: |$)")
KINDS = {"<<": "next side", "<": "side", ">": "letterhead", "==": "type", "=": "title",
         "##": "subheading", "#": "heading", "-": "list"}


def lines(body: Annotated) -> Iterator[Line]:
    """Yield the lines of a text for the page, those without words left out."""
    offset = 0
    opens = True
    for raw in body.text.split("\n"):
        start, end = offset, offset + len(raw)
        offset = end + 1
        match = PREFIX.match(raw)
        if match:
            start += match.end()
        if raw:
            kind = KINDS.get(match[1], "note") if match else "text"
            label = (match[2] or "") if match else ""
            yield Line(kind, tuple(_pieces(body, start, end)), opens, label)
        opens = not raw


def _pieces(body: Annotated, start: int, end: int) -> Iterator[Piece]:
    for span in body.spans:
        marker, link = span.kind == "footnote", dict(span.fields).get("link", "")
        if (marker or link) and start <= span.start and span.end <= end:
            yield Piece(body.text[start:span.start])
            yield Piece(body.text[span.start:span.end], marker, link)
            start = span.end
    yield Piece(body.text[start:end])
