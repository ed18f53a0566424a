"""Where a paper prints what type it is of: before its title, or in a line in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

_NUMBERED = r"(?:20\d\dD\d{5} )?(?:(?:[Nn]r\. ?)?\d{1,4}(?: \|)? |[A-Z]{1,2}\d?(?: \|)? )?(?:HERDRUK\S? )?"
_BEFORE_TYPE = re.compile(rf"{_NUMBERED}(?=[A-Z]{{4}})")
_NAMED_TYPE = re.compile(
    r"[Nn]r\. ?(?P<number>\d{1,4}) (?P<type>(?:Brief|Motie|Amendement) van (?:de|het|mevrouw) .{4,160}"
    r"|Memorie van (?:toelichting|antwoord)|Nota naar aanleiding van het verslag|Nota van wijziging"
    r"|(?:Gewijzigd v|V)oorstel van wet|Lijst van vragen(?: en antwoorden)?"
    r"|Verslag(?: van een (?:\w+ ){0,2}(?:\w*overleg|\w*debat))?)"
)
"""The type behind the number of the paper, as the Chamber's own files have it: "Nr. 5 Verslag"."""
_SENDER = r"(?!(?:van|aan|uit|over|inzake|betreffende|namens|met|voor|door|op|in|de|het|een|is) )[A-Za-z]"
_TALKS = r"\w*(?:overleg|debat|gesprek|bijeenkomst|zitting|dialoog|bezoek|briefing|rapporteur)(?!\w)"
_BY_MEMBERS = r"(?: van (?:het lid|de leden) [^:]{1,60})?"
_TYPE_TITLED = re.compile(
    rf"(?P<type>Brief {_SENDER}[^:]{{1,40}}|(?:Geleidende |Aanbiedings)brief"
    rf"|(?:Motie|Amendement){_BY_MEMBERS}"
    rf"|Verslag van een (?:\w+ )?{_TALKS}[^:]{{0,30}}|Inbreng verslag [^:]{{1,40}}"
    r"|Verslag (?:\(initiatief\)wetsvoorstel|commissie [^:]{1,60})"
    r"|(?:Verslag houdende een l|L)ijst van vragen(?: en antwoorden)?"
    r"|Nota (?:naar aanleiding van|n\.a\.v\.) het [^:]{0,40}verslag|Nota van (?:wijziging|verbetering)"
    r"|Memorie van (?:toelichting|antwoord)|(?:Gewijzigd v|V)oorstel van wet|Koninklijke boodschap"
    r"|Advies (?:Afdeling advisering )?Raad van State(?: en [^:]{1,50})?"
    r"|(?:Antwoord s|S)chriftelijke vragen|Mededeling \(uitstel antwoord\)|Besluitenlijst[^:]{0,40}|Stenogram"
    r"|Rapport Algemene Rekenkamer)"
    r"(?: \([^():]{1,40}\))? : (?=\S)"
)
"""The names that the Chamber has for types, with what it adds in brackets. The space before the colon sets
them apart from titles; a letter is named by who sent it, without a preposition, a report by its talks."""
_SITE_NUMBER = re.compile(r"Nummer: 20\d\dD\d{5}, datum: 20")
_FIRST_ASKED = re.compile(r"(?:[#*•·-]+ ?)?(?:VRAAG|VRAGEN|Vraag|Vragen) 1(?![\d,]|\.\d)(?=[.:]? |[.:]?$)")
_FIRST_ANSWERED = re.compile(
    r"(?<!\w)(?:ANTWOORD(?:EN)?|Antwoord(?:en)?)(?: (?:op|OP)(?: (?:de|DE))? (?:vraag|vragen|VRAAG|VRAGEN))?"
    r" 1(?![\d,]|\.\d)"
)
_OF_OTHERS = re.compile(
    r"(?i)(?<!kamer)(?<!schriftelijke )(?<!antwoorden op )(?<!antwoorden op de )(?<!beantwoording van )"
    r"(?<!beantwoording )(?<!\w)vragen(?! van (?:het lid|de leden) )(?!\w)"
    r"|vragenlijst|enqu[eê]te|commissie|overleg|(?<!\w)(?:faq|q ?& ?a|quiz|toets|examen|interview)(?!\w)"
)
_ABOVE = 3
"""Lines among which the first question stands, with a title above it or none."""


def type_titled(head: list[str]) -> list[str]:
    """Return the type that the pages of the Chamber print before the title: "Brief regering : Meldpunt".

    A site that copies them has it above their number; what it calls an annex may be of any type.
    """
    found = _TYPE_TITLED.match(head[0]) if head else None
    if found:
        return [found["type"]]
    return [above for above, text in pairwise(head) if _SITE_NUMBER.match(text) and above != "Bijlage"]


def type_lines(texts: Iterable[str], own_id: str | None = None) -> Iterator[str]:
    """Yield the lines in capitals, without the number before them, and the type behind the own number."""
    for text in texts:
        named = _NAMED_TYPE.fullmatch(text)
        if named and own_id and own_id.endswith(f"-{named['number']}"):
            yield named["type"].upper()
            continue
        number = _BEFORE_TYPE.match(text)
        bare = text[number.end() :] if number else text
        words = bare.split()
        if words and words[0].isupper() and len(words[0]) > 3:
            yield bare


def first_question(texts: list[str]) -> list[str]:
    """Return the heading of a first question at the top, where an answer to it is headed as well and nothing
    above says whose questions they are other than those of members."""
    for at, text in enumerate(texts[:_ABOVE]):
        if _FIRST_ASKED.match(text):
            is_answered = any(map(_FIRST_ANSWERED.search, texts[at:]))
            return [text] if is_answered and not any(map(_OF_OTHERS.search, texts[:at])) else []
    return []
