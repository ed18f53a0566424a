"""The index of words made anew, with headings in a column of their own: :mod:`mhcorpus.store.fulltext`."""

from __future__ import annotations

from collections.abc import Iterator

LONGEST_LINE = 100
"""Characters that a line has at most that is no sentence."""
ENDS = ".?!;"
"""What ends a sentence, or a part of a list."""
BEHIND = "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹'\"’”»)]* "
"""What may stand behind the end of a sentence: what closes it, and the marks of notes."""
WEIGHT_OF_HEADINGS = 0.05
"""How much a word of a heading counts beside one of a paragraph.

So a paragraph that holds the words comes first, unless it is some eight times as long as most.
"""


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


# 6 is the number of furniture in store.rows.BLOCK_KINDS, 1 that of a heading.
_PARAGRAPHS = f"""CREATE VIEW paragraph AS
    SELECT rowid, document, CASE WHEN NOT is_heading THEN words END AS text,
           CASE WHEN is_heading THEN words END AS heading
    FROM (
        SELECT rowid, document, words, kind = 1 OR length(words) <= {LONGEST_LINE}
               AND instr({_quoted(ENDS)}, substr(rtrim(words, {_quoted(BEHIND)}), -1)) = 0 AS is_heading
        FROM (
            SELECT document.first_paragraph + block.key AS rowid, document.id AS document,
                   json_extract(block.value, '$[0]') AS kind,
                   substr(document.text, json_extract(block.value, '$[1]') + 1,
                          json_extract(block.value, '$[2]') - json_extract(block.value, '$[1]')) AS words
            FROM document, json_each(document.layout, '$.blocks') AS block
        ) WHERE kind <> 6
    )"""


def made_headed() -> Iterator[str]:
    """Yield the statements that make the index and the view of what it holds."""
    yield "DROP TABLE fulltext"
    yield "DROP VIEW paragraph"
    yield _PARAGRAPHS
    yield """CREATE VIRTUAL TABLE fulltext USING fts5 (
        text, heading, content="paragraph", content_rowid="rowid",
        tokenize="unicode61 remove_diacritics 2 separators '⁰¹²³⁴⁵⁶⁷⁸⁹'"
    )"""
    yield f"INSERT INTO fulltext (fulltext, rank) VALUES ('rank', 'bm25(1.0, {WEIGHT_OF_HEADINGS})')"
    yield "INSERT INTO fulltext (rowid, text, heading) SELECT rowid, text, heading FROM paragraph"
