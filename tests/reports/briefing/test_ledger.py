"""Motions and promises as the page tells them: in which order, and what is said of how they stand."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.reports.briefing.ledger import commitments_told, motions_told

PLACE = {"document": "a.txt", "work": "w", "date": "2027-06-28", "page": 2, "footnote": None, "section": "Moties"}


def stated(state: str, axis: str, **known: object) -> dict[str, Any]:
    """Return a statement of the history of a motion."""
    return {
        "axis": axis, "state": state, "on": None, "dated_by": "document", "condition": None, "sentence": f"Het is {state}.",
        "join": "stated", **PLACE,
    } | known  # fmt: skip


def motion(*history: dict[str, Any], number: int = 7, is_open: bool = True, last: str = "2027-06-28") -> dict[str, Any]:
    """Return a motion with its history; the last statement on an axis decides."""
    axes = dict.fromkeys(("chamber", "appreciation", "execution")) | {each["axis"]: each for each in history}
    mention = {"document": "a.txt", "work": "w", "date": last, "sentence": "Zie de motie.", "status": "mentioned", "join": "stated"}
    return {
        "id": f"kst-39812-{number}", "url": None, "members": [], "asks": None, "open": is_open, "last": last,
        "history": list(history), "mentions": [mention], "replaces": [], "replaced_by": [], "also_called": [],
        "candidates": [], "may_be_same": [], "contradictions": [], **axes,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("history", "states"),
    [
        ([], ["only mentioned"]),
        ([stated("proposed", "chamber")], ["proposed", "outcome not told"]),
        ([stated("adopted", "chamber")], ["adopted", "execution not told"]),
        ([stated("ontraden", "appreciation")], ["ontraden", "outcome not told"]),
        ([stated("adopted", "chamber"), stated("in_progress", "execution")], ["adopted", "in progress"]),
    ],
)
def test_what_papers_leave_open_is_said(history: list[dict[str, Any]], states: list[str]) -> None:
    """A motion stands as papers state it; what they do not tell is said, and is no state."""
    (told,) = motions_told({"motions": [motion(*history)]}, {})
    assert [each.text for each in told.states] == states


def test_what_decides_stands_apart_from_what_was_said_before() -> None:
    """The statement that decides an axis comes with its words and its place; earlier ones follow, the latest first."""
    history = [stated("in_progress", "execution"), stated("partly", "execution"), stated("done", "execution", join="inferred")]
    (told,) = motions_told({"motions": [motion(*history)]}, {"w": "p1"})
    assert [
        (each.heading, each.state.text, each.words, each.paper, each.place, each.section, each.remark) for each in told.standing
    ] == [("execution", "done", "Het is done.", "p1", "p. 2", "Moties", "joined by its names alone")]
    assert [each.state.text for each in told.earlier] == ["partly", "in progress"]


def test_a_state_that_a_user_gives_is_no_quotation() -> None:
    """The file that gives it is told beside the paper, and no words are those of the paper."""
    given = stated("done", "execution", corrected=True, sentence="stated in a.txt.meta.yaml")
    (told,) = motions_told({"motions": [motion(given)]}, {"w": "p1"})
    assert [(each.state.text, each.words, each.document, each.remark) for each in told.standing] == [
        ("done", "", "a.txt", "corrected: stated in a.txt.meta.yaml"),
    ]


def test_open_motions_come_first() -> None:
    """Those with something still to be done come first, then those of the latest paper, then by number."""
    found = [
        motion(number=1, is_open=False, last="2028-01-01"), motion(number=2, last="2027-01-01"),
        motion(number=3, last="2027-06-01"), motion(number=4, last="2027-06-01"),
    ]  # fmt: skip
    assert [each.id[-1] for each in motions_told({"motions": found}, {})] == ["3", "4", "2", "1"]


def promise(identifier: str, **known: object) -> dict[str, Any]:
    """Return a promise that one paper makes."""
    made = {"sentence": "Ik stuur een plan.", **PLACE}
    return {
        "id": identifier, "status": "open", "overdue": False, "to": ["Kamer"], "made_by": None, "subject": None,
        "conditional": False, "made_on": "2027-06-28", "due_latest": None, "register": [], "settled_by": None,
        "history": [{"act": "made", "status": "open", "settled_by": None, "grade": "certain", **made}],
        "may_be_same": [], "may_be_told_in": [], "due_text": None, "due_sentence": None,
        **made,
    } | known  # fmt: skip


def test_what_is_long_overdue_comes_behind_what_just_is() -> None:
    """The latest term that has gone by comes first; terms to come keep their order, kept promises are last."""
    found = [
        promise("a", overdue=True, due_latest="2020-01-01"), promise("b", overdue=True, due_latest="2027-01-01"),
        promise("c", due_latest="2029-01-01"), promise("d"), promise("e", status="done"),
    ]  # fmt: skip
    told = commitments_told({"commitments": found}, {})
    assert [(each.id, each.state.text, each.is_open) for each in told] == [
        ("b", "overdue", True), ("a", "overdue", True), ("c", "open", True), ("d", "open", True), ("e", "done", False),
    ]  # fmt: skip


def test_what_settles_a_promise_is_told() -> None:
    """A sentence that settles a promise stands below it, in its own paper and in a later one."""
    later = {
        **PLACE, "document": "b.txt", "work": "v", "date": "2028-01-01", "sentence": "Het plan is er.",
        "settled_by": "Het plan is er.",
    }  # fmt: skip
    history = [*promise("a")["history"], {"act": "settled", "status": "done", "grade": "likely", **later}]
    settled = {"document": "b.txt", "work": "v", "date": "2028-01-01", "sentence": "Het plan is er.", "grade": "likely"}
    own = {**settled, "document": "a.txt", "work": "w", "sentence": "Hiermee is dat gedaan."}
    in_itself = [promise("b")["history"][0] | {"status": "done", "settled_by": "Hiermee is dat gedaan."}]
    found = [
        promise("a", status="done", history=history, settled_by=settled),
        promise("b", status="done", history=in_itself, settled_by=own), promise("c"),
    ]  # fmt: skip
    told = commitments_told({"commitments": found}, {})
    assert [[(each.state.text, each.words, each.document, each.remark) for each in one.later] for one in told] == [
        [("settled", "Het plan is er.", "b.txt", "likely")], [("done", "Hiermee is dat gedaan.", "a.txt", "")], [],
    ]  # fmt: skip
