"""The parts of a page or a Word file in reading order, and the source they add up to.

A piece becomes one block. It carries its own offsets (markers of notes, starts of pages),
so that a reader can work without knowing where in the text the piece will stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from mhcorpus.source import Block, BlockKind, Link, Note

SUPERSCRIPTS = str.maketrans("0123456789ivxlc", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣˡᶜ")
"""Note labels as they look in print; a label of another kind (``*``) stays as it is."""

CELLS = " | "
"""What stands between the cells of a table row."""

_LABEL = re.compile(r"\S{1,40}")
_SEPARATOR = "\n\n"


def fits_marker(text: str) -> bool:
    """Say whether a text can be the label of a note: one word, and no longer than a word is."""
    return _LABEL.fullmatch(text) is not None


_block = partial(tuple.__new__, Block)
"""Makes a block of its five values, twice as fast as the class does."""


@dataclass(slots=True, init=False)
class Piece:
    """One block to be: its text and what stands at which offset of that text.

    ``marks`` are the markers of notes as (start, end, key); ``breaks`` the offsets at which
    a page starts, once for each page. A piece of kind ``note`` has the ``label`` that is
    printed and the ``key`` under which its markers know it; its text is without the label.
    ``framed`` says that it stands in a table or a text box. ``links`` are (start, end, target).
    ``page`` is the page, from 1, on which a note is printed, if it has one.
    """

    kind: BlockKind
    text: str
    level: int
    label: str
    key: str
    framed: bool
    marks: list[tuple[int, int, str]]
    breaks: list[int]
    links: list[tuple[int, int, str]]
    page: int | None

    def __init__(
        self, kind: BlockKind, text: str, level: int = 0, label: str = "", key: str = "",
        framed: bool = False, marks: list[tuple[int, int, str]] | None = None,
        breaks: list[int] | None = None, links: list[tuple[int, int, str]] | None = None,
        page: int | None = None,
    ) -> None:  # fmt: skip
        # By hand: there is one for each block, and three factories of lists take longer than all else.
        self.kind = kind
        self.text = text
        self.level = level
        self.label = label
        self.key = key
        self.framed = framed
        self.marks = [] if marks is None else marks
        self.breaks = [] if breaks is None else breaks
        self.links = [] if links is None else links
        self.page = page

    def take(self, more: Piece, between: str) -> int:
        """Add ``between`` and the text of another piece; return the offset of that text."""
        start = len(self.text) + len(between)
        self.text += between + more.text
        self.marks += [(start + low, start + high, key) for low, high, key in more.marks]
        self.links += [(start + low, start + high, to) for low, high, to in more.links]
        return start

    def trimmed(self) -> Piece:
        """Return the piece without white space around its text, offsets moved along."""
        text = self.text.strip()
        if len(text) == len(self.text) and not self.breaks and not self.links:
            return self
        lead = len(self.text) - len(self.text.lstrip()) if text else 0
        return Piece(
            self.kind,
            text,
            self.level,
            self.label,
            self.key,
            self.framed,
            [(start - lead, end - lead, key) for start, end, key in self.marks],
            [min(max(at - lead, 0), len(text)) for at in self.breaks],
            [(max(start - lead, 0), min(end - lead, len(text)), to) for start, end, to in self.links],
            self.page,
        )


def joined(cells: Iterable[Iterable[Piece]], between: str, into: Piece) -> Piece:
    """Join pieces into one, on one line: those of a cell with a space, cells with ``between``."""
    parts: list[str] = []
    shift = 0
    for cell in cells:
        for index, piece in enumerate(map(Piece.trimmed, cell)):
            lead = " " if index else between if shift else ""
            shift += len(lead)
            # A row that runs over the page has the break once in each of its cells.
            if len(piece.breaks) > len(into.breaks):
                into.breaks = [at + shift for at in piece.breaks]
            parts += (lead, piece.text.replace("\n", " "))
            into.marks += [(low + shift, high + shift, key) for low, high, key in piece.marks]
            into.links += [(low + shift, high + shift, to) for low, high, to in piece.links]
            shift += len(piece.text)
    into.text = "".join(parts)
    return into


@dataclass(frozen=True, slots=True)
class Assembly:
    """The text of a file with its blocks, notes, residue, page starts and links."""

    text: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    residue: tuple[tuple[int, int], ...]
    pages: tuple[int, ...]
    links: tuple[Link, ...]


def assemble(pieces: Iterable[Piece]) -> Assembly:
    """Join the pieces, in order, into one text and move their offsets to it.

    A piece without text leaves no block; the pages that start in it, or at the end of a
    piece, start where the next piece does.
    """
    parts: list[str] = []
    end = -len(_SEPARATOR)
    blocks: list[Block] = []
    bodies: list[tuple[Piece, int, int]] = []
    markers: dict[str, list[tuple[int, int]]] = {}
    residue: list[tuple[int, int]] = []
    pages: list[int] = []
    links: list[tuple[int, int, str]] = []
    empty_pages = 0
    for piece in pieces:
        text = piece.text.strip()
        if piece.breaks or piece.links or len(text) != len(piece.text):
            piece = piece.trimmed()
        if not text:
            empty_pages += len(piece.breaks)
            continue
        body = start = end + len(_SEPARATOR)
        if piece.kind == "note":
            label = f"{piece.label.translate(SUPERSCRIPTS)} "
            parts.append(label + text)
            body += len(label)
            residue.append((start, body))
            bodies.append((piece, body, body + len(text)))
        else:
            parts.append(text)
        end = body + len(text)
        blocks.append(_block((piece.kind, start, end, piece.level, False)))
        if empty_pages or piece.breaks:
            pages.extend([start] * empty_pages)
            inside = [at for at in piece.breaks if at < len(text)]
            pages.extend(body + at if at else start for at in inside)
            empty_pages = len(piece.breaks) - len(inside)
        for low, high, key in piece.marks:
            markers.setdefault(key, []).append((body + low, body + high))
        for low, high, target in piece.links:
            links.append((body + low, body + high, target))
    text = _SEPARATOR.join(parts)
    notes = tuple(
        Note(piece.label, start, end, tuple(markers.get(piece.key, ())), piece.page)
        for piece, start, end in bodies
    )
    pages.extend([len(text)] * empty_pages)
    return Assembly(text, tuple(blocks), notes, tuple(residue), tuple(pages), _whole(text, links))


def _whole(text: str, links: list[tuple[int, int, str]]) -> tuple[Link, ...]:
    """Join the parts of each link, which a line end or a change of type parts, and trim it.

    Blanks and the stop of the sentence are no part of a link, though many files mark them so.
    """
    whole: list[Link] = []
    for low, high, target in links:
        before = whole[-1] if whole else None
        if before and before.target == target and not text[before.end : low].strip():
            whole[-1] = Link(before.start, high, target)
        else:
            whole.append(Link(low, high, target))
    trimmed = (_trimmed(text, link) for link in whole)
    return tuple(link for link in trimmed if link.start < link.end)


def _trimmed(text: str, link: Link) -> Link:
    end = link.start + len(text[link.start : link.end].rstrip(" \n.,;"))
    return Link(end - len(text[link.start : end].lstrip()), end, link.target)
