"""Pieces called by their number alone: "het amendement op stuk nr. 21"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.nlp.analyser import Analyser
from mhcorpus.readers.text import structure
from mhcorpus.references.numbers_alone import NUMBER_ALONE

_HEAD = (
    "39 812 Havens\n\nNr. 30 VERSLAG VAN EEN COMMISSIEDEBAT\n\nVastgesteld 4 mei 2027\n\nDe voorzitter:\n\n"
)
_LETTER = "Betreft: moties debat havens (Kamerstuk 39 777)\n\nGeachte voorzitter,\n\n"
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
        # One of them gets it later: until then the other is meant.
        ("Zij krijgt nr. 13 (39777).\n\nDe motie op stuk nr. 13 ontraad ik.\n\nZij krijgt nr. 13 (39778).",
         [("stuk nr. 13", "kst-39777-13", "likely", "earlier mention", ())]),
        ("Zij krijgt nr. 13 (39777).\n\nZij krijgt nr. 13 (39778).\n\nDe motie op stuk nr. 13 ontraad ik.",
         [("stuk nr. 13", None, "unsure", "earlier mention", ("kst-39777-13", "kst-39778-13"))]),
        ("Stuk 39 777, nr. 13 ligt voor. De motie op stuk nr. 13 ontraad ik. Stuk 39 778, nr. 13 ook.",
         [("stuk nr. 13", None, "unsure", "earlier mention", ("kst-39777-13", "kst-39778-13"))]),
        # A changed motion gets another number in its own dossier; what else is changed is none.
        ("De motie-Jansma (39 777, nr. 13) is in die zin gewijzigd (nr. 15) dat zij luidt als volgt.",
         [("nr. 15", "kst-39777-15", "likely", "list", ())]),
        ("De motie-Jansma (39 777, nr. 13) ligt voor.\n\nDe lijst is gewijzigd (nr. 15).", []),
        ("Het stuk (39 777, nr. 13) blijft. De lijst is gewijzigd (nr. 15).", []),
        ("De motie van het lid Jansma c.s. over tolken (39 777, nr. 13) is inmiddels nader gewijzigd (nr. 15).",
         [("nr. 15", "kst-39777-15", "likely", "list", ())]),
        ("De motie-Jansma (39 777, nr. 13) over tolken is tijdens het debat gewijzigd (nr. 15).",
         [("nr. 15", "kst-39777-15", "likely", "list", ())]),
        ("De motie-Jansma (39 777, nr. 13), inmiddels gewijzigd (nr. 15), ligt voor.",
         [("nr. 15", "kst-39777-15", "likely", "list", ())]),
        ("De motie-Jansma (39 777, nr. 13), die om tolken vraagt, is later gewijzigd (nr. 15).",
         [("nr. 15", "kst-39777-15", "likely", "list", ())]),
        ("De motie-Jansma (39 777, nr. 13) zal door de indiener worden gewijzigd (nr. 15).",
         [("nr. 15", "kst-39777-15", "likely", "list", ())]),
        ("De motie-Jansma (39 777, nr. 13) over tolken en het amendement is gewijzigd (nr. 15).", []),
        ("De motie-Jansma (39 777, nr. 13) is uitgevoerd en daarmee is de lijst gewijzigd (nr. 15).", []),
        ("De motie-Jansma (39 777, nr. 13) is aangenomen en het wetsvoorstel is gewijzigd (nr. 15).", []),
        ("De motie-Jansma (39 777, nr. 13) ligt voor, de begroting is gewijzigd (nr. 15).", []),
        ("De motie-Jansma over de lijst, die is gewijzigd (nr. 15), is 39 777, nr. 13.", []),
        # The submitter tells which.
        ("Deze motie is voorgesteld door het lid Jansma. Zij krijgt nr. 13 (39777).\n\n"
         "Deze motie is voorgesteld door het lid Veenstra. Zij krijgt nr. 13 (39778).\n\n"
         "De motie op stuk nr. 13 van mevrouw Jansma ontraad ik.",
         [("stuk nr. 13", "kst-39777-13", "likely", "earlier mention", ())]),
        # The paper's own dossier, up to the paper's own number.
        (f"{_HEAD}Het amendement op stuk nr. 8 en de moties op de stukken nrs. 14 en 15 komen terug.",
         [("stuk nr. 8", "kst-39812-8", "likely", "inferred", ()),
          ("stukken nrs. 14", "kst-39812-14", "likely", "inferred", ()),
          ("15", "kst-39812-15", "likely", "inferred", ())]),
        (f"{_HEAD}Het aanvullend verslag (stuk nr. 5) noemt dit; zie stuk nr. 6, maar het stuk nr. 7 niet.",
         [("stuk nr. 5", "kst-39812-5", "likely", "inferred", ()),
          ("stuk nr. 6", "kst-39812-6", "likely", "inferred", ())]),
        (f"{_HEAD}De motie op stuk nr. 31 is er nog niet.",
         [("stuk nr. 31", None, "unsure", "explicit", ())]),
        # The dossier of the debate, as its opening names it; two leave it open.
        ("Aan de orde is het debat over havens (39777).\n\nDe voorzitter:\n\nDe motie op stuk nr. 6 blijft.",
         [("stuk nr. 6", "kst-39777-6", "likely", "inferred", ())]),
        ("Aan de orde is het debat over havens (39777) en bruggen (39778).\n\nDe motie op stuk nr. 6 blijft.",
         [("stuk nr. 6", None, "unsure", "explicit", ())]),
        # Of one debate the dossier of its motions is at hand; of several, only that of its own opening.
        ("Aan de orde is het debat over havens.\n\nDeze motie is voorgesteld door het lid Jansma. "
         "Zij krijgt nr. 5 (39777).\n\nDe motie op stuk nr. 6 blijft.",
         [("stuk nr. 6", "kst-39777-6", "likely", "inferred", ())]),
        ("Aan de orde is het debat over havens.\n\nDeze motie is voorgesteld door het lid Jansma. "
         "Zij krijgt nr. 5 (39777).\n\nAan de orde is het debat over bruggen.\n\nDe motie op stuk nr. 6 blijft.",
         [("stuk nr. 6", None, "unsure", "explicit", ())]),
        # The dossier behind it says which.
        ("De moties op stuk nrs. 6 en 7 (Kamerstuk 39 778) zijn aangenomen.",
         [("stuk nrs. 6", "kst-39778-6", "certain", "explicit", ()),
          ("7", "kst-39778-7", "certain", "explicit", ())]),
        (f"{_LETTER}De moties nrs. 6 en 7 op dossier 39 778 en de motie-Jansma nr. 8 bij het wetsvoorstel 39 778 blijven.",
         [("nrs. 6", "kst-39778-6", "certain", "explicit", ()), ("7", "kst-39778-7", "certain", "explicit", ()),
          ("nr. 8", "kst-39778-8", "certain", "explicit", ())]),
        (f"{_LETTER}De motie-Jansma (nr. 6) op Kamerstuk 39 778 en het stuk op stuk nr. 7, was nr. 3, in dossier 39 778.",
         [("nr. 6", "kst-39778-6", "certain", "explicit", ()), ("stuk nr. 7", "kst-39778-7", "certain", "explicit", ())]),
        (f"{_LETTER}De motie-Jansma nr. 6 over dossier 39 778. De motie-Veenstra nr. 7 en dossier 39 778.",
         [("nr. 6", "kst-39777-6", "likely", "inferred", ()), ("nr. 7", "kst-39777-7", "likely", "inferred", ())]),
        # A letter counts in the dossier that it names, or that the heading above names, or whose motions it cites.
        (f"{_LETTER}De motie nr. 6, de motie met nummer 7 en de amendementen nrs. 8 en 9 ontraad ik.",
         [("nr. 6", "kst-39777-6", "likely", "inferred", ()), ("nummer 7", "kst-39777-7", "likely", "inferred", ()),
          ("nrs. 8", "kst-39777-8", "likely", "inferred", ()), ("9", "kst-39777-9", "likely", "inferred", ())]),
        ("# Havens (39777)\n\nDe motie nr. 6 blijft.\n\n# Bruggen (39778)\n\nDe motie nr. 6 niet.",
         [("nr. 6", "kst-39777-6", "likely", "inferred", ()), ("nr. 6", "kst-39778-6", "likely", "inferred", ())]),
        ("De motie-Jansma (39 777, nr. 5) is af. De motie nr. 6 ontraad ik.",
         [("nr. 6", "kst-39777-6", "likely", "inferred", ())]),
        (f"{_LETTER}De motie-Jansma (39 778, nr. 5) is af. De motie nr. 6 en die op stuk nr. 7 ontraad ik.",
         [("stuk nr. 7", None, "unsure", "explicit", ())]),
        ("Dossier 39777 en dossier 39778 liggen voor. De motie nr. 6 ontraad ik.", []),
        # Beside the name of a motion the number is that motion's.
        (f"{_LETTER}Motie Jansma (nr. 6): ontraden.\n\nNr. 7 - motie van het lid Veenstra c.s., ontraden.\n\n"
         "De motie van het lid Kuipers, nr. 8, over tolken en de motie Wiersma, nr. 27 van de lijst.",
         [("nr. 6", "kst-39777-6", "likely", "inferred", ()), ("Nr. 7", "kst-39777-7", "likely", "inferred", ()),
          ("nr. 8", "kst-39777-8", "likely", "inferred", ())]),
        # A range is written out.
        (f"{_LETTER}De moties op stuk nrs. 6 t/m 8 en nr. 10.",
         [("stuk nrs. 6", "kst-39777-6", "likely", "inferred", ()), ("t/m", "kst-39777-7", "likely", "inferred", ()),
          ("8", "kst-39777-8", "likely", "inferred", ()), ("10", "kst-39777-10", "likely", "inferred", ())]),
        (f"{_LETTER}De moties op de stukken 6 en 7; de stukken 8 en 9 en de moties op stukken 3 meter hoog.",
         [("stukken 6", "kst-39777-6", "likely", "inferred", ()), ("7", "kst-39777-7", "likely", "inferred", ())]),
        # In a list of motions it counts in the dossier of the motion before.
        ("Dossier 39777 ligt voor. De motie-Jansma (39 778, nr. 5) en die van het lid Veenstra (nr. 6) niet.",
         [("nr. 6", "kst-39778-6", "likely", "list", ())]),
        ("De motie-Jansma (39 778, nr. 5) en die van het lid Veenstra (nr. 6 (39777)) liggen voor.", []),
        # Nothing is at hand: only a piece says of itself that it has a number.
        ("De motie nr. 6 en de motie-Jansma (nr. 7) blijven.", []),
        # What has its dossier is no number alone, and other words are no piece.
        ("De motie op stuk nr. 6 (39778) en op stuk 3 van de lijst; het stuk nr. 4 in de krant.", []),
    ],
)  # fmt: skip
def test_a_number_alone_is_a_piece_of_the_one_dossier_that_fits(
    called: Callable[[str], _Found], text: str, found: _Found
) -> None:
    """A cited piece, the dossier behind it, or the one at hand; where more than one fits, or none, it has no id."""
    assert called(text) == found


def test_a_motion_has_the_number_alone_that_stands_beside_its_name() -> None:
    """So have the other mentions of its submitters; one that has a number with a dossier keeps that."""
    text = (
        f"{_LETTER}Motie Jansma (nr. 6): ontraden. De motie nr. 7 van de leden Kuipers en Wiersma niet.\n\n"
        "Nr. 8 - motie van het lid Veenstra c.s.\n\nDe motie-Jansma kost geld, en de motie Van Dalen (39 777, nr. 9), nr. 4 ook."
    )
    found = Analyser().analyse(structure(text)).references
    assert [(r.text, r.id, r.certainty) for r in found if r.kind == "motion"] == [
        ("Motie Jansma", "kst-39777-6", "likely"),
        ("motie nr. 7 van de leden Kuipers en Wiersma", "kst-39777-7", "likely"),
        ("motie van het lid Veenstra c.s.", "kst-39777-8", "likely"),
        ("motie-Jansma", "kst-39777-6", "likely"),
        ("motie Van Dalen", "kst-39777-9", "certain"),
    ]
