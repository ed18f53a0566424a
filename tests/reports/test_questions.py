"""Kamervragen on a page."""

from __future__ import annotations

from typing import Any

from mhcorpus.reports.formats import LINES
from mhcorpus.reports.questions import questions_report

QUESTION: dict[str, Any] = {
    "document": "b", "work": "b", "number": 1, "status": "answered", "late": True, "submitted": "2027-03-01",
    "due": "2027-03-22", "postponed": "2027-03-20", "answered": "2027-04-01", "askers": ["van-oort@SP"],
    "asked_of": [], "answered_by": None, "subject": "het loket", "question": "Is het open?", "answer": "Ja.",
    "asks_about": ["kst-39812-3"], "refers_to": ["kst-39812-7"], "documents": ["a", "b"],
}
OPEN: dict[str, Any] = {
    **QUESTION, "documents": ["c"], "number": None, "status": "postponed", "late": False, "answered": None,
    "question": None, "asks_about": [], "refers_to": [], "askers": [], "subject": None, "postponed": None,
}


def test_questions_are_told_by_set() -> None:
    """A set has its askers, subject and terms; a question what became of it and what it and its answer cite."""
    assert list(LINES["page"](questions_report({"questions": [QUESTION, OPEN], "more": 3}))) == [
        "Van Oort (SP)  het loket",
        "  submitted 2027-03-01 · due 2027-03-22 · postponed 2027-03-20 · a, b",
        "  vraag 1 · answered 2027-04-01 · late",
        "    Is het open?",
        "    asks about kst-39812-3",
        "    the answer refers to kst-39812-7",
        "",
        "asker not told",
        "  submitted 2027-03-01 · due 2027-03-22 · c",
        "  all · postponed",
        "",
        "2 questions in 2 sets; 3 more: --limit 0 shows all",
    ]


def test_no_questions_is_an_empty_answer() -> None:
    """Where there are none, that is said beside an empty page."""
    report = questions_report({"questions": [], "more": 0})
    assert (list(LINES["page"](report)), report.notes) == ([], ("no such questions in the corpus",))
