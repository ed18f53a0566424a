"""The targets made anew with how far a range of them goes: one from 274 through 277 is no single article."""

from __future__ import annotations

from collections.abc import Iterator

# The end is part of what a target is, so that whoever asks for references by their targets has ranges too.
_TARGETS = (
    """CREATE TABLE target_anew (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        dossier TEXT NOT NULL,
        chapter TEXT NOT NULL,
        piece TEXT NOT NULL,
        law TEXT NOT NULL,
        article TEXT NOT NULL,
        through TEXT NOT NULL,
        url TEXT,
        fields TEXT,
        UNIQUE (id, kind, law, through)
    )""",
    """INSERT INTO target_anew
        SELECT key, id, kind, dossier, chapter, piece, law, article, '', url, fields FROM target""",
    "DROP TABLE target",
    "ALTER TABLE target_anew RENAME TO target",
    "CREATE INDEX target_dossier ON target (dossier) WHERE dossier <> ''",
    "CREATE INDEX target_law ON target (law, article) WHERE law <> ''",
    "CREATE INDEX target_article ON target (article) WHERE article <> ''",
    # They are few: what they cover is worked out when it is asked.
    "CREATE INDEX target_through ON target (law) WHERE through <> ''",
)


def made_ranging(citation: str) -> Iterator[str]:
    """Yield the statements that make the targets anew, and the view of what cites them (``citation``).

    Foreign keys must not be enforced meanwhile: else dropping a table deletes what depends on it.
    """
    yield "DROP VIEW citation"
    yield from _TARGETS
    yield citation
