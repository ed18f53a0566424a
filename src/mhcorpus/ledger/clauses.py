"""The clauses of a sentence: what one of them says need not be said of what another one names.

Before a reason a clause ends only for who asks so: "een verbod is niet nodig, omdat de motie al wordt
uitgevoerd" speaks of two things, but in "de motie beschouw ik, omdat het loket open is, als afgedaan" the
words that close the motion stand behind the reason.
"""

from __future__ import annotations

import re

_BORDER = re.compile(
    r";|, (?:en|daarnaast)(?!\w)|,? (?:maar|terwijl)(?!\w)"
    r"|,? en (?=(?:voer|neem|geef|werk|pak|betrek|richt|start)(?:t|en)?(?!\w))"
)
_BEFORE_REASON = re.compile(rf"{_BORDER.pattern}|,? (?:omdat|want|zodat)(?!\w)")


def clauses(text: str, *, reasons: bool = False) -> list[tuple[int, int]]:
    """Return where each clause of ``text`` begins and ends; with ``reasons``, these are clauses, too."""
    borders = [*(_BEFORE_REASON if reasons else _BORDER).finditer(text)]
    starts = [0, *(border.end() for border in borders)]
    return [*zip(starts, [*(border.start() for border in borders), len(text)], strict=True)]


def clause_with(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause begins and ends that holds ``text[start:end]``; words may go over a border."""
    within = [each for each in clauses(text) if each[1] > start and each[0] < end]
    return within[0][0], within[-1][1]
