"""One entry for each motion, whatever papers call it, with its state on three axes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from mhcorpus.errors import QueryError
from mhcorpus.ledger import stated as stated_in_papers
from mhcorpus.ledger.stated import Sense
from mhcorpus.queries.ledger.motions import motion_history, motions
from mhcorpus.queries.ledger.wanted import Wanted
from mhcorpus.queries.stats import stats
from mhcorpus.states import STATES_ON

from .conftest import Papers, motion, stated

NUMBER = "kst-39812-9"
FULL = ("jansma@NSC", "van-oort@SP")
DONE = stated("execution", "done", "Afgedaan.")
BUSY = stated("execution", "in_progress", "Loopt nog.")


def listed(papers: Papers, **wanted: Any) -> list[str]:  # noqa: ANN401 - fields of Wanted
    return [each["id"] for each in motions(papers.corpus, Wanted(**wanted))["motions"]]


def test_names_are_joined_to_the_one_number_that_has_them(write: Papers) -> None:
    """Names without a number are that motion, and say so, where one motion of that time has just these."""
    write("a", "2027-06-17", motions=[motion(NUMBER, *FULL)])
    write("b", "2027-12-01", motions=[motion("motie:van-oort-jansma", "van-oort", "jansma", statements=[DONE])])
    found = motion_history(write.corpus, NUMBER)["motions"]
    assert [(each["id"], each["also_called"], [(one["state"], one["join"]) for one in each["history"]])
            for each in found] == [(NUMBER, ["motie:van-oort-jansma"], [("done", "inferred")])]
    assert listed(write) == [NUMBER]


def test_others_are_those_whom_no_paper_names(write: Papers) -> None:
    """A paper says "c.s." of a motion; where another names more, or the motion itself does, nobody is left."""
    said = {"and_others": True}
    write("a", "2027-06-17", motions=[motion(NUMBER, "jansma"), motion("kst-39812-8", "jansma") | said])
    write("b", "2027-07-01", motions=[motion(NUMBER, "jansma") | said, motion("kst-39812-8", *FULL)])
    write("c", "2027-07-02", motions=[motion("kst-39812-7", "jansma") | said, motion("kst-39812-7", "jansma") | {"own": True}])
    found = {each["id"]: each["and_others"] for each in motions(write.corpus)["motions"]}
    assert found == {NUMBER: True, "kst-39812-8": False, "kst-39812-7": False}


def test_first_names_count_where_papers_agree(write: Papers) -> None:
    """A paper may leave the first name out; two that print another name two people."""
    inge, otto = {"first_names": {"jansma": "Inge"}}, {"first_names": {"jansma": "Otto"}}
    write("a", "2027-06-17", motions=[motion(NUMBER, "jansma") | inge, motion("kst-39812-8", "jansma") | inge])
    write("b", "2027-07-01", motions=[motion(NUMBER, "jansma"), motion("kst-39812-8", "jansma") | otto])
    found = {each["id"]: each.get("first_names") for each in motions(write.corpus)["motions"]}
    assert found == {NUMBER: {"jansma": "Inge"}, "kst-39812-8": None}


@pytest.mark.parametrize(
    ("named", "date", "why"),
    [
        (("jansma",), "2027-12-01", "fewer submitters"),
        (("jansma@VVD", "van-oort"), "2027-12-01", "another party"),
        (("jansma", "van-oort"), "2031-01-01", "years later"),
        (("jansma", "van-oort"), None, "no date"),
        (("jansma", "bakker"), "2027-12-01", "another submitter"),
    ],
)
def test_names_are_not_joined_on_a_guess(
    write: Papers, named: tuple[str, ...], date: str | None, why: str
) -> None:
    """Other submitters, another party and another time make another motion."""
    write("a", "2027-06-17", motions=[motion(NUMBER, *FULL)])
    write("b", date, motions=[motion("motie:x", *named)])
    assert sorted(listed(write)) == [NUMBER, "motie:x"], why


def test_names_that_fit_several_numbers_are_left_to_the_reader(write: Papers) -> None:
    """Where two motions have the submitters, both are named and none is chosen."""
    write("a", "2027-06-17", motions=[motion(NUMBER, "jansma@NSC"), motion("kst-39812-10", "jansma@NSC")])
    write("b", "2027-07-01", motions=[motion("motie:jansma", "jansma")])
    found = motions(write.corpus)["motions"]
    assert {each["id"]: each["candidates"] for each in found} == {
        NUMBER: [], "kst-39812-10": [], "motie:jansma": ["kst-39812-10", NUMBER],
    }


@pytest.mark.parametrize(
    ("named", "why"),
    [
        (("wielemakers", "brandsma"), "spelling"),
        (("wielemaker", "brandsema"), "spelling"),
        (("wielemaker",), "fewer names"),
        (("wielemaker", "brandsma", "terhaar"), None),
        (("wielemaker", "boersma"), None),
        (("winkelman", "brandsma"), None),
    ],
)
def test_what_is_alike_is_proposed(write: Papers, named: tuple[str, ...], why: str | None) -> None:
    """A misspelling of at most two letters, or fewer of the names, is proposed as the same and not joined."""
    write("a", "2027-06-17", motions=[motion(NUMBER, "wielemaker@BBB", "brandsma@CDA")])
    write("b", "2028-06-01", motions=[motion("motie:y", *named)])
    found = {each["id"]: each["may_be_same"] for each in motions(write.corpus)["motions"]}
    proposed = [{"id": "motie:y", "why": why, "documents": ["b"]}] if why else []
    assert found == {NUMBER: proposed} | ({} if why == "spelling" else {"motie:y": []})


@pytest.mark.parametrize(
    ("document", "full", "fewer", "proposed"),
    [
        ("a", ("wielemaker", "brandsma"), ("wielemaker",), True),
        ("a", ("wielemaker", "brandsma", "terhaar"), ("wielemaker", "brandsma"), True),
        ("a", ("wielemaker", "brandsma"), ("boersma",), False),
        ("a", ("wielemaker", "brandsma"), ("wielemakers", "brandsma"), False),
        # Another paper may mean any of a member's motions.
        ("b", ("wielemaker", "brandsma"), ("wielemaker",), False),
    ],
)
def test_fewer_names_in_one_paper_are_proposed(
    write: Papers, document: str, full: tuple[str, ...], fewer: tuple[str, ...], *, proposed: bool
) -> None:
    """Of motions without a number a paper may name fewer submitters elsewhere."""
    said = [motion("motie:x", *full), motion("motie:y", *fewer)]
    if document == "a":
        write("a", "2027-06-17", motions=said)
    else:
        write("a", "2027-06-17", motions=said[:1])
        write("b", "2027-06-17", motions=said[1:])
    found = {each["id"]: each["may_be_same"] for each in motions(write.corpus)["motions"]}
    alike = [{"id": "motie:y", "why": "fewer names", "documents": [document]}] if proposed else []
    assert found == {"motie:x": alike, "motie:y": []}


def test_short_names_that_differ_in_a_letter_are_two_people(write: Papers) -> None:
    """Bos is no misspelling of Vos."""
    write("a", "2027-06-17", motions=[motion(NUMBER, "bos@BBB")])
    write("b", "2027-06-18", motions=[motion("motie:vos", "vos")])
    assert sorted((each["id"], len(each["may_be_same"])) for each in motions(write.corpus)["motions"]) == [
        (NUMBER, 0), ("motie:vos", 0),
    ]


def test_a_piece_counts_once_a_paper_calls_it_a_motion(write: Papers) -> None:
    """What a paper says of a bare number is of the motion where another paper says that it is one."""
    write("a", "2027-12-01", pieces=[motion(NUMBER, called=False, statements=[DONE]),
                                     motion("kst-39812-14", called=False, statements=[DONE])])
    assert listed(write) == []
    write("b", "2027-06-17", motions=[motion(NUMBER, *FULL)])
    found = motions(write.corpus)["motions"]
    assert [(each["id"], each["execution"]["state"], each["documents"]) for each in found] == [
        (NUMBER, "done", ["b", "a"])
    ]


def test_the_latest_statement_on_an_axis_is_its_state(write: Papers) -> None:
    """A bare mention changes nothing, one axis leaves the others alone, and order of ingest does not matter."""
    write("c", "2028-01-01", motions=[motion(NUMBER)])
    write("b", "2027-12-01", motions=[motion(NUMBER, statements=[DONE])])
    write("a", "2027-06-17", motions=[motion(NUMBER, *FULL, statements=[
        stated("chamber", "adopted", on="2027-06-15"), stated("appreciation", "oordeel_kamer"), BUSY,
    ])])
    found = motions(write.corpus)["motions"][0]
    assert {axis: found[axis]["state"] for axis in ("chamber", "appreciation", "execution")} == {
        "chamber": "adopted", "appreciation": "oordeel_kamer", "execution": "done",
    }
    assert (found["open"], found["contradictions"], found["documents"]) == (False, [], ["a", "b", "c"])


def test_an_outcome_in_the_chamber_stands(write: Papers) -> None:
    """That a motion was brought in or held, told after its outcome, does not undo it."""
    told = [("2027-06-17", "adopted"), ("2027-08-01", "proposed"), ("2027-09-01", "held")]
    for day, state in told:
        write(day, day, motions=[motion(NUMBER, statements=[stated("chamber", state)])])
    assert motions(write.corpus)["motions"][0]["chamber"]["state"] == "adopted"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ([("2027-06-17", None), ("2027-08-01", None)], (None, "2027-08-01", "document")),
        ([("2027-06-17", "2027-06-15"), ("2027-08-01", None)], ("2027-06-15", "2027-06-17", "sentence")),
        ([("2027-08-01", "2027-06-15"), ("2027-09-01", "2027-06")], ("2027-06-15", "2027-08-01", "sentence")),
    ],
)
def test_a_day_that_a_sentence_gives_counts_before_that_of_a_paper(
    write: Papers, told: list[tuple[str, str | None]], day: tuple[str | None, str, str]
) -> None:
    """What the Chamber did has the day that any paper gives; without one, it says that a paper tells it."""
    for written, on in told:
        write(written, written, motions=[motion(NUMBER, statements=[stated("chamber", "adopted", on=on)])])
    found = motions(write.corpus)["motions"][0]["chamber"]
    assert (found["on"], found["date"], found["dated_by"]) == day


def test_contradictions_are_shown(write: Papers) -> None:
    """What a later paper calls under way again, and two outcomes in the Chamber, cannot both be."""
    write("a", "2027-06-17", motions=[motion(NUMBER, statements=[DONE, stated("chamber", "adopted")])])
    write("b", "2027-12-01", motions=[motion(NUMBER, statements=[BUSY, stated("chamber", "rejected")])])
    assert motions(write.corpus)["motions"][0]["contradictions"] == [
        {"axis": "chamber", "states": ["adopted", "rejected"], "documents": ["a", "b"],
         "why": "two different outcomes"},
        {"axis": "execution", "states": ["done", "in_progress"], "documents": ["a", "b"],
         "why": "no longer done in a later paper"},
    ]


def test_copies_of_a_letter_speak_once(write: Papers) -> None:
    """A letter that lies there twice adds one statement to the history."""
    for name in ("a.txt", "a.docx"):
        write(name, "2027-06-17", reference="123", motions=[motion(NUMBER, statements=[DONE])])
    assert len(motion_history(write.corpus, NUMBER)["motions"][0]["history"]) == 1


def test_changed_motions_are_chained(write: Papers) -> None:
    """A motion names the one whose place it takes, that one its successor, and it waits for nothing more."""
    write("a", "2027-06-16", motions=[motion("kst-39812-7"), motion("kst-39812-70")])
    write("b", "2027-06-17", motions=[motion(NUMBER, replaces=["kst-39812-7"])])
    assert [
        (each["id"], each["replaces"], each["replaced_by"], each["open"])
        for each in motions(write.corpus)["motions"]
    ] == [
        (NUMBER, ["kst-39812-7"], [], True),
        ("kst-39812-7", [], [NUMBER], False),
        ("kst-39812-70", [], [], True),
    ]


def test_a_replaced_motion_that_is_carried_out_stays_open(write: Papers) -> None:
    """What a paper tells of its execution counts, whatever took its place."""
    write("a", "2027-06-16", motions=[motion("kst-39812-7", statements=[BUSY])])
    write("b", "2027-06-17", motions=[motion(NUMBER, replaces=["kst-39812-7"])])
    assert listed(write, open=True) == [NUMBER, "kst-39812-7"]


def test_a_misspelling_counts_as_the_motion_that_it_is(write: Papers) -> None:
    """The figures of a corpus count the motions that the list shows, and no misspelling beside one."""
    write("a", "2027-06-17", motions=[motion(NUMBER, "wielemaker@BBB", statements=[DONE])])
    write("b", "2028-06-01", motions=[motion("motie:wielemakers", "wielemakers")])
    assert (listed(write), stats(write.corpus)["motions"]["motions"]) == ([NUMBER], 1)


def test_a_state_that_no_motion_can_have_is_told(write: Papers) -> None:
    """A misspelt state is wrong usage, not a state in which no motion is; the choice is all that papers state."""
    with pytest.raises(QueryError, match="'adoptd' is no state of a motion; choose adopted, rejected"):
        listed(write, state="adoptd")
    assert {axis: set(states) for axis, states in STATES_ON.items()} == {
        axis: {sense.state for sense in _senses() if sense.axis == axis} for axis in STATES_ON
    }


def _senses() -> Iterator[Sense]:
    """Yield every kind of statement about a motion that there is to read."""
    for value in vars(stated_in_papers).values():
        yield from [each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, Sense)]


def test_motions_are_chosen(write: Papers) -> None:
    """By state, member, dossier and time; the one spoken of last comes first."""
    write("a", "2027-06-17", motions=[motion(NUMBER, "jansma@NSC", statements=[DONE])])
    write("b", "2027-12-01", motions=[motion("kst-39900-3", "brandsma@CDA", statements=[BUSY])])
    write("c", "2028-02-01", motions=[motion("motie:terhaar", "terhaar")])
    assert listed(write, state="in progress") == listed(write, state="in_progress") == ["kst-39900-3"]
    assert [listed(write), listed(write, state="done"), listed(write, state="mentioned"),
            listed(write, open=True), listed(write, member="Jansma"), listed(write, dossiers=("39 900",)),
            listed(write, since="2027-12"), listed(write, until="2027-06"), listed(write, limit=1)] == [
        ["motie:terhaar", "kst-39900-3", NUMBER], [NUMBER], ["motie:terhaar"],
        ["motie:terhaar", "kst-39900-3"], [NUMBER], ["kst-39900-3"],
        ["motie:terhaar", "kst-39900-3"], [NUMBER], ["motie:terhaar"],
    ]


@pytest.mark.parametrize("asked", [NUMBER, "39812-9", "39 812, nr. 9", "motie Jansma", "Jansma"])
def test_a_motion_is_found_as_people_name_it(write: Papers, asked: str) -> None:
    """By its number in any spelling, by its submitter, and by the member alone."""
    write("a", "2027-06-17", motions=[motion(NUMBER, "jansma@NSC")])
    assert [each["id"] for each in motion_history(write.corpus, asked)["motions"]] == [NUMBER]


def test_what_is_no_motion_is_refused(write: Papers) -> None:
    """A date means no motion."""
    with pytest.raises(QueryError, match="names no motion"):
        motion_history(write.corpus, "2027-06-17")


@pytest.mark.parametrize(
    ("brought_in", "day"), [("2027-06-17", None), ("2027-05-01", "2027-05-03"), (None, "2027-05-03")]
)
def test_a_motion_is_carried_out_on_no_day_before_it_was_there(
    write: Papers, brought_in: str | None, day: str | None
) -> None:
    """Another paper may tell when it was brought in; what is done with it then has no day of its own."""
    write("a", "2027-07-01", motions=[motion(NUMBER, statements=[stated("chamber", "proposed", on=brought_in)])])
    write("b", "2027-12-01", motions=[motion(NUMBER, statements=[stated("execution", "done", on="2027-05-03")])])
    execution = motion_history(write.corpus, NUMBER)["motions"][0]["execution"]
    assert (execution["on"], execution["dated_by"]) == (day, "sentence" if day else "document")
