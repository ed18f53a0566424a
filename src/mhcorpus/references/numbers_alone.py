"""Pieces called by their number alone: "het amendement op stuk nr. 21".

The number is in the dossier that stands in brackets behind it, else that of a piece which the paper
cites in full. Else it counts in the dossier at hand, where there is exactly one: that of the debate, as
its opening names it, or the paper's own, where the paper calls no piece of another dossier a motion.
Where that leaves more than one piece, or none, the number is kept with no id.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from mhcorpus.reference import Reason
from mhcorpus.references.kinds import Kind
from mhcorpus.references.mention import MOST_CANDIDATES, Mention
from mhcorpus.text.reading import Reading

NUMBER_ALONE = "called by its number alone"
"""The pattern of the mentions that are made here."""
_ON_PIECE = re.compile(
    r"(?<!\w)op (?:de |het )?(?P<piece>stuk(?:ken)?,? ?(?:nrs?\.?|nummers?) ?)"
    r"(?P<numbers>\d{1,4}(?!\w| ?\d)(?:(?:, | en |, en | & |/)(?:nr\. )?\d{1,4}(?!\w| ?\d))*)"
)
_IN_BRACKETS = re.compile(r" ?\((?:[Dd]ossier |[Kk]amerstuk(?:ken)? )?(?:I{1,2} )?")
_NUMBER = re.compile(r"\d+")
_OPENING = re.compile(
    r"^Aan de orde (?:is|zijn)(?!\w)[^\n]*(?:\n(?:[-\u2022\u2013 ]|het )[^\n]*){0,6}", re.MULTILINE
)
_OWN = re.compile(r"(?P<dossier>kst-\d{5}(?:-[^-]+)?)-(?P<number>\d{1,4})")


def numbers_alone(
    reading: Reading, mentions: Sequence[Mention], own: str | None, kind: Kind
) -> list[Mention]:
    """Return a mention for each piece that the text calls "op stuk nr. 21"; ``own`` is the paper's own id.

    Only the first of several has the words before its number.
    """
    if " op " not in reading.text or " stuk" not in reading.text:
        return []
    called = [*_ON_PIECE.finditer(reading.text)]
    if not called:
        return []
    motions = {(m.id or "").rpartition("-")[0] for m in mentions if m.kind == "motion"}
    motions = {dossier for dossier in motions if dossier.startswith("kst-")}
    pieces = NumberedPieces(reading, mentions, motions, own)
    found = []
    for each in called:
        start = each.start("piece")
        for number in _NUMBER.finditer(reading.text, *each.span("numbers")):
            mention = Mention("kamerstuk", start, number.end(), {"number": number[0]}, NUMBER_ALONE)
            if not pieces.is_cited_at(number.start()):
                _settle(mention, pieces, each.end(), kind)
                found.append(mention)
            start = _next_number(reading.text, number.end())
    return found


def _next_number(text: str, end: int) -> int:
    following = _NUMBER.search(text, end, end + 12)
    return following.start() if following else end


def _settle(mention: Mention, pieces: NumberedPieces, end: int, kind: Kind) -> None:
    options, mention.reason = pieces.options(mention.fields["number"], mention.start, end)
    if len(options) == 1:
        mention.id, mention.url = options[0], kind.url_of(options[0], mention.fields)
        mention.certainty = "certain" if mention.reason == "explicit" else "likely"
    else:
        mention.certainty, mention.candidates = "unsure", tuple(options)


class NumberedPieces:
    """Tells which piece a number alone is; ``called`` are dossiers (kst-39812) whose pieces are motions."""

    def __init__(
        self, reading: Reading, mentions: Sequence[Mention], called: Iterable[str], own: str | None
    ) -> None:
        self._text = reading.text
        self._ends = [each.end for each in mentions if each.kind == "kamerstuk"]
        self._begins = [each.start for each in mentions if each.kind == "kamerstuk"]
        self._ids: dict[str, dict[str, None]] = defaultdict(dict)
        for piece in mentions:
            if piece.kind == "kamerstuk" and piece.id:
                self._ids[piece.id.rpartition("-")[2]][piece.id] = None
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
        cited = [*islice(ids, MOST_CANDIDATES)]
        at_hand = self._dossiers.piece(number, start)
        if at_hand and at_hand not in ids:
            cited.append(at_hand)
        if ids:
            return cited, "earlier mention"
        return cited, "inferred" if cited else "explicit"

    def _behind(self, end: int) -> str | None:
        """Return the dossier in brackets behind the number: "nr. 27 (Kamerstuk 36 547)"."""
        at = bisect_left(self._starts, end)
        behind = self._cited[at] if at < len(self._cited) else None
        is_next = behind and _IN_BRACKETS.fullmatch(self._text, end, behind.start)
        return behind.id if behind and is_next else None


class _Dossiers:
    """Tells which one dossier is at hand at a place of the text."""

    def __init__(
        self, reading: Reading, mentions: Iterable[Mention], called: Iterable[str], own: str | None
    ) -> None:
        paper = _OWN.fullmatch(own or "")
        self._own = paper if paper and set(called) <= {paper["dossier"]} else None
        self._openings: list[tuple[int, str | None]] = []
        cited = [(each.start, f"kst-{each.id}") for each in mentions if each.kind == "dossier" and each.id]
        cited += [
            (each.start, each.id.rpartition("-")[0])
            for each in mentions
            if each.kind == "kamerstuk" and each.id
        ]
        cited.sort()
        for opening in _OPENING.finditer(reading.text):
            first, last = (bisect_left(cited, (place, "")) for place in opening.span())
            there = {dossier for _, dossier in cited[first:last]}
            self._openings.append((opening.end(), next(iter(there)) if len(there) == 1 else None))

    def piece(self, number: str, position: int) -> str | None:
        """Return the id of the piece with ``number`` in the dossier at hand at ``position``, or None.

        The paper's own number is higher than those of the motions that it tells of.
        """
        at = bisect_right(self._openings, (position, ""))
        if at:
            dossier = self._openings[at - 1][1]
            return f"{dossier}-{number}" if dossier else None
        if self._own and int(number) < int(self._own["number"]):
            return f"{self._own['dossier']}-{number}"
        return None
