"""Two papers that lie beside the project in every official form: one text, one identity."""

from __future__ import annotations

import re
from difflib import unified_diff

import pytest

from mhcorpus.readers import SUFFIXES, is_sidecar, read
from mhcorpus.source import Source
from tests.real.folder import DOCS, needed

PAPERS = ("kst-32545-143", "ah-tk-20202021-3235")
FORMS = ("xml", "html", "odt", "pdf")
OWN_NUMBER = re.compile(r"\d{1,4}")
MASTHEAD = ("Aanhangsel van de Handelingen", "Vragen gesteld door de leden der Kamer")
IDENTITY = ("DC.identifier", "OVERHEIDop.vergaderjaar", "OVERHEIDop.indiener", "DCTERMS.issued")

pytestmark = needed


def body(source: Source) -> list[tuple[str, str]]:
    """Return the blocks of a paper without what only some forms print above and around it."""
    found = [
        (block.kind, " ".join(source.text[block.start : block.end].split()))
        for block in source.blocks
        if block.kind != "furniture"
    ]
    return [
        (kind, text)
        for kind, text in found
        if not (kind == "heading" and (text.startswith(MASTHEAD) or OWN_NUMBER.fullmatch(text)))
    ]


@pytest.mark.parametrize("form", FORMS[1:])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_form_reads_the_same(paper: str, form: str) -> None:
    """Masthead, running heads and white space aside, each form has the text of the XML."""
    expected, found = (body(read(DOCS / f"{paper}.{name}")) for name in ("xml", form))
    left, right = ([f"{kind}: {text}" for kind, text in blocks] for blocks in (expected, found))
    difference = "\n".join(unified_diff(left, right, "xml", form, lineterm="", n=0))
    assert not difference, difference


@pytest.mark.parametrize("paper", PAPERS)
def test_every_form_declares_the_same(paper: str) -> None:
    """With its metadata beside it, each form says who it is in the same words."""
    declared = [read(DOCS / f"{paper}.{form}").declared for form in FORMS]
    first, *others = [[values.get(name) for name in IDENTITY] for values in declared]
    assert first[0] == paper
    assert None not in first
    assert others == [first] * 3


@pytest.mark.parametrize("paper", PAPERS)
def test_links_of_the_editors_are_in_every_form_that_has_them(paper: str) -> None:
    """The XML and the page link the same words to the same paper."""
    found = [
        [(source.text[link.start : link.end], link.target.removesuffix(".html")) for link in source.links]
        for source in (read(DOCS / f"{paper}.{form}") for form in FORMS[:2])
    ]
    assert found[0] == found[1]


def test_every_marked_up_file_is_read() -> None:
    """Each XML, HTML and ODT file that is a paper has text in it."""
    files = [
        path
        for path in sorted(DOCS.iterdir())
        if path.suffix in SUFFIXES & {".xml", ".html", ".odt"} and not is_sidecar(path.name)
    ]
    assert [path.name for path in files if not read(path).text] == []
    assert len(files) >= 8
