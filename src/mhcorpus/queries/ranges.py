"""Whether a range of articles, leden or onderdelen covers what is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal

from mhcorpus.official.locators import jci_place
from mhcorpus.store.targets import Target, fold_number

Meets = Literal["named", "certain", "unsure"]
"""How a target meets a query: it is what is asked for; or it is a range that covers that, so surely."""

Place = tuple[tuple[str, str], ...]


def place_in_range(
    numbers: Collection[str], place: Place, first: Target, through: str
) -> Meets | None:
    """Return how the range from ``first`` through ``through`` meets a ``place`` in an article.

    ``numbers`` are those that the article may have. As of a single article, what is deeper than what is
    asked for counts, what is shallower does not: a range of articles names no lid, but where it ends.
    """
    from mhcorpus.references.numbering import lies_between

    begun = [(key, _folded(value)) for key, value in jci_place(first.id) if key != "artikel"]
    ends = [(key, _folded(value)) for key, value in jci_place(f"&{through}")]
    if not (last := dict(ends).get("artikel")):
        return _in_article(place, begun, ends) if first.article in numbers else None
    if last in numbers and set(place) <= set(ends):
        return "named"
    sure = (lies_between(each, first.article, last) for each in numbers if not place)
    return next(filter(None, sure), None)


def only_covers(target: Mapping[str, Any]) -> bool:
    """Whether a target of a trace is there for ranges alone that cover what is asked for."""
    mentions = target["mentions"]
    return bool(mentions) and all(mention["covers"] for mention in mentions)


def _folded(value: str) -> str:
    return fold_number(value).rstrip("°")


def _in_article(
    place: Place, begun: Sequence[tuple[str, str]], ends: Sequence[tuple[str, str]]
) -> Meets | None:
    """Return how ranges of leden and onderdelen meet a place in their article, all of it."""
    met = [_among(key, value, begun, ends) for key, value in place]
    if not met or None in met:
        return None
    return "unsure" if "unsure" in met else "certain" if "certain" in met else "named"


def _among(
    key: str, value: str, begun: Sequence[tuple[str, str]], ends: Sequence[tuple[str, str]]
) -> Meets | None:
    """Return how one lid or onderdeel is met; a range begins at the last that can stand before its end."""
    from mhcorpus.references.numbering import is_range, lies_between

    firsts = [first for own, first in begun if own == key]
    lasts = [last for own, last in ends if own == key]
    if value in (*firsts, *lasts):
        return "named"
    starts = [(next((one for one in reversed(firsts) if is_range(one, last)), None), last) for last in lasts]
    sure = (lies_between(value, first, last) for first, last in starts if first)
    return next(filter(None, sure), None)
