"""Mends a corpus in its place: indexes and words are built anew, damaged documents read again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest.files import Desk, digest
from mhcorpus.ingest.jobs import Job, Perform
from mhcorpus.limits import UNBOUNDED
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.fulltext import forget_all_words, index_words, paragraphs_of
from mhcorpus.store.reading import load_source
from mhcorpus.store.writing import Prepared, delete_document, insert_document, is_at
from mhcorpus.upkeep.check import Fault, faults_in

_LOST_ROWS = (
    "DELETE FROM {table} WHERE document NOT IN (SELECT id FROM document)",
    ("passage", "reference", "ledger", "motion", "trait", "office"),
)


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a fault: ``remains`` says why it is still there, "" where it is mended."""

    fault: Fault
    remains: str = ""


def repair(corpus: Corpus, faults: Sequence[Fault], perform: Perform) -> list[Mended]:
    """Mend ``faults``, none of which is of the file itself; ``perform`` reads papers again.

    A document whose file is gone or cannot be read any more stays as it is.

    Raises CorpusError where the corpus cannot be written.
    """
    corpus.rows("REINDEX")
    unread = dict(_read_again(corpus, [fault for fault in faults if fault.part == "document"], perform))
    with corpus.transaction() as connection:
        _drop_lost_rows(connection)
        _build_words(connection)
    left = faults_in(corpus)
    found = [*faults, *(fault for fault in left if fault not in faults)]
    return [
        Mended(fault, unread.get(fault.document, "it is still so") if fault in left else "")
        for fault in found
    ]


def _read_again(
    corpus: Corpus, faults: Sequence[Fault], perform: Perform
) -> Iterator[tuple[int | None, str]]:
    """Read the papers of damaged documents; yield the keys of those that cannot be, with the reason."""
    jobs = []
    for number, fault in enumerate(faults, start=1):
        try:
            jobs.append((fault, _job(corpus, number, fault)))
        except (UnreadableFileError, OSError, ValueError, TypeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            yield fault.document, f"its file cannot be read again: {reason}"
    damaged = {job.number: fault for fault, job in jobs}
    for job, done in chain.from_iterable(perform([job for _, job in jobs])):
        fault = damaged[job.number]
        if done.document is None:
            yield fault.document, f"its file cannot be read again: {done.failure}"
        else:
            _replace(corpus, fault, done.document)


def _job(corpus: Corpus, number: int, fault: Fault) -> Job:
    path = Path(fault.path or "")
    given = corpus.rows("SELECT given_date FROM document WHERE id = ?", (fault.document,))[0][0]
    # Without a time the next ingest looks at its content: nothing rests on what was damaged.
    fingerprint = Fingerprint(digest(path, UNBOUNDED), Desk().look(path).size, None)
    return Job(number, str(path), fingerprint, None, given)


def _replace(corpus: Corpus, fault: Fault, prepared: Prepared) -> None:
    """Put a document in the place of the damaged one, unless another process did meanwhile."""
    document, path = fault.document, fault.path
    if document is None or path is None:
        return
    with corpus.transaction() as connection:
        if is_at(connection, document, path):
            delete_document(connection, document, forget=False)
            insert_document(connection, prepared)


def _drop_lost_rows(connection: sqlite3.Connection) -> None:
    statement, tables = _LOST_ROWS
    for table in tables:
        connection.execute(statement.format(table=table))
    connection.execute("DELETE FROM submitter WHERE reference NOT IN (SELECT key FROM reference)")


def _build_words(connection: sqlite3.Connection) -> None:
    forget_all_words(connection)
    first = 1
    for (key,) in connection.execute("SELECT id FROM document ORDER BY id").fetchall():
        row = connection.execute("SELECT * FROM document WHERE id = ?", (key,)).fetchone()
        blocks = 1
        try:
            source = load_source(row)
        except (ValueError, TypeError, LookupError):
            pass  # one that could not be read again
        else:
            blocks = max(len(source.blocks), 1)
            index_words(connection, first, source.text, paragraphs_of(source))
        connection.execute(
            "UPDATE document SET first_paragraph = ?, blocks = ? WHERE id = ?", (first, blocks, key)
        )
        first += blocks
