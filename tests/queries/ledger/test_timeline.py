"""What happened when: one event for what several papers repeat, on the day that is known."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.queries.ledger.events import day_of
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.timeline import Wanted, timeline
from mhcorpus.reports.briefing.timeline_drawing import said
from mhcorpus.reports.formats import LINES
from mhcorpus.reports.timeline import timeline_report

from .conftest import Papers, motion, promise, stated

TARGET = "kst-36999-7"


def told(write: Papers, *query: str, **narrowed: Any) -> list[tuple[str | None, str, str | None]]:  # noqa: ANN401
    """Return the date, the event and the state, or else the document, of each event."""
    found = timeline(write.corpus, query, Wanted(papers=Narrowing(**narrowed)))
    return [(each["date"], each["event"], each["state"] or each["document"]) for each in found["events"]]


@pytest.fixture
def papers(write: Papers) -> Papers:
    """Two letters on a motion, with a promise, and a third on something else."""
    adopted = stated("chamber", "adopted", on="2025-03-04")
    write("a.txt", "2025-04-01", motions=[
        motion(TARGET, "halma@SP", statements=[adopted, stated("execution", "in_progress")]),
    ], commitments=[promise(due="2025-07-01", due_latest="2025-07-01")])  # fmt: skip
    write("b.txt", "2025-09-01", kind="beslisnota", motions=[motion(TARGET, statements=[
        adopted, stated("chamber", "proposed"), stated("execution", "in_progress"),
    ])])  # fmt: skip
    write("c.txt", "2025-12-01", motions=[
        motion(TARGET, statements=[stated("execution", "in_progress"), stated("execution", "done")]),
        motion("kst-36998-2", statements=[stated("chamber", "adopted")]),
    ], commitments=[promise("Het plan is er.", act="settled")])  # fmt: skip
    return write


def test_a_promise_lapses_on_the_day_of_the_paper_that_says_so(write: Papers) -> None:
    """It was promised and due; how it stands is told with each."""
    write("a", "2025-04-01", commitments=[promise(register=["T09123"], due="2025-07-01", due_latest="2025-07-01")])
    write("b", "2025-12-01", commitments=[promise("T09123 is vervallen.", "lapsed", register=["T09123"])])
    assert [each for each in told(write) if each[1] != "paper"] == [
        ("2025-04-01", "promised", "lapsed"), ("2025-07-01", "due", "lapsed"), ("2025-12-01", "lapsed", "lapsed"),
    ]


@pytest.mark.parametrize(("kind", "words"), [("beslisnota", " · by a beslisnota alone"), ("kamerbrief", "")])
def test_what_only_a_note_says_is_told_so(write: Papers, kind: str, words: str) -> None:
    """Of a promise that is due, and of the one that is kept: on the terminal and in the drawing."""
    term = {"due": "2027-07-01", "due_latest": "2027-07-01"}
    write("a", "2027-04-01", commitments=[promise(register=["T09123"], **term)])
    write("b", "2027-06-01", kind=kind, commitments=[promise("T09123 is afgedaan.", "settled", register=["T09123"])])
    found = timeline(write.corpus)
    shown = [line for line in LINES["page"](timeline_report(found)) if "to Kamer" in line]
    assert [line.strip() for line in shown] == [
        "2027-04-01 · promised · to Kamer", f"2027-06-01 · kept{words} · to Kamer",
        f"2027-07-01 · due · done{words} · to Kamer",
    ]  # fmt: skip
    tone = "doubt" if words else "good"
    note = words.replace(" ·", ",")
    assert [said(each)[:2] for each in found["events"] if each["event"] in ("kept", "due")] == [
        (f"kept{note}", tone), (f"done{note}", tone),
    ]  # fmt: skip
    assert [row["only_in_note"] for row in timeline_report(found).rows()] == [None, None, None, bool(words), bool(words)]


def test_the_whole_corpus_is_told_oldest_first(papers: Papers) -> None:
    """Papers, steps of motions and promises stand in order of their days; repetition is no event.

    What came before a known step and has no day of its own is left out; a promise that only a
    later paper settles was made nobody says when.
    """
    assert told(papers) == [
        ("2025-03-04", "motion", "adopted"),
        ("2025-04-01", "paper", "a.txt"),
        ("2025-04-01", "motion", "in_progress"),
        ("2025-04-01", "promised", "overdue"),
        ("2025-07-01", "due", "overdue"),
        ("2025-09-01", "paper", "b.txt"),
        ("2025-12-01", "paper", "c.txt"),
        ("2025-12-01", "motion", "adopted"),
        ("2025-12-01", "motion", "done"),
        ("2025-12-01", "kept", "done"),
    ]


def test_an_event_names_all_papers_that_tell_it(papers: Papers) -> None:
    """The day of a sentence goes before that of the papers, and each paper that repeats it is named."""
    [first, *_] = timeline(papers.corpus, ["36999-7"])["events"]
    assert (first["dated_by"], first["document"], first["documents"]) == (
        "sentence", "a.txt", ["a.txt", "b.txt"],
    )  # fmt: skip


def test_around_a_query_only_what_concerns_it_is_told(papers: Papers) -> None:
    """A paper counts that cites what is asked, a promise whose sentence does, a motion that is meant."""
    assert told(papers, "36998-2") == [
        ("2025-12-01", "paper", "c.txt"), ("2025-12-01", "motion", "adopted"), ("2025-12-01", "kept", "done"),
    ]  # fmt: skip


@pytest.mark.parametrize(("section", "of", "expected"), [
    ("Motie Halma – tolken", "Motie Halma - tolken", True), ("3. Aangehouden motie Halma", "3. Aangehouden motie Halma", True),
    ("Motie Halma - tolken", "Motie Okma - artsen", False), ("Overige moties", None, False),
    ("Opvang van slachtoffers", "Opvang van slachtoffers", False),
])  # fmt: skip
def test_what_is_promised_under_a_motion_concerns_it(
    write: Papers, section: str, of: str | None, expected: bool
) -> None:
    """In a section that the motion heads, that is; other sections speak of many things."""
    write("a.txt", "2025-04-01", motions=[motion(TARGET, section=section)], commitments=[
        promise("Ik spreek de tolken.", section=of, start=9, end=12),
    ])  # fmt: skip
    paper, *promised = told(write, "36999-7")
    assert (paper, promised) == (
        ("2025-04-01", "paper", "a.txt"), [("2025-04-01", "promised", "open")] if expected else [],
    )  # fmt: skip


def test_two_queries_tell_an_event_once(papers: Papers) -> None:
    """What several queries mean stands in the answer once."""
    assert told(papers, "36999-7", "36998-2") == told(papers)


def test_a_paper_that_two_queries_mean_cites_both(write: Papers) -> None:
    """Its entry has the mentions of all queries, in whatever order they are asked."""
    write("a.txt", "2025-04-01", motions=[motion(TARGET), motion("kst-36998-2")])
    for queries in (["36999-7", "36998-2"], ["36998-2", "36999-7"], ["36999-7", "36998-2", "36999"]):
        [paper] = timeline(write.corpus, queries)["events"]
        assert (paper["mentions"], paper["cites"]) == (2, ["kst-36998-2", TARGET])


@pytest.mark.parametrize(("narrowed", "states"), [
    ({"since": "2025-12"}, ["c.txt", "adopted", "done", "done"]),
    ({"until": "2025-03"}, ["adopted"]),
    ({"kind": "beslisnota"}, ["adopted", "b.txt", "in_progress"]),
    ({"within": ("a.txt",)}, ["adopted", "a.txt", "in_progress", "overdue", "overdue"]),
])  # fmt: skip
def test_events_are_narrowed(papers: Papers, narrowed: dict[str, Any], states: list[str]) -> None:
    """Days bound the events themselves; kind and name are of the papers that tell them."""
    assert [state for _, _, state in told(papers, **narrowed)] == states


def test_a_limit_keeps_the_first(papers: Papers) -> None:
    """What is left out is counted, and the counts a month are of all."""
    whole, cut = timeline(papers.corpus), timeline(papers.corpus, wanted=Wanted(limit=3))
    assert cut == {**whole, "events": whole["events"][:3], "more": 7}


@pytest.mark.parametrize(("date", "day"), [
    ("2025-03-04", "2025-03-04"), ("2025~", "2025-01-01"), ("2025-22", "2025-06-01"),
    ("2025-03~/2025-05~", "2025-03-01"), ("..", None), (None, None),
])  # fmt: skip
def test_a_date_begins_on_a_day(date: str | None, day: str | None) -> None:
    """Events are sorted by the first day that their date can be."""
    assert day_of(date) == day


def test_people_read_month_by_month(papers: Papers) -> None:
    """Each month is headed; a step has its motion, its words and the paper that tells it."""
    found = timeline(papers.corpus, ["36999-7"], Wanted(papers=Narrowing(until="2025-04")))
    assert list(LINES["page"](timeline_report(found))) == [
        "  events per month: 2025-03 1, 2025-04 3",
        "",
        "2025-03",
        f"  2025-03-04 · {TARGET} · in the Chamber: adopted",
        "    motion of Halma (SP)",
        "    a.txt · Zin.",
        "",
        "2025-04",
        "  2025-04-01 · a.txt · kamerbrief · 1 mention",
        f"    cites {TARGET}",
        f"  2025-04-01 · {TARGET} · execution: in progress",
        "    motion of Halma (SP)",
        "    a.txt · Zin.",
        "  2025-04-01 · promised · to Kamer",
        "    a.txt · Ik stuur u een plan.",
        "",
        "4 events",
    ]


def test_a_step_tells_that_more_submitted_the_motion(write: Papers) -> None:
    """"C.s." stands behind the names where papers have it, and rows say so; other events have nothing to say."""
    adopted = [stated("chamber", "adopted", on="2025-03-04")]
    write("a.txt", "2025-04-01", motions=[
        motion(TARGET, "halma@SP", statements=adopted, and_others=True),
        motion("kst-36998-2", "halma@SP", statements=adopted),
    ], commitments=[promise()])  # fmt: skip
    report = timeline_report(timeline(write.corpus))
    assert [line for line in LINES["page"](report) if "motion of" in line] == [
        "    motion of Halma (SP)", "    motion of Halma (SP) c.s.",
    ]  # fmt: skip
    assert [(row["event"], row["members"], row["and_others"]) for row in report.rows()] == [
        ("motion", ["halma@SP"], False), ("motion", ["halma@SP"], True), ("paper", [], None),
        ("promised", ["Kamer"], None),
    ]


def test_nothing_told_is_said(papers: Papers) -> None:
    """An answer without events says so, with what was asked."""
    report = timeline_report(timeline(papers.corpus, ["36111"]))
    assert (list(LINES["page"](report)), report.notes) == (
        [], ("nothing in the corpus tells what happened around '36111'",),
    )  # fmt: skip
