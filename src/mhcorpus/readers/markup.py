"""Pieces from marked-up text: what HTML, official XML and OpenDocument files share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from lxml import etree

from mhcorpus.readers.markup_line import Anchor, Line
from mhcorpus.readers.merged_cells import MergedCells
from mhcorpus.readers.pieces import CELLS, Piece, joined
from mhcorpus.readers.printed import line_of, raised
from mhcorpus.source import BlockKind
from mhcorpus.text.digits import whole_number

_MOST_SPANNED = 1000
"""Columns or rows that a cell may take, as in a browser."""


class Flow:
    """Walks a tree and gathers its pieces; a format says what each element is.

    A subclass implements :meth:`visit`; in it, it calls :meth:`inside` to go on with the
    content of an element, plain or by :meth:`inside_block`, :meth:`inside_item` and the like.
    ``loose`` says that text outside blocks is read too; ``spans`` are the attributes that say how many
    columns and how many rows a cell takes.
    """

    def __init__(
        self, *, tight: bool = False, loose: bool = True, spans: tuple[str, str] | None = None
    ) -> None:
        self.notes: list[Piece] = []
        self._tight = tight
        self._loose = loose
        self._pieces: list[Piece] = []
        self._line: Line | None = None
        self._style: tuple[BlockKind, int] = ("paragraph", 0)
        self._lead: str | None = None
        self._within = 0
        self._link: Anchor | None = None
        self._new_pages = 0
        self._spans = spans
        self._merged: MergedCells | None = None

    def visit(self, element: etree._Element, tag: str) -> None:
        """Take up one element with that tag; its tail is not part of it."""
        raise NotImplementedError

    def pieces(self, root: etree._Element) -> list[Piece]:
        """Return the pieces of everything in ``root``, notes in the order of their markers."""
        self.inside(root)
        self.end()
        return self._pieces + self.notes

    def inside(self, element: etree._Element) -> None:
        """Take up the content of an element."""
        if text := element.text:
            self.text(text)
        if len(element) == 0:
            return
        for child in element[:]:  # a list is made sooner than an iterator
            tag = child.tag
            if isinstance(tag, str):
                self.visit(child, tag)
            tail = child.tail
            if tail and (self._line is not None or not tail.isspace()):
                self.text(tail)

    @property
    def in_block(self) -> bool:
        """Say whether what comes now belongs to a block that is not finished."""
        return self._within > 0

    def text(self, text: str | None) -> None:
        """Add running text; a block is opened where it has none."""
        if not text:
            return
        line = self._line
        if line is None:
            if text.isspace() or not (self._within or self._loose):
                return
            line = self.line()
        line.add(text, self._link)

    def line(self) -> Line:
        """Return the line that is being written, a new one if there is none."""
        if self._line is None:
            kind, level = self._style
            if self._lead is not None:
                kind = "list item" if kind == "paragraph" else kind
            self._line = Line(kind, level, self._tight)
            while self._new_pages:
                self._line.break_page()
                self._new_pages -= 1
            if self._lead:
                self._line.add(self._lead + " ")
            self._lead = None
        return self._line

    def end(self) -> None:
        """Finish the block that is being written, if any."""
        if self._line is not None:
            piece = self._line.piece()
            self._line = None
            if piece.text:
                self._pieces.append(piece)
            else:
                self._new_pages += len(piece.breaks)

    def break_line(self) -> None:
        """Break the line, if there is one."""
        if self._line is not None:
            self._line.break_line()

    def break_page(self) -> None:
        """Let a page start here, or with the next block."""
        if self._line is not None:
            self._line.break_page()
        else:
            self._new_pages += 1

    def inside_raised(self, element: etree._Element) -> None:
        """Take up superscript text: digits look raised, letters as they are."""
        if len(element) == 0:
            self.text(raised(element.text or ""))
            return
        line = self._line
        start = line.reach() if line is not None else 0
        self.inside(element)
        if self._line is not None:
            self._line.raise_from(start if self._line is line else 0)

    @contextmanager
    def block(self, kind: BlockKind = "paragraph", level: int = 0) -> Iterator[None]:
        """Let what is added meanwhile be blocks of that kind."""
        outer = self._begin(kind, level)
        yield
        self._finish(outer)

    def inside_block(self, element: etree._Element, kind: BlockKind, level: int) -> None:
        """Take up the content of an element as blocks of that kind."""
        if len(element) == 0:
            self._leaf(element.text or "", kind, level)
            return
        outer = self._begin(kind, level)
        self.inside(element)
        self._finish(outer)

    def _leaf(self, text: str, kind: BlockKind, level: int) -> None:
        """Take up a block of nothing but text, as most are."""
        if self._line is not None:
            self.end()
        if self._lead is None and self._link is None and not self._new_pages:
            if text := line_of(text):
                self._pieces.append(Piece(kind, text, level))
            return
        with self.block(kind, level):
            self.text(text)

    def _begin(self, kind: BlockKind, level: int) -> tuple[BlockKind, int]:
        if self._line is not None:
            self.end()
        outer, self._style = self._style, (kind, level)
        self._within += 1
        return outer

    def _finish(self, outer: tuple[BlockKind, int]) -> None:
        if self._line is not None:
            self.end()
        self._within -= 1
        self._style = outer

    def inside_apart(self, element: etree._Element) -> None:
        """Take up the content of an element that goes on with no line around it."""
        self.end()
        self.inside(element)
        self.end()

    def inside_table(self, element: etree._Element) -> None:
        """Take up a table, of which the cells may reach down over rows."""
        outer, self._merged = self._merged, None
        self.inside_apart(element)
        self._merged = outer

    def inside_item(self, element: etree._Element, label: str) -> None:
        """Take up an element whose first block is a list item with that label, or none (``""``)."""
        self.end()
        outer, self._lead = self._lead, " ".join(filter(None, (self._lead, label)))
        self.inside(element)
        self.end()
        self._lead = outer if self._lead is not None else None

    def inside_link(self, element: etree._Element, target: str | None) -> None:
        """Take up the content of an element whose text leads to ``target``, if there is one."""
        outer = self._link
        self._link = Anchor(target) if target else outer
        self.inside(element)
        self._link = outer

    @contextmanager
    def captured(self) -> Iterator[list[Piece]]:
        """Keep what is added meanwhile apart; the list is filled when the context ends."""
        outer = self._pieces, self._line, self._style, self._lead, self._within
        pieces: list[Piece] = []
        self._pieces, self._line, self._lead = pieces, None, None
        self._style, self._within = ("paragraph", 0), 0
        yield pieces
        self.end()
        self._pieces, self._line, self._style, self._lead, self._within = outer

    def row(self, cells: list[etree._Element], cell: Callable[[etree._Element], None]) -> None:
        """Take up a table row; one that has no two filled cells gives the blocks in them."""
        self.end()
        rows: list[list[Piece]] = []
        for element in cells:
            with self.captured() as pieces:
                cell(element)
            rows.append(pieces)
        if self._merged is None and self._spans and any(each.get(self._spans[1]) for each in cells):
            self._merged = MergedCells()  # before, no cell of the table took several rows
        if self._merged is not None:
            rows = self._merged.row([(own, *self._span(each)) for own, each in zip(rows, cells, strict=True)])
        filled = [pieces for pieces in rows if pieces]
        if len(filled) < 2:
            self._pieces += [replace(piece, framed=True) for pieces in filled for piece in pieces]
        else:
            self._pieces.append(joined(filled, CELLS, Piece("table row", "", framed=True)))

    def _span(self, cell: etree._Element) -> tuple[int, int]:
        """Return how many columns and rows a cell takes; none said is one, zero is all that there are."""
        across, down = (whole_number(cell.get(name)) for name in self._spans or ("", ""))
        rows = 1 if down is None else down or _MOST_SPANNED
        return min(max(across or 1, 1), _MOST_SPANNED), min(max(rows, 1), _MOST_SPANNED)

    def note(self, label: str, key: str, content: Callable[[], None]) -> None:
        """Take up the body of a note and keep it for the end."""
        body = Piece("note", "", label=label, key=key)
        place = len(self.notes)
        with self.captured() as pieces:
            content()
        if pieces:
            self.notes.insert(place, joined([pieces], "", body))


def plain(element: etree._Element | None) -> str:
    """Return the text of an element on one line, ``""`` without element."""
    if element is None:
        return ""
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return " ".join(text.split())
