"""What stands in one text: the references of a file, and the meaning of a citation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Grid, Heading, Line, Page, Span, Spans, Style, joined
from mhcorpus.reports.wording import counted, counts_by_kind, date_span, place_of

SCHEMA_LOOKUP = "mhcorpus/lookup/1"
COLUMNS = (
    "kind", "id", "start", "end", "text", "page", "footnote",
    "section", "context", "certainty", "reason", "url",
)
CERTAINTY: dict[str, Style] = {"likely": "doubt", "unsure": "bad"}


def extract_report(extracted: Mapping[str, Any], warnings: Iterable[str]) -> Report:
    """Return the report on ``Analysis.as_dict``; ``warnings`` go to stderr."""
    return Report(
        data=extracted,
        columns=COLUMNS,
        rows=lambda: extracted["references"],
        page=lambda: _extracted(extracted),
        notes=tuple(warnings),
    )


def lookup_report(query: str, references: Sequence[Mapping[str, Any]]) -> Report:
    """Return the report on what a citation means; one that means nothing is said to."""
    return Report(
        data={"schema": SCHEMA_LOOKUP, "query": query, "references": list(references)},
        columns=COLUMNS,
        rows=lambda: references,
        page=lambda: list(_meanings(references)),
        notes=() if references else (f"no citation found in {query!r}",),
    )


def _extracted(extracted: Mapping[str, Any]) -> Page:
    references = extracted["references"]
    about = joined([
        (Span(extracted["document"], "document"),),
        *((Span(str(extracted["meta"][key])),) for key in ("kind",) if extracted["meta"].get(key)),
        date_span((extracted["dated"] or {}).get("date")),
    ])
    total = (Span(counted(len(references), "reference")),)
    kinds = (Span(counts_by_kind(reference["kind"] for reference in references), "muted"),)
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
    """Return the id with its link, and what makes it doubtful where something does."""
    style = CERTAINTY.get(reference["certainty"])
    target = (Span(reference["id"], "id", reference["url"]),) if reference["id"] else ()
    return target + ((Span(f" ({reference['certainty']})", style),) if style else ())


def _meanings(references: Sequence[Mapping[str, Any]]) -> Iterator[Line]:
    for reference in references:
        known = identity(reference) or (Span("no id", "doubt"),)
        yield Line((*known, Span(f"  {reference['kind']}", "muted")))
        if reference["url"]:
            yield Line((Span(reference["url"], "muted", reference["url"]),), indent=1)
        candidates = reference.get("candidates")
        if candidates:
            yield Line((Span(f"or: {', '.join(candidates)}", "doubt"),), indent=1)
