"""Formats: one report, five forms."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.reports.formats import LINES, Format, Report, write
from mhcorpus.reports.page import Line, Span


def report_of(*rows: Mapping[str, object]) -> Report:
    """Return a report with the columns name and value."""
    return Report(
        data={"schema": "test/1", "rows": list(rows)},
        columns=("name", "value"),
        rows=lambda: rows,
        page=lambda: [Line((Span(str(row["name"])),)) for row in rows],
    )


def lines(report: Report, form: Format) -> list[str]:
    """Return the lines of a report in one form."""
    return list(LINES[form](report))


def test_json_lines_have_the_columns_alone() -> None:
    """A line of JSON holds every column, in order, and nothing else."""
    assert lines(report_of({"value": 1, "extra": 2, "name": "a"}, {"name": "b"}), "jsonl") == [
        '{"name": "a", "value": 1}',
        '{"name": "b", "value": null}',
    ]


def test_an_empty_csv_has_its_header() -> None:
    """A result without rows is still a table."""
    assert lines(report_of(), "csv") == ["name,value"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (12, "12"),
        (True, "true"),
        ("a, b", '"a, b"'),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+31", "'+31"),
        ("-1", "'-1"),
        ("@lid", "'@lid"),
        (" =1", "'=1"),
        ("'=1", "''=1"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("\t=1", "'=1"),
        (-1, "-1"),
        (["kst-36999-1", "kst-36999-2"], "kst-36999-1; kst-36999-2"),
        ("een\ntwee", "een twee"),
        ("\x1b[2J", "\ufffd[2J"),
    ],
)
def test_cells_are_safe_to_open(value: object, cell: str) -> None:
    """A cell is one line, holds no control character and is never a formula."""
    assert lines(report_of({"name": "x", "value": value}), "csv")[1] == f"x,{cell}"


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_csv_reads_back_as_many_rows(pairs: list[tuple[str, str]]) -> None:
    """Whatever documents say, each row stays one record of two cells."""
    report = report_of(*({"name": name, "value": value} for name, value in pairs))
    text = "\n".join(lines(report, "csv"))
    assert [len(row) for row in csv.reader(io.StringIO(text))] == [2] * (len(pairs) + 1)


def test_a_page_is_plain_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    """Written to a pipe, a page has no escape sequence."""
    write(report_of({"name": "a"}), "page")
    assert capsys.readouterr().out == "a\n"
