"""Names that are given out once."""

from __future__ import annotations

import pytest

from mhcorpus.distinct import Distinct


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        (["a", "b", "a", "a"], ["a", "b", "a-2", "a-3"]),
        (["a-2", "a", "a", "a-2"], ["a-2", "a", "a-3", "a-2-2"]),
        (["a", "A", "a"], ["a", "A-2", "a-3"]),
    ],
)
def test_a_name_that_is_taken_gets_a_number(asked: list[str], given: list[str]) -> None:
    """No two names are the same, in any case where that is wanted."""
    distinct = Distinct(fold=str.lower)
    assert [distinct.name(name, "{}-{}".format) for name in asked] == given


def test_each_number_of_a_name_is_tried_once() -> None:
    """A name that comes back a thousand times is given as many numbers, and no more are tried."""
    tried: list[int] = []

    def numbered(name: str, number: int) -> str:
        tried.append(number)
        return f"{name} ({number})"

    distinct = Distinct()
    names = [distinct.name("a", numbered) for _ in range(1000)]
    assert (len(set(names)), tried) == (1000, list(range(2, 1001)))
