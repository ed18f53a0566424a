"""A promise as the JSON object of ``mhcorpus extract``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.makers import maker
from mhcorpus.ledger.passages import Passages
from mhcorpus.ledger.promise_entry import PromiseEntry
from mhcorpus.ledger.statements import Statements
from mhcorpus.ledger.subjects import subject_of_promise


class Shown:
    """Shows the promises of one document."""

    def __init__(
        self,
        passages: Passages,
        evidence: Evidence,
        statements: Statements,
        meta: Mapping[str, Any],
        said_on: str | None,
    ) -> None:
        self._passages = passages
        self._evidence = evidence
        self._statements = statements
        self._meta = meta
        self._said_on = said_on

    def as_dict(self, entry: PromiseEntry, *, is_made_here: bool) -> dict[str, Any]:
        """Return the entry as the JSON object; ``is_made_here``: its own sentence makes it."""
        passage, due = entry.passage, entry.due
        place = self._evidence.place_of(passage)
        return {
            "sentence": passage.text,
            "to": entry.to,
            "status": entry.status,
            "due": due.edtf,
            "conditional": self._statements.says("condition", passage.text),
            "made_by": maker(passage, self._meta, self._statements, is_made_here=is_made_here),
            "settled_by": entry.settled_by,
            "section": self._passages.heading_of(passage),
            "start": place["start"],
            "end": place["end"],
            "due_earliest": due.earliest,
            "due_latest": due.latest,
            "relation": due.relation,
            "act": entry.act,
            "made_on": entry.made_on or (self._said_on if entry.act == "made" else None),
            "register": list(entry.register),
            "page": place["page"],
            "footnote": place["footnote"],
            "subject": subject_of_promise(entry.part or passage, self._passages)
            or (entry.told_again and subject_of_promise(entry.told_again, self._passages)),
            "due_text": due.words,
            "made_in": entry.made_in,
            "due_sentence": self._sentence_of_term(entry),
        }

    def _sentence_of_term(self, entry: PromiseEntry) -> str | None:
        """Return the sentence of its term, where that is another than its own."""
        at, own = entry.due.at, entry.passage
        found = None if at is None or own.start <= at < own.end else self._passages.at(at)
        return found.text if found else None
