"""What stands where on a page: furniture, letterhead, columns of text, notes at the foot."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby

from mhcorpus.readers.letterhead import is_label, labelled
from mhcorpus.readers.pdf_lines import Line
from mhcorpus.readers.pdf_running import Running

_MASTHEAD = re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal", re.IGNORECASE)
_YEAR = re.compile(r"Vergaderjaar \d{4}.\d{4}")
_RULE = re.compile(r"[._\-–—…\s]{5,}")


@dataclass(slots=True)
class Sheet:
    """The lines of one page, by what they are; ``columns`` in reading order."""

    width: float
    height: float
    lines: list[Line]
    head: list[Line] = field(default_factory=list)
    side: list[Line] = field(default_factory=list)
    columns: list[list[Line]] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    foot: list[Line] = field(default_factory=list)


def body_size(sheets: list[Sheet]) -> float:
    """Return the size of type in which most of the text is set, in points."""
    sizes: Counter[float] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def lay_out(sheets: list[Sheet]) -> None:
    """Sort the lines of all pages into their places."""
    size = body_size(sheets)
    running = Running([(sheet.lines, sheet.height) for sheet in sheets])
    margin = _margin_of_print(sheets, size)
    for number, sheet in enumerate(sheets):
        _take_furniture(sheet, running.of(number, sheet.lines, sheet.height), margin)
    edge = _side_edge(sheets, size)
    for sheet in sheets:
        if edge is not None:
            sheet.side = [line for line in sheet.lines if line.x0 > edge - 4]
            sheet.lines = [line for line in sheet.lines if line.x0 <= edge - 4]
        columns = [_without_notes(sheet, column, size) for column in _columns(sheet)]
        sheet.columns = [column for column in columns if column]


def _is_masthead(sheet: Sheet, line: Line) -> bool:
    return line.y > 0.8 * sheet.height and (line.size > 30 or _MASTHEAD.fullmatch(line.text) is not None)


def _margin_of_print(sheets: list[Sheet], size: float) -> float | None:
    """Return where the text column of an official print begins, None for other papers.

    Its first page has the masthead of the chamber; what stands left of the column is the
    print's own number, not text.
    """
    if not sheets or not any(_is_masthead(sheets[0], line) for line in sheets[0].lines[:4]):
        return None
    starts = Counter(round(line.x0) for sheet in sheets for line in sheet.lines if abs(line.size - size) < 1)
    left = starts.most_common(1)[0][0]
    return left if left > 0.25 * sheets[0].width else None


def _take_furniture(sheet: Sheet, running: set[int], margin: float | None) -> None:
    kept: list[Line] = []
    for line in sheet.lines:
        in_margin = margin is not None and line.x1 < margin - 2
        masthead = margin is not None and _is_masthead(sheet, line)
        if (
            id(line) in running
            or in_margin
            or masthead
            or _RULE.fullmatch(line.text)
            or (margin and _YEAR.fullmatch(line.text))
        ):
            (sheet.head if line.y > sheet.height / 2 else sheet.foot).append(line)
        else:
            kept.append(line)
    sheet.lines = kept


def _side_edge(sheets: list[Sheet], size: float) -> float | None:
    """Return the left edge of the column with the data of a letter, if there is one.

    It stands right of the text, in smaller type, and has a label (Datum, Onze referentie).
    """
    small = [
        line
        for sheet in sheets
        for line in sheet.lines
        if line.x0 > 0.6 * sheet.width and line.size < 0.92 * size
    ]
    edges = Counter(round(line.x0) for line in small)
    if not edges:
        return None
    edge = edges.most_common(1)[0][0]
    column = [line for line in small if abs(line.x0 - edge) < 4]
    if len(column) < 2 or not any(is_label(line.text) or labelled(line.text) for line in column):
        return None
    return float(edge)


def _without_notes(sheet: Sheet, lines: list[Line], size: float) -> list[Line]:
    """Move the notes at the foot of a column to those of the page; return what stays."""
    starts = [
        number
        for number, line in enumerate(lines)
        if line.starts_raised and line.size < 0.97 * size and len(line.text) > 3
    ]
    if not starts:
        return lines
    first = starts[0]
    type_size = lines[first].size
    while first and lines[first - 1].size < 1.03 * type_size and _close(lines, first):
        first -= 1
    last = first
    while last < len(lines) and lines[last].size < 0.97 * size:
        last += 1
    sheet.notes += lines[first:last]
    return lines[:first] + lines[last:]


def _close(lines: list[Line], number: int) -> bool:
    return lines[number - 1].y - lines[number].y < 1.6 * lines[number].size


def _columns(sheet: Sheet) -> list[list[Line]]:
    """Part a page that is set in two columns; what crosses the gutter parts those above and below it."""
    middle = sheet.width / 2
    wide = [line for line in sheet.lines if line.x1 - line.x0 > 0.25 * sheet.width]
    left = [line for line in wide if line.x1 < middle + 0.02 * sheet.width]
    right = [line for line in wide if line.x0 > middle - 0.02 * sheet.width]
    if min(len(left), len(right)) < 6 or len(left) + len(right) < 0.85 * len(wide):
        return [sheet.lines]
    crossing = [line for line in sheet.lines if line.x0 < middle - 10 and line.x1 > middle + 10]
    full = _full_rows(sheet.lines, crossing)
    columns: list[list[Line]] = []
    for crosses, band in groupby(sheet.lines, lambda line: id(line) in full):
        lines = list(band)
        if crosses:
            columns.append(lines)
        else:
            gutter = middle - 0.02 * sheet.width
            columns.append([line for line in lines if line.x0 < gutter])
            columns.append([line for line in lines if line.x0 >= gutter])
    return [column for column in columns if column]


def place(sheet: Sheet, column: list[Line]) -> str:
    """Say which part of the width a column takes: the left half, the right one, or all."""
    if len(sheet.columns) > 1 and not any(line.x0 < sheet.width / 2 - 10 < line.x1 - 20 for line in column):
        return "left" if column[0].x0 < 0.48 * sheet.width else "right"
    return "full"


def _full_rows(lines: list[Line], crossing: list[Line]) -> set[int]:
    """Return the lines (their ids) in rows that cross the gutter, with the short line that ends each text."""
    rows = [line for line in lines if any(_in_row(line, other) for other in crossing)]
    found = {id(line) for line in rows}
    for number, line in enumerate(lines[1:], 1):
        above = lines[number - 1]
        alone = number + 1 == len(lines) or not _in_row(lines[number + 1], line)
        if id(above) in found and id(line) not in found and alone and _close(lines, number):
            same = abs(above.x0 - line.x0) < 4 and abs(above.size - line.size) < 0.6
            if same and any(above is other for other in crossing):
                found.add(id(line))
    return found


def _in_row(line: Line, other: Line) -> bool:
    return abs(line.y - other.y) < 0.3 * line.size
