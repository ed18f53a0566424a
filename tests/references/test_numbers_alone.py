"""Pieces called by their number alone: "het amendement op stuk nr. 21"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.pipeline import Analyser
from mhcorpus.readers.text import structure
from mhcorpus.references.numbers_alone import NUMBER_ALONE

_HEAD = (
    "39 812 Havens\n\nNr. 30 VERSLAG VAN EEN COMMISSIEDEBAT\n\nVastgesteld 4 mei 2027\n\nDe voorzitter:\n\n"
)
_Found = list[tuple[str, str | None, str, str, tuple[str, ...]]]


@pytest.fixture(scope="module")
def called() -> Callable[[str], _Found]:
    """Return what is called by number alone in a text."""
    analyser = Analyser()

    def read(text: str) -> _Found:
        found = analyser.analyse(structure(text)).references
        return [
            (r.text, r.id, r.certainty, r.reason, r.candidates) for r in found if r.pattern == NUMBER_ALONE
        ]

    return read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A piece that is cited in full has the number.
        ("De motie-Jansma (39 777, nr. 13) ligt voor.\n\nMinister Voorbeeld:\n\nDe motie op stuk nr. 13 ontraad ik.",
         [("stuk nr. 13", "kst-39777-13", "likely", "earlier mention", ())]),
        # Several have it: which one is open.
        ("De stukken 39 777, nr. 13 en 39 778, nr. 13 liggen voor. De motie op stuk nr. 13 ontraad ik.",
         [("stuk nr. 13", None, "unsure", "earlier mention", ("kst-39777-13", "kst-39778-13"))]),
        # The paper's own dossier, up to the paper's own number.
        (f"{_HEAD}Het amendement op stuk nr. 8 en de moties op de stukken nrs. 14 en 15 komen terug.",
         [("stuk nr. 8", "kst-39812-8", "likely", "inferred", ()),
          ("stukken nrs. 14", "kst-39812-14", "likely", "inferred", ()),
          ("15", "kst-39812-15", "likely", "inferred", ())]),
        (f"{_HEAD}De motie op stuk nr. 31 is er nog niet.",
         [("stuk nr. 31", None, "unsure", "explicit", ())]),
        # The dossier of the debate, as its opening names it; two leave it open.
        ("Aan de orde is het debat over havens (39777).\n\nDe voorzitter:\n\nDe motie op stuk nr. 6 blijft.",
         [("stuk nr. 6", "kst-39777-6", "likely", "inferred", ())]),
        ("Aan de orde is het debat over havens (39777) en bruggen (39778).\n\nDe motie op stuk nr. 6 blijft.",
         [("stuk nr. 6", None, "unsure", "explicit", ())]),
        # The dossier behind it says which.
        ("De moties op stuk nrs. 6 en 7 (Kamerstuk 39 778) zijn aangenomen.",
         [("stuk nrs. 6", "kst-39778-6", "certain", "explicit", ()),
          ("7", "kst-39778-7", "certain", "explicit", ())]),
        # What has its dossier is no number alone, and other words are no piece.
        ("De motie op stuk nr. 6 (39778) en op stuk 3 van de lijst; het stuk nr. 4 in de krant.", []),
    ],
)  # fmt: skip
def test_a_number_alone_is_a_piece_of_the_one_dossier_that_fits(
    called: Callable[[str], _Found], text: str, found: _Found
) -> None:
    """A cited piece, the dossier behind it, or the one at hand; where more than one fits, or none, it has no id."""
    assert called(text) == found
