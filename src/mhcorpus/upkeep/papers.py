"""The files that documents were read from: which are gone, and which have changed since; and those beside
them of which not all could be taken."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest.files import Desk, digest, is_gone
from mhcorpus.limits import UNBOUNDED
from mhcorpus.readers.sidecar_names import is_passed_over
from mhcorpus.store import Corpus, Known

State = Literal["gone", "changed", "unreadable"]


@dataclass(frozen=True, slots=True)
class Astray:
    """A document whose file is no longer what was read."""

    path: Path
    state: State


@dataclass(frozen=True, slots=True)
class Refused:
    """What of the metadata and corrections beside the paper at ``path`` was not taken, and why."""

    path: Path
    message: str


def refused(corpus: Corpus) -> list[Refused]:
    """Return what was passed over when papers were last read, by path."""
    stored = corpus.rows("SELECT path, source_warnings, warnings FROM document ORDER BY path")
    return [
        Refused(Path(path), warning)
        for path, *columns in stored for column in columns for warning in _warnings(column)
        if is_passed_over(warning)
    ]  # fmt: skip


def _warnings(column: str) -> list[str]:
    """Return the warnings that are stored so; none where the document is damaged."""
    try:
        return list(map(str, json.loads(column)))
    except (ValueError, TypeError):
        return []


def astray(corpus: Corpus) -> list[Astray]:
    """Return the documents whose file is gone or has another content, by path.

    A file that looks as it did (size and time) is not read.
    """
    desk = Desk()
    states = ((file, _state(known, desk)) for file, known in sorted(corpus.known().items()))
    return [Astray(Path(file), state) for file, state in states if state]


def _state(known: Known, desk: Desk) -> State | None:
    path = Path(known.file)
    try:
        look = desk.look(path)
        if (look.size, look.mtime_ns) == (known.fingerprint.size, known.fingerprint.mtime_ns):
            return None
        if is_gone(path):
            return "gone"
        return None if digest(path, UNBOUNDED) == known.fingerprint.sha256 else "changed"
    except (OSError, UnreadableFileError, ValueError):
        return "gone" if is_gone(path) else "unreadable"
