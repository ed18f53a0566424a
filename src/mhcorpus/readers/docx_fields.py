"""The fields of a Word file: their results are read, and where HYPERLINK fields lead to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mhcorpus.readers.pieces import Piece

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)


def hyperlink(code: str) -> str | None:
    """Return the address that the code of a field leads to; None for a place in the file."""
    match = _HYPERLINK.match(code)
    return match[1].strip() if match else None


@dataclass(slots=True)
class _Field:
    code: str = ""
    showing: bool = False
    piece: Piece | None = None
    start: int = 0


class Fields:
    """Follows the fields of a story, which may nest and begin and end in different paragraphs.

    ``sound`` says that each field that begins also ends; else nothing is left out.
    """

    def __init__(self, *, sound: bool) -> None:
        self._sound = sound
        self._open: list[_Field] = []

    @property
    def hides(self) -> bool:
        """Say whether text stands in the code of a field, not in its result."""
        return bool(self._open) and self._sound and not all(field.showing for field in self._open)

    def take(self, code: str, state: str | None, piece: Piece) -> None:
        """Take a part of the code of the innermost field, or a change of its state.

        A field begins, is separated from its result, and ends; a hyperlink is then a link.
        """
        if state == "begin":
            self._open.append(_Field())
        elif self._open and state is None:
            self._open[-1].code += code
        elif self._open and state == "separate":
            field = self._open[-1]
            field.showing, field.piece, field.start = True, piece, len(piece.text)
        elif self._open and state == "end":
            field = self._open.pop()
            target = hyperlink(field.code)
            if target and field.piece is piece:
                piece.links.append((field.start, len(piece.text), target))
