"""What a paper is by its content: of one without a name, and of one whose name is wrong."""

from __future__ import annotations

import io
import re
from zipfile import BadZipFile, ZipFile

from mhcorpus.readers.suffixes import HTML, PACKED, SUFFIXES, how_to_convert
from mhcorpus.readers.zip_archive import ARCHIVE
from mhcorpus.readers.zip_member import SIGNATURE

_BEGINNING = 4096
"""Bytes in which content says what it is."""
_PDF_BEGINNING = 1024
"""Bytes in which readers of PDF look for its signature (ISO 32000-2, annex I.2 of Adobe's notes)."""
_PDF = b"%PDF-"
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_RTF = b"{\\rtf"
_PARTS = {
    "word/document.xml": ".docx", "content.xml": ".odt", "xl/workbook.xml": ".xlsx",
    "ppt/presentation.xml": ".pptx",
}
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\s")
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-z]", re.IGNORECASE)
_NO_TEXT = (_PDF, SIGNATURE, _OLE, _RTF)
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:" + _HTML.pattern + rb")", re.IGNORECASE)
_CALLED = {
    ".pdf": "a PDF", ".docx": "a Word document", ".odt": "an OpenDocument text", ".html": "a web page",
    ARCHIVE: "a zip archive", ".doc": "an old Office document", ".rtf": "a Rich Text document",
    ".xlsx": "a spreadsheet", ".pptx": "a presentation",
}


def suffix_of(data: bytes) -> str:
    """Return the suffix of files with such content: ``.pdf``, ``.docx``, ``.html``, ``.doc`` …

    What is a zip archive of anything else is ``.zip``; all else is ``.txt``.
    """
    if _PDF in data[:_PDF_BEGINNING]:
        return ".pdf"
    if data.startswith(SIGNATURE):
        return _zipped(data)
    if data.startswith(_OLE):
        return ".doc"
    if data.startswith(_RTF):
        return ".rtf"
    beginning = data[:_BEGINNING]
    if _MARKUP.match(beginning) and _HTML.search(beginning):
        return ".html"
    return ".xml" if _XML.match(beginning) else ".txt"


def mistaken(suffix: str, data: bytes) -> str | None:
    """Return what content is that is not what ``suffix`` says, and what to do; None where it may be that.

    A text may speak of another format: it is told by its very first bytes alone.
    """
    is_page = suffix not in HTML and _PAGE.match(data[:_BEGINNING])
    if suffix not in PACKED and not (is_page or data.startswith(_NO_TEXT)):
        return None
    held = suffix_of(data)
    called = _CALLED.get(held)
    if called is None or held == suffix:
        return None
    if held == ARCHIVE and suffix in PACKED - {".pdf"}:
        return None  # it may be one that is broken
    if held == ".doc" and _ENCRYPTED in data:
        return "is an encrypted Office document; save it without a password"
    if held in SUFFIXES or held == ARCHIVE:
        return f"is {called} by its content: rename it to {held}"
    return f"is {called} ({held}) by its content: {how_to_convert(held) or 'none is read'}"


def _zipped(data: bytes) -> str:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError):
        return ARCHIVE
    return next((suffix for part, suffix in _PARTS.items() if part in names), ARCHIVE)
