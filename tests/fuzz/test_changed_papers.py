"""Papers changed at random break no rule; ``make fuzz`` goes on where this ends."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mhcorpus.ingest import Tools
from mhcorpus.readers.text import structure
from tests.fuzz.invariants import faults_found, faults_of
from tests.fuzz.mutate import TOKENS
from tests.fuzz.rounds import faults_in_round, watching_tools, write_papers


@pytest.fixture(scope="module")
def tools() -> Tools:
    return watching_tools()


def test_changed_papers_break_no_rule(tools: Tools, tmp_path: Path) -> None:
    """They are refused in a line, or read and analysed alike each time, whole, and once."""
    write_papers(tmp_path / "papers", 50, Random(39812))
    assert list(faults_in_round(tmp_path / "papers", tmp_path / "corpus.db", tools)) == []


@settings(max_examples=60, derandomize=True)
@given(st.lists(st.sampled_from(TOKENS) | st.text(max_size=12), max_size=25).map("".join))
def test_what_is_found_in_any_text_stands_in_it(tools: Tools, text: str) -> None:
    """Of any text the source and the references are sound, and each id has the form of its kind."""
    source = structure(text.encode("utf-8", "replace").decode(), "brief.txt")
    assert faults_of(source) == []
    assert faults_found(source, tools.analyse(source, None)) == []
