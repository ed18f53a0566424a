"""The graph of who cites what: its nodes and its edges."""

from __future__ import annotations

import pytest

from mhcorpus.errors import QueryError
from mhcorpus.queries.graph import Wanted, graph
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.store import Corpus

from .conftest import DSA, LAWS, LETTER, SR, Paper, Papers, jci

Edge = tuple[str, str, int]


def edges(corpus: Corpus, *query: str, **wanted: object) -> list[Edge]:
    """Return the ends and the weight of each edge, a paper without an id by its file."""
    found = graph(corpus, query, Wanted(**wanted))  # type: ignore[arg-type]
    named = {node["id"]: node["id"] if node["url"] else (node["documents"] or [node["id"]])[0] for node in found["nodes"]}
    assert {each[end] for each in found["edges"] for end in ("source", "target")} == set(named)
    return [(named[each["source"]], named[each["target"]], each["mentions"]) for each in found["edges"]]


ANSWER = "ah-tk-20242025-705"
PIECE: list[Edge] = [(ANSWER, "kst-36547-33", 1), ("brief.txt", "kst-36547-33", 2)]


@pytest.mark.parametrize(
    ("query", "wanted", "expected"),
    [
        (["36547-33"], {}, PIECE),
        (["36547"], {}, [PIECE[0], ("brief.txt", "36547", 1), ("brief.txt", "kst-36547-4", 1), PIECE[1],
                         ("brief.txt", "kst-36547-B", 1)]),
        (["273f", "Sr"], {}, [(ANSWER, jci(SR, "273f"), 1), ("brief.txt", jci(SR, "273f", "&lid=3"), 1)]),
        (["36547-33"], {"limit": 1}, PIECE[1:]),
        (["36547-33"], {"papers": Narrowing(until="2025-06")}, PIECE[:1]),
        (["36547-33", "36547-4"], {"papers": Narrowing(within=("brief.txt",))},
         [("brief.txt", "kst-36547-4", 1), PIECE[1]]),
        (["39999"], {}, []),
    ],
)  # fmt: skip
def test_a_query_has_who_cites_it(
    query: list[str], wanted: dict[str, object], expected: list[Edge], corpus: Corpus
) -> None:
    """An edge leads from each paper, the oldest first, to each thing that is meant, with its mentions."""
    assert edges(corpus, *query, **wanted) == expected


def test_articles_of_eu_acts_are_apart(write: Papers) -> None:
    """They share an id, which the act that a mention names tells apart; where none is named, nobody knows."""
    write.corpus.write_laws(LAWS, "1")
    acts: list[tuple[str, dict[str, object]]] = [
        ("artikel 4 DSA", {"law": DSA}), ("artikel 4 GDPR", {"law": "32016R0679"}), ("artikel 4", {}),
    ]
    for number, (words, fields) in enumerate(acts):
        write(f"{number}.txt", [("article", "artikel:4", words, 10, fields)], date=f"2027-0{number + 1}-01")
    nodes = graph(write.corpus)["nodes"]
    assert [(node["id"], node["title"]) for node in nodes if node["kind"] == "article"] == [
        ("artikel:4", None), ("32016R0679:artikel:4", None),
        (f"{DSA}:artikel:4", "Digitaledienstenverordening, artikel 4"),
    ]
    assert len({node["uri"] for node in nodes}) == len(nodes)
    asked = graph(write.corpus, ["artikel 4 DSA"])
    assert [(each["target"], each["mentions"]) for each in asked["edges"]] == [(f"{DSA}:artikel:4", 1)]


def test_around_it_stands_what_the_citing_papers_cite_besides(corpus: Corpus) -> None:
    """Papers and law, but no dates and no members; what the query means is marked."""
    found = graph(corpus, ["36547-4"], Wanted(around=True))
    cited = {
        f"{fields['law']}:{target}" if "law" in fields else target
        for kind, target, *_, fields in LETTER if kind not in ("date", "member")
    }
    assert {each["target"] for each in found["edges"]} == cited
    assert [node["id"] for node in found["nodes"] if node["asked"]] == ["kst-36547-4"]


def test_without_a_query_it_is_the_whole_corpus(corpus: Corpus) -> None:
    """Every paper that cites anything is there, those of the corpus by date before what they cite."""
    found = graph(corpus)
    assert [node["documents"] for node in found["nodes"] if node["in_corpus"]] == [["antwoord.txt"], ["brief.txt"]]
    assert [node["in_corpus"] for node in found["nodes"]][:3] == [True, True, False]
    assert {each["source"] for each in found["edges"]} == {node["id"] for node in found["nodes"][:2]}


def test_copies_are_one_node_and_a_paper_does_not_cite_itself(write: Papers) -> None:
    """The copy with most mentions counts; what a cited paper is called stands in the corpus's own copy."""
    seven, nine = "ah-tk-20242025-7", "ah-tk-20242025-9"
    once: Paper = [("aanhangsel", seven, "nr. 7", 5, {}), ("aanhangsel", nine, "nr. 9", 90, {})]
    twice: Paper = [*once, ("aanhangsel", seven, "nr. 7", 50, {})]
    for name, paper in (("a.pdf", once), ("b.xml", twice)):
        write(name, paper, kind="kamervragen", number=9, session_year="20242025")
    found = graph(write.corpus)
    assert [(node["id"], node["documents"]) for node in found["nodes"]] == [(nine, ["a.pdf", "b.xml"]), (seven, [])]
    assert [(each["source"], each["target"], each["mentions"]) for each in found["edges"]] == [(nine, seven, 2)]


def test_a_cited_paper_of_the_corpus_is_one_node(corpus: Corpus, write: Papers) -> None:
    """A paper that cites and is cited is the same node, with what its own file tells."""
    write("later.txt", [("aanhangsel", ANSWER, "Aanhangsel 2024-2025, nr. 705", 3, {})], date="2026-01-05")
    found = graph(corpus, [ANSWER])
    assert [(node["id"], node["in_corpus"], node["date"], node["title"]) for node in found["nodes"] if node["asked"]] == [
        (ANSWER, True, "2025-06-20", "Vragen over havenarbeid")
    ]


def test_a_motion_has_its_members(corpus: Corpus) -> None:
    """Those of the mention that names most of them."""
    found = graph(corpus, ["36547-33"])
    assert [node["members"] for node in found["nodes"]] == [[], [], ["van-loon@SP", "aarts@CDA"]]


def test_a_person_is_no_node(corpus: Corpus) -> None:
    """A member is asked elsewhere."""
    with pytest.raises(QueryError, match=r"'Van Loon' is a person: a graph has papers and laws"):
        graph(corpus, ["Van Loon"])
