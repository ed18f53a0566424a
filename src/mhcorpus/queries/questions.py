"""Kamervragen and their terms: which wait for an answer, which had it late, and what they and it refer to.

Several papers may hold one set of questions: the questions themselves, a notice that the answer is
put off, the minister's letter, and the Aanhangsel. They are one by their own number (2024Z01234), or
by the day, the members and the subject, worked out when it is asked.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from mhcorpus.member_ids import surname_of
from mhcorpus.queries.dates import last_day, may_be_within
from mhcorpus.queries.heldquestions import HeldQuestions
from mhcorpus.queries.meant import Meant
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.pairs import one_subject, subject_words
from mhcorpus.store import Corpus

SCHEMA = "mhcorpus/questions/1"
_OF_ANY_QUESTIONS = frozenset({
    "antwoord", "antwoorden", "beantwoording", "kamervragen", "leden", "lid", "schriftelijke", "uitstel",
    "uitstelbericht", "vragen",
})
"""Words in the subject of a letter on questions that are of no subject."""
TERM = timedelta(weeks=3)
"""The term for an answer: Reglement van Orde of the Tweede Kamer, on written questions."""

_PAPERS = """
    SELECT id, name, meta, title, text, layout, date, dated, sort_date
    FROM document WHERE kind IN ('kamervragen', 'lijst van vragen') ORDER BY sort_date, name, path
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which questions are wanted; ``open`` ones wait for an answer, ``late`` ones are or were too long
    without, ``since`` and ``until`` bound the day on which they were submitted.

    ``within`` names papers, ``cites`` is a citation: of a set of questions one paper at least is, or has, it.
    ``limit``, if it is not 0, keeps the first.
    """

    open: bool = False
    late: bool = False
    member: str | None = None
    since: str | None = None
    until: str | None = None
    within: tuple[str, ...] = ()
    cites: str | None = None
    limit: int = 0

    def among(self, corpus: Corpus) -> set[int] | None:
        """Return the keys of the papers of which a set has to have one; None for any.

        Raises QueryError for a paper that is not in the corpus, and for what is no citation.
        """
        keys = Narrowing(within=self.within).keys(corpus)
        if self.cites is None:
            return keys
        from mhcorpus.queries.citing_papers import papers_that_cite

        citing = papers_that_cite(corpus, self.cites)
        return citing if keys is None else citing & keys


@dataclass(slots=True)
class _Set:
    """The papers that hold one set of questions, and what each has of them."""

    rows: list[sqlite3.Row] = field(default_factory=list)
    metas: list[dict[str, Any]] = field(default_factory=list)
    unsure: tuple[str, ...] = ()
    """Askers of whom no paper tells whether they are who was asked for."""

    def first(self, key: str) -> Any:  # noqa: ANN401 - a value of meta
        """Return the first value that any of the papers has."""
        return next((meta[key] for meta in self.metas if meta.get(key)), None)

    def takes(self, row: sqlite3.Row, meta: Mapping[str, Any]) -> bool:
        """Whether a paper holds the same questions."""
        return any(_same(meta, row["title"], own, other["title"])
                   for own, other in zip(self.metas, self.rows, strict=True))


def questions(corpus: Corpus, wanted: Wanted | None = None, today: date | None = None) -> dict[str, Any]:
    """Return the questions that are ``wanted``, by the day of their first paper.

    ``status`` is answered, postponed or unanswered; ``late`` says that the answer came, or has not
    come ``today``, more than three weeks after the questions. Raises QueryError for a member's name
    that is none, and as :meth:`Wanted.among` does.
    """
    wanted = wanted or Wanted()
    among = wanted.among(corpus)
    who = Meant(corpus, wanted.member) if wanted.member else None
    rows = corpus.rows(_PAPERS)
    held = HeldQuestions(corpus, [row["id"] for row in rows])
    found = [
        told for each in _sets(rows)
        if (among is None or any(row["id"] in among for row in each.rows)) and _is_wanted(each, wanted, who)
        for told in _told(each, held, today or date.today())
    ]
    passed = [each for each in found if _passes(each, wanted)]
    shown = passed[: wanted.limit or None]
    return {"schema": SCHEMA, "questions": shown, "more": len(passed) - len(shown)}


def _sets(rows: Sequence[sqlite3.Row]) -> list[_Set]:
    sets: list[_Set] = []
    by_key: dict[object, list[_Set]] = {}
    for row in rows:
        meta = json.loads(row["meta"])
        near = (each for key in _keys(meta) for each in by_key.get(key, ()))
        own = next((each for each in near if each.takes(row, meta)), None)
        if own is None:
            sets.append(own := _Set())
        own.rows.append(row)
        own.metas.append(meta)
        for key in _keys(meta):
            by_key.setdefault(key, []).append(own)
    return sets


def _keys(meta: Mapping[str, Any]) -> list[object]:
    """Return what papers that hold the same questions share one of."""
    keys = [(name, meta[name]) for name in ("their_reference", "id") if meta.get(name)]
    return [*keys, (meta["submitted"], _surnames(meta))] if meta.get("submitted") else [*keys]


def _surnames(meta: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(map(surname_of, meta.get("askers", ())))


def _same(
    one: Mapping[str, Any], title: str | None, other: Mapping[str, Any], other_title: str | None
) -> bool:
    numbers = one.get("their_reference"), other.get("their_reference")
    if all(numbers):
        return numbers[0] == numbers[1]
    if one.get("id") and one.get("id") == other.get("id"):
        return True
    if not one.get("submitted") or one.get("submitted") != other.get("submitted"):
        return False
    askers = _surnames(one), _surnames(other)
    words = (subject_words(title) - _OF_ANY_QUESTIONS, subject_words(other_title) - _OF_ANY_QUESTIONS)
    return bool(askers[0]) and askers[0] == askers[1] and (not all(words) or one_subject(*words))


def _is_wanted(each: _Set, wanted: Wanted, who: Meant | None) -> bool:
    if not may_be_within(*_asked(each), wanted.since, wanted.until):
        return False
    if who is None:
        return True
    askers = ((row["id"], meta.get("askers") or ()) for row, meta in zip(each.rows, each.metas, strict=True))
    unsure = who.unsure(askers)
    each.unsure = unsure or ()
    return unsure is not None


def _asked(each: _Set) -> tuple[str, str]:
    """Return the first and the last day (ISO) on which the questions may be submitted; "" for none."""
    if submitted := each.first("submitted"):
        return submitted, submitted
    row = next((row for row in each.rows if row["sort_date"]), None)
    return (row["sort_date"], last_day(row["date"], row["dated"], row["sort_date"])) if row else ("", "")


def _passes(each: Mapping[str, Any], wanted: Wanted) -> bool:
    return (not wanted.open or each["status"] != "answered") and (not wanted.late or each["late"])


def _told(each: _Set, held: HeldQuestions, today: date) -> list[dict[str, Any]]:
    """Return one entry a question; one without a number for papers that print none of them."""
    numbers = sorted({entry["number"] for row in each.rows for entry in held.entries.get(row["id"], ())})
    return [_one(each, number, held, today) for number in numbers or [None]]


def _one(each: _Set, number: int | None, held: HeldQuestions, today: date) -> dict[str, Any]:
    papers = [
        (row, meta, held.entry(row["id"], number))
        for row, meta in zip(each.rows, each.metas, strict=True)
    ]
    # The Aanhangsel states when the Chamber received the answer; a letter only when it was written.
    answers = sorted(
        (paper for paper in papers if _is_answered(paper[1], paper[2], held.entries.get(paper[0]["id"], ()))),
        key=lambda paper: paper[1].get("received") is None,
    )
    asked = next((paper for paper in papers if paper[2].get("question")), papers[0])
    row, meta, entry = answers[0] if answers else asked
    submitted, postponed = each.first("submitted"), each.first("postponed")
    answered = (meta.get("received") or meta.get("date")) if answers else None
    due = _after(submitted)
    return {
        "document": row["name"],
        "work": held.works[row["id"]].name,
        "number": number,
        "status": "answered" if answers else "postponed" if postponed else "unanswered",
        "late": bool(due) and (answered or today.isoformat()) > (due or ""),
        "submitted": submitted,
        "due": due,
        "postponed": postponed,
        "answered": answered,
        "askers": each.first("askers") or [],
        **({"unsure": list(each.unsure)} if each.unsure else {}),
        "asked_of": each.first("asked_of") or [],
        "answered_by": meta.get("answered_by") if answers else None,
        "subject": each.first("subject") or each.first("title"),
        "question": held.words(asked[0], asked[2].get("question")),
        "answer": held.words(row, entry.get("answer")),
        "asks_about": held.asks_about(asked[0], asked[2]),
        "refers_to": held.refers_to(row["id"], entry),
        "documents": [other["name"] for other in each.rows],
    }


def _is_answered(
    meta: Mapping[str, Any], entry: Mapping[str, Any], entries: Iterable[Mapping[str, Any]]
) -> bool:
    """Whether a paper answers the question of ``entry``: has the answer, or says so and has none of any."""
    if any(each["answer"] for each in entries):
        return bool(entry.get("answer"))
    return meta.get("stage") == "answered"


def _after(submitted: str | None) -> str | None:
    try:
        return (date.fromisoformat(submitted) + TERM).isoformat() if submitted else None
    except ValueError:
        return None
