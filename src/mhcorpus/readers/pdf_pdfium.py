"""PDF files through pypdfium2: the fast engine, which also draws pages."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

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

_ITALIC_FLAG = 1 << 6  # ISO 32000-1, table 123
_SEMIBOLD = 600
_SLANT = 5  # degrees: text that is turned further is none of the lines
_SPACES = " \xa0"
_ADDRESS_LIMIT = 4096  # bytes of a link's address


def _fast(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:  # noqa: ANN401
    """Return a PDFium function for the loop over characters.

    It keeps the interpreter's lock: to give it up and take it again costs more than the
    function does, and a process reads one file at a time.
    """
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_box_of = _fast("FPDFText_GetLooseCharBox", None)
_object_of = _fast("FPDFText_GetTextObject", ctypes.c_void_p)
_is_generated = _fast("FPDFText_IsGenerated", ctypes.c_int)
_matrix_of = _fast("FPDFText_GetMatrix", ctypes.c_int)
_size_of = _fast("FPDFText_GetFontSize", ctypes.c_double)
_origin_of = _fast("FPDFText_GetCharOrigin", ctypes.c_int)
_font_of = _fast("FPDFTextObj_GetFont", ctypes.c_void_p)


class PdfiumFile:
    """A PDF that pypdfium2 has opened; to be closed."""

    def __init__(self, data: bytes, name: str) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
                message = f"{name} needs a password; save it without one"
                raise UnreadableFileError(message) from error
            raise UnopenedError(str(error)) from error

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self._document)

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()

    def info(self) -> dict[str, str]:
        """Return the Info dictionary."""
        found = self._document.get_metadata_dict(skip_empty=True)
        return {str(key): str(text) for key, text in found.items()}

    def bookmarks(self) -> list[Bookmark]:
        """Return the entries of the outline."""
        return [Bookmark(str(entry.get_title()), int(entry.level) + 1) for entry in self._document.get_toc()]

    def page(self, number: int) -> Page:
        """Read the page with this index from 0; raises :class:`UnopenedError`."""
        try:
            page = self._document[number]
            textpage = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise UnopenedError(str(error)) from error
        try:
            width, height = page.get_size()
            place = _Placing(page.get_bbox(), page.get_rotation())
            glyphs: Iterator[Glyph] = _glyphs(textpage, place)
            if areas := list(self._link_areas(page, place)):
                glyphs = linked(glyphs, areas)
            return Page(width, height, runs_of(glyphs))
        finally:
            textpage.close()
            page.close()

    def picture(self, number: int, dots: int) -> tuple[int, int, bytes]:
        """Draw a page in grey at ``dots`` per inch: width and height in dots, a byte a dot.

        Raises :class:`UnopenedError` for a page that cannot be drawn.
        """
        try:
            page = self._document[number]
            bitmap = page.render(scale=dots / 72, grayscale=True)
        except pypdfium2.PdfiumError as error:
            raise UnopenedError(str(error)) from error
        rows = bytes(bitmap.buffer)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        bitmap.close()
        page.close()
        return width, height, b"".join(rows[at : at + width] for at in range(0, stride * height, stride))

    def _link_areas(self, page: pypdfium2.PdfPage, place: _Placing) -> Iterator[LinkArea]:
        link, at, box = pdfium.FPDF_LINK(), ctypes.c_int(0), pdfium.FS_RECTF()
        while pdfium.FPDFLink_Enumerate(page.raw, at, link):
            action = pdfium.FPDFLink_GetAction(link)
            if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
                continue
            path = ctypes.create_string_buffer(_ADDRESS_LIMIT)
            pdfium.FPDFAction_GetURIPath(self._document.raw, action, path, _ADDRESS_LIMIT)
            target = address(path.value.decode("utf-8", "replace"))
            if target and pdfium.FPDFLink_GetAnnotRect(link, box):
                low, high = sorted((box.bottom, box.top))
                yield LinkArea(*place(box.left, low, box.right, high), target)


class _Placing:
    """From the coordinates of a PDF page to those of the page as it is shown."""

    def __init__(self, box: tuple[float, float, float, float], rotation: int) -> None:
        self.left, self.bottom, self.right, self.top = box
        self.rotation = rotation

    def __call__(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        if self.rotation == 90:
            return bottom - self.bottom, self.right - right, top - self.bottom, self.right - left
        if self.rotation == 180:
            return self.right - right, self.top - top, self.right - left, self.top - bottom
        if self.rotation == 270:
            return self.top - top, left - self.left, self.top - bottom, right - self.left
        return left - self.left, bottom - self.bottom, right - self.left, top - self.bottom


class _Styles:
    """Asks for the style of a character; a text object has one, so once for each."""

    def __init__(self, textpage: pypdfium2.PdfTextPage, place: _Placing) -> None:
        self._raw = ctypes.cast(textpage.raw, ctypes.c_void_p)
        self._textpage = textpage.raw
        self._place = place
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._known: dict[Style, Style] = {}
        """One of each style, which is told at once from another of the same line."""

    def at(self, index: int, drawn: int) -> tuple[Style | None, float]:
        """Return the style of a character of a text object, and where its origin is.

        The style is None if it does not stand upright.
        """
        raw, matrix, x, y = self._raw, self._matrix, self._x, self._y
        _matrix_of(raw, index, ctypes.byref(matrix))
        if matrix.b or matrix.a <= 0 or self._place.rotation:
            angle = math.degrees(math.atan2(matrix.b, matrix.a)) - self._place.rotation
            if abs((angle + 180) % 360 - 180) > _SLANT:
                return None, 0.0
        size = _size_of(raw, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
        _origin_of(raw, index, ctypes.byref(x), ctypes.byref(y))
        left, baseline, _, _ = self._place(x.value, y.value, x.value, y.value)
        font = _font_of(ctypes.c_void_p(drawn)) if drawn else None
        if font is None or font not in self._fonts:
            self._fonts[font or 0] = self._weight(index)
        bold, italic = self._fonts[font or 0]
        slanted = not self._place.rotation and leans(matrix.c, matrix.d)
        style = Style(baseline, size, bold, italic or slanted)
        return self._known.setdefault(style, style), left

    def _weight(self, index: int) -> tuple[bool, bool]:
        """Say whether the font of a character is bold, and whether it is italic."""
        buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._textpage, index, buffer, 256, flags)
        name = buffer.value.decode("utf-8", "replace")
        weight = pdfium.FPDFText_GetFontWeight(self._textpage, index)
        return (
            is_bold(name) or weight >= _SEMIBOLD,
            is_italic(name) or bool(flags.value & _ITALIC_FLAG),
        )


def _codes(textpage: pypdfium2.PdfTextPage) -> list[int]:
    """Return the characters of a page; its text as a whole is fast, but may leave some out."""
    raw, count = textpage.raw, textpage.count_chars()
    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(raw, 0, count, buffer) == count + 1:
        codes: list[int] = buffer[:count]
        return codes
    return [pdfium.FPDFText_GetUnicode(raw, index) for index in range(count)]


def _glyphs(textpage: pypdfium2.PdfTextPage, place: _Placing) -> Iterator[Glyph]:
    raw, box = ctypes.cast(textpage.raw, ctypes.c_void_p), pdfium.FS_RECTF()
    # The view reads the four sides at once: left, top, right, bottom.
    at, sides = ctypes.byref(box), memoryview(box).cast("B").cast("f")
    styles = _Styles(textpage, place)
    known: dict[int, Style | None] = {}
    style: Style | None = None
    last = 0
    turned, shift = place.rotation != 0, place.left
    for index, character in enumerate(map(chr, _codes(textpage))):
        text = shown[character]
        if not text:
            if character not in _SPACES or _is_generated(raw, index):
                continue
            text = " "
        _box_of(raw, index, at)
        if turned:
            left, top, right, bottom = sides
            left, _, right, _ = place(left, bottom, right, top)
        else:
            left, right = sides[0] - shift, sides[2] - shift
        drawn = _object_of(raw, index) or 0
        if drawn != last or not drawn:
            if drawn in known:
                style = known[drawn]
            else:
                # A leaning letter reaches out of its place: the origin is where it stands.
                style, origin = styles.at(index, drawn)
                left = max(left, origin) if style else left
            if drawn:
                known[drawn] = style
            last = drawn
        yield text, left, right, style
