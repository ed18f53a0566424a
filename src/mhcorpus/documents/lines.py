"""A paper as lines: each block once, in the order of the file, as the reading has it.

The head of a paper tells what it is, who wrote it and when; running heads and feet, which no
reading holds, tell its number. Both are wanted side by side, so a line knows its place in the
stored text and, where it has one, in the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mhcorpus.source import ASIDE, BlockKind
from mhcorpus.text.digits import plain_digits
from mhcorpus.text.reading import Reading

_HEAD = 30
_GAPS = r"\s{2,}| \| "
_PARTS, _PARTS_OF_LINE = re.compile(rf"\s*\n\s*|{_GAPS}"), re.compile(_GAPS)


@dataclass(slots=True)
class Line:
    """One block. ``start``/``end`` count in the stored text, ``at`` in the reading (None: furniture)."""

    kind: BlockKind
    start: int
    end: int
    text: str
    at: int | None = None
    continues: bool = False

    def span_of(self, match: re.Match[str], group: str | int = 0) -> tuple[int, int]:
        """Return where a group of a match in :attr:`text` stands in the reading."""
        assert self.at is not None
        return self.at + match.start(group), self.at + match.end(group)


class Lines:
    """The lines of one paper: ``all``, and ``running`` without notes, running heads and feet."""

    def __init__(self, reading: Reading) -> None:
        # Digits of other scripts are read as those they stand for, sign for sign.
        self._text = plain_digits(reading.source.text)
        self._parts: dict[int, list[str]] = {}
        read = {segment.block.start: (segment.start, segment.end) for segment in reading.segments}
        self.all: list[Line] = []
        for block in reading.source.blocks:
            place = read.get(block.start) if block.kind != "furniture" else None
            text = (
                reading.text[place[0] : place[1]]
                if place
                else " ".join(self._text[block.start : block.end].split())
            )
            at = place[0] if place else None
            self.all.append(Line(block.kind, block.start, block.end, text, at, block.continues))
        self.running = [line for line in self.all if line.kind not in ASIDE]
        self.furniture = [line for line in self.all if line.kind == "furniture"]

    @property
    def head(self) -> list[Line]:
        """The first lines of the file, running heads among them, notes not."""
        return [line for line in self.all[: 2 * _HEAD] if line.kind != "note"][:_HEAD]

    def stored(self, line: Line) -> str:
        """Return a block as it is stored, but for digits of other scripts."""
        return self._text[line.start : line.end]

    def parts(self, line: Line) -> Sequence[str]:
        """Return the printed lines of a block, or what a conversion left of them: wide gaps."""
        if line.start not in self._parts:
            self._parts[line.start] = self._printed_in(line)
        return self._parts[line.start]

    def _printed_in(self, line: Line) -> list[str]:
        words = self.stored(line).replace("*", "")
        printed, plain = words.strip(), " ".join(words.split())
        if printed == plain and " | " not in plain:
            return [plain]
        # To look at each blank for a line end takes far longer than to see that there is none.
        parts = _PARTS if "\n" in printed else _PARTS_OF_LINE
        return [" ".join(part.split()) for part in parts.split(printed)]

    def printed(self, lines: Iterable[Line]) -> Iterator[str]:
        """Yield the printed lines of blocks, one after the other."""
        return (part for line in lines for part in self.parts(line))

    def following(self, line: Line) -> Iterator[Line]:
        """Yield the running lines after ``line``."""
        return (other for other in self.running if other.start > line.start)
