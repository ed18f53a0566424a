"""The numbered notes that a letter without footnotes prints below its last question or answer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mhcorpus.documents.lines import Line
from mhcorpus.source import ASIDE

_TRAILING = re.compile(r"(?:\[(?P<square>\d{1,2})\]|(?P<round>\d{1,2})\)|(?P<dot>\d{1,2})\.)\s*\S")
_FIRST_MARK = re.compile(r"[?.\"”»'’] ?(?:1\)?|\[1\])(?!\w)")


def trim_notes(tail: list[Line]) -> None:
    """Drop the notes, 1 to n, from the lines of the last answer, or question."""
    last = max((at for at, line in enumerate(tail) if line.kind not in ASIDE), default=0)
    if not last or not _TRAILING.match(tail[last].text):
        return
    for at in range(1, last + 1):
        if _is_first(tail[at]):
            # What a colon announces is a list.
            del tail[len(tail) if tail[at - 1].text.endswith(":") else at :]
            return


def notes_begin(line: Line, asked: Iterable[Line]) -> bool:
    """Whether ``line`` is the first note to questions that are only asked: one of them bears its mark."""
    return _is_first(line) and any(_FIRST_MARK.search(each.text) for each in asked)


def _is_first(line: Line) -> bool:
    found = _TRAILING.match(line.text)
    return found is not None and "1" in (found["square"], found["round"], found["dot"])
