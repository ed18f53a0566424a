"""From a document whose references are resolved to its motions and its promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.documents.questions import Places
from mhcorpus.ledger.commitments import CommitmentReader
from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.members import Members
from mhcorpus.ledger.motion_mentions import motion_mentions, with_speakers
from mhcorpus.ledger.motions import MotionReader
from mhcorpus.ledger.passages import Passages
from mhcorpus.ledger.statements import statements
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve import Dating
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences

_CUES = ("otie", "oezeg", "Kamer", "arlement")
"""A paper with none of these words speaks of no motion and makes no promise to the Chamber."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of one document, as the JSON objects of ``mhcorpus extract``."""

    motions: tuple[Mapping[str, Any], ...] = ()
    commitments: tuple[Mapping[str, Any], ...] = ()


def read_ledger(
    reading: Reading,
    sentences: Sentences,
    mentions: Sequence[Mention],
    meta: Mapping[str, Any],
    dated: Dating | None,
    places: Places,
) -> Ledger:
    """Return what the document says of motions and promises; ``mentions`` are resolved.

    ``places`` tells questions from answers: what a member asks is no statement of the government.
    """
    if not any(cue in reading.text for cue in _CUES):
        return Ledger()
    passages = Passages(reading, sentences, places)
    members = Members(reading, mentions)
    spoken = motion_mentions(reading, mentions, meta.get("id"))
    spoken = with_speakers(spoken, reading, passages, members)
    motions = MotionReader(reading, passages, spoken, members, statements())
    entries = tuple(motions.entries())
    terms = Terms(reading, mentions, dated)
    commitments = CommitmentReader(
        reading, passages, mentions, members, terms, statements(), meta, motions.is_about_one
    )
    return Ledger(entries, tuple(commitments.entries()))
