"""Which files a list of paths means."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path

from mhcorpus.errors import UnreadableFileError
from mhcorpus.readers import ARCHIVE, is_sidecar, members
from mhcorpus.readers.zip_archive import archive_of, holds, is_litter


@dataclass(slots=True)
class Found:
    """What a walk found. ``files``, as text, in the order of the paths given, each folder sorted;
    ``named`` are those of them that were given by their own path;
    ``folders`` are those given that exist, archives too; ``empty_folders`` are those of them that can
    be read and have no paper; ``other_formats`` counts by suffix the files in them that no reader
    knows; ``missing`` are paths given that are no file or folder; ``unreadable`` paths, folders and
    archives have a line that says why. ``sidecars`` are, by how the paths of its files begin, the names
    of the metadata beside papers in each folder that was listed; ``dead_links`` those in folders that may
    have been papers and lead nowhere.
    """

    files: list[str] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    folders: list[Path] = field(default_factory=list)
    empty_folders: list[Path] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    unreadable: dict[Path, str] = field(default_factory=dict)
    other_formats: Counter[str] = field(default_factory=Counter)
    sidecars: dict[str, frozenset[str]] = field(default_factory=dict)
    dead_links: list[str] = field(default_factory=list)


def walk(paths: Sequence[Path], suffixes: Collection[str], besides: Collection[Path] = ()) -> Found:
    """Find the files that ``paths`` mean: those named, and in folders those with ``suffixes``.

    An archive is a folder, given or found: a paper in it is at ``archive.zip/brief.docx``.
    Hidden files, lock files, metadata beside papers and what operating systems leave behind
    are passed over, as is what is in ``besides``; each file is found once, and a folder that
    links lead back to once.
    """
    found = Found()
    seen: set[str] = set()
    left_out = set(map(str, besides))
    for path in paths:
        here = _absolute(path)
        if (is_folder := _is_folder(here, path, found)) is None:
            continue
        if is_folder:
            is_empty = True
            for file, suffix in _inside(here, found):
                if file in left_out:
                    continue
                is_empty = is_empty and suffix not in suffixes
                if file in seen:
                    continue
                seen.add(file)
                if suffix in suffixes:
                    found.files.append(file)
                else:
                    found.other_formats[suffix or "no suffix"] += 1
            if is_empty and found.folders[-1] not in found.unreadable:
                found.empty_folders.append(found.folders[-1])
        else:
            found.named.add(file := str(here))
            if file not in seen:
                seen.add(file)
                found.files.append(file)
    found.dead_links = [link for link in dict.fromkeys(found.dead_links) if suffix_of(link) in suffixes]
    return found


def _absolute(path: Path) -> Path:
    # A link keeps its own name: it is what the user sees, whatever store it points into.
    return path.resolve() if path.name in {"", ".."} else path.parent.resolve() / path.name


def _is_folder(here: Path, given: Path, found: Found) -> bool | None:
    """Say whether a path given leads to a folder or archive; None, and why in ``found``, where to nothing."""
    try:
        if here.is_dir() or _is_archive(here):
            return True
        if _exists(here):
            return False
        found.missing.append(given)
    except OSError as error:  # a folder on the way to it may not be entered
        found.unreadable[given] = f"cannot be reached: {error.strerror or error}"
    return None


def _is_archive(path: Path) -> bool:
    return path.suffix.lower() == ARCHIVE and path.is_file()


def _exists(path: Path) -> bool:
    try:
        return holds(path) if archive_of(path) else path.exists()
    except UnreadableFileError:
        return True  # reading it says what is wrong with the archive


def _inside(given: Path, found: Found) -> Iterator[tuple[str, str]]:
    """Yield the files in a folder or archive, and the members of archives in it, with their suffixes."""
    is_archive = _is_archive(given)
    folder = given if is_archive else given.resolve()
    found.folders.append(folder)
    for file, suffix in ((str(given), ARCHIVE),) if is_archive else _files(folder, set(), found):
        if suffix == ARCHIVE:
            yield from ((str(member), suffix_of(member.name)) for member in _members(Path(file), found))
        else:
            yield file, suffix


def _members(archive: Path, found: Found) -> Iterator[Path]:
    try:
        for member in members(archive):
            if member.suffix.lower() == ARCHIVE:
                found.unreadable[member] = "cannot be opened inside an archive: unpack it first"
            else:
                yield member
    except UnreadableFileError as error:
        found.unreadable[archive] = str(error).removeprefix(archive.name).lstrip(": ")


def suffix_of(file: str) -> str:
    """Return ``Path(file).suffix`` in lower case, for very many files at once."""
    name = file[file.rfind(os.sep) + 1 :]
    dot = name.rfind(".")
    return name[dot:].lower() if 0 < dot < len(name) - 1 else ""


def _files(folder: Path, passed: set[tuple[int, int]], found: Found) -> Iterator[tuple[str, str]]:
    """Yield the files under ``folder`` that may be papers, with their suffixes, sorted.

    No folder is entered twice.
    """
    try:
        about = folder.stat()
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=attrgetter("name"))
    except OSError as error:
        found.unreadable[folder] = f"cannot be listed: {error.strerror or error}"
        return
    identity = (about.st_dev, about.st_ino)
    if identity in passed:
        return
    passed.add(identity)
    sidecars = frozenset(name for entry in entries if is_sidecar(name := entry.name))
    found.sidecars[os.path.join(folder, "")] = sidecars  # noqa: PTH118 - as the paths of its files begin
    for entry in entries:
        name = entry.name
        if is_litter(name):
            continue
        try:
            is_folder, is_file = entry.is_dir(), entry.is_file()
        except OSError:  # a link that leads to itself
            is_folder = is_file = False
        if is_folder:
            yield from _files(Path(entry.path), passed, found)
        elif name in sidecars:
            continue
        elif is_file:
            yield entry.path, suffix_of(name)
        elif entry.is_symlink():
            found.dead_links.append(entry.path)
