"""A beslisnota and the letter that it accompanies, found in each other's own data."""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
    dated = _Letters(filter(None, map(_dated, letters)))
    found: list[Pair] = []
    for note in (row for row in rows if row["kind"] == NOTE):
        if note["accompanies"]:
            found += [Pair(0, 0, note["id"], letter) for letter in by_id.get(note["accompanies"], ())]
        elif paper := _dated(note):
            found += _nearest(paper, dated)
    return found


_Trait = tuple[str, str | frozenset[str]]


class _Letters:
    """Letters by what a note has to share with one of them, each time in the order of their days."""

    def __init__(self, letters: Iterable[_Paper]) -> None:
        self._by_trait: dict[_Trait, list[_Paper]] = defaultdict(list)
        for letter in sorted(letters, key=_day):
            for trait in _traits(letter):
                self._by_trait[trait].append(letter)

    def near(self, note: _Paper) -> Iterable[_Paper]:
        """Return the letters around the day of ``note`` that may be its own, each once."""
        alike = (_around(note.day, self._by_trait.get(trait, ())) for trait in _traits(note))
        return {letter.key: letter for letters in alike for letter in letters}.values()


def _traits(paper: _Paper) -> Iterator[_Trait]:
    """Yield the reference, and the words of the subject: all together where they are few."""
    if paper.reference:
        yield "reference", paper.reference
    if len(paper.words) >= _ENOUGH_WORDS:
        yield from (("word", word) for word in paper.words)
    elif paper.words:
        yield "subject", paper.words


def _around(day: int, letters: Sequence[_Paper]) -> Sequence[_Paper]:
    first = bisect_left(letters, day - _DAYS, key=_day)
    return letters[first : bisect_right(letters, day + _DAYS, key=_day)]


def _day(paper: _Paper) -> int:
    return paper.day


def _nearest(note: _Paper, letters: _Letters) -> list[Pair]:
    pairs = sorted(pair for letter in letters.near(note) if (pair := _pair(note, letter)))
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
