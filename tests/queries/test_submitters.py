"""Who submitted a motion, of several mentions that name members of it."""

from __future__ import annotations

import pytest

from mhcorpus.queries.graph import graph
from mhcorpus.queries.submitters import Submitters, fullest

from .conftest import Papers

_ONE, _WITH_PARTY, _TWO = ["aalders"], ["aalders@VVD"], ["aalders", "bruin"]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ([], Submitters([])),
        ([Submitters(_ONE), Submitters(_TWO)], Submitters(_TWO)),
        ([Submitters(_ONE), Submitters(_WITH_PARTY)], Submitters(_WITH_PARTY)),
        # "Aalders c.s." tells of more than "Aalders", and of no more than "Aalders en Bruin".
        ([Submitters(_ONE, and_others=True), Submitters(_WITH_PARTY)], Submitters(_WITH_PARTY, and_others=True)),
        ([Submitters(_ONE, and_others=True), Submitters(_TWO)], Submitters(_TWO)),
    ],
)  # fmt: skip
def test_the_fullest_list_counts(named: list[Submitters], expected: Submitters) -> None:
    """That of most members, then of most parties; "c.s." counts behind as many names."""
    assert fullest(named) == expected


def test_a_graph_tells_that_more_submitted_a_motion(write: Papers) -> None:
    """"C.s." behind the names stays beside the members of the node."""
    write("brief.txt", [("motion", "kst-39812-9", "motie Aalders c.s.", 5, {"members": _ONE, "and_others": True})])
    nodes = graph(write.corpus, ["39812-9"])["nodes"]
    assert [(node["members"], node.get("and_others", False)) for node in nodes] == [([], False), (_ONE, True)]
