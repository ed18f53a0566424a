"""Every example of every kind of statement: what stands in brackets is stated, and nothing else of its kind."""

from __future__ import annotations

import re

import pytest

from mhcorpus.ledger.statements import Statement, statements

_MARKED = re.compile(r"\[\[(?P<pattern>[^|\]]+)\|(?P<text>[^\]]+)\]\]")


def _unmark(example: str) -> tuple[str, list[Statement]]:
    """Return the sentence without brackets, and the statements marked in it."""
    text, expected, last = "", [], 0
    for marked in _MARKED.finditer(example):
        text += example[last : marked.start()]
        expected.append(Statement(marked["pattern"], len(text), len(text) + len(marked["text"])))
        text += marked["text"]
        last = marked.end()
    return text + example[last:], expected


_EXAMPLES = [
    pytest.param(kind.name, example, id=f"{kind.name}: {example[:60]}")
    for kind in statements().kinds.values()
    for example in kind.examples
]


@pytest.mark.parametrize(("kind", "example"), _EXAMPLES)
def test_an_example_states_what_is_marked(kind: str, example: str) -> None:
    """The first statement of the file's kind in an example is the first that is marked in it."""
    sentence, expected = _unmark(example)
    assert statements().find(kind, sentence) == (expected[0] if expected else None)


@pytest.mark.parametrize("name", sorted(statements().kinds))
def test_a_kind_shows_each_pattern_and_what_only_looks_like_it(name: str) -> None:
    """Each pattern has an example of its own, and each kind one in which it is not stated."""
    kind = statements().kinds[name]
    marked = {found["pattern"] for example in kind.examples for found in _MARKED.finditer(example)}
    assert marked == {pattern.name for pattern in kind.patterns}
    assert any("[[" not in example for example in kind.examples)
