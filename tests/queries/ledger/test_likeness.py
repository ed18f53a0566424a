"""Which promises to the Chamber are joined to what a later letter says, and which are only proposed."""

from __future__ import annotations

from datetime import date

import pytest

from mhcorpus.queries.ledger.changes import changes
from mhcorpus.queries.ledger.commitments import Wanted, commitments

from .conftest import Entry, Papers, promise

JUSTICE, FINANCE = "Justitie en Veiligheid", "Financiën"


def kept(sentence: str, subject: str | None = None, **known: object) -> Entry:
    return promise(sentence, "settled", subject=subject, **known)


def relation(papers: Papers) -> str:
    """Return whether what the second paper says is joined to the promise of the first, proposed, or neither."""
    found = commitments(papers.corpus, Wanted(), date(2030, 1, 1))["commitments"]
    (first,) = (each for each in found if each["id"] == "a#1")
    if len(found) == 1:
        assert [each["document"] for each in first["history"]] == ["a", "b"]
        return "joined"
    (later,) = (each for each in found if each["id"] == "b#1")
    assert later["may_be_same"] == (["a#1"] if first["may_be_told_in"] else [])
    return "proposed" if first["may_be_told_in"] else "neither"


REVIEW = promise("Voor 1 mei 2028 ontvangt u de evaluatie van de B8-regeling.", subject="de evaluatie van de B8-regeling")
CAPACITY = promise("Uiterlijk 15 april bericht ik u over de capaciteit van de Arbeidsinspectie.",
                   subject="de capaciteit van de Arbeidsinspectie")  # fmt: skip
PLACES = promise("Ik informeer uw Kamer over de opvangplekken.", subject="de opvangplekken")
PLAN = promise("Ik stuur uw Kamer voor 1 juni het actieplan Samen tegen mensenhandel.", subject="Voortgang mensenhandel")
STUDY = promise("Ik stuur uw Kamer de uitkomsten van het onderzoek.", subject="de uitkomsten van het onderzoek")
YEARLY = promise("Ik stuur uw Kamer het jaarverslag 2027 van Loketpunt.")
SECOND = promise("Ik stuur uw Kamer de tweede voortgangsrapportage uitstapprogramma's.")


@pytest.mark.parametrize(
    ("made", "later", "expected"),
    [
        # The same thing, by a word that tells it.
        (REVIEW, kept("Bijgevoegd treft u, zoals toegezegd, de evaluatie van de B8-regeling aan.",
                      "de evaluatie van de B8-regeling aan"), "joined"),
        (REVIEW, promise("De evaluatie van de B8-regeling heeft vertraging opgelopen en ontvangt u in mei.", "postponed"),
         "joined"),
        (CAPACITY, kept("In deze brief bericht ik u, zoals toegezegd, over de capaciteit van de Arbeidsinspectie.",
                        "de capaciteit van de Arbeidsinspectie"), "joined"),
        # Something of it, or more.
        (REVIEW, kept("Zoals toegezegd ontvangt u de evaluatie van de regeling schrijnende gevallen."), "neither"),
        (CAPACITY, kept("Zoals toegezegd bericht ik u over de capaciteit van de Arbeidsinspectie in de tuinbouw."),
         "proposed"),
        (CAPACITY, kept("Zoals toegezegd bericht ik u over de werkwijze van de Arbeidsinspectie."), "neither"),
        (CAPACITY, kept("Zoals toegezegd bericht ik u over de capaciteit van de rechtspraak."), "neither"),
        # One word alone, unless the day is told.
        (PLACES, kept("Zoals toegezegd informeer ik u over de opvangplekken.", "de opvangplekken"), "proposed"),
        (PLACES, kept("Hiermee kom ik mijn toezegging na.", "de opvangplekken", made_on="2027-06-17"), "joined"),
        (PLACES, kept("Hiermee kom ik mijn toezegging na.", made_on="2027-06-17"), "proposed"),
        (PLACES, kept("Hiermee kom ik mijn toezegging na.", "de tolken", made_on="2027-06-17"), "neither"),
        (PLACES, kept("Hiermee kom ik mijn toezegging na.", made_on="2027-06-18"), "neither"),
        (PLACES | {"made_on": "2027-06-10"}, kept("Daarmee is dat gedaan.", "de opvangplekken", made_on="2027-06-12"),
         "neither"),
        # Words that many promises have.
        (PLAN, kept("Hierbij bied ik u, zoals toegezegd, het actieplan Samen tegen mensenhandel aan."), "proposed"),
        (STUDY, kept("Hierbij bied ik u de toegezegde uitkomsten van het onderzoek aan."), "proposed"),
        (STUDY, kept("Hierbij bied ik u het toegezegde onderzoek aan."), "neither"),
        (STUDY, kept("Hierbij bied ik u de toegezegde uitkomsten van het onderzoek naar huurders aan."), "neither"),
        # One of a series.
        (YEARLY, kept("Hierbij bied ik u, zoals toegezegd, het jaarverslag 2027 van Loketpunt aan."), "joined"),
        (YEARLY, kept("Hierbij bied ik u, zoals toegezegd, het jaarverslag 2028 van Loketpunt aan."), "neither"),
        (YEARLY, kept("Hierbij bied ik u, zoals toegezegd, het jaarverslag van Loketpunt aan."), "proposed"),
        (SECOND, kept("Zoals toegezegd ontvangt u de derde voortgangsrapportage uitstapprogramma's."), "neither"),
        (SECOND, kept("Zoals toegezegd ontvangt u de tweede voortgangsrapportage uitstapprogramma's."), "joined"),
        # Made again, of which no paper says that it is the same.
        (REVIEW, promise("In het najaar ontvangt u de evaluatie van de B8-regeling."), "proposed"),
        (CAPACITY, promise("Ik bericht u over de capaciteit van de Arbeidsinspectie in de tuinbouw."), "neither"),
    ],
)  # fmt: skip
def test_a_thing_is_known_by_its_name(write: Papers, made: Entry, later: Entry, expected: str) -> None:
    """Of one ministry: joined where the thing has one name that tells it, proposed where something fits."""
    write("a", "2027-06-17", ministry=JUSTICE, commitments=[made])
    write("b", "2027-12-01", ministry=JUSTICE, commitments=[later])
    assert relation(write) == expected


HEADING = "Thuiswerkers en jonge werklieden in besloten werkplaatsen"
TO_MEMBER: Entry = {"to": ["jansma@NSC"]}


def under(heading: str, entry: Entry) -> Entry:
    """Return an entry below a heading, which says what it is about where nothing else does."""
    return entry | {"section": heading, "subject": entry["subject"] or heading}


ON_ROOMS = under(HEADING, promise("Ik informeer uw Kamer in mei over de bezetting.", due="2028-05", due_latest="2028-05-31"))
ON_IT = under(HEADING, promise("Ik informeer uw Kamer hierover in mei."))
A_PLAN = under(HEADING, promise("Voor de zomer stuur ik een plan van aanpak."))
OF_ITSELF = promise("Ik bericht u over thuiswerkers en jonge werklieden in besloten werkplaatsen.",
                    subject="thuiswerkers en jonge werklieden in besloten werkplaatsen")  # fmt: skip
ON_ITSELF = under("Overige punten", OF_ITSELF)
WITHIN = promise("Ik informeer u over jonge werklieden in besloten werkplaatsen.",
                 subject="jonge werklieden in besloten werkplaatsen")  # fmt: skip
TO_JANSMA = under(HEADING, promise("Ik stuur het lid Jansma in mei de bezetting.", **TO_MEMBER))


@pytest.mark.parametrize(
    ("made", "later", "expected"),
    [
        # The heading alone: of other things, of nothing, or of things that share a word.
        (ON_ROOMS, under(HEADING, kept("Hiermee is de toezegging over de tarieven nagekomen.")), "neither"),
        (ON_ROOMS, under(HEADING, kept("Over de tarieven is uw Kamer zoals toegezegd ingelicht.")), "neither"),
        (ON_ROOMS, under(HEADING, promise("De toegezegde tarieven komen er niet.", "lapsed")), "neither"),
        (ON_ROOMS, under(HEADING, promise("De toegezegde tarieven komen in het najaar.", "postponed")), "neither"),
        (ON_ROOMS, under(HEADING, kept("Hiermee is mijn toezegging nagekomen.")), "neither"),
        (ON_IT, under(HEADING, kept("Hiermee is mijn toezegging nagekomen.")), "proposed"),
        (ON_IT, under(HEADING, kept("Hiermee is de toezegging over de tarieven nagekomen.")), "neither"),
        (under(HEADING, promise("Ik informeer u over de bezetting van de loketten.")),
         under(HEADING, kept("Hiermee is de toezegging over de tarieven van de loketten nagekomen.")), "neither"),
        (WITHIN, under(HEADING, kept("Hiermee is de toezegging over de tarieven nagekomen.")), "neither"),
        (WITHIN, under(HEADING, kept("Hiermee is de toezegging over tarieven van werkplaatsen nagekomen.")), "neither"),
        (ON_ROOMS, under(HEADING, kept("De toezegging over tarieven voor jonge werklieden in besloten werkplaatsen.")),
         "neither"),
        (TO_JANSMA, under(HEADING, kept("De tarieven heeft het lid Jansma ontvangen.", **TO_MEMBER)), "proposed"),
        (ON_ROOMS, under(HEADING, kept("Hiermee doe ik de toezegging over tarieven gestand.", made_on="2027-06-17")),
         "proposed"),
        # Nothing else, and besides the member or the day.
        (TO_JANSMA, under(HEADING, kept("Hiermee is de toezegging gestand gedaan.", **TO_MEMBER)), "joined"),
        (ON_ROOMS, under(HEADING, kept("Hiermee is mijn toezegging nagekomen.", made_on="2027-06-17")), "joined"),
        # What both say themselves, below whatever heading.
        (ON_ROOMS, under(HEADING, kept("Hiermee is de toezegging over de bezetting nagekomen.")), "joined"),
        (under(HEADING, promise("Ik informeer u over de bezetting van loketten in de avond.")),
         under(HEADING, kept("Hiermee is de toezegging over de bezetting van loketten nagekomen.")), "joined"),
        (ON_ITSELF, under("Voortgang", kept("De toezegging over jonge werklieden in besloten werkplaatsen is afgedaan.")),
         "joined"),
        (ON_ITSELF, under("Overige punten", kept(OF_ITSELF["sentence"], OF_ITSELF["subject"])), "joined"),
        # What one says itself and the other in its heading.
        (ON_IT, kept("Hiermee is de toezegging over jonge werklieden in besloten werkplaatsen nagekomen."), "joined"),
        (ON_ROOMS, kept("Hiermee is de toezegging over jonge werklieden in besloten werkplaatsen nagekomen."), "joined"),
        (ON_ROOMS, kept("De bezetting van besloten werkplaatsen met jonge werklieden is nu, zoals toegezegd, bekend."),
         "joined"),
        (A_PLAN, kept("Hierbij ontvangt u het toegezegde plan voor jonge werklieden in besloten werkplaatsen."), "joined"),
        (ON_ITSELF, under(HEADING, kept("Hiermee is mijn toezegging nagekomen.")), "joined"),
        (ON_ITSELF, under(HEADING, kept("Hierbij zend ik u het toegezegde rapport.")), "joined"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ministry", [JUSTICE, None])
def test_much_stands_under_one_heading(
    write: Papers, made: Entry, later: Entry, expected: str, ministry: str | None
) -> None:
    """It tells what a promise is about where its sentence does not, and alone joins none."""
    write("a", "2027-06-17", ministry=ministry, commitments=[made])
    write("b", "2027-12-01", ministry=ministry, commitments=[later])
    assert relation(write) == expected


@pytest.mark.parametrize(
    ("title", "entry", "expected"),
    [
        (HEADING, kept("Hiermee is de toezegging gestand gedaan."), "joined"),
        (HEADING, kept("Hiermee is de toezegging over de tarieven gestand gedaan."), "neither"),
        (HEADING, kept("Tijdens de regeling van werkzaamheden is een reactie op het rapport toegezegd.",
                       "een reactie op het rapport"), "joined"),
        (HEADING, kept("Tijdens de regeling van werkzaamheden is een reactie op de tarieven toegezegd.",
                       "een reactie op de tarieven"), "neither"),
        ("Tarieven van loketten", kept("Hiermee is de toezegging gestand gedaan."), "neither"),
    ],
)  # fmt: skip
def test_the_title_of_a_paper_is_a_heading(write: Papers, title: str, entry: Entry, expected: str) -> None:
    """It tells what is kept where the sentence tells nothing else."""
    write("a", "2027-06-17", commitments=[WITHIN])
    write("b", "2027-12-01", commitments=[entry], subject=title)
    assert relation(write) == expected


@pytest.mark.parametrize(
    ("ministries", "day", "expected"),
    [
        ((JUSTICE, JUSTICE), "2027-12-01", "joined"), ((JUSTICE, FINANCE), "2027-12-01", "neither"),
        ((JUSTICE, None), "2027-12-01", "proposed"), ((None, None), "2027-12-01", "proposed"),
        ((JUSTICE, JUSTICE), "2029-12-01", "neither"), ((JUSTICE, JUSTICE), None, "neither"),
    ],
)  # fmt: skip
def test_a_name_tells_a_thing_of_one_maker_in_its_time(
    write: Papers, ministries: tuple[str | None, str | None], day: str | None, expected: str
) -> None:
    """Another ministry may have a thing of the same name, and so may the same one years later."""
    first, second = ministries
    write("a", "2027-06-17", ministry=first, commitments=[CAPACITY])
    later = kept("Zoals toegezegd bericht ik u over de capaciteit van de Arbeidsinspectie.", CAPACITY["subject"])
    write("b", day, ministry=second, commitments=[later])
    assert relation(write) == expected


def test_who_signs_is_a_maker(write: Papers) -> None:
    """Where no paper tells the ministry, the name of the minister does, with initials or without."""
    write("a", "2027-06-17", commitments=[CAPACITY | {"made_by": {"name": "Tseggai", "office": "Minister"}}])
    later = kept("Ik bericht u, zoals toegezegd, over de capaciteit van de Arbeidsinspectie.", CAPACITY["subject"],
                 made_by={"name": "L. Tseggai", "office": None})  # fmt: skip
    write("b", "2027-12-01", commitments=[later])
    assert relation(write) == "joined"


def test_what_may_tell_of_a_promise_stands_with_it(write: Papers) -> None:
    """As an act that is not sure to be of it, while it is open; the later one has its id."""
    write("a", "2027-06-17", ministry=JUSTICE, commitments=[PLACES])
    write("b", "2027-12-01", ministry=JUSTICE, commitments=[kept("Zoals toegezegd informeer ik u over de opvangplekken.")])
    write("c", "2028-01-01", ministry=JUSTICE, commitments=[
        kept("Ik kom de toezegging na.", "de opvangplekken", made_on="2027-06-17"),
    ])  # fmt: skip
    found = [commitments(write.corpus, Wanted(), date(year, 6, 1))["commitments"] for year in (2027, 2028)]
    told = [(each["id"], each["status"], [(one["act"], one["document"], one["grade"]) for one in each["may_be_told_in"]])
            for each in commitments(write.corpus, Wanted(), date(2027, 12, 31))["commitments"]]
    assert told == [("a#1", "open", [("settled", "b", "unsure")]), ("b#1", "done", [])]
    assert [[(each["id"], each["status"], each["may_be_told_in"]) for each in one] for one in found] == [
        [], [("a#1", "done", []), ("b#1", "done", [])],
    ]


@pytest.mark.parametrize(
    ("brought", "expected"),
    [
        ("Hierbij bied ik u de evaluatie van de B8-regeling aan.", True),
        ("Hierbij bied ik u de evaluatie van de wet aan.", False),
        ("Met deze brief informeer ik u over de opvangplekken.", False),
    ],
)
def test_what_a_letter_brings_may_keep_a_promise(write: Papers, brought: str, expected: bool) -> None:
    """Though it names none: it is never joined, nor a row of its own."""
    write("a", "2027-06-17", ministry=JUSTICE, commitments=[REVIEW])
    write("b", "2027-12-01", ministry=JUSTICE, brought=[brought])
    found = commitments(write.corpus, Wanted(), date(2030, 1, 1))["commitments"]
    assert [(each["id"], each["status"], [one["sentence"] for one in each["may_be_told_in"]]) for each in found] == [
        ("a#1", "open", [brought] if expected else []),
    ]
    changed = changes(write.corpus, "b")
    assert [(each["change"], each["id"]) for each in changed["commitments"]] == (
        [("may settle", "a#1")] if expected else []
    )
    assert changed["silent_on"]["commitments"] == []


AGAIN = {"due": "2027-22", "due_latest": "2027-11-30"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (promise("Op de precieze gevolgen voor de loketten en de tolken kom ik na de zomer terug.", **AGAIN),
         promise("Over de precieze gevolgen van de staking voor loketten en tolken hoort u na de zomer meer.", **AGAIN),
         [["a#1", 2, []]]),
        (promise("Op de gevolgen voor de loketten kom ik na de zomer terug.", **AGAIN),
         promise("Na de zomer hoort u over de gevolgen van de tolken voor de loketten meer.", **AGAIN),
         [["a#1", 1, []], ["a#2", 1, ["a#1"]]]),
        (promise("Na de zomer stuur ik u de cijfers over tolken.", **AGAIN),
         promise("Na de zomer stuur ik u de evaluatie van de loketten.", **AGAIN),
         [["a#1", 1, []], ["a#2", 1, []]]),
        (promise("Op de precieze gevolgen voor de loketten en de tolken kom ik na de zomer terug.", **AGAIN),
         promise("Op de precieze gevolgen voor de loketten en de tolken kom ik in mei terug.", due_latest="2027-05-31"),
         [["a#2", 1, []], ["a#1", 1, []]]),
    ],
)  # fmt: skip
def test_a_promise_that_a_paper_makes_twice_is_one(
    write: Papers, first: Entry, second: Entry, expected: list[object]
) -> None:
    """By the same term and of much the same thing; what shares less is proposed, another term is another promise."""
    write("a", "2027-06-17", ministry=JUSTICE, commitments=[first, second])
    found = commitments(write.corpus, Wanted(), date(2027, 7, 1))["commitments"]
    assert [[each["id"], len(each["history"]), each["may_be_same"]] for each in found] == expected


FIELD_PLAN = promise("Ik stuur uw Kamer in mei 2028 het Actieplan Mensenhandel.")


@pytest.mark.parametrize(
    ("made", "brought", "expected"),
    [
        (FIELD_PLAN, "Hierbij bied ik uw Kamer het Actieplan Mensenhandel aan.", True),
        (FIELD_PLAN, "Hierbij bied ik uw Kamer het actieplan aan.", False),
        (FIELD_PLAN, "Hierbij bied ik uw Kamer het Actieplan Jeugdhulp aan.", False),
        (FIELD_PLAN, "Hierbij bied ik uw Kamer de voortgang van het Actieplan Mensenhandel aan.", False),
        (promise("Voor de zomer ontvangt u het plan van aanpak."), "Hierbij bied ik u het plan van aanpak aan.", True),
        (promise("Voor de zomer ontvangt u het rapport."), "Hierbij bied ik u het rapport aan.", False),
    ],
)
@pytest.mark.parametrize("makers", [(None, None), (JUSTICE, None), (JUSTICE, FINANCE)])
def test_a_thing_that_is_brought_by_its_whole_name_may_be_it(
    write: Papers, made: Entry, brought: str, expected: bool, makers: tuple[str | None, str | None]
) -> None:
    """Though its words are those of many, and no paper tells who promised it; not where another brings it."""
    write("a", "2027-06-17", ministry=makers[0], commitments=[made])
    write("b", "2028-05-01", ministry=makers[1], brought=[brought])
    (found,) = commitments(write.corpus, Wanted(), date(2030, 1, 1))["commitments"]
    told = [each["sentence"] for each in found["may_be_told_in"]]
    assert (found["status"], told) == ("open", [brought] if expected and FINANCE not in makers else [])


OF_LETTER: Entry = {"made_on": "2027-06-17", "made_in": {"date": "2027-06-17", "id": None}}
MADE_THERE = [
    promise("Voor de zomer ontvangt u het plan van aanpak."),
    promise("Ik informeer u over de tarieven van de opvang.", subject="de tarieven van de opvang"),
    promise("Ik stuur u de evaluatie van de regeling."),
]


@pytest.mark.parametrize(
    ("more", "sentence", "ministries", "expected"),
    [
        ([], "Hierbij zend ik u, zoals toegezegd, het plan van aanpak.", (JUSTICE, JUSTICE), {"a#1": "done"}),
        ([], "Hierbij zend ik u, zoals toegezegd, het plan van aanpak.", (None, None), {"a#1": "perhaps"}),
        ([promise("In mei ontvangt u het plan van aanpak huisvesting.")],
         "Hierbij zend ik u, zoals toegezegd, het plan van aanpak.", (JUSTICE, JUSTICE), {"a#1": "perhaps", "a#4": "perhaps"}),
        ([], "Hierbij zend ik u, zoals toegezegd, het plan.", (JUSTICE, JUSTICE), {"a#1": "perhaps"}),
        ([], "Hierbij zend ik u de toegezegde kaarten en het toegezegde rooster.", (JUSTICE, JUSTICE), {}),
        ([], "Hierbij zend ik u het toegezegde rapport.", (JUSTICE, JUSTICE),
         {"a#1": "perhaps", "a#2": "perhaps", "a#3": "perhaps"}),
        ([], "Hiermee is mijn toezegging nagekomen.", (JUSTICE, JUSTICE),
         {"a#1": "perhaps", "a#2": "perhaps", "a#3": "perhaps"}),
    ],
)  # fmt: skip
def test_a_thing_of_one_letter_is_sought_among_what_that_promises(
    write: Papers, more: list[Entry], sentence: str, ministries: tuple[str | None, str | None], expected: dict[str, str]
) -> None:
    """By its words, of which the others there have none; where it has none of them, any may be meant."""
    write("a", "2027-06-17", ministry=ministries[0], commitments=[*MADE_THERE, *more])
    write("b", "2027-12-01", ministry=ministries[1], commitments=[kept(sentence, **OF_LETTER)])
    found = commitments(write.corpus, Wanted(), date(2030, 1, 1))["commitments"]
    told = {
        each["id"]: "done" if each["status"] == "done" else "perhaps"
        for each in found if each["document"] == "a" and (each["status"] == "done" or each["may_be_told_in"])
    }  # fmt: skip
    assert told == expected
