"""The tables of a Word file, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from mhcorpus.readers.docx_elements import by_tag, child_of, value
from mhcorpus.readers.docx_package import W
from mhcorpus.readers.merged_cells import MergedCells
from mhcorpus.readers.pieces import CELLS, Piece, joined
from mhcorpus.text.digits import whole_number

TABLE = f"{W}tbl"
_ROW = f"{W}tr"
_CELL = f"{W}tc"
MERGES = f"{W}vMerge"
_DELETED = f"{W}del"


def framed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces as they stand in a frame, and what parts them from those of the next."""
    for piece in pieces:
        piece.framed = True
        yield piece
    yield Piece("paragraph", "", framed=True)


def table_pieces(
    table: etree._Element, blocks: Callable[[etree._Element], list[Piece]], *, merges: bool
) -> Iterator[Piece]:
    """Yield the rows of a table as pieces; ``blocks`` gives those in a cell.

    ``merges`` says that there may be cells that reach down over rows.
    """
    merged = MergedCells() if merges else None
    for row in table.iter(_ROW):
        if row.getparent() is table or next(row.iterancestors(TABLE)) is table:
            properties = child_of(row, f"{W}trPr")
            if properties is None or child_of(properties, _DELETED) is None:
                yield from _row(row, blocks, merged)


def _row(
    row: etree._Element, blocks: Callable[[etree._Element], list[Piece]], merged: MergedCells | None
) -> Iterator[Piece]:
    """Yield a row; one that has no two filled cells gives the blocks in them."""
    elements = [
        cell
        for cell in row.iter(_CELL)
        if cell.getparent() is row or next(cell.iterancestors(_ROW)) is row
    ]
    cells = [[piece for piece in blocks(cell) if piece.text.strip() or piece.breaks] for cell in elements]
    if merged is not None:
        marked = [(cell, *_span(element)) for cell, element in zip(cells, elements, strict=True)]
        cells = merged.row_with_marks(marked, _first_column(row))
    if sum(any(piece.text.strip() for piece in cell) for cell in cells) < 2:
        yield from framed(piece for cell in cells for piece in cell)
    else:
        yield joined(filter(None, cells), CELLS, Piece("table row", "", framed=True))


def _first_column(row: etree._Element) -> int:
    """Return at which column a row begins."""
    properties = child_of(row, f"{W}trPr")
    skipped = child_of(properties, f"{W}gridBefore") if properties is not None else None
    return whole_number(value(skipped)) or 0


def _span(cell: etree._Element) -> tuple[int, str | None]:
    """Return how many columns a cell takes, and how it is merged with the cell above, if it is."""
    properties = by_tag(child_of(cell, f"{W}tcPr"))
    mark = (value(properties[MERGES]) or "continue") if MERGES in properties else None
    return whole_number(value(properties.get(f"{W}gridSpan"))) or 1, mark
