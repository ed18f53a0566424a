"""With which words the matches of a regex begin, read from the regex itself.

A regex is tried far fewer times where it is known how each match begins: at "artikel", "Stb.",
a figure. Pieces of the vocabulary are read only as far as a match can begin in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import _constants  # type: ignore[attr-defined]
from typing import Any

from mhcorpus.references.piece_trees import PieceTrees
from mhcorpus.references.regex_tree import REPEATS

_LONG = 10
"""Signs after which a beginning tells enough."""
_MOST = 100
"""Beginnings that are not made longer where that would make more of them."""
_MOST_SIGNS = 12
"""A class of more signs is not spelled out."""
_DIGIT, _ANY_CASE = "\U000f8000", "\U000f8001"
"""Code points, for private use, far behind those that stand for pieces of the vocabulary."""

_Strings = frozenset[str]
_Ends = tuple[_Strings, _Strings]
"""Strings with which a part of a regex begins: those after which anything may follow, and the
whole strings that it matches, behind which its neighbour goes on."""
_NOTHING: _Strings = frozenset()
_EMPTY: _Strings = frozenset({""})
_UNKNOWN: _Ends = (_EMPTY, _NOTHING)
_WIDTHLESS: _Ends = (_NOTHING, _EMPTY)


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Every match begins with one of ``literals``, or of ``any_case`` (lower case) in any case, or,
    with ``digit``, with a figure: the first of its number, where ``first_digit`` says so. Nor does it begin
    behind a letter, figure or low line, where ``first_sign`` does."""

    literals: frozenset[str]
    any_case: frozenset[str] = _NOTHING
    digit: bool = False
    first_digit: bool = False
    first_sign: bool = False

    def hold_any_of(self, texts: Iterable[str]) -> bool:
        """Whether each beginning holds one of ``texts`` itself."""
        texts = tuple(texts)
        return not (self.any_case or self.digit) and all(
            any(text in literal for text in texts) for literal in self.literals
        )


class BeginningsReader:
    """Reads regexes that share a vocabulary."""

    def __init__(self, trees: PieceTrees) -> None:
        self._trees = trees

    def read(self, regex: str) -> Beginnings | None:
        """Return how each match of ``regex`` (``{name}`` is a piece) begins; None where that is open."""
        tree = self._trees.of(regex)
        if tree.state.flags & (_constants.SRE_FLAG_IGNORECASE | _constants.SRE_FLAG_ASCII):
            return None
        ends, whole = self._sequence(tree)
        return self._beginnings(tree, ends | whole)

    def _sequence(self, tree: Any) -> _Ends:  # noqa: ANN401
        closed: set[str] = set()
        whole = _EMPTY
        for operator, argument in tree:
            ends, goes_on = self._node(operator, argument)
            if len(some := whole - _EMPTY) > 1 and len(some) * (len(ends) + len(goes_on)) > _MOST:
                closed |= some
                whole &= _EMPTY
            closed |= _joined(whole, ends)
            whole = _joined(whole, goes_on)
            long = {each for each in whole if len(each) >= _LONG}
            closed |= long
            whole -= long
            if not whole:
                break
        return frozenset(closed), whole

    def _node(self, operator: Any, argument: Any) -> _Ends:  # noqa: ANN401
        if operator is _constants.LITERAL:
            return self._literal(argument)
        if operator is _constants.IN:
            return self._one_of(argument)
        if operator is _constants.SUBPATTERN:
            return self._group(argument)
        if operator is _constants.BRANCH:
            branches = [self._sequence(branch) for branch in argument[1]]
            return _union(ends for ends, _ in branches), _union(whole for _, whole in branches)
        if operator in REPEATS:
            least, most, inner = argument
            ends, whole = self._sequence(inner)
            if most > 1:
                ends, whole = ends | whole, _NOTHING
            return ends, whole if least else whole | _EMPTY
        if operator is _constants.ATOMIC_GROUP:
            return self._sequence(argument)
        if operator in (_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT):
            return _WIDTHLESS
        return _UNKNOWN

    def _literal(self, code: int) -> _Ends:
        if not self._trees.is_piece(code):
            return _NOTHING, frozenset({chr(code)})
        tree = self._trees.piece(code)
        return _UNKNOWN if tree is None else self._sequence(tree)

    def _one_of(self, members: Any) -> _Ends:  # noqa: ANN401
        """Read a class; ``{one}|{other}`` is one as well, of the signs that stand for the two pieces."""
        signs = (value for kind, value in members if kind is _constants.LITERAL)
        pieces = list(filter(self._trees.is_piece, signs))
        if not pieces:
            return _class(members)
        if len(pieces) < len(members):
            return _UNKNOWN
        read = [self._literal(each) for each in pieces]
        return _union(ends for ends, _ in read), _union(whole for _, whole in read)

    def _group(self, argument: Any) -> _Ends:  # noqa: ANN401
        _, added, dropped, inner = argument
        ends, whole = self._sequence(inner)
        if dropped or added & ~_constants.SRE_FLAG_IGNORECASE:
            return _UNKNOWN
        if added:
            ends, whole = frozenset(map(_in_any_case, ends | whole)), _NOTHING
        return ends, whole

    def _beginnings(self, tree: Any, found: _Strings) -> Beginnings | None:  # noqa: ANN401
        digit = _DIGIT in found
        literals = {each for each in found if not (_is_odd(each) or (digit and each[:1].isdecimal()))}
        if not all(each.strip() and "\n" not in each for each in literals):
            return None
        any_case = _shortest(each[1:] for each in found if each.startswith(_ANY_CASE))
        return Beginnings(
            literals=_shortest(literals),
            any_case=any_case,
            digit=digit,
            first_digit=digit and self._bars(tree, _constants.CATEGORY_WORD, _constants.CATEGORY_DIGIT),
            first_sign=self._bars(tree, _constants.CATEGORY_WORD),
        )

    def _bars(self, tree: Any, *categories: Any) -> bool:  # noqa: ANN401
        """Whether no match can begin right behind a sign of one of ``categories``, all of them letters or
        figures: it begins ``(?<!\\w)``, which names one, or with what has to stand before it: ``(?<=\\()``.
        """
        for operator, argument in tree:
            if operator is _constants.LITERAL and self._trees.is_piece(argument):
                return (piece := self._trees.piece(argument)) is not None and self._bars(piece, *categories)
            if operator is _constants.SUBPATTERN:
                return not (argument[1] or argument[2]) and self._bars(argument[3], *categories)
            if operator is _constants.BRANCH:
                return all(self._bars(each, *categories) for each in self._concerned(argument[1], categories))
            if operator not in (_constants.ASSERT, _constants.ASSERT_NOT):
                return False
            if argument[0] < 0 and _looks_back(operator, argument[1], categories):
                return True
        return False

    def _concerned(self, branches: Iterable[Any], categories: Iterable[Any]) -> Iterator[Any]:
        """Yield those of ``branches`` that may begin with a figure, where only these are asked after."""
        for branch in branches:
            begins = _union(self._sequence(branch)) if _constants.CATEGORY_DIGIT in categories else _EMPTY
            if any(each in ("", _DIGIT) or each[:1].isdecimal() for each in begins):
                yield branch


def _class(members: Any) -> _Ends:  # noqa: ANN401
    """Return the signs of a class of few, or that it is one of figures."""
    signs: set[str] = set()
    for kind, value in members:
        if kind is _constants.LITERAL:
            signs.add(chr(value))
        elif kind is _constants.RANGE and value[1] - value[0] < _MOST_SIGNS:
            signs |= set(map(chr, range(value[0], value[1] + 1)))
        elif kind is _constants.CATEGORY and value is _constants.CATEGORY_DIGIT:
            signs.add("0")
        else:
            return _UNKNOWN
    if all(sign.isdecimal() for sign in signs):
        return frozenset({_DIGIT}), _NOTHING
    if len(signs) > _MOST_SIGNS or any(sign.isdecimal() for sign in signs):
        return _UNKNOWN
    return _NOTHING, frozenset(signs)


def _in_any_case(string: str) -> str:
    return string if not string or _is_odd(string) else _ANY_CASE + string.lower()


def _is_odd(string: str) -> bool:
    return string[:1] in (_DIGIT, _ANY_CASE)


def _joined(before: _Strings, behind: _Strings) -> _Strings:
    """Return each string of ``before`` with each of ``behind``; what is odd begins a string or none."""
    if before == _EMPTY:
        return behind
    return frozenset([one if one and _is_odd(other) else one + other for one in before for other in behind])


def _union(sets: Iterable[_Strings]) -> _Strings:
    return frozenset().union(*sets)


def _shortest(strings: Iterable[str]) -> frozenset[str]:
    """Leave out each string that begins with another one."""
    kept: list[str] = []
    for string in sorted(strings):
        if not kept or not string.startswith(kept[-1]):
            kept.append(string)
    return frozenset(kept)


def _looks_back(operator: Any, behind: Any, categories: Iterable[Any]) -> bool:  # noqa: ANN401
    """Whether an assertion of what stands before bars all signs of one of ``categories``."""
    if operator is _constants.ASSERT:
        return _ends_in_a_sign(behind)
    if len(behind) != 1:
        return False
    kind, members = behind[0]
    if kind is _constants.NOT_LITERAL:
        return re.match(r"\W", chr(members)) is not None
    if kind is not _constants.IN or members[0][0] is _constants.NEGATE:
        return False
    return any((_constants.CATEGORY, each) in members for each in categories)


def _ends_in_a_sign(tree: Any) -> bool:  # noqa: ANN401
    operator, code = tree[-1]
    return operator is _constants.LITERAL and re.fullmatch(r"\W", chr(code)) is not None
