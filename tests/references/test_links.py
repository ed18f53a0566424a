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


_TK = "https://www.tweedekamer.nl"
_EU = "https://eur-lex.europa.eu/legal-content/NL/TXT"


@pytest.mark.parametrize(
    ("address", "kind", "meant"),
    [
        (f"{_SITE}/kst-39812-4.html", "kamerstuk", "kst-39812-4"),
        (f"{_SITE}/behandelddossier/kst-39812-4.pdf", "kamerstuk", "kst-39812-4"),
        ("zoek.officielebekendmakingen.nl/ah-tk-20302031-496", "aanhangsel", "ah-tk-20302031-496"),
        ("https://repository.overheid.nl/frbr/x/kst/39812/kst-39812-4/1/pdf/kst-39812-4.pdf", "kamerstuk", "kst-39812-4"),
        (f"{_SITE}/dossier/39812", "dossier", "39812"),
        (f"{_LAWS}/BWBR0001854/2031-04-03#Boek2", "law", "BWBR0001854"),
        (f"{_LAWS}/jci1.3:c:BWBR0001854&artikel=9", "article", "jci1.3:c:BWBR0001854&artikel=9"),
        (f"{_TK}/kamerstukken/moties/detail?id=2031Z11111&did=2031D22222", "document_number", "2031D22222"),
        (f"{_TK}/kamerstukken/moties/detail?id=2031D22222&did=2031D22222", "document_number", "2031D22222"),
        ("www.tweedekamer.nl/downloads/document?id=2031D22222", "document_number", "2031D22222"),
        (f"{_TK}/kamerstukken/kamervragen/detail?id=2031Z11111", "case", "2031Z11111"),
        ("https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:HR:2031:3309", "ecli", "ECLI:NL:HR:2031:3309"),
        ("https://deeplink.rechtspraak.nl/uitspraak?id=ecli:nl:rbams:2031:12", "ecli", "ECLI:NL:RBAMS:2031:12"),
        (f"{_EU}/?uri=CELEX:32031L0036", "celex", "32031L0036"),
        (f"{_EU}/HTML/?uri=CELEX%3A32031R0036&from=NL", "celex", "32031R0036"),
    ],
)
def test_an_official_address_that_is_printed_leads_there(address: str, kind: str, meant: str) -> None:
    """It is a reference to what stands there, and stays an address, with a scheme."""
    references = _linked(f"Zie {address}, dat voor zich spreekt.")
    whole = address if address.startswith("https") else f"https://{address}"
    assert [(r.kind, r.id, r.text) for r in references] == [(kind, meant, address), ("url", whole, address)]


@pytest.mark.parametrize(
    "address",
    [
        "https://voorbeeld.nl/kst-39812-4.html",
        "https://voorbeeld.nl/detail?did=2031D22222",
        "https://voorbeeld.nl/?uri=CELEX:32031L0036",
        f"{_SITE}/kst-39812.html",
        f"{_LAWS}/Illustration/244051",
        f"{_TK}/kamerleden/detail?id=1f2e3d",
        f"{_TK}/debat/detail?id=2031A01234",
        "https://uitspraken.rechtspraak.nl/details?id=ECLI:NL",
        f"{_EU}/?uri=COM:2031:726:FIN",
        f"{_EU}/?uri=CELEX:32031L0036R(01)",
    ],
)
def test_another_address_is_an_address_alone(address: str) -> None:
    """Of a site that is not official, or of a page that tells no id."""
    assert [(r.kind, r.id) for r in _linked(f"Zie {address}, dat is alles.")] == [("url", address)]


def test_an_address_tells_the_number_of_a_motion() -> None:
    """As the number of a piece does that stands behind its name."""
    references = _linked(f"De motie Jansma ({_SITE}/kst-39812-36.html) is aangenomen.")
    assert [(r.kind, r.id) for r in references if r.kind != "url"] == [
        ("motion", "kst-39812-36"), ("member", "jansma"), ("kamerstuk", "kst-39812-36"),
    ]  # fmt: skip
