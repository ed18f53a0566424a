"""Names of members: where a surname begins, which party is meant, who is one person."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from mhcorpus.member_ids import member_id
from mhcorpus.model_files import model_path
from mhcorpus.references.wordtrie import any_of

_PARTICLES = r"(?:van(?: de[rn]?| het| 't)?|de[nr]?|te[nr]?|uit de|in 't|'t|von|el|al|del|di|da)"
_FROM_PARTICLE = re.compile(rf"(?P<first>\S+(?: [A-Z]\S+)?)(?<!-van)(?<!-de) (?P<surname>{_PARTICLES} \S.*)")
_INNER_PARTICLE = re.compile(r"(?<=[ -])(?:Van|De[nr]?|Het|Te[nr]?|'T|In|Uit)(?= )")
_SEAM = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_SPACES = re.compile(r"[ \u00a0]+(?:[-\u2013][ \u00a0]+)?")
"""Between the parts of a surname; a dash that is set apart joins the names of two."""
_SPLIT_OFF = (
    r"(?:(?:Lid|Groep|Fractie)[ -](?:(?:[Vv]an(?: de[rn]?)?|[Dd]e[nr]?) )?[A-ZÀ-ž][\w/-]+(?: [A-Z][\w/-]+)?"
    r"|50PLUS/[A-Z][\w-]+)"
)


def in_running_text(capitals: str) -> str:
    """Return a name that is printed in capitals as running text has it: VAN DER PLAS is Van der Plas."""
    name = _INNER_PARTICLE.sub(lambda found: found[0].lower(), capitals.title())
    return re.sub(r"\bIj", "IJ", name)


@dataclass(frozen=True, slots=True)
class Person:
    """A member as one mention names them; ``party`` is canonical, None where none is given."""

    surname: str
    party: str | None = None
    first_name: str | None = None

    @property
    def id(self) -> str:
        """The surname in lower case with hyphens for spaces, and the party where it is given."""
        slug = _SPACES.sub("-", self.surname.strip()).lower()
        return member_id(slug, self.party)


class People:
    """What is known of names: surnames, first names and the spellings of parties."""

    def __init__(self, surnames: list[str], first_names: list[str], parties: Mapping[str, list[str]]) -> None:
        self._surnames = {name.lower() for name in surnames}
        self._first_names = frozenset(first_names)
        self._parties = {written: name for name, spellings in parties.items() for written in spellings}

    @classmethod
    def load(cls, folder: Path) -> People:
        """Read ``members.yaml`` and ``parties.yaml`` from the registry folder."""
        members = yaml.load((folder / "members.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
        parties = yaml.load((folder / "parties.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
        return cls(members["surnames"], members["first_names"], {str(k): v for k, v in parties.items()})

    @property
    def party_regex(self) -> str:
        """Every spelling of a party, and the names of split-offs, as a regex."""
        return f"(?:{_SPLIT_OFF}|{any_of(self._parties)})"

    def party(self, written: str) -> str | None:
        """Return the canonical name of a party; None for what is none, such as a portfolio."""
        return self._parties.get(written) or (written if re.fullmatch(_SPLIT_OFF, written) else None)

    def person(self, name: str, party: str | None) -> tuple[Person, int]:
        """Return who ``name`` is, and how many characters of it are a first name."""
        split = _FROM_PARTICLE.fullmatch(name)
        if (
            split
            and split["first"].lower() not in ("van", "de")
            and split["first"][0].isupper()
            and not re.fullmatch(_PARTICLES, split["first"].lower())
        ):
            return Person(split["surname"], party, split["first"]), split.start("surname")
        first, space, rest = name.partition(" ")
        if space and first in self._first_names and name.lower() not in self._surnames:
            return Person(self._hyphenated(rest), party, first), len(first) + 1
        return Person(self._hyphenated(name), party), 0

    def _hyphenated(self, surname: str) -> str:
        """Give "PouwVerweij" back the hyphen that a line end took, where there is such a member."""
        if surname.lower() in self._surnames or not (seam := _SEAM.search(surname)):
            return surname
        joined = f"{surname[: seam.start()]}-{surname[seam.start() :]}"
        return joined if joined.lower() in self._surnames else surname

    def takes_particle(self, name: str, *, otherwise: bool) -> bool:
        """Whether "van" before ``name`` belongs to the surname rather than to the sentence.

        In "motie van Nispen" it does, as there is a Van Nispen and no Nispen; in "motie van
        Wiersma" it does not. Where the list knows both or neither, ``otherwise`` decides.
        """
        with_particle, without = f"van {name}".lower() in self._surnames, name.lower() in self._surnames
        return otherwise if with_particle == without else with_particle

    def knows(self, name: str) -> bool:
        """Whether the list of members has this surname."""
        return name.lower() in self._surnames

    def is_first_name(self, name: str) -> bool:
        """Whether ``name`` is a first name and no surname of a member: "mevrouw Diederik"."""
        return name in self._first_names and not self.knows(name)

    def is_double(self, name: str) -> bool:
        """Whether a hyphenated name is one surname (Broekers-Knol) rather than two members."""
        return name.lower() in self._surnames


@cache
def shipped_people() -> People:
    """Return what is known of names as it comes with the program, read once."""
    return People.load(model_path() / "registry")
