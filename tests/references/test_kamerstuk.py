"""What the pattern file's examples cannot show of kamerstukken: doubt, fields and addresses."""

from __future__ import annotations

import pytest

from mhcorpus.lookup import lookup
from mhcorpus.reference import Reference

_SITE = "https://zoek.officielebekendmakingen.nl"


def _pieces(text: str) -> list[Reference]:
    return [r for r in lookup(text) if r.kind in ("kamerstuk", "dossier")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kamerstuk 39 900 J", [(None, "unsure", ("kst-39900-J", "39900-J"))]),
        ("Kamerstukken II 2027/28, 39 900 A", [(None, "unsure", ("kst-39900-A", "39900-A"))]),
        ("Zie ook (39 900 B).", [(None, "unsure", ("kst-39900-B", "39900-B"))]),
        ("39 900 B en 39 812, nr. 15", [(None, "unsure", ("kst-39900-B-15", "kst-39812-15"))]),
        ("Kamerstuk 39 812 J", [("kst-39812-J", "likely", ())]),
        ("Kamerstukken I 2027/28, 39 900 J", [("kst-39900-J", "likely", ())]),
        ("Kamerstukken I 2007/08, 39 900 D", [("kst-20072008-39900-D", "likely", ())]),
        ("Kamerstuk 39 900 J, nr. 4", [("kst-39900-J-4", "certain", ())]),
        ("Kamerstuk 39 900, J", [("kst-39900-J", "certain", ())]),
        (
            "Kamerstukken I 2009/10, 39 812, D",
            [("kst-20092010-39812-D", "likely", ("kst-20092010-39812-D", "kst-39812-D"))],
        ),
        ("Kamerstukken II 2027/28, 39 812, C", [("kst-39812-C", "likely", ())]),
        ("Zie kst-1268678.", [("kst-1268678", "certain", ())]),
        ("Zie kst-398124.", [(None, "unsure", ("kst-398124", "kst-39812-4"))]),
        ("Zie kst-3981215.", [(None, "unsure", ("kst-3981215", "kst-39812-15"))]),
        ("Kamerstuk 39 812, nr. 4 en 5.", [("kst-39812-4", "certain", ()), ("kst-39812-5", "likely", ())]),
        # As many numbers as dossiers go together in order; else the first dossier makes the ids.
        (
            "Kamerstukken 39 900 VI, 39 640 en 39 812, nrs. 4, 5 en 6.",
            [("kst-39900-VI-4", "certain", ()), ("kst-39640-5", "likely", ()), ("kst-39812-6", "likely", ())],
        ),
        (
            "Kamerstukken 39 900 VII en 39 900 IV, nrs. 4 en 5.",
            [("kst-39900-VII-4", "certain", ()), ("kst-39900-IV-5", "likely", ())],
        ),
        (
            "Kamerstukken 39 812 en 21 501-07, nrs. 4 en 5.",
            [("kst-39812-4", "certain", ()), ("kst-21501-07-5", "likely", ())],
        ),
        (
            "Kamerstukken 39 640 en 39 812, nr. 4 resp. nr. 5.",
            [("kst-39640-4", "certain", ()), ("kst-39812-5", "likely", ())],
        ),
        (
            "Kamerstukken 39 640 en 39 812, nrs. 4, 5 en 6.",
            [("kst-39640-4", "certain", ()), ("kst-39640-5", "likely", ()), ("kst-39640-6", "certain", ())],
        ),
    ],
)
def test_a_citation_says_how_sure_it_is(
    text: str, found: list[tuple[str | None, str, tuple[str, ...]]]
) -> None:
    """A letter after a budget's dossier alone stays open between fund and Eerste Kamer."""
    assert [(r.id, r.certainty, r.candidates) for r in _pieces(text)] == found


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Kamerstukken 39 222 en 39 015, nr. 6", "also_in", ["39015"]),
        ("Kamerstukken 39 900 VII / 39 900 IV, A", "also_in", ["39900-IV"]),
        ("39925-IV, nr. 30, was nr. 20", "replaces", "kst-39925-IV-20"),
        ("Zij krijgt nr. 726, was nr. 719 (21501-08).", "replaces", "kst-21501-08-719"),
        ("Kamerstukken II 39 356 (R2064), nr. 3", "kingdom", "R2064"),
        ("Bijlage bij Kamerstukken II 2015/16, 39 356, nr. 3", "attachment", "bijlage"),
        ("Kamerstukken II 39 227, nr. 3 (bijlage IV), blz. 21", "attachment", "bijlage IV"),
        ("Kamerstuk 39 812, nr. 3", "chamber", "tk"),
        ("Kamerstuk 39 812, C", "chamber", "ek"),
        ("Kamerstukken II 2027-2028, 39 812, nr. 3", "session", "20272028"),
    ],
)
def test_a_citation_keeps_what_it_says_besides(text: str, field: str, value: object) -> None:
    """Further dossiers, a piece that is replaced, an attachment and the chamber are fields."""
    assert [r.fields.get(field) for r in _pieces(text)] == [value]


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("39 812, nr. 30, was nr. 20, nr. 31 en nr. 32", "replaces", ["kst-39812-20", None, None]),
        ("39 812, nr. 30, nr. 31, was nr. 21, en nr. 32", "replaces", [None, "kst-39812-21", None]),
        ("Kamerstukken 39 812 en 39 813, nr. 5, en 39 900 VI, nr. 6 en nr. 7", "also_in", [["39813"], None, None]),
        ("Kamerstukken 39 812 en 39 813, nrs. 5, 6 en 7", "also_in", [["39813"]] * 3),
        ("Kamerstuk 39 812, nr. 3 (herdruk), p. 4, en nr. 5 herdruk, nr. 6", "reprint", ["n1", "n1", None]),
    ],
)
def test_a_member_of_a_list_keeps_what_is_said_of_it(text: str, field: str, values: list[object]) -> None:
    """What one piece replaces, and that it is a reprint, is not said of the next; of a new dossier nothing is."""
    assert [r.fields.get(field) for r in _pieces(text)] == values


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Kamerstuk 39 812, nr. 3", [f"{_SITE}/kst-39812-3.html"]),
        ("dossier 39 812", [f"{_SITE}/dossier/39812"]),
        ("Kamerstukken II 1979/80, 16 040, nr. 3", [None]),
        ("Kamerstukken II 1995/96, 24 503, nr. 3", [f"{_SITE}/kst-24503-3.html"]),
    ],
)
def test_a_piece_has_its_official_address(text: str, urls: list[str | None]) -> None:
    """Only what was printed from 1994-95 on is on the official site."""
    assert [r.url for r in _pieces(text)] == urls


def test_a_range_names_every_piece_in_it() -> None:
    """The pieces that a range leaves out stand where its word stands."""
    found = [(r.text, r.id) for r in _pieces("Kamerstukken II, 39 812, nrs. 1 t/m 4")]
    assert found == [
        ("Kamerstukken II, 39 812, nrs. 1", "kst-39812-1"),
        ("t/m", "kst-39812-2"),
        ("t/m", "kst-39812-3"),
        ("4", "kst-39812-4"),
    ]
