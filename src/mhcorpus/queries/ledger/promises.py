"""Which entries of several papers are one promise: made in one, repeated, put off or ended in others.

An entry that goes back to a promise is joined to the latest earlier one that it can be: by the
number in the register of promises, or by member or maker with day, term or subject. The grade says
how sure that is; what shares the member alone, or something of the subject, is proposed and not joined.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from operator import itemgetter

from mhcorpus.queries.ledger.alike import Alike
from mhcorpus.queries.ledger.entries import Promised
from mhcorpus.queries.ledger.likeness import (
    ENOUGH,
    ENOUGH_TO_PROPOSE,
    SHARE,
    Compared,
    Grade,
    Likeness,
    is_said_again,
    likeness,
    may_be_of_letter,
    may_be_one,
    may_be_said_again,
    names_it,
)
from mhcorpus.queries.ledger.words import CHAMBER, surnames_promised_to
from mhcorpus.states import Status

_LETTERS = ("kamerbrief", "brief")
_Known = tuple[int, Compared]
"""The number of a promise, and an entry of it as it is compared."""


@dataclass(slots=True)
class Promise:
    """One promise over time; ``grades`` are those of the joins, one for each entry but the first.

    ``maybe`` are earlier promises that the first entry may go back to, ``may_be_told`` the entries of later
    papers that may go back to this one.
    """

    entries: list[Promised]
    grades: list[Grade] = field(default_factory=list)
    maybe: list[str] = field(default_factory=list)
    may_be_told: list[Promised] = field(default_factory=list)

    @property
    def last(self) -> Promised:
        """The entry of the latest paper."""
        return self.entries[-1]

    @property
    def status(self) -> Status:
        """How it stands: kept or lapsed as a paper says, unless a later one says that it is open still.

        The status that a user gave last counts where it ends the promise; where it does not, a paper may.
        """
        told = [each.content for each in self.entries]
        given = [each for each in told if "status" in each.get("corrected", ())]
        stated = [each for each in told if each["act"] != "repeated" or each in given]
        is_ended = given and given[-1]["status"] != "open"
        status: Status = (given if is_ended else stated or told)[-1]["status"]
        return status

    @property
    def is_open(self) -> bool:
        """Whether somebody may still wait for it."""
        return self.status == "open"

    @property
    def term(self) -> Promised:
        """The entry with the term that counts: the latest that gives one, else the first."""
        with_term = [each for each in self.entries if each.content["due"] or each.content["due_latest"]]
        return with_term[-1] if with_term else self.entries[0]


def promises(entries: Sequence[Promised]) -> list[Promise]:
    """Return the promises that ``entries`` (the oldest first) speak of; what is only brought may keep one."""
    earlier = _Earlier(entries)
    for entry in entries:
        if not entry.is_named:
            earlier.propose(entry)
            continue
        goes_back = entry.content["act"] != "made" or entry.content["register"]
        if not (earlier.join(entry) if goes_back else earlier.join_in_paper(entry)):
            earlier.begin(entry)
    return earlier.promises


def _keys(entry: Promised) -> Iterable[str]:
    """Return the names that entries of one promise share one of: register numbers and members."""
    yield from entry.content["register"]
    yield from surnames_promised_to(entry)


class _Earlier:
    """The promises so far, by what an entry that goes back to one shares with it.

    Of what was promised to the Chamber as a whole, which is most of it, only that is looked at
    which shares words or a day: a corpus may hold tens of thousands.
    """

    def __init__(self, entries: Iterable[Promised]) -> None:
        self.promises: list[Promise] = []
        self._compared = {id(entry): Compared.of(entry) for entry in entries}
        self._alike = Alike((each.words for each in self._compared.values()), ENOUGH, SHARE)
        self._like_things = Alike((each.thing for each in self._compared.values()), ENOUGH_TO_PROPOSE, SHARE)
        self._works: list[set[str]] = []
        self._by_key: dict[str, dict[int, None]] = defaultdict(dict)
        self._by_day: dict[str, list[_Known]] = defaultdict(list)
        self._by_words: dict[frozenset[str], list[_Known]] = defaultdict(list)
        self._of_paper: dict[int, list[_Known]] = defaultdict(list)
        self._by_thing: dict[frozenset[str], list[_Known]] = defaultdict(list)
        self._in_letter: dict[str, dict[int, list[Compared]]] = defaultdict(lambda: defaultdict(list))

    def begin(self, entry: Promised) -> None:
        """Take an entry as the first of a promise."""
        may_be = self.propose(entry)
        first = [self.promises[number].entries[0].id for number in may_be]
        self.promises.append(Promise([entry], maybe=first))
        self._works.append(set())
        self._let_find(len(self.promises) - 1, entry)

    def propose(self, entry: Promised) -> list[int]:
        """Tell the promises that an entry may be of, and return their numbers."""
        may_be = self._maybe(entry)
        for number in may_be:
            self.promises[number].may_be_told.append(entry)
        return may_be

    def join_in_paper(self, entry: Promised) -> bool:
        """Join an entry to the promise that its own paper made before in other words; say if there is one."""
        mine = self._compared[id(entry)]
        for number, other in self._of_paper[entry.paper.key]:
            if is_said_again(mine, other):
                self._add(number, entry, "likely")
                return True
        return False

    def join(self, entry: Promised) -> bool:
        """Join an entry to the likeliest of what it may go back to, the latest of those; say if any is."""
        mine = self._compared[id(entry)]
        known = [
            *self._with_key(entry), *self._by_day.get(mine.made_on or "", ()),
            *self._by_thing.get(mine.thing, ()),
        ]  # fmt: skip
        found = [*self._fitting(entry, known), *self._most_alike(entry)]
        found = found or [*self._only_of_letter(entry)]
        if not found:
            return False
        how, number = max(found, key=lambda each: (_rank(each[0]), each[1]))
        self._add(number, entry, how.grade)
        return True

    def _add(self, number: int, entry: Promised, grade: Grade) -> None:
        self.promises[number].entries.append(entry)
        self.promises[number].grades.append(grade)
        self._let_find(number, entry)

    def _let_find(self, number: int, entry: Promised) -> None:
        self._works[number].add(entry.paper.work)
        for key in _keys(entry):
            self._by_key[key][number] = None
        compared = self._compared[id(entry)]
        self._of_paper[entry.paper.key].append((number, compared))
        for day in {compared.made_on, compared.day} - {None, ""}:
            self._by_day[str(day)].append((number, compared))
        paper = entry.paper
        for letter in {paper.official_id, paper.date if paper.kind in _LETTERS else None} - {None}:
            self._in_letter[str(letter)][number].append(compared)
        if compared.thing:
            self._like_things.add(compared.thing)
            self._by_thing[compared.thing].append((number, compared))
        if entry.content["to"] == [CHAMBER]:
            self._alike.add(compared.words)
            insort(self._by_words[compared.words], (number, compared), key=itemgetter(0))

    def _only_of_letter(self, entry: Promised) -> Iterator[tuple[Likeness, int]]:
        """Yield the promise of the letter in which an entry says that it was made, where only one can be it.

        The number of the letter tells which one it is. Where only its day does, another letter of that day
        may be meant: both must be of one ministry.
        """
        letter, mine = entry.content.get("made_in") or {}, self._compared[id(entry)]
        by_number = self._in_letter.get(letter.get("id") or "")
        there = by_number or self._in_letter.get(letter.get("date") or "") or {}
        found = {
            number for number, told in there.items()
            if entry.paper.work not in self._works[number]
            and any(may_be_of_letter(mine, other) for other in told)
            and (by_number or any(mine.ministry and mine.ministry == other.ministry for other in told))
        }  # fmt: skip
        found = {number for number in found if any(names_it(mine, other) for other in there[number])} or found
        if len(found) == 1:
            yield Likeness("likely"), found.pop()

    def _maybe(self, entry: Promised) -> list[int]:
        """Return the earlier promises that an entry may go back to, in their order."""
        mine = self._compared[id(entry)]
        # What makes a promise names it whole, and most do: only of others is sought what is alike.
        alike = self._like_things.find(mine.thing) if mine.goes_back else ()
        things = [mine.thing, *(thing for _, thing in alike)]
        of_day = self._by_day.get(mine.made_on or "", [])
        known = [*([each for each in of_day if mine.thing & each[1].thing] or of_day), *(
            each for thing in dict.fromkeys(things) for each in self._by_thing.get(thing, ())
        )]  # fmt: skip
        found = {
            number for number, other in known if self.promises[number].is_open and may_be_one(mine, other)
        }  # fmt: skip
        if entry.content["act"] != "made":
            found |= {
                number for name in mine.surnames for number in self._by_key.get(name, ())
                if surnames_promised_to(self.promises[number].entries[0]) & mine.surnames
            }  # fmt: skip
        elsewhere = {number for number in found if entry.paper.work not in self._works[number]}
        in_paper = {
            number for number, other in self._of_paper[entry.paper.key]
            if entry.is_named and self.promises[number].is_open and may_be_said_again(mine, other)
        }  # fmt: skip
        return sorted(elsewhere | in_paper)

    def _with_key(self, entry: Promised) -> Iterator[_Known]:
        """Yield all entries of what shares a member or a number in the register."""
        for number in {number for key in _keys(entry) for number in self._by_key.get(key, ())}:
            for each in self.promises[number].entries:
                yield number, self._compared[id(each)]

    def _most_alike(self, entry: Promised) -> Iterator[tuple[Likeness, int]]:
        """Yield the promise to the Chamber that is most like one to the Chamber in its words, the latest."""
        if entry.content["to"] != [CHAMBER]:
            return
        for _, group in groupby(self._alike.find(self._compared[id(entry)].words), itemgetter(0)):
            alike = (reversed(self._by_words[words]) for _, words in group)
            latest_first = merge(*alike, key=itemgetter(0), reverse=True)
            if found := next(self._fitting(entry, latest_first), None):
                yield found
                return

    def _fitting(self, entry: Promised, known: Iterable[_Known]) -> Iterator[tuple[Likeness, int]]:
        """Yield to which promises of other papers an entry can go back, each with how surely."""
        mine = self._compared[id(entry)]
        for number, other in known:
            if entry.paper.work not in self._works[number] and (how := likeness(mine, other)):
                yield how, number


def _rank(how: Likeness) -> tuple[bool, int, int]:
    return how.grade == "certain", how.told, how.words
