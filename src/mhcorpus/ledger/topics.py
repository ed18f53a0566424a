"""Which motions each sentence of a document is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.slips import THAT_PROMISE_TO
from mhcorpus.ledger.statements import Statements
from mhcorpus.ledger.topic_lists import ITEM, listed_in, opens_list, told_by_note

_ANOTHER = re.compile(r"(?:mendement(?:en)?|wetsvoorstel)(?!\w)")
"""What else a minister advises on: the motion of before is not meant there."""
_OF_UNKNOWN_DOSSIER = re.compile(
    r"(?<!\w)[Mm]oties? (?:[^.;:]{0,40} )?(?:op (?:de )?stuk(?:ken)?\.?|met (?:de |het )?) ?(?:n[ru]|stuknu)"
    r"|(?<!\w)[Mm]oties? nrs?\. ?\d"
)
"""What is called by a number that no dossier is known for is none of the motions named before."""
_MARK = re.compile(r"(?:[-\u2022*\u2013]|\d{1,3}[.)]|[a-z][.)]) ")
"""Before an item of a list."""
_STATES = ("table cell", "not settled yet")
"""A line that opens with one of these tells how what stands above it is."""
_OPENING = 60
"""A sentence is about a motion's wish when it says so within this many characters of its start."""
_TOGETHER = 100
"""Motions of one section or paragraph that its words mean at most: a paper may name thousands."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The motions that a passage is about.

    It is ``spoken`` of when the passage names them or refers back to them. Otherwise it is about
    the ``wish`` of the motion of its heading or paragraph, or they are on the ``floor``: the last
    that were named in a debate, which a minister goes through one by one.
    One of ``promised``, those of the paragraph, it may call a promise, by a slip.
    """

    passage: Passage
    motions: list[str]
    by: Literal["spoken", "wish", "floor"]
    promised: Sequence[str] = ()


def topics(
    passages: Passages,
    named_in: Callable[[Passage], list[str]],
    surnames_of: Callable[[str], Set[str]],
    speaking_in: Callable[[Passage], Set[str]],
    statements: Statements,
) -> Iterator[Topic]:
    """Yield the passages about motions, in order.

    ``named_in`` gives the motions that a passage names, ``surnames_of`` who submitted a motion (who did
    first first), and ``speaking_in`` who speaks. What opens a list ("De Kamer nam deze
    moties aan:") is about each motion of it.
    """
    thread = _Thread(statements, surnames_of, speaking_in)
    opening = last = heading = None
    for passage in passages.all:
        thread.enter(passage)
        named = named_in(passage)
        if passage.is_heading and not (named or passage.in_row):
            heading = passage if statements.says("settled_list", passage.text) else None
        elif heading and named and (listed := listed_in(passage, named_in)):
            yield Topic(heading, listed, "spoken")
        if opening and named and ITEM.match(passage.text):
            yield Topic(opening, named, "spoken")
        elif not passage.in_note:
            opening = opens_list(passage, last)
            last = passage
        if named and passage.in_note and (told := told_by_note(passage, passages, named_in, statements)):
            yield Topic(told, named, "spoken")
        if topic := thread.topic(passage, named):
            yield topic


class _Thread:
    """What a reader keeps in mind: the motion of the heading, of the paragraph, the last ones named."""

    def __init__(
        self,
        statements: Statements,
        surnames_of: Callable[[str], Set[str]],
        speaking_in: Callable[[Passage], Set[str]],
    ) -> None:
        self._statements = statements
        self._surnames_of = surnames_of
        self._speaking_in = speaking_in
        self._section: int | None = None
        self._heading: list[str] = []
        self._in_section: dict[str, None] = {}  # the last named is the last: a paper may name thousands
        self._named: dict[str, None] = {}
        self._named_of: dict[str, dict[str, None]] = {}  # by surname
        self._first_of: dict[str, dict[str, None]] = {}  # by the surname of who submitted it first
        self._named_here: tuple[int, list[str]] = (-1, [])
        self._paragraph: tuple[int, list[str]] = (-1, [])
        self._item: tuple[int, list[str]] = (-1, [])  # that opens with its one motion, and its line
        self._in_paragraph: tuple[int, dict[str, None]] = (-1, {})
        self._floor: list[str] = []
        self._answered: list[str] = []  # those that the government spoke of last, whom a member interrupts
        self._lines = (-1, -1)  # of this passage, and above it
        self._is_unknown = False  # the motion spoken of last is none of those that are named

    def enter(self, passage: Passage) -> None:
        """Forget what belonged to the section before."""
        if passage.section != self._section:
            self._section, self._heading, self._in_section = passage.section, [], {}
        if passage.line != self._lines[0] and not passage.in_note:
            self._lines = passage.line, self._lines[0]
            self._item = (-1, []) if _MARK.match(passage.text) else self._item
        is_on_floor = self._floor or self._answered
        if is_on_floor and (passage.speaker is None or _ANOTHER.search(passage.text)):
            self._floor, self._answered = [], []

    def topic(self, passage: Passage, named: list[str]) -> Topic | None:
        """Return what ``passage``, which names the motions ``named``, is about, and keep it in mind."""
        if not named and passage.in_note:
            return None
        if not named and "otie" in passage.text and _OF_UNKNOWN_DOSSIER.search(passage.text):
            self.name(passage, [])
            self._is_unknown = True
            return None
        if motions := named or self.referred_to(passage):
            self.name(passage, motions)
            return Topic(passage, motions, "spoken")
        if self._is_of_one_among_several(passage):
            return None
        promised = self._of_that_promise(passage)
        about = self.about(passage) or promised
        if passage.in_row and about:
            return Topic(passage, about, "spoken")
        if floor := self.on_floor(passage):
            return Topic(passage, floor, "floor")
        return Topic(passage, about, "wish", promised) if about else None

    def name(self, passage: Passage, motions: list[str]) -> None:
        """Keep in mind the motions that ``passage`` names."""
        if passage.in_note:
            return
        self._is_unknown = False
        if passage.speaker is not None:
            self._floor = motions
            self._answered = motions if passage.is_of_the_government else self._answered
        if passage.is_heading or passage.in_row:
            self._heading = motions
        elif not motions:
            self._in_section = {}
        else:
            for each in motions:
                self._in_section.pop(each, None)
            self._in_section |= dict.fromkeys(motions)
        for new in (each for each in motions if each not in self._named):
            self._named[new] = None
            for surname in islice(self._surnames_of(new), 1):
                self._first_of.setdefault(surname, {})[new] = None
            for surname in self._surnames_of(new):
                self._named_of.setdefault(surname, {})[new] = None
        self._name_in_paragraph(passage, motions)

    def _name_in_paragraph(self, passage: Passage, motions: list[str]) -> None:
        self._named_here = (passage.line, motions)
        if self._in_paragraph[0] != passage.line:
            self._in_paragraph = (passage.line, {})
        self._in_paragraph[1].update(dict.fromkeys(motions))
        self._item = (-1, [])
        if self._opens_paragraph(passage.text):
            self._paragraph = (passage.line, motions)
            if len(motions) == 1 and passage.start == passage.line and ITEM.match(passage.text):
                self._item = self._paragraph
        elif self._paragraph[0] == passage.line and self._paragraph[1] != motions:
            self._paragraph = (-1, [])

    def _opens_paragraph(self, text: str) -> bool:
        """Whether what follows is about the motions of ``text``: it tells their wish, or puts them off."""
        request = self._statements.find("request", text)
        if request and request.start < _OPENING:
            return True
        return self._statements.says("declined", text) and self._statements.says("for_now", text)

    def about(self, passage: Passage) -> list[str]:
        """Return the motions of the heading, or those of which the paragraph goes on to speak.

        So does the one behind the item of a list that opens with its motion.
        """
        if self._heading:
            return self._heading
        if self._item[0] == self._lines[1] and not passage.in_row:
            return self._item[1]
        return self._paragraph[1] if self._paragraph[0] == passage.line else []

    def _of_that_promise(self, passage: Passage) -> list[str]:
        """Return the motions of the paragraph where the passage may call one of them a promise, by a slip."""
        is_here = self._in_paragraph[0] == passage.line and THAT_PROMISE_TO.search(passage.text)
        return [*islice(reversed(self._in_paragraph[1]), _TOGETHER)][::-1] if is_here else []

    def on_floor(self, passage: Passage) -> list[str]:
        """Return the motions that a debate has come to."""
        return self._floor if passage.speaker is not None else []

    def referred_to(self, passage: Passage) -> list[str]:
        """Return the motions that "deze motie" or "beide moties" means here."""
        if not self._named:
            return []
        if self._is_cell_below(passage):
            return self._named_here[1]
        found = self._statements.find("back", passage.text)
        if not found or self._is_unknown:
            return []
        if found.pattern == "its execution":
            return self._named_here[1] if self._named_here[0] == passage.line else []
        if found.pattern == "motion of the speaker":
            return self._of_speaker(passage) if passage.speaker else self._last
        if found.pattern in ("one motion", "it in the Chamber"):
            if len(self._heading) == 1:
                return self._heading
            on_floor = self._floor if len(self._floor) == 1 else []
            return self._last or self._heading or on_floor or self._only
        together = self._latest(_TOGETHER) or self._heading or self._floor
        return together[-2:] if "eide" in passage.text[found.start : found.end] else together

    def _is_of_one_among_several(self, passage: Passage) -> bool:
        """Whether a speaker calls one motion "de motie" or "mijn motie", and several are on the floor.

        It is not told which one; what follows on a motion of one's own is not about those on the floor.
        """
        if passage.speaker is None or not self._floor or "otie" not in passage.text:
            return False
        found = self._statements.find("back", passage.text)
        if found and found.pattern == "motion of the speaker":
            self._floor, self._is_unknown = [], True
            return True
        return found is not None and found.pattern == "one motion" and len(self._floor) > 1

    def _is_cell_below(self, passage: Passage) -> bool:
        """Whether a line opens with the state of the motions above it, as the cells of a lost table do."""
        if passage.start != passage.line or self._named_here[0] != self._lines[1]:
            return False
        found = (self._statements.find(kind, passage.text) for kind in ("settled", "unsettled"))
        return any(each and each.start == 0 and each.pattern in _STATES for each in found)

    def _of_speaker(self, passage: Passage) -> list[str]:
        """Return the one motion of the speaker that is on the floor, else that was named at all.

        One that the speaker only signed as well is meant where they submitted none.
        On the floor are also those that the government was at when others were named.
        """
        surnames = self._speaking_in(passage)
        by_first, by_any = (
            self._own(surnames, named_of, first=first)
            for named_of, first in ((self._first_of, True), (self._named_of, False))
        )
        own = by_first or by_any
        return own if len(own) == 1 else []

    def _own(
        self, surnames: Set[str], named_of: Mapping[str, Mapping[str, None]], *, first: bool
    ) -> list[str]:
        """Return the motions of ``surnames`` on the floor, else named; ``first``: they submitted it first."""
        for on_floor in (self._floor, self._answered):
            own = [
                each for each in on_floor
                if not surnames.isdisjoint(islice(self._surnames_of(each), 1 if first else None))
            ]
            if own:
                return own
        named = (motion for surname in surnames for motion in islice(named_of.get(surname, ()), 2))
        return list(dict.fromkeys(named))

    @property
    def _last(self) -> list[str]:
        """The motion of the section that was named last, if there is one."""
        return self._latest(1)

    def _latest(self, number: int) -> list[str]:
        """Return up to so many motions of the section, those that were named last, in order."""
        return [*islice(reversed(self._in_section), number)][::-1]

    @property
    def _only(self) -> list[str]:
        """In a new section "de motie" is the one motion that the paper has named, if there is one."""
        return list(self._named) if len(self._named) == 1 else []
