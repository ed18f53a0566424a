"""Where a paper prints what type it is of: before its title, or in a line in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_NUMBERED = r"(?:20\d\dD\d{5} )?(?:(?:[Nn]r\. ?)?\d{1,4}(?: \|)? |[A-Z]{1,2}\d?(?: \|)? )?(?:HERDRUK\S? )?"
_BEFORE_TYPE = re.compile(rf"{_NUMBERED}(?=[A-Z]{{4}})")
_TYPE_TITLED = re.compile(
    r"(?P<type>Brief (?:regering|Kamer|commissie|lid|Presidium|Algemene Rekenkamer)|Motie|Amendement"
    r"|(?:Inbreng v|V)erslag (?:van een |houdende een )?(?:\w+ )?(?:\w*overleg|\w*debat|lijst van vragen)"
    r"|Nota (?:naar aanleiding van het (?:nader )?verslag|van wijziging)|Memorie van toelichting"
    r"|Lijst van vragen|Schriftelijke vragen|Antwoord schriftelijke vragen|Besluitenlijst|Stenogram)"
    r"[^:]{0,40} : (?=[A-Z])"
)


def type_titled(head: list[str]) -> list[str]:
    """Return the type that the pages of the Chamber print before the title: "Brief regering : Meldpunt"."""
    found = _TYPE_TITLED.match(head[0]) if head else None
    return [found["type"]] if found else []


def type_lines(texts: Iterable[str]) -> Iterator[str]:
    """Yield the lines in capitals, without the number before them."""
    for text in texts:
        number = _BEFORE_TYPE.match(text)
        bare = text[number.end() :] if number else text
        words = bare.split()
        if words and words[0].isupper() and len(words[0]) > 3:
            yield bare
