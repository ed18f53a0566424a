"""From mentions in the reading to references in the stored text."""

from __future__ import annotations

from bisect import bisect_right

from mhcorpus.reference import Reference
from mhcorpus.references.mention import Mention
from mhcorpus.source import Source
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences


def to_references(reading: Reading, mentions: list[Mention], sentences: Sentences) -> tuple[Reference, ...]:
    """Return the references of a document in the order of its stored text."""
    headings = _Headings(reading.source)
    references = [_reference(reading, mention, sentences, headings) for mention in mentions]
    return tuple(sorted(references, key=lambda r: (r.start, r.end, r.kind)))


def _reference(reading: Reading, mention: Mention, sentences: Sentences, headings: _Headings) -> Reference:
    source = reading.source
    start, end = mention.fields.get("_raw") or reading.raw_span(mention.start, mention.end)
    position = max(0, mention.start - 1) if mention.kind == "footnote" else mention.start
    note = reading.segment_at(position).note if mention.kind != "footnote" else None
    at = note.markers[0][0] if note and note.markers else start
    return Reference(
        kind=mention.kind,
        start=start,
        end=end,
        text=source.text[start:end],
        id=mention.id,
        url=mention.url,
        certainty=mention.certainty,
        reason=mention.reason,
        page=note.page if note and note.page else source.page_of(start),
        footnote=note.label if note else None,
        context=sentences.running_sentence(position),
        section=headings.above(at),
        pattern=mention.pattern,
        candidates=mention.candidates,
        fields={name: value for name, value in mention.fields.items() if not name.startswith("_")},
    )


class _Headings:
    """The heading under which a place in the text stands."""

    def __init__(self, source: Source) -> None:
        headings = [block for block in source.blocks if block.kind == "heading"]
        self._starts = [block.start for block in headings]
        cuts = sorted([*source.residue, *(marker for note in source.notes for marker in note.markers)])
        self._texts = [_without(source.text, block.start, block.end, cuts) for block in headings]

    def above(self, offset: int) -> str | None:
        at = bisect_right(self._starts, offset) - 1
        return self._texts[at] if at >= 0 else None


def _without(text: str, start: int, end: int, cuts: list[tuple[int, int]]) -> str:
    """Return the heading on one line, without the markers and residue inside it."""
    pieces = []
    for cut_start, cut_end in cuts[bisect_right(cuts, (start,)) :]:
        if cut_start >= end:
            break
        pieces.append(text[start:cut_start])
        start = cut_end
    return " ".join("".join([*pieces, text[start:end]]).replace("*", "").lstrip("# ").split())
