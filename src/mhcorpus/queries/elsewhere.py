"""What the corpus knows of what one paper cites: its title, how it stands, which other papers cite it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mhcorpus.queries.dates import document_date
from mhcorpus.queries.descriptions import Descriptions
from mhcorpus.queries.works import works_of
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target, target_of

if TYPE_CHECKING:
    from mhcorpus.reference import Reference

_CITING = """
    SELECT target.id, document.id AS number, document.name, document.kind, document.date, document.dated,
           count(*) AS mentions
    FROM target JOIN reference ON reference.target = target.key
    JOIN document ON document.id = reference.document
    WHERE target.id IN (SELECT value FROM json_each(?))
    GROUP BY target.id, document.id ORDER BY document.sort_date DESC, document.name, document.path
"""
_UNTRACED = frozenset({"date", "document", "footnote", "member", "url"})
"""Kinds of which one id is not one thing that papers cite: a surname, a day, a letter of some day."""
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
    "cited_by": [{"document", "kind", "date", "mentions"}, …]}``: a work once, under its first file,
    the latest first. ``own_work`` names the work (:func:`mhcorpus.store.rows.work_key`) of the paper that
    asks: it and its copies are left out.
    """
    rows = corpus.rows(_CITING, (json.dumps(sorted({target.id for target in targets})),))
    own = {row["id"] for row in corpus.rows("SELECT id FROM document WHERE work = ?", (own_work,))}
    works = works_of(corpus, {row["number"] for row in rows} | own)
    copies = {document for each in own for document in works[each].documents}
    cited_by: dict[str, dict[str, dict[str, Any]]] = {}
    for row in rows:
        if row["number"] not in copies:
            # Of the copies of one letter the first that comes stands for all.
            cited_by.setdefault(row["id"], {}).setdefault(works[row["number"]].name, {
                "document": row["name"], "kind": row["kind"],
                "date": document_date(row["date"], row["dated"]), "mentions": row["mentions"],
            })
    describe = Descriptions(corpus, list(targets), {}, {})
    return {
        target.id: {
            key: value for key, value in describe(target, []).items()
            if key in ("title", "documents", "ledger")
        } | {"cited_by": list(cited_by.get(target.id, {}).values())}
        for target in targets
    }
