"""What a promise is about: the subject of its section, else what its own sentence says.

A sentence that only points back ("hierover", "daarop") has the subject of the sentence before it.
"""

from __future__ import annotations

import re

from mhcorpus.ledger.passages import Passage, Passages, cut_short

_NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?(?! \d{3}(?!\d))|[a-z][.)]|[IVX]+\.|[-•]) ")
_NUMBER_OF_THE_PRINT = re.compile(r"^(?:Nr\. \d{1,4}|[A-Z]{1,2}\d?) (?=(?:[A-Z]{3,} ?){2})")
_OF_THE_PAPER = re.compile(r"^(?:(?:Betreft|Onderwerp)(?:: ?| )|\d{2} ?\d{3}(?:[ -][IVXLC]+)? (?=[A-Z]))")
"""So begins the line that says what the letter is about, or the title of its dossier."""
_OF_ANYTHING = re.compile(
    r"(?:de |het |overige |algemene )?"
    r"(?:inleiding|tot slot|slot|slotwoord|afsluiting|afsluitend|conclusies?|(?:kabinets)?reactie|aanleiding"
    r"|achtergrond|samenvatting|bijlagen?|kern(?:punten)?|betreft|onderwerp|vervolg(?:stappen|proces)?|toelichting|planning"
    r"|stand van zaken|proces|algemeen|overig|onderwerpen?|besluitvorming|advies|politieke context"
    r"|appreciatie"
    r"|(?:overzicht )?(?:moties|toezeggingen)(?: en (?:moties|toezeggingen))?|communicatie|financi[eë]n"
    r"|(?:motie|brief|verslag|lijst|nota|memorie) (?:van|naar aanleiding van) .+"
    r"|antwoord(?:en)?|vra(?:ag|gen)|beantwoording|hoogachtend|ministerie van .+)"
    r"(?: op)?(?: de)?(?: vra(?:ag|gen))?(?>(?:[ ,]*+(?:\d++|en))*)[.:]?",
    re.IGNORECASE,
)
_END = (
    r"(?=[,;:(]| \||\.\W{0,3}$"
    r"| (?:informeren|geïnformeerd|sturen|zenden|berichten|rapporteren|zal|zullen|zijn|wordt|worden|blijft"
    r"|heb|heeft|is|kan|kunnen|kon|toegezegd|stuur|informeer|zend|bericht|rapporteer|rapporteert|meld"
    r"|per brief|te|ontvangen|ontvangt|volgt|komt?|gestand|nagekomen|ingelost|afgedaan"
    r"|(?:aan|met|naar) (?:de|uw) Kamer)(?!\w)|$)"
)
"""A full stop ends what is told only at the end of the sentence: inside, it is an abbreviation's."""
_STRANDED = (
    r"(?:(?:nader|verder|per brief|schriftelijk|separaat) )*(?:te (?:kunnen )?)?(?:worden )?"
    r"(?:\w*informeren|geïnformeerd|ingelicht|inlichten|berichten|bericht|rapporteren|gerapporteerd"
    r"|op de hoogte|gesproken|spreken)(?!\w)"
)
"""Before this the preposition belongs to "hier" or "daar": "hier in mei nader over geïnformeerd"."""
_ABOUT = re.compile(
    r"(?<!\w)(?:[Oo]ver|[Ii]nzake|omtrent|betreffende|met betrekking tot|ten aanzien van|naar aanleiding van)"
    rf" (?!{_STRANDED}|een half ?jaar(?!\w))"
    rf"(?P<about>(?:de|het|een|deze|dit|mijn|onze|hoe|wat|welke|of|[a-zA-Z]).+?){_END}"
)
_REACTION = re.compile(
    r"(?<!\w)(?P<about>(?:een |de |het |mijn )?(?:nadere |eerste )?"
    r"(?i:\w*(?:reactie|standpunt|appreciatie|evaluatie|onderzoek|verkenning|analyse|overzicht|rapportage|plan))"
    rf" (?:op|naar|van|voor) (?:de|het|een|deze|dit|mijn|[A-Z\"]).+?){_END}"
)
_COME_BACK = re.compile(rf"^[Oo]p (?P<about>(?:de|het|een|mijn)(?!\w).+?){_END}")
_BACK_ON = re.compile(rf"(?<!\w)terug(?: te komen)? op (?P<about>(?:de|het|een|mijn)(?!\w).+?){_END}")
_PROMISED_TO_DO = re.compile(
    r"(?<!\w)(?:toegezegd|toe),? (?:om )?"
    r"(?P<about>(?!om |(?:in|bij|tijdens|aan|op) (?:de|het|een|mijn) |(?:daar|hier)\w* )"
    r"(?=[^;:(]{0,400} te \w)(?:[^.;:(]|\.(?!\W{0,3}$)){12,})"
)
_POINTS_BACK = re.compile(
    r"(?<!\w)(?:[Hh]ier|[Dd]aar)(?:over|op|van|in|bij|toe|voor|omtrent|mee)?(?!\w)|(?<!\w)er(?:over|op)(?!\w)"
    r"|(?<!\w)(?<![Mm]et )(?<![Ii]n )(?<![Bb]ij )(?<![Vv]ia )(?:[Dd]it|[Dd]at|[Dd]eze|[Dd]ie) "
    r"(?:brief|plan|visie|reactie|rapport|onderzoek|advies|informatie|gesprek\w*|uitkomsten?|resultaten)(?!\w)"
    r"|^[Dd]at (?:zeg|laat|neem|deel|stuur)"
)
_CLAUSE_BEFORE = re.compile(
    rf"(?P<what>(?:(?!{_POINTS_BACK.pattern})[^;?]){{25,}}?),? en "
    r"(?:zal|informeer|bericht|stuur|kom|houd|laat|rapporteer|stel) "
    r"[^;?]{0,60}?(?:daar|hier|er)(?:over|op|van)(?!\w)"
)
"""What a clause points back to stands before it: "ik spreek de gemeenten en informeer u daarover"."""
_SALUTATION = re.compile(r"(?i:geachte|beste|hooggeachte)(?!\w)[^.;]*,$")
_SAYS_SOMETHING = re.compile(
    r"(?>.*?\w{2} ).*?\w{4}|(?!andere|daarvan|hiervan|beide|hetzelfde|dezelfde)[\w']{5,}$"
)
_OF_PROGRESS = re.compile(
    r"(?:de |het )?(?:(?:verdere |nadere )?voortgang|(?:laatste )?stand van zaken|uitkomsten?|resultaten"
    r"|vervolg(?:stappen)?|zijn \w+ vraag)(?: (?:hiervan|daarvan|ervan))?",
    re.IGNORECASE,
)
_OF_AN_EVENT = re.compile(
    r"(?<!\w)\w*?(?:debat|[Oo]verleg|behandeling|vragen|motie|gesprek)"
    r"(?: (?:van|met|door|aan|op) [^,;]{3,120}| \w+){0,2} $"
)
_LEFT_OPEN = re.compile(r"(?: (?:die|dat|om|en|of|waarin|toe|ook|nader)){1,9}$")
_LONGEST = 200
_BEFORE = 400
"""Characters before "over" in which the event stands that the words behind it are about."""


def subject_of_promise(passage: Passage, passages: Passages) -> str | None:
    """Return the heading above, unless it could stand above anything; else what is told about, in
    the sentence itself or in the one it points back to; else what the whole paper is about."""
    heading = _NUMBERING.sub("", passages.heading_of(passage) or "").strip()
    heading = _NUMBER_OF_THE_PRINT.sub("", heading)
    of_the_paper = _OF_THE_PAPER.match(heading)
    telling = heading if heading and not _OF_ANYTHING.fullmatch(heading) else ""
    if telling and not of_the_paper and passage.speaker is None:
        return cut_short(telling, _LONGEST)
    told = _told_in(passage.text)
    if told and not _OF_PROGRESS.fullmatch(told):
        return told
    if clause := _CLAUSE_BEFORE.match(passage.text):
        return cut_short(clause["what"], _LONGEST)
    if _POINTS_BACK.search(passage.text) and (before := _sentence_before(passage, passages)):
        whole = None if passage.speaker else cut_short(before.text, _LONGEST)
        if pointed_at := _told_in(before.text) or whole:
            return pointed_at
    if told or not of_the_paper or passage.speaker:
        return told
    subject = heading[of_the_paper.end() :]
    return None if _OF_ANYTHING.fullmatch(subject) else cut_short(subject, _LONGEST)


def _told_in(text: str) -> str | None:
    """Return what a sentence is about; words of progress alone only where it says nothing more."""
    progress = None
    for pattern in (_ABOUT, _REACTION, _COME_BACK, _BACK_ON, _PROMISED_TO_DO):
        for found in pattern.finditer(text):
            told = cut_short(_LEFT_OPEN.sub("", found["about"].strip(" ,")), _LONGEST)
            before = text[max(0, found.start() - _BEFORE) : found.start()]
            if pattern is _ABOUT and _OF_AN_EVENT.search(before):
                continue
            if _OF_PROGRESS.fullmatch(told):
                progress = progress or told
            elif _SAYS_SOMETHING.match(told):
                return told
    return progress


def _sentence_before(passage: Passage, passages: Passages) -> Passage | None:
    """Return the sentence right before, of the same speaker and section, unless it is a heading or a note.

    Above the item of a list stands another item.
    """
    if passage.start == passage.line and _NUMBERING.match(passage.text):
        return None
    before = passages.running_before(passage)
    if before is None or before.is_heading or before.asked or _SALUTATION.match(before.text):
        return None
    same = before.section == passage.section and before.speaker == passage.speaker
    return before if same else None
