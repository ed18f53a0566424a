"""Whether a corpus is whole: the file, its indexes, its rows, its words and each document.

A document is whole when what the corpus holds of it could be exported and read back: its parts
are there, are of their form, and stand in the text where they are said to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from mhcorpus.errors import CorpusError, DamagedError, UnreadableFileError
from mhcorpus.records.document import document_of, exported_one
from mhcorpus.reference import Analysis
from mhcorpus.store import Corpus
from mhcorpus.store.dossiers import also_in_rows
from mhcorpus.store.ledger import entries_of, numbered
from mhcorpus.store.rows import sort_date

Part = Literal["file", "index", "rows", "words", "document"]
"""``file``: what SQLite keeps of the file itself, beyond repair; ``index``: an index of a table;
``rows``: rows that belong to nothing; ``words``: the index that ``search`` uses."""

_OF_AN_INDEX = re.compile(r"row \d+ missing from index|wrong # of entries in index|non-unique entry in index")
_NUMBERED = ("reference", "passage")
_SLIM = {"motion": "entry IN ('motion', 'piece') AND json_extract(content, '$.called') IS NOT NULL"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, in a line; of a ``document`` (its key) with the ``path`` of its file."""

    part: Part
    message: str
    document: int | None = None
    path: str | None = None


def faults_in(corpus: Corpus) -> list[Fault]:
    """Return everything that is wrong in a corpus; the corpus is not changed.

    Raises CorpusError where it is in use, or cannot be read at all.
    """
    faults = [*_of_the_file(corpus)]
    if any(fault.part == "file" for fault in faults):
        return faults  # what is read from a broken file says nothing
    faults += _of_the_rows(corpus)
    with corpus.snapshot():
        faults += _of_the_documents(corpus)
        if not any(fault.part == "document" for fault in faults):
            faults += _of_the_words(corpus)
    return faults


def first_fault(corpus: Corpus) -> Fault | None:
    """Return the first document, by path, that is not whole, and what is wrong; None where all are.

    Raises CorpusError where the corpus is in use, or cannot be read at all.
    """
    with corpus.snapshot():
        return next(_of_the_documents(corpus), None)


def _of_the_documents(corpus: Corpus) -> Iterator[Fault]:
    for key, path in corpus.rows("SELECT id, path FROM document ORDER BY path"):
        if message := fault_of(corpus, key):
            yield Fault("document", message, key, path)


def _of_the_file(corpus: Corpus) -> Iterator[Fault]:
    try:
        lines = [line for row in corpus.rows("PRAGMA integrity_check") for line in str(row[0]).splitlines()]
    except DamagedError:
        lines = ["the file cannot be read to its end"]
    for line in lines:
        if line != "ok" and not line.startswith("*** in database"):
            yield Fault("index" if _OF_AN_INDEX.match(line) else "file", line)


def _of_the_rows(corpus: Corpus) -> Iterator[Fault]:
    lost: dict[tuple[str, str], int] = {}
    for table, _, parent, _ in corpus.rows("PRAGMA foreign_key_check"):
        lost[table, parent] = lost.get((table, parent), 0) + 1
    for (table, parent), number in sorted(lost.items()):
        if parent != "target":
            yield Fault("rows", f"{number} of {table} belong to no {parent}")


def _of_the_words(corpus: Corpus) -> Iterator[Fault]:
    try:
        if corpus.words_differ():
            yield Fault("words", "the words that search looks in are not those of the documents")
    except CorpusError:
        yield Fault("words", "the words that search looks in cannot be read")


def fault_of(corpus: Corpus, document: int) -> str | None:
    """Return what is wrong with one document, on one line; None where it is whole."""
    try:
        record = exported_one(corpus, document)
        return _miscounted(corpus, document, record, document_of(record).analysis)
    except UnreadableFileError as error:
        return str(error)
    except CorpusError:
        return "what is stored of it cannot be read"
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return "what is stored of it has not the form that it must have"


def _miscounted(
    corpus: Corpus, document: int, record: dict[str, Any], analysis: Analysis
) -> str | None:
    """Return what is there in other numbers than the document says."""
    row = _first(
        corpus, "SELECT words, pages, kind, date, sort_date, dated FROM document WHERE id = ?", document
    )
    if row["words"] != len(record["text"].split()) or row["pages"] != (len(record["pages"]) or None):
        return "its words or pages are other than were counted"
    listed = (analysis.meta.get("kind"), analysis.meta.get("date"), sort_date(analysis), bool(analysis.dated))
    if listed != (row["kind"], row["date"], row["sort_date"], bool(row["dated"])):
        return "what it says of itself is not what it is listed by"
    for table in _NUMBERED:
        sql = f"SELECT count(*), max(number) FROM {table} WHERE document = ?"
        number, last = _first(corpus, sql, document)
        if number and last != number - 1:
            return f"of its {last + 1} {table}s there are {number}"
    for entry, contents in entries_of(analysis).items():
        sql = "SELECT number FROM ledger WHERE document = ? AND entry = ? ORDER BY number"
        numbers = [row[0] for row in corpus.rows(sql, (document, entry))]
        # A promise that a correction left out has left its number open.
        if numbers != [number for number, _ in numbered(entry, contents)]:
            return f"of its {numbers[-1] + 1} entries for {entry}s there are {len(numbers)}"
    if message := _cannot_be_found(corpus, document, analysis):
        return message
    lost = _first(corpus, _LOST, document)
    return "a reference has lost its target, its sentence or its section" if lost[0] else None


def _cannot_be_found(corpus: Corpus, document: int, analysis: Analysis) -> str | None:
    """Return what the tables to look in have in other numbers than the document tells."""
    for table, which in _SLIM.items():
        told = _first(corpus, f"SELECT count(*) FROM ledger WHERE document = ? AND {which}", document)
        kept = _first(corpus, f"SELECT count(*) FROM {table} WHERE document = ?", document)
        if told[0] != kept[0]:
            return f"of its {told[0]} entries for {table}s, {kept[0]} can be found"
    for table, rows in also_in_rows(analysis).items():
        kept = _first(corpus, f"SELECT count(*) FROM {table} WHERE document = ?", document)
        if kept[0] != len(rows):
            return "the dossiers that it tells of a piece are not those by which that is found"
    return None


_LOST = """
    SELECT count(*) FROM reference AS r WHERE document = ?1 AND (
        (target IS NOT NULL AND NOT EXISTS (SELECT 1 FROM target WHERE key = r.target))
        OR (section IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM passage WHERE document = ?1 AND number = r.section))
        OR (sentence IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM passage WHERE document = ?1 AND number = r.sentence)))
"""


def _first(corpus: Corpus, sql: str, document: int) -> Any:  # noqa: ANN401 - a row
    return corpus.rows(sql, (document,))[0]
