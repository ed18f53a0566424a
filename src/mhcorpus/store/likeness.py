"""What tells the copies of one letter by their words: a sketch of the running text.

The text is cut into runs of three words. Each run has a hash; the hashes fall into 64 bins by
their first bits, and the sketch keeps the lowest of each bin (one permutation hashing: Li, Owen
and Zhang, 2012). The share of bins in which two sketches agree estimates the share of runs that
two texts have in common. Runs of five bins in a row are looked up in an index: texts that share
four fifths of their runs share at least one of these with a chance of more than 99 in 100.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    from mhcorpus.source import Source

BINS = 64
_RUN = 3
_BAND = 5
_EMPTY = 0xFFFF_FFFF
_FORM = struct.Struct(f">{BINS}I")
_WORD = re.compile(r"\w+")
_ASIDE = frozenset({"note", "letterhead", "furniture"})


def running_words(source: Source) -> list[str]:
    """Return the words of the running text, small letters: what every form of a letter prints."""
    parts = [source.text[b.start : b.end] for b in source.blocks if b.kind not in _ASIDE]
    return _WORD.findall("\n".join(parts or [source.text]).casefold())


def sketch_of(words: list[str]) -> bytes:
    """Return the sketch of a text; no bytes for one without words."""
    if not words:
        return b""
    runs = {" ".join(run) for run in zip(*(words[at:] for at in range(_RUN)), strict=False)}
    bins = [_EMPTY] * BINS
    for run in runs or {" ".join(words)}:
        # The sum alone is linear: multiplied, its first bits depend on all of it.
        value = (crc32(run.encode("utf-8", "surrogatepass")) * 0x9E37_79B1) & _EMPTY
        place = value >> 26
        if value < bins[place]:
            bins[place] = value
    return _FORM.pack(*bins)


def similarity(one: bytes, other: bytes) -> float:
    """Return the share of three-word runs, 0 to 1, that two sketched texts have in common."""
    if not one or not other:
        return 0.0
    pairs = list(zip(_FORM.unpack(one), _FORM.unpack(other), strict=True))
    filled = sum(pair != (_EMPTY, _EMPTY) for pair in pairs)
    return sum(a == b != _EMPTY for a, b in pairs) / filled if filled else 0.0


def is_short(sketch: bytes) -> bool:
    """Whether a text has too few words for a share of them to say much: under about fifty."""
    return bool(sketch) and _FORM.unpack(sketch).count(_EMPTY) > BINS // 2


def fold_reference(reference: object) -> str | None:
    """Return a paper's own reference as it is compared: small letters and digits; None for none."""
    return "".join(_WORD.findall(str(reference).casefold())) or None if reference else None


def traits_of(row: Mapping[str, Any]) -> set[int]:
    """Return the keys of which copies share at least one; ``row`` is a row of ``document``."""
    return {_key(trait) for trait in _traits(row)}


def _traits(row: Mapping[str, Any]) -> Iterator[str]:
    yield f"file {row['sha256']}"
    if row["official_id"]:
        yield f"id {row['official_id']}"
    if row["reference"]:
        yield f"reference {row['kind']} {row['reference']}"
    bins = _FORM.unpack(row["sketch"]) if row["sketch"] else ()
    for start in range(0, len(bins) - _BAND + 1, _BAND):
        band = bins[start : start + _BAND]
        if set(band) != {_EMPTY}:
            yield f"words {start} {band}"


def _key(trait: str) -> int:
    from hashlib import blake2b  # loads OpenSSL, for which no query need wait

    digest = blake2b(trait.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
