"""What the sentence that makes or names a promise tells of it: to whom, by when, and whether it is kept."""

from __future__ import annotations

from collections.abc import Iterable

from mhcorpus.ledger.deferral import Deferrals
from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.fulfilment import Fulfilment
from mhcorpus.ledger.made_in import Letters
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.promise_entry import Act, Promise, PromiseEntry
from mhcorpus.ledger.promise_lists import is_listed
from mhcorpus.ledger.promised_to import PromisedTo
from mhcorpus.ledger.statements import Statements
from mhcorpus.references.mention import Mention


class FirstTold:
    """Reads it of the sentences of one document."""

    def __init__(
        self,
        mentions: Iterable[Mention],
        promised_to: PromisedTo,
        terms: Terms,
        deferrals: Deferrals,
        fulfilment: Fulfilment,
        evidence: Evidence,
        statements: Statements,
    ) -> None:
        self._letters = Letters(mentions)
        self._promised_to = promised_to
        self._terms = terms
        self._deferrals = deferrals
        self._fulfilment = fulfilment
        self._evidence = evidence
        self._statements = statements

    def entry(self, passage: Passage, promise: Promise, last: PromiseEntry | None) -> PromiseEntry:
        """Return the entry of ``promise``, in ``passage``; ``last`` is the promise before it."""
        named = promise.form in ("named", "row")
        words = (promise.start, promise.end)
        due = self._terms.deadline(passage)
        # What was said "in mei" was not said to come then.
        begins = words[0] - passage.start if promise.form == "recalled" else 0
        told = passage.part(begins, len(passage.text)) if begins else passage
        due = due or self._terms.due(told, words, past_too=promise.form != "undertaken")
        act = self.act(passage, promise)
        made_on = None
        if act != "made":
            made_on = self._evidence.day_in(
                passage, (words[0] - passage.start, words[1] - passage.start), but=due.edtf
            )
            if made_on and due.edtf:
                due = self._terms.due(passage, words, past_too=True, made_on=made_on)
        if not due.edtf and (act == "made" or made_on):
            due = self._terms.counted(passage, words, made_on)
        entry = PromiseEntry(
            passage=passage, promise=promise, to=self._promised_to.of(passage, promise, last), due=due,
            last=passage, act=act, made_on=made_on,
            made_in=None if act == "made" else self._letters.made_in(passage),
        )  # fmt: skip
        if named and (ending := self._fulfilment.ending_by_name(passage)):
            entry.end(passage, ending)
        elif put_off := self._statements.find("postponed", passage.text):
            entry.act = "postponed"
            entry.due = self._deferrals.term_behind(passage, put_off, due)
        return entry

    def act(self, passage: Passage, promise: Promise) -> Act:
        """What is undertaken, or promised in the present tense, is made here."""
        if promise.form == "undertaken" or is_listed(passage) or passage.is_of_the_chair:
            return "made"
        return "made" if self._statements.says("promising", passage.text) else "repeated"
