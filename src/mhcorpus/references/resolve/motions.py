"""The number of a motion that is named by its submitters.

In order: the brackets behind the name, the note of its sentence or heading, a piece later in the
sentence or in its row of a table; the number that it gets when it is brought in ("Zij krijgt nr. 21
(39812)"), or that a debate calls it by ("de motie op stuk nr. 21"); then another mention of the same
submitters in the document, the nearest earlier one first. Several motions of one name are so told apart
by their own notes. What a speaker calls "mijn motie" is a mention of the speaker's, too.

The number at the end of an item of an agenda is that of the paper that it lists; behind "mijn brief over
de uitvoering van de motie A" it may be either.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Set

from mhcorpus.member_ids import surnames
from mhcorpus.reference import Certainty, Reason
from mhcorpus.references.agenda import (
    is_listed_by,
    is_number_of_debate,
    is_number_of_item,
    is_of_another,
    is_replaced,
    may_be_number_of_letter,
)
from mhcorpus.references.mention import MOST_CANDIDATES, Mention
from mhcorpus.references.resolve.motion_lists import IN_BRACKETS, MotionLists
from mhcorpus.references.resolve.same_motions import Same, by_name, of_first_movers
from mhcorpus.references.rows import in_another_cell, is_alone_below, row_at, tells_of_another
from mhcorpus.source import Note
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences

_BROUGHT_IN = re.compile(r"[Mm]oties? (?:is|was|werd|zijn|waren|werden) (?:ingediend|voorgesteld)")
_GETS = re.compile(r"\b[Zz]ij krijg(?:t|en) $")
_ON_PIECE = re.compile(r",? op stuk nr\. (?P<number>\d{1,4})(?!\d)")
_GIVEN = "number before the dossier"
"""The pattern of the number that a motion gets in a debate: "nr. 21 (39812)"."""
_NUMBER_WITHIN = ("number before its members", "number before its members, in brackets")
"""The patterns of a motion whose number stands within its name: "motie 39 812, nr. 21 van het lid X"."""
_NUMBERS = re.compile(r"\d+")
_BROUGHT_IN_WITHIN = 400
_IN_NEXT_LINE = 60
_MINE = re.compile(r"[Mm](?<!\w.)ijn (?:[a-z]+ ){0,2}motie\b")
# A literal line end is found at a tenth of the cost of "^".
_TURN = re.compile(
    r"\n(?:De heer|Mevrouw|Minister|Staatssecretaris|De voorzitter|Het lid)[^\n]{0,80}:(?=\n|\Z)"
)


def resolve_motions(reading: Reading, mentions: list[Mention], sentences: Sentences) -> None:
    """Give each motion the id of its Kamerstuk where the document states it."""
    motions = [mention for mention in mentions if mention.kind == "motion"]
    if not motions:
        return
    search = _Search(reading, mentions, sentences)
    for motion in motions:
        piece, reason = search.lists.in_order(motion)
        if piece:
            _settle(motion, piece, reason, "likely")
            continue
        if search.lists.does_not_agree(motion):
            continue
        piece, reason = search.piece_of(motion)
        if piece:
            by_number = reason == "earlier mention" and piece.pattern != _GIVEN
            _settle(motion, piece, reason, "likely" if by_number else "certain")
        search.lists.leave_open_whose(motion, piece)
    brought_in = [motion for motion in motions if _BROUGHT_IN.match(reading.text, motion.start)]
    others = (*search.of_speakers(), *of_first_movers(brought_in))
    by_name(motions, sorted([*motions, *others], key=lambda motion: motion.start))


def _settle(motion: Mention, piece: Mention, reason: Reason, certainty: Certainty = "certain") -> None:
    motion.id, motion.url, motion.certainty, motion.reason = piece.id, piece.url, certainty, reason
    if piece.certainty == "unsure":
        motion.certainty, motion.candidates = "unsure", piece.candidates


class _Search:
    def __init__(self, reading: Reading, mentions: list[Mention], sentences: Sentences) -> None:
        self.reading = reading
        self.sentences = sentences
        self.members = [mention for mention in mentions if mention.kind == "member"]
        self.pieces = [mention for mention in mentions if mention.kind == "kamerstuk"]
        self.starts = [piece.start for piece in self.pieces]
        self.by_number: dict[str, Same] = defaultdict(Same)
        for piece in self.pieces:
            self.by_number[(piece.id or "").rpartition("-")[2]].add(piece)
        self.motions = [mention for mention in mentions if mention.kind == "motion"]
        self.motion_starts = [mention.start for mention in self.motions]
        self.lists = MotionLists(reading, self.motions, self.pieces, sentences)
        self.movers: dict[str, set[str]] = defaultdict(set)
        self.marker_positions = [position for position, _, _ in reading.markers]
        self.notes = {segment.note.start: segment for segment in reversed(reading.segments) if segment.note}

    def piece_of(self, motion: Mention) -> tuple[Mention | None, Reason]:
        """Return the piece that the motion's own sentence, brackets, note or row of a table names."""
        line_end = self.reading.line_at(motion.start)[1]
        sentence_end = self.sentences.span_at(motion.start)[1]
        following = self._following(motion, sentence_end)
        if following and IN_BRACKETS.fullmatch(self.reading.text, motion.end, following.start):
            return following, "explicit"
        if own := self._within(motion) or self._right_before(motion):
            return own, "explicit"
        if following and may_be_number_of_letter(self.reading, self.sentences, motion, following):
            motion.certainty, motion.candidates = "unsure", (motion.id or "", following.id or "")
            following = None
        until = self._next_motion(motion, sentence_end)
        shared = self._shared_note(motion, sentence_end)
        if shared:
            return shared, "note"
        for position, note in self._markers(motion.end, min(until + 1, line_end)):
            if is_of_another(self.reading, motion, position):
                break
            if noted := self._in_note(note):
                return noted[0], "note"
        if following and following.start < until and not is_of_another(self.reading, motion, following.start):
            return following, "explicit"
        if listed := self._in_row(motion) or self._below(motion):
            return listed, "explicit"
        return self._numbered(motion)

    def _following(self, motion: Mention, sentence_end: int) -> Mention | None:
        """Return the first number behind the motion, in its cell of a table, that may be its own."""
        following = self._first_in(motion.end, sentence_end)
        if following and is_number_of_debate(self.reading, following):
            following = self._first_in(following.end, sentence_end)
        if following and is_replaced(self.reading, motion, following):
            following = self._first_in(following.end, sentence_end)
        if following is None or is_number_of_item(self.reading, following):
            return None
        return None if in_another_cell(self.reading, motion.start, following) else following

    def _within(self, motion: Mention) -> Mention | None:
        """Return the piece that the name of the motion holds: "motie 39 812, nr. 21 van het lid Jansma"."""
        return self._first_in(motion.start, motion.end) if motion.pattern in _NUMBER_WITHIN else None

    def _right_before(self, motion: Mention) -> Mention | None:
        """Return the piece that a list prints before the name: "39 812, nr. 21 - Motie van Jansma"."""
        at = bisect_left(self.starts, motion.start) - 1
        return self.pieces[at] if at >= 0 and is_listed_by(self.reading, self.pieces[at], motion) else None

    def _in_row(self, motion: Mention) -> Mention | None:
        """Return the number in another cell of the row that the motion stands in.

        That of the one motion of a row is the first behind it, else before it; of several motions and as
        many numbers each has its own.
        """
        row = row_at(self.reading, motion.start)
        if row is None:
            return None
        named = [self.motions[at] for at in _between(self.motion_starts, row)]
        pieces = [
            piece
            for piece in (self.pieces[at] for at in _between(self.starts, row))
            if in_another_cell(self.reading, motion.start, piece)
            and not tells_of_another(self.reading, motion.start, piece)
        ]
        if len({each.id for each in named}) == 1:
            behind = (piece for piece in pieces if piece.start > motion.start)
            return next(behind, next(iter(pieces), None))
        return pieces[named.index(motion)] if len(named) == len(pieces) else None

    def _below(self, motion: Mention) -> Mention | None:
        end = self.reading.line_at(motion.start)[1]
        below = self._first_in(end, end + _IN_NEXT_LINE)
        return below if below and is_alone_below(self.reading, motion, below) else None

    def _numbered(self, motion: Mention) -> tuple[Mention | None, Reason]:
        """Return the piece by the number that the debate gives the motion, if only one has it."""
        if _BROUGHT_IN.match(self.reading.text, motion.start):
            piece = self._first_in(motion.end, motion.end + _BROUGHT_IN_WITHIN)
            until = min(self._next_motion(motion, len(self.reading.text)), motion.end + _BROUGHT_IN_WITHIN)
            if (
                piece
                and piece.start < until
                and _GETS.search(self.reading.text, max(0, piece.start - 20), piece.start)
            ):
                self.movers[piece.id or ""] |= _surnames(motion)
                return piece, "explicit"
        behind = _ON_PIECE.match(self.reading.text, motion.end)
        numbers = motion.fields.pop("_numbers", behind["number"] if behind else "")
        if not numbers:
            return None, "explicit"
        first, *others = _NUMBERS.findall(numbers)
        motion.fields["_is_first"] = bool(others)
        if not (same := self.by_number.get(first)):
            return None, "explicit"
        piece = same.nearest(motion.start)
        is_given = piece.pattern == _GIVEN and piece.start < motion.start
        if len(same.ids) == 1 or (is_given and not self._is_of_others(motion, piece)):
            return piece, "earlier mention"
        # Pieces of several dossiers have that number, and no debate gave it last, or gave it to others.
        motion.certainty, motion.candidates = "unsure", tuple(same.ids[:MOST_CANDIDATES])
        motion.fields["_numbered"] = True
        return None, "explicit"

    def _is_of_others(self, motion: Mention, piece: Mention) -> bool:
        """Whether none of who submitted ``motion``, as it is named, brought in ``piece``."""
        movers, named = self.movers.get(piece.id or ""), _surnames(motion)
        return bool(movers and named and movers.isdisjoint(named))

    def of_speakers(self) -> list[Mention]:
        """Return a motion for each "mijn motie (39 812, nr. 10)", by the member whose turn it is."""
        spoken = [*_MINE.finditer(self.reading.text)]
        lines = f"\n{self.reading.text}" if spoken else ""
        turns = [(turn.start(), turn.end() - 1) for turn in _TURN.finditer(lines)]
        ends = [end for _, end in turns]
        starts = [member.start for member in self.members]
        found = []
        for mine in spoken:
            piece = self._first_in(mine.end(), self.sentences.span_at(mine.start())[1])
            turn = bisect_right(ends, mine.start()) - 1
            if not piece or turn < 0:
                continue
            at = bisect_left(starts, turns[turn][0])
            if at < len(starts) and starts[at] < ends[turn]:
                fields = {"members": [self.members[at].id], "and_others": False}
                found.append(Mention("motion", *mine.span(), fields, id=piece.id, url=piece.url))
        return found

    def _shared_note(self, motion: Mention, sentence_end: int) -> Mention | None:
        """Two motions and one note with two pieces: they go together in order.

        What stands before an earlier note with pieces has that note.
        """
        start = self.sentences.span_at(motion.start)[0]
        for position, note in self._markers(start, sentence_end + 1):
            if not (pieces := self._in_note(note)):
                continue
            if position < motion.end:
                start = position
                continue
            before = [self.motion_starts[at] for at in _between(self.motion_starts, (start, position))]
            return pieces[before.index(motion.start)] if len(before) == len(pieces) > 1 else None
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


def _surnames(motion: Mention) -> Set[str]:
    return surnames(motion.fields["members"])


def _between(starts: list[int], span: tuple[int, int]) -> range:
    """Return the places of those that start within ``span``."""
    return range(bisect_left(starts, span[0]), bisect_left(starts, span[1]))
