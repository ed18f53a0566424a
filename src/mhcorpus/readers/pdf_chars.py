"""The characters of a PDF as runs: text in one font on one baseline, with its place.

All measures are points, from the lower left corner of the page as it is shown. Spaces come
from the gaps between characters, as the spaces that a PDF holds are not reliable.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from mhcorpus.errors import UnreadableFileError

_SPACE = 0.14  # of the size: from here a gap is a space
_BREAK = 1.0  # of the size: from here a gap ends the run
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-", 0x2010: "-", 0x2011: "-"}
_NO_TEXT = frozenset([*range(0x21), 0x7F, 0xA0, 0x200B, 0x2060, 0xFEFF, 0xFFFD, 0xFFFF]) - {0x02}
_BOLD = re.compile(r"bold|black|heavy|semibold|-bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|-it\b", re.IGNORECASE)
_ITALIC_FLAG = 1 << 6


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


@dataclass(slots=True)
class Page:
    """The runs of one page, in the order in which the file draws them."""

    width: float
    height: float
    runs: list[Run]


def read_pages(data: bytes, name: str) -> tuple[list[Page], dict[str, str]]:
    """Return the pages of a PDF and its Info dictionary.

    Raises :class:`UnreadableFileError` for a file that is no PDF, is broken, or needs a
    password. A page that cannot be loaded is empty.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableFileError(f"{name} needs a password; save it without one") from error
        raise UnreadableFileError(f"{name} is no PDF, or it is broken or cut off") from error
    try:
        if len(document) == 0:
            raise UnreadableFileError(f"{name} is a PDF without pages")
        info = {key: str(text) for key, text in document.get_metadata_dict(skip_empty=True).items()}
        return [_read_page(document, number) for number in range(len(document))], info
    finally:
        document.close()


def _read_page(document: pypdfium2.PdfDocument, number: int) -> Page:
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Page(0.0, 0.0, [])
    textpage = page.get_textpage()
    try:
        width, height = page.get_size()
        place = _Placing(page.get_bbox(), page.get_rotation())
        return Page(width, height, list(_runs(textpage, place)))
    finally:
        textpage.close()
        page.close()


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


@dataclass(frozen=True, slots=True)
class _Font:
    size: float
    bold: bool
    italic: bool
    upright: bool


class _Fonts:
    """Asks for the font of a character; a text object has one font, so once for each."""

    def __init__(self, textpage: pypdfium2.PdfTextPage, rotation: int) -> None:
        self._raw = textpage.raw
        self._rotation = rotation
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(256)
        self._flags = ctypes.c_int()

    def at(self, index: int) -> _Font:
        """Return the font of a character."""
        pdfium.FPDFText_GetMatrix(self._raw, index, self._matrix)
        matrix = self._matrix
        scale = math.hypot(matrix.c, matrix.d)
        size = pdfium.FPDFText_GetFontSize(self._raw, index) * (scale or 1.0)
        pdfium.FPDFText_GetFontInfo(self._raw, index, self._name, 256, self._flags)
        name = self._name.value.decode("utf-8", "replace")
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) - self._rotation
        return _Font(
            size,
            bool(_BOLD.search(name)) or pdfium.FPDFText_GetFontWeight(self._raw, index) >= 600,
            bool(_ITALIC.search(name)) or bool(self._flags.value & _ITALIC_FLAG),
            abs((angle + 180) % 360 - 180) < 5,
        )

    def baseline(self, index: int) -> tuple[float, float]:
        """Return the origin of a character, in the coordinates of the PDF page."""
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._raw, index, x, y)
        return x.value, y.value


def _characters(textpage: pypdfium2.PdfTextPage) -> Iterator[tuple[int, int]]:
    raw = textpage.raw
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code not in _NO_TEXT:
            yield index, code


def _runs(textpage: pypdfium2.PdfTextPage, place: _Placing) -> Iterator[Run]:
    raw, box = textpage.raw, pdfium.FS_RECTF()
    fonts = _Fonts(textpage, place.rotation)
    font = _Font(0.0, False, False, True)
    run: Run | None = None
    low = high = 0.0
    for index, code in _characters(textpage):
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        x0, y0, x1, y1 = place(box.left, box.bottom, box.right, box.top)
        gap = x0 - run.x1 if run else 0.0
        same = run is not None and abs(y0 - low) < 0.05 and abs(y1 - high) < 0.05
        if run is None or not same or not -0.5 * run.size < gap < _BREAK * run.size:
            new = fonts.at(index)
            origin = place(*fonts.baseline(index) * 2)
            joins = (
                run is not None
                and new == font
                and abs(origin[1] - run.y) < 0.05 * run.size
                and -0.5 * run.size < gap < _BREAK * run.size
            )
            if not joins:
                if run is not None:
                    yield run
                font, low, high = new, y0, y1
                run = (
                    Run("", x0, x0, origin[1], new.size, new.bold, new.italic)
                    if new.upright
                    else None
                )
                gap = 0.0
        if run is not None:
            lead = " " if gap > _SPACE * run.size else ""
            run.text += lead + (_HYPHENS.get(code) or chr(code).translate(_LIGATURES))
            run.x1 = x1
    if run is not None:
        yield run
