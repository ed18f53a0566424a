"""A beslisnota and the letter that it accompanies, found in each other's own data."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mhcorpus.store import Corpus

NOTE = "beslisnota"
_DAYS = 31
"""A note is decided on in the weeks before its letter is sent."""
_FACTS = """
    SELECT id, kind, official_id, reference, sort_date, title,
           json_extract(meta, '$.accompanies') AS accompanies
    FROM document
"""
_LETTERS = frozenset({"kamerbrief", "kamervragen", "verslag", "nota naar aanleiding van het verslag"})
_EMPTY_WORDS = frozenset({
    "beslisnota", "nota", "bij", "over", "inzake", "voor", "de", "het", "een", "van", "en", "op", "in",
    "aan", "met", "kamerbrief", "brief", "tweede", "kamer",
})
_ENOUGH_WORDS, _MOST_OF = 3, 0.8


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Why a note and a letter (keys of documents) belong together; the lower, the surer.

    ``rank`` is 0 where the note names its letter, 1 for one reference on both, 2 for one
    subject; ``days`` lie between them.
    """

    rank: int
    days: int
    note: int
    letter: int

    @property
    def why(self) -> str:
        """The reason in words."""
        return ("named in its metadata", "same reference", "same subject")[self.rank]


def pairs_in(corpus: Corpus) -> list[Pair]:
    """Return, for each beslisnota of the corpus, its letter in every file that is as near as any."""
    rows = corpus.rows(_FACTS)
    letters = [row for row in rows if row["kind"] in _LETTERS or row["official_id"]]
    found: list[Pair] = []
    for note in rows:
        if note["kind"] == NOTE:
            found += _nearest(pair for letter in letters if (pair := _pair(note, letter)))
    return found


def _nearest(pairs: Iterable[Pair]) -> list[Pair]:
    ordered = sorted(pairs)
    return [pair for pair in ordered if (pair.rank, pair.days) == (ordered[0].rank, ordered[0].days)]


def _pair(note: sqlite3.Row, letter: sqlite3.Row) -> Pair | None:
    if letter["kind"] == NOTE:
        return None
    days = _days_apart(note["sort_date"], letter["sort_date"])
    if note["accompanies"]:
        is_named = note["accompanies"] == letter["official_id"]
        return Pair(0, 0, note["id"], letter["id"]) if is_named else None
    if days is None or days > _DAYS:
        return None
    if note["reference"] and note["reference"] == letter["reference"]:
        return Pair(1, days, note["id"], letter["id"])
    if one_subject(subject_words(note["title"]), subject_words(letter["title"])):
        return Pair(2, days, note["id"], letter["id"])
    return None


def _days_apart(one: str, other: str) -> int | None:
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:
        return None


def subject_words(title: str | None) -> frozenset[str]:
    """Return the words of a subject by which it is compared."""
    return frozenset(re.findall(r"\w+", (title or "").casefold())) - _EMPTY_WORDS


def one_subject(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two subjects (:func:`subject_words`) are the same, or the longer says most of the shorter."""
    fewest = min(len(one), len(other))
    if fewest < _ENOUGH_WORDS:
        return bool(one) and one == other
    return len(one & other) >= _MOST_OF * fewest
