"""Links that the file itself makes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.reference import Reference
from mhcorpus.references.knowledge import knowledge_with
from mhcorpus.source import Link

_SITE = "https://zoek.officielebekendmakingen.nl"
_LAWS = "https://wetten.overheid.nl"


def _linked(text: str, *links: tuple[str, str]) -> list[Reference]:
    """Return the references in ``text``, of which each of ``links`` links a stretch to a target."""
    found = tuple(Link(text.index(words), text.index(words) + len(words), target) for words, target in links)
    paper = Paper(replace(structure(text), links=found))
    paper.read()
    paper.find(knowledge_with())
    paper.resolve()
    return list(paper.references)


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("kst-39812-4", [("kamerstuk", "kst-39812-4", f"{_SITE}/kst-39812-4.html")]),
        (f"{_SITE}/kst-39900-VI-4.html", [("kamerstuk", "kst-39900-VI-4", f"{_SITE}/kst-39900-VI-4.html")]),
        ("../kst-39812-4.pdf", [("kamerstuk", "kst-39812-4", f"{_SITE}/kst-39812-4.html")]),
        ("stb-2031-118.html", [("staatsblad", "stb-2031-118", f"{_SITE}/stb-2031-118.html")]),
        ("stcrt-2031-118", [("staatscourant", "stcrt-2031-118", f"{_SITE}/stcrt-2031-118.html")]),
        ("trb-2031-118", [("tractatenblad", "trb-2031-118", f"{_SITE}/trb-2031-118.html")]),
        ("h-tk-20302031-30-7", [("handelingen", "h-tk-20302031-30-7", f"{_SITE}/h-tk-20302031-30-7.html")]),
        ("ah-tk-20302031-496", [("aanhangsel", "ah-tk-20302031-496", f"{_SITE}/ah-tk-20302031-496.html")]),
        (f"{_SITE}/dossier/39812", [("dossier", "39812", f"{_SITE}/dossier/39812")]),
        ("39812", [("dossier", "39812", f"{_SITE}/dossier/39812")]),
        ("BWBR0001854", [("law", "BWBR0001854", f"{_LAWS}/BWBR0001854")]),
        (f"{_LAWS}/BWBR0001854/2031-04-03#Boek2", [("law", "BWBR0001854", f"{_LAWS}/BWBR0001854")]),
        (
            "jci1.3:c:BWBR0001854&artikel=273f",
            [("article", "jci1.3:c:BWBR0001854&artikel=273f", f"{_LAWS}/jci1.3:c:BWBR0001854&artikel=273f")],
        ),
        (
            f"{_LAWS}/jci1.31:c:BWBR0001854&boek=2&artikel=273f&lid=1&o=3&z=2031-04-03&g=2031-04-03",
            [
                (
                    "article",
                    "jci1.3:c:BWBR0001854&artikel=273f&lid=1&o=3",
                    f"{_LAWS}/jci1.3:c:BWBR0001854&artikel=273f&lid=1&o=3",
                )
            ],
        ),
        (" https://voorbeeld.nl/a ", [("url", "https://voorbeeld.nl/a", "https://voorbeeld.nl/a")]),
        ("#bijlage", []),
        ("kst-1268678", [("kamerstuk", "kst-1268678", f"{_SITE}/kst-1268678.html")]),
        # What only looks like the id of a publication has the page that it is at, if any.
        ("kst-39812", []),
        ("kst-39812-x_9", []),
        ("kst-\u0663\u0669812-4", []),
        ("stb-2031", []),
        (f"{_SITE}/kst-39812.html", [("url", f"{_SITE}/kst-39812.html", f"{_SITE}/kst-39812.html")]),
        ("mailto:post@voorbeeld.nl", []),
        ("", []),
    ],
)
def test_a_link_is_a_reference_to_its_target(target: str, found: list[tuple[str, str, str]]) -> None:
    """By the form of the target: a paper, a journal, a law, an article, or else a web address."""
    references = _linked("Dat staat in dit stuk.", ("dit stuk", target))
    assert [(r.kind, r.id, r.url) for r in references] == found
    assert {(r.text, r.certainty, r.reason) for r in references} <= {("dit stuk", "certain", "explicit")}


def test_a_link_over_what_was_found_is_the_same_reference() -> None:
    """It is not found twice, and what the text says stays as it is."""
    text = "Zie Kamerstuk 39 812, nr. 4 en verder."
    references = _linked(text, ("39 812, nr. 4", "kst-39812-4"))
    assert [(r.text, r.id) for r in references] == [("Kamerstuk 39 812, nr. 4", "kst-39812-4")]


@pytest.mark.parametrize(
    ("text", "words", "target", "found"),
    [
        (
            "Zie Kamerstuk 39 900 J en verder.",
            "39 900 J",
            "kst-39900-J",
            ("Kamerstuk 39 900 J", "kst-39900-J", "certain", ()),
        ),
        (
            "Zie artikel 9 en verder.",
            "artikel 9",
            "jci1.3:c:BWBR0001854&artikel=9",
            ("artikel 9", "jci1.3:c:BWBR0001854&artikel=9", "certain", ()),
        ),
        (
            "Zie artikel 9, eerste lid en verder.",
            "artikel 9",
            "jci1.3:c:BWBR0001854&artikel=9",
            ("artikel 9, eerste lid", "jci1.3:c:BWBR0001854&artikel=9&lid=1", "certain", ()),
        ),
    ],
)
def test_a_link_settles_what_the_text_leaves_open(
    text: str, words: str, target: str, found: tuple[str, str, str, tuple[str, ...]]
) -> None:
    """A citation of two readings, or an article without its law, gets what the link says."""
    (reference,) = _linked(text, (words, target))
    assert (reference.text, reference.id, reference.certainty, reference.candidates) == found


def test_a_link_to_another_article_does_not_name_the_law() -> None:
    """The link must lead to the article that the text gives."""
    (reference,) = _linked("Zie artikel 9 en verder.", ("artikel 9", "jci1.3:c:BWBR0001854&artikel=8"))
    assert reference.id == "artikel:9"


def test_two_links_on_one_stretch_are_one() -> None:
    """Of two links to one kind the first counts; another kind stands beside it."""
    references = _linked(
        "Dat staat in dit oude stuk.",
        ("dit oude stuk", "kst-39812-4"),
        ("oude stuk", "kst-39812-5"),
        ("stuk", "https://voorbeeld.nl/a"),
    )
    assert [(r.text, r.id) for r in references] == [
        ("dit oude stuk", "kst-39812-4"),
        ("stuk", "https://voorbeeld.nl/a"),
    ]


def test_a_link_over_two_paragraphs_is_none() -> None:
    """A reference stands on one line of the reading."""
    assert _linked("Een stuk.\n\nNog een stuk.", ("stuk.\n\nNog", "kst-39812-4")) == []
