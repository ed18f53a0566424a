"""Names of which no two are the same."""

from __future__ import annotations

from collections.abc import Callable


class Distinct:
    """Gives out names, each once: what is asked for again gets a number, from 2.

    Names count as the same where ``fold`` makes them so. However often a name is asked for, each of
    its numbers is tried once.
    """

    def __init__(self, fold: Callable[[str], str] = str) -> None:
        self._fold = fold
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def name(self, wanted: str, numbered: Callable[[str, int], str]) -> str:
        """Return ``wanted`` where it is free, else the first that ``numbered`` makes of it that is."""
        name, asked = wanted, self._fold(wanted)
        while (folded := self._fold(name)) in self._taken:
            number = self._numbers[asked] = self._numbers.get(asked, 1) + 1
            name = numbered(wanted, number)
        self._taken.add(folded)
        return name
