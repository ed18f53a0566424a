"""What kind of paper it is, and by which words: a table of cues, the most telling first.

Cues look at one place each: what the publisher declares, the head of the paper (running heads
too), its id, the line in capitals that names the type of a print, the subject, all lines, the file's name.
The first that fits decides, so the order is the rule: a beslisnota about Kamervragen is a
beslisnota, a letter with answers is Kamervragen.
"""

from __future__ import annotations

import re

from mhcorpus.documents.cues import Cues, Evidence, Place
from mhcorpus.documents.declared import Declared
from mhcorpus.documents.labels import Labels
from mhcorpus.documents.lines import Lines
from mhcorpus.documents.printed_types import first_question, type_lines, type_titled
from mhcorpus.readers.sidecar_names import passed_over
from mhcorpus.readers.stated_corrections import meant

_NAMED: tuple[Place, ...] = ("declared", "type title")
"""Where a type has the name that the publisher gives it."""
UNKNOWN = "unknown"
_LONGEST = 160
_OF_MEMBERS = r"(?! (?:van|door|uit) (?:de )?(?:\w+ )?commissie)"
"""Questions of a committee make a report or a letter, those of members Kamervragen."""
_CHANGED = r"(?:(?:NADER |TWEEDE |DERDE )?GEWIJZIGDE? |ONTWERP VAN |NADER |TWEEDE |DERDE |VIERDE |VIJFDE )*"


def _named(*rows: tuple[str, str]) -> list[Cues]:
    return [Cues(place, *rows, flags=re.IGNORECASE) for place in _NAMED]


CUES = [
    Cues("declared title", ("beslisnota", r"beslisnota\b"), flags=re.IGNORECASE),
    *_named(
        ("motie", r"motie\b"),
        ("amendement", r"(?:sub)?amendement"),
        (
            "nota naar aanleiding van het verslag",
            r"nota (?:naar aanleiding van|n\.a\.v\.) het [^:]{0,40}verslag",
        ),
        ("memorie van antwoord", r"(?:nadere )?memorie van antwoord"),
        ("memorie van toelichting", r"memorie van toelichting"),
        ("nota van wijziging", r"(?:\w+ )?nota van (?:wijziging|verbetering)"),
        ("voorstel van wet", r"(?:gewijzigd )?voorstel van wet"),
        ("koninklijke boodschap", r"koninklijke boodschap"),
        ("advies Raad van State", r"advies (?:afdeling advisering )?(?:van de )?raad van state"),
        ("lijst van vragen", r"(?:verslag houdende een )?lijst van vragen"),
        ("verslag", r"(?:\w+ )?verslag"),
        ("kamerbrief", r"(?:geleidende |aanbiedings)?brief\b"),
        ("kamervragen", r"antwoord|mededeling|aanhangsel van de handelingen|(?:kamer|schriftelijke )?vragen"),
        ("besluitenlijst", r"besluitenlijst"),
        ("handelingen", r"handelingen|stenogram|plenair"),
        ("staatsblad", r"staatsblad"),
        ("bijlage", r"bijlage|rapport|blg"),
    ),
    Cues(
        "id",
        ("kamervragen", r"(?:ah|kv)-(?:tk|ek)-"),
        ("handelingen", r"h-(?:tk|ek|vv)-"),
        ("staatsblad", r"stb-"),
    ),
    Cues(
        "head",
        ("kamervragen", r"Vragen gesteld door de [Ll]eden der Kamer"),
        ("kamervragen", r"Kamervraag 20\d\dZ\d{4,6}$"),
        ("kamervragen", r"Vragen van (?:het [Ll]id|de [Ll]eden) .+\(ingezonden "),
        ("kamervragen", r".*Aanhangsel van de Handelingen$"),
        ("staatsblad", r"Staatsblad(?:$| van het Koninkrijk)"),
    ),
    Cues(
        "type line",
        ("motie", rf"{_CHANGED}MOTIE VAN "),
        ("amendement", rf"{_CHANGED}(?:SUB)?AMENDEMENT VAN "),
        ("nota naar aanleiding van het verslag", r"NOTA NAAR AANLEIDING VAN HET (?:NADER )?VERSLAG"),
        ("memorie van antwoord", r"(?:NADERE )?MEMORIE VAN ANTWOORD"),
        ("memorie van toelichting", rf"{_CHANGED}MEMORIE VAN TOELICHTING"),
        ("nota van wijziging", rf"{_CHANGED}NOTA VAN (?:WIJZIGING|VERBETERING)"),
        ("voorstel van wet", rf"{_CHANGED}VOORSTEL VAN (?:RIJKS)?WET"),
        ("koninklijke boodschap", r"KONINKLIJKE BOODSCHAP"),
        ("advies Raad van State", r"ADVIES .*RAAD VAN STATE"),
        ("lijst van vragen", r"(?:VERSLAG HOUDENDE EEN )?LIJST VAN VRAGEN"),
        (
            "verslag",
            r"(?:INBRENG |TWEEDE |NADER |AANVULLEND |VOORLOPIG |EIND|LIJST VAN ){0,3}VERSLAG(?:$| VAN |\W)",
        ),
        ("kamerbrief", r"(?:GELEIDENDE )?BRIEF(?:$| VAN | AAN )"),
        ("bijlage", r"(?:EIND)?RAPPORT|(?:DEPARTEMENTAAL )?JAARVERSLAG|FICHE\b"),
    ),
    Cues(
        "head",
        ("handelingen", r"Aan de orde (?:is|zijn) "),
        ("handelingen", r"(?:\d{1,2} )?Regeling van werkzaamheden$"),
        ("handelingen", r"Plenair verslag$|Verslag van de (?:plenaire )?vergadering van "),
        ("verslag", r"Van dit overleg breng(?:t|en) de (?:algemene |vaste )?commissies? "),
        (
            "verslag",
            r"De (?:algemene |vaste )?commissies? voor .{3,300}? (?:heeft|hebben) .{0,40}overleg gevoerd ",
        ),
        # No other paper bears such a stamp or title; the word for notes may head a list of annexes.
        (
            "beslisnota",
            r"[Bb]eslisnota (?:bij|over|inzake) "
            r"|(?:TER (?:BESLISSING|ONDERTEKENING|INFORMATIE)|Parafenroute|(?:\d\.? ?)?Geadviseerd besluit)$",
        ),
        # So the minutes print who has the floor, above motions that are read aloud.
        ("handelingen", r"De voorzitter:$"),
        ("motie", r"gehoord de beraadslaging,$"),
        ("amendement", r"De ondergetekenden? stel(?:t|len) (?:het|de) volgende (?:sub)?amendement"),
        ("beslisnota", r"(?i:beslisnota)\b|(?:[Nn]ota|NOTA)$"),
        ("besluitenlijst", r"(?:Document: \| )?(?:Besluitenlijst|BESLUITENLIJST) van "),
        # So the committees of the Eerste Kamer call theirs.
        ("besluitenlijst", r"Korte aantekeningen (?:van de )?vergadering "),
        ("advies Raad van State", r"Bij Kabinetsmissive van "),
        (
            "advies Raad van State",
            r"Hieronder zijn opgenomen het advies van de (?:Afdeling advisering van de )?Raad van State ",
        ),
    ),
    Cues(
        "text",
        (
            "beslisnota",
            r"(?:\d\.? ?)?(?:Geadviseerd besluit|Informatie die niet openbaar gemaakt kan worden)$",
        ),
    ),
    Cues(
        "subject",
        (
            "kamervragen",
            r"(?:Gedeeltelijke )?(?:[Bb]eantwoording|[Aa]ntwoord(?:en)?|[Uu]itstel(?:bericht|brief)?)\b"
            rf".{{0,40}}\b(?:[Kk]amer)?vragen\b{_OF_MEMBERS}",
        ),
    ),
    Cues(
        "head",
        (
            "kamervragen",
            rf"(?:Antwoord(?:en)?|Beantwoording)\b.{{0,60}}\b(?:[Kk]amer)?vragen\b{_OF_MEMBERS}",
        ),
        ("kamerbrief", r"(?:BEZORGEN )?(?:Aan )?(?:de |De )?[Vv]oorzitter van de (?:Tweede|Eerste) Kamer"),
    ),
    Cues(
        "opening",
        (
            "regeling",
            r"(?:Wet|Rijkswet|Besluit|Regeling|Aanwijzing|Richtlijn|Beleidsregels?|Verordening) \S",
        ),
    ),
    Cues(
        "text",
        (
            "beslisnota",
            r".*U(?<!\w.) (?:wordt (?:gevraagd|geadviseerd|verzocht)|kunt (?:instemmen|akkoord gaan)"
            r"|heeft hier (?:eerder|reeds) mee ingestemd|gaat hiermee akkoord)",
        ),
    ),
    Cues(
        "opening",
        (
            "bijlage",
            r"Bijlage(?: \d{1,2}| [A-Z](?!\w))?"
            r"(?:$| bij (?:de |het )?\w*brief|:? (?:[-\u2013] )?(?=[A-Z][a-z]{2}))",
        ),
        # The register of promises of the Eerste Kamer, as a list.
        ("bijlage", r"Rappelabele toezeggingen "),
    ),
    # What follows ".*" at once is a letter: it is sought far faster than what may stand before it.
    Cues(
        "text",
        ("kamerbrief", r".*K(?:(?<=(?<!\w)[uU]w K)|(?<=(?<!\w)mijn brief aan de K))amer(?!\w)"),
    ),
    Cues(
        "opening",
        # A site's copy, which has the questions as points, may have lost what stood above the first.
        ("kamervragen", r"[-*•·] Vraag 1[.:]?$"),
        (
            "bijlage",
            r"(?i:(?:\w+[- ])?(?:rapport|jaarverslag|jaarbericht|werkprogramma|voortgangsrapportage"
            r"|actieplan|programma|plan van aanpak|evaluatie|onderzoek|monitor|factsheet"
            r"|fiche|bijlage|handreiking|verkenning))(?!\w)",
        ),
    ),
    Cues("first question", ("kamervragen", "")),
    Cues("id", ("bijlage", r"blg-")),
    Cues(
        "file name",
        ("handelingen", r"handelingen"),
        ("besluitenlijst", r"(?:.*\b)?besluitenlijst"),
        ("beslisnota", r"(?:.*\b)?beslisnota"),
        ("motie", r"motie\b"),
        ("kamerbrief", r"kamerbrief"),
        ("kamervragen", r"kamervragen"),
        flags=re.IGNORECASE,
    ),
]

KINDS = frozenset(kind for cues in CUES for kind in cues.kinds) | {UNKNOWN}
"""Every kind that is told by a cue, or by none."""


def kind_of(lines: Lines, labels: Labels, declared: Declared, own_id: str | None, file_name: str) -> Evidence:
    """Return the kind of a paper with the words that show it; ``unknown`` where none does.

    A kind that the user states beside the paper goes before all cues, if it is one.
    """
    if (stated := declared.stated("kind")) and not unknown_kind(declared):
        return Evidence(stated, "stated", stated)
    places = _Places(lines, labels, declared, own_id, file_name)
    for cues in CUES:
        if found := cues.first(places.of(cues.place)):
            kind, text = found
            return Evidence(kind, cues.place, text[:_LONGEST])
    return Evidence(UNKNOWN, "text", "")


def unknown_kind(declared: Declared) -> str | None:
    """Return why the kind that the user states is not taken; None where it is, or none is stated."""
    stated = declared.stated("kind")
    if not stated or stated in KINDS:
        return None
    kinds = sorted(KINDS)
    known = f"{meant(stated, kinds)}choose {', '.join(kinds)}"
    return passed_over("metadata", f"kind: {stated!r} is no kind of paper; {known}")


class _Places:
    """The strings at each place of one paper."""

    def __init__(
        self, lines: Lines, labels: Labels, declared: Declared, own_id: str | None, file_name: str
    ) -> None:
        head = [line.text.lstrip("# ") for line in lines.head]
        subject = labels.whole("subject")
        self._strings: dict[Place, list[str]] = {
            "declared": [*declared.every("type"), *declared.every("publicationname")],
            "type title": type_titled(head),
            "declared title": [t for t in (declared.first("documenttitel"), declared.first("title")) if t],
            "type line": list(type_lines(head)),
            "head": head,
            "subject": [subject] if subject else [],
            "text": [line.text for line in lines.running],
            "opening": [line.text.lstrip("# ") for line in lines.running[:3]],
            "first question": first_question([line.text for line in lines.running]),
            "id": [own_id] if own_id else [],
            "file name": [file_name],
        }

    def of(self, place: Place) -> list[str]:
        return self._strings[place]
