"""PDF files through pdfplumber: the slower engine, which reads some files that PDFium cannot."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.layout import LTChar, LTContainer
from pdfminer.pdfdocument import PDFPasswordIncorrect

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.pdf_chars import (
    Bookmark,
    Glyph,
    LinkArea,
    Page,
    Style,
    UnopenedError,
    address,
    is_bold,
    is_italic,
    leans,
    linked,
    runs_of,
    shown,
)

_SPACES = (" ", "\xa0")
_CODE = re.compile(r"\(cid:(\d+)\)")
_UNUSED = frozenset({127, 129, 141, 143, 144, 157})
"""Codes that the common encoding leaves free: a reader shows a bullet (ISO 32000-1, D.2)."""

# It warns of each oddity of a font; what a user can act on is in the warnings of the source.
logging.getLogger("pdfminer").setLevel(logging.ERROR)


class PlumberFile:
    """A PDF that pdfplumber has opened; to be closed."""

    def __init__(self, data: bytes, name: str) -> None:
        # A broken file can raise anything in pdfminer, from KeyError to RecursionError.
        try:
            self._document = pdfplumber.open(BytesIO(data))
            self._pages = self._document.pages
        except Exception as error:
            if _is_password(error):
                message = f"{name} needs a password; save it without one"
                raise UnreadableFileError(message) from error
            raise UnopenedError(str(error)) from error

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self._pages)

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()

    def info(self) -> dict[str, str]:
        """Return the Info dictionary."""
        return {key: str(text) for key, text in self._document.metadata.items()}

    def bookmarks(self) -> list[Bookmark]:
        """Return the entries of the outline; none if there is none, or it is broken."""
        try:
            return [
                Bookmark(str(title), int(level)) for level, title, *_ in self._document.doc.get_outlines()
            ]
        except Exception:
            return []

    def page(self, number: int) -> Page:
        """Read the page with this index from 0; raises :class:`UnopenedError`."""
        try:
            page = self._pages[number]
            glyphs = _glyphs(page)
            if areas := list(_link_areas(page)):
                glyphs = linked(glyphs, areas)
            runs = runs_of(glyphs)
            page.close()
            left, top, right, bottom = map(float, page.cropbox)
            return Page(right - left, bottom - top, runs)
        except Exception as error:
            raise UnopenedError(str(error)) from error


def _is_password(error: BaseException) -> bool:
    return isinstance(error, PDFPasswordIncorrect) or any(
        isinstance(part, PDFPasswordIncorrect) for part in (*error.args, error.__cause__)
    )


def _link_areas(page: Any) -> Iterator[LinkArea]:  # noqa: ANN401 - pdfplumber has no types
    left, _, _, bottom = map(float, page.cropbox)
    for link in page.hyperlinks:
        x0, x1 = link["x0"] - left, link["x1"] - left
        low, high = bottom - link["bottom"], bottom - link["top"]
        yield LinkArea(x0, low, x1, high, address(str(link["uri"])))


def _characters(items: Iterable[object]) -> Iterator[LTChar]:
    for item in items:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _characters(item)


def _glyphs(page: Any) -> Iterator[Glyph]:  # noqa: ANN401
    """Give the characters of a page from its layout.

    The dictionaries that pdfplumber makes of them, for tables and drawings, take longer than
    all the rest.
    """
    fonts: dict[str, tuple[bool, bool]] = {}
    left, _, _, bottom = map(float, page.cropbox)
    # The layout counts from the corner of the media box, the lines from that of the crop box.
    right_by = float(page.mediabox[0]) - left
    up_by = bottom - float(page.height) - float(page.mediabox[1])
    seen: set[tuple[str, int, int]] = set()
    for char in _characters(page.layout):
        written = char.get_text()
        along, slant, across, up, _, origin = char.matrix
        # Some files draw text twice, a hair apart, to make it look bold.
        place = (written, round(char.x0), round(origin))
        if place in seen:
            continue
        seen.add(place)
        text = _text(written)
        if not text and written not in _SPACES:
            continue
        style: Style | None = None
        if along > 0 and abs(slant) < 0.09 * along:
            name = str(char.fontname)
            if name not in fonts:
                fonts[name] = (is_bold(name), is_italic(name))
            bold, italic = fonts[name]
            slanted = not page.rotation and leans(across, up)
            style = Style(origin + up_by, char.size, bold, italic or slanted)
        yield text or " ", char.x0 + right_by, char.x1 + right_by, style


def _text(written: str) -> str:
    code = _CODE.fullmatch(written)
    if code:
        return "•" if int(code[1]) in _UNUSED else ""
    return "".join(map(shown.__getitem__, written))
