"""Whether a span touches one of a set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.references.spans import SpanSet

_SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda s: (s[0], s[0] + s[1])))


@pytest.mark.parametrize(
    ("start", "end", "touches"),
    [(0, 4, False), (4, 5, False), (4, 6, True), (7, 8, True), (9, 12, False), (8, 30, True), (14, 15, True)],
)
def test_to_touch_is_to_share_a_character(start: int, end: int, touches: bool) -> None:
    """Spans that only meet do not touch."""
    assert SpanSet([(12, 15), (5, 9), (6, 7)]).touches(start, end) is touches


def test_an_empty_set_touches_nothing() -> None:
    """However long the span."""
    assert SpanSet([]).touches(0, 100) is False


@given(_SPANS, st.integers(0, 40), st.integers(1, 9))
def test_the_set_answers_as_its_spans_do(spans: list[tuple[int, int]], start: int, length: int) -> None:
    """Merging spans changes no answer."""
    shares = any(first < start + length and start < last for first, last in spans)
    assert SpanSet(spans).touches(start, start + length) is shares
