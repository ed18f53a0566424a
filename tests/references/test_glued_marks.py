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
    ],
)  # fmt: skip
def test_a_number_is_open_that_may_end_with_the_mark_of_a_note(
    find: Find, text: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Between the marks of the notes around a note that has none, the number that ends as it is called is unsure."""
    pieces = find(text + _NOTES, "kamerstuk")
    assert [(piece.certainty, piece.candidates) for piece in pieces] == found


def test_a_motion_is_as_unsure_as_the_number_that_it_has(find: Find) -> None:
    """What leaves the piece open leaves the motion open that the piece is."""
    text = "Dit is verzonden.1 De motie-Jansma (Kamerstuk 39 812, nr. 332) volgde. Daarna meer.3 Einde."
    assert [(r.certainty, r.candidates) for r in find(text + _NOTES, "motion")] == [("unsure", _BOTH)]
