"""Parts of a text that lie beside one another, found by where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class Part(Protocol):
    """What begins and ends somewhere in a text: a block, the body of a note, an element of a page."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Found = TypeVar("Found", bound=Part)


class InOrder(Generic[Found]):
    """Finds parts without a walk through all of them; none lies in another or overlaps it."""

    def __init__(self, parts: Iterable[Found]) -> None:
        self._parts = sorted(parts, key=lambda part: (part.end, part.start))
        self._ends = [part.end for part in self._parts]

    def at(self, offset: int) -> Found | None:
        """Return the part in which the sign at ``offset`` stands."""
        return self.within(offset, offset + 1)

    def within(self, start: int, end: int) -> Found | None:
        """Return the first part of which anything stands in ``start:end``."""
        at = bisect_right(self._ends, start)
        return self._parts[at] if at < len(self._parts) and self._parts[at].start < end else None
