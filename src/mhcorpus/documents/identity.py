"""Which official publication a paper is: the number at its head, its foot, or declared for it.

Published papers print their id at the foot of the first page; each foot repeats chamber,
vergaderjaar, dossier and number; the head prints dossier, title and number in lines of their own.
Letters of the Eerste Kamer of 1994-95 to 2009-10 have the vergaderjaar in their id.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from mhcorpus.documents.copies import told_by_site
from mhcorpus.documents.declared import Declared
from mhcorpus.documents.lines import Line, Lines
from mhcorpus.official.publications import is_official_id
from mhcorpus.references.normalise.kamerstuk import dossiers_in
from mhcorpus.references.normalise.session import session_digits
from mhcorpus.text.digits import whole_number

_DOSSIER = (
    r"(?P<dossier>\d\d[ .]?\d{3}|(?:XC|LX|C)[IVXLC]{1,7}(?!\w))"
    r"(?:-(?P<sub>\d\d))?(?: ?-? ?(?P<chapter>[IVX]+[AB]?|[A-M])(?![\w.]))?"
    r"(?: ?\([A-Z]? ?\d+\))?"
)
_FOOT = re.compile(
    r"(?P<chamber>Tweede|Eerste) Kamer, (?:vergader|zittings?)jaar (?P<session>\d{4} ?[-–/] ?\d{2,4}), "
    rf"{_DOSSIER}(?P<more>(?:(?:,| en) \d\d \d{{3}}(?: [IVX]+)?)*), "
    r"(?:[Nn]rs?\. ?(?P<number>\d{1,4})|(?P<letter>[A-Z]{1,3}))(?![\w-])"
)
_AANHANGSEL_FOOT = re.compile(
    r"(?P<chamber>Tweede|Eerste) Kamer, vergaderjaar (?P<session>\d{4} ?[-–] ?\d{2,4}), Aanhangsel"
)
_PAGE_HEAD = re.compile(
    r"(?:\| )?(?P<chamber>Tweede|Eerste) Kamer der Staten-Generaal(?: \| ?)?"
    rf"(?P<session>\d{{4}}-\d{{4}})(?: \| ?)?{_DOSSIER} nr\. "
    r"(?:(?P<number>\d{1,4})|(?P<letter>[A-Z]{1,3}))(?: ?\|.*)?"
)
"""The table above a paper on the pages of the publisher, as a copy of the text has it."""
_MEETING_HEAD = re.compile(
    r"(?:\| )?(?P<chamber>Tweede|Eerste) Kamer der Staten-Generaal(?: \| ?)?"
    r"(?P<session>\d{4}-\d{4})(?: \| ?)?nr\. (?P<meeting>\d{1,3}), "
    r"(?:item (?P<item>\d{1,3})|pagina (?P<pages>\d{1,4}-\d{1,4}))(?: ?\|.*)?"
)
"""The same above an item of Handelingen; until 2010 its pages stand in the id."""
_IN_ID = re.compile(
    r"kst-(?:(?:19|20)\d{6}-)?(?P<dossier>\d{5}(?:-(?:[IVXLC]+|[A-M](?=-)|\d\d))?)"
    r"-(?P<number>[1-9]\d{0,3}|[A-Z]{1,2})(?:-n\d)?"
)
"""Dossier and number, where a paper prints neither and its file has the id for its name."""
_SESSION = re.compile(r"[Vv]ergaderjaar (?P<session>\d{4} ?[-–/] ?\d{2,4})(?: \|)?")
_DOSSIER_LINE = re.compile(rf"{_DOSSIER}(?:(?: \||:)? (?P<title>[A-Z].+))?")
_NUMBER_LINE = re.compile(
    r"(?:[Nn]r\. ?(?P<number>\d{1,4})|(?P<letter>[A-Z]{1,2})(?:(?= \||$)|\d?(?= [A-Z]{4})))"
    r"(?P<reprint> ?HERDRUK\S?)?(?:(?: \|)? (?P<type>[A-Z].+))?"
)
_OWN_NUMBER = re.compile(
    r"20\d\dD\d{5}(?= [A-Z]{4})|Nummer: 20\d\dD\d{5}(?=, datum: 20)"
    r"|(?:RAAD ?)?No\. ?(?P<advice>W\d[\w./]+)(?= (?:\| )?['’‘]?s-G|$)"
)
_QUESTION_NUMBER = re.compile(r"\d{1,4}")
_CHAMBER_LINE = re.compile(r"(Tweede|Eerste) Kamer der Staten-Generaal")
_MEETING = re.compile(r"(?P<meeting>\d{1,3})-(?P<item>\d{1,3})-\d{1,3}")
_MEETING_ID = re.compile(r"h-(?P<chamber>tk|ek)-(?P<session>\d{8})-")
_MEETING_CHAMBER = re.compile(r"(?P<chamber>TK|EK) \d{1,3}")
_EARLY = ("19941995", "20092010")
_ALONE = re.compile(r"[23]\d \d{3}(?: [IVX]+[AB]?| [A-M])?")
_AT_TOP = 3
_NEAR = 12
_CHAMBERS = {"Tweede": "tk", "Eerste": "ek", "TK": "tk", "EK": "ek"}


@dataclass(frozen=True, slots=True)
class Identity:
    """A paper's own place among the publications; what it does not print is None.

    ``dossier`` is written as in ids (``35570-VI``), ``number`` is an int or an Eerste Kamer
    letter, ``title`` that of the dossier, ``also_in`` the other dossiers of a paper that is filed under
    several, ``head`` the lines that print all this.
    """

    id: str | None = None
    dossier: str | None = None
    number: int | str | None = None
    session: str | None = None
    chamber: str | None = None
    title: str | None = None
    head: tuple[Line, ...] = field(default=())
    also_in: tuple[str, ...] = ()


def identify(lines: Lines, declared: Declared, file_name: str) -> Identity:
    """Return what the paper says of its own number; the file's name counts last."""
    head = _head(lines)
    foot = _first_foot(lines, _FOOT)
    found = _piece(foot, head.session) if foot else head
    printed = next((line.text for line in lines.furniture if is_official_id(line.text)), None)
    stem = file_name.split(".")[0]
    by_name = stem if is_official_id(stem) else None
    own = declared.id or printed or found.id or by_name
    # A bijlage declares the number of the paper that it belongs to.
    number = None if own and own.startswith("blg-") else declared.first("ondernummer", "aanhangselnummer")
    stated = declared.every("dossiernummer")
    several = (*head.also_in, *(dossiers_in(foot["more"]) if foot else ()), *dossiers_in("; ".join(stated)))
    in_id = None if found.id else _IN_ID.fullmatch(by_name or "")
    dossier = found.dossier or next(iter(stated), None) or (in_id["dossier"] if in_id else None)
    number = number or (in_id["number"] if in_id else None)
    return Identity(
        id=own,
        dossier=dossier,
        number=found.number if found.number is not None else _number(number),
        session=found.session or head.session or session_digits(declared.first("vergaderjaar") or ""),
        chamber=found.chamber,
        title=head.title or declared.first("dossiertitel"),
        head=head.head,
        also_in=tuple(one for one in dict.fromkeys(several) if not f"{dossier}-".startswith(f"{one}-")),
    )


def identity_on(known: Identity, session: str | None) -> Identity:
    """Return ``known`` with the vergaderjaar of its day, where the id of a letter of the Eerste Kamer has it.

    In the last such year some ids have it and some have not.
    """
    is_early = session is not None and _EARLY[0] <= session < _EARLY[1]
    if known.session or not is_early or not isinstance(known.number, str) or not known.dossier:
        return known
    own = known.id if known.id != f"kst-{known.dossier}-{known.number}" else None
    return replace(known, id=own or f"kst-{session}-{known.dossier}-{known.number}", session=session)


def own_number(lines: Lines) -> tuple[tuple[int, int], ...]:
    """Return where the head prints the paper's own number: "2027D19986 INBRENG VERSLAG", "No.W16.27.0238"."""
    found = ((line, _OWN_NUMBER.match(line.text)) for line in lines.head if line.at is not None)
    return tuple(line.span_of(number) for line, number in found if number)


def advice_number(lines: Lines) -> str | None:
    """Return the number of an advice of the Raad van State, as its head prints it: "W16.27.0238/II"."""
    found = filter(None, (_OWN_NUMBER.match(line.text) for line in lines.head))
    return next((number["advice"] for number in found if number["advice"]), None)


def question_identity(lines: Lines, known: Identity, session: str | None) -> Identity:
    """Return ``known`` with the number of an Aanhangsel: it stands alone above the questions."""
    foot = _first_foot(lines, _AANHANGSEL_FOOT)
    chamber = _CHAMBERS[foot["chamber"]] if foot else "tk"
    session = (session_digits(foot["session"]) if foot else None) or known.session or session
    line = _question_number(lines)
    number = int(line.text.strip("# ")) if line else known.number
    own = f"ah-{chamber}-{session}-{number}" if number and session else None
    head = (line,) if line and line.at is not None else ()
    return Identity(known.id or own, None, number, session, chamber, None, head)


def _question_number(lines: Lines) -> Line | None:
    for line, below in pairwise(lines.head):
        if below.text.startswith("Vragen van") and _QUESTION_NUMBER.fullmatch(line.text.strip("# ")):
            return line
    return None


def meeting_identity(lines: Lines, known: Identity, declared: Declared, session: str | None) -> Identity:
    """Return ``known`` with the meeting and item that the feet of Handelingen print, or its id tells."""
    if copied := next((found for line in lines.head if (found := _MEETING_HEAD.fullmatch(line.text))), None):
        return _copied_meeting(copied, known)
    place = next((m for line in lines.furniture if (m := _MEETING.fullmatch(line.text))), None)
    told = next((m for line in lines.furniture if (m := _MEETING_CHAMBER.fullmatch(line.text))), None)
    parts = _MEETING_ID.match(known.id or "")
    chamber = parts["chamber"] if parts else _CHAMBERS[told["chamber"]] if told else "tk"
    session = parts["session"] if parts else session or known.session
    meeting = declared.first("publicationissue")
    number = f"{place['meeting']}-{place['item']}" if place else meeting
    own = f"h-{chamber}-{session}-{number}" if number and session else None
    return Identity(known.id or own, None, None, session, chamber, known.title, known.head)


def _copied_meeting(head: re.Match[str], known: Identity) -> Identity:
    chamber, session = _CHAMBERS[head["chamber"]], session_digits(head["session"])
    number = head["pages"] or f"{head['meeting']}-{head['item']}"
    own = f"h-{chamber}-{session}-{number}"
    return Identity(known.id or own, None, None, session, chamber, known.title, known.head)


def _first_foot(lines: Lines, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return next((found for line in lines.furniture if (found := pattern.search(line.text))), None)


def _head(lines: Lines) -> Identity:
    """Read dossier line, title and number line; at the head they stand near one another."""
    head = lines.head
    printed = next((m["session"] for line in head if (m := _SESSION.fullmatch(line.text))), None)
    copied = next((m["session"] for line in head if (m := _PAGE_HEAD.fullmatch(line.text))), None)
    session = printed or copied
    chamber = next((m[1] for line in head if (m := _CHAMBER_LINE.match(line.text))), "")
    for index, line in enumerate(head):
        dossier = _DOSSIER_LINE.fullmatch(line.text)
        if dossier is None:
            continue
        for last in range(index + 1, min(index + _NEAR, len(head))):
            number = _NUMBER_LINE.fullmatch(head[last].text)
            if number and (number["number"] or _is_letter(number, head, last)):
                piece = _piece(dossier, session and session_digits(session), number)
                above = [line.text for line in head[index + 1 : last]]
                between = _title(above, dossier["title"])
                title = between or _title_below(head, last)
                own = tuple(other for other in head[index : last + 1] if other.at is not None)
                return Identity(
                    piece.id,
                    piece.dossier,
                    piece.number,
                    piece.session,
                    _CHAMBERS.get(chamber),
                    title or None,
                    own,
                    tuple(
                        other for text in filter(_DOSSIER_LINE.fullmatch, above)
                        for other in dossiers_in(text)[:1]
                    ),
                )
    if found := _copied(head):
        return found
    bare = Identity(session=session_digits(session or ""), chamber=_CHAMBERS.get(chamber))
    return _dossier_alone(lines, bare)


def _dossier_alone(lines: Lines, bare: Identity) -> Identity:
    """Return ``bare`` with the dossier that a paper without a number prints alone, above its title."""
    for line, below in pairwise(lines.running[:_AT_TOP]):
        dossier = _ALONE.fullmatch(line.text.strip("# "))
        if dossier and below.text.lstrip("# ")[:1].isupper():
            title = below.text.lstrip("# ") if below.kind in ("heading", "paragraph") else None
            return replace(bare, dossier=next(iter(dossiers_in(dossier[0])), None), title=title, head=(line,))
    return bare


def _copied(head: list[Line]) -> Identity | None:
    """Return what a site prints above a paper that it copies."""
    copied = next((found for line in head if (found := _PAGE_HEAD.fullmatch(line.text))), None)
    if copied:
        return _piece(copied, None)
    own = told_by_site([line.text for line in head])
    parts = _IN_ID.fullmatch(own or "")
    return Identity(own, parts["dossier"], _number(parts["number"])) if parts else None


def _title(between: list[str], begun: str | None) -> str:
    """Return the title of the first dossier; that of the next begins with its own number."""
    own = list(takewhile(lambda text: not _DOSSIER_LINE.fullmatch(text), between))
    if not begun and not own:
        own = [text for text in between if not _DOSSIER_LINE.fullmatch(text)]
    return " ".join(filter(None, (begun, *own)))


def _is_letter(number: re.Match[str], head: list[Line], at: int) -> bool:
    """A lone capital is a number only above or beside the capitals of the paper's type."""
    below = number["type"] or (head[at + 1].text if at + 1 < len(head) else "")
    return len(below) > 3 and below[:4] == below[:4].upper()


def _title_below(head: list[Line], at: int) -> str | None:
    """The print's margin gives dossier and number together; the title is the heading beside them."""
    below = head[at + 1] if at + 1 < len(head) else None
    return below.text if below and below.kind == "heading" and below.text != below.text.upper() else None


def _piece(place: re.Match[str], session: str | None, numbered: re.Match[str] | None = None) -> Identity:
    numbered = numbered or place
    number = _number(numbered["number"] or numbered["letter"])
    if "session" in place.re.groupindex:
        session = session_digits(place["session"])
    # What the Eerste Kamer takes up itself has a roman number.
    parts = [place["dossier"].replace(" ", "").replace(".", ""), place["sub"], place["chapter"]]
    dossier = "-".join(part for part in parts if part)
    early = isinstance(number, str) and _EARLY[0] <= (session or "") <= _EARLY[1]
    reprint = "-n1" if "reprint" in numbered.re.groupindex and numbered["reprint"] else ""
    chamber = _CHAMBERS[place["chamber"]] if "chamber" in place.re.groupindex else None
    own = f"kst-{f'{session}-' if early else ''}{dossier}-{number}{reprint}"
    return Identity(own, dossier, number, session, chamber)


def _number(printed: str | None) -> int | str | None:
    number = whole_number(printed)
    return printed if number is None else number
