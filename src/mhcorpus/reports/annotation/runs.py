"""Spans that lie inside one another or overlap, as one row of stretches: nothing twice, nothing lost."""

from __future__ import annotations

from bisect import insort
from collections import deque
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
    coming = deque(sorted((first, last, rank) for rank, (first, last, _) in enumerate(shortest)))
    points = {start, end, *cuts, *(point for span in spans for point in span[:2])}
    there: list[tuple[int, int]] = []
    for begin, stop in pairwise(sorted(point for point in points if start <= point <= end)):
        there = [(rank, last) for rank, last in there if last > begin]
        while coming and coming[0][0] <= begin:
            _, last, rank = coming.popleft()
            if last > begin:
                insort(there, (rank, last))
        yield begin, stop, tuple(shortest[rank][2] for rank, _ in there)
