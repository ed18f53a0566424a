"""The trace of a piece, an article, a law or a motion: who cites it, where, in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.page import Entry, Grid, Heading, Line, Page, Span, Spans, Style, joined
from mhcorpus.reports.wording import counted, date_span, place_of

Target = Mapping[str, Any]
Mention = Mapping[str, Any]

TARGET_COLUMNS = ("id", "title", "url", "in_corpus")
MENTION_COLUMNS = (
    "document", "work", "date", "kind", "page", "footnote", "section", "start", "end",
    "text", "sentence", "certainty", "reason", "motion",
)
CERTAINTY: dict[str, Style] = {"likely": "doubt", "unsure": "bad"}
_SPACE = re.compile(r"\s+")


def trace_report(trace: Mapping[str, Any]) -> Report:
    """Return the report on what ``mhcorpus.queries.trace.trace`` found."""
    notes: tuple[str, ...] = ()
    if not trace["targets"]:
        near = ", ".join(near_id(each) for each in trace["near"])
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


def near_id(near: str | Mapping[str, Any]) -> str:
    """Return the id of something near, which may come with its title."""
    return near if isinstance(near, str) else str(near["id"])


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
    here = (Span("  in the corpus", "good"),) if target["in_corpus"] else ()
    mentions = target["mentions"]
    about: list[Line] = []
    if target["url"]:
        about.append(Line((Span(target["url"], "muted", target["url"]),), indent=1))
    submitters = _submitters(mentions)
    if submitters:
        about.append(Line((Span("motion of ", "muted"), Span(submitters)), indent=1))
    heading = Heading((Span(target["id"], "id", target["url"]), *title, *here))
    return [heading, *about, *(_mention(mention) for mention in mentions)]


def _submitters(mentions: Sequence[Mention]) -> str:
    """Return the submitters as the mention that names most of them has them."""
    known = [mention["motion"]["members"] for mention in mentions if mention["motion"]]
    return ", ".join(map(member_name, max(known, key=len, default=())))


def member_name(member: str) -> str:
    """Return a member id as a person writes it: ``van-der-graaf@PvdA`` is Van der Graaf (PvdA)."""
    surname, _, party = member.partition("@")
    *particles, last = surname.split("-")
    name = " ".join([*particles, last.capitalize()])
    return f"{name[:1].upper()}{name[1:]}" + (f" ({party})" if party else "")


def _mention(mention: Mention) -> Entry:
    first = (Span(mention["document"], "document"),)
    where = place_of(mention["page"], mention["footnote"])
    second = joined([date_span(mention["date"]), (Span(where),) if where else (), _doubt(mention)])
    sentence = _SPACE.sub(" ", mention["sentence"] or "").strip()
    text = _SPACE.sub(" ", mention["text"])
    body = [highlighted(sentence, text)] if sentence else []
    if text not in sentence:
        label = f"note {mention['footnote']}: " if mention["footnote"] else ""
        body.append((Span(label, "muted"), Span(text, "mention")))
    return Entry((first, second), tuple(body))


def _doubt(mention: Mention) -> Spans:
    style = CERTAINTY.get(mention["certainty"])
    return (Span(f"{mention['certainty']}: {mention['reason']}", style),) if style else ()


def highlighted(sentence: str, text: str) -> Spans:
    """Return the sentence with the first occurrence of ``text`` in it marked."""
    before, found, after = sentence.partition(text)
    return (Span(before), Span(found, "mention"), Span(after)) if found else (Span(sentence),)


def _total(targets: Sequence[Target]) -> str:
    mentions = [mention for target in targets for mention in target["mentions"]]
    documents = {mention["document"] for mention in mentions}
    return (
        f"{len(targets)} cited, {counted(len(mentions), 'mention')} "
        f"in {counted(len(documents), 'document')}"
    )
