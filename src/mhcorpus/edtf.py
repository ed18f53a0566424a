"""EDTF (ISO 8601-2) dates and the days that they span.

Seasons are 21-24, quarters 33-36, halves 40 and 41. Conventions where a word has no sharp
border: begin of a year is January to March, medio May to August, eind October to December;
seasons run by whole months (summer is June to August, winter December to February).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
SEASONS = {"voorjaar": 21, "lente": 21, "zomer": 22, "najaar": 23, "herfst": 23, "winter": 24}
_MONDAY, _FRIDAY = 0, 4
_A_DAY = timedelta(days=1)
RECESSES = {"voorjaars": 2, "mei": 5, "zomer": 7, "herfst": 10, "kerst": 12}
PARTS = {
    "begin": (1, 3),
    "vroeg": (1, 3),
    "medio": (5, 8),
    "halverwege": (5, 8),
    "midden": (5, 8),
    "eind": (10, 12),
    "einde": (10, 12),
    "laat": (10, 12),
    "late": (10, 12),
}
_STRETCHES = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 14),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}
_JUST_AHEAD, _JUST_BEHIND = timedelta(days=92), timedelta(days=45)
"""Papers announce what is so near without its year, and are signed so long after they were written."""
_EDTF = re.compile(r"(?P<year>[12]\d{3})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?~?")

_ISO = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
_IN_FIGURES = re.compile(r"(?P<day>\d{1,2})([-/.])(?P<month>\d{1,2})\2(?P<year>(?:19|20)\d\d)", re.ASCII)
_IN_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})\s+)?(?P<month>[a-z]{3,9})\.?\s+(?P<year>(?:19|20)\d\d)", re.ASCII
)
_SHORT = {"mrt" if month == "maart" else month[:3]: month for month in MONTHS}
FORMS = "2025-12-09, 9-12-2025, 9 december 2025, december 2025 or 2025"
"""How people may write what :func:`written` reads."""


def written(text: str) -> str | None:
    """Return the day, month or year that a person wrote, as EDTF; None where there is none such.

    As ``2025-12-09``, ``2025-12``, ``9-12-2025``, ``9 december 2025``, ``dec. 2025``, ``2025``.
    """
    if found := _IN_FIGURES.fullmatch(text):
        edtf = f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
    elif found := _IN_WORDS.fullmatch(text.lower()):
        name = "sep" if found["month"] == "sept" else found["month"]
        if (month := _SHORT.get(name, name)) not in MONTHS:
            return None
        day = f"-{int(found['day']):02}" if found["day"] else ""
        edtf = f"{found['year']}-{MONTHS.index(month) + 1:02}{day}"
    else:
        edtf = text if _ISO.fullmatch(text) else ""
    try:
        date.fromisoformat(f"{edtf}-01-01"[:10])
    except ValueError:
        return None
    return edtf


def last_day(year: int, month: int) -> date:
    """Return the last day of a month; a month past 12 is one of the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])


def after_months(day: date, number: int) -> date:
    """Return the day of that number so many months later, the last one of a month that has no such day."""
    end = last_day(day.year, day.month + number)
    return end.replace(day=min(day.day, end.day))


def months_of(year: int, first: int, last: int) -> tuple[date, date]:
    """Return the days from the first of one month to the last of another; past 12 runs on."""
    return date(year + (first - 1) // 12, (first - 1) % 12 + 1, 1), last_day(year, last)


def bounds(edtf: str) -> tuple[date, date] | None:
    """Return the first and the last day of an EDTF date or range of the years 1000 to 2999.

    None for what has no year, what no calendar has, and a range that runs backwards.
    """
    first, slash, last = edtf.partition("/")
    if slash:
        begin, end = bounds(first), None if "/" in last else bounds(last)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
    parts = _EDTF.fullmatch(edtf)
    if not parts:
        return None
    year = int(parts["year"])
    if parts["month"] is None:
        return months_of(year, 1, 12)
    month = int(parts["month"])
    if parts["day"] is not None:
        day = int(parts["day"])
        return (date(year, month, day),) * 2 if is_day(year, month, day) else None
    stretch = _STRETCHES.get(month, (month, month) if 1 <= month <= 12 else None)
    return months_of(year, *stretch) if stretch else None


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def nearest_year(month: int, day: int, to: date, direction: str) -> int | None:
    """Return the year in which that day of the year comes last before (or first after) ``to``.

    ``direction`` is ``past``, ``future``, ``nearest``, ``recent``: the last such day, or one just ahead,
    or ``coming``: the next such day, or one just behind. None for a day that no year has.
    """
    years = [year for year in range(to.year - 4, to.year + 5) if is_day(year, month, day)]
    past = [year for year in years if date(year, month, day) <= to]
    future = [year for year in years if date(year, month, day) >= to]
    if direction == "past":
        return past[-1] if past else None
    if direction == "future":
        return future[0] if future else None
    if direction == "recent":
        ahead = [year for year in future if date(year, month, day) - to <= _JUST_AHEAD]
        return next(iter([*ahead, *past[-1:]]), None)
    if direction == "coming":
        behind = [year for year in past if to - date(year, month, day) <= _JUST_BEHIND]
        return next(iter([*behind, *future[:1]]), None)
    return min(years, key=lambda year: abs(date(year, month, day) - to), default=None)


def session_start(year: int) -> date:
    """Return Prinsjesdag, the third Tuesday of September, on which a vergaderjaar begins."""
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def session_of(day: str | None) -> str | None:
    """Return the vergaderjaar of a day: it runs from Prinsjesdag to Prinsjesdag."""
    if day is None:
        return None
    year = int(day[:4])
    first = year if day >= session_start(year).isoformat() else year - 1
    return f"{first}{first + 1}"


def recess_days(name: str, year: int) -> tuple[date, date]:
    """Return the first and last day of a recess of the Tweede Kamer that begins in ``year``.

    The summer recess runs from the Friday of 3 to 9 July up to the Monday of 31 August to
    6 September, that of Christmas from the Friday of 18 to 24 December up to the fourth Monday
    after it, as they have since 2020; the Chamber may settle another day, so both are
    approximate. That of autumn is a week from one of the last Fridays of October but one: its
    latest beginning, of 19 to 25 October, bounds it. The others differ from year to year: the month does.
    """
    if name == "zomer":
        return _weekday_from(date(year, 7, 3), _FRIDAY), _weekday_from(date(year, 8, 31), _MONDAY) - _A_DAY
    if name == "kerst":
        first = _weekday_from(date(year, 12, 18), _FRIDAY)
        return first, first + timedelta(days=23)
    if name == "herfst":
        first = _weekday_from(date(year, 10, 19), _FRIDAY)
        return first, first + timedelta(days=9)
    return months_of(year, RECESSES[name], RECESSES[name])


def _weekday_from(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
