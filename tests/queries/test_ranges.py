"""Articles that lie in a range which a paper cites: who asks for one finds it, and is told that it is a range."""

from __future__ import annotations

import json

import pytest

from mhcorpus.queries.cited import cited_targets, met_targets
from mhcorpus.queries.citing import cite
from mhcorpus.queries.citing_papers import keys_cited
from mhcorpus.queries.elsewhere import elsewhere
from mhcorpus.queries.graph import graph
from mhcorpus.queries.parse import parse
from mhcorpus.queries.selection import Selection
from mhcorpus.queries.stats import stats
from mhcorpus.queries.trace import Trace, trace
from mhcorpus.queries.traced import Wanted
from mhcorpus.reports.page import plain
from mhcorpus.reports.trace import trace_report
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target

from .conftest import AWB, BW6, SR, Papers, jci

RANGES = [
    (jci(SR, "274"), "artikelen 274 tot en met 277 Sr", "artikel=277"),
    (jci(SR, "274"), "artikel 274 Sr", None),
    (jci(SR, "273f"), "273f-273h Sr", "artikel=273h"),
    (jci(SR, "250"), "250 tot en met 250ter Sr", "artikel=250ter"),
    (jci(SR, "126a"), "126a–126m Sr", "artikel=126m"),
    (jci(SR, "14", "&lid=1"), "14, eerste lid, tot en met 16, derde lid, Sr", "artikel=16&lid=3"),
    (jci(SR, "80", "&lid=1&lid=5"), "80, leden 1 tot en met 3 en 5 Sr", "lid=3"),
    (jci(SR, "90", "&lid=1&o=b"), "90, eerste lid, onder b tot en met d, Sr", "o=d"),
    (jci(SR, "95", "&o=A"), "95, onder A tot en met C, Sr", "o=C"),
    (jci(AWB, "3:40"), "3:40 t/m 42 Awb", "artikel=3:42"),
    (jci(BW6, "162"), "6:162 tot en met 6:165 BW", "artikel=165"),
    ("artikel:274", "artikelen 274 tot en met 280", "artikel=280"),
    ("artikel:II", "artikelen II tot en met IV", "artikel=IV"),
]
Found = list[tuple[str, str, str | None]]


@pytest.fixture
def ranges(write: Papers) -> Corpus:
    write.corpus.write_laws([
        (SR, "Wetboek van Strafrecht", "Sr", "wet", None), (AWB, "Algemene wet bestuursrecht", "Awb", "wet", None),
        (BW6, "Burgerlijk Wetboek Boek 6", "BW 6", "wet", None),
    ], "1")
    write("brief.txt", [
        ("article", name, text, 40 * at, {"through": through} if through else {})
        for at, (name, text, through) in enumerate(RANGES)
    ], date="2027-03-12")
    return write.corpus


def found(corpus: Corpus, query: str, wanted: Wanted | None = None) -> Found:
    """Return the id, the words and ``covers`` of each mention."""
    targets = trace(corpus, query, wanted)["targets"]
    return [(target["id"].rpartition("artikel")[2].lstrip("=:"), each["text"], each["covers"])
            for target in targets for each in target["mentions"]]


SR_274, ALONE, TO_280 = RANGES[0][1], RANGES[1][1], RANGES[11][1]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("276 Sr", [("274", SR_274, "certain")]),
        ("artikel 274a Sr", [("274", SR_274, "certain")]),
        # Its ends are named.
        ("274 Sr", [("274", SR_274, None), ("274", ALONE, None)]),
        ("277 Sr", [("274", SR_274, None)]),
        ("277a Sr", []),
        ("278 Sr", []),
        ("273 Sr", []),
        ("artikel 276", [("274", TO_280, "certain"), ("274", SR_274, "certain")]),
        ("artikel 279", [("274", TO_280, "certain")]),
        ("artikel III", [("II", "artikelen II tot en met IV", "certain")]),
        ("273g Sr", [("273f", "273f-273h Sr", "certain")]),
        ("250a Sr", [("250", "250 tot en met 250ter Sr", "unsure")]),
        ("126gg Sr", [("126a", "126a–126m Sr", "unsure")]),
        ("3:41 Awb", [("3:40", "3:40 t/m 42 Awb", "certain")]),
        ("3:4 Awb", []),
        ("6:163 BW", [("162", "6:162 tot en met 6:165 BW", "certain")]),
        ("jci1.3:c:BWBR0001854&artikel=276&g=2027-01-01", [("274", SR_274, "certain")]),
        # A lid of what a range of articles covers is deeper than what the paper cites.
        ("276, tweede lid, Sr", []),
        ("15 Sr", [("14&lid=1", RANGES[5][1], "certain")]),
        ("16, derde lid, Sr", [("14&lid=1", RANGES[5][1], None)]),
        ("80 Sr", [("80&lid=1&lid=5", RANGES[6][1], None)]),
        ("80, tweede lid, Sr", [("80&lid=1&lid=5", RANGES[6][1], "certain")]),
        ("80, derde lid, Sr", [("80&lid=1&lid=5", RANGES[6][1], None)]),
        ("80, vierde lid, Sr", []),
        ("90, eerste lid, onder c, Sr", [("90&lid=1&o=b", RANGES[7][1], "certain")]),
        ("90, eerste lid, onder ca, Sr", [("90&lid=1&o=b", RANGES[7][1], "unsure")]),
        ("90, tweede lid, onder c, Sr", []),
        ("90, eerste lid, onder e, Sr", []),
        ("95, onder b, Sr", [("95&o=A", RANGES[8][1], "certain")]),
    ],
)  # fmt: skip
def test_what_lies_in_a_range_is_found(query: str, expected: Found, ranges: Corpus) -> None:
    """A range is found under the id of its first; ``covers`` tells that it does not name what is asked for."""
    assert found(ranges, query) == expected


def test_a_range_is_told_as_one(ranges: Corpus) -> None:
    """Where it goes stands beside it, in JSON and on the terminal; what names the article has no such word."""
    [target] = trace(ranges, "276 Sr")["targets"]
    assert [(each["through"], each["covers"]) for each in target["mentions"]] == [("artikel=277", "certain")]
    told = {
        query: [line for line in plain(trace_report(Trace(ranges, [query])).page()) if "brief.txt" in line]
        for query in ("276 Sr", "126gg Sr", "80, tweede lid, Sr", "277 Sr")
    }
    place = "  brief.txt · 2027-03-12 · p. 1"
    assert told == {
        "276 Sr": [f"{place} · not named: in a range through artikel 277"],
        "126gg Sr": [f"{place} · perhaps: in a range through artikel 126m"],
        "80, tweede lid, Sr": [f"{place} · not named: in a range through lid 3"],
        "277 Sr": [place],
    }


def test_what_selects_by_a_citation_knows_of_ranges(ranges: Corpus) -> None:
    """Lists and graphs by what papers cite count those that cover it; a citation is made of what is named alone."""
    query = parse(ranges, "276 Sr")
    assert json.loads(keys_cited(ranges, "276 Sr")) == list(met_targets(ranges, query))
    assert (len(met_targets(ranges, query)), cited_targets(ranges, query)) == (1, {})
    assert len(Selection(cites="276 Sr").keys(ranges)) == 1
    assert Selection(cites="278 Sr").keys(ranges) == []
    assert [each["id"] for each in cite(ranges, ["276 Sr"]).data["citations"]] == [jci(SR, "276")]
    assert [each["document"] for each in cite(ranges, [], "276 Sr").data["citations"]] == ["brief.txt"]
    drawn = graph(ranges, ["276 Sr"])
    assert [(each["target"], each["mentions"], each["covers"]) for each in drawn["edges"]] == [
        (jci(SR, "274"), 1, "certain")
    ]
    assert [node["id"] for node in drawn["nodes"] if node["asked"]] == []
    both = graph(ranges, ["276 Sr", "274 Sr"])
    assert [(each["target"], each["mentions"], each["covers"]) for each in both["edges"]] == [
        (jci(SR, "274"), 2, None)
    ]
    cited = {each["id"]: each["mentions"] for each in stats(ranges)["cited"]["articles"]}
    assert cited[jci(SR, "274")] == 2


def test_ranges_without_a_law_are_said_to_be_left_out(ranges: Corpus) -> None:
    """As single articles without one are."""
    notes = {query: trace_report(Trace(ranges, [query])).notes for query in ("276 Sr", "273g Sr")}
    assert notes == {
        "276 Sr": ("left out: 1 mention of article 276 without a law; 'refs \"artikel 276\"' has all",), "273g Sr": (),
    }


def test_a_range_goes_with_its_last_mention(ranges: Corpus) -> None:
    """A document that is taken out takes what only it cites with it, ranges too."""
    [row] = ranges.rows("SELECT id, path FROM document")
    ranges.delete([(row["id"], row["path"])])
    assert ranges.rows("SELECT id FROM target") == []


def test_who_else_cites_an_article_may_do_so_in_a_range(ranges: Corpus, write: Papers) -> None:
    """A page on a paper tells of those too, behind the papers that name the article, and how sure they are."""
    write("later.txt", [("article", jci(SR, "276"), "276 Sr", 10, {})], date="2027-01-01")
    asked = [Target(jci(SR, number), "article", law=SR, article=number) for number in ("274", "276", "250a", "999")]
    known = elsewhere(ranges, asked, "")
    assert {
        name.rpartition("=")[2]: [(each["document"], each["covers"]) for each in about["cited_by"]]
        for name, about in known.items()
    } == {
        "274": [("brief.txt", None)], "276": [("later.txt", None), ("brief.txt", "certain")],
        "250a": [("brief.txt", "unsure")], "999": [],
    }
