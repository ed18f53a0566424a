"""What kind of paper it is, and by which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.reference import Analysis
from mhcorpus.source import Block, Source

ReadPaper = Callable[..., Analysis]

_PRINT = "Tweede Kamer der Staten-Generaal\n\n2\n\nVergaderjaar 2026–2027\n\n39 812\n\nWet meldplicht\n\nNr. {number}\n\n{type}\n\n"

_TYPE_LINES = [
    ("MOTIE VAN HET LID ZANDVLUCHT", "motie"),
    ("GEWIJZIGDE MOTIE VAN DE LEDEN ZANDVLUCHT EN BRANDLIGT", "motie"),
    ("AMENDEMENT VAN HET LID BRANDLIGT", "amendement"),
    ("NADER GEWIJZIGD AMENDEMENT VAN HET LID BRANDLIGT", "amendement"),
    ("BRIEF VAN DE MINISTER VAN FINANCIËN", "kamerbrief"),
    ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "verslag"),
    ("INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "verslag"),
    ("VERSLAG", "verslag"),
    ("NADER VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR ZAKEN", "verslag"),
    ("AANVULLEND VERSLAG", "verslag"),
    ("NOTA NAAR AANLEIDING VAN HET VERSLAG", "nota naar aanleiding van het verslag"),
    ("TWEEDE NOTA VAN WIJZIGING", "nota van wijziging"),
    ("MEMORIE VAN TOELICHTING", "memorie van toelichting"),
    ("GEWIJZIGD VOORSTEL VAN WET", "voorstel van wet"),
    ("ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT", "advies Raad van State"),
    ("KONINKLIJKE BOODSCHAP", "koninklijke boodschap"),
    ("LIJST VAN VRAGEN EN ANTWOORDEN", "lijst van vragen"),
    ("DEPARTEMENTAAL JAARVERSLAG 2027 ZAKEN", "bijlage"),
    ("VERSLAG HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN", "lijst van vragen"),
]


@pytest.mark.parametrize(("line", "kind"), _TYPE_LINES)
def test_a_print_is_what_its_line_in_capitals_says(line: str, kind: str, analyse: ReadPaper) -> None:
    """The head of a print names its type; the line is the evidence."""
    meta = analyse(_PRINT.format(number=7, type=line) + "Hierbij volgt de tekst van dit stuk.\n").meta
    assert (meta["kind"], meta["kind_evidence"]) == (kind, {"place": "type line", "text": line})


def test_the_number_before_the_type_may_stand_without_its_word(analyse: ReadPaper) -> None:
    """Copies of a paper print "144 VERSLAG VAN …" for "Nr. 144 VERSLAG VAN …"."""
    meta = analyse("144 VERSLAG VAN EEN ALGEMEEN OVERLEG\n\nVastgesteld 15 juni 2027\n").meta
    assert meta["kind"] == "verslag"


@pytest.mark.parametrize(("line", "kind"), [
    ("Nr. 7 Verslag", "verslag"),
    ("Nr. 7 Verslag van een schriftelijk overleg", "verslag"),
    ("Nr. 7 Verslag van een nader schriftelijk overleg", "verslag"),
    ("Nr. 7 Brief van de minister van Financiën", "kamerbrief"),
    ("Nr. 7 Motie van het lid Aalders c.s.", "motie"),
    ("Nr. 7 Amendement van de leden Aalders en Brug", "amendement"),
    ("Nr. 7 Lijst van vragen en antwoorden", "lijst van vragen"),
    ("Nr. 7 Nota naar aanleiding van het verslag", "nota naar aanleiding van het verslag"),
    ("Nr. 7 Memorie van toelichting", "memorie van toelichting"),
    ("Nr. 7 Verslag van de directeur", "unknown"),
    ("Nr. 7 Briefgeheim", "unknown"),
    ("Nr. 7\n\nBrief van de minister van Financiën van 3 mei 2027\n\nNr. 8 Verslag", "unknown"),
])
def test_the_type_behind_the_number_of_the_paper_may_be_in_small_letters(
    line: str, kind: str, analyse: ReadPaper
) -> None:
    """So the Chamber's own files have it; other numbers are those of a list."""
    meta = analyse(f"39 812 Loketten\n\n{line}\n\nOntvangen 5 mei 2027\n\nHierbij volgt de tekst.\n").meta
    assert (meta["kind"], meta["id"]) == (kind, "kst-39812-7")


def test_an_agenda_names_the_types_of_other_papers(analyse: ReadPaper) -> None:
    """Without a dossier above them its numbers are no paper's."""
    assert analyse("Agenda\n\nNr. 5 Verslag\n\nNr. 6 Brief van de minister van Financiën\n").meta["kind"] == "unknown"


def test_the_letter_before_the_type_may_bear_the_mark_of_a_note(analyse: ReadPaper) -> None:
    """A text without raised figures prints "B1 VERSLAG" for letter B with a note."""
    meta = analyse("B1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 15 juni 2027\n").meta
    assert meta["kind"] == "verslag"


_TEXTS = [
    ("Minister van Financiën\n\nnota\n\nToelichting op de regeling\n\n1. Aanleiding\n\nIn mei is gevraagd om een reactie.\n",
     "beslisnota", "head"),
    ("Op het voorstel is eerder gereageerd. U wordt gevraagd in te stemmen met verzending.\n", "beslisnota", "text"),
    ("Via deze brief informeer ik uw Kamer over de stand van zaken bij het meldpunt.\n", "kamerbrief", "text"),
    ("Aan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n\nHet meldpunt is geopend.\n",
     "kamerbrief", "head"),
    ("Betreft: Beantwoording Kamervragen van het lid Brandligt (SP) over loketten\n\nVraag 1\n\nKent u het loket?\n\n"
     "Antwoord op vraag 1\n\nJa.\n", "kamervragen", "subject"),
    ("Betreft: Beantwoording vragen van de vaste commissie over loketten\n\nIk stuur uw Kamer de antwoorden.\n",
     "kamerbrief", "text"),
    ("Besluitenlijst van de procedurevergadering van woensdag 3 maart 2027\n\n1. Brievenlijst\n", "besluitenlijst", "head"),
    ("Korte aantekeningen vergadering commissie Wonen (WON) van 3 maart 2027\n\n1. Brieven\n", "besluitenlijst", "head"),
    ("Bijlage - Stand van zaken van moties\n\nIk deel het rapport met uw Kamer.\n", "bijlage", "opening"),
    ("Bijlage 2: Stand van zaken\n\nIk deel het rapport met uw Kamer.\n", "bijlage", "opening"),
    ("Bijlage: 1\n\nIk deel het rapport met uw Kamer.\n", "kamerbrief", "text"),
    ("Vastgesteld 3 mei 2027\n\nDe vaste commissie voor Wonen heeft op 2 mei 2027 overleg gevoerd met de Minister over:\n",
     "verslag", "head"),
    ("Regeling van werkzaamheden\n\nDe voorzitter: Ik open dit debat.\n", "handelingen", "head"),
    ("Rappelabele toezeggingen Wonen (Rappel maart 2027)\n\nMijn brief aan de Kamer volgt.\n", "bijlage", "opening"),
    ("# Meldplicht\n\nAan de orde is het debat over de meldplicht.\n\nDe voorzitter:\nIk open dit debat.\n",
     "handelingen", "head"),
    ("2027D32363 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nBinnen de commissie leven vragen.\n", "verslag", "type line"),
    ("Plenair verslag\n\nTweede Kamer, 73e vergadering\n\nDe voorzitter:\nIk open de vergadering.\n", "handelingen", "head"),
    ("Bij Kabinetsmissive van 4 mei 2027 heeft Uwe Majesteit het voorstel aanhangig gemaakt.\n", "advies Raad van State",
     "head"),
    ("# Werkprogramma 2028\n\nHet college beschrijft wat het in 2028 gaat onderzoeken.\n", "bijlage", "opening"),
    ("# Wet meldpunt bemiddelaars\n\n### Artikel 1\n\nEr is een meldpunt.\n", "regeling", "opening"),
    ("Staatsblad van het Koninkrijk der Nederlanden\n\nWet van 4 mei 2027 tot instelling van een meldpunt\n",
     "staatsblad", "head"),
    ("7 Stemmingen Wonen\n\nDe voorzitter:\n\nDe motie is gewijzigd en luidt thans:\n\nDe Kamer,\n\n"
     "gehoord de beraadslaging,\n\nverzoekt de regering een meldpunt te openen,\n\nen gaat over tot de orde van de dag.\n",
     "handelingen", "head"),
    ("Van dit overleg brengt de commissie bijgaand verslag uit.\n\nDe voorzitter:\n\nGoedemorgen.\n", "verslag", "head"),
    ("Ontvangen 4 mei 2027\n\nDe ondergetekenden stellen het volgende amendement voor:\n\nArtikel 3 vervalt.\n",
     "amendement", "head"),
    ("Hieronder zijn opgenomen het advies van de Raad van State d.d. 4 mei 2027 en de reactie van de indieners.\n",
     "advies Raad van State", "head"),
    ("Brief regering : Stand van zaken meldpunt\nIn mei is het meldpunt geopend.\n", "kamerbrief", "type title"),
    ("Brief van burgers : Klacht over het meldpunt\nHet is dicht.\n", "unknown", "text"),
    ("Verslag van de studiereis : Lissabon\nHet regende.\n", "unknown", "text"),
    ("TER BESLISSING\n\nDe voorzitter:\n\nHet meldpunt kan open.\n", "beslisnota", "head"),
    ("Beslisnota's\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering te bellen.\n", "motie", "head"),
    ("Beslisnota's\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nHet loket is open.\n", "kamerbrief", "head"),
    ("Bijlagen: 2\n\nBeslisnota’s\n\nBetreft: Beantwoording Kamervragen over bellen\n\nJa.\n", "kamervragen", "subject"),
    ("Beslisnota's bij wet\n\nHet loket is open.\n", "beslisnota", "head"),
    ("Beslisnota\n\nAan de Minister van Financiën\n\nHet loket is open.\n", "beslisnota", "head"),
    ("Beslisnota bij motie bellen\n\nDe Kamer,\n\ngehoord de beraadslaging,\n", "beslisnota", "head"),
    ("Nota\n\nDe ondergetekende stelt het volgende amendement voor:\n\nArtikel 3 vervalt.\n", "amendement", "head"),
    ("Nota\n\nDe voorzitter:\n\nGoedemorgen.\n", "handelingen", "head"),
    ("Enquête meldpunt\n\nVraag 1\n\nHoe vaak belt u?\n", "unknown", "text"),
    ("Inbreng verslag schriftelijk overleg : Inbreng over het meldpunt\n2027D19986 INBRENG VERSLAG\nDe commissie vraagt.\n",
     "verslag", "type title"),
    ("Kamervraag 2027Z01234\n\nHet meldpunt\n\nHet meldpunt is nieuw.\n", "kamervragen", "head"),
    ("• Vraag 1\n    Is er een meldpunt?\n\n    Ja.\n", "kamervragen", "opening"),
    ("Over vraag 1 is veel te doen.\n", "unknown", "text"),
    ("Het regent al de hele dag boven de polder.\n", "unknown", "text"),
    # The minutes of a committee and of the Chamber, which may have lost what stood above those present.
    ("Voorzitter: Aard\nGriffier: Brug\n\nAanwezig zijn acht leden der Kamer, te weten: Cohen.\n\nDe voorzitter:\nGoedemorgen.\n",
     "verslag", "head"),
    ("Voorzitter: Aard\n\nAanwezig zijn 11 leden der Kamer, te weten: Cohen.\n\nAan de orde is het meldpunt.\n", "verslag", "head"),
    ("27ste vergadering\n\nDinsdag 4 mei 2027\n\nVoorzitter: Aard\n\nTegenwoordig zijn 72 leden, te weten:\n\nBrug en Cohen.\n",
     "handelingen", "head"),
    ("Voorzitter: Aard\n\nAanwezig zijn 135 leden der Kamer, te weten:\n\nBrug en Cohen.\n\nDe voorzitter:\nGoedemorgen.\n",
     "handelingen", "head"),
    ("Handeling\n\nEerste Kamer der Staten-Generaal2026-2027nr. 29, item 1\n\n1\n\nOpening\n", "handelingen", "head"),
    ("Bij het bezoek waren acht leden der Kamer aanwezig. De griffier: dat was Brug.\n", "unknown", "text"),
    ("Document: | Besluitenlijst van de procedurevergadering van 4 mei 2027\nGriffier: | A. Brug\n\n1. Brieven\n",
     "besluitenlijst", "head"),
    ("Besluitenlijst woensdag 3 maart 2027\n\n1. Brieven\n", "besluitenlijst", "head"),
    ("Besluitenlijst Presidiumvergadering 3 maart 2027\n\n1. Brieven\n", "besluitenlijst", "head"),
    ("Besluitenlijst en bijlagen\n\n1. Brieven\n", "unknown", "text"),
    # The type that a site prints above the number of a paper that it copies.
    ("Wet loket\n\nVerslag (initiatief)wetsvoorstel (nader)\n\nNummer: 2027D17559, datum: 2027-05-05, versie: 1\n\nHet loket.\n",
     "verslag", "type title"),
    ("Wet loket\n\nAdvies Afdeling advisering Raad van State en Nader rapport\n\nNummer: 2027D17559, datum: 2027-05-05\n\nHet loket.\n",
     "advies Raad van State", "type title"),
    ("Beslisnota bij brief over loketten\n\nBijlage\n\nNummer: 2027D17559, datum: 2027-05-05, versie: 1\n\nHet loket.\n",
     "beslisnota", "head"),
    ("Verslag van een reis\n\nOver loketten\n\nNummer: 2027D17559, datum: 2027-05-05, versie: 1\n\nHet loket.\n", "unknown", "text"),
    ("Besluitenlijst Presidiumvergadering en bijlagen\n\n1. Brieven\n", "unknown", "text"),
    # Papers of a bill without the line in capitals.
    ("De vaste commissie voor Wonen, belast met het voorbereidend onderzoek van dit wetsvoorstel, heeft de eer als volgt verslag "
     "uit te brengen.\n", "verslag", "head"),
    ("De vaste commissie voor Wonen, belast met het voorbereidend onderzoek van dit voorstel van wet, heeft de eer verslag uit te "
     "brengen in de vorm van een lijst van vragen met antwoorden.\n", "lijst van vragen", "head"),
    ("Het voorbereidend onderzoek geeft de commissie aanleiding tot het maken van de volgende opmerkingen.\n", "verslag", "head"),
    ("Het voorbereidend onderzoek van dit wetsvoorstel heeft de commissies aanleiding gegeven tot de volgende vragen.\n",
     "verslag", "head"),
    ("Het voorbereidend onderzoek van de politie heeft drie maanden geduurd.\n", "unknown", "text"),
    ("Ontvangen 4 mei 2027\n\nHet voorstel van wet wordt als volgt gewijzigd:\n\nArtikel 3 vervalt.\n", "nota van wijziging", "head"),
    ("Het voorstel van wet wordt als volgt gewijzigd door het amendement.\n", "unknown", "text"),
    ("Wij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden, enz.\n\nAllen, die deze zullen zien of horen lezen, saluut!\n",
     "voorstel van wet", "head"),
    ("Wet van 4 mei 2027 tot instelling van een meldpunt\n\nWij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden, enz.\n\n"
     "Allen, die deze zullen zien of horen lezen, saluut!\n", "regeling", "opening"),
    ("BESLUIT van 4 mei 2027, houdende regels over havens\n\nWij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden, enz.\n\n"
     "Op de voordracht van Onze Minister van Zaken;\n", "regeling", "head"),
    # A letter to others than the chair asks for things too; a note greets nobody.
    ("Onderwerp\nBesluit op uw verzoek\n\nGeachte heer Brug,\n\nU wordt verzocht het kenmerk te vermelden.\n", "unknown", "text"),
    ("Geachte mevrouw Aard,\n\nU kunt instemmen met het besluit door te tekenen.\n", "unknown", "text"),
    ("Geachte leden van de vaste commissie voor Wonen,\n\nWij vragen uw Kamer om een meldpunt.\n", "unknown", "text"),
    ("Geachte Kamerleden,\n\nWij vragen uw Kamer om een meldpunt.\n", "unknown", "text"),
    ("Geachte mevrouw Aard,\n\nIk informeer uw Kamer over het meldpunt.\n", "kamerbrief", "text"),
    ("Geachte Voorzitter,\n\nIk informeer uw Kamer over de leden van de raad.\n", "kamerbrief", "text"),
    ("Ministerie van Zaken\n\nnota\n(ter beslissing)\nKamerbrief over het meldpunt\n\n1. Aanleiding\n\nIn mei is gevraagd.\n",
     "beslisnota", "head"),
    ("Ministerie van Zaken\n\nNota (ter informatie)\n\nIn mei is gevraagd.\n", "beslisnota", "head"),
    ("Nota (concept) over het meldpunt\n\nIn mei is gevraagd.\n", "unknown", "text"),
    # Questions as a member hands them in.
    ("2027Z01811\n(ingezonden 4 mei 2027)\n\nVragen van het lid Brandligt (SP) aan de Minister van Zaken over het meldpunt\n\n1\nIs het open?\n",
     "kamervragen", "head"),
    ("Vragen van de leden Aard (D66) en Brug (SP) aan de staatssecretaris van Zaken over \"Loket dicht\".\n", "kamervragen", "head"),
    ("3 Vragenuur: Vragen Brandligt\n\nVragen van het lid Brandligt aan de minister van Zaken over het meldpunt.\n\nDe voorzitter:\n\n"
     "Het woord is aan de heer Brandligt.\n", "handelingen", "head"),
    ("Vragen van het lid Brandligt over het meldpunt leidden tot een antwoord.\n", "unknown", "text"),
    ("Wij Nederlanders wonen bij de gratie Gods onder de zeespiegel.\n", "unknown", "text"),
]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Brief lid / fractie", "kamerbrief"),
        ("Brief derden", "kamerbrief"),
        ("Geleidende brief", "kamerbrief"),
        ("Brief van burgers", "unknown"),
        ("Brief over loketten", "unknown"),
        ("Voorstel van wet (initiatiefvoorstel)", "voorstel van wet"),
        ("Voorstel voor overleg", "unknown"),
        ("Koninklijke boodschap", "koninklijke boodschap"),
        ("Advies Afdeling advisering Raad van State en Nader rapport", "advies Raad van State"),
        ("Advies", "unknown"),
        ("Mededeling (uitstel antwoord)", "kamervragen"),
        ("Mededeling", "unknown"),
        ("Antwoord schriftelijke vragen (nader)", "kamervragen"),
        ("Antwoord", "unknown"),
        ("Verslag (initiatief)wetsvoorstel (nader)", "verslag"),
        ("Verslag van een hoorzitting / rondetafelgesprek", "verslag"),
        ("Verslag van een werkbezoek", "verslag"),
        ("Verslag van een reis", "unknown"),
        ("Verslag houdende een lijst van vragen en antwoorden", "lijst van vragen"),
        ("Nota n.a.v. het (nader/tweede nader/enz.) verslag", "nota naar aanleiding van het verslag"),
        ("Nota van verbetering", "nota van wijziging"),
        ("Nota van de week", "unknown"),
        ("Motie (gewijzigd/nader)", "motie"),
        ("Motie van wantrouwen", "unknown"),
    ],
)
def test_the_chamber_names_a_type_before_the_title(name: str, kind: str, analyse: ReadPaper) -> None:
    """A colon between spaces follows a name of its list; a title may begin with a word of it."""
    assert analyse(f"{name} : Tolken bij de politie\nDe tekst volgt hieronder.\n").meta["kind"] == kind


_ASKED = "{one}\n\nKent u het loket?\n\n{reply}\n\nJa.\n\nVraag 2\n\nWaar is het?\n\nAntwoord 2\n\nHier.\n"


@pytest.mark.parametrize(
    ("above", "one", "reply", "kind"),
    [
        ("", "Vraag 1", "Antwoord 1", "kamervragen"),
        ("", "Vraag 1.", "Antwoord op vraag 1:", "kamervragen"),
        ("", "VRAAG 1", "ANTWOORD OP VRAAG 1", "kamervragen"),
        ("Kamervragen tolken\n\n", "Vraag 1", "Antwoord 1", "kamervragen"),
        ("Antwoorden\n\n", "Vraag 1", "Antwoord 1", "kamervragen"),
        ("Het loket\n\n", "Vraag 1", "Antwoord 1", "kamervragen"),
        ("Het loket\n\n", "Vraag 1", "Antwoord", "unknown"),
        ("", "Vraag 1", "Antwoord 10", "unknown"),
        ("", "Vraag 12", "Antwoord 12", "unknown"),
        ("Veelgestelde vragen\n\n", "Vraag 1", "Antwoord 1", "unknown"),
        ("Enquête meldpunt\n\n", "Vraag 1", "Antwoord 1", "unknown"),
        ("Vragen van de commissie\n\n", "Vraag 1", "Antwoord 1", "unknown"),
    ],
)
def test_a_copy_without_its_head_has_questions_with_their_answers(
    above: str, one: str, reply: str, kind: str, analyse: ReadPaper
) -> None:
    """The first question is answered under its number, and nobody else is said to ask it."""
    found = analyse(above + _ASKED.format(one=one, reply=reply))
    assert (found.meta["kind"], len(found.questions)) == (kind, 2 if kind == "kamervragen" else 0)


@pytest.mark.parametrize(("text", "kind", "place"), _TEXTS)
def test_other_papers_show_their_kind_by_words_of_the_genre(
    text: str, kind: str, place: str, analyse: ReadPaper
) -> None:
    """Where no line in capitals names the type, the words that each genre cannot do without tell it."""
    meta = analyse(text).meta
    assert (meta["kind"], meta["kind_evidence"]["place"]) == (kind, place)


_DECLARED = [
    ({"DC.type": "officiële publicatie;Motie;Kamerstuk"}, "motie"),
    ({"dcterms:type": "Brief"}, "kamerbrief"),
    ({"DC.type": "Antwoord;Aanhangsel van de Handelingen"}, "kamervragen"),
    ({"DC.type": "Bijlage"}, "bijlage"),
    ({"DC.type": "Bijlage", "DC.title": "Beslisnota inzake de meldplicht"}, "beslisnota"),
    ({"DC.identifier": "h-tk-20262027-88-6"}, "handelingen"),
]


@pytest.mark.parametrize(("declared", "kind"), _DECLARED)
def test_what_the_publisher_declares_goes_before_the_text(
    declared: dict[str, str], kind: str, analyse: ReadPaper
) -> None:
    """The publisher's metadata decide, under any of their names, even for a paper without text."""
    assert analyse(Source("x.pdf", "pdf", ""), declared=declared).meta["kind"] == kind


def test_the_properties_of_an_office_file_are_not_declared(analyse: ReadPaper) -> None:
    """A title or type among a file's properties is left by its program, and decides nothing."""
    assert analyse("Het regent.\n", declared={"title": "Beslisnota", "type": "Motie"}).meta["kind"] == "unknown"


def test_a_running_head_names_an_aanhangsel(analyse: ReadPaper) -> None:
    """Running heads count as the head of the paper although nothing in them is a reference."""
    text = "Aanhangsel van de Handelingen\n\nDeze tekst staat er los onder."
    blocks = (Block("furniture", 0, 29), Block("paragraph", 31, len(text)))
    assert analyse(Source("x.pdf", "pdf", text, blocks)).meta["kind"] == "kamervragen"
