"""What happened when, on a page: month by month, the words that tell it beside each event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.glance import bars
from mhcorpus.reports.membernames import member_name, submitters
from mhcorpus.reports.page import Element, Entry, Heading, Line, Span, Spans, joined
from mhcorpus.reports.states import AXES, by_note_alone, if_span, state_span
from mhcorpus.reports.wording import cited_by_name, counted, date_span, left_out, one_line, place_of

Event = Mapping[str, Any]

COLUMNS = (
    "date", "day", "event", "id", "axis", "state", "dated_by", "title", "members", "document", "work", "kind",
    "documents", "mentions", "cites", "sentence", "page", "footnote", "section", "start", "end",
    "conditional", "and_others", "note", "only_in_note",
)  # fmt: skip
CHAMBER = "Kamer"
_CITED = 4
"""So many of what a paper cites are named; the rest is counted."""


def timeline_report(found: Mapping[str, Any]) -> Report:
    """Return the report on ``mhcorpus.queries.timeline.timeline``."""
    events = found["events"]
    around = f" around {found['query']!r}" if found["query"] else ""
    return Report(
        data=found, columns=COLUMNS, rows=lambda: map(_row, events), page=lambda: list(_page(found)),
        notes=() if events else (f"nothing in the corpus tells what happened{around}",),
    )  # fmt: skip


def _row(event: Event) -> dict[str, Any]:
    others = bool(event.get("and_others")) if event["event"] == "motion" else None
    by_note = bool(event.get("only_in_note")) if event["event"] in ("due", "kept", "lapsed") else None
    return {**event, "and_others": others, "only_in_note": by_note}


def _page(found: Mapping[str, Any]) -> Iterator[Element]:
    events: Sequence[Event] = found["events"]
    if not events:
        return
    yield from bars([{**each, "documents": each["events"]} for each in found["periods"]], "events")
    for month, group in groupby(events, _month):
        yield Line()
        yield Heading((Span(month or "no date", "title"),))
        yield from map(_entry, group)
    yield Line()
    yield Line((Span(counted(len(events), "event") + left_out(found["more"]), "muted"),))
    for bill in found["by_name"]:
        yield Line()
        yield Line((Span(f"also {cited_by_name(bill, 'timeline')}", "muted"),))


def _month(event: Event) -> str:
    """Return the month of an event; its year where the date tells no more."""
    date = (event["date"] or "").partition("/")[0]
    return date[:7] if len(date) > len("2028~") else date[:4]


def _entry(event: Event) -> Entry:
    what = {"paper": _paper, "motion": _motion}.get(event["event"], _promise)
    head, *body = what(event)
    return Entry((date_span(event["date"]), head), tuple(filter(None, body)))


def _paper(event: Event) -> Iterator[Spans]:
    mentions = (Span(counted(event["mentions"], "mention"), "muted"),) if event["mentions"] else ()
    kind = (Span(event["kind"], "muted"),) if event["kind"] else ()
    yield joined([(Span(event["document"], "document"),), kind, mentions])
    yield (Span(event["title"], "title"),) if event["title"] else ()
    named, rest = event["cites"][:_CITED], event["cites"][_CITED:]
    if named and (event["mentions"] > 1 or not event["sentence"]):
        more = (Span(f" and {len(rest)} more", "muted"),) if rest else ()
        cited = joined([(Span(one, "id"),) for one in named], ", ")
        yield (Span("cites ", "muted"), *cited, *more)
    yield _words(event, named=False)
    if event["note"] and event["sentence"] not in event["note"]:
        yield (Span(f"note {event['footnote']}: ", "muted"), Span(event["note"]))


def _motion(event: Event) -> Iterator[Spans]:
    axis = (Span(f"{AXES[event['axis']]}: ", "muted"),)
    # Without a day in the sentence, all that is known is that it was so when the paper was written.
    undated = event["axis"] == "chamber" and event["dated_by"] == "document"
    told = (Span(" (told)", "muted"),) if undated else ()
    state = (state_span(event["state"]), *if_span(event["conditional"]))
    yield joined([(Span(event["id"], "id"),), (*axis, *state, *told)])
    members = submitters(event)
    yield (Span("motion of ", "muted"), Span(members)) if members else ()
    yield _words(event)


def _promise(event: Event) -> Iterator[Spans]:
    to = ", ".join(each if each == CHAMBER else member_name(each) for each in event["members"])
    standing = (state_span(event["state"]),) if event["event"] == "due" else ()
    head = (Span(event["event"]), *if_span(event["conditional"]))
    yield joined([head, standing, by_note_alone(event), (Span(f"to {to}"),)])
    yield (Span(event["title"], "title"),) if event["title"] else ()
    yield _words(event)


def _words(event: Event, *, named: bool = True) -> Spans:
    """Return the words that tell an event, and where they stand."""
    if not event["sentence"]:
        return ()
    place = place_of(event["page"], event["footnote"])
    where = joined([
        (Span(event["document"], "document"),) if named else (), (Span(place, "muted"),) if place else (),
    ])  # fmt: skip
    return joined([where, (Span(one_line(event["sentence"])),)], " \u00b7 ")
