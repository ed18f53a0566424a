"""Text that was encoded twice: UTF-8 read as a Western code page and encoded again."""

from __future__ import annotations

import re
import unicodedata

_BYTES = {bytes([byte]).decode("cp1252", errors="ignore"): byte for byte in range(0x80, 0xA0)}
_BYTES = {sign: byte for sign, byte in _BYTES.items() if sign} | {
    chr(byte): byte for byte in range(0x80, 0x100)
}
_TAIL = b"(?:%b)" % b"|".join(sign.encode() for sign, byte in _BYTES.items() if byte < 0xC0)
_TWICE = re.compile(
    rb"\xc3(?:[\x82-\x9f]%b|[\xa0-\xaf]%b{2}|[\xb0-\xb4]%b{3})" % (_TAIL, _TAIL, _TAIL)
)
"""In bytes: there one byte begins them all, which is found at once, a class of signs slowly."""
_SIGNS = frozenset("\u2002\u2003\u2009\u200a\u200b\u202f\xa0\ufeff€‘’‚“”„†‡•…–—‒―‐‑‹›™−≤≥≠≈")


def repair(data: bytes) -> tuple[bytes, int]:
    """Return text in UTF-8 with what was encoded twice set right (``Ã«`` is ``ë``), and how often.

    Only a sequence that gives a letter or a sign of Western print is touched, so that
    ``É»`` stays what it is.
    """
    count = 0

    def once(match: re.Match[bytes]) -> bytes:
        nonlocal count
        data = bytes(_BYTES[sign] for sign in match[0].decode())
        try:
            sign = data.decode()
        except UnicodeDecodeError:
            return match[0]
        if not _is_western(sign):
            return match[0]
        count += 1
        return data

    repaired = _TWICE.sub(once, data)
    return repaired, count


def in_places(number: int) -> str:
    """Return how often something was found, in words: "in 1 place", "in 3 places"."""
    return f"in {number} place" if number == 1 else f"in {number} places"


def _is_western(sign: str) -> bool:
    if sign in _SIGNS or "\xa1" <= sign <= "\xff":
        return True
    return sign < "\u0180" and unicodedata.category(sign) in ("Lu", "Ll")
