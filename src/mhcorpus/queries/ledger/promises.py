"""Which entries of several papers are one promise: made in one, repeated, put off or settled in others.

An entry that goes back to a promise is joined to the latest earlier one that it can be: by the
number in the register of promises, or by member with day, term or subject. The grade says
how sure that is; what shares the member alone is proposed and not joined.
"""

from __future__ import annotations

import re
from collections import defaultdict
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


def promises(entries: Sequence[Promised]) -> list[Promise]:
    """Return the promises that ``entries`` (the oldest first) speak of."""
    found: list[Promise] = []
    by_key: dict[str, list[Promise]] = defaultdict(list)
    for entry in entries:
        own = _earlier(entry, by_key) if entry.content["act"] != "made" or entry.content["register"] else None
        if own:
            promise, likeness = own
            promise.entries.append(entry)
            promise.grades.append(likeness.grade)
        else:
            promise = Promise([entry])
            promise.maybe = _maybe(entry, by_key)
            found.append(promise)
        for key in _keys(entry):
            if promise not in by_key[key]:
                by_key[key].append(promise)
    return found


def _keys(entry: Promised) -> Iterable[str]:
    """Return what entries of one promise share one of."""
    content = entry.content
    yield from content["register"]
    yield from (member.partition("@")[0] for member in content["to"] if member != CHAMBER)
    if content["to"] == [CHAMBER]:
        yield CHAMBER


def _earlier(
    entry: Promised, by_key: dict[str, list[Promise]]
) -> tuple[Promise, _Likeness] | None:
    """Return the promise that ``entry`` goes back to, the likeliest and then the latest of them."""
    best: tuple[Promise, _Likeness] | None = None
    for promise in _candidates(entry, by_key):
        found = max(
            (likeness for each in promise.entries if (likeness := _likeness(entry, each))),
            key=_rank, default=None,
        )  # fmt: skip
        if found and (best is None or _rank(found) >= _rank(best[1])):
            best = promise, found
    return best


def _rank(likeness: _Likeness) -> tuple[bool, float]:
    return likeness.grade == "certain", likeness.score


def _candidates(entry: Promised, by_key: dict[str, list[Promise]]) -> list[Promise]:
    """Return the promises of earlier papers that share a key with ``entry``."""
    found = {id(promise): promise for key in _keys(entry) for promise in by_key.get(key, ())}
    return [
        promise for promise in found.values()
        if all(each.paper.work != entry.paper.work for each in promise.entries)
        and promise.last.paper.day <= entry.paper.day
    ]  # fmt: skip


def _likeness(entry: Promised, other: Promised) -> _Likeness | None:
    """Return how surely two entries are one promise; None where they are not known to be."""
    mine, theirs = entry.content, other.content
    if set(mine["register"]) & set(theirs["register"]):
        return _Likeness("certain", 1.0)
    if mine["register"] and theirs["register"]:
        return None
    to_members = CHAMBER not in (*mine["to"], *theirs["to"])
    if to_members and not _surnames(entry) & _surnames(other):
        return None
    common, share = _common(entry, other)
    same_day = mine["made_on"] and mine["made_on"] in (theirs["made_on"], other.paper.day)
    same_term = mine["due"] is not None and mine["due"] == theirs["due"]
    if to_members and (same_day or same_term or (common >= _ENOUGH_TO_MEMBER and share >= _SHARE_TO_MEMBER)):
        return _Likeness("likely", share + bool(same_day) + same_term)
    if (same_day and common >= _ENOUGH_TO_MEMBER) or (
        common >= _ENOUGH and share >= _SHARE and _one_ministry(entry, other)
    ):
        return _Likeness("likely", share)
    return None


def _surnames(entry: Promised) -> set[str]:
    return {member.partition("@")[0] for member in entry.content["to"] if member != CHAMBER}


def _one_ministry(entry: Promised, other: Promised) -> bool:
    """Whether two papers can be of one ministry: no paper says that they are not."""
    ministries = entry.paper.ministry, other.paper.ministry
    return None in ministries or ministries[0] == ministries[1]


def _common(entry: Promised, other: Promised) -> tuple[int, float]:
    """Return how many telling words two entries share, and what part of the shorter's that is."""
    mine, theirs = telling_words(entry), telling_words(other)
    fewest = min(len(mine), len(theirs))
    common = len(mine & theirs)
    return common, common / fewest if fewest else 0.0


def telling_words(entry: Promised) -> frozenset[str]:
    """Return the words of a promise that say what it is about."""
    text = f"{entry.content['subject'] or ''} {entry.content['sentence']}".casefold()
    words = frozenset(_WORDS.findall(text)) - _surnames(entry)
    return frozenset(word for word in words if not _EMPTY.fullmatch(word))


def _maybe(entry: Promised, by_key: dict[str, list[Promise]]) -> list[str]:
    if entry.content["act"] == "made" or not _surnames(entry):
        return []
    return [
        promise.entries[0].id for promise in _candidates(entry, by_key)
        if _surnames(promise.entries[0]) & _surnames(entry)
    ]  # fmt: skip
