"""All that the corpus tells of one thing: who cites it, and what became of its motions and promises."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mhcorpus.documents.kind import UNKNOWN
from mhcorpus.errors import QueryError
from mhcorpus.official.addresses import publication_page
from mhcorpus.queries.asked import asked
from mhcorpus.queries.citing import cited
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.graph import Wanted as Ties
from mhcorpus.queries.graph import graph, node_name
from mhcorpus.queries.ledger.commitments import by_term, commitment_entry
from mhcorpus.queries.ledger.concerning import Concerns
from mhcorpus.queries.ledger.events import known_promises
from mhcorpus.queries.ledger.motions import histories, motions_meant
from mhcorpus.queries.ledger.promises import Promise
from mhcorpus.queries.missing import Wanted as Lacking
from mhcorpus.queries.missing import missing
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.ranges import only_covers
from mhcorpus.queries.timeline import Wanted as Told
from mhcorpus.queries.timeline import timeline
from mhcorpus.queries.traced import Traced
from mhcorpus.queries.traced import Wanted as Mentions
from mhcorpus.queries.works import works_of
from mhcorpus.store import Corpus
from mhcorpus.store.finding import ID_DIGITS

_SOURCES = """
    SELECT id, name, path, sha256, kind, official_id, date, sort_date, dated, title, format, meta, pages
    FROM document WHERE name IN (SELECT value FROM json_each(?))
    ORDER BY sort_date = '', sort_date DESC, name, path
"""
_CORPUS = "SELECT count(*) AS documents, max(ingested_at) AS ingested_at FROM document"
_CITED_IN_FORM = ("kst-", "ah-", "h-", "stb-", "stcrt-", "trb-", "jci", "BWB", "ECLI:")
"""How ids begin of which the official citation follows without the patterns."""
_CITED_BESIDES_ANYTHING = frozenset({"date", "office", "person"})
_FEW = 6

Found = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which ``papers`` count, and the day on which promises are looked at (None: today)."""

    papers: Narrowing = field(default_factory=Narrowing)
    on: date | None = None


def briefing(corpus: Corpus, arguments: Sequence[str], wanted: Wanted | None = None) -> Found:
    """Return all that is known of what ``arguments``, one query, ask for.

    It has what a trace has (``query``, ``kind``, ``title``, ``periods``, ``near``, ``targets`` with all
    their mentions, ``cited_with``, ``by_name``), what ``motions``, ``commitments`` (``on``, the day),
    ``timeline`` (``events``), ``graph`` (None of a person or a day) and ``missing`` have of it;
    ``bill``, what in the graph is the bill of a dossier, cited by its name;
    ``citation``, the official one of a single target; ``sources``, the files that tell it, the latest first;
    ``corpus``, what it was read from.

    Raises QueryError for what means nothing, and for several things.
    """
    wanted = wanted or Wanted()
    query = _one(asked(corpus, arguments))
    traced = Traced(corpus, query, Mentions(papers=wanted.papers))
    targets = list(traced.targets())
    among = wanted.papers.keys(corpus)
    day = (wanted.on or date.today()).isoformat()
    motions = histories(motions_meant(corpus, query), among)
    known = known_promises(corpus, among, wanted.on)
    commitments = _commitments(corpus, query, known, day)
    # The days of a timeline bound its events, not the papers that tell of them.
    is_bounded = bool(wanted.papers.since or wanted.papers.until)
    events = timeline(
        corpus, [query.text], Told(papers=wanted.papers, on=wanted.on), apart=True,
        known=None if is_bounded else known,
    )["events"]
    sources = _sources(corpus, _told_in(targets, motions, commitments, events))
    return {
        **traced.head(),
        "number": query.number,
        "by_name": traced.by_name(),
        "bill": sorted(set(map(node_name, traced.bill().values()))),
        "on": day,
        "narrowing": wanted.papers._asdict(),
        "is_empty": traced.is_empty,
        "targets": targets,
        "citation": _citation(corpus, targets),
        "cited_with": traced.tail(targets)["cited_with"],
        "motions": motions,
        "commitments": commitments,
        "events": events,
        "graph": _graph(corpus, query, wanted.papers, len(targets)),
        "missing": _missing(corpus, query, targets, sources),
        "sources": [{name: value for name, value in each.items() if name != "key"} for each in sources],
        "corpus": _corpus(corpus),
    }


def _one(queries: Sequence[Query]) -> Query:
    if len(queries) > 1:
        several = " and ".join(repr(query.text) for query in queries[:2])
        raise QueryError(f"a report tells of one thing: make one of {several} each, or quote what is one")
    return queries[0]


def _citation(corpus: Corpus, targets: Sequence[Found]) -> str | None:
    """Return the official citation of the only target."""
    if len(targets) != 1 or only_covers(targets[0]) or not targets[0]["id"].startswith(_CITED_IN_FORM):
        return None
    try:
        citation: str = cited(corpus, targets[0]["id"])[0]["citation"]
    except QueryError:
        return None
    return citation


def _commitments(corpus: Corpus, query: Query, known: Sequence[Promise], day: str) -> list[Found]:
    """Return the promises that are about what is asked, as they stand on ``day`` (ISO)."""
    is_about = Concerns(corpus, query)
    about = [each for each in known if any(map(is_about, each.entries))]
    return [commitment_entry(promise, day) for promise in by_term(about)]


def _graph(corpus: Corpus, query: Query, papers: Narrowing, targets: int) -> Found | None:
    """Return who cites what is asked and, where that is little, what the same papers cite besides."""
    if query.kind in _CITED_BESIDES_ANYTHING:
        return None
    return graph(corpus, [query.text], Ties(papers=papers, around=targets < _FEW), apart=True)


def _missing(
    corpus: Corpus, query: Query, targets: Iterable[Found], sources: Iterable[Found]
) -> dict[str, list[Found]]:
    """Return the papers that the corpus does not hold: ``own``, which were asked for, and ``others``.

    The others are cited in the papers that cite what was asked; of a person or a day that would be anything.
    """
    if query.kind in _CITED_BESIDES_ANYTHING:
        return {"own": [], "others": []}
    own = {target["id"] for target in targets}
    found = missing(corpus, Lacking(among=[source["key"] for source in sources]))["missing"]
    return {
        "own": [each for each in found if each["id"] in own],
        "others": [each for each in found if each["id"] not in own],
    }


def _told_in(
    targets: Iterable[Found], motions: Iterable[Found], commitments: Iterable[Found],
    events: Iterable[Found],
) -> set[tuple[str, str | None]]:
    """Return name and work of each paper that tells something; of one that is asked for, the name."""
    told = [
        *(each for target in targets for each in target["mentions"]),
        *(each for motion in motions for each in (*motion["history"], *motion["mentions"])),
        *(each for commitment in commitments for each in commitment["history"]),
        *events,
    ]
    return {(each["document"], each["work"]) for each in told} | {
        (name, None) for target in targets for name in target["documents"]
    }


def _sources(corpus: Corpus, told_in: Collection[tuple[str, str | None]]) -> list[Found]:
    """Return the files of these names, and of the work beside the name where there is one."""
    rows = corpus.rows(_SOURCES, (json.dumps(sorted({name for name, _ in told_in})),))
    works = works_of(corpus, [row["id"] for row in rows])
    return [
        _source(row, work) for row in rows for work in [works[row["id"]].name]
        if (row["name"], work) in told_in or (row["name"], None) in told_in
    ]


def _source(row: sqlite3.Row, work: str) -> Found:
    meta = json.loads(row["meta"])
    return {
        "key": row["id"],
        "document": row["name"],
        "id": row["sha256"][:ID_DIGITS],
        "work": work,
        "official_id": row["official_id"],
        "url": publication_page(row["official_id"]) if row["official_id"] else None,
        "kind": None if row["kind"] == UNKNOWN else row["kind"],
        "date": document_date(row["date"], row["dated"]),
        "title": meta.get("subject") or row["title"],
        "format": row["format"],
        "pages": row["pages"],
    }


def _corpus(corpus: Corpus) -> Found:
    row = corpus.rows(_CORPUS)[0]
    return {"name": corpus.path.name, "documents": row["documents"], "ingested_at": row["ingested_at"]}
