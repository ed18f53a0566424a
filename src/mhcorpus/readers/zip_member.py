"""Members of a zip file, unpacked within limits; every fault is one line."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits

_FAULTS = (
    zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, ValueError, EOFError, OSError,
)  # fmt: skip


def open_zip(content: bytes | Path, name: str, what: str) -> zipfile.ZipFile:
    """Open a zip file, on disk or by its bytes; ``what`` (``odt``) is what it should be.

    Raises UnreadableFileError for what is no zip file.
    """
    try:
        return zipfile.ZipFile(content if isinstance(content, Path) else BytesIO(content))
    except _FAULTS as error:
        raise UnreadableFileError(f"{name} is no {what}: it is not a zip file") from error


def unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limits: Limits = NORMAL) -> bytes:
    """Return the content of a member; ``name`` is what messages call it.

    Raises UnreadableFileError for a member that is encrypted, broken or too large.
    """
    if entry.flag_bits & 1:
        raise UnreadableFileError(f"{name}: is encrypted; unpack it with its password first")
    if entry.file_size > limits.size:
        raise UnreadableFileError(f"{name}: {limits.too_large}")
    try:
        with archive.open(entry) as stream:
            data = stream.read(limits.size + 1)
    except _FAULTS as error:
        raise UnreadableFileError(f"{name}: cannot be unpacked ({error})") from error
    if len(data) > limits.size:
        raise UnreadableFileError(f"{name}: {limits.too_large}")
    return data
