"""Kamervragen by set: who asked whom, when it was due, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from mhcorpus.reports.formats import Report
from mhcorpus.reports.membernames import member_names
from mhcorpus.reports.page import Entry, Heading, Line, Span, Spans, Style, joined
from mhcorpus.reports.wording import counted, left_out, none_found

Question = Mapping[str, Any]

COLUMNS = (
    "document", "work", "number", "status", "late", "submitted", "due", "postponed", "answered", "askers",
    "asked_of", "answered_by", "subject", "question", "answer", "asks_about", "refers_to",
    "documents", "unsure",
)
STYLES: Mapping[str, Style] = {"answered": "good", "postponed": "doubt", "unanswered": "bad"}


def questions_report(
    found: Mapping[str, Any], near: Sequence[str] = (), *, with_answers: bool = False
) -> Report:
    """Return the report on ``mhcorpus.queries.questions.questions``, its page ``with_answers`` or without.

    ``near`` are members to name where it finds none.
    """
    questions = found["questions"]
    return Report(
        data=found,
        columns=COLUMNS,
        rows=lambda: questions,
        page=lambda: list(_page(questions, found["more"], with_answers)),
        notes=() if questions else (none_found("no such questions in the corpus", near),),
    )


def _page(questions: Sequence[Question], more: int, with_answers: bool) -> Iterator[Heading | Line | Entry]:
    sets = [list(group) for _, group in groupby(questions, key=lambda each: each["documents"])]
    for number, one in enumerate(sets):
        if number:
            yield Line()
        yield from _set(one, with_answers)
    if sets:
        total = f"{counted(len(questions), 'question')} in {counted(len(sets), 'set')}"
        yield Line()
        yield Line((Span(total + left_out(more), "muted"),))


def _set(questions: Sequence[Question], with_answers: bool) -> list[Heading | Line | Entry]:
    first = questions[0]
    askers = member_names(first["askers"], first) or "asker not told"
    heading = Heading((Span(askers), Span(f"  {first['subject'] or ''}".rstrip(), "title")))
    term = joined([
        _dated("submitted", first["submitted"]), _dated("due", first["due"]),
        _dated("postponed", first["postponed"]), (Span(", ".join(first["documents"]), "document"),),
    ])
    return [heading, Line(term, indent=1), *(_question(each, with_answers) for each in questions)]


def _question(question: Question, with_answers: bool) -> Entry:
    label = f"vraag {question['number']}" if question["number"] is not None else "all"
    late = (Span("late", "bad"),) if question["late"] else ()
    state = (Span(f"{question['status']} {question['answered'] or ''}".strip(), STYLES[question["status"]]),)
    body: list[Spans] = [(Span(question["question"]),)] if question["question"] else []
    if question["asks_about"]:
        body.append((Span("asks about ", "muted"), Span(", ".join(question["asks_about"]), "id")))
    if with_answers and question["answer"]:
        body.append((Span("answer: ", "muted"), Span(question["answer"])))
    if question["refers_to"]:
        body.append((Span("the answer refers to ", "muted"), Span(", ".join(question["refers_to"]), "id")))
    return Entry(((Span(label),), joined([state, late])), tuple(body))


def _dated(label: str, day: str | None) -> Spans:
    return (Span(f"{label} ", "muted"), Span(day, "date")) if day else ()
