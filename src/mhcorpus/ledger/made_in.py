"""The letter in which a promise was made, as a sentence tells that speaks of it later.

"De toezegging uit mijn brief van 21 juni" was made in that letter. "In" tells so as well, but not where the
sentence has done something in the letter ("heb ik de toezegging in mijn brief van 21 juni afgedaan"), and by
what was sent "met mijn brief van 21 juni" a promise is kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from mhcorpus.ledger.passages import Passage
from mhcorpus.references.mention import Mention

_LETTER = (
    r"(?:mijn|onze|de|die) (?:\w+ )?(?:\w*brief|\w+rapportage)(?: aan (?:de|uw) (?:Tweede |Eerste )?Kamer)?"
)
_DID = r"die (?:ik|wij|we)(?: [^,;?]{2,40}?)? (?:deed|deden|heb gedaan|hebben gedaan)"
_MADE_IN = re.compile(
    r"(?<!\w)[Tt]oezegging(?!en)(?: (?:aan|over|om|inzake) [^,;?]{2,80}?)?"
    rf"(?P<did>,? {_DID})? (?P<how>uit|in) {_LETTER} $"
    rf"|(?<!\w)(?:{_DID}|toezegging gedaan|toegezegd) in {_LETTER} $"
)
_OF_THE_DAY = re.compile(r"(?:van|d\.d\.)(?: \w+dag)? $")
_TOLD_IN = re.compile(rf"(?<!\w)(?:[Ii]n|[Bb]ij|[Pp]er) {_LETTER} $")
_PROMISED = re.compile(
    r"(?: ?\([^()]*\))?,? (?:heb|hebben|had|hadden) (?:ik|wij|we)(?!\w)[^;?]{0,300}(?<!\w)"
    r"(?:toegezegd|toezegging gedaan)(?!\w)"
)
_DONE_THERE = re.compile(
    r"(?<!\w)(?:heb|heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden)(?!\w)[^,;?]{0,200}$"
)
_BEHIND_DATE = re.compile(r"[^;?()]{0,12}\((?:[Kk]amerstuk(?:ken)? )?$")
_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Letters:
    """Finds it among the dates and the pieces that one document cites."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._cited = [
            each for each in mentions
            if each.id and (each.kind == "kamerstuk" or (each.kind == "date" and _A_DAY.fullmatch(each.id)))
        ]  # fmt: skip
        self._starts = [each.start for each in self._cited]

    def made_in(self, passage: Passage) -> dict[str, str | None] | None:
        """Return the ``date`` and the ``id`` of the letter, as far as ``passage`` tells them, if it does."""
        if "brief" not in passage.text and "rapportage" not in passage.text:
            return None
        first = bisect_left(self._starts, passage.start)
        cited = self._cited[first : bisect_left(self._starts, passage.end)]
        for each, following in zip(cited, [*cited[1:], None], strict=False):
            before = passage.text[: each.start - passage.start]
            of_day = _OF_THE_DAY.search(before) if each.kind == "date" else None
            name = before[: of_day.start()] if of_day else before.removesuffix("(")
            if (of_day or name != before) and self._is_origin(name, passage.text[each.end - passage.start :]):
                if each.kind != "date":
                    return {"date": None, "id": each.id}
                return {"date": each.id, "id": _number_behind(each, following, passage)}
        return None

    def _is_origin(self, before: str, behind: str) -> bool:
        """Whether a promise was made in the letter whose day or number stands between the two."""
        if _TOLD_IN.search(before) and _PROMISED.match(behind):
            return True
        made = _MADE_IN.search(before)
        is_open = made is not None and made["how"] == "in" and made["did"] is None
        return made is not None and not (is_open and _DONE_THERE.search(before[: made.start()]))


def _number_behind(day: Mention, following: Mention | None, passage: Passage) -> str | None:
    """Return the number that the letter of ``day`` has in brackets, if it has one there."""
    if following is None or following.kind != "kamerstuk":
        return None
    between = passage.text[day.end - passage.start : following.start - passage.start]
    return following.id if _BEHIND_DATE.fullmatch(between) else None
