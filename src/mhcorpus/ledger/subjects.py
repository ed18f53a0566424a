"""What a promise is about: the subject of its section, else what its own sentence says."""

from __future__ import annotations

import re

from mhcorpus.ledger.passages import Passage, Passages

_NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)]|[IVX]+\.|[-•]) ")
_OF_ANYTHING = re.compile(
    r"(?:de |het |overige |algemene )?"
    r"(?:inleiding|tot slot|slot|slotwoord|afsluiting|afsluitend|conclusies?|(?:kabinets)?reactie|aanleiding"
    r"|achtergrond|samenvatting|bijlagen?|kern(?:punten)?|betreft|onderwerp|vervolg(?:stappen|proces)?|toelichting|planning"
    r"|stand van zaken|proces|algemeen|overig|onderwerpen?|besluitvorming|advies|politieke context"
    r"|appreciatie"
    r"|(?:overzicht )?(?:moties|toezeggingen)(?: en (?:moties|toezeggingen))?|communicatie|financi[eë]n"
    r"|motie van .+|antwoord(?:en)?|vra(?:ag|gen)|beantwoording|hoogachtend)"
    r"(?: op)?(?: de)?(?: vra(?:ag|gen))?(?:[ ,]*(?:\d+|en))*[.:]?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?<!\w)(?:[Oo]ver|[Ii]nzake|omtrent|betreffende|met betrekking tot|ten aanzien van|naar aanleiding van)"
    r" (?P<about>(?:de|het|een|deze|dit|mijn|onze|hoe|wat|welke|of|[a-zA-Z]).+?)"
    r"(?=[,.;:(]| (?:informeren|geïnformeerd|sturen|zenden|berichten|rapporteren|zal|zullen|zijn|wordt|worden"
    r"|heb|heeft|is|toegezegd|stuur|informeer|zend|bericht|per brief|te|(?:aan|met) (?:de|uw) Kamer)(?!\w)|$)"
)
_SAYS_SOMETHING = re.compile(r"\w{2,} .*?\w{4,}")
_OF_AN_EVENT = re.compile(r"(?:debat|overleg|behandeling|vragen|motie|gesprek)(?: \w+){0,2} $")
_LONGEST = 200


def subject_of_promise(passage: Passage, passages: Passages) -> str | None:
    """Return the heading above, unless it could stand above anything; else the object of "over"."""
    heading = _NUMBERING.sub("", passages.heading_of(passage) or "").strip()
    if heading and passage.speaker is None and not _OF_ANYTHING.fullmatch(heading):
        return heading[:_LONGEST]
    for about in _ABOUT.finditer(passage.text):
        told = about["about"].strip()[:_LONGEST]
        if _SAYS_SOMETHING.search(told) and not _OF_AN_EVENT.search(passage.text[: about.start()]):
            return told
    return None
