"""Texts of one sort of sign over and over: none may take much longer than plain sentences of its size."""

from __future__ import annotations

import time
from collections.abc import Iterator

from mhcorpus.ingest import shipped_tools
from mhcorpus.readers import read_bytes

BOUND = 12.0
"""How many times as long as plain text one may take: references cost more than words do."""
PLAIN = "Het meldpunt hielp vorig jaar honderden mensen die op hun werk zijn uitgebuit, en dat blijft zo. "
WORST = (
    "a", "A", "1", " ", "\n", "\t", ".", ",", "-", "(", "[", "'", "\u00b9", "\u0301", "1 ", "1-", "1,", "1.", "a1", "A-",
    "a\n", "1\n", "nr. ", "Kamerstuk ", "Kamerstuk 39 812, nr. 7. ", "39 812 ", "artikel 1 ", "artikel 1, ", "art. ", "lid ",
    "de motie ", "motie van de leden ", "Van den ", "(PvdA) ", "toegezegd ", "2027 ", "1 mei ", "[1] ", "[1]", "https://",
    "http://a.", "ECLI:", "en ", "en 1 ", ", 2", "minister van ", "- a\n", "1. a\n", "Vraag 1\n", "| a ", "de Wet ", "wet ",
    "eerste lid, ", "Stb. ", "[bookmark: ", "\u2028", "\x0c", "a@b.", "A.", "A. ", "hoofdstuk ",
)  # fmt: skip


def slow_texts(size: int) -> Iterator[str]:
    """Yield a line for each of WORST with its time; SLOW where it takes more than BOUND times plain text."""
    tools = shipped_tools()

    def seconds(piece: str) -> float:
        data = (piece * (size // len(piece.encode()) + 1)).encode()[:size].decode("utf-8", "ignore").encode()
        before = time.process_time()
        tools.analyse(read_bytes("a.txt", data), None)
        return time.process_time() - before

    seconds(PLAIN)
    plain = max(seconds(PLAIN), seconds(PLAIN))
    yield f"plain text of {size:,} bytes: {plain:.2f} s"
    for piece in WORST:
        taken = seconds(piece)
        if taken > BOUND * plain:
            yield f"SLOW: {piece!r} takes {taken / plain:.1f} times as long"
