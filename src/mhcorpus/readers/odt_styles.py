"""What the styles of an OpenDocument text say: bold, hidden, list labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase
from typing import NamedTuple

from lxml import etree

from mhcorpus.readers.docx_lists import roman
from mhcorpus.readers.odt_package import FO, STYLE, TEXT, OdtPackage
from mhcorpus.text.digits import whole_number

_RAISES = re.compile(r"super|0*[1-9]")
"""The position of superscript text: so called, or by how much of the line it stands higher."""
_COUNTABLE = 400  # a list that counts beyond in letters or Roman numerals is none


_STYLE = f"{STYLE}style"
_LIST_STYLE = f"{TEXT}list-style"
_NAME = f"{STYLE}name"
_HIDES = etree.XPath(
    "boolean(descendant::style:text-properties/@text:display[.='none'])",
    namespaces={"style": STYLE[1:-1], "text": TEXT[1:-1]},
)


class _Style(NamedTuple):
    """What a style says by itself."""

    parent: str | None
    bold: bool | None
    hidden: bool
    raised: bool | None


class _Look(NamedTuple):
    """What a style makes of text; None where none of those it is based on says it is bold or not."""

    bold: bool | None
    hidden: bool
    raised: bool


class Styles:
    """The styles of one file, of which each is read when it is asked for: a file has many and uses a few."""

    def __init__(self, package: OdtPackage) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._styles: dict[str, _Style] = {}
        self._looks: dict[str | None, _Look] = {}
        self._list_elements: dict[str, etree._Element] = {}
        self._lists: dict[str, dict[int, etree._Element]] = {}
        held = package.styles()
        for styles in held:
            for style in styles.iterchildren(_STYLE):
                self._elements[style.get(_NAME) or ""] = style
            for style in styles.iterchildren(_LIST_STYLE):
                self._list_elements[style.get(_NAME) or ""] = style
        self.hides = any(map(_HIDES, held))
        """Whether there is a style in which text is not shown."""

    def _look(self, name: str | None) -> _Look:
        """Return what a style makes of text, by itself or by those it is based on."""
        look = self._looks.get(name)
        if look is None:
            chain = list(self._chain(name))
            bold = next((style.bold for style in chain if style.bold is not None), None)
            raised = next((style.raised for style in chain if style.raised is not None), False)
            look = self._looks[name] = _Look(bold, any(style.hidden for style in chain), raised)
        return look

    def _chain(self, name: str | None) -> Iterator[_Style]:
        seen: set[str] = set()
        while name and name in self._elements and name not in seen:
            seen.add(name)
            if name not in self._styles:
                self._styles[name] = _read(self._elements[name])
            yield self._styles[name]
            name = self._styles[name].parent

    def is_bold(self, *names: str | None) -> bool:
        """Say whether text is bold in these styles, the innermost first."""
        for name in names:
            bold = self._look(name).bold
            if bold is not None:
                return bold
        return False

    def is_hidden(self, name: str | None) -> bool:
        """Say whether text in that style is not shown."""
        return self._look(name).hidden

    def is_raised(self, name: str | None) -> bool:
        """Say whether text in that style is superscript."""
        return self._look(name).raised

    def _levels(self, name: str | None) -> dict[int, etree._Element]:
        name = name or ""
        if name not in self._lists:
            levels = self._list_elements.get(name, ())
            self._lists[name] = {whole_number(level.get(f"{TEXT}level")) or 0: level for level in levels}
        return self._lists[name]

    def list_label(self, name: str | None, counts: list[int]) -> str:
        """Return what is printed before an item; ``counts`` are its numbers, outermost first."""
        level = self._levels(name).get(len(counts))
        if level is None:
            return ""
        if level.tag == f"{TEXT}list-level-style-bullet":
            sign = level.get(f"{TEXT}bullet-char") or ""
            return sign if sign in ("-", "–", "—", "*") else "•" if sign else ""
        if level.tag != f"{TEXT}list-level-style-number":
            return ""
        shown = min(max(whole_number(level.get(f"{TEXT}display-levels")) or 1, 1), len(counts))
        numbers = ".".join(
            self._formed(name, depth, counts[depth - 1])
            for depth in range(len(counts) - shown + 1, len(counts) + 1)
        )
        if not numbers:
            return ""
        before, after = level.get(f"{STYLE}num-prefix") or "", level.get(f"{STYLE}num-suffix") or ""
        return f"{before}{numbers}{after}".strip()

    def first_number(self, name: str | None, depth: int) -> int:
        """Return the number at which a list of that style starts to count."""
        level = self._levels(name).get(depth)
        start = level.get(f"{TEXT}start-value") if level is not None else None
        number = whole_number(start)
        return 1 if number is None else number

    def _formed(self, name: str | None, depth: int, number: int) -> str:
        level = self._levels(name).get(depth)
        form = (level.get(f"{STYLE}num-format") or "") if level is not None else ""
        if not form or not 0 < number < _COUNTABLE:
            return str(number) if form else ""
        if form in ("a", "A"):
            letters = ascii_lowercase[(number - 1) % 26] * ((number - 1) // 26 + 1)
            return letters if form == "a" else letters.upper()
        if form in ("i", "I"):
            return roman(number) if form == "i" else roman(number).upper()
        return str(number)


def _read(style: etree._Element) -> _Style:
    text = style.find(f"{STYLE}text-properties")
    weight = text.get(f"{FO}font-weight") if text is not None else None
    hidden = text is not None and text.get(f"{TEXT}display") == "none"
    bold = None if weight is None else weight == "bold" or weight in ("600", "700", "800", "900")
    position = text.get(f"{STYLE}text-position") if text is not None else None
    raised = None if position is None else _RAISES.match(position) is not None
    return _Style(style.get(f"{STYLE}parent-style-name"), bold, hidden, raised)
