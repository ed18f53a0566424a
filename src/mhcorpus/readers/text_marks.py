"""How note markers and note bodies are printed: one table for each.

A kind of marker and a kind of body go together where their families meet: a word
processor's ``[footnoteRef:3]`` has its body in ``[3: …]``, Markdown's ``[^3]`` in
``[^3]: …``, a superscript in a line that begins with one, or with the plain number, and a typed ``3)``
behind a sentence in a line that begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Family = Literal["converted", "markdown", "superscript", "number", "typed"]

_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPTS = str.maketrans(_RAISED_DIGITS, "0123456789")


class Marker(NamedTuple):
    """A marker in the running text; of two for one note the lower ``doubt`` is the likelier."""

    family: Family
    label: str
    start: int
    end: int
    doubt: int


@dataclass(frozen=True, slots=True)
class MarkerKind:
    """A way to print a marker: its ``signs`` (any), what it looks like, what may stand right before it."""

    family: Family
    signs: Sequence[str]
    pattern: re.Pattern[str]
    before: re.Pattern[str]
    doubt: int = 0


@dataclass(frozen=True, slots=True)
class BodyKind:
    """How the first line of a body begins; group 1 is its label. ``sure``: nothing else does."""

    family: Family
    pattern: re.Pattern[str]
    sure: bool


_SOMETHING = re.compile(r"[^\s(]$")
# An exponent stands after a unit, a single letter or a small number.
_NO_UNIT = re.compile(
    r"(?<!\s)$(?<![^A-Za-zÀ-ÿ][kcdh]m)(?<![^A-Za-zÀ-ÿ][A-Za-z])(?<![^A-Za-zÀ-ÿ]CO)(?<!\D\d)(?<!\D\d\d)"
)

_RAISED = re.compile(r"([⁰¹²³⁴-⁹](?<![⁰¹²³⁴-⁹]{2})[⁰¹²³⁴-⁹]{0,3})(?![⁰¹²³⁴-⁹])")
"""One to four; it looks back from the first, as what begins with a class is sought much faster."""

MARKERS = (
    MarkerKind("converted", ["Ref:"], re.compile(r"\[(?:foot|end)noteRef:\s?(\d{1,5})\]"), re.compile("")),
    MarkerKind("markdown", ["[^"], re.compile(r"\[\^([^\]\s]{1,40})\](?!:)"), _SOMETHING),
    MarkerKind("superscript", _RAISED_DIGITS, _RAISED, _NO_UNIT),
    MarkerKind("number", ["["], re.compile(r"\[(\d{1,3}(?:[ ,]+\d{1,3})*) ?\](?![(:])"), _SOMETHING),
    MarkerKind("number", ["<sup>"], re.compile(r"<sup>\s?\[?(\d{1,3})\]?\s?</sup>"), _SOMETHING),
)
"""Markers that are nothing else, wherever they stand."""

_GLUED_DIGIT = re.compile(r"[0-9](?:(?<=[^\s\d].)|(?<!\d.)(?=\d{4,5}\b))")
"""The first of a number that is glued to something, or that may be a year with a marker."""
_GLUED = re.compile(
    r"(?:(?:19|20)\d\d(?=\d{1,2}\b))?(\d{1,3})"
    r"(?=[\s.,;:?!)\]»”’\"'…—–/-]|$)(?![.,:]\d)"
)
_GLUED_AFTER = (
    (re.compile(r"(?i)(?:^|[^a-zà-ÿ])(?:nrs?|artt?|blz|pag|no|kst|jo|lid|vgl|cf|par)\.?$"), None),
    # deelnemen1.  aanbieden.5  (AVIM)7
    (re.compile(r"(?:[a-zà-ÿ]{3}|[a-zà-ÿ)\]»”’\"'%][.,;:?!]|[)»”’\"'])$"), 1),
    # JenV3  EU.4  2021.6
    (re.compile(r"(?:[A-Za-z]{2}|(?:[A-Z]|\d{3})[.,;:?!])$"), 2),
    # the year 2018 with a marker 2
    (re.compile(r"(?:^|[^\d.,])(?:19|20)\d\d$"), 3),
)
"""What a number may be glued to, in the order of doubt; None: that number is no marker."""

_LONG_PIECE = re.compile(r"nr\. (\d{4,5})(?=[,.;:)\]]|\s|$)(?![.,]\d)")
"""The number of a piece with a marker behind it, or one of the few thousands: 33 and 45, or 3345."""
_DOUBT_OF_PIECE, _LONGEST_PIECE = 4, 3
_MANY_PIECES = re.compile(r"22 ?112|21 ?501")
"""The files of the European Union, which have thousands of pieces."""

_TYPED = re.compile(r"[?.!][”’\"'»]?((?:[ \xa0]?\d{1,2}\)){1,6})(?=[ \xa0]*(?:$|[\r\n\f]))")
_TYPED_LAST = re.compile(r"\)(?<=\d.)(?=[ \xa0]*(?:$|[\r\n\f]))")
"""How a line ends that has one: what begins with one sign is sought in a tenth of the time."""
_TYPED_LABEL = re.compile(r"(\d{1,2})\)")
TYPED_BODY = re.compile(r"(\d{1,2})\)[ \t\xa0]+(?=\S)")
"""How the body of a typed note begins: a list does too, so that it is one only where its marker is."""

BODIES = (
    BodyKind("markdown", re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]*"), sure=True),
    BodyKind("superscript", re.compile(r"([⁰¹²³⁴-⁹]{1,4})[ \t\xa0]*(?=[^\s⁰¹²³⁴-⁹])"), sure=True),
    BodyKind("number", re.compile(r"<sup>\s?(\d{1,3})\s?</sup>[ \t]*(?=\S)"), sure=True),
    BodyKind("number", re.compile(r"\[(\d{1,3})\]:?[ \t\xa0]*(?=[^\s(\[])"), sure=False),
    BodyKind("number", re.compile(r"(\d{1,3})\)?[ \t\xa0]+(?=\S)"), sure=False),
)
BODY_STARTS = frozenset("0123456789[<⁰¹²³⁴⁵⁶⁷⁸⁹")
"""The signs with which a line that may be a note begins."""

FAMILIES: Mapping[Family, frozenset[Family]] = {
    "converted": frozenset({"converted"}),
    "markdown": frozenset({"markdown"}),
    "superscript": frozenset({"superscript"}),
    "number": frozenset({"number", "superscript"}),
    "typed": frozenset({"typed"}),
}
"""The families of the markers that a body of each family may have."""


def plain(label: str) -> str:
    """Return a label with its superscript digits as plain ones."""
    return label.translate(_SUPERSCRIPTS)


def explicit_markers(text: str) -> Iterator[Marker]:
    """Yield the stretches of ``text`` that are markers by their looks, kind by kind."""
    for kind in MARKERS:
        # Most papers have markers of one kind, and a sign is told far faster than a pattern.
        for match in kind.pattern.finditer(text) if any(sign in text for sign in kind.signs) else ():
            start, end = match.span()
            if not kind.before.search(text, max(0, start - 4), start):
                continue
            numbers = list(re.finditer(r"\d+", match[1])) if kind.family == "number" else []
            if len(numbers) < 2:
                yield Marker(kind.family, plain(match[1]), start, end, kind.doubt)
                continue
            for number in numbers:
                left, right = number.span()
                offset = match.start(1)
                yield Marker(kind.family, number[0], offset + left, offset + right, kind.doubt)


def typed_markers(text: str) -> Iterator[Marker]:
    """Yield each ``1)`` behind the last sentence of a line: a marker if a line further on begins with it."""
    for match in _TYPED.finditer(text) if _TYPED_LAST.search(text) else ():
        for label in _TYPED_LABEL.finditer(text, *match.span(1)):
            yield Marker("typed", label[1], *label.span(), 0)


def glued_markers(text: str) -> Iterator[Marker]:
    """Yield the numbers that are glued to a word or a stop: markers if such a note exists."""
    for digit in _GLUED_DIGIT.finditer(text):
        if not (match := _GLUED.match(text, digit.start())):
            continue
        start, end = match.span(1)
        for before, doubt in _GLUED_AFTER:
            if before.search(text, max(0, start - 8), start):
                if doubt is not None and not (doubt > 1 and end - start > 2):
                    yield Marker("number", match[1], start, end, doubt)
                break
    for piece in _LONG_PIECE.finditer(text):
        if not _MANY_PIECES.search(text, max(0, piece.start() - 16), piece.start(1)):
            yield from _behind(piece)


def _behind(piece: re.Match[str]) -> Iterator[Marker]:
    """Yield the markers that the last one or two digits of a long number may be."""
    first, end = piece.span(1)
    for start in range(end - 2, end):
        label = piece[1][start - first :]
        if not label.startswith("0") and start - first <= _LONGEST_PIECE:
            yield Marker("number", label, start, end, _DOUBT_OF_PIECE)
