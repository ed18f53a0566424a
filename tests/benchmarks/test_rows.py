"""The benchmark's rows: goals are judged, and a run is compared with the recorded one."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from benchmarks.__main__ import benchmarks
from benchmarks.record import change, record, recorded
from benchmarks.rows import Row, in_turn, measured


@pytest.mark.parametrize(
    ("goal", "ratio", "median", "met"),
    [
        ("≤ 1.3 ×", 1.3, 9.0, True),
        ("≤ 1.3 ×", 1.31, 0.1, False),
        ("≥ 200 ×", 186.0, 0.1, False),
        ("≤ 150", None, 149.0, True),
        ("≤ 1,500", 99.0, 1501.0, False),
        ("≥ 100", None, 101.0, True),
        ("", None, 5.0, None),
    ],
)
def test_a_goal_is_judged_by_what_it_names(
    goal: str, ratio: float | None, median: float, met: bool | None
) -> None:
    """With a × the ratio counts, without it the median."""
    assert Row("a", "b", "s", 0.0, median, 10.0, ratio, goal).met is met


@pytest.mark.parametrize("goal", ["fast", "< 3", "≤ 1.3 ×"])
def test_a_goal_that_cannot_be_judged_is_refused(goal: str) -> None:
    """A goal of another form is a mistake, and so is one of a ratio where there is none."""
    with pytest.raises(ValueError, match="is no goal"):
        Row("a", "b", "s", 1.0, 1.0, 1.0, None, goal)


def test_measurements_become_a_row() -> None:
    """Least, median and most are of the values given."""
    assert measured("a", [3.0, 1.0, 2.0], unit="ms") == Row("a", "", "ms", 1.0, 2.0, 3.0)


def test_ways_take_turns() -> None:
    """Every way runs once a round, in the order given."""
    ran: list[str] = []
    ticks = iter(range(100))
    times = in_turn(
        {"a": lambda: ran.append("a"), "b": lambda: ran.append("b")}, 2, clock=lambda: float(next(ticks))
    )
    assert (ran, times) == (["a", "b", "a", "b"], {"a": [1.0, 1.0], "b": [1.0, 1.0]})


@pytest.mark.parametrize(
    ("then", "now", "better"),
    [
        (Row("a", "", "s", 1, 2.0, 3), Row("a", "", "s", 1, 1.0, 3), 2.0),
        (Row("a", "", "s", 1, 2.0, 3), Row("a", "", "s", 1, 4.0, 3), 0.5),
        (Row("a", "", "MB/s", 1, 2.0, 3), Row("a", "", "MB/s", 1, 4.0, 3), 2.0),
        (Row("a", "", "s", 1, 2.0, 3, 100.0, "≥ 90 ×"), Row("a", "", "s", 1, 9.0, 3, 200.0, "≥ 90 ×"), 2.0),
        (Row("a", "", "MB/s", 1, 2.0, 3, 8.0, "≥ 30"), Row("a", "", "MB/s", 1, 2.0, 3, 4.0, "≥ 30"), 2.0),
        (Row("a", "", "s", 1, 2.0, 3), Row("a", "", "s", 1, 2.1, 3), None),
        (Row("a", "", "s", 1, 2.0, 3), Row("b", "", "s", 1, 9.0, 3), None),
    ],
)
def test_a_change_is_told_as_times_better(then: Row, now: Row, better: float | None) -> None:
    """Less time is better and more speed is, beside another too; what differs little has not changed."""
    assert change(now, [asdict(then)]) == better


def test_a_run_takes_the_place_of_the_recorded_one(tmp_path: Path) -> None:
    """The other benchmarks stay as they are, and so do rows that were not run this time."""
    path = tmp_path / "results.json"
    record("ingest", [measured("a", [1.0]), measured("b", [2.0])], path)
    record("queries", [measured("c", [3.0])], path)
    record("ingest", [measured("a", [4.0])], path)
    assert {name: [(row["what"], row["median"]) for row in run["rows"]]
            for name, run in recorded(path).items()} == {
        "ingest": [("a", 4.0), ("b", 2.0)], "queries": [("c", 3.0)],
    }


def test_each_module_with_a_run_is_a_benchmark() -> None:
    """What only serves the benchmarks is none itself."""
    assert (sorted(benchmarks(large=False)), sorted(benchmarks(large=True))) == (
        ["documents", "extraction", "ingesting", "querying"], ["ingesting"],
    )
