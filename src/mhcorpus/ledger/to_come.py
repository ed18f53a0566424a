"""Whether what carries a motion out is still to come.

"In het najaar zal een proef beginnen. Hiermee wordt uitvoering gegeven aan de motie": until then it is being
carried out. Who has given effect to it, or considers it settled, says more.
"In 2027 is de motie uitgevoerd" tells of work as well.
"""

from __future__ import annotations

import re
from dataclasses import replace

from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.stated import SETTLED, UNDERWAY, Stated
from mhcorpus.ledger.statements import without_brackets

_GIVES_EFFECT = frozenset({"hereby effect", "hereby met"})
_BY_THAT = re.compile(
    r"(?<!\w)(?:[Hh]ier|[Dd]aar)(?:mee|door)(?!\w)|(?<!\w)[Oo]p (?:deze|die) (?:wijze|manier)(?!\w)"
)
_RELATIVE = re.compile(r"(?<!\w)(?:die|dat|waar\w*|met|door|na)(?!\w)")
"""Behind it stands when something else was, or what did it."""
_ASKS = re.compile(r"(?<!\w)(?:over|inzake|wat|welke|hoe|om|of)(?!\w)")
"""From there to the verb stands what is asked, with the days of that."""
_OF_A_THING = re.compile(
    r"(?<!\w)(?:de|het|een|deze|dit) (?!motie|toezegging|loop|begin|eind|zomer|herfst|winter|lente|jaar)\w+"
    r" (?:(?:voor|van|over|uit) )?(?:het jaar )?\d{4}(?!\w)"
)
"""The year of a budget or a plan, which is no day on which something is done."""
_IS_DONE = re.compile(r"(?<!\w)(?:is|zijn|heb|heeft|hebben)(?!\w)")
_WILL = re.compile(r"(?<!\w)(?:zal|zullen|zult)(?!\w)")


class ToCome:
    """Tells it of the sentences of one paper."""

    def __init__(self, passages: Passages, terms: Terms) -> None:
        self._passages = passages
        self._terms = terms

    def weighed(self, passage: Passage, stated: Stated, text: str, at: int) -> Stated:
        """Return what ``text`` states: work on the motion, where what does it is to come.

        It begins ``at`` in ``passage``.
        """
        if stated.sense is not SETTLED:
            return stated
        if stated.words.pattern == "is settled" and self._is_then(passage, stated, text, at):
            return replace(stated, sense=UNDERWAY)
        if stated.words.pattern not in _GIVES_EFFECT:
            return stated
        words = text[stated.words.start : stated.words.end]
        if _IS_DONE.search(words) or not _BY_THAT.search(text):
            return stated
        before = self._passages.told_before(passage)
        if before is None or not (_WILL.search(before.text) or self._terms.is_to_come(before)):
            return stated
        return replace(stated, sense=UNDERWAY)

    def _is_then(self, passage: Passage, stated: Stated, text: str, at: int) -> bool:
        """Whether the clause of ``text`` in which the motion is carried out names a day to come for it."""
        plain, words = without_brackets(text), stated.words
        begins = max(plain.rfind(", ", 0, words.start), plain.rfind(";", 0, words.start)) + 1
        if _ASKS.search(plain, begins, words.start):
            begins = words.start
        clause = passage.part(at + begins, at + words.end)
        if _RELATIVE.search(clause.text):
            return False
        things = [edge for thing in _OF_A_THING.finditer(clause.text) for edge in thing.span()]
        edges = [0, *things, len(clause.text)]
        pieces = zip(edges[::2], edges[1::2], strict=True)
        return any(self._terms.is_to_come(clause.part(start, end)) for start, end in pieces)
