"""Every regex means the same in each Python that mhcorpus runs on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from mhcorpus.ledger.statements import statements
from mhcorpus.references.knowledge import knowledge_with
from tests.fuzz.regexes import regexes


def _possessive_groups(parsed: Any) -> Iterator[str]:  # noqa: ANN401 - the parser of re has no types
    """Yield the possessive repeats of more than a sign: before 3.11.5, Python loses its place in some."""
    for operator, argument in parsed:
        if operator is _constants.POSSESSIVE_REPEAT and len(argument[2]) != 1:
            yield str(argument)
        if operator is _constants.POSSESSIVE_REPEAT and argument[2][0][0] in (
            _constants.SUBPATTERN, _constants.BRANCH,
        ):  # fmt: skip
            yield str(argument)
        for part in argument if isinstance(argument, (tuple, list)) else ():
            for each in part if isinstance(part, list) else [part]:
                if isinstance(each, _parser.SubPattern):
                    yield from _possessive_groups(each)


def test_no_group_is_repeated_possessively() -> None:
    """``(?>(?:ab?)*)`` is the same as ``(?:ab?)*+``, and works everywhere."""
    papers = {written.regex for written in regexes()}
    kinds = (*knowledge_with().kinds.ordered, *statements().kinds.values())
    patterns = {pattern.regex.pattern for kind in kinds for pattern in kind.sought}
    found = [
        regex for regex in sorted(papers | patterns)
        if "+" in regex and any(_possessive_groups(_parser.parse(regex)))
    ]  # fmt: skip
    assert found == []


@pytest.mark.parametrize(
    ("regex", "count"), [(r"(?:ab?)*+", 1), (r"(?:(?:a|b)c)++", 1), (r"a(?:b(?:cd)*+)?", 1), (r"[ab]*+\\d++", 0), (r"(?>(?:ab?)*)", 0)]
)
def test_such_a_group_is_seen(regex: str, count: int) -> None:
    """Wherever it stands; a single sign may be repeated so."""
    assert len(list(_possessive_groups(_parser.parse(regex)))) == count
    assert re.compile(regex)
