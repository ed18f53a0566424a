"""The corpus in figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mhcorpus.queries.documents import Listing
from mhcorpus.queries.ledger.commitments import commitments
from mhcorpus.queries.ledger.motions import motions
from mhcorpus.queries.stats import stats
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from tests.stored import store


def test_papers_and_references_are_counted(corpus: Corpus) -> None:
    """Papers by kind and year, references by kind, and what most papers cite first."""
    found = stats(corpus, top=2)
    assert found["documents"]["kinds"] == [
        {"value": "kamerbrief", "number": 1}, {"value": "kamervragen", "number": 1},
    ]  # fmt: skip
    assert found["documents"]["years"] == [{"value": "2025", "number": 2}]
    assert (found["references"]["total"], found["references"]["without_id"]) == (29, 0)
    assert found["references"]["kinds"][0] == {"value": "kamerstuk", "number": 7}
    assert [(each["id"], each["documents"], each["mentions"]) for each in found["cited"]["dossiers"]] == [
        ("36547", 2, 6), ("35570", 1, 2),
    ]  # fmt: skip
    assert found["cited"]["laws"][0] == {
        "id": "BWBR0001854", "mentions": 3, "documents": 2, "title": "Wetboek van Strafrecht",
    }  # fmt: skip


def test_copies_of_a_letter_cite_as_one(tmp_path: Path) -> None:
    """A letter that is there twice is one document, with the mentions of its fullest copy."""
    member = Reference(kind="member", start=0, end=3, text="lid", id="jansma@NSC", fields={"surname": "Jansma"})
    article = Reference(
        kind="article", start=0, end=5, text="273f", id="jci1.3:c:BWBR0001854&artikel=273f",
        fields={"law": "BWBR0001854", "article": "273f"},
    )
    letter, other = {"id": "kst-39812-14"}, {"id": "kst-39812-15"}
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        for name, meta, times in (("a.pdf", letter, 2), ("b.docx", letter, 3), ("c.pdf", other, 1)):
            store(
                corpus, Path("/papers", name), Fingerprint(name.encode().hex(), 1, 1),
                Source(name=name, format="txt", text=f"De tekst van {name}."),
                Analysis(meta=meta, dated=None, references=(article, member) * times), "1",
            )
        cited = stats(corpus)["cited"]
    assert {name: [(each["documents"], each["mentions"]) for each in cited[name]] for name in cited} == {
        "dossiers": [], "pieces": [], "laws": [(2, 4)], "articles": [(2, 4)], "members": [(2, 4)],
    }


def test_a_paper_of_one_of_two_years_is_counted_as_such(tmp_path: Path) -> None:
    """Where no date is printed, and the text bounds it by days of two years, neither year has it."""
    days = {"date": "2024-11-01/2025-03-10", "earliest": "2024-11-01", "latest": "2025-03-10", "basis": "inferred"}
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:
        store(
            corpus, Path("/papers/a.txt"), Fingerprint("61", 1, 1),
            Source(name="a.txt", format="txt", text="De tekst."), Analysis(meta={}, dated=days, references=()), "1",
        )  # fmt: skip
        assert stats(corpus)["documents"]["years"] == [{"value": "2024/2025", "number": 1}]


def test_a_list_is_cut_short_after_it_is_ordered(corpus: Corpus) -> None:
    """The limit keeps the first in the order that is asked, with the same entries as the whole list."""
    whole = {sort: Listing(corpus, sort=sort).documents for sort in ("date", "references")}
    for sort, documents in whole.items():
        assert Listing(corpus, sort=sort, limit=1).documents == documents[:1]


def test_articles_and_persons_are_counted_as_one(corpus: Corpus) -> None:
    """A part of an article counts for the article, and whoever is named with and without a party is one."""
    cited = stats(corpus, top=2)["cited"]
    assert cited["articles"] == [
        {
            "id": "jci1.3:c:BWBR0001854&artikel=273f", "mentions": 2, "documents": 2,
            "title": "Wetboek van Strafrecht, artikel 273f",
        },
        {"id": "artikel:4", "mentions": 1, "documents": 1, "title": "Digitaledienstenverordening, artikel 4"},
    ]
    assert [(each["id"], each["documents"]) for each in cited["members"]] == [("van-loon@SP", 1)]


def test_motions_and_promises_are_counted_by_state(examples: Path) -> None:
    """The ledger stands in figures as its own lists have it, on a day."""
    day = date(2028, 2, 1)
    with Corpus.open(examples, create=False) as corpus:
        found, listed = stats(corpus, on=day), motions(corpus)["motions"]
        promised = commitments(corpus, on=day)["commitments"]
    assert found["motions"]["motions"] == len(listed) == 8
    assert found["motions"]["open"] == sum(each["open"] for each in listed) == 2
    assert found["motions"]["execution"] == {"done": 5, "in_progress": 1, "not_followed": 1}
    assert found["commitments"] == {
        "on": "2028-02-01", "commitments": len(promised), "open": 6, "overdue": 2, "done": 2, "lapsed": 0,
    }
    assert found["path"] == str(examples)
