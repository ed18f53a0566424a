"""Every example in every pattern file: what stands in brackets is found, and nothing else of its kind."""

from __future__ import annotations

import pytest

from mhcorpus.patterns.examples import Marked, example_faults, found_in, unmarked
from mhcorpus.references.kinds import Kind
from mhcorpus.references.knowledge import knowledge_with

_KINDS = [pytest.param(kind, id=kind.name) for kind in knowledge_with().kinds.ordered]


@pytest.mark.parametrize("kind", _KINDS)
def test_every_example_is_found_as_marked(kind: Kind) -> None:
    """A kind has examples of what it is and what it is not, and each yields exactly what is marked."""
    assert list(example_faults(kind, knowledge_with())) == []


@pytest.mark.parametrize("zero", ["\u0660", "\uff10", "\U0001d7ce"], ids=["arabic", "full width", "mathematical"])
@pytest.mark.parametrize("kind", [each for each in _KINDS if each.id != "url"])
def test_a_digit_of_another_script_is_the_digit_that_it_is(kind: Kind, zero: str) -> None:
    """Every example is found as well where its digits are of another script, its ids in 0 to 9; an address stays as it is."""
    script = {ord("0") + value: ord(zero) + value for value in range(10)}
    texts = [(text.translate(script), expected) for text, expected in map(unmarked, kind.examples)]
    found = [[(each.start, each.end, each.id) for each in found_in(text, kind.name, knowledge_with())] for text, _ in texts]
    assert found == [[(each.start, each.end, each.id) for each in expected] for _, expected in texts]


def test_marks_are_taken_out() -> None:
    """An example gives its text without brackets, and where each marked reference stands in it."""
    assert unmarked("Zie [[a-1|stuk 1]] en [[?|stuk twee]].") == (
        "Zie stuk 1 en stuk twee.",
        [Marked(4, 10, "stuk 1", "a-1"), Marked(14, 23, "stuk twee", None)],
    )
