"""Names that more than one law bears."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.reference import Reference

Find = Callable[..., list[Reference]]
_OLD, _NEW = "BWBR0020031", "BWBR0035362"


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        ("De Wmo geldt.", None, [("Wmo", None, "unsure", "explicit", (_NEW, _OLD))]),
        ("De Wmo geldt.", "2012-04-03", [("Wmo", _OLD, "likely", "inferred", ())]),
        ("De Wmo geldt.", "2014-12-31", [("Wmo", _OLD, "likely", "inferred", ())]),
        ("De Wmo geldt.", "2015-01-01", [("Wmo", _NEW, "likely", "inferred", ())]),
        (
            "De Wmo 2015 (Wmo) geldt.",
            None,
            [
                ("Wmo 2015", _NEW, "certain", "explicit", ()),
                ("Wmo", _NEW, "likely", "earlier mention", ()),
            ],
        ),
        ("De Jeugdwet geldt.", "2012-04-03", [("Jeugdwet", "BWBR0034925", "certain", "explicit", ())]),
    ],
)
def test_a_name_means_the_law_of_the_letters_day(
    find: Find, text: str, date: str | None, found: list[tuple[str, str | None, str, str, tuple[str, ...]]]
) -> None:
    """Of two laws of one name: the one in force on the paper's day, or the one written in full."""
    laws = find(text, "law", date)
    assert [(r.text, r.id, r.certainty, r.reason, r.candidates) for r in laws] == found
