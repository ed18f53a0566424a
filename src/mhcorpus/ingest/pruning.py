"""Papers of a corpus whose files are there no more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mhcorpus.ingest.events import Event
from mhcorpus.ingest.files import is_gone
from mhcorpus.ingest.walk import Found
from mhcorpus.store import Corpus

_EMPTIED = "is empty: {} read from it; mhcorpus remove takes papers out"

Gone = Sequence[tuple[int, str]]
"""The keys of documents, with the paths at which their files stood."""


def gone_from(found: Found, corpus: Corpus) -> Gone:
    """Return what was read from under the folders given and is there no more."""
    folders = set(found.folders)
    if not folders:
        return []
    stored = corpus.paths()
    return [
        (stored[path], path) for path in sorted(stored.keys() - found.files)
        if not folders.isdisjoint(Path(path).parents) and is_gone(Path(path))
    ]


def _staying(number: int) -> str:
    return "the one paper stays that was" if number == 1 else f"the {number} papers stay that were"


def pruned(gone: Gone, found: Found, corpus: Corpus) -> Iterator[Event]:
    """Take out documents, but none from a folder with nothing in it: so a disk looks that is away."""
    for folder in found.empty_folders:
        kept = {each for each in gone if folder in Path(each[1]).parents}
        if kept and folder.is_dir() and not any(folder.iterdir()):
            gone = [each for each in gone if each not in kept]
            yield Event(str(folder), "failed", message=_EMPTIED.format(_staying(len(kept))))
    removed = corpus.delete(gone)
    for document, path in gone:
        if document in removed:
            yield Event(path, "removed")
