"""Motions by the names of their submitters."""

from __future__ import annotations

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.normalise.member import persons_in
from mhcorpus.references.people import Person


def motion(hit: Hit) -> list[Mention]:
    """One mention; its id is made of the surnames until resolving finds the piece's number."""
    persons = [person for _, _, person in persons_in(hit, *hit.match.span("persons"), hyphen_joins=True)]
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
