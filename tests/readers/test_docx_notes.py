"""Notes of Word files: what is their label, and what is the first word of their text."""

from __future__ import annotations

import pytest

from mhcorpus.readers.docx import read_docx
from tests.readers.word_files import docx, par, reference, run

_LABEL = "<w:r><w:footnoteRef/></w:r>"
_MARK = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'


def _note(content: str, marker: str) -> str:
    notes = f'<w:footnote w:id="1">{par(content)}</w:footnote>'
    return read_docx(docx(par(run("Zie") + marker), {"footnotes": notes}), "brief.docx").text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (_LABEL + run("1 juli 2027 is de beoogde datum."), "1 juli 2027 is de beoogde datum."),
        (_LABEL + run(" 18 augustus 2027."), "18 augustus 2027."),
        (run("18 augustus 2027."), "18 augustus 2027."),
        (run("1 Stb. 2027, 88."), "Stb. 2027, 88."),
        (run("1) Stb. 2027, 88."), "Stb. 2027, 88."),
        (run("[1] Stb. 2027, 88."), "Stb. 2027, 88."),
    ],
)
def test_a_number_that_begins_a_note_is_text(content: str, expected: str) -> None:
    """Where Word prints the label none is in the text; else a label that was typed stands apart."""
    assert _note(content, reference(1)) == f"Zie¹\n\n¹ {expected}"


@pytest.mark.parametrize("content", ["* Afgerond.", "*Afgerond."])
def test_a_mark_of_its_own_is_typed(content: str) -> None:
    """A mark that is no number is taken from the head of its note, a blank after it or none."""
    assert _note(run(content), _MARK) == "Zie*\n\n* Afgerond."
