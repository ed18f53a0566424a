"""Several arguments: one citation in several words, or several queries."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.errors import QueryError
from mhcorpus.queries.asked import asked
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.timeline import Wanted as Timeline
from mhcorpus.queries.timeline import timeline
from mhcorpus.queries.trace import Trace, trace
from mhcorpus.queries.traced import Traced, Wanted
from mhcorpus.reports.formats import LINES
from mhcorpus.reports.timeline import timeline_report
from mhcorpus.reports.trace import trace_report
from mhcorpus.store import Corpus

from .conftest import Papers


@pytest.mark.parametrize(
    ("arguments", "queries"),
    [
        (["36", "547,", "nr.", "33"], ["36 547, nr. 33"]),
        (["36547", "33"], ["36547 33"]),
        (["273f", "Sr"], ["273f Sr"]),
        (["motie", "Van", "Loon"], ["motie Van Loon"]),
        (["minister", "van", "Financiën"], ["minister van Financiën"]),
        (["wet", "onbekende", "zaken"], ["wet onbekende zaken"]),
        (["36547", "273f Sr"], ["36547", "273f Sr"]),
        (["36547", "35570"], ["36547", "35570"]),
        (["Sr", "Sv"], ["Sr", "Sv"]),
        (["stb-2024-59", "36547-33", "36547-33"], ["stb-2024-59", "36547-33"]),
        (["36 547", "Sr"], ["36 547", "Sr"]),
    ],
)
def test_words_are_one_query_where_they_mean_one(corpus: Corpus, arguments: list[str], queries: list[str]) -> None:
    """Words that mean one citation together are one; else each is one, and so is each where one is quoted."""
    assert [query.text for query in asked(corpus, arguments)] == queries


def test_lines_are_queries_apart(corpus: Corpus) -> None:
    """What comes a line each is never joined."""
    assert [query.text for query in asked(corpus, ["273f", "", "Sr"], apart=True)] == ["273f", "Sr"]


@pytest.mark.parametrize("arguments", [[], [""], ["??"], ["36547", "goede", "morgen"]])
def test_what_means_nothing_is_refused(corpus: Corpus, arguments: list[str]) -> None:
    """Nothing of it is answered where a part means nothing."""
    with pytest.raises(QueryError):
        asked(corpus, arguments)


def test_several_queries_are_one_answer(corpus: Corpus) -> None:
    """A target that two queries mean stands once; each query has its own figures and what is near."""
    found = Trace(corpus, ["36547-33", "36547-34", "36547 nr. 33"]).data()
    assert found["query"] == "36547-33, 36547-34, 36547 nr. 33"
    assert [target["id"] for target in found["targets"]] == ["kst-36547-33"]
    assert [(each["query"], each["mentions"], each["targets"]) for each in found["queries"]] == [
        ("36547-33", 3, ["kst-36547-33"]), ("36547-34", 0, []), ("36547 nr. 33", 3, ["kst-36547-33"]),
    ]  # fmt: skip
    assert found["near"] == found["queries"][1]["near"] == ["kst-36547-33", "kst-36547-4", "36547", "kst-36547-B"]


@pytest.mark.parametrize(
    ("wanted", "mentions"),
    [
        (Wanted(), ["antwoord.txt 5", "brief.txt 10", "brief.txt 40"]),
        (Wanted(papers=Narrowing(kind="kamervragen")), ["antwoord.txt 5"]),
        (Wanted(papers=Narrowing(since="2025-07")), ["brief.txt 10", "brief.txt 40"]),
        (Wanted(papers=Narrowing(until="2025-06")), ["antwoord.txt 5"]),
        (Wanted(papers=Narrowing(within=("brief.txt",))), ["brief.txt 10", "brief.txt 40"]),
        (Wanted(certainty=("likely", "unsure")), []),
        (Wanted(limit=2), ["antwoord.txt 5", "brief.txt 10"]),
        (Wanted(limit=1, by="time"), ["antwoord.txt 5"]),
    ],
)
def test_mentions_are_narrowed(corpus: Corpus, wanted: Wanted, mentions: list[str]) -> None:
    """By the kind, the time and the name of the citing paper, by certainty and by number."""
    data = Trace(corpus, ["36547-33"], wanted).data()
    found = [f"{each['document']} {each['start']}" for one in data["targets"] for each in one["mentions"]]
    assert found == mentions
    [query] = data["queries"]
    assert query["mentions"] - query["more"] == len(mentions)


def test_people_are_narrowed_too(corpus: Corpus) -> None:
    """A person's mentions are those in the papers that count."""
    [part] = Trace(corpus, ["Van Loon"], Wanted(papers=Narrowing(kind="kamerbrief"))).parts
    assert [one["mentions"][0]["document"] for one in part.targets()] == ["brief.txt"]
    assert Trace(corpus, ["Van Loon"], Wanted(papers=Narrowing(kind="motie"))).data()["targets"] == []


def test_a_document_that_is_not_there_is_refused(corpus: Corpus) -> None:
    """A name that no document has is no narrowing that finds nothing."""
    with pytest.raises(QueryError, match=r"no document is called 'brif\.txt'; near it: brief\.txt"):
        Trace(corpus, ["36547"], Wanted(papers=Narrowing(within=("brif.txt",))))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("Instellingswet ABC", ["law:instellingswet-abc", "law:instellingswet-adviesraad-bemiddeling"]),
        ("Instellingswet Adviesraad bemiddeling", ["law:instellingswet-abc", "law:instellingswet-adviesraad-bemiddeling"]),
        ("Instellingswet XYZ", ["law:instellingswet-xyz"]),
    ],
)
def test_a_law_is_found_by_all_names_by_which_papers_call_it(write: Any, query: str, ids: list[str]) -> None:  # noqa: ANN401
    """One paper has the long name in the id, another the short; one that has both joins them."""
    write("kort.txt", [("law", "law:instellingswet-abc", "Instellingswet ABC", 5, {})])
    write("lang.txt", [
        ("law", "law:instellingswet-adviesraad-bemiddeling", "Instellingswet Adviesraad bemiddeling", 5, {}),
        ("law", "law:instellingswet-adviesraad-bemiddeling", "Instellingswet ABC", 60, {}),
        ("law", "law:instellingswet-adviesraad-bemiddeling", "Instellingswet", 90, {}),
        ("law", "law:instellingswet-xyz", "Instellingswet XYZ", 99, {}),
    ])
    assert [each["id"] for each in trace(write.corpus, query)["targets"]] == ids


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Regels over bemiddeling (Wet toezicht bemiddeling)", {"name": "Wet toezicht bemiddeling", "documents": 1, "mentions": 2}),
        ("Regels over bemiddeling (Wet toezicht tolken)", None),
        ("Wijziging van de Wet toezicht bemiddeling in verband met tolken (tolken)", None),
    ],
)
def test_a_dossier_tells_how_often_its_bill_is_named(write: Any, title: str, told: dict[str, Any] | None) -> None:  # noqa: ANN401
    """The short title of a new law stands in brackets behind what it is about; papers may cite that alone."""
    write("39640.txt", [("dossier", "39640", "39 640", 5, {})], id="kst-39640-2", dossier="39640", title=title)
    write("brief.txt", [("law", "law:wet-toezicht-bemiddeling", "Wet toezicht bemiddeling", at, {}) for at in (5, 50)])
    assert Traced(write.corpus, asked(write.corpus, ["39640"])[0], Wanted()).by_name() == told


@pytest.mark.parametrize(("until", "is_told"), [(None, True), ("2028", False)])
def test_a_timeline_tells_of_the_papers_that_name_the_bill(write: Any, until: str | None, is_told: bool) -> None:  # noqa: ANN401
    """Around a dossier stand the papers with its number; of all papers it is told how many have the name alone."""
    bill = "Regels over bemiddeling (Wet toezicht bemiddeling)"
    write("39640.txt", [("dossier", "39640", "39 640", 5, {})], id="kst-39640-2", dossier="39640", title=bill, date="2027-03-01")
    write("brief.txt", [("law", "law:wet-toezicht-bemiddeling", "Wet toezicht bemiddeling", 5, {})], date="2027-06-17")
    found = timeline(write.corpus, ["39640"], Timeline(papers=Narrowing(until=until)))
    named = {"name": "Wet toezicht bemiddeling", "documents": 1, "mentions": 1}
    assert ([each["document"] for each in found["events"]], found["by_name"]) == (
        ["39640.txt"], [named] if is_told else [],
    )  # fmt: skip
    said = "also cited by its name: 1 mention in 1 document; mhcorpus timeline 'Wet toezicht bemiddeling' has them"
    assert (said in LINES["page"](timeline_report(found))) == is_told


def test_a_dossier_has_its_title_from_its_own_papers(corpus: Corpus, write: Any) -> None:  # noqa: ANN401
    """What most of the papers of a dossier print above them is its title; a chapter has its own."""
    for number, title in enumerate(["Havenarbeid", "Havenarbeid", "Havenarbeit"], start=50):
        write(f"{number}.txt", [], id=f"kst-36547-{number}", dossier="36547", number=number, title=title)
    write("vi.txt", [], id="kst-35570-VI-3", dossier="35570-VI", number=3, title="Begroting Justitie")
    titles = {query: Traced(corpus, asked(corpus, [query])[0], Wanted()).head()["title"]
              for query in ("36547", "36547-33", "35570-VI-64", "35570", "30881")}  # fmt: skip
    assert titles == {
        "36547": "Havenarbeid", "36547-33": "Havenarbeid", "35570-VI-64": "Begroting Justitie", "35570": None,
        "30881": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "laws"),
    [
        ("Hbz", ["law:havenbesluit-2004"]), ("HBZ", ["law:havenbesluit"]), ("Hbz 2004", ["law:havenbesluit-2004"]),
        ("hbz", ["law:havenbesluit", "law:havenbesluit-2004"]), ("artikel 4 Hbz", ["law:havenbesluit-2004"]),
        ("het Hbz", ["law:havenbesluit-2004"]),
    ],
)
def test_an_abbreviation_that_papers_use_names_their_law(
    write: Papers, typed: str, laws: list[str]
) -> None:
    """A name that only papers give counts with its capitals first, then in any, with all that it means."""
    newer, older = "law:havenbesluit-2004", "law:havenbesluit"
    write("a.txt", [
        ("law", newer, "Hbz", 0, {"law": newer}), ("law", newer, "Hbz 2004", 5, {"law": newer}),
        ("law", older, "HBZ", 20, {"law": older}),
    ])  # fmt: skip
    [query] = asked(write.corpus, [typed])
    assert list(query.laws) == laws


@pytest.mark.parametrize(
    ("typed", "notes"),
    [("273f Sr", ["left out: 1 mention of article 273f without a law; 'refs 273f' has all"]), ("273f", []),
     ("Sr", [])],
)
def test_mentions_without_a_law_are_told_of(corpus: Corpus, typed: str, notes: list[str]) -> None:
    """Who asks for an article of a law hears how many mentions of its number name no law."""
    assert list(trace_report(Trace(corpus, [typed])).notes) == notes


def test_what_is_cited_besides_is_counted_by_document(corpus: Corpus) -> None:
    """The other dossiers and articles of the citing papers, the most cited first."""
    [query] = Trace(corpus, ["273f Sr"]).data()["queries"]
    assert [(each["id"], each["documents"]) for each in query["cited_with"]["dossiers"][:2]] == [
        ("36547", 2), ("21501", 1),
    ]  # fmt: skip
    assert [each["title"] for each in query["cited_with"]["articles"]] == [
        "Digitaledienstenverordening, artikel 4", "Burgerlijk Wetboek Boek 6, artikel 162",
        "Algemene wet bestuursrecht, artikel 3:2",
    ]  # fmt: skip
