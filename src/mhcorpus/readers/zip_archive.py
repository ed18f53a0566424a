"""Archives of papers: each member is a document, at the path ``archive.zip/member.docx``.

Such a path leads to no file of its own; :func:`archive_of` tells it from one that does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from mhcorpus.distinct import Distinct
from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers.sidecar_names import is_sidecar

if TYPE_CHECKING:
    # Whoever asks where a path leads need not load what unpacks.
    from zipfile import ZipFile, ZipInfo

_MOST = 10_000  # members of one archive, those of archives in it included
_LARGEST = 4 * 1024**3  # bytes of all members together, as the archive declares them
_HELD = 2 * NORMAL.size  # bytes of the archives in it that are kept unpacked
_LITTER = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_UNSEEN = (".", "~$")
"""How hidden names begin, and those that an office program locks a file with."""
ARCHIVE = ".zip"
"""The suffix of archives; :func:`members` gives the paths of the papers in one."""


class _Member(NamedTuple):
    archive: ZipFile
    entry: ZipInfo


def archive_of(path: Path | str) -> Path | None:
    """Return the archive that ``path`` leads into, None if it is no path into an archive."""
    if ARCHIVE not in str(path).lower():
        return None
    for parent in reversed(Path(path).parents):
        if parent.suffix.lower() == ARCHIVE and parent.is_file():
            return parent
    return None


def name_of(path: Path) -> str:
    """Return what the document at ``path`` is called: ``brief.docx``, ``brieven.zip/brief.docx``."""
    archive = archive_of(path)
    return path.relative_to(archive.parent).as_posix() if archive else path.name


def members(archive: Path) -> Iterator[Path]:
    """Yield the paths of the papers in an archive, sorted; archives in it are gone into once.

    One that cannot be, or is more than can be kept in memory with the others, is itself yielded.
    Folders, hidden files, litter and metadata beside papers are no papers. Raises
    UnreadableFileError for what is no zip file, or unpacks to more than a reader can take.
    """
    for name in sorted(_index(archive)):
        if not is_sidecar(PurePosixPath(name).name):
            yield archive / name


def holds(path: Path) -> bool:
    """Say whether a path into an archive leads to something in it.

    Raises UnreadableFileError for an archive that cannot be opened.
    """
    archive = archive_of(path)
    return archive is not None and path.relative_to(archive).as_posix() in _index(archive)


def member_data(path: Path, limits: Limits = NORMAL) -> bytes:
    """Return the content of the member that ``path`` leads to.

    Raises UnreadableFileError for a member that is not there, is encrypted, is broken or is too large.
    """
    from mhcorpus.readers.zip_member import unpack

    archive = archive_of(path)
    name = path.relative_to(archive).as_posix() if archive else ""
    member = _index(archive).get(name) if archive else None
    if archive is None or member is None:
        raise UnreadableFileError(f"{path}: no such file")
    return unpack(*member, f"{archive.name}/{name}", limits)


def _index(archive: Path) -> dict[str, _Member]:
    try:
        about = archive.stat()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableFileError(f"{archive}: cannot be read ({reason})") from None
    return _opened(archive, about.st_mtime_ns, about.st_size, os.getpid())


@lru_cache(maxsize=2)
def _opened(archive: Path, mtime_ns: int, size: int, process: int) -> dict[str, _Member]:
    # An open archive cannot be shared between processes: they would seek in one another's file.
    found: dict[str, _Member] = {}
    distinct, total = Distinct(), 0
    for name, member in _entries(archive):
        total += member.entry.file_size
        if len(found) >= _MOST or total > _LARGEST:
            raise UnreadableFileError(
                f"{archive.name}: holds more than {_MOST:,} files or {_LARGEST // 1024**3} GB;"
                " unpack it first"
            )
        found[distinct.name(name, _numbered)] = member
    return found


def _entries(archive: Path) -> Iterator[tuple[str, _Member]]:
    from mhcorpus.readers.zip_member import open_zip, unpack

    left = _HELD
    for name, member in _papers(open_zip(archive, archive.name, "archive")):
        if PurePosixPath(name).suffix.lower() != ARCHIVE:
            yield name, member
            continue
        try:
            data = unpack(*member, f"{archive.name}/{name}", Limits(size=min(left, NORMAL.size)))
            inner = open_zip(data, f"{archive.name}/{name}", "archive")
        except UnreadableFileError:
            yield name, member  # as what it is: an archive that must be unpacked first
            continue
        left -= len(data)
        for deeper, paper in _papers(inner):
            yield f"{name}/{deeper}", paper


def is_litter(name: str) -> bool:
    """Say whether a file or folder is, by its name, what a system or a program leaves for itself."""
    return name.startswith(_UNSEEN) or name.lower() in _LITTER


def _papers(archive: ZipFile) -> Iterator[tuple[str, _Member]]:
    for entry in archive.infolist():
        parts = _parts(entry.filename)
        if parts and not entry.is_dir() and not any(map(is_litter, parts)):
            yield "/".join(parts), _Member(archive, entry)


def _parts(name: str) -> list[str]:
    """Return the folders and the name of a member; what would lead elsewhere is left out."""
    clean = "".join(sign for sign in name.replace("\\", "/") if sign.isprintable())
    return [part for part in clean.split("/") if part.strip(". ") and not part.endswith(":")]


def _numbered(name: str, number: int) -> str:
    path = PurePosixPath(name)
    return path.with_name(f"{path.stem} ({number}){path.suffix}").as_posix()
