"""Whether a year is the one that a thing is for, and no term: "de begroting voor 2027"."""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention

_FOR = re.compile(r"(?<!\w)[Vv]oor (?:het |de )?$")
_A_YEAR = re.compile(r"(?:19|20)\d\d(?!-)")
_PLAN_FOR = re.compile(
    r"(?<!\w)(?:[Hh]et|[Dd]e|[Ee]en|[Mm]ijn|[Oo]ns|[Oo]nze|[Dd]it|[Dd]eze|[Dd]at|[Dd]ie) (?:\w+ ){0,2}?"
    r"\w*(?:plan|programma|aanpak|beleid|strategie|routekaart|kader|planning|overzicht|cijfers|inzet) voor $"
)
"""Of a plan a year may be the one that it is for, or the one before which it comes: that is no term."""
_IS_READY = re.compile(
    r" (?:[a-z]+ ){0,3}?(?:gereed|klaar|af|afgerond|afronden|uitgevoerd|uitvoeren|voltooid)(?!\w)"
)
_BEFORE = 60


def is_set_for(date: Mention, text: str) -> bool:
    """Whether something is for the year ``date`` in ``text``, or may be."""
    before = text[max(0, date.start - _BEFORE) : date.start]
    if date.fields.get("relation") == "on":
        return _FOR.search(before) is not None
    return (
        _A_YEAR.fullmatch(date.id or "") is not None
        and _PLAN_FOR.search(before) is not None
        and _IS_READY.match(text, date.end) is None
    )
