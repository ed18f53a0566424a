"""A paper without an official number, cited by what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mhcorpus.edtf import MONTHS

_KINDS = {"kamerbrief": "Brief", "kamervragen": "Antwoorden op Kamervragen"}
_ADVICE = "advies Raad van State"
_ADVISED_BY_ITS_SECTION_FROM = "2010-09-01"
"""Since the Raad van State has an Afdeling advisering of its own."""


def letter_citation(
    kind: str | None, day: str | None, meta: Mapping[str, Any], name: str
) -> tuple[str, list[str]]:
    """Return ``Brief van de Minister van Financiën van 4 juli 2025, «Onderwerp», kenmerk 123``.

    ``day`` (ISO) is the printed one. With it come the names of what the paper does not say of itself.
    """
    if kind == _ADVICE:
        return _advice_citation(day, meta.get("reference"), name)
    sender, subject = meta.get("sender") or {}, meta.get("subject") or meta.get("title")
    noun = _KINDS.get(kind or "", _capital(kind or "document"))
    office, reference = sender.get("office"), meta.get("reference")
    head = " ".join(filter(None, [
        noun, f"van de {office}" if office else None, f"van {day_in_words(day)}" if day else None,
    ]))  # fmt: skip
    parts = [head, f"«{subject}»" if subject else None, f"kenmerk {reference}" if reference else None]
    if not (subject or reference):
        parts.append(f"bestand {name}")
    told = {"date": day, "title": subject, "reference": reference}
    lacks = [key for key, value in told.items() if not value]
    return ", ".join(filter(None, parts)), ["number", *lacks]


def _advice_citation(day: str | None, number: str | None, name: str) -> tuple[str, list[str]]:
    """Return ``Advies Afdeling advisering Raad van State W16.27.0238/II, 4 juli 2025``."""
    number = number if number and re.match(r"W\d", number) else None
    is_of_section = day is None or day >= _ADVISED_BY_ITS_SECTION_FROM
    council = "Afdeling advisering Raad van State" if is_of_section else "Raad van State"
    head = " ".join(filter(None, ["Advies", council, number]))
    parts = [head, day_in_words(day) if day else None, None if number else f"bestand {name}"]
    told = {"date": day, "number": number}
    return ", ".join(filter(None, parts)), [key for key, value in told.items() if not value]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def day_in_words(day: str) -> str:
    """Return a date (ISO) as Dutch prints it: ``4 juli 2025``, ``juli 2025``, ``2025``."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", day):
        return day
    year, *rest = day.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])
