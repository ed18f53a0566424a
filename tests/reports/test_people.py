"""The list of persons."""

from __future__ import annotations

from typing import Any

from mhcorpus.reports.formats import LINES
from mhcorpus.reports.people import people_report

PERSON: dict[str, Any] = {
    "id": "inge-van-oort@SP", "name": "Inge van Oort (SP)", "party": "SP", "first_names": ["Inge"],
    "chambers": ["TK"], "offices": [], "from": "2025-03-01", "until": "2027-09-01", "documents": 2,
    "mentions": 31, "inferred": 2, "members": ["van-oort", "van-oort@SP"],
    "certainty": "certain",
}
MINISTER: dict[str, Any] = {
    **PERSON, "name": "A.B. Terhaar", "party": None, "chambers": [], "from": "2027", "until": "2027-09-01",
    "offices": ["Minister van Financiën", "Minister van Defensie"],
}
NAMESAKE: dict[str, Any] = {**PERSON, "name": "Van Oort", "certainty": "unsure"}


def test_a_person_is_one_line() -> None:
    """A line has the name, the chamber, the years, how often they are named, their offices, and a doubt."""
    report = people_report({"schema": "test/1", "query": None, "people": [PERSON, MINISTER, NAMESAKE]})
    assert list(LINES["page"](report)) == [
        "name                   chamber  named      documents  mentions  office",
        "Inge van Oort (SP)     TK       2025-2027          2        31",
        "A.B. Terhaar                    2027               2        31  Minister van Financiën; Minister van Defensie",
        "Van Oort may be meant  TK       2025-2027          2        31",
        "",
        "3 persons",
    ]


def test_nobody_is_an_empty_answer() -> None:
    """Where nobody of that name is named, that is said beside an empty page."""
    report = people_report({"schema": "test/1", "query": "Nergens", "people": []})
    assert (list(LINES["page"](report)), report.notes) == ([], ("the corpus names nobody called 'Nergens'",))
