"""What a paper says of itself: kind, number, people, days, questions.

lines      ─ the blocks in the file's order, running heads beside running text
kind       ─ the first cue that fits, with its words
identity   ─ the paper's own number among the publications
meta       ─ the keys of the contract, those of its kind among them; None is "not printed"
questions  ─ spans of the stored text
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from mhcorpus.documents.answered_elsewhere import answered_elsewhere
from mhcorpus.documents.attachments import attachments_of
from mhcorpus.documents.days import as_of, closing_day, debate_day, decreed, meeting_day, own_day
from mhcorpus.documents.declared import Declared
from mhcorpus.documents.gazettes import gazette_id
from mhcorpus.documents.identity import (
    advice_number,
    identify,
    identity_on,
    meeting_identity,
    own_number,
    question_identity,
)
from mhcorpus.documents.kamervragen import Letter, read_kamervragen
from mhcorpus.documents.kind import kind_of, unknown_kind
from mhcorpus.documents.labels import Labels
from mhcorpus.documents.lines import Lines
from mhcorpus.documents.motion_paper import read_motion
from mhcorpus.documents.questions import answered_in, read_questions
from mhcorpus.documents.sender import addressee_of, minister_addressed, ministry_of, on_behalf_of, sender_of
from mhcorpus.documents.subject import subject_of, title_of
from mhcorpus.documents.subquestions import with_parts
from mhcorpus.edtf import bounds, session_of
from mhcorpus.references.mention import Mention
from mhcorpus.references.people import People
from mhcorpus.text.reading import Reading

_LETTERS = ("kamerbrief", "beslisnota", "kamervragen")
_IN_OWN_HEAD = frozenset(
    ("kamerstuk", "dossier", "aanhangsel", "handelingen", "motion", "document", "document_number", "advice")
)
_ASKING = ("kamervragen", "lijst van vragen")


@dataclass(frozen=True, slots=True)
class PaperData:
    """``meta`` and ``questions`` as in the contract. ``own_head`` are the spans of the reading
    that print the paper's own number and title: no paper or dossier is cited there. ``as_of`` is the
    day as of which it tells how things stand, ``said_on`` (ISO) that of the debate that it reports;
    ``warning`` says what the user states of it and is not taken."""

    meta: dict[str, Any]
    questions: tuple[dict[str, Any], ...] = ()
    own_head: tuple[tuple[int, int], ...] = ()
    as_of: str | None = None
    said_on: str | None = None
    warning: str | None = None

    def is_own(self, mention: Mention) -> bool:
        """Whether ``mention`` is the paper itself: its own id, or what its head prints."""
        if mention.id is not None and mention.id == self.meta["id"]:
            return True
        return mention.kind in _IN_OWN_HEAD and any(
            start <= mention.start < end for start, end in self.own_head
        )


def read_paper(reading: Reading, mentions: Sequence[Mention], people: People) -> PaperData:
    """Return what the paper says of itself; ``mentions`` are those found in it, the members above all."""
    paper = _Head(reading)
    meta = paper.common()
    identity = paper.identity
    questions: tuple[dict[str, Any], ...] = ()
    elsewhere: tuple[int, int] | None = None
    own = own_number(paper.lines)
    if paper.kind.kind in _ASKING:
        asked = read_questions(paper.lines)
        elsewhere = answered_elsewhere(paper.lines, [entry["number"] for entry in asked])
        found = answered_in(asked, elsewhere)
        questions = tuple(with_parts(entry, reading.source.text) for entry in found)
    match paper.kind.kind:
        case "kamervragen":
            is_answered = any(entry["answer"] for entry in questions)
            asks_from = min((entry["question"][0] for entry in questions if entry["question"]), default=None)
            letter = Letter(meta["sender"], meta["date"], is_answered, elsewhere is not None, asks_from)
            meta |= _known(read_kamervragen(paper.lines, letter, mentions, people), meta)
            session = session_of(meta["received"])
            identity = question_identity(paper.lines, identity, session)
            meta["date"] = meta["received"] or meta["date"] or meta["submitted"]
        case "motie":
            meta |= read_motion(paper.lines, mentions, identity.dossier) | {"sender": None}
        case "advies Raad van State":
            meta["reference"] = advice_number(paper.lines) or meta["reference"]
        case "beslisnota":
            meta |= {"sender": None, "addressee": minister_addressed(paper.lines)}
        case "regeling" | "staatsblad":
            if titled := decreed(paper.lines):
                meta["date"] = meta["date"] or titled[0]
                own = (*own, titled[1])
            identity = replace(identity, id=identity.id or gazette_id(paper.lines))
        case "handelingen":
            meta["date"] = paper.day(meeting_day(paper.lines) or meta["date"] or paper.declared_day())
            session = session_of(meta["date"])
            identity = meeting_identity(paper.lines, identity, paper.declared, session)
            meta["sender"] = None
    day = paper.day(meta["date"] or closing_day(paper.lines) or paper.declared_day())
    identity = identity_on(identity, session_of(day))
    meta |= {
        "id": identity.id,
        "dossier": identity.dossier,
        "number": identity.number,
        "session_year": identity.session,
        "title": meta["title"] or identity.title,
        "date": day,
        "ministry": ministry_of(paper.lines, meta["sender"] or meta["addressee"]),
    }
    if identity.also_in:
        meta["also_in"] = [*identity.also_in]
    own += tuple((line.at, line.at + len(line.text)) for line in identity.head if line.at is not None)
    said_on = debate_day(paper.lines) if meta["kind"] == "verslag" else None
    return PaperData(meta, questions, own, as_of(paper.lines), said_on, unknown_kind(paper.declared))


class _Head:
    """What any paper may print of itself, read once."""

    def __init__(self, reading: Reading) -> None:
        name = PurePath(reading.source.name).name
        self.lines = Lines(reading)
        self.labels = Labels(self.lines)
        self.declared = Declared(reading.source.declared)
        self.identity = identify(self.lines, self.declared, name)
        self.kind = kind_of(self.lines, self.labels, self.declared, self.identity.id, name)

    def common(self) -> dict[str, Any]:
        """Return the keys that every paper has, in their order; None is "not printed"."""
        lines, labels, declared, kind = self.lines, self.labels, self.declared, self.kind.kind
        count, attachments = attachments_of(labels) if kind in _LETTERS else (None, [])
        return {
            "kind": kind,
            "id": None,
            "date": own_day(lines, labels),
            "reference": declared.stated("reference") or labels.first("reference"),
            "subject": declared.stated("subject") or subject_of(kind, lines, labels)
            or declared.first("documenttitel"),
            "title": self.identity.title or title_of(kind, lines) or declared.first("title"),
            "sender": sender_of(lines),
            "addressee": addressee_of(lines),
            "on_behalf_of": on_behalf_of(lines),
            "their_reference": labels.first("their_reference"),
            "ministry": None,
            "dossier": None,
            "number": None,
            "session_year": None,
            "attachment_count": count,
            "attachments": attachments,
            "accompanies": declared.first("hoofddocument"),
            "kind_evidence": self.kind.as_dict(),
        }

    def day(self, told: str | None) -> str | None:
        """Return the day that is ``told``; where the user states when it was, that, if it is a day."""
        stated = self.declared.stated("date")
        span = bounds(stated) if stated else None
        return told if span is None else span[0].isoformat() if span[0] == span[1] else None

    def declared_day(self) -> str | None:
        """Return the day that the publisher states: of reception, of the meeting, of the paper."""
        for name in ("datumontvangst", "datumvergadering", "datumbrief", "issued"):
            span = bounds((self.declared.first(name) or "")[:10])
            if span and span[0] == span[1]:
                return span[0].isoformat()
        return None


def _known(found: dict[str, Any], meta: dict[str, Any]) -> dict[str, Any]:
    """Return the keys that are found, and those that ``meta`` does not have yet."""
    return {key: value for key, value in found.items() if value is not None or key not in meta}
