"""Promises that a sentence calls by their numbers in a register: "de toezeggingen T02345 en T02346".

What it says of them it says of each. Of several lists in one sentence each has its own words, and one
without any those of the next: "T02345 en T02346 als voldaan en toezegging T02347 als openstaand".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.promise_entry import PromiseEntry
from mhcorpus.references.mention import Mention

_CALLED = re.compile(
    r"(?<!\w)[Tt]oezegging(?:en)?(?: met (?:de |het )?(?:nummers?|kenmerk(?:en)?)| nrs?\.)?:? ?\(?$"
)
_BEFORE = 40
_CALLED_WITH_SUBJECT = re.compile(
    r"(?<!\w)(?:(?:[Dd]e|[Mm]ijn) )?[Tt]oezegging(?:en)?(?!\w)(?:(?!oezegging|T\d{5})[^,;:?()]){1,140} \($"
)
"""So each of several is called, of which a sentence tells: "de toezegging over tolken (T02345)"."""
_BEFORE_SUBJECT = 160
_OF_ITS_OWN = re.compile(
    r"oezegging(?:en)?(?!\w).*?(?<!\w)(?:is|zijn|wordt|worden|loopt|lopen|staat|staan|blijft|blijven|kan|kunnen"
    r"|zal|zullen|komt|volgt|heb|heeft|ligt)(?!\w)"
    r"|(?<!\w)[Nn]iet (?:de|mijn) [^,;]*oezegging(?!\w).*,? maar $"
)
"""In the part of a promise: the next one's words are not said of it."""
_JOINS = re.compile(
    r"\)?(?:,? en|,? evenals|,? alsmede|,? alsook|,|;|/| &)?(?: (?:de|mijn|die|ook|aan|over|van))* ?"
)
"""Between the number of one promise and the next promise, of which one thing is told."""
_IS_LISTED = re.compile(r"(?:,? en|,? evenals|,? alsmede|,)(?: (?:de|mijn|die|ook))* ?$")
_A_VERB = re.compile(
    r"(?<!\w)(?!(?:met|het|niet|tot|uit|wet|dat|dit|recht|inzet|kabinet|project|budget|besluit|rapport)(?!\w))"
    r"(?:[a-z]{2,}t|is|was|had|[a-z]+ (?:ik|wij|we|het kabinet))(?!\w)"
)
"""What has no verb of its own before the next promise is one of a list."""
_TELLS_OF_ONE = re.compile(r"(?<!\w)(?:is|wordt)(?! (?:ook|eveneens|tevens|evenzeer)(?!\w))(?!\w)")
_TELLS_OF_SEVERAL = re.compile(r"(?<!\w)(?:zijn|worden|beide|alle)(?!\w)")
_NEXT = re.compile(r"(?:,| en|, en| &|;|/)? ?")


class Numbers:
    """The register numbers that one document names."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = [m for m in mentions if m.kind == "register_commitment" and m.id]
        self._starts = [m.start for m in self._mentions]
        self._titled: dict[int, dict[str, None]] = {}
        self._known: dict[str, PromiseEntry] = {}

    def named_in(self, passage: Passage) -> list[Mention]:
        """Return the numbers in ``passage``, in its order."""
        if not self._starts:  # as in most papers
            return []
        first = bisect_left(self._starts, passage.start)
        return self._mentions[first : bisect_left(self._starts, passage.end)]

    def title_of(self, passage: Passage) -> Mention | None:
        """Return the number with which a heading begins: its section tells how that promise stands."""
        number = self.named_in(passage)[0]
        is_title = passage.is_heading and not passage.in_row and number.start == passage.start
        return number if is_title and number.end < passage.end else None

    def lists_in(self, passage: Passage) -> list[tuple[Passage, list[Mention]]]:
        """Return the lists of promises that ``passage`` calls by number, each with the part that tells of it.

        Empty where it calls none so.
        """
        lists: list[tuple[int, list[Mention]]] = []
        named, text = self.named_in(passage), passage.text
        for number in named:
            at = number.start - passage.start
            called = _CALLED.search(text, max(0, at - _BEFORE), at)
            if called is None and len(named) > 1:
                called = _CALLED_WITH_SUBJECT.search(text, max(0, at - _BEFORE_SUBJECT), at)
            if called:
                lists.append((called.start(), [number]))
            elif lists and _NEXT.fullmatch(text, lists[-1][1][-1].end - passage.start, at):
                lists[-1][1].append(number)
        borders = [0, *(start for start, _ in lists[1:]), len(passage.text)]
        return [
            (passage.part(start, end), numbers)
            for start, end, (_, numbers) in zip(borders, borders[1:], lists, strict=False)
        ]

    def keep(self, passage: Passage, last: PromiseEntry | None, running: Passage | None) -> None:
        """Give ``last`` the numbers in ``passage``, where that speaks of it or is a note of ``running``.

        Those in the heading of a section are of the first promise in it.
        """
        if not self._starts:
            return
        spoken_of = last is not None and passage.start <= last.last.start < passage.end
        named = dict.fromkeys(number.id or "" for number in self.named_in(passage))
        if last and (spoken_of or (passage.in_note and last.last is running)):
            last.register |= named
            for number in named:
                self._known.setdefault(number, last)
        elif passage.is_heading:
            self._titled[passage.section] = named

    def titled(self, section: int) -> dict[str, None]:
        """Return the numbers in the heading of a section, once."""
        return self._titled.pop(section, {})

    def known(self, number: Mention, told: PromiseEntry) -> PromiseEntry:
        """Return the promise that has ``number``: the one known by it, else ``told``."""
        return self._known.setdefault(number.id or "", told)


def has_own_words(part: Passage) -> bool:
    """Whether the part of a sentence about a promise tells something of it, if not how it stands."""
    return _OF_ITS_OWN.search(part.text) is not None


def tells_of_next_alone(part: Passage, number: Mention, said: Passage) -> bool:
    """Whether what ``said`` tells behind the ``part`` of a promise is told of the next one alone.

    So it is in the singular, unless they are joined: "T02345 vergt meer tijd, toezegging T02346 is afgedaan".
    """
    behind = number.end - part.start
    if _JOINS.fullmatch(part.text, behind):
        return False
    if _IS_LISTED.search(part.text, behind) and not _A_VERB.search(part.text, behind):
        return False
    return bool(_TELLS_OF_ONE.search(said.text)) and not _TELLS_OF_SEVERAL.search(said.text)


def take_over_by_number(entries: Iterable[PromiseEntry]) -> None:
    """Let the last of the promises with one number take the place of those before it."""
    known: dict[str, PromiseEntry] = {}
    for entry in entries:
        for number in entry.register:
            other = known.get(number, entry)
            if other is not entry and not other.is_replaced:
                entry.take_over(other)
        known |= dict.fromkeys(entry.register, entry)
