"""Members as people name them: ``Van Dijk``, ``Inge van Dijk (CDA)``, ``van-dijk@CDA``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mhcorpus.errors import QueryError
from mhcorpus.member_ids import surname_and_party
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
_BEFORE = re.compile(r"(?:.*-)?(?:van|de[nr]?|het|te[nr]?|t|in|uit|von)")
"""What ends in a particle is no first name: in "van Dijk" the surname is not Dijk."""
_JOINT = re.compile(r"[-/ ]+")
_SIGNED = re.compile(
    r"(?:(?:prof|mr|drs|dr|ir|ing)\.?\s++)*"
    r"(?P<initials>(?:[A-ZÀ-Þ][a-z]{0,2}\.[ -]?)*)\s*+(?P<surname>\S.*)",
    re.IGNORECASE,
)
_FIRST_NAME = re.compile(
    r"(?P<first>(?!(?i:van|de[nr]?|te[nr]?|het|in|uit|von|el|al|del|di|da)\s)"
    r"[A-ZÀ-Ž][\w'’]+(?:-[A-ZÀ-Ž][\w'’]+)*)\s+(?P<surname>\S.*)"
)
"""No first name ends in a particle: "Aalders-van Beek" is one surname."""


class NamedMember(NamedTuple):
    """Who is meant: ``name`` as a slug (``inge-van-dijk``), the party where it is given.

    ``doubles`` are surnames with a hyphen, of which the name is, or ends in, the part that stands with
    each: ``("terhaar-zegers", "zegers")``. Whoever knows the surnames fills it.
    """

    name: str
    party: str | None = None
    doubles: frozenset[tuple[str, str]] = frozenset()

    def may_be(self, member: str) -> bool:
        """Whether a member's id (``van-dijk@CDA``), or one without a party, can be this one."""
        surname, party = surname_and_party(member)
        return self.may_be_of(party) and self.has_surname(slug(surname))

    def may_be_of(self, party: str) -> bool:
        """Whether this can be a member of ``party``; one half of a joint party is it too: "PvdA", "GL/PvdA".

        No party, on either side, is any.
        """
        if not self.party or not party:
            return True
        mine, theirs = _parties(self.party), _parties(party)
        return mine <= theirs or theirs <= mine

    def may_sign(self, name: str) -> bool:
        """Whether a letter signed with ``name`` ("F. Aalders", "Fred Aalders") can be of this one."""
        signed = signed_name(name)
        return any(
            self.has_surname(surname := slug(each.surname)) and self.may_have_first_names(surname, each.first)
            for each in (signed, signed.with_first_name())
        )

    def may_have_first_names(self, surname: str, first: str | None) -> bool:
        """Whether the first name in front of ``surname`` (a slug), if it is given, can be ``first``.

        An initial may be that of any name that begins so: "F." that of Fred.
        """
        mine = self.first_name(surname)
        if not (mine and first):
            return True
        theirs = slug(first)
        return mine == theirs or ("." in first and len(mine.partition("-")[0]) > 1 and mine[0] == theirs[0])

    def has_surname(self, surname: str) -> bool:
        """Whether a surname (a slug) is the name, or the end of it behind a first name."""
        return self._first_name(surname) is not None

    def first_name(self, surname: str) -> str:
        """Return the slug of what stands in front of ``surname``, where that is the end of the name."""
        return self._first_name(surname) or ""

    def _first_name(self, surname: str) -> str | None:
        for end in (surname, *(part for double, part in self.doubles if double == surname)):
            if end and self.name == end:
                return ""
            first = self.name.removesuffix(f"-{end}")
            if end and first != self.name and not _BEFORE.fullmatch(first):
                return first
        return None


class SignedName(NamedTuple):
    """A name below a letter: ``first`` are initials or a first name, None where there is none."""

    first: str | None
    surname: str

    def with_first_name(self) -> SignedName:
        """Return it with its first word as a first name, where it has no initials and that can be one."""
        found = None if self.first else _FIRST_NAME.fullmatch(self.surname)
        return SignedName(found["first"], found["surname"]) if found else self


def signed_name(text: str) -> SignedName:
    """Part a name below a letter behind its titles and initials."""
    found = _SIGNED.fullmatch(text.strip())
    if found is None:
        return SignedName(None, text.strip())
    return SignedName(found["initials"].replace(" ", "") or None, found["surname"])


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


def spelled(surname: str, first_name: str | None = None) -> str:
    """Return the slug of a surname as a person writes it: ``van-haersma-buma`` is Van Haersma Buma.

    Behind a first name the particle is small: Inge van Dijk.
    Of who is called after two families, the list of members tells whether it is Dik-Faber or Dik Faber.
    """
    words = [word if word in _PARTICLES else word[:1].upper() + word[1:] for word in surname.split("-")]
    seams = [at for at, word in enumerate(words[:-1], 1) if word not in _PARTICLES]
    name = _with_known_hyphen(words, seams) if seams else " ".join(words)
    return f"{first_name} {name}" if first_name else name[:1].upper() + name[1:]


def _with_known_hyphen(words: Sequence[str], seams: Iterable[int]) -> str:
    """Return the words of a surname with a hyphen at the one of the seams at which a member has it."""
    from mhcorpus.references.people import shipped_people

    joined = (f"{' '.join(words[:at])}-{' '.join(words[at:])}" for at in seams)
    return next(filter(shipped_people().is_double, joined), " ".join(words))


def _parties(written: str) -> frozenset[str]:
    name = written.casefold()
    for long, short in _SHORT.items():
        name = name.replace(long, short)
    return frozenset(filter(None, _JOINT.split(name)))
