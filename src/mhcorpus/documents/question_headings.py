"""How questions and answers are headed: "Vraag 3", "Antwoord op vraag 1 t/m 3 en 5", "Antwoord: Ja.".

A heading stands on a line of its own, or before the first word of what it opens; in official texts a
question may have its number alone.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Part = Literal["question", "answer"]
"""A paper of questions has these parts; a closing remark belongs to neither."""

_TO = r",? ?(?:t/m|tot en met|[-–]) ?"
_AND = r"(?:,? en (?:op )?(?:(?:de )?vra(?:ag|gen) )?|, | & ?|/| )"
NUMBERS = rf"\d{{1,3}}(?:(?:{_AND}|{_TO})\d{{1,3}})*"
_LETTERED = rf"\d{{1,3}}[a-z]?(?:(?:{_AND}|{_TO})(?:\d{{1,3}}[a-z]?|[a-z])(?!\w))*(?!\w)"
"""Parts of a question have its number and a letter: "2a en 2b", "2a, b en c"."""
_ASKED = r"(?P<question>(?i:vra(?:ag|gen)))"
_ANSWERED = (
    r"(?P<answer>(?i:(?:be)?antwoord(?:en|ing)?(?: (?:op|van|bij))?(?: (?:de|deze|beide|alle|bovenstaande))?"
    r"(?: (?:sub|deel)?vra(?:ag|gen))?))"
)
_OPENS = rf"(?:{_ASKED}|{_ANSWERED})(?: (?:nr\. ?)?(?P<numbers>{_LETTERED}))?"
_HEADING = re.compile(rf"{_OPENS}(?: \([^()]{{1,80}}\))?(?: ?[.:])?")
_BEFORE_WORDS = re.compile(
    rf"[#•*·_ -]*{_OPENS}(?P<sign> ?:\**\s*(?=\S)|(?:\.|(?<=\d)|(?<=\d[a-z]))\**\s+(?=[A-ZÀ-Þ\"«“'‘]))"
)
"""A colon tells a heading from a sentence on some answer; else what follows must begin a sentence."""
BARE = re.compile(rf"(?P<numbers>{NUMBERS})[.)]?")
LISTED = re.compile(r"(?P<number>\d{1,3})[.)]?\s+(?=[A-Z\"«“'‘])")
_ONE = re.compile(r"(?P<to>t/m|tot en met|[-–])?[^\d]{0,2}(?P<number>\d+)")
_HIGHEST = 400
_RANGE = 60


class Heading(NamedTuple):
    """What a heading opens; ``numbers`` is empty for an answer that names no question.

    ``begins`` counts the characters before the words that it opens, where they stand behind it;
    ``is_marked`` says whether a colon ends it there.
    """

    part: Part
    numbers: tuple[int, ...]
    begins: int | None = None
    is_marked: bool = False


def heading(text: str) -> Heading | None:
    """Return the heading that is the whole of a line."""
    found = _HEADING.fullmatch(text.strip("#•*·-_ "))
    return _heading(found) if found else None


def heading_before(stored: str) -> Heading | None:
    """Return the heading that stands before the first word of a block, as it is stored."""
    found = _BEFORE_WORDS.match(stored)
    return _heading(found, found.end(), ":" in found["sign"]) if found else None


def _heading(found: re.Match[str], begins: int | None = None, is_marked: bool = False) -> Heading | None:
    numbers = numbers_in(found["numbers"]) if found["numbers"] else ()
    if found["question"] and not numbers:
        return None
    return Heading("question" if found["question"] else "answer", numbers, begins, is_marked)


def numbers_in(printed: str) -> tuple[int, ...]:
    """Read "2, 3 en 4", "5 6", "1 t/m 3 en 5", "2a en 2b"; what is no run of questions is none."""
    found: list[int] = []
    for one in _ONE.finditer(printed):
        number = int(one["number"])
        first = found[-1] + 1 if one["to"] and found and 0 < number - found[-1] < _RANGE else number
        found.extend(range(first, number + 1))
    return tuple(dict.fromkeys(found)) if all(0 < number <= _HIGHEST for number in found) else ()
