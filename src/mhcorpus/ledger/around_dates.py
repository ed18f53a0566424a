"""What stands around a date and tells whether it is a term: another one behind it, or a thing of that day."""

from __future__ import annotations

import re

from mhcorpus.edtf import MONTHS

_DENIED = re.compile(
    r"(?<!\w)niet (?:meer |al )?(?:(?:voor|vóór|in|op|per|binnen|uiterlijk)(?: (?:de|het|op))* )?$"
)
"""In "niet voor mei, maar voor juli" the first date is no term."""
_EARLIER = re.compile(r"(?<!\w)[Ee]erder (?:al )?(?:in )?$")
"""In "eerder dit jaar" it is the part of the year that is past."""
_AT = r"(?:in|op|voor|vóór|begin|eind|medio|uiterlijk|anders|pas|eerst|mogelijk|het|de|loop|van)"
_OR_THEN = re.compile(
    rf"(?:,? of(?: {_AT}){{0,4}}|,? of, (?:als|indien|mocht|wanneer) [^,;?]{{2,60}},(?: {_AT}){{0,4}}"
    rf"|, (?:maar )?uiterlijk(?: {_AT}){{0,3}}) "
)
"""Between two terms of which the last counts: "in mei of juni", "voor de zomer, uiterlijk voor 1 juni"."""
_AND_THEN = re.compile(rf" en(?: {_AT}){{0,3}} ")
_OR_A_MONTH = re.compile(
    rf",? of (?:begin |eind |medio |in )?(?:{'|'.join(MONTHS)})(?!\w)"
)
_BETWEEN = re.compile(r"(?<!\w)[Tt]ussen(?: (?:begin|eind|medio|de|het))* $")
_AN_EVENT = (
    r"(?:de|het|een|dit|deze)(?: [a-z]+)? (?:\w*debat|\w*overleg|bijeenkomst|vergadering|\w*behandeling"
    r"|zitting|gesprek|bezoek|conferentie|\w*top|hoorzitting|rondetafel)(?: (?:van|op|d\.d\.))?(?: \w+dag)? $"
)
_ABOUT = re.compile(
    rf"(?<!\w)(?:over|inzake)(?: (?:de|het)(?: (?:maand|jaar|periode))?)? $"
    rf"|(?<!\w)(?:over|inzake|uit) {_AN_EVENT}"
)
"""The day of what will be told of: "de cijfers over mei", "over de bijeenkomst van 12 mei"."""
_BEHIND_EVENT = re.compile(rf"(?<!\w)[Nn]a {_AN_EVENT}")


def is_one_of_two(between: str, before: str) -> bool:
    """Whether a term, behind ``before``, goes on to a later one over the words ``between`` them."""
    is_range = _AND_THEN.fullmatch(between) and _BETWEEN.search(before)
    return bool(is_range or _OR_THEN.fullmatch(between))


def may_be_later(behind: str) -> bool:
    """Whether a month without its year stands ``behind`` a term: "in mei of juni"."""
    return _OR_A_MONTH.match(behind) is not None


def is_no_term(before: str) -> bool:
    """Whether the date behind ``before`` is denied, past, or that of what will be told of."""
    return any(words.search(before) for words in (_DENIED, _EARLIER, _ABOUT))


def is_behind_event(before: str) -> bool:
    """Whether something comes after what happens on the date behind ``before``."""
    return _BEHIND_EVENT.search(before) is not None
