"""Where sentences begin in a reading.

A block's border always ends a sentence. Inside a block a full stop ends one unless it
belongs to an abbreviation, an initial or an enumeration number. What goes on for longer than
any sentence, as a list without stops may, is cut between two words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from mhcorpus.text.reading import Reading

_NEVER_LAST = frozenset(
    (
        *("nr.", "nrs.", "No.", "art.", "artt.", "jo.", "tit.", "hfst.", "afd."),
        *("Kamerstuknr.", "Kst.", "Stb.", "Stcrt.", "Trb.", "Aanh.", "blz.", "pag.", "p.", "vgl.", "appl."),
        *("dr.", "drs.", "ds.", "ing.", "ir.", "mr.", "mevr.", "mw.", "dhr.", "prof."),
        *("zgn.", "bijv.", "bv.", "ca.", "resp.", "max.", "min.", "incl.", "excl.", "evt."),
    )
)
"""Abbreviations that something always follows; one that may end a sentence (jl., enz., Sr.) is not here."""
_MAY_BE_LAST = frozenset(("a.s.", "c.s.", "e.v.", "jl.", "j.l.", "enz."))
"""These end a sentence when a new one begins behind them, but not before a bracket: "c.s. (Kamerstuk"."""
_OF_LAW = re.compile(r" (?:S[rv]|R[ov]|V[wb]|Gw|Awb|(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Za-z]{2,6})(?![\w-])")
"""Of what law the articles are that go on: "art. 126g e.v. Sv"; others with one capital begin a sentence."""
_LONGEST = 4_000
"""Characters: three times the longest that was met in a paper. Each reference has its sentence beside it."""
_LETTERS = re.compile(r"(?:[\w-]*[-/])?(?:(?:\w|Chr|Fr|IJ|Joh|Jos|Ph|Th)\.)+")
_NUMBERING = re.compile(r"\d{1,3}(?:\.\d{1,2})*\.|[ivx]{1,4}\.|[a-z]\.")
_BORDER = re.compile(
    r"[\n.!?\u2026]"
    r"(?:(?<=\n)\n*|(?:(?<=\u2026)|(?<=[.!?])(?<![.!?]{2})[.!?]*+)[\"')\]]*"
    r"(?P<gap> )(?=[\"'(\[]?[A-ZÀ-Þ0-9#@]))"
)
"""Its first sign stands in one class, which is sought several times faster than alternatives."""


def sentence_starts(reading: Reading) -> list[int]:
    """Return the offsets in ``reading.text`` at which a sentence begins, in order."""
    text = reading.text
    borders = (b for b in _BORDER.finditer(text) if b["gap"] is None or not _goes_on(text, b.start()))
    return [*_bounded([0, *(border.end() for border in borders)], text)]


def _bounded(starts: Sequence[int], text: str) -> Iterator[int]:
    """Yield ``starts``, and places between words where one would be longer than any sentence is."""
    for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
        yield start
        while following - start > _LONGEST:
            half = start + _LONGEST // 2
            start = text.rfind(" ", half, start + _LONGEST) + 1 or start + _LONGEST
            yield start


def _goes_on(text: str, stop: int) -> bool:
    """Say whether the full stop at ``stop`` belongs to the word before it."""
    if text[stop] != ".":
        return False
    start = text.rfind(" ", 0, stop) + 1
    start = text.rfind("\n", start, stop) + 1 or start
    word = text[start : stop + 1].lstrip("(\"'[")
    if word in _NEVER_LAST or word[:1].lower() + word[1:] in _NEVER_LAST:
        return True
    if _NUMBERING.fullmatch(word):
        # "4. Toelichting" opens a line; "nr. 33. De motie" ends a sentence.
        return start == 0 or text[start - 1] == "\n"
    if word in _MAY_BE_LAST:
        of_law = word == "e.v." and _OF_LAW.match(text, stop + 1)
        return bool(of_law) or text.startswith(" (", stop + 1)
    return bool(_LETTERS.fullmatch(word))


class Sentences:
    """The sentences of one reading, to be looked up by position."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.starts = sentence_starts(reading)
        self._texts: dict[int, str] = {}

    def span_at(self, position: int) -> tuple[int, int]:
        """Return the sentence around ``position`` as a span of the reading, without its line break."""
        at = bisect_right(self.starts, position)
        start = self.starts[at - 1]
        if start not in self._texts:
            end = self.starts[at] if at < len(self.starts) else len(self._reading.text)
            self._texts[start] = self._reading.text[start:end].rstrip()
        return start, start + len(self._texts[start])

    def running_position(self, position: int) -> int:
        """Return where the running text refers to ``position``: the marker, when it is in a note."""
        note = self._reading.segment_at(position).note if self._reading.segments else None
        marker = self._reading.marker_of(note) if note else None
        return position if marker is None else max(0, marker - 1)

    def running_sentence(self, position: int) -> str:
        """Return the sentence of ``position``, or for a note the sentence of its marker."""
        return self.sentence_at(self.running_position(position))

    def sentence_at(self, position: int) -> str:
        """Return the sentence of ``position`` itself, inside a note too."""
        return self._texts[self.span_at(position)[0]]
