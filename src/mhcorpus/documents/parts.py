"""Mentions in the questions and answers of Kamervragen: where they stand, and when that was written.

A question was written when it was submitted, the answer on the day of the paper; "vorige maand"
is counted from the one or the other. A note belongs to the part that its marker stands in.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mhcorpus.documents.question_headings import Part
from mhcorpus.documents.questions import Places
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve.dates import WRITTEN, Dating
from mhcorpus.text.reading import Reading


def date_questions(mentions: list[Mention], reading: Reading, places: Places, submitted: str | None) -> None:
    """Let the dates in questions be read against the day (ISO) on which these were submitted."""
    if submitted is None:
        return
    day = date.fromisoformat(submitted)
    for mention, (part, _) in _placed(mentions, reading, places):
        if part == "question" and mention.kind == "date":
            mention.fields[WRITTEN] = Dating(day, day, "printed")


def mark_parts(mentions: list[Mention], reading: Reading, places: Places) -> None:
    """Give each mention in a question or an answer that part's number, as ``question`` or ``answer``."""
    for mention, (part, number) in _placed(mentions, reading, places):
        mention.fields[part] = number


def _placed(
    mentions: list[Mention], reading: Reading, places: Places
) -> Iterator[tuple[Mention, tuple[Part, int]]]:
    if not places:
        return
    for mention in mentions:
        note = reading.segment_at(mention.start).note if mention.kind != "footnote" else None
        raw = mention.fields.get("_raw") or reading.raw_span(mention.start, mention.end)
        if place := places.at(note.markers[0][0] if note and note.markers else raw[0]):
            yield mention, place
