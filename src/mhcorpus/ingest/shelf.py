"""Where the papers of a corpus stand, by path and by content: so a file is known that was moved or copied."""

from __future__ import annotations

from functools import cached_property

from mhcorpus.ingest.walk import suffix_of
from mhcorpus.store import Corpus, Fingerprint, Known

Content = tuple[str, str]
"""What files share that are read alike: the digest of their content, and the format that is read."""


class Shelf:
    """What the corpus has, read when the first file is not as it was, and kept up with what is stored.

    Paths are text: there may be very many, and a Path takes much time and memory.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    @cached_property
    def by_path(self) -> dict[str, Known]:
        """All that the corpus has, by the path of its file."""
        return self._corpus.known()

    @cached_property
    def _by_content(self) -> dict[Content, list[str]]:
        found: dict[Content, list[str]] = {}
        for file, known in self.by_path.items():
            found.setdefault(content_of(file, known.fingerprint), []).append(file)
        return found

    def twins(self, file: str, fingerprint: Fingerprint) -> list[Known]:
        """Return the documents with the same content, read by the same reader, from elsewhere."""
        alike = self._by_content.get(content_of(file, fingerprint), ())
        return [self.by_path[twin] for twin in alike if twin != file]

    def put(self, known: Known) -> None:
        """Let a document stand in the place of what stood there."""
        by_content = self._by_content  # made, if it was not, before what is new stands among it
        if before := self.by_path.get(known.file):
            self.take(before)
        self.by_path[known.file] = known
        by_content.setdefault(content_of(known.file, known.fingerprint), []).append(known.file)

    def take(self, known: Known) -> None:
        """Take a document away."""
        self._by_content[content_of(known.file, known.fingerprint)].remove(known.file)
        del self.by_path[known.file]


def content_of(file: str, fingerprint: Fingerprint) -> Content:
    """Return what a file has in common with those that need not be read when it is."""
    return fingerprint.sha256, suffix_of(file)
