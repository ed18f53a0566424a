"""Members as people name them: ``Van Dijk``, ``Inge van Dijk (CDA)``, ``van-dijk@CDA``."""

from __future__ import annotations

import re
from typing import NamedTuple

from mhcorpus.errors import QueryError
from mhcorpus.store.targets import slug

_NAMED = r"(?P<name>[^()@]+?)\s*(?:\(\s*(?P<bracket>[^()]+?)\s*\)|@(?P<at>\S+))?"
_LEADING = (
    r"(?i)(?:(?:het\s+)?(?:kamer)?lid|de\s+leden|de\s+heer|mevrouw|mevr\.|mw\.|dhr\.|minister"
    r"|staatssecretaris)\s+"
)
_SHORT = {
    "groen links": "gl", "groenlinks": "gl", "partij van de arbeid": "pvda", "christen unie": "cu",
    "christenunie": "cu", "partij voor de dieren": "pvdd", "partij voor de vrijheid": "pvv",
    "socialistische partij": "sp", "nieuw sociaal contract": "nsc", "forum voor democratie": "fvd",
    "boerburgerbeweging": "bbb",
}  # fmt: skip
_PARTIES = frozenset(
    ("pvv", "vvd", "gl", "pvda", "nsc", "d66", "bbb", "cda", "sp", "denk", "pvdd", "fvd", "sgp", "cu",
     "volt", "ja21", "50plus", "bij1", "bvnl", "opnl", "osf")
)  # fmt: skip
_PARTICLES = frozenset(("van", "de", "den", "der", "het", "te", "ten", "ter", "'t", "in", "uit"))
_JOINT = re.compile(r"[-/ ]+")


class NamedMember(NamedTuple):
    """Who is meant: ``name`` as a slug (``inge-van-dijk``), the party where it is given."""

    name: str
    party: str | None = None

    def may_be(self, member: str) -> bool:
        """Whether a member's id (``van-dijk@CDA``), or one without a party, can be this one."""
        surname, _, party = member.partition("@")
        return self.may_be_of(party) and self.has_surname(slug(surname))

    def may_be_of(self, party: str) -> bool:
        """Whether this can be a member of ``party``; one half of a joint party is it too: "PvdA", "GL/PvdA".

        No party, on either side, is any.
        """
        if not self.party or not party:
            return True
        mine, theirs = _parties(self.party), _parties(party)
        return mine <= theirs or theirs <= mine

    def has_surname(self, surname: str) -> bool:
        """Whether a surname (a slug) is the name, or the end of it behind a first name."""
        return bool(surname) and (self.name == surname or self.name.endswith(f"-{surname}"))


def named_member(text: str) -> NamedMember:
    """Read a member's name. Raises QueryError for what is no name."""
    found = re.fullmatch(_NAMED, re.sub(_LEADING, "", " ".join(text.split()), count=1))
    if found is None or not slug(found["name"]):
        raise QueryError(f"{text!r} is no member's name; write Mutluer or 'Van Dijk (CDA)'")
    party = found["bracket"] or found["at"]
    name, _, last = found["name"].rpartition(" ")
    if party is None and name and _parties(last) <= _PARTIES:
        return NamedMember(slug(name), last)
    return NamedMember(slug(found["name"]), party)


def spelled(surname: str) -> str:
    """Return the slug of a surname as a person writes it: ``van-haersma-buma`` is Van Haersma Buma."""
    words = [word if word in _PARTICLES else word[:1].upper() + word[1:] for word in surname.split("-")]
    return (name := " ".join(words))[:1].upper() + name[1:]


def _parties(written: str) -> frozenset[str]:
    name = written.casefold()
    for long, short in _SHORT.items():
        name = name.replace(long, short)
    return frozenset(filter(None, _JOINT.split(name)))
