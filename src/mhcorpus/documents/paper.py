"""What a paper says of itself: kind, number, people, days, questions.

lines      ─ the blocks in the file's order, running heads beside running text
kind       ─ the first cue that fits, with its words
identity   ─ the paper's own number among the publications
meta       ─ the keys of the contract, those of its kind among them; None is "not printed"
questions  ─ spans of the stored text
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.documents.attachments import attachments_of
from mhcorpus.documents.days import closing_day, meeting_day, own_day, session_of
from mhcorpus.documents.declared import Declared
from mhcorpus.documents.identity import identify, meeting_identity, question_identity
from mhcorpus.documents.kamervragen import Letter, read_kamervragen
from mhcorpus.documents.kind import kind_of
from mhcorpus.documents.labels import Labels
from mhcorpus.documents.lines import Lines
from mhcorpus.documents.motion_paper import read_motion
from mhcorpus.documents.questions import read_questions
from mhcorpus.documents.sender import addressee_of, minister_addressed, ministry_of, on_behalf_of, sender_of
from mhcorpus.documents.subject import subject_of, title_of
from mhcorpus.references.mention import Mention
from mhcorpus.references.people import People
from mhcorpus.text.reading import Reading

_LETTERS = ("kamerbrief", "beslisnota", "kamervragen")


@dataclass(frozen=True, slots=True)
class PaperData:
    """``meta`` and ``questions`` as in the contract. ``own_head`` are the spans of the reading
    that print the paper's own number and title: no paper or dossier is cited there."""

    meta: dict[str, Any]
    questions: tuple[dict[str, Any], ...] = ()
    own_head: tuple[tuple[int, int], ...] = ()

    def is_own(self, mention: Mention) -> bool:
        """Whether ``mention`` is the paper itself: its own id, or what its head prints."""
        if mention.id is not None and mention.id == self.meta["id"]:
            return True
        return mention.kind in ("kamerstuk", "dossier", "aanhangsel", "handelingen", "motion") and any(
            start <= mention.start < end for start, end in self.own_head
        )


def read_paper(reading: Reading, mentions: Sequence[Mention], people: People) -> PaperData:
    """Return what the paper says of itself; ``mentions`` are those found in it, the members above all."""
    lines = Lines(reading)
    labels = Labels(lines)
    declared = Declared(reading.source.declared)
    identity = identify(lines, declared, reading.source.name)
    evidence = kind_of(lines, labels, declared, identity.id, reading.source.name)
    signed = sender_of(lines)
    count, attachments = attachments_of(labels) if evidence.kind in _LETTERS else (None, [])
    meta: dict[str, Any] = {
        "kind": evidence.kind,
        "id": identity.id,
        "date": own_day(lines, labels),
        "reference": labels.first("reference"),
        "subject": subject_of(evidence.kind, lines, labels) or declared.first("documenttitel"),
        "title": identity.title or title_of(evidence.kind, lines) or declared.first("title"),
        "sender": signed,
        "addressee": addressee_of(lines),
        "on_behalf_of": on_behalf_of(lines),
        "their_reference": labels.first("their_reference"),
        "dossier": identity.dossier,
        "number": identity.number,
        "session_year": identity.session,
        "attachment_count": count,
        "attachments": attachments,
        "accompanies": declared.first("hoofddocument"),
        "kind_evidence": evidence.as_dict(),
    }
    questions: tuple[dict[str, Any], ...] = ()
    match evidence.kind:
        case "kamervragen":
            questions = read_questions(lines)
            letter = Letter(signed, meta["date"], any(entry["answer"] for entry in questions))
            asked = read_kamervragen(lines, letter, mentions, people)
            meta |= {key: value for key, value in asked.items() if value is not None or key not in meta}
            day = meta["received"] or meta["date"] or meta["submitted"]
            identity = question_identity(lines, identity, session_of(day) if asked["received"] else None)
            meta |= {
                "date": day,
                "id": identity.id,
                "number": identity.number,
                "session_year": identity.session,
                "dossier": None,
            }
        case "motie":
            meta |= read_motion(lines, mentions, identity.dossier) | {"sender": None}
        case "beslisnota":
            meta |= {"sender": None, "addressee": minister_addressed(lines)}
        case "handelingen":
            meta["date"] = meeting_day(lines) or meta["date"]
            meta["date"] = meta["date"] or _declared_day(declared)
            identity = meeting_identity(lines, identity, declared, session_of(meta["date"]))
            meta |= {"id": identity.id, "session_year": identity.session, "sender": None}
    meta["date"] = meta["date"] or closing_day(lines) or _declared_day(declared)
    meta["ministry"] = ministry_of(lines, labels, meta["sender"] or meta["addressee"])
    own = tuple((line.at, line.at + len(line.text)) for line in identity.head if line.at is not None)
    return PaperData(meta, questions, own)


def _declared_day(declared: Declared) -> str | None:
    """Return the day that the publisher states: of reception, of the meeting, of the paper."""
    stated = declared.first("datumontvangst", "datumvergadering", "datumbrief", "issued")
    return stated[:10] if stated and stated[:4].isdigit() else None
