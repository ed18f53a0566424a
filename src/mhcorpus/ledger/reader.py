"""From a document whose references are resolved to its motions and its promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.documents.questions import Places
from mhcorpus.ledger.commitments import CommitmentReader
from mhcorpus.ledger.deliveries import DeliveryReader
from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.members import Members
from mhcorpus.ledger.motion_lists import listed_motions
from mhcorpus.ledger.motion_mentions import motion_mentions, with_speakers
from mhcorpus.ledger.motions import MotionReader
from mhcorpus.ledger.origins import Origins, sitting_day
from mhcorpus.ledger.passages import Passages
from mhcorpus.ledger.pieces import PieceReader, own_entry
from mhcorpus.ledger.stated import StatedReader
from mhcorpus.ledger.statements import statements
from mhcorpus.ledger.to_come import ToCome
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve import Dating
from mhcorpus.references.spots import Spots
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences

_CUES = ("otie", "OTIE", "oezeg", "oegezeg", "Kamer", "w kamer", "arlement")
"""A paper with none of these words speaks of no motion and makes no promise to the Chamber."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of one document, as the JSON objects of ``mhcorpus extract``.

    ``pieces`` are entries like those of ``motions``: of pieces that the document does not call a
    motion, and of the motion that it is itself. ``deliveries`` are what it brings the Chamber without
    naming a promise.
    """

    motions: tuple[Mapping[str, Any], ...] = ()
    pieces: tuple[Mapping[str, Any], ...] = ()
    commitments: tuple[Mapping[str, Any], ...] = ()
    deliveries: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerSource:
    """A document whose references are resolved: what its ledger is read from.

    ``dated`` is when its words were said or written, ``said_on`` (ISO) the debate that it reports.
    ``places`` tells questions from answers: what a member asks is no statement of the government.
    """

    reading: Reading
    sentences: Sentences
    spots: Spots
    mentions: Sequence[Mention]
    meta: Mapping[str, Any]
    dated: Dating | None
    places: Places
    said_on: str | None = None


def read_ledger(paper: LedgerSource) -> Ledger:
    """Return what the document says of motions and promises."""
    if not any(cue in paper.reading.text for cue in _CUES):
        return Ledger()
    reading, mentions = paper.reading, paper.mentions
    passages = Passages(reading, paper.sentences, paper.places)
    evidence = Evidence(reading, paper.spots, paper.places, mentions, paper.dated)
    members = Members(reading, mentions)
    spoken = motion_mentions(reading, mentions, paper.meta.get("id"), members)
    spoken = with_speakers(spoken, reading, passages, members)
    spoken += listed_motions(passages, mentions, spoken, members)
    spoken.sort(key=lambda each: (each.position, each.mention.start))
    origins = Origins(spoken, mentions, passages, evidence, sitting_day(paper.meta, paper.dated))
    terms = Terms(reading, mentions, paper.dated)
    to_come = ToCome(passages, terms)
    motions = MotionReader(reading, passages, spoken, members, statements(), evidence, origins, to_come)
    entries = tuple(motions.entries())
    pieces = PieceReader(
        reading, paper.sentences, passages, StatedReader(statements()), evidence, motions.names_one
    )
    reader = CommitmentReader(
        passages, mentions, members, terms, statements(), paper.meta, motions, evidence, paper.said_on
    )
    commitments = tuple(reader.entries())
    told = {each[key] for each in commitments for key in ("sentence", "settled_by")}
    deliveries = DeliveryReader(passages, statements(), evidence, paper.meta)
    return Ledger(
        entries,
        (*own_entry(paper.meta, passages.all, evidence, members), *pieces.entries(mentions, entries)),
        commitments,
        tuple(deliveries.entries(told)),
    )
