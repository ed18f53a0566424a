"""Brings the documents of an export into a corpus: what they were, not what is on the disk."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest.events import Event
from mhcorpus.ingest.interrupts import held_back
from mhcorpus.records.lines import SUFFIX, documents_in, lines_in
from mhcorpus.store import Corpus, Known

if TYPE_CHECKING:
    from mhcorpus.store.stored import Stored
    from mhcorpus.store.writing import Prepared

STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Restored:
    """What becomes of one line: the event, and a document that is to be stored before that is told."""

    event: Event
    document: Prepared | None = None


def is_export(path: Path) -> bool:
    """Whether ``path``, as given, means an export: a .jsonl file, or ``-`` for stdin."""
    return path == STDIN or (path.suffix.lower() == SUFFIX and path.is_file())


def restored_from(export: Path, corpus: Corpus, known: Mapping[str, Known]) -> Iterator[Restored]:
    """Yield each document of an export that the corpus does not have as it is there, to be stored.

    A line that holds no document is a failure of its own, and the rest goes on.

    Raises:
        CorpusError: the corpus itself cannot be read.
    """
    piped = export == STDIN
    try:
        total = 0 if piped else lines_in(export)
        with nullcontext(sys.stdin.buffer) if piped else export.open("rb") as stream:
            for number, document in documents_in(stream):
                if isinstance(document, UnreadableFileError):
                    message = f"line {number}: {document}"
                    yield Restored(Event(str(export), "failed", number, total, message))
                else:
                    with held_back():  # until whoever takes it has stored and counted it
                        yield _restored(document, corpus, known.get(str(document.path)), (number, total))
    except UnreadableFileError as error:
        yield Restored(Event(str(export), "failed", message=str(error)))
    except OSError as error:
        yield Restored(Event(str(export), "failed", message=error.strerror or type(error).__name__))


def _restored(
    document: Stored, corpus: Corpus, before: Known | None, progress: tuple[int, int]
) -> Restored:
    from mhcorpus.store.writing import prepare

    if before and _is_the_same(document, corpus, before):
        return Restored(Event(str(document.path), "unchanged", *progress))
    prepared = prepare(document)
    event = Event(
        str(document.path), "changed" if before else "added", *progress,
        warnings=prepared.warnings, references=prepared.kinds.total(),
    )
    return Restored(event, prepared)


def _is_the_same(document: Stored, corpus: Corpus, before: Known) -> bool:
    told = (document.fingerprint, document.version, document.given_date)
    if told != (before.fingerprint, before.version, before.given_date):
        return False
    try:
        there = corpus.load(before.document, before.fingerprint.sha256)
    except KeyError:  # another process took it out
        return False
    return there == (document.source, document.analysis)
