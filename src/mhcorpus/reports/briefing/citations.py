"""The drawing of who cites what: papers by date on the left, what they cite on the right, lines between.

The thicker a line, the more mentions it stands for; a broken one is not certain. What is asked comes
first; where that is little, what the same papers cite most stands beside it. Places and sizes are in units
of the drawing, about a pixel each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.reports.membernames import submitters
from mhcorpus.reports.wording import begun, counted, one_line

Found = Mapping[str, Any]

PAPERS, CITED, ENOUGH = 14, 16, 10
"""So many papers are drawn, so many things that are asked, and so many in all where these are fewer."""
_FROM, _TO = 268, 452
_ROW, _EDGE = 36, 12
_LETTERS = 38
"""Of a line so many letters fit beside the drawing."""
_THICKEST = 7.0


@dataclass(frozen=True, slots=True)
class Node:
    """A paper or what is cited: its name, what stands below it, and where the page tells of it."""

    y: float
    name: str
    below: str
    whole: str
    is_dutch: bool
    is_asked: bool
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from the height ``start`` to the height ``end``, and what it says."""

    start: float
    end: float
    width: float
    label: str
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing: both columns, with the ties between; ``more`` counts the ties that are left out."""

    height: float
    left: tuple[Node, ...]
    right: tuple[Node, ...]
    ties: tuple[Tie, ...]
    more: int

    @property
    def start(self) -> int:
        """Where ties begin."""
        return _FROM

    @property
    def end(self) -> int:
        """Where ties end."""
        return _TO


def drawn(graph: Found, asked: Collection[str], anchors: Mapping[str, str]) -> Drawing | None:
    """Return the drawing of ``mhcorpus.queries.graph.graph``; None where one paper cites one thing, or none.

    ``asked`` are the ids that are asked for; ``anchors`` are of works and of motions on the page.
    """
    edges: Sequence[Found] = graph["edges"]
    cited = _cited(edges, asked)
    papers = _most([each for each in edges if each["target"] in cited], "source", asked)[:PAPERS]
    shown = [each for each in edges if each["source"] in papers and each["target"] in cited]
    if len(shown) < 2:
        return None
    nodes = {each["id"]: each for each in graph["nodes"]}
    left = [each["id"] for each in graph["nodes"] if each["id"] in papers]
    right = _in_order(shown, left)
    rows = max(len(left), len(right))
    starts, ends = _heights(left, rows), _heights(right, rows)
    most = max(each["mentions"] for each in shown)
    return Drawing(
        2 * _EDGE + rows * _ROW,
        tuple(_paper(nodes[each], starts[each], anchors.get(each)) for each in left),
        tuple(_thing(nodes[each], ends[each], each in asked, anchors.get(each)) for each in right),
        tuple(
            _tie(each, nodes[each["source"]], starts[each["source"]], ends[each["target"]], most)
            for each in sorted(shown, key=lambda each: each["mentions"])
        ),
        len(edges) - len(shown),
    )


def _cited(edges: Sequence[Found], asked: Collection[str]) -> set[str]:
    """Return what is drawn: of what is asked the most cited, then what most of the same papers cite."""
    own = _most([each for each in edges if each["target"] in asked], "target", asked)[:CITED]
    # An article of no law is many: no paper cites the same as another.
    besides = [each for each in edges if each["target"] not in asked]
    others = _most([each for each in besides if not each["target"].startswith("artikel:")], "target", ())
    return {*own, *others[: max(0, ENOUGH - len(own))]}


def _most(edges: Sequence[Found], end: str, asked: Collection[str]) -> list[str]:
    """Return the ends of ``edges`` with most ties to what is asked, then with most ties and mentions."""
    ties: dict[str, list[int]] = {}
    for each in edges:
        counts = ties.setdefault(each[end], [0, 0, 0])
        counts[0] += each["mentions"] if each["target"] in asked else 0
        counts[1] += 1
        counts[2] += each["mentions"]
    return sorted(ties, key=lambda one: ([-number for number in ties[one]], one))


def _in_order(edges: Sequence[Found], left: Sequence[str]) -> list[str]:
    """Return what is cited so that few lines cross: each at about the height of the papers that cite it."""
    place = {name: at for at, name in enumerate(left)}
    weight: dict[str, list[int]] = {}
    for each in edges:
        sums = weight.setdefault(each["target"], [0, 0])
        sums[0] += place[each["source"]] * each["mentions"]
        sums[1] += each["mentions"]
    return sorted(weight, key=lambda one: (weight[one][0] / weight[one][1], one))


def _heights(column: Sequence[str], rows: int) -> dict[str, float]:
    """Return the height of each of a column, which is spread over so many rows."""
    step = rows * _ROW / len(column)
    return {name: _EDGE + (at + 0.5) * step for at, name in enumerate(column)}


def _paper(node: Found, y: float, anchor: str | None) -> Node:
    title = node["title"] or node["documents"][0]
    below = " · ".join(filter(None, (node["kind"] if node["kind"] != "unknown" else "", node["date"])))
    return Node(y, shortened(title), below, title, node["title"] is not None, False, anchor)


def _thing(node: Found, y: float, is_asked: bool, anchor: str | None) -> Node:
    title = node["title"] or submitters(node)
    if node["kind"] == "law" and title:
        return Node(y, shortened(title), node["id"], title, True, is_asked, anchor)
    if node["kind"] == "article" and title:
        law, _, place = title.partition(", artikel ")
        return Node(y, shortened(f"artikel {place}"), shortened(law), title, True, is_asked, anchor)
    whole = f"{node['id']} {title}".strip()
    return Node(y, shortened(node["id"]), shortened(title), whole, False, is_asked, anchor)


def _tie(edge: Found, paper: Found, start: float, end: float, most: int) -> Tie:
    certain = edge["certainty"] == "certain"
    label = f"{paper['documents'][0]} cites {edge['target']}: {counted(edge['mentions'], 'mention')}"
    return Tie(
        start, end, max(1.2, _THICKEST * edge["mentions"] / most),
        label if certain else f"{label}, {edge['certainty']}", certain,
    )  # fmt: skip


def shortened(text: str) -> str:
    """Return a text on one line that fits beside the drawing."""
    return begun(one_line(text), _LETTERS)


def ties_of_others(
    graph: Found, asked: Collection[str], told: Collection[str]
) -> Iterator[tuple[Found, list[Found]]]:
    """Yield what is drawn and not ``told`` already, the most cited first: its node, and the edges to it."""
    edges: Sequence[Found] = graph["edges"]
    cited = _cited(edges, asked)
    nodes = {each["id"]: each for each in graph["nodes"]}
    for one in _most([each for each in edges if each["target"] in cited - set(told)], "target", asked):
        yield nodes[one], [each for each in edges if each["target"] == one]
