"""Blocks under construction, and how the paper that they come from is set."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mhcorpus.readers.pdf_lines import Line
from mhcorpus.readers.pieces import Piece

_ENDED = re.compile(r"[.!?:;…][»”’\"')\]]*[⁰¹²³⁴-⁹]*$|[»”][⁰¹²³⁴-⁹]*$")


@dataclass(slots=True)
class Draft:
    """A block under construction: its piece, its lines so far, its cells if it is a row."""

    piece: Piece
    lines: list[Line]
    cells: list[tuple[float, Piece]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paper is set: its type, the pitch of its lines, the words it knows."""

    size: float
    pitch: float
    words: set[str]
    titles: dict[str, int] = field(default_factory=dict)
    """The titles of the outline, as :func:`title_key` makes them, and their levels."""


def title_key(text: str) -> str:
    """Return a title as it is compared: in lower case, without spaces or a final stop."""
    return "".join(text.casefold().split()).rstrip(".:")


def ended(text: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return _ENDED.search(text.rstrip()) is not None
