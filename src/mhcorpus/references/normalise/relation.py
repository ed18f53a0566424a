"""How the words around a date relate to it: "uiterlijk in mei" is before its end, "sinds mei" since.

"Voor 2027" is "for" as often as it is "before": "de begroting voor 2027" has no deadline.
"""

from __future__ import annotations

import re

from mhcorpus.references.when import Relation, When

_RELATION = re.compile(
    r"(?:\b(?P<until>tot en met|t/m)|\b(?P<before>(?P<for>voor)|vóór|uiterlijk|tot)|\b(?P<after>na)"
    r"|\b(?P<since>sinds|vanaf|sedert|per))(?: (?:op|in))?(?: de| het| een)?(?: loop van het)? $",
    re.IGNORECASE,
)
_RELATIONS: dict[str, Relation] = {
    "until": "until",
    "before": "before",
    "after": "after",
    "since": "since",
}
_LONGEST, _LAST_SEASON = 30, 24
_CLAUSE = 90
"""How far around a date the words are read that tell what stands for it."""
_ONE_YEAR = r"(?:18|19|20)\d\d(?!\d)"
_YEARS = re.compile(rf"(?:, (?:en )?(?:voor )?| en (?:voor )?| als voor | t/m | tot en met ){_ONE_YEAR}")
"""More than one year: nothing has to be done before each of them."""
_SUM = r"(?:%|procent|euro|(?:miljoen|miljard|mln\.?|mld\.?)(?: euro)?)"
_HAS_YEARS = re.compile(
    rf"(?:(?<!als )(?<!tot )(?<!ten )(?<!\w)(?i:\w*doel|\w*doelstelling|\w*doelstellingen|\w*doelen|\w*agenda"
    r"|\w*begroting|\w*begrotingen|(?:jaar|werk)(?:plan|programma)|\w*plannen|\w*budget|\w*budgetten|raming(?:en)?"
    r"|\w*prognoses?|\w*tarie(?:f|ven)|\w*premies?|\w*bedrag(?:en)?|\w*norm(?:en)?|\w*percentages?"
    r"|streef(?:cijfer|waarde|getal)\w*|prioriteiten|\w*ambities?|\w*opgaven?|taakstelling\w*|\w*targets?|\w*quot(?:um|a)"
    rf"|\w*middelen|\w*plafonds?|\w*uitgaven|\w*inkomsten)|\d ?{_SUM}) $"
)
"""What is set for a year: a plan, a budget, a target, a rate, a sum."""
_DONE_BY = re.compile(
    r"\b(?:gereed|klaar|af|afgerond|afronden|voltooid|gerealiseerd|uitgevoerd|bereikt|gehaald|behaald|ingevoerd"
    r"|geïmplementeerd|operationeel|in werking|opgeleverd|van kracht|besteed|uitgegeven|te \w+n"
    r"|(?:moet|moeten|dient|dienen)(?: te)? (?:zijn|hebben))\b"
)
"""What must have happened by then, in the clause of the date."""
_SET_ASIDE = (
    rf"(?:(?![.,] )[^;:\n]){{0,80}}?(?:€|\d ?{_SUM})(?:(?![.,] )[^;:\n]){{0,60}}?\b"
    r"(?:beschikbaar|nodig|gereserveerd|begroot|geraamd|uitgetrokken|vrijgemaakt)(?! (?:zijn|komen|worden))\b"
)
_FOR_IT = re.compile(rf" (?:(?:geldt|gelden)\b|(?:is|zijn|heeft|hebben)\b{_SET_ASIDE})")
_FOR_IT_ALONE = re.compile(
    rf"{_SET_ASIDE}|(?: al| reeds)? (?:gesteld|vastgesteld|bepaald|geraamd|begroot) op\b"
)
_IS = re.compile(r"\b(?:is|zijn|heeft|hebben)(?: (?:er|hiervoor|daarvoor|daartoe))? $")
_HOLDS = re.compile(rf"(?:\b(?:geldt|gelden)(?: ook)?|{_ONE_YEAR},? als) $")
_END_OF_CLAUSE = re.compile(r"[,;:()!?\n]|\.(?= |$)|\b(?:dat|of|om|die|waar\w*|zodat|omdat|terwijl|en)\b")


def relation_of(text: str, start: int, end: int, when: When) -> Relation:
    """Return how the words before a date at ``start`` to ``end`` relate to it."""
    near = max(0, start - _LONGEST)
    found = _RELATION.search(text[near:start])
    if found is None or found.lastgroup is None:
        return "on"
    relation = next(_RELATIONS[name] for name in _RELATIONS if found[name])
    if found["for"] and _is_whole_year(when) and _is_for(text, near + found.start(), end):
        return "on"
    return relation


def _is_whole_year(when: When) -> bool:
    """Whether it is a year, a half or a quarter: what budgets and targets are set for."""
    return when.day is None and when.part is None and (when.month is None or when.month > _LAST_SEASON)


def _is_for(text: str, voor: int, end: int) -> bool:
    """Whether "voor" at ``voor`` says what is set for the year that ends at ``end``."""
    after = text[end : end + _CLAUSE]
    if _YEARS.match(after) or _FOR_IT.match(after):
        return True
    before = text[max(0, voor - _CLAUSE) : voor]
    if _HOLDS.search(before) or (_IS.search(before) and _FOR_IT_ALONE.match(after)):
        return True
    return bool(_HAS_YEARS.search(before)) and not _DONE_BY.search(_END_OF_CLAUSE.split(after, maxsplit=1)[0])
