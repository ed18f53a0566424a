"""The paragraph around a place in a stored text."""

from __future__ import annotations

from mhcorpus.source import Source, stretch_without
from mhcorpus.store import Corpus
from mhcorpus.store.reading import load_source

_KEPT = 64
"""How many texts are kept at hand: mentions of one document seldom stand far apart."""


class Paragraphs:
    """Gives the paragraph of a place; of a place in a note, that of the note's marker."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._sources: dict[int, Source] = {}

    def __call__(self, document: int, start: int) -> str | None:
        """Return the paragraph on one line; None where ``start`` stands in none."""
        source = self._source(document)
        note = next((each for each in source.notes if each.start <= start < each.end), None)
        at = note.markers[0][0] if note and note.markers else start
        block = next((each for each in source.blocks if each.start <= at < each.end), None)
        if block is None:
            return None
        return " ".join(stretch_without(source.text, block.start, block.end, source.unread()).split())

    def _source(self, document: int) -> Source:
        if document not in self._sources:
            if len(self._sources) >= _KEPT:
                self._sources.clear()
            row = self._corpus.rows("SELECT * FROM document WHERE id = ?", (document,))[0]
            self._sources[document] = load_source(row)
        return self._sources[document]
