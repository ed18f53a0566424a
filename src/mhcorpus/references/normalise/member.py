"""Members by name: one mention a person, from the surname up to the party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.people import Person

_VAN = "van "
_CAPITALS = re.compile(r"(?:,? EN |, )")


def member(hit: Hit) -> list[Mention]:
    """One mention for each person of a list; a party behind the last of "leden" counts for all."""
    last = hit.member or hit.match
    if last.groupdict().get("capitals"):
        return list(_in_capitals(hit, last))
    persons = list(persons_in(hit, *last.span("persons"), hyphen_joins="motie" in hit.match[0].lower()))
    if last.groupdict().get("plural", "") in ("leden", "Leden"):
        persons = _share_party(persons)
    return [_mention(hit, start, end, person) for start, end, person in persons]


def _mention(hit: Hit, start: int, end: int, person: Person) -> Mention:
    mention = hit.mention(start, end, {"surname": person.surname, "party": person.party})
    if person.first_name:
        mention.fields["first_name"] = person.first_name
    mention.id = person.id
    return mention


def _share_party(persons: list[tuple[int, int, Person]]) -> list[tuple[int, int, Person]]:
    """ "de leden Lahlah en Chakor (GroenLinks-PvdA)": one party, for both."""
    parties = [person.party for _, _, person in persons]
    if len(persons) < 2 or parties[-1] is None or any(parties[:-1]):
        return persons
    return [(start, end, Person(p.surname, parties[-1], p.first_name)) for start, end, p in persons]


def _in_capitals(hit: Hit, match: re.Match[str]) -> Iterator[Mention]:
    """The head of a motion prints its submitters in capitals: MOTIE VAN DE LEDEN A EN VAN B."""
    start = match.start("capitals")
    for name in _CAPITALS.split(match["capitals"]):
        start = hit.reading.text.index(name, start)
        yield _mention(hit, start, start + len(name), hit.people.person(name.title(), None)[0])
        start += len(name)


def persons_in(hit: Hit, start: int, end: int, *, hyphen_joins: bool) -> Iterator[tuple[int, int, Person]]:
    """Yield span and person of each member named in ``start:end``, the party included in the span.

    ``hyphen_joins``: as in "motie Segers-Asscher", where a hyphen stands between two members.
    """
    text = hit.reading.text
    for found in hit.kind.piece("person").finditer(text, start, end):
        party = hit.people.party(found["party"]) if found["party"] else None
        name, begin = found["name"], found.start()
        if name.startswith(_VAN) and name.count(" ") == 1:
            surname = name.removeprefix(_VAN)
            if not hit.people.takes_particle(surname, otherwise=True):
                name, begin = surname, begin + len(_VAN)
        elif (
            begin == start
            and text.startswith(_VAN, begin - len(_VAN))
            and hit.people.takes_particle(name, otherwise=False)
        ):
            name, begin = _VAN + name, begin - len(_VAN)
        for offset, part in _one_by_one(name, hit) if hyphen_joins else [(0, name)]:
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
