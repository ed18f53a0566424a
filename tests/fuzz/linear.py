"""Texts of one sort of sign, and files of one sort of part: time grows with them as with any text."""

from __future__ import annotations

import time
from collections.abc import Iterator

from mhcorpus.ingest import Tools, shipped_tools
from mhcorpus.readers import read_bytes
from tests.fuzz.shapes import SHAPES

BOUND = 25.0
"""How many times as long as plain text one may take: references and lines cost more than words do."""
GROWTH = 9.0
"""How many times as long a file of four times as many parts may take: halfway, as factors go, to 16."""
_NOTICED = 0.3
"""Processor seconds below which growth says little."""
PLAIN = "Het meldpunt hielp vorig jaar honderden mensen die op hun werk zijn uitgebuit, en dat blijft zo. "
WORST = (
    "a", "A", "1", " ", "\n", "\t", ".", ",", "-", "(", "[", "'", "*", "_", "!", ":", ";", "/", "|", "#", "\"", "<", "&", "@",
    "\u00b9", "\u0301", "\u2026", "\u2011", "\u00ad", "\u0661", "1 ", "1-", "1,", "1.", "a1", "A-", "a.", "a-\n", "* ", " *", "a*", "_a",
    "a\n", "1\n", "nr. ", "Kamerstuk ", "Kamerstuk 39 812, nr. 7. ", "39 812 ", "artikel 1 ", "artikel 1, ", "art. ", "lid ",
    "de motie ", "motie van de leden ", "Van den ", "(PvdA) ", "toegezegd ", "2027 ", "1 mei ", "[1] ", "[1]", "https://",
    "http://a.", "ECLI:", "en ", "en 1 ", ", 2", "minister van ", "- a\n", "1. a\n", "Vraag 1\n", "| a ", "de Wet ", "wet ",
    "eerste lid, ", "Stb. ", "Stb. 2027, 59, ", "[bookmark: ", "\u2028", "\x0c", "a@b.", "A.", "A. ", "hoofdstuk ", ".\u2070",
    "Vragen van het lid a over b ", "uw brief van 1 mei 2027 ", "over de ", "toe ", "Moties ", "Pagina ", "Betreft ", "zoals ",
    "kst-398124 ", "deze motie ", "dat artikel ", "Zie noot 1. ", "Idem. ", "inleiding1", "1/1 / ", "debat ", "Zie hierboven. ",
)  # fmt: skip


def slow_texts(size: int, bound: float = BOUND) -> Iterator[str]:
    """Yield a line for each of WORST that, so many bytes long, takes more than ``bound`` times plain text.

    The first line tells the time of that, the last the slowest of all.
    """
    tools = shipped_tools()
    _seconds(tools, "a.txt", _text(PLAIN, size))
    plain = max(_seconds(tools, "a.txt", _text(PLAIN, size)) for _ in range(2))
    yield f"plain text of {size:,} bytes: {plain:.2f} s"
    factors = {piece: _seconds(tools, "a.txt", _text(piece, size)) / plain for piece in WORST}
    yield from (f"SLOW: {piece!r} takes {taken:.1f} times as long" for piece, taken in factors.items() if taken > bound)
    slowest = max(factors, key=factors.__getitem__)
    yield f"slowest of {len(WORST)}: {slowest!r}, {factors[slowest]:.1f} times as long"


def slow_shapes(parts: int) -> Iterator[str]:
    """Yield a line for each shape that takes ever longer, from so many parts to four times as many."""
    tools = shipped_tools()
    for shape, (name, make) in SHAPES.items():
        few, many = (_seconds(tools, name, make(number)) for number in (parts, 4 * parts))
        if many > _NOTICED and many > GROWTH * few:
            yield f"SLOW: {shape}: {parts:,} parts take {few:.2f} s, four times as many {many:.2f} s"


def _seconds(tools: Tools, name: str, data: bytes) -> float:
    before = time.process_time()
    tools.analyse(read_bytes(name, data), None)
    return time.process_time() - before


def _text(piece: str, size: int) -> bytes:
    return (piece * (size // len(piece.encode()) + 1)).encode()[:size].decode("utf-8", "ignore").encode()
