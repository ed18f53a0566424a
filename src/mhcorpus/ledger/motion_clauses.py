"""The clauses of a sentence that speaks of motions, each with those that it is about.

A sentence is one clause, unless several of its motions have each a statement behind their own name: "de motie
Jansma is aangenomen, de motie Wielemaker verworpen". Of the row of a table each cell is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set

from mhcorpus.ledger.in_turn import each_in_turn, until_in_turn
from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.ledger.stated import StatedReader
from mhcorpus.ledger.statements import without_brackets
from mhcorpus.ledger.topics import Topic
from mhcorpus.member_ids import surnames
from mhcorpus.references.enumeration import is_next_number
from mhcorpus.text.reading import Reading

Clause = tuple[str, int, list[str]]
"""Its text, where that begins in the sentence, and the motions that it is about."""

_ON_A_DAY = r" op \d{1,2} [a-z]+(?: \d{4})?"
ON_A_DAY = re.compile(_ON_A_DAY)
_ANOTHER_CLAUSE = re.compile(
    rf"(?:;|,|(?<!\w)(?:en|maar|terwijl))(?:{_ON_A_DAY} (?:is|werd|zijn))?"
    r"(?: (?:aan )?de (?:uitvoering|uitwerking|behandeling|afdoening) van)?(?: (?!(?:van|door) )\w+){0,3}?"
    rf"(?:{_ON_A_DAY} \w+)? ?$|;[^,;]{{0,60}} ?$"
)
"""Right before a motion's name any comma may begin a clause, where what stands on both sides of it states
something of a motion: more than the borders of :mod:`mhcorpus.ledger.clauses`, which need no name."""
_FRONTED = (
    r"(?:[,;]|,? en) (?:aangenomen|verworpen|aangehouden|ingetrokken|uitgevoerd|ontraden|overgenomen)"
    r"(?: (?:is|zijn|werd|werden)(?!\w)|:)"
)
_NEXT_FRONTED = re.compile(_FRONTED)
"""So a clause begins with what became of the motions that follow: "…, aangenomen is de motie B"."""
_OWN_CLAUSE = re.compile(
    r",? en vervangen door (?:\w+ ){0,3}$"
    r"|,? (?:maar|terwijl)(?! (?:ook|eveneens|tevens|zelfs|niet)(?!\w))(?: \w+){0,3} ?$"
    r"|(?:;|[,;]? (?:en|maar|terwijl)) (?:ik|wij|we|het kabinet)(?!\w)[^,;]{0,80} ?$"
    r"|,? (?:en|maar) (?:verwierp|verwierpen|wees|nam|namen|stemde|hield)(?!\w)[^,;]{0,60} ?$"
    r"|(?:[,;]|,? (?:en|maar|terwijl)) (?:is|zijn|wordt|worden|werd|werden|heb|heeft|blijft|staat|ligt)"
    r" (?:de|die|deze|een) (?:\w+ ){0,2}$"
    rf"|{_FRONTED}[^,;]{{0,60}} ?$"
)
"""Here one begins whatever stands before it: "niet de motie A maar de motie B"."""
_SUBORDINATE = re.compile(
    r"(?<!\w)(?:[Nn]adat|[Nn]u|[Tt]oen|[Oo]mdat|[Aa]angezien|[Dd]oordat)(?!\w)[^,;]{0,300}"
    r"(?: (?:is|zijn|was|waren|werd|werden|heeft|had) \w+| \w+ (?:is|zijn|was|waren|werd|werden|heeft|had))$"
)
_MAIN = re.compile(
    r",? (?:is|zijn|was|waren|werd|werden|wordt|worden|heb|heeft|hebben|voer|beschouw|acht|ontraad)"
    r"(?: (?:ik|wij|we|het kabinet|de Kamer|uw Kamer|ook|daarom|dan)){0,2}(?: (?:de|die|deze))? ?$"
)
"""So the sentence goes on behind a clause of another motion: "nadat de motie A was aangenomen is B …"."""
_TOGETHER = re.compile(r" (?:haar|hem|deze|die) (?:samen met|evenals|net als)(?: \w+){0,3} ?$")
"""Such a clause is about the motions before it, too: "maar ik beschouw haar samen met de motie B als …"."""
_STILL_OPEN = re.compile(
    r"otie(?!\w)[^;]*(?<!\w)(?:ligt (?:(?:nog|nu|ook|thans|wel) ){0,2}voor"
    r"|(?:is|zijn|wordt|worden|werd|werden) (?:\w+ ){0,3}(?:gestemd|besproken|behandeld)) ?$"
)
"""So a clause ends that tells of a motion, but not what its end is."""
_BOTH = re.compile(r"(?<!\w)(?:evenals|net als|alsook|alsmede|ook|beide)(?!\w)")
"""So the next one tells of that motion as well."""
_NOT_ONLY = re.compile(r"(?<!\w)[Nn]iet (?:alleen|enkel|slechts)(?!\w)")
_ANOTHERS = re.compile(
    r"(?:[,;]|,? en|,? maar) (?:[^,;:?()]{1,80} )?(?P<who>(?:de heer|mevrouw|het lid) [^,;:?()]{2,40}?)"
    r" (?:zijn|haar) (?:\w+ )?motie(?!\w)"
)
"""What is told of a motion that is called by its member alone: "dat mevrouw B haar motie aanhoudt"."""


_SEMICOLON = re.compile(r";(?: (?!(?:van|door|ook|evenals|alsmede) )\w+){0,3} ?$")
_VERB = re.compile(
    r"(?<!die )(?<!dat )(?<!\w)(?:is|zijn|was|waren|werd|werden|wordt|worden|heb|heeft|hebben|haalde"
    r"|kreeg|krijgt|vraagt|vroeg|verzoekt|verzocht|ligt|ziet|gaat|betreft|loopt|staat|blijft|kan|zal|bouwt|kwam|komt"
    r"|vragen|verzoeken|liggen|gaan|kwamen|komen|lopen|zien)(?!\w)"
)
"""On both sides of a semicolon each motion has a clause of its own."""
_REASON = re.compile(
    r",? (?:omdat|nadat|toen|doordat|aangezien|hoewel) (?:ook )?(?:de|die|deze) (?:\w+ )?$"
)
"""So begins one that tells why or when, which goes on to the end of the sentence."""
_LIST = re.compile(
    r"(?:[,;]|,? en)? ?(?:[Aa]angenomen|[Vv]erworpen|[Aa]angehouden|[Ii]ngetrokken|[Uu]itgevoerd)"
    r"(?: (?:zijn|werden)(?!\w)|:)"
)
"""So a clause begins that goes on with the motions of which it tells, as far as no verb follows."""
_CHANGED = re.compile(r"(?<!\w)gewijzigd,? \((?:nu |thans )?(?:stuk )?(?:nr\.|\d{2} ?\d{3})")
"""Behind it stands what became of the motion with another number."""
_NEXT_NAME = re.compile(
    r"(?:;|,? en|,? maar|,? terwijl|,)(?: (?:inmiddels|daarmee|hiermee|ook))? (?:de|die|deze)(?: \w+)? $|; $"
)
_ONE_TOLD = re.compile(
    r"(?<!\w)(?:is|wordt|werd|was|heeft|loopt|staat|blijft|ligt|kan|zal|moet"
    r"|(?<! die)(?<! dat) [a-z]+ (?:ik|het kabinet))(?!\w)"
)
_SEVERAL_TOLD = re.compile(
    r"(?<!\w)(?:zijn|worden|waren|werden|hebben|kunnen|zullen|moeten|beide|allebei|alle|ook|evenals|net als"
    r"|alsook|alsmede|eveneens|tevens)(?!\w)"
)
_ITS_VERB = re.compile(
    r"_*\)?(?: ?\(_*\))*(?: c\.s\.)?"
    r" (?!(?:ge(?!eft|ldt)|be(?!treft|hoeft|staat)|ver(?!gt|eist|wijst|zoekt)|inge|voorge)"
    r"|(?:met|het|dit|dat|tot|uit|niet|naast|omtrent|want|recent|eerst|laatst|direct|kort|vast)(?!\w))"
    r"(?:[a-z]{3,}t|is|was|werd|had)(?!\w)"
)
"""Right behind a motion's name: "de motie Jansma vergt tijd", not "de motie Jansma gericht op"."""
_BY_US = re.compile(r"(?<! die)(?<! dat)(?<! waar)(?<! zoals) [a-z]+ (?:ik|wij|we|het kabinet)(?!\w)")
_WE = re.compile(
    r"(?:^|(?<=[;,] )|(?<= en ))(?:[Ii]k|[Ww]ij|[Ww]e|[Hh]et kabinet) (?!beschouw|acht)[a-z]+(?!\w)"
)


class MotionClauses:
    """Reads the clauses of the sentences of one paper."""

    def __init__(self, reading: Reading, stated: StatedReader, members: Members) -> None:
        self._reading = reading
        self._stated = stated
        self._members = members

    def of(
        self, topic: Topic, spoken: Sequence[Spoken], surnames_of: Callable[[str], Set[str]]
    ) -> Iterator[Clause]:
        """Yield the clauses of a sentence, which names ``spoken``."""
        passage = topic.passage
        are_several = len(topic.motions) > 1 or "oties" in passage.text
        until = until_in_turn(passage.text) if are_several else len(passage.text)
        if not until:
            yield from _in_turn(topic, spoken)
        elif passage.in_row:
            for cell in passage.cells():
                yield cell.text, cell.start - passage.start, topic.motions
        else:
            here = [each for each in spoken if passage.start <= each.position < passage.end]
            for text, begin, motions in self._in_order(topic, here):
                movers = [surnames_of(each) for each in motions]
                told = text[: max(0, until - begin)]
                if "gewijzigd" in told and (changed := _CHANGED.search(told)):
                    told = told[: changed.start()]
                yield self._without_anothers(passage, told, begin, movers), begin, motions

    def _in_order(self, topic: Topic, spoken: Sequence[Spoken]) -> Iterator[Clause]:
        text = topic.passage.text
        begin = 0
        here: dict[str, None] = {}
        for before, each in zip([None, *spoken], spoken, strict=False):
            at = each.position - topic.passage.start
            may_open = here and each.id not in here and not self._is_next_number(before, each)
            border = None
            if before and may_open:
                border = _own_border(text, begin, before.position - topic.passage.start, at)
                border = border or self._border_of_one(topic, begin, before, at)
                border = border or self._border(topic, begin, at)
            if border:
                yield text[begin:border], begin, list(here)
                begin, here = border, here if _TOGETHER.search(text, border, at) else {}
            here[each.id] = None
        yield text[begin:], begin, list(here) if begin else topic.motions

    def _border(self, topic: Topic, begin: int, at: int) -> int | None:
        """Return where the clause of the motion that is named ``at`` begins, if not at ``begin``."""
        text = topic.passage.text
        if (own := _OWN_CLAUSE.search(text, begin, at)) and not _NOT_ONLY.search(text, begin, at):
            return own.start()
        main = _MAIN.search(text, begin, at)
        if main and _SUBORDINATE.search(without_brackets(text[begin : main.start()])):
            return main.start()
        border = _ANOTHER_CLAUSE.search(text, begin, at)
        if border is None:
            return None
        until = _NEXT_FRONTED.search(text, at)
        before, behind = text[begin : border.start()], text[border.start() : until.start() if until else None]
        is_open = _STILL_OPEN.search(before) is not None and not _BOTH.search(behind)
        if _LIST.match(text, begin) and not _VERB.search(without_brackets(behind)):
            return None
        is_told = is_open or any(self._stated.in_topic(topic, before))
        return border.start() if is_told and any(self._stated.in_topic(topic, behind)) else None

    def _border_of_one(self, topic: Topic, begin: int, before: Spoken, at: int) -> int | None:
        """Return where a clause in the singular begins that tells of the motion ``at`` alone.

        So it does behind a clause with a verb of its own: "de motie A vergt meer tijd; de motie B is af".
        """
        text, start = without_brackets(topic.passage.text), topic.passage.start
        last, end = before.position - start, max(before.position, before.mention.end) - start
        next_name = _NEXT_NAME.search(text, max(begin, end), at) if begin <= last < end < at else None
        if next_name is None:
            return None
        border = next_name.start()
        has_verb = _ITS_VERB.match(text, end, border) or _BY_US.search(text, end, border)
        if not has_verb and text[border] == ";":
            has_verb = _WE.search(text, begin, last)
        until = min(found for found in (text.find(";", at), text.find(", ", at), len(text)) if found >= 0)
        if not has_verb or _SEVERAL_TOLD.search(text, border, until):
            return None
        return border if _ONE_TOLD.search(text, at, until) else None

    def _is_next_number(self, before: Spoken | None, each: Spoken) -> bool:
        """Whether it is the next of some numbers: "de moties (39 812, nrs. 12 en 13)" is one clause."""
        if before is None or not before.mention.kind == each.mention.kind == "kamerstuk":
            return False
        return is_next_number(self._reading.text, before.mention.end, each.mention.start)

    def _without_anothers(
        self, passage: Passage, text: str, begin: int, movers: Sequence[Set[str]]
    ) -> str:
        """Return ``text`` up to what it tells of a motion of a member who is none of the ``movers``."""
        found = _ANOTHERS.search(text)
        if not found or not movers or not all(movers):
            return text
        start, end = (passage.start + begin + at for at in found.span("who"))
        who = surnames(self._members.named(start, end))
        return text[: found.start()] if who and not any(who & each for each in movers) else text


def _in_turn(topic: Topic, spoken: Sequence[Spoken]) -> Iterator[Clause]:
    """Yield a sentence that tells of two motions one by one, for each with its own end alone."""
    named = list(dict.fromkeys(each.id for each in spoken))
    if set(named) == set(topic.motions):
        for motion, text in zip(named, each_in_turn(topic.passage.text, len(named)), strict=False):
            yield text, 0, [motion]


def _own_border(text: str, begin: int, last: int, at: int) -> int | None:
    """Return where a clause of the motion ``at`` begins that has a verb, as the one of the ``last`` has."""
    text = without_brackets(text)
    if reason := _REASON.search(text, begin, at):
        return None if "," in text[at:] else reason.start()
    border = _SEMICOLON.search(text, last, at)
    if border is None or not _VERB.search(text, last, border.start()):
        return None
    until = text.find(";", at)
    behind = text[at : until if until >= 0 else len(text)]
    return border.start() if _VERB.search(behind) and not _BOTH.search(behind) else None
