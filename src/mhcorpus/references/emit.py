"""From mentions in the reading to references in the stored text."""

from __future__ import annotations

from mhcorpus.reference import Reference
from mhcorpus.references.mention import Mention
from mhcorpus.references.spots import Spots
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences


def to_references(
    reading: Reading, mentions: list[Mention], sentences: Sentences, spots: Spots
) -> tuple[Reference, ...]:
    """Return the references of a document in the order of its stored text."""
    references = [_reference(reading, mention, sentences, spots) for mention in mentions]
    return tuple(sorted(references, key=lambda r: (r.start, r.end, r.kind)))


def _reference(reading: Reading, mention: Mention, sentences: Sentences, spots: Spots) -> Reference:
    source = reading.source
    start, end = mention.fields.get("_raw") or reading.raw_span(mention.start, mention.end)
    position = max(0, mention.start - 1) if mention.kind == "footnote" else mention.start
    note = reading.segment_at(position).note if mention.kind != "footnote" else None
    spot = spots.at(start, note, mention.fields)
    return Reference(
        kind=mention.kind,
        start=start,
        end=end,
        text=source.text[start:end],
        id=mention.id,
        url=mention.url,
        certainty=mention.certainty,
        reason=mention.reason,
        page=spot.page,
        footnote=spot.footnote,
        context=sentences.running_sentence(position),
        section=spot.section,
        pattern=mention.pattern,
        candidates=mention.candidates,
        fields={name: value for name, value in mention.fields.items() if not name.startswith("_")},
    )
