"""Who is who: the persons behind the names of members and senders, never merged on a guess.

Names with a party are one person by surname and party, kept apart by first name, by chamber, and
where years lie between them. A name without a party is the one person of that name whom the same
document names with more, or, inferred, the only one of that name in those years; where several fit,
it stays by itself. A minister and a member of one surname are two persons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from mhcorpus.member_ids import surname_of
from mhcorpus.queries.membernames import NamedMember
from mhcorpus.queries.person import Person, day_number, first_day, tell_ids_apart
from mhcorpus.queries.sightings import Sighting, known_member, member_ids, sightings
from mhcorpus.queries.works import first_of_copies
from mhcorpus.store import Corpus
from mhcorpus.store.targets import slug

SCHEMA = "mhcorpus/people/1"
Likelihood = Literal["certain", "unsure"]
"""Whether a person is who is meant, or may be."""

_APART_YEARS = 8
"""Two terms of the Tweede Kamer: after so long, a surname and party may be those of another."""


def people(corpus: Corpus, name: str | None = None) -> dict[str, Any]:
    """Return the persons of the corpus, or those whom ``name`` may mean, by surname.

    Raises QueryError where ``name`` is no name.
    """
    found: list[tuple[Person, Likelihood]]
    if not name:
        found = [(person, "certain") for person in persons(corpus)]
    else:
        found = meant(corpus, known_member(corpus, name))
    copies = first_of_copies(corpus, {each.document for person, _ in found for each in person.all})
    return {
        "schema": SCHEMA, "query": name, "people": [_told(person, sure, copies) for person, sure in found],
    }


def meant(corpus: Corpus, named: NamedMember) -> list[tuple[Person, Likelihood]]:
    """Return the persons whom ``named`` means or may mean, and which of the two."""
    known = persons(corpus, named)
    found = ((person, likelihood(named, person, known)) for person in known)
    return [(person, sure) for person, sure in found if sure]


def persons(corpus: Corpus, named: NamedMember | None = None) -> list[Person]:
    """Return who is named in the corpus, or those of them who have the surname of ``named``."""
    chosen = None if named is None else [
        member for member in member_ids(corpus) if named.has_surname(slug(surname_of(member)))
    ]
    by_surname: dict[str, list[Sighting]] = {}
    for each in sightings(corpus, chosen):
        if named is None or named.has_surname(each.key):
            by_surname.setdefault(each.key, []).append(each)
    found = [person for key in sorted(by_surname) for person in told_apart(by_surname[key])]
    tell_ids_apart(found)
    return found


def likelihood(named: NamedMember, person: Person, known: Iterable[Person]) -> Likelihood | None:
    """Return whether one of those who are ``known`` by the surname is meant, may be meant, or is not (None).

    Another is who has another first name or party. Who is told without what the name has, first name or
    party, may be meant, unless who is called so was of another party in those years.
    """
    if person.party and not named.may_be_of(person.party):
        return None
    if not any(_may_be_called(named, person, each) for each in person.first_names or [""]):
        return None
    has_first_name = person.first_names or not named.first_name(person.seen[0].key)
    if has_first_name and (person.party or not named.party):
        return "certain"
    called = [one for one in known if one.party and _is_called_as(named, person, one)]
    if person.party:
        is_other = all(_are_two(one, person) for one in called)
    else:
        is_other = not any(named.may_be_of(one.party or "") for one in called)
    return None if called and is_other else "unsure"


def _is_called_as(named: NamedMember, person: Person, one: Person) -> bool:
    """Whether ``one`` has a first name of ``person``, else one that may be meant."""
    if person.first_names:
        return bool({*map(slug, one.first_names)} & {*map(slug, person.first_names)})
    is_asked = bool(named.first_name(person.seen[0].key))
    return is_asked and any(_may_be_called(named, one, each) for each in one.first_names)


def _may_be_called(named: NamedMember, person: Person, first_name: str) -> bool:
    return named.may_have_first_names(person.seen[0].key, first_name)


def _are_two(one: Person, other: Person) -> bool:
    """Whether they are of two parties in the same years: a member may go over to another."""
    is_same = NamedMember("", one.party).may_be_of(other.party or "")
    around = one.around()
    return not is_same and any((day_number(each.date) or 0) in around for each in other.all)


def told_apart(seen: Sequence[Sighting]) -> list[Person]:
    """Return the persons of one surname; a sighting belongs to one of them."""
    full = [each for each in seen if each.party or each.office]
    groups: dict[tuple[str, bool], list[Sighting]] = {}
    for each in full:
        groups.setdefault((each.party or "", each.office is not None), []).append(each)
    known = [person for group in groups.values() for person in _of_group(group)]
    rest = [each for each in seen if not each.party and not each.office]
    left = _give(rest, known)
    return sorted(
        [*known, *_of_group(left)],
        key=lambda person: (person.party or "~", person.id, first_day(person.seen)),
    )


def _of_group(group: Sequence[Sighting]) -> list[Person]:
    """Tell apart the sightings of one surname and party: by first name, else by chamber and time."""
    named: dict[str, list[Sighting]] = {}
    for each in group:
        if each.first_name:
            named.setdefault(slug(each.first_name), []).append(each)
    found = [Person(own[0].party, own) for own in named.values()]
    loose: dict[str, list[Sighting]] = {}
    for each in _give([each for each in group if not each.first_name], found):
        loose.setdefault(each.chamber or "", []).append(each)
    if len(loose) == 2 and "" in loose:
        # Without a word on the chamber, it is the only one that is known of.
        unsaid = loose.pop("")
        next(iter(loose.values())).extend(unsaid)
    for own in loose.values():
        found += [Person(own[0].party, term) for term in _terms(own)]
    return found


class _Compared(NamedTuple):
    """What is told of a person, by which a name that may be theirs is compared."""

    person: Person
    first_names: frozenset[str]
    chambers: frozenset[str]
    documents: frozenset[int]
    around: range

    @classmethod
    def of(cls, person: Person) -> _Compared:
        """Return that of a person as they are known by now."""
        chambers = frozenset(each.chamber for each in person.seen if each.chamber)
        documents = frozenset(each.document for each in person.seen)
        return cls(person, frozenset(map(slug, person.first_names)), chambers, documents, person.around())

    def allows(self, each: Sighting) -> bool:
        """Whether nothing that is told of a name contradicts that it is this person's."""
        first, chambers = self.first_names, self.chambers
        return (
            (not each.first_name or not first or slug(each.first_name) in first)
            and (not each.chamber or not chambers or each.chamber in chambers)
        )


def _give(loose: Sequence[Sighting], known: Sequence[Person]) -> list[Sighting]:
    """Give each sighting to the one person that fits it; return those that none or several fit."""
    # All are settled before one is given away: what comes first must not matter.
    told = [_Compared.of(person) for person in known]
    settled = [(each, *_owner(each, told)) for each in loose]
    for each, owner, is_here in settled:
        if owner:
            (owner.seen if is_here else owner.inferred).append(each)
    return [each for each, owner, _ in settled if owner is None]


def _owner(each: Sighting, known: Iterable[_Compared]) -> tuple[Person | None, bool]:
    """Return the only person that fits, and whether in the same document; else in those years."""
    fitting = [one for one in known if one.allows(each)]
    here = [one for one in fitting if each.document in one.documents]
    near = here or [one for one in fitting if (day_number(each.date) or 0) in one.around]
    return (near[0].person if len(near) == 1 else None), bool(here)


def _terms(seen: Iterable[Sighting]) -> list[list[Sighting]]:
    """Part sightings where years lie between them; those without a date stay with the first."""
    terms: list[list[Sighting]] = []
    last = 0
    for each in sorted(seen, key=lambda each: (each.date, each.document)):
        day = day_number(each.date)
        if not terms or (day and last and day - last > _APART_YEARS * 365):
            terms.append([])
        terms[-1].append(each)
        last = day or last
    return terms


def _told(person: Person, sure: Likelihood, copies: Mapping[int, int]) -> dict[str, Any]:
    """Return what is known of a person; copies of a letter name them as one, as often as the fullest does."""
    seen = person.all
    mentions, inferred = _in_works(seen, copies), _in_works(person.inferred, copies)
    return {
        "id": person.id,
        "name": person.name,
        "party": person.party,
        "first_names": person.first_names,
        "chambers": person.chambers,
        "offices": person.offices,
        "from": first_day(seen) or None,
        "until": max((each.last for each in seen), default="") or None,
        "documents": len(mentions),
        "mentions": sum(mentions.values()),
        "inferred": sum(inferred.values()),
        "members": sorted({each.member for each in seen if each.member}),
        "certainty": sure,
    }


def _in_works(seen: Iterable[Sighting], copies: Mapping[int, int]) -> dict[int, int]:
    """Return by work how often its fullest copy names someone; who signs it is named once more."""
    each_document: Counter[int] = Counter()
    for each in seen:
        each_document[each.document] += each.mentions
    works: dict[int, int] = {}
    for document, mentions in each_document.items():
        work = copies.get(document, document)
        works[work] = max(mentions, works.get(work, 0))
    return works
