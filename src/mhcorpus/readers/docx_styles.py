"""What the styles and numbering of a Word file say of a paragraph: heading, list, label."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from mhcorpus.readers.docx_elements import by_tag, child_of, value
from mhcorpus.readers.docx_lists import Lists
from mhcorpus.readers.docx_package import Package, W
from mhcorpus.text.digits import whole_number

_HEADING = re.compile(r"(?:heading|kop)\s?([1-9])", re.IGNORECASE)
_TITLES = {"title": 1, "titel": 1, "subtitle": 2, "ondertitel": 2}
_VALUE = f"{W}val"
PARAGRAPH_STYLE = f"{W}pStyle"
_STYLE_ID = f"{W}styleId"
_OUTLINE = f"{W}outlineLvl"
_NUMBERING = f"{W}numPr"
_RUN = f"{W}rPr"
HIDDEN = f"{W}vanish"
Properties = Mapping[object, etree._Element]
"""What is set for a paragraph: the elements in its properties by their tags."""

@dataclass(frozen=True)
class _Style:
    name: str
    based_on: str | None
    outline: int | None
    numbering: tuple[str | None, str | None]
    element: etree._Element | None = None

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
        self._lists = Lists(package)
        self._elements: dict[str, etree._Element] = {}
        self._styles: dict[str, _Style] = {}
        self._looks: dict[str | None, _Look] = {}
        self._of_runs: dict[tuple[str | None, str], etree._Element | None] = {}
        styles = package.related("styles")
        for style in styles.iter(f"{W}style") if styles is not None else ():
            self._elements[style.get(_STYLE_ID) or ""] = style
        self.hides = styles is not None and next(styles.iter(HIDDEN), None) is not None
        """Whether there is a style in which text is not shown."""

    def _style(self, style_id: str) -> _Style:
        if style_id not in self._styles:
            style = self._elements[style_id]
            properties = by_tag(child_of(style, f"{W}pPr"))
            self._styles[style_id] = _Style(
                value(child_of(style, f"{W}name")) or "",
                value(child_of(style, f"{W}basedOn")),
                whole_number(value(properties.get(_OUTLINE))),
                _numbering(properties),
                style,
            )
        return self._styles[style_id]

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
            chain = (style.element for style in self._chain(style_id) if style.element is not None)
            held = (child_of(element, _RUN) for element in chain)
            found = (child_of(properties, tag) for properties in held if properties is not None)
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
        return self._lists.label(number_id, level_id or "0"), level

    def _look_of(self, style_id: str | None) -> _Look:
        chain = self._chain(style_id) or [_Style(style_id or "", None, None, (None, None))]
        numbered = (style.numbering for style in chain)
        numbering = next((each for each in numbered if each[0] is not None), (None, None))
        levels = (style.heading for style in chain)
        return _Look(next((level for level in levels if level is not None), 0), numbering)
