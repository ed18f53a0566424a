"""The ids of official publications: their forms, part by part.

Each is what officielebekendmakingen.nl names the publication in its address. Since about 2026 a
letter or an answer may have a number alone, without dossier or session.
"""

from __future__ import annotations

import re

KAMERSTUK = re.compile(
    r"kst-(?:(?P<session>(?:19|20)\d{6})-)?(?P<dossier>\d{4,5}|[CLXVI]+)(?:-(?P<chapter>[A-Z0-9]+))?"
    r"-(?P<piece>(?![nhbv]\d)(?:\d+[a-z]?|[A-Z]+))(?:-(?P<edition>[nhbv]\d+))?",
    re.ASCII,
)
DOSSIER = re.compile(r"(?P<dossier>\d{5})(?:-(?P<chapter>[A-Z0-9]+))?", re.ASCII)
HANDELINGEN = re.compile(
    r"h-(?P<chamber>tk|ek|vv)-(?P<session>\d{8})-(?P<numbers>\d+(?:-\d+){0,2})(?:-(?P<edition>[nh]\d+))?",
    re.ASCII,
)
AANHANGSEL = re.compile(
    r"ah-(?P<chamber>tk|ek)-(?P<session>\d{8})-(?P<number>\d+)(?:-(?P<edition>[nh]\d+))?", re.ASCII
)
JOURNAL = re.compile(
    r"(?P<label>stb|stcrt|trb)-(?P<year>\d{4})-(?P<number>\d+)(?:-p(?P<page>\d+))?"
    r"(?:-[A-Z]+\d+)?(?:-(?P<edition>[nhv]\d+))?",
    re.ASCII,
)
_NUMBER_ALONE = re.compile(r"(?:kst|ah)-\d{6,7}|blg-\d+(?:\.\d+)?", re.ASCII)
_ALL = (KAMERSTUK, HANDELINGEN, AANHANGSEL, JOURNAL, _NUMBER_ALONE)
OFFICIAL_ID = re.compile(
    r"(?:kst|ah-(?:tk|ek)|h-(?:tk|ek|vv)|kv-(?:tk|ek)|ag-(?:tk|ek)|nds-(?:tk|ek)|blg|stb|stcrt|trb)"
    r"-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*"
)
"""How every id of a publication is written, in metadata and names of files, whatever its parts are."""


def is_official_id(text: str) -> bool:
    """Whether ``text`` is written as the id of an official publication."""
    return OFFICIAL_ID.fullmatch(text) is not None and any(sign.isdigit() for sign in text)


def is_publication(identifier: str) -> bool:
    """Say whether an id has the form of one of a publication that is no dossier."""
    return any(form.fullmatch(identifier) for form in _ALL)
