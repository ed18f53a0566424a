"""The corpus: one SQLite file, the only place where ingest and queries meet."""

from __future__ import annotations

from mhcorpus.store.corpus import Corpus
from mhcorpus.store.fingerprints import Fingerprint, Known
from mhcorpus.store.location import default_path, files_of

__all__ = ["Corpus", "Fingerprint", "Known", "default_path", "files_of"]
