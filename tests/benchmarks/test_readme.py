"""The table of the README, and the texts that the peers read."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from benchmarks import readme
from benchmarks.peers import own_text
from benchmarks.rows import Row


def test_the_table_stands_between_the_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run takes the place of what stood between the marks, and of nothing else; a missed goal is told."""
    path = tmp_path / "README.md"
    path.write_text("above\n<!-- bench -->\nold\n<!-- /bench -->\nbelow\n", encoding="utf-8")
    monkeypatch.setattr(readme, "README", path)
    rows = [
        Row("a", "b", "s", 1.0, 1.5, 2.0, 1.4, "≤ 1.3 ×"),
        Row("c", "", "MB", 7.0, 7.0, 7.0, None, "≤ 400"),
    ]
    readme.write_table({"one": {
        "date": "2027-03-01", "machine": {"system": "Linux", "processor": "x86_64", "cores": 2},
        "versions": {"python": "3.11.7"}, "rows": [asdict(row) for row in rows],
    }})  # fmt: skip
    assert path.read_text(encoding="utf-8").splitlines() == [
        "above", "<!-- bench -->",
        "Run of 2027-03-01 on 2 cores (Linux, x86_64), python 3.11.7.", "",
        "| measured | least - median - most | beside | ratio | goal |",
        "| --- | --- | --- | --- | --- |",
        "| a | 1 - 1.5 - 2 s | b | 1.4 × | ≤ 1.3 ×, **missed** |",
        "| c | 7 MB |  |  | ≤ 400 |",
        "<!-- /bench -->", "below",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["english", "german"])
def test_a_peer_reads_no_ruling_twice(language: str) -> None:
    """Copies of a ruling differ in their figures, and are as long."""
    one, two = own_text(language, 1), own_text(language, 5_000)
    assert two.startswith(one)
    assert len(two) % (len(one) + 1) == len(one)
    assert len(set(two.splitlines())) > len(set(one.splitlines()))
