"""What stands between two of an enumeration: "de moties A, B en C (36 547, nrs. 27, 28 en 29)"."""

from __future__ import annotations

import re

_BETWEEN = r"(?: ?[,;]| ?[,;]? (?:en|&|respectievelijk|resp\.))"

NEXT_NAME = re.compile(rf"(?:{_BETWEEN}|/) ?")
"""Names may stand on both sides of a slash: "de moties A/B"; numbers there are of two dossiers."""
_NEXT_NUMBER = re.compile(rf"(?: \((?:was|voorheen) [^()\n]{{1,30}}\))?{_BETWEEN}? ?")


def is_next_number(text: str, end: int, start: int) -> bool:
    """Whether the number at ``start`` goes on the list whose last one ends at ``end``.

    Numbers that each have their own brackets or label may have nothing between them, and those that a range
    names without printing them stand in one place.
    """
    return start < end or _NEXT_NUMBER.fullmatch(text, end, start) is not None
