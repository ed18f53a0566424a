"""Readers: from a file on disk to a :class:`~mhcorpus.source.Source`, by its format."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers.sidecar_names import is_sidecar, sidecars_of
from mhcorpus.readers.suffixes import HTML, PACKED, SUFFIXES, TEXT_FORMATS, unreadable
from mhcorpus.readers.zip_archive import ARCHIVE, archive_of, member_data, members, name_of

if TYPE_CHECKING:
    from mhcorpus.source import Source

__all__ = [
    "ARCHIVE", "SUFFIXES", "is_sidecar", "members", "metadata_beside", "name_of", "read", "read_bytes",
]


def read(
    path: Path, *, pdf_engine: str = "auto", ocr: bool = False, limits: Limits = NORMAL
) -> Source:
    """Read the file at ``path`` in the format its suffix names.

    ``pdf_engine`` is one of :data:`~mhcorpus.readers.pdf_engines.ENGINES`; with ``ocr``,
    scanned pages of a PDF are read with Tesseract, which takes seconds a page.

    A path into an archive (``brieven.zip/brief.docx``) is that of the member. Metadata
    beside the file go before what it declares itself.

    Raises :class:`UnreadableFileError` for a file that is missing, that is of a format
    mhcorpus cannot read, whose content is not what its suffix says, or that goes beyond ``limits``.
    """
    name = name_of(path)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise UnreadableFileError(unreadable(name, suffix))
    data = member_data(path, limits) if archive_of(path) else _file_data(path, limits)
    source = read_bytes(name, data, pdf_engine=pdf_engine, ocr=ocr, limits=limits)
    declared, warnings = metadata_beside(path)
    return replace(
        source,
        declared={**source.declared, **declared},
        warnings=(*source.warnings, *warnings),
    )


def read_bytes(
    name: str, data: bytes, *, pdf_engine: str = "auto", ocr: bool = False, limits: Limits = NORMAL
) -> Source:
    """Read the content of a file in the format that the suffix of ``name`` names.

    Raises :class:`UnreadableFileError` as :func:`read` does.
    """
    if not data:
        raise UnreadableFileError(f"{name}: is empty")
    from mhcorpus.readers.signatures import mistaken

    suffix = PurePath(name).suffix.lower()
    if suffix not in PACKED:
        if told := mistaken(suffix, data):
            raise UnreadableFileError(f"{name}: {told}")
        return _read_marked_up(name, data, suffix)
    try:
        return _read_packed(name, data, suffix, pdf_engine=pdf_engine, ocr=ocr, limits=limits)
    except UnreadableFileError as error:
        if told := mistaken(suffix, data):
            raise UnreadableFileError(f"{name}: {told}") from error
        raise


def _read_packed(
    name: str, data: bytes, suffix: str, *, pdf_engine: str, ocr: bool, limits: Limits
) -> Source:
    if suffix == ".pdf":
        from mhcorpus.readers.pdf import read_pdf

        return read_pdf(data, name, pdf_engine, ocr=ocr, limits=limits)
    if suffix == ".docx":
        from mhcorpus.readers.docx import read_docx

        return read_docx(data, name, limits)
    from mhcorpus.readers.odt import read_odt

    return read_odt(data, name, limits)


def _read_marked_up(name: str, data: bytes, suffix: str) -> Source:
    if suffix in HTML:
        from mhcorpus.readers.html_page import read_html

        return read_html(data, name)
    if suffix == ".xml":
        from mhcorpus.readers.opxml import read_opxml

        return read_opxml(data, name)
    if suffix not in TEXT_FORMATS:
        raise UnreadableFileError(unreadable(name, suffix))
    from mhcorpus.readers.text import read_text

    return read_text(data, name, TEXT_FORMATS[suffix])


def metadata_beside(path: Path) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return what the metadata files beside a paper declare of it, and warnings of broken ones."""
    held = {name: data for name in _present(path) if (data := _beside(path, name)) is not None}
    if not held:
        return {}, ()
    from mhcorpus.readers.sidecar import declared_beside

    return declared_beside(path.name, held.get)


def _file_data(path: Path, limits: Limits = NORMAL) -> bytes:
    try:
        limits.file(path)
        with path.open("rb") as file:
            # It may grow meanwhile; as much memory as is asked for is taken at once.
            return file.read(min(os.fstat(file.fileno()).st_size, limits.size))
    except FileNotFoundError:
        raise UnreadableFileError(f"{path}: no such file") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFileError(f"{path}: cannot be read ({reason})") from None


def _present(path: Path) -> Iterator[str]:
    """Yield the names of metadata that may be beside a paper; nearly every one has none."""
    archive, folder = archive_of(path), str(path.parent)
    for name in sidecars_of(path.name):
        if archive or os.path.lexists(f"{folder}{os.sep}{name}"):
            yield name


def _beside(path: Path, name: str) -> bytes | None:
    """Return the content of the file ``name`` in the folder, or archive, of ``path``."""
    sidecar = path.with_name(name)
    try:
        return member_data(sidecar) if archive_of(path) else _file_data(sidecar)
    except UnreadableFileError:
        return None
