"""The words that patterns wait for: how their matches begin, and what they need in the same line.

All cues of all patterns are looked for together, once in each different word that a process
meets: papers share most of their words. A text is then a walk over its words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, compress
from typing import TYPE_CHECKING

from mhcorpus.references.beginnings import Beginnings
from mhcorpus.references.wordtrie import any_of

if TYPE_CHECKING:
    from mhcorpus.references.kinds import Pattern

_MOST_WORDS = 200_000
"""Words that are remembered from one text to the next; when there are more, all are forgotten."""
_LONGEST_WORD = 40
"""Signs; what is longer is an address or a column, and seldom met twice."""
_EVERYWHERE = frozenset(("", "aan", "dat", "de", "die", "een", "en", "het", "in", "met", "op", "uw", "van"))
_WORD = re.compile(r"\w")
_DIGIT, _FIRST_DIGIT = re.compile(r"\d"), re.compile(r"(?<!\d)\d")

_Cue = tuple[str, ...] | Beginnings
"""Literals of which a line must hold one, or what a match begins with."""
_Spot = tuple[int, str | None]
"""Where a cue begins, from its word's start, and what has to stand there if it is more than a part
of this word."""


@dataclass(slots=True)
class _Literal:
    """A literal of some cues, found by its most telling part without a blank, ``shift`` signs from its start.

    ``whole``: what has to stand there, if it is more than that part. Where it is ``first`` it stands
    behind no letter, figure or low line.
    """

    shift: int
    whole: str | None
    first: bool
    cues: list[int] = field(default_factory=list)

    def spot(self, place: int, word: str) -> _Spot | None:
        """Return where this literal can begin whose part is at ``place`` in ``word``."""
        if place and (self.shift or (self.first and _WORD.match(word, place - 1))):
            return None
        return place - self.shift, self.whole


class Cues:
    """The cues of a set of patterns; each different one has a number."""

    def __init__(self, patterns: Mapping[Pattern, Beginnings | None]) -> None:
        """Take each pattern with the way in which its matches begin, where that is known."""
        self._numbers: dict[_Cue, int] = {}
        self._of = {pattern: self._numbered(pattern, begins) for pattern, begins in patterns.items()}
        self._literals: dict[str, dict[tuple[str, bool], _Literal]] = defaultdict(dict)
        self._unfit: list[tuple[str, int]] = []
        self._signs: dict[re.Pattern[str], list[int]] = defaultdict(list)
        self._any_case: list[tuple[re.Pattern[str], re.Pattern[str], int]] = []
        for cue, number in self._numbers.items():
            if isinstance(cue, Beginnings):
                self._add(number, cue.literals, first=cue.first_sign)
            else:
                self._add(number, cue, first=False)
            if isinstance(cue, Beginnings) and cue.digit:
                self._signs[_FIRST_DIGIT if cue.first_digit else _DIGIT].append(number)
            if isinstance(cue, Beginnings) and cue.any_case:
                regex = (r"(?<!\w)" if cue.first_sign else "") + _in_a_word(cue.any_case)
                self._any_case.append((re.compile(regex), re.compile(regex, re.IGNORECASE), number))
        self._parts = re.compile(f"(?=({any_of(self._literals)}))")
        self._inside = {part: [*_beginning_alike(part, self._literals)] for part in self._literals}
        self._known: dict[str, tuple[tuple[int, str | None, tuple[int, ...]], ...]] = {}

    def _numbered(self, pattern: Pattern, begins: Beginnings | None) -> tuple[int | None, int | None]:
        needs = None if begins and begins.hold_any_of(pattern.needs) else pattern.needs
        cues = (self._numbers.setdefault(cue, len(self._numbers)) if cue else None for cue in (needs, begins))
        return next(cues), next(cues)

    def _add(self, number: int, literals: Iterable[str], *, first: bool) -> None:
        for text in literals:
            part, shift = _most_telling(text)
            if not part or "\n" in text:
                self._unfit.append((text, number))
                continue
            whole = None if text == part else text
            if shift + len(part) < len(text):
                # A blank stands behind it, so a word ends there.
                part += "\n"
            literal = _Literal(shift, whole, first)
            self._literals[part].setdefault((text, first), literal).cues.append(number)

    def of(self, pattern: Pattern) -> tuple[int | None, int | None]:
        """Return the numbers of what ``pattern`` needs and of how its matches begin; None: anything."""
        return self._of[pattern]

    def places(self, text: str) -> dict[int, list[int]]:
        """Return, by number, where in ``text`` each cue stands, in no order."""
        places: dict[int, list[int]] = defaultdict(list)
        words = text.replace("\n", " ").split(" ")
        if len(self._known) > _MOST_WORDS:
            self._known.clear()
        new = [*set(words).difference(self._known)]
        self._learn(new)
        seen = [*map(self._known.__getitem__, words)]
        for word in new:
            if len(word) > _LONGEST_WORD:
                del self._known[word]
        signs = [*accumulate(map(len, words), initial=0)]
        for at in compress(range(len(words)), seen):
            # As many blanks stand before a word as words.
            start = signs[at] + at
            for shift, literal, cues in seen[at]:
                place = start + shift
                if literal is None or (place >= 0 and text.startswith(literal, place)):
                    for cue in cues:
                        places[cue].append(place)
        for literal, cue in self._unfit:
            places[cue] += [each.start() for each in re.finditer(re.escape(literal), text)]
        return places

    def _learn(self, words: Sequence[str]) -> None:
        """Look for cues in ``words``, which are new."""
        self._known |= dict.fromkeys(words, ())
        found: dict[str, dict[_Spot, list[int]]] = {}
        for word, spot, cues in chain(self._seen_in(words), self._in_any_case_in(words)):
            found.setdefault(word, {}).setdefault(spot, []).extend(cues)
        for word, spots in found.items():
            self._known[word] = tuple((*spot, tuple(dict.fromkeys(cues))) for spot, cues in spots.items())

    def _seen_in(self, words: Sequence[str]) -> Iterator[tuple[str, _Spot, Sequence[int]]]:
        for word, at, longest in _each(self._parts, words, words):
            for literal in self._inside[longest]:
                if spot := literal.spot(at, word):
                    yield word, spot, literal.cues
        for sign, cues in self._signs.items():
            for word, at, _ in _each(sign, words, words):
                yield word, (at, None), cues

    def _in_any_case_in(self, words: Sequence[str]) -> Iterator[tuple[str, _Spot, Sequence[int]]]:
        plain = [word for word in words if word.isascii()]
        # Only re knows which other letters are one in two cases.
        others = [word for word in words if not word.isascii()]
        for lower, any_case, cue in self._any_case:
            found = _each(lower, plain, map(str.lower, plain)), _each(any_case, others, others)
            for word, at, _ in chain(*found):
                yield word, (at, None), (cue,)


def _each(
    regex: re.Pattern[str], words: Sequence[str], written: Iterable[str]
) -> Iterator[tuple[str, int, str]]:
    """Yield the word, the place in it and the first group of each match in ``words`` as ``written``."""
    starts = [*accumulate([len(word) + 1 for word in words], initial=0)]
    for match in regex.finditer("\n".join([*written, ""])):
        at = bisect_right(starts, match.start()) - 1
        yield words[at], match.start() - starts[at], match[regex.groups]


def _most_telling(text: str) -> tuple[str, int]:
    """Return the longest part without a blank that is no common word and no figure, and where it begins.

    A part that is met seldom leads to few places; where there is no other, a common one does.
    """
    parts = text.split(" ")
    starts = accumulate((len(part) + 1 for part in parts), initial=0)
    return max(
        reversed([*zip(parts, starts, strict=False)]),
        key=lambda each: (each[0] not in _EVERYWHERE and not each[0].isdecimal(), len(each[0])),
    )


def _in_a_word(literals: Iterable[str]) -> str:
    """Return what finds how one of ``literals`` begins in one of several lines; a blank in it ends a line."""
    first = {literal.partition(" ")[:2] for literal in literals}
    whole = any_of(word for word, blank in first if blank)
    part = any_of(word for word, blank in first if not blank)
    return rf"(?=(?:{whole})(?!.)|(?:{part}))"


def _beginning_alike(
    part: str, literals: Mapping[str, Mapping[tuple[str, bool], _Literal]]
) -> Iterator[_Literal]:
    """Yield the literals of each part with which ``part`` begins, its own among them."""
    for end in range(1, len(part) + 1):
        yield from literals.get(part[:end], {}).values()
