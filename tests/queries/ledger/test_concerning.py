"""Which promises are about a dossier or a person."""

from __future__ import annotations

import pytest

from mhcorpus.queries.briefing import briefing
from mhcorpus.queries.ledger.commitments import Wanted, commitments

from .conftest import Entry, Papers, motion, promise, stated


def proposed(target: str) -> Entry:
    return motion(target, statements=[stated("chamber", "proposed")])


@pytest.mark.parametrize(
    ("kind", "motions", "expected"),
    [
        ("handelingen", [proposed("kst-39812-7"), proposed("kst-39812-8")], ["a#1"]),
        ("verslag", [proposed("kst-39812-7"), motion("kst-39640-8")], ["a#1"]),
        ("handelingen", [proposed("kst-39812-7"), proposed("kst-39640-8")], []),
        ("handelingen", [motion("kst-39812-7")], []),
        ("kamerbrief", [proposed("kst-39812-7")], []),
    ],
)
def test_a_debate_is_of_the_dossier_of_its_motions(
    write: Papers, kind: str, motions: list[Entry], expected: list[str]
) -> None:
    """Of one alone: what was promised between motions of two may be about either."""
    write("a", "2027-06-17", kind=kind, motions=motions, commitments=[promise(start=60, end=90)])
    found = commitments(write.corpus, Wanted(dossiers=("39812",)))["commitments"]
    assert [each["id"] for each in found] == expected


def test_a_person_has_what_they_promised_and_were_promised(write: Papers) -> None:
    """Whoever signs or speaks as a minister is the maker of it."""
    by = {"name": "L. Tseggai", "office": "Minister"}
    write("a", "2027-06-17", motions=[motion("kst-39812-7", "tseggai@GL-PvdA")], commitments=[
        promise(made_by=by), promise(to=["tseggai@GL-PvdA"]), promise(made_by={"name": "Bruin", "office": "Minister"}),
    ])  # fmt: skip
    assert {each["id"] for each in briefing(write.corpus, ["Tseggai"])["commitments"]} == {"a#1", "a#2"}
