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


def crosses_lines(tree: Any) -> bool:  # noqa: ANN401
    """Whether a match may hold a line break, or may hang on what stands behind one.

    A part with flags of its own (``(?s:.)``) is taken to.
    """
    return any(
        (operator is _constants.AT and argument in _ENDS)
        or (operator is _constants.SUBPATTERN and argument[1] & ~_constants.SRE_FLAG_IGNORECASE)
        or (operator in _ONE_SIGN and fits(operator, argument, "\n"))
        or any(map(crosses_lines, parts(operator, argument)))
        for operator, argument in tree
    )


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
_ONE_SIGN = frozenset({_constants.LITERAL, _constants.NOT_LITERAL, _constants.IN, _constants.ANY})
_ENDS = frozenset({_constants.AT_END, _constants.AT_END_STRING})
