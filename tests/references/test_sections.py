"""Where in a paper something stands."""

from __future__ import annotations

import pytest

from mhcorpus.references.sections import Sections
from mhcorpus.source import Block, BlockKind, Note, Source

Paper = list[tuple[str, int | None]]
"""Blocks: a heading with its level, or, with None, a paragraph; places are asked for in ``*``."""

CASES: list[tuple[Paper, list[str | None]]] = [
    ([("*", None), ("Opvang", 1), ("*", None)], [None, "Opvang"]),
    (
        [("Meer hulp (actielijn 3)", 1), ("*", None), ("Onderzoek naar de opvang", 1), ("*", None),
         ("Meer toezicht (actielijn 4)", 1), ("Onderzoek naar toezicht", 1), ("*", None)],
        ["Meer hulp (actielijn 3)", "Actielijn 3 › Onderzoek naar de opvang", "Onderzoek naar toezicht"],
    ),
    (
        [("Actielijn 4: Toezicht", 2), ("Bezoeken", 3), ("*", None), ("Tot slot", 2), ("*", None)],
        ["Actielijn 4 › Bezoeken", "Tot slot"],
    ),
    (
        [("Actielijn 1", 2), ("Overig", 1), ("Bezoeken", 2), ("*", None), ("Actielijn 2", 2), ("*", None)],
        ["Bezoeken", "Actielijn 2"],
    ),
    (
        [("Reactie", 1), ("Aanbeveling 4: Open een loket.", None), ("*", None), ("Tot slot", 1), ("*", None)],
        ["Reactie › Aanbeveling 4", "Tot slot"],
    ),
    ([("Reactie", 1), ("Aanbeveling 4 is overgenomen.", None), ("*", None)], ["Reactie"]),
    (
        [("3. Aanpak", 1), ("3.2 Opvang", 1), ("*", None), ("3.2.1 Kosten", 1), ("*", None), ("4 Slot", 1), ("*", None)],
        ["3. Aanpak › 3.2 Opvang", "3. Aanpak › 3.2 Opvang › 3.2.1 Kosten", "4 Slot"],
    ),
    ([("2 Aanpak", 1), ("Opvang", 2), ("*", None)], ["2 Aanpak › Opvang"]),
    ([("Een brief", 1), ("Opvang", 2), ("*", None)], ["Opvang"]),
    (
        [("Vraag 2", 1), ("*", None), ("Antwoord 2 en 3", 1), ("*", None), ("Vraag 4", 1)],
        ["Vraag 2", "Antwoord 2 en 3"],
    ),
]


def source(paper: Paper) -> Source:
    text, blocks = "", []
    for words, level in paper:
        kind: BlockKind = "paragraph" if level is None else "heading"
        blocks.append(Block(kind, len(text), len(text) + len(words), level or 0))
        text += f"{words}\n\n"
    return Source("brief.txt", "txt", text, tuple(blocks))


@pytest.mark.parametrize(("paper", "expected"), CASES)
def test_a_section_is_the_heading_with_the_numbered_parts_around_it(
    paper: Paper, expected: list[str | None]
) -> None:
    """A part holds deeper headings, and those on its level while the next number is still to come."""
    made = source(paper)
    places = [at for at, sign in enumerate(made.text) if sign == "*"]
    assert [Sections(made).of(at, {}) for at in places] == expected


@pytest.mark.parametrize(
    ("heading", "fields", "expected"),
    [
        ("Aanhangsel", {"answer": 7}, "Antwoord 7"),
        ("Aanhangsel", {"question": 2}, "Vraag 2"),
        ("Antwoord op de vragen 7 en 8", {"answer": 7}, "Antwoord op de vragen 7 en 8"),
        ("Vraag 7", {"answer": 7}, "Antwoord 7"),
        ("Aanhangsel", {}, "Aanhangsel"),
    ],
)
def test_an_answer_is_a_section_without_a_heading(heading: str, fields: dict[str, int], expected: str) -> None:
    """Where the paper heads its answers with a bare number, the section says which it is."""
    made = source([(heading, 1), ("*", None)])
    assert Sections(made).of(made.text.index("*"), fields) == expected


def test_a_heading_is_told_without_its_markers() -> None:
    """A note's marker, residue of a conversion and signs of emphasis are no words of a heading."""
    text = "## Meer **hulp**1 [b]nu\n\n*"
    made = Source(
        "brief.md", "md", text, (Block("heading", 0, 23, 2),), (Note("1", 0, 0, ((16, 17),)),), ((18, 21),)
    )
    assert Sections(made).of(25, {}) == "Meer hulp nu"
