"""The vergaderjaar and the chamber as citations print them."""

from __future__ import annotations

import re

CHAMBERS = {
    "II": "tk",
    **dict.fromkeys(("11", "ll", "lI", "l1", "Il", "1l", "I1", "1I"), "tk"),
    "2": "tk",
    "TK": "tk",
    "T.K.": "tk",
    "Tweede Kamer": "tk",
    "I": "ek",
    "1": "ek",
    "l": "ek",
    "EK": "ek",
    "E.K.": "ek",
    "Eerste Kamer": "ek",
    "VV": "vv",
    "I-II": "vv",
    "I/II": "vv",
}
"""A chamber as printed (``11`` and ``ll`` are a misread ``II``), and its part of an id."""

FIRST_ONLINE = "19941995"
"""The official site has what was printed from this vergaderjaar on."""


def sessions_of(printed: str) -> tuple[str, ...]:
    """Return the vergaderjaar that is printed, or the two that may be meant.

    Two they are of a calendar year, and where the second year is not the one after the first ("2027-2029").
    """
    first, last = _years(printed)
    if last is None:
        return f"{first - 1}{first}", f"{first}{first + 1}"
    session, short = f"{first}{first + 1}", len(last) == 2
    if len(last) not in (2, 4) or int(last) == ((first + 1) % 100 if short else first + 1):
        return (session,)
    other = first // 100 * 100 + int(last) if short else int(last)
    return session, f"{other - 1}{other}"


def session_digits(printed: str) -> str | None:
    """Return ``20202021`` for "2020/21", "2020-2021" or "vergaderjaar 2020–2021"; None for a lone year."""
    if not re.search(r"\d{4}\D+\d|\d{8}", printed):
        return None
    # What is printed after the dash is cut short, and misprinted at times: the next year is meant.
    first, _ = _years(printed)
    return f"{first}{first + 1}"


def _years(printed: str) -> tuple[int, str | None]:
    """Return the first year and, as it is printed, the second: "2027-2028", "2027/28", "20272028"."""
    figures = re.findall(r"\d+", printed)
    if len(figures[0]) == len("20272028"):
        figures = [figures[0][:4], figures[0][4:]]
    return int(figures[0][:4]), figures[1] if len(figures) > 1 else None
