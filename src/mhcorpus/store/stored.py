"""A document on its way into the corpus or out of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mhcorpus.reference import Analysis
from mhcorpus.source import Source
from mhcorpus.store.fingerprints import Fingerprint


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as it is put away: where it was read, what it says, which analysis found it.

    ``given_date`` is the date that the user gave for a paper that prints none; ``ingested_at``
    (ISO, UTC) when it was read, None for now.
    """

    path: Path
    fingerprint: Fingerprint
    source: Source
    analysis: Analysis
    version: str
    given_date: str | None = None
    ingested_at: str | None = None
