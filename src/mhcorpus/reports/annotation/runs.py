"""Spans that lie inside one another or overlap, as one row of stretches: nothing twice, nothing lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

Mark = TypeVar("Mark")


def runs(
    start: int, end: int, spans: Collection[tuple[int, int, Mark]], cuts: Iterable[int] = ()
) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
    """Yield the stretches of ``start:end`` that the same spans cover, with their marks, in order.

    The mark of the shortest span comes first, of spans of one length the earlier given. A stretch
    ends at each of ``cuts`` as well.
    """
    shortest = sorted(spans, key=lambda span: span[1] - span[0])
    points = {start, end, *cuts, *(point for span in spans for point in span[:2])}
    for begin, stop in pairwise(sorted(point for point in points if start <= point <= end)):
        yield begin, stop, tuple(mark for first, last, mark in shortest if first <= begin and stop <= last)
