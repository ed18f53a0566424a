"""From lines to paragraphs, headings, list items and table rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from mhcorpus.readers.headings import is_question_label
from mhcorpus.readers.pdf_draft import Draft, Setting, ended
from mhcorpus.readers.pdf_headings import heading_level
from mhcorpus.readers.pdf_lines import Line
from mhcorpus.readers.pdf_text import joint, spaced_names
from mhcorpus.readers.pieces import Piece
from mhcorpus.source import BlockKind

_BULLET = re.compile(r"[•▪●◦§➢✓]|[-–—o](?= |$)")
_SURE_BULLET = re.compile(r"[•▪●◦§➢✓](?: |$)")
_ITEM = re.compile(r"(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:[.)]|°\.?)(?: |$)")
_LEADS_TO_ITEM = re.compile(r"(?:[.!?:;,…]|\ben|\bof)[»”’\"')\]]*[⁰¹²³⁴-⁹]*$")
_FIGURE = re.compile(r"[€$]? ?[-–+]?\d|[-–—]$")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


Built = tuple[Piece, list[Line]]
"""A block and the lines that it was made of."""


def pitch_of(columns: Iterable[list[Line]], size: float) -> float:
    """Return the commonest distance of two lines of the text, in points."""
    steps: Counter[float] = Counter()
    for lines in columns:
        for above, below in pairwise(lines):
            step = above.y - below.y
            if 0.9 * size < step < 2.2 * size and abs(above.size - size) < 0.6:
                steps[round(step * 2) / 2] += 1
    return steps.most_common(1)[0][0] if steps else 1.2 * size


def join(piece: Piece, more: Piece, words: set[str]) -> int:
    """Add the text of a piece to another and return the offset at which it begins there."""
    drop, between = joint(piece.text, more.text, words) if piece.text else (0, "")
    if drop:
        piece.text = piece.text[:-drop]
        size = len(piece.text)
        piece.links = [(low, min(high, size), to) for low, high, to in piece.links]
    return piece.take(more, between)


def line_piece(kind: BlockKind, line: Line, start: int = 0, page: int | None = None) -> Piece:
    """Return the piece that a line makes from ``start`` on; ``page`` is that of its marks."""
    marks = [(low - start, high - start, str(page)) for low, high in line.marks if page]
    links = [(max(low - start, 0), high - start, to) for low, high, to in line.links if high > start]
    return Piece(kind, line.text[start:], marks=marks, links=links)


class Blocks:
    """Builds the blocks of one column, top to bottom."""

    def __init__(self, lines: list[Line], setting: Setting, right: float, page: int) -> None:
        self._setting = setting
        self._right = right
        self._page = page
        self._left = min((line.x0 for line in lines), default=0.0)
        self._drafts: list[Draft] = []
        for row in _rows(lines):
            self._add(_with_bullets(row))

    def _append(self, piece: Piece, line: Line) -> None:
        join(piece, line_piece(piece.kind, line, page=self._page), self._setting.words)

    def built(self) -> list[Built]:
        """Return the blocks with the lines that they were made of."""
        for above, draft, below in zip(
            [None, *self._drafts], self._drafts, [*self._drafts[1:], None], strict=False
        ):
            if draft.cells:
                _join_cells(draft)
            elif level := heading_level(draft, above, below, self._setting):
                draft.piece.kind, draft.piece.level = "heading", level
            _spaced(draft.piece)
        return [(draft.piece, draft.lines) for draft in self._drafts]

    def _add(self, row: list[Line]) -> None:
        if len(row) == 2 and _is_item_label(row[0].text):
            self._begin("list item", _merged(row))
        elif len(row) > 1:
            self._table_row(row)
        elif self._continues_cell(row):
            self._fill_cells(row)
        elif self._starts_item(row[0]):
            self._begin("list item", row[0])
        elif self._breaks_before(row[0]):
            self._begin("paragraph", row[0])
        else:
            draft = self._drafts[-1]
            self._append(draft.piece, row[0])
            draft.lines.append(row[0])

    def _begin(self, kind: BlockKind, line: Line) -> None:
        piece = Piece(kind, "")
        line.text = _PRIVATE_USE.sub("•", line.text)
        self._append(piece, line)
        self._drafts.append(Draft(piece, [line]))

    def _table_row(self, row: list[Line]) -> None:
        if self._continues_cell(row):
            self._fill_cells(row)
            return
        draft = Draft(Piece("table row", ""), list(row))
        for line in row:
            cell = Piece("table row", "")
            self._append(cell, line)
            draft.cells.append((line.indent, cell))
        self._drafts.append(draft)

    def _continues_cell(self, row: list[Line]) -> bool:
        draft = self._drafts[-1] if self._drafts else None
        if draft is None or not draft.cells or draft.lines[-1].y - row[0].y > 1.5 * row[0].size:
            return False
        cells = draft.cells[1:]
        if len(row) > 1 and not all(line.text[:1].islower() for line in row):
            step, size = draft.lines[-1].y - row[0].y, row[0].size
            close = step < 1.1 * self._setting.pitch * size / self._setting.size
            if not close or any(_FIGURE.match(line.text) for line in row):
                return False
        return all(any(_stands_in(line, x, cell.text) for x, cell in cells) for line in row)

    def _fill_cells(self, row: list[Line]) -> None:
        draft = self._drafts[-1]
        for line in row:
            _, cell = min(draft.cells, key=lambda entry: abs(entry[0] - line.x0))
            self._append(cell, line)
        draft.lines += row

    def _starts_item(self, line: Line) -> bool:
        if _SURE_BULLET.match(line.text) or _PRIVATE_USE.match(line.text):
            return True
        if not (_BULLET.match(line.text) or _ITEM.match(line.text)) or line.bold:
            return False
        previous = self._drafts[-1] if self._drafts else None
        if previous is None:
            return line.first_word.endswith(")")
        if _item_shape(previous.lines[0]) == _item_shape(line):
            return True
        gap = previous.lines[-1].y - line.y > 1.35 * self._setting.pitch
        return gap or previous.piece.kind == "heading" or bool(_LEADS_TO_ITEM.search(previous.piece.text))

    def _breaks_before(self, line: Line) -> bool:
        draft = self._drafts[-1] if self._drafts else None
        if draft is None or draft.cells:
            return True
        above = draft.lines[-1]
        pitch = max(self._setting.pitch * min(1.0, line.size / self._setting.size), line.size)
        lower = line.text[:1].islower()
        return (
            above.y - line.y > 1.35 * pitch
            or above.y < line.y
            or not 0.93 < above.size / line.size < 1.07
            or (above.bold != line.bold and not lower)
            or is_question_label(above.text)
            or is_question_label(line.text)
            or self._indent_breaks(draft, line)
            or self._would_fit(above, line)
        )

    def _indent_breaks(self, draft: Draft, line: Line) -> bool:
        first, above = draft.lines[0], draft.lines[-1]
        if draft.piece.kind == "list item":
            hangs = len(draft.lines) > 1 and above.x0 > first.x0 + 4
            return line.x0 < first.x0 - 3 or (hangs and line.x0 < first.x0 + 3)
        return line.x0 > above.x0 + 7 and len(draft.lines) > 1

    def _would_fit(self, above: Line, line: Line) -> bool:
        """Say whether the first word had room on the line above: then the break is meant."""
        if above.text.endswith("-"):
            return False
        room = room_after(above, line, self._right)
        if room <= 0.2 * line.size:
            return False
        return (
            ended(above.text)
            or (above.italic and not line.italic and not line.text[:1].islower())
            or room > 0.2 * (self._right - self._left)
        )


def room_after(above: Line, line: Line, right: float) -> float:
    """Return the room that is left, up to the right edge, if the first word stood on the line above."""
    width = (line.x1 - line.x0) / max(len(line.text), 1) * (len(line.first_word) + 1)
    return right - above.x1 - width


def _rows(lines: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(rows[-1][0].y - line.y) < 0.25 * line.size and line.x0 > rows[-1][-1].x0:
            rows[-1].append(line)
        elif rows and abs(rows[-1][0].y - line.y) < 0.25 * line.size:
            rows[-1].append(line)
            rows[-1].sort(key=lambda cell: cell.x0)
        else:
            rows.append([line])
    return rows


def _stands_in(line: Line, left: float, text: str) -> bool:
    """Say whether a line stands in the cell with this left edge and text so far."""
    hang = 3 * line.size if _SURE_BULLET.match(text) else 0
    return -3 < line.x0 - left < 3 + hang


def _with_bullets(row: list[Line]) -> list[Line]:
    """Put the bullet that begins a cell, but not the row, before the text of that cell."""
    cells = row[:2]
    for line in row[2:]:
        if _SURE_BULLET.fullmatch(cells[-1].text) or _PRIVATE_USE.fullmatch(cells[-1].text):
            line = _merged([cells.pop(), line])
        cells.append(line)
    return cells


def _item_shape(line: Line) -> tuple[str, int]:
    """Return what two items of one list share: the form of their label and its place."""
    label = line.first_word
    form = "1" if label[:1].isdigit() else "a" if label[:1].isalpha() else label[:1]
    return form + label[-1:] * (len(label) > 1), round(line.x0 / 2)


def _is_item_label(text: str) -> bool:
    return bool(_BULLET.fullmatch(text) or _ITEM.fullmatch(text) or _PRIVATE_USE.fullmatch(text))


def _merged(row: list[Line]) -> Line:
    label, line = row
    shift = len(label.text) + 1
    return Line(
        f"{label.text} {line.text}", label.x0, line.x1, line.y, line.size, line.bold, line.italic,
        [(low + shift, high + shift) for low, high in line.marks],
        [(low + shift, high + shift, target) for low, high, target in line.links],
        False, line.x0,
    )  # fmt: skip


def _join_cells(draft: Draft) -> None:
    for _, cell in draft.cells:
        draft.piece.take(cell, " | " if draft.piece.text else "")


def _spaced(piece: Piece) -> None:
    text = spaced_names(piece.text)
    if text != piece.text:
        grown = [len(spaced_names(piece.text[:at])) for at in range(len(piece.text) + 1)]
        piece.marks = [(grown[low], grown[high], key) for low, high, key in piece.marks]
        piece.links = [(grown[low], grown[high], target) for low, high, target in piece.links]
        piece.text = text
