"""The words of the notes in which mentions stand."""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from mhcorpus.inorder import InOrder
from mhcorpus.source import Note, Source, stretch_without
from mhcorpus.store import Corpus
from mhcorpus.store.rows import layout_from

_LONGEST = 4_000
"""Characters of a note beside each of its mentions: as many as a sentence may have, for the same reason."""
_DOCUMENTS = """
    SELECT id, text, json_remove(layout, '$.blocks', '$.pages', '$.links') AS layout
    FROM document WHERE id IN (SELECT value FROM json_each(?))
"""


class Notes:
    """The notes of one text."""

    def __init__(self, source: Source) -> None:
        self._text, self._unread = source.text, source.unread()
        self._notes = InOrder(source.notes)
        self._words: dict[Note, str] = {}

    def at(self, offset: int) -> Note | None:
        """Return the note in whose body a place stands."""
        return self._notes.at(offset)

    def words_at(self, offset: int) -> str | None:
        """Return the body of the note in which a place stands, on one line, without what nobody reads.

        Of one that is longer than any note it is what stands around the place.
        """
        if (note := self.at(offset)) is None:
            return None
        if note.end - note.start > _LONGEST:
            return self._read(*self._around(note, offset))
        if note not in self._words:
            self._words[note] = self._read(note.start, note.end)
        return self._words[note]

    def _around(self, note: Note, offset: int) -> tuple[int, int]:
        left, right = offset - _LONGEST // 2, offset + _LONGEST // 2
        start = note.start if left <= note.start else self._text.find(" ", left, offset) + 1 or left
        end = note.end if right >= note.end else self._text.rfind(" ", offset, right) + 1 or right
        return start, end

    def _read(self, start: int, end: int) -> str:
        first = max(0, bisect_left(self._unread, (start,)) - 1)
        left_out = self._unread[first : bisect_right(self._unread, (end,))]
        return " ".join(stretch_without(self._text, start, end, left_out).split())


def notes_of(corpus: Corpus, mentions: Iterable[sqlite3.Row]) -> dict[int, str]:
    """Return the note of each mention, a row of a trace, that stands in one, by the key of its reference."""
    by_document: dict[int, list[sqlite3.Row]] = {}
    for mention in mentions:
        if mention["footnote"] is not None:
            by_document.setdefault(mention["number"], []).append(mention)
    found: dict[int, str] = {}
    if not by_document:
        return found
    for row in corpus.each(_DOCUMENTS, (json.dumps(list(by_document)),)):
        notes = Notes(Source("", "", row["text"], **layout_from(row["layout"])))
        for mention in by_document[row["id"]]:
            if words := notes.words_at(mention["start"]):
                found[mention["key"]] = words
    return found
