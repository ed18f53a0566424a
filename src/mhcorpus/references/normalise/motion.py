"""Motions by the names of their submitters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.people import Person

_VAN = "van "


def motion(hit: Hit) -> list[Mention]:
    """One mention; its id is made of the surnames until resolving finds the piece's number."""
    persons = [person for _, _, person in persons_in(hit, *hit.match.span("persons"))]
    if not persons:
        return []
    last_party = hit.people.party(hit.match.groupdict().get("last_party") or "")
    if last_party and not persons[-1].party:
        persons[-1] = Person(persons[-1].surname, last_party, persons[-1].first_name)
    fields: dict[str, object] = {
        "members": [person.id for person in persons],
        "and_others": hit.match["others"] is not None,
    }
    mention = hit.mention(*hit.match.span(), fields)
    mention.id = name_id(persons)
    mention.certainty = "likely"
    return [mention]


def name_id(persons: list[Person]) -> str:
    """Return ``motie:<surname>-<surname>``, the id of a motion whose number nobody gives."""
    return "motie:" + "-".join(Person(person.surname).id for person in persons)


def persons_in(hit: Hit, start: int, end: int) -> Iterator[tuple[int, int, Person]]:
    """Yield span and person of each member named in ``start:end``, the party included in the span."""
    text = hit.reading.text
    for found in hit.kind.piece("person").finditer(text, start, end):
        party = hit.people.party(found["party"]) if found["party"] else None
        name, begin = found["name"], found.start()
        if name.startswith(_VAN) and name.count(" ") == 1:
            surname = name.removeprefix(_VAN)
            if not hit.people.takes_particle(surname, otherwise=True):
                name, begin = surname, begin + len(_VAN)
        elif text[:begin].endswith(" van ") and begin == start and hit.people.takes_particle(name, otherwise=False):
            name, begin = _VAN + name, begin - len(_VAN)
        for offset, part in _one_by_one(name, hit):
            person, given = hit.people.person(part, party)
            is_last = offset + len(part) == len(name)
            yield begin + offset + given, found.end() if is_last else begin + offset + len(part), person


def _one_by_one(name: str, hit: Hit) -> Iterator[tuple[int, str]]:
    """Split "Segers-Asscher", two members, but not Broekers-Knol, one."""
    if "-" not in name or hit.people.is_double(name):
        yield 0, name
        return
    for part in re.finditer(r"[^-]+", name):
        yield part.start(), part[0]
