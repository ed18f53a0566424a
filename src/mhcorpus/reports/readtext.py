"""The text of a document as it was read: its blocks, notes and pages made visible."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mhcorpus.errors import QueryError
from mhcorpus.reports.blocks import pieces
from mhcorpus.reports.page import Line, Page, Span

Document = Mapping[str, Any]


def text_page(document: Document, number: int | None = None) -> Page:
    """Return what was read, or what stands on page ``number``: paragraphs bare, the rest marked.

    ``[heading 2]``, ``[list item]``, ``[note 3]``, ``[furniture]`` say what a block is, ``[page 2]``
    where a page begins, ``[goes on]`` that the block before runs on there, ``[unread]`` what
    belongs to no block. References are marked and linked.
    Raises QueryError where it has no such page.
    """
    return list(_lines(document, *_extent(document, number)))


def _extent(document: Document, number: int | None) -> tuple[int, int]:
    starts = [*document["page_starts"], len(document["text"])]
    if number is None:
        return 0, starts[-1]
    if not 0 < number < len(starts):
        pages = len(starts) - 1
        has = f"{pages} pages" if pages > 1 else "1 page" if pages else "no pages"
        raise QueryError(f"{document['document']} has {has}: there is no page {number}")
    return starts[number - 1], starts[number]


def _lines(document: Document, start: int, end: int) -> Iterator[Line]:
    text, done = document["text"], start
    numbers = {offset: number for number, offset in enumerate(document["page_starts"], start=1)}
    pages, told = [*numbers], 0
    marked = _Marked(text, document["references"])
    for piece_start, piece_end, mark in _pieces(document):
        if piece_end <= start or piece_start >= end:
            continue
        turned = range(max(told, bisect_left(pages, done)), bisect_right(pages, piece_start))
        yield from (Line((Span(f"[page {numbers[pages[turn]]}]", "muted"),)) for turn in turned)
        told = max(told, turned.stop)
        if done != start:
            yield from [Line()] * (text.count("\n", done, piece_start) > 1)
        yield from marked.lines(piece_start, piece_end, mark)
        done = piece_end


def _pieces(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and mark of each block, parted where a page begins, and of what is between blocks."""
    text, pages = document["text"], document["page_starts"]
    blocks = document["blocks"] or [{"kind": "paragraph", "start": 0, "end": len(text), "continues": False}]
    for start, end, block in pieces(text, ((each["start"], each["end"], each) for each in blocks)):
        mark = _mark(block, bisect_right(pages, start)) if block else "unread"
        for turn in pages[bisect_right(pages, start) : bisect_left(pages, end)]:
            yield start, start + len(text[start:turn].rstrip()), mark
            start, mark = turn, "goes on"
        yield start, end, mark


def _mark(block: Mapping[str, Any], page: int) -> str:
    """Return what a block is, and of a note that does not stand on its own page, which that is."""
    kind: str = block["kind"]
    if kind == "paragraph":
        return "goes on" if block["continues"] else ""
    more = block["level"] if kind == "heading" else block["note"] if kind == "note" else None
    mark = f"{kind} {more}" if more else kind
    return f"{mark}, page {block['page']}" if kind == "note" and block["page"] not in (None, page) else mark


class _Marked:
    """A text in which the references are marked and linked, of those in one another the outermost."""

    def __init__(self, text: str, references: Iterable[Mapping[str, Any]]) -> None:
        self._text = text
        self._references = sorted(references, key=lambda each: (each["start"], -each["end"]))
        self._starts = [each["start"] for each in self._references]

    def lines(self, start: int, end: int, mark: str) -> Iterator[Line]:
        """Yield the lines of a piece of the text; ``mark`` says what it is."""
        line = [Span(f"[{mark}] ", "muted")] if mark else []
        for span in self._spans(start, end):
            first, *more = span.text.split("\n")
            line.append(Span(first, span.style, span.url))
            for part in more:
                yield Line(tuple(line))
                line = [Span(part, span.style, span.url)]
        yield Line(tuple(line))

    def _spans(self, start: int, end: int) -> Iterator[Span]:
        done = start
        begin, stop = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for reference in self._references[begin:stop]:
            if done <= reference["start"]:
                yield Span(self._text[done : reference["start"]])
                done = min(reference["end"], end)
                yield Span(self._text[reference["start"] : done], "mention", reference["url"])
        yield Span(self._text[done:end])
