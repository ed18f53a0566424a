"""The rows of an answer as a workbook: what spreadsheets open without being told how."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mhcorpus.errors import MhcorpusError, QueryError
from mhcorpus.reports.formats import Report, cell_text
from mhcorpus.reports.output import STDOUT, put
from mhcorpus.reports.page import web_address

SUFFIX = ".xlsx"
"""How the name of a workbook ends; no paper that mhcorpus reads is called so, but a corpus may be."""

_MOST_ROWS = 1_048_576
_MOST_CHARACTERS = 32_767
_MOST_LINKS = 65_530
"""What a sheet can hold, of which the header takes a row; a cell; and a sheet again."""
_FIRST_YEAR = 1900
"""Spreadsheets count the days from here, and take an earlier one for text."""
_LONGEST_LINK = 2_000
_NARROWEST, _WIDEST = 8, 60
_ARROW = 3
"""Widths of columns in characters, and of the arrow beside a name behind which rows are chosen."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def write_workbook(report: Report, output: Path, *, reads: Iterable[Path]) -> list[str]:
    """Write the rows of ``report`` to ``output``, whole or not at all, as its only sheet.

    ``reads`` are files that are not to be written over.

    Days are days, numbers are numbers, addresses are links; all else is text that no spreadsheet runs.
    Returns what there is to note.

    Raises:
        QueryError: the name of ``output``, or of what it leads to, is not that of a workbook.
        MhcorpusError: there are more rows than a sheet holds, or the file cannot be written.
    """
    if output == STDOUT:
        raise QueryError(f"a workbook is no text: name a file, --xlsx FILE{SUFFIX}")
    if {output.suffix.lower(), output.resolve().suffix.lower()} != {SUFFIX}:
        raise QueryError(f"{output} is no name of a workbook: name a file, --xlsx FILE{SUFFIX}")
    from xlsxwriter.exceptions import FileCreateError

    notes: list[str] = []
    try:
        put(output, lambda place: notes.extend(_write(report, place)), reads=reads)
    except FileCreateError as error:
        raise MhcorpusError(f"{output}: cannot be written: {error}") from error
    return notes


def _write(report: Report, place: Path) -> Iterator[str]:
    from xlsxwriter import Workbook

    # Each row goes to the disk before the next is made, however many there are.
    with TemporaryDirectory() as rows, Workbook(place, {"constant_memory": True, "tmpdir": rows}) as workbook:
        sheet = _Sheet(workbook)
        sheet.write_header(report.columns)
        for number, row in enumerate(report.rows(), start=1):
            if number == _MOST_ROWS:
                raise MhcorpusError(f"a sheet holds {_MOST_ROWS - 1} rows, and there are more: ask for --csv")
            sheet.write_row(number, [row.get(column) for column in report.columns])
        sheet.end(len(report.columns))
    if sheet.cut:
        yield f"{sheet.cut} cells hold less than there is (--json has all of it)"


class _Sheet:
    """A sheet whose columns get as wide as what is written into them."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - the library has no types
        self._sheet = workbook.add_worksheet("mhcorpus")
        self._bold = workbook.add_format({"bold": True, "valign": "top"})
        self._plain = workbook.add_format({"valign": "top", "text_wrap": True})
        self._day = workbook.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})
        self._link = workbook.add_format({"valign": "top", "font_color": "blue", "underline": 1})
        self._widths: dict[int, int] = {}
        self._links = self._rows = self.cut = 0

    def write_header(self, columns: tuple[str, ...]) -> None:
        """Write the names of the columns, which stay in sight."""
        for column, name in enumerate(columns):
            self._write_text(0, column, name, self._bold)
            self._widths[column] = max(_NARROWEST, len(name) + _ARROW)
        self._sheet.freeze_panes(1, 0)

    def write_row(self, row: int, values: list[object]) -> None:
        """Write the values of a row, each as what it is."""
        self._rows = row
        for column, value in enumerate(values):
            if value in (None, "", []):
                continue
            if isinstance(value, bool):
                self._sheet.write_boolean(row, column, value, self._plain)
            elif isinstance(value, (int, float)):
                self._sheet.write_number(row, column, value, self._plain)
            else:
                self._write_words(row, column, cell_text(value))

    def end(self, columns: int) -> None:
        """Set the widths of the columns, and let a reader choose rows by what they hold."""
        for column, width in self._widths.items():
            self._sheet.set_column(column, column, min(width, _WIDEST) + 2)
        self._sheet.autofilter(0, 0, self._rows, columns - 1)

    def _write_words(self, row: int, column: int, text: str) -> None:
        if (day := _day(text)) is not None:
            self._sheet.write_datetime(row, column, day, self._day)
        elif self._links < _MOST_LINKS and len(text) <= _LONGEST_LINK and web_address(text):
            self._links += 1
            self._sheet.write_url(row, column, text, self._link)
        else:
            self._write_text(row, column, text, self._plain)
        self._widths[column] = max(self._widths[column], len(text))

    def _write_text(self, row: int, column: int, text: str, look: object) -> None:
        held = _as_held(text)
        self.cut += held != text
        self._sheet.write_string(row, column, held, look)


def _day(text: str) -> date | None:
    """Return the day that ``text`` is, if a spreadsheet can count to it."""
    with suppress(ValueError):
        if re.fullmatch(_DAY, text) and (day := date.fromisoformat(text)).year >= _FIRST_YEAR:
            return day
    return None


def _as_held(text: str) -> str:
    """Return ``text``, or as much of its beginning as a cell holds."""
    if len(text) <= _MOST_CHARACTERS // 2:  # a sign counts for one or two
        return text
    signs = text.encode("utf-16-le")
    if len(signs) <= 2 * _MOST_CHARACTERS:
        return text
    return signs[: 2 * (_MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"
