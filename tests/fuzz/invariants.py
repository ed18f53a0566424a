"""What holds of every paper, whatever is in it: of how it is read, and of what is found in it."""

from __future__ import annotations

from collections.abc import Iterator

from mhcorpus.reference import Analysis
from mhcorpus.source import Source
from tests.id_forms import has_form


def faults_of(source: Source) -> list[str]:
    """Return what is not as it must be in a source: everything stands in the text, in its order."""
    return [*_faults_of(source)]


def _faults_of(source: Source) -> Iterator[str]:
    size = len(source.text)
    spans = [("block", block.start, block.end) for block in source.blocks]
    spans += [("note", note.start, note.end) for note in source.notes]
    spans += [("marker", *marker) for note in source.notes for marker in note.markers]
    spans += [("residue", *span) for span in source.residue]
    spans += [("link", link.start, link.end) for link in source.links]
    yield from (f"{what} {start}-{end} of {size}" for what, start, end in spans if not 0 <= start <= end <= size)
    starts = [block.start for block in source.blocks]
    if starts != sorted(starts):
        yield "blocks out of order"
    if list(source.pages) != sorted(source.pages) or any(not 0 <= page <= size for page in source.pages):
        yield "pages out of order"
    if source.text.encode("utf-8", "replace").decode("utf-8") != source.text:
        yield "text is no Unicode"


def faults_found(source: Source, analysis: Analysis) -> list[str]:
    """Return what is not as it must be in what was found."""
    return [*_faults_found(source, analysis)]


def _faults_found(source: Source, analysis: Analysis) -> Iterator[str]:
    for reference in analysis.references:
        if not 0 <= reference.start < reference.end <= len(source.text):
            yield f"{reference.kind} {reference.start}-{reference.end} is outside the text"
        elif source.text[reference.start : reference.end] != reference.text:
            yield f"{reference.kind} {reference.text!r} does not stand at its place"
        named = (reference.id, *reference.candidates)
        wrong = [each for each in named if each is not None and not has_form(reference.kind, each)]
        yield from (f"{reference.kind} {reference.text!r} has the id {each!r}" for each in wrong)
    places = [reference.start for reference in analysis.references]
    if places != sorted(places):
        yield "references out of order"
    for question in analysis.questions:
        for part in ("question", "answer"):
            if (span := question.get(part)) and not 0 <= span[0] <= span[1] <= len(source.text):
                yield f"{part} {span} is outside the text"
