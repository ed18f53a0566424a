"""EDTF dates and the days that they span."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.edtf import (
    after_months,
    bounds,
    is_day,
    last_day,
    months_of,
    nearest_year,
    recess_days,
    session_start,
    written,
)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031", (2031, 1, 1), (2031, 12, 31)),
        ("2031~", (2031, 1, 1), (2031, 12, 31)),
        ("2031-04", (2031, 4, 1), (2031, 4, 30)),
        ("2032-02", (2032, 2, 1), (2032, 2, 29)),
        ("2031-04-03", (2031, 4, 3), (2031, 4, 3)),
        ("2031-21", (2031, 3, 1), (2031, 5, 31)),
        ("2031-22", (2031, 6, 1), (2031, 8, 31)),
        ("2031-23", (2031, 9, 1), (2031, 11, 30)),
        ("2031-24", (2031, 12, 1), (2032, 2, 29)),
        ("2031-33", (2031, 1, 1), (2031, 3, 31)),
        ("2031-36", (2031, 10, 1), (2031, 12, 31)),
        ("2031-40", (2031, 1, 1), (2031, 6, 30)),
        ("2031-41", (2031, 7, 1), (2031, 12, 31)),
        ("2031/2033", (2031, 1, 1), (2033, 12, 31)),
        ("2031-04-03/2031-04-05", (2031, 4, 3), (2031, 4, 5)),
        ("2030-24/2031-03", (2030, 12, 1), (2031, 3, 31)),
    ],
)
def test_a_date_spans_its_days(edtf: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    """A year, season, quarter, half, month, day or range has a first and a last day."""
    assert bounds(edtf) == (date(*first), date(*last))


@pytest.mark.parametrize(
    "text",
    [
        *("", "april", "31", "0000", "9999", "2031-00", "2031-13", "2031-25", "2031-04-00", "2031-04-31"),
        *("2031-02-29", "2031-22-01", "2031-4", "2031/", "/2031", "2033/2031", "2031/2032/2033", "2031 "),
    ],
)
def test_what_no_calendar_has_spans_nothing(text: str) -> None:
    """No date, no days: neither a month 13 nor a range that runs backwards."""
    assert bounds(text) is None


@given(st.text(alphabet="0123456789-/~ ", max_size=24))
def test_anything_written_like_a_date_has_bounds_or_none(text: str) -> None:
    """Whatever is asked, the first day does not come after the last."""
    span = bounds(text)
    assert span is None or span[0] <= span[1]


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_a_day_is_itself(day: date) -> None:
    """The bounds of a day are that day, and its month and year hold it."""
    assert bounds(day.isoformat()) == (day, day)
    for edtf in (day.isoformat()[:7], day.isoformat()[:4]):
        span = bounds(edtf)
        assert span is not None
        assert span[0] <= day <= span[1]


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (2031, 1, (2031, 1, 31)),
        (2032, 2, (2032, 2, 29)),
        (2031, 12, (2031, 12, 31)),
        (2031, 14, (2032, 2, 29)),
    ],
)
def test_a_month_past_twelve_is_one_of_the_next_year(
    year: int, month: int, day: tuple[int, int, int]
) -> None:
    """So a winter ends in February of the year after."""
    assert last_day(year, month) == date(*day)
    assert months_of(year, month, month) == (date(day[0], day[1], 1), date(*day))


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        ((2031, 1, 15), 6, (2031, 7, 15)), ((2031, 1, 31), 1, (2031, 2, 28)), ((2031, 8, 31), 18, (2033, 2, 28)),
        ((2032, 2, 29), 12, (2033, 2, 28)), ((2031, 12, 1), 1, (2032, 1, 1)),
    ],
)
def test_months_end_on_the_day_of_their_number(
    day: tuple[int, int, int], number: int, expected: tuple[int, int, int]
) -> None:
    """Where a month has no such day, on its last."""
    assert after_months(date(*day), number) == date(*expected)


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        ((2031, 2, 28), True),
        ((2031, 2, 29), False),
        ((2032, 2, 29), True),
        ((2031, 4, 31), False),
        ((2031, 0, 1), False),
        ((2031, 13, 1), False),
        ((2031, 1, 0), False),
    ],
)
def test_the_calendar_knows_its_days(day: tuple[int, int, int], is_one: bool) -> None:
    """31 April is none, and 29 February only in a leap year."""
    assert is_day(*day) is is_one


@pytest.mark.parametrize(
    ("month", "day", "direction", "year"),
    [
        (3, 1, "past", 2031),
        (4, 3, "past", 2031),
        (4, 4, "past", 2030),
        (3, 1, "future", 2032),
        (4, 3, "future", 2031),
        (12, 24, "future", 2031),
        (12, 24, "nearest", 2030),
        (9, 1, "nearest", 2031),
        (2, 29, "past", 2028),
        (2, 29, "future", 2032),
        (2, 30, "past", None),
        (2, 30, "nearest", None),
    ],
)
def test_a_day_without_a_year_lies_near_the_letter(
    month: int, day: int, direction: str, year: int | None
) -> None:
    """For a letter of 3 April 2031: the last such day, the next, or the nearest."""
    assert nearest_year(month, day, date(2031, 4, 3), direction) == year


@pytest.mark.parametrize(("year", "day"), [(2024, 17), (2025, 16), (2026, 15), (2020, 15), (2019, 17)])
def test_the_session_begins_on_prinsjesdag(year: int, day: int) -> None:
    """That is the third Tuesday of September."""
    assert session_start(year) == date(year, 9, day)


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("zomer", 2022, ("2022-07-08", "2022-09-04")),
        ("zomer", 2024, ("2024-07-05", "2024-09-01")),
        ("zomer", 2025, ("2025-07-04", "2025-08-31")),
        ("kerst", 2024, ("2024-12-20", "2025-01-12")),
        ("herfst", 2024, ("2024-10-25", "2024-11-03")),
        ("mei", 2025, ("2025-05-01", "2025-05-31")),
    ],
)
def test_a_recess_begins_and_ends_with_a_week(name: str, year: int, expected: tuple[str, str]) -> None:
    """Summer and Christmas by the days that they have had; the shorter ones by their month."""
    assert tuple(day.isoformat() for day in recess_days(name, year)) == expected


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2031-04-03", "2031-04-03"), ("2031-04", "2031-04"), ("2031", "2031"),
        ("3-4-2031", "2031-04-03"), ("03/04/2031", "2031-04-03"), ("03.04.2031", "2031-04-03"),
        ("3 april 2031", "2031-04-03"), ("3 April 2031", "2031-04-03"), ("april  2031", "2031-04"),
        ("apr. 2031", "2031-04"), ("1 mrt 2031", "2031-03-01"), ("sept 2031", "2031-09"), ("29 februari 2032", "2032-02-29"),
    ],
)  # fmt: skip
def test_people_write_a_date_in_many_ways(text: str, edtf: str) -> None:
    """In figures the day comes first, as in Dutch papers."""
    assert written(text) == edtf


@pytest.mark.parametrize("text", [
    "", "3 april", "april", "31-4-2031", "4-31-2031", "3-4-31", "3-4/2031", "29 februari 2031", "zomer 2031", "31 2031",
    "2031-13", "0000", "april of mei 2031", "3e april 2031", "2031 april",
])  # fmt: skip
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    """A day that no calendar has, and what leaves out its year."""
    assert written(text) is None
