"""Digits of other scripts as the digits that they stand for.

A number in a paper is written in 0 to 9, but a font, a web page or a copy may have it in other
signs for them (full width, mathematical, of another script). Patterns and ``int`` take all of these
for digits; an id is written in 0 to 9.
"""

from __future__ import annotations

import re
import unicodedata

_OTHER = r"[^\x00-\u065f\u2000-\u2fff\D]"
"""Signs without a digit among them, which most texts have no others of, are told first."""
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")


def plain_digits(text: str) -> str:
    """Return ``text`` with 0 to 9 for each digit of another script, sign for sign."""
    # Most pieces of text are ASCII, which is told many times faster than it is searched.
    return text if text.isascii() else re.sub(_OTHER, _plain, text)


def whole_number(text: str | None) -> int | None:
    """Return the number that a file states in figures, of up to nine; None for anything else."""
    return int(text) if text and _WHOLE_NUMBER.fullmatch(text) else None


def _plain(digit: re.Match[str]) -> str:
    return str(unicodedata.decimal(digit[0]))
