"""What is known of one promise of a document, while it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from mhcorpus.ledger.due import Due
from mhcorpus.ledger.passages import Passage
from mhcorpus.states import Status

Form = Literal["named", "undertaken", "recalled", "row"]
Ending = Literal["done", "lapsed"]
CHAMBER = "Kamer"
_NEAR = 4
Act = Literal["made", "repeated", "settled", "lapsed", "postponed"]


@dataclass(frozen=True, slots=True)
class Promise:
    """The words of a promise, as a span of the reading.

    It is ``named`` with the word promise itself; ``recalled``: the paper tells that it was undertaken before;
    ``row``: it stands in a list of promises, which says so for all of them.
    """

    form: Form
    start: int
    end: int


@dataclass(slots=True)
class PromiseEntry:
    """One promise; ``last`` is the latest sentence that spoke of it.

    ``is_replaced``: another entry took its place. ``told_again`` tells it a second time, as the chair does;
    ``part`` is what its sentence, which names several, tells of it.
    """

    passage: Passage
    promise: Promise
    to: list[str]
    due: Due
    last: Passage
    act: Act
    status: Status = "open"
    settled_by: str | None = None
    made_on: str | None = None
    made_in: Mapping[str, str | None] | None = None
    register: dict[str, None] = field(default_factory=dict)
    is_replaced: bool = False
    told_again: Passage | None = None
    part: Passage | None = None

    def take_over(self, other: PromiseEntry) -> None:
        """Take over from what was told of it before what this one does not tell."""
        self.to = other.to if self.to == [CHAMBER] else self.to
        self.due = self.due if self.due.edtf or self.due.latest else other.due
        self.made_on = self.made_on or other.made_on
        self.made_in = self.made_in or other.made_in
        self.register |= other.register
        other.is_replaced = True

    def end(self, passage: Passage, ending: Ending) -> None:
        """Keep that ``passage`` says that it is kept, or that it has lapsed; how it ended first, it stays."""
        if self.status not in ("open", ending):
            return
        self.status, self.settled_by, self.last = ending, passage.text, passage
        self.act = "settled" if ending == "done" else "lapsed"

    def put_off(self, passage: Passage, due: Due) -> None:
        """Keep that ``passage`` says that it comes later, by ``due``: what was said not to come was late."""
        self.act, self.last, self.due = "postponed", passage, due
        self.status, self.settled_by = "open", None


def named_last(entries: Sequence[PromiseEntry]) -> PromiseEntry:
    """Return what "die toezegging" means: the promise of the last section named last, else the last."""
    for entry in reversed(entries[-_NEAR:]):
        if entry.passage.section == entries[-1].passage.section and entry.promise.form == "named":
            return entry
    return entries[-1]


def only_of_section(entries: list[PromiseEntry]) -> PromiseEntry:
    """Leave and return one promise of the last section: a register may tell it in several sentences."""
    while len(entries) > 1 and entries[-2].passage.section == entries[-1].passage.section:
        entries.pop()
    return entries[-1]
