"""What stands between two of an enumeration: "de moties A, B en C (36 547, nrs. 27, 28 en 29)"."""

from __future__ import annotations

import re

_BETWEEN = r"(?: ?[,;]| ?[,;]? (?:en|&|respectievelijk|resp\.))"

NEXT_NAME = re.compile(rf"(?:{_BETWEEN}|/) ?")
"""Names may stand on both sides of a slash: "de moties A/B"; numbers there are of two dossiers."""
NEXT_NUMBER = re.compile(rf"{_BETWEEN}? ?")
"""Numbers that each have their own brackets or label may have nothing between them."""
