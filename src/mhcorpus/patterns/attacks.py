"""Texts on which a regex may run away: what matches up to a repetition, that over and over, a misfit.

A regex takes longer than its text is long where a stretch can be divided over its repetitions
in many ways, and where each start of a long stretch is tried up to its end. For each
repetition in the regex there are a few texts: the beginning that leads to it, what it repeats
many times, and then a character that fits nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from re import _constants  # type: ignore[attr-defined]
from typing import Any

from mhcorpus.references.regex_tree import REPEATS, fits, parse, parts

_LONG = 8
"""A repetition that may go on for fewer than this is none to attack."""
_FAVOURITES = ("a", "1", " ", "A", ",", "-", ".", "/", "é")
_OTHERS = "abcxyzABCXYZ019 ,.;:-/()[]{}'\"\n\t?!&=%@_€§°–…\u00a0"
_MISFITS = ("\x00", "")


@dataclass(frozen=True, slots=True)
class Attack:
    """A text of any length: ``before``, ``again`` as often as it takes, ``after``."""

    before: str
    again: str
    after: str


def attacks_on(regex: str) -> list[Attack]:
    """Return the texts on which ``regex`` (a valid one) may run away, each once."""
    tree = parse(regex)
    attacks: dict[Attack, None] = {}
    for favourite, behind in product(_FAVOURITES, (False, True)):
        sampler = _Sampler(favourite, behind)
        whole = sampler.sample(tree)
        found = [("", favourite), ("", whole), ("", f"{whole} "), *sampler.repetitions(tree, "")]
        # What a word before would keep from matching, begins after a blank.
        found += [(f" {before}", again) for before, again in found]
        attacks.update(
            (Attack(before, again, after), None) for before, again in found if again for after in _MISFITS
        )
    return list(attacks)


@dataclass(slots=True)
class _Sampler:
    """Makes texts that a part of a regex matches, of one favourite character where it can.

    ``behind`` says whether what must stand before a place is put there, or is there already.
    """

    favourite: str
    behind: bool = False
    groups: dict[int, str] = field(default_factory=dict)

    def sample(self, tree: Any) -> str:  # noqa: ANN401
        """Return a text that ``tree`` matches, its assertions aside: the least of repetitions."""
        return "".join(self._node(operator, argument) for operator, argument in tree)

    def _node(self, operator: Any, argument: Any) -> str:  # noqa: ANN401
        if operator is _constants.SUBPATTERN:
            number, _, _, inner = argument
            text = self.sample(inner)
            if number is not None:
                self.groups[number] = text
            return text
        if operator in REPEATS:
            least, _, inner = argument
            return self.sample(inner) * min(int(least), _LONG)
        if operator is _constants.BRANCH:
            return self._branch(argument[1])
        if operator is _constants.ATOMIC_GROUP:
            return self.sample(argument)
        if operator is _constants.ASSERT:
            return self.sample(argument[1]) if self.behind and argument[0] < 0 else ""
        if operator is _constants.GROUPREF:
            return self.groups.get(argument, "")
        if operator is _constants.GROUPREF_EXISTS:
            return self.sample(argument[1])
        return self._character(operator, argument)

    def _branch(self, branches: Sequence[Any]) -> str:
        """Return a branch of the favourite alone, if there is one, and else the first."""
        samples = [self.sample(branch) for branch in branches]
        return next((each for each in samples if each.strip(self.favourite) == ""), samples[0])

    def _character(self, operator: Any, argument: Any) -> str:  # noqa: ANN401
        if operator is _constants.LITERAL:
            return chr(argument)
        if operator not in (_constants.IN, _constants.ANY, _constants.NOT_LITERAL):
            return ""
        fitting = (each for each in (self.favourite, *_OTHERS) if fits(operator, argument, each))
        return next(fitting, _first_of(argument) if operator is _constants.IN else "")

    def repetitions(self, tree: Any, before: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401
        """Yield, for each long repetition in ``tree``, what leads to it and what it repeats."""
        for operator, argument in tree:
            for inner in parts(operator, argument):
                yield from self.repetitions(inner, before)
            if operator in REPEATS and argument[1] >= _LONG:
                yield before, self.sample(argument[2]) or self._filled(argument[2])
            before += self._node(operator, argument)

    def _filled(self, tree: Any) -> str:  # noqa: ANN401
        """Return a text for what may be empty: the first of its parts that makes one."""
        parts = (self.sample(inner) for operator, argument in tree for inner in parts(operator, argument))
        return next(filter(None, parts), "")


def _first_of(members: Sequence[Any]) -> str:
    """Return a character that a set names itself, when none of the usual ones is in it."""
    for kind, value in members:
        if kind is _constants.LITERAL:
            return chr(value)
        if kind is _constants.RANGE:
            return chr(value[0])
    return ""
