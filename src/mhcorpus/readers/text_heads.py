"""What the first signs of a line tell: a heading, a list item, a table row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mhcorpus.readers.text_lines import Line, has_ended
from mhcorpus.source import BlockKind


class Lead(NamedTuple):
    """What a line is by its first signs, or by its looks as a whole."""

    kind: BlockKind
    level: int
    number: str = ""


_MARKDOWN = re.compile(r"(#{1,6})[ \t]*(?=\S)")
_BULLET = re.compile(r"(?:[-*•·–—▪●◦‣]|o(?=\s+[A-ZÀ-Þ]))[ \t\xa0]+(?=\S)")
_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4}|[a-z]|[ivx]{1,4})"
    r"(?:[.)](?=[ \t\xa0]+\S)|(?<=\.\d)(?=[ \t\xa0]+\S)|(?<=\.\d\d)(?=[ \t\xa0]+\S)|°(?=\s))"
)
_BRACKETED = re.compile(r"\((?P<number>\d{1,2}|[a-z]|[ivx]{1,4})\)[ \t\xa0]+(?=\S)")
_TITLE_WORD = re.compile(r"[\d.)\s]+[\"'«‘“]?[A-ZÀ-ÖØ-Þ]")

_NUMBERS = r"\d{1,3}[a-z]?(?:(?:, ?| en | t/m | tot en met | ?[-–] ?|, en )\d{1,3}[a-z]?)*"
QUESTION = re.compile(
    rf"(?i)[*_#\s]*(?:(?:vragen|vraag)\s+{_NUMBERS}"
    rf"|antwoord(?:en)?(?:\s+(?:op\s+)?(?:de\s+)?(?:vraag|vragen))?(?:\s+{_NUMBERS})?)\s?[.:]?[*_]*"
)
"""The head of a question or an answer in Kamervragen, alone on its line."""

_BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).){1,300}\1:?")
_CAPITALS = re.compile(r"(?:[A-ZÀ-ÖØ-Þ'’.()/–-]{2,} ){2,}[A-ZÀ-ÖØ-Þ0-9'’.()/–-]{2,}")
_PRINT = re.compile(r"Nr\. ?\d{1,4}(?: HERDRUK\S?)? [A-ZÀ-ÖØ-Þ]{4,}(?: [A-ZÀ-ÖØ-Þ0-9'’.,()/–-]+)*")
"""The number of a print with its kind in capitals: "Nr. 5 VERSLAG"."""
_NUMBER_ALONE = re.compile(r"Nr\. ?\d{1,4}")
_DOSSIER = re.compile(r"\d\d \d{3}(?: [IVXLC]+|-[IVXLC]+| [A-M])? [A-ZÀ-ÖØ-Þ]\S*(?: \S+)*(?<![.,;:])")
_ARTICLE = re.compile(
    r"(?:Artikel|ARTIKEL|Hoofdstuk|HOOFDSTUK|Paragraaf|§)\s+[\dIVXLC]+[a-z]{0,2}"
    r"(?:\.|\s?[.:]\s+[A-Z].{0,100})?"
)
_NOTHING = re.compile(
    r"(?i)n\.?v\.?t\.?|geen|ja|nee|idem|[\d\W]+(?:[IVX]+)?|.{0,40}\b\d{1,2} [a-z]{3,9} \d{4}"
)
_SUBJECT = re.compile(r"(?:Onderwerp|ONDERWERP|Betreft|BETREFT)[ \t\xa0]++(?=[A-Z\"'‘“«])")
"""What a letter is about, behind its label without a colon, is no heading of what follows."""
_ADDRESS = re.compile(
    r"(?:Aan|AAN|T\.a\.v\.):?[ \t\xa0]++(?i:(?:de|het|mevrouw|heer)[ \t\xa0]++)?"
    r"(?i:voorzitters?|leden|griffiers?|minister|staatssecretaris|minister-president|college)(?![\w-])"
    r"|(?i:de[ \t\xa0]++)?[Vv]oorzitters?[ \t\xa0]++van[ \t\xa0]++de[ \t\xa0]++"
    r"(?:Tweede|Eerste)[ \t\xa0]++Kamer(?!\w)"
)
"""To whom a letter goes stands above all of it, and is no heading of what follows."""
_LONGEST = 160

_FIRST = frozenset("#|-*•·–—▪●◦‣_(§0123456789")


def lead(text: str, start: int, end: int) -> Lead | None:
    """Return what ``text[start:end]``, a line, is by its own looks; None: running text."""
    sign = text[start]
    if sign == "#" and (match := _MARKDOWN.match(text, start, end)):
        return Lead("heading", len(match[1]))
    if sign == "|":
        return Lead("table row", 0)
    if end - start <= _LONGEST and (found := _head(text, start, end)):
        return found
    if sign in _FIRST or (start + 1 < end and text[start + 1] in ".)°ivx \t\xa0"):
        return _item(text, start, end)
    return None


def _head(text: str, start: int, end: int) -> Lead | None:
    if text[start] in "vVaA*_" and QUESTION.fullmatch(text, start, end):
        return Lead("heading", 1)
    if text[start] in "*_" and _BOLD.fullmatch(text, start, end) and text[end - 3] not in ".?":
        return Lead("heading", 1)
    if text[start] in "AH§P" and _ARTICLE.fullmatch(text, start, end):
        return None if _has_stop(text, start, end) else Lead("heading", 1)
    if text[start] == "N" and _PRINT.fullmatch(text, start, end):
        return Lead("heading", 1)
    if text[start].isupper() and _CAPITALS.fullmatch(text, start, end):
        return Lead("heading", 1)
    return None


def heads_print(text: str, lines: Sequence[Line], at: int) -> bool:
    """Tell whether ``lines[at]`` is a dossier with its title, above the number of the print.

    Those of several dossiers stand one above another.
    """
    last = at
    while last < len(lines) and _DOSSIER.fullmatch(text, lines[last].start, lines[last].end):
        last += 1
    if not at < last < len(lines):
        return False
    span = (lines[last].start, lines[last].end)
    return bool(_PRINT.fullmatch(text, *span) or _NUMBER_ALONE.fullmatch(text, *span))


def _item(text: str, start: int, end: int) -> Lead | None:
    if _BULLET.match(text, start, end):
        return Lead("list item", 1)
    match = _NUMBERED.match(text, start, end) or _BRACKETED.match(text, start, end)
    return Lead("list item", 1, match["number"]) if match else None


def _has_stop(text: str, start: int, end: int) -> bool:
    return text[end - 1] == "," or has_ended(text, start, end)


def title_level(text: str, start: int, end: int, number: str) -> int:
    """Return the level of a numbered line that reads as a title (``4.1. Titel``), else 0."""
    if not number[:1].isdigit() or end - start > _LONGEST or _has_stop(text, start, end):
        return 0
    return number.count(".") + 1 if _TITLE_WORD.match(text, start, end) else 0


def reads_as_title(text: str, start: int, end: int) -> bool:
    """Tell whether a line reads as a title: a capital or number first, no stop at the end."""
    if _has_stop(text, start, end) or _NOTHING.fullmatch(text, start, end):
        return False
    if _SUBJECT.match(text, start, end) or _ADDRESS.match(text, start, end):
        return False
    first = text[start + 1] if text[start] in "'\"‘“«(*_" and start + 1 < end else text[start]
    return first.isupper() or first.isdigit()
