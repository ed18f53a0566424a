"""Dates without a year, papers cited by their date, and how a dating is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from mhcorpus.reference import Reference
from mhcorpus.references.resolve.dates import Dating

Find = Callable[..., list[Reference]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Op 3 maart 2030 was er overleg.", [("3 maart 2030", "2030-03-03", "certain", "explicit")]),
        ("Op 27 mei jl. was er overleg.", [("27 mei jl.", "2030-05-27", "likely", "inferred")]),
        ("Op 27 mei a.s. is er overleg.", [("27 mei a.s.", "2031-05-27", "likely", "inferred")]),
        ("Op 27 maart was er overleg.", [("27 maart", "2031-03-27", "likely", "inferred")]),
        ("Het verslag (CD d.d. 15/03) volgt.", [("15/03", "2031-03-15", "likely", "inferred")]),
        ("Het deel 15/03, d.d. 15/13 en d.d. 15/03/A zijn geen dag.", []),
        ("Dat kwam vorig jaar uit.", [("vorig jaar", "2030", "likely", "inferred")]),
        ("Dat volgt komende zomer.", [("komende zomer", "2031-22", "likely", "inferred")]),
        (
            "Dat was 13 en 20 januari 2030.",
            [
                ("13", "2030-01-13", "certain", "explicit"),
                ("20 januari 2030", "2030-01-20", "certain", "explicit"),
            ],
        ),
        ("De stukken die tot en met 1 april zijn ingediend.", [("1 april", "2031-04-01", "likely", "inferred")]),
        ("De stukken die tot en met 1 april kunnen komen.", [("1 april", "2032-04-01", "likely", "inferred")]),
        # The days of a list are of one year: that of the last.
        (
            "Op 31 maart, 2, 3 en 4 april a.s. is er overleg.",
            [
                ("31 maart", "2031-03-31", "likely", "inferred"),
                ("2", "2031-04-02", "likely", "inferred"),
                ("3", "2031-04-03", "likely", "inferred"),
                ("4 april a.s.", "2031-04-04", "likely", "inferred"),
            ],
        ),
        ("Op 31 april 2030 was er niets.", []),
        ("Op 30 februari jl. was er niets.", []),
    ],
)
def test_a_date_without_a_year_is_near_the_letter(
    find: Find, text: str, found: list[tuple[str, str, str, str]]
) -> None:
    """In a letter of 3 April 2031 it gets its year from that day; a day that does not exist is no date."""
    dates = find(text, "date", "2031-04-03")
    assert [(r.text, r.id, r.certainty, r.reason) for r in dates] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # What has been: an auxiliary and a participle in the clause of the date.
        ("In november heb ik uw Kamer geïnformeerd.", "2030-11"),
        ("De regeling is in september in werking getreden.", "2030-09"),
        ("Ik heb de instelling in juni bezocht.", "2030-06"),
        ("Op 12 juni hebben de gemeenten het plan vastgesteld.", "2030-06-12"),
        # What was then, or was to be.
        ("Toen was de verwachting dat het voor 1 maart klaar was.", "2031-03-01"),
        ("Dat was in oktober.", "2030-10"),
        # What is to come; a letter may be signed some weeks after it was written.
        ("In november stuur ik uw Kamer de evaluatie.", "2031-11"),
        ("De evaluatie volgt in februari.", "2032-02"),
        ("De evaluatie volgt in maart.", "2031-03"),
        ("Uw Kamer wordt in januari geïnformeerd.", "2032-01"),
        ("Op 15 november informeer ik uw Kamer.", "2031-11-15"),
        ("Naar verwachting is het in november afgerond.", "2031-11"),
        ("Ik kom daar voor 1 maart op terug.", "2032-03-01"),
        # A season, a quarter or a recess is of the letter's year, unless its sentence looks elsewhere.
        ("In de herfst heb ik uw Kamer geïnformeerd.", "2030-23"),
        ("In het eerste kwartaal stuur ik uw Kamer de evaluatie.", "2031-33"),
        ("Voor het kerstreces heb ik uw Kamer geïnformeerd.", "2030-12"),
        ("Voor het voorjaarsreces informeer ik uw Kamer.", "2032-02"),
        ("De cijfers over het eerste kwartaal.", "2031-33"),
        ("De evaluatie volgt dit najaar.", "2031-23"),
        ("Ik heb toegezegd uw Kamer voor de zomer te informeren.", "2031-22"),
        ("Ik heb toegezegd uw Kamer in november te informeren.", "2030-11"),
        # Of two clauses each has its own; a participle tells nothing of what is to be.
        ("Zoals ik heb gemeld, volgt de evaluatie in november.", "2031-11"),
        ("Ik hoop het onderzoek in november te hebben afgerond.", "2030-11"),
        ("De zittingen in november en de cijfers daarvan.", "2030-11"),
    ],
)
def test_a_date_without_a_year_lies_where_its_sentence_looks(find: Find, text: str, found: str) -> None:
    """In a letter of 3 April 2031; where the sentence does not tell, it is the nearest."""
    assert [each.id for each in find(text, "date", "2031-04-03")] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A part of "het jaar" is of the letter's own, where its sentence looks to it.
        ("Ik informeer u aan het einde van het jaar.", ["2031~"]),
        ("Voor het einde van het lopende jaar informeer ik u.", ["2031~"]),
        ("Halverwege het jaar volgt een brief.", ["2031~"]),
        ("In de tweede helft van het jaar stuur ik een brief.", ["2031-41"]),
        ("Het plan volgt in het laatste kwartaal van het jaar.", ["2031-36"]),
        ("De cijfers over het eerste kwartaal van het jaar.", ["2031-33"]),
        ("Aan het begin van het jaar heb ik u geïnformeerd.", ["2031~"]),
        ("Aan het begin van het nieuwe jaar informeer ik u.", ["2032~"]),
        ("Dat volgt in het nieuwe jaar.", ["2032"]),
        ("Ik informeer u in het eerste kwartaal van het volgende jaar.", ["2032-33"]),
        ("Ik informeer u nog voor de kerst.", ["2031-12-25"]),
        ("Voor de kerst heb ik u geïnformeerd.", ["2030-12-25"]),
        ("De brief had voor kerst moeten komen.", ["2030-12-25"]),
        ("De brief had voor kerst 2029 moeten komen.", ["2029-12-25"]),
        ("Jaarlijks voor kerst komt een brief.", ["XXXX-12-25"]),
        # A part that is to come was not told; a story may be of another year.
        ("Aan het einde van het jaar heb ik u geïnformeerd.", []),
        ("In 2028 begon het werk. Aan het einde van het jaar was het af.", ["2028"]),
        ("In 2032 begint het werk. Aan het einde van het jaar volgt een brief.", ["2032"]),
        ("Op 3 maart 2031 was er overleg. Aan het einde van het jaar volgt een brief.", ["2031-03-03", "2031~"]),
        # Nor is every end of a year one of a year that is told.
        ("Wie aan het einde van het jaar 12 is, telt mee.", []),
        ("Ik informeer u jaarlijks aan het einde van het jaar.", []),
        ("Ik informeer u aan het einde van het jaar daarna.", []),
        ("Ik informeer u aan het einde van het jaar waarin dat is.", []),
        ("Ik informeer u aan het einde van het schooljaar.", []),
        ("Ik informeer u aan het einde van het jaar 2033.", ["2033~"]),
        ("De kerstmarkt was voor de kerstvakantie.", []),
    ],
)
def test_the_year_is_that_of_the_letter(find: Find, text: str, found: list[str]) -> None:
    """In a letter of 3 April 2031 "het jaar" is 2031, and the new year is 2032."""
    assert [each.id for each in find(text, "date", "2031-04-03")] == found


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        ("Ik informeer u in het nieuwe jaar.", "2031-01-20", []),
        ("Ik informeer u in het nieuwe jaar.", "2030-12-20", ["2031"]),
        ("Aan het begin van het jaar stuur ik een brief.", "2031-06-03", []),
        ("Aan het begin van het jaar stuur ik een brief.", "2031-01-20", ["2031~"]),
    ],
)
def test_a_year_that_may_be_another_is_none(find: Find, text: str, written: str, found: list[str]) -> None:
    """In January "het nieuwe jaar" may have begun; nothing is announced for what is over."""
    assert [each.id for each in find(text, "date", written)] == found


@pytest.mark.parametrize(
    ("date", "found"),
    [
        (None, (None, "unsure", {"relation": "on"})),
        ("2031", ("2031-05-27", "unsure", {"earliest": "2031-05-27", "latest": "2031-05-27"})),
        ("2031-06", ("2031-05-27", "likely", {"earliest": "2031-05-27", "latest": "2031-05-27"})),
    ],
)
def test_a_date_is_as_sure_as_the_letters_date(
    find: Find, date: str | None, found: tuple[str | None, str, dict[str, str]]
) -> None:
    """Where the letter's own date leaves more than one year open, the date is unsure."""
    (reference,) = find("Op 27 mei jl. is dit gevraagd.", "date", date)
    assert (reference.id, reference.certainty) == found[:2]
    assert found[2].items() <= reference.fields.items()


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("In het najaar van 2030 volgt meer.", ("on", "2030-09-01", "2030-11-30")),
        ("Dat komt begin 2030.", ("on", "2030-01-01", "2030-03-31")),
        ("Dat komt uiterlijk 1 mei 2030.", ("before", "2030-05-01", "2030-05-01")),
        ("Dat geldt sinds 2030.", ("since", "2030-01-01", "2030-12-31")),
        ("De pilot loopt tot en met 2030.", ("until", "2030-01-01", "2030-12-31")),
        ("Na 1 mei 2030 is dat anders.", ("after", "2030-05-01", "2030-05-01")),
    ],
)
def test_a_date_has_bounds_and_a_relation(find: Find, text: str, fields: tuple[str, str, str]) -> None:
    """Its first and last day, and how the words before it relate to it."""
    (reference,) = find(text, "date")
    assert tuple(reference.fields[name] for name in ("relation", "earliest", "latest")) == fields


@pytest.mark.parametrize(
    ("text", "date", "found"),
    [
        (
            "Zie mijn brief van 4 juli 2030.",
            None,
            [("mijn brief van 4 juli 2030", "brief:2030-07-04", "likely", "explicit")],
        ),
        (
            "Zie mijn brief van 4 juli jl.",
            "2031-04-03",
            [("mijn brief van 4 juli jl.", "brief:2030-07-04", "likely", "inferred")],
        ),
        ("Zie mijn brief van 4 juli jl.", None, [("mijn brief van 4 juli jl.", None, "unsure", "explicit")]),
        (
            "Het Actieplan Veilig, dat met uw Kamer is gedeeld op 4 juli 2030, werkt.",
            None,
            [
                (
                    "Actieplan Veilig, dat met uw Kamer is gedeeld op 4 juli 2030",
                    "actieplan:2030-07-04",
                    "likely",
                    "explicit",
                )
            ],
        ),
        ("Zie mijn brief van 31 april 2030.", None, []),
        ("De brief is op 4 juli 2030 verzonden.", None, []),
    ],
)
def test_a_paper_is_known_by_its_type_and_date(
    find: Find, text: str, date: str | None, found: list[tuple[str, str | None, str, str]]
) -> None:
    """The date in it makes the id; while that is open the id is too, and without a date it is no paper."""
    papers = find(text, "document", date)
    assert [(r.text, r.id, r.certainty, r.reason) for r in papers] == found


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "is_day"),
    [
        ((2031, 4, 3), (2031, 4, 3), "2031-04-03", True),
        ((2031, 4, 3), (2031, 4, 30), "2031-04", False),
        ((2031, 4, 3), (2031, 5, 1), "2031", False),
        ((2030, 12, 24), (2031, 1, 5), "2030-12-24/2031-01-05", False),
    ],
)
def test_a_dating_is_as_narrow_as_its_bounds(
    earliest: tuple[int, int, int], latest: tuple[int, int, int], edtf: str, is_day: bool
) -> None:
    """A day, else the month or year that holds both bounds, else the stretch between them."""
    dating = Dating(date(*earliest), date(*latest), "inferred")
    assert (dating.edtf, dating.is_day) == (edtf, is_day)
    assert dating.as_dict() == {
        "date": edtf,
        "earliest": date(*earliest).isoformat(),
        "latest": date(*latest).isoformat(),
        "basis": "inferred",
    }
