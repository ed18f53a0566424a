"""How a file is known again without reading it."""

from __future__ import annotations

from typing import NamedTuple


class Fingerprint(NamedTuple):
    """How a file is known again: its content's SHA-256 in hex, its size in bytes and the time
    of its last change in nanoseconds; None where that time was too recent to be relied on.
    All three cover the metadata that lie beside a paper.
    """

    sha256: str
    size: int
    mtime_ns: int | None


class Known(NamedTuple):
    """What the corpus knows of a file without reading it; ``file`` is its path, as text."""

    document: int
    file: str
    fingerprint: Fingerprint
    version: str
    given_date: str | None
    has_text: bool = True
