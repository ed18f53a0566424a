"""Regexes as the syntax tree that re makes of them: what they are made of, what they can match."""

from __future__ import annotations

import re
from collections.abc import Sequence
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})


def parse(regex: str) -> Any:  # noqa: ANN401 - re's own syntax tree has no types
    """Return the tree of ``regex``: a sequence of operators with their arguments. Raises re.error."""
    return _parser.parse(regex)


def parts(operator: Any, argument: Any) -> Sequence[Any]:  # noqa: ANN401
    """Return the parts of the tree inside one of its nodes; what an assertion holds runs as well."""
    if operator is _constants.SUBPATTERN:
        return [argument[3]]
    if operator in REPEATS:
        return [argument[2]]
    if operator is _constants.BRANCH:
        return list(argument[1])
    if operator in (_constants.ASSERT, _constants.ASSERT_NOT):
        return [argument[1]]
    if operator is _constants.ATOMIC_GROUP:
        return [argument]
    if operator is _constants.GROUPREF_EXISTS:
        return [each for each in argument[1:] if each is not None]
    return []


def fits(operator: Any, argument: Any, character: str) -> bool:  # noqa: ANN401
    """Whether ``character`` is what an operator for one character matches; ``.`` matches no line break."""
    if operator is _constants.ANY:
        return character != "\n"
    if operator is _constants.LITERAL:
        return ord(character) == int(argument)
    if operator is _constants.NOT_LITERAL:
        return ord(character) != int(argument)
    negated = argument[0][0] is _constants.NEGATE
    return bool(negated) != any(_in(kind, value, character) for kind, value in argument[negated:])


def _in(kind: Any, value: Any, character: str) -> bool:  # noqa: ANN401
    if kind is _constants.LITERAL:
        return ord(character) == int(value)
    if kind is _constants.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return kind is _constants.CATEGORY and _CATEGORIES[value].match(character) is not None


_CATEGORIES = {
    _constants.CATEGORY_DIGIT: re.compile(r"\d"),
    _constants.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    _constants.CATEGORY_SPACE: re.compile(r"\s"),
    _constants.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    _constants.CATEGORY_WORD: re.compile(r"\w"),
    _constants.CATEGORY_NOT_WORD: re.compile(r"\W"),
}
