"""How ingest sees a paper, by itself or in an archive: what it looks like, its content, its name."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from mhcorpus.errors import UnreadableFileError
from mhcorpus.limits import NORMAL, Limits
from mhcorpus.readers import is_sidecar, metadata_beside
from mhcorpus.readers.sidecar_names import sidecars_of
from mhcorpus.readers.zip_archive import archive_of, holds, member_data

_TIME_LIMIT = 2**63  # what SQLite can hold


class Look(NamedTuple):
    """What tells, without reading it, that a file is as it was.

    ``size`` in bytes, and ``mtime_ns``, the time of its last change, have those of the
    metadata beside it added to them. ``newest`` is the last of these times. For a paper in
    an archive they are those of the archive.
    """

    size: int
    mtime_ns: int
    newest: int


@dataclass
class Desk:
    """Looks at files; each folder is listed once, for the metadata in it.

    ``sidecars`` are what a walk found of these: by how the paths of a folder's files begin, their names.
    """

    sidecars: dict[str, frozenset[str]] = field(default_factory=dict)

    def looks(self, files: Iterable[str]) -> Iterator[tuple[str, tuple[int, int] | None]]:
        """Yield each file with the size and time of its :meth:`look`, None where there is none to be had.

        For very many files, nearly all of which stand in a folder without metadata.
        """
        bare = {folder for folder, names in self.sidecars.items() if not names}
        for file in files:
            try:
                if file[:file.rfind(os.sep) + 1] in bare:
                    about = os.stat(file)  # noqa: PTH116 - a Path takes longer to make than to look at
                    yield file, (about.st_size, about.st_mtime_ns % _TIME_LIMIT)
                else:
                    yield file, self.look(file)[:2]
            except OSError:
                yield file, None

    def look(self, path: Path | str) -> Look:
        """Return what the file at ``path`` looks like; OSError where there is none."""
        path = str(path)
        archive = archive_of(path)
        about = os.stat(archive or path)  # noqa: PTH116 - as above
        if archive or not (beside := self._beside(path)):
            return Look(about.st_size, about.st_mtime_ns % _TIME_LIMIT, about.st_mtime_ns)
        stats = [about, *(each.stat() for each in beside)]
        times = [each.st_mtime_ns for each in stats]
        return Look(sum(each.st_size for each in stats), sum(times) % _TIME_LIMIT, max(times))

    def digest(self, file: str, limits: Limits) -> str:
        """Return the digest of a file, of which it may know that no metadata stand beside it."""
        alone = not archive_of(file) and not self._beside(file)
        return digest(Path(file), limits, alone=alone)

    def _beside(self, file: str) -> list[Path]:
        cut = file.rfind(os.sep) + 1
        folder, name = file[:cut], file[cut:]
        here = self.sidecars.get(folder)
        if here is None:
            listed = os.listdir(folder or os.curdir)  # noqa: PTH208 - as for stat
            here = self.sidecars[folder] = frozenset(filter(is_sidecar, listed))
        return [Path(folder + each) for each in sidecars_of(name) if each in here] if here else []


def digest(path: Path, limits: Limits = NORMAL, *, alone: bool = False) -> str:
    """Return the SHA-256, in hex, of a paper and of what the metadata beside it declare.

    ``alone`` says that there are none: nothing is looked for.

    Raises:
        UnreadableFileError: it is too large, is no file, or is in an archive and cannot be unpacked.
        OSError: the file cannot be read.
    """
    if archive_of(path):
        digested = hashlib.sha256(member_data(path, limits))
    else:
        limits.file(path)
        with path.open("rb") as file:
            digested = hashlib.file_digest(file, "sha256")
    declared, warnings = ({}, ()) if alone else metadata_beside(path)
    if declared or warnings:
        digested.update(json.dumps([sorted(declared.items()), warnings]).encode())
    return digested.hexdigest()


def is_gone(path: Path) -> bool:
    """Say whether there is no paper at ``path``.

    Where a folder or an archive cannot be read, or a disk does not answer, it may still be there.
    """
    try:
        if archive_of(path):
            return not holds(path)
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True  # a ValueError tells of a name that no file can have
    except (OSError, UnreadableFileError):
        return False
    return False
