"""Ordinal numbers as Dutch writes them: ``eerste`` to ``negenennegentigste``."""

from __future__ import annotations

_FIRST_NINETEEN = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"),
    *("elfde", "twaalfde", "dertiende", "veertiende", "vijftiende"),
    *("zestiende", "zeventiende", "achttiende", "negentiende"),
)
_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")

ORDINAL_OF = {
    **{word: number for number, word in enumerate(_FIRST_NINETEEN, 1)},
    **{f"{tens}ste": 10 * ten for ten, tens in enumerate(_TENS, 2)},
    **{
        f"{unit}en{tens}ste": 10 * ten + number
        for ten, tens in enumerate(_TENS, 2)
        for number, unit in enumerate(_UNITS, 1)
    },
}
"""The number of each word, the two dots of "tweeëntwintigste" left out."""

_WORD_OF = {
    number: word.replace("tweeen", "tweeën").replace("drieen", "drieën")
    for word, number in ORDINAL_OF.items()
}


def ordinal(number: int) -> str | None:
    """Return a number as an ordinal, in words: ``tweeëntwintigste``; None from 100 on.

    >>> ordinal(1)
    'eerste'
    """
    return _WORD_OF.get(number)
