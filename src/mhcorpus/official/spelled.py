"""How people spell a dossier and a piece of one: "36 547", "Kamerstuk 36 547, nr. 9", "kst-36547-9"."""

from __future__ import annotations

import re
from typing import NamedTuple

# Not compiled before they are needed: to compile all takes as long as many a query.
_CHAMBER = r"(?:I-II|I/II|II?|11|1|2|TK|T\.K\.|EK|E\.K\.|VV|Tweede Kamer|Eerste Kamer)"
_SESSION = (
    r"(?:(?:vergaderjaar|zitting|zittingsjaar)\s+)?"
    r"(?:19|20)\d\d(?:\s*[/-]\s*(?:(?:19|20)?\d\d))?"
)
_ROMAN = r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X)[AB]?|XX)"
# Of one number behind several dossiers the first has the piece.
_FURTHER = rf"(?:(?:,?\s+en\s+|\s*[,/]\s*)\d\d[ .-]?\d{{3}}(?!\d)(?:[ -]{_ROMAN}(?![a-z]))?)+(?=\s*,?\s*nr\b)"
_KAMERSTUK = rf"""(?ix)(?:(?:bijlage\ bij\ )?
        (?:kamerstuk(?:ken)?|kst|kamerdossier|dossier(?:nummer)?|wetsvoorstel)\b[\s.:(-]*)?
    (?:{_CHAMBER}(?=[\s,]))?[\s,]*
    (?:{_SESSION}[\s,]+)?\(?
    (?P<dossier>\d\d[ .-]?\d{{3}})(?!\d)
    (?P<kingdom>(?:[\s,.-]+|[\s,.-]*\()R\s?\d{{4}}\)?)?
    (?:{_FURTHER})?
    (?P<rest>.*)"""
_REST = rf"""(?ix)(?:(?P<bound>[\s.-]*)(?:hoofdstuk\s+)?
        (?P<chapter>{_ROMAN}|[A-M]|(?<=-)\d\d(?!\d))
        (?![a-z])(?=\s*[-,.:;/]?\s*(?:(?:nrs?|nummers?|no)\b|\d|[A-Z]{{1,2}}\b)|{_FURTHER})
        (?:{_FURTHER})?)?
    (?P<before>[\s,.:;/()-]*(?P<named>hoofdstuk\s+)?(?P<label>(?:nrs?|nummers?|no)\b[.\s]*)?)
    (?P<piece>\d{{1,4}}[a-z]?|[A-Z]{{1,4}}[AB]?)
    (?:-(?P<edition>[nhb]\d+))?
    (?:[\s,;.(]+(?:p|pp|pag|pagina|blz|bijlage|herdruk)\b.*)?[\s.,;:)]*"""
_KST = (
    r"(?i)kst-(?:(?P<session>(?:19|20)\d{6})-)?(?P<dossier>\d{5}|[CLXVI]+)(?:-(?P<chapter>[A-Z0-9]+))?"
    r"-(?P<piece>(?![nhbv]\d)[A-Z0-9]+)(?:-(?P<edition>[nhbv]\d+))?"
)
# "32011L0036" is an act of the EU, and no dossier 32011.
_ACT_OF_THE_EU = r"(?i)\d(?:19|20)\d\d[A-Z]{1,2}\d{4}\S*"
_DIGITS = 5
_LONGEST = 200
"""No spelling is longer; on one without end the regexes would take ever longer."""


class Spelled(NamedTuple):
    """What a spelling names: a dossier, and a piece of it unless that is ""; ``is_id``: it is an official id.

    The last part ``is_chapter`` where it is called so, and ``may_be_chapter`` where it looks like one.
    """

    dossier: str
    piece: str = ""
    chapter: str = ""
    session: str = ""
    edition: str = ""
    kingdom: str = ""
    is_id: bool = False
    is_chapter: bool = False
    may_be_chapter: bool = False

    @property
    def id(self) -> str | None:
        """The id of the piece, where it may be one."""
        if not self.piece or self.is_chapter:
            return None
        parts = (self.session, self.dossier, self.chapter, self.piece, self.edition)
        return "-".join(("kst", *filter(None, parts)))


def spelled(text: str) -> Spelled | None:
    """Return what ``text`` names in any spelling; None where it names no dossier."""
    if len(text) > _LONGEST:
        return None
    if len(text) == _DIGITS and text.isascii() and text.isdecimal():
        return Spelled(text)
    if own := re.fullmatch(_KST, text):
        part = {name: value or "" for name, value in own.groupdict().items()}
        return Spelled(
            part["dossier"], part["piece"].upper(), part["chapter"].upper(), part["session"],
            part["edition"].lower(), is_id=True,
        )  # fmt: skip
    if re.fullmatch(_ACT_OF_THE_EU, text) or not (cited := re.fullmatch(_KAMERSTUK, text)):
        return None
    number = re.sub(r"\D", "", cited["dossier"])
    if not cited["rest"].strip(" .,;:)"):
        return Spelled(number)
    if not (rest := re.fullmatch(_REST, cited["rest"])):
        return None
    chapter, last = (rest["chapter"] or "").upper(), rest["piece"].upper()
    as_piece = chapter or rest["label"] or "," in rest["before"]
    return Spelled(
        number, last, chapter, "", (rest["edition"] or "").lower(),
        re.sub(r"[^\dR]", "", (cited["kingdom"] or "").upper()), is_chapter=bool(rest["named"]),
        may_be_chapter=not as_piece and re.fullmatch(rf"{_ROMAN}|[A-M]|\d\d", last) is not None,
    )  # fmt: skip
