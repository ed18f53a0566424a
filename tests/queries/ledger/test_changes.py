"""What one letter changes in the ledger."""

from __future__ import annotations

import pytest

from mhcorpus.queries.ledger.changes import changes
from mhcorpus.queries.ledger.promises import Promise

from .conftest import Papers, motion, promise, stated

OLD, NEW, OTHER = "kst-39812-9", "kst-39812-10", "kst-39812-11"
DONE, BUSY = stated("execution", "done", "Afgedaan."), stated("execution", "in_progress", "Loopt.")
OPEN = promise("Ik stuur de Kamer een overzicht van loketten voor uitgebuite arbeiders.")
LEFT = promise("Ik stuur de Kamer de evaluatie van loketten voor uitgebuite arbeiders.")


def test_a_letter_is_compared_with_the_papers_before_it(write: Papers) -> None:
    """It settles, declines, promises and repeats; later papers and its own copies do not count as before."""
    write("a", "2027-06-17", motions=[motion(OLD, statements=[BUSY]), motion(OTHER, statements=[BUSY])],
          commitments=[OPEN, LEFT])
    for name in ("b.txt", "b.pdf"):
        write(name, "2027-12-01", reference="77", commitments=[promise("Ik kom op de loketten terug.")], motions=[
            motion(OLD, statements=[DONE]), motion(NEW, statements=[stated("execution", "not_followed")]),
        ])
    write("c", "2028-02-01", motions=[motion(NEW, statements=[DONE])])
    found = changes(write.corpus, "b.txt")
    assert [(each["id"], each["change"], each["is_new"], each["before"]["execution"] and
             each["before"]["execution"]["state"]) for each in found["motions"]] == [
        (OLD, "settled", False, "in_progress"), (NEW, "declined", True, None),
    ]
    assert [(each["change"], each["sentence"]) for each in found["commitments"]] == [
        ("made", "Ik kom op de loketten terug."),
    ]
    assert [each["id"] for each in found["silent_on"]["motions"]] == [OTHER]


def test_a_motion_that_is_only_proposed_is_not_decided(write: Papers) -> None:
    """The weightiest of what a paper tells of a motion is what it changes."""
    appreciated = stated("appreciation", "ontraden")
    write("a", "2027-12-01", motions=[
        motion(OLD, statements=[stated("chamber", "proposed"), appreciated]),
        motion(NEW, statements=[stated("chamber", "rejected"), appreciated]),
        motion(OTHER, statements=[appreciated]),
    ])  # fmt: skip
    assert [(each["id"], each["change"]) for each in changes(write.corpus, "a")["motions"]] == [
        (NEW, "decided"), (OLD, "proposed"), (OTHER, "appreciated"),
    ]


def test_a_letter_is_silent_on_open_promises_of_its_subject(write: Papers) -> None:
    """What shares words, or a word and what is cited, with papers of its ministry, and is open still.

    Of what ministry a letter is must be told, else most words have to be the same.
    """
    settled = promise("De toezegging over loketten voor uitgebuite arbeiders is nagekomen.", "settled")
    write("a", "2027-06-17", commitments=[OPEN, settled], ministry="Financiën", motions=[motion(OLD)])
    write("b", "2027-06-18", commitments=[promise("Ik stuur u de begroting van het vliegveld.")])
    write("c", "2027-12-01", commitments=[promise("Ik kom op de loketten voor uitgebuite arbeiders terug.")])
    write("d", "2027-12-01", ministry="Financiën", motions=[motion(NEW)])
    write("e", "2027-12-01", ministry="Financiën", text="Over iets anders.")
    write("f", "2027-12-01", ministry="Defensie", motions=[motion(NEW)])
    write("g", "2027-12-01", ministry="Financiën", subject="Loketten, ook voor arbeiders.")
    write("h", "2027-12-01", subject="Loketten, ook voor arbeiders.")
    write("i", "2027-12-01", ministry="Financiën", subject="De brandweer", motions=[motion(NEW)])
    write("j", "2027-12-01", ministry="Financiën", subject="De arbeiders", motions=[motion(NEW)])
    silent = [
        [each["id"] for each in changes(write.corpus, name)["silent_on"]["commitments"]] for name in "cdefghij"
    ]
    assert silent == [["a#1"], ["a#1"], [], [], ["a#1"], [], [], ["a#1"]]


def test_a_letter_lets_promises_lapse(write: Papers) -> None:
    """What it withdraws is told as such, and no later letter is silent on that."""
    write("a", "2027-06-17", commitments=[OPEN])
    lapsed = promise("De toezegging over loketten voor uitgebuite arbeiders is vervallen.", "lapsed")
    write("b", "2027-12-01", commitments=[lapsed], ministry="Financiën")
    write("c", "2028-01-01", subject="Loketten, ook voor uitgebuite arbeiders.", ministry="Financiën")
    assert [(each["change"], each["id"]) for each in changes(write.corpus, "b")["commitments"]] == [("lapsed", "a#1")]
    assert changes(write.corpus, "c")["silent_on"]["commitments"] == []


def test_a_letter_is_not_silent_on_what_it_may_keep(write: Papers) -> None:
    """What it says may be the promise, so nobody is told that it says nothing; `changes` shows both."""
    ministry = "Justitie en Veiligheid"
    write("a", "2027-06-17", ministry=ministry, commitments=[OPEN, LEFT])
    kept = promise("Hierbij ontvangt u, zoals toegezegd, de gids voor loketten en arbeiders.", "settled")
    write("b", "2027-12-01", ministry=ministry, commitments=[kept])
    found = changes(write.corpus, "b")
    assert [(each["id"], each["may_be_same"]) for each in found["commitments"]] == [("b#1", ["a#1", "a#2"])]
    assert found["silent_on"]["commitments"] == []


def test_promises_are_not_compared_to_tell_which_are_left(
    write: Papers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letter is not silent on its own promises; no promise is looked for in a list of them."""

    def fail(*_: object) -> bool:
        raise AssertionError("two promises were compared")

    monkeypatch.setattr(Promise, "__eq__", fail)
    write("a", "2027-06-17", commitments=[OPEN])
    write("b", "2027-12-01", commitments=[LEFT, promise("Ik stuur u de begroting van het vliegveld.")])
    found = changes(write.corpus, "b")
    assert [each["id"] for each in found["silent_on"]["commitments"]] == ["a#1"]
    assert len(found["commitments"]) == 2


def test_a_letter_is_silent_on_open_motions_of_its_subject(write: Papers) -> None:
    """Those of its dossier, and those of its ministry whose papers cite the same; a budget is one chapter."""
    of_budget, of_another = "kst-36600-VI-4", "kst-36600-XV-5"
    for target in (OLD, of_budget, of_another):
        write(f"a-{target}", "2027-06-17", ministry="Financiën",
              motions=[motion(target, statements=[BUSY]), motion("kst-39900-2", statements=[DONE])])
    write("b", "2027-12-01", motions=[motion(OTHER)])
    write("c", "2027-12-01", motions=[motion("kst-36600-VI-7")])
    write("d", "2027-12-01", motions=[motion("kst-39900-7")], ministry="Financiën")
    write("e", "2027-12-01", ministry="Financiën")
    silent = [
        [each["id"] for each in changes(write.corpus, name)["silent_on"]["motions"]] for name in "bcde"
    ]
    assert silent == [[OLD], [of_budget], sorted([OLD, of_budget, of_another]), []]


def test_a_letter_is_not_silent_on_a_motion_that_it_may_name(write: Papers) -> None:
    """A name with a slip in it, or one that several motions have, may be each of these."""
    write("a", "2027-06-17", motions=[
        motion(OLD, "wielemaker", statements=[BUSY]), motion(OTHER, "brandsma", statements=[BUSY]),
    ])
    write("b", "2027-12-01", motions=[motion("motie:wielemakers", "wielemakers"), motion(NEW, "jansma")])
    assert [each["id"] for each in changes(write.corpus, "b")["silent_on"]["motions"]] == [OTHER]
