"""Of which of several motions of a sentence its words tell.

In "de motie A is uitgevoerd, de motie B nog niet" that is the first. A motion that another one took up has
not been carried out with that: in "de motie B is opgegaan in de motie A, die is uitgevoerd" it is A, and so
it is in "de motie A, waarin de motie B is opgegaan, is uitgevoerd". A motion that is named again has a
clause of its own: "de moties A en B zijn aangenomen; de motie A is uitgevoerd".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from operator import itemgetter
from typing import NamedTuple

from mhcorpus.ledger.stated import ATTRIBUTES, OFF_THE_TABLE, Stated
from mhcorpus.ledger.statements import without_brackets
from mhcorpus.references.enumeration import is_next_number

Named = Sequence[tuple[str, int]]
"""Motions, each with where the sentence names it, in order."""


class Place(NamedTuple):
    """Where a sentence names a motion: from ``where`` to ``end``, and where its ``mention`` begins."""

    motion: str
    where: int
    mention: int
    end: int


_SEVERAL = re.compile(r"(?<!\w)(?:zijn|worden|werden|hebben|beide|alle)(?!\w)")
_IS = re.compile(r"_*\)?(?: ?\(_*\))* (?:is|wordt|werd|heeft)(?!\w)")
"""So the name before it is the one motion that a clause tells of."""
_JOINED = re.compile(
    r"_*\)?(?: ?\(_*\))*(?: (?:over|om|inzake|betreffende)(?!\w)[^,;]{0,80})?"
    r"(?:(?:,? (?:en|of|alsook|alsmede|evenals)|,)(?: \w+){0,2}?(?: moties?[^,;()]{0,80}\(_*)?|) ?"
)
"""Between the names of motions of which one thing is told."""
ALSO = re.compile(r"(?<!\w)(?:evenals|net als|alsook|alsmede|ook|eveneens|samen met)(?!\w)")
_CLAUSE = re.compile(r"[^,;]{0,200}, (?:die|welke)(?!\w)")
_OF_SEVERAL = re.compile(r"[,;]|(?<!\w)(?:zijn|worden|hebben)(?!\w)")
_ANOTHER_CLAUSE = re.compile(r"[,;] (?!en |ook |evenals |alsmede |alsook |net als )")
_BY_US = re.compile(r" (?:ik|wij|we|het kabinet)(?!\w)")
_RELATIVE = re.compile(r",? (?:die|welke|waar\w+|ter vervanging van|in plaats van)(?!\w)[^,;]{0,200}$")
_GOES_ON = re.compile(r"[^,;]{0,160},(?: \w+){0,3} ?$")
_LISTED = re.compile(r": ?")
BEFORE_NAME = 60
AND_ON = re.compile(r",? en over (?:de|een) (?:\w+ )?motie(?!\w)")
"""Behind some motions another one: "over de ingediende moties en over de aangehouden motie A"."""
_UP_TO_NAME = re.compile(r"(?:(?!otie)[^,;?]|, (?=[A-Z]))*")
_ALL_OF_THEM = re.compile(r"(?<!\w)(?:beide|alle|twee|drie|vier|vijf|volgende) moties\Z")
_NAMELY = re.compile(r"[,:] (?:te weten:? |namelijk:? )?(?:de |die )?")
"""Between motions that are counted and the first that is named: "beide moties, de motie A en …"."""
_LIST_GOES_ON = re.compile(
    r"_*\)?(?: ?\(_*\))*(?: c\.s\.)?"
    r"(?:(?: (?:over|om|inzake|betreffende)(?!\w)"
    r"(?:(?! (?:is|was|werd|wordt|heb|heeft|ik|wij|we) )[^;?]){0,120}?)?"
    r"(?:, (?:die|welke|waar\w+)(?!\w)[^,;?]{3,160},)?"
    r",? (?P<closes>en|alsook|alsmede|evenals)"
    r"(?:(?: (?!niet )\w+)? ook| op \d{1,2} [a-z]+(?: \d{4})?)?(?:,? na wijziging,|, [^,;?]{1,60},)?"
    r"|(?: (?:over|om|inzake|betreffende)(?!\w)[^,;?]{0,80})?"
    r"(?:(?P<opens>,)(?= (?:de|die|een) )|(?P<item>;)|,|))(?: (?:de|die|een)(?: \w+)?)?"
    r"(?: moties?[^,;()]{0,80})?(?: van (?:het lid|de leden|mevrouw|de heer))? ?(?:\(_*)?"
)
"""Between two of a list, which a motion with its article behind a mere comma does not close.

What stands behind a semicolon is one of the list where a colon opens that.
"""
_CLOSED = re.compile(r"_*\)?(?: ?\(_*\))*(?: c\.s\.)?(?=[.;]|$)")
"""Behind the last of a list without "en"."""
_ENCLOSED = re.compile(r", (?:die|welke|waar\w+)(?!\w)[^,;?]{3,160},(?= en )")
"""Such a clause of one in a list names none that is in it."""
_OF_ITS_OWN = re.compile(
    r"(?:(?! (?:die|dat|over|om|waar\w+) )[^,;?])*?"
    r" (?:is|zijn|was|waren|wordt|worden|werd|werden|heb|heeft|hebben"
    r"|zal|zullen|kan|ligt|staat|blijft|ik|wij|we|het kabinet|niet|nog)(?!\w)"
)
"""Behind the name of a motion of which its own clause tells something."""
_INTO = re.compile(
    r"(?<!\w)(?:ten gunste van|(?:vervangen|overgenomen) door|(?:opgegaan|overgegaan|opgenomen|verwerkt) in"
    r"|samengevoegd met|gevolgd door)(?!\w)"
)
"""So one motion makes way for another."""


def named_by(places: Sequence[Place], text: str, stated: Stated, at: int) -> set[str]:
    """Return the motion that the words of ``stated`` end with: "na de aanneming van de motie A …"."""
    start, end = at + stated.words.start, at + stated.words.end
    if stated.words.pattern != "its adoption" or "oties" in text[start:end]:
        return set()
    return {each.motion for each in places if each.where < end <= each.end}


def meant(places: Sequence[Place], text: str, stated: Stated, at: int, *, in_row: bool) -> set[str]:
    """Return the motions of which ``stated`` tells; its words are counted from ``at`` in ``text``.

    What the row of a table tells further on, it tells of the motion that it begins with.
    """
    start, end = at + stated.words.start, at + stated.words.end
    if listed := _listed_behind(places, text, end):
        return listed
    named = _named_again(places, text, end)
    if stated.words.pattern in ATTRIBUTES:
        return _called(named, text, start, end)
    if in_row and named:
        cell = [each for each in named if text.rfind("|", 0, start) < each[1] < start]
        if len(cell) < len(named) and cell and (alone := _of_one(cell, without_brackets(text), end)):
            return {alone}
        border = text.find("|", named[0][1])
        return {one for one, where in named if border < 0 or where < border}
    if stated.sense.state in OFF_THE_TABLE and (before := _making_way(named, text, end)):
        return before
    # The words of a fate in the Chamber begin with the motion, and end with what became of it.
    start = text.rfind(" ", start, end) + 1 if stated.sense.axis == "chamber" else start
    return _told_of(named, text, start, end)


def listed_in_front(places: Sequence[Place], text: str, end: int) -> set[str]:
    """Return the motions of the list behind words ending at ``end``: "aangenomen zijn de moties A en B".

    The list goes on where one motion is joined to the next; behind its last comma a clause may begin.
    """
    if listed := _listed_behind(places, text, end):
        return listed
    raw, text = text, without_brackets(text)
    enclosed = [each.span() for each in _ENCLOSED.finditer(text, end)]
    after = [
        each for each in places
        if each.end > end and not any(start < each.where < until for start, until in enclosed)
    ]  # fmt: skip
    if not after:
        return set()
    first = max(end, after[0].where)
    is_namely = _ALL_OF_THEM.search(text, 0, end) and _NAMELY.fullmatch(text, end, first)
    if not is_namely and not _UP_TO_NAME.fullmatch(text, end, first):
        return set()
    is_list = text.startswith(":", end)
    found, maybe, last = {after[0].motion}, set[str](), after[0]
    for before, each in pairwise(after):
        if each.motion != before.motion:
            on = _joined(before, each, raw, text, is_list=is_list)
            if on is None:
                break
            maybe.add(each.motion)
            if on != ",":
                found |= maybe
        last = each
    return found | maybe if _CLOSED.match(text, last.end) else found


def _joined(before: Place, each: Place, raw: str, text: str, *, is_list: bool) -> str | None:
    """Return how a motion is joined to the one ``before`` it in a list, None where it is not."""
    if each.where < before.end:
        # Numbers of one name: "de moties op stukken nrs. 11, 12 en 13".
        return "nrs." if is_next_number(raw, before.end, each.mention) else None
    on = _LIST_GOES_ON.fullmatch(text, before.end, each.where)
    if on is None or (on["item"] and not is_list):
        return None
    if (on["closes"] or on["item"]) and _OF_ITS_OWN.match(text, each.end):
        return None
    return on["opens"] or on["closes"] or ""


def _called(named: Named, text: str, start: int, end: int) -> set[str]:
    """Return the motions that a participle before their name speaks of: "de aangenomen motie B"."""
    participle = re.escape(text[start:].split(maxsplit=1)[0])
    called = re.compile(rf"(?<!\w){participle} (?:\w+ ){{0,4}}$", re.IGNORECASE)
    found = {one for one, where in named if called.search(text, max(0, where - BEFORE_NAME), where)}
    if "moties" in text[start:end].lower():
        on = AND_ON.search(text, end)
        until = on.start() if on else len(text)
        found |= {one for one, where in named if start <= where < until}
    return found


def _listed_behind(places: Sequence[Place], text: str, end: int) -> set[str]:
    """Return the motions whose numbers are listed behind a colon: "zijn vervallen: 39812-10; 39813-4"."""
    after = [each for each in places if each.mention >= end]
    if not after or not _LISTED.fullmatch(text, end, after[0].mention):
        return set()
    follow = takewhile(lambda two: is_next_number(text, two[0].end, two[1].mention), pairwise(after))
    return {after[0].motion, *(each.motion for _, each in follow)}


def _told_of(named: Named, text: str, start: int, end: int) -> set[str]:
    """Return the motions of which the words between ``start`` and ``end`` of ``text`` tell."""
    text = without_brackets(text)
    behind = [each for each in named if each[1] < start]
    if behind and (alone := _of_one(behind, text, end)):
        return {alone}
    if not behind and (within := _within(named, text, end)):
        return within
    if not behind or ALSO.search(text, end):
        return {one for one, _ in named}
    first = sorted(dict(reversed(named)).items(), key=itemgetter(1))
    # "… is opgegaan, is uitgevoerd": words that go over a comma begin behind it.
    verb = start + text[start:end].rfind(",") + 1
    told = [(one, at) for at, (one, where) in enumerate(first) if where < end]
    return {one for one, at in told if not _is_enclosed(at, first, text, verb)}


def _within(named: Named, text: str, end: int) -> set[str]:
    """Return the motions that words name themselves, where the others stand in another clause behind them."""
    after = [where for _, where in named if where >= end]
    if not after or not _ANOTHER_CLAUSE.search(text, end, min(after)):
        return set()
    return {one for one, where in named if where < end}


def _named_again(places: Sequence[Place], text: str, end: int) -> Named:
    """Return the motions in the clause of words that end at ``end``: all, unless it names one again."""
    text = without_brackets(text)
    before = [
        each for last, each in zip([None, *places], places, strict=False)
        # Its number in the brackets behind its name names it no second time.
        if each.where < end and not (last and last.motion == each.motion and text[each.where] == "_")
    ]  # fmt: skip
    at = max(len(before) - 1, 0)
    is_alone = bool(before) and _IS.match(text, before[-1].end) is not None
    while at and not is_alone and _JOINED.fullmatch(text, before[at - 1].end, before[at].where):
        at -= 1
    own = {each.motion for each in before[at:]}
    is_again = any(each.motion in own for each in before[:at])
    begin, until = 0, len(text)
    if is_again and not (len(own) == 1 and _SEVERAL.search(text, before[-1].end, end)):
        begin = before[at].where
        until = until if ALSO.search(text, end) else end
    return [(each.motion, each.where) for each in places if begin <= each.where < until]


def _making_way(named: Named, text: str, end: int) -> set[str]:
    """Return the motions that make way for others where words that end at ``end`` say so."""
    into = _INTO.search(text, end)
    return {one for one, where in named if into and where < into.start()}


def _of_one(behind: Named, text: str, end: int) -> str | None:
    """Return the last motion before words that end at ``end``, in a clause of it alone: ", die is …"."""
    last, where = behind[-1]
    clause = _CLAUSE.match(text, where)
    if clause is None or clause.end() > end or _OF_SEVERAL.search(text, clause.end(), end):
        return None
    # "A en B, die ik uitvoer" are both, for all that the verb tells.
    others = [at for one, at in behind if one != last]
    is_joined = bool(others) and " en " in text[others[-1] : where]
    return None if is_joined and _BY_US.match(text, clause.end()) else last


def _is_enclosed(at: int, first: Named, text: str, start: int) -> bool:
    """Whether the motion ``at`` is named in a clause about the one before it, that ends before the words."""
    if not at or first[at][1] >= start:
        return False
    opens = _RELATIVE.search(text, first[at - 1][1], first[at][1])
    return opens is not None and _GOES_ON.fullmatch(text, first[at][1], start) is not None
