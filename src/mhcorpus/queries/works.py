"""Which documents are copies of one letter, worked out from what each says of itself.

Two documents are one work by their official id, by their own reference with kind and date, or,
where neither tells, by nearly the same running text. Nothing of this is stored: the order in
which documents came into the corpus cannot matter.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from mhcorpus.store import Corpus
from mhcorpus.store.likeness import is_short, similarity

NEARLY = 0.75
"""The share of three-word runs above which texts are copies. Forms of one publication share 0.97
or more of them; two papers, one of which quotes the other in full, 0.5."""

_DAYS = 14
"""How far the dates of copies may lie apart: an answer is printed with the day it was received."""
_SAME = 2.0
_SAME_REFERENCE = 1.5

_FACTS = """
    SELECT id, name, path, sha256, kind, official_id, reference, date, sketch, work
    FROM document WHERE id IN (SELECT value FROM json_each(?))
"""
_CANDIDATES = """
    SELECT DISTINCT one.document, other.document
    FROM trait AS one JOIN trait AS other ON other.key = one.key
    WHERE one.document IN (SELECT value FROM json_each(?)) AND other.document <> one.document
"""


class Work(NamedTuple):
    """One letter: its name, and its documents (keys) in the order of their paths."""

    name: str
    documents: tuple[int, ...]


def works_of(corpus: Corpus, documents: Collection[int]) -> dict[int, Work]:
    """Return the work of each of ``documents``; a work holds all its copies in the corpus."""
    facts: dict[int, sqlite3.Row] = {}
    pairs: dict[tuple[int, int], float] = {}
    new = set(documents)
    while new:
        near = [(row[0], row[1]) for row in corpus.rows(_CANDIDATES, (json.dumps(sorted(new)),))]
        missing = ({*new} | {other for _, other in near}) - facts.keys()
        facts |= {row["id"]: row for row in corpus.rows(_FACTS, (json.dumps(sorted(missing)),))}
        alike = {
            (min(pair), max(pair)): score for pair in near
            if (score := _likeness(facts[pair[0]], facts[pair[1]])) is not None
        }
        known = {document for pair in pairs for document in pair} | new
        pairs |= alike
        new = {document for pair in alike for document in pair} - known
    joined = _join(facts, pairs)
    return {document: joined[document] for document in documents if document in joined}


def _likeness(one: sqlite3.Row, other: sqlite3.Row) -> float | None:
    """Return how surely two documents are copies, the surer the higher; None if they are not."""
    if one["official_id"] and other["official_id"]:
        return _SAME if one["official_id"] == other["official_id"] else None
    if one["sha256"] == other["sha256"]:
        return _SAME
    apart = _days_apart(one["date"], other["date"])
    if one["reference"] and other["reference"] and one["kind"] == other["kind"]:
        same = one["reference"] == other["reference"] and not apart
        return _SAME_REFERENCE if same else None
    if apart > _DAYS:
        return None
    share = similarity(one["sketch"], other["sketch"])
    needed = 1.0 if is_short(one["sketch"]) or is_short(other["sketch"]) else NEARLY
    return share if share >= needed else None


def _days_apart(one: str | None, other: str | None) -> int:
    """Return the days between two printed dates; 0 where one is missing or names no day."""
    try:
        return abs((date.fromisoformat(one or "") - date.fromisoformat(other or "")).days)
    except ValueError:
        return 0


def _join(facts: dict[int, sqlite3.Row], pairs: dict[tuple[int, int], float]) -> dict[int, Work]:
    """Join the surest pairs first; what would make one work of two papers is left apart."""
    groups = {document: [document] for document in facts}
    for one, other in sorted(pairs, key=lambda pair: (-pairs[pair], *_identity(facts, pair))):
        first, second = groups[one], groups[other]
        if first is not second and _agree([facts[document] for document in (*first, *second)]):
            first += second
            groups |= dict.fromkeys(second, first)
    return {document: _work([facts[each] for each in group]) for document, group in groups.items()}


def _identity(facts: dict[int, sqlite3.Row], pair: tuple[int, int]) -> Sequence[tuple[str, str]]:
    return sorted((facts[document]["sha256"], facts[document]["path"]) for document in pair)


def _agree(rows: Iterable[sqlite3.Row]) -> bool:
    return len({row["official_id"] for row in rows if row["official_id"]}) <= 1


def _work(rows: list[sqlite3.Row]) -> Work:
    """Name a work by its id, else its reference, else the words of the first of its copies."""
    best = min(rows, key=lambda row: (
        row["official_id"] is None, row["reference"] is None, row["date"] is None, row["work"],
    ))
    ordered = sorted(rows, key=lambda row: str(row["path"]))
    return Work(best["work"], tuple(row["id"] for row in ordered))
