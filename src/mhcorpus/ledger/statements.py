"""What a sentence states about a motion or a promise: kinds of statement, as data.

The files in the model's ledger folder have the form of the pattern files; each kind of
statement is a list of named patterns, with what looks alike and is none under ``exclude``, and
the kinds that take from it what they tell under ``yields_to``: what is denied is not stated.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from mhcorpus.model_files import model_path
from mhcorpus.references.kinds import Kind, Kinds, Pattern

_BRACKETED = re.compile(r"\([^()]*\)")
"""What stands in brackets, such as a citation with its commas, is no clause of the sentence."""

_SENTENCES = 1_000
"""So many sentences are remembered by what they hold: more than most papers have."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A phrase of a sentence: ``sentence[start:end]``, and the pattern that it follows."""

    pattern: str
    start: int
    end: int


class Statements:
    """All kinds of statement, to be looked for in one sentence at a time."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds.by_name
        # Most sentences hold nothing of a kind: all that its patterns need is sought before any of them,
        # and once for all kinds, as many are sought in one sentence.
        self._needs = {
            name: frozenset(literal for each in kind.patterns for literal in each.needs)
            for name, kind in self.kinds.items() if all(each.needs for each in kind.patterns)
        }
        literals = {need for kind in self.kinds.values() for each in kind.patterns for need in each.needs}
        self._literals = AhoCorasick(sorted(literals))
        self._held_in = lru_cache(_SENTENCES)(self._holds)
        self._told_in = lru_cache(_SENTENCES)(self._spans)

    @classmethod
    def load(cls) -> Statements:
        """Read the kinds of statement that ship with the package."""
        return cls(Kinds.load([shipped := model_path() / "ledger"], {}, sure=(shipped,)))

    def find(
        self, kind: str, sentence: str, unless: Callable[[Statement], bool] | None = None
    ) -> Statement | None:
        """Return the first statement of ``kind`` in ``sentence`` that nothing excludes, nor ``unless``."""
        held = self._held_in(sentence)
        if (needs := self._needs.get(kind)) and needs.isdisjoint(held):
            return None
        which, none = self.kinds[kind], None
        for pattern, plain in self._worth_trying(which, sentence, held):
            at = 0
            while match := pattern.regex.search(plain, at):
                start, end = match.span()
                none = self._none_in(which, sentence) if none is None else none
                bars = [bar for begin, bar in none if begin < end and start < bar]
                found = Statement(pattern.name, start, end)
                if not bars and (unless is None or not unless(found)):
                    return found
                # What begins in front of what is none may hold the words of another one behind it.
                at = max(bars, default=end)
        return None

    def _worth_trying(
        self, kind: Kind, sentence: str, held: frozenset[str]
    ) -> Iterator[tuple[Pattern, str]]:
        """Yield the patterns of ``kind`` that may match by what the sentence has (``held``), and it as they
        read it."""
        plain = ""
        for pattern in kind.patterns:
            if pattern.needs and held.isdisjoint(pattern.needs):
                continue
            plain = plain or without_brackets(sentence)
            if pattern.required.met_by(plain):
                yield pattern, plain

    def _holds(self, sentence: str) -> frozenset[str]:
        return frozenset(self._literals.find_matches_as_strings(sentence, overlapping=True))

    def _none_in(self, kind: Kind, sentence: str) -> list[tuple[int, int]]:
        """Return where nothing of ``kind`` is stated: what looks alike, and what it yields to."""
        over = (span for name in kind.yields_to for span in self._told_in(name, sentence))
        return [*_excluded(kind, without_brackets(sentence)), *over]

    def _spans(self, kind: str, sentence: str) -> tuple[tuple[int, int], ...]:
        tried = self._worth_trying(self.kinds[kind], sentence, self._held_in(sentence))
        return tuple(match.span() for pattern, plain in tried for match in pattern.regex.finditer(plain))

    def says(self, kind: str, sentence: str) -> bool:
        """Whether ``sentence`` holds a statement of ``kind``."""
        return self.find(kind, sentence) is not None


def without_brackets(sentence: str) -> str:
    """Return a sentence, as long as it is, with nothing that tells a clause between its brackets."""
    return _BRACKETED.sub(_blank, sentence) if "(" in sentence else sentence


def _blank(bracketed: re.Match[str]) -> str:
    return "(" + "_" * (len(bracketed[0]) - 2) + ")"


def _excluded(kind: Kind, sentence: str) -> list[tuple[int, int]]:
    if kind.exclude is None or not kind.exclude.required.met_by(sentence):
        return []
    return [match.span() for match in kind.exclude.regex.finditer(sentence)]


@cache
def statements() -> Statements:
    """Return the kinds of statement that ship with the package, read once."""
    return Statements.load()
