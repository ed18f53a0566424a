"""The number of a motion that is named by its submitters.

In order: the brackets behind the name, the note of its sentence or heading, a piece later in
the sentence; then another mention of the same submitters in the document, the nearest earlier
one first. Several motions of one name are so told apart by their own notes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from mhcorpus.reference import Reason
from mhcorpus.references.mention import Mention
from mhcorpus.source import Note
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences

_Key = tuple[tuple[str, ...], bool]
_IN_BRACKETS = re.compile(r",? (?:\([^()\n]*\) )?(?:- )?\(?")


def resolve_motions(reading: Reading, mentions: list[Mention], sentences: Sentences) -> None:
    """Give each motion the id of its Kamerstuk where the document states it."""
    motions = [mention for mention in mentions if mention.kind == "motion"]
    if not motions:
        return
    search = _Search(reading, mentions, sentences)
    for motion in motions:
        piece, reason = search.piece_of(motion)
        if piece:
            _settle(motion, piece, reason)
    _by_name(motions)


def _settle(motion: Mention, piece: Mention, reason: Reason) -> None:
    motion.id, motion.url, motion.certainty, motion.reason = piece.id, piece.url, "certain", reason


class _Search:
    def __init__(self, reading: Reading, mentions: list[Mention], sentences: Sentences) -> None:
        self.reading = reading
        self.sentences = sentences
        self.pieces = [mention for mention in mentions if mention.kind == "kamerstuk"]
        self.starts = [piece.start for piece in self.pieces]
        self.motion_starts = [mention.start for mention in mentions if mention.kind == "motion"]
        self.marker_positions = [position for position, _, _ in reading.markers]
        self.notes = {segment.note.start: segment for segment in reversed(reading.segments) if segment.note}

    def piece_of(self, motion: Mention) -> tuple[Mention | None, Reason]:
        """Return the piece that the motion's own sentence, brackets or note names."""
        line_end = self.reading.line_at(motion.start)[1]
        sentence_end = self.sentences.span_at(motion.start)[1]
        following = self._first_in(motion.end, sentence_end)
        if following and _IN_BRACKETS.fullmatch(self.reading.text, motion.end, following.start):
            return following, "explicit"
        until = self._next_motion(motion, sentence_end)
        shared = self._shared_note(motion, sentence_end)
        if shared:
            return shared, "note"
        for _, note in self._markers(motion.end, min(until + 1, line_end)):
            if noted := self._in_note(note):
                return noted[0], "note"
        if following and following.start < until:
            return following, "explicit"
        return None, "explicit"

    def _shared_note(self, motion: Mention, sentence_end: int) -> Mention | None:
        """Two motions and one note with two pieces: they go together in order."""
        sentence_start = self.sentences.span_at(motion.start)[0]
        for position, note in self._markers(motion.end, sentence_end + 1):
            first = bisect_left(self.motion_starts, sentence_start)
            before = self.motion_starts[first : bisect_left(self.motion_starts, position)]
            pieces = self._in_note(note)
            if len(before) == len(pieces) > 1:
                return pieces[before.index(motion.start)]
        return None

    def _markers(self, start: int, end: int) -> Iterator[tuple[int, Note]]:
        """Yield position and note of the markers from ``start`` up to and including ``end``."""
        first = bisect_left(self.marker_positions, start)
        for position, note, _ in self.reading.markers[first : bisect_right(self.marker_positions, end)]:
            yield position, note

    def _next_motion(self, motion: Mention, sentence_end: int) -> int:
        at = bisect_left(self.motion_starts, motion.end)
        return min(sentence_end, self.motion_starts[at] if at < len(self.motion_starts) else sentence_end)

    def _first_in(self, start: int, end: int) -> Mention | None:
        at = bisect_left(self.starts, start)
        return self.pieces[at] if at < len(self.starts) and self.starts[at] < end else None

    def _in_note(self, note: Note) -> list[Mention]:
        segment = self.notes.get(note.start)
        if segment is None:
            return []
        first = bisect_left(self.starts, segment.start)
        return self.pieces[first : bisect_left(self.starts, segment.end)]


def _by_name(motions: list[Mention]) -> None:
    """Carry numbers over to mentions of the same submitters that give none."""
    for exact in (True, False):
        settled = [
            (motion, _key(motion, exact)) for motion in motions if (motion.id or "").startswith("kst-")
        ]
        for motion in motions:
            if (motion.id or "").startswith("kst-"):
                continue
            same = [other for other, key in settled if key == _key(motion, exact)]
            earlier = [other for other in same if other.start < motion.start]
            if not same:
                continue
            chosen = earlier[-1] if earlier else same[0]
            ids = tuple(dict.fromkeys(other.id for other in same if other.id))
            motion.id, motion.url, motion.reason = chosen.id, chosen.url, "earlier mention"
            motion.certainty = "likely" if earlier or len(ids) == 1 else "unsure"
            motion.candidates = ids if len(ids) > 1 else ()


def _key(motion: Mention, exact: bool) -> _Key:
    surnames = tuple(member.partition("@")[0] for member in motion.fields["members"])
    return surnames, bool(motion.fields["and_others"]) if exact else False
