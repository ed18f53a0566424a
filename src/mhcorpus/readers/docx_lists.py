"""The lists of a Word file: what number or bullet is printed before each item."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from mhcorpus.readers.docx_elements import child_of, value
from mhcorpus.readers.docx_package import Package, W
from mhcorpus.text.digits import whole_number

_ROMAN = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_BULLET = "•"
_COUNTABLE = 1000  # above it a letter or Roman numeral is a fault of the file


@dataclass(slots=True)
class _Level:
    form: str
    text: str
    start: int


class _Numbers(NamedTuple):
    """The elements of each list, and for each number of a paragraph its list and its own element."""

    abstract: dict[str, list[etree._Element]]
    by_number: dict[str, tuple[str, etree._Element]]


def roman(number: int) -> str:
    """Return a number from 1 in lower-case Roman numerals."""
    out = ""
    for size, sign in _ROMAN:
        out += sign * (number // size)
        number %= size
    return out


def _numbered(form: str, number: int) -> str:
    if not 0 < number < _COUNTABLE:
        return str(number)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        return roman(number).upper() if form == "upperRoman" else roman(number)
    return "" if form == "none" else f"{number:02d}" if form == "decimalZero" else str(number)


class Lists:
    """Counts the items of the lists of one file, so each is asked for once.

    A file has a hundred lists and uses a few: each is read when it is asked for, and the part that
    holds them where there is a list. Numbers that stand for the same list count on together; one that
    says where to start begins anew at its first item (ECMA-376 part 1, 17.9.26).
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._levels: dict[str, dict[str, _Level]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._restarts: set[tuple[str, str]] = set()
        """The numbers and levels that are yet to begin anew."""

    @cached_property
    def _numbers(self) -> _Numbers:
        numbers = _Numbers({}, {})
        numbering = self._package.related("numbering")
        if numbering is None:
            return numbers
        for abstract in numbering.iter(f"{W}abstractNum"):
            numbers.abstract.setdefault(value(abstract, "abstractNumId") or "", []).append(abstract)
        for number in numbering.iter(f"{W}num"):
            of = value(child_of(number, f"{W}abstractNumId")) or ""
            numbers.by_number[value(number, "numId") or ""] = of, number
        return numbers

    def _levels_of(self, number_id: str) -> dict[str, _Level]:
        if number_id not in self._levels:
            of, number = self._numbers.by_number.get(number_id, ("", None))
            levels = self._levels[number_id] = {
                value(level, "ilvl") or "0": _read(level)
                for abstract in self._numbers.abstract.get(of, ())
                for level in abstract.iter(f"{W}lvl")
            }
            for own in number.iterchildren(f"{W}lvlOverride") if number is not None else ():
                self._override(number_id, levels, own)
        return self._levels[number_id]

    def _override(self, number_id: str, levels: dict[str, _Level], own: etree._Element) -> None:
        """Take up what a number says of a level of its own: how it looks, where it starts."""
        level_id = value(own, "ilvl") or "0"
        level = child_of(own, f"{W}lvl")
        if level is not None:
            levels[level_id] = _read(level)
        start = whole_number(value(child_of(own, f"{W}startOverride")))
        if start is not None and level_id in levels:
            levels[level_id] = replace(levels[level_id], start=start)
            self._restarts.add((number_id, level_id))

    def label(self, number_id: str | None, level_id: str) -> str | None:
        """Return what is printed before the next item with that number, None where it is no item."""
        if number_id is None or number_id == "0":
            return None
        levels = self._levels_of(number_id)
        level = levels.get(level_id)
        depth = whole_number(level_id)
        if level is None or depth is None:
            return None
        if level.form == "bullet":
            return level.text if level.text in ("-", "–", "—", "*") else _BULLET
        key = self._numbers.by_number[number_id][0], depth
        if (number_id, level_id) in self._restarts:
            self._restarts.remove((number_id, level_id))
            self._counts.pop(key, None)
        self._counts[key] = self._counts.get(key, level.start - 1) + 1
        for deeper in [each for each in self._counts if each[0] == key[0] and each[1] > depth]:
            del self._counts[deeper]
        return re.sub(r"%([1-9])", lambda match: self._count(key[0], levels, match[1]), level.text)

    def _count(self, list_key: str, levels: dict[str, _Level], digit: str) -> str:
        depth = int(digit) - 1
        level = levels.get(str(depth))
        if level is None:
            return ""
        return _numbered(level.form, self._counts.get((list_key, depth), level.start))


def _read(level: etree._Element) -> _Level:
    start = whole_number(value(child_of(level, f"{W}start")))
    return _Level(
        value(child_of(level, f"{W}numFmt")) or "decimal",
        value(child_of(level, f"{W}lvlText")) or "",
        1 if start is None else start,
    )
