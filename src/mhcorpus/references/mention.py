"""A reference while it is being worked on: offsets into the reading, fields, id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mhcorpus.reference import Certainty, Reason

MOST_CANDIDATES = 400
"""Ids that one mention may mean: those of a trap are endless."""


@dataclass(slots=True)
class Mention:
    """What a pattern found: ``reading.text[start:end]`` and what it says.

    Its kind's template makes the id from ``fields``; resolving may set it later. Fields whose
    name begins with an underscore are for resolving and are not part of the result.
    """

    kind: str
    start: int
    end: int
    fields: dict[str, Any] = field(default_factory=dict)
    pattern: str = ""
    id: str | None = None
    url: str | None = None
    certainty: Certainty = "certain"
    reason: Reason = "explicit"
    candidates: tuple[str, ...] = ()

    def overlaps(self, other: Mention) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end
