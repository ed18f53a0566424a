"""Papers, journals and dates as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mhcorpus.edtf import written
from mhcorpus.errors import QueryError
from mhcorpus.official.spelled import Spelled, spelled
from mhcorpus.queries.conditions import (
    Condition,
    Query,
    QueryKind,
    date,
    dossier,
    identifier,
    law,
    piece,
)

_YEARS = r"(?P<from>(?:19|20)\d\d)\s*[/-]\s*(?:(?:19|20)?\d\d)"
_HANDELINGEN = (
    rf"(?i)handelingen\s+(?P<chamber>II?|TK|EK)?[\s,]*{_YEARS}[,\s]+nr\.?\s*(?P<number>\d+)"
    r"(?:[,\s]+item\s+(?P<item>\d+))?.*"
)
_AANHANGSEL = (
    rf"(?i)aanhangsel(?:\s+van\s+de)?(?:\s+handelingen)?[\s,]*(?P<chamber>II?|TK|EK)?[\s,]*"
    rf"(?:vergaderjaar\s+)?{_YEARS}[,\s]+nr\.?\s*(?P<number>\d+).*"
)
_JOURNAL = (
    r"(?i)(?P<label>stb|staatsblad|stcrt|staatscourant|trb|tractatenblad)[\s.-]*"
    r"(?P<year>(?:18|19|20)\d\d)[\s,/-]+(?:nr\.?\s*)?(?P<number>\d+)"
)
_JOURNALS = {"staatsblad": "stb", "staatscourant": "stcrt", "tractatenblad": "trb"}
_EDTF = r"(?:19|20)\d\d(?:-[0-4]\d(?:-[0-3]\d)?)?~?"


def dossier_number(text: str) -> str:
    """Return the number of the dossier that ``text`` names, in any spelling: "36547" of "36 547".

    Raises QueryError where it names none.
    """
    query = kamerstuk(text)
    if query is None:
        raise QueryError(f"{text!r} is no dossier; write 36547 or '36 547'")
    return query.number


def dossier_asked(text: str) -> Query:
    """Return the query for all of the dossier that ``text`` names, as for :func:`dossier_number`."""
    number = dossier_number(text)
    return Query(text, "dossier", dossier(number), number)


def kamerstuk(text: str) -> Query | None:
    """Read a dossier or a piece of one in any spelling: ``36 547``, ``35570-VI-64``, an id."""
    if not (found := spelled(text)):
        return None
    number = found.dossier
    if not found.piece:
        return Query(text, "dossier", dossier(number), number)
    if found.is_id:
        own = piece(found.piece, number, (found.chapter,), found.session, found.edition)
        return Query(text, "piece", (own,), number)
    conditions = tuple(_readings(found))
    kind: QueryKind = "piece" if len(conditions) == 1 else "dossier"
    return Query(text, kind, conditions, number)


def _readings(found: Spelled) -> Iterator[Condition]:
    """Yield what the part after the dossier may mean: a piece, a chapter of it, or either."""
    # A few pieces of kingdom acts keep the R number in their id; the others drop it.
    chapters = (found.chapter, found.kingdom) if found.kingdom and not found.chapter else (found.chapter,)
    if not found.is_chapter:
        yield piece(found.piece, found.dossier, chapters, edition=found.edition)
    if found.may_be_chapter:
        yield from dossier(found.dossier, found.piece)


def journal(text: str) -> Query | None:
    """Read a Staatsblad, Staatscourant, Tractatenblad, Handelingen or Aanhangsel citation."""
    if found := re.fullmatch(_JOURNAL, text):
        label = found["label"].lower()
        return _identified(text, f"{_JOURNALS.get(label, label)}-{found['year']}-{found['number']}")
    for prefix, found in (
        ("h", re.fullmatch(_HANDELINGEN, text)), ("ah", re.fullmatch(_AANHANGSEL, text)),
    ):
        if found:
            chamber = "ek" if (found["chamber"] or "").upper() in {"I", "EK"} else "tk"
            session = f"{found['from']}{int(found['from']) + 1}"
            item = found.groupdict().get("item")
            number = f"{found['number']}-{item}" if item else found["number"]
            return _identified(text, f"{prefix}-{chamber}-{session}-{number}")
    return None


def day(text: str) -> Query | None:
    """Read a date: ``2025-07-04``, ``4 juli 2025``, ``juli 2025``, ``4-7-2025``, ``2025``."""
    edtf = text if re.fullmatch(_EDTF, text) else written(text)
    return Query(text, "date", (date(edtf),), names=(edtf,)) if edtf else None


def _identified(text: str, target_id: str) -> Query:
    return Query(text, "id", (identifier(target_id), law([target_id])), names=(target_id,))
