"""The doubtful references of one file: what is not certain, why, and what else it may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.extraction import CERTAINTY, COLUMNS, rows_of
from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Entry, Heading, Line, Span, Spans, joined
from mhcorpus.reports.passages import highlighted
from mhcorpus.reports.wording import counted, one_line, place_of

SCHEMA_UNSURE = "mhcorpus/unsure/1"
UNSURE_COLUMNS = (*COLUMNS, "candidates")


def doubts_report(extracted: Mapping[str, Any], warnings: Iterable[str]) -> Report:
    """Return the report on what is not certain in ``Analysis.as_dict``; ``warnings`` go to stderr."""
    doubtful = [each for each in extracted["references"] if _is_doubtful(each)]
    data = {
        "schema": SCHEMA_UNSURE,
        "document": extracted["document"],
        "references": [{**each, "candidates": each.get("candidates", [])} for each in doubtful],
    }
    return Report(
        data=data,
        columns=UNSURE_COLUMNS,
        rows=lambda: rows_of(data),
        page=lambda: list(_page(extracted["document"], len(extracted["references"]), doubtful)),
        notes=tuple(warnings),
    )


def _is_doubtful(reference: Mapping[str, Any]) -> bool:
    """Whether it is likely or unsure, or has no id; of a kind without ids, none is in doubt."""
    return reference["certainty"] in CERTAINTY or (
        reference["id"] is None and reference["certainty"] != "certain"
    )


def _page(
    document: str, total: int, doubtful: Sequence[Mapping[str, Any]]
) -> Iterator[Heading | Line | Entry]:
    yield Heading((Span(document, "document"),), level=1)
    yield Line((Span(f"{len(doubtful)} of {counted(total, 'reference')} in doubt", "muted"),))
    for reference in doubtful:
        yield Entry(tuple(_place(reference)), tuple(_body(reference)))


def _place(reference: Mapping[str, Any]) -> Iterator[Spans]:
    target = Span(reference["id"], "id", reference["url"]) if reference["id"] else Span("no id", "bad")
    doubt = Span(
        f"{reference['certainty']}: {reference['reason']}", CERTAINTY.get(reference["certainty"], "bad")
    )
    yield joined([(Span(one_line(reference["text"]), "mention"),), (target,)])
    place = place_of(reference["page"], reference["footnote"])
    yield joined([(Span(reference["kind"], "muted"),), (doubt,), (Span(place, "muted"),) if place else ()])


def _body(reference: Mapping[str, Any]) -> Iterator[Spans]:
    if sentence := one_line(reference["context"]):
        yield highlighted(sentence, {one_line(reference["text"])})
    if reference.get("candidates"):
        yield (Span("candidates: ", "muted"), Span(", ".join(reference["candidates"]), "id"))
