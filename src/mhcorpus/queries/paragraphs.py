"""The paragraph around a place in a stored text."""

from __future__ import annotations

from mhcorpus.inorder import InOrder
from mhcorpus.source import Block, Note, Source, stretch_without
from mhcorpus.store import Corpus
from mhcorpus.store.reading import load_source

_KEPT = 64
"""How many texts are kept at hand: mentions of one document seldom stand far apart."""


class Paragraphs:
    """Gives the paragraph of a place; of a place in a note, that of the note's marker."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._sources: dict[int, tuple[Source, InOrder[Block], InOrder[Note]]] = {}

    def __call__(self, document: int, start: int) -> str | None:
        """Return the paragraph on one line; None where ``start`` stands in none."""
        source, blocks, notes = self._source(document)
        note = notes.at(start)
        block = blocks.at(note.markers[0][0] if note and note.markers else start)
        if block is None:
            return None
        return " ".join(stretch_without(source.text, block.start, block.end, source.unread()).split())

    def _source(self, document: int) -> tuple[Source, InOrder[Block], InOrder[Note]]:
        if document not in self._sources:
            if len(self._sources) >= _KEPT:
                self._sources.clear()
            row = self._corpus.rows("SELECT * FROM document WHERE id = ?", (document,))[0]
            source = load_source(row)
            self._sources[document] = source, InOrder(source.blocks), InOrder(source.notes)
        return self._sources[document]
