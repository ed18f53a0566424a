"""Kind, date, reference and identity of a paper, as it prints them.

The labels are those of the departments' letters ("Datum", "Onze referentie" or "Ons kenmerk"),
of the printed Kamerstukken and of the Aanhangsel van de Handelingen.
"""

from __future__ import annotations

import re
from typing import Any

from mhcorpus.references.calendar import MONTHS, session_start
from mhcorpus.references.normalise.session import session_digits
from mhcorpus.references.when import When
from mhcorpus.text.reading import Reading

_DAY = rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>(?:19|20)\d\d)"
_KINDS = (
    ("kamervragen", re.compile(r"Vragen gesteld door de leden der Kamer|(?:^|\n)Vragen van (?:het lid|de leden) |Aanhangsel van de Handelingen\n")),
    ("motie", re.compile(r"\n(?:GEWIJZIGDE |NADER GEWIJZIGDE )?MOTIE VAN (?:HET LID|DE LEDEN)|De Kamer,\s+gehoord de beraadslaging")),
    ("verslag", re.compile(r"\n(?:INBRENG )?VERSLAG VAN EEN [A-Z]|\nVERSLAG\n")),
    ("beslisnota", re.compile(r"(?:^|\n)(?:[Nn]ota|NOTA)(?=\n)|Beslisnota|\n\d\.? Geadviseerd besluit")),
    ("kamerbrief", re.compile(r"[Uu]w Kamer|Aan de [Vv]oorzitter van de (?:Tweede|Eerste) Kamer|(?:mijn|deze) brief")),
)
_DATES = (
    re.compile(rf"\(ontvangen {_DAY}\)"),
    re.compile(rf"(?:^|[\n ])Datum:? {_DAY}"),
    re.compile(rf"(?:^|\n)(?:Den Haag|'s-Gravenhage|Bonaire|Amsterdam),? (?:d\.d\. )?{_DAY}(?=\n|$)"),
    re.compile(rf"(?:^|\n)Vastgesteld {_DAY}"),
    re.compile(rf"(?:^|\n)Voorgesteld (?:tijdens [^\n]{{0,80}} van )?{_DAY}"),
)
_SUBMITTED = re.compile(rf"\(ingezonden {_DAY}\)")
_OWN_REFERENCE = re.compile(r"(?:^|[\n ])(?:Onze referentie|Ons kenmerk|Kenmerk):? (?P<value>[\w./-]*\d[\w./-]*)")
_SUBJECT = re.compile(r"(?:^|\n)(?:Betreft|Onderwerp):? (?P<value>[^\n]{3,300})")
_QUESTION_SUBJECT = re.compile(r"(?:^|\n)Vragen van [^\n]{5,600}? over (?P<value>[^\n]{5,600}?) \(ingezonden ")
_NUMBER = re.compile(r"(?:^|\n)(?P<value>\d{1,4})\nVragen van ")
_OWN_PIECE = re.compile(
    r"(?:Tweede|Eerste) Kamer, vergaderjaar (?P<session>\d{4}[-–]\d{4}), (?P<dossier>\d\d \d{3})"
    r"(?: (?P<chapter>[IVX]+[AB]?|[A-M]))?(?: \(R\d+\))?, (?:nr\. (?P<number>\d{1,4})|(?P<letter>[A-Z]{1,2}))\b"
)
_OWN_HEAD = re.compile(
    r"(?:^|\n)(?P<dossier>\d\d \d{3})(?: (?P<chapter>[IVX]+[AB]?|[A-M]))?(?: \(R ?\d+\))?(?: [A-Z][^\n]*)?\n"
    r"(?:[^\n]*\n){0,14}?(?:Nr\. ?(?P<number>\d{1,4})|(?P<letter>[A-Z]{1,2}))(?:\n| )(?=[^\n]*[A-Z]{4})"
)
_OWN_QUESTIONS = re.compile(
    r"(?P<chamber>Tweede|Eerste) Kamer, vergaderjaar (?P<session>\d{4}[-–]\d{4}), Aanhangsel"
)
_HEAD = 4000


def read_meta(reading: Reading) -> dict[str, Any]:
    """Return what the paper says of itself; a key that it does not print is None."""
    text = reading.text
    kind = next((name for name, cue in _KINDS if cue.search(text)), "unknown")
    printed = next((day for pattern in _DATES if (day := _day(pattern, text))), None)
    meta: dict[str, Any] = {
        "kind": kind,
        "id": None,
        "date": printed,
        "reference": _value(_OWN_REFERENCE, text),
        "subject": _value(_SUBJECT, text[:_HEAD]),
    }
    if kind == "kamervragen":
        meta |= _questions(reading)
    else:
        meta["id"] = _own_piece(reading)
    return meta


def _day(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    if not found:
        return None
    return When(int(found["year"]), None, MONTHS.index(found["month"]) + 1, int(found["day"])).edtf()


def _value(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found["value"].strip() if found else None


def _questions(reading: Reading) -> dict[str, Any]:
    head = reading.text[:_HEAD]
    number = _value(_NUMBER, head)
    received, submitted = _day(_DATES[0], head), _day(_SUBMITTED, head)
    foot = _furniture(reading, _OWN_QUESTIONS)
    session = session_digits(foot["session"]) if foot else _session_of(received or submitted)
    chamber = "ek" if foot and foot["chamber"] == "Eerste" else "tk"
    return {
        "id": f"ah-{chamber}-{session}-{number}" if number and session else None,
        "subject": _value(_QUESTION_SUBJECT, head),
        "number": int(number) if number else None,
        "session_year": session,
        "received": received,
        "submitted": submitted,
    }


def _session_of(day: str | None) -> str | None:
    """A vergaderjaar runs from Prinsjesdag to Prinsjesdag."""
    if day is None:
        return None
    year = int(day[:4])
    first = year if day >= session_start(year).isoformat() else year - 1
    return f"{first}{first + 1}"


def _own_piece(reading: Reading) -> str | None:
    found = _furniture(reading, _OWN_PIECE) or _OWN_HEAD.search(reading.text[:_HEAD])
    if not found:
        return None
    number = found["number"] or found["letter"]
    parts = [found["dossier"].replace(" ", ""), found["chapter"], number]
    return "kst-" + "-".join(part for part in parts if part)


def _furniture(reading: Reading, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Running heads and feet repeat the paper's own number; nothing else there is its own."""
    text = reading.source.text
    for block in reading.source.blocks:
        if block.kind == "furniture" and (found := pattern.search(" ".join(text[block.start : block.end].split()))):
            return found
    return None
