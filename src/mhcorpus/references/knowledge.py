"""What the pipeline knows before it reads: patterns, laws and people."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mhcorpus.model_files import model_path
from mhcorpus.references.kinds import Kinds
from mhcorpus.references.people import People
from mhcorpus.references.registry import Registry


@dataclass(frozen=True)
class Knowledge:
    """Everything that is data; loaded once and shared by all documents."""

    kinds: Kinds
    registry: Registry
    people: People

    @classmethod
    def load(cls, extra: Sequence[Path] = ()) -> Knowledge:
        """Read the model's patterns and registry, and the pattern files in the ``extra`` folders."""
        folder = model_path()
        registry = Registry.load(folder / "registry")
        people = People.load(folder / "registry")
        shared = {
            "law": registry.article_law_regex,
            "law_name": registry.name_regex,
            "law_abbreviation": registry.abbreviation_regex,
            "party": people.party_regex,
        }
        return cls(Kinds.load([folder / "patterns", *extra], shared), registry, people)


@cache
def default_knowledge() -> Knowledge:
    """Return the knowledge that ships with the package."""
    return Knowledge.load()


@cache
def data_digest() -> str:
    """Return a digest of patterns and registry: two equal ones find the same in the same text."""
    digest = hashlib.sha256()
    for path in sorted(model_path().rglob("*.yaml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
