"""Text that was encoded twice: UTF-8 read as a Western code page and encoded again."""

from __future__ import annotations

import re
import unicodedata

_BYTES = {bytes([byte]).decode("cp1252", errors="ignore"): byte for byte in range(0x80, 0xA0)}
_BYTES = {sign: byte for sign, byte in _BYTES.items() if sign} | {
    chr(byte): byte for byte in range(0x80, 0x100)
}
_TAIL = "[" + "".join(re.escape(sign) for sign, byte in _BYTES.items() if byte < 0xC0) + "]"
_TWICE = re.compile(rf"[\xc2-\xdf]{_TAIL}|[\xe0-\xef]{_TAIL}{{2}}|[\xf0-\xf4]{_TAIL}{{3}}")
_ASCII = bytes(range(0x80))
_SIGNS = frozenset("\u2002\u2003\u2009\u200a\u200b\u202f\xa0\ufeff€‘’‚“”„†‡•…–—‒―‐‑‹›™−≤≥≠≈")


def repair(text: str) -> tuple[str, int]:
    """Return the text with what was encoded twice set right (``Ã«`` is ``ë``), and how often.

    Only a sequence that gives a letter or a sign of Western print is touched, so that
    ``É»`` stays what it is.
    """
    # What is not ASCII is little, and what was encoded twice stands together in it too.
    if not _TWICE.search(text.encode(errors="ignore").translate(None, _ASCII).decode()):
        return text, 0
    count = 0

    def once(match: re.Match[str]) -> str:
        nonlocal count
        data = bytes(_BYTES[sign] for sign in match[0])
        try:
            sign = data.decode("utf-8")
        except UnicodeDecodeError:
            return match[0]
        if not _is_western(sign):
            return match[0]
        count += 1
        return sign

    return _TWICE.sub(once, text), count


def _is_western(sign: str) -> bool:
    if sign in _SIGNS or "\xa1" <= sign <= "\xff":
        return True
    return sign < "\u0180" and unicodedata.category(sign) in ("Lu", "Ll")
