"""Kamervragen and their terms, over all papers that hold the same questions."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest

from mhcorpus.errors import MhcorpusError
from mhcorpus.queries.questions import Wanted, questions
from mhcorpus.reference import Analysis, Reference
from mhcorpus.reports.formats import LINES
from mhcorpus.reports.questions import questions_report
from mhcorpus.source import Block, BlockKind, Note, Source
from mhcorpus.store import Corpus, Fingerprint
from tests.stored import store

TODAY = date(2027, 12, 31)
TEXT = "Is het loket open?\nJa, zie de brief."
ASKED, ANSWERED = [0, 18], [19, 36]
OORT: dict[str, Any] = {
    "askers": ["van-oort@SP"], "submitted": "2027-03-01", "subject": "het loket in Assen",
    "asked_of": ["Minister van Financiën"],
}


class Papers(Protocol):
    """What holds the corpus of a test."""

    corpus: Corpus


def put(corpus: Corpus, name: str, meta: dict[str, Any], *entries: tuple[int, bool], cites: str = "") -> None:
    """Write a paper of questions; each entry is a number and whether it is answered."""
    references = (Reference(
        kind="kamerstuk", start=27, end=35, text="de brief", id=cites, fields={"answer": entries[0][0]},
    ),) if cites else ()
    store(
        corpus, Path("/papers", name), Fingerprint(name.encode().hex().ljust(64, "0"), 1, 1),
        Source(name=name, format="txt", text=TEXT),
        Analysis(
            meta={"kind": "kamervragen", "date": None, **meta}, dated=None, references=references,
            questions=tuple(
                {"number": number, "question": ASKED, "answer": ANSWERED if answered else None}
                for number, answered in entries
            ),
        ), "1",
    )


def told(corpus: Corpus, wanted: Wanted | None = None) -> list[tuple[str, int | None, str, bool]]:
    found = questions(corpus, wanted, TODAY)["questions"]
    return [(each["document"], each["number"], each["status"], each["late"]) for each in found]


def test_a_question_is_told_with_its_terms(write: Papers) -> None:
    """Who asks whom, when it is due, when and where it was answered, and what the answer refers to."""
    put(write.corpus, "a", {**OORT, "stage": "answered", "received": "2027-03-20", "answered_by": "terhaar",
                            "id": "ah-tk-20262027-12"}, (1, True), (2, True), cites="kst-39812-7")
    found = questions(write.corpus, today=TODAY)["questions"]
    assert found[0] == {
        "document": "a", "work": "ah-tk-20262027-12", "number": 1, "status": "answered", "late": False,
        "submitted": "2027-03-01", "due": "2027-03-22", "postponed": None, "answered": "2027-03-20",
        "askers": ["van-oort@SP"], "asked_of": ["Minister van Financiën"], "answered_by": "terhaar",
        "subject": "het loket in Assen", "question": "Is het loket open?", "answer": "Ja, zie de brief.",
        "asks_about": [], "refers_to": ["kst-39812-7"], "documents": ["a"],
    }
    assert [each["refers_to"] for each in found] == [["kst-39812-7"], ["kst-39812-7"]]


def test_what_a_question_cites_is_not_what_its_answer_refers_to(write: Papers) -> None:
    """A question asks about what stands in its own words, and in the notes that these have."""
    text = "Kent u de motie? 1\nJa, zie de brief.\n1 Kamerstuk 39 812, nr. 3\n2 Kamerstuk 39 812, nr. 4"
    ids = {"de motie": "motie:van-oort", "de brief": "kst-39812-7", "39 812, nr. 3": "kst-39812-3", "39 812, nr. 4": "kst-39812-4"}
    references = tuple(
        Reference(kind="kamerstuk", start=text.index(words), end=text.index(words) + len(words), text=words, id=cited,
                  fields={"answer": 1} if words == "de brief" else {})
        for words, cited in ids.items()
    )  # fmt: skip
    notes = (Note("1", 39, 61, ((17, 18),)), Note("2", 64, len(text), ((35, 36),)))
    store(
        write.corpus, Path("/papers/a"), Fingerprint("a" * 64, 1, 1),
        Source(name="a", format="txt", text=text, notes=notes),
        Analysis(meta={"kind": "kamervragen", "date": None, **OORT}, dated=None, references=references, questions=(
            {"number": 1, "question": [0, 18], "answer": [19, 36]}, {"number": 2, "question": None, "answer": None},
        )), "1",
    )  # fmt: skip
    found = questions(write.corpus, today=TODAY)["questions"]
    assert [(each["asks_about"], each["refers_to"]) for each in found] == [
        (["motie:van-oort", "kst-39812-3"], ["kst-39812-7"]), ([], []),
    ]


def test_questions_are_told_of_some_papers(write: Papers) -> None:
    """Of a set one paper at least is one that is named, or has the citation."""
    put(write.corpus, "a", {**OORT, "stage": "answered", "received": "2027-03-08"}, (1, True), cites="kst-39812-7")
    put(write.corpus, "b", {**OORT, "stage": "asked"}, (1, False))
    put(write.corpus, "c", {**OORT, "submitted": "2027-05-03", "stage": "asked"}, (1, False))
    assert [[name for name, *_ in told(write.corpus, wanted)] for wanted in (
        Wanted(within=("b",)), Wanted(cites="39 812, nr. 7"), Wanted(within=("c",), cites="39812-7"), Wanted(within=("b", "c")),
    )] == [["a"], ["a"], [], ["a", "c"]]  # fmt: skip
    for wanted in (Wanted(within=("d",)), Wanted(cites="hallo")):
        with pytest.raises(MhcorpusError):
            told(write.corpus, wanted)


@pytest.mark.parametrize(
    ("limit", "numbers", "more"), [(0, [1, 2, 3], 0), (2, [1, 2], 1), (3, [1, 2, 3], 0)]
)
def test_the_first_questions_are_told(write: Papers, limit: int, numbers: list[int], more: int) -> None:
    """A limit keeps so many of the questions that are wanted, and counts the others."""
    put(write.corpus, "a", {**OORT, "stage": "asked"}, (1, False), (2, False), (3, False))
    put(write.corpus, "b", {**OORT, "submitted": "2027-05-03", "stage": "answered"}, (1, True))
    found = questions(write.corpus, Wanted(open=True, limit=limit), TODAY)
    assert ([each["number"] for each in found["questions"]], found["more"]) == (numbers, more)


def test_an_answer_is_told_without_what_the_printer_put_into_it(write: Papers) -> None:
    """A note at the foot of a page, and the foot itself, are no part of the answer around them."""
    text = "Is het open?\nJa,\n1 De Krant, 3 mei 2027\nVergaderjaar 2026-2027, 2\nmet spoed."
    parts: list[tuple[BlockKind, str]] = [
        ("paragraph", "Is het open?"), ("paragraph", "Ja,"), ("note", "1 De Krant, 3 mei 2027"),
        ("furniture", "Vergaderjaar 2026-2027, 2"), ("paragraph", "met spoed."),
    ]
    blocks = tuple(Block(kind, text.index(part), text.index(part) + len(part)) for kind, part in parts)
    store(
        write.corpus, Path("/papers/a"), Fingerprint("a" * 64, 1, 1), Source(name="a", format="pdf", text=text, blocks=blocks),
        Analysis(
            meta={"kind": "kamervragen", "date": None, **OORT, "stage": "answered"}, dated=None, references=(),
            questions=({"number": 1, "question": [0, 12], "answer": [13, len(text)]},),
        ), "1",
    )  # fmt: skip
    found = questions(write.corpus, today=TODAY)
    assert [each["answer"] for each in found["questions"]] == ["Ja, met spoed."]
    page = LINES["page"](questions_report(found, with_answers=True))
    assert [line.strip() for line in page if "answer" in line] == ["vraag 1 · answered · late", "answer: Ja, met spoed."]
    assert not any("answer: " in line for line in LINES["page"](questions_report(found)))


def test_a_paper_that_says_so_answers_what_it_has_no_answers_of(write: Papers) -> None:
    """A letter may have answered its questions; where it has answers, a question without one is open."""
    said = {**OORT, "stage": "answered", "received": "2027-03-08"}
    put(write.corpus, "a", said, (1, False), (2, False))
    put(write.corpus, "b", {**said, "submitted": "2027-03-02"}, (1, True), (2, False))
    assert told(write.corpus) == [
        ("a", 1, "answered", False), ("a", 2, "answered", False), ("b", 1, "answered", False), ("b", 2, "unanswered", True),
    ]


LATE = {**OORT, "stage": "answered", "date": "2027-04-01"}
OFF = {**OORT, "stage": "postponed", "postponed": "2027-03-20", "date": "2027-03-20"}
CASES: list[tuple[list[tuple[str, dict[str, Any], list[tuple[int, bool]]]], list[tuple[str, int | None, str, bool]]]] = [
    ([("a", LATE, [(1, True)])], [("a", 1, "answered", True)]),
    ([("a", {**LATE, "received": "2027-03-22"}, [(1, True)])], [("a", 1, "answered", False)]),
    ([("a", OFF, [(1, False), (2, False)])], [("a", 1, "postponed", True), ("a", 2, "postponed", True)]),
    ([("a", {**OORT, "submitted": "2027-12-20"}, [(1, False)])], [("a", 1, "unanswered", False)]),
    ([("a", OFF, [(1, False)]), ("b", LATE, [(1, True)])], [("b", 1, "answered", True)]),
    ([("a", OFF, []), ("b", OORT, [(1, False)])], [("b", 1, "postponed", True)]),
    ([("a", OFF, [])], [("a", None, "postponed", True)]),
    (
        [("a", {**OFF, "subject": "Uitstelbericht schriftelijke vragen loket in Assen"}, []), ("b", OORT, [(1, False)])],
        [("b", 1, "postponed", True)],
    ),
    ([("a", LATE, [(1, True), (2, False)])], [("a", 1, "answered", True), ("a", 2, "unanswered", True)]),
    (
        [("a", OFF, [(1, False)]), ("b", {**LATE, "subject": "de trein naar Emmen"}, [(1, True)])],
        [("a", 1, "postponed", True), ("b", 1, "answered", True)],
    ),
    (
        [("a", {"their_reference": "2027Z00123", **OFF}, [(1, False)]),
         ("b", {**LATE, "their_reference": "2027Z00123", "askers": [], "subject": "Beantwoording"}, [(1, True)])],
        [("b", 1, "answered", True)],
    ),
    ([("a", {"stage": "answered"}, [(1, True)])], [("a", 1, "answered", False)]),
]


@pytest.mark.parametrize(("papers", "expected"), CASES)
def test_what_one_paper_asks_another_may_answer(
    write: Papers, papers: list[tuple[str, dict[str, Any], list[tuple[int, bool]]]],
    expected: list[tuple[str, int | None, str, bool]],
) -> None:
    """Papers with one number, or one day, members and subject, hold one set; three weeks are the term."""
    for name, meta, entries in reversed(papers):
        put(write.corpus, name, meta, *entries)
    assert told(write.corpus) == expected


@pytest.mark.parametrize(
    ("wanted", "documents"),
    [
        (Wanted(), ["a", "b", "c"]),
        (Wanted(open=True), ["a", "c"]),
        (Wanted(late=True), ["a", "b"]),
        (Wanted(open=True, late=True), ["a"]),
        (Wanted(member="Van Oort"), ["a"]),
        (Wanted(member="Terhaar (SP)"), []),
        (Wanted(since="2027-06"), ["b", "c"]),
    ],
)
def test_questions_are_narrowed(write: Papers, wanted: Wanted, documents: list[str]) -> None:
    """By what is open, by what is late, by who asks, and by the day of asking."""
    put(write.corpus, "a", OFF, (1, False))
    put(write.corpus, "b", {"askers": ["terhaar@CDA"], "submitted": "2027-06-01", "stage": "answered",
                            "received": "2027-07-01"}, (1, True))
    put(write.corpus, "c", {"askers": ["terhaar@CDA"], "submitted": "2027-12-24"}, (1, False))
    assert sorted(each[0] for each in told(write.corpus, wanted)) == documents
