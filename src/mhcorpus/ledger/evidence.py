"""Evidence: a sentence of the paper, where it stands, and the day that it gives for what it tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from typing import Any

from mhcorpus.documents.questions import Places
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.stated import ATTRIBUTES, Sense, Stated
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve import Dating
from mhcorpus.references.spots import Spots
from mhcorpus.text.reading import Reading

_ON_THE_DAY = re.compile(r"(?<!\w)(?:[Oo]p|[Pp]er|[Dd]\.?d\.?)(?: \w+dag)? $|^$")
_IN_A_STRETCH = re.compile(r"(?<!\w)[Ii]n(?: (?:de|het|begin|medio|eind|loop van)){0,3} $")
_AT_A_SITTING = re.compile(
    r"(?<!\w)(?:\w*[Dd]ebat|\w*[Oo]verleg|\w*stemming(?:en)?|\w*vergadering|\w*behandeling|\w*vragenuur"
    r"|[Rr]egeling van werkzaamheden|WGO|AO|VAO|VSO|CD|NO)"
    r"(?: [^,;:()]{0,60}?)?(?: \([^()]{0,60}\))? (?:van|op|d\.?d\.?)(?: \w+dag)? $"
)
_OF_A_PAPER = re.compile(
    r"(?<!\w)(?:\w*[Bb]rief|[Nn]ota|[Rr]apport|[Vv]erslag|[Aa]dvies|[Rr]eactie)"
    r"(?: (?:aan|van) [^;:()]{3,90})? (?:van|d\.?d\.?)(?: \w+dag)? $"
)
_TOLD = r"(?:toegezegde?|aangekondigde?|gemelde?|aangegeven|geschreven|laten weten)"
_OF_A_PROMISE = re.compile(
    r"(?<!\w)[Tt]oezegging(?:en)?(?: aan (?:het [Ll]id|de [Ll]eden|de heer|mevrouw|uw Kamer|de Kamer)"
    r"(?: [A-Z][\w-]+| van| der"
    r"| den| de| en| ter| ten){0,6})? (?:van|d\.?d\.?)(?: \w+dag)? $"
    rf"|(?<!\w)(?:{_TOLD}|[Tt]oezegging(?:en)?)(?: (?:aan )?(?:u|uw Kamer|de Kamer))? (?:in|uit|bij|met|per) "
    r"(?:mijn|onze|de|een|zijn|haar) (?:\w+ ){0,2}?\w*brief(?: aan (?:u|uw Kamer|de Kamer))?"
    r" (?:van|d\.?d\.?)(?: \w+dag)? $"
)
"""Before the day of a promise, or of the letter that made it."""
_IN_A_LETTER = re.compile(
    r"(?<!\w)(?:[Ii]n|[Bb]ij|[Mm]et|[Pp]er) (?:mijn|onze|de|een) (?:\w+ ){0,2}?\w*brief"
    r"(?: aan (?:u|uw Kamer|de Kamer))? (?:van|d\.?d\.?)(?: \w+dag)? $"
)
_PROMISED_THERE = re.compile(
    r"(?: ?\([^()]*\))?,?"
    r"(?: (?:heb|hebben|had|is|zijn|werd|ik|wij|het|kabinet|u|uw|de|Kamer|reeds|al|ook|aan)){0,7}?"
    rf" {_TOLD}(?!\w)"
)
"""Behind the day of a letter that made the promise."""
_FATES = {
    "aangenomen": "adopted", "aanvaard": "adopted", "verworpen": "rejected", "weggestemd": "rejected",
    "ingetrokken": "withdrawn", "vervallen": "lapsed", "overgenomen": "taken_over", "aangehouden": "held",
    "ingediend": "proposed", "voorgesteld": "proposed", "ingebracht": "proposed",
}  # fmt: skip
_FATE = rf"(?:{'|'.join(_FATES)})"
_CALLED = rf"(?:de|een|die|deze) (?:\w+ )?{_FATE}e? (?:\w+ )?moties?(?!\w)"
_IT_IS = r" (?:is|was|werd) (?:zij|hij|ze|deze|die)"
_OF_ITS_FATE = re.compile(
    rf" (?:(?!en |{_CALLED})\w+ ){{0,4}}?(?P<fate>{_FATE})(?: en (?P<too>{_FATE}))?"
)
_FATE_ON = re.compile(
    rf"(?P<fate>{_FATE})(?P<too>)(?:,|{_IT_IS})?"
    r"(?: (?:op|d\.?d\.?|van|in|tijdens|bij|uit)(?: (?!en )[^\s,;]+){0,8}?)"
    r"(?: \w+dag)? $"
)
"""What became of the motion on a day, behind and before that; what it is called is no fate of that day."""
_DONE = r"(?:uitgevoerd|afgedaan|afgerond|afgehandeld)"
_DONE_ON = re.compile(rf"(?<!\w){_DONE},? (?:op|per|in|d\.?d\.?)(?: \w+dag)? $")
_IS_DONE = re.compile(rf"(?:{_IT_IS})? {_DONE}(?!\w)")
"""What was done on a day, behind and before that: it is none of the vote."""
_BEGINS_CLAUSE = re.compile(r", (?:[Oo]p|[Ii]n|[Pp]er)(?: \w+dag)? $")
_VERB_FIRST = re.compile(r" (?:is|was|werd|zijn|waren|werden|heb|heeft|hebben|wordt|worden)(?!\w)")
"""Before and behind the day of the next clause: "is aangenomen, op 5 juni is zij …"."""
_IN_ITS_NOUN = re.compile(
    r"(?: door (?:de|uw) (?:Tweede |Eerste )?Kamer| (?!(?:is|zijn|was|waren|werd|werden|wordt|worden"
    r"|heb|heeft|hebben|had|ik|wij|we|de|het|een|die|deze|dat|dit|uw)(?!\w))[^\s,;]+){0,8} "
)
"""Between a day and the participle of a motion: "de op 3 juni door uw Kamer aangenomen motie"."""
_AND_A_MOTION = re.compile(
    r"(?:,|(?<!\w)(?:en|alsmede|evenals|alsook)) (?:over )?(?:de|een) (?:\w+ )?moties?(?!\w)"
)
"""From there to the day that follows it a sentence on a promise tells of a motion."""
_MADE = re.compile(
    r", (?:beide )?(?:gedaan|toegezegd) (?:in|tijdens|bij)(?!\w)(?![^,;]*(?:ingediend|aangenomen)(?!\w))"
    r"[^,;]{0,80}$"
)
"""Unless the promise is said there to have been made."""
_ENDED = re.compile(
    r"(?:Afgedaan|Afgehandeld|Uitgevoerd|Voldaan|Nagekomen|Ingelost|Verzonden)(?!\w)"
    r"|.{0,200}?(?<!\w)(?:is|heeft|zijn)(?!\w)(?:(?! (?:toegezegd|dat)(?!\w))[^|]){0,120}?(?<!\w)"
    r"(?:geïnformeerd|ingelicht|verzonden|(?:toe|ver)?gestuurd|(?:toe)?gezonden|aangeboden|afgedaan)(?!\w)"
)
"""A cell of a row on a promise that says when it was kept."""
_BEFORE = 100
_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Evidence:
    """Shows sentences of one paper."""

    def __init__(
        self,
        reading: Reading,
        spots: Spots,
        places: Places,
        mentions: Iterable[Mention],
        dated: Dating | None,
    ) -> None:
        self._reading = reading
        self._spots = spots
        self._places = places
        self._dates = [m for m in mentions if m.kind == "date" and m.id and m.end > m.start]
        self._starts = [date.start for date in self._dates]
        self._written = dated.latest.isoformat() if dated else ""

    def place_of(self, passage: Passage) -> dict[str, Any]:
        """Return ``start`` and ``end`` in the stored text, ``page``, ``footnote`` and ``section``."""
        start, end = self._reading.raw_span(passage.start, passage.end)
        spot = self._spots.of_reading(self._reading, passage.start, self._places.at)
        return {
            "start": start, "end": end,
            "page": spot.page, "footnote": spot.footnote, "section": spot.section,
        }

    def statement(
        self, passage: Passage, stated: Stated, at: int = 0, until: int | None = None
    ) -> dict[str, Any]:
        """Return what ``passage`` states, as a JSON object; its words are counted from ``at``.

        Its clause ends at ``until``: what stands behind that tells no day of it.
        """
        words = (at + stated.words.start, at + stated.words.end)
        found: dict[str, Any] = {
            "axis": stated.sense.axis,
            "state": stated.sense.state,
            "on": self._day_of(passage, words, stated, until),
            "text": passage.text,
            **self.place_of(passage),
            "pattern": stated.words.pattern,
        }
        if stated.condition:
            found["condition"] = stated.condition
        return found

    def _day_of(
        self, passage: Passage, words: tuple[int, int], stated: Stated, until: int | None
    ) -> str | None:
        """Return the day of what is ``stated``; that of a participle stands before it, in its own noun."""
        if stated.words.pattern not in ATTRIBUTES:
            return self.day_in(passage, words, sense=stated.sense, until=until)
        at = passage.start + words[0]
        told = self._dates[bisect_left(self._starts, passage.start) : bisect_left(self._starts, at)]
        is_own = told and _IN_ITS_NOUN.fullmatch(self._reading.text, told[-1].end, at)
        is_told = is_own and self._is_past(told[-1]) and self._tells_when(passage, told[-1], stated.sense)
        return told[-1].id if is_told else None

    def day_in(
        self, passage: Passage, words: tuple[int, int], *, sense: Sense | None = None, but: str | None = None,
        until: int | None = None,
    ) -> str | None:
        """Return the EDTF day or month that the sentence gives for what ``words`` (in its text) tell.

        That is the past date nearest to them that says when: "op 5 juni", "bij de stemmingen van
        5 juni"; not the date of a letter or a report, not ``but``, and none behind ``until``.
        The day of an adoption is none of anything else, and what is done with a motion has not the day of a
        debate, nor one of another cell of its row.
        """
        axis = sense.axis if sense else None
        start = passage.start
        if passage.in_row and axis == "execution":
            start += passage.text.rfind("|", 0, words[0]) + 1
            border = passage.text.find("|", words[1])
            until = border if border >= 0 else None
        first = bisect_left(self._starts, start)
        end = passage.end if until is None else passage.start + until
        told = [
            date
            for date in self._dates[first : bisect_left(self._starts, end)]
            if date.id != but and self._is_past(date) and self._tells_when(passage, date, sense)
        ]
        words = (passage.start + words[0], passage.start + words[1])
        if axis is None and passage.in_row:
            ends = [cell for cell in passage.cells() if _ENDED.match(cell.text)]
            told = [date for date in told if not any(end.start <= date.start < end.end for end in ends)]
        if axis is None and (other := _AND_A_MOTION.search(self._reading.text, words[1], end)):
            text = self._reading.text
            told = [
                date for date in told
                if date.start < other.start() or _MADE.search(text, other.end(), date.start)
            ]  # fmt: skip
        nearest = min(told, key=lambda date: (_distance(date, words), date.start), default=None)
        return nearest.id if nearest else None

    def ended(self, passage: Passage, day: date) -> bool:
        """Whether ``passage`` tells days, and all of them are before ``day``; "sinds 2025" has no end."""
        first = bisect_left(self._starts, passage.start)
        told = self._dates[first : bisect_left(self._starts, passage.end)]
        return bool(told) and all(
            each.fields.get("relation") not in ("since", "after")
            and "" < each.fields.get("latest", "") < day.isoformat()
            for each in told
        )

    def _is_past(self, date: Mention) -> bool:
        return not self._written or date.fields.get("latest", "") <= self._written

    def _tells_when(self, passage: Passage, date: Mention, sense: Sense | None) -> bool:
        before = self._reading.text[max(passage.start, date.start - _BEFORE) : date.start]
        text = self._reading.text
        is_of_next = _BEGINS_CLAUSE.search(before) and _VERB_FIRST.match(text, date.end)
        fate = _OF_ITS_FATE.match(text, date.end, passage.end)
        fate = fate or (None if is_of_next else _FATE_ON.search(before))
        fates = {_FATES.get(name) for name in fate.groups()} if fate else set()
        if fates and (sense is None or sense.state not in fates):
            return False
        is_vote = sense is not None and sense.axis == "chamber" and not fates
        if is_vote and (is_of_next or _DONE_ON.search(before) or _IS_DONE.match(text, date.end)):
            return False
        if sense is None and self._is_of_promise(before, passage.text[date.end - passage.start :]):
            return True
        if _OF_A_PAPER.search(before):
            return False
        if _AT_A_SITTING.search(before):
            return sense is None or sense.axis != "execution"
        return bool((_ON_THE_DAY if _A_DAY.fullmatch(date.id or "") else _IN_A_STRETCH).search(before))

    @staticmethod
    def _is_of_promise(before: str, behind: str) -> bool:
        """Whether a day, of which this stands before and behind it, is that of a promise or of its letter."""
        made_there = _IN_A_LETTER.search(before) and _PROMISED_THERE.match(behind)
        return bool(made_there or _OF_A_PROMISE.search(before))


def _distance(date: Mention, words: tuple[int, int]) -> int:
    return max(0, words[0] - date.end, date.start - words[1])
