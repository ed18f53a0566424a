"""Members as people name them: ``Van Dijk``, ``Inge van Dijk (CDA)``, ``van-dijk@CDA``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mhcorpus.errors import QueryError
from mhcorpus.store.targets import slug

_NAMED = re.compile(r"(?P<name>[^()@]+?)\s*(?:\(\s*(?P<bracket>[^()]+?)\s*\)|@(?P<at>\S+))?")
_LEADING = re.compile(
    r"(?:het\s+lid|de\s+leden|kamerlid|lid|de\s+heer|mevrouw|minister|staatssecretaris)\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NamedMember:
    """Who is meant: ``name`` as a slug (``inge-van-dijk``), the party where it is given."""

    name: str
    party: str | None = None

    def may_be(self, member: str) -> bool:
        """Whether a member's id (``van-dijk@CDA``), or one without a party, can be this one."""
        surname, _, party = member.partition("@")
        if self.party and party and self.party.casefold() != party.casefold():
            return False
        return self.has_surname(slug(surname))

    def has_surname(self, surname: str) -> bool:
        """Whether a surname (a slug) is the name, or the end of it behind a first name."""
        return bool(surname) and (self.name == surname or self.name.endswith(f"-{surname}"))


def named_member(text: str) -> NamedMember:
    """Read a member's name. Raises QueryError for what is no name."""
    found = _NAMED.fullmatch(_LEADING.sub("", text.strip(), count=1))
    if found is None or not slug(found["name"]):
        raise QueryError(f"{text!r} is no member's name; write Mutluer or 'Van Dijk (CDA)'")
    return NamedMember(slug(found["name"]), found["bracket"] or found["at"])
