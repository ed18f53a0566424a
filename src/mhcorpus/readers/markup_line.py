"""The text of one block of a marked-up file as it grows, white space collapsed as in a browser."""

from __future__ import annotations

from dataclasses import dataclass

from mhcorpus.readers.pieces import SUPERSCRIPTS, Piece
from mhcorpus.readers.printed import line_of, raised, stretch_of
from mhcorpus.source import BlockKind

_CLOSES = (".", ",", ";", ":", ")", "]", "!", "?", "»", "”", "’")
_OPENS = ("(", "[", "«", "“", "„")


@dataclass(frozen=True, slots=True, eq=False)
class Anchor:
    """One link of the file; two with the same target are two."""

    target: str


class Line:
    """The text of one block as it grows; markers of notes and links keep their offsets.

    ``tight`` is for files in which each element stands on a line of its own: white space
    before a closing and after an opening sign is the layout of the file, not of the text.
    """

    __slots__ = "_link", "_parts", "_piece", "_plain", "_size", "_space", "_tight"

    def __init__(self, kind: BlockKind, level: int, tight: bool) -> None:
        self._piece = Piece(kind, "", level)
        self._parts: list[str] = []
        self._size = 0
        self._space = False
        self._tight = tight
        self._link: Anchor | None = None
        self._plain: list[str] = []
        """Running text that is yet to be taken up, all at once: only where no sign of an end counts."""

    def add(self, text: str, link: Anchor | None = None) -> None:
        """Add running text, as part of a link if there is one."""
        if link is None and not self._tight:
            self._plain.append(text)
            return
        self._settle()
        self._take(text, link)

    def _settle(self) -> None:
        if self._plain:
            text = "".join(self._plain)
            self._plain.clear()
            self._take(text, None)

    def _take(self, text: str, link: Anchor | None) -> None:
        body, before, after = stretch_of(text)
        if not body:
            self._space = self._space or before
            return
        if (self._space or before) and self._parts and self._separates(body):
            self._put(" ")
        start = self._size
        self._put(body)
        self._space = after
        if link is not None:
            if link is self._link:
                start = self._piece.links.pop()[0]
            self._piece.links.append((start, self._size, link.target))
        self._link = link

    def _separates(self, body: str) -> bool:
        last = self._parts[-1][-1] if self._parts else "\n"
        return last not in "\n " and not (
            self._tight and (body.startswith(_CLOSES) or last in _OPENS)
        )

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def reach(self) -> int:
        """Return how many parts there are by now, for :meth:`raise_from`."""
        self._settle()
        return len(self._parts)

    def raise_from(self, part: int) -> None:
        """Let the digits look raised that were added from a part on, as many signs as they were."""
        self._settle()
        if added := "".join(self._parts[part:]):
            self._parts[part:] = [raised(added)]

    def break_line(self) -> None:
        """Go on at a new line of the same block."""
        self._settle()
        self._space = False
        if self._parts:
            self._put("\n")

    def break_page(self) -> None:
        """Let a page start here."""
        self._settle()
        if self._space and self._separates(""):
            self._put(" ")
        self._space = False
        self._piece.breaks.append(self._size)

    def mark(self, label: str, key: str) -> None:
        """Put the marker of a note."""
        self._settle()
        if self._space and not self._tight and self._separates(label):
            self._put(" ")
        self._space = False
        start = self._size
        self._put(label.translate(SUPERSCRIPTS))
        self._piece.marks.append((start, self._size, key))

    def piece(self) -> Piece:
        """Return what was added as a piece, without white space around it."""
        if not self._parts and not self._piece.breaks:  # nothing but running text, as most lines
            self._piece.text = line_of("".join(self._plain))
            return self._piece
        self._settle()
        self._piece.text = "".join(self._parts)
        return self._piece.trimmed()
