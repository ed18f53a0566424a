"""One document in a corpus, as ingest would have put it there."""

from __future__ import annotations

from pathlib import Path

from mhcorpus.reference import Analysis
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.stored import Stored
from mhcorpus.store.writing import prepare


def store(
    corpus: Corpus, path: Path, fingerprint: Fingerprint, source: Source, analysis: Analysis, version: str
) -> int:
    """Store a document in the place of what was read from ``path`` before; return its key."""
    ((key, _),) = corpus.put(prepare(Stored(path, fingerprint, source, analysis, version)))
    return key
