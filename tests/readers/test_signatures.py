"""What a file is whose name says something else, and one that holds nothing."""

from __future__ import annotations

import io
import zipfile

import pytest

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers import SUFFIXES, read_bytes

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
CONVERT = "open it in LibreOffice or Word and save it as .docx"


def packed(*parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in parts:
            archive.writestr(part, "<a/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "suffixes", "told"),
    [
        (b"%PDF-1.7\n", [".docx", ".odt", ".txt", ".md", ".html", ".xml"],
         "is a PDF by its content: rename it to .pdf"),
        (packed("word/document.xml"), [".pdf", ".odt", ".txt", ".htm"],
         "is a Word document by its content: rename it to .docx"),
        (packed("content.xml"), [".pdf", ".docx", ".xml"],
         "is an OpenDocument text by its content: rename it to .odt"),
        (packed("brief.docx"), [".pdf", ".txt"], "is a zip archive by its content: rename it to .zip"),
        (packed("xl/workbook.xml"), [".docx", ".pdf"], "is a spreadsheet (.xlsx) by its content: none is read"),
        (b"<!DOCTYPE html><p>x", [".pdf", ".docx", ".txt", ".xml"],
         "is a web page by its content: rename it to .html"),
        (OLE, [".pdf", ".docx", ".odt", ".txt"],
         f"is an old Office document (.doc) by its content: {CONVERT}"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), [".docx", ".pdf"],
         "is an encrypted Office document; save it without a password"),
        (b"{\\rtf1 x}", [".docx", ".txt"], f"is a Rich Text document (.rtf) by its content: {CONVERT}"),
        (b"", sorted(SUFFIXES), "is empty"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_its_name_says(data: bytes, suffixes: list[str], told: str) -> None:
    """It is refused in one line that says what it is and what to do, the same in every format."""
    for suffix in suffixes:
        with pytest.raises(UnreadableFileError) as caught:
            read_bytes(f"brief{suffix}", data)
        assert str(caught.value) == f"brief{suffix}: {told}"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("brief.txt", "Een bestand begint met %PDF-1.7, of met <html>."),
        ("brief.md", "<!-- <html> --> Een brief."),
        ("brief.xhtml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body>x</body></html>"),
        ("brief.htm", "<html><p>x</p></html>"),
    ],
)
def test_a_text_that_speaks_of_a_format_has_its_own(name: str, data: str) -> None:
    """A text is what its name says unless its very first bytes say otherwise."""
    assert read_bytes(name, data.encode()).format == {"txt": "txt", "md": "md"}.get(name[6:], "html")
