"""Which documents are copies of one letter, worked out from what each says of itself.

Two documents are one work by their official id, by their own reference with kind and date, or,
where neither tells, by nearly the same running text. Nothing of this is stored: the order in
which documents came into the corpus cannot matter.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
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
    SELECT id, path, sha256, kind, official_id, reference, date, sketch, work
    FROM document WHERE id IN (SELECT value FROM json_each(?))
"""
_NAMES = "SELECT id, work FROM document WHERE id IN (SELECT value FROM json_each(?))"
_CANDIDATES = """
    SELECT one.document, group_concat(other.document)
    FROM trait AS one JOIN trait AS other ON other.key = one.key
    WHERE one.document IN (SELECT value FROM json_each(?)) AND other.document <> one.document
    GROUP BY one.document
"""


class Work(NamedTuple):
    """One letter: its name, and its documents (keys) in the order of their paths."""

    name: str
    documents: tuple[int, ...]


class _Facts(NamedTuple):
    """What a document says of itself; ``id`` is its key."""

    id: int
    path: str
    sha256: str
    kind: str | None
    official_id: str | None
    reference: str | None
    date: str | None
    sketch: bytes
    work: str


def works_of(corpus: Corpus, documents: Collection[int]) -> dict[int, Work]:
    """Return the work of each of ``documents`` that the corpus has; a work holds all its copies in it."""
    works = copies_of(corpus, documents)
    for row in corpus.rows(_NAMES, (json.dumps(sorted(set(documents) - works.keys())),)):
        works[row["id"]] = Work(row["work"], (row["id"],))
    return {document: works[document] for document in documents if document in works}


def first_of_copies(corpus: Corpus, documents: Collection[int]) -> dict[int, int]:
    """Return, of each of ``documents`` that is one of several copies, the first: it stands for all."""
    return {document: work.documents[0] for document, work in copies_of(corpus, documents).items()}


def copies_of(corpus: Corpus, documents: Collection[int]) -> dict[int, Work]:
    """Return the work of each of ``documents`` that is one of several copies, which few are."""
    facts: dict[int, _Facts] = {}
    pairs: dict[tuple[int, int], float] = {}
    new = set(documents)
    while new:
        near = {
            row[0]: set(map(int, row[1].split(",")))
            for row in corpus.rows(_CANDIDATES, (json.dumps(sorted(new)),))
        }
        missing = set().union(near, *near.values()) - facts.keys()
        facts |= {row[0]: _Facts(*row) for row in corpus.rows(_FACTS, (json.dumps(sorted(missing)),))}
        alike = {
            (min(one, other), max(one, other)): score for one, others in near.items() for other in others
            if (score := _likeness(facts[one], facts[other])) is not None
        }
        known = {document for pair in pairs for document in pair} | new
        pairs |= alike
        new = {document for pair in alike for document in pair} - known
    works: dict[int, Work] = {}
    for document, group in _join(facts, pairs).items():
        if len(group) > 1 and document not in works:
            works |= dict.fromkeys(group, _work([facts[each] for each in group]))
    return {document: works[document] for document in documents if document in works}


def _likeness(one: _Facts, other: _Facts) -> float | None:
    """Return how surely two documents are copies, the surer the higher; None if they are not."""
    if one.official_id and other.official_id:
        return _SAME if one.official_id == other.official_id else None
    if one.sha256 == other.sha256:
        return _SAME
    if one.reference and other.reference and one.kind == other.kind:
        same = one.reference == other.reference and not _days_apart(one.date, other.date)
        return _SAME_REFERENCE if same else None
    if _days_apart(one.date, other.date) > _DAYS:
        return None
    share = similarity(one.sketch, other.sketch)
    needed = 1.0 if is_short(one.sketch) or is_short(other.sketch) else NEARLY
    return share if share >= needed else None


def _days_apart(one: str | None, other: str | None) -> int:
    """Return the days between two printed dates; 0 where one is missing or names no day."""
    try:
        return abs((date.fromisoformat(one or "") - date.fromisoformat(other or "")).days)
    except ValueError:
        return 0


def _join(facts: Mapping[int, _Facts], pairs: Mapping[tuple[int, int], float]) -> dict[int, list[int]]:
    """Join the surest pairs first; what would make one work of two papers is left apart.

    Returns the copies of each document that is one of a pair, itself among them.
    """
    groups = {document: [document] for pair in pairs for document in pair}
    for one, other in sorted(pairs, key=lambda pair: (-pairs[pair], *_identity(facts, pair))):
        first, second = groups[one], groups[other]
        if first is not second and _agree([facts[document] for document in (*first, *second)]):
            first += second
            groups |= dict.fromkeys(second, first)
    return groups


def _identity(facts: Mapping[int, _Facts], pair: tuple[int, int]) -> Sequence[tuple[str, str]]:
    return sorted((facts[document].sha256, facts[document].path) for document in pair)


def _agree(copies: Iterable[_Facts]) -> bool:
    return len({copy.official_id for copy in copies if copy.official_id}) <= 1


def _work(copies: Sequence[_Facts]) -> Work:
    """Name a work by its id, else its reference, else the words of the first of its copies."""
    best = min(copies, key=lambda copy: (
        copy.official_id is None, copy.reference is None, copy.date is None, copy.work,
    ))
    ordered = sorted(copies, key=lambda copy: copy.path)
    return Work(best.work, tuple(copy.id for copy in ordered))
