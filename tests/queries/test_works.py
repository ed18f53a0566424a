"""Copies of one letter: told by what each says of itself, whatever came into the corpus first."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.queries.works import works_of
from mhcorpus.reference import Analysis
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.likeness import BINS, similarity, sketch_of
from tests.stored import store

LETTER = " ".join(
    f"Over gemeente {number} bericht ik uw Kamer dat het loket in wijk {number * 7} open is."
    for number in range(1, 40)
)
REPRINT = f"{LETTER} Deze brief is herdrukt."
REVISED = LETTER.replace("open", "gesloten wegens verbouwing tot nader order")
SHORT = "Hierbij zend ik uw Kamer het verslag van de bijeenkomst over de meldplicht."
DAY, LATER = "2027-03-12", "2027-06-30"

Paper = tuple[str, dict[str, Any], str]


def copies(folder: Path, papers: list[Paper]) -> set[tuple[str, tuple[str, ...]]]:
    """Return the works of a new corpus that ``papers`` (name, meta, text) went into in that order."""
    with Corpus.open(folder / "corpus.db", create=True) as corpus:
        keys = {}
        for name, meta, text in papers:
            keys[store(
                corpus, Path("/papers", name), Fingerprint(name.encode().hex().ljust(64, "0"), 1, 1),
                Source(name=name, format="txt", text=text), Analysis(meta=meta, dated=None, references=()), "1",
            )] = name
        works = works_of(corpus, keys.keys())
        for key, work in works.items():
            assert works_of(corpus, [key]) == {key: work}
        return {(work.name, tuple(keys[each] for each in work.documents)) for work in works.values()}


CASES: list[tuple[list[Paper], list[list[str]]]] = [
    ([("a.pdf", {"id": "kst-39812-14"}, LETTER), ("b.xml", {"id": "kst-39812-14"}, SHORT)], [["a.pdf", "b.xml"]]),
    ([("a.pdf", {"id": "kst-39812-14"}, LETTER), ("b.pdf", {"id": "kst-39812-15"}, LETTER)], [["a.pdf"], ["b.pdf"]]),
    (
        [("a.docx", {"kind": "kamerbrief", "reference": "734-B", "date": DAY}, LETTER),
         ("b.pdf", {"kind": "kamerbrief", "reference": "734 b", "date": DAY}, SHORT),
         ("nota.docx", {"kind": "beslisnota", "reference": "734-B", "date": DAY}, REVISED),
         ("c.pdf", {"kind": "kamerbrief", "reference": "734-B", "date": LATER}, LETTER)],
        [["a.docx", "b.pdf"], ["c.pdf"], ["nota.docx"]],
    ),
    (
        [("a.docx", {"kind": "kamerbrief", "reference": "734", "date": DAY}, LETTER),
         ("b.pdf", {"kind": "kamerbrief", "id": "kst-39812-14", "date": "2027-03-15"}, REPRINT),
         ("c.txt", {}, LETTER), ("d.txt", {}, REVISED)],
        [["a.docx", "b.pdf", "c.txt"], ["d.txt"]],
    ),
    ([("a.txt", {"date": DAY}, LETTER), ("b.txt", {"date": LATER}, LETTER)], [["a.txt"], ["b.txt"]]),
    ([("a.txt", {}, SHORT), ("b.txt", {}, SHORT.upper()), ("c.txt", {}, SHORT[:-1] + " in mei.")],
     [["a.txt", "b.txt"], ["c.txt"]]),
    ([("a.pdf", {}, ""), ("b.pdf", {}, "")], [["a.pdf"], ["b.pdf"]]),
    (
        [("a.pdf", {"id": "kst-39812-14"}, LETTER), ("b.pdf", {"id": "kst-39812-15"}, REPRINT),
         ("c.txt", {}, REPRINT)],
        [["a.pdf"], ["b.pdf", "c.txt"]],
    ),
]


@pytest.mark.parametrize(("papers", "expected"), CASES)
def test_copies_are_one_work_in_any_order(
    papers: list[Paper], expected: list[list[str]], tmp_path: Path
) -> None:
    """By id, by reference with kind and day, else by the words; two ids are never one work."""
    found = []
    for number, order in enumerate(permutations(papers)):
        folder = tmp_path / str(number)
        folder.mkdir()
        found.append(copies(folder, list(order)))
    assert sorted(sorted(names) for _, names in found[0]) == expected
    assert found == [found[0]] * len(found)


def test_a_work_is_called_by_its_official_id(tmp_path: Path) -> None:
    """Of the names that the copies give it, a work has the id, else the reference with its date."""
    reference = {"kind": "kamerbrief", "reference": "734", "date": DAY}
    papers: list[Paper] = [("a.txt", {}, LETTER), ("b.txt", reference, LETTER)]
    assert copies(tmp_path, papers) == {("kamerbrief:734:2027-03-12", ("a.txt", "b.txt"))}
    papers = [*papers, ("c.txt", {"id": "kst-39812-14", "date": DAY}, LETTER)]
    assert copies(tmp_path, papers) == {("kst-39812-14", ("a.txt", "b.txt", "c.txt"))}


def test_a_work_changes_with_its_copies(tmp_path: Path) -> None:
    """When one copy is read again as another paper, or taken out, the others are on their own."""
    def named(text: str) -> Paper:
        return ("a.txt", {}, text)

    assert len(copies(tmp_path, [named(LETTER), ("b.txt", {}, LETTER)])) == 1
    assert len(copies(tmp_path, [named(REVISED), ("b.txt", {}, LETTER)])) == 2


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=3), max_size=200), st.integers(0, 50))
def test_a_sketch_is_like_itself_and_tells_what_is_shared(words: list[str], cut: int) -> None:
    """A text is wholly like itself, like a part of itself in some degree, like other words not at all."""
    sketch = sketch_of(words)
    assert similarity(sketch, sketch) == (1.0 if words else 0.0)
    assert 0.0 <= similarity(sketch, sketch_of(words[cut:])) <= 1.0
    assert similarity(sketch, sketch_of([f"z{word}" for word in words])) <= 4 / BINS
