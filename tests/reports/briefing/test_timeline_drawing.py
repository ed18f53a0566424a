"""The drawing of the timeline: its columns, its lanes, and a mark for what is alike."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.reports.briefing.timeline_drawing import Drawing, drawn


def event(date: str, kind: str = "paper", state: str | None = None, axis: str | None = None, day: str = "") -> dict[str, Any]:
    """Return an event; its day is its date, where that is one."""
    return {"event": kind, "date": date, "day": day or date, "state": state, "axis": axis,
            "conditional": False}


def draw(*events: dict[str, Any], on: str = "2029-01-01") -> Drawing:
    drawing = drawn(events, on, [f"e{number}" for number in range(len(events))])
    assert drawing
    return drawing


@pytest.mark.parametrize(
    ("last", "unit", "columns", "years"),
    [
        ("2027-05-04", "month", ["3", "4", "5"], ["2027"]),
        ("2028-02-29", "month", ["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "1", "2"], ["2027", "2028"]),
        ("2030-02-01", "month", [], ["2027", "2028", "2029", "2030"]),
        ("2030-03-01", "quarter", ["Q1", "Q2", "Q3", "Q4"] * 3 + ["Q1"], ["2027", "2028", "2029", "2030"]),
        ("2037-01-01", "year", [str(year) for year in range(2027, 2038)], []),
        ("2060-01-01", "year", [str(year) for year in range(2027, 2061, 2)], []),
    ],
)
def test_columns_are_as_long_as_it_takes(last: str, unit: str, columns: list[str], years: list[str]) -> None:
    """A column is a month, a quarter or a year, so that there are few; what has room is named."""
    drawing = draw(event("2027-03-01"), event(last))
    assert (drawing.unit, [name for _, name in drawing.columns]) == (unit, columns)
    assert [year for _, year, _ in drawing.years] == years
    assert drawing.left <= drawing.lanes[0].marks[0].x < drawing.lanes[0].marks[-1].x <= 720


def test_dates_that_tell_a_year_make_years() -> None:
    """Where most dates tell no more than the year, a month for each is not made up."""
    rough = [event(f"{year}~", day=f"{year}-01-01") for year in (2027, 2028, 2029)]
    assert (draw(*rough).unit, draw(*rough, *(event(f"2027-0{month}-01") for month in range(1, 6))).unit) == ("year", "month")


def test_what_is_alike_is_one_mark() -> None:
    """In a column of a lane each state has a mark, with how many there are; another is drawn below it."""
    drawing = draw(
        event("2027-03-01"), event("2027-03-09"), event("2027-06-02"),
        event("2027-03-02", "motion", "adopted", "chamber"), event("2027-03-02", "motion", "adopted", "chamber"),
        event("2027-03-30", "motion", "rejected", "chamber"), event("2027-04-01", "due", "overdue"),
        event("2027-05-01", "kept", "done"),
    )  # fmt: skip
    assert [
        (lane.name, [(mark.label, mark.tone, mark.count, mark.anchor) for mark in lane.marks]) for lane in drawing.lanes
    ] == [
        ("papers", [("2027-03-01 – 2027-03-09: 2 papers", "paper", 2, "e0"), ("2027-06-02: 1 paper", "paper", 1, "e2")]),
        ("in the Chamber", [
            ("2027-03-02: in the Chamber: adopted (2)", "good", 2, "e3"),
            ("2027-03-30: in the Chamber: rejected", "bad", 1, "e5"),
        ]),
        ("due", [("2027-04-01: due: overdue", "bad", 1, "e6")]),
        ("kept", [("2027-05-01: kept", "good", 1, "e7")]),
    ]  # fmt: skip
    adopted, rejected = drawing.lanes[1].marks
    assert (adopted.x, adopted.y < rejected.y) == (rejected.x, True)


def test_what_is_worked_out_looks_so() -> None:
    """A mark is dashed where no paper prints the day of any event that it stands for."""
    drawing = draw(event("2027-03~", day="2027-03-01"), event("2027-05-01"), event("2027-05~", day="2027-05-01"), event("2027-07-01"))
    assert [mark.is_inferred for mark in drawing.lanes[0].marks] == [True, False, False]


@pytest.mark.parametrize(("on", "there"), [("2027-02-28", False), ("2027-03-01", True), ("2027-05-31", True), ("2027-06-01", False)])
def test_the_day_is_marked_where_it_is(on: str, there: bool) -> None:
    """The day that was asked for has its line, if it lies between the first and the last column."""
    assert (draw(event("2027-03-01"), event("2027-05-01"), on=on).today is not None) == there


@pytest.mark.parametrize("dates", [[], [None], ["2027-03-01"], ["2027-03-01", "2027-04-30"]])
def test_what_is_all_at_one_time_is_not_drawn(dates: list[str | None]) -> None:
    """Without days, or with all of them in two columns, a drawing shows nothing that the list does not."""
    events = [{"event": "paper", "date": day, "day": day, "state": None, "axis": None} for day in dates]
    assert drawn(events, "2027-05-01", [None] * len(events)) is None
