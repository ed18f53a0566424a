"""What a citation by itself means."""

from __future__ import annotations

import pytest

from mhcorpus.lookup import lookup


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("39 812, nr. 4", [("kamerstuk", "kst-39812-4", "39 812, nr. 4")]),
        ("39812-33", [("kamerstuk", "kst-39812-33", "39812-33")]),
        ("kst-39812-33", [("kamerstuk", "kst-39812-33", "kst-39812-33")]),
        ("39 812", [("dossier", "39812", "39 812")]),
        ("dossier 39812", [("dossier", "39812", "dossier 39812")]),
        ("3:2", [("article", "artikel:3:2", "3:2")]),
        ("BWBR0001854", [("law", "BWBR0001854", "BWBR0001854")]),
        (
            " jci1.3:c:BWBR0001854&artikel=3 ",
            [("article", "jci1.3:c:BWBR0001854&artikel=3", "jci1.3:c:BWBR0001854&artikel=3")],
        ),
        ("stb-2031-118", [("staatsblad", "stb-2031-118", "stb-2031-118")]),
        ("vorig jaar", [("date", None, "vorig jaar")]),
        ("  Zie Kamerstuk 39 812, nr. 4.", [("kamerstuk", "kst-39812-4", "Kamerstuk 39 812, nr. 4")]),
        (
            "Kamerstuk 39 812, nr. 4 en artikel 273f Sr",
            [
                ("kamerstuk", "kst-39812-4", "Kamerstuk 39 812, nr. 4"),
                ("article", "jci1.3:c:BWBR0001854&artikel=273f", "artikel 273f Sr"),
                ("law", "BWBR0001854", "Sr"),
            ],
        ),
        ("zomaar een woord", []),
        ("{}", []),
        ("{0.x}", []),
        ("", []),
        (" \n", []),
    ],
)
def test_a_citation_is_read_as_it_may_be_meant(text: str, found: list[tuple[str, str | None, str]]) -> None:
    """As written, or else as a Kamerstuk, an article or a dossier; its span is that in the text as given."""
    references = lookup(text)
    assert [(r.kind, r.id, r.text) for r in references] == found
    assert all(text[r.start : r.end] == r.text and r.context for r in references)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("artikel 8 Politiewet", [
            ("jci1.3:c:BWBR0031788&artikel=8", "unsure", "inferred",
             ("jci1.3:c:BWBR0031788&artikel=8", "jci1.3:c:BWBR0006299&artikel=8"),
             "https://wetten.overheid.nl/jci1.3:c:BWBR0031788&artikel=8"),
            ("BWBR0031788", "unsure", "inferred", ("BWBR0031788", "BWBR0006299"),
             "https://wetten.overheid.nl/BWBR0031788"),
        ]),
        # One day tells nothing of names that two laws bear at once.
        ("Wpg", [(None, "unsure", "explicit", ("BWBR0022463", "BWBR0024705"), None)]),
        ("Politiewet 1993", [("BWBR0006299", "certain", "explicit", (), "https://wetten.overheid.nl/BWBR0006299")]),
        # Who says when means the law of then.
        ("artikel 8 Politiewet, zoals het luidde op 3 april 2009", [
            ("jci1.3:c:BWBR0006299&artikel=8", "likely", "inferred", (),
             "https://wetten.overheid.nl/jci1.3:c:BWBR0006299&artikel=8"),
            ("BWBR0006299", "likely", "inferred", (), "https://wetten.overheid.nl/BWBR0006299"),
        ]),
    ],
)
def test_a_name_that_laws_bore_in_turn_means_that_of_today(text: str, found: list[object]) -> None:
    """The law in force comes first, for who asks asks today; it stays unsure, and names the others."""
    told = [(r.id, r.certainty, r.reason, r.candidates, r.url) for r in lookup(text) if r.kind != "date"]
    assert told == found


def test_an_official_address_is_the_paper_at_it() -> None:
    """It stays a web address as well."""
    address = "https://zoek.officielebekendmakingen.nl/kst-39812-4.html"
    assert [(r.kind, r.id, r.url) for r in lookup(address)] == [
        ("kamerstuk", "kst-39812-4", address),
        ("url", address, address),
    ]
