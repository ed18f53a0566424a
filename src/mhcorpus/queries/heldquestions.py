"""The questions that papers with Kamervragen hold: their words, and what these and the answers cite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from mhcorpus.inorder import InOrder
from mhcorpus.queries.works import works_of
from mhcorpus.source import ASIDE, Note, stretch_without
from mhcorpus.store import Corpus
from mhcorpus.store.rows import layout_from
from mhcorpus.store.spelled import FIELDS

_ENTRIES = """
    SELECT document, content FROM ledger WHERE entry = 'question'
    AND document IN (SELECT value FROM json_each(?)) ORDER BY document, number
"""
_CITED = f"""
    SELECT reference.document, json_extract({FIELDS}, '$.answer') AS answer, reference.start, target.id
    FROM reference JOIN target ON target.key = reference.target
    WHERE reference.document IN (SELECT value FROM json_each(?))
    AND reference.kind IN ('kamerstuk', 'dossier', 'aanhangsel', 'handelingen', 'motion', 'document')
    ORDER BY reference.document, reference.start
"""
_Layout = tuple[list[tuple[int, int]], InOrder[Note]]


class HeldQuestions:
    """The questions of some papers, by their keys."""

    def __init__(self, corpus: Corpus, papers: Sequence[int]) -> None:
        """Read what ``papers`` have; their texts are gone through when they are asked for."""
        keys = json.dumps(papers)
        self.works = works_of(corpus, papers)
        self.entries: dict[int, list[dict[str, Any]]] = {}
        for row in corpus.rows(_ENTRIES, (keys,)):
            self.entries.setdefault(row["document"], []).append(json.loads(row["content"]))
        self._cited: dict[int, list[sqlite3.Row]] = {}
        for row in corpus.rows(_CITED, (keys,)):
            self._cited.setdefault(row["document"], []).append(row)
        self._layouts: dict[int, _Layout] = {}

    def words(self, row: sqlite3.Row, span: Sequence[int] | None) -> str | None:
        """Return what stands at a span of a paper, on one line, without notes and page feet in between."""
        if not span:
            return None
        unread, _ = self._layout(row)
        start, end = span
        return " ".join(stretch_without(row["text"], start, end, unread).split())

    def entry(self, document: int, number: int | None) -> dict[str, Any]:
        """Return the question of that number in a document; empty where it has none."""
        return next((each for each in self.entries.get(document, ()) if each["number"] == number), {})

    def asks_about(self, row: sqlite3.Row, entry: Mapping[str, Any]) -> list[str]:
        """Return the ids that a question cites, in its words or in their notes."""
        cited = self._cited.get(row["id"])
        if not (cited and entry.get("question")):
            return []
        start, end = entry["question"]
        _, notes = self._layout(row)

        def is_asked(place: int) -> bool:
            if note := notes.at(place):
                return any(start <= marker < end for marker, _ in note.markers)
            return bool(start <= place < end)

        return list(dict.fromkeys(each["id"] for each in cited if is_asked(each["start"])))

    def refers_to(self, document: int, entry: Mapping[str, Any]) -> list[str]:
        """Return the ids that an answer cites; those in a shared answer have its first number."""
        if not entry.get("answer"):
            return []
        shared = min(each["number"] for each in self.entries[document] if each["answer"] == entry["answer"])
        cited = self._cited.get(document, ())
        return list(dict.fromkeys(each["id"] for each in cited if each["answer"] == shared))

    def _layout(self, row: sqlite3.Row) -> _Layout:
        """Return what is not read with the words of a paper, and its notes."""
        if row["id"] not in self._layouts:
            layout = layout_from(row["layout"])
            unread = (each[1:3] for each in layout["blocks"] if each.kind in ASIDE)
            self._layouts[row["id"]] = sorted([*unread, *layout["residue"]]), InOrder(layout["notes"])
        return self._layouts[row["id"]]
