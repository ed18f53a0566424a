"""What the styles and numbering of a Word file say of a paragraph: heading, list, label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from mhcorpus.readers.docx_package import Package, W
from mhcorpus.text.digits import whole_number

_HEADING = re.compile(r"(?:heading|kop)\s?([1-9])", re.IGNORECASE)
_TITLES = {"title": 1, "titel": 1, "subtitle": 2, "ondertitel": 2}
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
_VALUE = f"{W}val"
PARAGRAPH_STYLE = f"{W}pStyle"
_STYLE_ID = f"{W}styleId"
_OUTLINE = f"{W}outlineLvl"
_NUMBERING = f"{W}numPr"
HIDDEN = f"{W}vanish"
Properties = Mapping[object, etree._Element]
"""What is set for a paragraph: the elements in its properties by their tags."""
_NEAR = 4
"""How many children are looked at one by one."""
_COUNTABLE = 1000  # above it a letter or Roman numeral is a fault of the file


@dataclass(frozen=True)
class _Style:
    name: str
    based_on: str | None
    outline: int | None
    numbering: tuple[str | None, str | None]
    run: etree._Element | None = None
    """What it sets for the text in it."""

    @cached_property
    def heading(self) -> int | None:
        """The level of the headings that the style is for by its own, None where it does not say."""
        if match := _HEADING.fullmatch(self.name):
            return int(match[1])
        level = _TITLES.get(self.name.casefold())
        if level is None and self.outline is not None:
            level = self.outline + 1 if self.outline < 9 else 0
        return level


class _Look(NamedTuple):
    """What a style makes of a paragraph: a heading of that level, an item of a list at a level."""

    level: int
    numbering: tuple[str | None, str | None]


@dataclass(slots=True)
class _Level:
    form: str
    text: str
    start: int


class _Lists(NamedTuple):
    """The elements of each list, and which list each number of a paragraph stands for."""

    abstract: dict[str, list[etree._Element]]
    by_number: dict[str, str]


def value(element: etree._Element | None, attribute: str = "val") -> str | None:
    """Return a ``w:`` attribute of an element, None without element or attribute."""
    return None if element is None else element.get(W + attribute)


def first_of(elements: Iterable[etree._Element], tag: str) -> etree._Element | None:
    """Return the first of the elements with that tag."""
    for element in elements:  # sooner than a generator, and properties stand first
        if element.tag == tag:
            return element
    return None


def child_of(element: etree._Element, tag: str) -> etree._Element | None:
    """Return the first child with that tag; properties stand first, so mostly it is among the first."""
    near = first_of(element[:_NEAR], tag)  # sooner than an iterator that compares
    if near is not None:
        return near
    return next(element.iterchildren(tag), None) if len(element) > _NEAR else None


def is_on(element: etree._Element | None) -> bool:
    """Say whether a property that is there or not, or off (``w:val="0"``), is set."""
    return element is not None and value(element) not in ("0", "false", "off")


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


def by_tag(element: etree._Element | None) -> dict[object, etree._Element]:
    """Return the children of an element by their tags, of a tag the first."""
    if element is None:
        return {}
    return {child.tag: child for child in element[::-1]}


def _numbering(properties: Properties) -> tuple[str | None, str | None]:
    number = properties.get(_NUMBERING)
    if number is None:
        return None, None
    return value(child_of(number, f"{W}numId")), value(child_of(number, f"{W}ilvl"))


class Styles:
    """The styles of one file; counts list items, so each paragraph is asked for once.

    A file has a hundred styles and lists and uses a few: each is read when it is asked for, and
    the part with the lists where there is a list.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self._elements: dict[str, etree._Element] = {}
        self._styles: dict[str, _Style] = {}
        self._looks: dict[str | None, _Look] = {}
        self._of_runs: dict[tuple[str | None, str], etree._Element | None] = {}
        self._levels: dict[str, dict[str, _Level]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        styles = package.related("styles")
        for style in styles.iter(f"{W}style") if styles is not None else ():
            self._elements[style.get(_STYLE_ID) or ""] = style
        self.hides = styles is not None and next(styles.iter(HIDDEN), None) is not None
        """Whether there is a style in which text is not shown."""

    @cached_property
    def _lists(self) -> _Lists:
        lists = _Lists({}, {})
        numbering = self._package.related("numbering")
        if numbering is None:
            return lists
        for abstract in numbering.iter(f"{W}abstractNum"):
            lists.abstract.setdefault(value(abstract, "abstractNumId") or "", []).append(abstract)
        for number in numbering.iter(f"{W}num"):
            of = value(child_of(number, f"{W}abstractNumId")) or ""
            lists.by_number[value(number, "numId") or ""] = of
        return lists

    def _style(self, style_id: str) -> _Style:
        if style_id not in self._styles:
            style = self._elements[style_id]
            properties = by_tag(child_of(style, f"{W}pPr"))
            self._styles[style_id] = _Style(
                value(child_of(style, f"{W}name")) or "",
                value(child_of(style, f"{W}basedOn")),
                whole_number(value(properties.get(_OUTLINE))),
                _numbering(properties),
                child_of(style, f"{W}rPr"),
            )
        return self._styles[style_id]

    def _levels_of(self, abstract_id: str) -> dict[str, _Level]:
        if abstract_id not in self._levels:
            levels = self._levels[abstract_id] = {}
            for abstract in self._lists.abstract.get(abstract_id, ()):
                for level in abstract.iter(f"{W}lvl"):
                    start = whole_number(value(child_of(level, f"{W}start")))
                    levels[value(level, "ilvl") or "0"] = _Level(
                        value(child_of(level, f"{W}numFmt")) or "decimal",
                        value(child_of(level, f"{W}lvlText")) or "",
                        1 if start is None else start,
                    )
        return self._levels[abstract_id]

    def _chain(self, style_id: str | None) -> list[_Style]:
        chain: list[_Style] = []
        seen: set[str] = set()
        while style_id and style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            chain.append(self._style(style_id))
            style_id = chain[-1].based_on
        return chain

    def of_run(self, style_id: str | None, tag: str) -> etree._Element | None:
        """Return the property of text with that tag that a style, or one that it is based on, sets."""
        asked = style_id, tag
        if asked not in self._of_runs:
            held = (style.run for style in self._chain(style_id) if style.run is not None)
            found = (child_of(properties, tag) for properties in held)
            self._of_runs[asked] = next((each for each in found if each is not None), None)
        return self._of_runs[asked]

    def look(self, properties: Properties) -> tuple[str | None, int]:
        """Return what a paragraph with these properties is: its list label and heading level.

        The label is the number or bullet printed before a list item, None if it is no item; the
        level counts from 1, 0 is no heading. The next paragraph of the same list gets the next number.
        """
        style = properties.get(PARAGRAPH_STYLE)
        style_id = None if style is None else style.get(_VALUE)
        look = self._looks.get(style_id)
        if look is None:
            look = self._looks[style_id] = self._look_of(style_id)
        level = look.level
        if _OUTLINE in properties and (own := whole_number(value(properties[_OUTLINE]))) is not None:
            level = own + 1 if own < 9 else 0
        number_id, level_id = look.numbering
        if _NUMBERING in properties:
            own_number, own_level = _numbering(properties)
            if own_number is not None:
                number_id, level_id = own_number, own_level
            else:
                level_id = own_level or level_id
        return self._label(number_id, level_id or "0"), level

    def _look_of(self, style_id: str | None) -> _Look:
        chain = self._chain(style_id) or [_Style(style_id or "", None, None, (None, None))]
        numbered = (style.numbering for style in chain)
        numbering = next((each for each in numbered if each[0] is not None), (None, None))
        levels = (style.heading for style in chain)
        return _Look(next((level for level in levels if level is not None), 0), numbering)

    def _label(self, number_id: str | None, level_id: str) -> str | None:
        if number_id is None or number_id == "0":
            return None
        levels = self._levels_of(self._lists.by_number.get(number_id, ""))
        level = levels.get(level_id)
        depth = whole_number(level_id)
        if level is None or depth is None:
            return None
        if level.form == "bullet":
            return level.text if level.text in ("-", "–", "—", "*") else _BULLET
        list_key = self._lists.by_number[number_id]
        self._counts[list_key, depth] = self._counts.get((list_key, depth), level.start - 1) + 1
        for deeper in [key for key in self._counts if key[0] == list_key and key[1] > depth]:
            del self._counts[deeper]
        return re.sub(r"%([1-9])", lambda match: self._count(list_key, levels, match[1]), level.text)

    def _count(self, list_key: str, levels: dict[str, _Level], digit: str) -> str:
        depth = int(digit) - 1
        level = levels.get(str(depth))
        if level is None:
            return ""
        return _numbered(level.form, self._counts.get((list_key, depth), level.start))
