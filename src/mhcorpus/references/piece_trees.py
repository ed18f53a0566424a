"""Regexes with pieces of a vocabulary in them (``{name}``) as syntax trees: each piece is one sign."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mhcorpus.references.regex_tree import parse

PIECE = re.compile(r"\{([a-z][a-z_]*)\}")
_PLACES = 0xF0000
"""Code points, for private use, that stand for pieces of the vocabulary in a tree."""


class PieceTrees:
    """The trees of regexes that share a vocabulary; each is read once, and so is each piece."""

    def __init__(self, pieces: Mapping[str, str]) -> None:
        self._pieces = pieces
        self._names = list(pieces)
        self._trees: dict[str, Any] = {}

    def of(self, regex: str) -> Any:  # noqa: ANN401 - re's own syntax tree has no types
        """Return the tree of ``regex``. Raises re.error."""
        if regex not in self._trees:
            marked = PIECE.sub(lambda piece: chr(_PLACES + self._names.index(piece[1])), regex)
            self._trees[regex] = parse(marked)
        return self._trees[regex]

    def is_piece(self, code: int) -> bool:
        """Whether the sign ``code`` of a tree stands for a piece."""
        return 0 <= code - _PLACES < len(self._names)

    def piece(self, code: int) -> Any:  # noqa: ANN401
        """Return the tree of a piece; None where it refers to a group of the regex around it."""
        try:
            return self.of(self._pieces[self._names[code - _PLACES]])
        except re.error:
            return None
