"""Notes that are typed as text: "1)" behind a sentence, and its body in a line that begins with it."""

from __future__ import annotations

import pytest

from mhcorpus.readers.docx import read_docx
from mhcorpus.readers.html_page import read_html
from mhcorpus.readers.text import structure
from mhcorpus.source import Source
from tests.readers.word_files import docx, par, run

Notes = list[tuple[str, str, list[str]]]

_CASES: list[tuple[list[str], Notes]] = [
    (["Kent u het bericht? 1)", "Ja.", "1) De Waalbode, 4 mei 2027."],
     [("1", "De Waalbode, 4 mei 2027.", ["1)"])]),
    (["Kent u ‘De Keerzijde?’ 1) 2)", "Wat vindt u daarvan?3)", "Ja.", "1) Bladzijde 2.", "2) Bladzijde 8.", "3) De Waalbode."],
     [("1", "Bladzijde 2.", ["1)"]), ("2", "Bladzijde 8.", ["2)"]), ("3", "De Waalbode.", ["3)"])]),
    # A list has no markers; nor has a number within a sentence.
    (["Drie dingen.", "1) De vloer.", "2) De muur."], []),
    (["Het gaat om punt 1)", "1) De vloer."], []),
    (["Dat geldt voor 1) de vloer en 2) de muur.", "1) De vloer.", "2) De muur."], []),
    # The numbers may begin anew; a list among the notes has no markers of its own.
    (["Kent u het bericht? 1)", "1) De Waalbode.", "Ja, zie de brief. 1)", "Nee. 2)", "1) Bladzijde 2.", "2) Bladzijde 8."],
     [("1", "De Waalbode.", ["1)"]), ("1", "Bladzijde 2.", ["1)"]), ("2", "Bladzijde 8.", ["2)"])]),
    (["Kent u het bericht? 1)", "Ja, zie de brief. 2)", "1) De vloer.", "2) De muur.", "Meer niet.", "1) Bladzijde 2.", "2) Bladzijde 8."],
     [("1", "Bladzijde 2.", ["1)"]), ("2", "Bladzijde 8.", ["2)"])]),
    (["Kent u het bericht? 1)", "1) De Waalbode.", "Drie dingen.", "1) De vloer.", "2) De muur."], [("1", "De Waalbode.", ["1)"])]),
    # What stands before the marker is no body of it.
    (["1) De vloer.", "Kent u het bericht? 1)", "Ja."], []),
]  # fmt: skip


def _notes(source: Source) -> Notes:
    return [
        (note.label, source.text[note.start : note.end], [source.text[start:end] for start, end in note.markers])
        for note in source.notes
    ]


@pytest.mark.parametrize(("lines", "notes"), _CASES)
def test_a_typed_number_behind_a_sentence_is_a_marker_if_a_later_line_begins_with_it(
    lines: list[str], notes: Notes
) -> None:
    """It is the same in a text, on a page and in a Word file."""
    assert _notes(structure("\n\n".join(lines) + "\n")) == notes
    assert _notes(read_html("".join(f"<p>{line}</p>" for line in lines).encode(), "vragen.html")) == notes
    assert _notes(read_docx(docx("".join(par(run(line)) for line in lines)), "vragen.docx")) == notes


def test_typed_notes_and_real_ones_are_two_series() -> None:
    """A typed body takes no marker of a raised number, nor the other way."""
    text = "Kent u het bericht? 1)\n\nJa, zie het rapport.¹\n\n1) De Waalbode.\n\n¹ Kamerstuk 39 812, nr. 4.\n"
    assert _notes(structure(text)) == [("1", "De Waalbode.", ["1)"]), ("1", "Kamerstuk 39 812, nr. 4.", ["¹"])]


def test_of_typed_notes_in_word_all_have_their_marker_or_none_is_one() -> None:
    """Points of a list that goes on from a number by chance stay text."""
    lines = ["Kent u het bericht? 1)", "Ja, om twee redenen.", "1) De vloer.", "2) De muur."]
    assert _notes(read_docx(docx("".join(par(run(line)) for line in lines)), "vragen.docx")) == []
