"""The trace of a piece, an article, a law or a motion: who cites it, where, in which words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import cycle
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Entry, Grid, Heading, Line, Page, Span, Spans, Style, joined
from mhcorpus.reports.states import AXES, state_of
from mhcorpus.reports.wording import counted, date_span, place_of

Target = Mapping[str, Any]
Mention = Mapping[str, Any]

TARGET_COLUMNS = ("id", "title", "url", "in_corpus")
MENTION_COLUMNS = (
    "document", "work", "date", "kind", "page", "footnote", "section", "start", "end",
    "text", "sentence", "certainty", "reason", "motion",
)
STYLES: tuple[Style, Style] = ("", "mention")
CERTAINTY: dict[str, Style] = {"likely": "doubt", "unsure": "bad"}


def trace_report(trace: Mapping[str, Any]) -> Report:
    """Return the report on what ``mhcorpus.queries.trace.trace`` found."""
    notes: tuple[str, ...] = ()
    if not trace["targets"]:
        near = ", ".join(trace["near"])
        notes = (
            f"nothing in the corpus cites {trace['query']!r}"
            + (f"; near it: {near}" if near else ""),
        )
    return Report(
        data=trace,
        columns=TARGET_COLUMNS + MENTION_COLUMNS,
        rows=lambda: _rows(trace["targets"]),
        page=lambda: list(_page(trace["targets"])),
        notes=notes,
    )


def _rows(targets: Sequence[Target]) -> Iterator[dict[str, Any]]:
    for target in targets:
        shared = {column: target[column] for column in TARGET_COLUMNS}
        for mention in target["mentions"]:
            members = (mention["motion"] or {}).get("members", ())
            yield {**shared, **mention, "motion": "; ".join(members) or None}


def _page(targets: Sequence[Target]) -> Iterator[Heading | Line | Entry | Grid]:
    for number, target in enumerate(targets):
        if number:
            yield Line()
        yield from _target(target)
    if len(targets) > 1:
        yield Line()
        yield Line((Span(_total(targets), "muted"),))


def _target(target: Target) -> Page:
    title = (Span("  "), Span(target["title"], "title")) if target["title"] else ()
    held = ", ".join(target["documents"])
    here = (Span(f"  in the corpus: {held}", "good"),) if target["in_corpus"] else ()
    mentions = target["mentions"]
    about: list[Line] = []
    if target["url"]:
        about.append(Line((Span(target["url"], "muted", target["url"]),), indent=1))
    if target.get("ledger"):
        about.append(Line(_standing(target["ledger"]), indent=1))
    submitters = _submitters(mentions)
    if submitters:
        about.append(Line((Span("motion of ", "muted"), Span(submitters)), indent=1))
    if not mentions:
        about.append(Line((Span("cited by no document", "muted"),), indent=1))
    heading = Heading((Span(target["id"], "id", target["url"]), *title, *here))
    return [heading, *about, *map(_passage, _passages(mentions))]


def _standing(ledger: Mapping[str, Any]) -> Spans:
    """Return how a motion stands, on each axis of which a paper tells something."""
    told = [(heading, stated) for axis, heading in AXES.items() if (stated := ledger[axis])]
    return joined([
        (Span(f"{heading}: ", "muted"), *state_of(each), Span(" "), *date_span(each["on"] or each["date"]))
        for heading, each in told
    ]) or (Span("only mentioned", "muted"),)


def _submitters(mentions: Sequence[Mention]) -> str:
    """Return the submitters as the mention that names most of them, and their parties, does."""
    known = [mention["motion"]["members"] for mention in mentions if mention["motion"]]
    fullest = max(known, key=lambda names: (len(names), "".join(names).count("@")), default=())
    return ", ".join(map(member_name, fullest))


def member_name(member: str) -> str:
    """Return a member id as a person writes it: ``van-der-graaf@PvdA`` is Van der Graaf (PvdA)."""
    surname, _, party = member.partition("@")
    *particles, last = surname.split("-")
    name = " ".join([*particles, last.capitalize()])
    return f"{name[:1].upper()}{name[1:]}" + (f" ({party})" if party else "")


def _passages(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Return the mentions by sentence: a motion and the note behind it are one passage.

    So are the sentences of copies of one work, which differ in white space and signs alone.
    """
    passages: dict[tuple[str, str], list[Mention]] = {}
    for number, mention in enumerate(mentions):
        sentence = "".join(re.findall(r"\w+", mention["sentence"] or "")) or f"\0{number}"
        passages.setdefault((mention["work"], sentence), []).append(mention)
    return list(passages.values())


def _passage(mentions: Sequence[Mention]) -> Entry:
    first, *copies = dict.fromkeys(mention["document"] for mention in mentions)
    also = (Span(f" (also {', '.join(copies)})", "muted"),) if copies else ()
    mentions = [mention for mention in mentions if mention["document"] == first]
    return Entry(((Span(first, "document"), *also), _place(mentions)), tuple(_words(mentions)))


def _place(mentions: Sequence[Mention]) -> Spans:
    places = joined([(Span(place),) for place in _places(mentions)])
    return joined([date_span(mentions[0]["date"]), places, *_doubts(mentions)])


def _words(mentions: Sequence[Mention]) -> Iterator[Spans]:
    first = mentions[0]
    sentence = _one_line(first["sentence"] or "")
    texts = {_one_line(mention["text"]) for mention in mentions if not mention["footnote"]}
    if sentence:
        yield highlighted(sentence, texts)
    yield from (
        _aside(mention) for mention in mentions
        if mention["footnote"] or _one_line(mention["text"]) not in sentence
    )


def _places(mentions: Sequence[Mention]) -> list[str]:
    """Return where the mentions stand, each place once: a page goes without saying in its note."""
    places = dict.fromkeys(place_of(each["page"], each["footnote"]) for each in mentions)
    return [
        place for place in places
        if place and not any(other.startswith(f"{place}, ") for other in places)
    ]


def _aside(mention: Mention) -> Spans:
    label = f"note {mention['footnote']}: " if mention["footnote"] else ""
    return (Span(label, "muted"), Span(_one_line(mention["text"]), "mention"))


def _doubts(mentions: Sequence[Mention]) -> list[Spans]:
    doubts = dict.fromkeys(
        (mention["certainty"], mention["reason"])
        for mention in mentions if mention["certainty"] in CERTAINTY
    )
    return [(Span(_doubt(*doubt), CERTAINTY[doubt[0]]),) for doubt in doubts]


def _doubt(certainty: str, reason: str) -> str:
    return certainty if reason == "explicit" else f"{certainty}: {reason}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def highlighted(sentence: str, texts: Collection[str]) -> Spans:
    """Return the sentence with each of ``texts`` marked, the longest where two overlap."""
    longest = sorted(filter(None, texts), key=len, reverse=True)
    if not longest:
        return (Span(sentence),)
    # "13" is not marked in "2013", but a marker is that is glued to its word.
    anywhere = "|".join(map(re.escape, longest))
    parts = re.split(rf"((?:(?<!\w)|(?!\w))(?:{anywhere})(?:(?!\w)|(?<!\w)))", sentence)
    return tuple(
        Span(part, style) for style, part in zip(cycle(STYLES), parts, strict=False) if part
    )


def _total(targets: Sequence[Target]) -> str:
    """Count works, whatever the number of their files; the mentions in the fullest copy of each."""
    documents = Counter(
        (mention["work"], mention["document"]) for target in targets for mention in target["mentions"]
    )
    works: dict[str, int] = {}
    for (work, _), number in documents.items():
        works[work] = max(number, works.get(work, 0))
    total = f"{len(targets)} cited, {counted(sum(works.values()), 'mention')}"
    if len(documents) == len(works):
        return f"{total} in {counted(len(documents), 'document')}"
    return f"{total} in {counted(len(works), 'work')} ({counted(len(documents), 'file')})"
