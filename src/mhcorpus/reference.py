"""A reference: a span of the text, what it points at, how sure that is and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

Certainty = Literal["certain", "likely", "unsure", "anaphora"]
"""``certain``: the text says it; ``likely``: it follows from the text by a rule;
``unsure``: more than one reading is left, or none that has an id; ``anaphora``: a short form
("bovengenoemde motie", "idem") that points back at what was cited before."""

Reason = Literal["explicit", "note", "alias", "list", "earlier mention", "inferred", "corrected"]
"""Why the id is what it is: printed at the spot, in the note of the same sentence, under a
name that the document or the registry defines, as a member of a list, taken from another
mention of the same thing in the document, worked out from the document's date, or given by the user."""

SCHEMA_EXTRACT = "mhcorpus/extract/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One reference. ``text == source.text[start:end]``; ``id`` is the target's canonical string.

    ``url`` is the official publication, or None where there is none to be sure of.
    ``page`` counts from 1; ``footnote`` is the label of the note in which it stands;
    ``context`` is the running sentence, for a reference in a note that of the marker.
    ``fields`` are the kind's own (``members`` of a motion, ``earliest`` of a date).
    """

    kind: str
    start: int
    end: int
    text: str
    id: str | None
    url: str | None = None
    certainty: Certainty = "certain"
    reason: Reason = "explicit"
    page: int | None = None
    footnote: str | None = None
    context: str = ""
    section: str | None = None
    pattern: str = ""
    candidates: tuple[str, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)

    def replace(self, **changes: Any) -> Reference:  # noqa: ANN401 - as dataclasses.replace
        """Return a copy with some attributes changed."""
        return replace(self, **changes)

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON object, the kind's own fields last; its order is stable."""
        out: dict[str, Any] = {
            "kind": self.kind,
            "id": self.id,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "page": self.page,
            "footnote": self.footnote,
            "section": self.section,
            "context": self.context,
            "certainty": self.certainty,
            "reason": self.reason,
            "url": self.url,
        }
        if self.candidates:
            out["candidates"] = list(self.candidates)
        out.update((key, value) for key, value in self.fields.items() if key not in out)
        return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything that was found in one document, ready to be stored or printed.

    ``meta`` has the keys of the contract (kind, date, reference, subject, sender, …); its
    ``date`` is the printed one or None. ``dated`` is what relative dates were resolved
    against: ``{"date": EDTF, "earliest": ISO, "latest": ISO, "basis": "printed"|"option"|
    "inferred"}`` or None. ``motions``, ``commitments`` and ``questions`` are JSON objects;
    ``pieces`` are entries like those of ``motions``, of papers that the document does not call a
    motion and of the motion that it is itself, and ``deliveries`` what it brings the Chamber without naming
    a promise: for the ledger across papers, not printed.
    """

    meta: Mapping[str, Any]
    dated: Mapping[str, str] | None
    references: tuple[Reference, ...]
    motions: tuple[Mapping[str, Any], ...] = ()
    pieces: tuple[Mapping[str, Any], ...] = ()
    commitments: tuple[Mapping[str, Any], ...] = ()
    questions: tuple[Mapping[str, Any], ...] = ()
    deliveries: tuple[Mapping[str, Any], ...] = ()
    warnings: tuple[str, ...] = ()

    def as_dict(self, document: str) -> dict[str, Any]:
        """Return the object that ``mhcorpus extract --json`` prints."""
        return {
            "schema": SCHEMA_EXTRACT,
            "document": document,
            "meta": dict(self.meta),
            "dated": dict(self.dated) if self.dated else None,
            "references": [reference.as_dict() for reference in self.references],
            "motions": [dict(entry) for entry in self.motions],
            "commitments": [dict(entry) for entry in self.commitments],
            "questions": [dict(entry) for entry in self.questions],
        }
