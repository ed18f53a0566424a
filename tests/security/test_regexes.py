"""No regex of the program runs away: on no text made for it does it take ever longer a character."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from mhcorpus.patterns import runaway
from tests.fuzz.regexes import regexes

BOUNDED = {
    **dict.fromkeys(
        (f"mhcorpus.queries.{name}" for name in ("articles", "lawnames", "meanings", "membernames", "motions", "papers")),
        "a query, which its own user types",
    ),
    "mhcorpus.official.spelled": "a query or the name of a motion, of no more than 200 characters",
    "mhcorpus.references.registry": "the names of laws that the package brings along",
}
"""Modules whose regexes see no paper, and what they see."""

SIZES = (64, 800, 3_200)
"""Characters: fewer than `patterns check` takes, for there are many more regexes."""


def test_no_regex_runs_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the modules, each in the ways in which it is used there; `patterns check` tests those of pattern files."""
    monkeypatch.setattr(runaway, "_SIZES", SIZES)
    uses = {(written.regex, way): written.where for written in regexes() for way in sorted(written.ways)}
    papers = {use: where for use, where in uses.items() if not where.startswith(tuple(BOUNDED))}
    assert len(papers) > 400
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = pool.map(lambda use: runaway.runaway(*use), papers)
        found = [(where, *use, fault) for (use, where), fault in zip(papers.items(), faults, strict=True) if fault]
    assert found == []


def test_a_regex_that_runs_away_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The smaller texts of this test are large enough."""
    monkeypatch.setattr(runaway, "_SIZES", SIZES)
    seen = [runaway.runaway(*use) for use in ((r"\w*\d*;", "search"), (r"Vraag \d+(?:,? ?\d+)*[.:]", "fullmatch"))]
    assert [fault is not None for fault in seen] == [True, True]
