"""Dates without a year, against the day of the letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mhcorpus.references.mention import Mention
from mhcorpus.references.when import When

Basis = Literal["printed", "option", "inferred"]
WRITTEN = "_written"
"""The field of a mention that holds the Dating of its part of the document, where that differs."""


@dataclass(frozen=True, slots=True)
class Dating:
    """When a document was written: a day, or, where none is printed, the days that its text bounds."""

    earliest: date
    latest: date
    basis: Basis

    @property
    def is_day(self) -> bool:
        """Whether it is one day rather than a stretch of time."""
        return self.earliest == self.latest

    @property
    def middle(self) -> date:
        """The day in the middle of the stretch."""
        return self.earliest + (self.latest - self.earliest) / 2

    @property
    def edtf(self) -> str:
        """The day, or the month or year in which the stretch lies; else the stretch as a range."""
        if self.is_day:
            return self.latest.isoformat()
        first, last = self.earliest.isoformat(), self.latest.isoformat()
        return (
            first[:7] if first[:7] == last[:7] else first[:4] if first[:4] == last[:4] else f"{first}/{last}"
        )

    def as_dict(self) -> dict[str, str]:
        """Return the JSON object of the contract."""
        return {
            "date": self.edtf,
            "earliest": self.earliest.isoformat(),
            "latest": self.latest.isoformat(),
            "basis": self.basis,
        }


def resolve_dates(mentions: list[Mention], dated: Dating | None) -> list[Mention]:
    """Give each relative date its year and each date its bounds; without a dating it stays open."""
    kept = []
    for mention in mentions:
        if mention.kind == "date" and not _resolve(mention, dated):
            continue
        kept.append(mention)
    return kept


def _resolve(mention: Mention, dated: Dating | None) -> bool:
    when: When = mention.fields.pop("_when")
    dated = mention.fields.pop(WRITTEN, dated)
    if when.yearly:
        return True
    if when.is_relative:
        if dated is None:
            mention.certainty = "unsure"
            return True
        by_latest = when.against(dated.latest)
        by_earliest = when.against(dated.earliest)
        # Where the two differ, what it means on most days between them is the better guess.
        when = when.against(dated.middle)
        mention.reason = "inferred"
        mention.certainty = (
            "likely" if by_latest == by_earliest and mention.certainty != "unsure" else "unsure"
        )
        mention.id = when.edtf()
    span = when.bounds()
    if span is None:
        return False
    mention.fields |= {"earliest": span[0].isoformat(), "latest": span[1].isoformat()}
    if when.is_recess:
        mention.fields["approximate"] = True
    return True
