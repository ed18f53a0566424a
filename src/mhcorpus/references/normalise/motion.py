"""Motions by the names of their submitters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.normalise.member import persons_in
from mhcorpus.references.people import Person

_Persons = list[tuple[int, int, Person]]


def motion(hit: Hit) -> list[Mention]:
    """One mention a motion; its id is made of the surnames until resolving finds the piece's number.

    "motie Jansma en Veenstra" is one motion of two members, "moties Jansma en Veenstra" are two.
    """
    last = hit.member or hit.match
    plural = hit.match[0].lower().startswith("moties")
    several = plural and not hit.match.groupdict().get("members")
    # "moties van de leden Jansma (…, nr. 20) en Veenstra (…, nr. 21)": a number of its own tells two apart.
    if hit.member and not (several or (plural and hit.member["numbered"])):
        return []
    persons = persons_in(hit, *last.span("persons"), hyphen_joins=True)
    motions = list(_one_by_one(hit, persons)) if several else [persons] if persons else []
    mentions = []
    for place, own in enumerate(motions):
        start = own[0][0] if place or hit.member else last.start()
        is_last = place == len(motions) - 1
        mentions.append(_mention(hit, start, last.end() if is_last else own[-1][1], own, is_last=is_last))
    return mentions


def _one_by_one(hit: Hit, persons: _Persons) -> Iterator[_Persons]:
    """Yield who submitted each of "moties Jansma/Veenstra en Kuipers"."""
    own: _Persons = persons[:1]
    for (_, end, _), following in pairwise(persons):
        if hit.reading.text[end : following[0]].strip() not in ("/", "-"):
            yield own
            own = []
        own.append(following)
    if own:
        yield own


def _mention(hit: Hit, start: int, end: int, own: _Persons, *, is_last: bool) -> Mention:
    persons = [person for _, _, person in own]
    groups = (hit.member or hit.match).groupdict()
    last_party = hit.people.party(groups.get("last_party") or "") if is_last else None
    if last_party and not persons[-1].party:
        persons[-1] = Person(persons[-1].surname, last_party, persons[-1].first_name)
    fields: dict[str, object] = {
        "members": [person.id for person in persons],
        "and_others": is_last and groups.get("others") is not None,
    }
    if groups.get("numbers"):
        fields["_numbers"] = groups["numbers"]
    mention = hit.mention(start, end, fields)
    mention.id = name_id(persons)
    mention.certainty = "likely"
    return mention


def name_id(persons: list[Person]) -> str:
    """Return ``motie:<surname>-<surname>``, the id of a motion whose number nobody gives."""
    return "motie:" + "-".join(Person(person.surname).id for person in persons)
