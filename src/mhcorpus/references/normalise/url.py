"""Web addresses: where one ends, and what it was before its line was broken."""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit

_TRAILING = ".,;:!?'\"*_…·•>"
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
_BLANKS = re.compile(r"[\s\u00ad\u200b]+")


def url(hit: Hit) -> list[Mention]:
    """The id is the address with a scheme, as stored: the reading may have lost signs of it.

    A dash in it is the typesetter's: an address has hyphens.
    """
    start, end = hit.match.start(), _end(hit.match)
    mention = hit.mention(start, end, {})
    raw_start, raw_end = hit.reading.raw_span(start, end)
    address = _BLANKS.sub("", hit.reading.source.text[raw_start:raw_end]).translate(_DASHES)
    if not _SCHEME.match(address):
        address = f"https://{address[0].lower()}{address[1:]}"
    mention.id = mention.url = address
    return [mention]


def _end(match: re.Match[str]) -> int:
    """Leave out the sentence's own signs, and brackets that were opened before the address."""
    text = match[0]
    closing = text.count(")") - text.count("(")
    length = len(text)
    while length:
        last = text[length - 1]
        if last == ")" and closing > 0:
            closing -= 1
        elif last not in _TRAILING:
            break
        length -= 1
    return match.start() + length
