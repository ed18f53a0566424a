"""The date of a document, as queries print it and as they compare it."""

from __future__ import annotations

import json

LAST_DAY = "coalesce(json_extract(document.dated, '$.latest'), document.sort_date)"
"""SQL on a document without a printed date: the last day (ISO, or "") that it may be of.

The first is its ``sort_date``. One with a printed date is of that day alone: :data:`LATEST`.
"""
LATEST = f"CASE WHEN document.date IS NULL THEN {LAST_DAY} ELSE document.sort_date END"
"""SQL on any document: the last day (ISO, or "") that it may be of."""


def document_date(printed: str | None, dated: str | None) -> str | None:
    """Return a document's date: as printed or given, else the inferred one with ``~`` (EDTF)."""
    if printed or not dated:
        return printed
    found: dict[str, str] = json.loads(dated)
    if found.get("basis") != "inferred":
        return found["date"]
    return "/".join(part if part.endswith(("~", "..")) else f"{part}~"
                    for part in found["date"].split("/"))


def last_day(printed: str | None, dated: str | None, sort_date: str) -> str:
    """Return the last day (ISO, or "") that a document may be of, as :data:`LATEST` tells it."""
    if printed or not dated:
        return sort_date
    found: dict[str, str] = json.loads(dated)
    return found.get("latest", sort_date)


def may_be_within(first: str, last: str, since: str | None, until: str | None) -> bool:
    """Whether some day from ``first`` to ``last`` lies from ``since`` up to ``until`` (ISO).

    What has no day ("") lies nowhere.
    """
    if not (since or until):
        return True
    return bool(first) and (since or "") <= last and (until is None or first[: len(until)] <= until)
