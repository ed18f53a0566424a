"""A text from its first sign to its last: its blocks, and what stands between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

Block = TypeVar("Block")


def pieces(text: str, blocks: Iterable[tuple[int, int, Block]]) -> Iterator[tuple[int, int, Block | None]]:
    """Yield start, end and block of each of ``blocks``, and with None what belongs to none of them.

    White space between blocks is left out.
    """
    done = 0
    for start, end, block in sorted(blocks, key=lambda each: each[:2]):
        yield from _between(text, done, start)
        yield start, end, block
        done = max(done, end)
    yield from _between(text, done, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int, None]]:
    if words := text[start:end].strip():
        begin = text.index(words, start)
        yield begin, begin + len(words), None
