"""Whether a member in a paper is the one whom a name means: certainly, perhaps, or not."""

from __future__ import annotations

from collections.abc import Iterable

from mhcorpus.member_ids import surname_and_party, surname_of
from mhcorpus.queries.membernames import signed_name
from mhcorpus.queries.people import Likelihood, likelihood, persons
from mhcorpus.queries.sightings import known_member, known_surnames
from mhcorpus.store import Corpus
from mhcorpus.store.targets import slug


class Meant:
    """Who of a corpus is meant by a name: whoever has the surname; with a first name or a party, a person.

    Namesakes are told from that person as ``people`` tells them apart.
    """

    def __init__(self, corpus: Corpus, text: str) -> None:
        """Read the name. Raises QueryError for what is none."""
        self.named = known_member(corpus, text)
        self._seen: dict[tuple[int, str], list[tuple[str | None, Likelihood | None]]] = {}
        if self.named.party or any(map(self.named.first_name, known_surnames(corpus))):
            known = persons(corpus, self.named)
            for person in known:
                sure = likelihood(self.named, person, known)
                for each in person.all:
                    self._seen.setdefault((each.document, each.key), []).append((each.party, sure))

    def of(self, document: int, member: str) -> Likelihood | None:
        """Return how likely ``member`` (an id) in the document of that key is who is meant; None: is not."""
        if not self.named.may_be(member):
            return None
        surname, party = surname_and_party(member)
        if not self.named.first_name(slug(surname)) and (party or not self.named.party):
            return "certain"
        seen = self._seen.get((document, slug(surname)), ())
        found = {sure for other, sure in seen if not (party and other) or party == other}
        return found.pop() if len(found) == 1 else "unsure"

    def signed(self, name: str) -> Likelihood | None:
        """Return how likely a letter signed with ``name`` is of who is meant; None: is not."""
        if not self.named.may_sign(name):
            return None
        signed = signed_name(name).with_first_name()
        return "certain" if signed.first or not self.named.first_name(slug(signed.surname)) else "unsure"

    def unsure(self, papers: Iterable[tuple[int, Iterable[str]]]) -> tuple[str, ...] | None:
        """Return who of the members that papers, by key, name for one thing may be meant; none if one is.

        None: nobody can be meant. What one paper tells of a surname counts for the others, which may
        leave the first name out.
        """
        found: dict[str, set[Likelihood | None]] = {}
        ids: dict[str, str] = {}
        for document, members in papers:
            for member in filter(self.named.may_be, members):
                surname = surname_of(member)
                found.setdefault(surname, set()).add(self.of(document, member))
                ids[surname] = max(ids.get(surname, ""), member, key=len)
        if any("certain" in told for told in found.values()):
            return ()
        return tuple(ids[surname] for surname, told in found.items() if None not in told) or None
