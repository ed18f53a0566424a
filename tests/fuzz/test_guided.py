"""What coverage guides asks the same rules; without Atheris it says that it is left out."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mhcorpus.errors import UnreadableFileError
from mhcorpus.ingest import shipped_tools
from mhcorpus.source import Source
from tests.fuzz.guided import SUFFIXES, changed, fault_of, guided, seeds
from tests.fuzz.rounds import BrokenRuleError, examining


def test_it_begins_with_papers_of_each_format_and_keeps_to_them() -> None:
    """The first byte of an input says its format, and stays what it is when the paper is changed."""
    begun = list(seeds())
    assert {SUFFIXES[seed[0]] for seed in begun} == {".txt", ".md", ".html", ".docx", ".odt", ".xml"}
    for number, seed in enumerate(begun[::9]):
        made = changed(seed, 5_000, number, lambda data, longest: data[:longest])
        assert (made[0], len(made) <= 5_000) == (seed[0], True)


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (UnreadableFileError("is no paper"), ""),
        (BrokenRuleError("is read in two ways"), "unexpected BrokenRuleError in mhcorpus.ingest.jobs"),
        (ZeroDivisionError("division by zero"), "unexpected ZeroDivisionError in mhcorpus.ingest.jobs"),
    ],
)
def test_a_paper_may_be_refused_and_nothing_else(error: Exception, fault: str, tmp_path: Path) -> None:
    """A line that says what is wrong with the file breaks no rule; any other error does."""
    examine = examining(replace(shipped_tools(), read=_failing(error)))
    told = [fault_of(data, tmp_path, examine) for data in (b"", b"\x00brief", b"\x04brief")]
    assert [each.partition(",")[0] for each in told] == ["", fault, fault]


def _failing(error: Exception) -> Callable[[Path], Source]:
    def read(path: Path) -> Source:
        raise error

    return read


def test_without_atheris_it_is_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One line says why, and nothing is called a fault."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert list(guided(tmp_path, 1)) == [
        "guided by coverage: skipped, for Atheris is not installed here (pip install --group fuzz)"
    ]


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="Atheris is not installed (pip install --group fuzz)")
def test_guided_by_coverage_no_rule_is_broken(tmp_path: Path) -> None:
    """A few seconds of it, which ``make fuzz`` goes on with."""
    told = list(guided(tmp_path, 5))
    assert (len(told), told[-1].endswith("branches reached, 0 faults")) == (1, True)
