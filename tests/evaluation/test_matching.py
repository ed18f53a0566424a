"""Which of the found belongs to which of the gold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.evaluation.matching import by_value, match_entries, match_references

Entry = Mapping[str, Any]


def ref(id_: str | None, start: int, end: int, kind: str = "kamerstuk") -> Entry:
    return {"kind": kind, "id": id_, "start": start, "end": end}


@pytest.mark.parametrize(
    ("gold", "found", "pairs"),
    [
        # The place and the kind are right: found; the id makes no difference to that.
        ([ref("a", 0, 10)], [ref("a", 0, 10)], [(0, 0)]),
        ([ref("a", 0, 10)], [ref("b", 0, 10)], [(0, 0)]),
        ([ref("a", 0, 10)], [ref("a", 0, 10, "dossier")], [(0, None), (None, 0)]),
        # Half of what the two cover together must be shared.
        ([ref("a", 0, 10)], [ref("a", 0, 20)], [(0, 0)]),
        ([ref("a", 0, 10)], [ref("a", 0, 21)], [(0, None), (None, 0)]),
        # The right id goes before the first place.
        ([ref("a", 0, 10)], [ref("b", 0, 10), ref("a", 2, 10)], [(0, 1), (None, 0)]),
        # One of the found is for one of the gold.
        ([ref("a", 0, 10), ref("a", 1, 10)], [ref("a", 0, 10)], [(0, 0), (1, None)]),
        # An act cited by its number may be a law with the same id.
        ([ref("32022R2065", 0, 9, "celex")], [ref("32022R2065", 0, 9, "law")], [(0, 0)]),
        ([ref("32022R2065", 0, 9, "celex")], [ref("x", 0, 9, "law")], [(0, None), (None, 0)]),
        # Without offsets, kind and id decide.
        ([{"kind": "dossier", "id": "39812"}], [ref("39812", 5, 9, "dossier")], [(0, 0)]),
        ([{"kind": "dossier", "id": "39812"}], [ref("39813", 5, 9, "dossier")], [(0, None), (None, 0)]),
    ],
)
def test_references_are_paired(
    gold: list[Entry], found: list[Entry], pairs: list[tuple[int | None, int | None]]
) -> None:
    """Kind and place make a pair, the right id first; what has no pair stands alone."""
    wanted = [
        (None if one is None else gold[one], None if other is None else found[other])
        for one, other in pairs
    ]
    assert match_references(gold, found) == wanted


_PLACES = st.builds(
    lambda id_, start, length, kind: ref(id_, start, start + length, kind),
    st.sampled_from("abc"), st.integers(0, 30), st.integers(1, 10), st.sampled_from(["law", "date"]),
)  # fmt: skip


@given(st.lists(_PLACES, max_size=8), st.lists(_PLACES, max_size=8))
def test_nothing_is_lost_or_doubled(gold: list[Entry], found: list[Entry]) -> None:
    """Every reference of either side is in exactly one pair."""
    pairs = match_references(gold, found)

    def order(entry: Entry) -> tuple[int, int, str, str]:
        return entry["start"], entry["end"], entry["kind"], entry["id"]

    assert sorted((one for one, _ in pairs if one), key=order) == sorted(gold, key=order)
    assert sorted((other for _, other in pairs if other), key=order) == sorted(found, key=order)


def test_entries_are_paired_by_what_they_are() -> None:
    """Motions go by their id: each of the gold takes its own, and the rest stands alone."""
    gold = [{"id": "kst-39812-9"}, {"id": "kst-39812-10"}]
    found = [{"id": "kst-39812-11"}, {"id": "kst-39812-9"}]
    assert match_entries(gold, found, by_value("id")) == [
        (gold[0], found[1]), (gold[1], None), (None, found[0]),
    ]
