"""Every regex that the program itself is written with, and the ways in which it is used."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

import mhcorpus
from mhcorpus.patterns.runaway import Way

_WAYS: Mapping[str, Way] = {
    "match": "match", "fullmatch": "fullmatch", "search": "search", "finditer": "search", "findall": "search",
    "sub": "search", "subn": "search", "split": "search",
}  # fmt: skip
"""How each method of a regex goes through a text."""
_FLAGS = {"i": re.IGNORECASE, "x": re.VERBOSE, "m": re.MULTILINE, "s": re.DOTALL, "a": re.ASCII}


@dataclass(frozen=True, slots=True)
class Written:
    """A regex with its flags in front, where it is written, and the ways in which it is used there."""

    where: str
    regex: str
    ways: frozenset[Way]


def regexes() -> Iterator[Written]:
    """Yield each regex of the package: those in its modules, and those given to ``re`` on the spot."""
    for module in _modules():
        yield from _named(module)
        yield from _on_the_spot(module)


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(mhcorpus.__path__, "mhcorpus."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _named(module: ModuleType) -> Iterator[Written]:
    used = _uses(module)
    for name, value in vars(module).items():
        for pattern in _patterns_in(value):
            # One in a table is used under whatever name a loop over the table gives it.
            ways = (used[name] if pattern is value else frozenset()) or used[""] or frozenset({"search"})
            yield Written(f"{module.__name__}.{name}", _with_flags(pattern), ways)


def _patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    """Yield the regexes that a value of a module is or holds."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, Mapping):
        for pair in value.items():
            for each in pair:
                yield from _patterns_in(each)
    elif isinstance(value, (tuple, list, frozenset)):
        for each in value:
            yield from _patterns_in(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _patterns_in(getattr(value, each.name, None))


def _on_the_spot(module: ModuleType) -> Iterator[Written]:
    for holder, call, way in _calls(module):
        if holder == "re" and call.args:
            regex = _told(module, call.args[0])
            if isinstance(regex, str):
                yield Written(f"{module.__name__}, line {call.lineno}", regex, frozenset({way}))


def _told(module: ModuleType, argument: ast.expr) -> object:
    """Return what is written on the spot, or what the constant is whose name stands there."""
    if isinstance(argument, ast.Constant):
        return argument.value
    return vars(module).get(argument.id) if isinstance(argument, ast.Name) else None


def _uses(module: ModuleType) -> Mapping[str, frozenset[Way]]:
    """Return the ways in which each constant is used in a module, under ``""`` those of all else."""
    ways: dict[str, set[Way]] = defaultdict(set)
    for holder, call, way in _calls(module):
        if holder.isupper():
            ways[holder].add(way)
        elif holder != "re" and not _may_be_text(call):
            ways[""].add(way)
    return defaultdict(frozenset, {name: frozenset(each) for name, each in ways.items()})


def _may_be_text(call: ast.Call) -> bool:
    """Say whether the method called is one that a string has as well."""
    assert isinstance(call.func, ast.Attribute)
    return hasattr(str, call.func.attr)


@cache
def _calls(module: ModuleType) -> tuple[tuple[str, ast.Call, Way], ...]:
    """Return the calls of what may be a method of a regex: whose it is, the call, and the way."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    return tuple(
        (node.func.value.id if isinstance(node.func.value, ast.Name) else "", node, _WAYS[node.func.attr])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _WAYS
    )


def _with_flags(pattern: re.Pattern[str]) -> str:
    """Return a regex as text, its flags, inline ones too, in front."""
    given = "".join(letter for letter, flag in _FLAGS.items() if pattern.flags & flag)
    regex = re.sub(r"\A\(\?[a-z]+\)", "", pattern.pattern)
    return f"(?{given}){regex}" if given else regex
