"""What a reader makes of a file: its text, its blocks, its notes and its pages.

All offsets count Unicode code points in :attr:`Source.text`. For text files that
text is the file itself, so an offset is also an offset into the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

BlockKind = Literal["paragraph", "heading", "list item", "table row", "note", "letterhead", "furniture"]
ASIDE: frozenset[BlockKind] = frozenset({"note", "furniture"})
"""What stands between the paragraphs of the running text and is no part of it."""


class Block(NamedTuple):
    """One paragraph-like stretch of the text: ``text[start:end]``, white space trimmed.

    ``furniture`` is what the printer repeats on each page (running heads and feet,
    page numbers): nothing in it is a reference. ``letterhead`` is the sender's block
    of a letter with its labels (Datum, Onze referentie): dates in it count.
    ``note`` is the body of a footnote or endnote. ``continues`` says that the block
    goes on with the sentence of the previous paragraph, after a page break.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    continues: bool = False


class Note(NamedTuple):
    """A footnote: its label, where its body stands and where its markers stand.

    ``start``/``end`` enclose the body without its label; ``markers`` are the spans of
    the markers in the running text, in order (none: the note is an orphan). ``page`` is the
    page on which the body is printed, where :meth:`Source.page_of` cannot say: the body
    stands after a paragraph that runs on over the page.
    """

    label: str
    start: int
    end: int
    markers: tuple[tuple[int, int], ...] = ()
    page: int | None = None


class Link(NamedTuple):
    """A link that the file itself makes: ``text[start:end]`` leads to ``target``.

    ``target`` is as the file has it: an address, a relative one (``stb-2020-118.html``), or
    the id of an official paper (``kst-29453-469``) or law (``jci1.3:c:…``).
    """

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read. ``pages`` holds the offset at which each page starts, if it has pages.

    ``residue`` are spans that a conversion left in the text and that nobody reads:
    ``[bookmark: …]``, the bracket and label around a note's body. ``declared`` is what
    the file, or the metadata beside it, says of the paper outside its text (title, author,
    date, identifier); values that repeat are joined with ``;``. ``links`` stand in the order
    of the text.
    """

    name: str
    format: str
    text: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    residue: tuple[tuple[int, int], ...] = ()
    pages: tuple[int, ...] = ()
    declared: Mapping[str, str] = field(default_factory=dict)
    encoding: str | None = None
    warnings: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    def unread(self) -> list[tuple[int, int]]:
        """Return the spans that nobody reads as text: markers of notes, and what a conversion left."""
        return sorted([*self.residue, *(marker for note in self.notes for marker in note.markers)])

    def page_of(self, offset: int) -> int | None:
        """Return the number, from 1, of the page on which ``offset`` stands."""
        return bisect_right(self.pages, offset) or None


def stretch_without(text: str, start: int, end: int, left_out: Iterable[Sequence[int]]) -> str:
    """Return ``text[start:end]`` without what it has of the spans, in order, that are ``left_out``."""
    pieces = []
    for left, right in left_out:
        if start < right and left < end:
            pieces.append(text[start : max(start, left)])
            start = min(right, end)
    return "".join([*pieces, text[start:end]])
