"""The leden and onderdelen behind the number of an article, and how far a range of them goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mhcorpus.references.kinds import Kind
from mhcorpus.references.numbering import is_range
from mhcorpus.text.ordinals import ORDINAL_OF

RANGE = re.compile(r"tot en met|t/m|-")
PARTED = re.compile(r"(?<=\d) (?=[a-z])")
_JOINED = re.compile(r",? (?:tot en met|t/m) (?:het )?")
_NEXT = re.compile(r",? (?<!tot )(?:en|of|en/of|dan wel) |, ?")
_FIGURE = re.compile(r"\d+(?: ?[a-z]+)?")
_LETTER = re.compile(r"\d+[a-z]?|[a-zA-Z]+")
_WORD = re.compile(r"[a-zéë]+")
_PLAIN = str.maketrans("éë", "ee")
_KEYS = {"article": "artikel", "lid": "lid", "onderdeel": "o"}
"""What the fields are called in a Juriconnect locator."""

Span = tuple[str, str | None]
"""The first that is named, and the last where it is a range."""


def parts_of(text: str, kind: Kind) -> dict[str, Any]:
    """Return the leden and onderdelen that ``text`` names, as they stand in a locator.

    Of a range the first is named; ``_through`` has the last, so that "leden 1 tot en met 3 en 5" has the
    leden 1 and 5, through 3.
    """
    named: dict[str, list[str]] = {}
    ends: dict[str, list[str]] = {}
    before, stop = "", 0
    for found in kind.piece("named_part").finditer(text):
        name, spans = _named(found)
        if name == before and spans and _JOINED.fullmatch(text, stop, found.start()):
            # "lid 2 tot en met lid 6": what stands behind is the end of what stands before.
            (last, _), *spans = spans
            _close(named[name], ends.setdefault(name, []), last)
        for first, end in spans:
            named.setdefault(name, []).append(first)
            if end is not None:
                _close(named[name], ends.setdefault(name, []), end)
        before, stop = name, found.end()
    fields: dict[str, Any] = {name: named[name] for name in ("lid", "onderdeel") if name in named}
    if through := {name: ends[name] for name in ("lid", "onderdeel") if ends.get(name)}:
        fields["_through"] = through
    return fields


def _close(named: list[str], ends: list[str], last: str) -> None:
    """Let a range end with ``last``; where that cannot follow what stands before, it is named itself."""
    (ends if named and is_range(named[-1], last) else named).append(last)


def _named(found: re.Match[str]) -> tuple[str, list[Span]]:
    """Return whether leden or onderdelen are named, and which."""
    if words := found["words"]:
        return "lid", list(_spans(words, _ordinal))
    if found["counted"]:
        return "lid", [(found["counted"], None)]
    if found["sub_word"]:
        return "onderdeel", list(_spans(found["sub_word"], _ordinal))
    if figures := found["figures"] or found["bracketed_figure"]:
        return "lid", list(_spans(figures, _figure))
    return "onderdeel", list(_spans(found["letters"] or found["bracketed_letter"], _letter))


def _spans(text: str, read: Any) -> Iterator[Span]:  # noqa: ANN401
    for item in _NEXT.split(text):
        first, *last = map(read, RANGE.split(item, maxsplit=1))
        if first:
            yield first, (last[0] if last else None)


def _ordinal(words: str) -> str | None:
    spelled = (word.translate(_PLAIN) for word in _WORD.findall(words))
    return next((str(ORDINAL_OF[word]) for word in spelled if word in ORDINAL_OF), None)


def _figure(text: str) -> str | None:
    found = _FIGURE.search(text)
    return PARTED.sub("", found[0]) if found else None


def _letter(text: str) -> str | None:
    found = _LETTER.search(text)
    return found[0] if found else None


def through_of(ends: Mapping[str, Any]) -> str:
    """Return up to and including where a range goes, in the keys of a locator: ``artikel=277``, ``lid=3``."""
    each = ((name, ends[name]) for name in _KEYS if name in ends)
    pairs = ((name, one) for name, some in each for one in ([some] if isinstance(some, str) else some))
    return "&".join(f"{_KEYS[name]}={one.replace(' ', '_')}" for name, one in pairs)
