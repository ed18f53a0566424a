"""Who signs a paper, on whose behalf too, and to whom it is addressed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from mhcorpus.documents.lines import Line, Lines
from mhcorpus.documents.offices import (
    MINISTRIES,
    OFFICE,
    PRESIDENT,
    ministry_in,
    ministry_of_office,
    office,
    office_in,
)
from mhcorpus.documents.other_senders import court_sender, other_sender

_INITIALS = r"(?:[A-ZÀ-Þ](?:[a-z]{0,2})\.[ -]?){1,7}"
_TITLES = r"(?:(?:[Mm]w|[Mm]evr|[Dd]hr|[Mm]r|[Dd]rs|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof)\. ?)*"
_PARTICLE = r"(?:van|de|den|der|het|'t|te|ten|ter|in|uit|von|el|al|del|di|da)"
_WORD = r"[A-ZÀ-ÞĀ-Ž][\w'’]+(?:-(?:[a-z]+ )?[A-ZÀ-ÞĀ-Ž][\w'’]+)*"
_NAME = re.compile(
    rf"{_TITLES}(?:{_INITIALS} ?)?(?:{_WORD} (?:{_INITIALS} )?)?(?:{_PARTICLE} ){{0,3}}{_WORD}"
    rf"(?: (?:- (?:Van )?)?(?:{_PARTICLE} )*{_WORD})?"
)
_ONLY_OFFICE = re.compile(rf"(?:(?P<behalf>[Mm]ede namens) )?(?:[Dd]e |DE )?{OFFICE.pattern},?$")
_NAME_ABOVE = re.compile(r"(?:Minister|Staatssecretaris) .*")
"""Where the name stands above the office, the office has no article."""
_NO_NAME = re.compile(r"(?:Hoogachtend|Ministerie|Minister|Staatssecretaris|Bijlage|Geachte)(?!\w)")
_PRESIDES = re.compile(r"(?:[Dd]e )?(?:[Mm]inister-[Pp]resident|MINISTER-PRESIDENT),?")
_WITHOUT_OF = re.compile(
    r"[Dd]e (?P<title>[Mm]inister|[Ss]taatssecretaris) "
    r"(?P<portfolio>(?!Van )[A-ZÀ-Þ][\w-]+(?:, (?!en )[A-ZÀ-Þ][\w-]+)*(?: en [A-ZÀ-Þ][\w-]+)),?"
)
"""Of several fields a state secretary may sign for without "van": "De Staatssecretaris Jeugd en Sport"."""
_HIS_OTHER = "Minister van Algemene Zaken"
_SIGNED_IN_ONE = re.compile(
    rf"(?:[Dd]e )?(?:(?P<presides>Minister-President), )?{OFFICE.pattern}, (?P<name>{_NAME.pattern})$"
)
_ADDRESSED = re.compile(
    rf"(?:Aan:? )?(?:de |De )?(?:(?P<first>[Mm]inister|[Ss]taatssecretaris) en (?:de )?)?{OFFICE.pattern}$"
)
_ANOTHER = re.compile(r"(?:Aan:? )?(?:[Dd]e )?(?:[Mm]inister|[Ss]taatssecretaris)(?!\w)|[A-Z][a-z]+:")
_CHAIR = re.compile(
    r"(?:BEZORGEN )?(?:Aan )?(?:[Dd]e )?[Vv]oorzitter van de (?P<chamber>Tweede|Eerste) Kamer"
)
_FROM_HEAD = re.compile(
    r"(?:(?:(?:[Nn][Rr]\. ?\d{1,4}|[A-Z]{1,2}) )?(?:GELEIDENDE )?BRIEF VAN DE|Nr\. ?\d{1,4} Brief van de) "
    r"(?:(?P<first>MINISTER|STAATSSECRETARIS) EN (?:DE )?)?"
    rf"{OFFICE.pattern}(?:,? (?:EN )?(?:VAN|DE (?:MINISTERS?|STAATSSECRETARIS(?:SEN)?) (?:VAN|VOOR)) .*"
    r"|(?i: (?:over|inzake|betreffende) ).*)?$"
)
"""Of two who write together ("DE MINISTER EN STAATSSECRETARIS VAN …") the first counts."""
_ANSWERED = re.compile(
    rf"Antwoord(?:en)? van (?:de )?{OFFICE.pattern}(?:,? mede namens .+?)?"
    r" op (?:de )?(?:\w+ )?(?:Kamer)?vragen "
)
_LONGEST_NAME = 45
_ENDS = ".,:;!?)"
_MINISTRY = re.compile(rf"Ministerie van (?:{'|'.join(MINISTRIES.values())})")


def sender_of(lines: Lines) -> dict[str, str | None] | None:
    """Return name and office of the first who signs, or the office that the head names.

    Where that is of no ministry, the minister who signs wrote a letter that is printed below.
    """
    if other := other_sender(lines, _is_name):
        return other
    signed = next((found for found in _signatures(lines) if found), None)
    if signed:
        return signed
    head = next((m for line in lines.head if (m := _FROM_HEAD.match(line.text))), None)
    if head:
        return {"name": None, "office": office(head["first"] or head["title"], head["of"], head["portfolio"])}
    answers = next((m for line in lines.head if (m := _ANSWERED.match(line.text))), None)
    return {"name": None, "office": office_in(answers)} if answers else court_sender(lines, _is_name)


def on_behalf_of(lines: Lines) -> list[str]:
    """Return the offices in whose name the letter is signed as well."""
    return [
        office_in(found)
        for line in lines.running
        if line.text.startswith(("Mede namens", "mede namens"))
        and (found := _ONLY_OFFICE.fullmatch(line.text))
    ]


def _signatures(lines: Lines) -> Iterator[dict[str, str | None] | None]:
    """Yield each office with a name below it; a print's annex may follow, so look everywhere."""
    pending: str | None = None
    above: str | None = None
    for line in lines.running:
        if line.kind in ("letterhead", "list item"):
            pending = above = None
            continue
        parts = _signature_parts(lines, line)
        if len(parts) == 1 and len(line.text) > 2 * _LONGEST_NAME + 100:
            pending = above = None
            continue
        for part in parts:
            if one := _SIGNED_IN_ONE.fullmatch(part):
                yield {"name": one["name"], "office": PRESIDENT if one["presides"] else office_in(one)}
            elif alone := _office_alone(part, pending):
                pending = alone
                if above and _NAME_ABOVE.fullmatch(part):
                    yield {"name": above, "office": pending}
                    pending = None
            elif pending and _is_name(part):
                yield {"name": part, "office": pending}
                pending = None
            else:
                pending = None
            above = part if _is_name(part) and not _NO_NAME.match(part) else None


def _office_alone(part: str, above: str | None) -> str | None:
    """Return the office that a printed line is; the Minister-President has another below his first."""
    if _PRESIDES.fullmatch(part):
        return PRESIDENT
    if bare := _WITHOUT_OF.fullmatch(part):
        return f"{bare['title'].capitalize()} {bare['portfolio']}"
    only = _ONLY_OFFICE.fullmatch(part)
    if only is None or only["behalf"]:
        return None
    found = office_in(only)
    return PRESIDENT if above == PRESIDENT and found == _HIS_OTHER else found


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and not text.isupper() and _NAME.fullmatch(text) is not None


def _signature_parts(lines: Lines, line: Line) -> Sequence[str]:
    lower = line.text.lower()
    if "minister" not in lower and "staatssecretaris" not in lower:
        return [line.text]
    if _ONLY_OFFICE.fullmatch(line.text) and lower.count("minister") + lower.count("staatssecretaris") == 1:
        # A long office may run over two printed lines.
        return [line.text]
    parts = lines.parts(line)
    above = [None, *parts]
    return parts if any(map(_signs, parts, above)) else [line.text]


def _signs(part: str, above: str | None) -> bool:
    """Whether a printed line is an office, and no piece of the sentence that the line above it runs on."""
    if not (_ONLY_OFFICE.fullmatch(part) or _SIGNED_IN_ONE.fullmatch(part)):
        return False
    # Within a sentence no capital stands behind the line end, nor a comma behind the office alone.
    closes = part.startswith("De ") and part.endswith(",")
    return closes or above is None or above[-1] in _ENDS or _is_name(above)


def minister_addressed(lines: Lines) -> dict[str, str | None] | None:
    """Return the minister for whom a note is meant: "Aan de Minister van …" or the office alone."""
    for line in lines.head:
        for address in _addresses(lines, line):
            if found := _ADDRESSED.fullmatch(address):
                title = found["first"] or found["title"]
                return {"name": None, "office": office(title, found["of"], found["portfolio"])}
    return None


def _addresses(lines: Lines, line: Line) -> list[str]:
    """Return the addressees of a block, one that runs over several printed lines as one."""
    lower = line.text.lower()
    if lower.count("minister") + lower.count("staatssecretaris") < 2 and "Aan: " not in line.text:
        return [line.text]
    found: list[str] = []
    for part in lines.parts(line):
        if found and not _ANOTHER.match(part):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def addressee_of(lines: Lines) -> dict[str, str | None] | None:
    """Return the chamber's chair where the letter is addressed to one."""
    for line in lines.head:
        if found := _CHAIR.match(line.text):
            return {"name": None, "office": f"Voorzitter van de {found['chamber']} Kamer der Staten-Generaal"}
    return None


def ministry_of(lines: Lines, person: dict[str, Any] | None) -> str | None:
    """Return the ministry of the letterhead, else that of the minister who signs or is addressed.

    A print has no letterhead: its minister's is that of the type line.
    """
    told = ministry_of_office(person.get("office")) if person else None
    if told and any(_FROM_HEAD.match(line.text) for line in lines.head):
        return told
    for line in lines.head:
        # The first line of a text looks like its title.
        is_letterhead = line.kind in ("letterhead", "paragraph", "furniture") or line is lines.all[0]
        is_letterhead = is_letterhead or _MINISTRY.fullmatch(line.text) is not None
        if is_letterhead and (found := ministry_in(line.text)):
            return found
    for line in lines.running:
        if line.kind == "letterhead" and (found := ministry_in(line.text)):
            return found
    return told
