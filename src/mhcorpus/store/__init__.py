"""The corpus: one SQLite file, the only place where ingest and queries meet."""

from __future__ import annotations

from mhcorpus.store.corpus import Corpus, Known
from mhcorpus.store.location import default_path
from mhcorpus.store.writing import Fingerprint

__all__ = ["Corpus", "Fingerprint", "Known", "default_path"]
