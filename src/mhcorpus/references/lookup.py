"""What a citation means, without a document around it and without spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with

_AS_WRITTEN = "{}"
_READINGS = (_AS_WRITTEN, "Kamerstuk {}", "artikel {}", "dossier {}")
"""A citation by itself may lack the word that a running text has: "36547-33", "3:2"."""


def lookup(text: str, patterns: Sequence[Path] = ()) -> list[Reference]:
    """Return the references in ``text``; offsets count in ``text`` as given.

    A bare number is read as a Kamerstuk, then as an article, then as a dossier. ``patterns``
    are the user's own kinds, files and folders of files.

    Raises:
        PatternError: one of ``patterns`` is wrong.
    """
    knowledge = knowledge_with(patterns)
    for reading in _READINGS:
        shift = reading.index("{}")
        paper = Paper(structure(reading.format(text)))
        paper.read()
        paper.find(knowledge)
        paper.resolve()
        if paper.references:
            return [_shifted(reference, shift, text) for reference in paper.references]
    return []


def _shifted(reference: Reference, shift: int, text: str) -> Reference:
    start, end = max(0, reference.start - shift), reference.end - shift
    return reference.replace(start=start, end=end, text=text[start:end], context=text)
