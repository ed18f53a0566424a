"""The words by which each kind of paper is told, the most telling first: cues for one place each.

The first that fits decides, so the order is the rule: a beslisnota about Kamervragen is a
beslisnota, a letter with answers is Kamervragen.
"""

from __future__ import annotations

import re

from mhcorpus.documents.cues import Cues, Place

_NAMED: tuple[Place, ...] = ("declared", "type title")
"""Where a type has the name that the publisher gives it."""
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
        # The row of the table above an item of Handelingen on the pages of the publisher.
        (
            "handelingen",
            r"(?:\| )?(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \| ?)?\d{4}-\d{4}(?: \| ?)?nr\. \d{1,3},"
            r" (?:item|pagina) \d",
        ),
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
        (
            "besluitenlijst",
            r"(?:Document: \| )?(?:Besluitenlijst|BESLUITENLIJST) "
            r"(?:van |(?:\w+vergadering )?(?:\w+dag )?\d{1,2} \w+ 20\d\d$)",
        ),
        # So the committees of the Eerste Kamer call theirs.
        ("besluitenlijst", r"Korte aantekeningen (?:van de )?vergadering "),
        # Only the minutes of a committee name its clerk, or count those present in words.
        ("verslag", r"Griffier: ?\S"),
        ("handelingen", r"(?:Tegenwoordig|Aanwezig) zijn (?:3[89]|[4-9]\d|1[0-5]\d) (?:der )?leden(?!\w)"),
        ("verslag", r"(?:Tegenwoordig|Aanwezig) zijn (?:[a-z]+|\d{1,2}) leden der Kamer(?!\w)"),
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
        # As a member hands them in; the minutes have them above who speaks.
        (
            "kamervragen",
            r"Vragen van (?:het [Ll]id|de [Ll]eden) .{3,300}? aan (?:de )?"
            r"(?:[Mm]inister|[Ss]taatssecretaris)",
        ),
        ("motie", r"gehoord de beraadslaging,$"),
        ("amendement", r"De ondergetekenden? stel(?:t|len) (?:het|de) volgende (?:sub)?amendement"),
        ("beslisnota", r"(?i:beslisnota)\b(?!['’]s)|(?:[Nn]ota|NOTA)(?:$| \([Tt]er \w+\))"),
        # As a committee hands over what it asks about a bill, and as the government changes one.
        (
            "lijst van vragen",
            r"De (?:algemene |vaste )?commissies? voor .{3,300}? heeft de eer verslag uit te brengen"
            r" in de vorm van een lijst van vragen",
        ),
        (
            "verslag",
            r"De (?:algemene |vaste )?commissies? voor .{3,300}?,? belast met het voorbereidend onderzoek"
            r" van dit .{4,60}? (?:heeft|hebben) de eer ",
        ),
        (
            "verslag",
            r"Het voorbereidend onderzoek (?:van (?:dit|het) (?:wets)?voorstel )?(?:heeft|geeft|gaf) de "
            r"commissies? aanleiding ",
        ),
        (
            "nota van wijziging",
            r"Het (?:gewijzigde? )?voorstel van (?:rijks)?wet wordt als volgt gewijzigd:?$",
        ),
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
        # Several are what a letter lists with it, or all that a paper holds.
        ("beslisnota", r"(?i:beslisnota['’]s)(?!\w)"),
    ),
    Cues(
        "opening",
        (
            "regeling",
            r"(?:Wet|Rijkswet|Besluit|Regeling|Aanwijzing|Richtlijn|Beleidsregels?|Verordening) \S",
        ),
        unless=r"Geachte ",
    ),
    Cues(
        "head",
        # A law that is in force has its title and its day above these words.
        ("voorstel van wet", r"Allen, die deze zullen zien of hor?en lezen"),
        ("regeling", r"W(?:ij|IJ) [A-Z][\w -]{3,30}, bij de gratie Gods"),
    ),
    Cues(
        "text",
        (
            "beslisnota",
            r".*U(?<!\w.) (?:wordt (?:gevraagd|geadviseerd|verzocht)|kunt (?:instemmen|akkoord gaan)"
            r"|heeft hier (?:eerder|reeds) mee ingestemd|gaat hiermee akkoord)",
        ),
        # A letter asks its reader for things too; a note greets nobody.
        unless=r"Geachte ",
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
        # The government writes to the chair; the members themselves are written to by others.
        unless=r"Geachte (?:\w+ )?(?:Kamer|commissie)?leden(?!\w)",
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
