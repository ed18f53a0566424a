"""Which papers count for an answer: of a kind, of a time, by name."""

from __future__ import annotations

import json
from typing import NamedTuple

from mhcorpus.errors import QueryError
from mhcorpus.queries.dates import LAST_DAY
from mhcorpus.store import Corpus

Clause = tuple[str, tuple[str, ...]]
"""SQL on ``document`` that starts with AND, or nothing, and its values in order."""

_OF_KIND = "lower(substr(document.kind, 1, length(?))) = lower(?)"
# A document that may be of a day or later, as its last day is: of those with a printed date the index of
# days tells it, and of the few without it tells from where on to look.
_SINCE = f"""document.sort_date >= min(?, coalesce(
        (SELECT min(+sort_date) FROM document WHERE date IS NULL AND {LAST_DAY} >= ?), ?))
    AND (document.sort_date >= ? OR document.date IS NULL AND {LAST_DAY} >= ?)"""
PAPERS = "SELECT id FROM document WHERE sort_date IS NOT NULL"


class Narrowing(NamedTuple):
    """What papers must meet; None and nothing ask nothing.

    ``kind`` may be cut short; ``since`` and ``until`` are days, months or years (ISO), both
    included: what may be of them counts, and what has no date does not; ``within`` names documents,
    any of which will do.
    """

    kind: str | None = None
    since: str | None = None
    until: str | None = None
    within: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked."""
        return self != Narrowing()

    def clause(self, corpus: Corpus) -> Clause:
        """Return it as SQL.

        Raises QueryError where ``within`` names no document, and for a kind that no paper can be of.
        """
        parts: list[str] = []
        values: list[str] = []
        if self.kind:
            _check_kind(corpus, self.kind)
            parts.append(_OF_KIND)
            values += [self.kind, self.kind]
        if self.since:
            parts.append(_SINCE)
            values += [self.since] * 5
        if self.until:
            # "~" sorts behind all that can follow a year or a month.
            parts.append("document.sort_date > '' AND document.sort_date < ?")
            values.append(f"{self.until}~")
        if self.within:
            parts.append("document.id IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted({key for name in self.within for key in _keys(corpus, name)})))
        return "".join(f" AND {part}" for part in parts), tuple(values)

    def keys(self, corpus: Corpus) -> set[int] | None:
        """Return the keys of the documents that meet it; None for all."""
        clause, values = self.clause(corpus)
        return {row["id"] for row in corpus.rows(PAPERS + clause, values)} if clause else None


def _check_kind(corpus: Corpus, given: str) -> None:
    if corpus.rows(f"SELECT 1 FROM document WHERE {_OF_KIND} LIMIT 1", (given, given)):
        return
    import difflib

    from mhcorpus.documents.kind import KINDS

    kinds = sorted(KINDS)
    if not any(kind.lower().startswith(given.lower()) for kind in kinds):
        near = difflib.get_close_matches(given.lower(), kinds, n=3)
        others = f"near it: {', '.join(near)}" if near else f"there are {', '.join(kinds)}"
        raise QueryError(f"there is no kind of paper {given!r}; {others}")


def _keys(corpus: Corpus, given: str) -> list[int]:
    """Return the keys of the documents with that name or official id, else of one named otherwise."""
    name = given.encode("utf-8", "replace").decode("utf-8")
    rows = corpus.rows("SELECT id FROM document WHERE name = ?1 OR official_id = ?1", (name,))
    rows = rows or [corpus.find(name)]
    return [row["id"] for row in rows]
