"""What stands in one text: the references of a file, and the meaning of a citation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Deferred, Report
from mhcorpus.reports.page import Grid, Heading, Line, Page, Span, Spans, Style, joined
from mhcorpus.reports.wording import counted, date_span, place_of, references_counted

Meaning = tuple[str, Sequence[Mapping[str, Any]]]
"""A citation, and the references in it."""

SCHEMA_LOOKUP = "mhcorpus/lookup/1"
_FOUND = (
    "kind", "id", "start", "end", "text", "page", "footnote",
    "section", "context", "certainty", "reason", "url",
)
COLUMNS = (*_FOUND, "document")
LOOKUP_COLUMNS = (*_FOUND, "query")
CERTAINTY: dict[str, Style] = {"likely": "doubt", "unsure": "bad"}


def extract_report(extracted: Mapping[str, Any], warnings: Iterable[str]) -> Report:
    """Return the report on ``Analysis.as_dict``; ``warnings`` go to stderr."""
    return Report(
        data=extracted,
        columns=COLUMNS,
        rows=lambda: rows_of(extracted),
        page=lambda: _extracted(extracted),
        notes=tuple(warnings),
    )


def rows_of(document: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the references of a document, each with its name: rows of several go together."""
    return ({**reference, "document": document["document"]} for reference in document["references"])


def lookup_report(meanings: Iterable[Meaning], *, several: bool = False, each: bool = False) -> Report:
    """Return the report on what citations mean, each told as it comes; what means nothing is noted.

    ``each`` query has a row, one that means nothing too; what stands in another citation has none.
    """
    notes: list[str] = []

    def told() -> Iterator[Meaning]:
        for query, references in meanings:
            if not references and query:
                notes.append(f"no citation found in {query!r}")
            kept = _outermost(references) if each else references
            yield query, [{**reference, "query": query} for reference in kept]

    def rows() -> Iterator[Mapping[str, Any]]:
        for query, references in told():
            yield from references or ([{"query": query}] if each else ())

    return Report(
        data=Deferred(lambda: _looked_up(list(told()))),
        columns=LOOKUP_COLUMNS,
        rows=rows,
        page=lambda: _meanings(told(), several=several, each=each),
        notes=notes,
        live=several,
    )


def _outermost(references: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the references that do not stand in a longer one, as a law stands in its article."""
    return [
        one for one in references
        if not any(
            other["start"] <= one["start"] and one["end"] <= other["end"]
            and other["end"] - other["start"] > one["end"] - one["start"]
            for other in references
        )
    ]


def _looked_up(meanings: Sequence[Meaning]) -> dict[str, Any]:
    return {
        "schema": SCHEMA_LOOKUP,
        "query": ", ".join(query for query, _ in meanings),
        "references": [reference for _, references in meanings for reference in references],
        "queries": [query for query, _ in meanings],
    }


def _extracted(extracted: Mapping[str, Any]) -> Page:
    references = extracted["references"]
    about = joined([
        (Span(extracted["document"], "document"),),
        *((Span(str(extracted["meta"][key])),) for key in ("kind",) if extracted["meta"].get(key)),
        date_span((extracted["dated"] or {}).get("date")),
    ])
    total = (Span(counted(len(references), "reference")),)
    kinds = (Span(references_counted(Counter(each["kind"] for each in references)), "muted"),)
    page: list[Heading | Line | Grid] = [Heading(about, level=1), Line(joined([total, kinds]))]
    if references:
        page += [Line(), references_grid(references)]
    return page


def references_grid(references: Iterable[Mapping[str, Any]]) -> Grid:
    """Return one row a reference: what kind, what it says, what it means, where it stands."""
    return Grid(
        ("kind", "text", "id", "where"),
        tuple(
            (
                (Span(reference["kind"], "muted"),),
                (Span(reference["text"]),),
                identity(reference),
                (Span(place_of(reference["page"], reference["footnote"]), "muted"),),
            )
            for reference in references
        ),
    )


def identity(reference: Mapping[str, Any]) -> Spans:
    """Return the id with its link, and what makes it doubtful, or who gave it, where something does."""
    style = CERTAINTY.get(reference["certainty"])
    target = (Span(reference["id"], "id", reference["url"]),) if reference["id"] else ()
    if reference["reason"] == "corrected":
        return (*target, Span(" (corrected)", "muted"))
    return target + ((Span(f" ({reference['certainty']})", style),) if style else ())


def _meanings(meanings: Iterable[Meaning], *, several: bool, each: bool) -> Iterator[Line]:
    for query, references in meanings:
        if several and (references or each):
            yield Line((Span(query, "mention"),))
        if each and not references:
            yield Line((Span("no citation", "muted"),), int(several))
        for reference in references:
            yield from _meaning(reference, indent=int(several))


def _meaning(reference: Mapping[str, Any], indent: int) -> Iterator[Line]:
    known = identity(reference) or (Span("no id", "doubt"),)
    yield Line((*known, Span(f"  {reference['kind']}", "muted")), indent)
    if reference["url"]:
        yield Line((Span(reference["url"], "muted", reference["url"]),), indent + 1)
    if candidates := [each for each in reference.get("candidates", ()) if each != reference["id"]]:
        is_todays = len(candidates) < len(reference["candidates"]) and reference["certainty"] == "unsure"
        told = "in force today; or of another day" if is_todays else "or"
        yield Line((Span(f"{told}: {', '.join(candidates)}", "doubt"),), indent + 1)
