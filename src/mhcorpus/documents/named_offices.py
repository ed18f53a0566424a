"""Every place in a text that names an office: "de Minister van Justitie en Veiligheid"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mhcorpus.documents.offices import MINISTRIES, PRESIDENT, office

_KNOWN = "|".join(
    r"\s+".join(map(re.escape, name.split()))
    for name in sorted(
        {*MINISTRIES.values(), "SZW", "VWS", "JenV", "OCW", "BZK", "IenW"}, key=len, reverse=True
    )
)
_WORD = r"[A-ZÀ-Þ][\w-]*"
_NAMED = re.compile(
    rf"\b(?P<title>[Mm]inister|[Ss]taatssecretaris)\s+(?P<of>[Vv]an|[Vv]oor)\s+"
    rf"(?P<portfolio>(?i:{_KNOWN})\b|{_WORD}(?:(?:\s+en)?\s+(?!Staatssecretaris|Minister){_WORD}){{0,4}})"
)
_MINISTER_PRESIDENT = re.compile(r"\b[Mm]inister-[Pp]resident\b")


@dataclass(frozen=True, slots=True)
class NamedOffice:
    """An office in its usual capitals, and the span of the stored text that names it."""

    name: str
    start: int
    end: int


def offices_in(text: str) -> Iterator[NamedOffice]:
    """Yield the offices that a text names, each where it stands."""
    for found in _NAMED.finditer(text):
        portfolio = " ".join(found["portfolio"].split())
        if _is_surname(found["of"], portfolio):
            continue
        yield NamedOffice(office(found["title"], found["of"], portfolio), *found.span())
    for found in _MINISTER_PRESIDENT.finditer(text):
        yield NamedOffice(PRESIDENT, *found.span())


def _is_surname(of: str, portfolio: str) -> bool:
    """Whether "van" begins a surname: "Staatssecretaris Van Rij" is no ministry of that name."""
    return of.lower() == "van" and " " not in portfolio and not re.fullmatch(_KNOWN, portfolio, re.IGNORECASE)
