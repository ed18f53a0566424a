"""The page of one thing: what it is, what is open, what happened, what was said, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from shlex import quote
from typing import Any

from mhcorpus.official.addresses import page_of
from mhcorpus.queries.ranges import only_covers
from mhcorpus.reports.briefing import citations
from mhcorpus.reports.briefing.ledger import (
    COMMITMENTS,
    IN_BRIEF,
    MOTIONS,
    Commitment,
    Motion,
    commitments_told,
    motions_told,
)
from mhcorpus.reports.briefing.papers import Paper, citing_papers
from mhcorpus.reports.briefing.timeline import EVENTS, Event, Places, listed
from mhcorpus.reports.briefing.timeline_drawing import WIDTH, drawn
from mhcorpus.reports.briefing.timeline_drawing import Drawing as Timeline
from mhcorpus.reports.html import render
from mhcorpus.reports.wording import cited_by_name, counted, plural

Found = Mapping[str, Any]

MISSING, SOURCES, PIECES, OPEN = 60, 300, 80, 8
"""So many are listed; the rest is counted."""
_KINDS = {"piece": "paper", "id": ""}
"""How a kind of query is called, where it is not by its name; an id by the kind of what it is."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at the head of the page, what it counts, and what more is to be said of it."""

    anchor: str
    number: int
    noun: str
    more: str
    tone: str = "muted"


def briefing_page(found: Found) -> str:
    """Return ``mhcorpus.queries.briefing.briefing`` as a page."""
    papers = citing_papers(found)
    anchors = {paper.source["work"]: paper.anchor for paper in papers if paper.passages}
    motions, commitments = motions_told(found, anchors), commitments_told(found, anchors)
    events, drawing = _events(found, anchors, motions, commitments)
    waiting = _open(motions, commitments)
    return render("briefing.html", {
        "heading": _heading(found),
        "kicker": _kicker(found),
        "on": found["on"],
        "facts": list(_facts(found)),
        "narrowed": _narrowed(found["narrowing"]),
        "lead": _lead(found, papers),
        "figures": list(_figures(found, papers, motions, commitments)),
        "open": {name: some[:OPEN] for name, some in waiting.items()},
        "open_more": {name: len(some[OPEN:]) for name, some in waiting.items()},
        "drawing": drawing, "width": WIDTH,
        "events": events[-EVENTS:], "events_more": len(events[:-EVENTS]),
        "motions": motions[:MOTIONS], "in_brief": motions[MOTIONS : MOTIONS + IN_BRIEF],
        "motions_more": len(motions[MOTIONS + IN_BRIEF :]),
        "commitments": commitments[:COMMITMENTS], "commitments_more": len(commitments[COMMITMENTS:]),
        "papers": [paper for paper in papers if paper.passages],
        "papers_more": [paper for paper in papers if not paper.passages],
        "graph": _drawn_graph(found, anchors, motions),
        "pieces": _pieces(found, papers), "pieces_more": len(found["targets"][PIECES:]),
        "besides": list(_besides(found["cited_with"])),
        "missing": {kind: each[:MISSING] for kind, each in found["missing"].items()},
        "missing_more": {kind: len(each[MISSING:]) for kind, each in found["missing"].items()},
        "sources": found["sources"][:SOURCES], "sources_more": len(found["sources"][SOURCES:]),
        "anchors": anchors,
        "corpus": found["corpus"],
        "asked": quote(found["query"]),
        "near": found["near"],
    })  # fmt: skip


def spaced(number: str) -> str:
    """Return the number of a dossier as the Chambers print it: ``36 547``."""
    return f"{number[:2]} {number[2:]}"


def _heading(found: Found) -> str:
    """Return what the page is called, in Dutch."""
    targets = _named(found)
    if found["kind"] == "dossier":
        named = next((each["title"] for each in targets if each["kind"] == "dossier" and each["title"]), None)
        return str(found["title"] or named or f"Dossier {spaced(found['number'])}")
    if found["kind"] in ("article", "law") and targets and targets[0]["title"]:
        return str(targets[0]["title"])
    if len(targets) == 1:
        return str(targets[0]["title"] or found["citation"] or found["query"])
    return str(found["query"])


def _named(found: Found) -> list[Found]:
    """Return the targets without those of ranges that cover what is asked for and do not name it."""
    return [target for target in found["targets"] if not only_covers(target)]


def _kicker(found: Found) -> str:
    targets = found["targets"]
    if found["kind"] == "dossier":
        return f"dossier {spaced(found['number'])}"
    kind = _KINDS.get(found["kind"], found["kind"])
    if len(targets) == 1:
        kind = "motion" if targets[0]["ledger"] else kind or targets[0]["kind"]
    return kind or "report"


def _facts(found: Found) -> Iterator[tuple[str, str, str | None]]:
    """Yield what the thing is: label, text and address."""
    targets = _named(found)
    if found["kind"] == "dossier":
        yield "official page", spaced(found["number"]), page_of(found["number"])
    elif targets and (len(targets) == 1 or found["kind"] == "article"):
        yield "official id" if targets[0]["url"] else "id", targets[0]["id"], targets[0]["url"]
    if found["citation"] and found["citation"] != _heading(found)[0]:
        yield "cited as", found["citation"], None
    if found["by_name"]:
        yield "the bill", cited_by_name(found["by_name"]), None
    if held := [name for target in targets for name in target["documents"]]:
        several = found["kind"] == "dossier" or len(held) > 1
        whole = f"{sum(each['in_corpus'] for each in targets)} of {counted(len(targets), 'piece')}"
        yield "in the corpus", whole if several else held[0], None


def _narrowed(narrowing: Mapping[str, Any]) -> str:
    """Return which papers alone count; "" for all."""
    said = {
        "kind": "of kind {}", "since": "from {} on", "until": "up to {}", "within": "{}",
    }  # fmt: skip
    return ", ".join(
        form.format(", ".join(value) if isinstance(value, tuple) else value)
        for name, form in said.items() if (value := narrowing[name])
    )


def _lead(found: Found, papers: Sequence[Paper]) -> dict[str, Any]:
    """Return how often it was cited or, of a person, named, and when first and last."""
    dated = [paper.source["date"] for paper in papers if paper.source["date"]]
    return {
        "verb": "named" if found["kind"] in ("date", "office", "person") else "cited",
        "papers": counted(len(papers), "paper"),
        "mentions": counted(sum(paper.mentions for paper in papers), "mention"),
        "first": dated[-1] if dated else "", "last": dated[0] if dated else "",
    }  # fmt: skip


def _figures(
    found: Found, papers: Sequence[Paper], motions: Sequence[Motion], commitments: Sequence[Commitment]
) -> Iterator[Figure]:
    mentions = counted(sum(paper.mentions for paper in papers), "mention")
    yield Figure("papers", len(papers), plural(len(papers), "paper"), mentions)
    if found["kind"] in ("dossier", "law") and len(found["targets"]) > 1:
        what = "pieces" if found["kind"] == "dossier" else "places in it"
        yield Figure("pieces", len(found["targets"]), what, "cited")
    if motions:
        waiting = sum(each.is_open for each in motions)
        tone = "doubt" if waiting else "muted"
        yield Figure("motions", len(motions), plural(len(motions), "motion"), f"{waiting} open", tone)
    if commitments:
        waiting = sum(each.is_open for each in commitments)
        overdue = sum(each.is_overdue for each in commitments)
        more = f"{waiting} open" + (f", {overdue} overdue" if overdue else "")
        yield Figure(
            "commitments", len(commitments), plural(len(commitments), "commitment"), more,
            "bad" if overdue else "doubt" if waiting else "muted",
        )  # fmt: skip
    own, others = len(found["missing"]["own"]), len(found["missing"]["others"])
    if missing := own if found["kind"] == "dossier" else own + others:
        yield Figure("missing", missing, "missing", "cited, and not in the corpus")


def _open(
    motions: Sequence[Motion], commitments: Sequence[Commitment]
) -> dict[str, list[Motion | Commitment]]:
    """Return what is open: promises that are overdue, motions, other promises; nothing of none."""
    waiting = [each for each in commitments if each.is_open]
    found: dict[str, list[Motion | Commitment]] = {
        "overdue commitments": [each for each in waiting if each.is_overdue],
        "open motions": [each for each in motions if each.is_open],
        "open commitments": [each for each in waiting if not each.is_overdue],
    }
    return {name: some for name, some in found.items() if some}


def _events(
    found: Found, anchors: Mapping[str, str], motions: Sequence[Motion], commitments: Sequence[Commitment]
) -> tuple[list[Event], Timeline | None]:
    """Return the events in the list, and what is drawn of all of them."""
    places = Places(
        anchors,
        {source["work"]: source for source in found["sources"]},
        {each.id: each.anchor for each in motions[: MOTIONS + IN_BRIEF]},
        {each.id: each.anchor for each in commitments[:COMMITMENTS]},
    )
    events = listed(found["events"], places)
    hidden = len(events[:-EVENTS])
    shown = [None] * hidden + [each.anchor for each in events[hidden:]]
    return events, drawn(found["events"], found["on"], shown)


def _besides(cited: Mapping[str, Sequence[Found]]) -> Iterator[tuple[int, str, str | None, str | None]]:
    """Yield what else is cited in these papers: in how many, id or place in a law, address and title."""
    for each in cited["dossiers"]:
        yield each["documents"], spaced(each["id"]), page_of(each["id"]), each["title"]
    for each in cited["articles"]:
        yield each["documents"], each["title"], each["url"], None


def _drawn_graph(
    found: Found, anchors: Mapping[str, str], motions: Sequence[Motion]
) -> citations.Drawing | None:
    if found["graph"] is None:
        return None
    told = {each.id: each.anchor for each in motions[: MOTIONS + IN_BRIEF]}
    return citations.drawn(found["graph"], _asked(found), {**told, **anchors})


def _asked(found: Found) -> set[str]:
    """Return what in the graph is what the page is about, also by the name of its bill."""
    return {*(each["id"] for each in found["targets"]), *found["bill"]}


def _pieces(found: Found, papers: Sequence[Paper]) -> list[dict[str, Any]]:
    """Return what is cited, with who cites it: each work once, and how often; then what is drawn besides.

    Of a person or a day the papers tell all.
    """
    if found["graph"] is None and len(found["targets"]) == 1:
        return []
    labels = {paper.source["work"]: paper.label for paper in papers}
    pieces = []
    most = sorted(found["targets"], key=lambda each: -len(each["mentions"]))[:PIECES]
    shown = {each["id"] for each in most}
    for target in (each for each in found["targets"] if each["id"] in shown):
        works: dict[str, dict[str, int]] = {}
        for each in target["mentions"]:
            counts = works.setdefault(each["work"], {})
            counts[each["document"]] = counts.get(each["document"], 0) + 1
        citing = {work: max(counts.values()) for work, counts in works.items()}
        pieces.append(_piece(target, citing, labels, is_asked=True))
    if found["graph"]:
        asked, told = _asked(found), {each["id"] for each in found["targets"]}
        for node, edges in citations.ties_of_others(found["graph"], asked, told):
            citing = {each["source"]: each["mentions"] for each in edges}
            pieces.append(_piece(node, citing, labels, is_asked=node["id"] in asked))
    return pieces


def _piece(
    thing: Found, citing: Mapping[str, int], labels: Mapping[str, str], *, is_asked: bool
) -> dict[str, Any]:
    return {
        **{name: thing[name] for name in ("id", "kind", "url", "title", "in_corpus")}, "is_asked": is_asked,
        "count": sum(citing.values()),
        "citing": [(labels[work], number, work) for work, number in citing.items() if work in labels],
    }
