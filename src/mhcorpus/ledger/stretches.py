"""Terms that count from a day: "binnen zes weken", "over twee weken", "volgende maand", "voor Prinsjesdag".

What counts from something that is still to happen ("binnen vier weken na ontvangst", "zodra het
rapport er is, binnen vier weken") has no day that the paper gives.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from mhcorpus.edtf import after_months, last_day, session_start
from mhcorpus.ledger.statements import statements

_COUNTS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8,
    "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "veertien": 14,
}  # fmt: skip
_DAYS = {"dagen": 1, "week": 7, "weken": 7}
_MONTHS = {"maand": 1, "maanden": 1, "jaar": 12, "een half jaar": 6, "één half jaar": 6, "anderhalf jaar": 18}
_WITHIN = re.compile(
    rf"(?<!\w)[Bb]innen (?:(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
    r" (?P<unit>dagen|weken|week|maanden|maand|jaar)|(?P<halves>(?:een|één) half jaar|anderhalf jaar))(?!\w)"
)
_IN_SO_MANY = re.compile(
    rf"(?<!\w)[Oo]ver (?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
    r" (?P<unit>dagen|weken|week|maanden|maand|half ?jaar) "
)
"""It begins a sentence that tells something, or what is told stands behind it: a letter "over twee weken
opvang" is about them. The model says what may stand there."""
_AFTER_AN_EVENT = re.compile(
    r" (?:na(?! (?:heden|vandaag|nu|dagtekening|verzending van deze|deze brief)(?!\w))|nadat|van)(?!\w)"
)
"""Behind a stretch, what it counts from, or of what it is a part."""
_ONCE = re.compile(r"(?<!\w)(?:[Zz]odra|[Nn]adat)(?!\w)|^(?:Na|Als|Indien|Wanneer|Mocht)(?!\w)")
_RELATED = re.compile(
    r" waar(?!bij)\w*(?!\w)|(?<!informeren,)(?<!berichten,)(?<!sturen,)(?<!zenden,) waarbij(?!\w)"
)
"""What is told of something that happens then may come at any time."""
_WITHIN_THE_YEAR = re.compile(
    r"(?<!\w)(?<!sinds )(?<!vanaf )(?:(?:het )?[Ee]inde? van (?:het|dit) (?:lopende )?(?:kalender)?jaar"
    r"(?!\w| (?:er|daar)(?:na|op|voor)(?!\w)| (?:waar\w*|volgend|voorafgaand)(?!\w))"
    r"|(?<=[Vv]oor |[Vv]óór )de jaarwisseling(?!\w))"
)
_COMING = re.compile(
    r"(?<!\w)(?<!van )(?<!na )(?<!vanaf )(?<!sinds )(?<!over )(?P<which>[Vv]olgende|[Kk]omende|[Dd]eze)"
    r" (?P<unit>maand|week)(?!\w)"
)
_BY_A_BUDGET_PAPER = re.compile(
    r"(?<!\w)(?:[Vv]oor|[Vv]óór|[Bb]ij|[Uu]iterlijk (?:bij|met|op)|(?P<on>[Oo]p|[Mm]et|[Tt]ijdens))"
    r" (?:de )?(?P<paper>Voorjaarsnota|Miljoenennota|Prinsjesdag|Najaarsnota)(?!\w)(?! (?:van )?\d{4})"
)
_BY_LAW = {"Voorjaarsnota": (6, 1), "Najaarsnota": (12, 1)}
"""Month and day; the Miljoenennota comes on Prinsjesdag."""
_A_DAY = timedelta(days=1)
_A_WEEK = timedelta(days=7)


class Stretch(NamedTuple):
    """The days that a term allows, its relation to the last of them, and where it stands in the text."""

    earliest: date | None
    latest: date
    relation: str
    span: tuple[int, int]


def stretch(text: str, start: date) -> Stretch | None:
    """Return the first term of ``text`` that counts from ``start``."""
    if named := _WITHIN_THE_YEAR.search(text):
        return Stretch(None, date(start.year, 12, 31), "before", named.span())
    return (
        _within(text, start)
        or _in_so_many(text, start)
        or _coming(text, start)
        or _budget_day(text, start)
    )


def _within(text: str, start: date) -> Stretch | None:
    within = _WITHIN.search(text)
    if within is None or _AFTER_AN_EVENT.match(text, within.end()) or _ONCE.search(text):
        return None
    count = 1 if within["halves"] else _COUNTS.get(within["count"]) or int(within["count"])
    unit = within["halves"] or within["unit"]
    if unit in _DAYS:
        return Stretch(None, start + timedelta(days=count * _DAYS[unit]), "before", within.span())
    return Stretch(None, after_months(start, count * _MONTHS[unit]), "before", within.span())


@cache
def _behind() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands behind "over twee weken" at the start of a sentence, and elsewhere."""
    ahead = statements().kinds["ahead"]
    return ahead.piece("tells"), ahead.piece("told")


def _in_so_many(text: str, start: date) -> Stretch | None:
    """Return the day, the week or the month that comes after so many of them."""
    tells, told = _behind()
    every = _IN_SO_MANY.finditer(text)
    found = next((each for each in every if (told if each.start() else tells).match(text, each.end())), None)
    if found is None or _RELATED.search(text, found.end("unit")):
        return None
    count = _COUNTS.get(found["count"]) or int(found["count"])
    count = count * 6 if "jaar" in found["unit"] else count
    span = found.start(), found.end("unit")
    if found["unit"] == "dagen":
        day = start + timedelta(days=count)
        return Stretch(day, day, "on", span)
    if found["unit"] in _DAYS:
        day = start + count * _A_WEEK
        monday = day - timedelta(days=day.weekday())
        return Stretch(monday, monday + _A_WEEK - _A_DAY, "on", span)
    day = after_months(start, count)
    return Stretch(day.replace(day=1), last_day(day.year, day.month), "on", span)


def _coming(text: str, start: date) -> Stretch | None:
    coming = _COMING.search(text)
    if coming is None:
        return None
    is_this = coming["which"].lower() == "deze"
    if coming["unit"] == "week":
        monday = start - timedelta(days=start.weekday()) + (timedelta() if is_this else _A_WEEK)
        return Stretch(max(monday, start), monday + _A_WEEK - _A_DAY, "on", coming.span())
    first = start if is_this else last_day(start.year, start.month) + _A_DAY
    return Stretch(first, last_day(first.year, first.month), "on", coming.span())


def _budget_day(text: str, start: date) -> Stretch | None:
    """Return the last day on which the next paper of the budget comes, as the law has it."""
    named = _BY_A_BUDGET_PAPER.search(text)
    if named is None:
        return None
    paper = named["paper"]
    of_this_year, of_next_year = (
        date(year, *_BY_LAW[paper]) if paper in _BY_LAW else session_start(year)
        for year in (start.year, start.year + 1)
    )
    day = of_this_year if of_this_year >= start else of_next_year
    if named["on"] and paper == "Prinsjesdag":
        return Stretch(day, day, "on", named.span())
    return Stretch(None, day, "before", named.span())
