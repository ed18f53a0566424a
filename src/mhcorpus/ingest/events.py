"""What ingest says while it runs and when it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from mhcorpus.readers import name_of

Outcome = Literal["added", "changed", "unchanged", "moved", "copied", "passed_over", "failed", "removed"]
"""``copied``: the same content stands in the corpus under another path that still exists;
``moved``: its file stood at another path that is gone; ``passed_over``: in a folder that was given, and
no paper; ``removed``: pruned."""


class Event(NamedTuple):
    """One file is done: it is number ``number``, from 1, of ``total``; pruned ones have 0 and 0.

    ``file`` is its path as text, for there may be very many of which nothing else is to be said.
    Files are done in any order, see :func:`in_order`; ``share`` says how much of the reading is
    done, 0 to 1. ``message`` says why it failed or was passed over; ``warnings`` are those of the document;
    ``references`` counts what was found in it, None where it was not analysed.
    """

    file: str
    outcome: Outcome
    number: int = 0
    total: int = 0
    message: str = ""
    warnings: tuple[str, ...] = ()
    references: int | None = None
    share: float = 0.0

    @property
    def path(self) -> Path:
        """Where the file is."""
        return Path(self.file)

    @property
    def document(self) -> str:
        """The document's name; one in an archive is named with it."""
        return name_of(self.path)


def in_order(events: Sequence[Event]) -> list[Event]:
    """Return the events as if files were done one after the other, in the order of the walk."""
    numbered = iter(sorted((event for event in events if event.number), key=lambda event: event.number))
    return [next(numbered) if event.number else event for event in events]


@dataclass(slots=True)
class Summary:
    """What became of the paths given. ``references`` counts, by kind, what was newly found.

    ``other_formats`` counts by suffix the files in folders that no reader knows; ``failed``
    and ``warnings`` hold a path and one line each. ``gone`` counts the documents from folders given
    whose files are there no more and that were not pruned; ``dead_links`` lead nowhere.
    ``documents`` is the corpus afterwards.
    """

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    references: Counter[str] = field(default_factory=Counter)
    failed: list[tuple[Path, str]] = field(default_factory=list)
    warnings: list[tuple[Path, str]] = field(default_factory=list)
    other_formats: Counter[str] = field(default_factory=Counter)
    empty_folders: list[Path] = field(default_factory=list)
    dead_links: list[str] = field(default_factory=list)
    gone: int = 0
    documents: int = 0
    seconds: float = 0.0
