"""What the styles and numbering of a Word file say of a paragraph: heading, list, label."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
_COUNTABLE = 1000  # above it a letter or Roman numeral is a fault of the file


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str | None
    outline: int | None
    numbering: tuple[str | None, str | None]


@dataclass(slots=True)
class _Level:
    form: str
    text: str
    start: int


def value(element: etree._Element | None, attribute: str = "val") -> str | None:
    """Return a ``w:`` attribute of an element, None without element or attribute."""
    return None if element is None else element.get(W + attribute)


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


def _numbering(properties: etree._Element | None) -> tuple[str | None, str | None]:
    number = properties.find(f"{W}numPr") if properties is not None else None
    if number is None:
        return None, None
    return value(number.find(f"{W}numId")), value(number.find(f"{W}ilvl"))


class Styles:
    """The styles of one file; counts list items, so each paragraph is asked for once."""

    def __init__(self, package: Package) -> None:
        self._styles: dict[str, _Style] = {}
        self._lists: dict[str, str] = {}
        self._levels: dict[str, dict[str, _Level]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        styles, numbering = package.related("styles"), package.related("numbering")
        for style in styles.iter(f"{W}style") if styles is not None else ():
            self._styles[value(style, "styleId") or ""] = self._read_style(style)
        if numbering is not None:
            self._read_numbering(numbering)

    @staticmethod
    def _read_style(style: etree._Element) -> _Style:
        outline = value(style.find(f"{W}pPr/{W}outlineLvl"))
        return _Style(
            value(style.find(f"{W}name")) or "",
            value(style.find(f"{W}basedOn")),
            whole_number(outline),
            _numbering(style.find(f"{W}pPr")),
        )

    def _read_numbering(self, root: etree._Element) -> None:
        for abstract in root.iter(f"{W}abstractNum"):
            levels = self._levels.setdefault(value(abstract, "abstractNumId") or "", {})
            for level in abstract.iter(f"{W}lvl"):
                start = whole_number(value(level.find(f"{W}start")))
                levels[value(level, "ilvl") or "0"] = _Level(
                    value(level.find(f"{W}numFmt")) or "decimal",
                    value(level.find(f"{W}lvlText")) or "",
                    1 if start is None else start,
                )
        for number in root.iter(f"{W}num"):
            abstract_id = value(number.find(f"{W}abstractNumId")) or ""
            self._lists[value(number, "numId") or ""] = abstract_id

    def _chain(self, style_id: str | None) -> list[_Style]:
        chain: list[_Style] = []
        seen: set[str] = set()
        while style_id and style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            chain.append(self._styles[style_id])
            style_id = self._styles[style_id].based_on
        return chain

    def heading_level(self, properties: etree._Element | None) -> int:
        """Return the heading level from 1 that a paragraph's properties give it, else 0."""
        if properties is None:
            return 0
        own = whole_number(value(properties.find(f"{W}outlineLvl")))
        if own is not None:
            return own + 1 if own < 9 else 0
        style_id = value(properties.find(f"{W}pStyle"))
        chain = self._chain(style_id)
        for name, outline in [(style.name, style.outline) for style in chain] or [(style_id or "", None)]:
            if match := _HEADING.fullmatch(name):
                return int(match[1])
            if name.casefold() in _TITLES:
                return _TITLES[name.casefold()]
            if outline is not None:
                return outline + 1 if outline < 9 else 0
        return 0

    def list_label(self, properties: etree._Element | None) -> str | None:
        """Return the number or bullet printed before a list item, None if it is no item.

        Counts on: the next paragraph of the same list gets the next number.
        """
        number_id, level_id = self._list_of(properties)
        levels = self._levels.get(self._lists.get(number_id or "", ""), {})
        level = levels.get(level_id)
        depth = whole_number(level_id)
        if number_id is None or number_id == "0" or level is None or depth is None:
            return None
        if level.form == "bullet":
            return level.text if level.text in ("-", "–", "—", "*") else _BULLET
        list_key = self._lists[number_id]
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

    def _list_of(self, properties: etree._Element | None) -> tuple[str | None, str]:
        number_id, level_id = _numbering(properties)
        if number_id is None and properties is not None:
            for style in self._chain(value(properties.find(f"{W}pStyle"))):
                if style.numbering[0] is not None:
                    number_id, level_id = style.numbering[0], level_id or style.numbering[1]
                    break
        return number_id, level_id or "0"
