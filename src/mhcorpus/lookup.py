"""What a citation means, without a document around it and without spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from mhcorpus.official.addresses import page_of
from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import Knowledge, knowledge_with
from mhcorpus.source import Link, Source

_AS_WRITTEN = "{}"
_READINGS = (_AS_WRITTEN, "Kamerstuk {}", "artikel {}", "dossier {}")
"""A citation by itself may lack the word that a running text has: "36547-33", "3:2"."""


def lookup(text: str, patterns: Sequence[Path] = ()) -> list[Reference]:
    """Return the references in ``text``; offsets count in ``text`` as given.

    A bare number is read as a Kamerstuk, then as an article, then as a dossier; an official
    id or address as if it were the target of a link. A name that laws bore one after the other means
    that of today, and stays unsure: the others are its candidates. ``patterns`` are the user's own kinds,
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
        if references := _read(source, knowledge):
            if any(map(_is_open, references)):
                today = {(each.kind, each.start): each for each in _read(source, knowledge, date.today())}
                references = [_as_of(today.get((each.kind, each.start)), each) for each in references]
            return [_shifted(reference, shift, text) for reference in references]
    return []


def _read(source: Source, knowledge: Knowledge, day: date | None = None) -> Sequence[Reference]:
    """Return the references of a text that prints no day, or one that is written on ``day``."""
    paper = Paper(source, day.isoformat() if day else None)
    paper.read()
    paper.find(knowledge)
    paper.resolve()
    return paper.references


def _is_open(reference: Reference) -> bool:
    return reference.certainty == "unsure" and reference.kind in ("article", "law")


def _as_of(today: Reference | None, reference: Reference) -> Reference:
    """Return a reference that is open with the one of its candidates that it means today as the first."""
    candidates = reference.candidates
    if not _is_open(reference) or today is None or today.id not in candidates:
        return reference
    others = tuple(each for each in candidates if each != today.id)
    fields = {name: value for name, value in today.fields.items() if name != "version"}
    return reference.replace(
        id=today.id, url=page_of(today.id), fields=fields, reason="inferred", candidates=(today.id, *others)
    )


def _shifted(reference: Reference, shift: int, text: str) -> Reference:
    start, end = max(0, reference.start - shift), reference.end - shift
    return reference.replace(start=start, end=end, text=text[start:end], context=text)
