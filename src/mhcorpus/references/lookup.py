"""What a citation means, without a document around it and without spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with
from mhcorpus.source import Link

_AS_WRITTEN = "{}"
_READINGS = (_AS_WRITTEN, "Kamerstuk {}", "artikel {}", "dossier {}")
"""A citation by itself may lack the word that a running text has: "36547-33", "3:2"."""


def lookup(text: str, patterns: Sequence[Path] = ()) -> list[Reference]:
    """Return the references in ``text``; offsets count in ``text`` as given.

    A bare number is read as a Kamerstuk, then as an article, then as a dossier; an official
    id or address as if it were the target of a link. ``patterns`` are the user's own kinds,
    files and folders of files.

    Raises:
        PatternError: one of ``patterns`` is wrong.
    """
    knowledge = knowledge_with(patterns)
    for reading in _READINGS:
        shift = reading.index("{}")
        source = structure(reading.format(text))
        if reading == _AS_WRITTEN and not text.strip()[:1].isdigit():
            # Figures are a citation in short: "36547-33" is a Kamerstuk, and no dossier.
            source = replace(source, links=(Link(0, len(text), text),))
        paper = Paper(source)
        paper.read()
        paper.find(knowledge)
        paper.resolve()
        if paper.references:
            return [_shifted(reference, shift, text) for reference in paper.references]
    return []


def _shifted(reference: Reference, shift: int, text: str) -> Reference:
    start, end = max(0, reference.start - shift), reference.end - shift
    return reference.replace(start=start, end=end, text=text[start:end], context=text)
