"""The term of a promise that was made on an earlier day, where its sentence names no year.

What was promised in December "voor het kerstreces" was due that year, and not in the year after the letter
that looks back on it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from mhcorpus.edtf import after_months, recess_days
from mhcorpus.references.mention import Mention

_MONTH_OR_DAY = re.compile(r"(?P<year>\d{4})(?P<rest>-\d\d(?:-\d\d)?)")
_OF_THE_DAY = re.compile(r"(?i)(?<!\w)(?:volgende?|komende?|dit|deze|aanstaande|a\.s\.|jaar)(?!\w)")
"""Words that count from the day on which they are written."""
_RECESS = re.compile(r"(?i)(zomer|kerst|herfst)reces")


def as_promised(term: Mention, called: str, made: date) -> Mention:
    """Return ``term``, which the text calls ``called``, in the first year in which it is behind ``made``."""
    if term.reason != "inferred" or "earliest" not in term.fields or _OF_THE_DAY.search(called):
        return term
    bound = "earliest" if term.fields.get("relation") == "before" else "latest"
    for year in (made.year, made.year + 1):
        found = _in_year(term, called, year)
        if found and date.fromisoformat(found.fields[bound]) > made:
            return found
    return term


def _in_year(term: Mention, called: str, year: int) -> Mention | None:
    told = _MONTH_OR_DAY.fullmatch(term.id or "")
    if told is None:
        return None
    if recess := _RECESS.search(called):
        first, last = recess_days(recess[1].lower(), year)
    else:
        months = 12 * (year - int(told["year"]))
        first, last = (
            after_months(date.fromisoformat(term.fields[name]), months) for name in ("earliest", "latest")
        )
    days = {"earliest": first.isoformat(), "latest": last.isoformat()}
    return replace(term, id=f"{year}{told['rest']}", fields=term.fields | days)
