"""The corpus in figures."""

from __future__ import annotations

from mhcorpus.queries.documents import list_documents
from mhcorpus.queries.stats import stats
from mhcorpus.store import Corpus


def test_papers_and_references_are_counted(corpus: Corpus) -> None:
    """Papers by kind and year, references by kind, and what most papers cite first."""
    found = stats(corpus, top=2)
    assert found["documents"]["kinds"] == [
        {"value": "kamerbrief", "number": 1}, {"value": "kamervragen", "number": 1},
    ]  # fmt: skip
    assert found["documents"]["years"] == [{"value": "2025", "number": 2}]
    assert (found["references"]["total"], found["references"]["without_id"]) == (27, 0)
    assert found["references"]["kinds"][0] == {"value": "kamerstuk", "number": 7}
    assert [(each["id"], each["documents"], each["mentions"]) for each in found["cited"]["dossiers"]] == [
        ("36547", 2, 6), ("35570", 1, 2),
    ]  # fmt: skip
    assert found["cited"]["laws"][0] == {
        "id": "BWBR0001854", "mentions": 3, "documents": 2, "title": "Wetboek van Strafrecht",
    }  # fmt: skip


def test_a_list_is_cut_short_after_it_is_ordered(corpus: Corpus) -> None:
    """The limit keeps the first in the order that is asked, with the same entries as the whole list."""
    whole = {sort: list_documents(corpus, sort=sort)["documents"] for sort in ("date", "references")}
    for sort, documents in whole.items():
        assert list_documents(corpus, sort=sort, limit=1)["documents"] == documents[:1]
