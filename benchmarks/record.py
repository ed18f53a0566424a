"""The recorded run, ``results.json``: what a new run is compared with, and then takes the place of."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import spacy

import mhcorpus
from benchmarks.rows import Row

RECORD = Path(__file__).with_name("results.json")
NOISE = 0.15
"""The share by which two runs of one program differ on a machine that does other things as well."""


def recorded(path: Path = RECORD) -> dict[str, Any]:
    """Return the recorded run of each benchmark by its name; none where nothing was recorded."""
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def record(name: str, rows: Sequence[Row], path: Path = RECORD) -> None:
    """Put a run of the benchmark ``name`` in the place of the one recorded; rows not run again stay."""
    runs = recorded(path)
    new = {row.what for row in rows}
    kept = [row for row in runs.get(name, {}).get("rows", []) if row["what"] not in new]
    runs[name] = {**_circumstances(), "rows": [*map(asdict, rows), *kept]}
    ordered = dict(sorted(runs.items()))
    path.write_text(json.dumps(ordered, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _circumstances() -> dict[str, Any]:
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": {"system": platform.system(), "processor": platform.machine(), "cores": os.cpu_count()},
        "versions": {
            "mhcorpus": mhcorpus.__version__, "python": platform.python_version(),
            "spacy": spacy.about.__version__, "sqlite": sqlite3.sqlite_version,
        },
    }


def change(row: Row, before: Sequence[dict[str, Any]]) -> float | None:
    """Return how many times better ``row`` is than when it was recorded: 2 is twice as good.

    None where it was not, or where the difference is within :data:`NOISE`. Ratios are compared
    where there are any, as they depend least on the machine.
    """
    then = next((Row(**each) for each in before if each["what"] == row.what), None)
    if then is None or (then.ratio is None) != (row.ratio is None):
        return None
    now_is, then_was = (row.median, then.median) if row.ratio is None else (row.ratio, then.ratio or 0.0)
    if not now_is or not then_was:
        return None
    better = now_is / then_was if row.more_is_better else then_was / now_is
    return better if abs(better - 1) > NOISE else None
