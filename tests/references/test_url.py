"""Web addresses: where they end, and how they were before print."""

from __future__ import annotations

import pytest

from mhcorpus.lookup import lookup


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("https://voorbeeld.nl/rapport-2017–2020", ["https://voorbeeld.nl/rapport-2017-2020"]),
        ("zie www.voorbeeld.nl/_bijlage_/a_b", ["https://www.voorbeeld.nl/_bijlage_/a_b"]),
        ("[https://voorbeeld.nl/a](https://voorbeeld.nl/a)", ["https://voorbeeld.nl/a"]),
        ("https://voorbeeld.nl/over-\nzicht en meer", ["https://voorbeeld.nl/over-zicht"]),
        ("HTTPS is geen adres, www. ook niet, en http:// evenmin", []),
    ],
)
def test_an_address_is_taken_from_the_text_as_stored(text: str, addresses: list[str]) -> None:
    """Underscores that look like emphasis stay, a printer's dash is a hyphen, a broken line is joined, a link counts once."""
    assert [r.id for r in lookup(text) if r.kind == "url"] == addresses


@pytest.mark.parametrize(
    "text",
    [
        "Zie https://voorbeeld.nl/kst-39812-7.html.",
        "Zie https://voorbeeld.nl/artikel-5-van-de-AVG en www.voorbeeld.nl/39812-7.",
        "Zie https://voorbeeld.nl/ECLI:NL:HR:2027:689?d=2027-03-01.",
    ],
)
def test_nothing_else_is_found_in_an_address(text: str) -> None:
    """An address wins over every other kind."""
    assert {r.kind for r in lookup(text)} == {"url"}
