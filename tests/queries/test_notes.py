"""The words of the notes in which mentions stand."""

from __future__ import annotations

import pytest

from mhcorpus.queries.notes import Notes
from mhcorpus.source import Note, Source

TEXT = "De Kamer nam haar aan.[1] Zie\nook [bookmark: _Ref] 39 812,\n\n nr. 7.[2] Idem."
"""Two notes, of which the first has what a conversion left and, by mistake, the mark of the second."""


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("Kamer", None), ("ook", "Zie ook 39 812, nr. 7."), ("nr. 7", "Zie ook 39 812, nr. 7."),
        ("Idem", "Idem."),
    ],
)  # fmt: skip
def test_a_note_is_on_one_line_without_what_nobody_reads(at: str, words: str | None) -> None:
    """It is that in whose body a place stands; what a conversion left and the marks of notes are left out."""
    first, second, left = TEXT.index("[1]"), TEXT.index("[2]"), TEXT.index("[bookmark")
    source = Source(
        "a.md", "md", TEXT, residue=((left, left + len("[bookmark: _Ref]")),),
        notes=(
            Note("1", first + 4, second + 3, ((first, first + 3),)),
            Note("2", second + 4, len(TEXT), ((second, second + 3),)),
        ),
    )  # fmt: skip
    assert Notes(source).words_at(TEXT.index(at)) == words


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [(10, 10, (10, 10)), (5000, 10, (499, 10)), (10, 5000, (10, 496)), (5000, 5000, (499, 496))],
)
def test_of_a_note_without_end_stands_what_is_around(before: int, after: int, kept: tuple[int, int]) -> None:
    """So many mentions in one note do not each have all of it; it is cut between two words."""
    text = "een " * before + "39 812, nr. 7" + " een" * after
    source = Source("a.md", "md", text, notes=(Note("1", 0, len(text)),))
    words = Notes(source).words_at(4 * before) or ""
    head, _, tail = words.partition("39 812, nr. 7")
    assert (head, tail) == ("een " * (len(head) // 4), " een" * (len(tail) // 4))
    assert (len(head) // 4, len(tail) // 4) == kept
