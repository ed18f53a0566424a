"""What a paper without a name is: told by how its content begins."""

from __future__ import annotations

import io
import re
from zipfile import BadZipFile, ZipFile

_BEGINNING = 4096
"""Bytes in which content says what it is."""
_PDF_BEGINNING = 1024
"""Bytes in which readers of PDF look for its signature (ISO 32000-2, annex I.2 of Adobe's notes)."""
_ZIP = b"PK\x03\x04"
_PARTS = {"word/document.xml": ".docx", "content.xml": ".odt"}
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\s")
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-z]", re.IGNORECASE)


def suffix_of(data: bytes) -> str:
    """Return the suffix of files with such content: ``.pdf``, ``.docx``, ``.odt``, ``.html``, ``.xml``.

    What is a zip archive of anything else is ``.zip``; all else is ``.txt``.
    """
    if b"%PDF-" in data[:_PDF_BEGINNING]:
        return ".pdf"
    if data.startswith(_ZIP):
        return _zipped(data)
    beginning = data[:_BEGINNING]
    if _MARKUP.match(beginning) and _HTML.search(beginning):
        return ".html"
    return ".xml" if _XML.match(beginning) else ".txt"


def _zipped(data: bytes) -> str:
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, ValueError, NotImplementedError):
        return ".zip"
    return next((suffix for part, suffix in _PARTS.items() if part in names), ".zip")
