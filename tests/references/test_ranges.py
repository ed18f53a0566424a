"""Ranges of articles, leden and onderdelen: the id is that of the first, ``through`` has the last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.reference import Reference
from mhcorpus.references.numbering import is_range, lies_between

Find = Callable[..., list[Reference]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De artikelen 274 tot en met 277 Sr gelden.", [("274", "artikel=277")]),
        ("De artikelen 126a–126m Sv gelden.", [("126a", "artikel=126m")]),
        ("De artikelen 250, 252 t/m 254, en 273f Sr gelden.",
         [("250", None), ("252", "artikel=254"), ("273f", None)]),
        ("Artikel 14 tot en met artikel 16 Vw 2000 geldt.", [("14", "artikel=16")]),
        ("De artikelen 3:40 tot en met 42 Awb gelden.", [("3:40", "artikel=3:42")]),
        ("De artikelen 6:162 tot en met 6:165 BW gelden.", [("162", "artikel=165")]),
        ("De artikelen 3:40 tot en met 6:2 BW gelden.", [("40", None)]),
        ("De artikelen I 3 tot en met I 5 van de Kieswet gelden.", [("I_3", "artikel=I_5")]),
        ("De artikelen II tot en met IV van het voorstel gelden.", [("II", "artikel=IV")]),
        ("De artikelen 14, eerste lid, tot en met 16, derde lid, Vw 2000 gelden.",
         [("14&lid=1", "artikel=16&lid=3")]),
        ("Art. 273f.1 tot en met 273f.4 Sr geldt.", [("273f&lid=1", "lid=4")]),
        ("Art. 273f.1 tot en met 274.2 Sr geldt.", [("273f&lid=1", "artikel=274&lid=2")]),
        ("Art. 273f.1.3 tot en met 273f.1.5 Sr geldt.", [("273f&lid=1&o=3", "o=5")]),
        # What runs backwards is no range.
        ("De artikelen 277 tot en met 274 Sr gelden.", [("277", None)]),
        ("Artikel 12-1 Vw 2000 geldt.", [("12", None)]),
    ],
)  # fmt: skip
def test_a_range_of_articles_tells_how_far_it_goes(
    text: str, expected: list[tuple[str, str | None]], find: Find
) -> None:
    """What it has in common with a single article, its id, is that of its first; lists stay lists."""
    assert [_told(article) for article in find(text, "article")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Artikel 14, leden 1 tot en met 3, Vw 2000 geldt.", [("14&lid=1", "lid=3")]),
        ("Artikel 14, leden 1-3, Vw 2000 geldt.", [("14&lid=1", "lid=3")]),
        ("Artikel 14, leden 1 – 3, Vw 2000 geldt.", [("14&lid=1", "lid=3")]),
        ("Artikel 14, leden 1 tot en met 3 en 5, Vw 2000 geldt.", [("14&lid=1&lid=5", "lid=3")]),
        ("Artikel 14, leden 1 tot en met 3, 5 en 7, Vw 2000 geldt.", [("14&lid=1&lid=5&lid=7", "lid=3")]),
        ("Artikel 14, leden 1, 2 en 4 tot en met 6, Vw 2000 geldt.", [("14&lid=1&lid=2&lid=4", "lid=6")]),
        ("Artikel 14, leden 1, 3 tot en met 5, Vw 2000 geldt.", [("14&lid=1&lid=3", "lid=5")]),
        ("Artikel 14, leden 1 tot en met 3 en 5 tot en met 7, Vw 2000 geldt.", [("14&lid=1&lid=5", "lid=3&lid=7")]),
        ("Artikel 14, lid 1 tot en met lid 3, Vw 2000 geldt.", [("14&lid=1", "lid=3")]),
        ("Artikel 14, eerste tot en met derde lid, Vw 2000 geldt.", [("14&lid=1", "lid=3")]),
        ("Artikel 14, eerste tot en met het derde lid, Vw 2000 geldt.", [("14&lid=1", "lid=3")]),
        ("Artikel 14, eerste lid tot en met derde lid, Vw 2000 geldt.", [("14&lid=1", "lid=3")]),
        ("Artikel 14, eerste en derde tot en met vijfde lid, Vw 2000 geldt.", [("14&lid=1&lid=3", "lid=5")]),
        ("Artikel 14, eerste tot en met derde en vijfde lid, Vw 2000 geldt.", [("14&lid=1&lid=5", "lid=3")]),
        ("De artikelen 83(1) tot en met 83(3) Vw 2000 gelden.", [("83&lid=1", "lid=3")]),
        ("Artikel 8, onderdelen a tot en met d, Vw 2000 geldt.", [("8&o=a", "o=d")]),
        ("Artikel 8, onder a-d, Vw 2000 geldt.", [("8&o=a", "o=d")]),
        ("Artikel 8, onder a tot en met c en e, Vw 2000 geldt.", [("8&o=a&o=e", "o=c")]),
        ("Artikel 273f, eerste lid, onderdelen 1° t/m 9°, Sr geldt.", [("273f&lid=1&o=1", "o=9")]),
        ("Artikel 2, onder A tot en met C, Opiumwet geldt.", [("2&o=A", "o=C")]),
        ("In artikel 273f Sr staat het. Het eerste lid, onderdeel 1° tot en met 9°, vervalt.",
         [("273f", None), ("273f&lid=1&o=1", "o=9")]),
        # Behind a comma stands the next article.
        ("De artikelen 14, leden 1 tot en met 3, en 16 Vw 2000 gelden.", [("14&lid=1", "lid=3"), ("16", None)]),
        ("De artikelen 14, lid 1, en 16 Vw 2000 gelden.", [("14&lid=1", None), ("16", None)]),
        ("Artikel 6 lid 1, 2 en 3 Vw 2000 geldt.", [("6&lid=1&lid=2&lid=3", None)]),
        ("Artikel 14, leden 3 tot en met 1, Vw 2000 geldt.", [("14&lid=3&lid=1", None)]),
    ],
)  # fmt: skip
def test_a_range_within_an_article_tells_how_far_it_goes(
    text: str, expected: list[tuple[str, str | None]], find: Find
) -> None:
    """Of each range the first lid or onderdeel is in the id, with what is named beside it."""
    assert [_told(article) for article in find(text, "article")] == expected


def _told(article: Reference) -> tuple[str, str | None]:
    name = (article.id or "").partition("&artikel=")[2] or (article.id or "").removeprefix("artikel:")
    return name, article.fields.get("through")


@pytest.mark.parametrize(
    ("first", "last", "certain", "unsure", "outside"),
    [
        ("274", "277", ["274", "274a", "275", "276bis", "277"], [], ["273z", "277a", "278", "2", "27", "275:1", "ii"]),
        ("273f", "273h", ["273f", "273g", "273h"], ["273ga"], ["273", "273e", "273i", "274"]),
        ("250", "250ter", ["250", "250bis", "250ter"], ["250a"], ["250quater", "251", "249"]),
        ("126a", "126m", ["126b"], ["126aa", "126gg"], ["126n", "126za", "126"]),
        ("126z", "126zu", ["126za"], ["126aa"], ["126zv", "126y"]),
        ("51a", "51e", ["51b"], ["51aa", "51ac"], ["51f", "52"]),
        ("3:40", "3:42", ["3:41", "3:40a"], [], ["3:4", "3:43", "2:41", "41", "3.41"]),
        ("5.1", "5.10", ["5.2", "5.9a"], [], ["5.11", "6.2", "5"]),
        ("i 3", "i 5", ["i 4"], [], ["i 6", "h 4", "4"]),
        ("ii", "iv", ["iii"], [], ["i", "v", "vi"]),
        ("i", "x", ["iii", "ix"], [], ["xi"]),
        ("1", "3", ["2", "2a", "1bis"], [], ["4", "3a"]),
        ("a", "d", ["b", "c"], ["aa", "ca"], ["e", "1"]),
        ("1°", "9°", ["5", "5°"], [], ["10", "a"]),
    ],
)  # fmt: skip
def test_what_lies_in_a_range_follows_how_laws_are_numbered(
    first: str, last: str, certain: list[str], unsure: list[str], outside: list[str]
) -> None:
    """A letter or Latin puts a number between two others; where laws differ on the order, it is unsure."""
    asked = [*certain, *unsure, *outside]
    sure = [*["certain"] * len(certain), *["unsure"] * len(unsure), *[None] * len(outside)]
    assert [lies_between(each, first, last) for each in asked] == sure


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("274", "277", True), ("273f", "274", True), ("250a", "250ter", True), ("II", "IV", True), ("A", "C", True),
        ("277", "274", False), ("274", "274", False), ("12", "3:40", False), ("IV", "II", False), ("1", "a", False),
        ("", "3", False), ("²", "3", False), ("1", "9" * 5_000, False),
    ],
)  # fmt: skip
def test_a_range_runs_forward_in_numbers_of_one_kind(first: str, last: str, expected: bool) -> None:
    """What stands before or at its first, or is numbered in another way, ends no range."""
    assert is_range(first, last) is expected
