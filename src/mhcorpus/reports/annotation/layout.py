"""The paper as a page shows it: its blocks in the order of the text, cut where something begins or ends.

What is cut out and put together again is the text, to the letter: the white space between two blocks
is kept with the second of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from mhcorpus.inorder import InOrder
from mhcorpus.reference import Reference
from mhcorpus.reports.annotation.runs import runs
from mhcorpus.reports.blocks import pieces
from mhcorpus.source import Block, Source
from mhcorpus.text.reading import read

Role = Literal["text", "reference", "marker", "label", "residue"]
_ROLES: tuple[Role, ...] = ("marker", "reference", "label", "residue")
"""What a stretch is where it is several things, the first first."""
_CELLS = re.compile(r"(?:(?<!\s)\s++)?\|\s*")
"""What parts the cells of a table row."""
_SILENT = re.compile("[*_]+|[-\u2010\u00ad]\\s*[\r\n]\\s*|[\u00ad\u200b-\u200d\u2060\ufeff]")
"""What is not missed: signs of emphasis or without width, the hyphen at a line's end in a word."""
_BULLET = re.compile(r"[-\u2013\u2022\u00b7*o\u25cf\u25aa]\s|\(?[0-9a-zA-Z]{1,4}[.)\u00b0\u00ba]")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a span is: reference ``number`` of the paper, or marker ``nth`` of note ``number``, from 0."""

    role: Role
    number: int = 0
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one role. ``parts`` are its text, and whether it is read or only stands there.

    ``references`` are the numbers of those that cover it, the innermost first; ``begins`` those of
    which, or of whose marker, it is the first stretch. ``note`` and ``nth`` are those of a marker or a
    label. ``page`` is the number of the page that begins with it.
    """

    role: Role
    parts: tuple[tuple[str, bool], ...]
    start: int
    references: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    note: int = 0
    nth: int = 0
    page: int | None = None

    @property
    def text(self) -> str:
        """The text as it stands there."""
        return "".join(text for text, _ in self.parts)


@dataclass(frozen=True, slots=True)
class Element:
    """A block. ``cells`` has one row of runs, or several in a table; ``pages`` begin before it.

    ``kind`` is that of the block, or ``unread`` for what belongs to none. ``note`` is the number of
    the note whose body it is, from 0; ``opens`` says whether that body begins here.
    """

    kind: str
    start: int
    end: int
    before: str
    cells: tuple[tuple[Run, ...], ...]
    level: int = 0
    continues: bool = False
    note: int | None = None
    opens: bool = False
    pages: tuple[int, ...] = ()

    @property
    def anchor(self) -> str:
        """Its id on the page: that of the note that begins with it, else that of its place."""
        return f"n{self.note + 1}" if self.opens and self.note is not None else f"b{self.start}"

    @property
    def bullet(self) -> bool:
        """Whether a list item brings its own bullet or number."""
        return bool(_BULLET.match("".join(run.text for run in self.cells[0])))


@dataclass(frozen=True, slots=True)
class Layout:
    """The elements by kind, those of one list or table together, and the white space at the end."""

    groups: tuple[tuple[str, tuple[Element, ...]], ...]
    after: str

    def elements(self) -> Iterator[Element]:
        """Yield all elements in the order of the text."""
        for _, elements in self.groups:
            yield from elements

    def runs(self) -> Iterator[Run]:
        """Yield all stretches in the order of the text."""
        for element in self.elements():
            for cell in element.cells:
                yield from cell

    @property
    def opened(self) -> frozenset[int]:
        """The notes whose body stands on the page."""
        return frozenset(each.note for each in self.elements() if each.opens and each.note is not None)

    @property
    def placed(self) -> frozenset[int]:
        """The numbers of the references that stand on the page."""
        return frozenset(number for run in self.runs() if run.references for number in run.begins)

    @property
    def marked(self) -> dict[int, list[int]]:
        """The markers of each note, by their number, that stand on the page."""
        found: dict[int, list[int]] = {}
        for run in self.runs():
            if run.role == "marker" and run.begins:
                found.setdefault(run.note, []).append(run.nth)
        return found


def lay_out(source: Source, references: Sequence[Reference]) -> Layout:
    """Return ``source`` laid out, with ``references`` and notes in their places."""
    elements = list(_Layouter(source, references).elements())
    after = elements[-1].end if elements else 0
    groups: list[list[Element]] = []
    for element in elements:
        if groups and _together(groups[-1][-1], element):
            groups[-1].append(element)
        else:
            groups.append([element])
    return Layout(tuple((group[0].kind, tuple(group)) for group in groups), source.text[after:])


def _together(one: Element, other: Element) -> bool:
    """Whether two neighbours stand in one list or table."""
    if one.kind != other.kind:
        return False
    return one.kind == "table row" or (one.kind == "list item" and one.bullet == other.bullet)


class _Layouter:
    """Walks through the text once, with all spans in order beside it."""

    def __init__(self, source: Source, references: Sequence[Reference]) -> None:
        self.source = source
        spans = [
            *((each.start, each.end, Mark("reference", number)) for number, each in enumerate(references)
              if each.kind != "footnote"),
            *((*marker, Mark("marker", number, nth)) for number, note in enumerate(source.notes)
              for nth, marker in enumerate(note.markers)),
            *((*residue, Mark("residue")) for residue in source.residue),
        ]
        self.coming = deque(sorted(spans, key=lambda span: span[:2]))
        self.open: list[tuple[int, int, Mark]] = []
        silent = [gap for gap in read(source).left_out() if _SILENT.fullmatch(source.text, *gap)]
        between = [
            sign.span() for block in source.blocks if block.kind == "table row"
            for sign in _CELLS.finditer(source.text, block.start, block.end)
        ]
        self.silent = sorted([*silent, *between])
        self.pages = {offset: number for number, offset in enumerate(source.pages, start=1)}
        self.begun: set[Mark] = set()
        self.bodies = InOrder(source.notes)
        self.numbers = {note: number for number, note in enumerate(source.notes)}

    def elements(self) -> Iterator[Element]:
        """Yield the elements in the order of the text."""
        text, pages = self.source.text, self.source.pages
        done = 0
        blocks = ((block.start, block.end, block) for block in self.source.blocks)
        for start, end, block in pieces(text, blocks):
            start = max(start, done)
            if start >= end:
                continue
            turned = range(bisect_left(pages, done), bisect_left(pages, start))
            yield self._element(start, end, block, text[done:start], tuple(page + 1 for page in turned))
            done = end

    def _element(
        self, start: int, end: int, block: Block | None, before: str, pages: tuple[int, ...]
    ) -> Element:
        kind = block.kind if block else "unread"
        note = self._note(start, end) if kind == "note" else None
        label_end = self.source.notes[note].start if note is not None else start
        spans = self._spans(start, end)
        if start < label_end:
            spans.append((start, min(label_end, end), Mark("label", note or 0)))
        borders = self._cells(start, end) if kind == "table row" else [(start, end)]
        return Element(
            kind, start, end, before,
            tuple(tuple(self._runs(first, last, spans)) for first, last in borders),
            block.level if block else 0, bool(block and block.continues), note,
            note is not None and self.source.notes[note].start >= start, pages,
        )

    def _note(self, start: int, end: int) -> int | None:
        """Return the number of the note whose body stands in ``start:end``."""
        note = self.bodies.within(start, end)
        return self.numbers[note] if note else None

    def _spans(self, start: int, end: int) -> list[tuple[int, int, Mark]]:
        """Return the spans that reach into ``start:end``; called with ever later ones."""
        while self.coming and self.coming[0][0] < end:
            self.open.append(self.coming.popleft())
        self.open = [span for span in self.open if span[1] > start]
        return list(self.open)

    def _cells(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the cells of a table row; what parts two of them stands at the end of the first."""
        found = _CELLS.finditer(self.source.text, start, end)
        borders = [start, *(sign.end() for sign in found if start < sign.start() and sign.end() < end), end]
        return list(pairwise(borders))

    def _runs(self, start: int, end: int, spans: list[tuple[int, int, Mark]]) -> Iterator[Run]:
        pages = self.source.pages
        turned = pages[bisect_left(pages, start) : bisect_left(pages, end)]
        for first, last, marks in runs(start, end, spans, turned):
            role: Role = next((role for role in _ROLES if any(mark.role == role for mark in marks)), "text")
            there = [mark for mark in marks if mark.role == role] if role != "text" else [Mark("text")]
            new = [mark for mark in there if mark not in self.begun]
            self.begun.update(new)
            shown = (new or there)[0]
            yield Run(
                role, tuple(self._parts(first, last)), first,
                tuple(mark.number for mark in there) if role == "reference" else (),
                tuple(mark.number for mark in new), shown.number, shown.nth, self.pages.get(first),
            )

    def _parts(self, start: int, end: int) -> Iterator[tuple[str, bool]]:
        """Yield the text of ``start:end``, and of each part whether it is read."""
        at = bisect_left(self.silent, start, key=lambda gap: gap[1])
        upto = bisect_left(self.silent, end, key=lambda gap: gap[0])
        for first, last, marks in runs(start, end, [(*gap, False) for gap in self.silent[at:upto]]):
            yield self.source.text[first:last], not marks
