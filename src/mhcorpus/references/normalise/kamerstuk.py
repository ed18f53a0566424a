"""Kamerstukken and dossiers: from the digits as printed to the parts of the id.

The id needs the dossier, its chapter and the piece; the session only for letters of the
Eerste Kamer of 1994-95 to 2009-10, whose published ids carry it. Of two dossiers on one
piece the first makes the id: ids are counted in each dossier on its own.
"""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit

_CHAMBERS = {
    "II": "tk",
    "11": "tk",
    "2": "tk",
    "TK": "tk",
    "T.K.": "tk",
    "Tweede Kamer": "tk",
    "I": "ek",
    "1": "ek",
    "EK": "ek",
    "E.K.": "ek",
    "Eerste Kamer": "ek",
    "VV": "vv",
}
_FIRST_EARLY, _LAST_EARLY = "19941995", "20092010"
_COUNCIL_FILE = "21501"
_RANGE = ("t/m", "tot en met", "-")
_LONGEST_RANGE = 40
_NOT_DIGIT = re.compile(r"\D")


def kamerstuk(hit: Hit) -> list[Mention]:
    """One mention for each piece: a list and a range are written out."""
    printed = hit.fields()
    if hit.member and not _is_member(hit, printed):
        return []
    fields = _fields(printed)
    if fields is None:
        return []
    last = hit.member or hit.match
    start, end = (
        last.span()
        if not hit.member
        else (hit.member.start("number"), hit.member.end("number"))
        if "number" in printed
        else hit.member.span("dossier")
    )
    mentions = _between(hit, fields) if hit.member else []
    return [*mentions, hit.mention(start, end, dict(fields))]


def _is_member(hit: Hit, printed: dict[str, str]) -> bool:
    """A bare number goes on with the list only after a plural ("nrs. 12 en 13")."""
    assert hit.member is not None
    own = {name for name, value in hit.member.groupdict().items() if value is not None}
    if "number" not in printed or own & {"label", "dossier"}:
        return True
    label = hit.match.groupdict().get("label") or ""
    return label.lower().startswith(("nrs", "nummers"))


def _between(hit: Hit, fields: dict[str, object]) -> list[Mention]:
    """The pieces that a range names without printing them; they stand where the range's word is."""
    assert hit.member is not None
    word = (hit.member.groupdict().get("by") or "").strip(" ,")
    before = (hit.previous or hit.match)["number"] if word in _RANGE else ""
    after = str(fields.get("number", ""))
    if not (before.isdigit() and after.isdigit() and 0 < int(after) - int(before) <= _LONGEST_RANGE):
        return []
    start = hit.member.start("by") + hit.member["by"].index(word)
    return [
        hit.mention(start, start + len(word), {**fields, "number": str(number)})
        for number in range(int(before) + 1, int(after))
    ]


def _fields(printed: dict[str, str]) -> dict[str, object] | None:
    dossier = _NOT_DIGIT.sub("", printed["dossier"])
    number = printed.get("number", "")
    sub = printed.get("sub")
    if sub and dossier != _COUNCIL_FILE:
        return None
    chamber = _CHAMBERS.get(printed.get("chamber", ""))
    session = session_digits(printed.get("session", ""))
    fields: dict[str, object] = {
        "dossier": dossier,
        "sub": sub,
        "chapter": printed.get("chapter") or printed.get("chapter_word") or printed.get("fund"),
        "number": number or None,
        "chamber": chamber or ("ek" if number.isalpha() else "tk" if number else None),
        "session": session,
        "early_session": printed.get("early_session"),
        "reprint": "n1" if printed.get("reprint", "").lower() == "herdruk" else printed.get("reprint"),
    }
    if session and _FIRST_EARLY <= session <= _LAST_EARLY and (chamber == "ek" or number.isalpha()):
        fields["early_session"] = session
    if "more" in printed:
        fields["also_in"] = [_NOT_DIGIT.sub("", d) for d in re.findall(r"\d{2}[ .]?\d{3}", printed["more"])]
    return {name: value for name, value in fields.items() if value}


def session_digits(printed: str) -> str | None:
    """Return ``20202021`` for "2020/21", "2020-2021" or "vergaderjaar 2020–2021"; None for a lone year."""
    years = re.findall(r"\d+", printed)
    if len(years) != 2 or len(years[0]) != 4:
        return None
    first = int(years[0])
    # What is printed after the dash is cut short, and misprinted at times: the next year is meant.
    return f"{first}{first + 1}"
