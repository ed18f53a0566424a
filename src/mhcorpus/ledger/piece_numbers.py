"""Motions that a debate or a letter calls by number alone: "de motie op stuk nr. 21".

The number is in the dossier that stands in brackets behind it, else that of a piece which the paper
cites in full, the nearest before it. Else it counts in the dossier at hand, where there is exactly one:
that of the debate, as its opening names it, or the paper's own, where the paper calls no piece of
another dossier a motion. That is likely, not certain.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mhcorpus.reference import Reason
from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading

_ON_PIECE = re.compile(
    r"(?<!\w)[Mm]oties?(?!\w)(?:c\.s\.|(?!mendement|[Mm]otie)[^.;:\n]){0,80}?"
    r" (?:op (?:de )?stuk(?:ken)?\.?(?: ?nrs?\.| ?nummers?)?|met (?:de |het )?(?:nrs?\.|(?:stuk)?nummers?)) ?"
    r"(?P<numbers>\d{1,4}(?! ?\d)(?:(?:, | en |, en | & |/)(?:nr\. )?\d{1,4}(?! ?\d))*)(?!,? nr)"
)
_CUES = re.compile(r" op (?:de )?stuk| met (?:de |het )?(?:nr|(?:stuk)?nummer)")
_IN_BRACKETS = re.compile(r" ?\((?:[Dd]ossier |[Kk]amerstuk(?:ken)? )?(?:I{1,2} )?")
_NUMBER = re.compile(r"\d+")
_OPENING = re.compile(
    r"^Aan de orde (?:is|zijn)(?!\w)[^\n]*(?:\n(?:[-\u2022\u2013 ]|het )[^\n]*){0,6}", re.MULTILINE
)
_OWN = re.compile(r"(?P<dossier>kst-\d{5}(?:-[^-]+)?)-(?P<number>\d{1,4})")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One place where a motion is spoken of; ``position`` is in the running text, also for a note's.

    ``movers`` are the members who speak of it as theirs.
    """

    id: str
    mention: Mention
    position: int
    movers: tuple[str, ...] = ()


def with_numbers(
    reading: Reading, spoken: list[Spoken], mentions: Sequence[Mention], own: str | None
) -> list[Spoken]:
    """Add the motions that the text calls by number alone; ``own`` is the paper's own id.

    Where the motion is named as well, its number decides which one it is.
    """
    if not _CUES.search(reading.text):
        return spoken
    pieces = _Pieces(reading, spoken, mentions, own)
    named = {each.mention.start: each for each in spoken if each.mention.kind == "motion"}
    added: list[Spoken] = []
    for called in _ON_PIECE.finditer(reading.text):
        for number in _NUMBER.finditer(reading.text, *called.span("numbers")):
            if not (told := pieces.meant(number[0], called)):
                continue
            (target, reason), start = told, called.start()
            if start not in named:
                mention = Mention("kamerstuk", *number.span(), id=target, reason=reason)
                added.append(Spoken(target, mention, start))
            elif reason == "explicit" or not named[start].id.startswith("kst-"):
                each = named[start]
                named[start] = replace(each, id=target, mention=replace(each.mention, reason=reason))
    return [named.get(s.mention.start, s) if s.mention.kind == "motion" else s for s in spoken] + added


class _Pieces:
    """Tells which piece a number alone is, and whether the paper says so or it is inferred."""

    def __init__(
        self, reading: Reading, spoken: Iterable[Spoken], mentions: Sequence[Mention], own: str | None
    ) -> None:
        self._text = reading.text
        self._by_number: dict[str, list[Mention]] = defaultdict(list)
        for piece in mentions:
            if piece.kind == "kamerstuk" and piece.id:
                self._by_number[piece.id.rpartition("-")[2]].append(piece)
        self._cited = [each for each in mentions if each.kind == "dossier" and each.id]
        self._starts = [each.start for each in self._cited]
        self._dossiers = _Dossiers(reading, spoken, mentions, own)

    def meant(self, number: str, called: re.Match[str]) -> tuple[str, Reason] | None:
        """Return the id of the piece called ``number``, and why it is that one; None where it is open."""
        if dossier := self._behind(called.end()):
            return f"kst-{dossier}-{number}", "explicit"
        if same := self._by_number.get(number):
            before = bisect_left(same, called.start(), key=lambda each: each.start)
            return same[max(0, before - 1)].id or "", "explicit"
        found = self._dossiers.piece(number, called.start())
        return (found, "inferred") if found else None

    def _behind(self, end: int) -> str | None:
        """Return the dossier in brackets behind the number: "nr. 27 (Kamerstuk 36 547)"."""
        at = bisect_left(self._starts, end)
        behind = self._cited[at] if at < len(self._cited) else None
        is_next = behind and _IN_BRACKETS.fullmatch(self._text, end, behind.start)
        return behind.id if behind and is_next else None


class _Dossiers:
    """Tells which one dossier is at hand at a place of the text."""

    def __init__(
        self, reading: Reading, spoken: Iterable[Spoken], mentions: Iterable[Mention], own: str | None
    ) -> None:
        called = {each.id.rpartition("-")[0] for each in spoken if each.id.startswith("kst-")}
        paper = _OWN.fullmatch(own or "")
        self._own = paper if paper and called <= {paper["dossier"]} else None
        self._openings: list[tuple[int, str | None]] = []
        cited = [(each.start, f"kst-{each.id}") for each in mentions if each.kind == "dossier" and each.id]
        cited += [
            (each.start, each.id.rpartition("-")[0])
            for each in mentions if each.kind == "kamerstuk" and each.id
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
