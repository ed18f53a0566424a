"""The kinds of references as their files describe them, without compiling a pattern."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mhcorpus.errors import PatternError, QueryError
from mhcorpus.patterns.examples import unmarked
from mhcorpus.references.knowledge import shipped_patterns
from mhcorpus.references.pattern_files import kind_faults, pattern_files, read_mapping

_SHOWN = 2


def catalogue(patterns: Sequence[Path] = ()) -> list[dict[str, Any]]:
    """Return the kinds by name: what they are, how many patterns they have, and two examples.

    Raises:
        PatternError: one of the user's own ``patterns`` is wrong.
    """
    return [
        {
            "kind": kind,
            "source": content.get("source"),
            "patterns": len(content.get("patterns", ())),
            "examples": _two_examples(content),
        }
        for kind, content in sorted(_contents(patterns).items())
    ]


def kind_described(name: str, patterns: Sequence[Path] = ()) -> Mapping[str, Any]:
    """Return everything that the file of the kind ``name`` says.

    Raises:
        QueryError: there is no such kind.
        PatternError: one of the user's own ``patterns`` is wrong.
    """
    contents = _contents(patterns)
    if name not in contents:
        raise QueryError(f"no kind is called {name!r}; there are: {', '.join(sorted(contents))}")
    return contents[name]


def _contents(patterns: Sequence[Path]) -> dict[str, dict[str, Any]]:
    contents = {}
    for place in (shipped_patterns(), *patterns):
        for path in pattern_files(place).files:
            content = read_mapping(path)
            if faults := tuple(kind_faults(content, path.name)):
                raise PatternError(*faults)
            contents[content["kind"]] = content
    return contents


def _two_examples(content: Mapping[str, Any]) -> list[dict[str, str | None]]:
    """Return the first marked reference of the first two examples that have one."""
    marked = (marks[0] for _, marks in map(unmarked, content.get("examples", ())) if marks)
    return [{"text": mark.text, "id": mark.id} for _, mark in zip(range(_SHOWN), marked, strict=False)]
