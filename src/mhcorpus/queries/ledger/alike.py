"""Sets of words that share much, found without comparing each with each.

Two sets that share so many words share one of the rarest of each, and so only what shares those
is compared: the prefix filter of set similarity joins.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

Words = frozenset[str]


class Alike:
    """Sets of words, sought by what they share: at least ``share`` of the smaller, and ``least`` words.

    ``among`` are all that will be added or sought: by them a word is rare or not.
    """

    def __init__(self, among: Iterable[Words], least: int, share: float) -> None:
        self._times = Counter(word for words in among for word in words)
        self._least = least
        self._share = share
        self._known: set[Words] = set()
        self._smaller: dict[str, list[Words]] = defaultdict(list)
        self._larger: dict[str, list[Words]] = defaultdict(list)

    def add(self, words: Words) -> None:
        """Let a set be found."""
        if words in self._known:
            return
        self._known.add(words)
        ranked = self._rarest_first(words)
        for word in ranked[: self._of(words)]:
            self._smaller[word].append(words)
        for word in ranked[: self._of_any(words)]:
            self._larger[word].append(words)

    def find(self, words: Words) -> list[tuple[int, Words]]:
        """Return what is alike to ``words``, with how many words both share, most first."""
        found = ((self._shared(words, each), each) for each in self._compared(words))
        return sorted(((shared, each) for shared, each in found if shared), key=lambda one: -one[0])

    def _compared(self, words: Words) -> set[Words]:
        ranked, size = self._rarest_first(words), len(words)
        larger = self._having(ranked[: self._of(words)], self._larger)
        smaller = self._having(ranked[: self._of_any(words)], self._smaller)
        return {each for each in larger if len(each) >= size} | {each for each in smaller if len(each) < size}

    @staticmethod
    def _having(ranked: Iterable[str], sets: dict[str, list[Words]]) -> Iterator[Words]:
        return (each for word in ranked for each in sets.get(word, ()))

    def _shared(self, words: Words, other: Words) -> int:
        common = len(words & other)
        return common if common >= self._needed(min(len(words), len(other))) else 0

    def _needed(self, size: int) -> int:
        """Return how many words a set of ``size`` shares with a larger one that is alike."""
        return max(self._least, math.ceil(self._share * size))

    def _of(self, words: Words) -> int:
        """Return of how many of its rarest words any larger set that is alike has one."""
        return max(len(words) - self._needed(len(words)) + 1, 0)

    def _of_any(self, words: Words) -> int:
        """Return of how many of its rarest words any set that is alike has one, be it larger or smaller."""
        return max(len(words) - self._least + 1, 0)

    def _rarest_first(self, words: Words) -> list[str]:
        return sorted(words, key=lambda word: (self._times[word], word))
