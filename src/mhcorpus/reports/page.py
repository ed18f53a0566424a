"""A page for people, before it is known whether a terminal, a pipe or a note takes it.

A page is a list of elements made of styled spans. It is written out by
:func:`plain` (pipes and files), :func:`markdown` (notes) or, in colour and
wrapped to the window, by :func:`mhcorpus.reports.terminal.show`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

Style = Literal[
    "", "title", "id", "mention", "document", "date", "inferred",
    "muted", "good", "doubt", "bad", "number",
]
"""What a span means; the terminal gives each meaning a colour."""

# Not compiled before a text needs them: most have nothing of what they find, and most pages no address.
_LINE_BREAKS = "\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]"
_BREAKS = "[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+"
# The other C0 and C1 controls, bidirectional embeddings, overrides and isolates, lone
# surrogates: a document must not steer the terminal or the browser that shows it.
_UNPRINTABLE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_ADDRESS = r"https?://[^\s<>\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+"
_MARKUP = r"([\\`*_\[\]<>|~#&])"
_OPENS_BLOCK = r"(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))"


def printable(text: str) -> str:
    """Return ``text`` on one line, its control characters made visible."""
    return text if text.isprintable() else visible(re.sub(_BREAKS, " ", text))


def visible(text: str) -> str:
    """Return ``text`` with its lines and tabs, every other control character made visible."""
    return re.sub(_UNPRINTABLE, "\ufffd", re.sub(_LINE_BREAKS, "\n", text))


def web_address(url: str | None) -> str | None:
    """Return ``url`` if it is an address that may be a link: http or https, nothing hidden in it."""
    return url if url and re.fullmatch(_ADDRESS, url) else None


class Span(NamedTuple):
    """A stretch of text with one meaning, and the address it links to."""

    text: str
    style: Style = ""
    url: str | None = None

    @property
    def shown(self) -> str:
        """The text, safe to print."""
        return printable(self.text)

    @property
    def link(self) -> str | None:
        """The address, if it is one."""
        return web_address(self.url)


Spans = tuple[Span, ...]


class Heading(NamedTuple):
    """A heading; ``level`` 1 names the page, 2 a part of it."""

    spans: Spans
    level: int = 2


class Line(NamedTuple):
    """A paragraph, indented by so many steps; empty, it is a blank line."""

    spans: Spans = ()
    indent: int = 0


class Entry(NamedTuple):
    """A place and what stands there: beside each other where there is room for both."""

    place: tuple[Spans, ...]
    body: tuple[Spans, ...]


class Grid(NamedTuple):
    """Rows under column names; columns named in ``right`` hold numbers.

    ``spare`` names the column that a narrow window cuts short or does without.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    right: frozenset[str] = frozenset()
    spare: str | None = None


class Bars(NamedTuple):
    """Counts of what ``label`` names, a bar each on a terminal, one line elsewhere."""

    label: str
    counts: tuple[tuple[str, int], ...]

    @property
    def shown(self) -> tuple[tuple[str, int], ...]:
        """The counts, their names safe to print."""
        return tuple((printable(name), number) for name, number in self.counts)


Element = Heading | Line | Entry | Grid | Bars
Page = Iterable[Element]


def text_of(spans: Spans) -> str:
    """Return the spans as they are printed, without their styles."""
    return "".join(span.shown for span in spans)


def joined(parts: Sequence[Spans], separator: str = " \u00b7 ") -> Spans:
    """Join what is not empty of ``parts`` with a muted separator."""
    out: list[Span] = []
    for part in parts:
        if part:
            out += [Span(separator, "muted"), *part] if out else part
    return tuple(out)


def plain(page: Page) -> Iterator[str]:
    """Yield the lines of a page for a pipe or a file: no colour, one paragraph a line."""
    for element in page:
        match element:
            case Heading():
                yield text_of(element.spans)
            case Line():
                yield "  " * element.indent + text_of(element.spans)
            case Entry():
                yield "  " + text_of(joined(element.place))
                yield from ("    " + text_of(spans) for spans in element.body)
            case Grid():
                yield from _aligned(element)
            case Bars():
                counts = ", ".join(f"{name} {number:,}" for name, number in element.shown)
                yield f"  {element.label}: {counts}"


def _aligned(grid: Grid) -> Iterator[str]:
    rows = [grid.header, *(tuple(text_of(cell) for cell in row) for row in grid.rows)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if name in grid.right else cell.ljust(width)
            for name, cell, width in zip(grid.header, row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()


def markdown(page: Page) -> Iterator[str]:
    """Yield the lines of a page as Markdown; what documents say is escaped."""
    for element in page:
        match element:
            case Heading():
                yield from ("#" * element.level + " " + _marked(element.spans), "")
            case Line(spans=()):
                pass
            case Line():
                yield from (_paragraph(element.spans), "")
            case Entry():
                parts = map(_paragraph, (joined(element.place), *element.body))
                yield from ("- " + "  \n  ".join(parts), "")
            case Grid():
                yield from _table(element)
            case Bars():
                cells = tuple(
                    ((Span(name),), (Span(f"{number:,}"),)) for name, number in element.counts
                )
                yield from _table(Grid((element.label, "number"), cells, right=frozenset({"number"})))


def _paragraph(spans: Spans) -> str:
    """Return spans that begin a paragraph: "1. Inleiding" begins no list, nor does "- een punt"."""
    return re.sub(rf"^{_OPENS_BLOCK}", r"\1\\", _marked(spans))


def _marked(spans: Spans) -> str:
    around = ["", *(span.shown for span in spans), ""]
    return "".join(
        _marked_span(span, before[-1:], after[:1])
        for span, before, after in zip(spans, around, around[2:], strict=False)
    )


def _marked_span(span: Span, before: str, after: str) -> str:
    text = re.sub(_MARKUP, r"\\\1", span.shown)
    # Between a bracket and a letter, asterisks mark nothing.
    is_apart = (text[:1].isalnum() or not before.isalnum()) and (text[-1:].isalnum() or not after.isalnum())
    if span.style == "mention" and text and is_apart:
        text = f"**{text}**"
    if not span.link:
        return text
    address = span.link.replace("\\", "%5C")
    return f"[{text}](<{address}>)"


def _table(grid: Grid) -> Iterator[str]:
    yield "| " + " | ".join(grid.header) + " |"
    yield "| " + " | ".join("---:" if name in grid.right else "---" for name in grid.header) + " |"
    for row in grid.rows:
        yield "| " + " | ".join(_marked(cell) for cell in row) + " |"
    yield ""
