"""The characters of a PDF as runs: text in one font on one baseline, with its place.

All measures are points, from the lower left corner of the page as it is shown. Spaces come
from the gaps between characters: files draw spaces where none is seen, or leave them out.
What an engine knows of a file is a :class:`Paper`; the layout is read from that alone.
"""

from __future__ import annotations

import html
import re
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

_SPACE = 0.14  # of the size: from here a gap is a space
_DRAWN_SPACE = 0.1  # of the size: from here it is one if the file draws a space in it
_BREAK = 1.0  # of the size: from here a gap ends the run
_SPACED = 5  # spaces between letters, at least, of a letter-spaced word
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_HYPHENS = frozenset("\x02\ufffe\xad\u2010\u2011")
_NO_TEXT = frozenset(map(chr, [*range(0x21), 0x7F, 0xA0, 0x200B, 0x2060, 0xFEFF, 0xFFFD, 0xFFFF]))
_BOLD = re.compile(r"bold|black|heavy|semibold|-bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|-it\b", re.IGNORECASE)


class Style(NamedTuple):
    """What characters of one run share; ``link`` is the address that they lead to, or ''."""

    y: float
    size: float
    bold: bool
    italic: bool
    link: str = ""

    def joins(self, other: Style) -> bool:
        """Say whether text in the other style can stand in one run with this."""
        return (
            self.bold == other.bold
            and self.italic == other.italic
            and self.link == other.link
            and abs(self.size - other.size) < 0.02
            and abs(self.y - other.y) < 0.05 * self.size
        )


Glyph = tuple[str, float, float, Style | None]
"""The text of a character, its left and right edge, its style: None if it is not upright.

A space that the file draws is one too; it says where the character before it really ends, as
a leaning f reaches over the space.
"""


@dataclass(slots=True)
class Run:
    """Text in one font on one baseline; ``x0``, ``x1``, ``y`` (baseline) and ``size`` in points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A rectangle of a page that leads to an address, as :func:`address` makes it."""

    x0: float
    y0: float
    x1: float
    y1: float
    target: str


def address(written: str) -> str:
    """Return the address that a link holds, without the escapes of a web page."""
    return html.unescape(written).strip()


@dataclass(slots=True)
class Page:
    """The runs of one page, in the order in which the file draws them."""

    width: float
    height: float
    runs: list[Run]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; ``level`` counts from 1."""

    title: str
    level: int


@dataclass(slots=True)
class Paper:
    """What an engine reads of a PDF: pages, the Info dictionary, the outline, warnings."""

    pages: list[Page]
    info: dict[str, str]
    bookmarks: list[Bookmark] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class UnopenedError(Exception):
    """An engine cannot open a file, or not one of its pages."""


class _Shown(dict[str, str]):
    def __missing__(self, character: str) -> str:
        hyphen = character in _HYPHENS
        text = "-" if hyphen else "" if character in _NO_TEXT else character
        self[character] = _LIGATURES.get(text, text)
        return self[character]


shown = _Shown()
"""What a character of the file adds to the text: '' for spaces and controls."""


def leans(across: float, up: float) -> bool:
    """Say whether a matrix slants upright type, as files do that have no italic font."""
    return 0.1 * abs(up) < abs(across) < abs(up)


def is_bold(font: str) -> bool:
    """Say whether the name of a font says that it is bold."""
    return _BOLD.search(font) is not None


def is_italic(font: str) -> bool:
    """Say whether the name of a font says that it is italic."""
    return _ITALIC.search(font) is not None


def runs_of(glyphs: Iterable[Glyph]) -> list[Run]:
    """Join characters, in the order in which they are drawn, to runs."""
    runs: list[Run] = []
    current: Style | None = None
    parts: list[str] = []
    spaces: list[tuple[int, float]] = []
    right = end = size = 0.0
    least = _SPACE
    for text, x0, x1, style in glyphs:
        if current is not None:
            gap = x0 - end
            near = -0.5 * size < gap < _BREAK * size
            if text == " ":
                if near:
                    end, least = min(end, x0), _DRAWN_SPACE
                continue
            if near and (style is current or (style is not None and current.joins(style))):
                if gap > least * size:
                    spaces.append((len(parts), gap))
                parts.append(text)
                right = end = x1
                least = _SPACE
                continue
            _end(runs[-1], parts, spaces, right)
        if text == " ":
            continue
        current, parts, right, end, least = style, [text], x1, x1, _SPACE
        spaces = []
        if style is not None:
            size = style.size
            runs.append(Run("", x0, x1, style.y, style.size, style.bold, style.italic, style.link))
    if current is not None:
        _end(runs[-1], parts, spaces, right)
    return runs


def _end(run: Run, parts: list[str], spaces: list[tuple[int, float]], right: float) -> None:
    """Finish a run of these characters, with a space before some, which are so wide."""
    if len(spaces) >= _SPACED and len(spaces) > 0.6 * (len(parts) - 1):
        # Letters set apart for emphasis: only a gap that is wider than most parts words.
        usual = statistics.median(gap for _, gap in spaces)
        spaces = [(at, gap) for at, gap in spaces if gap > 1.6 * usual]
    for at, _ in spaces:
        parts[at] = " " + parts[at]
    run.text = "".join(parts)
    run.x1 = right


def linked(glyphs: Iterable[Glyph], areas: Sequence[LinkArea]) -> Iterator[Glyph]:
    """Give the characters that stand in an area the address of it."""
    styles: dict[tuple[Style, str], Style] = {}
    for text, x0, x1, style in glyphs:
        if style is not None:
            x, y = (x0 + x1) / 2, style.y + 0.25 * style.size
            for area in areas:
                if area.x0 <= x <= area.x1 and area.y0 <= y <= area.y1:
                    known = styles.get((style, area.target))
                    if known is None:
                        known = styles[style, area.target] = style._replace(link=area.target)
                    style = known
                    break
        yield text, x0, x1, style
