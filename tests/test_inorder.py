"""Parts of a text, found by where they stand."""

from __future__ import annotations

import pytest

from mhcorpus.inorder import InOrder
from mhcorpus.source import Block

PARTS = [Block("note", 20, 30), Block("paragraph", 0, 9), Block("paragraph", 10, 12)]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (0, 30, 0), (0, 1, 0), (8, 9, 0), (8, 11, 0), (9, 10, None), (9, 11, 10), (11, 12, 10),
        (12, 20, None), (12, 21, 20), (29, 99, 20), (30, 31, None),
    ],
)
def test_the_first_part_that_stands_there_is_found(start: int, end: int, found: int | None) -> None:
    """A part is where it has a sign, given in any order; between two of them there is none."""
    part = InOrder(PARTS).within(start, end)
    assert (part.start if part else None) == found


def test_a_sign_stands_in_one_part() -> None:
    """Each offset leads to its own part."""
    parts = InOrder(PARTS)
    found = [parts.at(offset) for offset in (0, 8, 9, 10, 19, 20, 29, 30)]
    assert [each.start if each else None for each in found] == [0, 0, None, 10, None, 20, 20, None]


def test_no_part_is_looked_at_to_find_another() -> None:
    """Each is asked where it ends when they are put in order; to find one, none is asked again."""
    asked: list[int] = []

    class Told:
        def __init__(self, start: int) -> None:
            self.start = start

        @property
        def end(self) -> int:
            asked.append(self.start)
            return self.start + 2

    parts = InOrder(Told(start) for start in range(0, 2000, 2))
    made = len(asked)
    assert [part.start for offset in range(2000) if (part := parts.at(offset))] == [each // 2 * 2 for each in range(2000)]
    assert (made, len(asked)) == (2000, 2000)
