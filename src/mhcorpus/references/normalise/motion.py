"""Motions by the names of their submitters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.normalise.member import persons_in
from mhcorpus.references.people import Person

_Persons = list[tuple[int, int, Person]]
_OF_MEMBERS = re.compile(r"(?<!\w)(?:[Ll]id|[Ll]eden|[Kk]amerlid|[Kk]amerleden|de heer|mevrouw)(?!\w)")


def motion(hit: Hit) -> list[Mention]:
    """One mention a motion; its id is made of the surnames until resolving finds the piece's number.

    "motie Jansma en Veenstra" is one motion of two members, "moties Jansma en Veenstra" are two. A note
    behind a name ends its motion: "moties van de leden Jansma en Veenstra¹ en Kuipers²" are two as well.
    """
    last = hit.member or hit.match
    plural = hit.match[0].lower().startswith("moties")
    several = plural and not hit.match.groupdict().get("members")
    # "moties van de leden Jansma (…, nr. 20) en Veenstra (…, nr. 21)": a number of its own tells two apart.
    if hit.member and not _is_one_more(hit, hit.member, several=several, plural=plural):
        return []
    named = hit.match.span("persons")[0]
    # "motie Segers-Asscher" is of two members, "motie van het lid Broekers-Knol" of one.
    hyphen_joins = not _OF_MEMBERS.search(hit.reading.text, hit.match.start(), named)
    persons = persons_in(hit, *last.span("persons"), hyphen_joins=hyphen_joins)
    parted = _parted_by_notes(hit, persons) if plural else [persons] if persons else []
    motions = [own for part in parted for own in (_one_by_one(hit, part) if several else (part,))]
    mentions = []
    for place, own in enumerate(motions):
        start = own[0][0] if place or hit.member else last.start()
        is_last = place == len(motions) - 1
        mentions.append(_mention(hit, start, last.end() if is_last else own[-1][1], own, is_last=is_last))
    return mentions


def _is_one_more(hit: Hit, member: re.Match[str], *, several: bool, plural: bool) -> bool:
    """Whether a name behind that of a motion is that of another, and not the next of a list of names."""
    if member["that"] or member["apart"]:
        return True
    if member["noted"] is not None:
        return plural and _is_noted(hit, member.end())
    return several or (plural and bool(member["numbered"]))


def _parted_by_notes(hit: Hit, persons: _Persons) -> Iterator[_Persons]:
    """Yield the persons up to each note that stands among them."""
    start = 0
    for place, (one, following) in enumerate(pairwise(persons), 1):
        if _is_noted(hit, one[1], following[0] - 1):
            yield persons[start:place]
            start = place
    if persons:
        yield persons[start:]


def _is_noted(hit: Hit, start: int, end: int | None = None) -> bool:
    """Whether a note's marker stands at ``start``, or from there up to ``end``."""
    at = bisect_left(hit.reading.markers, start, key=lambda marker: marker[0])
    return at < len(hit.reading.markers) and hit.reading.markers[at][0] <= (start if end is None else end)


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
