"""The tables of a corpus, as the ordered steps that lead to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from itertools import chain

from mhcorpus.errors import CorpusError
from mhcorpus.store.compact import made_compact
from mhcorpus.store.filed import made_filed
from mhcorpus.store.headed import made_headed
from mhcorpus.store.keyed import made_anew
from mhcorpus.store.ranging import made_ranging
from mhcorpus.store.views import CITATION, IS_CORRECTED, MOTION_STATEMENT, PROMISE, VIEWS

APPLICATION_ID = 0x6D68_6372
"""Stands in the header of the file, so that no other SQLite database is taken for a corpus."""

Migration = Sequence[str]

MIGRATIONS: tuple[Migration, ...] = (
    (
        # official_id is what other documents cite it by; sort_date is the printed date, else
        # the earliest that its text allows. The long columns come last, so that a query that
        # needs the others does not read through them.
        """CREATE TABLE document (
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
            dated TEXT,
            meta TEXT NOT NULL,
            declared TEXT NOT NULL,
            pages INTEGER,
            words INTEGER NOT NULL,
            source_warnings TEXT NOT NULL,
            warnings TEXT NOT NULL,
            ingested_at TEXT NOT NULL,
            layout TEXT NOT NULL,
            text TEXT NOT NULL
        )""",
        "CREATE INDEX document_name ON document (name)",
        "CREATE INDEX document_sha256 ON document (sha256)",
        "CREATE INDEX document_official_id ON document (official_id) WHERE official_id IS NOT NULL",
        """CREATE TABLE target (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            dossier TEXT NOT NULL,
            chapter TEXT NOT NULL,
            piece TEXT NOT NULL,
            law TEXT NOT NULL,
            article TEXT NOT NULL,
            UNIQUE (id, kind, law)
        )""",
        "CREATE INDEX target_dossier ON target (dossier) WHERE dossier <> ''",
        "CREATE INDEX target_law ON target (law, article) WHERE law <> ''",
        "CREATE INDEX target_article ON target (article) WHERE article <> ''",
        """CREATE TABLE passage (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (document, number)
        ) WITHOUT ROWID""",
        # Passages are what references share: running sentences and the headings of sections.
        # Certainty and reason are NULL where they are what they nearly always are.
        """CREATE TABLE reference (
            key INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            target INTEGER REFERENCES target,
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
        )""",
        "CREATE INDEX reference_document ON reference (document)",
        "CREATE INDEX reference_target ON reference (target) WHERE target IS NOT NULL",
        """CREATE TABLE submitter (
            surname TEXT NOT NULL,
            reference INTEGER NOT NULL REFERENCES reference ON DELETE CASCADE,
            position INTEGER NOT NULL,
            member TEXT NOT NULL,
            PRIMARY KEY (surname, reference, position)
        ) WITHOUT ROWID""",
        "CREATE INDEX submitter_reference ON submitter (reference)",
        """CREATE TABLE ledger (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            entry TEXT NOT NULL CHECK (entry IN ('motion', 'commitment', 'question')),
            number INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (document, entry, number)
        ) WITHOUT ROWID""",
        """CREATE TABLE law (
            folded TEXT NOT NULL,
            id TEXT NOT NULL,
            alias TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            url TEXT,
            PRIMARY KEY (folded, id, alias)
        ) WITHOUT ROWID""",
        "CREATE INDEX law_id ON law (id)",
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    ),
    (
        # What tells copies of one letter stands with each document alone; which documents are
        # copies is worked out when it is asked, so that nothing is stale after any ingest.
        "ALTER TABLE document ADD COLUMN reference TEXT",
        "ALTER TABLE document ADD COLUMN sketch BLOB",
        """CREATE TABLE trait (
            key INTEGER NOT NULL,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            PRIMARY KEY (key, document)
        ) WITHOUT ROWID""",
        "CREATE INDEX trait_document ON trait (document)",
        # What an older version stored lacks these: the next ingest reads the files again.
        "UPDATE document SET version = ''",
    ),
    (
        # Where a text names an office (slug: minister-van-financien), so that it can be traced.
        """CREATE TABLE office (
            slug TEXT NOT NULL,
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            start INTEGER NOT NULL,
            end INTEGER NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (slug, document, start)
        ) WITHOUT ROWID""",
        "CREATE INDEX office_document ON office (document)",
        "UPDATE document SET version = ''",
    ),
    (
        # A ledger keeps what is said of pieces that nobody calls a motion, until a paper does.
        """CREATE TABLE ledger_of_all (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            entry TEXT NOT NULL CHECK (entry IN ('motion', 'piece', 'commitment', 'question')),
            number INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (document, entry, number)
        ) WITHOUT ROWID""",
        "INSERT INTO ledger_of_all SELECT document, entry, number, content FROM ledger",
        "DROP TABLE ledger",
        "ALTER TABLE ledger_of_all RENAME TO ledger",
        # What entries of the ledger are joined and selected by; names are the sorted surnames,
        # with | between them. Called is 1 where the document calls it a motion.
        """CREATE TABLE motion (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            entry TEXT NOT NULL,
            number INTEGER NOT NULL,
            id TEXT NOT NULL,
            names TEXT NOT NULL,
            called INTEGER NOT NULL,
            PRIMARY KEY (document, entry, number)
        ) WITHOUT ROWID""",
        "CREATE INDEX motion_id ON motion (id)",
        "CREATE INDEX motion_names ON motion (names) WHERE names <> ''",
        # Made is the day (EDTF) on which the sentence says that it was promised; office is of who promises.
        """CREATE TABLE commitment (
            document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
            number INTEGER NOT NULL,
            status TEXT NOT NULL,
            act TEXT NOT NULL,
            made TEXT,
            due_earliest TEXT,
            due_latest TEXT,
            office TEXT,
            PRIMARY KEY (document, number)
        ) WITHOUT ROWID""",
        "CREATE INDEX commitment_due ON commitment (status, due_latest)",
        "UPDATE document SET version = ''",
    ),
    tuple(made_anew()),
    tuple(made_compact(VIEWS)),
    # Search orders paragraphs that are as good as each other by date: the index alone tells it.
    (
        "DROP INDEX document_first_paragraph",
        "CREATE INDEX document_first_paragraph ON document (first_paragraph, sort_date)",
    ),
    # A document without a printed date may be later than it is sorted: the last day that it may be of.
    (
        "CREATE INDEX document_last_day ON document"
        " (coalesce(json_extract(dated, '$.latest'), sort_date), sort_date) WHERE date IS NULL",
    ),
    # The number of a note behind a word is no part of it.
    (
        "DROP TABLE fulltext",
        """CREATE VIRTUAL TABLE fulltext USING fts5 (
            text, content="paragraph", content_rowid="rowid",
            tokenize="unicode61 remove_diacritics 2 separators '⁰¹²³⁴⁵⁶⁷⁸⁹'"
        )""",
        "INSERT INTO fulltext (rowid, text) SELECT rowid, text FROM paragraph",
    ),
    # A promise may have lapsed, which an older program would take for open; the view tells what ended one.
    # What cites an article by a range is told by how far the range goes.
    # Headings are words of their own.
    # What a letter brings without naming a promise may keep one that another made.
    (
        "DROP VIEW promise",
        PROMISE,
        *made_ranging(CITATION),
        *made_headed(),
        """CREATE TABLE delivery (
            document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (document, number)
        )""",
    ),
    # A piece of several dossiers is found by each.
    tuple(made_filed()),
    # What is said of a piece that no paper calls a motion is no statement on one.
    # Which papers are corrected is asked of all: they are few of many.
    (
        "DROP VIEW motion_statement",
        MOTION_STATEMENT,
        f"CREATE INDEX document_corrected ON document (id) WHERE {IS_CORRECTED}",
    ),
)


def migrate(
    connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS,
    secure: Callable[[int], None] = lambda version: None,
) -> None:
    """Bring the tables to the newest version, all steps and the number in one transaction.

    So a new corpus that is not finished is empty, and never one of an older version.

    Before the first step on tables that exist, ``secure`` is called with their version, while no
    other process can write: to copy them. What it raises ends the migration, and nothing is changed.

    Raises CorpusError, and changes nothing, where a newer program wrote the corpus.
    """
    if (version := _version(connection)) > len(migrations):
        raise CorpusError(
            f"was written by a newer mhcorpus (its tables have version {version}, this program "
            f"knows {len(migrations)}): update mhcorpus"
        )
    if version == len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have taken the steps while this one waited for the lock.
        left = migrations[(there := _version(connection)) :]
        if there and left:
            secure(there)
        for statement in chain.from_iterable(left):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(there, len(migrations))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
