"""The trace of papers, articles, laws, motions or people: by piece, by document or by time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from mhcorpus.queries.submitters import Submitters, fullest
from mhcorpus.queries.trace import Trace
from mhcorpus.queries.traced import By, Traced
from mhcorpus.reports.formats import Deferred, Report
from mhcorpus.reports.glance import Totals, closing, opening
from mhcorpus.reports.membernames import submitters
from mhcorpus.reports.page import Element, Heading, Line, Span, Spans, joined
from mhcorpus.reports.passages import passage, passages
from mhcorpus.reports.states import AXES, day_of, state_of
from mhcorpus.reports.wording import cited_by_name, counted, date_span, none_found

Target = Mapping[str, Any]
Mention = Mapping[str, Any]
Pair = tuple[Target, Mention]

TARGET_COLUMNS = ("id", "title", "url", "in_corpus")
MENTION_COLUMNS = (
    "document", "path", "work", "date", "kind", "page", "footnote", "section", "start", "end",
    "text", "sentence", "certainty", "reason", "motion", "document_kind", "paragraph", "note", "through",
    "covers",
)


def trace_report(trace: Trace) -> Report:
    """Return the report on a trace, which is read while it is written."""
    return Report(
        data=Deferred(trace.data),
        columns=(*TARGET_COLUMNS, *MENTION_COLUMNS, "query"),
        rows=lambda: _rows(trace),
        page=lambda: _page(trace),
        notes=tuple(note for part in trace.parts for note in _notes(part, narrowed=trace.wanted.narrows)),
    )


def _notes(part: Traced, *, narrowed: bool) -> Iterator[str]:
    if part.is_empty:
        yield nothing_cites(part.query.text, part.near(), narrowed=narrowed)
    if left_out := part.without_law():
        number = part.query.number
        mentions = f"{counted(left_out, 'mention')} of article {number}"
        # A number alone is no query; with a letter it can be nothing else.
        asked = number if number[0].isdigit() and number[-1].isalpha() else f'"artikel {number}"'
        yield f"left out: {mentions} without a law; 'refs {asked}' has all"


def nothing_cites(query: str, near: Sequence[str], *, narrowed: bool) -> str:
    """Return what is said of a query that finds nothing, and what there is near it."""
    what = "nothing that meets all that is asked" if narrowed and not near else "nothing in the corpus"
    return none_found(f"{what} cites {query!r}", near)


def _rows(trace: Trace) -> Iterator[dict[str, Any]]:
    for part in trace.parts:
        pairs: Iterable[Pair] = ((target, each) for target in part.targets() for each in target["mentions"])
        for target, mention in pairs if trace.wanted.by == "piece" else _in_time(part, pairs):
            members = (mention["motion"] or {}).get("members", ())
            shared = {column: target[column] for column in TARGET_COLUMNS}
            yield {**shared, **mention, "motion": "; ".join(members) or None, "query": part.query.text}


def _in_time(part: Traced, pairs: Iterable[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: part.in_time(pair[1]))


def _page(trace: Trace) -> Iterator[Element]:
    several = len(trace.parts) > 1
    shown = [part for part in trace.parts if not part.is_empty]
    for number, part in enumerate(shown):
        if number:
            yield Line()
        head = part.head()
        yield from opening(head, several=several)
        totals = Totals()
        targets = totals.counting(part.targets())
        if trace.wanted.by == "piece":
            yield from _by_piece(targets)
        else:
            yield from _grouped(part, targets, trace.wanted.by)
        yield from closing(head, totals, part.tail)
        if named := part.by_name():
            yield Line()
            yield Line((Span(f"also {cited_by_name(named)}", "muted"),))


def _by_piece(targets: Iterable[Target]) -> Iterator[Element]:
    for number, target in enumerate(targets):
        if number:
            yield Line()
        yield from _target(target)


def _grouped(part: Traced, targets: Iterable[Target], by: By) -> Iterator[Element]:
    """Yield the passages in order of time, under their documents or under their months."""
    pairs = _in_time(part, ((target, each) for target in targets for each in target["mentions"]))
    for number, (_, group) in enumerate(groupby(pairs, lambda pair: _group(pair[1], by))):
        if number:
            yield Line()
        some = list(group)
        first = some[0][1]
        if by == "document":
            kind = (Span(first["document_kind"], "muted"),) if first["document_kind"] else ()
            yield Heading(joined([(Span(first["document"], "document"),), date_span(first["date"]), kind]))
        else:
            yield Heading((Span(_group(first, by) or "no date", "title"),))
        names: dict[int, Target] = {id(mention): target for target, mention in some}
        for mentions in passages([mention for _, mention in some]):
            ids = {target["id"]: target for mention in mentions for target in [names[id(mention)]]}
            spans = joined([(Span(name_of_target(one), "id", one["url"]),) for one in ids.values()], ", ")
            yield passage(mentions, spans, named=by == "time")


def name_of_target(target: Target) -> str:
    """Return what a person calls a target beside others: an article by its law and number."""
    return str(target["title"] if target["kind"] == "article" and target["title"] else target["id"])


def _group(mention: Mention, by: By) -> str:
    """Return what groups a mention: its document, or its month, else its year, as the date tells."""
    if by == "document":
        return str(mention["path"])
    date = (mention["date"] or "").partition("/")[0]
    return date[:7] if len(date) > 4 else date


def _target(target: Target) -> Iterator[Element]:
    title = (Span("  "), Span(target["title"], "title")) if target["title"] else ()
    held = ", ".join(target["documents"])
    here = (Span(f"  in the corpus: {held}", "good"),) if target["in_corpus"] else ()
    mentions = target["mentions"]
    yield Heading((Span(target["id"], "id", target["url"]), *title, *here))
    if target["url"]:
        yield Line((Span(target["url"], "muted", target["url"]),), indent=1)
    if others := target.get("also_in"):
        yield Line((Span(f"also filed under {', '.join(others)}", "muted"),), indent=1)
    if target.get("ledger"):
        yield Line(_standing(target["ledger"]), indent=1)
    if named := _submitters(mentions):
        yield Line((Span("motion of ", "muted"), Span(named)), indent=1)
    if not mentions:
        yield Line((Span("cited by no document", "muted"),), indent=1)
    yield from map(passage, passages(mentions))


def _standing(ledger: Mapping[str, Any]) -> Spans:
    """Return how a motion stands, on each axis of which a paper tells something."""
    told = [(heading, stated) for axis, heading in AXES.items() if (stated := ledger[axis])]
    return joined([
        (Span(f"{heading}: ", "muted"), *joined([state_of(each), day_of(each)], " "))
        for heading, each in told
    ]) or (Span("only mentioned", "muted"),)


def _submitters(mentions: Sequence[Mention]) -> str:
    """Return the submitters as the mention that names most of them, and their parties, does."""
    motions = (mention["motion"] for mention in mentions if mention["motion"])
    named = fullest(Submitters(each["members"], "and_others" in each) for each in motions)
    return submitters(named.as_dict())
