"""The parts of a phrase that is a date, put together: its year, month or season, day and direction."""

from __future__ import annotations

from collections.abc import Mapping

from mhcorpus.edtf import MONTHS, PARTS, RECESSES, SEASONS
from mhcorpus.references.when import Direction, When

_ORDER = {"eerste": 0, "tweede": 1, "derde": 2, "vierde": 3, "laatste": 3, "1e": 0, "2e": 1, "3e": 2, "4e": 3}
_SHIFTS = {"dit": 0, "hetzelfde": 0, "vorig": -1, "volgend": 1, "komend": 1}
_SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_NEAR: dict[str, Direction] = {
    "afgelopen": "past",
    "vorig": "past",
    "vorige": "past",
    "jl": "past",
    "jl.": "past",
    "j.l.": "past",
    "l.l.": "past",
    "ll.": "past",
    "jongstleden": "past",
    "komende": "future",
    "komend": "future",
    "volgende": "future",
    "volgend": "future",
    "aanstaande": "future",
    "a.s.": "future",
    "as.": "future",
    "deze": "this",
    "dit": "this",
}
_OF_A_YEAR = frozenset(("season", "recess", "quarter", "quarter_number", "half", "half_number"))
"""A part of a year: that of the letter, unless its sentence looks to the year before or the next."""
_LAST_SHORT = 50
_YEARS = ("year", "year_behind", "year_in_brackets", "year_of")


def when_of(parts: Mapping[str, str]) -> When | None:
    """Return the date that a phrase tells by its named ``parts``, None where there is no such day."""
    if "iso_year" in parts:
        return When(year=int(parts["iso_year"]), month=int(parts["iso_month"]), day=int(parts["iso_day"]))
    if "year_to" in parts:
        return When(year=int(parts["year"]), year_to=int(parts["year_to"]))
    month = _month(parts)
    day = int(parts["day"]) if "day" in parts else None
    if day is not None and not 1 <= day <= 31:
        return None
    part = parts.get("part", parts.get("stretch", "")).lower() or None
    if part and part not in PARTS and "stretch" not in parts:
        part = part.rstrip("e")
    if "feast" in parts:
        month, day = 12, 25
    if "recess" in parts:
        part = f"{parts['recess']}reces"
    written = next((parts[name] for name in _YEARS if name in parts), None)
    year = full_year(written) if written else None
    shift = _SHIFTS.get(parts.get("which", "").lower().removesuffix("e"), 0)
    return When(year, None, month, day, None, part, _direction(parts), shift)


def full_year(written: str) -> int:
    """Return the year: "'24" is of this century, "'98" of the last."""
    short = written.removeprefix("'")
    return int(short) if short == written else int(short) + (1900 if int(short) > _LAST_SHORT else 2000)


def _month(parts: Mapping[str, str]) -> int | None:
    if "month" in parts:
        name = parts["month"].lower()
        return (MONTHS.index(name) if name in MONTHS else _SHORT_MONTHS.index(name[:3])) + 1
    if "month_number" in parts:
        return int(parts["month_number"])
    if "season" in parts:
        return SEASONS[parts["season"].lower()]
    if "recess" in parts:
        return RECESSES[parts["recess"]]
    if "quarter" in parts or "quarter_number" in parts:
        return quarter_code(parts)
    if "half_number" in parts:
        return 39 + int(parts["half_number"])
    return 40 + _ORDER[parts["half"].lower()] if "half" in parts else None


def quarter_code(parts: Mapping[str, str]) -> int:
    """Return the EDTF code of a quarter: 33 is the first."""
    return 33 + (_ORDER[parts["quarter"].lower()] if "quarter" in parts else int(parts["quarter_number"]) - 1)


def _direction(parts: Mapping[str, str]) -> Direction:
    word = (parts.get("near") or parts.get("nearby") or "").lower()
    if word:
        return _NEAR[word]
    if "which" in parts:
        return "this"
    if {"day", "month", "feast"} & set(parts):
        return "nearest"
    return "open" if _OF_A_YEAR & set(parts) else "this"
