"""Handelingen, Aanhangsel and the official journals: what has an address, and what stays open."""

from __future__ import annotations

import pytest

from mhcorpus.lookup import lookup
from mhcorpus.reference import Reference

_SITE = "https://zoek.officielebekendmakingen.nl"
_KINDS = ("handelingen", "aanhangsel", "staatsblad", "staatscourant", "tractatenblad")


def _cited(text: str) -> list[Reference]:
    return [r for r in lookup(text) if r.kind in _KINDS]


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Handelingen II 2027/28, nr. 30, item 7", [f"{_SITE}/h-tk-20272028-30-7.html"]),
        ("Handelingen II 2027/28, nr. 30", [None]),
        ("Handelingen II 2007/08, nr. 70, p. 4867", [None]),
        ("Aanhangsel Handelingen II 2027/28, nr. 89", [f"{_SITE}/ah-tk-20272028-89.html"]),
        ("Aanhangsel Handelingen II 1988/89, nr. 89", [None]),
        ("Stb. 2024, 59", [f"{_SITE}/stb-2024-59.html"]),
        ("Stb. 1977, 575", [None]),
        ("Stcrt. 2009, 10247", [f"{_SITE}/stcrt-2009-10247.html"]),
        ("Stcrt. 2010, 12", [f"{_SITE}/stcrt-2010-12.html"]),
        ("Stcrt. 2009, 98", [None]),
        ("Stcrt. 2001, nr. 130", [None]),
        ("Trb. 2006, 99", [f"{_SITE}/trb-2006-99.html"]),
    ],
)
def test_what_the_official_site_has_under_its_number_has_an_address(
    text: str, urls: list[str | None]
) -> None:
    """Meetings, pages, daily gazettes and what is older than the site have none."""
    assert [r.url for r in _cited(text)] == urls


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Handelingen II 2027, nr. 30, item 7",
            [(None, "unsure", ("h-tk-20262027-30-7", "h-tk-20272028-30-7"))],
        ),
        (
            "Aanhangsel Handelingen II 2027, nr. 89",
            [(None, "unsure", ("ah-tk-20262027-89", "ah-tk-20272028-89"))],
        ),
        ("Handelingen UCV, 1988/89, nr. 26, blz. 50", [(None, "unsure", ())]),
        ("Handelingen II 1988/89, p. 2410", [(None, "unsure", ())]),
        ("volgens Stb. 575 geldt dit", [(None, "unsure", ())]),
        ("Stb. 2027, 412 en 413.", [("stb-2027-412", "certain", ()), ("stb-2027-413", "likely", ())]),
        ("Stb. 2027, 412 en 413 exemplaren", [("stb-2027-412", "certain", ())]),
    ],
)
def test_a_citation_that_leaves_something_out_says_so(
    text: str, found: list[tuple[str | None, str, tuple[str, ...]]]
) -> None:
    """A calendar year belongs to two sessions; without year or meeting there is no id."""
    assert [(r.id, r.certainty, r.candidates) for r in _cited(text)] == found


def test_pages_are_kept_beside_the_meeting() -> None:
    """In the old style a page is printed behind its meeting's number."""
    fields = [r.fields for r in _cited("Handelingen II, 1988/89, blz. 39-2410 en 2435")]
    assert [(f["meeting"], f["pages"]) for f in fields] == [("39", "2410")]
