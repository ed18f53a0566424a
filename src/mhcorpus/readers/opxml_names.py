"""What the elements of official XML are: op-xml from 2009 on, and the older kamerwrk.

Names as the schemas op-xsd-2012-1 and later and the files themselves have them.
"""

from __future__ import annotations

from mhcorpus.source import BlockKind

ROOTS = frozenset({
    "officiele-publicatie", "kamerwrk", "vraagdoc", "handeling", "handelingen", "staatsbl",
    "stcart", "staatsblad", "staatscourant", "tractatenblad", "kamerstuk", "kamervragen",
    "toestand", "wetgeving",
})
"""The roots of papers that the reader knows."""

SILENT = frozenset({
    "metadata", "meta", "meta-data", "brondata", "versie", "ordernr", "vergjaar", "witreg",
    "colspec", "illustratie", "plaatje", "bwb-inputbestand", "bwb-wijzigingen",
    "redactionele-correcties", "jcis", "officiele-inhoudsopgave", "noot.nr", "li.nr", "lidnr",
    "term",
})
"""Elements that nobody reads, or whose text is taken up with their neighbour's."""

Shape = tuple[BlockKind, int]
"""The kind and the level of a block."""

_PARAGRAPH: Shape = ("paragraph", 0)
_FURNITURE: Shape = ("furniture", 0)

BLOCKS: dict[str, Shape] = {
    **dict.fromkeys((
        "al", "considerans.al", "afkondiging.al", "context.al", "noot.al", "wie", "wij", "wat",
        "datumtekst", "dagtekening", "kamervraagomschrijving", "bijschrift", "bron", "title",
        "citeertitel",
    ),
        _PARAGRAPH,
    ),
    **dict.fromkeys(("tekstregel", "dossiernummer", "stuknr", "herdruk"), _FURNITURE),
    **dict.fromkeys(("kamervraagnummer", "item-titel", "intitule"), ("heading", 1)),
    **dict.fromkeys(("tussenkop", "tuskop", "spreker"), ("heading", 3)),
}
"""Elements that are a block wherever they stand."""

WITHIN: dict[tuple[str, str], Shape] = {
    ("dossier", "titel"): ("heading", 1),
    ("onderw", "naam"): ("heading", 1),
    ("onderw", "nummer"): _FURNITURE,
    ("stuk", "titel"): ("heading", 2),
    ("agendapunt", "nr"): ("heading", 1),
    ("vraag", "nr"): ("heading", 2),
    ("antwoord", "nr"): ("heading", 2),
    ("voorstel-sluiting", "label"): _PARAGRAPH,
    ("ondertekening", "functie"): _PARAGRAPH,
    ("ondertekening", "naam"): _PARAGRAPH,
    ("ondertekening", "plaats"): _PARAGRAPH,
    ("ondertekening", "datum"): _PARAGRAPH,
}
"""Elements that are a block in that parent."""

INNER = frozenset(name for _, name in WITHIN)
"""Elements that are a block of some kind in some parent."""

SHAPED = INNER | BLOCKS.keys()
"""Elements that are a block somewhere."""

PRINTED = {"documenttype": 1, "overig": 2}
"""The lines of the head of an Aanhangsel that are titles, with their levels."""

LOWER = {"vetcur": 1, "cur": 1, "rom": 2, "ondlijn": 2}
"""How many levels a subheading in that type stands below a bold one."""

LABELLED = {"li": "li.nr", "noot.li": "li.nr", "lid": "lidnr", "wijziging": "nr"}
"""Elements that a number or bullet is printed before, and the element that holds it."""

RAISED = frozenset({"sup"})
ROWS = frozenset({"row", "tr"})
CELLS = frozenset({"entry", "td", "th"})
NOTES = frozenset({"noot", "voetnoot"})
NOTE_MARKS = frozenset({"nootref", "voetref"})
SPACED = frozenset({"naam", "achternaam", "begrotingshoofdstuk", "rijkswetnummer"})
"""Parts that are printed with a space before them, though some files have none there."""
