"""Which entries of several papers are one promise: made in one, repeated, put off or settled in others.

An entry that goes back to a promise is joined to the latest earlier one that it can be: by the
number in the register of promises, or by member with day, term or subject. The grade says
how sure that is; what shares the member alone is proposed and not joined.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from mhcorpus.queries.ledger.entries import Promised

Grade = Literal["certain", "likely"]
CHAMBER = "Kamer"

_WORDS = re.compile(r"[a-zà-ÿ]{4,}")
_EMPTY = re.compile(
    r"aangaande|aangegeven|aanpak|aanzien|actieplan|alsmede|bericht|bijlage|binnen|blijf|"
    r"brief|brieven|commissie|conform|debat|deze|dient|door|doen|daarin|daarmee|eerder|"
    r"eerste|gaat|gedaan|geen|geven|graag|heeft|hebben|hierbij|hiermee|hierover|hoogte|"
    r"ieder|indien|informeer|informeren|informatie|inzake|jaar|kabinet|kamer|kamervragen|"
    r"kunnen|leden|loop|maar|maken|mede|meer|mensenhandel|mijn|minister|ministerie|moet|"
    r"motie|naar|nadere|nader|najaar|niet|nieuwe|onder|ontvangen|onze|over|overleg|"
    r"periode|plaats|programma|reactie|samen|staat|staatssecretaris|stand|stuur|sturen|"
    r"toegezegd|toezegging|toezeggingen|tijdens|tweede|uitvoering|verder|volgende|voor|"
    r"voorjaar|vragen|voortgang|voortgangsbrief|waar|waarin|waarop|wanneer|welke|werd|wordt|"
    r"worden|zaken|zake|zijn|zoals|zodra|zomer|zullen"
)
"""Words that any promise may have."""
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
    def is_settled(self) -> bool:
        """Whether a paper says that it is kept, and no later one that it is open still."""
        stated = [each for each in self.entries if each.content["act"] in ("settled", "postponed", "made")]
        last = stated[-1] if stated else self.last
        return bool(last.content["status"] == "done")

    @property
    def term(self) -> Promised:
        """The entry with the term that counts: the latest that gives one, else the first."""
        with_term = [each for each in self.entries if each.content["due"] or each.content["due_latest"]]
        return with_term[-1] if with_term else self.entries[0]


@dataclass(frozen=True, slots=True)
class _Likeness:
    grade: Grade
    score: float


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
    known = _Known(entries)
    for entry in entries:
        goes_back = entry.content["act"] != "made" or entry.content["register"]
        own = known.earlier(entry) if goes_back else None
        if own:
            promise, likeness = own
            promise.entries.append(entry)
            promise.grades.append(likeness.grade)
        else:
            promise = Promise([entry], maybe=known.maybe(entry))
        known.add(promise, entry)
    return list(known.promises.values())


def _keys(entry: Promised) -> Iterable[str]:
    """Return the names that entries of one promise share one of: register numbers and members."""
    yield from entry.content["register"]
    yield from _surnames(entry)


class _Known:
    """The promises so far, by what an entry that goes back to one shares with it.

    Of what was promised to the Chamber as a whole, which is most of it, only that is looked at
    which shares words: a corpus may hold tens of thousands.
    """

    def __init__(self, entries: Iterable[Promised]) -> None:
        self.promises: dict[int, Promise] = {}
        self._compared = {id(entry): _Compared.of(entry) for entry in entries}
        self._by_key: dict[str, dict[int, None]] = defaultdict(dict)
        self._by_word: dict[str, dict[int, None]] = defaultdict(dict)
        self._number: dict[int, int] = {}

    def add(self, promise: Promise, entry: Promised) -> None:
        """Let a promise be found by one of its entries."""
        number = self._number.setdefault(id(promise), len(self._number))
        self.promises[number] = promise
        for key in _keys(entry):
            self._by_key[key][number] = None
        if entry.content["to"] == [CHAMBER]:
            for word in self._compared[id(entry)].words:
                self._by_word[word][number] = None

    def earlier(self, entry: Promised) -> tuple[Promise, _Likeness] | None:
        """Return the promise that ``entry`` goes back to, the likeliest and then the latest of them."""
        best: tuple[Promise, _Likeness] | None = None
        mine, compared = self._compared[id(entry)], self._compared
        for promise in self._candidates(entry):
            found = max(
                (likeness for each in promise.entries if (likeness := _likeness(mine, compared[id(each)]))),
                key=_rank, default=None,
            )  # fmt: skip
            if found and (best is None or _rank(found) >= _rank(best[1])):
                best = promise, found
        return best

    def maybe(self, entry: Promised) -> list[str]:
        """Return the first entries of earlier promises to the same member."""
        if entry.content["act"] == "made" or not _surnames(entry):
            return []
        return [
            promise.entries[0].id for promise in self._candidates(entry)
            if _surnames(promise.entries[0]) & _surnames(entry)
        ]  # fmt: skip

    def _candidates(self, entry: Promised) -> list[Promise]:
        """Return the promises of earlier papers that ``entry`` may go back to, the oldest first."""
        numbers = {number for key in _keys(entry) for number in self._by_key.get(key, ())}
        if entry.content["to"] == [CHAMBER]:
            words = self._compared[id(entry)].words
            shared = Counter(number for word in words for number in self._by_word.get(word, ()))
            numbers.update(number for number, times in shared.items() if times >= _ENOUGH_WITH_DAY)
        return [
            promise for promise in map(self.promises.__getitem__, sorted(numbers))
            if all(each.paper.work != entry.paper.work for each in promise.entries)
            and promise.last.paper.day <= entry.paper.day
        ]  # fmt: skip


def _likeness(mine: _Compared, other: _Compared) -> _Likeness | None:
    """Return how surely an entry and an earlier one are one promise; None where they are not known to be."""
    if mine.register and other.register:
        return _Likeness("certain", 1.0) if mine.register & other.register else None
    to_members = not (mine.to_chamber or other.to_chamber)
    if to_members and not mine.surnames & other.surnames:
        return None
    common = len(mine.words & other.words)
    fewest = min(len(mine.words), len(other.words))
    share = common / fewest if fewest else 0.0
    same_day = mine.made_on is not None and mine.made_on in (other.made_on, other.day)
    same_term = mine.due is not None and mine.due == other.due
    enough = common >= _ENOUGH_TO_MEMBER and share >= _SHARE_TO_MEMBER
    if to_members and (same_day or same_term or enough):
        return _Likeness("likely", share + same_day + same_term)
    if (same_day and common >= _ENOUGH_WITH_DAY) or (
        common >= _ENOUGH and share >= _SHARE and _one_ministry(mine, other)
    ):
        return _Likeness("likely", share)
    return None


def _rank(likeness: _Likeness) -> tuple[bool, float]:
    return likeness.grade == "certain", likeness.score


def _surnames(entry: Promised) -> set[str]:
    return {member.partition("@")[0] for member in entry.content["to"] if member != CHAMBER}


def _one_ministry(mine: _Compared, other: _Compared) -> bool:
    """Whether two papers can be of one ministry: no paper says that they are not."""
    return mine.ministry is None or other.ministry is None or mine.ministry == other.ministry


def telling_words(entry: Promised) -> frozenset[str]:
    """Return the words of a promise that say what it is about."""
    return telling(f"{entry.content['subject'] or ''} {entry.content['sentence']}") - _surnames(entry)


def telling(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about."""
    return frozenset(word for word in _WORDS.findall(text.casefold()) if not _EMPTY.fullmatch(word))
