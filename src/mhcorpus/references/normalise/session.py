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
    """Return the vergaderjaar that is printed, or, of a calendar year, the two that it is part of."""
    session = session_digits(printed)
    if session:
        return (session,)
    year = int(re.findall(r"\d{4}", printed)[0])
    return f"{year - 1}{year}", f"{year}{year + 1}"


def session_digits(printed: str) -> str | None:
    """Return ``20202021`` for "2020/21", "2020-2021" or "vergaderjaar 2020–2021"; None for a lone year."""
    years = re.findall(r"\d+", printed)
    if len(years) < 2 or len(years[0]) != 4:
        return None
    first = int(years[0])
    # What is printed after the dash is cut short, and misprinted at times: the next year is meant.
    return f"{first}{first + 1}"
