"""A stretch of a stored text as a mention: its page, its note, its sentence."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from mhcorpus.queries.dates import document_date
from mhcorpus.queries.works import Work
from mhcorpus.store import Corpus
from mhcorpus.store.reading import load_source

Place = tuple[int, int, int]
"""The key of a document, and where in its text something starts and ends."""

_ENDS = re.compile(r"[.?!](?=\s+[A-Z\u201c\u2018\"(])")
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
    for _, start, end in sorted(places):
        block = next((each for each in source.blocks if each.start <= start < each.end), None)
        begin, finish = (block.start, block.end) if block else (0, len(source.text))
        note = next((each for each in source.notes if each.start <= start < each.end), None)
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
            "sentence": _sentence(source.text, start, begin, finish),
            "certainty": "certain",
            "reason": "explicit",
            "motion": None,
            "document_kind": row["kind"],
            "paragraph": None,
        }


def _sentence(text: str, at: int, start: int, end: int) -> str:
    """Return the sentence of a block in which ``at`` stands, on one line."""
    within = text[start:end]
    cuts = [0, *(found.end() for found in _ENDS.finditer(within)), len(within)]
    begin = max(cut for cut in cuts if cut <= at - start)
    finish = min(cut for cut in cuts if cut > at - start)
    return " ".join(within[begin:finish].split())
