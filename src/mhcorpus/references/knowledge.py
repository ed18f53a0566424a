"""What the pipeline knows before it reads: patterns, laws and people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mhcorpus.errors import PatternError
from mhcorpus.model_files import model_path
from mhcorpus.references.kinds import Kinds
from mhcorpus.references.normalise import NORMALISERS
from mhcorpus.references.people import People, shipped_people
from mhcorpus.references.registry import Registry


@dataclass(frozen=True)
class Knowledge:
    """Everything that is data; loaded once and shared by all documents."""

    kinds: Kinds
    registry: Registry
    people: People

    @classmethod
    def load(cls, patterns: Sequence[Path] = ()) -> Knowledge:
        """Read the model's registry and patterns, and then ``patterns``: files and folders of files.

        Raises:
            PatternError: one of the files is wrong.
        """
        registry, people = _registry(), shipped_people()
        shared = {
            "law": registry.article_law_regex,
            "law_name": registry.name_regex,
            "law_abbreviation": registry.abbreviation_regex,
            "party": people.party_regex,
        }
        kinds = Kinds.load([shipped := shipped_patterns(), *patterns], shared, sure=(shipped,))
        if faults := tuple(_unknown_normalisers(kinds)):
            raise PatternError(*faults)
        return cls(kinds, registry, people)


def _unknown_normalisers(kinds: Kinds) -> Iterator[str]:
    known = ", ".join(sorted(NORMALISERS))
    for kind in kinds.ordered:
        if kind.normaliser not in NORMALISERS:
            yield f"{kind.name}: no normaliser is called {kind.normaliser!r}; there are: {known}"


@cache
def _registry() -> Registry:
    return Registry.load(model_path() / "registry")


@cache
def _shipped() -> Knowledge:
    return Knowledge.load()


def shipped_patterns() -> Path:
    """Return the folder of the pattern files that come with the package."""
    return model_path() / "patterns"


def knowledge_with(patterns: Sequence[Path] = ()) -> Knowledge:
    """Return the knowledge that ships with the package, with the user's own ``patterns`` if any.

    Raises:
        PatternError: one of ``patterns`` is wrong.
    """
    return Knowledge.load(patterns) if patterns else _shipped()
