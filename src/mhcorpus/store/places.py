"""Where in a text the words stand that references share."""

from __future__ import annotations

from mhcorpus.store.spelled import LONGEST

Passage = tuple[int | None, int | None, str | None]
"""Where words start and end in the text; or, where they do not stand there as they are, the words."""

_FAR = 20_000
"""How far from a reference its heading is looked for, in characters."""


class Places:
    """Finds words in a text; in a text that is too long to keep their places, it finds none."""

    def __init__(self, text: str) -> None:
        # For SQLite a text ends at its first NUL.
        self._text = text if len(text) <= LONGEST and "\0" not in text else ""

    def of(self, words: str, start: int, end: int) -> Passage:
        """Return where ``words`` stand nearest to a reference that stands from ``start`` to ``end``."""
        size, text = len(words), self._text
        if size and text:
            around = text.find(words, max(0, end - size), start + size)
            before = text.rfind(words, max(0, start - _FAR), start) if around < 0 else around
            at = text.find(words, end, end + _FAR) if before < 0 else before
            if at >= 0:
                return at, at + size, None
        return None, None, words
