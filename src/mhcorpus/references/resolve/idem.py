"""Another number in the series of the citation before: "Idem, nr. 573", "Ibidem, nrs. 12 en 13".

It counts in the dossier, or in the session of the Aanhangsel, that was cited last: in the same note or
paragraph, else in the note before. Where that names several dossiers, it may be of any of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence

from mhcorpus.references.kinds import Kinds
from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading, Segment

_NUMBERS = re.compile(
    r"[,:;.]? (?:nrs?\.?|nummers?) ?(?P<numbers>\d{1,4}(?!\w|[.,/-]\d)"
    r"(?:(?:, | en |, en )(?:nr\. ?)?\d{1,4}(?!\w|[.,/-]\d| \d{3}))*)"
)
_NUMBER = re.compile(r"\d+")
_SERIES = ("kamerstuk", "aanhangsel")
_OF_ONE_PIECE = frozenset({"number", "reprint", "replaces", "attachment"})


def number_after_idem(reading: Reading, mentions: list[Mention], kinds: Kinds) -> list[Mention]:
    """Return ``mentions`` with each "idem" that a number follows as the piece of that number."""
    short = [m for m in mentions if m.kind == "anaphora" and m.fields.get("_points_at") == "previous"]
    numbered = {id(m): found for m in short if (found := _NUMBERS.match(reading.text, m.end))}
    if not numbered:
        return mentions
    series = [m for m in mentions if m.kind in _SERIES and m.id]
    notes = [segment for segment in reading.segments if segment.note]
    kept = []
    for mention in mentions:
        found = numbered.get(id(mention))
        before = _cited_before(reading, mention, series, notes) if found else ()
        if not found or not before:
            kept.append(mention)
            continue
        for piece in _pieces(mention, found, before, kinds):
            kept.append(piece)
            if piece.id:
                insort(series, piece, key=_start)
    return kept


def _cited_before(
    reading: Reading, mention: Mention, series: Sequence[Mention], notes: Sequence[Segment]
) -> Sequence[Mention]:
    """Return what stands before in the same line, else in the note before that in which ``mention`` is."""
    line = reading.line_at(mention.start)[0]
    at = bisect_left(notes, mention.start, key=lambda note: note.end)
    is_in_note = at < len(notes) and notes[at].start <= mention.start
    if here := _between(series, line, mention.start):
        return here
    return _between(series, notes[at - 1].start, notes[at - 1].end) if is_in_note and at else ()


def _between(series: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    return series[bisect_left(series, start, key=_start) : bisect_left(series, end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.start


def _pieces(
    mention: Mention, found: re.Match[str], before: Sequence[Mention], kinds: Kinds
) -> Iterator[Mention]:
    last = before[-1]
    beginnings = {(each.id or "").rpartition("-")[0]: None for each in before if each.kind == last.kind}
    common = {name: value for name, value in last.fields.items() if name not in _OF_ONE_PIECE}
    start = mention.start
    for number in _NUMBER.finditer(found.string, *found.span("numbers")):
        fields = {**common, "number": number[0]}
        start = start if start == mention.start else number.start()
        piece = Mention(last.kind, start, number.end(), fields, last.pattern, reason="earlier mention")
        ids = [f"{beginning}-{number[0]}" for beginning in beginnings]
        if len(ids) == 1:
            piece.id, piece.certainty = ids[0], "likely"
            piece.url = kinds.by_name[last.kind].url_of(piece.id, fields)
        else:
            piece.certainty, piece.candidates = "unsure", tuple(ids)
        start = number.end()
        yield piece
