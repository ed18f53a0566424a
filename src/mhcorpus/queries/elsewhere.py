"""What the corpus knows of what one paper cites: its title, how it stands, which other papers cite it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, get_args

from mhcorpus.official.locators import jci_place
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.descriptions import Descriptions
from mhcorpus.queries.ranges import Meets, place_in_range
from mhcorpus.queries.works import works_of
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target, target_of

if TYPE_CHECKING:
    from mhcorpus.reference import Reference

_NAMED = "SELECT key, id FROM target WHERE id IN (SELECT value FROM json_each(?))"
_RANGES = """
    SELECT id, kind, dossier, chapter, piece, law, article, through, key FROM target
    WHERE through <> '' AND law IN (SELECT value FROM json_each(?))
"""
_CITING = """
    SELECT target.key, document.id AS number, document.name, document.kind, document.date, document.dated,
           count(*) AS mentions
    FROM target JOIN reference ON reference.target = target.key
    JOIN document ON document.id = reference.document
    WHERE target.key IN (SELECT value FROM json_each(?))
    GROUP BY target.key, document.id ORDER BY document.sort_date DESC, document.name, document.path
"""
_UNTRACED = frozenset({"date", "document", "footnote", "member", "url"})
"""Kinds of which one id is not one thing that papers cite: a surname, a day, a letter of some day."""
_NAMED_FIRST: tuple[Meets, ...] = get_args(Meets)
Known = Mapping[str, Any]


def traced(references: Iterable[Reference]) -> list[Target]:
    """Return what ``references`` point at, as far as other papers can be said to cite the same."""
    found = {
        target_of(each.id, each.kind, str(each.fields.get("law") or "")): None
        for each in references
        if each.id and each.kind not in _UNTRACED and not each.id.startswith("artikel:")
    }
    return list(found)


def elsewhere(corpus: Corpus, targets: Collection[Target], own_work: str) -> dict[str, Known]:
    """Return what is known of each of ``targets``, by id.

    ``{"title", "documents": [names of the files that are it], "ledger": as in a trace,
    "cited_by": [{"document", "kind", "date", "mentions", "covers"}, …]}``: a work once, under its first
    file, the latest first, and last what cites an article only in a range: ``covers`` says how surely, None
    where it is named. ``own_work`` names the work (:func:`mhcorpus.store.rows.work_key`) of the paper that
    asks: it and its copies are left out.
    """
    met = _met(corpus, targets)
    rows = corpus.rows(_CITING, (json.dumps(sorted({key for key, _ in met})),))
    own = {row["id"] for row in corpus.rows("SELECT id FROM document WHERE work = ?", (own_work,))}
    works = works_of(corpus, {row["number"] for row in rows} | own)
    copies = {document for each in own for document in works[each].documents}
    cited_by: dict[str, dict[str, dict[str, Any]]] = {}
    for meets in _NAMED_FIRST:
        for row in rows:
            for name in () if row["number"] in copies else met.get((row["key"], meets), ()):
                # Of the copies of one letter the first that comes stands for all.
                cited_by.setdefault(name, {}).setdefault(works[row["number"]].name, {
                    "document": row["name"], "kind": row["kind"],
                    "date": document_date(row["date"], row["dated"]), "mentions": row["mentions"],
                    "covers": None if meets == "named" else meets,
                })
    describe = Descriptions(corpus, list(targets), {}, {})
    return {
        target.id: {
            key: value for key, value in describe(target, []).items()
            if key in ("title", "documents", "ledger")
        } | {"cited_by": list(cited_by.get(target.id, {}).values())}
        for target in targets
    }


def _met(corpus: Corpus, targets: Collection[Target]) -> dict[tuple[int, Meets], list[str]]:
    """Return the ids of ``targets`` that rows of the corpus name or cover, by their keys and how they do."""
    met: dict[tuple[int, Meets], list[str]] = {}
    for row in corpus.rows(_NAMED, (json.dumps(sorted({target.id for target in targets})),)):
        met.setdefault((row["key"], "named"), []).append(row["id"])
    articles = [
        (target, tuple(each for each in jci_place(target.id) if each[0] != "artikel"))
        for target in targets if target.article and target.law
    ]  # fmt: skip
    laws = json.dumps(sorted({target.law for target, _ in articles}))
    for *parts, through, key in corpus.rows(_RANGES, (laws,)):
        first = Target(*parts)
        for target, place in articles:
            is_of_law = target.law == first.law and target.id != first.id
            if is_of_law and (meets := place_in_range([target.article], place, first, through)):
                met.setdefault((key, meets), []).append(target.id)
    return met
