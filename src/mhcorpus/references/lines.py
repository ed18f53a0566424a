"""The lines of a reading that a pattern can match in: most patterns need a word that few lines have."""

from __future__ import annotations

Span = tuple[int, int]


class Lines:
    """Finds, for a set of literals, the lines that hold one of them; each literal is sought once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._holding: dict[str, list[Span]] = {}

    def holding(self, literals: tuple[str, ...]) -> list[Span]:
        """Return start and end of each line in which any of ``literals`` stands, in order."""
        if len(literals) == 1:
            return self._of(literals[0])
        return sorted({span for literal in literals for span in self._of(literal)})

    def _of(self, literal: str) -> list[Span]:
        known = self._holding.get(literal)
        if known is None:
            known = self._holding[literal] = self._search(literal)
        return known

    def _search(self, literal: str) -> list[Span]:
        text, spans = self._text, []
        at = text.find(literal)
        while at >= 0:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            if end < 0:
                end = len(text)
            spans.append((start, end))
            at = text.find(literal, end)
        return spans
