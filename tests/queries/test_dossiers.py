"""Pieces and papers that are filed under several dossiers: each of those finds them."""

from __future__ import annotations

from datetime import date

import pytest

from mhcorpus.queries.beginnings import dossiers
from mhcorpus.queries.documents import Listing
from mhcorpus.queries.missing import Wanted as Lacking
from mhcorpus.queries.missing import missing
from mhcorpus.queries.parse import parse
from mhcorpus.queries.selection import Selection
from mhcorpus.queries.stats import stats
from mhcorpus.queries.timeline import timeline
from mhcorpus.queries.trace import trace
from mhcorpus.queries.traced import Traced
from mhcorpus.queries.traced import Wanted as Mentions
from mhcorpus.store import Corpus
from tests.queries.conftest import Papers

Reference = tuple[str, str, str, int, dict[str, object]]
CITED: Reference = ("kamerstuk", "kst-39812-5", "39 812 en 39 640, nr. 5", 10, {"also_in": ["39640", "39900-VI"]})
PLAIN: Reference = ("kamerstuk", "kst-39812-5", "39 812, nr. 5", 10, {})
OTHER: Reference = ("kamerstuk", "kst-39812-6", "39 812, nr. 6", 30, {})


@pytest.fixture
def filed(write: Papers) -> Corpus:
    """A letter that cites a piece by two dossiers, one that cites it by the first, and one that is of two."""
    write("beide.txt", [CITED, OTHER], date="2027-01-04")
    write("eerste.txt", [PLAIN], date="2027-02-04")
    write("eigen.txt", [], date="2027-03-04", id="kst-39812-7", dossier="39812", also_in=["39640"])
    return write.corpus


def found(corpus: Corpus, dossier: str) -> list[tuple[str, list[str]]]:
    targets = trace(corpus, dossier)["targets"]
    return [(each["id"], [mention["document"] for mention in each["mentions"]]) for each in targets]


FIVE = ("kst-39812-5", ["beide.txt", "eerste.txt"])
SEVEN = ("kst-39812-7", list[str]())


@pytest.mark.parametrize(
    ("dossier", "targets"),
    [
        ("39812", [FIVE, ("kst-39812-6", ["beide.txt"]), SEVEN]),
        ("39640", [FIVE, SEVEN]),
        ("39900", [FIVE]),
        ("39900 VI", [FIVE]),
        ("39900 XV", []),
        # Numbers are counted in each dossier on its own: the number of the first is none of the second.
        ("39640-5", []),
    ],
)
def test_a_piece_is_traced_by_each_dossier(dossier: str, targets: list[object], filed: Corpus) -> None:
    """Whoever cites it, by one of them or by all: it is one piece, once a paper says of what it is."""
    assert found(filed, dossier) == targets


def test_a_trace_says_of_what_else_a_piece_is(filed: Corpus) -> None:
    """Else nobody sees why a dossier has a piece with the number of another."""
    assert [each.get("also_in") for each in trace(filed, "39812")["targets"]] == [
        ["39640", "39900-VI"], None, ["39640"],
    ]


@pytest.mark.parametrize(
    ("dossier", "names"), [("39812", ["eigen.txt"]), ("39640", ["eigen.txt"]), ("39900", [])]
)
def test_a_paper_is_listed_by_each_dossier(dossier: str, names: list[str], filed: Corpus) -> None:
    """By what its own head says, or another paper of it."""
    assert [each["document"] for each in Listing(filed, Selection(dossier=dossier)).documents] == names


def test_every_selection_by_dossier_finds_it(filed: Corpus) -> None:
    """What is missing, what happened when, what is cited most or beside it, the dossiers that a shell offers."""
    lacking = missing(filed, Lacking(dossier="39640"))["missing"]
    events = timeline(filed, ["39640"])["events"]
    assert [each["id"] for each in lacking] == ["kst-39812-5"]
    assert [each["document"] for each in events] == ["beide.txt", "eerste.txt", "eigen.txt"]
    most = stats(filed, on=date(2027, 4, 1))["cited"]["dossiers"]
    assert [(each["id"], each["documents"]) for each in most] == [("39812", 2), ("39640", 2), ("39900", 2)]
    beside = Traced(filed, parse(filed, "39640"), Mentions()).tail([])["cited_with"]["dossiers"]
    assert [(each["id"], each["documents"]) for each in beside] == [("39812", 2), ("39900", 2)]
    assert dossiers(filed, "39") == ["39640", "39812", "39900"]


def test_a_piece_leaves_a_dossier_with_the_paper_that_says_so(filed: Corpus) -> None:
    """Nothing is known any more that no paper tells."""
    filed.delete([(filed.find("beide.txt")["id"], "/papers/beide.txt")])
    assert found(filed, "39640") == [SEVEN]
    filed.delete([(filed.find("eigen.txt")["id"], "/papers/eigen.txt")])
    assert (found(filed, "39640"), filed.rows("SELECT * FROM also_in")) == ([], [])
