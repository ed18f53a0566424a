"""Names of members: particles, first names, parties and double names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mhcorpus.references.people import People, Person, in_running_text

_PEOPLE = People(
    ["Terhaar", "van Wilgen", "Wilgen", "van Iepen", "Berken-Smit", "Berken", "Lie Sparre"],
    ["Noor", "Lie"],
    {"GL-PvdA": ["GroenLinks-PvdA", "GL/PvdA"], "VVD": ["VVD"], "50PLUS": ["50PLUS"]},
)


@pytest.mark.parametrize(
    ("name", "surname", "first_name", "skipped"),
    [
        ("Terhaar", "Terhaar", None, 0),
        ("Noor Terhaar", "Terhaar", "Noor", 5),
        ("Emma Terhaar", "Emma Terhaar", None, 0),
        ("Emma van Iepen", "van Iepen", "Emma", 5),
        ("Emma van der Es", "van der Es", "Emma", 5),
        ("Ans van den Berg-Smit", "van den Berg-Smit", "Ans", 4),
        ("van der Es", "van der Es", None, 0),
        ("Van der Es", "Van der Es", None, 0),
        ("De Wit", "De Wit", None, 0),
        ("Lie Sparre", "Lie Sparre", None, 0),
        ("BerkenSmit", "Berken-Smit", None, 0),
        ("Noor BerkenSmit", "Berken-Smit", "Noor", 5),
        ("TerHaar", "TerHaar", None, 0),
    ],
)
def test_a_surname_begins_behind_the_first_name(
    name: str, surname: str, first_name: str | None, skipped: int
) -> None:
    """A first name is one of the list, or a capital word before a particle; the rest is the surname.

    A member whose hyphen a line end took has it back.
    """
    assert _PEOPLE.person(name, None) == (Person(surname, None, first_name), skipped)


@pytest.mark.parametrize("surname", ["Es-van de Berg", "Es - van de Berg", "Es \u2013 van de Berg"])
def test_a_dash_between_two_names_makes_one_id(surname: str) -> None:
    """A double surname is the same with and without blanks around its dash."""
    assert Person(surname).id == "es-van-de-berg"


@pytest.mark.parametrize(
    ("written", "party"),
    [
        ("GroenLinks-PvdA", "GL-PvdA"),
        ("GL/PvdA", "GL-PvdA"),
        ("VVD", "VVD"),
        ("Groep Terhaar", "Groep Terhaar"),
        ("Lid Van Iepen", "Lid Van Iepen"),
        ("Lid Iepen", "Lid Iepen"),
        ("JenV", None),
        ("", None),
    ],
)
def test_a_party_has_one_name(written: str, party: str | None) -> None:
    """However it is written; what is no party, such as a portfolio, has none."""
    assert _PEOPLE.party(written) == party


@pytest.mark.parametrize(
    ("text", "found"),
    [("(GroenLinks-PvdA)", "GroenLinks-PvdA"), ("(Groep Terhaar)", "Groep Terhaar"), ("(50PLUS)", "50PLUS")],
)
def test_a_party_is_found_as_it_is_written(text: str, found: str) -> None:
    """The regex takes the longest spelling."""
    match = re.search(_PEOPLE.party_regex, text)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize(
    ("name", "otherwise", "takes"),
    [
        ("Iepen", False, True),
        ("Terhaar", True, False),
        ("Wilgen", True, True),
        ("Wilgen", False, False),
        ("Es", True, True),
        ("Es", False, False),
    ],
)
def test_van_belongs_to_the_name_or_to_the_sentence(name: str, otherwise: bool, takes: bool) -> None:
    """As the list has the one name and not the other; where it has both or neither, the caller decides."""
    assert _PEOPLE.takes_particle(name, otherwise=otherwise) is takes


@pytest.mark.parametrize(("name", "is_double"), [("Berken-Smit", True), ("Berken-Terhaar", False)])
def test_a_hyphen_makes_one_name_or_two_members(name: str, is_double: bool) -> None:
    """A name of the list is one person."""
    assert _PEOPLE.is_double(name) is is_double


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (Person("Terhaar"), "terhaar"),
        (Person("van Iepen", "GL-PvdA"), "van-iepen@GL-PvdA"),
        (Person("Van\xa0der Es", None, "Emma"), "van-der-es"),
    ],
)
def test_a_member_has_an_id(person: Person, name: str) -> None:
    """The surname in lower case with hyphens, and the party where it is given."""
    assert person.id == name


def test_people_are_read_from_the_registry(tmp_path: Path) -> None:
    """Surnames and first names from one file, parties from the other."""
    (tmp_path / "members.yaml").write_text("surnames: [van Iepen]\nfirst_names: [Noor]\n", encoding="utf-8")
    (tmp_path / "parties.yaml").write_text("VVD: [VVD]\n50PLUS: [50PLUS]\n", encoding="utf-8")
    people = People.load(tmp_path)
    assert (people.party("50PLUS"), people.takes_particle("Iepen", otherwise=False)) == ("50PLUS", True)
    assert people.person("Noor Terhaar", "VVD") == (Person("Terhaar", "VVD", "Noor"), 5)


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("VAN DER ES", "Van der Es"),
        ("EMMA VAN DER ES", "Emma van der Es"),
        ("VAN 'T HOF", "Van 't Hof"),
        ("VAN DEN IJSSEL", "Van den IJssel"),
        ("BERKEN-VAN DE SMIT", "Berken-van de Smit"),
        ("VAN HALEN STOOP", "Van Halen Stoop"),
    ],
)
def test_a_name_in_capitals_is_that_of_running_text(capitals: str, name: str) -> None:
    """The head of a motion prints names in capitals; only particles inside a name are small."""
    assert in_running_text(capitals) == name
