"""The words of the corpus: an index that holds no text of its own, kept with the documents.

A paragraph is a block of a document that is not furniture. The blocks of all documents are numbered
through, so that no table of paragraphs is needed: a document has the key of its first.

Headings, and other lines that are no sentence, stand in a column of their own: they are short, and would
otherwise count for more than any paragraph that says something.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from mhcorpus.source import Block, Source
from mhcorpus.store.headed import BEHIND, ENDS, LONGEST_LINE

_SIDES = ("SELECT * FROM temp.due_words", "SELECT * FROM temp.kept_words"), (
    "SELECT id FROM temp.due_docsize", "SELECT id FROM main.fulltext_docsize"
)  # fmt: skip
_DIFFERENCES = [
    f"{one} EXCEPT {other} LIMIT 1" for side in _SIDES for one, other in (side, side[::-1])
]

_HELD_BYTES = 16 << 20
"""Memory for words that are not in the index yet: those of what is stored in one go fit in it."""

Paragraph = tuple[int, str | None, str | None]
"""The key of a paragraph and its words, in the one or the other column: of a text, of a heading."""
Span = tuple[int, int, int, bool]
"""The number of a block, where in the text it is, and whether it is a heading or no sentence."""


def index_words(connection: sqlite3.Connection, first: int, text: str, paragraphs: Sequence[Span]) -> None:
    """Put the words of a document into the index; ``first`` is the key of its first block."""
    connection.executemany(
        "INSERT INTO fulltext (rowid, text, heading) VALUES (?, ?, ?)", _paragraphs(first, text, paragraphs)
    )


def forget_words(connection: sqlite3.Connection, first: int, source: Source) -> None:
    """Take the words of a document out of the index; all is as it was when they went in."""
    connection.executemany(
        "INSERT INTO fulltext (fulltext, rowid, text, heading) VALUES ('delete', ?, ?, ?)",
        _paragraphs(first, source.text, paragraphs_of(source)),
    )


def words_differ(connection: sqlite3.Connection, documents: Iterable[tuple[int, Source]]) -> bool:
    """Whether the index is not that of ``documents``: those of the corpus, with the key of their first block.

    SQLite's own check of the index writes, and cannot compare it with a view. This one makes the
    index again, in a temporary table, and compares what both hold: the words, how often each
    stands in how many paragraphs and headings, and which of these there are.

    Raises sqlite3.Error where the index cannot be read.
    """
    (made,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'fulltext'").fetchone()
    tokenizer = made.partition("tokenize=")[2].rpartition(")")[0].strip()
    connection.execute(
        f"CREATE VIRTUAL TABLE temp.due USING fts5 (text, heading, content='', tokenize={tokenizer})"
    )
    connection.execute("CREATE VIRTUAL TABLE temp.due_words USING fts5vocab (temp, due, col)")
    connection.execute("CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab (main, fulltext, col)")
    try:
        for first, source in documents:
            due = _paragraphs(first, source.text, paragraphs_of(source))
            connection.executemany("INSERT INTO temp.due (rowid, text, heading) VALUES (?, ?, ?)", due)
        return any(connection.execute(difference).fetchone() for difference in _DIFFERENCES)
    finally:
        for table in ("kept_words", "due_words", "due"):
            connection.execute(f"DROP TABLE temp.{table}")


def hold_many_words(connection: sqlite3.Connection) -> None:
    """Let the words of many documents go into the index together, not MB by MB.

    Storing documents takes a twentieth to a tenth less time for it. The index remembers it.
    """
    connection.execute("INSERT INTO fulltext (fulltext, rank) VALUES ('hashsize', ?)", (_HELD_BYTES,))


def optimize_words(connection: sqlite3.Connection) -> None:
    """Make one part of the parts of the index that each document added to."""
    connection.execute("INSERT INTO fulltext (fulltext) VALUES ('optimize')")


def forget_all_words(connection: sqlite3.Connection) -> None:
    """Empty the index, whatever is in it."""
    connection.execute("INSERT INTO fulltext (fulltext) VALUES ('delete-all')")


def paragraphs_of(source: Source) -> list[Span]:
    """Return the paragraphs of a text."""
    # The view "paragraph" of the schema says the same in SQL, and must go on doing so.
    return [
        (number, block.start, block.end, _is_heading(block, source.text))
        for number, block in enumerate(source.blocks) if block.kind != "furniture"
    ]


def _is_heading(block: Block, text: str) -> bool:
    if block.kind == "heading":
        return True
    if block.end - block.start > LONGEST_LINE:
        return False
    return text[block.start : block.end].rstrip(BEHIND)[-1:] not in ENDS


def _paragraphs(first: int, text: str, paragraphs: Iterable[Span]) -> Iterator[Paragraph]:
    for number, start, end, is_heading in paragraphs:
        words = text[start:end]
        yield (first + number, None, words) if is_heading else (first + number, words, None)
