"""Checks a value against one of the package's own schemas, without a library.

It knows the keywords that these schemas use and fails on any other: nothing that a schema asks
for is left unchecked in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

Schema = Mapping[str, Any]

_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "boolean": (bool,), "null": (type(None),),
    "integer": (int,), "number": (int, float),
}
_SAYS_NOTHING = frozenset({"$schema", "$id", "$defs", "title", "description"})
_SHOWN = 40
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def fault_in(value: object, schema: Schema) -> str | None:
    """Return the first thing in ``value`` that ``schema`` does not allow, on one line; None for none."""
    return next(_faults(value, schema, "", schema.get("$defs", {})), None)


def _faults(value: object, schema: Schema, place: str, named: Schema) -> Iterator[str]:
    """Yield what is wrong with ``value``, which stands at ``place`` (``references[3].start``)."""
    for keyword, wanted in schema.items():
        if keyword == "$ref":
            yield from _faults(value, named[wanted.removeprefix("#/$defs/")], place, named)
        elif keyword == "items" and isinstance(value, list):
            for number, item in enumerate(value):
                yield from _faults(item, wanted, f"{place}[{number}]", named)
        elif keyword in ("properties", "additionalProperties") and isinstance(value, dict):
            for key, inner in _inside(value, keyword, schema):
                yield from _faults(value[key], inner, f"{place}.{key}" if place else key, named)
        elif keyword in _TESTS:
            if fault := _TESTS[keyword](value, wanted):
                yield f"{place or 'the value'} {fault}"
        elif keyword not in _SAYS_NOTHING | {"items", "properties", "additionalProperties"}:
            raise NotImplementedError(keyword)


def _inside(value: Mapping[str, object], keyword: str, schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield the keys of ``value`` that ``keyword`` speaks of, and the schema of each."""
    wanted = schema[keyword]
    if keyword == "properties":
        yield from ((key, inner) for key, inner in wanted.items() if key in value)
    elif wanted is not True:
        known = schema.get("properties", {})
        yield from ((key, wanted) for key in value if key not in known)


def _type(value: object, wanted: str | list[str]) -> str | None:
    names = [wanted] if isinstance(wanted, str) else wanted
    if any(isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
           for name in names):
        return None
    return f"is {_shown(value)}, not {' or '.join(names)}"


def _least(value: object, wanted: int) -> str | None:
    return f"is {_shown(value)}, less than {wanted}" if isinstance(value, int) and value < wanted else None


def _most(value: object, wanted: int) -> str | None:
    return f"is {_shown(value)}, more than {wanted}" if isinstance(value, int) and value > wanted else None


def _pattern(value: object, wanted: str) -> str | None:
    # Anchored as in ECMAScript, where $ is the end, not the place before a last line break.
    form = wanted.removeprefix("^").removesuffix("$")
    wrong = isinstance(value, str) and not re.fullmatch(form, value)
    return f"is {_shown(value)}, which has not its form" if wrong else None


def _format(value: object, wanted: str) -> str | None:
    if wanted != "date":
        raise NotImplementedError(wanted)
    try:
        if not isinstance(value, str) or (_DAY.fullmatch(value) and date.fromisoformat(value)):
            return None
    except ValueError:
        pass
    return f"is {_shown(value)}, not a day"


def _enum(value: object, wanted: list[object]) -> str | None:
    return None if value in wanted else f"is {_shown(value)}, not one of {', '.join(map(str, wanted))}"


def _required(value: object, wanted: list[str]) -> str | None:
    missing = [key for key in wanted if key not in value] if isinstance(value, dict) else []
    return f"lacks {', '.join(missing)}" if missing else None


def _dependent(value: object, wanted: Mapping[str, list[str]]) -> str | None:
    if not isinstance(value, dict):
        return None
    return _required(value, [name for key, names in wanted.items() if key in value for name in names])


def _fewest(value: object, wanted: int) -> str | None:
    return f"has fewer than {wanted} items" if isinstance(value, list) and len(value) < wanted else None


def _fullest(value: object, wanted: int) -> str | None:
    return f"has more than {wanted} items" if isinstance(value, list) and len(value) > wanted else None


_TESTS: Mapping[str, Callable[[object, Any], str | None]] = {
    "type": _type, "const": lambda value, wanted: _enum(value, [wanted]), "enum": _enum,
    "minimum": _least, "maximum": _most, "pattern": _pattern, "format": _format, "required": _required,
    "dependentRequired": _dependent,
    "minItems": _fewest, "maxItems": _fullest,
}


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}\u2026"
