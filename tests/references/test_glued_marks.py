"""The mark of a note at the end of a number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.reference import Reference

Find = Callable[..., list[Reference]]
_NOTES = "\n\n1 Zie de eerste bijlage bij de brief.\n2 Zie de tweede bijlage.\n3 Zie de derde bijlage bij de brief.\n"
_BOTH = ("kst-39812-332", "kst-39812-33")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Notes 1 and 3 have their marks, and between them no other figure can be that of note 2.
        ("Dit is verzonden.1 Zie Kamerstuk 39 812, nr. 332. Daarna volgde meer.3 Einde.", [("unsure", _BOTH)]),
        ("Dit is verzonden.1 Zie Kamerstuk 39 812, nr. 332. Dat volgde.2 Dan meer.3 Einde.", [("certain", ())]),
        ("Dit is verzonden.1 Daarna volgde meer.3 Zie Kamerstuk 39 812, nr. 332. Einde.", [("certain", ())]),
        ("Dit is verzonden.1 Zie Kamerstuk 39 812, nr. 333. Daarna volgde meer.3 Einde.", [("certain", ())]),
        ("Dit is verzonden.1 Zie Kamerstuk 39 812, nr. 2. Daarna volgde meer.3 Einde.", [("certain", ())]),
        # A mark stands at one place: a number that is printed at two ends with no mark.
        ("Zie Kamerstuk 39 812, nr. 332. Dan.1 Zie Kamerstuk 39 812, nr. 332. Daarna.3 Einde.",
         [("certain", ()), ("certain", ())]),
        ("Zie Kamerstuk 39 812, nr. 33. Dan.1 Zie Kamerstuk 39 812, nr. 332. Daarna.3 Einde.",
         [("certain", ()), ("unsure", _BOTH)]),
        ("Zie Kamerstuk 39 812, nr. 33. Dan.1 Zie Kamerstuk 39 812, nr. 332 en Kamerstuk 39 812, nr. 332. Dan.3 Slot.",
         [("certain", ()), ("unsure", _BOTH), ("unsure", _BOTH)]),
    ],
)  # fmt: skip
def test_a_number_is_open_that_may_end_with_the_mark_of_a_note(
    find: Find, text: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Between the marks of the notes around a note that has none, the number that ends as it is called is unsure."""
    pieces = find(text + _NOTES, "kamerstuk")
    assert [(piece.certainty, piece.candidates) for piece in pieces] == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Zie Stb. 2027, 593. Meer.4 Einde.", "staatsblad", ("stb-2027-593", "stb-2027-59")),
        ("Zie Handelingen II 2027/28, nr. 5, item 73. Meer.4 Einde.", "handelingen",
         ("h-tk-20272028-5-73", "h-tk-20272028-5-7")),
        ("Zie artikel 2503. Meer.4 Einde.", "article", ("artikel:2503", "artikel:250")),
        ("Zie ECLI:NL:HR:2027:6893. Meer.4 Einde.", "ecli", ("ECLI:NL:HR:2027:6893", "ECLI:NL:HR:2027:689")),
        # Notes 2 and 3 in a row have none; so has the last one.
        ("Zie Stb. 2027, 592. Meer.4 Einde.", "staatsblad", ("stb-2027-592", "stb-2027-59")),
        ("Dan dit.2 Meer.3 Zie Stb. 2027, 594. Einde.", "staatsblad", ("stb-2027-594", "stb-2027-59")),
        ("Zie Stb. 2027, 594. Meer.4 Einde.", "staatsblad", ()),
        ("Zie Stb. 2027, 593 en 6. Meer.4 Einde.", "staatsblad", ("stb-2027-593", "stb-2027-59")),
        ("Zie Handelingen II 2027/28, nr. 5, item 7, p. 73. Meer.4 Einde.", "handelingen", ()),
        ("Zie artikel 250, lid 3. Meer.4 Einde.", "article", ()),
        ("Zie artikel 2503 Sr. Meer.4 Einde.", "article", ()),
    ],
)  # fmt: skip
def test_whatever_ends_with_its_number_is_open(
    find: Find, text: str, kind: str, found: tuple[str, ...]
) -> None:
    """Of all kinds of citations, and of several notes in a row that have no mark, or of the last ones."""
    notes = _NOTES + "4 Zie de vierde bijlage bij Stb. 2027, 62.\n"
    first = find(f"Dit is verzonden.1 {text}{notes}", kind)[0]
    assert first.candidates == found


def test_the_number_in_a_note_is_no_mark(find: Find) -> None:
    """What stands in the notes ends with no mark, though their last ones have none."""
    notes = f"{_NOTES}4 Zie Stb. 2027, 624.\n"
    journal = find(f"Dit is verzonden.1 Dan dit.2 Einde.{notes}", "staatsblad")
    assert [(reference.certainty, reference.candidates) for reference in journal] == [("certain", ())]


def test_a_motion_is_as_unsure_as_the_number_that_it_has(find: Find) -> None:
    """What leaves the piece open leaves the motion open that the piece is."""
    text = "Dit is verzonden.1 De motie-Jansma (Kamerstuk 39 812, nr. 332) volgde. Daarna meer.3 Einde."
    assert [(r.certainty, r.candidates) for r in find(text + _NOTES, "motion")] == [("unsure", _BOTH)]
