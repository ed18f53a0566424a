"""Every example in every pattern file: what stands in brackets is found, and nothing else of its kind."""

from __future__ import annotations

import re

import pytest

from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.references.knowledge import default_knowledge

_MARKED = re.compile(r"\[\[(?P<id>[^|\]]+)\|(?P<text>[^\]]+)\]\]")


def _unmark(example: str) -> tuple[str, list[tuple[int, int, str | None]]]:
    """Return the text without brackets, and start, end and id of each reference in it."""
    text, expected, last = "", [], 0
    for marked in _MARKED.finditer(example):
        text += example[last : marked.start()]
        target = None if marked["id"] == "?" else marked["id"]
        expected.append((len(text), len(text) + len(marked["text"]), target))
        text += marked["text"]
        last = marked.end()
    return text + example[last:], expected


_EXAMPLES = [
    pytest.param(kind.name, example, id=f"{kind.name}: {example[:60]}")
    for kind in default_knowledge().kinds.ordered
    for example in kind.examples
]


@pytest.mark.parametrize(("kind", "example"), _EXAMPLES)
def test_an_example_is_found_as_marked(kind: str, example: str) -> None:
    """A pattern file's example yields exactly the references marked in it."""
    text, expected = _unmark(example)
    paper = Paper(structure(text))
    paper.read()
    paper.find(default_knowledge())
    paper.resolve(default_knowledge())
    found = [(r.start, r.end, r.id) for r in paper.references if r.kind == kind]
    assert found == expected


def test_every_kind_with_patterns_has_positive_and_negative_examples() -> None:
    """A kind shows both what it is and what only looks like it."""
    lacking = [
        kind.name
        for kind in default_knowledge().kinds.ordered
        if kind.patterns
        and not (any("[[" in e for e in kind.examples) and any("[[" not in e for e in kind.examples))
    ]
    assert lacking == []
