"""What a date phrase says, and the date that it means for a letter of a given day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from mhcorpus.edtf import PARTS, bounds, is_day, months_of, nearest_year, recess_days

Direction = Literal["past", "future", "nearest", "recent", "coming", "this", "open", "begun", "unended"]
_RECESS = "reces"
_JUST_BEHIND = timedelta(days=14)
"""What is announced for a part of the year may have been written in it and signed so long after."""
_NEW = 2
"""The month up to which a year is a new one."""
Relation = Literal["on", "before", "after", "since", "until"]


@dataclass(frozen=True, slots=True)
class When:
    """A phrase taken apart. ``month`` may be a season, quarter or half (21-41); ``day_from``
    opens a range of days; ``part`` is begin, medio, eind or a stretch such as "laatste maanden";
    ``beside`` is the last day of the list that it stands in, whose year it has.

    A phrase without ``year`` is relative: ``direction`` says on which side of the letter's
    date it lies, ``shift`` how many years from the letter's own ("vorig jaar": -1). What ``begun`` or is
    ``unended`` by then is of the letter's own year or of none ("het einde van het jaar"). A ``yearly``
    day or month has no year at all.
    """

    year: int | None = None
    year_to: int | None = None
    month: int | None = None
    day: int | None = None
    day_from: int | None = None
    part: str | None = None
    direction: Direction = "this"
    shift: int = 0
    yearly: bool = False
    beside: int | None = None

    @property
    def is_relative(self) -> bool:
        """Whether the letter's date is needed to know the year."""
        return self.year is None and not self.yearly

    def against(self, day: date) -> When:
        """Return the same with the year that it means in a letter of ``day``."""
        return replace(self, year=self._year(day)) if self.is_relative else self

    def _year(self, letter: date) -> int | None:
        if self.direction in ("begun", "unended"):
            return self._own_year(letter)
        if self.direction in ("this", "open") or self.month is None:
            return letter.year + self.shift
        if self.month <= 12:
            if self.day is None and self.direction == "past":
                return letter.year - (self.month > letter.month)
            if self.day is None and self.direction == "future":
                return letter.year + (self.month < letter.month)
            return nearest_year(self.month, self.beside or self.day or 15, letter, self.direction)
        span = bounds(f"{letter.year}-{self.month}")
        assert span is not None
        if self.direction == "past":
            return letter.year - (span[0] > letter)
        behind = _JUST_BEHIND if self.direction == "coming" else timedelta(0)
        return letter.year + (span[1] + behind < letter)

    def _own_year(self, letter: date) -> int | None:
        """Return the letter's year, or that after it, where it may have begun, or not ended."""
        if self.shift and letter.month <= _NEW:
            return None  # "het nieuwe jaar" may be the one that has just begun
        year = letter.year + self.shift
        span = replace(self, year=year).bounds()
        if span is None:
            return None
        may_be = span[0] <= letter if self.direction == "begun" else letter <= span[1] + _JUST_BEHIND
        return year if may_be else None

    @property
    def is_recess(self) -> bool:
        """Whether it is a recess of the Chamber, whose days are known by rule only."""
        return bool(self.part and self.part.endswith(_RECESS))

    def edtf(self) -> str | None:
        """Return the EDTF date, or None while the year is open or the day does not exist."""
        if self.yearly:
            return f"XXXX-{self.month:02}" + (f"-{self.day:02}" if self.day else "")
        if self.year is None:
            return None
        if self.day is not None and self.month is not None:
            if not is_day(self.year, self.month, self.day):
                return None
            last = f"{self.year}-{self.month:02}-{self.day:02}"
            return last if self.day_from is None else f"{self.year}-{self.month:02}-{self.day_from:02}/{last}"
        if self.year_to:
            return f"{self.year}/{self.year_to}"
        if self.month is not None:
            return f"{self.year}-{self.month:02}"
        return f"{self.year}~" if self.part else str(self.year)

    def bounds(self) -> tuple[date, date] | None:
        """Return the first and last day that the phrase can mean."""
        edtf = self.edtf()
        if edtf is None:
            return None
        if self.year and self.month is None and self.part in PARTS:
            return months_of(self.year, *PARTS[self.part])
        if self.year and self.is_recess and self.part:
            return recess_days(self.part.removesuffix(_RECESS), self.year)
        return bounds(edtf)
