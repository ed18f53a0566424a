"""Who writes a letter and heads no ministry: a chair, an informateur, the Rekenkamer, the Minister-President.

The line in capitals at the head says who: "BRIEF VAN DE VOORZITTER VAN DE EERSTE KAMER". The name stands
at the foot, behind or below the same office or a short form of it: "De voorzitter, A. Waal".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mhcorpus.documents.lines import Lines
from mhcorpus.documents.offices import PRESIDENT, in_usual_capitals
from mhcorpus.documents.printed_types import type_lines

Sender = dict[str, str | None]
IsName = Callable[[str], bool]

_LETTER = re.compile(r"(?:GELEIDENDE )?BRIEF VAN (?:DE|HET) (?P<who>[^a-z]{6,240}?)(?:(?<=[A-Z])\d)?")
_OF_A_MINISTRY = re.compile(r"(?:MINISTER|MINISTERS|STAATSSECRETARIS|STAATSSECRETARISSEN|LID|LEDEN)(?![\w-])")
_COURT = "Algemene Rekenkamer"
_PROPER = ("Tweede Kamer", "Eerste Kamer", "Staten-Generaal", _COURT, "Raad van State", "Hoge Raad")
_AT_ITS_HEAD = re.compile(r"(?:(?P<name>\S.{3,45}), )?(?:waarnemend )?president,?")
_GIVEN_NAME = re.compile(r" \([A-ZÀ-Þ][\w'’-]+\)")
"""Behind the initials, in brackets: "drs. P.J. (Piet) Waal"."""
_ACTING = re.compile(r"^(?:[Dd]e |DE |Het )?(?:[Ff]ungerend |[Ww]aarnemend )?")
_COMMITTEE = re.compile(r"(?:(?:vaste|algemene|tijdelijke|bijzondere|parlementaire) )*\w*commissie(?!\w)")


def other_sender(lines: Lines, is_name: IsName) -> Sender | None:
    """Return name and office of who wrote it by the line in capitals, if that is of no ministry."""
    types = (text for text in type_lines(line.text for line in lines.head) if text.isupper())
    found = _LETTER.fullmatch(next(types, ""))
    if found is None or _OF_A_MINISTRY.match(found["who"]):
        return None
    office = _office(found["who"])
    if office == _COURT:
        return court_sender(lines, is_name) or {"name": None, "office": office}
    is_committee = _COMMITTEE.match(office.lower()) is not None
    signs = f"Voorzitter van de {office[0].lower()}{office[1:]}" if is_committee else office
    name, printed = next(_signed(lines, signs, is_name), (None, office))
    return {"name": name, "office": printed}


def court_sender(lines: Lines, is_name: IsName) -> Sender | None:
    """Return who signs for the Rekenkamer: below its name stand that of its president and the word."""
    # Most papers name it nowhere: to part all lines of each takes a fiftieth of the time for it.
    if not any(_COURT in line.text for line in lines.running):
        return None
    below, name = 0, ""
    for part in lines.printed(lines.running):
        if part.rstrip(",") == _COURT:
            below, name = 2, ""
            continue
        found = _AT_ITS_HEAD.fullmatch(part) if below else None
        if found and is_name(signed := _GIVEN_NAME.sub("", found["name"] or name, count=1)):
            return {"name": signed, "office": f"President van de {_COURT}"}
        below, name = below - 1 if below else 0, part.rstrip(",")
    return None


def _office(who: str) -> str:
    """Return an office in capitals as a sentence has it: "Voorzitter van de vaste commissie voor Zaken"."""
    if who.startswith(PRESIDENT.upper()):
        return PRESIDENT
    body, of, portfolio = who.partition(" VOOR ")
    words = body.lower()
    for name in _PROPER:
        words = words.replace(name.lower(), name)
    return f"{words[0].upper()}{words[1:]}" + (f" voor {in_usual_capitals(portfolio)}" if of else "")


def _signed(lines: Lines, office: str, is_name: IsName) -> Iterator[tuple[str, str]]:
    """Yield each name behind or below the office, with the office: as printed there, if all of it is."""
    above: str | None = None
    for part in lines.printed(lines.running):
        if above and is_name(part):
            yield part, above
        before, _, name = part.rpartition(", ")
        if before and is_name(name) and (same := _same(before, office)):
            yield name, same
        above = _same(part.rstrip(", "), office) or (above if part.startswith("Minister van ") else None)


def _same(printed: str, office: str) -> str | None:
    """Return the office, if a line at the foot is it or its first word; a committee may lack its name."""
    bare = _ACTING.sub("", printed, count=1)
    low = bare.lower()
    first, _, of = office.lower().partition(" ")
    if low == office.lower():
        return office if bare.isupper() else f"{bare[0].upper()}{bare[1:]}"
    named = low.removeprefix(f"{first} van de ")
    is_of_committee = named != low and "commissie" in of and _COMMITTEE.fullmatch(named) is not None
    is_president = office == PRESIDENT and low == f"{first}, minister van algemene zaken"
    return office if low == first or is_of_committee or is_president else None
