"""The clauses of a sentence: what one of them says need not be said of what another one names.

Before a reason a clause ends only for who asks so: "een verbod is niet nodig, omdat de motie al wordt
uitgevoerd" speaks of two things, but in "de motie beschouw ik, omdat het loket open is, als afgedaan" the
words that close the motion stand behind the reason.
"""

from __future__ import annotations

import re

from mhcorpus.ledger.statements import Statement

_BORDER = re.compile(
    r";|, (?:en|daarnaast)(?!\w)|,? (?:maar|terwijl)(?!\w)"
    r"|,? en (?=(?:voer|neem|geef|werk|pak|betrek|richt|start)(?:t|en)?(?!\w))"
    r"|,(?:(?<= loopt,)|(?<= lopen,)|(?<= volgt,)|(?<= nog,)|(?<= later,)|(?<= open,))"
    r"(?= (?:de|het|deze|dit|mijn|een) )"
)
"""Behind a comma alone, the next begins where one is told: "de toezegging loopt nog, de motie is …"."""
_BEFORE_REASON = re.compile(rf"{_BORDER.pattern}|,? (?:omdat|want|zodat)(?!\w)")

_RELATIVE = re.compile(
    r",? (?:die|dat|welke|waarin|waarmee)(?>(?: (?:de Kamer|wordt|is|werd|de regering))*) $"
    r"|,? waar(?:in|mee) (?:[^ ,;]+ ){1,6}?(?:wordt|is|werd) $"
)
GOES_ON = re.compile(
    r",(?= (?:heb|hebben|is|zijn|wordt|worden|zal|zullen|voer|voeren|acht|beschouw|neem|ga|kan|wil|doe|geef"
    r"|betrek|werk|start|onderzoek|laat|stel|richt|bezie|verken|zet|breng|zie|treft)"
    r" (?:ik|wij|we|het kabinet|inmiddels|reeds|hiermee|daarmee|nog|niet|op|met|door|via|per|sinds|daarom"
    r"|dan ook|uitgevoerd|afgedaan|aangenomen|verworpen|ingetrokken|aangehouden|overgenomen|vervallen|gestopt"
    r"|stopgezet|gestaakt|beëindigd)(?!\w))"
)
"""Where a sentence goes on behind a relative clause of its subject."""
_CLAUSE = 60


def is_in_clause(text: str, words: Statement) -> bool:
    """Whether the last of ``words`` (what a motion asks) is the verb of a relative clause."""
    verb = text.rfind(" ", 0, words.end) + 1
    return _RELATIVE.search(text, max(0, verb - _CLAUSE), verb) is not None


def clauses(text: str, *, reasons: bool = False) -> list[tuple[int, int]]:
    """Return where each clause of ``text`` begins and ends; with ``reasons``, these are clauses, too."""
    borders = [*(_BEFORE_REASON if reasons else _BORDER).finditer(text)]
    starts = [0, *(border.end() for border in borders)]
    return [*zip(starts, [*(border.start() for border in borders), len(text)], strict=True)]


def clause_with(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the clause begins and ends that holds ``text[start:end]``; words may go over a border."""
    within = [each for each in clauses(text) if each[1] > start and each[0] < end]
    return within[0][0], within[-1][1]
