"""The words of the corpus: an index that holds no text of its own, kept with the documents.

A paragraph is a block of a document that is not furniture. Its key in the index tells both, so
that no table of paragraphs is needed: the document's key, then the number of the block.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from mhcorpus.source import Source

BLOCK_BITS = 24
"""Bits of a paragraph's key that number the block: more blocks than any text has."""

Paragraph = tuple[int, str]
"""The key and the text of a paragraph."""


def paragraph_key(document: int, block: int = 0) -> int:
    """Return the key of a block of a document; of its first, the least that the document has."""
    return (document << BLOCK_BITS) + block


def document_and_block(key: int) -> tuple[int, int]:
    """Return the document's key and the number of the block that a paragraph's key holds."""
    return key >> BLOCK_BITS, key & ((1 << BLOCK_BITS) - 1)


def index_words(connection: sqlite3.Connection, document: int, source: Source) -> None:
    """Put the words of a document into the index."""
    connection.executemany(
        "INSERT INTO fulltext (rowid, text) VALUES (?, ?)", _paragraphs(document, source)
    )


def forget_words(connection: sqlite3.Connection, document: int, source: Source) -> None:
    """Take the words of a document out of the index; ``source`` is as it was when they went in."""
    connection.executemany(
        "INSERT INTO fulltext (fulltext, rowid, text) VALUES ('delete', ?, ?)",
        _paragraphs(document, source),
    )


def _paragraphs(document: int, source: Source) -> Iterator[Paragraph]:
    # The view "paragraph" of the schema says the same in SQL, and must go on doing so.
    for number, block in enumerate(source.blocks):
        if block.kind != "furniture":
            yield paragraph_key(document, number), source.text[block.start : block.end]
