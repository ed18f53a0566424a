"""What one query finds: its targets, described some at a time, and the whole at a glance."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any, Literal, NamedTuple

from mhcorpus.queries.cited import filed_pieces, met_targets, papers_that_are
from mhcorpus.queries.conditions import Query, law, without_law
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.descriptions import Descriptions
from mhcorpus.queries.lawnames import law_ids
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.overview import cited_with, dossier_title, motion_states, periods
from mhcorpus.queries.works import works_of
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import PASSAGES, SECTION, SENTENCE, URL
from mhcorpus.store.targets import Target, target_of

By = Literal["piece", "document", "time"]
_MENTIONS = f"""
    SELECT reference.target, reference.document AS number, document.name AS document, document.path,
           document.date, document.dated, document.kind AS document_kind, reference.kind, reference.page,
           reference.footnote, {SECTION} AS section, reference.start, reference.end,
           reference.text, {SENTENCE} AS sentence, reference.certainty, reference.reason,
           {URL} AS url, reference.key, target.through
    FROM reference JOIN target ON target.key = reference.target
    JOIN document ON document.id = reference.document {PASSAGES}
    WHERE reference.target IN (SELECT value FROM json_each(?)){{graded}}{{narrowed}}
    ORDER BY document.sort_date, document.name, document.path, reference.start, reference.number
"""
_CITING = """
    WITH citing AS MATERIALIZED (
        SELECT document, count(*) AS mentions FROM reference
        WHERE reference.target IN (SELECT value FROM json_each(?)){graded} GROUP BY document
    )
    SELECT {told} FROM citing JOIN document ON document.id = citing.document{narrowed} {arranged}
"""
"""Counted before any document is looked up: a dossier can be cited tens of thousands of times."""
_BY_DATE = (
    "document.date, CASE WHEN document.date <> '' THEN NULL ELSE document.dated END AS dated,"
    " count(*) AS documents, sum(citing.mentions) AS mentions",
    "GROUP BY 1, 2",
)
_IN_TIME = (
    "document.path",
    "ORDER BY document.sort_date = '', document.sort_date, document.name, document.path",
)
_KEYS = "document.id", ""
_HOW_OFTEN = """
    SELECT count(DISTINCT document) AS documents, count(*) AS mentions
    FROM reference WHERE target IN (SELECT value FROM json_each(?))
"""
_GRADED = " AND coalesce(reference.certainty, 'certain') IN (SELECT value FROM json_each(?))"
_OWN = "SELECT DISTINCT official_id FROM document WHERE official_id >= ? AND official_id < ?"
_SHORT_TITLE = re.compile(r"\((?P<name>(?:[A-Z]\w*|Rijks)?[Ww]et[^()]*|[A-Z]\w*wet(?: [^()]*)?)\)$")
"""The bill for a new law has its name behind what it is about; one that changes laws has no name."""
_FIRST, _MOST = 1, 512
"""How many targets are read at once: few at first, so that the first are soon there."""


class Wanted(NamedTuple):
    """Which mentions are wanted: in which ``papers``, how certain (nothing: all), and how told.

    ``paragraphs``: each with the paragraph around it. ``limit``, if it is not 0, keeps the first
    mentions in the order ``by``: of the pieces, or of time.
    """

    papers: Narrowing = Narrowing()
    certainty: tuple[str, ...] = ()
    paragraphs: bool = False
    by: By = "piece"
    limit: int = 0

    @property
    def narrows(self) -> bool:
        """Whether some mentions are left out for what they are."""
        return bool(self.papers or self.certainty)


class Traced:
    """The trace of one query. Nothing is read before it is asked for, and nothing twice."""

    def __init__(self, corpus: Corpus, query: Query, wanted: Wanted) -> None:
        """Find the targets of a query and the documents that cite them."""
        self.query, self.more = query, 0
        self._corpus, self._wanted = corpus, wanted
        self._ranks: dict[str, int] = {}
        narrowed, values = wanted.papers.clause(corpus)
        certainty = (json.dumps(wanted.certainty),) if wanted.certainty else ()
        self._parts = {"graded": _GRADED if certainty else "", "narrowed": narrowed}
        self._values = (*certainty, *values)
        self._mentions_sql = _MENTIONS.format(**self._parts)
        self._people = self._trace_people() if query.kind in ("office", "person") else None
        self._met = met_targets(corpus, query)
        self._keys: dict[Target, list[int]] = {}
        for key, met in self._met.items():
            self._keys.setdefault(met.target, []).append(key)
        self._by_date = self._citing(*_BY_DATE)

    def targets(self) -> Iterator[dict[str, Any]]:
        """Yield the targets in their order, each with the mentions that are wanted."""
        found = iter(self._people) if self._people is not None else self._described()
        if not (limit := self._wanted.limit):
            yield from found
            return
        if self._wanted.by != "piece":
            yield from self._earliest(list(found), limit)
            return
        left = limit
        for target in found:
            kept = target["mentions"][:left]
            self.more += len(target["mentions"]) - len(kept)
            left -= len(kept)
            if kept or (left and not target["mentions"]):
                yield {**target, "mentions": kept}
            if not left:
                break
        self.more = max(self.more, self.head()["mentions"] - limit)

    def head(self) -> dict[str, Any]:
        """Return what is soon known: what the query means, how often and when it is cited."""
        dated = self._dated()
        return {
            "query": self.query.text, "kind": self.query.kind, "title": self._title,
            "documents": sum(documents for _, documents, _ in dated),
            "mentions": sum(mentions for _, _, mentions in dated),
            "periods": periods(dated), "near": self.near(),
        }

    def tail(self, targets: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """Return what is known when ``targets`` are: how motions stand, what is cited besides."""
        is_of_one = self.query.kind == "dossier" or not self._keys
        dossiers = {self.query.number} if is_of_one else {target.dossier for target in self._keys}
        documents = [row["id"] for row in self._citing(*_KEYS)]
        return {
            "targets": [target["id"] for target in targets],
            "more": self.more,
            "motions": motion_states(target["ledger"] for target in targets),
            "cited_with": cited_with(self._corpus, documents, dossiers, self._all_keys()),
        }

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell: no mention, and no paper that was asked for itself."""
        if self._people is not None:
            return not self._people
        return not self._by_date and (self._wanted.narrows or not self._own())

    def near(self) -> list[str]:
        """Return what the corpus does cite, near a query that means nothing that it cites."""
        if self._people is not None or self._keys or self._own():
            return []
        from mhcorpus.queries.near import near

        return near(self._corpus, self.query)

    def without_law(self) -> int:
        """Return how many mentions name the article that was asked for with its law, and no law."""
        if self.query.kind != "article" or not self.query.laws or self._wanted.narrows:
            return 0
        conditions = without_law(self.query.number)
        keys = list(met_targets(self._corpus, self.query._replace(conditions=conditions)))
        return int(self._corpus.rows(_HOW_OFTEN, (json.dumps(keys),))[0]["mentions"])

    def by_name(self) -> dict[str, Any] | None:
        """Return the short title of the bill that a dossier is for, and how often papers have that alone.

        None where the dossier is for no new law, or no paper has its title.
        """
        if self._bill is None or self._wanted.narrows:
            return None
        often = self._corpus.rows(_HOW_OFTEN, (json.dumps(list(self.bill())),))[0]
        return {"name": self._bill, **dict(often)} if often["mentions"] else None

    def bill(self) -> dict[int, Target]:
        """Return, by key, what is the bill that a dossier is for, cited by its name: it and its articles."""
        if self._bill is None:
            return {}
        laws = law_ids(self._corpus, self._bill)
        named = self.query._replace(conditions=(law(laws),), laws=tuple(laws))
        met = met_targets(self._corpus, named)
        return {key: one.target for key, one in met.items() if key not in self._met}

    def in_time(self, mention: Mapping[str, Any]) -> tuple[int, str, int]:
        """Return what sorts mentions by the time of their documents, those without a date last."""
        return self._rank(mention["path"]), mention["path"], mention["start"]

    def _rank(self, path: str) -> int:
        """Return the place of a document in time; those without a date come last."""
        if not self._ranks and self._people is None:
            self._ranks = {row["path"]: at for at, row in enumerate(self._citing(*_IN_TIME))}
        elif not self._ranks:
            mentions = [each for one in self._people or () for each in one["mentions"]]
            dates = {each["path"]: (each["date"] or "~", each["document"], each["path"]) for each in mentions}
            ordered = sorted(dates, key=lambda one: dates[one])
            self._ranks = {one: at for at, one in enumerate(ordered)}
        return self._ranks[path]

    def _citing(self, told: str, arranged: str) -> list[sqlite3.Row]:
        """Return the documents with mentions that are wanted: what is told of them, and how arranged."""
        sql = _CITING.format(told=told, arranged=arranged, **self._parts)
        return self._corpus.rows(sql, (json.dumps(self._all_keys()), *self._values))

    def _all_keys(self) -> list[int]:
        return list(self._met)

    def _earliest(self, targets: Sequence[dict[str, Any]], limit: int) -> Iterator[dict[str, Any]]:
        ordered = sorted((each for one in targets for each in one["mentions"]), key=self.in_time)
        kept = set(map(id, ordered[:limit]))
        self.more = max(0, len(ordered) - limit)
        for target in targets:
            if mentions := [each for each in target["mentions"] if id(each) in kept]:
                yield {**target, "mentions": mentions}

    def _described(self) -> Iterator[dict[str, Any]]:
        targets = iter(sorted({*self._keys, *self._own()}, key=target_order))
        size = _FIRST
        while some := list(islice(targets, size)):
            keys = [key for target in some for key in self._keys.get(target, ())]
            named = {key: target for target in some for key in self._keys.get(target, ())}
            rows = self._corpus.rows(self._mentions_sql, (json.dumps(keys), *self._values))
            mentions: dict[Target, list[sqlite3.Row]] = {}
            for row in rows:
                mentions.setdefault(named[row["target"]], []).append(row)
            if self._wanted.narrows:
                some = [target for target in some if target in mentions]
            works = works_of(self._corpus, {row["number"] for row in rows})
            describe = Descriptions(
                self._corpus, some, {key: self._met[key] for key in keys}, works, rows,
                paragraphs=self._wanted.paragraphs,
            )
            yield from (describe(target, mentions.get(target, [])) for target in some)
            size = min(2 * size, _MOST)

    def _own(self) -> list[Target]:
        """Return the documents that meet the query and are themselves cited by none."""
        named = {target.id for target in self._keys}
        found = [
            target_of(row["official_id"], "")
            for condition in self.query.conditions if condition.own
            for row in self._corpus.rows(_OWN, (condition.own, f"{condition.own}\U0010ffff"))
            if condition.accepts(target_of(row["official_id"], ""))
        ]
        filed = papers_that_are(self._corpus, filed_pieces(self._corpus, self.query))
        found += (target_of(one, "") for one in set(filed.values()))
        return [target for target in found if target.id not in named]

    @cached_property
    def _title(self) -> str | None:
        if self.query.kind not in ("dossier", "piece"):
            return None
        chapters = {target.chapter for target in self._keys if target.dossier == self.query.number}
        return dossier_title(self._corpus, self.query.number, chapters.pop() if len(chapters) == 1 else "")

    @cached_property
    def _bill(self) -> str | None:
        """The short title of the bill that a dossier is for."""
        bill = _SHORT_TITLE.search(self._title or "") if self.query.kind == "dossier" else None
        return bill["name"] if bill else None

    def _dated(self) -> list[tuple[str | None, int, int]]:
        """Return the dates of the documents that cite, with how many there are and their mentions."""
        if self._people is None:
            return [
                (document_date(row["date"], row["dated"]), row["documents"], row["mentions"])
                for row in self._by_date
            ]
        found: dict[str, list[Any]] = {}
        for target in self._people:
            for mention in target["mentions"]:
                found.setdefault(mention["path"], [mention["date"], 0])[1] += 1
        return [(date, 1, mentions) for date, mentions in found.values()]

    def _trace_people(self) -> list[dict[str, Any]]:
        from mhcorpus.queries.persontrace import trace_office, trace_persons

        allowed = self._wanted.papers.keys(self._corpus)
        if self.query.kind == "office":
            found = trace_office(self._corpus, self.query, allowed)
        else:
            found = trace_persons(self._corpus, self.query, _MENTIONS.format(graded="", narrowed=""), allowed)
        if self._wanted.certainty:
            found = [{**target, "mentions": [
                each for each in target["mentions"] if each["certainty"] in self._wanted.certainty
            ]} for target in found]
        return [target for target in found if target["mentions"]] if self._wanted.narrows else found
