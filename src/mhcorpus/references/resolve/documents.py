"""Papers cited by type and date: the date is that of the date mention inside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from mhcorpus.references.mention import Mention


def resolve_documents(mentions: list[Mention]) -> list[Mention]:
    """Give each document its id ``<type>:<date>``, once dates are resolved; drop what has no date in it."""
    all_dates = [mention for mention in mentions if mention.kind == "date"]
    dates = {date.end: date for date in all_dates}
    kept = []
    for mention in mentions:
        if mention.kind == "document":
            date = dates.get(mention.end) or _last_within(all_dates, mention)
            if date is None:
                continue
            mention.id = f"{mention.fields['type']}:{date.id}" if date.id else None
            mention.certainty = "likely" if date.id and date.certainty != "unsure" else "unsure"
            mention.reason = date.reason
        kept.append(mention)
    return kept


def _last_within(dates: list[Mention], document: Mention) -> Mention | None:
    first = bisect_right(dates, document.start, key=lambda date: date.start)
    last = bisect_left(dates, document.end, key=lambda date: date.start)
    return next((date for date in reversed(dates[first:last]) if date.end <= document.end), None)
