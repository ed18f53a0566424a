"""Articles of law and acts of the EU, as they are cited."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mhcorpus.official.locators import JCI, jci_place
from mhcorpus.text.ordinals import ordinal

_NEUTER = re.compile(
    r"\w*(?:wetboek|besluit|verdrag|handvest|protocol|reglement|statuut|akkoord)", re.IGNORECASE
)
_COMMON = re.compile(
    r"\w*(?:wet|regeling|richtlijn|verordening|circulaire|aanwijzing(?:en)?|instructie|overeenkomst|beleidsregels?"
    r"|voorschriften)",
    re.IGNORECASE,
)  # fmt: skip
_CIVIL_CODE = re.compile(r"(?P<code>Burgerlijk Wetboek) (?P<book>Boek \w+)")
_CELEX = re.compile(r"3(?P<year>\d{4})(?P<type>[LRF])(?P<number>\d{4})", re.ASCII)
_TYPES = {"L": "Richtlijn", "R": "Verordening", "F": "Kaderbesluit"}
_COMMUNITY = re.compile(r"\((EU|EEG|EG|Euratom)\)|/(EU|EEG|EG|Euratom|JBZ|GBVB)\b")
_BY_YEAR = ((1993, "EEG"), (2009, "EG"))
"""Until 1993 acts are of the EEG, until 2009 of the EG, then of the EU; the two years have both."""
_YEAR_FIRST, _FOUR_FIGURES = 2015, 1999

Form = tuple[str, tuple[str, ...]]
"""The words of a citation, and the names of what it lacks."""


def article_form(
    identifier: str, law: str | None, law_name: str | None, community: str | None
) -> Form | None:
    """Return how an article is cited: ``artikel 273f, eerste lid, van het Wetboek van Strafrecht``.

    ``identifier`` is a Juriconnect locator, or ``artikel:7`` of the act ``law``. None where no name of
    the law is known.
    """
    located = JCI.fullmatch(identifier)
    place = _place_in(identifier) if located else {"artikel": [identifier.removeprefix("artikel:")]}
    words = _place_words(place)
    act = eu_act_form(law, law_name, community) if law else None
    if act:
        return f"{words} van {act[0]}", act[1]
    if not law_name or not words:
        return None
    return f"{words}{',' if ',' in words else ''} {_of_law(law_name)}", ()


def _place_in(jci: str) -> dict[str, list[str]]:
    """Return the values of each key of a locator that names a place in the law, in their order."""
    values: dict[str, list[str]] = {}
    for key, value in jci_place(jci):
        values.setdefault(key, []).append(value.replace("_", " ").replace("%3A", ":"))
    return values


def _place_words(place: dict[str, list[str]]) -> str:
    if "artikel" not in place:
        return ", ".join(f"{key} {value}" for key, values in place.items() for value in values)
    words = [f"artikel {place['artikel'][0]}"]
    if members := place.get("lid"):
        words.append(_members(members))
    words += (f"onder {part}°" if part.isdigit() else f"onderdeel {part}" for part in place.get("o", []))
    return ", ".join(words)


def _members(numbers: list[str]) -> str:
    """Return leden in words: ``eerste en derde lid``; one with a letter in it as ``lid 1a``."""
    words = [ordinal(int(number)) if number.isdigit() else None for number in numbers]
    if not all(words):
        return f"lid {' en '.join(numbers)}"
    spelled = [word for word in words if word]
    return f"{' en '.join(filter(None, [', '.join(spelled[:-1]), spelled[-1]]))} lid"


def _of_law(name: str) -> str:
    """Return ``van het Wetboek van Strafrecht``; the bare name where its gender cannot be told."""
    if book := _CIVIL_CODE.fullmatch(name):
        return f"van {book['book']} van het {book['code']}"
    for word in re.findall(r"[\w-]+", name):
        if _NEUTER.fullmatch(word):
            return f"van het {name}"
        if _COMMON.fullmatch(word):
            return f"van de {name}"
    return name


def eu_act_form(celex: str, name: str | None, community: str | None) -> Form | None:
    """Return how an act of the EU is cited: ``Richtlijn 2011/36/EU``, with its name in brackets.

    ``community`` is what its number was seen with ("EU", "Euratom"). Without, it follows from the year for
    an act with a ``name``; else, and in 1993 and 2009, it is left out. None for what is no directive,
    regulation or framework decision.
    """
    if not (found := _CELEX.fullmatch(celex)):
        return None
    year, number = int(found["year"]), str(int(found["number"]))
    by = community or ("JBZ" if found["type"] == "F" else _community(year) if name else None)
    printed = str(year) if year >= _FOUR_FIGURES else str(year % 100)
    kind = _TYPES[found["type"]]
    if year >= _YEAR_FIRST:
        words = f"{kind} ({by}) {year}/{number}" if by else f"{kind} {year}/{number}"
    elif found["type"] == "R":
        words = f"{kind} {f'({by}) ' if by else ''}nr. {number}/{printed}"
    else:
        words = f"{kind} {printed}/{number}{f'/{by}' if by else ''}"
    return f"{words} ({name})" if name else words, () if by else ("community",)


def community_in(texts: Iterable[str]) -> str | None:
    """Return by whom an EU act was made ("EU", "Euratom"), where all words that cite it say the same."""
    marks = {found[1] or found[2] for text in texts for found in _COMMUNITY.finditer(text)}
    return marks.pop() if len(marks) == 1 else None


def _community(year: int) -> str | None:
    for last, community in _BY_YEAR:
        if year <= last:
            return None if year == last else community
    return "EU"
