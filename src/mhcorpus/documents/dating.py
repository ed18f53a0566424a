"""When a paper was written: as printed, as stated by the user, or as its text bounds it.

A letter that prints no date is younger than the latest day it looks back on and older than the
first day it looks ahead to. Sessions that it cites have begun. What is left between the two
bounds is the date; relative dates are resolved against its end.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from mhcorpus.errors import QueryError
from mhcorpus.references.calendar import bounds, session_start
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve.dates import Dating
from mhcorpus.references.when import When
from mhcorpus.text.sentences import Sentences

_AHEAD = re.compile(
    r"\b(?:zal|zullen|gepland|voorzien|verwacht(?:ing|en)?|(?:vindt|vinden) .{0,40}plaats|worden? [^.]{0,80}(?:opgeleverd|gestart|afgerond)"
    r"|loopt tot|ontvangen|geïnformeerd worden)\b"
)
_FARTHEST = timedelta(days=366)


def date_document(printed: str | None, stated: str | None, mentions: list[Mention], sentences: Sentences) -> Dating | None:
    """Return the dating of a paper; ``stated`` (EDTF) overrides what is printed.

    Raises QueryError for a stated date that is none.
    """
    if stated is not None:
        span = bounds(stated)
        if span is None:
            raise QueryError(f"not a date: {stated!r}; write it as 2025-12-15, 2025-12 or 2025")
        return Dating(*span, "option")
    if printed is not None:
        return Dating(date.fromisoformat(printed), date.fromisoformat(printed), "printed")
    return _infer(mentions, sentences)


def _infer(mentions: list[Mention], sentences: Sentences) -> Dating | None:
    behind: list[date] = []
    ahead: list[date] = []
    for mention in mentions:
        if mention.kind == "date":
            _sort_in(mention, sentences, behind, ahead)
        elif session := mention.fields.get("session"):
            behind.append(session_start(int(session[:4])))
    if not behind:
        return None
    earliest = max(behind)
    later = [day for day in ahead if earliest < day <= earliest + _FARTHEST]
    latest = min(later) if later else _end_of_month(earliest)
    return Dating(earliest, latest, "inferred")


def _sort_in(mention: Mention, sentences: Sentences, behind: list[date], ahead: list[date]) -> None:
    when: When = mention.fields["_when"]
    span = None if when.is_relative else when.bounds()
    if span is None:
        return
    context = sentences.running_sentence(mention.start)
    looks_ahead = mention.fields["relation"] in ("before", "until", "after") or bool(_AHEAD.search(context))
    if looks_ahead:
        ahead.append(span[1])
    # Of a month or a year that a letter looks back on, only the beginning is surely past.
    elif when.day is not None or when.month is not None:
        behind.append(span[0])
    elif mention.fields["relation"] != "since":
        behind.append(span[0])


def _end_of_month(day: date) -> date:
    return bounds(day.isoformat()[:7])[1]  # type: ignore[index]  # a month always has bounds
