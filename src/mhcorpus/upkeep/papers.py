"""The files that documents were read from: which are gone, and which have changed since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest.files import Desk, digest, is_gone
from mhcorpus.limits import UNBOUNDED
from mhcorpus.store import Corpus, Known

State = Literal["gone", "changed", "unreadable"]


@dataclass(frozen=True, slots=True)
class Astray:
    """A document whose file is no longer what was read."""

    path: Path
    state: State


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
