"""Members by name: one mention a person, from the surname up to the party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.people import Person, in_running_text

_VAN = "van "
_SUBMITTED = re.compile("motie|amendement", re.IGNORECASE)
_PLURALS = ("leden", "heren", "dames")
_COMMON_CUES = ("de heer or mevrouw", "de heren or collega's")
_ONE_MEMBER = ("lid", "Kamerlid", "heer", "mevrouw", "Mevrouw")
_GLUED = re.compile(r"(?:motie|amendement)(?:s|en)?-", re.IGNORECASE)
_MARRIED = re.compile(r"-(?:van|de[nr]?|te[nr]?|het|'t) ")
"""A particle in lower case behind a hyphen is inside one surname: two members have "-Van Dalen"."""
_CAPITALS = re.compile(r"(?:,? EN |, )")


def member(hit: Hit) -> list[Mention]:
    """One mention for each person of a list; a party behind the last of "leden" counts for all."""
    last = hit.member or hit.match
    groups = last.groupdict()
    if groups.get("capitals"):
        return list(_in_capitals(hit, last))
    if groups.get("inverted"):
        return [_inverted(hit, last)]
    in_motion = bool(_SUBMITTED.search(hit.match[0]))
    plural = (groups.get("plural") or "").lower() in _PLURALS
    named = "in_brackets" if groups.get("in_brackets") else "persons"
    persons = persons_in(hit, *last.span(named), hyphen_joins=in_motion, share=plural)
    return [
        _mention(hit, start, end, person) for start, end, person in persons if not _is_no_member(hit, person)
    ]


def _is_no_member(hit: Hit, person: Person) -> bool:
    """Whether someone is addressed by a first name alone, as papers name who tells of themselves."""
    is_common = hit.pattern.name in _COMMON_CUES and not person.party
    return is_common and hit.people.is_first_name(person.surname)


def _mention(hit: Hit, start: int, end: int, person: Person) -> Mention:
    mention = hit.mention(start, end, {"surname": person.surname, "party": person.party})
    if person.first_name:
        mention.fields["first_name"] = person.first_name
    if not person.party and hit.pattern.name in _COMMON_CUES and not hit.people.knows(person.surname):
        # Others than members are addressed so as well.
        mention.certainty = "likely"
    mention.id = person.id
    return mention


def _inverted(hit: Hit, match: re.Match[str]) -> Mention:
    """ "Tweede Kamerlid, Brink ten G. (XYZ)": as a register files names, the particle behind."""
    particle = match["particle"] or match["particle_behind"]
    surname = f"{particle} {match['surname']}" if particle else match["surname"]
    party = hit.people.party(match["in_party"] or "")
    end = match.end("inverted") if party else match.end("particle" if match["particle"] else "surname")
    first_name = match["first_name"] if party else None
    return _mention(hit, match.start("inverted"), end, Person(surname, party, first_name))


def _in_capitals(hit: Hit, match: re.Match[str]) -> Iterator[Mention]:
    """The head of a motion prints its submitters in capitals: MOTIE VAN DE LEDEN A EN VAN B."""
    start = match.start("capitals")
    for name in _CAPITALS.split(match["capitals"]):
        start = hit.reading.text.index(name, start)
        yield _mention(hit, start, start + len(name), hit.people.person(in_running_text(name), None)[0])
        start += len(name)


def persons_in(
    hit: Hit, start: int, end: int, *, hyphen_joins: bool, share: bool = False
) -> list[tuple[int, int, Person]]:
    """Return span and person of each member named in ``start:end``, the party included in the span.

    ``hyphen_joins``: as in "motie Segers-Asscher", where a hyphen stands between two members.
    ``share``: who is named without a party has that of the next ("de leden Lahlah en Chakor
    (GroenLinks-PvdA)"); it always has behind "(beiden GroenLinks-PvdA)".
    """
    persons: list[tuple[int, int, Person]] = []
    for found in hit.kind.piece("person").finditer(hit.reading.text, start, end):
        party = hit.people.party(found["party"]) if found["party"] else None
        if found["together"] or (share and party):
            persons = _with_party(persons, party)
        name, begin = _with_its_particle(hit, found["name"], found.start(), is_first=found.start() == start)
        for offset, part in _one_by_one(name, hit) if hyphen_joins else [(0, name)]:
            person, given = hit.people.person(part, party)
            is_last = offset + len(part) == len(name)
            stop = found.end() if is_last else begin + offset + len(part)
            persons.append((begin + offset + given, stop, person))
    return persons


def _with_party(persons: list[tuple[int, int, Person]], party: str | None) -> list[tuple[int, int, Person]]:
    return [
        (start, end, person if person.party else Person(person.surname, party, person.first_name))
        for start, end, person in persons
    ]


def _with_its_particle(hit: Hit, name: str, begin: int, *, is_first: bool) -> tuple[str, int]:
    """Decide whether a "van" in front belongs to the name: "motie van Nispen", "motie van Wiersma"."""
    if name.startswith(_VAN) and name.count(" ") == 1:
        surname = name.removeprefix(_VAN)
        if not hit.people.takes_particle(surname, otherwise=True):
            return surname, begin + len(_VAN)
    elif (
        is_first
        and hit.reading.text.startswith(_VAN, begin - len(_VAN))
        and hit.people.takes_particle(name, otherwise=False)
    ):
        return _VAN + name, begin - len(_VAN)
    return name, begin


def _one_by_one(name: str, hit: Hit) -> Iterator[tuple[int, str]]:
    """Split "Segers-Asscher", two members, but not Broekers-Knol, one.

    The Handelingen write "motie-Jansma/Veenstra", with a slash between two members: behind a hyphen
    after the word, a name with one is split only where each part is known as a member. What the paper
    calls one member elsewhere ("het lid Verhoef-Ooms") is one here.
    """
    parts = list(re.finditer(r"[^-]+", name))
    if len(parts) > 1 and any(f"{one} {name}" in hit.reading.text for one in _ONE_MEMBER):
        yield 0, name
        return
    glued = bool(_GLUED.match(hit.match[0])) and not all(hit.people.knows(part[0]) for part in parts)
    if len(parts) == 1 or hit.people.is_double(name) or _MARRIED.search(name) or glued:
        yield 0, name
        return
    for part in parts:
        yield part.start(), part[0]
