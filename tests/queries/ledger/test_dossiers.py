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
        found = motions(write.corpus, Wanted(dossier=dossier))["motions"]
        told = motion_history(write.corpus, dossier)["motions"]
        assert [each["id"] for each in found] == [each["id"] for each in told] == ["kst-39812-7"]
        promised = commitments(write.corpus, Promises(dossier=dossier))["commitments"]
        assert [each["sentence"] for each in promised] == ["Ik kom hierop terug."]
    assert motions(write.corpus, Wanted(dossier="39900"))["motions"] == []
