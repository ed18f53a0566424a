"""From the runs of a page to its lines, with raised note marks attached to their word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from mhcorpus.readers.pdf_chars import Run
from mhcorpus.readers.pieces import SUPERSCRIPTS

_SPACE = 0.14  # of the size: from here a gap between runs is a space
_CELL = 1.4  # of the size: from here a gap parts cells, or columns
_SMALL = 0.8  # of the size of its line: below this a run may be a note mark
_MARK = re.compile(r"\d{1,3}(?:[,;] ?\d{1,3})*[,;]?|\*{1,3}")
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "¸": "\u0327", "˛": "\u0328", "ˇ": "\u030c",
    "˘": "\u0306", "ˆ": "\u0302", "˜": "\u0303", "˙": "\u0307", "˚": "\u030a",
}  # fmt: skip
_LOOSE = re.compile(rf"[{''.join(_ACCENTS)}](?<=([^\W\d_]).)(?!s\b)")
"""An accent after a letter, which is looked at where there is an accent: few lines have one."""


@dataclass(slots=True)
class Line:
    """A line, or a cell of a row: its text and place in points, size of its largest type.

    ``marks`` are the spans of raised numbers in the text, already in superscript, ``links``
    the spans that lead to an address, with that address;
    ``starts_raised`` says that the line begins with one, ``indent`` where its text begins.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    marks: list[tuple[int, int]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    starts_raised: bool = False
    indent: float = 0.0
    partly_bold: bool = False

    @property
    def first_word(self) -> str:
        """The text up to the first space."""
        return self.text.split(" ", 1)[0]


def lines_of(runs: Iterable[Run]) -> list[Line]:
    """Return the lines of a page from top to bottom; cells of one row are separate lines."""
    rows: list[list[Run]] = []
    for run in sorted((run for run in runs if run.text), key=lambda run: (-run.y, run.x0)):
        row = rows[-1] if rows else None
        if row and row[0].y - run.y < 0.12 * max(row[0].size, run.size):
            row.append(run)
        else:
            rows.append([run])
    lines: list[Line] = []
    for row, raised in _with_raised(rows):
        row.sort(key=lambda run: run.x0)
        lines += (_line(cell, raised) for cell in _cells(row))
    return sorted(lines, key=lambda line: (-line.y, line.x0))


def _with_raised(rows: list[list[Run]]) -> list[tuple[list[Run], set[int]]]:
    """Move small raised (or lowered) runs into the row that they touch."""
    heights = [row[0].y for row in rows]
    raised: list[set[int]] = [set() for _ in rows]
    for number, row in enumerate(rows):
        for run in list(row):
            for other in _near(number, heights, run.size):
                if _touches(run, rows[other]):
                    row.remove(run)
                    rows[other].append(run)
                    if run.y > heights[other]:
                        raised[other].add(id(run))
                    break
    return [(row, marks) for row, marks in zip(rows, raised, strict=True) if row]


def _near(number: int, heights: list[float], size: float) -> Iterator[int]:
    """Give the rows below, then above, that a run of this size may be raised from."""
    reach = 2 * size
    for step in (1, -1):
        other = number + step
        while 0 <= other < len(heights) and abs(heights[other] - heights[number]) < reach:
            yield other
            other += step


def _is_high(run: Run, other: Run) -> bool:
    return run.size < 0.95 * other.size and run.y - other.y > 0.25 * other.size


def _touches(run: Run, row: list[Run]) -> bool:
    return any(
        (run.size < _SMALL * other.size or _is_high(run, other))
        and -0.35 * other.size < run.y - other.y < 0.75 * other.size
        and abs(run.y - other.y) > 0.05 * other.size
        and (
            -0.3 * other.size < run.x0 - other.x1 < 0.4 * other.size
            or -0.3 * other.size < other.x0 - run.x1 < 1.5 * other.size
        )
        for other in row
    )


def _cells(row: list[Run]) -> list[list[Run]]:
    cells = [[row[0]]] if row else []
    for before, run in pairwise(row):
        if run.x0 - before.x1 > _CELL * max(run.size, before.size):
            cells.append([run])
        else:
            cells[-1].append(run)
    return cells


def _line(cell: list[Run], raised: set[int]) -> Line:
    size = max(run.size for run in cell)
    base = next(run for run in cell if run.size == size)
    text = ""
    marks: list[tuple[int, int]] = []
    links: list[tuple[int, int, str]] = []
    for number, run in enumerate(cell):
        gap = run.x0 - cell[number - 1].x1 if number else 0.0
        if gap > _SPACE * size or (id(run) not in raised and number == 1 and id(cell[0]) in raised):
            text += " "
        if id(run) in raised and _MARK.fullmatch(run.text):
            for match in re.finditer(r"\d+|\*+", run.text):
                start = len(text) + match.start()
                marks.append((start, start + len(match[0])))
            text += run.text.translate(SUPERSCRIPTS)
        else:
            text += run.text
        if run.link:
            links.append((len(text) - len(run.text), len(text), run.link))
    weight = sum(len(run.text) for run in cell)
    first = next((run for run in cell if id(run) not in raised), cell[0])
    return Line(
        repaired(text, marks, links), cell[0].x0, cell[-1].x1, base.y, size,
        10 * sum(len(run.text) for run in cell if run.bold) >= 9 * weight,
        10 * sum(len(run.text) for run in cell if run.italic) >= 9 * weight,
        marks, links, id(cell[0]) in raised and bool(marks) and marks[0][0] == 0, first.x0,
        any(run.bold for run in cell),
    )  # fmt: skip


def repaired(text: str, marks: list[tuple[int, int]], links: list[tuple[int, int, str]]) -> str:
    """Put loose accents on their letter (``Kostic´``); ``marks`` and ``links`` move along.

    An acute before a final s is an apostrophe (``foto´s``) and stays.
    """
    while match := _LOOSE.search(text):
        letter = unicodedata.normalize("NFC", match[1] + _ACCENTS[match[0]])
        if len(letter) > 1:
            break
        at = match.end()
        text = text[: at - 2] + letter + text[at:]
        marks[:] = [(a - 1, b - 1) if a >= at else (a, b) for a, b in marks]
        links[:] = [(a - (a >= at), b - (b >= at), target) for a, b, target in links]
    return text
