"""One person, as the corpus names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from mhcorpus.member_ids import member_id
from mhcorpus.queries.sightings import Sighting
from mhcorpus.store.targets import slug

_AROUND_DAYS = 366
"""How long before and after a person is named in full a bare surname is taken to be theirs."""


@dataclass(slots=True)
class Person:
    """A person; ``inferred`` are the sightings that are theirs as nobody else fits in those years.

    ``apart`` ends the id where another has the same names and party.
    """

    party: str | None
    seen: list[Sighting]
    inferred: list[Sighting] = field(default_factory=list)
    apart: str = ""

    @property
    def all(self) -> list[Sighting]:
        """Every sighting."""
        return [*self.seen, *self.inferred]

    @property
    def first_names(self) -> list[str]:
        """The first names or initials that are given."""
        return sorted({each.first_name for each in self.all if each.first_name})

    @property
    def chambers(self) -> list[str]:
        """The chambers in which they submit or ask."""
        return sorted({each.chamber for each in self.all if each.chamber})

    @property
    def offices(self) -> list[str]:
        """The offices in which they send letters."""
        return sorted({each.office for each in self.all if each.office})

    @property
    def surname(self) -> str:
        """The surname as most often printed, with a capital."""
        counted = Counter(each.surname for each in self.all)
        name = min(counted, key=lambda each: (each.isupper(), -counted[each], each))
        return name[:1].upper() + name[1:]

    @property
    def name(self) -> str:
        """The name as a person writes it: ``Inge van Dijk (CDA)``."""
        first, surname = self.first_names, self.surname
        if first:
            surname = f"{first[0]} {surname[:1].lower() + surname[1:] if ' ' in surname else surname}"
        return f"{surname} ({self.party})" if self.party else surname

    @property
    def id(self) -> str:
        """The id: first names, surname and party (``inge-van-dijk@CDA``)."""
        names = slug(" ".join([*self.first_names[:1], self.seen[0].key]))
        return f"{member_id(names, self.party)}{self.apart}"

    def around(self) -> range:
        """Return the numbers of the days around those on which they are named."""
        days = [known for each in self.seen if (known := day_number(each.date))]
        return range(min(days) - _AROUND_DAYS, max(days) + _AROUND_DAYS + 1) if days else range(0)


def tell_ids_apart(known: Iterable[Person]) -> None:
    """Put the year in which they are first named behind the ids of those who would have one and the same.

    The bare id means none of them. Those of one year are counted.
    """
    alike: dict[str, list[Person]] = {}
    for person in known:
        alike.setdefault(person.id, []).append(person)
    for several in alike.values():
        years: Counter[str] = Counter()
        for person in several if len(several) > 1 else ():
            year = first_day(person.all)[:4] or "?"
            years[year] += 1
            person.apart = f"#{year}" if years[year] == 1 else f"#{year}-{years[year]}"


def day_number(text: str) -> int | None:
    """Return the number of the first day of an EDTF date."""
    try:
        return date.fromisoformat(f"{text[:10]}-01-01"[:10]).toordinal()
    except ValueError:
        return None


def first_day(seen: Iterable[Sighting]) -> str:
    """Return the first day (ISO) of which a document has them; "" where none has a date."""
    return min((each.date for each in seen if each.date), default="")
