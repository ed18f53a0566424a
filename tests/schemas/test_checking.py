"""The package's own check of a value agrees with a JSON Schema library."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from mhcorpus.schemas import schema, schema_names
from mhcorpus.schemas.checking import fault_in

SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z]+$"},
        "size": {"type": ["integer", "null"], "minimum": 0, "maximum": 9},
        "kind": {"enum": ["a", "b"]},
        "form": {"const": "x/1"},
        "day": {"type": ["string", "null"], "format": "date"},
        "spans": {"type": "array", "items": {"$ref": "#/$defs/span"}},
        "called": {"type": "boolean"},
        "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
        "score": {"type": "number"},
    },
    "dependentRequired": {"called": ["size"]},
    "$defs": {"span": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}},
}
# To the library 1.0 is an integer; here, where integers are offsets into a text, it is none.
BROKEN = st.floats(0, 2).filter(lambda number: not number.is_integer())
LEAVES = st.none() | st.booleans() | st.integers(-2, 12) | BROKEN | st.sampled_from(
    ["a", "b", "x/1", "abc", "A", "abc\n", "2027-03-12", "2027-02-30", "2027-3-12", ""]
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from([*SCHEMA["properties"], "other"]), inner, max_size=4
    ),
    max_leaves=12,
)
RIGHT: dict[str, Any] = {
    "name": "abc", "size": 3, "kind": "a", "form": "x/1", "day": "2027-03-12", "spans": [[0, 4], [5, 5]],
    "called": True, "counts": {"law": 2}, "score": 0.5, "other": [1],
}


@given(st.dictionaries(st.sampled_from([*SCHEMA["properties"], "other"]), VALUES, max_size=6))
def test_it_agrees_with_the_library(changes: dict[str, Any]) -> None:
    """A value is refused exactly where the library refuses it."""
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["date"]))
    for value in (changes, {**RIGHT, **changes}):
        assert (fault_in(value, SCHEMA) is None) == validator.is_valid(value)


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("name", 1, "name is 1, not string"),
        ("name", "abc\n", "name is 'abc\\n', which has not its form"),
        ("size", True, "size is True, not integer or null"),
        ("size", 1.0, "size is 1.0, not integer or null"),
        ("size", -1, "size is -1, less than 0"),
        ("size", 10, "size is 10, more than 9"),
        ("kind", "c", "kind is 'c', not one of a, b"),
        ("day", "2027-02-30", "day is '2027-02-30', not a day"),
        ("spans", [[0, 1], [2]], "spans[1] has fewer than 2 items"),
        ("spans", [[0, 1, 2]], "spans[0] has more than 2 items"),
        ("counts", {"law": "2"}, "counts.law is '2', not integer"),
    ],
)
def test_a_fault_says_what_and_where(key: str, value: object, fault: str) -> None:
    """The first fault is one line with its place."""
    assert fault_in({**RIGHT, key: value}, SCHEMA) == fault


def test_what_is_right_has_no_fault() -> None:
    """What a schema allows has none, other keys too; what it needs may not lack."""
    assert fault_in(RIGHT, SCHEMA) is None
    assert fault_in([], SCHEMA) == "the value is [], not object"
    without = copy.deepcopy(RIGHT)
    del without["size"]
    assert fault_in(without, SCHEMA) == "the value lacks size"


@pytest.mark.parametrize("name", schema_names())
def test_it_knows_every_keyword(name: str) -> None:
    """No shipped schema asks for something that would go unchecked."""
    assert _keywords(schema(name)) <= {
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "const", "enum", "pattern", "format",
        "minimum", "maximum", "required", "dependentRequired", "properties", "additionalProperties", "items",
        "minItems", "maxItems",
    }


def _keywords(described: Any) -> set[str]:  # noqa: ANN401 - JSON
    if not isinstance(described, dict):
        return set()
    inner = [described.get("items"), described.get("additionalProperties")]
    inner += [*described.get("properties", {}).values(), *described.get("$defs", {}).values()]
    return set(described).union(*map(_keywords, inner))
