"""Parts of questions."""

from __future__ import annotations

import pytest

from mhcorpus.documents.subquestions import with_parts


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (
            "Deelt u de zorg: a) over toezicht, en b) over opvang?",
            "a. Ja.\nb. Nee, dat deel ik niet.",
            (["over toezicht, en", "over opvang?"], ["Ja.", "Nee, dat deel ik niet."]),
        ),
        ("Wat is uw reactie?", "Zie het antwoord op vraag 2, onder a.", ([], [])),
        ("Kent u het plan a. van de gemeente?", "Ja.", ([], [])),
        ("Hoeveel zaken waren er\na. in 2031;\nb. in 2032;\nc. in 2033?", "Dat wordt niet bijgehouden.",
         (["in 2031;", "in 2032;", "in 2033?"], [])),
    ],
)
def test_parts_count_from_a(question: str, answer: str, expected: tuple[list[str], list[str]]) -> None:
    """A question has parts when it counts them from a, and so has its answer."""
    text = f"{question}\n\n{answer}"
    begins = len(question) + 2
    entry = with_parts({"number": 1, "question": [0, len(question)], "answer": [begins, len(text)]}, text)
    assert tuple(
        [text[slice(*part["span"])] for part in entry.get(name, [])] for name in ("parts", "answer_parts")
    ) == expected
