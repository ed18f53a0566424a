"""Readers: from a file on disk to a :class:`~mhcorpus.source.Source`, by its format."""

from __future__ import annotations

from pathlib import Path

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers.text import read_text
from mhcorpus.source import Source

TEXT_FORMATS = {".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md"}
SUFFIXES: frozenset[str] = frozenset({*TEXT_FORMATS, ".pdf", ".docx"})
"""The suffixes, in lower case, of the files that :func:`read` can read."""

_CONVERT = {
    ".doc": "docx", ".rtf": "docx", ".odt": "docx", ".html": "txt", ".htm": "txt",
    ".xml": "txt", ".eml": "txt", ".msg": "txt", ".zip": "the files in it",
}
_SIGNATURES = {b"%PDF-": "a PDF file (.pdf)", b"PK\x03\x04": "a zip archive, perhaps a .docx"}


def read(path: Path, *, pdf_engine: str = "auto", ocr: bool = False) -> Source:
    """Read the file at ``path`` in the format its suffix names.

    ``pdf_engine`` is one of :data:`~mhcorpus.readers.pdf_engines.ENGINES`; with ``ocr``,
    scanned pages of a PDF are read with Tesseract, which takes seconds a page.

    Raises :class:`UnreadableFileError` for a file that is missing, that is of a format
    mhcorpus cannot read, or whose content is not what its suffix says.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UnreadableFileError(_unknown(path.name, suffix))
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise UnreadableFileError(f"{path}: is a folder, not a file") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFileError(f"{path}: cannot be read ({reason})") from None
    if suffix == ".pdf":
        from mhcorpus.readers.pdf import read_pdf

        return read_pdf(data, path.name, pdf_engine, ocr=ocr)
    if suffix == ".docx":
        from mhcorpus.readers.docx import read_docx

        return read_docx(data, path.name)
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableFileError(f"{path.name}: named {suffix} but holds {what}")
    return read_text(data, path.name, TEXT_FORMATS[suffix])


def _unknown(name: str, suffix: str) -> str:
    readable = ", ".join(sorted(SUFFIXES))
    if suffix in _CONVERT:
        return f"{name}: {suffix} cannot be read yet; convert it to {_CONVERT[suffix]} first"
    if not suffix:
        return f"{name}: has no suffix that tells its format; readable are {readable}"
    return f"{name}: unknown format {suffix}; readable are {readable}"
