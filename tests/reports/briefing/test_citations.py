"""The drawing of who cites what: which papers and things are drawn, where, and how thick the lines are."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.reports.briefing import citations
from mhcorpus.reports.briefing.citations import Drawing, drawn, shortened


def graph(*ties: tuple[str, str, int], certainty: str = "certain") -> dict[str, Any]:
    """Return a graph in which ``ties`` say which paper cites what how often; papers are by date."""
    papers = sorted({source for source, _, _ in ties})
    cited = sorted({target for _, target, _ in ties} - set(papers))
    return {
        "nodes": [
            {"id": name, "kind": "kamerbrief" if name in papers else "kamerstuk", "title": None, "url": None,
             "date": "2027" if name in papers else None, "in_corpus": name in papers,
             "documents": [f"{name}.txt"] if name in papers else [], "members": []}
            for name in (*papers, *cited)
        ],
        "edges": [
            {"source": source, "target": target, "mentions": mentions, "certainty": certainty}
            for source, target, mentions in ties
        ],
    }  # fmt: skip


def seen(drawing: Drawing | None) -> tuple[list[str], list[str]]:
    """Return the names in both columns, from top to bottom."""
    assert drawing
    return [each.name for each in drawing.left], [each.name for each in drawing.right]


def test_papers_stand_by_date_and_what_they_cite_beside_them() -> None:
    """Papers keep their order; what is cited stands at the height of those that cite it, so that lines run level."""
    found = graph(("a", "kst-1", 1), ("b", "kst-2", 1), ("b", "kst-1", 3), ("c", "kst-0", 1))
    assert seen(drawn(found, {"kst-0", "kst-1", "kst-2"}, {})) == (["a.txt", "b.txt", "c.txt"], ["kst-1", "kst-2", "kst-0"])


def test_a_motion_is_drawn_with_its_submitters() -> None:
    """Where papers say "c.s." and no more, so does the drawing."""
    found = graph(("a", "kst-39812-9", 1), ("b", "kst-39812-9", 1))
    found["nodes"][-1] |= {"members": ["jansma@NSC"], "and_others": True}
    drawing = drawn(found, {"kst-39812-9"}, {})
    assert drawing
    assert [(each.below, each.whole) for each in drawing.right] == [
        ("Jansma (NSC) c.s.", "kst-39812-9 Jansma (NSC) c.s.")
    ]


@pytest.mark.parametrize(
    ("most", "enough", "right"),
    [
        (2, 0, [("kst-1", True), ("kst-2", True)]),
        (1, 0, [("kst-1", True)]),
        (2, 3, [("kst-1", True), ("kst-2", True), ("x", False)]),
        (1, 2, [("kst-1", True), ("x", False)]),
    ],
)
def test_what_is_asked_is_drawn_first(
    most: int, enough: int, right: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of what is asked the most cited is drawn; where that is little, what most papers cite besides, too."""
    monkeypatch.setattr(citations, "CITED", most)
    monkeypatch.setattr(citations, "ENOUGH", enough)
    found = graph(
        ("a", "kst-1", 2), ("b", "kst-1", 1), ("a", "kst-2", 1), ("a", "x", 1), ("b", "x", 1), ("a", "y", 9)
    )
    drawing = drawn(found, {"kst-1", "kst-2"}, {})
    assert drawing
    assert sorted((each.name, each.is_asked) for each in drawing.right) == right


def test_a_drawing_has_bounds() -> None:
    """However many papers and pieces there are, about thirty are drawn, and the lines left out are counted."""
    found = graph(*((f"p{paper:03}", f"kst-{piece}", 1 + piece % 3) for paper in range(60) for piece in range(50)))
    drawing = drawn(found, {f"kst-{piece}" for piece in range(50)}, {})
    assert drawing
    assert (len(drawing.left), len(drawing.right), len(drawing.ties)) == (14, 16, 224)
    assert drawing.more == 60 * 50 - 224
    assert {each.name for each in drawing.right} <= {f"kst-{piece}" for piece in range(50) if piece % 3 == 2}


def test_a_line_is_as_thick_as_there_are_mentions() -> None:
    """The most mentions make the thickest line; what is not certain is broken, and says so."""
    found = graph(("a", "kst-1", 6), ("b", "kst-1", 3), certainty="likely")
    drawing = drawn(found, {"kst-1"}, {})
    assert drawing
    assert [(each.width, each.is_certain, each.label) for each in drawing.ties] == [
        (3.5, False, "b.txt cites kst-1: 3 mentions, likely"), (7.0, False, "a.txt cites kst-1: 6 mentions, likely"),
    ]  # fmt: skip


@pytest.mark.parametrize("ties", [[], [("a", "kst-1", 4)]])
def test_one_line_is_no_drawing(ties: list[tuple[str, str, int]]) -> None:
    """Where one paper cites one thing, or none does, nothing is drawn."""
    assert drawn(graph(*ties), {"kst-1"}, {}) is None


def test_a_paper_that_is_cited_stands_on_both_sides() -> None:
    """A paper of the corpus that others cite is drawn as a paper, and again as what is cited."""
    found = graph(("a", "b", 1), ("b", "kst-1", 1))
    assert seen(drawn(found, {"b", "kst-1"}, {})) == (["a.txt", "b.txt"], ["b", "kst-1"])


@pytest.mark.parametrize(("text", "line"), [("kort", "kort"), ("twee\nregels", "twee regels"), ("x" * 40, "x" * 37 + "…")])
def test_names_fit(text: str, line: str) -> None:
    """A name is one line that fits beside the drawing."""
    assert shortened(text) == line
