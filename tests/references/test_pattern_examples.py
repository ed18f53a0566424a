"""Every example in every pattern file: what stands in brackets is found, and nothing else of its kind."""

from __future__ import annotations

import pytest

from mhcorpus.references.examples import Marked, example_faults, unmarked
from mhcorpus.references.kinds import Kind
from mhcorpus.references.knowledge import knowledge_with

_KINDS = [pytest.param(kind, id=kind.name) for kind in knowledge_with().kinds.ordered]


@pytest.mark.parametrize("kind", _KINDS)
def test_every_example_is_found_as_marked(kind: Kind) -> None:
    """A kind has examples of what it is and what it is not, and each yields exactly what is marked."""
    assert list(example_faults(kind, knowledge_with())) == []


def test_marks_are_taken_out() -> None:
    """An example gives its text without brackets, and where each marked reference stands in it."""
    assert unmarked("Zie [[a-1|stuk 1]] en [[?|stuk twee]].") == (
        "Zie stuk 1 en stuk twee.",
        [Marked(4, 10, "stuk 1", "a-1"), Marked(14, 23, "stuk twee", None)],
    )
