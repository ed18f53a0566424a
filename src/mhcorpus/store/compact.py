"""The tables made anew so that they take less room: what is said again and again stands in them once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# The long columns come last, so that a query that needs the others does not read through them.
_DOCUMENT = """CREATE TABLE document_anew (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER,
    version TEXT NOT NULL,
    given_date TEXT,
    format TEXT NOT NULL,
    encoding TEXT,
    kind TEXT,
    title TEXT,
    date TEXT,
    sort_date TEXT NOT NULL,
    official_id TEXT,
    work TEXT NOT NULL,
    reference TEXT,
    dated TEXT,
    pages INTEGER,
    words INTEGER NOT NULL,
    first_paragraph INTEGER NOT NULL,
    blocks INTEGER NOT NULL,
    ingested_at TEXT NOT NULL,
    sketch BLOB,
    meta TEXT NOT NULL,
    declared TEXT NOT NULL,
    source_warnings TEXT NOT NULL,
    warnings TEXT NOT NULL,
    layout TEXT NOT NULL,
    text TEXT NOT NULL
)"""
_KEPT = (
    "id, path, name, sha256, size, mtime_ns, version, given_date, format, encoding, kind, title, date,"
    " sort_date, official_id, work, reference, dated, pages, words, ingested_at, sketch, meta, declared,"
    " source_warnings, warnings, layout, text"
)
# The keys of paragraphs follow each other: the index of words takes a third less room than with gaps.
# Every document has at least one, so that no two begin at the same.
_NUMBERED = f"""
    WITH counted AS (SELECT {_KEPT}, max(json_array_length(layout, '$.blocks'), 1) AS blocks FROM document)
    INSERT INTO document_anew ({_KEPT}, first_paragraph, blocks)
    SELECT {_KEPT}, 1 + sum(blocks) OVER (ORDER BY id) - blocks, blocks FROM counted ORDER BY id
"""
_OF_DOCUMENTS = (
    "CREATE INDEX document_name ON document (name)",
    "CREATE INDEX document_official_id ON document (official_id) WHERE official_id IS NOT NULL",
    "CREATE INDEX document_dossier ON document (json_extract(meta, '$.dossier'))",
    "CREATE INDEX document_sort_date ON document (sort_date, name, kind)",
    "CREATE INDEX document_accompanies ON document (json_extract(meta, '$.accompanies'))"
    " WHERE kind = 'beslisnota'",
    "CREATE INDEX document_first_paragraph ON document (first_paragraph)",
)

_PATTERNS = (
    "CREATE TABLE pattern (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    "INSERT INTO pattern (name) SELECT DISTINCT pattern FROM reference ORDER BY pattern",
)

# A target says what the first reference to it said, and a reference what it says otherwise:
# store/spelled.py reads that, store/citing.py writes it.
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
        url TEXT,
        fields TEXT,
        UNIQUE (id, kind, law)
    )""",
    """INSERT INTO target_anew
        SELECT target.*, reference.url, reference.fields FROM target LEFT JOIN reference
        ON reference.key = (SELECT min(key) FROM reference WHERE reference.target = target.key)""",
)
_OF_TARGETS = (
    "CREATE INDEX target_dossier ON target (dossier) WHERE dossier <> ''",
    "CREATE INDEX target_law ON target (law, article) WHERE law <> ''",
    "CREATE INDEX target_article ON target (article) WHERE article <> ''",
)
# Words that stand in a text are kept as their places there: store/spelled.py. What is there already stays.
_PASSAGES = (
    """CREATE TABLE passage_anew (
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        start INTEGER,
        end INTEGER,
        text TEXT,
        PRIMARY KEY (document, number)
    ) WITHOUT ROWID""",
    "INSERT INTO passage_anew (document, number, text) SELECT document, number, text FROM passage",
)
_REFERENCES = (
    """CREATE TABLE reference_anew (
        key INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
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
        pattern INTEGER NOT NULL REFERENCES pattern (key),
        url TEXT,
        fields TEXT,
        candidates TEXT
    )""",
    """INSERT INTO reference_anew
        SELECT reference.key, document, number, reference.kind, target, start, end, text, page, footnote,
               section, sentence, certainty, reason, pattern.key,
               CASE WHEN target IS NULL THEN reference.url
                    WHEN reference.url IS NOT target_anew.url THEN coalesce(reference.url, x'') END,
               CASE WHEN target IS NULL THEN reference.fields
                    WHEN reference.fields IS NOT target_anew.fields THEN coalesce(reference.fields, '{}') END,
               candidates
        FROM reference JOIN pattern ON pattern.name = reference.pattern
        LEFT JOIN target_anew ON target_anew.key = reference.target
        ORDER BY reference.key""",
)
_OF_REFERENCES = (
    "CREATE INDEX reference_document ON reference (document)",
    "CREATE INDEX reference_target ON reference (target, document) WHERE target IS NOT NULL",
)

_LAWS = (
    """CREATE TABLE law_anew (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        url TEXT
    ) WITHOUT ROWID""",
    "INSERT OR IGNORE INTO law_anew SELECT id, name, kind, url FROM law",
    """CREATE TABLE law_name (
        folded TEXT NOT NULL,
        law TEXT NOT NULL REFERENCES law (id),
        alias TEXT NOT NULL,
        PRIMARY KEY (folded, law, alias)
    ) WITHOUT ROWID""",
    "INSERT INTO law_name SELECT folded, id, alias FROM law",
)

# As it was, but that paragraphs are numbered through.
_FULL_TEXT = (
    """CREATE VIEW paragraph AS
        SELECT document.first_paragraph + block.key AS rowid, document.id AS document,
               substr(document.text, json_extract(block.value, '$[1]') + 1,
                      json_extract(block.value, '$[2]') - json_extract(block.value, '$[1]')) AS text
        FROM document, json_each(document.layout, '$.blocks') AS block
        WHERE json_extract(block.value, '$[0]') <> 6""",
    """CREATE VIRTUAL TABLE fulltext USING fts5 (
        text, content="paragraph", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2"
    )""",
    "INSERT INTO fulltext (rowid, text) SELECT rowid, text FROM paragraph",
)
_OLD_VIEWS = ("document_list", "citation", "motion_statement", "promise", "kamervraag", "paragraph")


def made_compact(views: Sequence[str]) -> Iterator[str]:
    """Yield the statements that make the tables anew with what is in them, then full text and ``views``.

    Foreign keys must not be enforced meanwhile: else dropping a table deletes what depends on it.
    """
    yield "DROP TABLE fulltext"
    for view in _OLD_VIEWS:
        yield f"DROP VIEW IF EXISTS {view}"
    yield from (_DOCUMENT, _NUMBERED, *_PATTERNS, *_TARGETS, *_PASSAGES, *_REFERENCES, *_LAWS)
    for table in ("document", "target", "passage", "reference", "law"):
        yield f"DROP TABLE {table}"
        yield f"ALTER TABLE {table}_anew RENAME TO {table}"
    yield from (*_OF_DOCUMENTS, *_OF_TARGETS, *_OF_REFERENCES, *_FULL_TEXT)
    yield from views
