"""Promises over several papers: made, repeated, put off, settled, lapsed; due and overdue."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mhcorpus.errors import MhcorpusError, QueryError
from mhcorpus.queries.ledger.commitments import Wanted, commitments, standing, status_named

from .conftest import Entry, Papers, motion, promise

TO = ["jansma@NSC"]
MADE = promise("Ik stuur het lid Jansma een overzicht van de loketten voor uitgebuite arbeiders.", to=TO,
               due="2028-05")


Told = tuple[str, str, list[tuple[str, str]]]
"""The id of a promise, how it stands, and the papers of its history with their grades."""


def told(papers: Papers, on: str = "2029-01-01", **wanted: Any) -> list[Told]:  # noqa: ANN401 - fields of Wanted
    found = commitments(papers.corpus, Wanted(**wanted), date.fromisoformat(on))["commitments"]
    return [
        (each["id"], "overdue" if each["overdue"] else each["status"],
         [(one["document"], one["grade"]) for one in each["history"]])
        for each in found
    ]


@pytest.mark.parametrize(
    ("later", "joined"),
    [
        (promise("Hiermee is de toezegging over loketten voor uitgebuite arbeiders gestand gedaan.", "settled",
                 to=["jansma"]), "likely"),
        (promise("Hiermee is de toezegging gestand gedaan.", "settled", to=TO, made_on="2027-06-17"), "likely"),
        (promise("De toegezegde brief in mei volgt hierbij.", "settled", to=TO, due="2028-05"), "likely"),
        (promise("Hiermee is de toezegging gestand gedaan.", "settled", to=TO), None),
        (promise("Hiermee is de toezegging over loketten voor uitgebuite arbeiders gestand gedaan.", "settled",
                 to=["brandsma@CDA"]), None),
        (promise("Ik stuur een overzicht van loketten voor uitgebuite arbeiders.", "made", to=TO), None),
    ],
)  # fmt: skip
def test_a_promise_and_its_fulfilment_are_one(write: Papers, later: Entry, joined: str | None) -> None:
    """By member with subject, day or term; the member alone is not enough, nor is a new promise."""
    write("a", "2027-06-17", commitments=[MADE])
    write("b", "2027-12-01", commitments=[later])
    status = later["status"] if joined else "open"
    first = ("a#1", status, [("a", "certain"), *([("b", joined)] if joined else [])])
    assert told(write)[-1 if joined else told(write).index(first)] == first
    assert len(told(write)) == (1 if joined else 2)


STATUS, DUE = {"corrected": ["status"]}, {"corrected": ["due"]}
KEPT = promise("Die toezegging is gestand gedaan.", "settled", to=TO, made_on="2027-06-17")
SAID_AGAIN = promise("Die toezegging staat.", "repeated", to=TO, made_on="2027-06-17")


@pytest.mark.parametrize(
    ("entries", "status"),
    [
        ((MADE, KEPT, SAID_AGAIN), "done"),
        ((MADE, KEPT, SAID_AGAIN | DUE), "done"),
        ((MADE, KEPT, SAID_AGAIN | STATUS), "open"),
        ((MADE, KEPT | STATUS, SAID_AGAIN | STATUS), "open"),
        ((MADE, KEPT | STATUS, SAID_AGAIN | DUE), "done"),
        ((MADE | STATUS, KEPT), "done"),
        ((MADE | STATUS, SAID_AGAIN | STATUS | {"status": "lapsed"}), "lapsed"),
        ((MADE | STATUS | {"status": "done"}, SAID_AGAIN), "done"),
    ],
)  # fmt: skip
def test_the_status_that_is_corrected_last_counts(
    write: Papers, entries: tuple[Entry, ...], status: str
) -> None:
    """A corrected term says nothing of the status; one that was set to open can end in a later paper."""
    for number, entry in enumerate(entries):
        write("abc"[number], f"2027-0{number + 6}-17", commitments=[entry])
    assert [state for _, state, _ in told(write, "2027-10-01")] == [status]


@pytest.mark.parametrize(
    ("later", "joined"),
    [
        (promise("De brief over loketten ligt hierbij.", made_on="2027-06-17", due="2028-05"), True),
        (promise("De loketten voor arbeiders zijn er.", made_on="2027-06-17"), True),
        (promise("De brief over loketten ligt hierbij.", made_on="2027-06-17"), False),
        (promise("De brief van juni over het commissiedebat.", made_on="2027-06-17"), False),
        (promise("Er zijn loketten voor uitgebuite arbeiders.", made_on="2027-06-24", due="2028-05"), False),
        (promise("Er zijn loketten voor uitgebuite arbeiders."), True),
        (promise("Er zijn loketten voor arbeiders."), False),
    ],
)
def test_a_promise_to_the_chamber_is_known_by_day_and_words(write: Papers, later: Entry, joined: bool) -> None:
    """By its day with the term or two words that tell it, or by three; two days in debate are two promises.

    Months, and what papers and debates are called, tell no promise from another.
    """
    made = "Ik stuur in juni na het commissiedebat een brief over loketten voor uitgebuite arbeiders."
    write("a", "2027-06-20", commitments=[promise(made, made_on="2027-06-17", due="2028-05")])
    write("b", "2027-12-01", commitments=[later | {"act": "settled", "status": "done"}])
    assert len(told(write)) == (1 if joined else 2)


def test_the_subject_of_a_paper_says_what_it_settles(write: Papers) -> None:
    """A letter that only says that it keeps a promise says in its subject which one."""
    write("a", "2027-06-17", commitments=[promise("U ontvangt een reactie op het rapport Stille Getuigen van Loketpunt.")])
    kept = promise("Hiermee is de reactie die ik heb toegezegd er.", "settled")
    write("b", "2027-10-01", commitments=[kept | {"act": "repeated", "status": "open"}], subject="Rapport Stille Getuigen")
    write("c", "2027-12-01", commitments=[kept], subject="Rapport Stille Getuigen")
    assert told(write) == [("b#1", "open", [("b", "certain")]), ("a#1", "done", [("a", "certain"), ("c", "likely")])]


def test_the_likeliest_promise_shares_most(write: Papers) -> None:
    """Two members are rarely promised two things, and of those it is the one that shares most words."""
    both = ["jansma@NSC", "brandsma@CDA"]
    write("a", "2027-06-17", commitments=[
        promise("Ik bezoek met de burgemeesters, inspecteurs, tolken en artsen de opvang te Meppel.", to=both),
        promise("Ik bel de tolken.", to=both),
    ])  # fmt: skip
    later = "De burgemeesters en tolken bezocht ik; wat uitzendbureaus, huurders, boeren, vissers vinden, volgt."
    write("b", "2027-12-01", commitments=[promise(later, "repeated", to=both)])
    assert told(write) == [("a#1", "open", [("a", "certain"), ("b", "likely")]), ("a#2", "open", [("a", "certain")])]


def test_one_number_in_the_register_is_one_promise(write: Papers) -> None:
    """The register of promises decides, and two numbers of it are two promises."""
    write("a", "2027-06-17", commitments=[MADE | {"register": ["TZ202706-010"]}])
    write("b", "2027-09-01", commitments=[promise("Zie TZ202706-010.", "settled", register=["TZ202706-010"])])
    write("c", "2027-10-01", commitments=[MADE | {"act": "repeated", "register": ["TZ202706-011"]}])
    assert told(write) == [
        ("c#1", "open", [("c", "certain")]), ("a#1", "done", [("a", "certain"), ("b", "certain")]),
    ]


def test_the_member_alone_is_proposed(write: Papers) -> None:
    """A promise to the same member that says no more may be it, and is told so."""
    write("a", "2027-06-17", commitments=[MADE])
    write("b", "2027-12-01", commitments=[promise("De toezegging is gestand gedaan.", "settled", to=TO)])
    found = commitments(write.corpus, Wanted(), date(2029, 1, 1))["commitments"]
    assert {each["id"]: each["may_be_same"] for each in found} == {"a#1": [], "b#1": ["a#1"]}


def test_what_is_overdue_is_open_past_its_last_day(write: Papers) -> None:
    """The last day of the term counts, a later term takes its place, and what was promised later is not yet there."""
    due = {"due": "2027-22", "due_earliest": "2027-09-01", "due_latest": "2027-11-30", "relation": "after"}
    write("a", "2027-06-17", commitments=[MADE | due])
    later = {"due": "2028-03", "due_latest": "2028-03-31", "act": "postponed"}
    write("b", "2027-12-15", commitments=[MADE | later])
    asked = ("2027-01-01", "2027-11-30", "2027-12-01", "2027-12-15", "2028-04-01")
    assert [[state for _, state, _ in told(write, on)] for on in asked] == [
        [], ["open"], ["overdue"], ["open"], ["overdue"],
    ]
    assert told(write, "2027-12-01", overdue=True) == [("a#1", "overdue", [("a", "certain")])]


def test_what_has_lapsed_is_neither_open_nor_overdue(write: Papers) -> None:
    """From the paper on that says so, wherever the promise is told; what is put off after that is open again."""
    due = {"due": "2027-10", "due_latest": "2027-10-31"}
    lapsed = promise("De toezegging over loketten voor uitgebuite arbeiders is vervallen.", "lapsed", to=TO)
    write("a", "2027-06-17", commitments=[MADE | due])
    write("b", "2027-07-01", commitments=[MADE | due | {"act": "repeated"}])
    write("c", "2027-12-15", commitments=[lapsed | {"settled_by": "Zij is vervallen."}])
    write("d", "2028-01-15", commitments=[MADE | {"act": "repeated"}])
    asked = ("2027-10-31", "2027-12-01", "2027-12-15", "2029-01-01")
    assert [[state for _, state, _ in told(write, on)] for on in asked] == [
        ["open"], ["overdue"], ["lapsed"], ["lapsed"],
    ]
    chosen = [[each[0] for each in told(write, **wanted)] for wanted in (
        {"open": True}, {"overdue": True}, {"status": "open"}, {"status": "done"}, {"status": "lapsed"},
    )]  # fmt: skip
    assert chosen == [[], [], [], [], ["a#1"]]
    found = commitments(write.corpus)
    by = found["commitments"][0]["settled_by"]
    assert (by["document"], by["sentence"], by["grade"]) == ("c", "Zij is vervallen.", "likely")
    assert standing(found)["lapsed"] == 1
    write("e", "2028-03-01", commitments=[MADE | {"act": "postponed", "due": "2029", "due_latest": "2029-12-31"}])
    assert [state for _, state, _ in told(write)] == ["open"]


@pytest.mark.parametrize(("latest", "is_after"), [("2027-10-31", True), ("2027-12-15", False), (None, False)])
def test_a_paper_behind_the_term_is_told(write: Papers, latest: str | None, is_after: bool) -> None:
    """What it tells of may have been brought in time: only the day of the paper is compared."""
    write("a", "2027-06-17", commitments=[MADE | {"due": latest, "due_latest": latest}])
    write("b", "2027-12-15", commitments=[MADE | {"act": "settled", "status": "done", "due": None, "due_latest": None}])
    (found,) = commitments(write.corpus)["commitments"]
    assert (found["settled_by"]["document"], found["settled_by"]["after_term"]) == ("b", is_after)


@pytest.mark.parametrize("text", ["lapsed", "Lapsed"])
def test_a_status_is_named(text: str) -> None:
    """In capitals too; what is none is an error that names those there are."""
    assert status_named(text) == "lapsed"
    with pytest.raises(QueryError, match="'overdue' is no status of a commitment; choose open, done, lapsed"):
        status_named("overdue")


@pytest.mark.parametrize(
    ("made_by", "expected"),
    [
        ("Van Oort", ["a#1", "c#1"]), ("Foort van Oort", ["a#1", "c#1"]), ("minister Van Oort", ["a#1", "c#1"]),
        ("Oort", []), ("minister", ["a#1", "c#1"]), ("minister van JenV", ["a#1"]), ("staatssecretaris", ["b#1"]),
        ("de staatssecretaris van Financiën", ["b#1"]), ("minister van Financiën", []),
    ],
)
def test_commitments_are_chosen_by_who_made_them(write: Papers, made_by: str, expected: list[str]) -> None:
    """By name, by office or the beginning of one; what nobody is said to promise is nobody's."""
    makers = {
        "a": {"name": "F. van Oort", "office": "Minister van Justitie en Veiligheid"},
        "b": {"name": None, "office": "Staatssecretaris van Financiën"},
        "c": {"name": "Van Oort", "office": "Minister"}, "d": None,
    }
    for name, maker in makers.items():
        write(name, "2027-06-17", commitments=[promise(made_by=maker)])
    assert [each[0] for each in told(write, made_by=made_by)] == expected


def test_commitments_are_chosen_by_what_their_papers_cite(write: Papers) -> None:
    """All that its papers promise is a dossier's, and elsewhere what a sentence with its number promises.

    By what it cites, all that a paper promises is found; people are not cited.
    """
    beside = promise("Ik kom daarop terug.", start=40, end=60)
    write("a", "2027-06-17", commitments=[promise(), beside], motions=[motion("kst-39812-7")])
    write("b", "2027-06-17", commitments=[promise()], dossier="39812")
    found = [[each[0] for each in told(write, **wanted)] for wanted in (
        {"cites": "39812"}, {"cites": "39812-7"}, {"cites": "39813"}, {"dossiers": ("39 812",)}, {"dossiers": ("39813",)},
    )]  # fmt: skip
    assert found == [["a#1", "a#2"], ["a#1", "a#2"], [], ["a#1", "b#1"], []]
    with pytest.raises(QueryError, match="'minister van Financiën' is an office; --cites takes"):
        told(write, cites="minister van Financiën")


def test_commitments_are_chosen_by_the_papers_that_tell_of_them(write: Papers) -> None:
    """Those made, repeated or settled in a document that is named; what one copy tells, each of them does."""
    write("a", "2027-06-17", commitments=[MADE])
    for copy in ("b", "b-kopie"):
        write(copy, "2027-07-01", commitments=[promise()], text="Ik stuur u een plan.", id="kst-39812-20")
    found = [
        [each[0] for each in told(write, within=within)]
        for within in (("a",), ("b",), ("b-kopie",), ("b-k",), ("a", "b"))
    ]
    assert found == [["a#1"], ["b#1"], ["b#1"], ["b#1"], ["b#1", "a#1"]]
    with pytest.raises(MhcorpusError, match="no document is called 'c'"):
        told(write, within=("c",))


def test_commitments_are_chosen(write: Papers) -> None:
    """By state, member, ministry and term; open ones first, by the end of their term."""
    write("a", "2027-06-17", commitments=[MADE, promise(act="settled")], ministry="Justitie en Veiligheid")
    write("b", "2027-07-01", commitments=[promise("Ik kom hierop terug.", due="2027-09", due_latest="2027-09-30")],
          sender={"name": None, "office": "Minister van Financiën"})
    ids = [[each[0] for each in told(write, **wanted)] for wanted in (
        {}, {"open": True}, {"member": "Jansma (NSC)"}, {"ministry": "JenV"}, {"ministry": "Financiën"},
        {"due_before": "2027-10"}, {"due_before": "2027-09"}, {"since": "2027-07"}, {"until": "2027-06"}, {"limit": 1},
    )]  # fmt: skip
    assert ids == [
        ["b#1", "a#1", "a#2"], ["b#1", "a#1"], ["a#1"], ["a#1", "a#2"], ["b#1"],
        ["b#1"], [], ["b#1"], ["a#1", "a#2"], ["b#1"],
    ]


@pytest.mark.parametrize("wanted", [Wanted(dossiers=("onzin",)), Wanted(made_by="((")])
def test_what_cannot_be_read_is_said(write: Papers, wanted: Wanted) -> None:
    """A dossier or a maker that is none is an error, whatever the corpus has."""
    with pytest.raises(QueryError):
        commitments(write.corpus, wanted)


IN_LETTER = {"made_in": {"date": "2027-06-21", "id": "kst-39812-14"}}


@pytest.mark.parametrize(
    ("later", "known", "joined"),
    [
        (IN_LETTER, {"id": "kst-39812-14"}, True),
        ({"made_in": {"date": "2027-06-21", "id": None}}, {}, True),
        ({"made_in": {"date": None, "id": "kst-39812-14"}}, {"id": "kst-39812-14"}, True),
        # Another letter, one of another ministry, and a promise of something else or to somebody else.
        ({"made_in": {"date": "2027-06-22", "id": None}}, {}, False),
        ({"made_in": {"date": "2027-06-21", "id": None}}, {"ministry": "Financiën"}, False),
        ({"made_in": {"date": "2027-06-21", "id": None}}, {"ministry": None}, False),
        (IN_LETTER | {"sentence": "De toezegging over havens uit mijn brief is afgedaan."}, {"id": "kst-39812-14"}, False),
        (IN_LETTER | {"to": ["brandsma@CDA"]}, {"id": "kst-39812-14"}, False),
        (IN_LETTER | {"sentence": "De toezegging over loketten uit mijn brief is afgedaan."}, {"id": "kst-39812-14"}, True),
    ],
)  # fmt: skip
def test_a_promise_is_found_in_the_letter_that_a_later_one_names(
    write: Papers, later: Entry, known: Entry, joined: bool
) -> None:
    """By the number of the letter, else by its day and ministry, where one promise there can be it."""
    about: Entry = {"ministry": "Justitie en Veiligheid"} | known
    write("a", "2027-06-21", commitments=[MADE], **about)
    settled = promise("De toezegging uit mijn brief is afgedaan.", "settled")
    write("b", "2027-12-01", commitments=[settled | later], ministry="Justitie en Veiligheid")
    found = {each[0]: each[1:] for each in told(write)}
    assert found["a#1"] == (("done", [("a", "certain"), ("b", "likely")]) if joined else ("open", [("a", "certain")]))


def test_of_several_promises_of_a_letter_none_is_taken(write: Papers) -> None:
    """Which one is meant nobody says, and both stay as they are, unless the sentence tells."""
    other = promise("Ik stuur u een plan voor de vliegvelden.", due="2028-06")
    write("a", "2027-06-21", commitments=[MADE, other], id="kst-39812-14")
    settled = promise("De toezegging uit mijn brief is afgedaan.", "settled") | IN_LETTER
    write("b", "2027-12-01", commitments=[settled])
    assert [(each[0], each[1]) for each in told(write)] == [("a#1", "open"), ("a#2", "open"), ("b#1", "done")]
    write("c", "2027-12-02", commitments=[settled | {"sentence": "De toezegging over vliegvelden uit mijn brief is afgedaan."}])
    assert {each[0]: each[1] for each in told(write)} == {"a#1": "open", "a#2": "done", "b#1": "done"}


@pytest.mark.parametrize(
    ("kinds", "document", "only_in_note"),
    [
        (("beslisnota",), "b", True), (("kamerbrief",), "b", None), (("kamerbrief", "beslisnota"), "b", None),
        (("beslisnota", "kamerbrief"), "c", None), (("beslisnota", "beslisnota"), "c", True),
    ],
)  # fmt: skip
def test_what_only_a_note_to_the_minister_ends_is_told_so(
    write: Papers, kinds: tuple[str, ...], document: str, only_in_note: bool | None
) -> None:
    """It asks to send what keeps the promise: the letter that does is named where there is one."""
    write("a", "2027-06-17", commitments=[MADE])
    for name, kind in zip("bc", kinds, strict=False):
        write(name, f"2027-1{'bc'.index(name)}-01", kind=kind, commitments=[KEPT])
    (found,) = commitments(write.corpus, Wanted(), date(2029, 1, 1))["commitments"]
    settled = found["settled_by"]
    assert (found["status"], settled["document"], settled.get("only_in_note")) == ("done", document, only_in_note)
