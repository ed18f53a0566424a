"""Full text: the paragraphs that hold the words, the best first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from mhcorpus.inorder import InOrder
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.searchterms import Search, search_terms
from mhcorpus.source import ASIDE, Block, Note, Source
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import OF_PARAGRAPH

SCHEMA = "mhcorpus/search/1"
_DOCUMENT = OF_PARAGRAPH.format(what="id", key="fulltext.rowid")
_SCORED = "SELECT rowid AS key, rank AS score FROM fulltext WHERE fulltext MATCH ?"
_AMONG = f" AND {_DOCUMENT} IN (SELECT document.id FROM document WHERE sort_date IS NOT NULL{{narrowed}})"
_CITES = f""" AND {_DOCUMENT} IN (
    SELECT document FROM reference WHERE target IN (SELECT value FROM json_each(?))
)"""
_BEST = f"""
    WITH scored AS MATERIALIZED ({{scored}}),
    last AS (SELECT max(score) AS score FROM (SELECT score FROM scored ORDER BY score LIMIT ?)),
    best AS (
        SELECT key, scored.score, {OF_PARAGRAPH.format(what='sort_date', key='key')} AS sort_date
        FROM last CROSS JOIN scored ON scored.score <= last.score
        ORDER BY scored.score, sort_date DESC, key LIMIT ?
    )
    SELECT document.id AS document, key - document.first_paragraph AS block,
           (SELECT count(*) FROM scored) AS total
    FROM best JOIN document ON document.id = {OF_PARAGRAPH.format(what='id', key='key')}
    ORDER BY best.score, best.sort_date DESC, key
"""
"""Indexes alone tell how many there are, which are as good as the last that is wanted, and of what day.

Many can be as good as each other: the salutation of every letter is.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Where to look: in which ``papers``, and in those that cite an id; ``limit`` 0 is no limit."""

    papers: Narrowing = field(default_factory=Narrowing)
    cites: str | None = None
    limit: int = 20


def search(corpus: Corpus, text: str, wanted: Wanted | None = None) -> dict[str, Any]:
    """Return the paragraphs that hold what ``text`` asks for, the best first, each with its hits.

    Offsets are of the stored text, in which nobody reads what is ``left_out``. Raises QueryError
    where ``text`` holds no word.
    """
    asked, wanted = search_terms(text), wanted or Wanted()
    corpus.keep_much()  # the index of a common word is gone through many times
    scored, values = _SCORED, [asked.expression]
    narrowed, narrowing = wanted.papers.clause(corpus)
    if narrowed:
        scored += _AMONG.format(narrowed=narrowed)
        values += narrowing
    if wanted.cites:
        from mhcorpus.queries.citing_papers import keys_cited

        scored += _CITES
        values.append(keys_cited(corpus, wanted.cites))
    limit = wanted.limit or -1
    rows = corpus.rows(_BEST.format(scored=scored), (*values, limit, limit))
    return {
        "schema": SCHEMA, "query": text, "total": rows[0]["total"] if rows else 0,
        "hits": list(_hits(corpus, [(row["document"], row["block"]) for row in rows], asked)),
    }  # fmt: skip


def _hits(corpus: Corpus, places: Iterable[tuple[int, int]], asked: Search) -> Iterator[dict[str, Any]]:
    from mhcorpus.references.spots import Spots
    from mhcorpus.store.reading import load_source

    known: dict[int, tuple[sqlite3.Row, Source, InOrder[Note], Spots]] = {}
    for key, number in places:
        if key not in known:
            document = corpus.rows("SELECT * FROM document WHERE id = ?", (key,))[0]
            source = load_source(document)
            known[key] = document, source, InOrder(source.notes), Spots(source)
        document, source, notes, spots = known[key]
        block = source.blocks[number]
        text = source.text[block.start : block.end]
        note = notes.within(block.start, block.end) if block.kind == "note" else None
        spot = spots.at(block.start, note, {})
        yield {
            "document": document["name"],
            "date": document_date(document["date"], document["dated"]),
            "kind": document["kind"],
            "title": document["title"],
            "page": spot.page,
            "footnote": spot.footnote,
            "section": spot.section,
            "start": block.start,
            "end": block.end,
            "text": text,
            "below": _below(source, number),
            "hits": [[block.start + start, block.start + end] for start, end in asked.spans(text)],
            "left_out": _left_out(source, block),
        }


def _left_out(source: Source, block: Block) -> list[list[int]]:
    return [[start, end] for start, end in source.unread() if block.start <= start < end <= block.end]


def _below(source: Source, number: int) -> str | None:
    """Return the paragraph right under a heading, which alone tells little; None where there is none."""
    if source.blocks[number].kind != "heading":
        return None
    under = (block for block in source.blocks[number + 1 :] if block.kind not in ASIDE)
    first = next(under, None)
    return source.text[first.start : first.end] if first and first.kind != "heading" else None
