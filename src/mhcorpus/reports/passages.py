"""Mentions as a person reads them: those that share a sentence are one passage."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import cycle
from typing import Any

from mhcorpus.queries.titles import range_end
from mhcorpus.reports.page import Entry, Span, Spans, Style, joined
from mhcorpus.reports.wording import date_span, one_line, place_of

Mention = Mapping[str, Any]
STYLES: tuple[Style, Style] = ("", "mention")
CERTAINTY: dict[str, Style] = {"likely": "doubt", "unsure": "bad"}


def passages(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Return the mentions by sentence: a motion and the note behind it are one passage.

    So are the sentences of copies of one work, which differ in white space and signs alone.
    """
    passages: dict[tuple[str, str], list[Mention]] = {}
    for number, mention in enumerate(mentions):
        sentence = "".join(re.findall(r"\w+", _around(mention))) or f"\0{number}"
        passages.setdefault((mention["work"], sentence), []).append(mention)
    return list(passages.values())


def passage(
    mentions: Sequence[Mention], ids: Spans = (), *, named: bool = True
) -> Entry:
    """Return a passage with its place; ``ids`` are of what it cites, where that is not told above it.

    Its document and date stand in it, unless they do so above it (not ``named``).
    """
    (path, first), *copies = {mention["path"]: mention["document"] for mention in mentions}.items()
    also = (Span(f" (also {', '.join(name for _, name in copies)})", "muted"),) if copies else ()
    mentions = [mention for mention in mentions if mention["path"] == path]
    place = place_of_passage(mentions, dated=named)
    where = ((Span(first, "document"), *also), place, ids) if named else (ids, place, also)
    return Entry(tuple(filter(None, where)), tuple(words_of_passage(mentions)))


def place_of_passage(mentions: Sequence[Mention], *, dated: bool) -> Spans:
    """Return where the mentions of a passage stand in its document, and how doubtful they are.

    Of a range that does not name what is asked for, it is told that it covers that.
    """
    places = joined([(Span(place),) for place in _places(mentions)])
    date = date_span(mentions[0]["date"]) if dated else ()
    return joined([date, places, *_ranges(mentions), *_doubts(mentions)])


def words_of_passage(mentions: Sequence[Mention]) -> Iterator[Spans]:
    """Yield the sentence, what is cited in it marked, and the notes that cite, whole if asked for."""
    first = mentions[0]
    sentence = one_line(_around(first))
    texts = {one_line(mention["text"]) for mention in mentions if not mention["footnote"]}
    if sentence:
        yield highlighted(sentence, texts)
    asides: dict[tuple[str | None, str], set[str]] = {}
    for mention in mentions:
        text = one_line(mention["text"])
        if mention["footnote"] or text not in sentence:
            asides.setdefault((mention["footnote"], mention.get("note") or text), set()).add(text)
    yield from (_aside(label, words, cited) for (label, words), cited in asides.items())


def _around(mention: Mention) -> str:
    """Return the words around a mention: the paragraph where it was asked for, else the sentence."""
    return mention.get("paragraph") or mention["sentence"] or ""


def _places(mentions: Sequence[Mention]) -> list[str]:
    """Return where the mentions stand, each place once: a page goes without saying in its note."""
    places = dict.fromkeys((each["page"], each["footnote"]) for each in mentions)
    with_note = {page for page, note in places if note}
    return [
        place_of(page, note) for page, note in places
        if note or (page is not None and page not in with_note)
    ]


def _aside(label: str | None, words: str, cited: Collection[str]) -> Spans:
    return (Span(f"note {label}: " if label else "", "muted"), *highlighted(words, cited))


def _ranges(mentions: Sequence[Mention]) -> list[Spans]:
    if any(mention.get("through") is None or mention["covers"] is None for mention in mentions):
        return []
    told = dict.fromkeys((mention["through"], mention["covers"]) for mention in mentions)
    return [
        (Span("not named" if covers == "certain" else "perhaps", "doubt"),
         Span(f": in a range through {range_end(through)}", "muted"))
        for through, covers in told
    ]  # fmt: skip


def _doubts(mentions: Sequence[Mention]) -> list[Spans]:
    doubts = dict.fromkeys(
        (mention["certainty"], mention["reason"])
        for mention in mentions if mention["certainty"] in CERTAINTY
    )
    told: list[Spans] = [(Span(_doubt(*doubt), CERTAINTY[doubt[0]]),) for doubt in doubts]
    if any(mention["reason"] == "corrected" for mention in mentions):
        told.append((Span("corrected", "muted"),))
    return told


def _doubt(certainty: str, reason: str) -> str:
    return certainty if reason == "explicit" else f"{certainty}: {reason}"


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
