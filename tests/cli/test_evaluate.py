"""``eval``: scores on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from mhcorpus.cli.app import app

TEXT = "Op 3 maart 2026 besprak ik het stuk (Kamerstuk 39 812, nr. 9).\n"
DATE = {"kind": "date", "start": 3, "end": 15, "text": "3 maart 2026", "id": "2026-03-03"}
PAPER = {
    "kind": "kamerstuk", "start": 37, "end": 60, "text": "Kamerstuk 39 812, nr. 9", "id": "kst-39812-8",
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "brief.txt").write_text(TEXT, encoding="utf-8")
    gold = {"document": "brief.txt", "meta": {}, "references": [DATE, PAPER]}
    (tmp_path / "brief.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return tmp_path


def run(docs: Path, *arguments: str) -> Result:
    command = ["eval", str(docs / "brief.gold.json"), "--docs", str(docs), *arguments]
    return CliRunner().invoke(app, command)


def test_scores_are_a_table(docs: Path) -> None:
    """Each kind has a row: how many there were, found and resolved; then all of them."""
    result = run(docs)
    assert result.stdout.splitlines() == [
        "           gold  found P      R     F1  resolved P     R     F1",
        "date          1    1.000  1.000  1.000       1.000  1.000  1.000",
        "kamerstuk     1    1.000  1.000  1.000       0.000  0.000  0.000",
        "all           2    1.000  1.000  1.000       0.500  0.500  0.500",
    ]
    assert (result.stderr, result.exit_code) == ("", 0)


def test_scores_are_data(docs: Path) -> None:
    """JSON has the scores, the floors and every miss."""
    found: dict[str, Any] = json.loads(run(docs, "--json", "--floor", "date=1").stdout)
    right = {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    half = {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    assert found["references"]["all"] == {"gold": 2, "found": right, "resolved": half}
    assert (found["schema"], found["documents"], found["floors"]) == (
        "mhcorpus/eval/1", ["brief.txt"], {"date": {"floor": 1.0, "met": True}},
    )
    assert found["misses"] == [{
        "document": "brief.txt", "category": "id", "key": "kamerstuk", "wanted": "kst-39812-8",
        "found": "kst-39812-9", "text": "Kamerstuk 39 812, nr. 9", "start": 37,
    }]


def test_misses_are_told(docs: Path) -> None:
    """``--misses`` tells each, below the table and as rows."""
    assert run(docs, "--misses").stdout.splitlines()[-3:] == [
        "  id \u00b7 kamerstuk \u00b7 brief.txt \u00b7 at 37",
        "    Kamerstuk 39 812, nr. 9",
        "    wanted kst-39812-8  found kst-39812-9",
    ]
    rows = [json.loads(line) for line in run(docs, "--misses", "--jsonl").stdout.splitlines()]
    assert [(row["key"], row["found"]) for row in rows] == [("kamerstuk", "kst-39812-9")]


def test_rows_are_scores(docs: Path) -> None:
    """CSV has a row for each kind; ``--kinds`` says which."""
    assert run(docs, "--csv", "--kinds", "kamerstuk").stdout.splitlines() == [
        "key,gold,found_precision,found_recall,found_f1,resolved_precision,resolved_recall,resolved_f1",
        "kamerstuk,1,1.0,1.0,1.0,0.0,0.0,0.0",
        "all,1,1.0,1.0,1.0,0.0,0.0,0.0",
    ]


def test_kinds_are_listed_with_commas(docs: Path) -> None:
    """Blanks around one do not count, and what is no kind is wrong usage."""
    rows = run(docs, "--jsonl", "--kinds", "kamerstuk, date").stdout.splitlines()
    assert [json.loads(row)["key"] for row in rows] == ["date", "kamerstuk", "all"]
    result = run(docs, "--kinds", "kamerstuk,artikel")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith("mhcorpus: no kind is called 'artikel'; there are: aanhangsel, ")


def test_a_floor_that_is_not_met_fails(docs: Path) -> None:
    """An F1 below its floor is said on stderr, after the table, with exit code 1."""
    result = run(docs, "--floor", "all=0.9", "--floor", "date=1", "--floor", "motions=0.5")
    assert (result.exit_code, result.stderr) == (
        1, "mhcorpus: short of all=0.9 (F1 0.500), motions=0.5 (F1 0.000)\n",
    )


@pytest.mark.parametrize("floor", ["all", "all=high", "=1", "all=1.5", "all=nan"])
def test_a_floor_that_is_none_is_wrong_usage(floor: str, docs: Path) -> None:
    """A floor is a key and a rate from 0 to 1."""
    result = run(docs, "--floor", floor)
    assert (result.stdout, result.stderr.count("\n"), result.exit_code) == ("", 1, 2)


def test_a_document_that_is_missing_fails(docs: Path) -> None:
    """A gold file whose document is not in the folder is one line and exit code 1."""
    (docs / "brief.txt").unlink()
    result = run(docs)
    assert (result.stdout, result.stderr.count("\n"), result.exit_code) == ("", 1, 1)
