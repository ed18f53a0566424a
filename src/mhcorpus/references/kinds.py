"""Kinds of reference as data: what a pattern file says, read and checked.

A pattern file holds: ``kind``; ``source`` (where the rule is written down); ``vocabulary``
(named pieces of regex, used as ``{name}``); ``patterns`` (each ``name``, ``regex``, and, if
need be, ``needs``: literals without which it cannot match, ``then``: what may follow to make
a list, ``certainty``); ``exclude`` (regexes for what looks alike and is none); ``yields_to``
(kinds whose spans win); ``over_all`` (true: its spans win over those of every other kind);
``normaliser``; ``id`` and ``url`` templates; ``examples``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, get_args

import yaml

from mhcorpus.errors import PatternError
from mhcorpus.reference import Certainty
from mhcorpus.references.templates import fill

_PIECE = re.compile(r"\{([a-z][a-z_]*)\}")
_KIND_KEYS = {
    "kind",
    "source",
    "vocabulary",
    "patterns",
    "exclude",
    "yields_to",
    "over_all",
    "normaliser",
    "id",
    "url",
    "examples",
}
_PATTERN_KEYS = {"name", "regex", "needs", "then", "certainty"}
_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which a kind of reference is written."""

    name: str
    regex: re.Pattern[str]
    needs: tuple[str, ...] = ()
    then: re.Pattern[str] | None = None
    certainty: Certainty = "certain"

    def may_match(self, text: str) -> bool:
        """Whether ``text`` has a literal without which the pattern cannot match."""
        return not self.needs or any(literal in text for literal in self.needs)


@dataclass(frozen=True)
class Kind:
    """One kind of reference: its patterns, what is none, and how its id and URL are made."""

    name: str
    patterns: tuple[Pattern, ...]
    exclude: re.Pattern[str] | None
    yields_to: tuple[str, ...]
    over_all: bool
    normaliser: str
    id_template: str | None
    url_template: str | None
    examples: tuple[str, ...]
    compiler: _Compiler

    def piece(self, name: str) -> re.Pattern[str]:
        """Return the vocabulary's piece ``name`` as a pattern of its own, for a normaliser."""
        return self.compiler.piece(name)

    def id_of(self, fields: Mapping[str, Any]) -> str | None:
        """Return the id that ``fields`` make, or None when they do not make one."""
        return fill(self.id_template, fields) if self.id_template else None

    def url_of(self, target: str | None, fields: Mapping[str, Any]) -> str | None:
        """Return the official address of ``target``; None for one from before the official site."""
        if not self.url_template or not target or fields.get("_offline"):
            return None
        return fill(self.url_template, {**fields, "id": target})


class Kinds:
    """All kinds, in an order in which each comes after those that it yields to."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        by_name = {kind.name: kind for kind in kinds}
        above = tuple(name for name, kind in by_name.items() if kind.over_all)
        for name, kind in by_name.items():
            if not kind.over_all:
                by_name[name] = replace(kind, yields_to=(*kind.yields_to, *above))
        try:
            order = TopologicalSorter({k.name: k.yields_to for k in by_name.values()}).static_order()
            self.ordered = tuple(by_name[name] for name in order if name in by_name)
        except CycleError as error:
            raise PatternError(f"kinds that yield to one another: {error.args[1]}") from None
        self.by_name = by_name

    @classmethod
    def load(cls, folders: Iterable[Path], shared: Mapping[str, str]) -> Kinds:
        """Read every pattern file in ``folders``; a later file of the same kind replaces the earlier.

        ``shared`` is vocabulary that comes from the registry; each folder's vocabulary.yaml adds to it.
        """
        kinds: dict[str, Kind] = {}
        shared = dict(shared)
        for folder in folders:
            vocabulary = folder / "vocabulary.yaml"
            if vocabulary.exists():
                shared |= _mapping(vocabulary)
            for path in sorted(folder.glob("*.yaml")):
                if path != vocabulary:
                    kind = _kind(_mapping(path), path.name, shared)
                    kinds[kind.name] = kind
        return cls(kinds.values())


def _mapping(path: Path) -> dict[str, Any]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise PatternError(f"{path.name}: no valid YAML: {str(error).splitlines()[0]}") from None
    if not isinstance(content, dict):
        raise PatternError(f"{path.name}: a pattern file is a mapping with a kind")
    return content


def _kind(content: Mapping[str, Any], where: str, shared: Mapping[str, str]) -> Kind:
    _check_keys(content, _KIND_KEYS, {"kind"}, where)
    compiler = _Compiler({**shared, **content.get("vocabulary", {})}, where)
    exclude = [compiler.expand(regex, "exclude") for regex in content.get("exclude", ())]
    return Kind(
        name=content["kind"],
        patterns=tuple(_pattern(entry, where, compiler) for entry in content.get("patterns", ())),
        exclude=compiler.compile("|".join(exclude), "exclude") if exclude else None,
        yields_to=tuple(content.get("yields_to", ())),
        over_all=content.get("over_all", False),
        normaliser=content.get("normaliser", "plain"),
        id_template=content.get("id"),
        url_template=content.get("url"),
        examples=tuple(content.get("examples", ())),
        compiler=compiler,
    )


def _pattern(entry: Mapping[str, Any], where: str, compiler: _Compiler) -> Pattern:
    _check_keys(entry, _PATTERN_KEYS, {"name", "regex"}, where)
    name = entry["name"]
    certainty: Certainty = entry.get("certainty", "certain")
    if certainty not in get_args(Certainty):
        raise PatternError(f"{where}: {name}: certainty {certainty!r} is none of {get_args(Certainty)}")
    needs = tuple(entry.get("needs", ()))
    # Without quotes YAML reads "no" as false.
    if any(not isinstance(literal, str) for literal in needs):
        raise PatternError(f"{where}: {name}: needs {needs} are not all text; put them in quotes")
    return Pattern(
        name=name,
        regex=compiler.compile(entry["regex"], name),
        needs=needs,
        then=compiler.compile(entry["then"], f"{name}, then") if "then" in entry else None,
        certainty=certainty,
    )


def _check_keys(entry: Mapping[str, Any], known: set[str], required: set[str], where: str) -> None:
    wrong = sorted(set(entry) - known) or sorted(required - set(entry))
    if wrong:
        raise PatternError(
            f"{where}: {entry.get('name', entry.get('kind', '?'))}: unknown or missing key {wrong[0]!r}"
        )


@dataclass(frozen=True)
class _Compiler:
    """Expands ``{name}`` to the vocabulary's piece of that name, and compiles."""

    vocabulary: Mapping[str, str]
    where: str
    compiled: dict[str, re.Pattern[str]] = field(default_factory=dict)

    @cached_property
    def groups(self) -> dict[str, str]:
        return {name: f"(?:{piece})" for name, piece in self.vocabulary.items()}

    def expand(self, regex: str, name: str) -> str:
        for _ in range(_DEPTH):
            try:
                expanded = _PIECE.sub(lambda piece: self.groups[piece[1]], regex)
            except KeyError as error:
                raise PatternError(f"{self.where}: {name}: no vocabulary named {error.args[0]!r}") from None
            if expanded == regex:
                return regex
            regex = expanded
        raise PatternError(f"{self.where}: {name}: its vocabulary goes round in circles")

    def piece(self, name: str) -> re.Pattern[str]:
        if name not in self.compiled:
            self.compiled[name] = self.compile("{" + name + "}", name)
        return self.compiled[name]

    def compile(self, regex: str, name: str) -> re.Pattern[str]:
        try:
            return re.compile(self.expand(regex, name))
        except re.error as error:
            raise PatternError(f"{self.where}: {name}: {error}") from None
