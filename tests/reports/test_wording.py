"""Wording: counts, places, dates and durations."""

from __future__ import annotations

import pytest

from mhcorpus.references.sections import SEPARATOR
from mhcorpus.reports.page import Span, Spans
from mhcorpus.reports.wording import (
    counted,
    date_span,
    duration,
    place_of,
    references_counted,
    section_spans,
)


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 documents"), (1, "1 document"), (1200, "1,200 documents")]
)
def test_counts(number: int, said: str) -> None:
    """One is singular, thousands are separated."""
    assert counted(number, "document") == said


@pytest.mark.parametrize(
    ("page", "footnote", "said"),
    [(None, None, ""), (2, None, "p. 2"), (None, "4", "note 4"), (2, "4", "p. 2, note 4")],
)
def test_places(page: int | None, footnote: str | None, said: str) -> None:
    """A place has its page and its note, where the document has them."""
    assert place_of(page, footnote) == said


@pytest.mark.parametrize(
    ("section", "spans"),
    [
        (None, ()), ("Opvang › Antwoord 7", (Span("Opvang › Antwoord 7", "muted"),)),
        (f"{'Motie ' * 20}{SEPARATOR}Opvang", (Span(f"{'Motie ' * 12}".rstrip() + "… › Opvang", "muted"),)),
    ],
)
def test_sections(section: str | None, spans: tuple[Span, ...]) -> None:
    """Each heading of it is told, a long one by its beginning."""
    assert section_spans(section) == spans


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.04, "0.0 s"), (9.94, "9.9 s"), (9.96, "10 s"), (59.6, "1 min 0 s"), (185, "3 min 5 s")],
)
def test_durations(seconds: float, said: str) -> None:
    """Short times have a decimal, long ones minutes."""
    assert duration(seconds) == said


@pytest.mark.parametrize(
    ("date", "spans"),
    [
        (None, ()),
        ("2025-12-09", (Span("2025-12-09", "date"),)),
        ("2025-12~", (Span("2025-12~", "inferred"),)),
    ],
)
def test_dates(date: str | None, spans: Spans) -> None:
    """A date that is not printed in the document looks different."""
    assert date_span(date) == spans


def test_references_are_counted_by_kind() -> None:
    """The most frequent kind comes first; of what the ledger lists once each, mentions are counted."""
    counts = {"law": 1, "date": 2, "commitment": 19, "motion": 1, "register_commitment": 4}
    assert references_counted(counts) == (
        "19 commitment mention, 4 register_commitment, 2 date, 1 law, 1 motion mention"
    )
