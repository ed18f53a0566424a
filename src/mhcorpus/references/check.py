"""The check of a pattern file before it is used: can it be read, is it right, does it end?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mhcorpus.errors import PatternError
from mhcorpus.references.examples import example_faults
from mhcorpus.references.kinds import Kind
from mhcorpus.references.knowledge import Knowledge
from mhcorpus.references.pattern_files import pattern_files, read_mapping
from mhcorpus.references.runaway import runaways


def check(places: Sequence[Path]) -> list[str]:
    """Return a line for each fault of the pattern files at ``places``: files, and folders of files.

    Each begins with the file's name. A file that cannot be used at all keeps the others'
    examples from being run, for kinds yield to one another.

    Raises:
        PatternError: there is nothing at one of ``places``.
    """
    files = [file for place in places for file in pattern_files(place).files]
    try:
        knowledge = Knowledge.load(places)
    except PatternError as error:
        return [fault for file in files for fault in _load_faults(file)] or list(error.faults)
    faults = []
    for file in files:
        kind = knowledge.kinds.by_name[read_mapping(file)["kind"]]
        faults += [f"{file.name}: {fault}" for fault in _kind_faults(kind, knowledge)]
    return faults


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
