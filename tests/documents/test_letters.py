"""What a letter or a note says of itself: labels, people, days, attachments."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.reference import Analysis

ReadPaper = Callable[..., Analysis]

_LETTER = """Aan de Voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018

Directie Loketten
www.rijksoverheid.nl/fin

Datum
5 mei 2027

Ons kenmerk
2027-000412

Uw kenmerk
2027Z04410

Onderwerp
Opening van het meldpunt

Bijlage(n)
2

Het meldpunt voor bemiddelaars is op 1 mei jl. geopend. Ik informeer uw Kamer over het gebruik.

Mede namens de Minister van Sociale Zaken en Werkgelegenheid,

De Minister van Financiën,

A.B. van Oldeboom
"""


def test_a_letter_gives_its_own_data(analyse: ReadPaper) -> None:
    """Each labelled value, the people and the ministry stand in the metadata; what is not printed is None."""
    meta = dict(analyse(_LETTER).meta)
    del meta["kind_evidence"]
    assert meta == {
        "kind": "kamerbrief", "id": None, "date": "2027-05-05", "reference": "2027-000412",
        "subject": "Opening van het meldpunt", "title": None,
        "sender": {"name": "A.B. van Oldeboom", "office": "Minister van Financiën"},
        "addressee": {"name": None, "office": "Voorzitter van de Tweede Kamer der Staten-Generaal"},
        "on_behalf_of": ["Minister van Sociale Zaken en Werkgelegenheid"],
        "their_reference": "2027Z04410", "dossier": None, "number": None, "session_year": None,
        "attachment_count": 2, "attachments": [], "accompanies": None, "ministry": "Financiën",
    }


_SIGNATURES = [
    ("De Minister van Financiën,\n\nA.B. van Oldeboom\n", "A.B. van Oldeboom", "Minister van Financiën"),
    ("De Staatssecretaris van Justitie en Veiligheid,\nJ.P. Terhaar-Wind\n", "J.P. Terhaar-Wind",
     "Staatssecretaris van Justitie en Veiligheid"),
    ("de minister voor Rechtsbescherming\n\nIda de Wit\n", "Ida de Wit", "Minister voor Rechtsbescherming"),
    ("De Minister van Financiën, A. Oldeboom\n", "A. Oldeboom", "Minister van Financiën"),
    ("de Staatssecretaris van Financiën,\n\nmw. dr. A. Oldeboom\n", "mw. dr. A. Oldeboom", "Staatssecretaris van Financiën"),
    # A copy may print no blank line above the signature.
    (f"{'Ik spreek in mei de gemeenten over het meldpunt. ' * 5}\nDe Minister van Financiën,\nA. van Oldeboom\n",
     "A. van Oldeboom", "Minister van Financiën"),
    # Nor a stop, where a title stands above it.
    (f"{'Ik spreek in mei de gemeenten over het meldpunt en' * 4} stuur daarna\nbijgaand het fiche.\n"
     "Fiche: Herziening van de richtlijn over de meldpunten in havens\nDe Minister van Financiën,\nA. van Oldeboom\nFiche: Herziening\n",
     "A. van Oldeboom", "Minister van Financiën"),
    ("De Staatssecretaris Loketten en Havens,\n\nJ.N. Oldeboom\n", "J.N. Oldeboom", "Staatssecretaris Loketten en Havens"),
    ("de staatssecretaris Jeugd, Loketten en Sport,\nJ.N. Oldeboom\n", "J.N. Oldeboom", "Staatssecretaris Jeugd, Loketten en Sport"),
    ("De Staatssecretaris Oldeboom,\n\nJ.N. Waal\n", None, None),
    ("De Staatssecretaris Loketten en Havens is op reis.\n\nJ.N. Oldeboom\n", None, None),
    ("De Minister van Financiën,\n\nTOELICHTING\n", None, None),
    # A printed line may begin with an office in the middle of its sentence.
    ("Ik schrijf dit mede namens\nde Minister van Financiën, de Staatssecretaris van Langdurige\nen Medische Zorg.\n", None, None),
    ("Dit wordt de taak van\nde Minister van Financiën,\nMeldpunt Haven en het Rijk.\n", None, None),
    ("Ik sprak hierover met de Minister van Financiën.\n\nHet meldpunt\n", None, None),
]


@pytest.mark.parametrize(("closing", "name", "office"), _SIGNATURES)
def test_the_first_office_with_a_name_below_it_signs(
    closing: str, name: str | None, office: str | None, analyse: ReadPaper
) -> None:
    """A signature is an office on a line of its own with a person's name behind it."""
    sender = analyse("Ik informeer uw Kamer over het meldpunt.\n\n" + closing).meta["sender"]
    assert sender == ({"name": name, "office": office} if name else None)


_DAYS = [
    ("Den Haag, 5 mei 2027\n\nIk informeer uw Kamer.\n", "2027-05-05"),
    ("Aan de Voorzitter van de Eerste Kamer der Staten-Generaal Den Haag, 5 mei 2027\n\nIk informeer uw Kamer.\n", "2027-05-05"),
    ("Besluit van de Minister van Zaken van 5 mei 2027, nummer 12, houdende wijziging van de Regeling havens\n\nDe Minister,\n",
     "2027-05-05"),
    ("Besluit van 5 mei 2027 tot wijziging van het Besluit havens\n\nOp de voordracht van 3 april 2027;\n", "2027-05-05"),
    ("Besluit havens\n\nHet Besluit van 5 mei 2027 vervalt.\n", None),
    ("No.W16.27.0238/II 's-Gravenhage, 5 mei 2027\n\nBij Kabinetsmissive van 3 april 2027 is het voorstel voorgelegd.\n", "2027-05-05"),
    ("’s-Gravenhage, 5 mei 2027\n\nIk informeer uw Kamer.\n", "2027-05-05"),
    ("Datum 5 mei 2027\n\nIk informeer uw Kamer.\n", "2027-05-05"),
    ("Datum: 05-05-2027\n\nIk informeer uw Kamer.\n", "2027-05-05"),
    ("Vastgesteld 5 mei 2027\n\nDe commissie heeft op 3 april 2027 overleg gevoerd.\n", "2027-05-05"),
    ("Voorgesteld tijdens het Wetgevingsoverleg van 5 mei 2027\n\nDe Kamer,\n", "2027-05-05"),
    ("Korte aantekeningen vergadering commissie Wonen (WON) van 5 mei 2027\n\n1. Brief van 3 mei 2027\n", "2027-05-05"),
    ("Besluitenlijst van de procedurevergadering van woensdag 5 mei 2027\n\n1. Brieven\n", "2027-05-05"),
    # Of Handelingen it is the day of the sitting.
    ("Plenair verslag\nTweede Kamer, 14e vergadering\nWoensdag 5 mei 2027\n\nStemmingen\n\nDe voorzitter:\nWij stemmen.\n",
     "2027-05-05"),
    ("Plenair verslag\n\nVergaderdatum: 5 mei 2027\n\nDe voorzitter:\nIn stemming komt de motie.\n", "2027-05-05"),
    ("Plenair verslag\n\nTweede Kamer, 14e vergadering\n\nDe voorzitter:\nWoensdag 5 mei 2027 was er overleg.\n", None),
    ("Verslag van de plenaire vergadering van dinsdag 5 mei 2027Parlementair jaar 2026/2027, 3e vergadering\n\nOpening\n",
     "2027-05-05"),
    # A site that copies papers tells their day where they print none.
    ("Gepubliceerd: 5 mei 2027\n\n39 812\nWet meldplicht\n\nnr. 3\nMEMORIE VAN TOELICHTING\n", "2027-05-05"),
    ("Documentdatum | 05-05-2027 |\n\nMEMORIE VAN TOELICHTING\n", "2027-05-05"),
    ("Gepubliceerd: 6 mei 2027\n\nVastgesteld 5 mei 2027\n\nDe commissie heeft overleg gevoerd.\n", "2027-05-05"),
    ("Gepubliceerd: 5 mei 2027 in De Waalbode\n\nIk informeer uw Kamer.\n", None),
    ("Op 5 mei 2027 is het meldpunt geopend. Ik informeer uw Kamer.\n", None),
    ("Titel\n\nBrief regering\n\nNummer: 2027D17559, datum: 2027-05-05, bijgewerkt: 2028-02-19 10:56, versie: 3\n\nIk stuur het.\n",
     "2027-05-05"),
    ("Nummer: 2027D17559, datum: 2027-05-06, versie: 3\n\n's-Gravenhage, 5 mei 2027\n\nIk stuur het.\n", "2027-05-05"),
    # An annex may be older than the letter that it came with.
    ("Titel\n\nBijlage\n\nNummer: 2027D17559, datum: 2027-05-05, versie: 1\n\nHet meldpunt is geopend.\n", None),
    ("Nummer: 2027D17559, datum: 2027-15-05, versie: 3\n\nIk stuur het.\n", None),
    # Below an address any place will do; elsewhere it may be that of a treaty.
    ("Aan het Presidium van de Tweede Kamer der Staten-Generaal\n\nNijmegen, 5 mei 2027\n\nWij sturen het verslag.\n", "2027-05-05"),
    ("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nHoek van Holland, 5 mei 2027\n\nIk stuur het.\n", "2027-05-05"),
    ("Wij bezochten de haven.\n\nNijmegen, 5 mei 2027\n\nHet regende.\n", None),
    # So it will above a greeting or the subject.
    ("Nijmegen, 5 mei 2027\n\nGeachte voorzitter,\n\nOp 3 april 2027 vroeg u daarnaar.\n", "2027-05-05"),
    ("Gemeente Waalstad\n\nWaalstad, 5 mei 2027\nOnderwerp: Schriftelijke vragen\n\nOp 3 april 2027 was de raad bijeen.\n", "2027-05-05"),
    ("Waalstad, 5 mei 2027\n\nBetreft: tolken\n\nWij schrijven u.\n", "2027-05-05"),
    ("Verslag van de conferentie\n\nWaalstad, 5 mei 2027\n\nOnderwerpen waren er te over.\n", None),
    ("Verslag van de conferentie\n\nWaalstad, 5 mei 2027, zei de voorzitter,\n\nGeachte leden,\n", None),
    ("Verdrag tussen het Koninkrijk der Nederlanden en Atlantis inzake havens;\n\nBrussel, 5 mei 2027\n\nTOELICHTENDE NOTA\n\n"
     "1. Algemeen\n\nHet verdrag regelt de toegang tot havens.\n\nDe toegang is vrij.\n", None),
    # A text that a conversion ran together has the day behind the line in capitals.
    ("VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 5 mei 2027 De vaste commissie heeft op 3 mei 2027 overleg gevoerd.\n", "2027-05-05"),
    ("Nr. 8 MEMORIE VAN ANTWOORD Ontvangen 5 mei 2027\n\nIn april is daarover gesproken.\n", "2027-05-05"),
    ("De WOZ is niet Vastgesteld 5 mei 2027 door de gemeente.\n", None),
    ("Besluitenlijst woensdag 5 mei 2027\n\n1. Brief van 3 mei 2027\n", "2027-05-05"),
    ("Besluitenlijst Presidiumvergadering 5 mei 2027\n\n1. Brief van 3 mei 2027\n", "2027-05-05"),
    ("Verslag van de vergadering van 5 mei 2027 (2026/2027 nr. 26)\n\nDe voorzitter:\nWij stemmen.\n", "2027-05-05"),
    ("BESLUIT van 5 mei 2027, houdende regels over havens\n\nWij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden\n",
     "2027-05-05"),
    ("Staatscourant\n\nMinisterie van Zaken\n\nOverig\n\nRubriek\n\nBesluit van 5 mei 2027, nr. 12, houdende instelling van een comité\n\n"
     "Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden\n", "2027-05-05"),
    ("Datum: 31 juni 2027\n\nIk informeer uw Kamer.\n", None),
]


@pytest.mark.parametrize(("text", "day"), _DAYS)
def test_a_paper_is_dated_by_its_head_alone(text: str, day: str | None, analyse: ReadPaper) -> None:
    """The day stands under Datum, behind the place or behind the word of the print; others are cited."""
    assert analyse(text).meta["date"] == day


def test_a_row_that_names_columns_labels_nothing(analyse: ReadPaper) -> None:
    """Onderwerp above the column of a list is no label; in a letterhead of pairs it is."""
    row = "Den Haag, 5 mei 2027\n\n| Nr. | Indiener | Onderwerp | Oordeel |\n|---|---|---|---|\n| 4 | Aalders | Tolken | Goed |\n"
    pairs = "| Datum | 5 mei 2027 | Onderwerp | Tolken |\n\nIk informeer uw Kamer.\n"
    assert [analyse(text).meta["subject"] for text in (row, pairs)] == [None, "Tolken"]


_NOTE = """{addressee}

Directoraat-Generaal Loketten
Directie Toezicht

nota

{subject}

Datum
28 juni 2027

Kenmerk
DGL / 7120418

Bijlage(n)
2

Bijlage(n)

1. Brief aan de Tweede Kamer
2. Rapport van het kenniscentrum

1. Aanleiding

Op 22 juni jl. is het voorstel aangenomen.

2. Geadviseerd besluit

U wordt gevraagd in te stemmen met de brief.
"""


@pytest.mark.parametrize("addressee", ["Minister van Economische Zaken", "minister van economische zaken",
                                       "Aan de Minister van Economische Zaken",
                                       "Aan de minister en staatssecretaris van Economische Zaken",
                                       "Aan: de minister van Economische Zaken\nVan: de directeur Toezicht",
                                       "Aan\nDe minister van Economische Zaken\nDe staatssecretaris van Zorg en Welzijn"])
def test_a_note_is_addressed_to_a_minister_and_sent_by_nobody(addressee: str, analyse: ReadPaper) -> None:
    """A beslisnota names the office it is meant for, in any capitals, and has no sender; of several the first counts."""
    meta = analyse(_NOTE.format(addressee=addressee, subject="Beslisnota bij de brief over loketten")).meta
    keys = ("kind", "addressee", "sender", "subject", "reference", "date", "attachments", "ministry")
    assert [meta[key] for key in keys] == [
        "beslisnota", {"name": None, "office": "Minister van Economische Zaken"}, None,
        "Beslisnota bij de brief over loketten", "DGL / 7120418", "2027-06-28",
        ["Brief aan de Tweede Kamer", "Rapport van het kenniscentrum"], "Economische Zaken",
    ]


def test_the_head_of_a_note_may_be_one_block(analyse: ReadPaper) -> None:
    """A text without blank lines gives the same as one that has them."""
    head = (
        "TER BESLISSING", "Aan: Minister van Economische Zaken", "Van: Directie Toezicht", "Datum: 28 juni 2027",
        "Bijlagen: 2", "nota", "Beslisnota bij de brief over loketten",
    )
    keys = ("kind", "addressee", "subject", "date", "attachment_count", "attachments")
    found = [analyse(sep.join(head) + "\n\n2. Geadviseerd besluit\nU wordt gevraagd in te stemmen met de brief.\n").meta
             for sep in ("\n", "\n\n")]
    assert [[meta[key] for key in keys] for meta in found] == 2 * [[
        "beslisnota", {"name": None, "office": "Minister van Economische Zaken"},
        "Beslisnota bij de brief over loketten", "2027-06-28", 2, [],
    ]]


def test_a_label_without_a_value_gives_none(analyse: ReadPaper) -> None:
    """An empty label takes no value from the text below it."""
    meta = analyse(
        "Datum\n5 mei 2027\n\nOns kenmerk\n-\n\nUw kenmerk\n\nHet meldpunt is open. Ik informeer uw Kamer.\n"
    ).meta
    assert [meta[key] for key in ("date", "reference", "their_reference")] == ["2027-05-05", None, None]


def test_a_letter_without_a_print_tells_its_ministry_in_its_first_line_and_who_signs_in_capitals(
    analyse: ReadPaper,
) -> None:
    """The letterhead may look like a title, and an office be set in capitals above the name."""
    meta = analyse(
        "Ministerie van Economische Zaken\n\n> Retouradres Postbus 20401 2500 EK Den Haag\n\n"
        "De voorzitter van de Tweede Kamer\nder Staten-Generaal\n\nDatum 5 mei 2027\nBetreft Loketten\n\n"
        "Ik informeer uw Kamer.\n\nDE MINISTER VOOR KLIMAAT,\n\nAnne Voorbeeld\n"
    ).meta
    assert (meta["sender"], meta["ministry"]) == (
        {"name": "Anne Voorbeeld", "office": "Minister voor Klimaat"}, "Economische Zaken",
    )  # fmt: skip


@pytest.mark.parametrize("title", [
    "39 812 VI Jaarverslag van het Ministerie van Justitie en Veiligheid 2027",
    "Het college  Postbus 20  betreft  Onderzoek bij het Ministerie van Justitie en Veiligheid",
])
def test_a_title_that_ends_in_a_ministry_is_no_letterhead(title: str, analyse: ReadPaper) -> None:
    """The year, or the article, says that it is the subject of the paper: whose that is, it does not tell."""
    assert analyse(f"{title}\n\nIk informeer uw Kamer.\n").meta["ministry"] is None


def test_answers_are_of_the_office_that_their_title_names(analyse: ReadPaper) -> None:
    """Copies of answers may go without a signature."""
    head = "Antwoorden van de Staatssecretaris van Justitie en Veiligheid{} op de vragen van het lid Bruin (SP)\n\n"
    texts = (head.format(""), head.format(", mede namens de Minister van Financiën,"))
    office = {"name": None, "office": "Staatssecretaris van Justitie en Veiligheid"}
    assert [analyse(f"{text}Vraag 1\nKunt u dat?\n\nAntwoord 1\nJa.\n").meta["sender"] for text in texts] == [office] * 2


def test_a_letter_may_be_signed_by_the_name_above_the_office(analyse: ReadPaper) -> None:
    """Then the office has no article; a name above "De Minister" is that of another."""
    signed = [
        analyse(f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nIk informeer uw Kamer.\n\n{end}\n").meta["sender"]
        for end in ("Hoogachtend,\n\nAnne Voorbeeld\n\nMinister van Defensie", "Anne Voorbeeld\n\nDe Minister van Defensie,\n\nB. Tweede")
    ]
    office = "Minister van Defensie"
    assert signed == [{"name": "Anne Voorbeeld", "office": office}, {"name": "B. Tweede", "office": office}]


def test_the_ministry_of_a_print_is_that_of_its_minister(analyse: ReadPaper) -> None:
    """It has no letterhead: another that it names alone on a line is of what it is about."""
    rest = "Den Haag, 5 mei 2027\n\nHierbij het fiche.\n\nb) Eerstverantwoordelijk\n\nMinisterie van Justitie en Veiligheid\n"
    texts = (f"39 812 Loketten\n\nNr. 4 BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter\n\n{rest}", f"Aan de leden\n\n{rest}")
    assert [analyse(text).meta["ministry"] for text in texts] == ["Financiën", "Justitie en Veiligheid"]


@pytest.mark.parametrize(("type_line", "office", "ministry"), [
    ("Nr. 14 BRIEF VAN DE MINISTER VAN FINANCIËN", "Minister van Financiën", "Financiën"),
    ("BRIEF VAN DE MINISTER EN STAATSSECRETARIS VAN FINANCIËN", "Minister van Financiën", "Financiën"),
    ("BRIEF VAN DE MINISTERS VAN FINANCIËN EN VAN DEFENSIE", "Minister van Financiën", "Financiën"),
    ("BRIEF VAN DE STAATSSECRETARIS VAN DEFENSIE EN DE MINISTER VAN FINANCIËN", "Staatssecretaris van Defensie", "Defensie"),
    ("BRIEF VAN DE MINISTER VAN DEFENSIE EN DE MINISTERS VAN FINANCIËN, VAN JUSTITIE EN VOOR NATUUR",
     "Minister van Defensie", "Defensie"),
    ("Nr. 14 Brief van de minister van Financiën over de tolken", "Minister van Financiën", "Financiën"),
    ("Nr. 14 BRIEF VAN DE MINISTER VAN DEFENSIE INZAKE DE TOLKEN", "Minister van Defensie", "Defensie"),
    ("BRIEF VAN DE MINISTER VOOR RECHTSBESCHERMING", "Minister voor Rechtsbescherming", None),
    ("BRIEF VAN DE ALGEMENE REKENKAMER", "Algemene Rekenkamer", None),
    ("BRIEF VAN DE INFORMATEURS1", "Informateurs", None),
    ("BRIEF VAN DE MINISTER-PRESIDENT, MINISTER VAN ALGEMENE ZAKEN", "Minister-President", "Algemene Zaken"),
    ("BRIEF VAN DE VOORZITTER VAN DE EERSTE KAMER DER STATEN-GENERAAL", "Voorzitter van de Eerste Kamer der Staten-Generaal", None),
    ("BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR VOLKSGEZONDHEID, WELZIJN EN SPORT",
     "Voorzitter van de vaste commissie voor Volksgezondheid, Welzijn en Sport", None),
    ("BRIEF VAN HET PRESIDIUM", "Presidium", None),
    ("BRIEF VAN DE COMMISSIE EVALUATIE KABINETSFORMATIE 2027", "Commissie evaluatie kabinetsformatie 2027", None),
    ("BRIEF VAN HET LID OLDEBOOM", None, None),
    ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nBRIEF VAN DE VOORZITTER VAN DE EERSTE KAMER DER STATEN-GENERAAL", None, None),
])
def test_a_print_names_who_wrote_it(
    type_line: str, office: str | None, ministry: str | None, analyse: ReadPaper
) -> None:
    """Of several the first counts; the chair to whom it is addressed is of no ministry."""
    meta = analyse(
        f"39 812 Meldplicht\n\n{type_line}\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
        "Den Haag, 2 juli 2027\n\nHierbij stuur ik uw Kamer het rapport.\n"
    ).meta
    assert (meta["sender"], meta["ministry"]) == ({"name": None, "office": office} if office else None, ministry)


@pytest.mark.parametrize(("who", "foot", "name", "office"), [
    ("VOORZITTER VAN DE EERSTE KAMER DER STATEN-GENERAAL", "De voorzitter, A. Waal-Knol", "A. Waal-Knol",
     "Voorzitter van de Eerste Kamer der Staten-Generaal"),
    ("VOORZITTER VAN DE VASTE COMMISSIE VOOR FINANCIËN", "De fungerend voorzitter van de vaste commissie voor Financiën,\nTielman",
     "Tielman", "Voorzitter van de vaste commissie voor Financiën"),
    ("VASTE COMMISSIE VOOR FINANCIËN", "De voorzitter van de commissie,\n\nTielman\n\nDe griffier van de commissie,\n\nBrug", "Tielman",
     "Voorzitter van de vaste commissie voor Financiën"),
    ("VASTE COMMISSIE VOOR FINANCIËN", "De griffier van de commissie,\n\nBrug", None, "Vaste commissie voor Financiën"),
    ("VASTE COMMISSIE VOOR FINANCIËN", "De voorzitter van de raad,\n\nBrug", None, "Vaste commissie voor Financiën"),
    ("INFORMATEUR", "De informateur, E.I. Waal", "E.I. Waal", "Informateur"),
    ("INFORMATEUR", "Ik sprak de informateur,\nE.I. Waal, daarover.", None, "Informateur"),
    ("NATIONALE OMBUDSMAN", "De Nationale ombudsman,\n\nR.F. van Waal", "R.F. van Waal", "Nationale ombudsman"),
    ("ALGEMENE REKENKAMER", "Algemene Rekenkamer\n\ndrs. Anna J. Waal,\n\npresident\n\ndr. Ellen M.A. van Schot RA,\n\nsecretaris",
     "drs. Anna J. Waal", "President van de Algemene Rekenkamer"),
    ("ALGEMENE REKENKAMER", "Algemene Rekenkamer\n\nA. Waal, president", "A. Waal", "President van de Algemene Rekenkamer"),
    ("ALGEMENE REKENKAMER", "De rechtbank\n\nA. Waal, president", None, "Algemene Rekenkamer"),
    ("MINISTER-PRESIDENT", "De Minister-President,\nMinister van Algemene Zaken,\n\nM. Rutgers", "M. Rutgers", "Minister-President"),
    ("MINISTER-PRESIDENT", "De Minister-President, Minister van Algemene Zaken, M. Rutgers", "M. Rutgers", "Minister-President"),
    # A letter of a minister that is printed below was not written by who the head names.
    ("INFORMATEUR", "De Minister van Financiën,\n\nA. Oldeboom", None, "Informateur"),
])
def test_who_heads_no_ministry_signs_below_the_office_of_the_head(
    who: str, foot: str, name: str | None, office: str, analyse: ReadPaper
) -> None:
    """The whole office or its first word, with the name behind it or below it."""
    article = "HET" if who == "PRESIDIUM" else "DE"
    text = f"39 812 Loketten\n\nNr. 4 BRIEF VAN {article} {who}\n\nAan de leden\n\nDen Haag, 2 juli 2027\n\nHierbij het verslag.\n\n{foot}\n"
    assert analyse(text).meta["sender"] == {"name": name, "office": office}


@pytest.mark.parametrize(("foot", "sender"), [
    ("De Minister-President,\nMinister van Algemene Zaken,\n\nM. Rutgers", ("M. Rutgers", "Minister-President")),
    ("De Minister-President, Minister van Algemene Zaken, M. Rutgers", ("M. Rutgers", "Minister-President")),
    ("De Minister van Algemene Zaken,\n\nM. Rutgers", ("M. Rutgers", "Minister van Algemene Zaken")),
    ("De minister-president,\nminister van Algemene Zaken,\n\nMark Rutgers", ("Mark Rutgers", "Minister-President")),
    ("Algemene Rekenkamer\n\ndrs. A.J. (Anna) Waal,\npresident", ("drs. A.J. Waal", "President van de Algemene Rekenkamer")),
    ("Algemene Rekenkamer\n\nA. Waal,\npresident", ("A. Waal", "President van de Algemene Rekenkamer")),
    ("De voorzitter,\n\nA. Waal", None),
    ("Ik sprak met de Minister-President\n\nA. Waal", None),
])
def test_a_letter_without_a_print_may_be_of_no_ministry(
    foot: str, sender: tuple[str, str] | None, analyse: ReadPaper
) -> None:
    """A chair alone could be that of anything."""
    found = analyse(f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nHierbij het verslag.\n\n{foot}\n").meta["sender"]
    assert found == (dict(zip(("name", "office"), sender, strict=True)) if sender else None)
