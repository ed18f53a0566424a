"""The words of a promise: what it is about, and the thing that is promised.

What any promise may say tells nothing of it, and what many do (an evaluation, a report) tells it from
another only beside what that is about.
"""

from __future__ import annotations

import re

from mhcorpus.member_ids import surnames
from mhcorpus.queries.ledger.entries import Promised

CHAMBER = "Kamer"


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORDS = re.compile(r"[a-zà-ÿ]{4,}")
_EMPTY = _listed("""
    aangaande aangegeven aanzien alsmede antwoord antwoorden april augustus beantwoording begin bericht
    bijlage binnen blijf brief brieven commissie commissiedebat conform daarin daarmee daarom debat
    december deze dient doen door eerder eerste eind februari gaan gaat geachte gedaan geen generaal geven
    graag hebben heeft herfst herfstreces hierbij hiermee hierover hoogte ieder indien informeer informeren
    inzake jaar januari juli juni kabinet kamer kamerstuk kamerstukken kamervragen kerstreces kunnen kwartaal
    leden lente loop maar maart maken mede meer meireces mijn minister ministerie moet motie naar nader
    nadere najaar niet notaoverleg november oktober onder ontvangen onze over overleg periode plaats
    rondetafelgesprek samen september staat staatssecretaris staten sturen stuur tijdens toegezegd toezegging
    toezeggingen tweede uiterlijk verder volgende voor voorjaar voorjaarsreces voorzitter vragen waar waarin
    waarop wanneer welke werd wetgevingsoverleg winter worden wordt zake zelf zijn zoals zodra zomer
    zomerreces zowel zullen
""")
"""Words that any promise may have: of letters, of debates, of when."""
_OF_THE_FIELD = _listed("""
    aanpak actieplan gesprek gesprekken informatie mensenhandel nieuwe programma reactie stand
    uitvoering voortgang voortgangsbrief zaken
""")
"""Words that tell nothing alone, and belong to the name of a thing where they stand in it."""
_SENDING = _listed("""
    aan aanbied aanbieden aangeboden achterhaald actueel afgedaan afgerond afronden bereiken bericht
    berichten bestede beschouw beschouwd beschouwen betreft bied bieden biedt bijgaand bijgevoegd
    bovengenoemde brengen daar daarop daarover dan dat deel deelt delen dezen die dienen dit doe doet een
    eerst eindigt gaat gaf gedeeld genoemde gestand gestuurd gevolg gezonden geïnformeerd haar heb het
    hier hierop hiervan hoe houd houden hun inga ingaan ingegaan ingelicht ingelost ingetrokken inmiddels
    invulling is jl kamerbrief kom komen komt krijgt laat laten licht lichten mei meld melden met mogelijk
    momenteel nagekomen nakomen namens nog nogmaals omdat ontvangt ook opgelopen rapporteer rapporteren
    rekening schets schriftelijk spoedig sprake streef streven tegemoet tegen terug terugkomen toegestuurd
    toegezegde toegezonden toekomen toesturen toezeg toezend toezenden treft trek tussen uit van vandaag
    vervallen vervalt verschijnen verstuurd vertraging verwacht verwachting verzonden vindt voldaan voldoe
    voldoen volgen volgt voorgenomen vorig vorige wat welk weten wij wijze zal zeg zend zenden zendt zich
    zie zij zodat zonder
""")
"""Words that tell how and when a thing is sent, or that a promise has ended, and never which."""
_OF_MANY = _OF_THE_FIELD | _listed("""
    advies afspraken analyse beleid beleidsreactie besluit besluiten bevindingen cijfers eindrapport
    evaluatie inventarisatie inzet kabinetsreactie kabinetsstandpunt kader maatregel maatregelen
    ministerraad monitor nota notitie omvang onderwerp onderzoek ontwikkelingen oplossing opties
    overzicht pilot plan plannen proces rapport rapportage resultaat resultaten slachtoffer slachtoffers
    stappen strategie traject uitkomst uitkomsten uitwerking verkenning vervolg vervolgstappen verzoek
    visie voorstel voorstellen voortgangsrapportage vraag vraagstuk wet wetgeving wetsvoorstel wijziging
""")
"""Words of things that many are promised: two that share no more are not known to be one."""
_THING = re.compile(r"[^\W\d_](?:[\w]|-(?=\w))*")
_SHORTEST = 4
_ACRONYM = re.compile(r"[A-Z][A-Z\d]+|[A-Z]\d+")
_ACRONYMS = re.compile(rf"(?<![\w(])(?:{_ACRONYM.pattern})(?!\w)")
"""Those of parties stand in brackets."""
_OF_ANY_PAPER = _listed("""
    ao az bz bzk cd cda ek ezk ii iii iv ix lnv ocw szw tk vao vi vii viii vso vws wgo xi xii xiii xiv xv xvi
    xvii
""")
"""Acronyms of debates, ministries and chapters of the budget."""
_COUNTED = re.compile(
    r"(?<![\w-])(?P<before>[\w-]{1,40}) (?:(?:over|van) )?(?P<year>(?:19|20)\d\d)(?![\w/–-])"
)
_OF_A_DATE = re.compile(
    r"(?i)(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|herfst|winter"
    r"|lente|najaar|voorjaar|begin|eind|einde|medio|kwartaal|helft|loop|jaar|reces|\w+reces|in|voor|na|per|vanaf|sinds|tot"
    r"|uiterlijk|binnen|nr|jl|ultimo|van|over|of|en)"
)
_ORDINAL = re.compile(
    r"(?i)(?<!\w)(?P<which>eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)"
    r" (?!kamer|kwartaal|helft|half|lid|termijn|instantie|plaats|week|maand)\w"
)
_POINTS_BACK = re.compile(r"(?i)(?<!\w)(?:hier|daar|er)(?:over|op|van|omtrent)(?!\w)")


def telling_words(entry: Promised) -> frozenset[str]:
    """Return the words of a promise that say what it is about.

    What ends a promise is often the paper itself: its subject says what was promised.
    """
    ends = entry.paper.title if entry.content["status"] != "open" else None
    words = telling(f"{entry.content['subject'] or ''} {ends or ''} {entry.content['sentence']}")
    return words - surnames_promised_to(entry)


def own_subject(entry: Promised) -> str:
    """Return what a promise itself says that it is about: no heading above, which may stand above others."""
    subject: str = entry.content["subject"] or ""
    return "" if subject.removesuffix("…") in (entry.content["section"] or "") else subject


def telling(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about."""
    words = frozenset(_WORDS.findall(text.casefold())) - _EMPTY - _OF_THE_FIELD - _SENDING
    return words | {each.casefold() for each in _ACRONYMS.findall(text)} - _OF_ANY_PAPER


def surnames_promised_to(entry: Promised) -> frozenset[str]:
    """Return the surnames of the members to whom a promise is made."""
    return frozenset(surnames(member for member in entry.content["to"] if member != CHAMBER))


def thing_of(entry: Promised) -> frozenset[str]:
    """Return the words of the thing that is promised: of the subject where its sentence has it, else of that.

    A sentence that says nothing of its own, or only points back, is about what its subject says.
    """
    subject, sentence = entry.content["subject"] or "", entry.content["sentence"]
    own = things(sentence)
    if subject and (not own or subject in sentence or _POINTS_BACK.search(sentence)):
        own = things(subject) or own
    return own - surnames_promised_to(entry)


def tells(thing: frozenset[str]) -> frozenset[str]:
    """Return those of the words of a thing that tell it from others."""
    return thing - _OF_MANY


def things(text: str) -> frozenset[str]:
    """Return the words of a text that name things, also those that many promises have."""
    words = (
        word.casefold() for word in _THING.findall(text)
        if len(word) >= _SHORTEST or _ACRONYM.fullmatch(word)
    )  # fmt: skip
    return frozenset(words) - _EMPTY - _SENDING - _OF_ANY_PAPER


def counted(entry: Promised) -> frozenset[str]:
    """Return what tells one of a series: the year that a report is of, the second letter."""
    text = entry.content["sentence"]
    years = (each["year"] for each in _COUNTED.finditer(text) if not _OF_A_DATE.fullmatch(each["before"]))
    return frozenset((*years, *(each["which"].casefold() for each in _ORDINAL.finditer(text))))
