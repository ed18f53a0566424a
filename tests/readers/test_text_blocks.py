"""Blocks of plain text and Markdown: their kinds, their spans, and what goes on from what."""

from __future__ import annotations

import pytest

from mhcorpus.readers.text import structure
from mhcorpus.text.reading import read


def seen(text: str) -> list[tuple[str, str]]:
    """Return each block as its kind (with a plus where it goes on) and its text."""
    source = structure(text)
    return [
        (block.kind + "+" * block.continues, source.text[block.start : block.end])
        for block in source.blocks
    ]


WRAPPED = (
    "Over de opvang van meerderjarige slachtoffers zijn met de gemeenten\n"
    "in het afgelopen voorjaar nieuwe afspraken gemaakt. De uitvoering is\n"
    "daarna ter hand genomen.\n"
    "Uw Kamer ontvangt hierover een aparte brief die ook ingaat op de vraag\n"
    "hoe de regio wordt betrokken.\n"
)

KINDS = {
    "paragraphs, parted by blank lines": (
        "De eerste alinea is af.\n\nDe tweede ook.\n",
        [("paragraph", "De eerste alinea is af."), ("paragraph", "De tweede ook.")],
    ),
    "a short line without a stop": (
        "Stand van zaken\n\nHet onderzoek loopt nog.\n",
        [("heading", "Stand van zaken"), ("paragraph", "Het onderzoek loopt nog.")],
    ),
    "a place and a day between lines without a blank one": (
        "Aan de Voorzitter van de Tweede Kamer\nDen Haag, 3 mei 2027\n" + WRAPPED,
        [
            ("paragraph", "Aan de Voorzitter van de Tweede Kamer"),
            ("paragraph", "Den Haag, 3 mei 2027"),
            ("paragraph", WRAPPED.partition("hand genomen.")[0] + "hand genomen."),
            ("paragraph", WRAPPED.partition("hand genomen.\n")[2].strip()),
        ],
    ),
    "a place and a day at the end of a line of a sentence": (
        WRAPPED.replace("daarna ter hand genomen.", "bevestigd in Utrecht, 3 mei 2027\nen daarna in Assen."),
        [
            ("paragraph", WRAPPED.partition("daarna")[0] + "bevestigd in Utrecht, 3 mei 2027\nen daarna in Assen."),
            ("paragraph", WRAPPED.partition("hand genomen.\n")[2].strip()),
        ],
    ),
    "the number and the kind of a print": (
        WRAPPED + "Nr. 5 VERSLAG\nVastgesteld 3 mei 2027\n",
        [
            ("paragraph", WRAPPED.partition("hand genomen.")[0] + "hand genomen."),
            ("paragraph", WRAPPED.partition("hand genomen.\n")[2].strip()),
            ("heading", "Nr. 5 VERSLAG"),
            ("paragraph", "Vastgesteld 3 mei 2027"),
        ],
    ),
    "what a letter is about, behind its label": (
        "Onderwerp Voortgang meldplicht\n\nDe wet is aangenomen.\n",
        [("paragraph", "Onderwerp Voortgang meldplicht"), ("paragraph", "De wet is aangenomen.")],
    ),
    "a title that begins with the word of a label": (
        "Onderwerp van gesprek\n\nDe wet is aangenomen.\n",
        [("heading", "Onderwerp van gesprek"), ("paragraph", "De wet is aangenomen.")],
    ),
    "to whom a letter goes": (
        "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\nDe wet is aangenomen.\n",
        [
            ("paragraph", "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal"),
            ("paragraph", "De wet is aangenomen."),
        ],
    ),
    "a chair without the word to": (
        "De Voorzitter van de Tweede Kamer\n\nDe wet is aangenomen.\n",
        [("paragraph", "De Voorzitter van de Tweede Kamer"), ("paragraph", "De wet is aangenomen.")],
    ),
    "a minister to whom a letter goes": (
        "Aan de staatssecretaris van Landbouw\n\nDe wet is aangenomen.\n",
        [("paragraph", "Aan de staatssecretaris van Landbouw"), ("paragraph", "De wet is aangenomen.")],
    ),
    "a title that begins with the word to": (
        "Aan de slag met de meldplicht\n\nDe wet is aangenomen.\n",
        [("heading", "Aan de slag met de meldplicht"), ("paragraph", "De wet is aangenomen.")],
    ),
    "a title on a chair": (
        "Voorzitter van de meldkamer\n\nDe wet is aangenomen.\n",
        [("heading", "Voorzitter van de meldkamer"), ("paragraph", "De wet is aangenomen.")],
    ),
    "a Markdown heading": (
        "## Stand van zaken\nHet onderzoek loopt nog.\n",
        [("heading", "## Stand van zaken"), ("paragraph", "Het onderzoek loopt nog.")],
    ),
    "a bold line": (
        "**Stand van zaken**\nHet onderzoek loopt nog.\n",
        [("heading", "**Stand van zaken**"), ("paragraph", "Het onderzoek loopt nog.")],
    ),
    "numbered titles": (
        "4. Toelichting\n\n4.1 Proces\n\nDe brief is afgestemd.\n",
        [
            ("heading", "4. Toelichting"),
            ("heading", "4.1 Proces"),
            ("paragraph", "De brief is afgestemd."),
        ],
    ),
    "questions and answers": (
        "Vraag 2\nKlopt dat?\n\nAntwoord 2 en 3\nJa, dat klopt.\n",
        [
            ("heading", "Vraag 2"),
            ("paragraph", "Klopt dat?"),
            ("heading", "Antwoord 2 en 3"),
            ("paragraph", "Ja, dat klopt."),
        ],
    ),
    "a numbered list is no run of titles": (
        "1. Rapport Verborgen Ketens\n2. Beleidsreactie\n",
        [("list item", "1. Rapport Verborgen Ketens"), ("list item", "2. Beleidsreactie")],
    ),
    "bullets": (
        "- de politie;\n- het OM.\n",
        [("list item", "- de politie;"), ("list item", "- het OM.")],
    ),
    "table rows": (
        "| Jaar | Meldingen |\n| --- | --- |\n| 2031 | 12 |\n",
        [
            ("table row", "| Jaar | Meldingen |"),
            ("table row", "| --- | --- |"),
            ("table row", "| 2031 | 12 |"),
        ],
    ),
    "a signature is no title": (
        "De Minister van Veiligheid,\n\nP. Verhulst\n",
        [("paragraph", "De Minister van Veiligheid,"), ("paragraph", "P. Verhulst")],
    ),
    "not applicable is no title": (
        "4.2 Uitvoering\n\nN.v.t\n\n4.3 Strategie\n\nGeen.\n",
        [
            ("heading", "4.2 Uitvoering"),
            ("paragraph", "N.v.t"),
            ("heading", "4.3 Strategie"),
            ("paragraph", "Geen."),
        ],
    ),
    "printed lines make one block, up to a line cut short": (
        WRAPPED,
        [
            ("paragraph", WRAPPED[: WRAPPED.index("\nUw Kamer")]),
            ("paragraph", WRAPPED[WRAPPED.index("Uw Kamer") : -1]),
        ],
    ),
    "the head of a print without blank lines": (
        "Brief : Loketten\n39 812 Wet meldplicht\n39 813 Toezicht\nNr. 9 BRIEF VAN DE MINISTER\nAan de Voorzitter\n",
        [
            ("heading", "Brief : Loketten"),
            ("heading", "39 812 Wet meldplicht"),
            ("heading", "39 813 Toezicht"),
            ("heading", "Nr. 9 BRIEF VAN DE MINISTER"),
            ("paragraph", "Aan de Voorzitter"),
        ],
    ),
    "a bracket that goes on in the next line": (
        "Antwoord van Minister Verhulst (Veiligheid) (ontvangen\n3 mei 2027).\nKlopt (deels)\n1 geval (klein).\n",
        [
            ("paragraph", "Antwoord van Minister Verhulst (Veiligheid) (ontvangen\n3 mei 2027)."),
            ("heading", "Klopt (deels)"),
            ("paragraph", "1 geval (klein)."),
        ],
    ),
    "a preposition with its article goes on in the next line": (
        "Dat staat in artikel 4 van het\nWetboek van Loketten.\nNamens\nHet loket van toen\nBeleid van de\n1. Inleiding\n",
        [
            ("paragraph", "Dat staat in artikel 4 van het\nWetboek van Loketten."),
            ("heading", "Namens"),
            ("heading", "Het loket van toen"),
            ("heading", "Beleid van de"),
            ("heading", "1. Inleiding"),
        ],
    ),
    "the year of a day goes on in the next line": (
        "Dat schreef ik op 3 mei\n2027 (zie de nota).\nStand per 4 mei\n2027-3 is geldig.\n",
        [
            ("paragraph", "Dat schreef ik op 3 mei\n2027 (zie de nota)."),
            ("heading", "Stand per 4 mei"),
            ("paragraph", "2027-3 is geldig."),
        ],
    ),
    "the number of a dossier that is cited is no head": (
        "Zie de brief over\n39 812 Wet meldplicht\nen de nota.\n",
        [("heading", "Zie de brief over"), ("paragraph", "39 812 Wet meldplicht\nen de nota.")],
    ),
    "a bookmark is no part of a block": (
        "[bookmark: _Hlk1]\n[bookmark: _Hlk2]Slot\n\nDit was het.\n",
        [("heading", "Slot"), ("paragraph", "Dit was het.")],
    ),
}


@pytest.mark.parametrize("case", KINDS)
def test_kinds_of_blocks(case: str) -> None:
    """A block is of the kind that its first signs, its length and its stop tell."""
    text, expected = KINDS[case]
    assert seen(text) == expected


@pytest.mark.parametrize("case", KINDS)
def test_windows_line_ends(case: str) -> None:
    """Line ends of Windows give the same blocks, and stay in the text."""
    text, expected = KINDS[case]
    windows = [(kind, words.replace("\n", "\r\n")) for kind, words in expected]
    assert seen(text.replace("\n", "\r\n")) == windows


def test_levels_of_headings() -> None:
    """A heading's level is the depth of its number or the count of its hash signs."""
    source = structure("### Bijlage\n\n2.3.1 Proces\n\n5. Slot\n\nEinde van de brief.\n")
    assert [block.level for block in source.blocks] == [3, 3, 1, 0]


def test_clauses_of_a_motie() -> None:
    """Each clause of a motie is a block, none goes on from another, and names stand apart."""
    text = (
        "MOTIE VAN HET LID VAN DER VELDE\nVoorgesteld 3 maart 2031\nDe Kamer,\n"
        "gehoord de beraadslaging,\nconstaterende dat de wachtlijsten in de opvang voor\n"
        "slachtoffers blijven groeien;\nverzoekt de regering de Kamer voor de zomer te\n"
        "informeren over een oplossing,\nen gaat over tot de orde van de dag.\nVan der Velde\n"
    )
    assert seen(text) == [
        ("heading", "MOTIE VAN HET LID VAN DER VELDE"),
        ("paragraph", "Voorgesteld 3 maart 2031"),
        ("paragraph", "De Kamer,"),
        ("paragraph", "gehoord de beraadslaging,"),
        (
            "paragraph",
            "constaterende dat de wachtlijsten in de opvang voor\nslachtoffers blijven groeien;",
        ),
        (
            "paragraph",
            "verzoekt de regering de Kamer voor de zomer te\ninformeren over een oplossing,",
        ),
        ("paragraph", "en gaat over tot de orde van de dag."),
        ("paragraph", "Van der Velde"),
    ]


LONG = (
    "Het toezicht op de opvang van slachtoffers is in de afgelopen jaren op een groot aantal "
    "punten verbeterd, en het is goed dat de inspectie daar in het jongste verslag bij stilstaat. "
    "Zoals toegezegd in de beantwoording van eerdere vragen spreekt mijn ministerie binnenkort "
    "met zowel de betrokken partijen bij het Platform"
)
GOING_ON = {
    "in lower case after a note": (
        "Het programma geldt voor de grotere¹\n\n¹ Zie bijlage 2.\n\ngemeenten en de regio.\n",
        ["paragraph", "note", "paragraph+"],
    ),
    "with a capital after a long paragraph without a stop": (
        f"{LONG}\n\nVeilige Buurt als de gemeenten zelf.\n",
        ["paragraph", "paragraph+"],
    ),
    "a number on the line below the citation": (
        "Daarover berichten Kamerstukken II 2030/31,\n39 812, nr. 2, in mei.\n",
        ["paragraph", "paragraph+"],
    ),
    "not below a line that cites nothing": (
        "Geachte voorzitter,\n2030 was een goed jaar.\n",
        ["paragraph", "paragraph"],
    ),
    "past a repeated letterhead": (
        "Het programma geldt ook voor kleine\n\n**Directoraat-Generaal\nToezicht**\n\n"
        "Datum\n3 maart 2031\n\ngemeenten in het noorden.\n",
        ["paragraph", "letterhead", "letterhead", "paragraph+"],
    ),
    "past a running foot": (
        "Het programma geldt ook voor kleine\n\n"
        "Tweede Kamer, vergaderjaar 2030–2031, 38 901, nr. 4 2\n\ngemeenten in het noorden.\n",
        ["paragraph", "furniture", "paragraph+"],
    ),
    "not after a stop": (
        "Het programma is af.\n\nwerkwijze en planning staan hieronder.\n",
        ["paragraph", "paragraph"],
    ),
    "not after a stop with a note marker": (
        "Het programma is af.¹\n\nplanning en werkwijze volgen.\n\n¹ Zie bijlage 2.\n",
        ["paragraph", "paragraph", "note"],
    ),
    "not over a heading": (
        "Het programma geldt voor\n\n2. Planning\n\nde komende jaren staan in bijlage 2.\n",
        ["heading", "heading", "paragraph"],
    ),
    "not a label on its own": (
        "Minister van Veiligheid\n\nnota\n\nDit is de tekst.\n",
        ["paragraph", "paragraph", "paragraph"],
    ),
}


@pytest.mark.parametrize("case", GOING_ON)
def test_goes_on_after_an_interruption(case: str) -> None:
    """A paragraph goes on from the last one whose sentence the page's edge cut off."""
    text, expected = GOING_ON[case]
    assert [kind for kind, _ in seen(text)] == expected


LINKED: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("Zie [artikel 4](../wet/README.md) nu.", "Zie artikel 4 nu.", [("artikel 4", "../wet/README.md")]),
    (
        'Zie [A](https://een.example/x) en [B](#b "noot").', "Zie A en B.",
        [("A", "https://een.example/x"), ("B", "#b")],
    ),
    (
        "Zie [A](../wet/(2012)/README.md), [B](https://een.example/b_(c_(d))) en [C](../e_(f).md \"noot\").",
        "Zie A, B en C.", [("A", "../wet/(2012)/README.md"), ("B", "https://een.example/b_(c_(d))"), ("C", "../e_(f).md")],
    ),
    ("(Zie [A](<../een map/(b)/x.md>).)", "(Zie A.)", [("A", "../een map/(b)/x.md")]),
    ("Zie [A](../een-(b/x.md en [B](<een twee>).", "Zie [A](../een-(b/x.md en [B](<een twee>).", []),
    ("Het [kabinet](coalitie) en de [Kamer] (de leden).", "Het [kabinet](coalitie) en de [Kamer] (de leden).", []),
    ("Zie ![beeld](beeld.png) en [x](een.md twee).", "Zie ![beeld](beeld.png) en [x](een.md twee).", []),
    ("Dat is zo.<sup> 1 Zie bijlage 2. </sup> Meer niet.", "Dat is zo.\nMeer niet.\nZie bijlage 2.", []),
    ("## Kop\n\nTekst.", "Kop\nTekst.", []),
    ("##Kop\n\nTekst.", "Kop\nTekst.", []),
    ("Tekst.\n\n#MeToo gaat over seksueel geweld, en dat is meer dan een kop zegt.",
     "Tekst.\n#MeToo gaat over seksueel geweld, en dat is meer dan een kop zegt.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reading", "links"), LINKED)
def test_marks_of_markdown_are_not_read(text: str, reading: str, links: list[tuple[str, str]]) -> None:
    """The text of a link is, its address is where it leads; the stored text stays as it is."""
    source = structure(text)
    assert source.text == text
    assert read(source).text == reading
    assert [(text[link.start : link.end], link.target) for link in source.links] == links
