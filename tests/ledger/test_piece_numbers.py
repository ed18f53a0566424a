"""Motions called by number alone: which dossier the number counts in, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.ledger import Ledger

Read = Callable[[str], Ledger]
_Found = list[tuple[str, str | None, list[str]]]

_RULES: list[tuple[str, _Found]] = [
    # A piece that the paper cites in full decides.
    ("De voorzitter:\n\nDe motie-Aalders (39001, nr. 11) ligt voor.\n\nMinister Voorbeeld:\n\nDe motie op stuk nr. 11 ontraad ik.",
     [("kst-39001-11", None, ["ontraden"])]),
    # Of two that have the number, one in the paper's own dossier, neither is spoken of.
    ("De voorzitter:\n\nDe motie-Aalders (39777, nr. 11) en de motie-Bruin (39001, nr. 11) liggen voor.\n\n"
     "Minister Voorbeeld:\n\nDe motie op stuk nr. 11 ontraad ik.",
     [("kst-39777-11", None, []), ("kst-39001-11", None, [])]),
    # Else the paper's own dossier, whose later number the report has.
    ("Minister Voorbeeld:\n\nDe motie op stuk nr. 12 ontraad ik.", [("kst-39001-12", "likely", ["ontraden"])]),
    ("Minister Voorbeeld:\n\nDe motie op stuk nr. 12 van de heer Aalders ontraad ik.",
     [("kst-39001-12", "likely", ["ontraden"])]),
    ("Minister Voorbeeld:\n\nDe motie-Aalders c.s. op stuk nr. 12 ontraad ik.", [("kst-39001-12", "likely", ["ontraden"])]),
    ("Minister Voorbeeld:\n\nDe motie op stuk nr. 412 ontraad ik.", []),
    # Not where motions of another dossier are spoken of as well.
    ("De voorzitter:\n\nDe motie-Bruin (39777, nr. 3) ligt voor.\n\nMinister Voorbeeld:\n\nDe motie op stuk nr. 12 ontraad ik.",
     [("kst-39777-3", None, [])]),
    # The opening of a debate names its dossier; two leave it open.
    ("Aan de orde is het debat over tolken (39777).\n\nMinister Voorbeeld:\n\nDe motie op stuk nr. 12 ontraad ik.",
     [("kst-39777-12", "likely", ["ontraden"])]),
    ("Aan de orde is het debat over tolken (39777) en opvang (39778).\n\nMinister Voorbeeld:\n\nDe motie op stuk nr. 12 ontraad ik.",
     []),
    # The dossier may stand behind the numbers.
    ("De motie Aalders (39001, nr. 11) is aangenomen. De moties met nummers 12 en 13 (Kamerstuk 39 778) zijn verworpen.",
     [("kst-39001-11", None, ["adopted"]), ("kst-39778-12", None, ["rejected"]), ("kst-39778-13", None, ["rejected"])]),
    ("Minister Voorbeeld:\n\nDe motie met het stuknummer 12 ontraad ik.", [("kst-39001-12", "likely", ["ontraden"])]),
    # What no dossier is known for is not said of the motions that were named before.
    ("De motie Bruin (39777, nr. 3) is aangenomen. De moties met de nummers 412 en 413 zijn verworpen.",
     [("kst-39777-3", None, ["adopted"])]),
    # Nor is what is said further on of "de motie": that is of the one whose number nobody can tell.
    ("De motie Bruin (39777, nr. 3) is aangenomen.\n\nMotie nr. 412 van mevrouw Dalen kost geld. Ik ontraad de motie.",
     [("kst-39777-3", None, ["adopted"]), ("motie:dalen", None, ["ontraden"])]),
    # An amendment has a number of the dossier, too, and is no motion.
    ("Minister Voorbeeld:\n\nHet amendement op stuk nr. 12 ontraad ik.", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), _RULES)
def test_a_number_counts_in_the_one_dossier_at_hand(debate: Read, body: str, expected: _Found) -> None:
    """A number alone is that of a cited piece, else of the debate's or the paper's one dossier, else open."""
    assert [
        (each["id"], each.get("certainty"), [said["state"] for said in each["statements"]])
        for each in debate(body).motions
    ] == expected
