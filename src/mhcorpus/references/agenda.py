"""The agenda at the head of a report: "de brief van de Minister d.d. 4 mei 2027 inzake … (39 812, nr. 6);".

Each item is a paper and ends with the number of that paper, whatever its subject names: in "inzake
de motie van het lid Jansma (39 812, nr. 4) (39 812, nr. 6)" only the first number is the motion's.
"""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences

_ITEM = re.compile(
    r"(?:[-\u2022\u2013] ?)*(?:[Dd]e |[Hh]et )?(?:brief|brieven|verslag|antwoord(?:en)?|lijst|nota)(?!\w)"
    r"[^\n()]{0,160}? (?:d\.d\.|dd\.?) \d{1,2} [a-z]+ (?:19|20)\d\d(?!\d)"
)
_OF_ANOTHER = re.compile(
    r"[Aa]mendement"
    r"|(?:,|(?<!\w)(?:en|alsmede)) (?:de|het|een|deze|dit|mijn|uw) (?:[\w-]+ ){0,2}"
    r"(?:\w*brief|nota|verslag|rapport|wetsvoorstel)(?!\w)"
    r"|(?:,|(?<!\w)(?:en|alsmede|evenals)) (?:de|een) (?:[\w-]+ ){0,2}moties?(?!\w)"
)
_ABOUT_MOTION = re.compile(
    r"[Bb]rief(?!\w)(?:(?!rief)[^.;:()\n]){0,160}? (?:over|inzake|betreffende|met) (?:de |een )?"
    r"(?:(?:kabinets|beleids)?reactie op|(?:stand van zaken van )?(?:de )?"
    r"(?:uitvoering|afdoening|invulling|opvolging|appreciatie) (?:van|aan)) (?:de |het )?"
    r"(?:(?:aangenomen|gewijzigde|aangehouden|nader) )*$"
)
_LONGEST_LEAD = 240
_ANOTHER = re.compile(r"\)?,? ?\((?:Kamerst|\d\d[ .]?\d{3})")
_AT_A_DEBATE = re.compile(
    r"(?<!\w)(?:bij|tijdens|in|op) (?:het|de|een) (?:\w+ ){0,2}"
    r"\w*(?:debat|[Oo]verleg|behandeling|vergadering)(?!\w)"
    r"[^();\n]{0,120}\($"
)
_REPLACES = re.compile(
    r"(?:t\.?v\.?v\.?|ter vervanging van)(?: (?:de motie|die|dat))?(?: gedrukt)?"
    r"(?: (?:op|onder) (?:stuk )?)?[ (]*$"
)
_LISTS = re.compile(r" ?[-:] ?")
_LAST = re.compile(r"\)?[;.,]?(?: en)? ?")


def is_of_another(reading: Reading, motion: Mention, end: int) -> bool:
    """Whether another paper is named between ``motion`` and ``end``, where a number stands.

    In "de motie X en het amendement Y (nr. 20)" the number is that of Y.
    """
    return _OF_ANOTHER.search(reading.text, motion.end, end) is not None


def is_listed_by(reading: Reading, piece: Mention, motion: Mention) -> bool:
    """Whether ``piece`` is the number with which the item of ``motion`` begins."""
    return _LISTS.fullmatch(reading.text, piece.end, motion.start) is not None


def is_number_of_item(reading: Reading, piece: Mention) -> bool:
    """Whether ``piece`` is the number at the end of an item, that of the paper which the item lists."""
    start, end = reading.line_at(piece.start)
    item = _ITEM.match(reading.text, start, end)
    if item is None or item.end() >= piece.start:
        return False
    return _LAST.fullmatch(reading.text, piece.end, end) is not None


def is_number_of_debate(reading: Reading, piece: Mention) -> bool:
    """Whether ``piece`` is the debate in which a motion was brought in, and the motion's number follows it.

    So it is in "de motie X, ingediend bij het overleg (39 812, nr. 4) (39 812, nr. 6)".
    """
    if not _ANOTHER.match(reading.text, piece.end):
        return False
    return _AT_A_DEBATE.search(reading.text, max(0, piece.start - _LONGEST_LEAD), piece.start) is not None


def is_replaced(reading: Reading, motion: Mention, piece: Mention) -> bool:
    """Whether ``piece`` is what ``motion`` replaces: "de gewijzigde motie X (t.v.v. 39 812, nr. 20)"."""
    return _REPLACES.search(reading.text, motion.end, piece.start) is not None


def may_be_number_of_letter(reading: Reading, sentences: Sentences, motion: Mention, piece: Mention) -> bool:
    """Whether ``piece`` may as well be the letter whose subject is ``motion``.

    "mijn brief over de uitvoering van de motie Jansma (39 812, nr. 6)" does not say whose number it is,
    unless another follows it: then the first is the motion's.
    """
    start = max(sentences.span_at(motion.start)[0], motion.start - _LONGEST_LEAD)
    lead = _ABOUT_MOTION.search(reading.text[start : motion.start])
    return lead is not None and not _ANOTHER.match(reading.text, piece.end)
