"""A beslisnota and the letter that it accompanies, found in each other's own data."""

from __future__ import annotations

import json
import re
import sqlite3
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mhcorpus.store import Corpus

NOTE = "beslisnota"
_DAYS = 31
"""A note is decided on in the weeks before its letter is sent."""
_FACTS = """
    SELECT id, kind, official_id, reference, sort_date, title,
           CASE kind WHEN 'beslisnota' THEN json_extract(meta, '$.accompanies') END AS accompanies
    FROM document WHERE
"""
_AMONG = "id IN (SELECT value FROM json_each(?))"
_IN_TIME = "sort_date BETWEEN ? AND ? AND (coalesce(kind, '') = 'beslisnota') = ?"
_CALLED = "official_id IS NOT NULL AND official_id IN (SELECT value FROM json_each(?))"
_NAMING = """
    kind = 'beslisnota' AND json_extract(meta, '$.accompanies') IN (SELECT value FROM json_each(?))
"""
_LETTERS = frozenset({"kamerbrief", "kamervragen", "verslag", "nota naar aanleiding van het verslag"})
_EMPTY_WORDS = frozenset({
    "beslisnota", "nota", "bij", "over", "inzake", "voor", "de", "het", "een", "van", "en", "op", "in",
    "aan", "met", "kamerbrief", "brief", "tweede", "kamer",
})
_ENOUGH_WORDS, _MOST_OF = 3, 0.8


class Pair(NamedTuple):
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


class _Paper(NamedTuple):
    """What of a paper tells its pair; ``day`` is the number of its date."""

    key: int
    day: int
    reference: str | None
    words: frozenset[str]


def pairs_of(corpus: Corpus, documents: Collection[int]) -> list[Pair]:
    """Return each beslisnota with its letter, in every file that is as near as any.

    Those pairs are told of which one is among ``documents`` (keys).
    """
    given = corpus.rows(_FACTS + _AMONG, (json.dumps(list(documents)),))
    notes = {row["id"]: row for row in _notes(corpus, given)}.values()
    by_id: dict[str, list[int]] = {}
    for letter in filter(_is_letter, _that(corpus, _CALLED, (note["accompanies"] for note in notes))):
        by_id.setdefault(letter["official_id"], []).append(letter["id"])
    found = [
        Pair(0, 0, note["id"], letter) for note in notes for letter in by_id.get(note["accompanies"], ())
    ]
    unnamed = [paper for note in notes if not note["accompanies"] and (paper := _dated(note))]
    letters = _Letters(filter(None, map(_dated, filter(_is_letter, _around(corpus, unnamed, notes=False)))))
    found += [pair for note in unnamed for pair in _nearest(note, letters)]
    wanted = set(documents)
    return [pair for pair in found if pair.note in wanted or pair.letter in wanted]


def _notes(corpus: Corpus, given: Sequence[sqlite3.Row]) -> Iterator[sqlite3.Row]:
    """Yield the notes among ``given``, and those that may go with a letter among them."""
    yield from (row for row in given if row["kind"] == NOTE)
    letters = list(filter(_is_letter, given))
    yield from _that(corpus, _NAMING, (letter["official_id"] for letter in letters))
    dated = list(filter(None, map(_dated, letters)))
    alike = _Letters(dated)
    for row in _around(corpus, dated, notes=True):
        if not row["accompanies"] and (note := _dated(row)) and alike.near(note):
            yield row


def _that(corpus: Corpus, condition: str, ids: Iterable[str | None]) -> list[sqlite3.Row]:
    """Return the papers that meet a condition on one of ``ids``."""
    known = sorted(set(filter(None, ids)))
    return corpus.rows(_FACTS + condition, (json.dumps(known),)) if known else []


def _around(corpus: Corpus, papers: Sequence[_Paper], *, notes: bool) -> Iterator[sqlite3.Row]:
    """Yield the notes, or all else, that were written about the time of any of ``papers``."""
    days = sorted({paper.day for paper in papers})
    while days:
        apart = (at for at, (one, after) in enumerate(pairwise(days), 1) if after - one > 2 * _DAYS)
        number = next(apart, len(days))
        first, last = _iso(days[0] - _DAYS), _iso(days[number - 1] + _DAYS)
        yield from corpus.rows(_FACTS + _IN_TIME, (first, last, notes))
        days = days[number:]


def _iso(day: int) -> str:
    return date.fromordinal(min(max(day, 1), date.max.toordinal())).isoformat()


def _is_letter(row: sqlite3.Row) -> bool:
    return row["kind"] != NOTE and bool(row["kind"] in _LETTERS or row["official_id"])


_Trait = tuple[str, str | frozenset[str]]


class _Letters:
    """Letters by what a note has to share with one of them, each time in the order of their days."""

    def __init__(self, letters: Iterable[_Paper]) -> None:
        self._by_trait: dict[_Trait, list[_Paper]] = defaultdict(list)
        for letter in sorted(letters, key=_day):
            for trait in _traits(letter):
                self._by_trait[trait].append(letter)

    def near(self, note: _Paper) -> list[_Paper]:
        """Return the letters around the day of ``note`` that may be its own, each once."""
        alike = (_within(note.day, self._by_trait.get(trait, ())) for trait in _traits(note))
        return list({letter.key: letter for letters in alike for letter in letters}.values())


def _traits(paper: _Paper) -> Iterator[_Trait]:
    """Yield the reference, and the words of the subject: all together where they are few."""
    if paper.reference:
        yield "reference", paper.reference
    if len(paper.words) >= _ENOUGH_WORDS:
        yield from (("word", word) for word in paper.words)
    elif paper.words:
        yield "subject", paper.words


def _within(day: int, letters: Sequence[_Paper]) -> Sequence[_Paper]:
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


@lru_cache(maxsize=4096)
def subject_words(title: str | None) -> frozenset[str]:
    """Return the words of a subject by which it is compared."""
    return frozenset(re.findall(r"\w+", (title or "").casefold())) - _EMPTY_WORDS


def one_subject(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two subjects (:func:`subject_words`) are the same, or the longer says most of the shorter."""
    fewest = min(len(one), len(other))
    if fewest < _ENOUGH_WORDS:
        return bool(one) and one == other
    return len(one & other) >= _MOST_OF * fewest
