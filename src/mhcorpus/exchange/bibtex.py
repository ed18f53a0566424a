"""Citations as BibTeX, for reference managers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.distinct import Distinct
from mhcorpus.reports.page import printable, web_address
from mhcorpus.store.targets import slug

_SPECIAL = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "{}&%$#_"},
}  # fmt: skip
_TO_ESCAPE = re.compile("|".join(map(re.escape, _SPECIAL)))
_YEAR = re.compile(r"\d{4}(?=$|-)")


def bibtex(citations: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of one ``@misc`` entry a citation.

    ``howpublished`` is the citation in the official form. Keys are made of the ids and are unique; what
    is not known is left out.
    """
    for key, citation in zip(entry_keys(citations), citations, strict=True):
        date = citation["date"] or ""
        year = _YEAR.match(date)
        fields = {
            "author": _whole(citation["author"]),
            "title": _whole(citation["title"] or citation["citation"]),
            "date": date or None,
            "year": year[0] if year else None,
            "howpublished": escaped(citation["citation"]),
            "number": escaped(citation["reference"]) if citation["reference"] else None,
            "url": (url := web_address(citation["url"])) and _address(url),
            "langid": "dutch",
        }
        told = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
        yield f"@misc{{{key},"
        yield from ",\n".join(told).splitlines()
        yield "}"
        yield ""


def entry_keys(citations: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return a key for each citation, of letters, figures and hyphens; no two are the same in any case."""
    keys = Distinct(fold=str.lower)
    return [
        keys.name(_key(citation["id"] or citation["document"] or citation["citation"]), "{}-{}".format)
        for citation in citations
    ]


def _key(name: str) -> str:
    locator = re.sub(r"^jci1\.\d:[cvr]:", "", name)
    key = re.sub(r"[^A-Za-z0-9]+", "-", locator).strip("-") if locator.isascii() else slug(locator)
    return key or "paper"


def escaped(text: str) -> str:
    """Return text in which no character is a command of TeX, or of a terminal, on one line."""
    return _TO_ESCAPE.sub(lambda found: _SPECIAL[found[0]], " ".join(printable(text).split()))


def _whole(text: str | None) -> str | None:
    """Return a name or title that is kept as it is written: not split at "and", its capitals kept."""
    return f"{{{escaped(text)}}}" if text else None


def _address(url: str) -> str:
    return re.sub(r"[{}\\\s]", lambda found: f"%{ord(found[0]):02X}", url)
