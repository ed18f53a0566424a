"""Kamervragen: people, days, and whether they are asked, put off or answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mhcorpus.reference import Analysis

ReadPaper = Callable[..., Analysis]

_HEAD = "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n\n318\n\n"
_KEYS = ("subject", "askers", "asked_of", "answered_by", "sender", "submitted", "received", "postponed", "stage")

_PAPERS: list[tuple[str, list[Any]]] = [
    (
        "Vragen van de leden Zandvlucht (D66) en Van der Kreeft (ChristenUnie) aan de Minister van Financiën over "
        "loketten (ingezonden 4 februari 2027).\n\nAntwoord van Minister Oldeboom (Financiën), mede namens de "
        "Staatssecretaris van Defensie (ontvangen 9 maart 2027).\n",
        ["loketten", ["zandvlucht@D66", "van-der-kreeft@ChristenUnie"], ["Minister van Financiën"], "oldeboom",
         {"name": "Oldeboom", "office": "Minister van Financiën"}, "2027-02-04", "2027-03-09", None, "answered"],
    ),
    (
        "Vragen van de leden Zandvlucht en Wielinga (beiden D66) aan de Ministers van Financiën en van Defensie en de "
        "Staatssecretaris van Justitie en Veiligheid over het bericht «Geen loket» (ingezonden 4 februari 2027).\n\n"
        "Mededeling van Minister De Wit (Financiën) (ontvangen 25 februari 2027).\n",
        ['het bericht "Geen loket"', ["zandvlucht@D66", "wielinga@D66"],
         ["Minister van Financiën", "Minister van Defensie", "Staatssecretaris van Justitie en Veiligheid"], "de-wit",
         {"name": "De Wit", "office": "Minister van Financiën"}, "2027-02-04", "2027-02-25", "2027-02-25", "postponed"],
    ),
    (
        "Vragen van het lid Brandligt (SP) aan de Minister van Financiën over loketten (ingezonden 4 februari 2027).\n\n"
        "Mededeling van Minister De Wit (Financiën) (ontvangen 25 februari 2027).\n\nVraag 1\nIs er een loket?\n\n"
        "Mededeling\nDe vragen van het lid Brandligt over loketten (ingezonden 4 februari 2027) zijn beantwoord "
        "middels een brief over loketten.\n",
        ["loketten", ["brandligt@SP"], ["Minister van Financiën"], "de-wit",
         {"name": "De Wit", "office": "Minister van Financiën"}, "2027-02-04", "2027-02-25", None, "answered"],
    ),
    (
        "Vragen van het lid Brandligt (SP) aan de Minister van Financiën over loketten (ingezonden 4 februari 2027).\n\n"
        "Mededeling van Minister De Wit (Financiën) (ontvangen 25 februari 2027).\n\nVraag 1\nIs er een loket?\n\n"
        "Mededeling\nDe vragen van het lid Brandligt kunnen niet tijdig worden beantwoord, omdat eerdere vragen nog "
        "niet zijn beantwoord.\n",
        ["loketten", ["brandligt@SP"], ["Minister van Financiën"], "de-wit",
         {"name": "De Wit", "office": "Minister van Financiën"}, "2027-02-04", "2027-02-25", "2027-02-25", "postponed"],
    ),
    (
        "Vragen van het Lid Brandligt (SP) aan de Minister voor Rechtsbescherming over loketten "
        "(ingezonden 4 februari 2027).\n\nAntwoord van Minister Wierda (Rechtsbescherming) (ontvangen 1 maart 2027).\n",
        ["loketten", ["brandligt@SP"], ["Minister voor Rechtsbescherming"], "wierda",
         {"name": "Wierda", "office": "Minister voor Rechtsbescherming"}, "2027-02-04", "2027-03-01", None, "answered"],
    ),
    (
        "Vragen van het lid Brandligt (SP) aan de Minister van Financiën over loketten (ingezonden 4 februari 2027).\n",
        ["loketten", ["brandligt@SP"], ["Minister van Financiën"], None, None, "2027-02-04", None, None, "asked"],
    ),
    (
        "Vragen van het lid Brandligt (SP) aan de Minister van Financiën over loketten (ingezonden 4 februari 2027).\n\n"
        "Vraag 1\nIs er een loket?\n\nAntwoord 1\nJa.\n",
        ["loketten", ["brandligt@SP"], ["Minister van Financiën"], None, None, "2027-02-04", None, None, "answered"],
    ),
]


@pytest.mark.parametrize(("lines", "values"), _PAPERS)
def test_the_two_lines_at_the_head_say_who_asks_and_who_answers(
    lines: str, values: list[Any], analyse: ReadPaper
) -> None:
    """Askers with party, offices, days and stage come from the lines that open and close with brackets.

    Questions with answers below them are answered, whoever does not say so.
    """
    meta = analyse(_HEAD + lines).meta
    assert [meta[key] for key in _KEYS] == values


@pytest.mark.parametrize(
    ("asked", "offices"),
    [
        ("de Minister-President", ["Minister-President"]),
        ("de Minister-President, de Minister van Financiën en de Staatssecretaris voor Loketten",
         ["Minister-President", "Minister van Financiën", "Staatssecretaris voor Loketten"]),
        ("de Ministers van Financiën en voor Loketten en de Minister-President",
         ["Minister van Financiën", "Minister voor Loketten", "Minister-President"]),
        ("de Minister Justitie en Veiligheid", ["Minister van Justitie en Veiligheid"]),
    ],
)  # fmt: skip
def test_questions_name_the_offices_that_they_are_put_to(asked: str, offices: list[str], analyse: ReadPaper) -> None:
    """The Minister-President has no portfolio; "van" may be left out before that of another."""
    meta = analyse(
        f"Vragen van het lid Brandligt (SP) aan {asked} over loketten (ingezonden 4 februari 2027).\n\n1\nIs er een loket?\n"
    ).meta
    assert meta["asked_of"] == offices


def test_a_departments_letter_names_askers_and_the_day_of_the_questions(analyse: ReadPaper) -> None:
    """The letter's own day is its date; the questions were submitted with the letter it answers."""
    meta = analyse(
        "Datum\n9 maart 2027\n\nOnderwerp\nBeantwoording Kamervragen over loketten\n\n"
        "In antwoord op uw brief van 4 februari 2027, nr. 2027Z01811, deel ik u mede dat de vragen van de leden "
        "Zandvlucht (D66) en Brandligt (SP) over loketten worden beantwoord zoals aangegeven in de bijlage.\n\n"
        "De Minister van Financiën,\n\nA.B. van Oldeboom\n"
    ).meta
    keys = ("kind", "date", "askers", "answered_by", "submitted", "received", "their_reference", "stage")
    assert [meta[key] for key in keys] == [
        "kamervragen", "2027-03-09", ["zandvlucht@D66", "brandligt@SP"], "van-oldeboom", "2027-02-04", None,
        "2027Z01811", "answered",
    ]


@pytest.mark.parametrize(("answer", "expected"), [
    ("Beantwoord: 24 februari 2027 (na 20 dagen)\n", ("2027-02-24", "2027-02-04", "2027Z01811", "answered", 2)),
    ("Beantwoord op: 24 februari 2027\n", ("2027-02-24", "2027-02-04", "2027Z01811", "answered", 2)),
    ("Antwoord: 24 februari 2027\n", ("2027-02-24", "2027-02-04", "2027Z01811", "answered", 0)),
    ("Antwoord verwacht: 24 februari 2027\n", ("2027-02-04", "2027-02-04", "2027Z01811", "asked", 0)),
    ("", ("2027-02-04", "2027-02-04", "2027Z01811", "asked", 0)),
    ("Kunt u deze vragen voor het debat beantwoorden?\n", ("2027-02-04", "2027-02-04", "2027Z01811", "asked", 0)),
])
def test_a_site_that_copies_questions_tells_when_they_were_asked_and_answered(
    answer: str, expected: tuple[object, ...], analyse: ReadPaper
) -> None:
    """Its page has the days above the questions, which are points of a list, and no headings of answers."""
    replies = ("Ja.", "In Assen.") if "Beantwoord" in answer else ("", "")
    found = analyse(
        f"Kamervraag 2027Z01811\n\nHet loket\n\nIngediend | 4 februari 2027\n{answer}\n"
        f"  • Vraag 1\n    Kent u het loket?\n\n    {replies[0]}\n\n  • Vraag 2\n    Waar is het?\n\n    {replies[1]}\n"
    )
    told = tuple(found.meta[key] for key in ("date", "submitted", "their_reference", "stage"))
    assert (*told, sum(1 for each in found.questions if each["answer"])) == expected


_PAGE = "Kamervraag 2027Z01811\n\nHet loket\n\nIngediend | 4 februari 2027\n"


@pytest.mark.parametrize(("above", "asked", "below", "stage"), [
    (f"{_PAGE}Beantwoord op: 24 februari 2027\n", "Is er een loket?", "", "answered"),
    (f"{_PAGE}Beantwoord op 24 februari 2027\n", "Is er een loket?", "", "answered"),
    (f"{_PAGE}Antwoord: 24 februari 2027\n", "Is er een loket?", "", "answered"),
    (f"{_PAGE}Antwoord verwacht op 24 februari 2027\n", "Is er een loket?", "", "asked"),
    (f"{_PAGE}Uiterlijk beantwoord op: 24 februari 2027\n", "Is er een loket?", "", "asked"),
    (_PAGE, "Herinnert u zich dat u in antwoord op eerdere vragen het loket noemde?", "", "asked"),
    (_PAGE, "Kent u uw brief in antwoord op de vragen van het lid Vos?", "", "asked"),
    (_PAGE, "Is er een loket?", "\n1) Antwoord op vragen van het lid Vos (Aanhangsel 2026-2027, nr. 12)\n", "asked"),
    (f"{_PAGE}Hierbij verzoek ik u de vragen te beantwoorden.\n", "Is er een loket?", "", "asked"),
    (f"{_PAGE}Hierbij zend ik u vragen ter beantwoording.\n", "Is er een loket?", "", "asked"),
    (f"{_PAGE}Hierbij zend ik u de antwoorden.\n", "Is er een loket?", "", "answered"),
    (f"{_PAGE}Hierbij bied ik uw Kamer, mede namens de minister, de beantwoording aan.\n", "Waar?", "", "answered"),
    (f"{_PAGE}In antwoord op uw brief meld ik dat het loket open is.\n", "Is er een loket?", "", "answered"),
    ("Antwoord schriftelijke vragen (nader) : Loketten\n\n", "Is er een loket?", "", "answered"),
    ("Schriftelijke vragen : Loketten\n\n", "Is er een loket?", "", "asked"),
    ("Mededeling (uitstel antwoord) : Loketten\n\n", "Is er een loket?", "", "postponed"),
])  # fmt: skip
def test_what_stands_above_the_questions_says_whether_they_are_answered(
    above: str, asked: str, below: str, stage: str, analyse: ReadPaper
) -> None:
    """A question, a note or a request to answer speaks of other answers, or of none yet."""
    meta = analyse(f"{above}\n  • Vraag 1\n    {asked}\n\n  • Vraag 2\n    Waar is het?\n{below}").meta
    assert (meta["kind"], meta["stage"]) == ("kamervragen", stage)


@pytest.mark.parametrize(("day", "submitted"), [("(ingezonden 4 februari 2027)\n\n", "2027-02-04"), ("", None)])
def test_questions_as_handed_in_tell_who_asks_whom_about_what(day: str, submitted: str | None, analyse: ReadPaper) -> None:
    """The day may stand above them, or be left to the Chamber."""
    found = analyse(
        f"2027Z01811\n\n{day}Vragen van de leden Zandvlucht (D66) en Brandligt (SP) aan de minister van Financiën over het bericht "
        "'Loket (nog) dicht'\n\n1. Kent u het bericht? 1)\n\n2. Klopt het?\n\n1) De Waalbode, 3 februari 2027.\n"
    )
    keys = ("kind", "subject", "askers", "asked_of", "their_reference", "submitted", "stage", "sender", "answered_by")
    assert [found.meta[key] for key in keys] == [
        "kamervragen", "het bericht 'Loket (nog) dicht'", ["zandvlucht@D66", "brandligt@SP"], ["Minister van Financiën"], "2027Z01811",
        submitted, "asked", None, None,
    ]
    assert [(each["number"], each["answer"]) for each in found.questions] == [(1, None), (2, None)]


def test_a_departments_letter_may_tell_when_the_questions_were_sent_in(analyse: ReadPaper) -> None:
    """The day stands in brackets behind who asks, alone or with the number of the questions."""
    meta = analyse(
        "Onderwerp\nBeantwoording Kamervragen over loketten\n\nHierbij bied ik u de antwoorden aan op de vragen van de leden Zandvlucht (D66) en Brandligt (SP) "
        "over loketten (ingezonden 4 februari 2027, kenmerk 2027Z01811).\n\nDe Minister van Financiën,\n\nA.B. van Oldeboom\n\n"
        "Vraag 1\n\nKent u het loket?\n\nAntwoord op vraag 1\n\nJa.\n"
    ).meta
    keys = ("kind", "submitted", "stage", "their_reference")
    assert [meta[key] for key in keys] == ["kamervragen", "2027-02-04", "answered", "2027Z01811"]


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("2027Z01811\n\n", "2027Z01811"), ("Kamervraag 2027Z01811\n\n", "2027Z01811"), ("", None),
        # Of two numbers neither is known to be that of the questions.
        ("2027Z01811\n\n2027Z01812\n\n", None),
    ],
)
def test_questions_have_the_number_in_their_head(head: str, number: str | None, analyse: ReadPaper) -> None:
    """The Chamber prints it above the questions, which are not answered yet."""
    meta = analyse(
        f"{head}Vragen van het lid Brandligt (SP) aan de Minister van Financiën over loketten "
        "(ingezonden 4 februari 2027).\n\n1\nIs er een loket, zoals u schreef (2027Z00001)?\n"
    ).meta
    assert [meta[key] for key in ("kind", "stage", "their_reference")] == ["kamervragen", "asked", number]


@pytest.mark.parametrize(
    "subject", ["Uitstel beantwoording Kamervragen over loketten", "Uitstelbericht Kamervragen loketten"]
)
@pytest.mark.parametrize("late", ["kunnen niet binnen de gebruikelijke termijn worden beantwoord",
                                  "niet binnen de daarvoor gestelde termijn kunnen worden beantwoord"])
def test_a_letter_that_puts_the_answers_off_says_so(late: str, subject: str, analyse: ReadPaper) -> None:
    """A letter without answers, that asks for more time, leaves the questions postponed on its own day."""
    meta = analyse(
        f"Datum\n25 februari 2027\n\nOnderwerp\n{subject}\n\n"
        f"Ik meld u dat vragen van het lid Brandligt (SP) over loketten {late}.\n\nDe Minister van Financiën,\n\nA.B. van Oldeboom\n"
    ).meta
    assert [meta[key] for key in ("kind", "stage", "postponed")] == ["kamervragen", "postponed", "2027-02-25"]


_RELATIVE = (
    _HEAD
    + "Vragen van het lid Brandligt (SP) aan de Minister van Financiën over loketten (ingezonden 20 december 2026).\n\n"
    "Antwoord van Minister Oldeboom (Financiën) (ontvangen 20 januari 2027).\n\n"
    "Vraag 1\n\nHoeveel loketten sloten er dit jaar, en wat staat in de motie (Kamerstuk 39 812, nr. 4)?\n\n"
    "Antwoord 1\n\nDit jaar gaat er één dicht, zo meldde ik in Kamerstuk 39 812, nr. 7.\n"
)


def test_a_question_is_dated_by_the_day_it_was_submitted(analyse: ReadPaper) -> None:
    """Relative dates count from the day of their own part, the question's or the answer's."""
    found = [(r.text, r.id) for r in analyse(_RELATIVE).references if r.kind == "date" and "jaar" in r.text.lower()]
    assert found == [("dit jaar", "2026"), ("Dit jaar", "2027")]


@pytest.mark.parametrize(("told", "answers"), [
    ("De vragen van het lid Brandligt zijn beantwoord middels een brief (Kamerstuk 39 812, nr. 7).", True),
    ("De vragen van het lid Brandligt kunnen niet binnen de termijn worden beantwoord.", False),
    ("De vragen kunnen niet tijdig worden beantwoord. Eerdere vragen van het lid Vos zijn beantwoord in een brief.", False),
    ("De vragen 1 en 3 zijn beantwoord in een brief; de overige volgen.", False),
    ("De gestelde vragen zijn beantwoord in mijn brief van 20 februari 2027.", True),
    ("De door het lid Brandligt gestelde vragen zijn beantwoord in mijn brief.", True),
    ("De door het lid Vos gestelde vragen zijn beantwoord in mijn brief.", False),
    ("De door het lid Brandligt eerder gestelde vragen zijn beantwoord in mijn brief.", False),
    ("De vragen 1 en 2 zijn beantwoord in mijn brief.", True),
    ("Vraag 1 is beantwoord in mijn brief. De vragen 1 en 3 zijn beantwoord in mijn brief.", False),
    ("De twee vragen zijn beantwoord in mijn brief.", True),
    ("De 12 vragen zijn beantwoord in mijn brief.", False),
    ("De meeste vragen zijn beantwoord in mijn brief.", False),
    ("De vragen zijn beantwoord, met uitzondering van vraag 2.", False),
    ("De vragen konden niet eerder worden beantwoord. De vragen zijn beantwoord in mijn brief.", True),
    ("Bij brief van 20 februari 2027 zijn deze vragen beantwoord.", True),
    ("Bij brief van 20 februari 2027 zijn eerdere vragen beantwoord.", False),
    ("Hierbij deel ik u mede, mede namens de Minister van Defensie, dat deze vragen inmiddels beantwoord zijn.", True),
    ("Ik meld u dat de vragen nog niet zijn beantwoord.", False),
    ("Ik verwacht dat de vragen voor 1 maart 2027 zijn beantwoord.", False),
    ("De vragen over het bericht «Loket kan niet open» zijn op 20 februari 2027 beantwoord.", True),
    ("De vragen van het lid Brandligt zullen in maart zijn beantwoord.", False),
    ("Zodra de nadere vragen zijn beantwoord, stuur ik een brief.", False),
    ("Ik stuur een brief voordat de vragen aan de gemeente zijn beantwoord.", False),
    ("De vragen zijn uitgezet bij gemeenten en zodra deze zijn beantwoord, volgt een brief.", False),
    ("De vragen van de commissie zijn beantwoord in mijn brief.", False),
    ("Ik heb deze vragen beantwoord in mijn brief van 20 februari 2027.", True),
    ("Deze vragen heb ik beantwoord in mijn brief van 20 februari 2027.", True),
    ("Ik heb deze vragen niet binnen de termijn beantwoord.", False),
    ("De vragen zijn door de Minister van Defensie beantwoord.", True),
    ("De vragen zijn door de gemeente beantwoord.", False),
    ("De vragen zijn naar verwachting in maart beantwoord.", False),
    ("De vragen zijn op 1 maart 2027 beantwoord als het onderzoek dan klaar is.", False),
    ("De vragen die aan de gemeente zijn gesteld, zijn beantwoord.", False),
    ("De vragen die aan mij zijn gesteld, zijn beantwoord in mijn brief.", True),
    ("De vragen zijn mondeling beantwoord tijdens het debat.", True),
    ("Voor de beantwoording van deze vragen verwijs ik u naar mijn brief van 20 februari 2027 met het verzoek om uitstel.", False),
    ("De vragen van het lid Brandligt behoren te zijn beantwoord.", False),
    ("Ik hoop dat ik u kan melden dat de vragen zijn beantwoord.", False),
    ("Voor de beantwoording van deze vragen verwijs ik u naar mijn brief van 20 februari 2027.", True),
    ("Voor de beantwoording van deze vragen verwijs ik u naar mijn brief van 20 februari 2027 die volgt.", False),
    ("Voor de beantwoording van eerdere vragen verwijs ik u naar mijn brief van 20 februari 2027.", False),
    ("Voor de beantwoording van deze vragen is onderzoek nodig.", False),
])
def test_where_the_answer_was_given_is_said_in_its_place(told: str, answers: bool, analyse: ReadPaper) -> None:
    """A Mededeling that names the letter with the answers is the answer to each question, and cites the letter."""
    text = (
        "Vragen van het lid Brandligt (SP) aan de Minister van Financiën over loketten (ingezonden 4 februari 2027).\n\n"
        "Mededeling van Minister Oldeboom (Financiën) (ontvangen 25 februari 2027).\n\nVraag 1\n\nIs er een loket?\n\n"
        f"Vraag 2\n\nWaar is het?\n\nMededeling\n\n{told}\n"
    )
    found = analyse(text)
    spans = [entry["answer"] for entry in found.questions]
    assert [text[start:end] for start, end in filter(None, spans)] == [told, told] * answers
    assert found.meta["stage"] == ("answered" if answers else "postponed")
    assert [(r.id, r.fields.get("answer")) for r in found.references if r.kind == "kamerstuk"] == (
        [("kst-39812-7", 1)] if answers and "Kamerstuk" in told else []
    )


def test_references_know_in_which_question_or_answer_they_stand(analyse: ReadPaper) -> None:
    """A reference in a question or an answer bears that part's number; in the head it bears none."""
    found = [(r.id, r.fields.get("question"), r.fields.get("answer"))
             for r in analyse(_RELATIVE).references if r.kind in ("kamerstuk", "date")]
    assert found == [
        ("2026-12-20", None, None), ("2027-01-20", None, None), ("2026", 1, None), ("kst-39812-4", 1, None),
        ("2027", None, 1), ("kst-39812-7", None, 1),
    ]
