"""Which papers count for a time: those that may be of it, in every command alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from mhcorpus.queries.documents import Listing
from mhcorpus.queries.ledger.commitments import Wanted as Promised
from mhcorpus.queries.ledger.commitments import commitments
from mhcorpus.queries.ledger.motions import motions
from mhcorpus.queries.ledger.wanted import Wanted
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.questions import Wanted as Asked
from mhcorpus.queries.questions import questions
from mhcorpus.queries.selection import Selection
from mhcorpus.queries.timeline import Wanted as Told
from mhcorpus.queries.timeline import timeline
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from tests.stored import store

from .conftest import Papers, motion, promise, stated

RANGE = {"date": "2027", "earliest": "2027-10-01", "latest": "2027-12-15", "basis": "inferred"}


@pytest.fixture
def ranged(write: Papers) -> Corpus:
    """Two papers: one of a day in August, and one of which nothing but a range of days is known."""
    write("dag.txt", "2027-08-09")
    motie = motion("kst-39812-9", "jansma@NSC", statements=[stated("execution", "done")])
    analysis = Analysis(
        meta={"kind": "kamervragen", "date": None, "askers": ["oort@SP"]}, dated=RANGE,
        references=(Reference(kind="motion", start=0, end=5, text="motie", id="kst-39812-9"),),
        motions=(motie,), commitments=(promise(),),
        questions=({"number": 1, "question": [0, 5], "answer": None},),
    )
    store(
        write.corpus, Path("/papers/reeks.txt"), Fingerprint("f" * 64, 1, 1), Source("reeks.txt", "txt", "Motie en vraag."),
        analysis, "1",
    )
    return write.corpus


@pytest.mark.parametrize(
    ("since", "until", "names"),
    [
        (None, None, ["dag.txt", "reeks.txt"]),
        ("2027", None, ["dag.txt", "reeks.txt"]),
        ("2027-09", None, ["reeks.txt"]),
        ("2027-11", None, ["reeks.txt"]),
        ("2027-12-15", None, ["reeks.txt"]),
        ("2027-12-16", None, []),
        ("2028", None, []),
        (None, "2027-10-01", ["dag.txt", "reeks.txt"]),
        (None, "2027-10", ["dag.txt", "reeks.txt"]),
        (None, "2027-09", ["dag.txt"]),
        ("2027-11", "2027-11", ["reeks.txt"]),
        ("2027-08-10", "2027-09-30", []),
    ],
)
def test_a_paper_counts_for_a_time_of_which_it_may_be(
    ranged: Corpus, since: str | None, until: str | None, names: list[str]
) -> None:
    """A range of days that has one in common with what is asked is kept, and no other."""
    papers = Narrowing(since=since, until=until)
    found = [entry["document"] for entry in Listing(ranged, Selection(since=since, until=until)).documents]
    assert found == names
    is_in = "reeks.txt" in names
    events = timeline(ranged, wanted=Told(papers=papers))["events"]
    made = commitments(ranged, Promised(since=since, until=until))["commitments"]
    asked = questions(ranged, Asked(since=since, until=until))["questions"]
    assert {
        "events": {each["document"] for each in events} - {"dag.txt"},
        "motions": [each["id"] for each in motions(ranged, Wanted(since=since, until=until))["motions"]],
        "commitments": [each["document"] for each in made],
        "questions": [each["document"] for each in asked],
    } == {
        "events": {"reeks.txt"} if is_in else set(),
        "motions": ["kst-39812-9"] if is_in else [],
        "commitments": ["reeks.txt"] if is_in else [],
        "questions": ["reeks.txt"] if is_in else [],
    }
