"""The promises to the Chamber that a document makes, repeats or settles.

One entry a promise: a sentence that refers back to one ("die toezegging"), the note behind it
and the list of promises at the end of a debate add to its entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mhcorpus.ledger.deferral import Deferrals
from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.first_told import FirstTold
from mhcorpus.ledger.fulfilment import Fulfilment
from mhcorpus.ledger.members import Members
from mhcorpus.ledger.motions import MotionReader
from mhcorpus.ledger.next_paragraph import tells_of_another
from mhcorpus.ledger.numbered import Numbers, has_own_words, take_over_by_number, tells_of_next_alone
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.promise_entry import CHAMBER, Promise, PromiseEntry, named_last, only_of_section
from mhcorpus.ledger.promise_json import Shown
from mhcorpus.ledger.promise_lists import PromiseList, in_row, names_columns
from mhcorpus.ledger.promised_to import PromisedTo
from mhcorpus.ledger.promises import PromiseFinder
from mhcorpus.ledger.registered import is_field, quotes_on, take_over
from mhcorpus.ledger.repeats import repeated, told_in_full
from mhcorpus.ledger.slips import MY_PROMISE_TO, THAT_PROMISE_TO
from mhcorpus.ledger.statements import Statements
from mhcorpus.references.mention import Mention


class CommitmentReader:
    """Reads the promises of one document."""

    def __init__(
        self,
        passages: Passages,
        mentions: Iterable[Mention],
        members: Members,
        terms: Terms,
        statements: Statements,
        meta: Mapping[str, Any],
        motions: MotionReader,
        evidence: Evidence,
        said_on: str | None = None,
    ) -> None:
        mentions, kind = list(mentions), meta.get("kind") or ""
        self._passages = passages
        self._terms = terms
        self._deferrals = Deferrals(passages, terms, statements)
        self._fulfilment = Fulfilment(statements, terms)
        self._statements = statements
        self._shown = Shown(passages, evidence, statements, meta, said_on)
        self._promises = PromiseFinder(mentions, statements, terms, kind, motions.is_about_one)
        self._motions = motions
        self._evidence = evidence
        self._numbers = Numbers(mentions)
        self._members = members
        self._promised_to = PromisedTo(members, mentions, passages)
        self._told = FirstTold(
            mentions, self._promised_to, terms, self._deferrals, self._fulfilment, evidence, statements
        )
        self._entries: list[PromiseEntry] = []
        self._running: Passage | None = None
        self._list = PromiseList()
        self._quoted = self._in_register = False

    def entries(self) -> Iterator[Mapping[str, Any]]:
        """Yield the entry of each promise, in the order of the document."""
        for passage in self._passages.all:
            self._list.enter(passage)
            self._quoted = self._in_register and quotes_on(passage, quoted=self._quoted)
            is_unsaid = passage.asked or self._quoted
            if is_unsaid or not (self._read_by_number(passage) or self._read_each(passage)):
                if not is_unsaid:
                    self._read_apart(passage)
                self._numbers.keep(passage, self._entries[-1] if self._entries else None, self._running)
            if not passage.in_note:
                self._running = passage
        take_over_by_number(self._entries)
        for entry in self._entries:
            if not entry.is_replaced:
                is_made_here = self._told.act(entry.passage, entry.promise) == "made"
                yield self._shown.as_dict(entry, is_made_here=is_made_here)

    def _read_apart(self, passage: Passage) -> None:
        """Read a sentence, and apart in it a promise that it leaves out of what it closes."""
        parts = self._promises.apart(passage)
        for part in parts:
            self._read(part)
        if len(parts) > 1 or parts[0] is not passage:
            for entry in self._entries[-len(parts) :]:
                entry.passage = passage if entry.passage in parts else entry.passage
                entry.last = passage if entry.last in parts else entry.last

    def _read(self, passage: Passage) -> None:
        last = self._entries[-1] if self._entries else None
        if last and is_field(passage):
            take_over(only_of_section(self._entries), passage, self._terms, self._members)
            self._in_register = True
            return
        if item := self._list.item_of(passage):
            self._add(item, passage)
            self._tell_state(item, passage)
            return
        passage, promise = self._promise_in(passage)
        if self._list.is_open and (promise is None or promise.form == "undertaken"):
            promise = None if names_columns(passage) else in_row(passage) or promise
        if last and promise and self._is_told_under(passage, promise, last):
            told = self._told.entry(passage, promise, last)
            told.to = last.to if told.to == [CHAMBER] else told.to
            told.register = last.register
            self._entries[-1] = told
        elif last and self._goes_back(passage, promise, last):
            self._add(named_last(self._entries), passage)
        elif last and self._deferrals.puts_off(passage, promise, last):
            self._postpone(last, passage, promise)
        elif promise:
            entry = self._told.entry(passage, promise, last)
            entry.to = self._members.called(self._list.names_to(passage)) or entry.to
            if last and self._deferrals.gives_term(entry, last, self._running):
                last.due, last.last = entry.due, passage
            else:
                self._take(entry)
        elif last:
            self._follow(last, passage)

    def _follow(self, last: PromiseEntry, passage: Passage) -> None:
        """Take over when the promise above is kept, as a sentence says that makes none."""
        if due := self._deferrals.tells_when(passage, last, self._running):
            last.due, last.last = due, passage
        elif self._fulfilment.delivers(passage, last, self._running):
            last.end(passage, "done")
        elif self._fulfilment.foregoes(passage, last):
            last.end(passage, "lapsed")

    def _take(self, entry: PromiseEntry) -> None:
        """Keep a promise, once: where it was told before, only to whom it is made."""
        if known := repeated(entry, self._entries, self._running):
            known.to = entry.to if known.to == [CHAMBER] else known.to
            known.told_again = known.told_again or entry.passage
            if known.passage.section == entry.passage.section:
                known.last = entry.passage
        else:
            last = self._entries[-1] if self._entries else None
            if last and told_in_full(entry, last, self._running):
                entry.to = last.to if entry.to == [CHAMBER] else entry.to
                self._entries.pop()
            entry.register |= self._numbers.titled(entry.passage.section)
            self._entries.append(entry)
        self._list.keep(entry.passage, known or entry)
        if self._list.is_open and not known:
            self._tell_state(entry, entry.passage)

    def _tell_state(self, entry: PromiseEntry, passage: Passage) -> None:
        """Take over what ``passage``, in a list of promises, says of whether one is kept, and of its term."""
        if entry.status != "open" or self._statements.says("partly", passage.text):
            return
        if ending := self._list.ending or self._fulfilment.ending_in_list(passage):
            entry.end(passage, ending)
        elif passage is not entry.passage:
            due = self._terms.deadline(passage) or self._terms.due(
                passage, (passage.start, passage.start), past_too=False
            )
            entry.due = due if due.latest else entry.due

    def _read_by_number(self, passage: Passage) -> bool:
        """Read what ``passage`` says of promises that it calls by number; False where it calls none so.

        One that only has a number is a promise like others, and so is one in a heading or a note.
        """
        if not self._numbers.named_in(passage) or not self._promises.may_name(passage):
            return False
        lists = self._numbers.lists_in(passage)
        several = sum(len(numbers) for _, numbers in lists) > 1
        if not several and (passage.is_heading or passage.in_note):
            if number := self._numbers.title_of(passage):
                self._keep_by_number(passage, number, passage, passage)
            return number is not None
        said, told = None, list[tuple[Mention, Passage, Passage]]()
        for part, numbers in reversed(lists):
            is_own = self._tells_state(part) or (several and has_own_words(part))
            is_own = is_own or (said is not None and tells_of_next_alone(part, numbers[-1], said))
            said = part if is_own else said
            told += [(number, part, said) for number in reversed(numbers) if said]
        if several and not told and self._tells_state(passage):
            told = [(one, part, passage) for part, numbers in reversed(lists) for one in reversed(numbers)]
        for number, part, said in reversed(told):
            self._keep_by_number(passage, number, part, said)
        return several or bool(told)

    def _read_each(self, passage: Passage) -> bool:
        """Read a sentence that names promises to several members, each in its own words; False for others.

        What has no words of its own for how it stands has those of the next, else of the whole sentence;
        what was promised to each on one day, only its own.
        """
        by_noun = self._promises.each_to_a_member(passage)
        parts = by_noun or self._promises.promised_each(passage)
        said, told, made_on = None, [], None
        for part, promise in reversed(parts):
            is_told = by_noun and (
                self._tells_state(part) or self._terms.is_ahead(part) or has_own_words(part)
            )
            said = part if is_told else said
            told.append((part, promise, said))
        whole = passage if by_noun and not said else None
        for part, promise, state in reversed(told):
            entry = self._told.entry(state or whole or part, promise, None)
            entry.passage, entry.last, entry.part = passage, passage, part
            entry.made_on = made_on = entry.made_on or (None if by_noun else made_on)
            entry.register = {number.id or "": None for number in self._numbers.named_in(part)}
            self._entries.append(entry)
        return bool(parts)

    def _keep_by_number(self, passage: Passage, number: Mention, part: Passage, said: Passage) -> None:
        told = self._told.entry(said, Promise("named", number.start, number.end), None)
        told.passage, told.part, told.register = passage, part, {number.id or "": None}
        known = self._numbers.known(number, told)
        if known is told:
            self._entries.append(told)
        elif told.status != "open":
            known.end(said, told.status)
        elif told.due.latest:
            known.due, known.last = told.due, said

    def _tells_state(self, passage: Passage) -> bool:
        return self._fulfilment.is_told(passage) or self._terms.deadline(passage) is not None

    def _promise_in(self, passage: Passage) -> tuple[Passage, Promise | None]:
        """Return the promise of a passage, else of a cell of its row, with the passage or the cell."""
        if names_columns(passage):
            return passage, None
        promise = self._promises.in_passage(passage, listed=self._list.is_open)
        if promise is None and passage.in_row:
            for cell in passage.cells():
                if promise := self._promises.in_passage(cell):
                    return cell, promise
        return passage, promise

    def _goes_back(self, passage: Passage, promise: Promise | None, last: PromiseEntry) -> bool:
        """Whether ``passage`` speaks on of the promise before it, in the same section."""
        if passage.section != last.passage.section:
            return False
        if "oezeg" not in passage.text:
            # Below the heading that names a promise a line may begin with its state.
            return last.passage.is_heading and self._fulfilment.tells_state(passage)
        named = promise is not None and promise.form == "named"
        if passage.in_note:
            # "Toezegging gedaan tijdens het debat" behind the sentence that names the promise.
            return named and last.promise.form == "named" and last.last is self._running
        is_of_another = self._fulfilment.is_of_another(passage, named_last(self._entries))
        return not is_of_another and self._speaks_on(passage, last)

    def _speaks_on(self, passage: Passage, last: PromiseEntry) -> bool:
        is_own = last.passage.line == passage.line and MY_PROMISE_TO.search(passage.text)
        if is_own or THAT_PROMISE_TO.search(passage.text):
            addressed = self._members.addressed(passage.start, passage.end)
            return bool(addressed) and set(addressed) <= set(named_last(self._entries).to)
        return self._statements.says("promise_back", passage.text) and not tells_of_another(
            passage, named_last(self._entries), self._passages, self._members
        )

    def _is_told_under(self, passage: Passage, promise: Promise, last: PromiseEntry) -> bool:
        """Whether ``passage`` tells the promise that the heading of its section only names."""
        if passage.section != last.passage.section or not last.passage.is_heading:
            return False
        back = self._statements.says("promise_back", passage.text)
        tells = promise.form == "named" or self._statements.says("promising", passage.text)
        return tells and not passage.in_note and not back

    def _add(self, entry: PromiseEntry, passage: Passage) -> None:
        entry.last = passage
        if ending := self._fulfilment.ending(passage):
            entry.end(passage, ending)
        elif self._statements.says("postponed", passage.text) or self._deferrals.comes_by(passage, entry):
            self._postpone(entry, passage)
        if entry.to == [CHAMBER]:
            entry.to = self._promised_to.named_in(passage) or entry.to
        if entry.act != "made" and entry.made_on is None:
            self._date(entry, passage)

    def _date(self, entry: PromiseEntry, passage: Passage) -> None:
        """Take over when a promise of before was made: from a note on it, or from who says "die deed ik"."""
        if passage.in_note or self._statements.says("own_promise", passage.text):
            entry.made_on = self._evidence.day_in(passage, (0, 0), but=entry.due.edtf)
        if entry.made_on and not entry.due.latest:
            words = (entry.promise.start, entry.promise.end)
            entry.due = self._terms.counted(entry.passage, words, entry.made_on)

    def _postpone(self, entry: PromiseEntry, passage: Passage, promise: Promise | None = None) -> None:
        """Take over the new term, where the sentence gives one."""
        due = self._deferrals.new_term(passage, promise)
        if put_off := self._statements.find("postponed", passage.text):
            due = self._deferrals.term_behind(passage, put_off, due)
        entry.put_off(passage, due if due.latest else entry.due)
