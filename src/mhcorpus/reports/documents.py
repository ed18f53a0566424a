"""The documents of a corpus: the list of them, and what is known of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.extraction import COLUMNS, references_grid
from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Grid, Heading, Line, Page, Span, Spans, joined
from mhcorpus.reports.wording import counted, date_span, listed_counts

SCHEMA_REMOVE = "mhcorpus/remove/1"
LIST_COLUMNS = (
    "document", "date", "kind", "title", "references",
    "pages", "words", "format", "id", "path", "warnings",
)


def list_report(listed: Mapping[str, Any]) -> Report:
    """Return the report on ``mhcorpus.queries.documents.list_documents``."""
    documents = listed["documents"]
    return Report(
        data=listed,
        columns=LIST_COLUMNS,
        rows=lambda: documents,
        page=lambda: _listed(documents),
        notes=() if documents else ("the corpus is empty: mhcorpus ingest PATH fills it",),
    )


def show_report(document: Mapping[str, Any], *, text: bool) -> Report:
    """Return the report on ``show_document``: its ``text``, or what is known of it."""
    return Report(
        data=document,
        columns=COLUMNS,
        rows=lambda: document["references"],
        page=lambda: list(_text(document) if text else _known(document)),
        notes=tuple(f"warning: {warning}" for warning in document["warnings"]),
    )


def removal_report(removed: Sequence[str]) -> Report:
    """Return the report on documents that are no longer in the corpus."""
    return Report(
        data={"schema": SCHEMA_REMOVE, "removed": list(removed)},
        columns=("document",),
        rows=lambda: [{"document": name} for name in removed],
        page=lambda: [Line((Span("removed "), Span(name, "document"))) for name in removed],
    )


def _listed(documents: Sequence[Mapping[str, Any]]) -> Page:
    if not documents:
        return []
    header = ("date", "document", "kind", "cites", "title")
    rows = tuple(
        (
            date_span(document["date"]),
            (Span(document["document"], "document"),),
            (Span(document["kind"] or ""),),
            (Span(str(document["references"]), "number"),),
            (Span(document["title"] or "", "muted"),),
        )
        for document in documents
    )
    total = (Span(counted(len(documents), "document"), "muted"),)
    grid = Grid(header, rows, right=frozenset({"cites"}), spare="title")
    return [grid, Line(), Line(total)]


def _known(document: Mapping[str, Any]) -> Iterator[Heading | Line | Grid]:
    meta = document["meta"]
    yield Heading((Span(document["document"], "document"),), level=1)
    yield Line(joined([
        _plain(meta.get("kind")),
        date_span(document["date"]),
        _plain(document["pages"] and counted(document["pages"], "page")),
        _plain(counted(document["words"], "word")),
    ]))
    yield Line((Span(document["path"], "muted"),))
    yield from (
        Line((Span(f"{name.replace('_', ' ')}: ", "muted"), Span(_said(value))))
        for name, value in meta.items() if value and name not in {"kind", "date"}
    )
    references = document["references"]
    total = (Span(counted(len(references), "reference")),)
    yield Line()
    yield Line(joined([total, (Span(listed_counts(document["counts"]), "muted"),)]))
    if references:
        yield Line()
        yield references_grid(references)


def _plain(value: object) -> Spans:
    return (Span(str(value)),) if value else ()


def _said(value: object) -> str:
    """Return what a paper says of itself, in words: lists and objects by their parts."""
    if isinstance(value, Mapping):
        value = [part for part in value.values() if part]
    return ", ".join(map(_said, value)) if isinstance(value, (list, tuple)) else str(value)


def _text(document: Mapping[str, Any]) -> Iterator[Line]:
    line: list[Span] = []
    for span in _marked(document["text"], document["references"]):
        first, *more = span.text.split("\n")
        line.append(Span(first, span.style, span.url))
        for part in more:
            yield Line(tuple(line))
            line = [Span(part, span.style, span.url)]
    yield Line(tuple(line))


def _marked(text: str, references: Sequence[Mapping[str, Any]]) -> Iterator[Span]:
    """Yield the text in order, the outermost references marked and linked."""
    done = 0
    for reference in sorted(references, key=lambda each: (each["start"], -each["end"])):
        if reference["start"] >= done:
            yield Span(text[done : reference["start"]])
            yield Span(text[reference["start"] : reference["end"]], "mention", reference["url"])
            done = reference["end"]
    yield Span(text[done:])
