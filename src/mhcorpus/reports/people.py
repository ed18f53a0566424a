"""The persons of a corpus: one line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Grid, Line, Page, Span
from mhcorpus.reports.wording import counted, none_found

COLUMNS = (
    "id", "name", "party", "first_names", "chambers", "offices", "from", "until", "documents", "mentions",
    "inferred", "members", "certainty",
)
_DOUBT = {"unsure": (Span(" may be meant", "doubt"),)}


def people_report(people: Mapping[str, Any], near: Sequence[str] = ()) -> Report:
    """Return the report on ``mhcorpus.queries.people.people``; ``near`` are names where it finds none."""
    found = people["people"]
    asked = f" called {people['query']!r}" if people["query"] else ""
    return Report(
        data=people,
        columns=COLUMNS,
        rows=lambda: found,
        page=lambda: _page(found),
        notes=() if found else (none_found(f"the corpus names nobody{asked}", near),),
    )


def _page(people: Sequence[Mapping[str, Any]]) -> Page:
    if not people:
        return []
    rows = tuple(
        (
            (Span(person["name"], "title"), *_DOUBT.get(person["certainty"], ())),
            (Span(" ".join(person["chambers"])),),
            (Span(_period(person), "date"),),
            (Span(str(person["documents"]), "number"),),
            (Span(str(person["mentions"]), "number"),),
            (Span("; ".join(person["offices"]), "muted"),),
        )
        for person in people
    )
    header = ("name", "chamber", "named", "documents", "mentions", "office")
    total = Line((Span(counted(len(people), "person"), "muted"),))
    return [Grid(header, rows, right=frozenset({"documents", "mentions"}), spare="office"), Line(), total]


def _period(person: Mapping[str, Any]) -> str:
    """Return the years in which a person is named: ``2021-2025``, or one."""
    years = [str(day)[:4] for day in (person["from"], person["until"]) if day]
    return "-".join(dict.fromkeys(years))
