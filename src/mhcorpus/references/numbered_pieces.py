"""Which piece a number alone is: of those that the paper cites, and of the dossier at hand there.

The number is in the dossier that stands right behind it, else that of a piece which the paper
cites in full. Else it counts in the dossier at hand, where there is exactly one: that of the debate, as
its opening names it, or the paper's own, or that of the heading above, or the only one that a letter has
named. That of the paper or the letter counts where the paper calls no piece of another dossier a motion.
A piece that gets its number further on, when it is brought in, is not meant before that.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from mhcorpus.reference import Reason
from mhcorpus.references.mention import MOST_CANDIDATES, Mention
from mhcorpus.text.reading import Reading

_BEFORE_DOSSIER = re.compile(
    r"(?:,? \(?(?:was|voorheen) nr\. ?\d{1,4}\)?)?"
    r"(?: ?\((?:[Dd]ossier |[Kk]amerstuk(?:ken)? )?(?:I{1,2} )?"
    r"|(?:,|\)?,? (?:op|in|van|bij|uit|onder|binnen))(?: het)? )"
)
"""What stands between a number and its dossier: a bracket, or "nr. 12 op dossier 39 812"."""
_GETS = re.compile(r"(?<!\w)krijg(?:t|en) (?:nu |dan )?$")
_BEFORE_GETS = 20
_OPENING = re.compile(
    r"^Aan de orde (?:is|zijn)(?!\w)[^\n]*(?:\n(?:[-\u2022\u2013 ]|het )[^\n]*){0,6}", re.MULTILINE
)
_OWN = re.compile(r"(?P<dossier>kst-\d{5}(?:-[^-]+)?)-(?P<number>\d{1,4})")


class NumberedPieces:
    """Tells which piece a number alone is; ``called`` are dossiers (kst-39812) whose pieces are motions."""

    def __init__(
        self, reading: Reading, mentions: Sequence[Mention], called: Iterable[str], own: str | None
    ) -> None:
        self._text = reading.text
        self._ends = [each.end for each in mentions if each.kind == "kamerstuk"]
        self._begins = [each.start for each in mentions if each.kind == "kamerstuk"]
        self._ids: dict[str, dict[str, int]] = defaultdict(dict)
        """By number the ids that have it, each with where it begins to."""
        for piece in mentions:
            if piece.kind == "kamerstuk" and piece.id:
                gets = _GETS.search(self._text, max(0, piece.start - _BEFORE_GETS), piece.start)
                self._ids[piece.id.rpartition("-")[2]].setdefault(piece.id, piece.start if gets else 0)
        self._cited = [each for each in mentions if each.kind == "dossier" and each.id]
        self._starts = [each.start for each in self._cited]
        self._dossiers = _Dossiers(reading, mentions, called, own)

    def is_cited_at(self, position: int) -> bool:
        """Whether a piece is cited with its dossier there: "nr. 27 (36 547)"."""
        at = bisect_right(self._begins, position) - 1
        return at >= 0 and position < self._ends[at]

    def options(self, number: str, start: int, end: int) -> tuple[list[str], Reason]:
        """Return the ids of all pieces that ``number`` at ``start:end`` may be, and where they come from."""
        if behind := self._behind(end):
            return [f"kst-{behind}-{number}"], "explicit"
        ids = self._ids.get(number, {})
        there = [each for each, since in islice(ids.items(), MOST_CANDIDATES) if since <= start]
        cited = there or [*islice(ids, MOST_CANDIDATES)]
        at_hand = self._dossiers.piece(number, start)
        if at_hand and at_hand not in ids:
            cited.append(at_hand)
        if ids:
            return cited, "earlier mention"
        return cited, "inferred" if cited else "explicit"

    def _behind(self, end: int) -> str | None:
        """Return the dossier behind the number: "nr. 27 (Kamerstuk 36 547)", "nr. 27 op dossier 36 547"."""
        at = bisect_left(self._starts, end)
        behind = self._cited[at] if at < len(self._cited) else None
        is_next = behind and _BEFORE_DOSSIER.fullmatch(self._text, end, behind.start)
        return behind.id if behind and is_next else None


class _Dossiers:
    """Tells which one dossier is at hand at a place of the text."""

    def __init__(
        self, reading: Reading, mentions: Iterable[Mention], called: Iterable[str], own: str | None
    ) -> None:
        self._called = set(called)
        self._own = _OWN.fullmatch(own or "")
        named = [(each.start, f"kst-{each.id}") for each in mentions if each.kind == "dossier" and each.id]
        first: dict[str, int] = {}
        for start, dossier in sorted(named):
            first.setdefault(dossier, start)
        self._first_named = [*islice(first.items(), 2)]
        cited = [
            (each.start, each.id.rpartition("-")[0])
            for each in mentions
            if each.kind == "kamerstuk" and each.id
        ]
        cited = sorted([*named, *cited])
        openings = [opening.span() for opening in _OPENING.finditer(reading.text)]
        # Of the one debate that a report is of the opening need not name the dossier.
        is_told = len(openings) > 1 or any(_there(cited, *opening) for opening in openings)
        self._openings = [(end, _only(_there(cited, start, end))) for start, end in openings if is_told]
        headings = ((s.start, s.end) for s in reading.segments if s.block.kind == "heading")
        headed = [(end, there) for start, end in headings if (there := _there(cited, start, end))]
        is_of_one = self._called <= {dossier for _, there in headed for dossier in there}
        self._headings = [(end, _only(there)) for end, there in headed] if is_of_one else []

    def piece(self, number: str, position: int) -> str | None:
        """Return the id of the piece with ``number`` in the dossier at hand at ``position``, or None.

        The paper's own number is higher than those of the motions that it tells of.
        """
        for places in (self._openings, self._headings):
            if at := bisect_right(places, (position, "~")):
                dossier = places[at - 1][1]
                return f"{dossier}-{number}" if dossier else None
        if not self._own:
            named = {dossier for dossier, start in self._first_named if start < position}
            only = _only(self._called | named)
            return f"{only}-{number}" if only else None
        dossier = self._own["dossier"]
        is_earlier = self._called <= {dossier} and int(number) < int(self._own["number"])
        return f"{dossier}-{number}" if is_earlier else None


def _there(cited: Sequence[tuple[int, str]], start: int, end: int) -> set[str]:
    first, last = (bisect_left(cited, (place, "")) for place in (start, end))
    return {dossier for _, dossier in cited[first:last]}


def _only(dossiers: set[str]) -> str | None:
    return next(iter(dossiers)) if len(dossiers) == 1 else None
