"""Cells of a table that reach down over rows: what they say holds for each of those rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mhcorpus.readers.pieces import Piece

_LONGEST = 200
"""Characters of a value that is said anew; what is longer is a text beside the rows."""
_MOST = 100_000
"""Characters that are said anew in one table."""

_WIDEST = 200
"""Columns of which the cells are followed down; no printed table has as many."""


@dataclass(slots=True)
class _Reach:
    """What is said of a cell in the rows below, how many those are, and how many columns it takes."""

    said: list[Piece]
    columns: int
    rows: int


class MergedCells:
    """Follows one table row by row, and says anew what the cells above say that reach into a row."""

    def __init__(self) -> None:
        self._above: dict[int, _Reach] = {}
        self._left = _MOST

    def row(self, cells: Iterable[tuple[list[Piece], int, int]]) -> list[list[Piece]]:
        """Return the cells of a row with those above; its own are given with what they take."""
        own: list[list[Piece]] = []
        filled: list[list[Piece]] = []
        column = 0
        for pieces, columns, rows in cells:
            column = self._pass(column, filled)
            if rows > 1 and column < _WIDEST:
                self._above[column] = _Reach(_said(pieces), columns, rows - 1)
            own.append(pieces)
            filled.append(pieces)
            column += columns
        for further in sorted(self._above):
            if further >= column:
                column = self._pass(further, filled)
        return self._kept(own, filled)

    def _pass(self, column: int, filled: list[list[Piece]]) -> int:
        """Go over the columns that cells above take."""
        while (reach := self._above.get(column)) is not None:
            filled.append(reach.said)
            reach.rows -= 1
            if not reach.rows:
                del self._above[column]
            column += reach.columns
        return column

    def row_with_marks(
        self, cells: Iterable[tuple[list[Piece], int, str | None]], column: int
    ) -> list[list[Piece]]:
        """Do the same where a cell says itself that it is the first of those merged, or goes on.

        Its mark is then ``restart`` or ``continue``; the row begins at that column.
        """
        own: list[list[Piece]] = []
        filled: list[list[Piece]] = []
        for pieces, columns, mark in cells:
            if mark == "continue":
                reach = self._above.get(column)
                filled.append(pieces or (reach.said if reach else []))
            else:
                self._above.pop(column, None)
                if mark == "restart":
                    self._above[column] = _Reach(_said(pieces), columns, 0)
                filled.append(pieces)
            own.append(pieces)
            column += columns
        return self._kept(own, filled)

    def _kept(self, own: list[list[Piece]], filled: list[list[Piece]]) -> list[list[Piece]]:
        """Return the cells of a row without those above, unless it is a row of data and not too much."""
        said = [pieces for pieces in own if any(piece.text.strip() for piece in pieces)]
        if not said or (len(said) == 1 and len(said[0]) > 1):
            return own
        ours = {id(pieces) for pieces in own}
        self._left -= sum(len(each.text) for pieces in filled if id(pieces) not in ours for each in pieces)
        return filled if self._left >= 0 else own


def _said(pieces: list[Piece]) -> list[Piece]:
    """Return a value as it is said in the rows below: without markers of notes."""
    text = " ".join(map(_without_marks, pieces)).strip()
    return [Piece("paragraph", text)] if text and len(text) <= _LONGEST else []


def _without_marks(piece: Piece) -> str:
    text = piece.text
    for low, high, _ in sorted(piece.marks, reverse=True):
        text = text[:low] + text[high:]
    return text.strip()
