"""The text of a document as it was read: its blocks, notes and pages made visible."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
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
    pages = {offset: number for number, offset in enumerate(document["page_starts"], start=1)}
    for piece_start, piece_end, mark in _pieces(document):
        if piece_end <= start or piece_start >= end:
            continue
        turned = [number for offset, number in pages.items() if done <= offset <= piece_start]
        yield from (Line((Span(f"[page {number}]", "muted"),)) for number in turned)
        pages = {offset: number for offset, number in pages.items() if number not in turned}
        if done != start:
            yield from [Line()] * (text.count("\n", done, piece_start) > 1)
        yield from _marked_lines(document, piece_start, piece_end, mark)
        done = piece_end


def _pieces(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and mark of each block, parted where a page begins, and of what is between blocks."""
    text, pages = document["text"], document["page_starts"]
    blocks = document["blocks"] or [{"kind": "paragraph", "start": 0, "end": len(text), "continues": False}]
    for start, end, block in pieces(text, ((each["start"], each["end"], each) for each in blocks)):
        mark = _mark(block, bisect_right(pages, start)) if block else "unread"
        for turn in (page for page in pages if start < page < end):
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


def _marked_lines(document: Document, start: int, end: int, mark: str) -> Iterator[Line]:
    line = [Span(f"[{mark}] ", "muted")] if mark else []
    for span in _spans(document["text"], start, end, document["references"]):
        first, *more = span.text.split("\n")
        line.append(Span(first, span.style, span.url))
        for part in more:
            yield Line(tuple(line))
            line = [Span(part, span.style, span.url)]
    yield Line(tuple(line))


def _spans(
    text: str, start: int, end: int, references: Sequence[Mapping[str, Any]]
) -> Iterator[Span]:
    """Yield the text in order, the outermost references in it marked and linked."""
    done = start
    for reference in sorted(references, key=lambda each: (each["start"], -each["end"])):
        if done <= reference["start"] < end:
            yield Span(text[done : reference["start"]])
            done = min(reference["end"], end)
            yield Span(text[reference["start"] : done], "mention", reference["url"])
    yield Span(text[done:end])
