"""The sender's block of a departmental letter in plain text: address, labels, their values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mhcorpus.readers.letterhead import is_label, labelled
from mhcorpus.readers.text_lines import Line, chunks_of, has_ended

_SUBJECT = re.compile(r"\**(?i:betreft|onderwerp)\b")
_DAY = re.compile(r"(?:[a-z]+dag )?\d")
_VALUE = re.compile(r"\d{1,2} [a-z]+ \d{4}|[A-Z/-]{0,12}\d[\w/.-]*")
_SENDER = re.compile(r"\**(?:Directoraat-Generaal|Directie|Ministerie van|Afdeling)\b")
_ADDRESS = re.compile(
    r"\d{4} ?[A-Z]{2},? +(?:'s-|’s-)?[A-Za-z][\w -]+|(?i:postbus) \d+|(?:www\.|https?://)\S+"
)
_LONGEST = 60
"""Code points that a line of a letterhead, a narrow column, holds at the most."""


def mark_letterhead(text: str, lines: Sequence[Line]) -> None:
    """Mark the lines of ``lines`` that are the letterhead, first or repeated."""
    label: Line | None = None
    for chunk in chunks_of(lines):
        narrow = all(line.end - line.start <= _LONGEST for line in chunk)
        if chunk[0].role != "text" or not narrow:
            label = None
            continue
        is_value = label is not None and _matches(_VALUE, text, chunk[0])
        if is_value or _is_letterhead(text, chunk):
            _mark(text, chunk)
        if is_value and label is not None:
            label.role = "letterhead"
        label = chunk[0] if len(chunk) == 1 and _is_label(text, chunk[0]) else None


def _mark(text: str, chunk: Sequence[Line]) -> None:
    """Mark a chunk as letterhead, but for the subject: that is text, with references in it."""
    subject = False
    for line in chunk:
        if _SUBJECT.match(text, line.start, line.end):
            subject = True
        elif _is_label(text, line) or _has_value(text, line):
            subject = False
        if not subject:
            line.role = "letterhead"


def _is_letterhead(text: str, chunk: Sequence[Line]) -> bool:
    """Tell whether a narrow chunk holds a sender, an address, or a label with its value."""
    if any(_is_label(text, line) for line in chunk[:-1]):
        return True
    if any(_has_value(text, line) for line in chunk):
        return True
    if has_ended(text, chunk[-1].start, chunk[-1].end):
        return False
    if any(_matches(_ADDRESS, text, line) for line in chunk):
        return True
    return len(chunk) > 1 and _SENDER.match(text, chunk[0].start, chunk[0].end) is not None


def _is_label(text: str, line: Line) -> bool:
    words = text[line.start : line.end].strip("*")
    return is_label(words) and not _SUBJECT.match(words)


def _has_value(text: str, line: Line) -> bool:
    """Tell whether a line holds a label and, with a colon or a number in it, its value."""
    found = labelled(text[line.start : line.end].replace("*", ""))
    if found is None or _SUBJECT.match(found[0]):
        return False
    # "Datum toezegging 4 mei 2027" is a line of a register.
    if found[0].startswith("Datum"):
        return _DAY.match(found[1]) is not None
    return found[0].endswith(":") or any(sign.isdigit() for sign in found[1])


def _matches(pattern: re.Pattern[str], text: str, line: Line) -> bool:
    return pattern.fullmatch(text, line.start, line.end) is not None
