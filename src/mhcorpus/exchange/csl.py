"""Citations as CSL-JSON, for reference managers such as Zotero and for citeproc."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from mhcorpus.exchange.bibtex import entry_keys
from mhcorpus.reports.page import web_address

_TYPES = {
    "dossier": "bill", "law": "legislation", "celex": "legislation", "article": "legislation",
    "staatsblad": "legislation", "staatscourant": "legislation", "tractatenblad": "treaty",
    "ecli": "legal_case", "application": "legal_case", "handelingen": "hearing",
}  # fmt: skip
_CHAMBERS = {"II": "Tweede Kamer der Staten-Generaal", "I": "Eerste Kamer der Staten-Generaal"}
_CHAMBER = re.compile(r"(?:Kamerstukken|Handelingen) (II?)\b")
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2]))?(?:(?<=-\d\d)-(?P<day>\d\d))?(?P<about>~?)")


def csl_items(citations: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return one CSL item a citation, without what is unknown; ``number`` is the citation itself."""
    items = []
    for key, citation in zip(entry_keys(citations), citations, strict=True):
        chamber = _CHAMBER.match(citation["citation"])
        item = {
            "id": key,
            "type": _TYPES.get(citation["kind"], "report"),
            "title": citation["title"] or citation["citation"],
            "author": [{"literal": citation["author"]}] if citation["author"] else None,
            "issued": issued(citation["date"]),
            "number": citation["citation"],
            "authority": _CHAMBERS[chamber[1]] if chamber else None,
            "URL": web_address(citation["url"]),
            "language": "nl-NL",
        }
        items.append({name: value for name, value in item.items() if value})
    return items


def issued(date: str | None) -> dict[str, Any] | None:
    """Return an EDTF date as CSL has it: in parts where it is a day, a month or a year, else as it is."""
    if not date:
        return None
    found = _DAY.fullmatch(date)
    if not found:
        return {"raw": date}
    parts = [int(part) for part in (found["year"], found["month"], found["day"]) if part]
    return {"date-parts": [parts], **({"circa": True} if found["about"] else {})}
