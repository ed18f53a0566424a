"""The tables made anew with foreign keys that name their column.

A key that names none is that of the other table for SQLite, but not for the programs that browse a
database by its keys: those stop at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_OF_DOCUMENT = "document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE"

_TABLES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "passage": (f"""(
        {_OF_DOCUMENT},
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (document, number)
    ) WITHOUT ROWID""", ()),
    "reference": (f"""(
        key INTEGER PRIMARY KEY,
        {_OF_DOCUMENT},
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        target INTEGER REFERENCES target (key),
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        text TEXT NOT NULL,
        page INTEGER,
        footnote TEXT,
        section INTEGER,
        sentence INTEGER,
        certainty TEXT,
        reason TEXT,
        pattern TEXT NOT NULL,
        url TEXT,
        fields TEXT,
        candidates TEXT
    )""", (
        "CREATE INDEX reference_document ON reference (document)",
        "CREATE INDEX reference_target ON reference (target, document) WHERE target IS NOT NULL",
    )),
    "submitter": ("""(
        surname TEXT NOT NULL,
        reference INTEGER NOT NULL REFERENCES reference (key) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (surname, reference, position)
    ) WITHOUT ROWID""", ("CREATE INDEX submitter_reference ON submitter (reference)",)),
    # Its entries are long: in the rows of a table they take less room than in an index.
    "ledger": (f"""(
        {_OF_DOCUMENT},
        entry TEXT NOT NULL CHECK (entry IN ('motion', 'piece', 'commitment', 'question')),
        number INTEGER NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (document, entry, number)
    )""", (
        "CREATE INDEX ledger_commitment ON ledger (document, number) WHERE entry = 'commitment'",
        "CREATE INDEX ledger_replaces ON ledger (document, entry, number)"
        " WHERE instr(content, '\"replaces\":[\"')",
    )),
    "motion": (f"""(
        {_OF_DOCUMENT},
        entry TEXT NOT NULL,
        number INTEGER NOT NULL,
        id TEXT NOT NULL,
        names TEXT NOT NULL,
        called INTEGER NOT NULL,
        PRIMARY KEY (document, entry, number)
    ) WITHOUT ROWID""", (
        "CREATE INDEX motion_id ON motion (id)",
        "CREATE INDEX motion_names ON motion (names) WHERE names <> ''",
    )),
    "office": (f"""(
        slug TEXT NOT NULL,
        {_OF_DOCUMENT},
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (slug, document, start)
    ) WITHOUT ROWID""", ("CREATE INDEX office_document ON office (document)",)),
    "trait": (f"""(
        key INTEGER NOT NULL,
        {_OF_DOCUMENT},
        PRIMARY KEY (key, document)
    ) WITHOUT ROWID""", ("CREATE INDEX trait_document ON trait (document)",)),
}  # fmt: skip


# The index keeps no text: the view says what it holds, block by block, also for the integrity check
# of FTS5; store/fulltext.py writes the same, faster. Its own rebuild cannot read a view of json_each.
# 6 is the number of furniture in store.rows.BLOCK_KINDS. Programs that browse a database know a table
# with full text by its double quotes, and join the two by rowid.
_FULL_TEXT = (
    """CREATE VIEW paragraph AS
        SELECT (document.id << 24) + block.key AS rowid, document.id AS document,
               substr(document.text, json_extract(block.value, '$[1]') + 1,
                      json_extract(block.value, '$[2]') - json_extract(block.value, '$[1]')) AS text
        FROM document, json_each(document.layout, '$.blocks') AS block
        WHERE json_extract(block.value, '$[0]') <> 6""",
    """CREATE VIRTUAL TABLE fulltext USING fts5 (
        text, content="paragraph", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2"
    )""",
    "INSERT INTO fulltext (rowid, text) SELECT rowid, text FROM paragraph",
)
# Lists run in the order of time, and a letter looks for its beslisnota; who looks for a hash can wait.
_OF_DOCUMENTS = (
    "DROP INDEX document_sha256",
    "CREATE INDEX document_dossier ON document (json_extract(meta, '$.dossier'))",
    "CREATE INDEX document_sort_date ON document (sort_date, name, kind)",
    "CREATE INDEX document_accompanies ON document (json_extract(meta, '$.accompanies'))"
    " WHERE kind = 'beslisnota'",
)
_OLD_VIEWS = ("document_list", "citation", "motion_statement", "promise", "kamervraag", "paragraph")


def made_anew() -> Iterator[str]:
    """Yield the statements that make the tables anew with what is in them, then full text; no views.

    Foreign keys must not be enforced meanwhile: else dropping a table deletes what depends on it.
    """
    yield "DROP TABLE IF EXISTS fulltext"
    for view in _OLD_VIEWS:
        yield f"DROP VIEW IF EXISTS {view}"
    for table, (columns, indexes) in _TABLES.items():
        yield f"CREATE TABLE {table}_anew {columns}"
        yield f"INSERT INTO {table}_anew SELECT * FROM {table}"
        yield f"DROP TABLE {table}"
        yield f"ALTER TABLE {table}_anew RENAME TO {table}"
        yield from indexes
    # No query selects promises by these: the ledger has them whole.
    yield "DROP TABLE commitment"
    yield from _OF_DOCUMENTS
    yield from _FULL_TEXT
