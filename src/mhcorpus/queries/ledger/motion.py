"""A motion as the corpus knows it: by its number, by the names of who submitted it, or by both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from mhcorpus.queries.ledger.spelling import Likeness

Names = tuple[str, ...]
"""The surnames of who submitted a motion, sorted."""


@dataclass(slots=True)
class Motion:
    """One motion: its number, or the names by which alone it is known.

    Papers speak of it from the day ``first`` to ``last``, as they are sorted; ``latest`` is the last day
    that one may be of.

    ``inferred`` holds the documents that give names only, with the name that each uses;
    ``proposed`` are names that may be this motion; ``candidates`` are motions that the names
    of this one fit, so that none was chosen.
    """

    id: str
    names: set[Names] = field(default_factory=set)
    first: str = ""
    last: str = ""
    latest: str = ""
    inferred: dict[int, str] = field(default_factory=dict)
    proposed: dict[str, Likeness] = field(default_factory=dict)
    candidates: tuple[str, ...] = ()

    @property
    def fullest(self) -> Names:
        """The longest list of submitters (surnames) that a paper gives."""
        return max(self.names, key=lambda names: (len(names), names), default=())

    def seen(self, first: str | None, last: str | None, latest: str) -> None:
        """Stretch the time in which papers speak of it (ISO days; empty for none)."""
        days = [day for day in (self.first, self.last, first, last) if day]
        self.first, self.last = (min(days), max(days)) if days else ("", "")
        self.latest = max(self.latest, latest)


class Named(NamedTuple):
    """Names in one document, with the parties that it gives."""

    id: str
    names: Names
    document: int
    day: str
    latest: str
    members: tuple[str, ...]
