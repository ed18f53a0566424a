"""The JSON Schema (2020-12) of everything that mhcorpus prints or writes as JSON, one file each.

Schemas are open: a later version may add keys, and says so in them. What would break a consumer,
a key that goes or a value of another type, gets a new number.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from mhcorpus.errors import QueryError


@cache
def schema_names() -> tuple[str, ...]:
    """Return the names of all schemas, sorted: ``refs``, ``list``, …"""
    found = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in found if name.endswith(".json")))


@cache
def schema_text(name: str) -> str:
    """Return the schema called ``name`` as it is shipped.

    Raises QueryError where none is called so.
    """
    name = name.removeprefix("mhcorpus/").partition("/")[0]
    if name not in schema_names():
        raise QueryError(f"no schema is called {name!r}; there are: {', '.join(schema_names())}")
    return files(__name__).joinpath(f"{name}.json").read_text(encoding="utf-8")


def schema(name: str) -> dict[str, Any]:
    """Return the schema called ``name``; raises QueryError where none is called so."""
    loaded: dict[str, Any] = json.loads(schema_text(name))
    return loaded
