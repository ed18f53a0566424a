"""From the bytes of a text file to its text: UTF-8 first, then a guess that is told."""

from __future__ import annotations

from typing import NamedTuple

from mhcorpus.errors import UnreadableFileError

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_WESTERN = ("cp1252", "latin_1", "mac_roman", "cp850")
# What a Dutch paper holds outside ASCII. A wrong code page turns these into signs that no
# Dutch paper prints, so the page under which most of the signs are plausible is the right one.
_DUTCH = frozenset("áàâäéèêëíìîïóòôöúùûüçñÁÀÄÉÈËÍÏÓÖÚÜÇ€§°‘’‚“”„«»–—…•·±²³¹½©®\xa0")
_CONTROL = bytes({*range(0x20)} - {*b"\t\n\v\f\r\x1b"})
_SAMPLE = 1 << 16
_MOST_CONTROL = 0.02
_LEAST_PLAUSIBLE = 0.6


class Decoded(NamedTuple):
    """A decoded file: its text, the name of its encoding and what a user must know of it."""

    text: str
    encoding: str
    warnings: tuple[str, ...]


def decode(data: bytes, name: str) -> Decoded:
    """Decode the bytes of the text file ``name``; newlines and a UTF-8 mark stay in the text.

    Raises :class:`UnreadableFileError` where the bytes are no text at all.
    """
    if not data:
        return Decoded("", "utf-8", ("empty file",))
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _replacing(data, encoding)
    wide = _wide(data)
    if wide is not None:
        return Decoded(data.decode(wide), wide, (f"not UTF-8: read as {wide}",))
    if _is_binary(data):
        raise UnreadableFileError(f"{name}: holds binary data, not text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", ())
    except UnicodeDecodeError:
        return _guess(data)


def _wide(data: bytes) -> str | None:
    """Return the name of UTF-16 without a mark: each second byte of Western text is NUL."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 4 or len(data) % 2:
        return None
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if zeros.count(0) > 0.8 * len(zeros) and sample.count(0) < 1.1 * len(zeros):
            try:
                data.decode(encoding)
            except UnicodeDecodeError:
                continue
            return encoding
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROL)) > _MOST_CONTROL * len(sample)


def _guess(data: bytes) -> Decoded:
    damaged = _replacing(data, "utf-8")
    signs = [sign for sign in damaged.text if sign > "\x7f"]
    if signs.count("\ufffd") * 2 <= len(signs):
        return damaged
    best = max(_WESTERN, key=lambda encoding: _plausible(data, encoding))
    if _plausible(data, best) < _LEAST_PLAUSIBLE:
        return damaged
    return Decoded(data.decode(best), best, (f"not UTF-8: read as {best}",))


def _plausible(data: bytes, encoding: str) -> float:
    """Return the share, 0 to 1, of the signs outside ASCII that a Dutch paper would print."""
    try:
        signs = [sign for sign in data.decode(encoding) if sign > "\x7f"]
    except UnicodeDecodeError:
        return 0.0
    return sum(sign in _DUTCH for sign in signs) / len(signs) if signs else 0.0


def _replacing(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, ())
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    what = "byte sequence" if lost == 1 else "byte sequences"
    return Decoded(text, encoding, (f"{lost} {what} undecodable as {encoding}, shown as \ufffd",))
