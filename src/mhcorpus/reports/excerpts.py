"""Words of a paper on one line, of long ones what stands beside that which is marked in them."""

from __future__ import annotations

from mhcorpus.reports.page import Span, Spans

_AROUND = 140
"""Characters of a long stretch that are shown on either side of what is marked."""


def excerpt(spans: Spans) -> Spans:
    """Return the words on one line; a long stretch without a mark is cut, between two words, away from marks.

    Where nothing is marked, it is their beginning.
    """
    last = len(spans) - 1
    return tuple(
        Span(
            _line(span.text) if span.style == "mention" else _cut(span.text, begins=at == 0, ends=at == last),
            span.style,
        ) for at, span in enumerate(spans)
    )  # fmt: skip


def _cut(text: str, *, begins: bool, ends: bool) -> str:
    if len(text) <= 2 * _AROUND:
        return _line(text)
    head = "" if begins and not ends else _line(text[:_AROUND].rpartition(" ")[0]) + " "
    tail = "" if ends else " " + _line(text[-_AROUND:].partition(" ")[2])
    return f"{head}…{tail}"


def _line(text: str) -> str:
    """Return text on one line, its blanks at the ends kept as one."""
    if not text.strip():
        return text[:1] and " "
    return f"{' ' if text[:1].isspace() else ''}{' '.join(text.split())}{' ' if text[-1:].isspace() else ''}"
