"""Sets of words that share much."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.queries.ledger.alike import Alike

words = st.frozensets(st.sampled_from([*"abcdefghijkl"]), max_size=9)


@given(
    added=st.lists(words, max_size=25), sought=words, least=st.integers(1, 4), share=st.sampled_from([0.3, 0.5, 1.0])
)
def test_all_that_shares_enough_is_found(
    added: list[frozenset[str]], sought: frozenset[str], least: int, share: float
) -> None:
    """What comparing each with each finds, no less and no more, and what shares most comes first."""
    alike = Alike([*added, sought], least, share)
    for each in added:
        alike.add(each)
    found = alike.find(sought)
    expected = {
        each: len(each & sought)
        for each in added
        if len(each & sought) >= max(least, share * min(len(each), len(sought)))
    }
    assert {each: shared for shared, each in found} == expected
    assert [shared for shared, _ in found] == sorted(expected.values(), reverse=True)
