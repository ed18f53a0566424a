"""Cues: words at one place of a paper that mean a kind of paper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

Place = Literal[
    "declared",
    "declared title",
    "type title",
    "type line",
    "head",
    "subject",
    "text",
    "opening",
    "first question",
    "id",
    "file name",
]


class Cues:
    """Regexes without groups that mean a kind at one ``place``, the most telling first.

    They are matched from the beginning of a line, all in one: few lines fit any of them. They mean nothing
    in a paper whose head has a line that begins as ``unless`` says.
    """

    def __init__(
        self, place: Place, *rows: tuple[str, str], flags: int = 0, unless: str | None = None
    ) -> None:
        self.place: Place = place
        self.kinds = [kind for kind, _ in rows]
        self._regex = re.compile("|".join(f"({regex})" for _, regex in rows), flags)
        self._unless = re.compile(unless) if unless else None

    def count(self, head: Iterable[str]) -> bool:
        """Whether they mean anything in a paper with this head."""
        return self._unless is None or not any(map(self._unless.match, head))

    def first(self, texts: Iterable[str]) -> tuple[str, str] | None:
        """Return the kind of the first regex that fits one of ``texts``, with that text; None: none does."""
        fits = [(match.lastindex or 0, text) for text in texts if (match := self._regex.match(text))]
        if not fits:
            return None
        number, text = min(fits, key=itemgetter(0))
        return self.kinds[number - 1], text


@dataclass(frozen=True, slots=True)
class Evidence:
    """A kind, the place that showed it and the words that stood there."""

    kind: str
    place: str
    text: str

    def as_dict(self) -> dict[str, str]:
        """Return the JSON object."""
        return {"place": self.place, "text": self.text}
