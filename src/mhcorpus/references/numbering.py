"""The order in which a law numbers its articles, leden and onderdelen, and what lies between two of them.

What was put in between later has a letter ("274a" stands before "275"), or Latin in older laws ("250bis").
Where letters are doubled the laws differ: 126aa Sv stands behind 126z, 51aa Sv behind 51a. So numbers are
compared in each order that laws are known to have.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

_PART = re.compile(r"(?P<figures>\d*)°?(?P<behind>[a-z]*)")
_NUMBER = re.compile(r"(?:\d{1,9}°?[a-z]*|[a-z]+)(?:[:. ](?:\d{1,9}[a-z]*|[a-z]+))*")
_BETWEEN = re.compile(r"[:. ]")
_ROMAN = re.compile(r"[ivxl]+")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_LATIN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
_RANKS = {name: rank for rank, name in enumerate(_LATIN)} | {"nonies": _LATIN.index("novies")}

_Behind = tuple[int, int, str]
_Key = tuple[tuple[int, _Behind], ...]
_Order = Callable[[str], _Behind]


def lies_between(number: str, first: str, last: str) -> Literal["certain", "unsure"] | None:
    """Return how sure it is that ``number`` stands from ``first`` up to and including ``last``.

    None where it does not. The numbers are of one law, folded to small letters.
    """
    orders = _keys((first, number, last))
    inside = [start <= asked <= end for start, asked, end in orders]
    if not any(inside):
        return None
    return "certain" if all(inside) else "unsure"


def is_range(first: str, last: str) -> bool:
    """Whether ``last`` can stand behind ``first`` in one law, so that something may lie between."""
    return any(start < end for start, end in _keys((first.lower(), last.lower())))


def _keys(numbers: Sequence[str]) -> list[list[_Key]]:
    """Return what to compare the numbers by, in each of the orders; nothing for numbers of several kinds."""
    if not all(map(_NUMBER.fullmatch, numbers)) or len({_form(number) for number in numbers}) > 1:
        return []
    if all(map(_ROMAN.fullmatch, numbers)) and (numbers[0] == "i" or any(len(each) > 1 for each in numbers)):
        return [[((_roman(number), (0, 0, "")),) for number in numbers]]
    return [[_key(number, order) for number in numbers] for order in _ORDERS]


def _form(number: str) -> tuple[str, ...]:
    """Return what numbers of one law have in common: "3:40" is none of those that go "12" or "5.1"."""
    kinds = ("figures" if part[:1].isdigit() else "letters" for part in _BETWEEN.split(number))
    return (*kinds, *_BETWEEN.findall(number))


def _key(number: str, order: _Order) -> _Key:
    parts = (_PART.match(part) for part in _BETWEEN.split(number))
    return tuple((int(part["figures"] or 0), order(part["behind"])) for part in parts if part)


def _roman(number: str) -> int:
    values = [_VALUES[letter] for letter in number]
    following = (*values[1:], 0)
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def _alphabetical(behind: str) -> _Behind:
    return (3, _RANKS[behind], "") if behind in _RANKS else (2 if behind else 0, 0, behind)


def _doubled_last(behind: str) -> _Behind:
    return (3, _RANKS[behind], "") if behind in _RANKS else (2 if behind else 0, len(behind), behind)


def _latin_first(behind: str) -> _Behind:
    return (1, _RANKS[behind], "") if behind in _RANKS else _alphabetical(behind)


_ORDERS: tuple[_Order, ...] = (_alphabetical, _doubled_last, _latin_first)
