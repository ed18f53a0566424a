"""The trace: what is said of each target, in which order, and how it is looked up."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.queries.citing import cite
from mhcorpus.queries.conditions import Condition, article, covering, date, dossier, law, motion, piece
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.timeline import timeline
from mhcorpus.queries.trace import trace
from mhcorpus.queries.traced import Wanted
from mhcorpus.readers.text import structure
from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.formats import LINES
from mhcorpus.reports.timeline import timeline_report
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from mhcorpus.store.targets import target_of
from tests.stored import store

URL = "https://zoek.officielebekendmakingen.nl/{}.html"


def _only(corpus: Corpus, query: str) -> dict[str, Any]:
    [target] = trace(corpus, query)["targets"]
    found: dict[str, Any] = target
    return found


def _mention(**differing: object) -> dict[str, object]:
    members = ["van-loon@SP"]
    return {
        "document": (name := differing.get("document", "brief.txt")), "path": f"/papers/{name}",
        "work": "text:0", "date": "2025-12~", "kind": "kamerstuk",
        "page": 1, "footnote": None, "section": None, "start": 40, "end": 71,
        "text": "Kamerstukken II, 36 547, nr. 33",
        "sentence": "Zie Kamerstukken II, 36 547, nr. 33.", "certainty": "certain",
        "reason": "explicit", "motion": {"id": "kst-36547-33", "members": members},
        "document_kind": "kamerbrief", "paragraph": None, "note": None, "through": None, "covers": None,
        **differing,
    }


def test_a_piece_has_its_mentions_by_date_each_with_its_submitters(corpus: Corpus) -> None:
    """Older documents come first; the submitters are those that the same document names."""
    found = trace(corpus, "36547-33")
    works = [mention["work"] for mention in found["targets"][0]["mentions"]]
    assert found == {
        "schema": "mhcorpus/refs/1",
        "query": "36547-33",
        "targets": [{
            "id": "kst-36547-33", "kind": "kamerstuk", "url": URL.format("kst-36547-33"),
            "title": None, "in_corpus": False, "documents": [], "ledger": None,
            "mentions": [
                _mention(
                    document="antwoord.txt", work="ah-tk-20242025-705", date="2025-06-20",
                    document_kind="kamervragen", kind="motion", start=5, end=39, text="motie Van Loon (SP) en Aarts (CDA)",
                    sentence="Zie motie Van Loon (SP) en Aarts (CDA).",
                    motion={"id": "kst-36547-33", "members": ["van-loon@SP", "aarts@CDA"]},
                ),
                _mention(
                    work=works[1], kind="motion", start=10, end=29, text="motie Van Loon c.s.",
                    sentence="Zie motie Van Loon c.s..",
                ),
                _mention(work=works[2]),
            ],
        }],
        "near": [],
    }
    assert works[1] == works[2]
    assert works[1].startswith("text:")


def test_two_papers_may_have_one_file_name(write: Any) -> None:  # noqa: ANN401
    """They stand in a trace each at its own time, and are cited each by itself."""
    for folder, month, number in (("x", "03", 3), ("z", "04", 4), ("y", "05", 5)):
        name = "midden.txt" if folder == "z" else "brief.txt"
        write(f"{folder}/{name}", [("kamerstuk", f"kst-39812-{number}", f"39 812, nr. {number}", 7, {})],
              date=f"2027-{month}-03", ministry=f"Ministerie {folder}")
    found = trace(write.corpus, "39812", Wanted(by="time", limit=2))["targets"]
    assert [each["path"] for target in found for each in target["mentions"]] == [
        "/papers/x/brief.txt", "/papers/z/midden.txt",
    ]
    _, paper = cite(write.corpus, [], "39812-5").data["citations"]
    assert paper["date"] == "2027-05-03"


def test_submitters_come_from_elsewhere_where_the_document_names_none(
    corpus: Corpus, write: Any  # noqa: ANN401
) -> None:
    """A mention in a document that names no submitter has the fullest list in the corpus."""
    write("later.txt", [("kamerstuk", "kst-36547-33", "36 547, nr. 33", 7, {})], date="2026-02-01")
    last = _only(corpus, "36547-33")["mentions"][-1]
    assert (last["document"], last["motion"]) == (
        "later.txt", {"id": "kst-36547-33", "members": ["van-loon@SP", "aarts@CDA"]},
    )


def test_a_mention_tells_that_more_submitted_the_motion(write: Any) -> None:  # noqa: ANN401
    """"C.s." behind the fullest names of the document stays beside them."""
    fields = {"members": ["bruin"], "and_others": True}
    write("brief.txt", [("motion", "kst-39812-9", "motie Bruin c.s.", 5, fields)], date="2026-02-01")
    motions = [each["motion"] for each in _only(write.corpus, "39812-9")["mentions"]]
    assert motions == [{"id": "kst-39812-9", "members": ["bruin"], "and_others": True}]


@pytest.mark.parametrize(
    ("query", "kind", "title", "in_corpus"),
    [
        ("kst-36547-4", "kamerstuk", None, False),
        ("art. 273f lid 3 Sr", "article", "Wetboek van Strafrecht, artikel 273f, lid 3", False),
        ("4 DSA", "article", "Digitaledienstenverordening, artikel 4", False),
        ("36910", "dossier", "Wet toezicht havenarbeid", False),
        ("stb-2024-59", "staatsblad", "Wet seksuele misdrijven", False),
        ("B8/3-regeling", "law", "B8/3-regeling", False),
        ("motie Six Terpstra", "motion", None, False),
        ("4 juli 2025", "date", None, False),
    ],
)
def test_a_target_is_described(
    corpus: Corpus, query: str, kind: str, title: str | None, in_corpus: bool
) -> None:
    """Kind follows from the id, the title from the registry of laws, else from the words that make the id."""
    found = _only(corpus, query)
    assert (found["kind"], found["title"], found["in_corpus"]) == (kind, title, in_corpus)


def test_a_document_of_the_corpus_is_a_target_with_or_without_mentions(
    corpus: Corpus, write: Any  # noqa: ANN401
) -> None:
    """What is in the corpus says so, with its title; cited by none, it has no mentions."""
    uncited = _only(corpus, "ah-tk-20242025-705")
    assert uncited == {
        "id": "ah-tk-20242025-705", "kind": "aanhangsel",
        "url": URL.format("ah-tk-20242025-705"), "title": "Vragen over havenarbeid",
        "in_corpus": True, "documents": ["antwoord.txt"], "ledger": None, "mentions": [],
    }
    write("motie.txt", [], date="2025-06-01", kind="motie", id="kst-36547-33", subject="Toezicht")
    cited = trace(corpus, "36547")["targets"]
    assert [(target["id"], target["title"]) for target in cited if target["in_corpus"]] == [
        ("kst-36547-33", "Toezicht")
    ]


def test_the_address_of_a_target_names_no_version(corpus: Corpus) -> None:
    """Of the addresses that mentions have, the target takes the one without a date."""
    base, target = "https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=9", "9 Sr"
    references = tuple(
        Reference(kind="article", start=at, end=at + 1, text="9", url=url,
                  id="jci1.3:c:BWBR0001854&artikel=9")
        for at, url in enumerate([f"{base}&g=2024-06-30", base, None])
    )
    store(corpus, Path("/papers/x.txt"), Fingerprint("0" * 64, 1, 1),
                 Source(name="x.txt", format="txt", text="9 9 9"),
                 Analysis(meta={}, dated=None, references=references), "1")
    assert _only(corpus, target)["url"] == base


def test_targets_stand_in_the_order_in_which_one_looks_for_them() -> None:
    """Numbers by value before letters, doubles after singles, chapters by their roman number."""
    ids = [
        "36600", "kst-36600-2", "kst-36600-10", "kst-36600-188b", "kst-36600-B", "kst-36600-AA",
        "36600-VI", "kst-36600-VI-3", "kst-36600-IX-1", "kst-36600-XV-1", "kst-36600-J-4",
        "kst-36601-1",
    ]
    targets = [target_of(each, "dossier") for each in reversed(ids)]
    assert [target.id for target in sorted(targets, key=target_order)] == ids


@given(st.lists(st.text("0123456789IVXAB:.n ", max_size=6), max_size=6))
def test_any_targets_can_be_sorted(numbers: list[str]) -> None:
    """Whatever stands in an id, sorting is stable under repetition and never fails."""
    targets = [
        target_of(f"{prefix}{number}", "dossier")
        for number in numbers for prefix in ("kst-36600-", "artikel:", "36600-")
    ]
    once = sorted(targets, key=target_order)
    backwards = once[::-1]
    assert sorted(backwards, key=target_order) == once


@pytest.mark.parametrize(
    ("printed", "dated", "expected"),
    [
        ("2025-07-04", {"date": "2025-07-04", "basis": "printed"}, "2025-07-04"),
        (None, {"date": "2025-12", "basis": "option"}, "2025-12"),
        (None, {"date": "2025-12", "basis": "inferred"}, "2025-12~"),
        (None, {"date": "2025-12~", "basis": "inferred"}, "2025-12~"),
        (None, {"date": "2021-06/2021-09", "basis": "inferred"}, "2021-06~/2021-09~"),
        (None, {"date": "2021-06/..", "basis": "inferred"}, "2021-06~/.."),
        (None, None, None),
    ],
)
def test_an_inferred_date_is_marked(
    printed: str | None, dated: dict[str, str] | None, expected: str | None
) -> None:
    """A date that is printed or given stands as it is; one from the text is approximate (EDTF)."""
    assert document_date(printed, json.dumps(dated) if dated else None) == expected


CONDITIONS: list[tuple[Condition, str]] = [
    (dossier("36547")[0], "target_dossier"),
    (dossier("36547")[1], "also_in_dossier (dossier=?"),
    (dossier("36547", "VI")[1], "also_in_dossier (dossier=?"),
    (piece("33", "36547"), "target_dossier"),
    (article(["273f"], ["BWBR0001854"]), "target_law"),
    (article(["273f"], None), "target_article"),
    (covering(["273f"], ["BWBR0001854"]), "target_through (law=?)"),
    (covering(["273f"], None), "target_through (law>?)"),
    (law(["BWBR0001854"]), "target_law"),
    (motion([["van-loon"]]), "USING PRIMARY KEY (surname=?"),
]


@pytest.mark.parametrize(("condition", "index"), CONDITIONS)
def test_a_target_is_found_by_an_index(corpus: Corpus, condition: Condition, index: str) -> None:
    """No condition reads through the targets or the references of the whole corpus."""
    plan = _plan(corpus, f"SELECT * FROM target WHERE {condition.where}", condition.values)
    assert any(index in step for step in plan), plan
    assert not [step for step in plan if step.startswith(("SCAN target", "SCAN reference"))]


def _plan(corpus: Corpus, sql: str, values: tuple[str, ...]) -> list[str]:
    return [row["detail"] for row in corpus.rows(f"EXPLAIN QUERY PLAN {sql}", values)]


def test_a_day_is_within_its_month_and_a_season_is_not_a_day(
    corpus: Corpus, write: Any  # noqa: ANN401
) -> None:
    """A month means its days and itself; what only begins alike is another date."""
    ids = ["2024-07", "2024-07-30", "2024-07~", "2024-07/2024-08", "2024-08-01"]
    write("data.txt", [("date", each, each, at * 20, {}) for at, each in enumerate(ids)])
    assert [target["id"] for target in trace(corpus, "juli 2024")["targets"]] == ids[:2]
    assert date("2024-07").values == ("2024-07", "2024-07.")


def test_queries_load_nothing_that_only_ingest_needs() -> None:
    """A query starts at once: neither spaCy nor a reader nor YAML is imported for it."""
    script = (
        "import sys, mhcorpus.queries.trace, mhcorpus.queries.documents, mhcorpus.store\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    heavy = {"spacy", "numpy", "yaml", "pdfplumber", "lxml", "rich", "thinc", "pypdfium2"}
    assert heavy.isdisjoint(json.loads(done.stdout.replace("'", '"')))


def test_a_motion_in_the_corpus_answers_to_its_submitters(corpus: Corpus, write: Any) -> None:  # noqa: ANN401
    """A motion that nobody cites is found by the names under it, all of those asked for."""
    write(
        "eigen.txt", [], date="2025-06-01", kind="motie", id="kst-36999-4",
        members=["roodhart@SP", "van-wielen@CDA"],
    )
    assert [
        [(target["id"], target["documents"]) for target in trace(corpus, query)["targets"]]
        for query in ("motie Roodhart", "motie Roodhart en Van Wielen", "motie Roodhart en Zwartkruis")
    ] == [[("kst-36999-4", ["eigen.txt"])], [("kst-36999-4", ["eigen.txt"])], []]


def test_a_note_is_told_whole_and_the_paragraph_of_its_marker_if_asked_for(write: Any) -> None:  # noqa: ANN401
    """What it says of what it cites may stand in another sentence."""
    text = "De Kamer nam een motie aan.[^1]\n\n[^1]: Ik kom daarop terug. Zie 39 812, nr. 7.\n"
    start = text.index("39 812")
    store(
        write.corpus, Path("/papers/a.md"), Fingerprint("a" * 64, 1, 1), replace(structure(text), name="a.md"),
        Analysis(meta={"kind": "kamerbrief", "date": "2027-03-01"}, dated=None, references=(
            Reference(kind="kamerstuk", start=start, end=start + 13, text="39 812, nr. 7", id="kst-39812-7",
                      footnote="1", context="De Kamer nam een motie aan."),
        )), "1",
    )  # fmt: skip
    found = [
        (each["paragraph"], each["note"])
        for is_asked in (False, True)
        for each in trace(write.corpus, "39812-7", Wanted(paragraphs=is_asked))["targets"][0]["mentions"]
    ]
    assert found == [
        (None, "Ik kom daarop terug. Zie 39 812, nr. 7."),
        ("De Kamer nam een motie aan.", "Ik kom daarop terug. Zie 39 812, nr. 7."),
    ]
    told = timeline(write.corpus, ["39812-7"])
    assert [each["note"] for each in told["events"]] == ["Ik kom daarop terug. Zie 39 812, nr. 7."]
    shown = list(LINES["page"](timeline_report(told)))
    assert shown[3:5] == [
        "    note 1 · De Kamer nam een motie aan.", "    note 1: Ik kom daarop terug. Zie 39 812, nr. 7.",
    ]


def test_a_paragraph_is_told_without_what_nobody_reads(write: Any) -> None:  # noqa: ANN401
    """Marks of notes and brackets of links stand in the text, and not in the paragraph."""
    text = "Zie 39 812, nr. 7[footnoteRef:1], en [de wet](../wet.md). [1: Bijlage.]\n"
    store(
        write.corpus, Path("/papers/a.md"), Fingerprint("a" * 64, 1, 1), replace(structure(text), name="a.md"),
        Analysis(meta={"kind": "kamerbrief", "date": "2027-03-01"}, dated=None, references=(
            Reference(kind="kamerstuk", start=4, end=17, text=text[4:17], id="kst-39812-7"),
        )), "1",
    )  # fmt: skip
    [target] = trace(write.corpus, "39812-7", Wanted(paragraphs=True))["targets"]
    assert [each["paragraph"] for each in target["mentions"]] == ["Zie 39 812, nr. 7, en de wet."]
