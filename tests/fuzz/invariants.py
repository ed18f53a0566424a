"""What holds of every paper, whatever is in it: of how it is read, and of what is found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mhcorpus.reference import Analysis
from mhcorpus.source import Source

_WORD = r"[^\s@]+"
_DATE = r"[0-9X]{4}(-[0-9X]{2}){0,2}~?"
FORMS = {
    "kamerstuk": r"kst-\d{5,7}|kst-([12]\d{7}-)?\d{4,5}(-[A-Z0-9]+)?-[A-Za-z0-9]+(-[nhbv]\d+)?",
    "dossier": r"\d{4,5}(-[A-Z0-9]+)?",
    "handelingen": r"h-(tk|ek|vv)-\d{8}-\d+(-\d+)*",
    "aanhangsel": r"ah-(tk|ek)-\d{8}-\d+(-n\d+)?",
    "article": r"jci1\.\d:[cvr]:BWB[RV]\d{7}(&[a-z0-9]+=\S+)+|artikel:\S(.*\S)?",
    "law": r"BWB[RV]\d{7}|[0-9CE]\d{4}[A-Z]{1,2}\d{4}\S*|law:\S+|\d{4,5}(-[A-Z0-9]+)?|stb-\d{4}-\d+|trb-\d{4}-\d+",
    "celex": r"[0-9CE]\d{4}[A-Z]{1,2}\d{4}\S*",
    "staatsblad": r"stb-\d{4}-\d+", "staatscourant": r"stcrt-\d{4}-\d+", "tractatenblad": r"trb-\d{4}-\d+",
    "ecli": r"ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}",
    "case": r"\d{4}Z\d{5}", "document_number": r"\d{4}D\d{5}", "guideline": r"\d{4}[A-Z]\d{3}",
    "application": r"\d{1,5}/\d{2}", "com": r"(COM|SWD|JOIN|SEC)\(\d{4}\)\d+",
    "register_commitment": r"TZ\d{6}-\d{3}|T\d{5}",
    "motion": rf"kst-\S+|motie:{_WORD}", "date": rf"{_DATE}(/({_DATE})?)?",
    "member": rf"{_WORD}(@[^@]+)?", "url": r"(https?|ftp)://\S+|mailto:\S+", "document": r"[a-z]\S*:\S+",
    "footnote": r"fn:\S.*",
}  # fmt: skip
"""The form of the ids of each kind."""


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
        form = FORMS.get(reference.kind)
        if reference.id is not None and form and not re.fullmatch(form, reference.id, re.ASCII | re.DOTALL):
            yield f"{reference.kind} {reference.text!r} has the id {reference.id!r}"
    places = [reference.start for reference in analysis.references]
    if places != sorted(places):
        yield "references out of order"
    for question in analysis.questions:
        for part in ("question", "answer"):
            if (span := question.get(part)) and not 0 <= span[0] <= span[1] <= len(source.text):
                yield f"{part} {span} is outside the text"
