"""Short forms: resolved only where exactly one antecedent fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.patterns.examples import found_in, unmarked
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with

Find = Callable[..., list[Reference]]


@pytest.mark.parametrize(
    "example",
    [
        "De motie Jansma (Kamerstuk 39 812, nr. 4) is af. [[kst-39812-4|Deze motie]] werkt.",
        "De motie Jansma (Kamerstuk 39 812, nr. 4) is af.\n\nDat blijkt ook zo.\n\n[[kst-39812-4|Deze motie]] werkt.",
        "De motie Jansma (Kamerstuk 39 812, nr. 4) is er.\n\nDe motie Veenstra (Kamerstuk 39 812, nr. 5) ook. "
        "[[kst-39812-5|Deze motie]] werkt.",
        "De motie Jansma (Kamerstuk 39 812, nr. 4) en de motie Veenstra (Kamerstuk 39 812, nr. 5) zijn er. "
        "[[?|Deze motie]] werkt.",
        "De motie Jansma (Kamerstuk 39 812, nr. 4) is af.\n\n# Opvang\n\n[[?|Deze motie]] werkt.",
        "[[?|Deze motie]] werkt. De motie Jansma (Kamerstuk 39 812, nr. 4) is af.",
        "Artikel 273f Sr geldt. [[jci1.3:c:BWBR0001854&artikel=273f|Dit artikel]] is gewijzigd.",
        "De Jeugdwet geldt. [[BWBR0034925|Deze wet]] is gewijzigd.",
        "De Jeugdwet geldt. De motie Jansma ook. [[BWBR0034925|Genoemde wet]] is gewijzigd.",
        "De Awb geldt. [[BWBR0005537|Deze wet]] is gewijzigd.",
        # A decree, a treaty or a European act is no "wet", even where its name has one.
        "Het Besluit Jeugdwet geldt. [[?|Deze wet]] is gewijzigd.",
        "Het Instellingsbesluit adviescollege waterpeil vervalt. Dat is bij [[?|deze wet]] geregeld.",
        "Het EVRM geldt. [[?|Deze wet]] is gewijzigd.",
        "De AVG geldt. [[?|Deze wet]] is gewijzigd.",
        "Het Instellingsbesluit adviescollege waterpeil en de Jeugdwet gelden. [[?|Deze wet]] werkt.",
        # The number of its Kamerstuk is enough to name a motion; that of another paper names none.
        "De motie Jansma (Kamerstuk 39 812, nr. 4) is af.\n\nHaar motie op stuk 39 815, nr. 7 blijft staan. "
        "[[kst-39815-7|Deze motie]] werkt.",
        "De motie Jansma (Kamerstuk 39 812, nr. 4) is af.\n\nDe motie (39 815, nr. 7) blijft staan. "
        "[[kst-39815-7|Deze motie]] werkt.",
        "De motie Jansma (Kamerstuk 39 812, nr. 4) en de motie op stuk 39 815, nr. 7 zijn er. "
        "[[?|Deze motie]] werkt.",
        "De motie Jansma (Kamerstuk 39 812, nr. 4) is af. De brief (Kamerstuk 39 815, nr. 7) ook. "
        "[[kst-39812-4|Deze motie]] werkt.",
    ],
)
def test_a_short_form_points_at_the_one_thing_that_fits(example: str) -> None:
    """Of its own kind, in its section, before it: what its paragraph cites, else what earlier ones do."""
    text, expected = unmarked(example)
    assert found_in(text, "anaphora", knowledge_with()) == expected


@pytest.mark.parametrize(
    "example",
    [
        "Een.[footnoteRef:1] Twee.[footnoteRef:2]\n\n[1: Kamerstuk 39 812, nr. 4.]\n[2: [[kst-39812-4|Idem]].]",
        "Een.[footnoteRef:1] Twee.[footnoteRef:2]\n\n[1: Zie de bijlage.]\n[2: [[?|Idem]].]",
        "Een.[footnoteRef:1] Twee.[footnoteRef:2]\n\n[1: Kamerstuk 39 812, nr. 4 en Kamerstuk 39 812, nr. 5.]\n"
        "[2: [[?|Idem]].]",
        "Een.[footnoteRef:1] Twee.[footnoteRef:2] Drie.[footnoteRef:3]\n\n[1: Kamerstuk 39 812, nr. 4.]\n"
        "[2: Kamerstuk 39 812, nr. 5.]\n[3: [[kst-39812-4|Zie noot 1]].]",
        "Een.[footnoteRef:1] Twee.[footnoteRef:2] Drie.[footnoteRef:3]\n\n[1: Kamerstuk 39 812, nr. 4.]\n"
        "[2: Kamerstuk 39 812, nr. 5.]\n[3: [[kst-39812-5|Zie vorige noot]].]",
        "Een.[footnoteRef:1] Twee.[footnoteRef:2] Drie.[footnoteRef:3]\n\n[1: Kamerstuk 39 812, nr. 4.]\n"
        "[2: [[kst-39812-4|Zie voetnoot 1]], p. 3.]\n[3: [[kst-39812-4|Ibid.]]]",
        "Een.[footnoteRef:1] Twee.[footnoteRef:2]\n\n[1: [[?|Idem]].]\n[2: Kamerstuk 39 812, nr. 4.]",
    ],
)
def test_a_short_form_in_a_note_points_at_a_note(example: str) -> None:
    """The one before it, or the one with the number that it gives."""
    text, expected = unmarked(example)
    assert found_in(text, "anaphora", knowledge_with()) == expected


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        # In the dossier of the note before, or of what the same note cites before.
        (("Kamerstuk 39 812, nr. 4.", "Idem, nr. 6."),
         [("Kamerstuk 39 812, nr. 4", "kst-39812-4", ()), ("Idem, nr. 6", "kst-39812-6", ())]),
        (("Kamerstuk 39 900 VI, nr. 4; idem, nrs. 5 en 7.",),
         [("Kamerstuk 39 900 VI, nr. 4", "kst-39900-VI-4", ()), ("idem, nrs. 5", "kst-39900-VI-5", ()),
          ("7", "kst-39900-VI-7", ())]),
        (("Kamerstuk 39 812, nr. 4.", "Ibid., nr. 6.", "Idem, nr. 7."),
         [("Kamerstuk 39 812, nr. 4", "kst-39812-4", ()), ("Ibid., nr. 6", "kst-39812-6", ()),
          ("Idem, nr. 7", "kst-39812-7", ())]),
        # Of several dossiers nobody says which.
        (("Kamerstuk 39 812, nr. 4 en Kamerstuk 39 640, nr. 5.", "Idem, nr. 6."),
         [("Kamerstuk 39 812, nr. 4", "kst-39812-4", ()), ("Kamerstuk 39 640, nr. 5", "kst-39640-5", ()),
          ("Idem, nr. 6", None, ("kst-39812-6", "kst-39640-6"))]),
        # A page is no number, and without a citation before there is no dossier.
        (("Kamerstuk 39 812, nr. 4.", "Idem, p. 6.", "Idem, punt 4."),
         [("Kamerstuk 39 812, nr. 4", "kst-39812-4", ())]),
        (("Zie de bijlage.", "Idem, nr. 6."), []),
    ],
)
def test_a_number_behind_idem_counts_in_the_series_of_the_citation_before(
    find: Find, notes: tuple[str, ...], found: list[tuple[str, str | None, tuple[str, ...]]]
) -> None:
    marks = " ".join(f"Woord.[footnoteRef:{at}]" for at in range(1, len(notes) + 1))
    bodies = "\n".join(f"[{at}: {note}]" for at, note in enumerate(notes, 1))
    assert [(r.text, r.id, r.candidates) for r in find(f"{marks}\n\n{bodies}", "kamerstuk")] == found


def test_several_antecedents_stay_candidates(find: Find) -> None:
    """What does not decide is kept, in the order of the text, without an id or an address."""
    text = (
        "De motie Jansma (Kamerstuk 39 812, nr. 4) en de motie Veenstra (Kamerstuk 39 812, nr. 5) "
        "zijn er. Deze motie werkt."
    )
    assert [(r.id, r.url, r.candidates, r.certainty, r.reason) for r in find(text, "anaphora")] == [
        (None, None, ("kst-39812-4", "kst-39812-5"), "anaphora", "earlier mention")
    ]


@pytest.mark.parametrize(("first", "expected"), [("4", "kst-39812-4"), ("5", None)])
def test_of_a_long_section_all_counts(first: str, expected: str | None) -> None:
    """That all motions before are one is known of the whole section, however often it names them."""
    many = f"De motie Jansma (Kamerstuk 39 812, nr. {first}). " + "De motie Jansma (Kamerstuk 39 812, nr. 4). " * 500
    (found,) = found_in(f"{many}\n\nDeze motie werkt.", "anaphora", knowledge_with())
    assert found.id == expected
