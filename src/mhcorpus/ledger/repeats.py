"""Promises that a paper tells twice: in the list at the end of a debate, by the way, or twice in one turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.promise_entry import CHAMBER, PromiseEntry
from mhcorpus.ledger.promise_lists import is_listed
from mhcorpus.ledger.promises import is_recalled
from mhcorpus.ledger.things import name_one_thing

_FAR = 200
"""Promises above one that is listed, among which it is sought."""
_A_TURN = 4000
"""Signs in which a minister answers a member, with what others say between: later the questions are new."""
_MUCH = 2
"""Things that two sentences share where no term tells that they are one promise."""
_BARE = re.compile(
    r"(?:(?!(?:[Dd]at|[Dd]it) )[\w,]+ ){0,3}?(?:[Dd]at|[Dd]it|[Dd]ie toezegging)"
    r" (?:zeg|doe|kan|wil|zal|ga|heb)(?!\w)(?: (?!dat |om |de |het |een |over )[\w']+,?){0,6}?"
    r" (?:toe|toezeggen|toegezegd|doen)[.!]?"
)
"""A promise in words that only point at it: "dat zeg ik graag toe"."""

_THING = re.compile(
    r"(?<!ook )(?<!nog )(?<!\w)(?:[Ee]en|[Dd]e|[Dd]ie|[Dd]eze|[Hh]et|[Dd]at|[Dd]it)"
    r" (?P<thing>brief|nota|notitie|overzicht|plan|reactie|rapport(?:age)?)(?!\w)"
)
_BY_NAME = re.compile(r"(?<!\w)(?:toe|toezeggen)(?![\w-])")
_ABOUT = re.compile(r"(?<!\w)(?:over|inzake|omtrent|betreffende|aangaande|waarin|met|van|op|naar|aan)(?!\w)")
"""Behind a thing: what it is about, or for whom."""
_QUESTION = re.compile(
    r"(?<!\w)(?P<which>eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|laatste) vraag van "
    r"(?P<who>(?:de heer|mevrouw|het lid|collega) [A-Z][\w-]+)"
)
"""A question that a minister comes back to, as one is told from the next."""
_OF_ANY_PROMISE = re.compile(
    r"(?<!\w)(?:\w*brie(?:f|ven)|kwartaal|najaar|voorjaar|zomer|einde?|begin|medio|\w*reces|\w*ari|maart|april|juni|juli"
    r"|augustus|\w+ber|komen?|volgende?|voort?gang\w*|informatie|schriftelijk|uiterlijk)(?!\w)"
)
"""Words of what is sent and when: they tell no promise from another."""


def is_bare(passage: Passage) -> bool:
    """Whether the passage promises something without saying what."""
    return passage.speaker is not None and _BARE.fullmatch(passage.text) is not None


def repeated(
    entry: PromiseEntry, before: Sequence[PromiseEntry], running: Passage | None
) -> PromiseEntry | None:
    """Return the promise among those ``before`` that ``entry`` tells again, if it does.

    What is listed, or mentioned by the way, was promised before, by the same day. In one turn of a debate
    so was what has the same term and thing, and what only points at the sentence before.
    """
    if again := _said_again(entry, before, running):
        return again
    in_list = entry.promise.form == "row" or is_listed(entry.passage)
    if not entry.due.edtf:
        return _alike(entry, before[-_FAR:]) if in_list and entry.passage.is_of_the_chair else None
    if not (in_list or is_recalled(entry.passage, entry.promise)):
        return None
    for other in before[-_FAR:]:
        same_to = entry.to in (other.to, [CHAMBER]) or other.to == [CHAMBER]
        if other.due.edtf == entry.due.edtf and same_to and not _are_two_rows(entry, other):
            return other
    return None


def _are_two_rows(entry: PromiseEntry, other: PromiseEntry) -> bool:
    """Whether they are rows of a table, each of which is a promise of its own."""
    return entry.promise.form == other.promise.form == "row" and entry.passage.line != other.passage.line


def _alike(entry: PromiseEntry, before: Sequence[PromiseEntry]) -> PromiseEntry | None:
    """Return the minister's promise that the chair reads out in much the same words, without a term."""
    for other in reversed(before):
        is_open = CHAMBER in (*entry.to, *other.to) or entry.to == other.to
        if is_open and other.passage.is_of_the_government and other.passage.speaker is not None:
            mine, theirs = (_OF_ANY_PROMISE.sub("", each.passage.text) for each in (entry, other))
            if name_one_thing(mine, theirs, at_least=_MUCH):
                return other
    return None


def told_in_full(entry: PromiseEntry, last: PromiseEntry, running: Passage | None) -> bool:
    """Whether ``entry`` says what the sentence before it promised in bare words: "Dat zeg ik toe."."""
    is_next = last.last is running and last.last is last.passage
    return is_next and is_bare(last.passage) and last.passage.section == entry.passage.section


def _said_again(
    entry: PromiseEntry, before: Sequence[PromiseEntry], running: Passage | None
) -> PromiseEntry | None:
    passage = entry.passage
    if passage.speaker is None or not before or passage.is_of_the_chair:
        return None
    if is_bare(passage):
        last = before[-1]
        return last if last.last is running and last.passage.section == passage.section else None
    if _names_thing_again(entry, before[-1]) or _is_of_question(entry, before[-1]):
        return before[-1]
    if not entry.due.edtf:
        return None
    for other in takewhile(lambda each: each.passage.section == passage.section, reversed(before[-_FAR:])):
        same_term = other.due.edtf == entry.due.edtf and CHAMBER in (*entry.to, *other.to)
        mine, theirs = (_OF_ANY_PROMISE.sub("", each.text) for each in (passage, other.passage))
        if same_term and name_one_thing(mine, theirs):
            return other
    return None


def _is_of_question(entry: PromiseEntry, last: PromiseEntry) -> bool:
    """Whether ``entry`` comes back to the question that its speaker did just before, and to no other.

    By another day, or with another thing, it promises something else.
    """
    terms = {each.due.edtf for each in (entry, last)} - {None}
    things = {found["thing"] for each in (entry, last) if (found := _THING.search(each.passage.text))}
    if len(terms) > 1 or len(things) > 1:
        return False
    mine, theirs = (
        {(found["which"], found["who"]) for found in _QUESTION.finditer(each.passage.text)}
        for each in (entry, last)
    )
    is_near = entry.passage.start - last.passage.end <= _A_TURN
    return bool(mine) and mine <= theirs and is_near and entry.passage.speaker == last.passage.speaker


def _names_thing_again(entry: PromiseEntry, last: PromiseEntry) -> bool:
    """Whether ``entry`` promises the thing of ``last`` again, in its paragraph and without saying more of it.

    "Ik zeg een brief toe over tolken. … Ik zeg dus een brief toe": of another it says what it is about.
    """
    passage, before = entry.passage, last.passage
    if (passage.section, passage.line) != (before.section, before.line) or entry.due.edtf or entry.due.latest:
        return False
    thing, known = _THING.search(passage.text), _THING.search(before.text)
    if thing is None or known is None or thing["thing"] != known["thing"]:
        return False
    by_name = _BY_NAME.search(passage.text) and _BY_NAME.search(before.text)
    return bool(by_name) and entry.to in (last.to, [CHAMBER]) and not _ABOUT.search(passage.text, thing.end())
