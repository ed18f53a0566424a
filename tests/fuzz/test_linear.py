"""The texts and files that ``make fuzz`` times, in small: none is slow by far, and each is read."""

from __future__ import annotations

import pytest

from mhcorpus.ingest import Tools, shipped_tools
from mhcorpus.ledger import repeats, topics
from mhcorpus.readers import read_bytes
from mhcorpus.references import sections
from mhcorpus.references.resolve import anaphora, laws_so_far
from mhcorpus.references.resolve import same_motions as named
from tests.fuzz.invariants import faults_found, faults_of
from tests.fuzz.linear import slow_texts
from tests.fuzz.shapes import SHAPES
from tests.fuzz.work import growing_lines

_FAR = 100
"""Times as long as plain text: what grows with the square of its length takes hundreds of times as long."""

_WITHOUT_TEXT = {"html: blanks", "html: declarations", "html: blanks in what is declared", "docx: open fields"}


@pytest.fixture(scope="module")
def tools() -> Tools:
    return shipped_tools()


def test_no_text_of_one_sort_of_sign_is_slow_by_far() -> None:
    """Of 30,000 characters; ``make fuzz`` takes more, and a closer bound."""
    assert [line for line in slow_texts(30_000, _FAR) if line.startswith("SLOW")] == []


@pytest.mark.parametrize("shape", SHAPES)
def test_a_file_of_one_sort_of_part_is_read(shape: str, tools: Tools) -> None:
    """It becomes a sound source, and what is found in it is sound."""
    name, make = SHAPES[shape]
    source = read_bytes(name, make(40))
    assert (source.blocks == (), faults_of(source)) == (shape in _WITHOUT_TEXT, [])
    assert faults_found(source, tools.analyse(source, None)) == []


_OF_MANY = (
    (sections, "_FAR"), (repeats, "_FAR"), (topics, "_TOGETHER"),
    (anaphora, "MOST_CANDIDATES"), (laws_so_far, "MOST_CANDIDATES"), (named, "MOST_CANDIDATES"),
)  # fmt: skip
"""How far and among how many is sought: what grows up to such a bound looks as if it grew for ever."""


@pytest.mark.parametrize("shape", [name for name in SHAPES if name.startswith("text: ")])
def test_no_line_of_the_program_runs_ever_more_often(
    shape: str, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For four times as many parts of a text each line runs about four times as often."""
    for module, bound in _OF_MANY:
        monkeypatch.setattr(module, bound, 10)
    name, make = SHAPES[shape]
    assert [*growing_lines(tools, name, make, 40)] == []
