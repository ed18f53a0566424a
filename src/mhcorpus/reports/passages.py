"""Mentions as a person reads them: those that share a sentence are one passage."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.queries.titles import range_end
from mhcorpus.reports.excerpts import excerpt
from mhcorpus.reports.page import Entry, Span, Spans, Style, joined
from mhcorpus.reports.wording import date_span, one_line, place_of

Mention = Mapping[str, Any]
_LONGEST_SENTENCE = 1000
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
    """Yield the sentence, what is cited in it marked, and the notes that cite, with what they say of it.

    Where the whole paragraph was asked for, all of it is whole; else a long note is cut, and a sentence as
    long as none but a list of pieces is. A note without a mark in the text stands alone.
    """
    first = mentions[0]
    is_whole = bool(first.get("paragraph"))
    sentence = one_line(_around(first))
    texts = {one_line(mention["text"]) for mention in mentions if not mention["footnote"]}
    asides: dict[tuple[str | None, str], set[str]] = {}
    for mention in mentions:
        text = one_line(mention["text"])
        if mention["footnote"] or text not in sentence:
            asides.setdefault((mention["footnote"], mention.get("note") or text), set()).add(text)
    if sentence and not any(sentence in words for _, words in asides):
        spans = highlighted(sentence, texts)
        yield spans if is_whole or len(sentence) <= _LONGEST_SENTENCE else excerpt(spans, with_beginning=True)
    for (label, words), cited in asides.items():
        spans = highlighted(words, cited)
        named = (Span(f"note {label}: ", "muted"),) if label else ()
        yield (*named, *(spans if is_whole else excerpt(spans)))


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
    """Return the sentence with each of ``texts`` marked, the first and longest where two overlap."""
    spans: list[Span] = []
    at = 0
    # A regex for each sentence would take longer to make than to use.
    for start, negative_length in sorted(_places_of(sentence, texts)):
        if start >= at:
            end = start - negative_length
            spans += [Span(sentence[at:start]), Span(sentence[start:end], "mention")]
            at = end
    return tuple(span for span in (*spans, Span(sentence[at:])) if span.text)


def _places_of(sentence: str, texts: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where each text stands, and its negative length.

    "13" does not stand in "2013", but a marker does in the word that it is glued to.
    """
    for text in filter(None, texts):
        start = sentence.find(text)
        while start >= 0:
            end = start + len(text)
            if not (_is_within_word(sentence, start) or _is_within_word(sentence, end)):
                yield start, -len(text)
            start = sentence.find(text, start + 1)


def _is_within_word(sentence: str, at: int) -> bool:
    around = sentence[at - 1 : at + 1] if at else ""
    return len(around) == 2 and all(sign.isalnum() or sign == "_" for sign in around)
