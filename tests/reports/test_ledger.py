"""Motions, promises and changes on a page."""

from __future__ import annotations

from typing import Any

import pytest

from mhcorpus.reports.changes import changes_report
from mhcorpus.reports.commitments import commitments_report
from mhcorpus.reports.formats import LINES
from mhcorpus.reports.membernames import submitters
from mhcorpus.reports.motions import history_report, motions_report

PLACE: dict[str, Any] = {
    "document": "a.txt", "work": "a", "date": "2027-06-17", "page": 2, "footnote": None, "section": "Meldpunt",
    "start": 0, "end": 5,
}
DONE: dict[str, Any] = {
    "axis": "execution", "state": "done", "on": None, "dated_by": "document", "condition": None, "sentence": "Afgedaan.", **PLACE,
    "join": "stated",
}
ADVISED = DONE | {"axis": "appreciation", "state": "oordeel_kamer", "condition": "mits vrijwillig", "page": 1,
                  "sentence": "Dan oordeel Kamer.", "join": "inferred"}
MOTION: dict[str, Any] = {
    "id": "kst-39812-9", "url": "https://zoek.officielebekendmakingen.nl/kst-39812-9.html",
    "members": ["jansma@NSC", "van-oort", "brandsma"], "asks": "verzoekt om een meldpunt", "chamber": None,
    "appreciation": ADVISED, "execution": DONE, "open": False, "contradictions": [], "replaces": ["kst-39812-7"],
    "replaced_by": ["kst-39812-12"], "also_called": [], "candidates": [], "first": "2027-06-17", "last": "2027-12-01", "documents": ["a.txt"],
    "may_be_same": [{"id": "motie:jansmaa", "why": "spelling", "documents": ["b.txt"]}],
}
PROMISE: dict[str, Any] = {
    "id": "a.txt#1", "status": "open", "overdue": True, "to": ["jansma@NSC"], "made_by": None,
    "subject": "het meldpunt", "sentence": "Ik stuur\nu een plan.", "conditional": False, **PLACE,
    "made_on": None, "due": "2027-09", "due_earliest": None, "due_latest": "2027-09-30", "relation": "on",
    "register": [], "settled_by": None, "history": [{"grade": "certain", "settled_by": None}], "may_be_same": [],
    "may_be_told_in": [], "due_text": None, "due_sentence": None,
}
LATER = {"act": "postponed", "status": "open", "due": None, "sentence": "Het wordt later.", "settled_by": None, **PLACE,
         "document": "b.txt", "work": "b.txt", "grade": "likely"}  # fmt: skip


def test_a_motion_is_a_line() -> None:
    """Its number, who submitted it, its states, when it was last spoken of, what it asks; and what may be it."""
    assert list(LINES["page"](motions_report({"motions": [MOTION], "more": True}))) == [
        "motion       of                 state                     last        asks",
        "kst-39812-9  Jansma (NSC) c.s.  done, oordeel kamer (if)  2027-12-01  verzoekt om een meldpunt",
        "",
        "  motie:jansmaa (spelling) may be kst-39812-9: b.txt",
        "",
        "1 motion; there are more: --limit 0 shows all",
    ]


def test_who_is_not_named_is_told_of() -> None:
    """Where papers say "c.s." and no more, the line and the history say so."""
    told = MOTION | {"members": ["jansma@NSC"], "and_others": True, "history": [], "mentions": []}
    assert list(LINES["page"](motions_report({"motions": [told], "more": False})))[1].startswith(
        "kst-39812-9  Jansma (NSC) c.s.  done"
    )
    page = list(LINES["page"](history_report({"motions": [told]}, "kst-39812-9")))
    assert page[0] == "kst-39812-9  motion of Jansma (NSC) c.s."


def test_who_is_not_named_is_told_of_in_rows() -> None:
    """A row of a motion, too, says whether papers say "c.s."; one of a promise has nothing to say of it."""
    alone, others = MOTION | {"and_others": False}, MOTION | {"and_others": True}
    rows = list(motions_report({"motions": [alone, others], "more": False}).rows())
    assert [row["and_others"] for row in rows] == [False, True]
    own = {"id": "kst-39812-9", "members": ["jansma@NSC"], "change": "settled", "before": {"execution": None}}
    silent = {"id": "kst-39812-10", "members": ["van-oort"]}
    report = changes_report({
        "document": "a.txt", "motions": [own | {"and_others": True}, own],
        "commitments": [PROMISE | {"change": "made"}],
        "silent_on": {"motions": [silent, silent | {"and_others": True}], "commitments": [PROMISE]},
    })
    assert [(row["what"], row["change"], row["of"], row.get("and_others")) for row in report.rows()] == [
        ("motion", "settled", ["jansma@NSC"], True), ("motion", "settled", ["jansma@NSC"], False),
        ("commitment", "made", ["jansma@NSC"], None), ("motion", "silent on", ["van-oort"], False),
        ("motion", "silent on", ["van-oort"], True), ("commitment", "silent on", ["jansma@NSC"], None),
    ]
    assert report.columns[-1] == "and_others"


def test_a_row_tells_where_each_state_is_told() -> None:
    """Its day is that of the sentence, else that of the paper; members stand as people write them, too."""
    held = DONE | {"axis": "chamber", "state": "held", "on": "2027-06-15", "dated_by": "sentence", "sentence": "Zij is aangehouden."}
    told = MOTION | {"members": ["van-dijk@CDA", "van-oort"], "first_names": {"van-dijk": "Inge"}, "chamber": held}
    report = motions_report({"motions": [told, told | dict.fromkeys(("chamber", "appreciation", "execution"))], "more": False})
    names = report.columns[report.columns.index("submitters") :]
    assert names[:6] == ("submitters", "chamber_date", "chamber_dated_by", "chamber_sentence", "chamber_document", "chamber_page")
    assert [[row[name] for name in names] for row in report.rows()] == [
        ["Inge van Dijk (CDA), Van Oort",
         "2027-06-15", "sentence", "Zij is aangehouden.", "a.txt", 2,
         "2027-06-17", "document", "Dan oordeel Kamer.", "a.txt", 1,
         "2027-06-17", "document", "Afgedaan.", "a.txt", 2],
        ["Inge van Dijk (CDA), Van Oort", *[None] * 15],
    ]  # fmt: skip


def test_a_first_name_is_told_where_papers_print_one() -> None:
    """Two members may share a surname; behind a first name the particle is small."""
    told = MOTION | {"members": ["van-jansma@NSC", "bruin"], "first_names": {"van-jansma": "Inge"}, "unsure": ["bruin"]}
    assert submitters(told) == "Inge van Jansma (NSC), Bruin (may be meant)"


def test_a_motion_is_told_with_its_history() -> None:
    """Each statement has its axis, place and sentence; a bare mention comes last and changes nothing."""
    clash = {"axis": "execution", "states": ["done", "in_progress"], "documents": ["a.txt"], "why": "not both"}
    told = MOTION | {
        "history": [ADVISED, DONE], "contradictions": [clash],
        "mentions": [{"document": "c.txt", "work": "c", "date": "2028-01-01", "status": "mentioned",
                      "sentence": "Zie de motie.", "join": "stated"}],
    }
    assert list(LINES["page"](history_report({"motions": [told]}, "kst-39812-9"))) == [
        "kst-39812-9  motion of Jansma (NSC), Van Oort, Brandsma",
        "  https://zoek.officielebekendmakingen.nl/kst-39812-9.html",
        "  asks: verzoekt om een meldpunt",
        "  takes the place of kst-39812-7",
        "  was replaced by kst-39812-12",
        "  motie:jansmaa (spelling) may be kst-39812-9: b.txt",
        "  contradiction, execution: not both (done, in progress)",
        "  appreciation: oordeel kamer (if) (told 2027-06-17)",
        "  execution: done (told 2027-06-17)",
        "  oordeel kamer (appreciation) · inferred · a.txt · 2027-06-17 · p. 1 · Meldpunt",
        "    Dan oordeel Kamer.",
        "    if: mits vrijwillig",
        "  done (execution) · a.txt · 2027-06-17 · p. 2 · Meldpunt",
        "    Afgedaan.",
        "  mentioned · c.txt · 2028-01-01",
        "    Zie de motie.",
    ]


_TERMS: list[tuple[dict[str, Any], str]] = [
    ({"due_latest": None}, "open · no term · to"),
    ({"due_latest": None, "due_earliest": "2027-09-01", "relation": "after"}, "open · no term, from 2027-09-01 · to"),
    ({"due_latest": None, "due_earliest": "2027-09-01", "status": "done"}, "done · to"),
]  # fmt: skip


@pytest.mark.parametrize(("term", "line"), _TERMS)
def test_a_promise_without_an_end_says_so(term: dict[str, Any], line: str) -> None:
    """One that is due after something, and by no day, tells from when it is to be expected."""
    found = {"commitments": [PROMISE | {"overdue": False} | term], "on": "2028-01-01", "more": 0}
    (first, *_) = LINES["page"](commitments_report(found))
    assert first.startswith(f"  {line} ")


def test_a_promise_is_told_with_what_became_of_it() -> None:
    """How it stands, by when, to whom and where; then its subject, its words, who made it, later papers with a grade, and
    those that may be of it."""
    found = {"commitments": [PROMISE | {"history": [*PROMISE["history"], LATER], "may_be_same": ["z#1"], "may_be_told_in": [
                                             LATER, LATER | {"document": "a.txt", "work": PLACE["work"]},
                                         ],
                                         "made_by": {"name": "L. Tseggai", "office": "Minister"},
                                         "due_text": "voor oktober", "conditional": True}],
             "on": "2028-01-01", "more": 0}
    assert list(LINES["page"](commitments_report(found))) == [
        "  overdue (if) · by 2027-09-30 · to Jansma (NSC) · a.txt · 2027-06-17 · p. 2 · Meldpunt",
        "    about: het meldpunt",
        "    Ik stuur u een plan.",
        "    made by: Minister L. Tseggai · term: voor oktober",
        "    later: postponed · likely · b.txt · 2027-06-17 · p. 2 · Meldpunt",
        "      Het wordt later.",
        "    may go back to z#1",
        "    perhaps later: postponed · b.txt · 2027-06-17 · p. 2 · Meldpunt",
        "      Het wordt later.",
        "    perhaps again: postponed · a.txt · 2027-06-17 · p. 2 · Meldpunt",
        "      Het wordt later.",
        "",
        "1 commitment on 2028-01-01: 1 open, 1 of them overdue, 0 done",
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [(None, []), ("Dat komt\nvoor oktober.", ["    told in: Dat komt voor oktober."]), ("Het wordt later.", [])],
)
def test_the_sentence_of_a_term_is_shown_once(sentence: str | None, told: list[str]) -> None:
    """Below the words of the term, unless what a later paper says is that sentence."""
    promise = PROMISE | {
        "subject": None, "history": [*PROMISE["history"], LATER], "due_text": "voor oktober", "due_sentence": sentence,
    }  # fmt: skip
    shown = list(LINES["page"](commitments_report({"commitments": [promise], "on": "2028-01-01", "more": 0})))
    assert shown[1:-2] == [
        "    Ik stuur u een plan.", "    term: voor oktober", *told,
        "    later: postponed · likely · b.txt · 2027-06-17 · p. 2 · Meldpunt", "      Het wordt later.",
    ]


def test_a_promise_that_has_ended_is_told_in_the_words_that_end_it() -> None:
    """Not in those that only name it; the day of the paper is told where that is behind the term."""
    sentence, ending = "Uw Kamer is een plan toegezegd.", "Het plan gaat hierbij."
    settled = LATER | {"act": "settled", "status": "done", "sentence": sentence, "settled_by": ending}
    by = {"document": "b.txt", "work": "b.txt", "date": "2027-12-01", "sentence": ending, "grade": "likely"}
    ended = PROMISE | {"status": "done", "overdue": False, "subject": None}
    late = ended | {"settled_by": by | {"after_term": True}, "history": [*PROMISE["history"], settled]}
    at_once = ended | {"settled_by": by | {"after_term": False, "only_in_note": True}, "history": [settled]}
    found = {"commitments": [late, at_once], "on": "2028-01-01", "more": 0}
    assert list(LINES["page"](commitments_report(found, dossiers=("39812",)))) == [
        "  done · by 2027-09-30 · told after that: 2027-12-01 · to Jansma (NSC) · a.txt · 2027-06-17 · p. 2 · Meldpunt",
        "    Ik stuur u een plan.",
        "    later: settled · likely · b.txt · 2027-06-17 · p. 2 · Meldpunt",
        "      Het plan gaat hierbij.",
        "  done · by 2027-09-30 · by a beslisnota alone · to Jansma (NSC) · a.txt · 2027-06-17 · p. 2 · Meldpunt",
        "    Ik stuur u een plan.",
        "    ended: Het plan gaat hierbij.",
        "",
        "2 commitments on 2028-01-01: 0 open, 0 of them overdue, 2 done",
        "--cites '39812' counts all in papers that cite the dossier",
    ]


def test_changes_are_told_by_what_they_are() -> None:
    """Motions by their change with what was known before, promises by act, then what the letter leaves out."""
    motion = {
        "id": "kst-39812-9", "members": ["jansma@NSC"], "asks": None, "change": "settled",
        "states": {"chamber": "adopted", "appreciation": None, "execution": "done"}, "is_new": False,
        "before": {"chamber": None, "appreciation": None, "execution": DONE | {"state": "in_progress"}},
        "contradictions": [], "sentence": "Afgedaan.", "page": 3, "footnote": None, "section": "Slot",
        "start": 0, "end": 5,
    }
    silent: dict[str, Any] = {"id": "kst-39812-10", "members": [], "asks": "iets", "chamber": None, "appreciation": None,
              "execution": None}
    found = {
        "document": "a.txt", "date": "2027-06-17", "title": "Voortgang", "motions": [motion],
        "commitments": [PROMISE | {"change": "made"}],
        "silent_on": {"motions": [silent], "commitments": [PROMISE | {"document": "z.txt"}]},
    }
    assert list(LINES["page"](changes_report(found))) == [
        "a.txt · 2027-06-17  Voortgang",
        "",
        "Motions settled (1)",
        "  kst-39812-9  Jansma (NSC) · adopted · p. 3 · Slot",
        "    Afgedaan.",
        "    before, execution: in progress · a.txt · 2027-06-17 · p. 2 · Meldpunt",
        "",
        "Newly promised (1)",
        "  overdue · by 2027-09-30 · to Jansma (NSC) · p. 2 · Meldpunt",
        "    about: het meldpunt",
        "    Ik stuur u een plan.",
        "",
        "Silent on motions that were open (1)",
        "  kst-39812-10",
        "    asks: iets",
        "",
        "Silent on promises that were open (1)",
        "  overdue · by 2027-09-30 · to Jansma (NSC) · z.txt · 2027-06-17 · p. 2 · Meldpunt",
        "    about: het meldpunt",
        "    Ik stuur u een plan.",
        "",
        "1 motion and 1 commitment spoken of; silent on 2 that were open",
    ]


def test_nothing_found_is_said() -> None:
    """An empty answer prints nothing and says so beside it."""
    nothing: dict[str, Any] = {"motions": [], "commitments": []}
    reports = [
        motions_report(nothing | {"more": False}), history_report(nothing, "39812-9"),
        commitments_report(nothing | {"on": "2028-01-01", "more": 0}),
    ]
    assert [(list(LINES["page"](each)), each.notes) for each in reports] == [
        ([], ("no such motions in the corpus",)),
        ([], ("no paper in the corpus speaks of the motion '39812-9'",)),
        ([], ("no such commitments in the corpus",)),
    ]
