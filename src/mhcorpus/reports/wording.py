"""How small things are said to people: counts, places, dates, durations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from shlex import quote
from typing import Any

from mhcorpus.reports.page import Span, Spans

_BETWEEN = " › "
"""What stands between the headings of a section, as ``references.sections`` joins them."""
_IN_THE_LEDGER = frozenset({"commitment", "motion"})
"""The kinds of references of which a command lists what they name: ``commitments``, ``motions``."""
_LABEL = 72
"""Signs of a heading that are shown: some are whole sentences."""


def counted(number: int, noun: str) -> str:
    """Return ``1 document``, ``2 documents``, ``1,200 documents``."""
    return f"{number:,} {plural(number, noun)}"


def left_out(more: int | bool) -> str:
    """Return what stands behind a total where a limit leaves out ``more``, of which True is not counted."""
    if not more:
        return ""
    return f"; {'there are' if more is True else f'{more:,}'} more: --limit 0 shows all"


def none_found(what: str, near: Sequence[str], besides: str = "") -> str:
    """Return ``no such motions; near it: Ceder``: what is not there, and what could be meant.

    ``besides`` tells how to ask for more, where nothing is near.
    """
    if near:
        return f"{what}; near it: {', '.join(near)}"
    return f"{what}; {besides}" if besides else what


def plural(number: int, noun: str) -> str:
    """Return ``document`` of one, ``documents`` of any other number."""
    return noun if number == 1 else f"{noun}s"


def place_of(page: int | None, footnote: str | None) -> str:
    """Return where in a document something stands: ``p. 2, note 4``; "" if it has no place."""
    page_text = f"p. {page}" if page is not None else ""
    return ", ".join(filter(None, [page_text, f"note {footnote}" if footnote else ""]))


def section_spans(section: str | None) -> Spans:
    """Return the headings above something, of each long one its beginning; () where there is none."""
    if not section:
        return ()
    labels = (begun(label, _LABEL) for label in section.split(_BETWEEN))
    return (Span(_BETWEEN.join(labels), "muted"),)


def begun(text: str, most: int) -> str:
    """Return ``text``, of what is longer its beginning: with the sign that says so, ``most`` signs."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def date_span(date: str | None) -> Spans:
    """Return an EDTF date; one that is not printed in the document has a ``~``."""
    if not date:
        return ()
    return (Span(date, "inferred" if "~" in date else "date"),)


def one_line(text: str | None) -> str:
    """Return a text with one blank where it has white space; "" for none."""
    return " ".join((text or "").split())


def duration(seconds: float) -> str:
    """Return ``0.4 s``, ``12 s`` or ``3 min 5 s``."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def kind_counted(kind: str) -> str:
    """Return what is counted where references of a kind are.

    A promise or a motion of the ledger may be named many times, and a promise without its name.
    """
    return f"{kind} mention" if kind in _IN_THE_LEDGER else kind


def references_counted(counts: Mapping[str, int]) -> str:
    """Return ``12 kamerstuk, 3 commitment mention`` of references by their kind, the most frequent first."""
    return listed_counts({kind_counted(kind): number for kind, number in counts.items()})


def listed_counts(counts: Mapping[str, int]) -> str:
    """Return ``12 kamerstuk, 3 law`` of a mapping, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{number:,} {kind}" for kind, number in ordered)


def cited_by_name(bill: Mapping[str, Any], command: str = "refs") -> str:
    """Return how often papers cite a bill by its name alone, and the ``command`` that has these."""
    often = f"{counted(bill['mentions'], 'mention')} in {counted(bill['documents'], 'document')}"
    return f"cited by its name: {often}; mhcorpus {command} {quote(bill['name'])} has them"
