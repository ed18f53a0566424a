"""The words that patterns wait for: how their matches begin, and what they need in the same line.

All cues of all patterns are looked for together, once in each different word that a process
meets: papers share most of their words. A text is then a walk over its words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress
from typing import TYPE_CHECKING

from mhcorpus.references.beginnings import Beginnings
from mhcorpus.references.wordtrie import any_of

if TYPE_CHECKING:
    from mhcorpus.references.kinds import Pattern

_MOST_WORDS = 200_000
"""Words that are remembered from one text to the next; when there are more, all are forgotten."""
_LONGEST_WORD = 40
"""Signs; what is longer is an address or a column, and seldom met twice."""
_DIGIT, _FIRST_DIGIT = re.compile(r"\d"), re.compile(r"(?<!\d)\d")

_Cue = tuple[str, ...] | Beginnings
"""Literals of which a line must hold one, or what a match begins with."""
_Seen = tuple[tuple[int, int, str | None], ...]
"""Of each cue in a word: its number, its place from the word's start, and, where the cue is more than
a part of this word, the text that has to stand there."""


@dataclass(frozen=True, slots=True)
class _Literal:
    """A cue of one literal, found by its longest part without a blank, ``shift`` signs from its start."""

    cue: int
    text: str
    part: str
    shift: int

    def seen_at(self, place: int, word: str) -> tuple[int, int, str | None] | None:
        """Return what :meth:`Cues._seen_in` tells of this literal, whose part is at ``place`` in ``word``."""
        if self.text == self.part:
            return self.cue, place, None
        before, behind = self.shift, len(self.text) - self.shift - len(self.part)
        if (before and place) or (behind and place + len(self.part) < len(word)):
            return None
        return self.cue, place - before, self.text


@dataclass(frozen=True, slots=True)
class _InAnyCase:
    """Finds how literals begin in a word, in any case; a blank in one ends the word."""

    lower: re.Pattern[str]
    any_case: re.Pattern[str]
    """The same for words that are not of plain letters: re knows what is one letter in two cases."""

    @classmethod
    def of(cls, literals: Iterable[str]) -> _InAnyCase:
        first = {literal.partition(" ")[:2] for literal in literals}
        whole = any_of(word for word, blank in first if blank)
        part = any_of(word for word, blank in first if not blank)
        regex = rf"(?=(?:{whole})\Z|(?:{part}))"
        return cls(re.compile(regex), re.compile(regex, re.IGNORECASE))

    def places(self, word: str) -> list[int]:
        found = self.lower.finditer(word.lower()) if word.isascii() else self.any_case.finditer(word)
        return [each.start() for each in found]


class Cues:
    """The cues of a set of patterns; each different one has a number."""

    def __init__(self, patterns: Mapping[Pattern, Beginnings | None]) -> None:
        """Take each pattern with the way in which its matches begin, where that is known."""
        self._numbers: dict[_Cue, int] = {}
        self._of = {pattern: self._numbered(pattern, begins) for pattern, begins in patterns.items()}
        self._literals: dict[str, list[_Literal]] = defaultdict(list)
        self._unfit: list[tuple[str, int]] = []
        self._any_case: list[tuple[_InAnyCase, int]] = []
        digits: dict[re.Pattern[str], list[int]] = {_DIGIT: [], _FIRST_DIGIT: []}
        for cue, number in self._numbers.items():
            self._add(number, cue.literals if isinstance(cue, Beginnings) else cue)
            if isinstance(cue, Beginnings) and cue.digit:
                digits[_FIRST_DIGIT if cue.first_digit else _DIGIT].append(number)
            if isinstance(cue, Beginnings) and cue.any_case:
                self._any_case.append((_InAnyCase.of(cue.any_case), number))
        self._digits = [(expression, numbers) for expression, numbers in digits.items() if numbers]
        self._parts = re.compile(f"(?=({any_of(self._literals)}))")
        self._inside = {part: _beginning_alike(part, self._literals) for part in self._literals}
        self._known: dict[str, _Seen] = {}

    def _numbered(self, pattern: Pattern, begins: Beginnings | None) -> tuple[int | None, int | None]:
        needs = None if begins and begins.hold_any_of(pattern.needs) else pattern.needs
        cues = (self._numbers.setdefault(cue, len(self._numbers)) if cue else None for cue in (needs, begins))
        return next(cues), next(cues)

    def _add(self, number: int, literals: Iterable[str]) -> None:
        for text in literals:
            part = max(reversed(text.split(" ")), key=len)
            if not part or "\n" in text:
                self._unfit.append((text, number))
            else:
                self._literals[part].append(_Literal(number, text, part, text.index(part)))

    def of(self, pattern: Pattern) -> tuple[int | None, int | None]:
        """Return the numbers of what ``pattern`` needs and of how its matches begin; None: anything."""
        return self._of[pattern]

    def places(self, text: str) -> dict[int, list[int]]:
        """Return, by number, where in ``text`` each cue stands, in no order."""
        places: dict[int, list[int]] = defaultdict(list)
        words = text.replace("\n", " ").split(" ")
        new = self._learn(words)
        seen = [*map(self._known.__getitem__, words)]
        starts = accumulate([len(word) + 1 for word in words], initial=0)
        for start, cues in compress(zip(starts, seen, strict=False), seen):
            for cue, shift, literal in cues:
                place = start + shift
                if literal is None or (place >= 0 and text.startswith(literal, place)):
                    places[cue].append(place)
        for literal, cue in self._unfit:
            places[cue] += [each.start() for each in re.finditer(re.escape(literal), text)]
        for word in new:
            if len(word) > _LONGEST_WORD:
                del self._known[word]
        return places

    def _learn(self, words: Iterable[str]) -> set[str]:
        """Look for cues in the words that are new; return these."""
        if len(self._known) > _MOST_WORDS:
            self._known.clear()
        new = set(words).difference(self._known)
        for word in new:
            self._known[word] = self._seen_in(word)
        return new

    def _seen_in(self, word: str) -> _Seen:
        found = [
            seen
            for longest in self._parts.finditer(word)
            for part in self._inside[longest[1]]
            for literal in self._literals[part]
            if (seen := literal.seen_at(longest.start(), word))
        ]
        for literals, cue in self._any_case:
            found += [(cue, place, None) for place in literals.places(word)]
        for expression, cues in self._digits:
            found += [(cue, each.start(), None) for each in expression.finditer(word) for cue in cues]
        return tuple(dict.fromkeys(found))


def _beginning_alike(part: str, parts: Container[str]) -> Sequence[str]:
    """Return those of ``parts`` with which ``part`` begins, itself among them."""
    return [part[:end] for end in range(1, len(part) + 1) if part[:end] in parts]
