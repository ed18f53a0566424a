"""Which packages may import which: the order in which the parts of the program rest on each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import mhcorpus

ROOT = Path(mhcorpus.__file__).parent


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else "version"


def imports(file: Path) -> Iterator[str]:
    """Yield the modules of the program that a file imports, anywhere in it, also for types alone."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = [f"{module}.{each.name}" for each in node.names] if module == "mhcorpus" else [module]
        elif isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == "mhcorpus")


def test_no_two_layers_rest_on_each_other() -> None:
    """Each can be read, and changed, with what lies below it alone; a circle fails with its layers."""
    below: dict[str, set[str]] = {}
    for file in ROOT.rglob("*.py"):
        own = layer(".".join(("mhcorpus", *file.relative_to(ROOT).with_suffix("").parts)))
        below.setdefault(own, set()).update({layer(each) for each in imports(file)} - {own})
    del below["__init__"]  # it loads the pipeline only when it is asked to
    order = list(TopologicalSorter(below).static_order())
    assert order.index("store") < order.index("queries") < order.index("reports") < order.index("cli")
