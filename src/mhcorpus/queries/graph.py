"""Who cites what, as a graph: the papers of the corpus, what they cite, and how often."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mhcorpus.errors import QueryError
from mhcorpus.official.addresses import page_of, uri_of, urn_of
from mhcorpus.queries.asked import asked
from mhcorpus.queries.cited import Met, met_targets
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.missing import KINDS as PAPERS
from mhcorpus.queries.narrowing import Narrowing
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.submitters import Submitters, fullest, submitters
from mhcorpus.queries.titles import Titles
from mhcorpus.queries.works import works_of
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import URL
from mhcorpus.store.targets import Target

SCHEMA = "mhcorpus/graph/1"
KINDS = (*PAPERS, "article", "dossier", "law", "motion")
"""Kinds of targets that are nodes; a date or a member is none."""

_CITED = f"""
    SELECT reference.document, reference.target, count(*) AS mentions, min({URL}) AS url,
           min(CASE coalesce(reference.certainty, 'certain')
               WHEN 'certain' THEN 0 WHEN 'likely' THEN 1 WHEN 'anaphora' THEN 2 ELSE 3 END) AS doubt
    FROM reference JOIN target ON target.key = reference.target
    JOIN document ON document.id = reference.document
    WHERE {{among}}{{narrowed}} GROUP BY reference.document, reference.target
"""
_TARGETS = """
    SELECT id, kind, dossier, chapter, piece, law, article, key FROM target
    WHERE key IN (SELECT value FROM json_each(?1)) AND kind IN (SELECT value FROM json_each(?2))
"""
_FACTS = """
    SELECT id, name, kind, title, date, dated, sort_date, official_id, sha256, format, given_date
    FROM document
    WHERE id IN (SELECT value FROM json_each(?)) OR official_id IN (SELECT value FROM json_each(?))
    ORDER BY path
"""

_CERTAINTIES = ("certain", "likely", "anaphora", "unsure")

Cited = dict[tuple[int, int], dict[str, Any]]
"""What a document cites how often, by their keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the graph has: who cites in which ``papers``; ``around``: what these cite besides, too.

    ``limit``, if it is not 0, keeps the edges of the most mentions.
    """

    papers: Narrowing = field(default_factory=Narrowing)
    around: bool = False
    limit: int = 0


def graph(
    corpus: Corpus, arguments: Sequence[str] = (), wanted: Wanted | None = None, *, apart: bool = False
) -> dict[str, Any]:
    """Return who cites what ``arguments`` ask for (see ``asked``), or who cites what in the corpus.

    Copies of one paper are one node, with the mentions of the copy that has most. Raises QueryError
    for what means nothing, and for a person.
    """
    wanted = wanted or Wanted()
    queries = asked(corpus, arguments, apart=apart) if arguments else []
    for query in queries:
        if query.kind in ("person", "office"):
            raise QueryError(f"{query.text!r} is a person: a graph has papers and laws; ask refs or timeline")
    met = _met(corpus, queries)
    found = _cited(corpus, wanted, met.keys() if queries else None)
    targets = _targets(corpus, {target for _, target in found})
    edges = _edges(corpus, found, targets, met)
    shown = sorted(edges, key=lambda each: -each["mentions"])[: wanted.limit or None]
    nodes = _nodes(corpus, shown, {node_name(one.target) for one in met.values() if one.covers is None})
    place = {node["id"]: at for at, node in enumerate(nodes)}
    return {
        "schema": SCHEMA,
        "query": ", ".join(query.text for query in queries) or None,
        "nodes": nodes,
        "edges": [
            {"source": each["work"].name, "target": node_name(each["target"]), "mentions": each["mentions"],
             "certainty": _CERTAINTIES[each["doubt"]], "covers": each["covers"]}
            for each in sorted(
                shown, key=lambda each: (place[each["work"].name], place[node_name(each["target"])])
            )
        ],
        "more": len(edges) - len(shown),
    }  # fmt: skip


def node_name(target: Target) -> str:
    """Return the id of a target as a node.

    Articles of EU acts have one id, ``artikel:4``: the act that a mention names tells them apart.
    """
    return f"{target.law}:{target.id}" if target.law and target.id.startswith("artikel:") else target.id


def _met(corpus: Corpus, queries: Iterable[Query]) -> dict[int, Met]:
    """Return what the queries mean, by key; what one names and a range covers for another is named."""
    met = [each for query in queries for each in met_targets(corpus, query).items()]
    return dict(sorted(met, key=lambda each: each[1].covers is None))


def _cited(corpus: Corpus, wanted: Wanted, meant: Collection[int] | None) -> Cited:
    """Return which documents cite which targets; ``meant`` are those that are asked for, None for all."""
    narrowed, values = wanted.papers.clause(corpus)

    def read(among: str, *first: str) -> Cited:
        sql = _CITED.format(among=among, narrowed=narrowed)
        return {(row["document"], row["target"]): dict(row) for row in corpus.rows(sql, (*first, *values))}

    if meant is None:
        return read("reference.target IS NOT NULL")
    found = read("reference.target IN (SELECT value FROM json_each(?))", json.dumps(sorted(meant)))
    if not wanted.around:
        return found
    citing = sorted({document for document, _ in found})
    return read(
        "reference.target IS NOT NULL AND reference.document IN (SELECT value FROM json_each(?))",
        json.dumps(citing),
    )


def _targets(corpus: Corpus, keys: Collection[int]) -> dict[int, Target]:
    rows = corpus.rows(_TARGETS, (json.dumps(sorted(keys)), json.dumps(KINDS)))
    return {row["key"]: Target(*tuple(row)[:7]) for row in rows}


def _edges(
    corpus: Corpus, found: Cited, targets: Mapping[int, Target], met: Mapping[int, Met]
) -> list[dict[str, Any]]:
    """Return an edge for each paper and what it cites, with the mentions of the fullest copy."""
    works = works_of(corpus, {document for document, _ in found})
    of_documents: dict[tuple[int, str], dict[str, Any]] = {}
    for (document, key), row in sorted(found.items()):
        if key not in targets or document not in works:
            continue
        work, target = works[document], targets[key]
        name = node_name(target)
        if work.name == name:  # a paper that names itself
            continue
        covers = met[key].covers if key in met else None
        edge = {**row, "key": key, "work": work, "target": target, "covers": covers}
        known = of_documents.get((document, name))
        of_documents[document, name] = _both(known, edge) if known else edge
    edges: dict[tuple[str, str], dict[str, Any]] = {}
    for (document, name), edge in of_documents.items():
        known = edges.get((works[document].name, name))
        if known is None or known["mentions"] < edge["mentions"]:
            edges[works[document].name, name] = edge
    return list(edges.values())


def _both(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Return the edge of what one document cites by an id in two ways: alone, and as the first of a range."""
    named = next((each for each in (one, other) if each["covers"] is None), one)
    return {
        **named, "mentions": one["mentions"] + other["mentions"], "doubt": min(one["doubt"], other["doubt"]),
        "url": min(filter(None, (one["url"], other["url"])), default=None),
    }


def _nodes(
    corpus: Corpus, edges: Sequence[Mapping[str, Any]], meant: Collection[str]
) -> list[dict[str, Any]]:
    """Return the ends of ``edges``: papers of the corpus by date, then what else is cited, in its order."""
    papers = {each["work"].name: each["work"] for each in edges}
    cited: dict[str, tuple[Target, str | None]] = {}
    for each in edges:
        target, url = each["target"], each["url"]
        known = cited.get(node_name(target), (target, None))[1]
        cited[node_name(target)] = (target, min(filter(None, (known, url)), default=None))
    keys = [key for paper in papers.values() for key in paper.documents]
    held: dict[str, list[Mapping[str, Any]]] = {}
    by_key = {key: paper.name for paper in papers.values() for key in paper.documents}
    for row in corpus.rows(_FACTS, (json.dumps(keys), json.dumps(list(cited)))):
        held.setdefault(by_key.get(row["id"]) or row["official_id"], []).append(dict(row))
    own = [_held(name, rows, name in meant) for name, rows in held.items()]
    titles = Titles(corpus, [target for target, _ in cited.values()])
    others = [
        _other(target, url, titles(target), node_name(target) in meant)
        for target, url in sorted(cited.values(), key=lambda each: target_order(each[0]))
        if target.id not in held
    ]
    members = _members(corpus, edges)
    nodes = [node for _, node in sorted(own, key=lambda each: (each[0], each[1]["id"]))] + others
    return [{**node, **members.get(node["id"], Submitters([])).as_dict()} for node in nodes]


def _members(corpus: Corpus, edges: Sequence[Mapping[str, Any]]) -> dict[str, Submitters]:
    """Return who submitted the motions among what is cited."""
    keys = {each["key"]: each["target"].id for each in edges}
    return {
        keys[key]: fullest(mentions.values()) for key, mentions in submitters(corpus, keys.keys()).items()
    }


def _held(name: str, rows: Sequence[Mapping[str, Any]], asked: bool) -> tuple[str, dict[str, Any]]:
    """Return when a paper of the corpus was written, to sort it, and its node."""
    official = next((row["official_id"] for row in rows if row["official_id"]), None)
    row = min(rows, key=lambda row: (row["date"] is None, row["dated"] is None))
    url = page_of(official) if official else None
    uri = (official and uri_of(official, url)) or urn_of(
        row["sha256"], row["format"], row["given_date"]
    )
    node = {
        "id": name, "kind": row["kind"],
        "title": next((each["title"] for each in rows if each["title"]), None),
        "date": document_date(row["date"], row["dated"]), "url": url, "uri": uri, "in_corpus": True,
        "documents": [each["name"] for each in rows], "asked": asked,
    }  # fmt: skip
    return row["sort_date"] or "~", node


def _other(target: Target, url: str | None, title: str | None, asked: bool) -> dict[str, Any]:
    url, name = page_of(target.id) or url, node_name(target)
    return {
        "id": name, "kind": target.kind, "title": title, "date": None, "url": url,
        "uri": uri_of(target.id, url) or urn_of(name),
        "in_corpus": False, "documents": [], "asked": asked,
    }  # fmt: skip
