"""The order in which a person looks for targets: 2 before 10, IX before X, Z before AA."""

from __future__ import annotations

import re

from mhcorpus.store.targets import Target

_ROMAN = {"I": 1, "V": 5, "X": 10}

Part = tuple[int, int, str]


def target_order(target: Target) -> tuple[str, str, tuple[Part, ...], tuple[Part, ...], str, str]:
    """Return what targets are sorted by: law or dossier, then chapter, then article or piece."""
    return (
        target.dossier, target.law if not target.dossier else "",
        _chapter(target.chapter), _number(target.piece or target.article),
        target.id, target.kind,
    )


def _number(text: str) -> tuple[Part, ...]:
    """Return numbers by value and before letters, letters by length and then alphabet."""
    if not text:
        return ()
    if text.isascii() and text.isdecimal():
        return ((0, int(text), ""),)
    parts = re.findall(r"\d+|[^\W\d]+", text)
    return tuple((0, int(p), "") if p.isdecimal() else (1, len(p), p) for p in parts)


def _chapter(text: str) -> tuple[Part, ...]:
    if not text or not (roman := re.fullmatch(r"([IVX]+)([AB]?)", text)):
        return _number(text)
    values = [_ROMAN[letter] for letter in roman[1]]
    total = sum(
        -value if any(later > value for later in values[at + 1 :]) else value
        for at, value in enumerate(values)
    )
    return ((0, total, roman[2]),)
