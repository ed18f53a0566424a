"""Lists of motions: what opens one, what stands in it, and the note that gives the motions of a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.statements import Statements

_MOTION = re.compile(r"(?<!\w)[Mm]otie(?P<several>s?)(?!\w)")
_NAMED_BELOW = re.compile(r"(?:te weten|namelijk) ?:$")
_NAMELY = re.compile(r"(?:te weten|namelijk|dit betreft|het gaat om) ?:", re.IGNORECASE)
ITEM = re.compile(r"(?:[-\u2022*\u2013] ?){0,2}(?:\d{1,3}[.)] |[a-z][.)] )?(?:[Dd]e )?(?:\w+ ){0,2}[Mm]otie")

_SIGN = re.compile(r"[-*\u2022\u2013\u00b7]|\d{1,3}[.)] |[a-z][.)] ")
_TO_A_VOTE = re.compile(r"(?<!\w)(?:[Ss]temmen|[Ss]temming(?:en)?|gestemd) over(?!\w)[^;?]*:$")
_LONGEST_LIST = 100


def is_put_to_vote(passage: Passage, passages: Passages) -> bool:
    """Whether ``passage`` stands in a list of what the Chamber votes on: "ik stel voor te stemmen over:"."""
    if not _SIGN.match(passage.text):
        return False
    above = islice(passages.before(passage), _LONGEST_LIST)
    opens = next((each for each in above if not _SIGN.match(each.text)), None)
    return opens is not None and _TO_A_VOTE.search(opens.text) is not None


def told_by_note(
    note: Passage,
    passages: Passages,
    named_in: Callable[[Passage], list[str]],
    statements: Statements,
) -> Passage | None:
    """Return the sentence that speaks of motions which its ``note`` opens with, and names none itself.

    So does "dit geeft uitvoering aan enkele moties"; what refers back to a motion speaks of that one.
    """
    above = passages.told_before(note) if ITEM.match(note.text) else None
    if above is None or above.is_heading or named_in(above) or statements.says("back", above.text):
        return None
    several = len(named_in(note)) > 1
    told = {found["several"] for found in _MOTION.finditer(above.text)}
    return above if "s" in told or (told and not several) else None


def listed_in(passage: Passage, named_in: Callable[[Passage], list[str]]) -> list[str]:
    """Return the motions that ``passage`` lists: as a heading, an item, or in the first cell with any."""
    if passage.in_row:
        return next(filter(None, map(named_in, passage.cells())), [])
    return named_in(passage) if passage.is_heading or ITEM.match(passage.text) else []


def opens_list(passage: Passage, above: Passage | None) -> Passage | None:
    """Return what says of a list of motions below ``passage`` what becomes of them, if one follows."""
    if above and _NAMELY.fullmatch(passage.text):
        return above if "otie" in above.text else None
    return passage if _announces_motions(passage.text) else None


def _announces_motions(text: str) -> bool:
    """Say whether a list of motions follows: "de volgende moties:", "de motie, te weten:"."""
    if not text.endswith(":"):
        return False
    several = {found["several"] for found in _MOTION.finditer(text)}
    return "s" in several or ("" in several and _NAMED_BELOW.search(text[-12:]) is not None)
