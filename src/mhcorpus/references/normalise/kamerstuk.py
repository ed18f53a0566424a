"""Kamerstukken and dossiers: from the digits as printed to the parts of the id.

The id needs the dossier, its chapter and the piece; the session only for pieces of the
Eerste Kamer of 1994-95 to 2009-10, whose published ids carry it. Of two dossiers on one
piece the first makes the id: ids are counted in each dossier on its own.
"""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit, printed
from mhcorpus.references.normalise.listing import between, membership
from mhcorpus.references.normalise.session import CHAMBERS, FIRST_ONLINE, session_digits

_LAST_EARLY = "20092010"
_KINGDOM_IDS = frozenset(
    {
        "23908-R1519-95",
        "23908-R1519-103",
        "33183-R1975-11",
        "34141-R2047-4",
        "33968-R2033-3",
        "33852-R2023-6",
    }
)
"""The only pieces of kingdom acts whose published ids keep the R number."""
_BUDGETS = frozenset({"32123", "34775", "35925"})
"""Dossiers of a year's budget that do not end in 0, as the others do, those of its changes too."""
_FUNDS = frozenset("ABCFHJKLM")
_CHAPTERS = ("chapter", "chapter_word", "chapter_apart", "fund", "fund_of_several")
_MISREAD = "labelled, figures misread"
_FIGURES = str.maketrans("lIOo", "1100")
_NOT_DIGIT = re.compile(r"\D")
_MAY_BE_GLUED = re.compile(r"kst-(?P<dossier>[23]\d{4})(?P<number>\d{1,2})")
"""A number alone whose figures begin as those of a dossier do, of the years in which papers are online."""
_THOUSAND = re.compile(r"\.(?P<rest>\d{3})(?!\d|[.,]\d)")
_DOSSIER = re.compile(
    r"(?P<dossier>\d{2}[ .-]?\d{3})(?!\d)(?:-(?P<sub>\d\d)(?!\d))?(?:[ -](?P<chapter>[IVX]+[AB]?)(?!\w))?"
)
"""With its chapter, or the number of its council."""
_ATTACHED_TO = re.compile(r"[Bb]ijlagen?(?: \w{1,4})? (?:bij|van)(?: de)? \(?$")
_ATTACHMENT = re.compile(r"[,;]? ?\(?(?P<which>bijlage (?:[IVX]+|\d{1,2}|[A-Z]))(?!\w)")


def kamerstuk(hit: Hit) -> list[Mention]:
    """One mention for each piece: a list and a range are written out."""
    found, certainty = _found(hit), membership(hit)
    if certainty is None:
        return []
    mention = hit.mention(*_span(hit), {})
    mention.certainty = certainty
    if "identifier" in found:
        _settle_identifier(mention, found["identifier"])
        return [mention]
    if hit.pattern.name == _MISREAD:
        return [_unsure_of_figures(hit, mention, found)]
    mention.fields = _fields(found)
    if "fund_of_several" in found:
        _leave_dossier_open(hit, mention)
        return [mention]
    _add_surroundings(hit, mention, found)
    if _names_other_chamber(found):
        mention.certainty = "likely"
    if mention.fields.get("early_session") == _LAST_EARLY and "session" in found:
        _leave_open(hit, mention)
    elif "senate" in found and "early_session" in mention.fields:
        mention.certainty = "likely"
    if "letter" in found:
        _settle_letter(mention, found)
    if thousand := _THOUSAND.match(hit.reading.text, mention.end):
        _leave_thousands_open(hit, mention, thousand["rest"])
    return [*between(hit, mention), mention]


def _found(hit: Hit) -> dict[str, str]:
    """What is printed; what one piece replaces and, of a new dossier, the others are not of the next."""
    found = hit.fields()
    was = (hit.member or hit.match).groupdict()
    found["was"] = was.get("was") or was.get("was_apart") or ""
    if hit.member and found.get("dossier") != hit.match.groupdict().get("dossier"):
        found.pop("more", None)
    return found


def _unsure_of_figures(hit: Hit, mention: Mention, found: dict[str, str]) -> Mention:
    """A scan has letters for figures: the citation stays open, what it would be is a candidate."""
    fields = _fields(found | {name: found[name].translate(_FIGURES) for name in ("dossier", "number")})
    mention.candidates = tuple(made for made in (hit.kind.id_of(fields),) if made)
    mention.fields = {"dossier": fields["dossier"]}
    return mention


def _leave_thousands_open(hit: Hit, mention: Mention, rest: str) -> None:
    """ "nr. 1.135": piece 1135, or piece 1 and the mark of a note."""
    if not re.fullmatch(r"[1-9]", str(mention.fields.get("number"))):
        return
    of_thousand = {**mention.fields, "number": f"{mention.fields['number']}{rest}"}
    ids = [hit.kind.id_of(each) for each in (of_thousand, mention.fields)]
    mention.certainty = "unsure"
    mention.candidates = tuple(made for made in ids if made)
    mention.fields = {"dossier": mention.fields["dossier"]}


def _leave_dossier_open(hit: Hit, mention: Mention) -> None:
    """ "36 600 B en 36 512, nr. 15": a piece of the fund, or of the other dossier behind a letter."""
    fields = mention.fields
    others = ({"dossier": dossier, "number": fields["number"]} for dossier in fields["also_in"])
    ids = [hit.kind.id_of(each) for each in (fields, *others)]
    mention.certainty = "unsure"
    mention.candidates = tuple(made for made in ids if made)
    mention.fields = {"dossier": fields["dossier"]}


def _span(hit: Hit) -> tuple[int, int]:
    """The whole citation; of a list's later member the number alone, or its dossier."""
    if hit.member is None:
        return _closed(hit) if hit.kind.name == "dossier" else hit.match.span()
    of_member = printed(hit.member)
    if "number" in of_member:
        return hit.member.span("number")
    return hit.member.start("dossier"), hit.member.end("sub" if of_member.get("sub") else "dossier")


def _closed(hit: Hit) -> tuple[int, int]:
    """The span with the bracket that closes one in it; the number alone where more stands in that bracket,
    or where its word is the end of another: "het Awgb-dossier (39 812)"."""
    (start, end), text = hit.match.span(), hit.reading.text
    if text[start - 1 : start] == "-":
        return hit.match.start("dossier"), end
    if text.count("(", start, end) <= text.count(")", start, end):
        return start, end
    return (start, end + 1) if text[end : end + 1] == ")" else (hit.match.start("dossier"), end)


def _fields(found: dict[str, str]) -> dict[str, object]:
    number = found.get("number", "")
    dossier = found.get("senate") or _NOT_DIGIT.sub("", found["dossier"])
    chapter = next((found[name] for name in _CHAPTERS if found.get(name)), None)
    kingdom = "R" + _NOT_DIGIT.sub("", found["kingdom"]) if found.get("kingdom") else None
    if kingdom and f"{dossier}-{kingdom}-{number}" in _KINGDOM_IDS:
        chapter = kingdom
    session = session_digits(found.get("session", ""))
    early = found.get("early_session") or _early(session, found, number)
    fields: dict[str, object] = {
        "dossier": dossier,
        "sub": found.get("sub"),
        "chapter": chapter,
        "number": number or None,
        "chamber": _chamber(found, number),
        "session": session,
        "early_session": early,
        "kingdom": kingdom,
        "reprint": "n1" if found.get("reprint", "").lower() == "herdruk" else found.get("reprint"),
        "also_in": dossiers_in(found.get("more", "")),
        "_slashed": "/" in found.get("more", ""),
        # The ids of early files with a Roman numeral are filled up with noughts, not all of them alike.
        "_offline": bool((session and session < FIRST_ONLINE) or (early and "senate" in found)),
    }
    return {name: value for name, value in fields.items() if value}


def dossiers_in(text: str) -> list[str]:
    """Return the dossiers that a text names, as papers of them do: "39812", "39900-VI", "21501-07"."""
    return [
        "-".join(filter(None, (_NOT_DIGIT.sub("", one["dossier"]), one["sub"], one["chapter"])))
        for one in _DOSSIER.finditer(text)
    ]


def _chamber(found: dict[str, str], number: str) -> str | None:
    """Letters are of the Eerste Kamer, whatever chamber a slip of the pen names."""
    if number and number.isalpha():
        return "ek"
    return CHAMBERS.get(found.get("chamber", "")) or ("tk" if number else None)


def _names_other_chamber(found: dict[str, str]) -> bool:
    return found.get("number", "").isalpha() and CHAMBERS.get(found.get("chamber", "")) == "tk"


def _early(session: str | None, found: dict[str, str], number: str) -> str | None:
    if session and FIRST_ONLINE <= session <= _LAST_EARLY and number:
        return session if _chamber(found, number) == "ek" else None
    return None


def _leave_open(hit: Hit, mention: Mention) -> None:
    """In the last early session some ids have it and some have not."""
    without = {name: value for name, value in mention.fields.items() if name != "early_session"}
    ids = hit.kind.id_of(mention.fields), hit.kind.id_of(without)
    mention.certainty = "likely"
    mention.candidates = tuple(made for made in ids if made)


def _add_surroundings(hit: Hit, mention: Mention, found: dict[str, str]) -> None:
    """What stands around the citation: the piece that it replaces, the attachment that is meant."""
    text = hit.reading.text
    if found.get("was"):
        mention.fields["replaces"] = hit.kind.id_of({**mention.fields, "number": found["was"]})
    if hit.member:
        return
    attachment = _ATTACHMENT.match(text, mention.end)
    if attachment:
        mention.fields["attachment"] = attachment["which"]
    elif _ATTACHED_TO.search(text, max(0, mention.start - 24), mention.start):
        mention.fields["attachment"] = "bijlage"


def _settle_identifier(mention: Mention, written: str) -> None:
    """``kst-1268678`` is an id; ``kst-398124`` is one, or ``kst-39812-4`` without its hyphen."""
    glued = _MAY_BE_GLUED.fullmatch(written)
    if glued is None:
        mention.id = written
        return
    mention.certainty = "unsure"
    mention.candidates = (written, f"kst-{glued['dossier']}-{glued['number']}")


def _settle_letter(mention: Mention, found: dict[str, str]) -> None:
    """ "36 600 J" alone: a fund of the budget, or a letter of the Eerste Kamer."""
    fields, letter = mention.fields, found["letter"]
    dossier = str(fields["dossier"])
    is_budget = dossier.endswith("0") or dossier in _BUDGETS
    if is_budget and letter in _FUNDS and CHAMBERS.get(found.get("chamber", "")) != "ek":
        mention.certainty = "unsure"
        mention.candidates = (f"kst-{dossier}-{letter}", f"{dossier}-{letter}")
        return
    fields["number"], fields["chamber"] = letter, "ek"
    early = _early(session_digits(found.get("session", "")), found, letter)
    if early:
        fields["early_session"] = early
