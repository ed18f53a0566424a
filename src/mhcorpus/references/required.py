"""Which words each match of a regex holds, read from the regex itself.

To look for a few words in a sentence takes far less than to try a regex at each of its signs, and one
that is never tried is never compiled. Of the patterns of the ledger that have what they need, two of
three are not tried: all of extraction takes 4 % less for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from re import _constants  # type: ignore[attr-defined]
from typing import Any

from mhcorpus.references.piece_trees import PieceTrees
from mhcorpus.references.regex_tree import REPEATS

_SHORTEST = 2
"""Signs of the shortest word that tells anything."""
_LONG = 5
"""Signs beyond which a longer word tells no more."""
_MOST = 24
"""Words of which one has to be there; more of them are slow to look for."""
_CLAUSES = 3
"""Clauses that are looked for: those of the longest and fewest words."""

_WIDTHLESS = (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT)
"""What stands between two letters and parts them not."""

_Clause = frozenset[str]
"""Words of which each match holds one."""


@dataclass(frozen=True, slots=True)
class Required:
    """What a text must hold: of one of the ``ways`` in which a regex matches all clauses, of each a word."""

    ways: tuple[tuple[tuple[str, ...], ...], ...]

    def met_by(self, text: str) -> bool:
        """Whether ``text`` holds what is required."""
        for clauses in self.ways:
            for words in clauses:
                for word in words:
                    if word in text:
                        break
                else:
                    break
            else:
                return True
        return False


class RequiredReader:
    """Reads regexes that share a vocabulary."""

    def __init__(self, trees: PieceTrees) -> None:
        self._trees = trees
        self._of_pieces: dict[int, list[_Clause]] = {}

    def read(self, regex: str) -> Required:
        """Return what each match of ``regex`` (``{name}`` is a piece) holds, as far as that is certain."""
        tree = self._trees.of(regex)
        if tree.state.flags & _constants.SRE_FLAG_IGNORECASE:
            return Required(((),))
        ways = (sorted(_telling(self._clauses(way)), key=_worth, reverse=True) for way in _ways(tree))
        return Required(tuple(tuple(tuple(sorted(each)) for each in way[:_CLAUSES]) for way in ways))

    def _clauses(self, tree: Any) -> list[_Clause]:  # noqa: ANN401 - re's own syntax tree has no types
        """Return the clauses of a sequence: its runs of letters, and those of its parts."""
        clauses: list[_Clause] = []
        run = ""
        for operator, argument in tree:
            if operator is _constants.LITERAL and not self._trees.is_piece(argument):
                run += chr(argument)
                continue
            clauses += self._inside(operator, argument)
            if operator not in _WIDTHLESS:
                clauses.append(frozenset({run}))
                run = ""
        clauses.append(frozenset({run}))
        return list(filter(_is_telling, clauses))

    def _inside(self, operator: Any, argument: Any) -> list[_Clause]:  # noqa: ANN401
        if operator is _constants.LITERAL:
            return self._of_piece(argument)
        if operator is _constants.IN:
            return self._one_of([[part] for part in argument])
        if operator is _constants.BRANCH:
            return self._one_of(argument[1])
        if operator is _constants.SUBPATTERN:
            in_any_case = argument[1] & _constants.SRE_FLAG_IGNORECASE
            return [] if in_any_case else self._clauses(argument[3])
        if operator is _constants.ATOMIC_GROUP:
            return self._clauses(argument)
        if operator is _constants.ASSERT:
            return self._clauses(argument[1])
        if operator in REPEATS and argument[0]:
            return self._clauses(argument[2])
        return []

    def _of_piece(self, code: int) -> list[_Clause]:
        if code not in self._of_pieces:
            tree = self._trees.piece(code)
            self._of_pieces[code] = [] if tree is None else self._clauses(tree)
        return self._of_pieces[code]

    def _one_of(self, branches: Iterable[Any]) -> list[_Clause]:
        """Return the clause of branches, one of which matches; none where it would tell too little."""
        words: set[str] = set()
        for branch in branches:
            clauses = self._clauses(branch)
            if not clauses:
                return []
            words |= max(clauses, key=_worth)
        least = frozenset(word for word in words if not any(each != word and each in word for each in words))
        return [least] if len(least) <= _MOST else []


def _ways(tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the branches of a regex that is nothing but branches; else itself."""
    nodes = list(tree)
    if len(nodes) == 1 and nodes[0][0] is _constants.BRANCH:
        for branch in nodes[0][1][1]:
            yield from _ways(branch)
    else:
        yield tree


def _is_telling(clause: _Clause) -> bool:
    return min(map(len, clause)) >= _SHORTEST


def _worth(clause: Set[str]) -> tuple[int, int, int]:
    shortest = min(map(len, clause))
    return min(shortest, _LONG), -len(clause), shortest


def _telling(clauses: Iterable[_Clause]) -> set[_Clause]:
    """Leave out each clause that holds whenever another one does."""
    clauses = set(clauses)
    return {each for each in clauses if not any(other < each for other in clauses)}
