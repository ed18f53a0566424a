"""The sender's block of a departmental letter: address, labels and their values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mhcorpus.readers.text_lines import Line, chunks_of, has_ended

_LABELS = (
    r"datum|(?:onze|uw) referentie|(?:ons|uw) kenmerk|kenmerk|uw brief(?: van)?|bijlagen?(?:\(n\))?"
    r"|contact(?:persoon)?|telefoon(?:nummer)?|e-?mail|dossiernummer|bezoekadres|postadres"
    r"|opgesteld door|auteur|van|aan|kopie aan"
)
_LABEL = re.compile(rf"(?=[A-Z*])\**(?i:{_LABELS})\**\s?:?\**")
_LABELLED = re.compile(
    rf"(?=[A-Z*])\**(?:(?i:{_LABELS})\**\s?:\**\s*\S.*"
    r"|(?i:datum|(?:onze|uw) referentie|(?:ons|uw) kenmerk|bijlagen?\(n\))\**\s+\S.*)"
)
_SUBJECT = re.compile(r"\**(?i:betreft|onderwerp)\b")
_VALUE = re.compile(r"\d{1,2} [a-z]+ \d{4}|[A-Z/-]{0,12}[\d][\w/.-]*")
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
        label = chunk[0] if len(chunk) == 1 and _matches(_LABEL, text, chunk[0]) else None


def _mark(text: str, chunk: Sequence[Line]) -> None:
    """Mark a chunk as letterhead, but for the subject: that is text, with references in it."""
    subject = False
    for line in chunk:
        if _SUBJECT.match(text, line.start, line.end):
            subject = True
        elif _LABEL.match(text, line.start, line.end):
            subject = False
        if not subject:
            line.role = "letterhead"


def _is_letterhead(text: str, chunk: Sequence[Line]) -> bool:
    """Tell whether a narrow chunk holds a sender, an address, or a label with its value."""
    if any(_matches(_LABELLED, text, line) for line in chunk):
        return True
    if any(_matches(_LABEL, text, line) for line in chunk[:-1]):
        return True
    if has_ended(text, chunk[-1].start, chunk[-1].end):
        return False
    if any(_matches(_ADDRESS, text, line) for line in chunk):
        return True
    return len(chunk) > 1 and _SENDER.match(text, chunk[0].start, chunk[0].end) is not None


def _matches(pattern: re.Pattern[str], text: str, line: Line) -> bool:
    return pattern.fullmatch(text, line.start, line.end) is not None
