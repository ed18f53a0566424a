"""The table of pieces that are filed under more dossiers than the one in their id.

A piece of several dossiers is numbered in the first, and has its id of that. Each row stands with the
document that tells of another, and goes with it: :mod:`mhcorpus.store.dossiers` says which there are.
"""

from __future__ import annotations

from collections.abc import Iterator

_TABLE = (
    """CREATE TABLE also_in (
        piece TEXT NOT NULL,
        dossier TEXT NOT NULL,
        chapter TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        PRIMARY KEY (piece, dossier, chapter, document)
    ) WITHOUT ROWID""",
    "CREATE INDEX also_in_dossier ON also_in (dossier)",
    "CREATE INDEX also_in_document ON also_in (document)",
)
# An older version read dossiers without their chapters: of one of a budget it knows the number alone.
_OF_CITATIONS = """
    INSERT OR IGNORE INTO also_in (piece, dossier, chapter, document)
    SELECT target.id, other.value, '', reference.document
    FROM target JOIN reference ON reference.target = target.key,
        json_each(coalesce(reference.fields, target.fields), '$.also_in') AS other
    WHERE target.piece <> '' AND other.value <> target.dossier
        AND instr(coalesce(reference.fields, target.fields), '"also_in"')
"""


def made_filed() -> Iterator[str]:
    """Yield the statements that make the table, with what the citations of the corpus say."""
    yield from _TABLE
    yield _OF_CITATIONS
