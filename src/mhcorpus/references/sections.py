"""Where in a paper something stands: the heading above it, and the numbered parts around that.

A section is said in words: ``Actielijn 3 › Onderzoek naar de opvang``, ``3. Aanpak › 3.2 Opvang``,
``Reactie › Aanbeveling 4``, ``Antwoord 7``. Part numbers count whether they stand in a heading
("Betere hulp (actielijn 3)") or open a paragraph of their own ("Aanbeveling 4: …").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mhcorpus.source import Block, Source

SEPARATOR = " › "
_PART = r"(?P<kind>actielijn|actiepunt|aanbeveling|maatregel|pijler|spoor) (?P<number>\d{1,3}[a-z]?)"
_IN_HEADING = re.compile(rf"(?:^|\(){_PART}(?!\w)", re.IGNORECASE)
_OPENING = re.compile(rf"{_PART}(?:\s*[:.–—-]\s|\s*$)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
_ANSWERS = {
    "answer": ("Antwoord", re.compile(r"(?:antwoord(?:en)?|beantwoording)\b", re.IGNORECASE)),
    "question": ("Vraag", re.compile(r"vra(?:ag|gen)\b", re.IGNORECASE)),
}
_LONGEST = 300
_FAR = 1_000
"""Headings up and down the paper among which the parts around one are sought."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading, or a paragraph that opens a numbered part; a paragraph has no ``level``."""

    start: int
    text: str
    level: int | None
    kind: str = ""
    number: str = ""
    outline: str = ""

    @property
    def label(self) -> str:
        """What it is called from below: ``Actielijn 3``, or its own words."""
        return f"{self.kind.capitalize()} {self.number}" if self.kind else self.text


class Sections:
    """The sections of one paper."""

    def __init__(self, source: Source) -> None:
        cuts = sorted([*source.residue, *(marker for note in source.notes for marker in note.markers)])
        self._parts = [part for block in source.blocks if (part := _part(source, block, cuts))]
        self._starts = [part.start for part in self._parts]
        self._paths: dict[int, list[str]] = {}

    def of(self, offset: int, fields: Mapping[str, Any]) -> str | None:
        """Return the section of a place in the stored text; None where no heading is above it.

        ``fields`` tell the question or answer in which it stands, for papers that head these
        with a bare number.
        """
        at = bisect_right(self._starts, offset) - 1
        path = self._path(at) if at >= 0 else []
        for name, (label, heading) in _ANSWERS.items():
            if name in fields and not (path and heading.match(path[-1])):
                return f"{label} {fields[name]}"
        return SEPARATOR.join(path) or None

    def _path(self, at: int) -> list[str]:
        """Return the labels from the outermost part to the one at ``at``, which says all its words."""
        if at in self._paths:
            return self._paths[at]
        path, outer = [self._parts[at].text], self._outer(at)
        if self._parts[at].level is None:
            path = [self._parts[at].label]
        while outer is not None:
            path.insert(0, self._parts[outer].label)
            outer = self._outer(outer)
        self._paths[at] = path
        return path

    def _outer(self, at: int) -> int | None:
        """Return the part around the part at ``at``, if one is sure to be."""
        own = self._parts[at]
        for before in range(at - 1, max(-1, at - 1 - _FAR), -1):
            other = self._parts[before]
            if own.level is None:
                if other.level is not None:
                    return before
            elif own.outline and "." in own.outline and other.outline:
                if own.outline.startswith(f"{other.outline}."):
                    return before
            elif other.kind and other.kind != own.kind:
                return before if self._holds(before, at) else None
            elif other.outline and not own.outline and (other.level or 0) < own.level:
                return before
        return None

    def _holds(self, outer: int, at: int) -> bool:
        """Whether a numbered part goes on up to the heading at ``at``.

        It does where that heading is of a deeper level; on the same level, where the next
        number of the series is still to come.
        """
        part, own = self._parts[outer], self._parts[at]
        between = self._parts[outer + 1 : at + 1]
        if part.level is not None:
            if any(each.level is not None and each.level < part.level for each in between):
                return False
            if (own.level or 0) > part.level:
                return True
        return any(
            each.kind == part.kind and _count(each.number) == _count(part.number) + 1
            for each in self._parts[at + 1 : at + 1 + _FAR]
        )


def _part(source: Source, block: Block, cuts: list[tuple[int, int]]) -> _Part | None:
    if block.kind == "heading":
        text = _without(source.text, block.start, block.end, cuts)
        named = _IN_HEADING.search(text)
        outline = _NUMBERED.match(text)
        return _Part(
            block.start, text, block.level, named["kind"].lower() if named else "",
            named["number"] if named else "", outline["number"] if outline else "",
        )
    if block.kind in ("paragraph", "list item") and block.end - block.start <= _LONGEST:
        opening = _OPENING.match(source.text[block.start : block.end])
        if opening:
            return _Part(block.start, opening[0].strip(), None, opening["kind"].lower(), opening["number"])
    return None


def _count(number: str) -> int:
    return int(re.sub(r"\D", "", number))


def _without(text: str, start: int, end: int, cuts: list[tuple[int, int]]) -> str:
    """Return the heading on one line, without the markers and residue inside it."""
    pieces = []
    for cut_start, cut_end in cuts[bisect_right(cuts, (start,)) :]:
        if cut_start >= end:
            break
        pieces.append(text[start:cut_start])
        start = cut_end
    return " ".join("".join([*pieces, text[start:end]]).replace("*", "").lstrip("# ").split())
