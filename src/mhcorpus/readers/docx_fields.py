"""The fields of a Word file: their results are read, and where HYPERLINK fields lead to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mhcorpus.readers.pieces import Piece

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)


def hyperlink(code: str) -> str | None:
    """Return the address that the code of a field leads to; None for a place in the file."""
    match = _HYPERLINK.match(code)
    return match[1].strip() if match else None


@dataclass(slots=True)
class _Field:
    code: list[str] = field(default_factory=list)
    showing: bool = False
    piece: Piece | None = None
    start: int = 0


class Fields:
    """Follows the fields of a story, which may nest and begin and end in different paragraphs.

    ``sound`` says that each field that begins also ends; else nothing is left out. ``hides`` says
    whether text stands in the code of a field, not in its result.
    """

    def __init__(self, *, sound: bool) -> None:
        self.hides = False
        self._sound = sound
        self._open: list[_Field] = []
        self._in_code = 0

    def take(self, code: str, state: str | None, piece: Piece, at: int) -> None:
        """Take a part of the code of the innermost field, or a change of its state.

        A field begins, is separated from its result, and ends; a hyperlink is then a link.
        ``at`` is the offset in the text of the piece.
        """
        if state is None:
            if self._open:
                self._open[-1].code.append(code)
            return
        if state == "begin":
            self._open.append(_Field())
            self._in_code += 1
        elif self._open and state == "separate":
            innermost = self._open[-1]
            self._in_code -= not innermost.showing
            innermost.showing, innermost.piece, innermost.start = True, piece, at
        elif self._open and state == "end":
            innermost = self._open.pop()
            self._in_code -= not innermost.showing
            target = hyperlink("".join(innermost.code))
            if target and innermost.piece is piece:
                piece.links.append((innermost.start, at, target))
        self.hides = self._sound and self._in_code > 0
