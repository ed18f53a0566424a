"""Which documents a list holds, and in which order."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, get_args

from mhcorpus.errors import QueryError
from mhcorpus.queries.cited import filed_pieces
from mhcorpus.queries.ministries import check_ministry, is_ministry
from mhcorpus.queries.narrowing import Clause, Narrowing
from mhcorpus.queries.papers import dossier_asked
from mhcorpus.store import Corpus

if TYPE_CHECKING:
    from mhcorpus.queries.meant import Meant

Order = Literal["date", "added", "name", "kind", "ministry", "references", "words"]
ORDERS: tuple[Order, ...] = get_args(Order)
_IN_TIME = """
    SELECT id, name, kind, words, meta, ingested_at FROM document WHERE sort_date {dated} ''{narrowed}
    ORDER BY sort_date, name, path
"""
_UNDATED_LAST = (">", "=")
_OF_DOSSIER = """
    AND (json_extract(meta, '$.dossier') >= ? AND json_extract(meta, '$.dossier') < ?
         OR official_id IS NOT NULL AND official_id IN (SELECT value FROM json_each(?)))
"""
_ADDED = " AND ingested_at >= ?"
_BEGINNING = "1971"
_THAT_CITE = """
    AND id IN (SELECT document FROM reference WHERE target IN (SELECT value FROM json_each(?)))
"""
_CITING = "SELECT document, count(*) AS number FROM reference GROUP BY document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What documents must meet; None and False ask nothing.

    ``since`` and ``until`` are days, months or years (ISO), both included: what may be of them
    counts, and what has no date does not. ``kind`` may be cut short; ``ministry`` is a part of its
    name, or its initials; ``member`` has a part in the paper: asks, submits, signs or answers.
    ``dossier`` is one of those of the paper itself, ``cites`` any citation that is in it.
    ``added_since`` is a day, month or year (ISO) here, since whose first moment papers were read.
    """

    kind: str | None = None
    since: str | None = None
    until: str | None = None
    ministry: str | None = None
    member: str | None = None
    dossier: str | None = None
    cites: str | None = None
    no_text: bool = False
    added_since: str | None = None

    def keys(self, corpus: Corpus, by: str = "date", limit: int = 0) -> list[int]:
        """Return the keys of the documents that meet it, in that order; what is alike in it, by date,
        and what has none last.

        ``limit``, if it is not 0, keeps the first. Raises QueryError for an order, a kind or a ministry
        that there is not, and for a dossier, a citation or a member that cannot be read as one.
        """
        if by not in ORDERS:
            raise QueryError(f"cannot sort by {by!r}; choose {', '.join(ORDERS)}")
        narrowed, values = self._clause(corpus)
        tests = list(self._tests(corpus))
        found: Iterable[sqlite3.Row] = (
            row for dated in _UNDATED_LAST
            for row in corpus.each(_IN_TIME.format(dated=dated, narrowed=narrowed), values)
            if all(test(row) for test in tests)
        )
        if by != "date":
            found = sorted(found, key=_order(corpus, by), reverse=by == "added")
        return [row["id"] for row in islice(found, limit or None)]

    def unsure(self, corpus: Corpus, rows: Iterable[sqlite3.Row]) -> dict[int, list[str]]:
        """Return, by key, who has a part in documents of which it is unsure that ``member`` has one."""
        if not self.member:
            return {}
        from mhcorpus.queries.meant import Meant

        member = Meant(corpus, self.member)
        found = {row["id"]: unsure_part(member, row["id"], _meta(row)) for row in rows}
        return {key: list(unsure) for key, unsure in found.items() if unsure}

    def _clause(self, corpus: Corpus) -> Clause:
        """Return what of it SQL can tell; :meth:`_tests` has the rest."""
        clause, values = Narrowing(kind=self.kind, since=self.since, until=self.until).clause(corpus)
        if self.dossier:
            # Its chapters too: a full stop is the sign behind the hyphen.
            query = dossier_asked(self.dossier)
            filed = json.dumps(sorted(filed_pieces(corpus, query)))
            clause, values = clause + _OF_DOSSIER, (*values, query.number, f"{query.number}.", filed)
        if self.cites:
            from mhcorpus.queries.citing_papers import keys_cited

            clause, values = clause + _THAT_CITE, (*values, keys_cited(corpus, self.cites))
        # No paper came in before; of so early a day not every system knows the time here.
        if self.added_since and self.added_since > _BEGINNING:
            begin = datetime.fromisoformat(f"{self.added_since}-01-01"[:10]).astimezone(UTC)
            clause, values = clause + _ADDED, (*values, begin.isoformat(timespec="seconds"))
        return clause + (" AND words = 0" if self.no_text else ""), values

    def _tests(self, corpus: Corpus) -> Iterator[Callable[[sqlite3.Row], bool]]:
        if ministry := self.ministry:
            check_ministry(corpus, ministry)
            yield lambda row: is_ministry(ministry, _meta(row).get("ministry"))
        if self.member:
            from mhcorpus.queries.meant import Meant

            member = Meant(corpus, self.member)
            yield lambda row: unsure_part(member, row["id"], _meta(row)) is not None


def _order(corpus: Corpus, by: str) -> Callable[[sqlite3.Row], Any]:
    """Return what rows are sorted by."""
    if by == "words":
        return lambda row: -row["words"]
    if by == "references":
        citing = {row["document"]: row["number"] for row in corpus.rows(_CITING)}
        return lambda row: -citing.get(row["id"], 0)
    if by == "ministry":
        return lambda row: str(_meta(row).get("ministry") or "").casefold()
    return lambda row: str(row["ingested_at" if by == "added" else by] or "").casefold()


def _meta(row: sqlite3.Row) -> dict[str, Any]:
    meta: dict[str, Any] = json.loads(row["meta"])
    return meta


def members_of(meta: Mapping[str, Any]) -> list[str]:
    """Return the ids of those who ask, submit, sign or answer, each once."""
    named = (*meta.get("askers", ()), *meta.get("submitters", ()), *meta.get("members", ()))
    return list(dict.fromkeys(filter(None, (*named, meta.get("answered_by")))))


def unsure_part(member: Meant, document: int, meta: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return who in the document of that key may be ``member``; none if one is, None if nobody can be."""
    unsure = member.unsure([(document, members_of(meta))])
    signed: str = (meta.get("sender") or {}).get("name") or ""
    sure = member.signed(signed) if signed else None
    if sure is None or unsure == ():
        return unsure
    return () if sure == "certain" else (*(unsure or ()), signed)
