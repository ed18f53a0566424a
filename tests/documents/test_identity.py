"""Which official publication a paper is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mhcorpus.documents.declared import Declared
from mhcorpus.documents.identity import identify
from mhcorpus.documents.lines import Lines
from mhcorpus.reference import Analysis
from mhcorpus.source import Block, BlockKind, Source
from mhcorpus.text.reading import read

ReadPaper = Callable[..., Analysis]


def _source(*blocks: tuple[BlockKind, str]) -> Source:
    text, placed = "", []
    for kind, words in blocks:
        placed.append(Block(kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    return Source("stuk.pdf", "pdf", text, tuple(placed))


_OWN = ("id", "dossier", "number", "session_year", "title")

_HEADS: list[tuple[str, tuple[object, ...]]] = [
    ("Vergaderjaar 2026–2027\n\n39 812\n\nWet meldplicht\n\nNr. 9\n\nMOTIE VAN HET LID BRANDLIGT\n",
     ("kst-39812-9", "39812", 9, "20262027", "Wet meldplicht")),
    ("Vergaderjaar 2026–2027\n\n39 900 VI\n\nBegroting\n\nNr. 12\n\nMOTIE VAN HET LID BRANDLIGT\n",
     ("kst-39900-VI-12", "39900-VI", 12, "20262027", "Begroting")),
    ("Vergaderjaar 2026–2027\n\n21 501-20\n\nEuropese Raad\n\nNr. 1916\n\nMOTIE VAN HET LID BRANDLIGT\n",
     ("kst-21501-20-1916", "21501-20", 1916, "20262027", "Europese Raad")),
    ("Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2026–2027\n\n39 812\n\nWet meldplicht\n\nD\n\n"
     "MOTIE VAN HET LID WIELEMAKER\n",
     ("kst-39812-D", "39812", "D", "20262027", "Wet meldplicht")),
    # The head as a copied table has it, and the table that the publisher prints above it.
    ("Tweede Kamer der Staten-Generaal | 2 |\nVergaderjaar 2026-2027 |\n39 812 Wet meldplicht\n"
     "Nr. 9 BRIEF VAN DE MINISTER VAN ZAKEN\n", ("kst-39812-9", "39812", 9, "20262027", "Wet meldplicht")),
    ("Tweede Kamer der Staten-Generaal2026-202739812 nr. 9\n\n39 812 Wet meldplicht\n\n"
     "Nr. 9 BRIEF VAN DE INFORMATEUR\n", ("kst-39812-9", "39812", 9, "20262027", "Wet meldplicht")),
    ("39 812 Wet meldplicht\n\n39 813 Toezicht op loketten\n\nNr. 9 BRIEF VAN DE MINISTER VAN ZAKEN\n",
     ("kst-39812-9", "39812", 9, None, "Wet meldplicht")),
    ("39 812\n\nWet meldplicht\n\n39 813\n\nToezicht op loketten\n\nNr. 9\n\nBRIEF VAN DE MINISTER VAN ZAKEN\n",
     ("kst-39812-9", "39812", 9, None, "Wet meldplicht")),
    ("39 812\n\n39 813\n\nWet meldplicht\n\nNr. 9\n\nBRIEF VAN DE MINISTER VAN ZAKEN\n",
     ("kst-39812-9", "39812", 9, None, "Wet meldplicht")),
    ("39 812 Wet meldplicht\n\n39 813 Toezicht\n\nH1 BRIEF VAN DE MINISTER VAN ZAKEN\n\nAan de Voorzitter\n",
     ("kst-39812-H", "39812", "H", None, "Wet meldplicht")),
    ("Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2007–2008\n\n30 881\n\nWet loket\n\nB\n\nMEMORIE VAN ANTWOORD\n",
     ("kst-20072008-30881-B", "30881", "B", "20072008", "Wet loket")),
    # The table above a paper on the pages of its publisher, and the same in a copy that lost its borders.
    ("| Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |\n|---|---|---|---|\n"
     "| Eerste Kamer der Staten-Generaal | 2026-2027 | 39900-XVI nr. B |\n\nVastgesteld 3 mei 2027\n",
     ("kst-39900-XVI-B", "39900-XVI", "B", "20262027", None)),
    ("Tweede Kamer der Staten-Generaal2026-202739812 nr. 9\n\nVastgesteld 3 mei 2027\n\n"
     "De commissie voor Wonen heeft op 2 mei 2027 overleg gevoerd met de Minister.\n",
     ("kst-39812-9", "39812", 9, "20262027", None)),
    ("Kamerstuk 39900-VII-60\n\nReactie op een advies\n\nNr. 60 BRIEF VAN DE MINISTER VAN ZAKEN\n\nAan de Voorzitter\n",
     ("kst-39900-VII-60", "39900-VII", 60, None, None)),
    ("Gepubliceerd: 3 mei 2027\n\nID: 39900-VII-60\n\nNr. 60 BRIEF VAN DE MINISTER VAN ZAKEN\n\nAan de Voorzitter\n",
     ("kst-39900-VII-60", "39900-VII", 60, None, None)),
    ("Meldpunt\n\nOver loketten\n\nNummer: 2027D17559, datum: 2027-05-05, versie: 3\n\nDirecte link naar document (.pdf), link naar "
     "pagina op de Tweede Kamer site, officiële HTML versie (kst-39900-VII-60-n1).\n\nOnderdeel van kamerstukdossier 39900-VII -60.\n",
     ("kst-39900-VII-60-n1", "39900-VII", 60, None, "Meldpunt")),
    ("Brief over het meldpunt - Havens\n\nDeze brief is onder nr. 12 toegevoegd aan dossier 39812 - Havens.\n\nKenmerk | 39812, nr. 12\n",
     ("kst-39812-12", "39812", 12, None, "Brief over het meldpunt - Havens")),
    ("Memorie - Havens\n\nDeze memorie van toelichting i is onder nr. 3 toegevoegd aan wetsvoorstel 39900-VI - Begroting i.\n",
     ("kst-39900-VI-3", "39900-VI", 3, None, "Memorie - Havens")),
    ("Meldpunt\n\nDeze brief is onder nr. 12 gevoegd bij dossier 39812 - Havens. De motie is onder nr. 13 toegevoegd aan dossier 39812.\n",
     (None, None, None, None, "Meldpunt")),
    ("Meldpunten\n\nID: 39900-VII-60 en ID: 39812-4\n\nHierbij stuur ik het verslag.\n", (None, None, None, None, "Meldpunten")),
    ("CXLIV Nota Bestuur\n\nE BRIEF VAN DE MINISTER VAN ZAKEN\n\nAan de Voorzitter\n",
     ("kst-CXLIV-E", "CXLIV", "E", None, "Nota Bestuur")),
    ("30 881 Wet loket\n\nB VOORLOPIG VERSLAG\n\nVastgesteld 3 mei 2008\n", ("kst-20072008-30881-B", "30881", "B", "20072008", "Wet loket")),
    ("31 467 Wet loket\n\nD VOORLOPIG VERSLAG\n\nVastgesteld 1 december 2009\n", ("kst-31467-D", "31467", "D", None, "Wet loket")),
    # A paper without a number of its own, below the dossier alone.
    ("39 812\n\nWet meldplicht\n\nVERSLAG\n\nVastgesteld 3 mei 2027\n", (None, "39812", None, None, "Wet meldplicht")),
    ("Vergaderjaar 2026–2027\n\n39 900 VI\n\nBegroting\n\nDen Haag, 3 mei 2027\n\nHierbij stuur ik het verslag.\n",
     (None, "39900-VI", None, "20262027", "Begroting")),
    ("Er waren veel meldingen.\n\nIn totaal:\n\nTelling\n\n39 812\n\nMeldingen\n\nVERSLAG\n", (None, None, None, None, None)),
    ("39 812\n\nmeldingen zijn er gedaan.\n\nVERSLAG\n", (None, None, None, None, None)),
    ("39 812 Wet meldplicht\n\nNr. 3 HERDRUK MEMORIE VAN TOELICHTING\n\nI. Algemeen\n",
     ("kst-39812-3-n1", "39812", 3, None, "Wet meldplicht")),
]


@pytest.mark.parametrize(("text", "own"), _HEADS)
def test_the_head_of_a_print_gives_its_id(text: str, own: tuple[object, ...], analyse: ReadPaper) -> None:
    """Dossier, title and number stand in lines of their own; Eerste Kamer letters of 1995 to 2010 carry the session.

    Of a paper in several dossiers the first gives number and title.
    """
    meta = analyse(text).meta
    assert tuple(meta[key] for key in _OWN) == own


_SEVERAL: list[tuple[Source | str, dict[str, str], str, list[str] | None]] = [
    ("39 812 Wet meldplicht\n\n39 813 Toezicht op 12 500 loketten\n\n39 900 VI Begroting\n\nNr. 9 BRIEF VAN DE MINISTER VAN ZAKEN\n",
     {}, "39812", ["39813", "39900-VI"]),
    ("39 812 Wet meldplicht\n\nNr. 9 BRIEF VAN DE MINISTER VAN ZAKEN\n", {}, "39812", None),
    (_source(("heading", "BRIEF VAN DE MINISTER VAN FINANCIËN"),
             ("furniture", "Tweede Kamer, vergaderjaar 2026–2027, 39 900 VI, 39 812 en 39 813 XV, nr. 64")),
     {}, "39900-VI", ["39812", "39813-XV"]),
    ("Aan de Voorzitter\n", {"DC.identifier": "kst-39812-9", "OVERHEIDop.dossiernummer": "39812;39900-VI"},
     "39812", ["39900-VI"]),
    ("39 900 VI Begroting\n\nNr. 9 BRIEF VAN DE MINISTER VAN ZAKEN\n", {"OVERHEIDop.dossiernummer": "39900"},
     "39900-VI", None),
]


@pytest.mark.parametrize(("paper", "declared", "dossier", "also_in"), _SEVERAL)
def test_a_paper_of_several_dossiers_names_them_all(
    paper: Source | str, declared: dict[str, str], dossier: str, also_in: list[str] | None, analyse: ReadPaper
) -> None:
    """Its head has a line for each, its feet and its metadata list them: the first is its own."""
    meta = analyse(paper, declared=declared).meta
    assert (meta["dossier"], meta.get("also_in")) == (dossier, also_in)


_FEET: list[tuple[tuple[tuple[BlockKind, str], ...], tuple[object, ...]]] = [
    ((("heading", "BRIEF VAN DE MINISTER VAN FINANCIËN"), ("furniture", "kst-39812-14"), ("furniture", "ISSN 0921 - 7371")),
     ("kst-39812-14", None, None, None)),
    ((("heading", "BRIEF VAN DE MINISTER VAN FINANCIËN"),
      ("furniture", "Tweede Kamer, vergaderjaar 2026–2027, 39 900 VI, nr. 64")),
     ("kst-39900-VI-64", "39900-VI", 64, "20262027")),
    ((("heading", "BRIEF VAN DE MINISTER VAN FINANCIËN"),
      ("furniture", "Eerste Kamer, vergaderjaar 2026–2027, 39 812, D")),
     ("kst-39812-D", "39812", "D", "20262027")),
    ((("heading", "6"), ("heading", "Meldplicht"), ("paragraph", "Aan de orde is het debat."),
      ("furniture", "8 februari 2027"), ("furniture", "40-6-1"), ("furniture", "TK 40")),
     ("h-tk-20262027-40-6", None, None, "20262027")),
]


@pytest.mark.parametrize(("blocks", "own"), _FEET)
def test_the_feet_of_a_print_give_its_id(
    blocks: tuple[tuple[BlockKind, str], ...], own: tuple[object, ...], analyse: ReadPaper
) -> None:
    """The publisher's id stands at the first foot; each foot repeats dossier and number, or meeting and item."""
    meta = analyse(_source(*blocks)).meta
    assert tuple(meta[key] for key in _OWN[:-1]) == own


_NUMBERS = [
    ({"DC.identifier": "kst-39812-21"}, "stuk.pdf", "kst-39812-21"),
    ({"OVERHEIDop.externMetadataRecord": "https://zoek.officielebekendmakingen.nl/h-tk-20262027-70-3/metadata.xml"},
     "stuk.xml", "h-tk-20262027-70-3"),
    ({}, "kst-39812-21.docx", "kst-39812-21"),
    ({"identifier": "kst-39812-21"}, "motie-39812-21.txt", None),
]


@pytest.mark.parametrize(("name", "own"), [
    ("kst-39812-21.txt", ("39812", 21)), ("kst-39900-VI-12.txt", ("39900-VI", 12)),
    ("kst-21501-02-2235.txt", ("21501-02", 2235)), ("kst-39812-AB-n1.txt", ("39812", "AB")),
    ("kst-20082009-31467-D.txt", ("31467", "D")),
    ("kst-39800-L-4.txt", ("39800-L", 4)), ("kst-39410-A-4.txt", ("39410-A", 4)),
    ("motie-39812-21.txt", (None, None)),
])
def test_a_paper_that_prints_no_number_is_of_the_dossier_in_its_files_name(
    name: str, own: tuple[object, ...], analyse: ReadPaper
) -> None:
    """The id that a file has for its name tells the dossier and the number as well."""
    meta = analyse("Het loket is open.\n", name).meta
    assert (meta["dossier"], meta["number"]) == own


@pytest.mark.parametrize(("declared", "name", "own"), _NUMBERS)
def test_an_id_is_declared_or_is_the_whole_name_of_the_file(
    declared: dict[str, str], name: str, own: str | None, analyse: ReadPaper
) -> None:
    """Metadata state the id; a file counts as named by it only when it bears the id and nothing else."""
    assert analyse("Tekst zonder kop.\n", name=name, declared=declared).meta["id"] == own


def test_the_number_of_an_aanhangsel_is_an_id_with_its_session(analyse: ReadPaper) -> None:
    """The number stands alone above the questions; the session follows from the day of reception."""
    meta = analyse(
        "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden\n\n318\n\n"
        "Vragen van het lid Brandligt (SP) aan de Minister van Financiën over loketten (ingezonden 4 september 2027).\n\n"
        "Antwoord van Minister Oldeboom (Financiën) (ontvangen 28 september 2027).\n"
    ).meta
    assert [meta[key] for key in ("id", "number", "session_year")] == ["ah-tk-20272028-318", 318, "20272028"]


def test_a_bijlage_leaves_the_number_to_its_letter(analyse: ReadPaper) -> None:
    """A bijlage declares dossier and number of the paper that it accompanies; they are not its own."""
    meta = analyse("# Rapport\n", declared={
        "DC.identifier": "blg-1200345", "DC.type": "Bijlage", "OVERHEIDop.ondernummer": "14",
        "OVERHEIDop.dossiernummer": "39812", "OVERHEIDop.hoofddocument": "kst-39812-14",
    }).meta
    assert [meta[key] for key in ("id", "number", "accompanies")] == ["blg-1200345", None, "kst-39812-14"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Handeling\n\nTweede Kamer der Staten-Generaal2026-2027nr. 72, item 7\n\n7 Regeling van werkzaamheden\n",
         ("h-tk-20262027-72-7", "20262027")),
        ("Handeling\n\nEerste Kamer der Staten-Generaal1996-1997nr. 41, pagina 3369-3373\n\nAan de orde is de motie\n",
         ("h-ek-19961997-3369-3373", "19961997")),
        ("Tweede Kamer der Staten-Generaal2026-2027nr. 72\n\nRegeling van werkzaamheden\n", (None, None)),
    ],
)  # fmt: skip
def test_the_table_above_handelingen_gives_their_id(
    text: str, own: tuple[str | None, ...], analyse: ReadPaper
) -> None:
    """Since 2011 by meeting and item, before by pages."""
    meta = analyse(text).meta
    assert (meta["id"], meta["session_year"]) == own


def test_the_number_and_title_at_its_head_are_the_papers_own(analyse: ReadPaper) -> None:
    """Neither the number before the type of a paper nor the day in the title of a decree is cited there."""
    report = analyse(
        "2027D19986 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe vragen gaan over de brief (2027D11111).\n"
    )
    copied = analyse("Meldpunt\n\nNummer: 2027D17559, datum: 2027-05-05, versie: 3\n\nDit gaat over de brief (2027D11111).\n")
    decree = analyse(
        "Besluit van de Minister van Zaken van 5 mei 2027, nummer 12, houdende wijziging van regels\n\n"
        "Het besluit van 3 april 2027 vervalt.\n"
    )
    advice = analyse(
        "No.W16.27.0238/II 's-Gravenhage, 4 mei 2027\n\nBij Kabinetsmissive van 3 april 2027 (W16.27.0111/II).\n"
    )
    kinds = ("document", "document_number", "advice")
    found = [[r.id for r in paper.references if r.kind in kinds] for paper in (report, copied, decree, advice)]
    assert found == [["2027D11111"], ["2027D11111"], ["besluit:2027-04-03"], ["W16.27.0111/II"]]
    in_a_table = analyse("No. W16.27.0239/II | 's-Gravenhage, 4 mei 2027\n\nBij Kabinetsmissive van 3 april 2027.\n")
    assert [paper.meta["reference"] for paper in (advice, in_a_table)] == ["W16.27.0238/II", "W16.27.0239/II"]


def test_a_paper_does_not_cite_itself(analyse: ReadPaper) -> None:
    """Its own dossier and number are metadata, at its head and wherever it repeats them; others are cited."""
    found = analyse(
        "Vergaderjaar 2026–2027\n\n39 812\n\nWet meldplicht\n\nNr. 9\n\nMOTIE VAN HET LID BRANDLIGT\n\n"
        "De Kamer,\n\ngehoord de beraadslaging,\n\nconstaterende dat deze motie (Kamerstuk 39 812, nr. 9) de brief "
        "(Kamerstuk 39 812, nr. 4) volgt;\n\nverzoekt de regering voort te maken,\n\n"
        "en gaat over tot de orde van de dag.\n\nBrandligt\n"
    ).references
    pieces = [reference.id for reference in found if reference.kind in ("kamerstuk", "dossier", "motion")]
    assert pieces == ["kst-39812-4"]


@pytest.mark.parametrize("number", ["\u00b2", "9" * 5_000])
def test_what_only_looks_like_a_number_is_kept_as_it_is(number: str) -> None:
    """A declared number that is none, or too long for one, is that text."""
    lines = Lines(read(_source(("heading", "BRIEF VAN DE MINISTER VAN FINANCIËN"))))
    assert identify(lines, Declared({"OVERHEIDop.ondernummer": number}), "brief.pdf").number == number


@pytest.mark.parametrize(("text", "own"), [
    ("Staatsblad\nvan het Koninkrijk der Nederlanden\n\nJaargang 2027\n\n470\n\nBesluit van 5 mei 2027, houdende regels\n",
     "stb-2027-470"),
    ("Staatscourant van het Koninkrijk der Nederlanden\n\nDatum publicatieOrganisatieJaargang en nummerRubriek\n"
     "Ministerie van ZakenStaatscourant 2027, 34432Overig\n\nBesluit van 5 mei 2027, nr. 12, houdende regels\n\n"
     "Wij Willem-Alexander, bij de gratie Gods, Koning\n", "stcrt-2027-34432"),
    ("| Datum publicatie | Organisatie | Jaargang en nummer | Rubriek |\n|---|---|---|---|\n"
     "| 5 mei 2027 | Ministerie van Zaken | Staatsblad 2027, 470 | AMvB |\n\nBesluit van 5 mei 2027, houdende regels\n\n"
     "Wij Willem-Alexander, bij de gratie Gods, Koning\n",
     "stb-2027-470"),
    ("Besluit van 5 mei 2027 tot wijziging van het besluit havens\n\nStaatsblad 2026, 470\n", None),
    ("Besluit havens\n\nJaargang 2027\n\nEr is een haven.\n", None),
])
def test_an_issue_of_the_staatsblad_or_the_staatscourant_has_its_id(text: str, own: str | None, analyse: ReadPaper) -> None:
    """Year and number stand above it; what it changes is another issue."""
    assert analyse(text).meta["id"] == own


def test_an_issue_has_its_id_in_its_feet(analyse: ReadPaper) -> None:
    """Year and number stand at the foot of each page."""
    source = _source(("paragraph", "Besluit van 5 mei 2027, houdende regels"), ("furniture", "Staatsblad 2027 470 4"))
    assert analyse(source).meta["id"] == "stb-2027-470"
