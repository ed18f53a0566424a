"""Persons: who is one, who are two, and where they and their offices are named."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any, Protocol

import pytest

from mhcorpus.documents.named_offices import offices_in
from mhcorpus.queries.documents import Listing
from mhcorpus.queries.near import near_members, near_ministries
from mhcorpus.queries.people import people
from mhcorpus.queries.selection import Selection
from mhcorpus.queries.trace import trace
from mhcorpus.reference import Analysis, Reference
from mhcorpus.source import Source
from mhcorpus.store import Corpus, Fingerprint
from tests.stored import store

Named = tuple[str, str | None]
Paper = tuple[str, dict[str, Any], list[Named]]
"""A name, meta, and the members that are named: id and first name."""


class Papers(Protocol):
    """What holds the corpus of a test."""

    corpus: Corpus


def put(corpus: Corpus, papers: list[Paper]) -> None:
    """Write papers that print the members they name, one a line."""
    for name, meta, members in papers:
        lines = [f"Het lid {first or ''} {member} sprak." for member, first in members]
        starts = [sum(len(line) + 1 for line in lines[:at]) + 8 for at in range(len(lines))]
        references = tuple(
            Reference(
                kind="member", id=member, start=start, end=start + 4, text=member, context=line,
                fields={"surname": member.partition("@")[0].replace("-", " ").title(), "party": None}
                | ({"first_name": first} if first else {}),
            )
            for (member, first), start, line in zip(members, starts, lines, strict=True)
        )
        text = "\n".join([*lines, (meta.get("sender") or {}).get("name", "")])
        store(
            corpus, Path("/papers", name), Fingerprint(name.encode().hex().ljust(64, "0"), 1, 1),
            Source(name=name, format="txt", text=text),
            Analysis(meta=meta, dated=None, references=references), "1",
        )


def minister(day: str, name: str, office: str) -> dict[str, Any]:
    return {"kind": "kamerbrief", "date": day, "sender": {"name": name, "office": office}}


def day(date: str, **more: object) -> dict[str, Any]:
    return {"kind": "kamerbrief", "date": date, **more}


JENV = "Minister van Justitie en Veiligheid"
CASES: list[tuple[list[Paper], list[str]]] = [
    (
        [("a", day("2027-03-01"), [("van-oort@CDA", "Inge"), ("van-oort@SP", None)]),
         ("b", day("2027-04-01"), [("van-oort@CDA", None), ("van-oort@SP", None)])],
        ["Inge van Oort (CDA): a b", "Van Oort (SP): a b"],
    ),
    (
        [("a", day("2027-03-01"), [("van-oort@CDA", "Inge")]), ("b", day("2027-04-01"), [("van-oort@CDA", "Jan")]),
         ("c", day("2027-05-01"), [("van-oort@CDA", None)])],
        ["Inge van Oort (CDA): a", "Jan van Oort (CDA): b", "Van Oort (CDA): c"],
    ),
    (
        [("a", day("2027-03-01"), [("van-oort@SP", None), ("van-oort", None)]),
         ("b", day("2027-09-01"), [("van-oort", None)]), ("c", day("2034-09-01"), [("van-oort", None)])],
        ["Van Oort (SP): a b", "Van Oort: c"],
    ),
    (
        [("a", day("2027-03-01"), [("van-oort@SP", None), ("van-oort@CDA", None), ("van-oort", None)]),
         ("b", day("2027-09-01"), [("van-oort", None)])],
        ["Van Oort (CDA): a", "Van Oort (SP): a", "Van Oort: a b"],
    ),
    (
        [("a", day("2012-03-01"), [("van-oort@CDA", None)]), ("b", day("2027-03-01"), [("van-oort@CDA", None)])],
        ["Van Oort (CDA): a", "Van Oort (CDA): b"],
    ),
    (
        [("a", day("2027-03-01", id="kst-39812-7", submitters=["van-oort@CDA"]), [("van-oort@CDA", None)]),
         ("b", day("2027-03-01", id="kst-39812-D", submitters=["van-oort@CDA"]), [("van-oort@CDA", None)])],
        ["Van Oort (CDA): a", "Van Oort (CDA): b"],
    ),
    (
        [("a", minister("2027-03-01", "A.B. van Oort", JENV), []), ("b", day("2027-03-01"), [("van-oort@SP", None)]),
         ("c", minister("2027-06-01", "van Oort", JENV), [])],
        ["A.B. van Oort: a c", "Van Oort (SP): b"],
    ),
    ([("a", day("2027-03-01"), [("van-oort@SP", "Inge"), ("van-oort", "Jan")])],
     ["Inge van Oort (SP): a", "Jan van Oort: a"]),
    (
        [("a", minister("2027-03-01", "Foort van Oort", JENV), []), ("b", minister("2027-06-01", "Van Oort", JENV), [])],
        ["Foort van Oort: a b"],
    ),
]


@pytest.mark.parametrize(("papers", "expected"), CASES)
def test_persons_are_told_apart_and_joined_where_only_one_fits(
    papers: list[Paper], expected: list[str], tmp_path: Path
) -> None:
    """By party, first name, chamber, office and time, in whatever order the papers came in."""
    for number, order in enumerate(permutations(papers)):
        with Corpus.open(tmp_path / f"{number}.db", create=True) as corpus:
            put(corpus, list(order))
            targets = trace(corpus, "Van Oort")["targets"]
            found = [
                f"{person['name']}: {' '.join(sorted({each['document'] for each in target['mentions']}))}"
                for person, target in zip(people(corpus, "Van Oort")["people"], targets, strict=True)
            ]
        assert sorted(found) == sorted(expected)


def test_a_person_is_told_in_full(write: Papers) -> None:
    """Party, first names, chamber, period, and how many mentions are theirs by inference."""
    put(write.corpus, [
        ("a", day("2027-03-01", id="kst-39812-7", submitters=["van-oort@SP"]), [("van-oort@SP", None)]),
        ("b", day("2027-09-01"), [("van-oort", "Inge"), ("van-oort", "Inge"), ("terhaar", None)]),
    ])
    assert people(write.corpus, "Inge van Oort (SP)") == {
        "schema": "mhcorpus/people/1", "query": "Inge van Oort (SP)",
        "people": [{
            "id": "inge-van-oort@SP", "name": "Inge van Oort (SP)", "party": "SP", "first_names": ["Inge"],
            "chambers": ["TK"], "offices": [], "from": "2027-03-01", "until": "2027-09-01", "documents": 2,
            "mentions": 3, "inferred": 2, "members": ["van-oort", "van-oort@SP"],
            "certainty": "certain",
        }],
    }
    assert [person["name"] for person in people(write.corpus)["people"]] == ["Terhaar", "Inge van Oort (SP)"]


def test_no_two_persons_have_one_id(write: Papers) -> None:
    """The year in which they are first named tells apart whom names and party do not; the bare id means neither."""
    put(write.corpus, [
        ("a", day("2012-03-01"), [("terhaar", None), ("van-oort@SP", None)]),
        ("b", day("2027-03-01"), [("terhaar", None), ("van-oort@SP", None)]),
        ("c", minister("2027-04-01", "Terhaar", JENV), []),
        ("d", minister("2027-04-01", "Brandsma", JENV), []),
        ("e", day("2027-05-01"), [("jansma@SP", None), ("jansma@CDA", None)]),
    ])
    found = [(each["id"], each["from"]) for each in people(write.corpus)["people"]]
    assert found == [
        ("brandsma", "2027-04-01"), ("jansma@CDA", "2027-05-01"), ("jansma@SP", "2027-05-01"),
        ("terhaar#2012", "2012-03-01"), ("terhaar#2027", "2027-03-01"),
        ("van-oort@SP#2012", "2012-03-01"), ("van-oort@SP#2027", "2027-03-01"),
    ]
    assert [each["id"] for each in trace(write.corpus, "Van Oort")["targets"]] == ["van-oort@SP#2012", "van-oort@SP#2027"]
    put(write.corpus, [("f", minister("2012-04-01", "Van Oort", JENV), []), ("g", day("2012-04-01"), [("van-oort", None)])])
    ids = [each["id"] for each in people(write.corpus)["people"]]
    assert len(ids) == len(set(ids))


def test_a_signature_names_who_signs(write: Papers) -> None:
    """A minister is named where they sign a letter, and once more for each place in a text."""
    put(write.corpus, [
        ("a", minister("2027-03-01", "F. Terhaar", JENV), []),
        ("b", minister("2027-04-01", "F. Terhaar", JENV), [("terhaar", None)]),
    ])
    assert [(each["documents"], each["mentions"]) for each in people(write.corpus, "F. Terhaar")["people"]] == [(2, 3)]


def test_a_paper_without_a_day_may_be_later(write: Papers) -> None:
    """Who is named in one that is of some day in two years is named until the second."""
    store(
        write.corpus, Path("/papers/a.txt"), Fingerprint("a".ljust(64, "0"), 1, 1),
        Source(name="a.txt", format="txt", text="Het lid Terhaar sprak."),
        Analysis(
            meta={"kind": "handelingen"},
            dated={"date": "2026-09-15/2027-09-20", "earliest": "2026-09-15", "latest": "2027-09-20", "basis": "inferred"},
            references=(Reference(kind="member", id="terhaar", start=8, end=15, text="Terhaar", context="",
                                  fields={"surname": "Terhaar", "party": None}),),
        ), "1",
    )  # fmt: skip
    assert [(each["from"], each["until"]) for each in people(write.corpus)["people"]] == [("2026-09-15", "2027-09-20")]


@pytest.mark.parametrize(
    ("signed", "asked", "found"),
    [
        ("Foort van Oort", ["van Oort", "Foort van Oort"], "Foort van Oort"),
        ("mr. Dirk-Jan Terhaar", ["Terhaar", "Dirk-Jan Terhaar"], "Dirk-Jan Terhaar"),
        ("F. Terhaar", ["Terhaar", "Fred Terhaar"], "F. Terhaar"),
        ("Zegers Slot", ["Zegers Slot", "Slot"], "Zegers Slot"),
        ("Bruin Slot", ["Bruin Slot", "A. Bruin Slot"], "Bruin Slot"),
        ("Terhaar-van Zegers", ["Terhaar-van Zegers"], "Terhaar-van Zegers"),
        ("De Zegers", ["De Zegers"], "De Zegers"),
    ],
)
def test_who_signs_is_found_by_surname(write: Papers, signed: str, asked: list[str], found: str) -> None:
    """A first name or initials may stand before it; two surnames are one where the corpus has them so."""
    put(write.corpus, [
        ("a", minister("2027-03-01", signed, JENV), []), ("b", day("2020-03-01"), [("bruin-slot@VVD", None)]),
    ])
    names = [{person["name"] for person in people(write.corpus, name)["people"]} for name in asked]
    listed = [Listing(write.corpus, Selection(member=name)).documents for name in asked]
    assert [found in each for each in names] == [True] * len(asked)
    assert ["a" in {document["document"] for document in each} for each in listed] == [True] * len(asked)


@pytest.mark.parametrize("asked", ["Jan Terhaar", "Slot", "van Oort"])
def test_who_does_not_sign_is_not_found(write: Papers, asked: str) -> None:
    """Not by another first name, nor by half of a surname that the corpus has as a whole."""
    put(write.corpus, [
        ("a", minister("2027-03-01", "F. Terhaar", JENV), []), ("b", minister("2027-03-01", "Bruin Slot", JENV), []),
        ("c", day("2020-03-01"), [("bruin-slot@VVD", None)]),
    ])
    assert people(write.corpus, asked)["people"] == []


@pytest.mark.parametrize(("name", "found"), [("Jan van Oort", []), ("van Oort (CDA)", []), ("Nergens", [])])
def test_who_is_not_named_is_not_found(write: Papers, name: str, found: list[str]) -> None:
    """Another first name or party, or a name that nobody has, finds nobody."""
    put(write.corpus, [("a", day("2027-03-01"), [("van-oort@SP", "Inge")])])
    assert people(write.corpus, name)["people"] == found


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Oort", ["Van Oort"]), ("van Oord", ["Van Oort"]), ("Zegers", ["Terhaar Zegers"]), ("van Oort", []),
        ("Yesilt", []), ("Yesilt-Bos", ["Yeşilt-Bosch"]), ("Bosch", []), ("Ninove", ["Van Nïnove"]),
    ],
)
def test_near_a_name_that_nobody_has(write: Papers, name: str, near: list[str]) -> None:
    """A surname of which only a part was typed is near, and so is one that is spelled nearly so."""
    put(write.corpus, [
        ("a", day("2027-03-01"), [("van-oort@SP", "Inge"), ("terhaar-zegers", None)]),
        ("b", minister("2027-03-01", "D. Yeşilt-Bosch", JENV), []),
        ("c", minister("2027-03-01", "van Nïnove", JENV), []),
    ])
    assert near_members(write.corpus, name) == near


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Jusitie", ["Justitie en Veiligheid", "Veiligheid en Justitie"]), ("minister van Financien", []),
        ("ministerie van Finacien", ["Financiën"]), ("JnV", ["Justitie en Veiligheid"]), ("Justitie", []), ("XYZ", []),
    ],
)
def test_near_a_ministry_that_no_paper_is_of(write: Papers, name: str, near: list[str]) -> None:
    """A word of its name that is spelled nearly so, or its initials."""
    for ministry in ("Veiligheid en Justitie", "Justitie en Veiligheid", "Financiën"):
        put(write.corpus, [(ministry, day("2027-03-01", ministry=ministry), [])])
    assert sorted(near_ministries(write.corpus, name)) == near


def test_a_sender_is_traced_to_the_letter(write: Papers) -> None:
    """A minister whom no text names as a member is found by the name below the letter."""
    put(write.corpus, [("a", minister("2027-03-01", "A.B. van Oort", JENV), [])])
    [target] = trace(write.corpus, "Van Oort")["targets"]
    assert trace(write.corpus, "minister van Oort")["targets"] == [target]
    [mention] = target["mentions"]
    assert (target["id"], target["kind"], target["title"]) == (
        "a-b-van-oort", "person", "A.B. van Oort, Minister van Justitie en Veiligheid",
    )
    assert (mention["kind"], mention["text"], mention["document"]) == ("sender", "A.B. van Oort", "a")


@pytest.mark.parametrize("sentence", [
    "Gisteren sprak mw. mr. Aalders met de minister van Justitie en Veiligheid.",
    "Zie art. 3 Wet A, zei de minister van Justitie en Veiligheid.",
])  # fmt: skip
def test_an_office_is_told_in_its_whole_sentence(write: Papers, sentence: str) -> None:
    """No abbreviation ends it, as in the sentences of references."""
    text = f"Eerst dit. {sentence} Dan dat."
    store(
        write.corpus, Path("/papers/a"), Fingerprint("0" * 64, 1, 1), Source(name="a", format="txt", text=text),
        Analysis(meta={"date": "2027-03-01"}, dated=None, references=()), "1",
    )
    [target] = trace(write.corpus, "de minister van justitie en veiligheid")["targets"]
    assert [each["sentence"] for each in target["mentions"]] == [sentence]


TEXT = "Eerst dit. De minister van Justitie\nen Veiligheid en Minister Van Oort zien de Minister-President. Dan dat."


def test_an_office_is_traced_to_every_place_that_names_it(write: Papers) -> None:
    """In any capitals, over a line's end, in its sentence; a minister's surname is no office."""
    store(
        write.corpus, Path("/papers/a"), Fingerprint("0" * 64, 1, 1), Source(name="a", format="txt", text=TEXT),
        Analysis(meta={"date": "2027-03-01"}, dated=None, references=()), "1",
    )
    [target] = trace(write.corpus, "de minister van justitie en veiligheid")["targets"]
    assert (target["id"], target["kind"], target["title"]) == (
        "minister-van-justitie-en-veiligheid", "office", JENV,
    )
    assert [(each["text"], each["sentence"]) for each in target["mentions"]] == [(
        "minister van Justitie\nen Veiligheid",
        "De minister van Justitie en Veiligheid en Minister Van Oort zien de Minister-President.",
    )]
    assert trace(write.corpus, "Minister van JenV")["targets"] == [target]
    assert trace(write.corpus, "minister van J&V")["targets"] == [target]
    assert trace(write.corpus, "staatssecretaris van Defensie")["targets"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("de Minister van Volksgezondheid, Welzijn en Sport, Terhaar", ["Minister van Volksgezondheid, Welzijn en Sport"]),
        ("de staatssecretaris van VWS", ["Staatssecretaris van Volksgezondheid, Welzijn en Sport"]),
        ("De Minister voor Klimaat en Groene Groei is", ["Minister voor Klimaat en Groene Groei"]),
        ("Staatssecretaris Van Oort en staatssecretaris van Oort", []),
        ("Minister-President", ["Minister-President"]),
        ("de minister van wie", []),
    ],
)
def test_offices_are_named_in_their_usual_capitals(text: str, names: list[str]) -> None:
    """A known ministry as far as its name goes, else the words in capitals."""
    assert [office.name for office in offices_in(text)] == names
