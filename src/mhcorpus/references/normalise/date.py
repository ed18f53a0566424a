"""Dates: from the words of the phrase to its parts; those without a year wait for the letter's date."""

from __future__ import annotations

import re
from dataclasses import replace

from mhcorpus.edtf import MONTHS, SEASONS
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.date_parts import full_year, quarter_code, when_of
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.normalise.relation import relation_of
from mhcorpus.references.normalise.tense import tense_of
from mhcorpus.references.when import Relation, When

_YEARLY = re.compile(
    r"\b(?:jaarlijks|elk jaar|ieder jaar|\w+maal per jaar)(?: \(?[a-zà-ÿ]+){0,2}"
    rf"(?: (?:{'|'.join(MONTHS)}) en(?: in)?)? $",
    re.IGNORECASE,
)
_EVERY = re.compile(r"(?<!\w)(?:jaarlijks|(?:elk|ieder|per) jaar|telkens|steeds|altijd)(?!\w)", re.IGNORECASE)
_A_YEAR = re.compile(
    r"(?<!\w)(?:(?:[Vv]orig|[Vv]olgend|[Kk]omend) jaar|(?<!\d )(?<!ari )(?<!art )(?<!ril )(?<!mei )(?<!uni )"
    r"(?<!uli )(?<!tus )(?<!ber )(?<!wet )(?:19|20)\d\d(?![\w/-]))"
)
"""A year that a story is of: no vergaderjaar, and no day of a letter."""
_OF_ANY_YEAR = re.compile(
    r" van (?:elk|ieder|enig|een|(?:dat|het)"
    r"(?: (?:betreffende|desbetreffende|daaropvolgende|voorgaande|voorafgaande|lopende))?)"
    r" (?:kalender|begrotings|school|boek|subsidie)?jaar(?! (?:\d|daarop|ervoor))(?!\w)"
)
"""What makes a day one of every year: "1 oktober van het kalenderjaar"."""
_JOINED = re.compile(
    r"(?: en | of |, |(?P<range> tot en met | t/m | tot | ?[-–] ?))(?:op )?\d{1,2} "
    rf"(?P<month>{'|'.join(MONTHS)})"
    r"(?: (?P<year>(?:18|19|20)\d\d)(?!\d))?"
)
"""The next of several days, of which the last alone has its year: 30 juni en 1 juli 2027."""
_JOINED_PARTS = re.compile(
    r"(?: en | of |, |/|(?P<range> tot en met | t/m | tot | ?[-–] ?))(?:in )?(?:de |het )?"
    rf"(?P<month>{'|'.join((*MONTHS, *SEASONS))})"
    r"(?: (?:van )?(?P<year>(?:18|19|20)\d\d)(?!\d))?"
)
"""The next of several months or seasons, of which the last alone has its year: maart en april 2027."""
_JOINED_QUARTERS = re.compile(
    r"(?: kwartaal)?(?:(?P<range> ?- ?| t/m | tot | tot en met )| ?/ ?| en | of |, )"
    r"(?:het )?(?:(?:begin|medio|eind) )?"
    r"(?:Q?(?P<quarter_number>[1-4])(?!\w)|(?P<quarter>eerste|tweede|derde|vierde|[1-4]e))"
    r"(?: kwartaal)?(?:(?: van)? (?P<year>(?:18|19|20)\d\d|'\d\d)(?!\d))?"
)
"""The next of several quarters, of which the last alone has its year: Q3 en Q4 2027."""
_OVER_NEW_YEAR = 36, 33
_JOINED_MOST = 6
_SENTENCE = 80
"""How far around a date its sentence is read."""
_WHICH_YEAR = frozenset(("which", "near", "nearby"))


def date(hit: Hit) -> list[Mention]:
    """One mention a date; "13 en 20 januari 2009" makes two, "15 tot en met 19 september" one range."""
    parts = {name: value for name, value in hit.fields().items() if value}
    if hit.member:
        return _mentions(hit, hit.member.start("year"), hit.member.end("year"), When(year=int(parts["year"])))
    start, end = hit.match.span()
    if "span" in parts:
        start, end = hit.match.span("span")
    when = when_of(parts)
    if when and "own_year" in parts:
        when = _of_own_year(hit, start, end, when, parts)
    if when is None:
        return []
    if when.day is not None and when.is_relative and when.direction == "nearest":
        when = replace(when, year=_joined_year(hit.reading.text, end, when.month or 0))
    elif _is_part_alone(when, parts) and (
        year := _joined_year(hit.reading.text, end, when.month or 0, _JOINED_PARTS)
    ):
        when = replace(when, year=year)
    elif hit.pattern.name.startswith("quarter joined"):
        return _quarter(hit, start, end, when)
    elif _may_be_yearly(when, parts) and _YEARLY.search(_sentence_before(hit, start)):
        when = When(month=when.month, yearly=True)
    if "first" not in parts:
        return _mentions(hit, start, end, when)
    pair = _pair(hit, int(parts["first"]), parts["joint"], when)
    return [*_before(hit, int(parts["first"]), when), *pair] if len(pair) > 1 and "more" in parts else pair


def _of_own_year(hit: Hit, start: int, end: int, when: When, parts: dict[str, str]) -> When | None:
    """Return a part of "het jaar" as one of the paper's own year; None where another may be meant.

    Rules tell of any year, and a story of the year that it names.
    """
    before, after = _sentence_before(hit, start), hit.reading.text[end : end + _SENTENCE]
    line_start, _ = hit.reading.line_at(start)
    told = hit.reading.text[max(line_start, start - 2 * _SENTENCE) : start]
    if _YEARLY.search(before) or _EVERY.search(before) or _A_YEAR.search(told):
        return None
    shift = int(not parts["own_year"].startswith(("jaar", "kalender", "lopend")))
    tense = tense_of(before, after)
    if tense is None and shift == 0:
        return replace(when, direction="open") if "quarter" in parts else None
    return replace(when, direction="begun" if tense in ("done", "past") else "unended", shift=shift)


def _joined_year(text: str, end: int, month: int, pattern: re.Pattern[str] = _JOINED) -> int | None:
    """Return the year that the last of the days behind ``end`` gives this one; None where none does."""
    for _ in range(_JOINED_MOST):
        joined = pattern.match(text, end)
        if joined is None:
            return None
        later, earlier_year = _number(joined["month"]), 0
        if (later > 12) != (month > 12):
            return None  # a month and a season: which comes first is not said
        if later < month:
            if joined["range"] is None:
                return None  # of two days that go back in the year, either year is possible
            earlier_year = 1
        if joined["year"]:
            return int(joined["year"]) - earlier_year
        end, month = joined.end(), later
    return None


def _quarter(hit: Hit, start: int, end: int, when: When) -> list[Mention]:
    """A quarter of a list whose last has the year; it is that of the year before where the year turns.

    It does in a range that runs back, "Q3 tot en met Q2 2027", and from the last quarter to the first; others
    are told the last first, "Q2 en Q1 2027". What is meant where they run back is only likely.
    """
    month, back, place, runs_back = when.month or 0, 0, end, False
    while (joined := _JOINED_QUARTERS.match(hit.reading.text, place)) is not None:
        later = quarter_code({name: text for name, text in joined.groupdict().items() if text})
        turns = later <= month if joined["range"] else (month, later) == _OVER_NEW_YEAR
        runs_back = runs_back or later <= month
        back, month, place = back + turns, later, joined.end()
        if joined["year"]:
            when = replace(when, year=full_year(joined["year"]) - back)
            break
    mentions = _mentions(hit, start, end, replace(when, shift=when.shift - back))
    for mention in mentions if runs_back else ():
        mention.certainty = "likely"
    return mentions


def _is_part_alone(when: When, parts: dict[str, str]) -> bool:
    """Whether it is a month or a season of which nothing tells the year."""
    return (
        when.day is None
        and when.is_relative
        and bool({"month", "season"} & parts.keys())
        and not (_WHICH_YEAR & parts.keys())
    )


def _number(name: str) -> int:
    """Return the number of a month, or the code of a season."""
    return MONTHS.index(name) + 1 if name in MONTHS else SEASONS[name]


def _before(hit: Hit, first: int, when: When) -> list[Mention]:
    """Return the days of a list before its last two, where all of them go up: 14, 15 en 16 maart."""
    found = list(re.finditer(r"\d+", hit.match["more"]))
    days = [int(each[0]) for each in found]
    if [*days, first] != sorted({*days, first}) or days[0] < 1:
        return []
    start = hit.match.start("more")
    earlier = replace(when, beside=when.day)
    return [
        mention for each, day in zip(found, days, strict=True)
        for mention in _mentions(hit, start + each.start(), start + each.end(), replace(earlier, day=day))
    ]  # fmt: skip


def _pair(hit: Hit, first: int, joint: str, when: When) -> list[Mention]:
    day = hit.match.start("day")
    if not 1 <= first <= 31 or when.day is None or first >= when.day:
        return _mentions(hit, day, hit.match.end(), when)
    if joint in ("en", "of", ",", "/"):
        alone = replace(when, day=first, beside=when.day)
        return [
            *_mentions(hit, *hit.match.span("first"), alone),
            *_mentions(hit, day, hit.match.end(), when),
        ]
    whole = When(when.year, None, when.month, when.day, first, None, when.direction, when.shift)
    return _mentions(hit, hit.match.start("first"), hit.match.end(), whole)


def _mentions(hit: Hit, start: int, end: int, when: When) -> list[Mention]:
    if not when.is_relative and when.edtf() is None:
        return []
    relation = relation_of(hit.reading.text, start, end, when)
    if when.is_relative and when.direction in ("nearest", "open"):
        when = _leaning(hit, start, end, relation, when)
    mention = hit.mention(start, end, {"relation": relation, "_when": when})
    mention.id = when.edtf()
    return [mention]


def _leaning(hit: Hit, start: int, end: int, relation: Relation, when: When) -> When:
    """Return the date on the side of the letter that its sentence tells of.

    A day lies behind the letter or just ahead of it, unless its sentence looks ahead; a month lies where
    it is nearest, unless its sentence looks either way.
    """
    before = _sentence_before(hit, start)
    if when.day is not None and (_YEARLY.search(before) or _OF_ANY_YEAR.match(hit.reading.text, end)):
        return When(month=when.month, day=when.day, yearly=True)
    tense = tense_of(before, hit.reading.text[end : end + _SENTENCE])
    if tense == "done":
        return replace(when, direction="past")
    if when.direction == "open":
        return replace(when, direction="coming" if tense == "ahead" else "this")
    if relation in ("before", "until") and when.day is not None and tense != "past":
        return replace(when, direction="future")
    if tense is None and when.day is None:
        return when
    return replace(when, direction="coming" if tense == "ahead" else "recent")


def _may_be_yearly(when: When, parts: dict[str, str]) -> bool:
    """Whether a month or a recess stands alone, as in "jaarlijks voor het zomerreces"."""
    return when.is_relative and when.month is not None and not _WHICH_YEAR & parts.keys()


def _sentence_before(hit: Hit, start: int) -> str:
    line_start, _ = hit.reading.line_at(start)
    return hit.reading.text[max(line_start, start - _SENTENCE) : start].rpartition(". ")[2]
