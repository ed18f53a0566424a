"""Of which of several motions of a sentence its words tell.

In "de motie A is uitgevoerd, de motie B nog niet" that is the first. A motion that another one took up has
not been carried out with that: in "de motie B is opgegaan in de motie A, die is uitgevoerd" it is A, and so
it is in "de motie A, waarin de motie B is opgegaan, is uitgevoerd".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from mhcorpus.ledger.statements import without_brackets

Named = Sequence[tuple[str, int]]
"""Motions, each with where the sentence names it, in order."""

_ALSO = re.compile(r"(?<!\w)(?:evenals|net als|alsook|alsmede|ook|eveneens)(?!\w)")
_CLAUSE = re.compile(r"[^,;]{0,200}, (?:die|welke)(?!\w)")
_OF_SEVERAL = re.compile(r"[,;]|(?<!\w)(?:zijn|worden|hebben)(?!\w)")
_BY_US = re.compile(r" (?:ik|wij|we|het kabinet)(?!\w)")
_RELATIVE = re.compile(r",? (?:die|welke|waar\w+|ter vervanging van|in plaats van)(?!\w)[^,;]{0,200}$")
_GOES_ON = re.compile(r"[^,;]{0,160},(?: \w+){0,3} ?$")
_INTO = re.compile(
    r"(?<!\w)(?:ten gunste van|(?:vervangen|overgenomen) door|(?:opgegaan|overgegaan|opgenomen|verwerkt) in"
    r"|samengevoegd met|gevolgd door)(?!\w)"
)
"""So one motion makes way for another."""


def told_of(named: Named, text: str, start: int, end: int) -> set[str]:
    """Return the motions of which the words between ``start`` and ``end`` of ``text`` tell."""
    text = without_brackets(text)
    behind = [each for each in named if each[1] < start]
    if behind and (alone := _of_one(behind, text, end)):
        return {alone}
    if not behind or _ALSO.search(text, end):
        return {one for one, _ in named}
    first = sorted(dict(reversed(named)).items(), key=itemgetter(1))
    # "… is opgegaan, is uitgevoerd": words that go over a comma begin behind it.
    verb = start + text[start:end].rfind(",") + 1
    told = [(one, at) for at, (one, where) in enumerate(first) if where < end]
    return {one for one, at in told if not _is_enclosed(at, first, text, verb)}


def makes_way(named: Named, text: str, end: int) -> set[str]:
    """Return the motions that make way for others where words that end at ``end`` say so; else all."""
    into = _INTO.search(text, end)
    before = {one for one, where in named if into and where < into.start()}
    return before or {one for one, _ in named}


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
