"""Counts and rates: what was right, what was too much, what was missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

ALL = "all"

Category = Literal["missed", "false", "id", "meta", "motion", "commitment", "question"]
"""``missed``: in the gold alone; ``false``: found alone; ``id``: found, with another id; the
others: an entry of that list, or one of its fields, differs."""


@dataclass(slots=True)
class Rates:
    """Precision, recall and F1, each from 0 to 1; 0 where there is nothing to divide by."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def count(self, hit: bool, *, gold: bool = True, found: bool = True) -> None:
        """Count one pair; what is no hit is wrong where it was ``found`` and missed where ``gold``."""
        if hit:
            self.right += 1
        else:
            self.wrong += found
            self.missed += gold

    @property
    def gold(self) -> int:
        """How many there were to find."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / (self.right + self.wrong or 1)

    @property
    def recall(self) -> float:
        """The share of what there was to find that is right."""
        return self.right / (self.gold or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that differs: where, what was wanted and what was found instead."""

    document: str
    category: Category
    key: str
    wanted: Any
    found: Any
    text: str = ""
    start: int | None = None


@dataclass(slots=True)
class Evaluation:
    """The scores over all documents.

    ``found`` and ``resolved`` have an entry for each kind of reference and one for ``all``;
    ``rest`` has ``meta``, ``motions``, ``commitments``, ``questions`` and their fields.
    """

    documents: list[str] = field(default_factory=list)
    found: dict[str, Rates] = field(default_factory=dict)
    resolved: dict[str, Rates] = field(default_factory=dict)
    rest: dict[str, Rates] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def count_reference(self, kind: str, hit: bool, right: bool, *, gold: bool, found: bool) -> None:
        """Count one pair of references, under its kind and under ``all``."""
        for key in (kind, ALL):
            self.found.setdefault(key, Rates()).count(hit, gold=gold, found=found)
            self.resolved.setdefault(key, Rates()).count(right, gold=gold, found=found)

    def count(self, key: str, right: bool, *, gold: bool = True, found: bool = True) -> None:
        """Count one pair of the rest."""
        self.rest.setdefault(key, Rates()).count(right, gold=gold, found=found)

    def kinds(self) -> list[str]:
        """Return the kinds of references in order, ``all`` last."""
        return sorted(self.found, key=lambda kind: (kind == ALL, kind))

    def short_of(self, floors: Mapping[str, float]) -> dict[str, float]:
        """Return the F1 (resolved, for a kind) of each key that falls short of its floor."""
        scores = {**self.resolved, **self.rest}
        reached = {key: scores[key].f1 if key in scores else 0.0 for key in floors}
        return {key: f1 for key, f1 in reached.items() if f1 < floors[key]}
