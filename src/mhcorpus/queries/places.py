"""A stretch of a stored text as a mention: its page, its note, its sentence."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from mhcorpus.inorder import InOrder
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.notes import Notes
from mhcorpus.queries.works import Work
from mhcorpus.source import Block, Source
from mhcorpus.store import Corpus
from mhcorpus.store.reading import load_source
from mhcorpus.text.reading import read
from mhcorpus.text.sentences import Sentences

Place = tuple[int, int, int]
"""The key of a document, and where in its text something starts and ends."""

_DOCUMENTS = """
    SELECT * FROM document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sort_date, name, path
"""


def mentions_at(
    corpus: Corpus, places: Sequence[Place], works: dict[int, Work], kind: str
) -> list[dict[str, Any]]:
    """Return the mentions that stand at ``places``, by date of their documents."""
    by_document: dict[int, list[Place]] = {}
    for place in places:
        by_document.setdefault(place[0], []).append(place)
    rows = corpus.rows(_DOCUMENTS, (json.dumps(list(by_document)),))
    return [
        mention for row in rows
        for mention in _of_document(row, by_document[row["id"]], works[row["id"]], kind)
    ]


def _of_document(row: sqlite3.Row, places: list[Place], work: Work, kind: str) -> Iterator[dict[str, Any]]:
    source = load_source(row)
    blocks, notes = InOrder(source.blocks), Notes(source)
    for _, start, end in sorted(places):
        block, note = blocks.at(start), notes.at(start)
        around = source.text[block.start : block.end] if block else source.text
        yield {
            "document": row["name"],
            "path": row["path"],
            "work": work.name,
            "date": document_date(row["date"], row["dated"]),
            "kind": kind,
            "page": source.page_of(start),
            "footnote": note.label if note else None,
            "section": None,
            "start": start,
            "end": end,
            "text": source.text[start:end],
            "sentence": _sentence(around, start - (block.start if block else 0), end - start),
            "certainty": "certain",
            "reason": "explicit",
            "motion": None,
            "document_kind": row["kind"],
            "paragraph": None,
            "note": notes.words_at(start),
            "through": None,
            "covers": None,
        }


def _sentence(paragraph: str, at: int, length: int) -> str:
    """Return the sentence of a paragraph in which so much stands at ``at``, on one line."""
    reading = read(Source("", "", paragraph, (Block("paragraph", 0, len(paragraph)),)))
    place = reading.span_of(at, at + length)
    first, last = reading.raw_span(*Sentences(reading).span_at(place[0])) if place else (0, len(paragraph))
    return " ".join(paragraph[first:last].split())
