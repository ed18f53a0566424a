"""Whether the sentence around a date tells of what has been or of what is to come.

A date without a year leans on it: in a letter of December "in februari heb ik uw Kamer
geïnformeerd" is of the year that ends, "in februari informeer ik uw Kamer" of the next.
"""

from __future__ import annotations

import re
from typing import Literal

Tense = Literal["done", "past", "ahead"]
"""``done``: it has been by then; ``past``: it was then, or was to be; ``ahead``: it is to come."""

_AHEAD = re.compile(r"\b(?:zal|zullen|gepland|voorzien|(?<!was de )verwacht(?:en|ing)?|vindt|vinden) ")
_TO_BE = re.compile(
    r"(?i)\b(?:bericht|bied|biedt|doe|informeer|kom|komt|ontvangt|presenteer|rapporteer|stuur|stuurt|volgt|volgen"
    r"|verschijnt|word(?:t|en)|zend|zendt)\b"
)
"""The present of what letters announce: "in maart stuur ik uw Kamer", "de evaluatie volgt in mei"."""
_OPEN = re.compile(
    r"(?i)\b(?:zal|zullen|zou(?:den)?|moet(?:en)?|kan|kunnen|wil(?:len)?|word(?:t|en)|hoop|hopen|verwacht\w*"
    r"|streef\w*|streven|gepland|voorzien|voornemens|als|indien|zodra|wanneer|mits|te (?:hebben|zijn))\b"
)
"""Words with which a participle need not tell of what has been."""
_WAS = re.compile(r"(?i)\b(?:toen|destijds|was|waren|had|hadden|werd|werden)\b")
_AUXILIARY = re.compile(r"(?i)\b(?:heb|heeft|hebben|ben|bent|is|zijn|had|hadden|was|waren|werd|werden)\b")
_PARTICIPLE = re.compile(
    r"\b(?:ge(?:weest|daan|deeld|geven|houden|informeerd|komen|leden|meld|opend|publiceerd|registreerd|schreven"
    r"|sproken|start|steld|stuurd|vraagd|voerd|zonden|ïnformeerd|ëindigd)"
    r"|(?:aan|af|in|in werking |mee|op|plaats|toe|uit|vast|voor)ge(?:boden|bracht|daan|deeld|diend|drongen"
    r"|gaan|geven|kondigd|legd|leid|leverd|meld|nomen|rond|richt|steld|stuurd|treden|vonden|voerd|zegd|zonden)"
    r"|begonnen|beantwoord|behandeld|benoemd|bericht|besloten|besproken|bezocht|gepresenteerd|gereageerd"
    r"|ondertekend|ontvangen|overlegd|verlengd|verschenen|verstuurd|verworpen|verzocht|verzonden|voltooid)\b"
)
"""What papers tell as done by a day: that the Chamber was informed, a pilot has begun, a bill was adopted."""
_CLAUSE = re.compile(r"[,;:()!?\n]|\.(?= |$)|\b(?:dat|of|om|die|waar\w*|zodat|omdat|terwijl)\b")


def tense_of(before: str, after: str) -> Tense | None:
    """Return what the words before a date in its sentence, and those behind it, tell; None for neither."""
    own = f"{_CLAUSE.split(before)[-1]} {_CLAUSE.split(after, maxsplit=1)[0]}"
    if _AUXILIARY.search(own) and _PARTICIPLE.search(own) and not _OPEN.search(before + own):
        return "done"
    if _AHEAD.search(before):
        return "ahead"
    if _WAS.search(before):
        return "past"
    return "ahead" if _TO_BE.search(own) and not _AUXILIARY.search(own) else None
