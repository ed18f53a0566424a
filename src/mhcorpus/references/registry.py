"""The laws by name: which strings name a law, and which law each string names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from mhcorpus.errors import PatternError
from mhcorpus.official.addresses import law_url
from mhcorpus.references.wordtrie import any_of

_NO_ISLANDS = (
    r"(?! (?:(?:19|20)\d\d )?BES(?!\w)"
    r"| (?:van )?(?:Aruba|Curaçao|Sint[ -]Maarten|Suriname|de Nederlandse Antillen)(?!\w))"
)
"""An act of the islands has the name of a European one, with BES or the country behind it: it is another."""
_NO_EDITION = r"(?! (?:19|20)\d\d(?![\w/-]))"
"""With a year behind it that is not its own, a name is that of another edition: Bouwbesluit 2003, 2012."""
_HYPHEN = re.compile(r"(?<=[A-Za-zà-ÿ]{2})-(?=[a-zà-ÿ]{3})")
"""It joins words, "Financiële-verhoudingswet"; that of "Gezondheids- en welzijnswet" joins none."""
_PLAIN = str.maketrans("äëïöüÄËÏÖÜ", "aeiouAEIOU")
_SWAPPED = re.compile(r"(?P<a>\w+) en (?P<b>\w+)")


@dataclass(frozen=True, slots=True)
class Law:
    """A law, bill, treaty or EU act. ``id`` begins with ``law:`` where no number is certain.

    ``valid_from``/``valid_until`` (ISO) bound the time in which its names mean it;
    ``book`` is the book of the Burgerlijk Wetboek that it is; ``last_version`` the last day (ISO)
    of articles that no longer exist under their number.
    """

    id: str
    name: str
    kind: str
    abbreviations: tuple[str, ...] = ()
    beside_article: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    valid_from: str = ""
    valid_until: str = "9999"
    book: str | None = None
    last_version: Mapping[str, str] = field(default_factory=dict)

    def all_names(self) -> Iterator[str]:
        """Yield every full name and its spellings: as registered, as a bill, with its nouns turned round."""
        for name in (spelled for own in (self.name, *self.names) for spelled in _spellings(own)):
            yield name
            swapped = _SWAPPED.sub(r"\g<b> en \g<a>", name, count=1) if self.is_bill else name
            if swapped != name:
                yield swapped
        if self.name.startswith("Wet "):
            title = self.name.removeprefix("Wet ")
            yield f"wetsvoorstel {title}"
            # A bill is also called by its bare title, once that is long enough to be one.
            if self.is_bill and title.count(" ") >= 3:
                yield title
                yield _SWAPPED.sub(r"\g<b> en \g<a>", title, count=1)

    @property
    def is_bill(self) -> bool:
        """Whether it is known by its dossier or Staatsblad issue rather than as a law in force."""
        return self.kind in ("wetsvoorstel", "wijzigingswet")

    @property
    def url(self) -> str | None:
        """The official publication of the law as it stands, or of the bill's dossier."""
        return law_url(self.id)


class Registry:
    """All laws, looked up by the string that names them."""

    def __init__(self, laws: tuple[Law, ...]) -> None:
        self.laws = laws
        self.by_id = {law.id: law for law in laws}
        self._by_abbreviation: dict[str, list[Law]] = {}
        self._by_name: dict[str, list[Law]] = {}
        for law in laws:
            for short in dict.fromkeys((*law.abbreviations, *law.beside_article)):
                self._by_abbreviation.setdefault(short, []).append(law)
            for name in dict.fromkeys(name.lower() for name in law.all_names()):
                self._by_name.setdefault(name, []).append(law)
        self.books = {law.book: law for law in laws if law.book}

    @classmethod
    def load(cls, folder: Path) -> Registry:
        """Read the registry's files of laws; a wrong entry raises PatternError with the file and the name."""
        laws: dict[str, Law] = {}
        for path in (folder / "laws.yaml", folder / "more_laws.yaml"):
            entries = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["laws"]
            laws |= {law.id: law for law in (_law(entry, path) for entry in entries)}
        return cls(tuple(laws.values()))

    def named(self, text: str, on: str | None = None) -> list[Law]:
        """Return the laws that ``text`` may name on the ISO date ``on`` (any date: None)."""
        found = self._by_abbreviation.get(text) or self._by_name.get(text.lower(), [])
        if on is not None and len(found) > 1:
            found = [law for law in found if law.valid_from <= on < law.valid_until] or found
        return found

    def begins_with_name(self, text: str) -> bool:
        """Whether ``text`` is, or goes on from, a name that the registry holds; BES makes another of it."""
        words = text.lower().split(" ")
        if words[-1] == "bes":
            return " ".join(words) in self._by_name
        return any(" ".join(words[:count]) in self._by_name for count in range(2, len(words) + 1))

    def is_ambiguous(self, text: str) -> bool:
        """Whether ``text`` also names things that the registry does not hold."""
        return any(text in law.ambiguous for law in self._by_abbreviation.get(text, ()))

    @cached_property
    def name_regex(self) -> str:
        """Full names in any case, as a regex."""
        return f"(?i:{any_of(self._by_name)}){_NO_ISLANDS}"

    @cached_property
    def abbreviation_regex(self) -> str:
        """Abbreviations that name a law wherever they stand, as written."""
        return any_of({short for law in self.laws for short in law.abbreviations}) + _NO_ISLANDS

    @cached_property
    def article_law_regex(self) -> str:
        """Every string that names a law directly after an article number."""
        short = any_of([*self._by_abbreviation, "BW", "Burgerlijk Wetboek"])
        return f"(?:{self.name_regex}|{short}{_NO_ISLANDS}){_NO_EDITION}"

    def rows(self) -> Iterator[tuple[str, str, str, str, str | None]]:
        """Yield ``(id, name, alias, kind, url)`` for each string that names a law."""
        for law in self.laws:
            for alias in dict.fromkeys((law.name, *law.abbreviations, *law.beside_article, *law.names)):
                yield law.id, law.name, alias, law.kind, law.url


def _spellings(name: str) -> Iterator[str]:
    """Yield a name as it is, without the hyphens between its words and without its diaereses."""
    apart = _HYPHEN.sub(" ", name)
    return iter(dict.fromkeys((name, apart, name.translate(_PLAIN), apart.translate(_PLAIN))))


def _law(entry: Mapping[str, Any], path: Path) -> Law:
    known = {
        "id",
        "name",
        "kind",
        "abbreviations",
        "beside_article",
        "names",
        "ambiguous",
        "from",
        "until",
        "book",
        "staatsblad",
        "dossier",
        "last_version",
    }
    if wrong := set(entry) - known | {"id", "name", "kind"} - set(entry):
        raise PatternError(f"{path.name}: {entry.get('name', entry)}: unknown or missing key {sorted(wrong)}")
    return Law(
        id=str(entry["id"]),
        name=entry["name"],
        kind=entry["kind"],
        abbreviations=tuple(entry.get("abbreviations", ())),
        beside_article=tuple(entry.get("beside_article", ())),
        names=tuple(entry.get("names", ())),
        ambiguous=tuple(entry.get("ambiguous", ())),
        valid_from=entry.get("from", ""),
        valid_until=entry.get("until", "9999"),
        book=entry.get("book"),
        last_version={str(k): v for k, v in entry.get("last_version", {}).items()},
    )
