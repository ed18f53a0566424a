"""BibTeX and CSL-JSON: what reference managers read."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mhcorpus.exchange.bibtex import bibtex, entry_keys, escaped
from mhcorpus.exchange.csl import csl_items, issued

NUMBERED: dict[str, Any] = {
    "id": "kst-39812-9", "kind": "kamerstuk", "citation": "Kamerstukken II 2026/27, 39 812, nr. 9",
    "title": "Meldplicht & toezicht: 50% van {alle} bureaus", "date": "2027-06-17",
    "author": "Minister van Justitie en Veiligheid", "reference": "71_204",
    "url": "https://zoek.officielebekendmakingen.nl/kst-39812-9.html", "document": "brief.txt",
}
BARE: dict[str, Any] = {
    **dict.fromkeys(NUMBERED), "id": "jci1.3:c:BWBR0001854&artikel=273f", "kind": "article",
    "citation": "artikel 273f van het Wetboek van Strafrecht",
}


def test_bibtex_is_escaped_and_leaves_out_what_is_unknown() -> None:
    """No character of a title is a command of TeX; an office is one author; no field is empty."""
    assert list(bibtex([NUMBERED, BARE])) == [
        "@misc{kst-39812-9,",
        "  author = {{Minister van Justitie en Veiligheid}},",
        r"  title = {{Meldplicht \& toezicht: 50\% van \{alle\} bureaus}},",
        "  date = {2027-06-17},",
        "  year = {2027},",
        "  howpublished = {Kamerstukken II 2026/27, 39 812, nr. 9},",
        r"  number = {71\_204},",
        "  url = {https://zoek.officielebekendmakingen.nl/kst-39812-9.html},",
        "  langid = {dutch}",
        "}",
        "",
        "@misc{BWBR0001854-artikel-273f,",
        "  title = {{artikel 273f van het Wetboek van Strafrecht}},",
        "  howpublished = {artikel 273f van het Wetboek van Strafrecht},",
        "  langid = {dutch}",
        "}",
        "",
    ]


def test_nothing_of_a_citation_steers_a_terminal_or_runs() -> None:
    """Controls are made visible, in titles and references alike; an address is one of the web or is left out."""
    cited = NUMBERED | {"reference": "7\x1b[2J\u202e1", "author": "a\x07", "title": "t\x9b31m", "url": "javascript:alert(1)"}
    assert list(bibtex([cited]))[1:-2] == [
        "  author = {{a\ufffd}},",
        "  title = {{t\ufffd31m}},",
        "  date = {2027-06-17},",
        "  year = {2027},",
        "  howpublished = {Kamerstukken II 2026/27, 39 812, nr. 9},",
        "  number = {7\ufffd[2J\ufffd1},",
        "  langid = {dutch}",
    ]
    assert "URL" not in csl_items([cited])[0]


@given(st.lists(st.sampled_from(["a b", "A-B", "a/b", "é", "2025", "", "a-b-2"]), max_size=9))
def test_keys_are_unique(ids: list[str]) -> None:
    """No two keys are the same, in any case, and each is letters, figures and hyphens."""
    keys = entry_keys([{"id": each, "document": None, "citation": "x"} for each in ids])
    assert len({key.lower() for key in keys}) == len(ids)
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", key) for key in keys)


@given(st.text())
def test_escaped_text_is_on_one_line_and_balanced(text: str) -> None:
    """Every brace, sign and backslash of the text has a backslash; braces of commands are in pairs."""
    made = escaped(text)
    bare = made.replace(r"\textbackslash{}", "").replace(r"\textasciitilde{}", "").replace(r"\textasciicircum{}", "")
    assert not re.search(r"(?<!\\)[{}&%$#_~^]", bare)
    assert "\n" not in made


def test_csl_has_what_its_schema_asks_and_no_more() -> None:
    """An item has an id and a type; unknown keys are absent."""
    assert csl_items([NUMBERED, BARE]) == [
        {
            "id": "kst-39812-9", "type": "report", "title": NUMBERED["title"],
            "author": [{"literal": "Minister van Justitie en Veiligheid"}],
            "issued": {"date-parts": [[2027, 6, 17]]}, "number": "Kamerstukken II 2026/27, 39 812, nr. 9",
            "authority": "Tweede Kamer der Staten-Generaal", "URL": NUMBERED["url"], "language": "nl-NL",
        },
        {
            "id": "BWBR0001854-artikel-273f", "type": "legislation", "title": BARE["citation"],
            "number": BARE["citation"], "language": "nl-NL",
        },
    ]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2027-06-17", {"date-parts": [[2027, 6, 17]]}), ("2027-06", {"date-parts": [[2027, 6]]}),
        ("2028~", {"date-parts": [[2028]], "circa": True}), ("2028-21", {"raw": "2028-21"}), (None, None),
    ],
)
def test_a_date_is_in_parts(date: str | None, told: dict[str, Any] | None) -> None:
    """A day, month or year is in parts; a season is given as it is."""
    assert issued(date) == told
