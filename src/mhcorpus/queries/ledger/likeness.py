"""How surely two entries of different papers are one promise.

What is joined as one may be shown as kept: so much has to be sure. What only may be one is proposed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mhcorpus.queries.ledger.entries import Promised, ministry_in
from mhcorpus.queries.ledger.proposals import days_between
from mhcorpus.queries.ledger.words import (
    CHAMBER,
    counted,
    own_subject,
    surnames_promised_to,
    telling,
    telling_words,
    tells,
    thing_of,
    things,
)
from mhcorpus.store.targets import slug

Grade = Literal["certain", "likely"]
ENOUGH, SHARE = 3, 0.5
"""Telling words that two entries share, and of how many of the shorter one, where nothing else tells."""
ENOUGH_TO_PROPOSE = 2
_ENOUGH_TO_MEMBER, _SHARE_TO_MEMBER = 2, 0.3
_ENOUGH_WITH_DAY = 2
_ENOUGH_OF_ITS_OWN = 2
_A_NAMED_THING = 2
_LONGEST = 550
"""Days behind a promise, or its term, in which a thing of the same name is that one and no later one."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely two entries are one promise; ``told`` counts day and term, ``words`` what both have."""

    grade: Grade
    told: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Compared:
    """What entries are compared by, made once for each: there are thousands of times as many pairs.

    ``around`` are those of its ``words`` that only a heading or the title of its paper says; ``is_headed``:
    so is its ``thing``. ``about`` tells what it says itself that it is about, ``own`` are the things that
    the sentence itself names; ``counted`` tells one of a series. ``makers`` are the ministry and the name
    of who makes it or whose paper tells it, as far as it is known.
    """

    words: frozenset[str]
    around: frozenset[str]
    about: frozenset[str]
    thing: frozenset[str]
    is_headed: bool
    own: frozenset[str]
    counted: frozenset[str]
    surnames: frozenset[str]
    register: frozenset[str]
    makers: frozenset[str]
    to_chamber: bool
    goes_back: bool
    made_on: str | None
    due: str | None
    latest: str
    day: str
    ministry: str | None

    @classmethod
    def of(cls, entry: Promised) -> Compared:
        """Return that of an entry."""
        content, paper, subject = entry.content, entry.paper, own_subject(entry)
        words, thing = telling_words(entry), thing_of(entry)
        said = f"{subject} {content['sentence']}"
        return cls(
            words, words - telling(said), tells(telling(subject or said)), thing, not thing <= things(said),
            things(content["sentence"]), counted(entry),
            surnames_promised_to(entry), frozenset(content["register"]), _makers(entry),
            CHAMBER in content["to"], content["act"] != "made", content["made_on"], content["due"],
            content["due_latest"] or "", paper.day, paper.ministry,
        )


def likeness(mine: Compared, other: Compared) -> Likeness | None:
    """Return how surely an entry and an earlier one are one promise; None where they are not known to be."""
    if mine.register and other.register:
        return Likeness("certain") if mine.register & other.register else None
    to_members = not (mine.to_chamber or other.to_chamber)
    if to_members and not mine.surnames & other.surnames:
        return None
    if _is_another(mine, other):
        return None
    same_day = mine.made_on is not None and mine.made_on in (other.made_on, other.day)
    same_term = mine.due is not None and mine.due == other.due
    shared, share = _shared(mine, other, is_tied=to_members or same_day)
    common = len(shared)
    same_members = len(mine.surnames) > 1 and mine.surnames == other.surnames
    enough = common >= _ENOUGH_TO_MEMBER and (same_members or share >= _SHARE_TO_MEMBER)
    if to_members and (same_day or same_term or enough):
        return Likeness("likely", same_day + same_term, common)
    is_told = same_day and (same_term or common >= _ENOUGH_WITH_DAY or _is_one_thing(mine, other, at_least=1))
    is_alike = common >= ENOUGH and share >= SHARE and len(tells(shared)) >= _ENOUGH_OF_ITS_OWN
    is_alike = is_alike and _one_ministry(mine, other)
    if is_told or is_alike or (not to_members and _is_named(mine, other)):
        return Likeness("likely", same_day, common)
    return None


def _shared(mine: Compared, other: Compared, *, is_tied: bool) -> tuple[frozenset[str], float]:
    """Return the words that two entries share, and of how many of the shorter one.

    Much stands under one heading. What only those say counts for both where what they say themselves is
    the same or, if ``is_tied`` by something else, is nothing else. For one it counts where the other
    says it itself and nothing contradicts it.
    """
    both = mine.words & other.words
    mine_fits, other_fits = _says_no_other(mine, other), _says_no_other(other, mine)
    headings = both & mine.around & other.around
    lost: frozenset[str] = frozenset()
    if not ((mine_fits or other_fits) and (is_tied or tells(both - mine.around - other.around))):
        lost |= headings
    if not mine_fits:
        lost |= both & mine.around - headings
        lost |= frozenset() if other_fits else both & other.around - headings
    fewest = min(len(mine.words - lost), len(other.words - lost))
    shared = both - lost
    return shared, len(shared) / fewest if fewest else 0.0


def _says_no_other(mine: Compared, other: Compared) -> bool:
    """Whether an entry itself is about nothing that is not said of the other."""
    return mine.about <= other.words


def is_said_again(mine: Compared, other: Compared) -> bool:
    """Whether one paper makes the same promise twice: by the same term, and of much the same thing."""
    common = mine.thing & other.thing
    fewest = min(len(mine.thing), len(other.thing))
    is_made = not (mine.goes_back or other.goes_back)
    return is_made and _is_by_the_same_term(mine, other) and (
        len(common) >= ENOUGH and len(common) > SHARE * fewest and len(tells(common)) >= _ENOUGH_OF_ITS_OWN
    )


def may_be_said_again(mine: Compared, other: Compared) -> bool:
    """Whether one paper may make the same promise twice: by the same term, and on much the same."""
    return _is_by_the_same_term(mine, other) and len(tells(mine.words & other.words)) >= _ENOUGH_OF_ITS_OWN


def _is_by_the_same_term(mine: Compared, other: Compared) -> bool:
    same_to = (mine.to_chamber, mine.surnames) == (other.to_chamber, other.surnames)
    same_term = bool(mine.latest) and mine.latest == other.latest
    return same_to and same_term and not _is_another(mine, other)


def may_be_one(mine: Compared, other: Compared) -> bool:
    """Whether an entry may be of an earlier promise to the Chamber, though that is not sure.

    It tells the day and something of the same, or names the same thing of the same maker; what makes a
    promise names it whole.
    """
    if (mine.register and other.register) or _is_another(mine, other) or not _one_ministry(mine, other):
        return False
    common = mine.thing & other.thing
    if mine.goes_back and mine.made_on is not None and mine.made_on in (other.made_on, other.day):
        return bool(common or mine.words & other.words or not tells(mine.thing))
    if not common or not _is_near(mine, other):
        return False
    same_maker = bool(mine.makers & other.makers)
    is_same = mine.thing == other.thing and (same_maker or not (mine.makers and other.makers))
    if not mine.goes_back:
        return is_same and same_maker and bool(tells(common))
    if is_same and len(common) >= _A_NAMED_THING:
        return True
    if is_same and same_maker:
        return bool(tells(common))
    share = len(common) / min(len(mine.thing), len(other.thing))
    needed = 1 if same_maker else ENOUGH_TO_PROPOSE
    return len(common) >= ENOUGH_TO_PROPOSE and share >= SHARE and len(tells(common)) >= needed


def may_be_of_letter(mine: Compared, other: Compared) -> bool:
    """Whether an entry that only says in which letter a promise was made may be of ``other``, made there.

    What it says of members, numbers and things besides must be said there, too.
    """
    is_another = (
        _differ(mine.surnames, other.surnames) or _differ(mine.register, other.register)
        or _differ(mine.counted, other.counted)
    )  # fmt: skip
    if is_another or not _one_ministry(mine, other):
        return False
    told = tells(mine.own) - mine.surnames
    return not told or bool(told & (other.words | other.thing))


def names_it(mine: Compared, other: Compared) -> bool:
    """Whether an entry names in more than a word what ``other`` is about, be it what many promises are."""
    return len(mine.own) >= _A_NAMED_THING and mine.own <= other.thing


def _is_another(mine: Compared, other: Compared) -> bool:
    """Whether the day on which it was promised, or the year or number in a series, says that they are two."""
    other_day = mine.made_on and other.made_on and mine.made_on != other.made_on
    return bool(other_day) or _differ(mine.counted, other.counted)


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both are told and have nothing in common."""
    return bool(one and other) and one.isdisjoint(other)


def _is_named(mine: Compared, other: Compared) -> bool:
    """Whether one maker names the same thing, and no later one of the same name."""
    is_named = not (mine.is_headed and other.is_headed) and _is_one_thing(mine, other)
    return is_named and bool(mine.makers & other.makers) and _is_near(mine, other)


def _is_one_thing(mine: Compared, other: Compared, at_least: int = _A_NAMED_THING) -> bool:
    """Whether both name the same thing, in so many words and one that tells it from others."""
    named = mine.thing == other.thing and len(mine.thing) >= at_least and mine.counted == other.counted
    return named and bool(tells(mine.thing)) and not (mine.is_headed and not _says_no_other(mine, other))


def _is_near(mine: Compared, other: Compared) -> bool:
    """Whether an entry is not so long behind a promise that another of the same name may have been made."""
    if not (mine.day and other.day):
        return False
    behind = max(other.day, other.latest)
    return days_between(behind, mine.day) <= _LONGEST


def _one_ministry(mine: Compared, other: Compared) -> bool:
    """Whether two papers can be of one ministry: no paper says that they are not."""
    return mine.ministry is None or other.ministry is None or mine.ministry == other.ministry


def _makers(entry: Promised) -> frozenset[str]:
    made_by = entry.content["made_by"] or {}
    told = (entry.paper.ministry, ministry_in(made_by.get("office")))
    ministries = {slug(each) for each in told if each}
    surname = (made_by.get("name") or "").rpartition(". ")[2]
    return frozenset(ministries | ({f"name {slug(surname)}"} if surname else set()))
