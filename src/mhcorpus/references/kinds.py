"""Kinds of reference as data: what a pattern file says, read and checked.

A pattern file holds: ``kind``; ``source`` (where the rule is written down); ``vocabulary``
(named pieces of regex, used as ``{name}``); ``patterns`` (each ``name``, ``regex``, and, if
need be, ``needs``: literals without which it cannot match, or what a ``{name}`` in it may begin with,
``then``: what may follow to make a list, ``certainty``); ``exclude`` (regexes for what looks alike
and is none); ``yields_to`` (kinds whose spans win); ``over_all`` (true: its spans win over those of
every other kind); ``normaliser``; ``id`` and ``url`` templates; ``examples``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, TypeVar, get_args

from mhcorpus.errors import PatternError
from mhcorpus.reference import Certainty
from mhcorpus.references.beginnings import Beginnings, BeginningsReader
from mhcorpus.references.cues import Cues
from mhcorpus.references.pattern_files import kind_faults, pattern_files, read_mapping, read_vocabulary
from mhcorpus.references.piece_trees import PIECE, PieceTrees
from mhcorpus.references.required import Required, RequiredReader
from mhcorpus.references.templates import fill

_DEPTH = 10

_Entry = TypeVar("_Entry")
_Made = TypeVar("_Made")
_WITHIN_A_LINE = re.compile(r"\[\^[^\]]*\]|\(\?=\\n\|\$\)")
"""What names a line break without matching one: a class that excludes it, a look at a line's end."""


@dataclass(frozen=True, eq=False)
class Pattern:
    """One way in which a kind of reference is written.

    ``written`` is its regex as in the file, ``expanded`` the same with its vocabulary filled in, and
    ``then_expanded`` that of what may follow. They are compiled when they are first used: a letter needs
    half of them, and compiling takes longer than reading it.
    """

    name: str
    written: str
    expanded: str
    compiler: _Compiler
    needs: tuple[str, ...] = ()
    then_expanded: str | None = None
    certainty: Certainty = "certain"

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regex that finds it."""
        return re.compile(self.expanded)

    @cached_property
    def then(self) -> re.Pattern[str] | None:
        """The regex of what may follow, to make a list; None where nothing does."""
        return None if self.then_expanded is None else re.compile(self.then_expanded)

    @cached_property
    def beginnings(self) -> Beginnings | None:
        """How each match begins, where that can be told."""
        return self.compiler.beginnings(self.written)

    @cached_property
    def required(self) -> Required:
        """What each text holds in which it matches."""
        return self.compiler.required(self.written)

    @cached_property
    def crosses_lines(self) -> bool:
        """Whether a match may reach over a line break; all others are sought line by line."""
        return "\\n" in _WITHIN_A_LINE.sub("", self.expanded)


@dataclass(frozen=True)
class Kind:
    """One kind of reference: its patterns, what is none, and how its id and URL are made."""

    name: str
    patterns: tuple[Pattern, ...]
    exclude: Pattern | None
    yields_to: tuple[str, ...]
    over_all: bool
    normaliser: str
    id_template: str | None
    url_template: str | None
    examples: tuple[str, ...]
    compiler: _Compiler

    @property
    def sought(self) -> tuple[Pattern, ...]:
        """The patterns, and what is none."""
        return (*self.patterns, self.exclude) if self.exclude else self.patterns

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

    @cached_property
    def cues(self) -> Cues:
        """The words that all the patterns wait for."""
        return Cues(pattern for kind in self.ordered for pattern in kind.sought)

    @classmethod
    def load(
        cls, places: Iterable[Path], shared: Mapping[str, str], sure: Container[Path] = ()
    ) -> Kinds:
        """Read the pattern files at ``places``; a later file of the same kind replaces the earlier.

        ``shared`` is vocabulary that comes from the registry; each vocabulary.yaml adds to it. The
        regexes of the places that are ``sure`` are not compiled to see whether they are right.

        Raises:
            PatternError: a file is wrong; it has all that is wrong with that file.
        """
        kinds: dict[str, Kind] = {}
        shared = dict(shared)
        for place in places:
            found = pattern_files(place)
            if found.vocabulary:
                shared |= read_vocabulary(found.vocabulary)
            for path in found.files:
                kind = _kind(read_mapping(path), _Compiler(shared, path.name, check=place not in sure))
                kinds[kind.name] = kind
        return cls(kinds.values())


def _kind(content: Mapping[str, Any], compiler: _Compiler) -> Kind:
    if faults := list(kind_faults(content, compiler.where)):
        raise PatternError(*faults)
    compiler = replace(compiler, vocabulary={**compiler.vocabulary, **content.get("vocabulary", {})})
    patterns = _each(content.get("patterns", ()), lambda entry: _pattern(entry, compiler), faults)
    excluded = content.get("exclude", ())
    _each(excluded, lambda regex: compiler.expanded(regex, "exclude"), faults)
    if faults:
        raise PatternError(*faults)
    return Kind(
        name=content["kind"],
        patterns=patterns,
        exclude=_pattern(_any_of(excluded), compiler) if excluded else None,
        yields_to=tuple(content.get("yields_to", ())),
        over_all=content.get("over_all", False),
        normaliser=content.get("normaliser", "plain"),
        id_template=content.get("id"),
        url_template=content.get("url"),
        examples=tuple(content.get("examples", ())),
        compiler=compiler,
    )


def _each(entries: Iterable[_Entry], make: Callable[[_Entry], _Made], faults: list[str]) -> tuple[_Made, ...]:
    """Return what can be made of the entries; what is wrong with the others goes to ``faults``."""
    made = []
    for entry in entries:
        try:
            made.append(make(entry))
        except PatternError as error:
            faults += error.faults
    return tuple(made)


def _any_of(regexes: Iterable[str]) -> Mapping[str, str]:
    return {"name": "exclude", "regex": "|".join(regexes)}


def _pattern(entry: Mapping[str, Any], compiler: _Compiler) -> Pattern:
    name = entry["name"]
    certainty: Certainty = entry.get("certainty", "certain")
    if certainty not in (known := get_args(Certainty)):
        raise PatternError(f"{compiler.where}: {name}: certainty {certainty!r} is none of {known}")
    return Pattern(
        name=name,
        written=entry["regex"],
        expanded=compiler.expanded(entry["regex"], name),
        compiler=compiler,
        needs=tuple(literal for need in entry.get("needs", ()) for literal in compiler.literals(need, name)),
        then_expanded=compiler.expanded(entry["then"], f"{name}, then") if "then" in entry else None,
        certainty=certainty,
    )


@dataclass(frozen=True)
class _Compiler:
    """Expands ``{name}`` to the vocabulary's piece of that name; ``check``: what it makes must compile."""

    vocabulary: Mapping[str, str]
    where: str
    check: bool = True
    compiled: dict[str, re.Pattern[str]] = field(default_factory=dict)

    @cached_property
    def groups(self) -> dict[str, str]:
        return {name: f"(?:{piece})" for name, piece in self.vocabulary.items()}

    def expanded(self, regex: str, name: str) -> str:
        """Return the regex with its vocabulary filled in.

        Raises:
            PatternError: it cannot be, or, where that is checked, is no regex.
        """
        expanded = self._expand(regex, name)
        if self.check:
            self._compile(expanded, name)
        return expanded

    def _expand(self, regex: str, name: str) -> str:
        for _ in range(_DEPTH):
            try:
                expanded = PIECE.sub(lambda piece: self.groups[piece[1]], regex)
            except KeyError as error:
                raise PatternError(f"{self.where}: {name}: no vocabulary named {error.args[0]!r}") from None
            if expanded == regex:
                return regex
            regex = expanded
        raise PatternError(f"{self.where}: {name}: its vocabulary goes round in circles")

    @cached_property
    def _trees(self) -> PieceTrees:
        return PieceTrees(self.vocabulary)

    @cached_property
    def _beginnings(self) -> BeginningsReader:
        return BeginningsReader(self._trees)

    @cached_property
    def _required(self) -> RequiredReader:
        return RequiredReader(self._trees)

    def beginnings(self, regex: str) -> Beginnings | None:
        """Return how each match of ``regex`` begins, where that can be told."""
        return self._beginnings.read(regex)

    def required(self, regex: str) -> Required:
        """Return what each match of ``regex`` holds."""
        return self._required.read(regex)

    def literals(self, need: str, name: str) -> Iterable[str]:
        if not PIECE.search(need):
            return (need,)
        begins = self.beginnings(need)
        if begins is None or begins.any_case or begins.digit:
            raise PatternError(f"{self.where}: {name}: it cannot be told how {need!r} begins")
        return begins.literals

    def piece(self, name: str) -> re.Pattern[str]:
        if name not in self.compiled:
            self.compiled[name] = self._compile(self._expand("{" + name + "}", name), name)
        return self.compiled[name]

    def _compile(self, expanded: str, name: str) -> re.Pattern[str]:
        try:
            return re.compile(expanded)
        except re.error as error:
            raise PatternError(f"{self.where}: {name}: {error}") from None
