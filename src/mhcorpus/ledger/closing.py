"""Of what a sentence speaks that closes something: of a promise, of a motion, or of something else.

"Hiermee doe ik de toezegging over de motie Jansma af" leaves the motion as it is, and "ik zeg een brief toe;
de motie is uitgevoerd" the promise. Of "de toezegging en de motie Jansma" both are closed.
"""

from __future__ import annotations

import re

from mhcorpus.ledger.clauses import clause_with
from mhcorpus.ledger.statements import Statement
from mhcorpus.ledger.things import refers_back

_MOTION = re.compile(r"(?<!\w)[Mm]oties?(?!\w)")
_PROMISE = re.compile(r"(?<!\w)[Tt]oezegging(?:en)?(?!\w)")
_PROMISED = re.compile(r"(?<!\w)(?:[Tt]oe(?:gezegd|zegging)|T\d{5}(?!\d))")
_BESIDE = re.compile(
    r"(?<!\w)(?:(?P<as>[Zz]oals(?: (?!toege)[^ ,;?]+){0,14}|(?:[Cc]onform|[Oo]vereenkomstig|[Ii]n lijn met)"
    r"(?: \w+){0,3})|(?:[Nn]aast|[Ll]os van|[Oo]ngeacht)(?: \w+){0,3}) $"
)
"""So a promise stands beside what is closed: "zoals toegezegd is …", "naast de toezegging is ook …"."""
_HEREBY = re.compile(r"(?<!\w)(?:[Hh]ier(?:mee|bij)|[Dd]eze \w*brief)(?!\w)")
"""A letter that does something for a motion, as was promised, is what was promised itself."""
_BESIDE_BEFORE = 160
_ABOUT = re.compile(
    r"(?<!\w)(?:om|over|inzake|dat|waarin|rond(?:om)?|betreffende|met betrekking tot|ten aanzien van)(?!\w)"
)
_AS_WELL = re.compile(r"(?<!\w)(?:en|evenals|alsmede|alsook) (?:aan )?(?:\w+ )?$")
_AS_WELL_BEFORE = 40
_ELIDED = re.compile(
    r" ?(?:blijkt|blijken|bleek|is|zijn|wordt|worden|was|waren|werd|kan|kunnen|staat|moet|zal|heeft)"
    r"(?! (?:de|het|een|er|dit|dat|deze|die|mijn|onze|uw|ik|wij|we|u)(?!\w))(?!\w)"
)
"""So a clause begins that goes on with the subject of the one before it: "maar blijkt nog niet …"."""
_NEXT = re.compile(r"; |,? en |, ")


def closes_promise_alone(text: str, words: Statement) -> bool:
    """Whether what closes something, at ``words`` of ``text``, is said of a promise and of no motion."""
    start, end = clause_with(text, words.start, words.end)
    promise = _PROMISE.search(text, start, end)
    if promise is None:
        return False
    about = _ABOUT.search(text, promise.end(), end)
    first = _MOTION.search(text, start, end)
    if first is None or about is None:
        return first is None
    if first.start() < about.start():
        return False
    return not _AS_WELL.search(text, max(about.end(), first.start() - _AS_WELL_BEFORE), first.start())


def closes_motion_alone(text: str, words: Statement) -> bool:
    """Whether what closes something, at ``words`` of ``text``, is said of a motion and of no promise."""
    start, end = clause_with(text, words.start, words.end)
    if not _MOTION.search(text, start, end):
        return False
    for named in _PROMISED.finditer(text, start, end):
        beside = _BESIDE.search(text, max(start, named.start() - _BESIDE_BEFORE), named.start())
        if beside is None or (beside["as"] and _HEREBY.search(text, start, end)):
            return False
    return True


def closes_no_promise(text: str, words: Statement) -> bool:
    """Whether what closes something, at ``words`` of ``text``, is said in a clause without the promise.

    "Het wetsvoorstel beschouw ik als vervallen; over de toezegging bericht ik later." What a list tells of
    how each of its promises stands names none.
    """
    start, end = clause_with(text, words.start, words.end)
    if words.pattern == "table cell":
        return False
    if closes_motion_alone(text, words):
        return True
    if (start, end) == (0, len(text)):
        return False
    return not _PROMISED.search(text, start, end) and not refers_back(text[start:end], to_motion=True)


def settles_first(text: str, settled: Statement, lapsed: Statement) -> bool:
    """Whether the clause that names the promise settles it, and what has lapsed stands in the next.

    "De toezegging is nagekomen en de oude toezeggingen zijn vervallen": but where the motion is carried out,
    or the promise settled because it is out of date, it has not been kept.
    """
    border = _NEXT.search(text, settled.end, max(settled.end, lapsed.end))
    return border is not None and border[0] != ", " and bool(_PROMISED.search(text, 0, border.start()))


def closes_something_else(text: str, words: Statement) -> bool:
    """Whether what closes something, at ``words`` of ``text``, is said in a clause without the motion.

    "Het amendement is uitgevoerd; over de motie bericht ik later": nor does the clause refer back to it.
    """
    start, end = clause_with(text, words.start, words.end)
    if (start, end) == (0, len(text)) or _MOTION.search(text, start, end) or _ELIDED.match(text, start):
        return False
    return _MOTION.search(text) is not None and not refers_back(text[start:end], to_motion=True)
