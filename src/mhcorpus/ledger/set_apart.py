"""Motions that a sentence sets apart from those of which it tells.

So it does in "anders dan de motie B", "alle moties behalve de motie B" and "totdat de motie B is uitgevoerd".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mhcorpus.ledger.awaited import awaited
from mhcorpus.ledger.statements import without_brackets
from mhcorpus.ledger.told_of import ALSO, AND_ON, BEFORE_NAME, Place

_SAVE = r"[Mm]et uitzondering van|[Bb]ehalve"
_SET_APART = re.compile(
    rf"(?<!\w)(?:[Aa]nders dan|[Ii]n tegenstelling tot|{_SAVE}|[Ii]n plaats van"
    r"|maar niet)(?: (?:bij|voor|aan|met))?(?: (?:de|het|deze|die|een))?(?: \w+)? $"
)
_OCCASION = re.compile(
    r"(?<!\w)(?:[Nn]a|[Vv]oor|[Vv]óór|[Bb]ij|[Tt]ijdens|[Ss]inds|[Ii]n) (?:de|het|een) (?:\w+ )?"
    r"(?:stemming(?:en)?|debat|behandeling|bespreking|overleg|indiening) (?:over|van)"
    r" (?:(?:de|die|deze) )?(?:\w+ )?$"
)
"""Before a motion that only tells when: "na de stemming over de motie B is de motie A aangehouden"."""
_GROUND = re.compile(
    r"(?<!\w)(?:(?P<why>Door|Vanwege|Dankzij|Gezien|Gelet op|Als gevolg van|Vooruitlopend op|In aanvulling op"
    r"|Los van|Ongeacht)|Na|Sinds|Met|Voor)(?: (?:de|het) (?:uitvoering|aanneming|aannemen|aanvaarding"
    r"|aanname|intrekking|intrekken|afdoening|verwerping|verwerpen) van|(?(why)|(?!)))"
    r"(?: (?:de|deze|die|een))?(?: \w+)? $"
)
"""So a sentence begins with why it tells of another motion."""
_AND_THAT = re.compile(r"_*\)?(?: ?\(_*\))* (?:en|of) (?:(?:bij|voor|aan) )?(?:de |die )?")
_VERB = (
    r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heb|hebben|heeft|zal|zullen|kan|kunnen|moet|moeten|voer|voeren"
    r"|acht|achten|beschouw|beschouwen|doe|doen|geef|geven|neem|nemen)(?!\w)"
)
_ON = re.compile(r"(?<!\w)[Oo]p (?:(?:de|die|deze) )?(?:\w+ )?$")
_BUT_FOR = re.compile(
    rf"_{{0,200}}\)?(?: ?\(_{{0,200}}\)){{0,9}} na(?=[.,;:]|$| {_VERB}"
    r"| (?:\w+ ){0,2}?(?:uitgevoerd|afgedaan|afgehandeld|aangenomen|verworpen"
    r"|ingetrokken|aangehouden|vervallen|ontraden|overgenomen)(?!\w))"
)
"""Before and behind the ones that are excepted: "op de motie B na zijn alle moties …"; not "na de zomer"."""
_ALL_BUT = re.compile(rf"(?<!\w)(?:{_SAVE}|[Uu]itgezonderd)(?: (?:de|het|die))?(?: \w+)? $")
_ITSELF = re.compile(
    r"[^,;.]*(?P<begins>[,;]) (?:(?:die|deze|welke|zij)(?!\w)[^,;]*|(?P<reason>want|omdat|maar)(?!\w))"
)
"""Behind the one that is excepted: what follows, up to the end of that clause, is told of it."""
_OF_THE_OTHERS = re.compile(rf", {_VERB}|moties(?!\w)")
"""Behind a reason the sentence goes on, too: "…, want die is aangehouden, zijn alle moties uitgevoerd"."""
_JOINS = re.compile(r"(?:[,;]|[,;]? en|[,;]? maar) (?:de |die )?$")
_BUT_NOT = re.compile(r"_*\)?(?: ?\(_*\))*(?: \w+ (?:ik|wij|we|het kabinet))? niet(?=[.,;]|$)")
"""Before and behind a motion of which the sentence denies what it told: "A voer ik uit en motie B niet"."""


def excepted(places: Sequence[Place], text: str, end: int) -> bool:
    """Whether words that end at ``end`` tell of motions, but not the one of ``text``: "alle behalve …"."""
    text = without_brackets(text)
    if "oties" not in text or not places:
        return False
    first = places[0]
    if (on := AND_ON.search(text, end)) and on.start() < first.where < on.end():
        return True
    is_apart = first.motion in _but_for(places, text)
    is_apart |= _ALL_BUT.search(text, max(0, first.where - BEFORE_NAME), first.where) is not None
    itself = _ITSELF.match(text, first.end)
    if not is_apart or itself is None or end <= itself.start("begins"):
        return is_apart
    return bool(_OF_THE_OTHERS.search(text, itself.end(), end)) if itself["reason"] else end > itself.end()


def set_apart(places: Sequence[Place], text: str) -> set[str]:
    """Return the motions that ``text`` only sets against others: "anders dan de moties B en C".

    So is one that tells when or why it tells of another: "door de motie B is de motie A overbodig".
    """
    text = without_brackets(text)
    found = _but_for(places, text)
    for before, each in zip([None, *places], places, strict=False):
        is_apart = _SET_APART.search(text, max(0, each.where - BEFORE_NAME), each.where)
        if is_apart or (before and (
            (before.motion in found and _AND_THAT.fullmatch(text, before.end, each.where))
            or (_BUT_NOT.match(text, each.end) and _JOINS.search(text, before.end, each.where))
        )):
            found.add(each.motion)
    rows = _rows_behind(_OCCASION, places, text)
    if not ALSO.search(text):
        rows += _rows_behind(_GROUND, places, text)
    when = [each for row in rows for each in row]
    elsewhere = {each.motion for each in places if each not in when}
    return found | ({each.motion for each in when} - elsewhere if elsewhere - found else set())


def only_awaited(places: Sequence[Place], text: str) -> set[str]:
    """Return the motions that ``text`` names only where it says what it waits for: "totdat de motie B …"."""
    waits = list(awaited(text, several=True))
    if not waits:
        return set()
    outside = [each for each in places if not any(start <= each.where < end for start, end in waits)]
    return {each.motion for each in places} - {each.motion for each in outside}


def _but_for(places: Sequence[Place], text: str) -> set[str]:
    """Return the motions that "op de moties B en C na" excepts from what ``text`` tells."""
    if " na" not in text:
        return set()
    found: set[str] = set()
    for row in _rows_behind(_ON, places, text):
        ends = [at for at, each in enumerate(row, start=1) if _BUT_FOR.match(text, each.end)]
        found.update(each.motion for each in row[: max(ends, default=0)])
    return found


def _rows_behind(opens: re.Pattern[str], places: Sequence[Place], text: str) -> list[list[Place]]:
    """Return those that are joined by "en" behind each of what ``opens``."""
    rows = list[list[Place]]()
    is_row = False
    for before, each in zip([None, *places], places, strict=False):
        is_on = before and (
            before.motion == each.motion or _AND_THAT.fullmatch(text, before.end, each.where)
        )
        if is_row and is_on:
            rows[-1].append(each)
            continue
        is_row = opens.search(text, max(0, each.where - BEFORE_NAME), each.where) is not None
        if is_row:
            rows.append([each])
    return rows
