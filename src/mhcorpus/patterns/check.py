"""The check of a pattern file before it is used: can it be read, is it right, does it end?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from mhcorpus.errors import PatternError
from mhcorpus.patterns.examples import example_faults
from mhcorpus.patterns.runaway import runaways
from mhcorpus.references.kinds import Kind
from mhcorpus.references.knowledge import Knowledge
from mhcorpus.references.pattern_files import pattern_files, read_mapping


def check(places: Sequence[Path]) -> list[str]:
    """Return a line for each fault of the pattern files at ``places``: files, and folders of files.

    Each begins with the file's name. A file that cannot be used at all keeps the others'
    examples from being run, for kinds yield to one another.

    Raises:
        PatternError: there is nothing at one of ``places``.
    """
    together = [pattern_files(place).files for place in places]
    files = [file for those in together for file in those]
    try:
        knowledge = Knowledge.load(places)
    except PatternError as error:
        return [fault for file in files for fault in _load_faults(file)] or list(error.faults)
    names = {file: str(read_mapping(file)["kind"]) for file in files}
    faults = [fault for those in together for fault in _doubled(those, names)]
    used = {names[file]: file for file in files}
    for file, name in names.items():
        try:
            known = knowledge if used[name] == file else Knowledge.load([*places, file])
            found = list(_kind_faults(known.kinds.by_name[name], known))
        except PatternError as error:
            found = list(error.faults)
        faults += [f"{file.name}: {fault}" for fault in found]
    return faults


def _doubled(files: Sequence[Path], names: Mapping[Path, str]) -> Iterator[str]:
    """Yield a line for each kind that another file of the same folder has as well."""
    last = {names[file]: file for file in files}
    for file in files:
        if (other := last[name := names[file]]) != file:
            yield f"{file.name}: kind {name!r} is also that of {other.name}, which is used in its place"


def _load_faults(file: Path) -> Sequence[str]:
    try:
        Knowledge.load([file])
    except PatternError as error:
        return error.faults
    return ()


def _kind_faults(kind: Kind, knowledge: Knowledge) -> Iterator[str]:
    for name in kind.yields_to:
        if name not in knowledge.kinds.by_name:
            yield f"yields_to: no kind is called {name!r}"
    yield from example_faults(kind, knowledge)
    yield from runaways(kind)
