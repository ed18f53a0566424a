"""The number of a motion that is named by its submitters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.patterns.examples import found_in, unmarked
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with

_TABLE = "| Motie | Vindplaats | Stand van zaken |\n| --- | --- | --- |\n"
Find = Callable[..., list[Reference]]


@pytest.mark.parametrize(
    "example",
    [
        # The brackets behind the name.
        "De [[kst-39812-4|motie Jansma]] (Kamerstuk 39 812, nr. 4) is uitgevoerd.",
        "De [[kst-39812-4|motie Jansma c.s.]], Kamerstuk 39 812, nr. 4, is uitgevoerd.",
        "De [[kst-39812-4|motie Jansma]] (aangehouden) (Kamerstuk 39 812, nr. 4) is uitgevoerd.",
        # The note of its sentence.
        "De [[kst-39812-4|motie Jansma]][footnoteRef:1] is uitgevoerd.\n\n[1: Kamerstuk 39 812, nr. 4.]",
        "De [[kst-39812-4|motie Jansma]] is uitgevoerd.[footnoteRef:1]\n\n[1: Kamerstuk 39 812, nr. 4.]",
        "De [[motie:jansma|motie Jansma]] is af. Dat is goed.[footnoteRef:1]\n\n[1: Kamerstuk 39 812, nr. 4.]",
        "De [[motie:jansma|motie Jansma]][footnoteRef:1] is uitgevoerd.\n\n[1: Zie de bijlage.]",
        # A piece later in its sentence.
        "De [[kst-39812-4|motie Jansma]] over toezicht is met Kamerstuk 39 812, nr. 4 aangenomen.",
        "De [[motie:jansma|motie Jansma]] is af. De brief is Kamerstuk 39 812, nr. 4.",
        "De [[kst-39812-4|motie Jansma]] over een brief aan gemeenten (Kamerstuk 39 812, nr. 4) is uitgevoerd.",
        "De [[kst-39812-4|motie-Th. Jansma]] over toezicht (Kamerstuk 39 812, nr. 4) is uitgevoerd.",
        # But that of another paper beside it is not its own.
        "De [[motie:jansma|motie Jansma]] en het amendement-Veenstra (Kamerstuk 39 812, nr. 4) zijn aangenomen.",
        "De [[motie:jansma|motie Jansma]] en de eerste voortgangsbrief (Kamerstuk 39 812, nr. 4) gaan daarover.",
        "De gewijzigde [[motie:jansma|motie Jansma]] (t.v.v. 39812-4) is aangenomen.",
        "De [[kst-39812-7|motie Jansma]] (39 812, nr. 7) is af; de [[kst-39812-8|motie Jansma]] (nr. 8) niet.",
        "De [[motie:jansma|motie Jansma]] over toezicht en de motie over tolken (Kamerstuk 39 812, nr. 4) zijn af.",
        "De [[motie:jansma|motie Jansma]] en de motie over tolken[footnoteRef:1] zijn af.\n\n[1: Kamerstuk 39 812, nr. 4.]",
        "De [[kst-39812-4|motie Jansma]] vraagt om tolken, en deze motie (Kamerstuk 39 812, nr. 4) is af.",
        # The debate in which it was brought in has a number, too, where another follows it.
        "De [[kst-39812-4|motie Jansma]], ingediend bij het overleg van mei (Kamerstuk 39 812, nr. 3) (Kamerstuk 39 812, nr. 4), is af.",
        "De [[kst-39812-4|motie Jansma]], ingediend bij het overleg van mei (Kamerstuk 39 812, nr. 4), is af.",
        # In a row of a table the number stands in a cell that tells where it is found, not what became of it.
        f"{_TABLE}| [[kst-39812-4|Motie Jansma]] over tolken. Verzoekt om tolken. | 39 812, nr. 4 | Loopt (39 812, nr. 9) |",
        f"{_TABLE}| 39 812, nr. 4 | [[kst-39812-4|Motie Jansma]] over tolken. | Loopt |",
        f"{_TABLE}| [[motie:jansma|Motie Jansma]] over tolken | Debat van mei | Afgedaan met de brief van mei (39 812, nr. 9) |",
        f"{_TABLE}| [[motie:jansma|Motie Jansma]] over tolken | | De Kamer is geïnformeerd (39 812, nr. 9) |",
        f"{_TABLE}| [[kst-39812-4|Motie Jansma]] en [[kst-39812-5|motie Veenstra]] | 39 812, nrs. 4 en 5 | Loopt |",
        f"{_TABLE}| [[motie:jansma|Motie Jansma]] en [[motie:veenstra|motie Veenstra]] | 39 812, nr. 4 | Loopt |",
        # Two motions: each its own.
        "De [[kst-39812-4|motie Jansma]] (Kamerstuk 39 812, nr. 4) en de [[kst-39812-5|motie Veenstra]] "
        "(Kamerstuk 39 812, nr. 5) zijn uitgevoerd.",
        "De [[kst-39812-4|motie Jansma]][footnoteRef:1] en de [[kst-39812-5|motie Veenstra]]"
        "[footnoteRef:2] zijn af.\n\n[1: Kamerstuk 39 812, nr. 4.]\n[2: Kamerstuk 39 812, nr. 5.]",
        "De [[motie:jansma|motie Jansma]] en de [[kst-39812-5|motie Veenstra]] (Kamerstuk 39 812, nr. 5) zijn af.",
        # Two motions and one note with two pieces: in order.
        "De [[kst-39812-4|motie Jansma]] en de [[kst-39812-5|motie Veenstra]] zijn af.[footnoteRef:1]\n\n"
        "[1: Kamerstuk 39 812, nr. 4 en Kamerstuk 39 812, nr. 5.]",
        # A note behind a name ends its motion, of several with "moties"; what follows an earlier note has its own.
        "De [[kst-39812-4|moties van de leden Jansma en Veenstra]][footnoteRef:1], [[kst-39812-5|Van Dalen (VVD)]]"
        "[footnoteRef:2] en [[kst-39812-6|Kuipers c.s.]][footnoteRef:3] zijn af.\n\n[1: Kamerstuk 39 812, nr. 4.]\n"
        "[2: Kamerstuk 39 812, nr. 5.]\n[3: Kamerstuk 39 812, nrs. 6, 7 en 8.]",
        "De [[kst-39812-4|moties Jansma/Veenstra]][footnoteRef:1], [[kst-39812-5|Kuipers c.s.]][footnoteRef:2] en "
        "[[kst-39812-6|Wiersma]][footnoteRef:3] zijn af.\n\n[1: Kamerstuk 39 812, nr. 4.]\n"
        "[2: Kamerstuk 39 812, nr. 5.]\n[3: Kamerstuk 39 812, nr. 6.]",
        "De [[motie:kuipers|moties Kuipers c.s.]] en Wiersma zijn af, net als de [[kst-39812-4|motie van de leden "
        "Jansma en Veenstra]][footnoteRef:1].\n\n[1: Kamerstuk 39 812, nr. 4.]",
        # Another mention of the same submitters: the nearest earlier one, else a later one.
        "De [[kst-39812-4|motie Jansma]] (Kamerstuk 39 812, nr. 4) is af.\n\nDe [[kst-39812-4|motie Jansma]] werkt.",
        "De [[kst-39812-4|motie Jansma]] werkt.\n\nDe [[kst-39812-4|motie Jansma]] (Kamerstuk 39 812, nr. 4) is af.",
        "De [[kst-39812-4|motie Jansma (VVD)]] (Kamerstuk 39 812, nr. 4) is af.\n\n"
        "De [[kst-39812-4|motie Jansma c.s.]] werkt.",
        "De [[kst-39812-4|motie Jansma]] (Kamerstuk 39 812, nr. 4) is af.\n\n"
        "De [[motie:veenstra|motie Veenstra]] en de [[motie:jansma-veenstra|motie Jansma/Veenstra]] niet.",
    ],
)
def test_a_motion_gets_the_number_that_the_document_states(example: str) -> None:
    """From its brackets, its note, its sentence, or another mention of the same submitters, in that order."""
    text, expected = unmarked(example)
    assert found_in(text, "motion", knowledge_with()) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De motie Jansma (Kamerstuk 39 812, nr. 4) is af.", [("certain", "explicit", ())]),
        (
            "De motie Jansma[footnoteRef:1] is af.\n\n[1: Kamerstuk 39 812, nr. 4.]",
            [("certain", "note", ())],
        ),
        ("De motie Jansma is af.", [("likely", "explicit", ())]),
        (
            "De motie Jansma (Kamerstuk 39 812, nr. 4) is af.\n\nDe motie Jansma werkt.",
            [("certain", "explicit", ()), ("likely", "earlier mention", ())],
        ),
        (
            "De motie Jansma (Kamerstuk 39 812, nr. 4) en de motie Jansma (Kamerstuk 39 812, nr. 9) "
            "zijn af.\n\nDe motie Jansma werkt.",
            [
                ("certain", "explicit", ()),
                ("certain", "explicit", ()),
                ("likely", "earlier mention", ("kst-39812-4", "kst-39812-9")),
            ],
        ),
        (
            "De motie Jansma werkt.\n\nDe motie Jansma (Kamerstuk 39 812, nr. 4) en de motie Jansma "
            "(Kamerstuk 39 812, nr. 9) zijn af.",
            [
                ("unsure", "earlier mention", ("kst-39812-4", "kst-39812-9")),
                ("certain", "explicit", ()),
                ("certain", "explicit", ()),
            ],
        ),
        # A number that pieces of two dossiers have says which only where a debate has just given it.
        (
            "Zie Kamerstuk 39 640, nr. 4 en Kamerstuk 39 812, nr. 4. De motie op stuk nr. 4 van het lid Jansma ontraad ik.",
            [("unsure", "explicit", ("kst-39640-4", "kst-39812-4"))],
        ),
        (
            "Zie Kamerstuk 39 640, nr. 4. Zij krijgt nr. 4 (39812). De motie op stuk nr. 4 van het lid Jansma ontraad ik.",
            [("certain", "earlier mention", ())],
        ),
        (
            "Zie Kamerstuk 39 640, nr. 4. De motie op stuk nr. 4 van het lid Jansma ontraad ik.",
            [("likely", "earlier mention", ())],
        ),
        # A letter about a motion: whose number it is, is open, unless the motion has its own behind its name.
        (
            "In mijn brief over de uitvoering van de motie Jansma over toezicht (Kamerstuk 39 812, nr. 9) staat dit.",
            [("unsure", "explicit", ("motie:jansma", "kst-39812-9"))],
        ),
        (
            "In mijn brief over de uitvoering van de motie Jansma (Kamerstuk 39 812, nr. 4) staat dit.",
            [("certain", "explicit", ())],
        ),
        (
            "In mijn brief over de uitvoering van de motie Jansma over toezicht (Kamerstuk 39 812, nr. 4) "
            "(Kamerstuk 39 812, nr. 9) staat dit.",
            [("certain", "explicit", ())],
        ),
        (
            "Met deze brief geef ik uitvoering aan de motie Jansma over toezicht (Kamerstuk 39 812, nr. 4).",
            [("certain", "explicit", ())],
        ),
    ],
)
def test_a_motion_says_where_its_number_comes_from(
    find: Find, text: str, found: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    """Of two motions of one name the nearest earlier one is likely, a later one unsure; both stay candidates."""
    assert [(r.certainty, r.reason, r.candidates) for r in find(text, "motion")] == found


def test_a_motion_leads_to_its_piece(find: Find) -> None:
    """Its address is that of the Kamerstuk, and its submitters are a field."""
    (motion,) = find("De motie Jansma (VVD) c.s. (Kamerstuk 39 812, nr. 4) is af.", "motion")
    assert motion.url == "https://zoek.officielebekendmakingen.nl/kst-39812-4.html"
    assert motion.fields == {"members": ["jansma@VVD"], "and_others": True}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("De motie van het lid Verhoef-Ooms (CDA) is af.", [["verhoef-ooms@CDA"]]),
        ("De motie van de leden Verhoef-Ooms (CDA) en Jansma (NSC) is af.", [["verhoef-ooms@CDA", "jansma@NSC"]]),
        ("Het lid Verhoef-Ooms vroeg dat. De motie Verhoef-Ooms is af.", [["verhoef-ooms"]]),
        # Behind the word itself a hyphen stands between two members.
        ("De motie Verhoef-Ooms is af.", [["verhoef", "ooms"]]),
        ("De motie Jansma/Verhoef-Ooms is af; het lid Ooms vroeg dat.", [["jansma", "verhoef", "ooms"]]),
    ],
)
def test_a_hyphen_in_the_name_of_a_member_is_no_second_one(find: Find, text: str, members: list[list[str]]) -> None:
    """What stands behind "het lid", here or elsewhere in the paper, is one name."""
    assert [each.fields["members"] for each in find(text, "motion")] == members
