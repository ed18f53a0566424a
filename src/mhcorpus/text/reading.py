"""The text as patterns read it, with a map back to the text as stored.

A reading holds the running text first, then the notes, then the letterheads, one line a
block: a line break is a hard border, any other white space is one plain space. Markers,
conversion residue and furniture are gone; dashes, quotes, digits and spaces have one form.
The map is recorded while the text is made, never recovered afterwards.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from mhcorpus.source import Block, Note, Source
from mhcorpus.text.digits import plain_digits

_ONE_FORM = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u00b4\u0060", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    "\u00ba": "\u00b0",
}
"""Characters that papers use for one another; each is replaced by one character, so offsets stay."""

_ELLIPTIC = r"(?:en|of|dan|noch|tot|als|respectievelijk)\b"
_GOES_ON = rf"(?!{_ELLIPTIC})[a-zà-ÿ]"
_EDIT = re.compile(
    rf"(?P<hyphen>(?<=[a-zà-ÿ])(?<!\d.)[-\u2010]\s*[\r\n]\s*(?={_GOES_ON})|\u00ad\s*[\r\n]\s*(?=\w))"
    rf"|(?P<joint>(?:(?<=\w[-\u2010])|(?<=\d\u2013)(?=\s*\d))\s*[\r\n]\s*(?!{_ELLIPTIC})(?=\w))"
    r"|(?P<space>\s{2,}|[^\S ])"
    r"|(?P<emphasis>(?<!\*)\*++(?=\S)|(?<=[^\s*])\*++|(?<!\w)_+(?=\w)|(?<=[^\W_])_++(?!\w)|(?<=_)_(?!\w))"
    r"|(?P<nothing>[\u00ad\u200b\u200c\u200d\u2060\ufeff])"
    r"|(?P<composed>\w[\u0300-\u036f]+)"
    r"|(?P<ligature>[\ufb00-\ufb06])"
)
"""What is not copied as it stands. A hyphen at a line's end joins its word, except in an
elliptic compound ("zorg- en veiligheidsketen"): there a conjunction follows. Behind a capital or
a number, and before one, it is part of the word ("ILO-verdrag", "motie-Jansma", "2027-2028") and
the line's end alone goes. A soft hyphen always joins."""
_BREAKS = r"\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SIGN = re.compile(rf"[{_BREAKS}*_\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f\ufb00-\ufb06]")
"""Whatever :data:`_EDIT` matches has one of these or two blanks among its first three signs. One class
is sought several times faster than alternatives: ``[^\\S ]``, spelled out, is part of it."""
_LONGEST_ELLIPTIC = 18
"""A conjunction and the sign behind it: so much of a line tells how it joins the one before."""


@dataclass(slots=True)
class Segment:
    """One block in the reading: ``text[start:end]``, and the note whose body it is, if any."""

    start: int
    end: int
    block: Block
    note: Note | None = None


@dataclass(slots=True)
class Reading:
    """Normalised text; :meth:`raw_span` leads back to the stored text."""

    source: Source
    text: str = ""
    segments: list[Segment] = field(default_factory=list)
    markers: list[tuple[int, Note, tuple[int, int]]] = field(default_factory=list)
    """Position in the reading, note, and span in the stored text of each marker, in order."""
    _at: list[int] = field(default_factory=list)
    _raw: list[int] = field(default_factory=list)
    _raw_end: list[int] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _runs: list[tuple[int, int, int, int]] = field(default_factory=list)
    _breaks: list[int] = field(default_factory=list)
    _first_markers: dict[int, int] = field(default_factory=dict)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the stored text that ``text[start:end]`` was read from."""
        begin = self.raw_start(start)
        last = bisect_right(self._at, end - 1) - 1
        if end == self._end_of_run(last):
            return begin, self._raw_end[last]
        return begin, min(self._raw[last] + end - self._at[last], self._raw_end[last])

    def raw_start(self, position: int) -> int:
        """Return the offset in the stored text that the sign at ``position`` was read from."""
        run = bisect_right(self._at, position) - 1
        raw = self._raw[run] + position - self._at[run]
        if raw < self._raw_end[run]:
            return raw
        # Of one sign that is read as two (a ligature) both have its place.
        return max(self._raw[run], self._raw_end[run] - 1)

    def span_of(self, raw_start: int, raw_end: int) -> tuple[int, int] | None:
        """Return where the reading has ``raw_start:raw_end`` of the stored text.

        What the reading leaves out of it is skipped. None where nothing is left, or where
        that is not on one line.
        """
        runs = self._in_raw_order()
        first = bisect_right(runs, raw_start, key=lambda run: run[1])
        last = bisect_left(runs, raw_end, key=lambda run: run[0]) - 1
        if first > last:
            return None
        raw, _, at, at_end = runs[first]
        start = min(at + max(0, raw_start - raw), at_end - 1)
        raw, run_end, at, at_end = runs[last]
        end = at_end if raw_end >= run_end else min(at + raw_end - raw, at_end)
        return (start, end) if start < end and "\n" not in self.text[start:end] else None

    def left_out(self) -> list[tuple[int, int]]:
        """Return the spans of the stored text, inside blocks, that were not read, in its order.

        Such are markers and residue, the signs of emphasis, and the hyphen at a line's end in a word.
        """
        gaps: list[tuple[int, int]] = []
        runs = iter(self._in_raw_order())
        run = next(runs, None)
        for block in sorted(self.source.blocks, key=lambda each: each.start):
            done = block.start
            while run and run[0] < block.end:
                if run[0] > done:
                    gaps.append((done, run[0]))
                done = max(done, run[1])
                run = next(runs, None)
            if done < block.end:
                gaps.append((done, block.end))
        return gaps

    def _in_raw_order(self) -> list[tuple[int, int, int, int]]:
        """Return span in the stored text and span here of all that was read, in the stored order."""
        if not self._runs:
            spans = zip(self._raw, self._raw_end, self._at, (*self._at[1:], len(self.text)), strict=True)
            self._runs = sorted(run for run in spans if run[0] < run[1] and run[2] < run[3])
        return self._runs

    def _end_of_run(self, index: int) -> int:
        return self._at[index + 1] if index + 1 < len(self._at) else len(self.text)

    def segment_at(self, position: int) -> Segment:
        """Return the segment in which ``position`` stands."""
        return self.segments[bisect_right(self._starts, position) - 1]

    def marker_of(self, note: Note) -> int | None:
        """Return where the first marker of a note of this reading stands; None for a note without."""
        if not self._first_markers:
            self._first_markers = {id(each): position for position, each, _ in reversed(self.markers)}
        return self._first_markers.get(id(note))

    def line_at(self, position: int) -> tuple[int, int]:
        """Return the line (one block, or several that continue one another) around ``position``."""
        if not self._breaks:
            self._breaks = [-1, *(found.start() for found in re.finditer("\n", self.text)), len(self.text)]
        following = bisect_left(self._breaks, position, 1, len(self._breaks) - 1)
        return self._breaks[following - 1] + 1, self._breaks[following]


def read(source: Source) -> Reading:
    """Make the reading of ``source``; linear in its text."""
    return _Maker(source).make()


class _Maker:
    """Builds one reading: pieces of text, and for each piece where it came from."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.reading = Reading(source)
        self.pieces: list[str] = []
        self.length = 0
        cuts: list[tuple[int, int, Note | None]] = [(*span, None) for span in source.residue]
        cuts += [(*marker, note) for note in source.notes for marker in note.markers]
        self.cuts = sorted(cuts, key=lambda cut: cut[:2])
        self.cut_starts = [cut[0] for cut in self.cuts]

    def make(self) -> Reading:
        notes = sorted(self.source.notes, key=lambda note: note.start)
        note_starts = [note.start for note in notes]
        for block in self._in_reading_order():
            note = None
            if block.kind == "note":
                at = bisect_right(note_starts, block.end) - 1
                # The body of a note may go on in a second block, over the page.
                note = notes[at] if at >= 0 and notes[at].end > block.start else None
            self._block(block, note)
        reading = self.reading
        reading.text = _in_one_form(plain_digits("".join(self.pieces)))
        reading._starts = [segment.start for segment in reading.segments]
        if not reading._at:
            reading._at, reading._raw, reading._raw_end = [0], [0], [0]
        return reading

    def _in_reading_order(self) -> Iterator[Block]:
        last: tuple[str, ...] = ("note", "letterhead")
        yield from (b for b in self.source.blocks if b.kind not in (*last, "furniture"))
        for kind in last:
            yield from (b for b in self.source.blocks if b.kind == kind)

    def _block(self, block: Block, note: Note | None) -> None:
        if self.length:
            self._join(block)
        start = self.length
        position = block.start
        index = bisect_right(self.cut_starts, block.start - 1)
        while index < len(self.cuts) and self.cuts[index][0] < block.end:
            cut_start, cut_end, marked = self.cuts[index]
            self._copy(position, cut_start)
            if marked is not None:
                self.reading.markers.append((self.length, marked, (cut_start, cut_end)))
            position = max(position, min(cut_end, block.end))
            index += 1
        self._copy(position, block.end)
        self.reading.segments.append(Segment(start, self.length, block, note))

    def _join(self, block: Block) -> None:
        if not block.continues:
            self._put("\n", block.start, block.start)
            return
        before, behind = self.pieces[-1][-2:], self.source.text[block.start : block.start + _LONGEST_ELLIPTIC]
        turn = _EDIT.search(f"{before}\n{behind}", len(before) - 1)
        if turn and turn.lastgroup == "hyphen":
            self._drop_hyphen()
        elif not (turn and turn.lastgroup == "joint"):
            self._put(" ", block.start, block.start)

    def _drop_hyphen(self) -> None:
        self.pieces[-1] = self.pieces[-1][:-1]
        self.length -= 1
        self.reading._raw_end[-1] -= 1
        self.reading.segments[-1].end = self.length

    def _copy(self, start: int, end: int) -> None:
        text = self.source.text
        for edit in _edits(text, start, end):
            if edit.start() > start:
                self._put(text[start : edit.start()], start, edit.start())
            replacement = _replacement(edit)
            if replacement:
                self._put(replacement, edit.start(), edit.end())
            start = edit.end()
        if start < end:
            self._put(text[start:end], start, end)

    def _put(self, piece: str, raw_start: int, raw_end: int) -> None:
        if piece[0] == " " and self._is_after_space():
            # What stood between two spaces is gone; one of them is enough.
            piece, raw_start = piece[1:], raw_start + 1
            if not piece:
                return
        self.reading._at.append(self.length)
        self.reading._raw.append(raw_start)
        self.reading._raw_end.append(raw_end)
        self.pieces.append(piece)
        self.length += len(piece)

    def _is_after_space(self) -> bool:
        return not self.pieces or self.pieces[-1][-1:] in (" ", "\n")


def _edits(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the matches of :data:`_EDIT` in ``text[start:end]``, looking only near its signs."""
    blanks = text.find("  ", start, end)
    while True:
        if 0 <= blanks < start:
            blanks = text.find("  ", start, end)
        sign = _SIGN.search(text, start, end)
        at = sign.start() - 2 if sign else end
        if blanks >= 0:
            at = min(at, blanks - 1)
        edit = _EDIT.search(text, max(start, at), end) if at < end else None
        if edit is None:
            return
        yield edit
        start = edit.end()


def _in_one_form(text: str) -> str:
    """Replace each sign that papers use for another; far faster here than ``str.translate``."""
    for sign, plain in _ONE_FORM.items():
        text = text.replace(sign, plain)
    return text


def _replacement(edit: re.Match[str]) -> str:
    if edit.lastgroup == "space":
        return " "
    if edit.lastgroup == "composed":
        return unicodedata.normalize("NFC", edit[0])
    if edit.lastgroup == "ligature":
        return unicodedata.normalize("NFKD", edit[0])
    return ""
