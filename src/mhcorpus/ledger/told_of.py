"""Of which of several motions of a sentence its words tell.

In "de motie A is uitgevoerd, de motie B nog niet" that is the first. A motion that another one took up has
not been carried out with that: in "de motie B is opgegaan in de motie A, die is uitgevoerd" it is A, and so
it is in "de motie A, waarin de motie B is opgegaan, is uitgevoerd". A motion that is named again has a
clause of its own: "de moties A en B zijn aangenomen; de motie A is uitgevoerd".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from mhcorpus.ledger.statements import without_brackets

Named = Sequence[tuple[str, int]]
"""Motions, each with where the sentence names it, in order."""

_SEVERAL = re.compile(r"(?<!\w)(?:zijn|worden|werden|hebben|beide|alle)(?!\w)")
_IS = re.compile(r"_*\)?(?: ?\(_*\))* (?:is|wordt|werd|heeft)(?!\w)")
"""So the name before it is the one motion that a clause tells of."""
_JOINED = re.compile(
    r"_*\)?(?: ?\(_*\))*(?: (?:over|om|inzake|betreffende)(?!\w)[^,;]{0,80})?"
    r"(?:(?:,? (?:en|of|alsook|alsmede|evenals)|,)(?: \w+){0,2}?(?: moties?[^,;()]{0,80}\(_*)?|) ?"
)
"""Between the names of motions of which one thing is told."""
_ALSO = re.compile(r"(?<!\w)(?:evenals|net als|alsook|alsmede|ook|eveneens)(?!\w)")
_CLAUSE = re.compile(r"[^,;]{0,200}, (?:die|welke)(?!\w)")
_OF_SEVERAL = re.compile(r"[,;]|(?<!\w)(?:zijn|worden|hebben)(?!\w)")
_ANOTHER_CLAUSE = re.compile(r"[,;] (?!en |ook |evenals |alsmede |alsook |net als )")
_BY_US = re.compile(r" (?:ik|wij|we|het kabinet)(?!\w)")
_RELATIVE = re.compile(r",? (?:die|welke|waar\w+|ter vervanging van|in plaats van)(?!\w)[^,;]{0,200}$")
_GOES_ON = re.compile(r"[^,;]{0,160},(?: \w+){0,3} ?$")
_LISTED = re.compile(r":(?:(?:[;,]|,? en)? \d{5}(?:-[IVXLC]{1,6})?-\d{1,4}(?![-\w]))+")
"""Numbers behind a colon, of each of which the words before it tell: "zijn vervallen: 39812-10; 39813-4"."""
_INTO = re.compile(
    r"(?<!\w)(?:ten gunste van|(?:vervangen|overgenomen) door|(?:opgegaan|overgegaan|opgenomen|verwerkt) in"
    r"|samengevoegd met|gevolgd door)(?!\w)"
)
"""So one motion makes way for another."""
_IN_TURN = re.compile(
    r"(?<!\w)(?:respectievelijk|resp\.|onderscheidenlijk)"
    r"(?:[.;]|$| (?:(?!(?:zijn|worden|werden|hebben) )[a-zà-ÿ]+ ){0,3}?(?:uitgevoerd|uitvoering|afgedaan"
    r"|afgerond|afgehandeld|voldaan|nagekomen|aangenomen|aanvaard|verworpen|weggestemd|afgewezen"
    r"|ingetrokken|aangehouden|ontraden|overgenomen|opgevolgd|vervallen|achterhaald|ontijdig|overbodig"
    r"|ondersteund|ingediend|niet|nog|deels|gedeeltelijk|open|loop(?:t|en))(?!\w))"
)

_END = (
    r"(?:(?:inmiddels|reeds|al|volledig|deels|nog|niet|nog niet) )?(?:uitgevoerd|afgedaan|afgehandeld"
    r"|aangenomen|aanvaard|verworpen|ingetrokken|aangehouden|vervallen"
    r"|in (?:uitvoering|behandeling|voorbereiding))"
)
_TWO = 2
_ONLY_NAMES = (
    r"(?:De|Beide) moties (?:(?:van|de|den|der|het|lid|leden|te|ten|ter|en|respectievelijk|resp\.|c\.s\."
    r"|[A-Z][\w'’/-]*|\([^()]*\)),? )+"
)
"""More than names before the verb may tell something of one of them, or of another thing than the motions."""
_TWO_ENDS = re.compile(
    rf"^{_ONLY_NAMES}(?:zijn|worden|werden) (?:inmiddels |daarmee )?"
    rf"(?:(?P<first>{_END}),? (?:respectievelijk|resp\.) (?P<second>{_END})"
    rf"|(?:respectievelijk|resp\.) (?P<one>{_END}) (?:en|dan wel) (?P<other>{_END}))\.?$"
)


def is_told_in_turn(text: str) -> bool:
    """Whether ``text`` tells of motions one by one: "zijn uitgevoerd respectievelijk ingetrokken"."""
    return _IN_TURN.search(without_brackets(text)) is not None


def each_in_turn(text: str, motions: int) -> list[str]:
    """Return ``text`` for each of two motions of which it tells so, the end of the other crossed out.

    Which of more motions has which end is left open, and so it is where more stands between the two.
    """
    found = _TWO_ENDS.search(without_brackets(text)) if motions == _TWO else None
    if found is None:
        return []
    first, second = ("first", "second") if found["first"] else ("one", "other")
    both = (found.span(first), found.span(second))
    return [text[:start] + "x" * (end - start) + text[end:] for start, end in reversed(both)]


def told_of(named: Named, text: str, start: int, end: int) -> set[str]:
    """Return the motions of which the words between ``start`` and ``end`` of ``text`` tell."""
    text = without_brackets(text)
    behind = [each for each in named if each[1] < start]
    if behind and (alone := _of_one(behind, text, end)):
        return {alone}
    if not behind and (within := _within(named, text, end)):
        return within
    if not behind or _ALSO.search(text, end):
        return {one for one, _ in named}
    first = sorted(dict(reversed(named)).items(), key=itemgetter(1))
    # "… is opgegaan, is uitgevoerd": words that go over a comma begin behind it.
    verb = start + text[start:end].rfind(",") + 1
    told = [(one, at) for at, (one, where) in enumerate(first) if where < end]
    return {one for one, at in told if not _is_enclosed(at, first, text, verb)}


def _within(named: Named, text: str, end: int) -> set[str]:
    """Return the motions that words name themselves, where the others stand in another clause behind them.

    A list that follows the words belongs to them.
    """
    if listed := _LISTED.match(text, end):
        return {one for one, where in named if where < listed.end()}
    after = [where for _, where in named if where >= end]
    if not after or not _ANOTHER_CLAUSE.search(text, end, min(after)):
        return set()
    return {one for one, where in named if where < end}


def named_again(named: Sequence[tuple[str, int, int]], text: str, end: int) -> Named:
    """Return the motions in the clause of words that end at ``end``: all, unless it names one of them again.

    Each is given with where its name begins and ends.
    """
    text = without_brackets(text)
    before = [
        each for last, each in zip([None, *named], named, strict=False)
        # Its number in the brackets behind its name names it no second time.
        if each[1] < end and not (last and last[0] == each[0] and text[each[1]] == "_")
    ]  # fmt: skip
    at = max(len(before) - 1, 0)
    is_alone = bool(before) and _IS.match(text, before[-1][2]) is not None
    while at and not is_alone and _JOINED.fullmatch(text, before[at - 1][2], before[at][1]):
        at -= 1
    own = {one for one, _, _ in before[at:]}
    is_again = any(one in own for one, _, _ in before[:at])
    if not is_again or (len(own) == 1 and _SEVERAL.search(text, before[-1][2], end)):
        return [(one, where) for one, where, _ in named]
    until = len(text) if _ALSO.search(text, end) else end
    return [(one, where) for one, where, _ in named if before[at][1] <= where < until]


def makes_way(named: Named, text: str, end: int) -> set[str]:
    """Return the motions that make way for others where words that end at ``end`` say so; else all."""
    into = _INTO.search(text, end)
    before = {one for one, where in named if into and where < into.start()}
    return before or _within(named, text, end) or {one for one, _ in named}


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
