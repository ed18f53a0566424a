"""When a paper was written: as printed, as the user states, or as its text bounds it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mhcorpus.errors import QueryError
from mhcorpus.pipeline import Paper
from mhcorpus.readers.text import structure
from mhcorpus.references.knowledge import knowledge_with


def _dated(
    text: str, stated: str | None = None, declared: dict[str, str] | None = None, form: str = "txt"
) -> dict[str, str]:
    paper = Paper(replace(structure(text), declared=declared or {}, format=form), stated)
    paper.read()
    paper.find(knowledge_with())
    paper.resolve()
    return paper.dated.as_dict() if paper.dated else {}


def _is(date: str, earliest: str, latest: str, basis: str) -> dict[str, str]:
    return {"date": date, "earliest": earliest, "latest": latest, "basis": basis}


def test_a_printed_date_is_the_date() -> None:
    """What the letter prints is its date, whatever its text speaks of."""
    text = "Datum 3 april 2031\n\nGeachte voorzitter,\n\nOp 5 mei 2031 was er overleg."
    assert _dated(text) == _is("2031-04-03", "2031-04-03", "2031-04-03", "printed")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            "Vastgesteld 14 mei 2031\n\nDe commissie schreef een brief.\n\nDen Haag, 10 april 2031",
            "2031-05-14",
        ),
        ("Den Haag, 10 april 2031\n\nVastgesteld 14 mei 2031", "2031-04-10"),
    ],
)
def test_a_report_has_the_day_above_the_letters_in_it(head: str, day: str) -> None:
    """Of the days in a head the first is the paper's own."""
    text = f"39 001 Zaken\n\nB VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n{head}\n\nGeachte heer,"
    assert _dated(text) == _is(day, day, day, "printed")


@pytest.mark.parametrize(
    ("declared", "day"),
    [
        ({"DCTERMS.issued": "2031-04-03"}, "2031-04-03"),
        ({"OVERHEIDop.datumBrief": "2031-04-02", "DCTERMS.issued": "2031-04-03"}, "2031-04-02"),
        ({"OVERHEIDop.datumBrief": "april", "DCTERMS.issued": "2031-04-03T10:00"}, "2031-04-03"),
        ({"DCTERMS.issued": "2031"}, None),
        ({"DCTERMS.issued": "2031-04-31"}, None),
        ({"DCTERMS.issued": "20310403"}, None),
    ],
)
def test_a_declared_day_counts_as_printed(declared: dict[str, str], day: str | None) -> None:
    """What the publisher declares dates a paper that prints nothing, if it is a day of the calendar."""
    expected = _is(day, day, day, "printed") if day else {}
    assert _dated("Geachte voorzitter,\n\nHierbij de brief.", declared=declared) == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2031-12-15", _is("2031-12-15", "2031-12-15", "2031-12-15", "option")),
        ("2031-12", _is("2031-12", "2031-12-01", "2031-12-31", "option")),
        ("2031", _is("2031", "2031-01-01", "2031-12-31", "option")),
        ("2031-22", _is("2031", "2031-06-01", "2031-08-31", "option")),
        ("2031-05/2031-06", _is("2031", "2031-05-01", "2031-06-30", "option")),
        ("2030-12/2031-01", _is("2030-12-01/2031-01-31", "2030-12-01", "2031-01-31", "option")),
    ],
)
def test_the_user_has_the_last_word(stated: str, expected: dict[str, str]) -> None:
    """A stated date, month, year, season or range overrides what is printed."""
    assert _dated("Datum 3 april 2031\n\nDe brief.", stated) == expected


@pytest.mark.parametrize(
    "stated", ["", "gisteren", "15-12-2031", "2031-13", "2031-02-30", "2031/2030", "0000", "9999", "2031-1-1"]
)
def test_a_stated_date_that_is_none_is_refused(stated: str) -> None:
    """What no calendar has is a query that means nothing, and the line says how to write a date."""
    with pytest.raises(QueryError, match=r"^not a date: .*; write it as 2025-12-15, 2025-12 or 2025$"):
        _dated("De brief.", stated)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er is niets te melden.", {}),
        ("Dat heeft de Kamer vorig jaar gevraagd.", {}),
        (
            "Op 5 mei 2031 was er overleg. Graag zal ik ingaan op uw brief van 3 juli 2031 over de havens.",
            _is("2031-07", "2031-07-03", "2031-07-31", "inferred"),
        ),
        (
            "Op 5 mei 2031 was er overleg. De voortgangsbrief van 3 juli 2031 wordt nog voorbereid.",
            _is("2031-05", "2031-05-05", "2031-05-31", "inferred"),
        ),
        (
            "Op 5 mei 2031 was er overleg.\n\n(Zie vergadering van 28 mei 2031.)",
            _is("2031-05", "2031-05-28", "2031-05-31", "inferred"),
        ),
        (
            "Op 5 mei 2031 was er overleg. De termijn van de regeling loopt op 1 juli 2031 af.",
            _is("2031", "2031-05-05", "2031-07-01", "inferred"),
        ),
        ("Op 5 mei 2031 was er overleg.", _is("2031-05", "2031-05-05", "2031-05-31", "inferred")),
        (
            "Op 5 mei 2031 was er overleg. Op 3 april 2031 werd dat gevraagd.",
            _is("2031-05", "2031-05-05", "2031-05-31", "inferred"),
        ),
        (
            "Op 5 mei 2031 was er overleg. De wet zal ingaan op 1 september 2031.",
            _is("2031", "2031-05-05", "2031-09-01", "inferred"),
        ),
        (
            "Op 5 mei 2031 was er overleg. Uiterlijk 20 mei 2031 volgt meer.",
            _is("2031-05", "2031-05-05", "2031-05-20", "inferred"),
        ),
        (
            "Op 5 mei 2031 was er overleg. De wet zal ingaan op 1 januari 2040.",
            _is("2031-05", "2031-05-05", "2031-05-31", "inferred"),
        ),
        (
            "Op 5 mei 2031 was er overleg. Op 27 mei jl. vroeg de Kamer om meer.",
            _is("2031-05", "2031-05-27", "2031-05-31", "inferred"),
        ),
        (
            "In de laatste week van mei 2031 heeft de raad een bezoek gebracht.",
            _is("2031-05", "2031-05-25", "2031-05-31", "inferred"),
        ),
        (
            "De raad heeft overleg gehad. In de laatste week van mei 2031 zal hij een bezoek brengen. "
            "Op 5 april 2031 was er overleg.",
            _is("2031", "2031-04-05", "2031-05-31", "inferred"),
        ),
        (
            "In de eerste week van mei 2031 heeft de raad een bezoek gebracht.",
            _is("2031-05", "2031-05-01", "2031-05-31", "inferred"),
        ),
        (
            "b) Datum ontvangst Commissiedocument\n\n25 november 2031\n\nc) Nr. Commissiedocument\n\nCOM(2031) 726",
            _is("2031-11", "2031-11-25", "2031-11-30", "inferred"),
        ),
        (
            "Overzicht van zaken (rappel mei 2032)\n\nOp 5 mei 2031 was er overleg.",
            _is("2032-05", "2032-05-01", "2032-05-31", "inferred"),
        ),
        (
            "Moties en toezeggingen (per 15 juli 2031)\n\nOp 5 mei 2031 was er overleg.",
            _is("2031-07-15", "2031-07-15", "2031-07-15", "inferred"),
        ),
        ("In 2031 waren er 40 zaken.", {}),
        (
            "Zie COM(2031) 726 over de wijziging.",
            _is("2031", "2031-01-01", "2031-12-31", "inferred"),
        ),
        # What is law, or was judged, is cited for years: it bounds a date that other words tell.
        ("Zie Stb. 2031, 44 over de wijziging.", {}),
        ("Zie Stcrt. 2031, 4455 en Trb. 2029, 99.", {}),
        ("Zie ECLI:NL:HR:2031:412.", {}),
        (
            "Op 5 mei 2031 was er overleg. Zie Stb. 2032, 44.",
            _is("2032", "2032-01-01", "2032-12-31", "inferred"),
        ),
        (
            "Op 5 mei 2031 was er overleg. Zie Stb. 1994, 44.",
            _is("2031-05", "2031-05-05", "2031-05-31", "inferred"),
        ),
        (
            "In 2029 waren er 40 zaken (Kamerstukken II 2030/31, 39 812, nr. 4).",
            _is("2030-09-17/2031-09-15", "2030-09-17", "2031-09-15", "inferred"),
        ),
        (
            "Zie de vragen 2031Z01234. Op 5 mei 2029 was er overleg.",
            _is("2031", "2031-01-01", "2031-12-31", "inferred"),
        ),
        (
            "Zie Stb. 2031, 44. Op 5 mei 2031 was er overleg.",
            _is("2031-05", "2031-05-05", "2031-05-31", "inferred"),
        ),
        (
            "Zie Stb. 2031, 44. De vragen (2033Z01234, ingezonden 25 januari 2033) gaan over havens.",
            _is("2033-01", "2033-01-25", "2033-01-31", "inferred"),
        ),
        (
            "Zie Kamerstukken II 2030/31, 39 812, nr. 4. Op 27 mei jl. vroeg de Kamer om meer.",
            _is("2031", "2031-05-27", "2031-09-15", "inferred"),
        ),
        (
            "In 2032 waren er 40 zaken, zo werd op 5 mei 2031 gezegd.",
            _is("2031-05", "2031-05-05", "2031-05-31", "inferred"),
        ),
    ],
)
def test_the_text_bounds_the_date(text: str, expected: dict[str, str]) -> None:
    """A letter is younger than the last day it looks back on and older than the first one ahead.

    Of a session or a year of which it cites an issue, it may be of any day.
    """
    assert _dated(text) == expected


@pytest.mark.parametrize(
    ("declared", "form", "latest"),
    [
        ({"DCTERMS.available": "2031-05-20"}, "pdf", "2031-05-20"),
        ({"created": "2031-05-20T18:52:05"}, "pdf", "2031-05-20"),
        ({"created": "2031-05-20T18:52:05"}, "docx", "2031-05-31"),
        ({"modified": "2031-05-20T18:52:05"}, "docx", "2031-05-31"),
        ({"created": "2031-07-20"}, "pdf", "2031-07-20"),
        ({"created": "2031-09-20"}, "pdf", "2031-05-31"),
        ({"created": "2030-01-01"}, "pdf", "2031-05-31"),
        ({"created": "2031"}, "pdf", "2031-05-31"),
        ({"created": "2031-05-20", "DCTERMS.available": "2031-05-22"}, "pdf", "2031-05-22"),
    ],
)
def test_a_paper_is_no_younger_than_its_publication(declared: dict[str, str], form: str, latest: str) -> None:
    """What is there on a day was written by then; a later conversion, or a clock that is wrong, changes nothing."""
    text = "Op 5 mei 2031 was er overleg."
    dated = _dated(text, declared=declared, form=form)
    assert (dated["earliest"], dated["latest"]) == ("2031-05-05", latest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Wet van 3 mei 2001 wordt gewijzigd.", {}),
        ("Het Besluit van 3 mei 2001 wordt gewijzigd.", {}),
        ("Het koninklijk besluit van 3 mei 2001 wordt gewijzigd.", {}),
        *((f"{law} van 3 mei 2001 wordt gewijzigd.", {}) for law in (
            "De Regeling", "De wet", "De Regeling van de Minister van Justitie", "Verordening (EU) 2001/848",
            "Richtlijn 2001/36/EU van het Europees Parlement en de Raad", "De richtlijn", "Het Verdrag van Warschau",
            "Kaderbesluit 2001/629/JBZ van de Raad", "Het Protocol", "De Aanwijzing", "Het Verdrag van de Raad van Europa",
            "Het Verdrag van de Raad van Europa inzake de strijd tegen stropers",
        )),
        *((f"{told} van 3 mei 2031 was lang.", _is("2031-05", "2031-05-03", "2031-05-31", "inferred")) for told in (
            "De Regeling van werkzaamheden", "Het wetgevingsoverleg", "De regeling bij brief",
            "Het Verdrag van Warschau inzake stropers in de brief", "Het Besluit van de Minister van Zaken in de brief",
            "De brief over de Regeling politie", "De vergadering van de Raad", "Het debat over de richtlijn", "Het besluit",
        )),
        ("Het Verdrag van Warschau inzake stropers van 3 mei 2001 en de zitting van 5 mei 2031 zijn voorbij.",
         _is("2031-05", "2031-05-05", "2031-05-31", "inferred")),
        ("De Wet van 3 mei 2001 was op 5 mei 2031 besproken.", _is("2031-05", "2031-05-05", "2031-05-31", "inferred")),
    ],
)  # fmt: skip
def test_the_day_by_which_a_law_is_named_bounds_no_date(text: str, expected: dict[str, str]) -> None:
    """It may be long past; the other days that a paper tells of bound it."""
    assert _dated(f"NOTA VAN WIJZIGING\n\n{text}") == expected


@pytest.mark.parametrize(
    "title",
    [
        "Richtlijn voor strafvordering mensenhandel", "Aanwijzing mensenhandel", "Wet meldpunten",
        "MEMORIE VAN TOELICHTING", "GEWIJZIGD VOORSTEL VAN WET",
    ],
)  # fmt: skip
def test_the_text_of_a_law_or_of_its_explanation_bounds_no_date(title: str) -> None:
    """It speaks of earlier laws and sessions, however old these are when it is made."""
    assert _dated(f"{title}\n\nSinds 1 juli 2031 was dat zo. Zie Kamerstukken II 2023/24, 39 812, nr. 4.") == {}


@pytest.mark.parametrize("line", ["Peildatum 5 mei 2031", "Moties en toezeggingen (stand per 5 mei 2031)"])
def test_an_overview_is_of_the_day_as_of_which_it_tells(line: str) -> None:
    """A list tells as of which day things stand, whatever days its rows tell."""
    text = f"Bijlage 2: Overzicht moties\n\n{line}\n\nDe Kamer wordt in mei 2032 geïnformeerd."
    assert _dated(text) == _is("2031-05-05", "2031-05-05", "2031-05-05", "inferred")
