"""Every answer in every form: a report is written as a page, JSON, JSON lines, CSV or Markdown."""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TextIO

from mhcorpus.reports.output import stdout
from mhcorpus.reports.page import Page, markdown, plain, printable
from mhcorpus.safejson import as_json

Format = Literal["page", "json", "jsonl", "csv", "markdown"]

FORMULA = re.compile("'*[=+@-]")
"""How a cell begins that a spreadsheet may run, or that looks like one made safe."""


class Deferred(Mapping[str, Any]):
    """The object of an answer, made when it is first looked at: a page can do without it."""

    def __init__(self, make: Callable[[], Mapping[str, Any]]) -> None:
        self._make = make
        self._made: Mapping[str, Any] | None = None

    def _object(self) -> Mapping[str, Any]:
        if self._made is None:
            self._made = self._make()
        return self._made

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - JSON
        return self._object()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._object())

    def __len__(self) -> int:
        return len(self._object())


class Report(NamedTuple):
    """An answer: the object of the JSON contract, and how it is told in rows or on a page.

    ``rows`` yields one flat object per mention or document with the keys ``columns``;
    ``notes`` are said on stderr, whatever the format; ``exit_code`` is that of the command.
    ``text`` yields lines that are printed to the letter in the place of the page, for answers
    that have a form of their own; each ends with ``end``. ``live`` says that rows are told one
    by one, as they become known: each is passed on at once.
    """

    data: Mapping[str, Any]
    columns: tuple[str, ...]
    rows: Callable[[], Iterable[Mapping[str, Any]]]
    page: Callable[[], Page]
    notes: Sequence[str] = ()
    exit_code: int = 0
    text: Callable[[], Iterable[str]] | None = None
    end: str = "\n"
    live: bool = False


def write(report: Report, form: Format) -> None:
    """Write a report to stdout; data is UTF-8 on every system, a page fits its terminal.

    Raises MhcorpusError where it cannot be written.
    """
    own = report.text if form == "page" else None
    with stdout(data=form != "page" or own is not None) as stream:
        if form == "page" and own is None and is_terminal(stream):
            from mhcorpus.reports.terminal import show

            show(report.page(), stream)
            return
        end = report.end if own else "\n"
        for line in own() if own else LINES[form](report):
            stream.write(line + end)
            if report.live:
                stream.flush()


def is_terminal(stream: TextIO) -> bool:
    """Whether a person watches ``stream``; ``FORCE_COLOR`` says so of a pipe."""
    return stream.isatty() or bool(os.environ.get("FORCE_COLOR"))


def _json(report: Report) -> Iterator[str]:
    yield as_json(dict(report.data), indent=2)


def _jsonl(report: Report) -> Iterator[str]:
    for row in report.rows():
        yield as_json({column: row.get(column) for column in report.columns})


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Yield a header and a record for each row, safe to open in a spreadsheet."""
    yield _record(columns)
    for row in rows:
        yield _record(_cell(row.get(column)) for column in columns)


def _record(cells: Iterable[str]) -> str:
    import csv

    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()


def _cell(value: object) -> str:
    """Return one cell of CSV; a spreadsheet shows what looks like a formula as text.

    It gets one apostrophe in front: a program that takes one from each cell that :data:`FORMULA`
    matches has what was there.
    """
    if value is None:
        return ""
    if isinstance(value, (bool, int, float)):
        return json.dumps(value)
    text = cell_text(value)
    return "'" + text if FORMULA.match(text) else text


def cell_text(value: object) -> str:
    """Return the words of one cell, on one line; those of a list one behind the other."""
    text = "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
    return printable(text).strip()


LINES: Mapping[Format, Callable[[Report], Iterator[str]]] = {
    "page": lambda report: plain(report.page()),
    "json": _json,
    "jsonl": _jsonl,
    "csv": lambda report: csv_lines(report.columns, report.rows()),
    "markdown": lambda report: markdown(report.page()),
}
