"""Run the benchmarks, compare them with the recorded run, record them and put them into the README.

Usage: python -m benchmarks [--large] [--no-record] [NAME …]

A benchmark is a module of this package with ``run() -> list[Row]``; one with
``run_large() -> list[Row]`` runs that instead with ``--large``.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.readme import figure, write_table
from benchmarks.record import change, record, recorded
from benchmarks.rows import Row
from mhcorpus.reports.formats import is_terminal
from mhcorpus.reports.page import Grid, Heading, Line, Page, Span, Spans, plain
from mhcorpus.reports.terminal import show

Benchmark = Callable[[], list[Row]]
HEADER = ("measured", "beside", "least", "median", "most", "unit", "ratio", "goal", "since then", "note")


def benchmarks(large: bool) -> dict[str, Benchmark]:
    """Return the benchmarks of this package by name."""
    wanted = "run_large" if large else "run"
    found = {
        each.name: getattr(importlib.import_module(f"benchmarks.{each.name}"), wanted, None)
        for each in pkgutil.iter_modules([str(Path(__file__).parent)]) if each.name != "__main__"
    }
    return {name: run for name, run in found.items() if run}


def page_of(name: str, rows: Sequence[Row], before: Sequence[dict[str, Any]]) -> Page:
    """Return what a benchmark measured as a table."""
    table = tuple(_cells(row, before) for row in rows)
    right = frozenset({"least", "median", "most", "ratio"})
    return [Heading((Span(name, "title"),)), Grid(HEADER, table, right=right, spare="note"), Line()]


def _cells(row: Row, before: Sequence[dict[str, Any]]) -> tuple[Spans, ...]:
    ratio = "" if row.ratio is None else f"{figure(row.ratio)} ×"
    goal = {None: Span(""), True: Span(row.goal, "good"), False: Span(f"{row.goal} missed", "bad")}[row.met]
    better = change(row, before)
    since = Span("") if better is None else Span(f"{better:.2f} × as good", "good" if better > 1 else "bad")
    return (
        (Span(row.what),), (Span(row.beside, "muted"),),
        *((Span(figure(each), "number"),) for each in (row.minimum, row.median, row.maximum)),
        (Span(row.unit),), (Span(ratio, "number"),), (goal,), (since,), (Span(row.note, "muted"),),
    )


def main(arguments: Sequence[str]) -> None:
    """Run what is asked for and print it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="which ones; all, if none is named")
    parser.add_argument("--large", action="store_true", help="those that take long")
    parser.add_argument("--no-record", action="store_true", help="leave the recorded run as it is")
    given = parser.parse_args(arguments)
    there = benchmarks(given.large)
    if unknown := set(given.names) - there.keys():
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(there)}")
    for name in given.names or there:
        rows = there[name]()
        page = page_of(name, rows, recorded().get(name, {}).get("rows", []))
        if is_terminal(sys.stdout):
            show(page, sys.stdout)
        else:
            print(*plain(page), sep="\n", flush=True)
        if not given.no_record:
            record(name, rows)
            write_table(recorded())


if __name__ == "__main__":
    main(sys.argv[1:])
