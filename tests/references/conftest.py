"""References in a text of the test's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with

Find = Callable[..., list[Reference]]


@pytest.fixture(scope="session")
def find() -> Find:
    """Return the function ``find(text, kind, date)``: the references of one kind; ``date`` is the paper's."""

    def references_in(text: str, kind: str, date: str | None = None) -> list[Reference]:
        paper = Paper(structure(text), date)
        paper.read()
        paper.find(knowledge_with())
        paper.resolve()
        return [reference for reference in paper.references if reference.kind == kind]

    return references_in
