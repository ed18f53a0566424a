"""Whether the sentence around a date tells of what has been or of what is to come.

A date without a year leans on it: in a letter of December "in februari heb ik uw Kamer
geïnformeerd" is of the year that ends, "in februari informeer ik uw Kamer" of the next.
"""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["done", "past", "ahead"]
"""``done``: it has been by then; ``past``: it was then, or was to be; ``ahead``: it is to come."""

_TO_COME = "zal", "zullen", "gepland", "voorzien", "verwacht", "verwachten", "verwachting", "vindt", "vinden"
_PRESENT = (
    "begint", "bericht", "bied", "biedt", "doe", "ga", "gaan", "gaat", "informeer", "informeren", "kom",
    "komen", "komt", "krijgt", "ontvangt", "presenteer", "rapporteer", "sturen", "stuur", "stuurt",
    "verschijnt", "volgen", "volgt", "worden", "wordt", "zend", "zenden", "zendt",
)  # fmt: skip
_PAST = "was", "waren", "had", "hadden", "werd", "werden"
_THEN = "toen", "destijds", *_PAST
_HELPING = "heb", "heeft", "hebben", "ben", "bent", "is", "zijn", *_PAST
_CUES = frozenset((*_TO_COME, *_PRESENT, *_THEN, *_HELPING))
"""Words of which a sentence that tells holds one."""
_WORD = re.compile(r"\w+")


def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{'|'.join(words)})\b")


_AHEAD = re.compile(rf"\b(?<!was de )(?:{'|'.join(_TO_COME)}) ")
_TO_BE = _one_of(_PRESENT)
"""The present of what letters announce: "in maart stuur ik uw Kamer", "de evaluatie volgt in mei"."""
_OPEN = re.compile(
    r"(?i)\b(?:zal|zullen|zou(?:den)?|moet(?:en)?|kan|kunnen|wil(?:len)?|word(?:t|en)|hoop|hopen|verwacht\w*"
    r"|streef\w*|streven|gepland|voorzien|voornemens|als|indien|zodra|wanneer|mits|te (?:hebben|zijn))\b"
)
"""Words with which a participle need not tell of what has been."""
_WAS, _AUXILIARY = _one_of(_THEN), _one_of(_HELPING)
_PARTICIPLE = re.compile(
    r"\b(?:ge(?:weest|daan|deeld|geven|houden|informeerd|komen|leden|meld|opend|publiceerd|registreerd|schreven"
    r"|sproken|start|steld|stuurd|vraagd|voerd|zonden|ïnformeerd|ëindigd)"
    r"|(?:aan|af|in|in werking |mee|op|plaats|toe|uit|vast|voor)ge(?:boden|bracht|daan|deeld|diend|drongen"
    r"|gaan|geven|kondigd|legd|leid|leverd|meld|nomen|rond|richt|steld|stuurd|treden|vonden|voerd|zegd|zonden)"
    r"|begonnen|beantwoord|behandeld|benoemd|bericht|besloten|besproken|bezocht|gepresenteerd|gereageerd"
    r"|ondertekend|ontvangen|overlegd|verlengd|verschenen|verstuurd|verworpen|verzocht|verzonden|voltooid)\b"
)
"""What papers tell as done by a day: that the Chamber was informed, a pilot has begun, a bill was adopted."""
_SAID = re.compile(
    r"\b(?:toegezegd|aangekondigd|aangegeven|beloofd|besloten|gemeld|gevraagd|verzocht|voorgenomen|afgesproken)\b"
)
_TO_DO = re.compile(r"\bte (?:\w+ )?\w+n\b")
"""In "ik heb toegezegd u voor de zomer te informeren" the date is of what was still to be done."""
_CLAUSE = re.compile(r"[,;:()!?\n]|\.(?= |$)|\b(?:dat|of|om|die|waar\w*|zodat|omdat|terwijl)\b")


def tense_of(before: str, after: str) -> Tense | None:
    """Return what the words before a date in its sentence, and those behind it, tell; None for neither."""
    if _CUES.isdisjoint(_WORD.findall(f"{before} {after}".lower())):
        return None
    own_before, own_after = _CLAUSE.split(before)[-1], _CLAUSE.split(after, maxsplit=1)[0]
    own = f"{own_before} {own_after}"
    if _SAID.search(own_before) and _TO_DO.search(own_after):
        return None
    if _AUXILIARY.search(own) and _PARTICIPLE.search(own) and not _OPEN.search(before + own):
        return "done"
    if _AHEAD.search(before):
        return "ahead"
    if _WAS.search(before):
        return "past"
    return "ahead" if _TO_BE.search(own) and not _AUXILIARY.search(own) else None
