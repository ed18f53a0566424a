"""The page of a report: what it tells, that it is whole, and that nothing of a document is live."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from mhcorpus.official.addresses import is_official
from mhcorpus.queries.briefing import Wanted, briefing
from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.briefing import ledger, page, papers
from mhcorpus.reports.briefing.page import briefing_page
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from tests.reports.briefing.pages import body, lines, read, words
from tests.stored import store

GOLDEN = Path(__file__).parent / "dossier.txt"
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e{{ 7 * 7 }}'
EVIL_ID = "motie:<script>alert(1)</script>"
ON = date(2028, 4, 1)

Write = Callable[..., None]


def test_the_page_of_a_dossier(report: Callable[..., Result]) -> None:
    """The words of the page are those of the file beside this test, but for version and day of the ingest."""
    told = lines(body(read(report("39812", "--on", "2028-04-01").stdout)))
    masked = [re.sub(r"mhcorpus \d[\w.]*", "mhcorpus", line) for line in told]
    masked = [re.sub(r"last read on [\d-]+", "last read on", line) for line in masked]
    assert masked == GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("query", "kicker", "heading", "figures"),
    [
        ("39812-7", "motion", "Kamerstukken II, 39 812, nr. 7", ["2 papers", "1 motion", "3 missing"]),
        ("273f Sr", "article", "Wetboek van Strafrecht, artikel 273f", ["2 papers", "3 missing"]),
        ("Sr", "law", "Wetboek van Strafrecht", ["2 papers", "3 missing"]),
        ("motie Brandligt", "motion", "Kamerstukken II, 39 812, nr. 7", ["2 papers", "1 motion"]),
        ("stb-2027-318", "staatsblad", "Stb. 2027, 318", ["1 paper", "2 missing"]),
        ("Brandligt", "person", "Brandligt (SP)", ["2 papers", "1 motion"]),
        ("2027-06-22", "date", "2027-06-22", ["1 paper"]),
    ],
)  # fmt: skip
def test_whatever_can_be_traced_has_a_page(
    report: Callable[..., Result], query: str, kicker: str, heading: str, figures: list[str]
) -> None:
    """What it is stands above what it is called; the figures count what there is."""
    seen = read(report(query, "--on", "2028-04-01").stdout)
    shown = [" ".join(words(each).split()[:2]) for each in seen.cssselect(".figures li")]
    assert words(seen.cssselect(".kicker")[0]).partition(" · ")[0] == kicker
    assert words(seen.cssselect("h1")[0]) == heading
    assert [each for each in shown if each in figures] == figures


def test_a_page_is_whole(report: Callable[..., Result]) -> None:
    """Links within the page lead somewhere, others to official publishers; no id is there twice."""
    seen = read(report("39812").stdout)
    ids = [each.get("id") for each in seen.xpath("//*[@id]")]
    links = [each.get("href") for each in seen.xpath("//a")]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert [link for link in links if not link.startswith("#") and not is_official(link)] == []


def test_what_is_quoted_is_said_to_be_dutch(report: Callable[..., Result]) -> None:
    """The page is in English; each sentence of a paper is marked as Dutch, and what a note label says is not."""
    seen = read(report("39812").stdout)
    assert seen.get("lang") == "en"
    quoted = [*seen.cssselect("q"), *seen.cssselect("blockquote p > :not(.muted)")]
    assert len(quoted) > 10
    assert {each.get("lang") for each in quoted} == {"nl"}


def test_drawings_are_told_in_words(report: Callable[..., Result]) -> None:
    """A drawing is hidden from who cannot see it, has no stop for the tab key, and a list beside it tells the same."""
    seen = read(report("39812").stdout)
    drawings = seen.cssselect("svg")
    assert {each.get("aria-hidden") for each in drawings} == {"true"}
    assert {each.get("tabindex") for drawing in drawings for each in drawing.cssselect("a")} == {"-1"}
    assert len(seen.cssselect("#timeline ~ details .events li")) == 10


def test_only_what_is_asked_counts(report: Callable[..., Result]) -> None:
    """A narrowed page says so, and tells nothing that other papers say."""
    seen = read(report("39812", "--until", "2027-12", "--kind", "kamerbrief").stdout)
    assert words(seen.cssselect(".narrowed")[0]) == "Only papers of kind kamerbrief, up to 2027-12 count on this page."
    assert [words(each) for each in seen.cssselect(".sources tbody td:nth-child(3) > :first-child")] == ["2027-06-28-brief.txt"]
    assert "Verhoeckx" not in words(body(seen))


@pytest.mark.parametrize(("narrowed", "told", "sources"), [
    (("--since", "2027-06-20", "--until", "2027-06-25"), "from 2027-06-20 on, up to 2027-06-25", [["2027-06-28-brief.txt"]] * 3),
    (("--since", "2028"), "from 2028 on", [["2028-03-14-brief.txt"]] * 3),
    (("--in", "opmerking.md"), "opmerking.md", [["opmerking.md"], [], []]),
    (("--kind", "motie"), "of kind motie", [[], [], []]),
])  # fmt: skip
def test_every_narrowing_has_a_page(
    report: Callable[..., Result], narrowed: tuple[str, ...], told: str, sources: list[list[str]]
) -> None:
    """It says what counts, and is made of the papers that are left, if any, and of those that tell of the days."""
    pages = [read(report(query, *narrowed).stdout) for query in ("39812", "39812-7", "Brandligt")]
    assert [words(page.cssselect(".narrowed")[0]) for page in pages] == [f"Only papers {told} count on this page."] * 3
    assert [
        [words(each) for each in page.cssselect(".sources tbody td:nth-child(3) > :first-child")] for page in pages
    ] == sources


@pytest.mark.parametrize(("on", "state"), [("2027-11-30", "open"), ("2027-12-02", "overdue")])
def test_promises_stand_as_on_the_day(report: Callable[..., Result], on: str, state: str) -> None:
    """A promise is overdue once its last day has gone by: in its own place, in what is open, on the timeline."""
    seen = read(report("39812", "--on", on).stdout)
    places = (".open .state", "#commitments ~ article .state", ".events .state")
    assert [words(seen.cssselect(place)[-1 if place.startswith(".events") else 0]) for place in places] == [
        state, state, "done",
    ]  # fmt: skip
    assert f"due: {state}" in words(seen.cssselect(".events")[0])


def test_nothing_found_is_a_page_that_says_so(report: Callable[..., Result]) -> None:
    """A query that finds nothing has a page all the same, is told of on stderr, and is no failure."""
    empty = report("39813")
    assert (empty.exit_code, empty.stderr) == (0, "mhcorpus: nothing in the corpus cites '39813'; near it: 39812\n")
    assert "No paper of this corpus cites it. Near it the corpus cites 39812." in words(body(read(empty.stdout)))


@pytest.fixture
def write(tmp_path: Path) -> Iterator[Write]:
    """Return what writes a paper with one motion, promise and mention into a corpus, and what opens it."""
    with Corpus.open(tmp_path / "corpus.db", create=True) as corpus:

        def write_paper(name: str, day: str | None, said: str, target: str = "kst-39812-7", **meta: object) -> None:
            place: dict[str, Any] = {"start": 0, "end": len(said), "page": None, "footnote": None, "section": said}
            statement = {"axis": "execution", "state": "done", "on": None, "text": said, "pattern": "x", **place}
            motion = {
                "id": target, "members": [said], "status": "done", "status_evidence": said, "section": said,
                "references": [[0, 5]], "asks": said, "replaces": [], "statements": [statement], "called": True,
            }
            promise = {
                "sentence": said, "to": [said], "status": "open", "due": None, "conditional": False, "made_by": None,
                "settled_by": None, **place, "due_earliest": None, "due_latest": day, "relation": None,
                "act": "made", "made_on": None, "register": [said], "subject": said,
            }
            mention = Reference(kind="motion", id=target, start=0, end=5, text=said[:5], fields={"members": [said]})
            analysis = Analysis(
                meta={"kind": "kamerbrief", "date": day, "subject": said, **meta}, dated=None,
                references=(mention,), motions=(motion,), commitments=(promise,),
            )
            source = Source(name=name, format="txt", text=said)
            store(corpus, Path("/papers", name), Fingerprint(name.encode().hex(), 1, 1), source, analysis, "1")

        write_paper.corpus = corpus  # type: ignore[attr-defined]
        yield write_paper


def made(write: Write, query: str = "39812") -> str:
    return briefing_page(briefing(write.corpus, [query], Wanted(on=ON)))  # type: ignore[attr-defined]


def test_nothing_of_a_paper_is_live(write: Write) -> None:
    """Script in subjects, names, sentences and ids of papers is text on the page, in its drawings as well."""
    for month in ("01", "04", "09"):
        write(f"{EVIL}-{month}.txt", f"2027-{month}-02", EVIL, target=EVIL_ID)
        write(f"brief-{month}.txt", f"2027-{month}-09", EVIL)
    for query in ("39812", EVIL_ID):
        told = made(write, query)
        seen = read(told)
        assert {each.tag for each in seen.iter() if isinstance(each.tag, str)} & {"script", "img", "iframe", "use"} == set()
        assert [name for each in seen.iter() for name in each.attrib if name.startswith("on")] == []
        assert {each.partition(":")[0] for each in seen.xpath("//@href") if not each.startswith("#")} <= {"https"}
        assert "\u202e" not in told
        said = words(body(seen))
        assert ("<script>alert(1)</script>" in said, "{{ 7 * 7 }}" in said) == (True, True)


def test_the_bill_is_what_its_dossier_is(write: Write) -> None:
    """By its name it is no other thing that is cited besides; a law without a number has the name that papers print."""
    corpus: Corpus = write.corpus  # type: ignore[attr-defined]
    title = "Regels over bemiddeling (Wet toezicht bemiddeling)"
    cited = [
        ("dossier", "39640", "39 640"), ("law", "law:wet-toezicht-bemiddeling", "Wet toezicht bemiddeling"),
        ("law", "law:besluit-loketten", "Besluit\nloketten"),
    ]
    for name, mentions, meta in (
        ("wetsvoorstel.txt", cited[:1], {"id": "kst-39640-2", "dossier": "39640", "title": title}), ("brief.txt", cited, {}),
    ):
        references = tuple(
            Reference(kind=kind, id=one, start=at, end=at + 5, text=text)
            for at, (kind, one, text) in enumerate(mentions)
        )
        store(
            corpus, Path("/papers", name), Fingerprint(name.encode().hex(), 1, 1),
            Source(name=name, format="txt", text="De tekst van een paper."),
            Analysis(meta={"kind": "kamerbrief", "date": "2027-03-01", **meta}, dated=None, references=references), "1",
        )
    rows = read(made(write, "39640")).cssselect(".pieces tbody tr td:first-child")
    assert [words(each) for each in rows] == [
        f"39640 {title}", "kst-39640-2 in the corpus", "Wet toezicht bemiddeling law:wet-toezicht-bemiddeling",
        "Besluit loketten law:besluit-loketten cited besides",
    ]


def test_a_page_has_bounds(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large the corpus, what is shown is bounded, and the page says how much is left out."""
    for name, module in (
        ("IN_ALL", papers), ("MOTIONS", page), ("COMMITMENTS", page), ("EVENTS", page), ("MISSING", page),
        ("SOURCES", page), ("PIECES", page), ("OPEN", page), ("IN_BRIEF", page),
    ):  # fmt: skip
        monkeypatch.setattr(module, name, 1 if name == "IN_BRIEF" else 2)
    for number in range(1, 6):
        write(f"brief-{number}.txt", f"2027-0{number}-02", f"Zin {number} van een brief.", f"kst-39812-{number}")
    seen = read(made(write))
    assert [words(each) for each in seen.cssselect(".brief li")] == ["kst-39812-3 done Zin 3 van een brief."]
    assert [words(each) for each in seen.cssselect(".cut")] == [
        "and 3 more overdue commitments",
        "18 more events came before that: mhcorpus timeline 39812 has all.",
        "2 more motions: mhcorpus motions 39812 has all.",
        "3 more commitments: mhcorpus commitments has all.",
        "3 more are cited: mhcorpus refs 39812 has all.",
        "3 older papers cite it, too: mhcorpus refs 39812 has all.",
        "3 more are missing: mhcorpus missing has all.",
        "3 more files: mhcorpus list has all.",
    ]


def test_a_paper_that_says_much_is_cut_short(
    report: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each paper the first sentences are shown, and the rest is counted."""
    monkeypatch.setattr(papers, "IN_A_PAPER", 1)
    monkeypatch.setattr(ledger, "_EARLIER", 0)
    seen = read(report("39812").stdout)
    assert len(seen.cssselect("blockquote")) == 4
    assert [words(each) for each in seen.cssselect(".cut")] == [
        "4 more sentences of this paper cite it: mhcorpus refs 39812 has all."
    ]
