"""Members of a zip file, unpacked within limits; every fault is one line."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import SEEK_CUR, BytesIO
from pathlib import Path

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits

_FAULTS = (
    zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, ValueError, EOFError, OSError,
    struct.error,
)  # fmt: skip
SIGNATURE = b"PK\x03\x04"
"""Stands before a member: with it a zip file begins."""
_LOCAL = struct.Struct("<4s22xHH")
"""What stands before a member: the signature, and how long its name is and what else is told of it."""


def open_zip(content: bytes | Path, name: str, what: str) -> zipfile.ZipFile:
    """Open a zip file, on disk or by its bytes; ``what`` (``odt``) is what it should be.

    Raises UnreadableFileError for what is no zip file, or only the beginning of one.
    """
    try:
        return zipfile.ZipFile(content if isinstance(content, Path) else BytesIO(content))
    except _FAULTS as error:
        if isinstance(error, zipfile.BadZipFile) and _begins(content) == SIGNATURE:
            raise UnreadableFileError(f"{name} is cut off or damaged: get it anew") from error
        raise UnreadableFileError(f"{name} is no {what}: it is not a zip file") from error


def _begins(content: bytes | Path) -> bytes:
    if isinstance(content, bytes):
        return content[: len(SIGNATURE)]
    with content.open("rb") as file:
        return file.read(len(SIGNATURE))


def unpack(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limits: Limits = NORMAL
) -> bytes:
    """Return the content of a member; ``name`` is what messages call it.

    Raises UnreadableFileError for a member that is encrypted, broken or too large.
    """
    if entry.flag_bits & 1:
        raise UnreadableFileError(f"{name}: is encrypted; unpack it with its password first")
    if entry.file_size > limits.size:
        raise UnreadableFileError(f"{name}: {limits.too_large}")
    try:
        data = _content(archive, entry, limits.size + 1)
    except _FAULTS as error:
        raise UnreadableFileError(f"{name}: cannot be unpacked ({error})") from error
    if len(data) > limits.size:
        raise UnreadableFileError(f"{name}: {limits.too_large}")
    return data


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Return a member, ``most`` bytes of it at most.

    The stream that zipfile opens takes longer to make than most members take to unpack. So what is
    deflated and whole is unpacked from the file itself, and zipfile says what is wrong with the rest.
    """
    file = archive.fp
    if file is not None and entry.compress_type == zipfile.ZIP_DEFLATED:
        file.seek(entry.header_offset)
        signature, name, extra = _LOCAL.unpack(file.read(_LOCAL.size))
        if signature == SIGNATURE and file.read(name) == entry.orig_filename.encode():
            file.seek(extra, SEEK_CUR)
            packed = file.read(min(entry.compress_size, most))  # it may say that it takes gigabytes
            unpacked = min(entry.file_size + 1, most)
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, unpacked)
            if len(data) == entry.file_size and zlib.crc32(data) == entry.CRC:
                return data
    with archive.open(entry) as stream:
        return stream.read(most)
