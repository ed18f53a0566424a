"""Paragraphs that hold what was looked for, and papers that are missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.excerpts import excerpt
from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Entry, Grid, Line, Span, Spans, joined
from mhcorpus.reports.wording import counted, date_span, left_out, place_of, section_spans
from mhcorpus.source import stretch_without

HIT_COLUMNS = (
    "document", "date", "kind", "page", "footnote", "section", "start", "end", "hits", "text",
)  # fmt: skip
MISSING_COLUMNS = (
    "id", "kind", "url", "dossier", "works", "mentions", "first", "last", "cited_by", "first_day", "last_day",
)  # fmt: skip


def search_report(found: Mapping[str, Any], *, is_cited: bool = False, near: Sequence[str] = ()) -> Report:
    """Return the report on ``mhcorpus.queries.search.search``.

    ``is_cited``: what was looked for is a citation, which papers may spell otherwise. ``near`` are words
    to name where nothing was found.
    """
    hits = found["hits"]
    instead = "; it is cited: mhcorpus refs tells where" if is_cited else ""
    if near and not is_cited:
        instead = f"; near it: {', '.join(near)}"
    return Report(
        data=found, columns=HIT_COLUMNS, rows=lambda: hits, page=lambda: list(_hits(found)),
        notes=() if hits else (f"no paragraph in the corpus holds {found['query']!r}{instead}",),
    )  # fmt: skip


def _hits(found: Mapping[str, Any]) -> Iterator[Entry | Line]:
    for hit in found["hits"]:
        place = place_of(hit["page"], hit["footnote"])
        where = joined([
            date_span(hit["date"]), (Span(place),) if place else (), section_spans(hit["section"]),
        ])
        below = (excerpt((Span(hit["below"], "muted"),)),) if hit["below"] else ()
        yield Entry(((Span(hit["document"], "document"),), where), (_marked(hit), *below))
    if found["hits"]:
        more = left_out(found["total"] - len(found["hits"]))
        yield Line()
        yield Line((Span(counted(found["total"], "paragraph") + more, "muted"),))


def _marked(hit: Mapping[str, Any]) -> Spans:
    """Return the paragraph as it is read, its hits marked; of a long one what stands around them."""
    spans: list[Span] = []
    at = hit["start"]
    for start, end in hit["hits"]:
        spans += [Span(_read(hit, at, start)), Span(_read(hit, start, end), "mention")]
        at = end
    return excerpt((*spans, Span(_read(hit, at, hit["end"]))))


def _read(hit: Mapping[str, Any], start: int, end: int) -> str:
    """Return a stretch of the stored text without what nobody reads."""
    base = hit["start"]
    left_out = ((left - base, right - base) for left, right in hit["left_out"])
    return stretch_without(hit["text"], start - base, end - base, left_out)


def missing_report(found: Mapping[str, Any], *, narrowed: bool = False) -> Report:
    """Return the report on ``mhcorpus.queries.missing.missing``; ``narrowed``: to a kind or a dossier."""
    missing = found["missing"]
    none = "no such paper is cited and missing" if narrowed else "the corpus holds all papers that it cites"
    return Report(
        data=found, columns=MISSING_COLUMNS, rows=lambda: missing,
        page=lambda: list(_missing(missing, found["more"])),
        notes=() if missing else (none,),
    )  # fmt: skip


def _missing(missing: Sequence[Mapping[str, Any]], more: int) -> Iterator[Grid | Line]:
    if not missing:
        return
    rows = tuple(
        (
            (Span(each["id"], "id", each["url"]),), (Span(each["kind"]),),
            (Span(str(each["works"]), "number"),), (Span(str(each["mentions"]), "number"),),
            (Span(", ".join(each["cited_by"]), "document"),),
        ) for each in missing
    )  # fmt: skip
    right = frozenset({"works", "mentions"})
    yield Grid(("missing", "kind", "works", "mentions", "cited by"), rows, right=right, spare="cited by")
    yield Line()
    yield Line((Span(counted(len(missing), "paper") + left_out(more), "muted"),))
