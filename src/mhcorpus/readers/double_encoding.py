"""Text that was encoded twice: UTF-8 read as a Western code page and encoded again."""

from __future__ import annotations

import re
import unicodedata

_BYTES = {bytes([byte]).decode("cp1252", errors="ignore"): byte for byte in range(0x80, 0xA0)}
_BYTES = {sign: byte for sign, byte in _BYTES.items() if sign} | {
    chr(byte): byte for byte in range(0x80, 0x100)
}
_TAILS = [sign for sign, byte in _BYTES.items() if byte < 0xC0]
_TAIL = f"[{''.join(map(re.escape, _TAILS))}]"
_TWICE = re.compile(rf"[\xc2-\xdf]{_TAIL}|[\xe0-\xef]{_TAIL}{{2}}|[\xf0-\xf4]{_TAIL}{{3}}")
_TAIL_AS_UTF_8 = b"(?:%b)" % b"|".join(sign.encode() for sign in _TAILS)
_TWICE_AS_UTF_8 = re.compile(
    rb"\xc3(?:[\x82-\x9f]%b|[\xa0-\xaf]%b{2}|[\xb0-\xb4]%b{3})" % ((_TAIL_AS_UTF_8,) * 3)
)
"""The same in bytes: all start with one byte, which is found much faster than one of many signs."""
_SIGNS = frozenset("\u2002\u2003\u2009\u200a\u200b\u202f\xa0\ufeff€‘’‚“”„†‡•…–—‒―‐‑‹›™−≤≥≠≈")


def repair(text: str) -> tuple[str, int]:
    """Return the text with what was encoded twice set right (``Ã«`` is ``ë``), and how often.

    Only a sequence that gives a letter or a sign of Western print is touched, so that
    ``É»`` stays what it is.
    """
    if not _TWICE_AS_UTF_8.search(text.encode(errors="ignore")):
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
