"""Saves the documents of a corpus whose file is broken: each that is whole becomes a line of an export."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mhcorpus.errors import CorpusError
from mhcorpus.records.document import exported_one
from mhcorpus.safejson import as_json
from mhcorpus.store import Corpus
from mhcorpus.store.backup import unused
from mhcorpus.upkeep.check import fault_of

WAYS = (
    # A broken page hides what comes behind it: so from both ends, and by each index.
    "SELECT id FROM document ORDER BY id", "SELECT id FROM document ORDER BY id DESC",
    "SELECT id FROM document INDEXED BY document_name ORDER BY name",
    "SELECT id FROM document INDEXED BY document_sort_date ORDER BY sort_date",
    "SELECT id FROM document ORDER BY path", "SELECT DISTINCT document FROM reference",
)


@dataclass(frozen=True, slots=True)
class Salvage:
    """How many documents stand in the export at ``path``, and how many were seen and are lost."""

    path: Path
    saved: int
    lost: int


def salvage(corpus: Corpus) -> Salvage:
    """Write every document that is whole to ``corpus.db.salvaged.jsonl`` beside the corpus.

    The corpus is not changed. Only its owner may read the file.

    Raises OSError where it cannot be written.
    """
    path = unused(corpus.path, "salvaged.jsonl")
    keys, saved = _keys(corpus), 0
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
        for line in _lines(corpus, keys):
            file.write(f"{line}\n")
            saved += 1
    return Salvage(path, saved, len(keys) - saved)


def _keys(corpus: Corpus) -> list[int]:
    keys: set[int] = set()
    for way in WAYS:
        try:
            # A broken page may give a row without its key.
            keys.update(key for (key,) in corpus.each(way) if key is not None)
        except CorpusError:
            continue
    return sorted(keys)


def _lines(corpus: Corpus, keys: list[int]) -> Iterator[str]:
    for key in keys:
        try:
            if fault_of(corpus, key) is None:
                yield as_json(exported_one(corpus, key))
        except (CorpusError, sqlite3.Error):
            continue
