"""How sites that copy papers tell above one which piece it is, where it prints no head of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PIECE = r"(?P<dossier>\d{5}(?:-(?:[IVXLC]+|\d\d))?)-(?P<number>\d{1,4}|[A-Z]{1,2})"
_FIRST_LINE = re.compile(rf"Kamerstuk {_PIECE}")
_LABELLED = re.compile(rf"ID: {_PIECE}")
"""The same below the title, where the copy has lost its first line."""
_ADDED = re.compile(
    r"(?:Dit|Deze) .{4,100}? is onder nr\. (?P<number>\d{1,4}|[A-Z]{1,2})"
    r" toegevoegd aan (?:dossier|wetsvoorstel) (?P<dossier>\d{5}(?:-[IVXLC]+)?) - .+"
)
_LINKED = re.compile(
    r"Directe link naar document .{0,120}officiële HTML versie \((?P<id>kst-[\w-]{7,24})\)\.?"
)


def told_by_site(head: Sequence[str]) -> str | None:
    """Return the id of the piece that a site says a paper is; None where none does."""
    first = (_FIRST_LINE.fullmatch(text) for text in head[:1])
    below = (each.fullmatch(text) for text in head for each in (_LABELLED, _ADDED))
    for found in filter(None, (*first, *below)):
        return f"kst-{found['dossier']}-{found['number']}"
    return next((linked["id"] for text in head if (linked := _LINKED.fullmatch(text))), None)
