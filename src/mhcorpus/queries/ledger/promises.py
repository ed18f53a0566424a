"""Which entries of several papers are one promise: made in one, repeated, put off or ended in others.

An entry that goes back to a promise is joined to the latest earlier one that it can be: by the
number in the register of promises, or by member with day, term or subject. The grade says
how sure that is; what shares the member alone is proposed and not joined.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Literal, get_args

from mhcorpus.queries.ledger.alike import Alike
from mhcorpus.queries.ledger.entries import Promised

Grade = Literal["certain", "likely"]
Status = Literal["open", "done", "lapsed"]
STATUSES: tuple[Status, ...] = get_args(Status)
CHAMBER = "Kamer"

_WORDS = re.compile(r"[a-zà-ÿ]{4,}")
_EMPTY = re.compile(
    r"aangaande|aangegeven|aanpak|aanzien|actieplan|alsmede|antwoord|antwoorden|april|augustus|"
    r"beantwoording|begin|bericht|bijlage|binnen|blijf|brief|brieven|commissie|commissiedebat|"
    r"conform|daarin|daarmee|daarom|debat|december|deze|dient|doen|door|eerder|eerste|eind|"
    r"februari|gaan|gaat|gedaan|geen|gesprek|gesprekken|geven|graag|hebben|heeft|herfst|"
    r"herfstreces|hierbij|hiermee|hierover|hoogte|ieder|indien|informatie|informeer|informeren|"
    r"inzake|jaar|januari|juli|juni|kabinet|kamer|kamerstuk|kamerstukken|kamervragen|kerstreces|"
    r"kunnen|kwartaal|leden|lente|loop|maar|maart|maken|mede|meer|meireces|mensenhandel|mijn|"
    r"minister|ministerie|moet|motie|naar|nader|nadere|najaar|niet|nieuwe|notaoverleg|november|"
    r"oktober|onder|ontvangen|onze|over|overleg|periode|plaats|programma|reactie|"
    r"rondetafelgesprek|samen|september|staat|staatssecretaris|stand|sturen|stuur|tijdens|"
    r"toegezegd|toezegging|toezeggingen|tweede|uiterlijk|uitvoering|verder|volgende|voor|voorjaar|"
    r"voorjaarsreces|voortgang|voortgangsbrief|vragen|waar|waarin|waarop|wanneer|welke|werd|"
    r"wetgevingsoverleg|winter|worden|wordt|zake|zaken|zelf|zijn|zoals|zodra|zomer|zomerreces|"
    r"zowel|zullen"
)
"""Words that any promise may have: of letters, of debates, of when."""
_ENOUGH_TO_MEMBER, _SHARE_TO_MEMBER = 2, 0.3
_ENOUGH_WITH_DAY = 2
_ENOUGH, _SHARE = 3, 0.5


@dataclass(slots=True)
class Promise:
    """One promise over time; ``grades`` are those of the joins, one for each entry but the first.

    ``maybe`` are earlier promises to the same member that the last entry may go back to.
    """

    entries: list[Promised]
    grades: list[Grade] = field(default_factory=list)
    maybe: list[str] = field(default_factory=list)

    @property
    def last(self) -> Promised:
        """The entry of the latest paper."""
        return self.entries[-1]

    @property
    def status(self) -> Status:
        """How it stands: kept or lapsed as a paper says, unless a later one says that it is open still."""
        stated = [each for each in self.entries if each.content["act"] != "repeated"]
        status: Status = (stated[-1] if stated else self.last).content["status"]
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


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How surely two entries are one promise; ``told`` counts day and term, ``words`` what both have."""

    grade: Grade
    told: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class _Compared:
    """What entries are compared by, made once for each: there are thousands of times as many pairs."""

    words: frozenset[str]
    surnames: frozenset[str]
    register: frozenset[str]
    to_chamber: bool
    made_on: str | None
    due: str | None
    day: str
    ministry: str | None

    @classmethod
    def of(cls, entry: Promised) -> _Compared:
        """Return that of an entry."""
        content, paper = entry.content, entry.paper
        return cls(
            telling_words(entry), frozenset(_surnames(entry)), frozenset(content["register"]),
            CHAMBER in content["to"], content["made_on"], content["due"], paper.day, paper.ministry,
        )


def promises(entries: Sequence[Promised]) -> list[Promise]:
    """Return the promises that ``entries`` (the oldest first) speak of."""
    earlier = _Earlier(entries)
    for entry in entries:
        goes_back = entry.content["act"] != "made" or entry.content["register"]
        if not (goes_back and earlier.join(entry)):
            earlier.begin(entry)
    return earlier.promises


def _keys(entry: Promised) -> Iterable[str]:
    """Return the names that entries of one promise share one of: register numbers and members."""
    yield from entry.content["register"]
    yield from _surnames(entry)


_Known = tuple[int, _Compared]
"""The number of a promise, and an entry of it as it is compared."""


class _Earlier:
    """The promises so far, by what an entry that goes back to one shares with it.

    Of what was promised to the Chamber as a whole, which is most of it, only that is looked at
    which shares words or a day: a corpus may hold tens of thousands.
    """

    def __init__(self, entries: Iterable[Promised]) -> None:
        self.promises: list[Promise] = []
        self._compared = {id(entry): _Compared.of(entry) for entry in entries}
        self._alike = Alike((each.words for each in self._compared.values()), _ENOUGH, _SHARE)
        self._works: list[set[str]] = []
        self._by_key: dict[str, dict[int, None]] = defaultdict(dict)
        self._by_day: dict[str, list[_Known]] = defaultdict(list)
        self._by_words: dict[frozenset[str], list[_Known]] = defaultdict(list)

    def begin(self, entry: Promised) -> None:
        """Take an entry as the first of a promise."""
        self.promises.append(Promise([entry], maybe=self._maybe(entry)))
        self._works.append(set())
        self._let_find(len(self.promises) - 1, entry)

    def join(self, entry: Promised) -> bool:
        """Join an entry to the likeliest of what it may go back to, the latest of those; say if any is."""
        known = [*self._with_key(entry), *self._by_day.get(entry.content["made_on"] or "", ())]
        found = [*self._fitting(entry, known), *self._most_alike(entry)]
        if not found:
            return False
        likeness, number = max(found, key=lambda each: (_rank(each[0]), each[1]))
        self.promises[number].entries.append(entry)
        self.promises[number].grades.append(likeness.grade)
        self._let_find(number, entry)
        return True

    def _let_find(self, number: int, entry: Promised) -> None:
        self._works[number].add(entry.paper.work)
        for key in _keys(entry):
            self._by_key[key][number] = None
        compared = self._compared[id(entry)]
        for day in {compared.made_on, compared.day} - {None, ""}:
            self._by_day[str(day)].append((number, compared))
        if entry.content["to"] == [CHAMBER]:
            self._alike.add(compared.words)
            insort(self._by_words[compared.words], (number, compared), key=itemgetter(0))

    def _maybe(self, entry: Promised) -> list[str]:
        """Return the first entries of earlier promises to the same member."""
        if entry.content["act"] == "made":
            return []
        mine = _surnames(entry)
        numbers = sorted({number for name in mine for number in self._by_key.get(name, ())})
        return [
            first.id for number in numbers
            if _surnames(first := self.promises[number].entries[0]) & mine
            and entry.paper.work not in self._works[number]
        ]  # fmt: skip

    def _with_key(self, entry: Promised) -> Iterator[_Known]:
        """Yield all entries of what shares a member or a number in the register."""
        for number in {number for key in _keys(entry) for number in self._by_key.get(key, ())}:
            for each in self.promises[number].entries:
                yield number, self._compared[id(each)]

    def _most_alike(self, entry: Promised) -> Iterator[tuple[_Likeness, int]]:
        """Yield the promise to the Chamber that is most like one to the Chamber in its words, the latest."""
        if entry.content["to"] != [CHAMBER]:
            return
        for _, group in groupby(self._alike.find(self._compared[id(entry)].words), itemgetter(0)):
            alike = (reversed(self._by_words[words]) for _, words in group)
            latest_first = merge(*alike, key=itemgetter(0), reverse=True)
            if found := next(self._fitting(entry, latest_first), None):
                yield found
                return

    def _fitting(self, entry: Promised, known: Iterable[_Known]) -> Iterator[tuple[_Likeness, int]]:
        """Yield to which promises of other papers an entry can go back, each with how surely."""
        mine = self._compared[id(entry)]
        for number, other in known:
            if entry.paper.work not in self._works[number] and (likeness := _likeness(mine, other)):
                yield likeness, number


def _likeness(mine: _Compared, other: _Compared) -> _Likeness | None:
    """Return how surely an entry and an earlier one are one promise; None where they are not known to be."""
    if mine.register and other.register:
        return _Likeness("certain") if mine.register & other.register else None
    to_members = not (mine.to_chamber or other.to_chamber)
    if to_members and not mine.surnames & other.surnames:
        return None
    common = len(mine.words & other.words)
    fewest = min(len(mine.words), len(other.words))
    share = common / fewest if fewest else 0.0
    if mine.made_on and other.made_on and mine.made_on != other.made_on:
        return None
    same_day = mine.made_on is not None and mine.made_on in (other.made_on, other.day)
    same_term = mine.due is not None and mine.due == other.due
    same_members = len(mine.surnames) > 1 and mine.surnames == other.surnames
    enough = common >= _ENOUGH_TO_MEMBER and (same_members or share >= _SHARE_TO_MEMBER)
    if to_members and (same_day or same_term or enough):
        return _Likeness("likely", same_day + same_term, common)
    if (same_day and (same_term or common >= _ENOUGH_WITH_DAY)) or (
        common >= _ENOUGH and share >= _SHARE and _one_ministry(mine, other)
    ):
        return _Likeness("likely", same_day, common)
    return None


def _rank(likeness: _Likeness) -> tuple[bool, int, int]:
    return likeness.grade == "certain", likeness.told, likeness.words


def _surnames(entry: Promised) -> set[str]:
    return {member.partition("@")[0] for member in entry.content["to"] if member != CHAMBER}


def _one_ministry(mine: _Compared, other: _Compared) -> bool:
    """Whether two papers can be of one ministry: no paper says that they are not."""
    return mine.ministry is None or other.ministry is None or mine.ministry == other.ministry


def telling_words(entry: Promised) -> frozenset[str]:
    """Return the words of a promise that say what it is about.

    What ends a promise is often the paper itself: its subject says what was promised.
    """
    ends = entry.paper.title if entry.content["status"] != "open" else None
    words = telling(f"{entry.content['subject'] or ''} {ends or ''} {entry.content['sentence']}")
    return words - _surnames(entry)


def telling(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about."""
    return frozenset(word for word in _WORDS.findall(text.casefold()) if not _EMPTY.fullmatch(word))
