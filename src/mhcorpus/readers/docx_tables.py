"""The tables of a Word file, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from mhcorpus.readers.docx_elements import child_of
from mhcorpus.readers.docx_package import W
from mhcorpus.readers.pieces import CELLS, Piece, joined

TABLE = f"{W}tbl"
_ROW = f"{W}tr"
_CELL = f"{W}tc"
_DELETED = f"{W}del"


def framed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces as they stand in a frame, and what parts them from those of the next."""
    for piece in pieces:
        piece.framed = True
        yield piece
    yield Piece("paragraph", "", framed=True)


def table_pieces(
    table: etree._Element, blocks: Callable[[etree._Element], list[Piece]]
) -> Iterator[Piece]:
    """Yield the rows of a table as pieces; ``blocks`` gives those in a cell."""
    for row in table.iter(_ROW):
        if (row.getparent() is table or next(row.iterancestors(TABLE)) is table) and not _is_deleted(row):
            yield from _row(row, blocks)


def _is_deleted(row: etree._Element) -> bool:
    properties = child_of(row, f"{W}trPr")
    return properties is not None and child_of(properties, _DELETED) is not None


def _row(row: etree._Element, blocks: Callable[[etree._Element], list[Piece]]) -> Iterator[Piece]:
    """Yield a row; one that has no two filled cells gives the blocks in them."""
    cells = [
        [piece for piece in blocks(cell) if piece.text.strip() or piece.breaks]
        for cell in row.iter(_CELL)
        if cell.getparent() is row or next(cell.iterancestors(_ROW)) is row
    ]
    if sum(any(piece.text.strip() for piece in cell) for cell in cells) < 2:
        yield from framed(piece for cell in cells for piece in cell)
    else:
        yield joined(filter(None, cells), CELLS, Piece("table row", "", framed=True))
