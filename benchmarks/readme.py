"""The recorded run as the table that the README has between two marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.inputs import ROOT
from benchmarks.rows import Row

README = ROOT / "README.md"
_BETWEEN = re.compile(r"(?<=<!-- bench -->\n).*(?=<!-- /bench -->)", re.DOTALL)


def figure(value: float) -> str:
    """Return a figure with three digits that count: ``0.0123``, ``4.56``, ``12,300``."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def write_table(runs: Mapping[str, Mapping[str, Any]]) -> None:
    """Put the recorded runs between the marks of the README."""
    text = README.read_text(encoding="utf-8")
    table = "\n".join(_lines(runs))
    README.write_text(_BETWEEN.sub(lambda _: f"{table}\n", text), encoding="utf-8")


def _lines(runs: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    named = {_name(run): None for run in runs.values()}
    yield from ("; ".join(named) + ".", "")
    yield "| measured | least - median - most | beside | ratio | goal |"
    yield "| --- | --- | --- | --- | --- |"
    for run in runs.values():
        for each in run["rows"]:
            yield _line(Row(**each))


def _name(run: Mapping[str, Any]) -> str:
    machine, versions = run["machine"], run["versions"]
    return (
        f"Run of {run['date']} on {machine['cores']} cores ({machine['system']}, {machine['processor']}), "
        + ", ".join(f"{name} {version}" for name, version in versions.items())
    )


def _line(row: Row) -> str:
    values = " - ".join(dict.fromkeys(map(figure, (row.minimum, row.median, row.maximum))))
    ratio = "" if row.ratio is None else f"{figure(row.ratio)} ×"
    goal = {None: "", True: row.goal, False: f"{row.goal}, **missed**"}[row.met]
    return f"| {row.what} | {values} {row.unit} | {row.beside} | {ratio} | {goal} |"
