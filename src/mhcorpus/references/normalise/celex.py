"""Acts and judgments of the EU by their number: the CELEX number that follows from it.

A CELEX number is the sector (3: acts), the year in four figures, a letter for the type and
the act's number in four figures. The order in print varies: directives put the year first,
regulations before 2015 the number ("nr. 561/2006"), everything since 2015 the year.
"""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit

_TYPES = (
    ("aderbesluit", "F"),
    ("standpunt", "E"),
    ("verordening", "R"),
    ("regulation", "R"),
    ("richtlijn", "L"),
    ("richtl", "L"),
    ("verord", "R"),
    ("directive", "L"),
    ("aanbeveling", "H"),
    ("besluit", "D"),
    ("beschikking", "D"),
    ("decision", "D"),
)
NOUN_OF = {"L": "richtlijn", "R": "verordening", "F": "kaderbesluit", "D": "besluit"}
"""What an act is called by the letter in its CELEX number."""
_IN_SHORT = {"vo": "R", "rl": "L"}
_FIGURES = re.compile(r"(?P<first>\d{1,4})/(?P<second>\d{1,4})")
_MARK = re.compile(r"\((?:EU|E[GC]|EE[GC]|Euratom|GBVB|JBZ)\b|/[A-Z][A-Za-z]+$")
_PLURAL = re.compile(r"[A-Za-z]+(?:ingen|ijnen|luiten|ives|ions|INGEN|IJNEN)(?![A-Za-z])")
_NUMBERED = re.compile(r"\b(?:nr|no|nummer)\b")
_ADJECTIVE = re.compile(r"(?:[Gg]edelegeerde|[Gg]emeenschappelijk) $")
_FIRST_YEAR, _LAST_YEAR = 1952, 2049
_YEAR_FIRST_SINCE = 2015
_FIRST_CASE = 88
"""The letter of the court stands before the number of a case since it has two courts."""


def celex(hit: Hit) -> list[Mention]:
    """One mention an act; a name that the number stands behind ("EU-richtlijn") belongs to it."""
    start, end = hit.span()
    act = hit.match[0]
    if hit.match.groupdict().get("celex"):
        mention = hit.mention(start, end, {})
        mention.id = act
        return [mention]
    if hit.match.groupdict().get("court"):
        mention = hit.mention(start, end, {})
        mention.id = _judgment(hit.match)
        return [mention]
    if hit.member is None:
        start = _begin(hit.reading.text, start)
    elif _MARK.search(hit.member["span"]) or _PLURAL.match(act):
        act = act[: act.index("/")].rstrip("0123456789") + hit.member["span"]
    else:
        return []
    mention = hit.mention(start, end, {})
    mention.id = celex_of(act)
    if known := hit.registry.by_id.get(mention.id or ""):
        mention.fields["law_name"] = known.name
    if not _MARK.search(act):
        mention.certainty = "likely"
    return [mention] if mention.id else []


def _judgment(case: re.Match[str]) -> str:
    """Return the CELEX number of the judgment in a case: C-66/18 is 62018CJ0066."""
    century = 19 if int(case["year"]) >= _FIRST_CASE else 20
    return f"6{century}{case['year']}{case['court']}J{int(case['number']):04}"


def celex_of(act: str) -> str | None:
    """Return the CELEX number of an act as cited, None where no year can be told in it.

    >>> celex_of("Verordening (EG) nr. 561/2006")
    '32006R0561'
    """
    figures = _FIGURES.search(act)
    name = act.lower()
    letter = next((letter for word, letter in _TYPES if word in name), None) or _IN_SHORT.get(name[:2])
    if not figures or not letter:
        return None
    numbered = bool(_NUMBERED.search(name[: figures.start()]))
    first, second = figures["first"], figures["second"]
    year, number = (first, second) if _year_first(first, second, letter, numbered) else (second, first)
    if len(year) == 2:
        year = f"19{year}"
    if not _is_year(year):
        return None
    return f"3{year}{letter}{int(number):04}"


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and _FIRST_YEAR <= int(figures) <= _LAST_YEAR


def _year_first(first: str, second: str, letter: str, numbered: bool) -> bool:
    """Whether the year is the first of the two numbers."""
    if _is_year(first) and _is_year(second):
        return letter in "LF" or (not numbered and int(first) >= _YEAR_FIRST_SINCE)
    if _is_year(first) or _is_year(second):
        return _is_year(first)
    return letter != "R"


def _begin(text: str, start: int) -> int:
    """Follow a compound to its left: "Uitvoeringsverordening", "EU-richtlijn"."""
    while start and (text[start - 1].isalpha() or (text[start - 1] == "-" and text[start].isalpha())):
        start -= 1
    adjective = _ADJECTIVE.search(text, max(0, start - 18), start)
    return adjective.start() if adjective else start
