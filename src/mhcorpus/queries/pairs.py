"""A beslisnota and the letter that it accompanies, found in each other's own data."""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class _Paper:
    """What of a paper tells its pair; ``day`` is the number of its date."""

    key: int
    day: int
    reference: str | None
    words: frozenset[str]


def pairs_in(corpus: Corpus) -> list[Pair]:
    """Return, for each beslisnota of the corpus, its letter in every file that is as near as any."""
    rows = corpus.rows(_FACTS)
    letters = [row for row in rows if row["kind"] != NOTE and (row["kind"] in _LETTERS or row["official_id"])]
    by_id: dict[str, list[int]] = {}
    for letter in letters:
        by_id.setdefault(letter["official_id"] or "", []).append(letter["id"])
    dated = sorted(filter(None, map(_dated, letters)), key=lambda paper: paper.day)
    found: list[Pair] = []
    for note in (row for row in rows if row["kind"] == NOTE):
        if note["accompanies"]:
            found += [Pair(0, 0, note["id"], letter) for letter in by_id.get(note["accompanies"], ())]
        elif paper := _dated(note):
            found += _nearest(paper, dated)
    return found


def _nearest(note: _Paper, letters: Sequence[_Paper]) -> list[Pair]:
    first = bisect_left(letters, note.day - _DAYS, key=lambda paper: paper.day)
    last = bisect_right(letters, note.day + _DAYS, key=lambda paper: paper.day)
    pairs = sorted(pair for letter in letters[first:last] if (pair := _pair(note, letter)))
    return [pair for pair in pairs if (pair.rank, pair.days) == (pairs[0].rank, pairs[0].days)]


def _pair(note: _Paper, letter: _Paper) -> Pair | None:
    days = abs(note.day - letter.day)
    if note.reference and note.reference == letter.reference:
        return Pair(1, days, note.key, letter.key)
    return Pair(2, days, note.key, letter.key) if one_subject(note.words, letter.words) else None


def _dated(row: sqlite3.Row) -> _Paper | None:
    try:
        day = date.fromisoformat(row["sort_date"]).toordinal()
    except ValueError:
        return None
    return _Paper(row["id"], day, row["reference"], subject_words(row["title"]))


def subject_words(title: str | None) -> frozenset[str]:
    """Return the words of a subject by which it is compared."""
    return frozenset(re.findall(r"\w+", (title or "").casefold())) - _EMPTY_WORDS


def one_subject(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two subjects (:func:`subject_words`) are the same, or the longer says most of the shorter."""
    fewest = min(len(one), len(other))
    if fewest < _ENOUGH_WORDS:
        return bool(one) and one == other
    return len(one & other) >= _MOST_OF * fewest
