"""Words of a paper on one line, of long ones what stands beside that which is marked in them."""

from __future__ import annotations

import re

from mhcorpus.reports.page import Span, Spans

_AROUND = 140
"""Characters of a long stretch that are shown on either side of what is marked."""
_FIRST_WORD, _LAST_WORD = re.compile(r"^[^\s;]*[\s;]"), re.compile(r"[\s;][^\s;]*$")
"""A word that may be cut in two: half a number is another one. Some lists have no blanks."""


def excerpt(spans: Spans, *, with_beginning: bool = False) -> Spans:
    """Return the words on one line; a long stretch without a mark is cut, between two words, away from marks.

    Where nothing is marked, it is their beginning, which is also kept of all ``with_beginning``.
    """
    first, last = -1 if with_beginning else 0, len(spans) - 1
    return tuple(
        Span(
            _line(span.text) if span.style == "mention"
            else _cut(span.text, begins=at == first, ends=at == last), span.style,
        ) for at, span in enumerate(spans)
    )  # fmt: skip


def _cut(text: str, *, begins: bool, ends: bool) -> str:
    if len(text) <= 2 * _AROUND:
        return _line(text)
    head = "" if begins and not ends else _line(_LAST_WORD.sub("", text[:_AROUND])) + " "
    tail = "" if ends else " " + _line(_FIRST_WORD.sub("", text[-_AROUND:]))
    return f"{head}…{tail}"


def _line(text: str) -> str:
    """Return text on one line, its blanks at the ends kept as one."""
    if not text.strip():
        return text[:1] and " "
    return f"{' ' if text[:1].isspace() else ''}{' '.join(text.split())}{' ' if text[-1:].isspace() else ''}"
