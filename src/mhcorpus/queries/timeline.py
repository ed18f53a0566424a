"""What happened when: papers, what became of motions, promises made, due and kept, the oldest first."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from mhcorpus.queries.asked import asked
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.dates import may_be_within
from mhcorpus.queries.ledger.concerning import Concerns
from mhcorpus.queries.ledger.entries import Paper, papers
from mhcorpus.queries.ledger.events import PLACE, Event, known_promises, motion_events, promise_events
from mhcorpus.queries.ledger.motions import Told, motions_meant, told_motions
from mhcorpus.queries.ledger.promises import Promise
from mhcorpus.queries.narrowing import PAPERS, Narrowing
from mhcorpus.queries.overview import periods
from mhcorpus.queries.traced import Traced
from mhcorpus.queries.traced import Wanted as Mentions
from mhcorpus.store import Corpus

SCHEMA = "mhcorpus/timeline/1"
_ORDER = ("paper", "motion", "promised", "due", "kept", "lapsed")
_NAMED = "SELECT id FROM document WHERE name IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which events are wanted: told in which ``papers``; their days bound the events.

    ``limit``, if it is not 0, keeps the first. Promises are told as they stood ``on`` a day (None: as
    they stand today); papers after it do not count for them.
    """

    papers: Narrowing = field(default_factory=Narrowing)
    limit: int = 0
    on: date | None = None


@dataclass(frozen=True, slots=True)
class _Known:
    """The promises that are known, and the day (ISO) on which they are looked at."""

    promises: Sequence[Promise]
    day: str


def timeline(
    corpus: Corpus, arguments: Sequence[str] = (), wanted: Wanted | None = None, *, apart: bool = False,
    known: Sequence[Promise] | None = None,
) -> dict[str, Any]:
    """Return what happened around what ``arguments`` ask for (see ``asked``), or in the whole corpus.

    An event that several queries mean stands in it once; what has no date comes last. ``known`` are the
    promises of the papers that count, where they have been read. Raises QueryError for what means nothing.
    """
    wanted = wanted or Wanted()
    told_in = wanted.papers._replace(since=None, until=None)
    queries = asked(corpus, arguments, apart=apart) if arguments else []
    among = told_in.keys(corpus)
    promises = known_promises(corpus, among, wanted.on) if known is None else known
    all_known = _Known(promises, (wanted.on or date.today()).isoformat())
    traced = [Traced(corpus, query, Mentions(papers=told_in)) for query in queries]
    if queries:
        found = [*_citing(corpus, traced, among)]
        found += (event for query in queries for event in _around(corpus, query, among, all_known))
    else:
        found = list(_all(corpus, among, all_known))
    since, until = wanted.papers.since, wanted.papers.until
    once = {
        _identity(each): each for each in found
        if may_be_within(each["day"] or "", each["_last"] or "", since, until)
    }
    events = sorted(once.values(), key=_in_time)
    shown = [_as_told(each) for each in events[: wanted.limit or None]]
    return {
        "schema": SCHEMA,
        "query": ", ".join(query.text for query in queries) or None,
        "periods": _periods(events),
        "events": shown,
        "more": len(events) - len(shown),
        # What is bounded is told of these papers alone.
        "by_name": [] if wanted.papers else [bill for one in traced if (bill := one.by_name())],
    }


def _periods(events: Sequence[Event]) -> list[dict[str, Any]]:
    return [
        {"period": each["period"], "events": each["documents"], "inferred": each["inferred"]}
        for each in periods((event["date"], 1, 0) for event in events)
    ]


def _as_told(event: Event) -> Event:
    told = {key: value for key, value in event.items() if key not in ("_last", "conditional", "note")}
    return {**told, "conditional": event.get("conditional", False), "note": event.get("note")}


def _identity(event: Event) -> tuple[object, ...]:
    return tuple(event[key] for key in ("event", "id", "axis", "state", "day"))


def _in_time(event: Event) -> tuple[str, int, str, str, int]:
    return (
        event["day"] or "~", _ORDER.index(event["event"]), event["id"] or "", event["document"],
        event["start"] or 0,
    )  # fmt: skip


def _all(corpus: Corpus, among: Collection[int] | None, known: _Known) -> Iterator[Event]:
    keys = among if among is not None else [row["id"] for row in corpus.rows(PAPERS)]
    yield from _papers([(paper, []) for paper in papers(corpus, keys).values()], asked=False)
    yield from _ledger(told_motions(corpus), known, among)


def _citing(
    corpus: Corpus, traced: Sequence[Traced], among: Collection[int] | None
) -> Iterator[Event]:
    """Yield the papers that cite what the queries mean, or are it, each with its mentions of all of them."""
    mentions: dict[tuple[str, str], dict[tuple[int, str], dict[str, Any]]] = {}
    held: set[str] = set()
    for one in traced:
        for target in one.targets():
            held.update(target["documents"])
            for each in target["mentions"]:
                own = mentions.setdefault((each["document"], each["work"]), {})
                own[each["start"], target["id"]] = {**each, "target": target["id"]}
    names = sorted({name for name, _ in mentions} | held)
    citing = papers(corpus, [row["id"] for row in corpus.rows(_NAMED, (json.dumps(names),))])
    yield from _papers([
        (paper, [*mentions.get((paper.name, paper.work), {}).values()]) for paper in citing.values()
        if (among is None or paper.key in among)
        and ((paper.name, paper.work) in mentions or paper.name in held)
    ], asked=True)


def _around(
    corpus: Corpus, query: Query, among: Collection[int] | None, known: _Known
) -> Iterator[Event]:
    """Yield what became of the motions and promises that one query means."""
    concerns = Concerns(corpus, query)
    yield from _ledger(
        motions_meant(corpus, query), replace(known, promises=[
            each for each in known.promises if any(map(concerns, each.entries))
        ]), among,
    )


def _papers(
    found: Sequence[tuple[Paper, list[dict[str, Any]]]], *, asked: bool
) -> Iterator[Event]:
    """Yield each work once, with the mentions in the fullest of its files."""
    works: dict[str, list[tuple[Paper, list[dict[str, Any]]]]] = {}
    for each in found:
        works.setdefault(each[0].work, []).append(each)
    for files in works.values():
        paper, mentions = max(files, key=lambda each: (len(each[1]), -each[0].key))
        first: Mapping[str, Any] = min(mentions, key=lambda each: each["start"], default={})
        yield {
            "date": paper.date, "day": paper.day or None, "_last": paper.last, "event": "paper",
            "id": paper.work, "axis": None,
            "state": None, "dated_by": "document", "title": paper.title, "members": [],
            "document": paper.name, "work": paper.work,
            "documents": sorted({each.name for each, _ in files}),
            **{key: first.get(key) for key in PLACE}, "note": first.get("note"), "kind": paper.kind,
            "mentions": len(mentions) if asked else None,
            "cites": sorted({each["target"] for each in mentions}),
        }  # fmt: skip


def _ledger(
    motions: Sequence[Told], known: _Known, among: Collection[int] | None
) -> Iterator[Event]:
    for told in motions:
        yield from ({**each, "mentions": None, "cites": []} for each in motion_events(told, among))
    for promise in known.promises:
        yield from ({**each, "mentions": None, "cites": []} for each in promise_events(promise, known.day))
