"""The trace of a paper, an article, a law or a motion: who cites it, where, in which words."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from mhcorpus.queries.cited import cited_targets
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.descriptions import Descriptions
from mhcorpus.queries.near import near
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.parse import parse
from mhcorpus.queries.persontrace import trace_office, trace_persons
from mhcorpus.queries.works import works_of
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target, target_of

SCHEMA = "mhcorpus/refs/1"

MENTIONS = """
    SELECT reference.target, reference.document AS number, document.name AS document,
           document.date, document.dated, reference.kind, reference.page,
           reference.footnote, heading.text AS section, reference.start, reference.end,
           reference.text, running.text AS sentence, reference.certainty, reference.reason,
           reference.url, reference.key
    FROM reference
    JOIN document ON document.id = reference.document
    LEFT JOIN passage AS heading
        ON heading.document = reference.document AND heading.number = reference.section
    LEFT JOIN passage AS running
        ON running.document = reference.document AND running.number = reference.sentence
    WHERE reference.target IN (SELECT value FROM json_each(?))
    ORDER BY document.sort_date, document.name, document.path, reference.start, reference.number
"""


def trace(corpus: Corpus, text: str) -> dict[str, Any]:
    """Return who cites what ``text`` asks for, one entry a target.

    Each has its mentions by date of the citing document; where there is none, ``near``
    names what there is. Raises QueryError where ``text`` means nothing.
    """
    query = parse(corpus, text)
    if query.kind == "office":
        return {"schema": SCHEMA, "query": text, "targets": trace_office(corpus, query), "near": []}
    if query.kind == "person":
        found = trace_persons(corpus, query, MENTIONS)
        return {"schema": SCHEMA, "query": text, "targets": found, "near": []}
    cited = cited_targets(corpus, query)
    own = _own(corpus, query, cited)
    mentions = _mentions(corpus, cited)
    targets = sorted({*cited.values(), *own}, key=target_order)
    works = works_of(corpus, {row["number"] for rows in mentions.values() for row in rows})
    describe = Descriptions(corpus, targets, list(cited), works)
    return {
        "schema": SCHEMA,
        "query": text,
        "targets": [describe(target, mentions.get(target, [])) for target in targets],
        "near": [] if targets else near(corpus, query),
    }


def _own(corpus: Corpus, query: Query, cited: dict[int, Target]) -> list[Target]:
    """Return the documents that meet the query and are themselves cited by none."""
    named = {target.id for target in cited.values()}
    found = [
        target_of(row["official_id"], "")
        for condition in query.conditions if condition.own
        for row in corpus.rows(
            "SELECT DISTINCT official_id FROM document WHERE official_id >= ? AND official_id < ?",
            (condition.own, f"{condition.own}\U0010ffff"),
        )
        if condition.accepts(target_of(row["official_id"], ""))
    ]
    return [target for target in found if target.id not in named]


def _mentions(corpus: Corpus, cited: dict[int, Target]) -> dict[Target, list[sqlite3.Row]]:
    mentions: dict[Target, list[sqlite3.Row]] = {}
    for row in corpus.rows(MENTIONS, (json.dumps(list(cited)),)):
        mentions.setdefault(cited[row["target"]], []).append(row)
    return mentions
