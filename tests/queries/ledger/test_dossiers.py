"""Motions and promises of papers that are filed under several dossiers."""

from __future__ import annotations

from mhcorpus.queries.ledger.commitments import Wanted as Promises
from mhcorpus.queries.ledger.commitments import commitments
from mhcorpus.queries.ledger.motions import motion_history, motions
from mhcorpus.queries.ledger.wanted import Wanted
from tests.queries.ledger.conftest import Papers, motion, promise, stated


def test_the_ledger_of_each_dossier_has_what_is_of_several(write: Papers) -> None:
    """A motion, one that only papers speak of and one in the corpus; and what a paper of both promises."""
    proposed = stated("chamber", "proposed")
    write("motie.txt", "2027-01-04", motions=[motion("kst-39812-7", "brandligt@SP", statements=[proposed])],
          kind="motie", id="kst-39812-7", dossier="39812", also_in=["39640"])
    write("brief.txt", "2027-02-04", commitments=[promise("Ik kom hierop terug.")],
          id="kst-39812-8", dossier="39812", also_in=["39640"])
    for dossier in ("39812", "39640"):
        found = motions(write.corpus, Wanted(dossiers=(dossier,)))["motions"]
        told = motion_history(write.corpus, dossier)["motions"]
        assert [each["id"] for each in found] == [each["id"] for each in told] == ["kst-39812-7"]
        promised = commitments(write.corpus, Promises(dossiers=(dossier,)))["commitments"]
        assert [each["sentence"] for each in promised] == ["Ik kom hierop terug."]
    assert motions(write.corpus, Wanted(dossiers=("39900",)))["motions"] == []


def test_several_dossiers_have_what_is_of_any(write: Papers) -> None:
    """Each once, also what is of two of them."""
    for dossier in ("39640", "39812", "39813"):
        write(f"motie-{dossier}", "2027-01-04", motions=[motion(f"kst-{dossier}-7", "brandligt@SP")], dossier=dossier)
        write(f"brief-{dossier}", "2027-02-04", commitments=[promise(f"Ik kom terug op {dossier}.")], dossier=dossier)
    write("motie", "2027-01-05", motions=[motion("kst-39640-9", "jansma@NSC")], kind="motie", id="kst-39640-9",
          dossier="39640", also_in=["39812"])  # fmt: skip
    write("brief", "2027-02-05", commitments=[promise("Dit is van twee.")], id="kst-39640-8", dossier="39640", also_in=["39812"])
    asked = ("39 812", "39640")
    assert [each["id"] for each in motions(write.corpus, Wanted(dossiers=asked))["motions"]] == [
        "kst-39640-9", "kst-39640-7", "kst-39812-7",
    ]
    assert sorted(each["sentence"] for each in commitments(write.corpus, Promises(dossiers=asked))["commitments"]) == [
        "Dit is van twee.", "Ik kom terug op 39640.", "Ik kom terug op 39812.",
    ]
