"""What documents there are, and what is known of one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from mhcorpus.inorder import InOrder
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.pairs import pairs_of
from mhcorpus.queries.selection import Selection, members_of
from mhcorpus.queries.works import Work, works_of
from mhcorpus.store import Corpus
from mhcorpus.store.finding import ID_DIGITS

if TYPE_CHECKING:
    from mhcorpus.source import Source

SCHEMA_LIST = "mhcorpus/list/1"
SCHEMA_SHOW = "mhcorpus/show/1"

_LISTED = """
    SELECT id, name, path, sha256, kind, official_id, date, dated, title, format, meta, words,
           source_warnings, warnings, pages,
           (SELECT count(*) FROM reference WHERE document = document.id) AS "references"
    FROM document WHERE id IN (SELECT value FROM json_each(?))
"""
_NAMES = """
    SELECT id, name, path, format, kind, date, dated FROM document
    WHERE id IN (SELECT value FROM json_each(?))
"""


class Listing:
    """The documents that ``selection`` lets through, else all, in that order.

    ``date`` ends in ``~`` where none is printed; ``work`` names what copies share.
    """

    def __init__(
        self, corpus: Corpus, selection: Selection | None = None, sort: str = "date", limit: int = 0
    ) -> None:
        """Read them; ``limit``, if it is not 0, keeps the first.

        Raises QueryError for what cannot be selected or sorted by.
        """
        self._corpus = corpus
        found = (selection or Selection()).keys(corpus, sort, limit and limit + 1)
        self._keys = found[:limit] if limit else found
        self.more = len(self._keys) < len(found)
        """Whether the limit left some out."""
        rows = {row["id"]: row for row in corpus.rows(_LISTED, (json.dumps(self._keys),))}
        works = works_of(corpus, self._keys)
        unsure = selection.unsure(corpus, rows.values()) if selection else {}
        self.documents = [_listed(rows[key], works[key], unsure.get(key, [])) for key in self._keys]
        """Without their pairs, which are looked for in months of papers around them."""

    def data(self) -> dict[str, Any]:
        """Return the list as JSON has it: ``pair`` is the letter of a beslisnota or that of a letter."""
        paired = _paired(self._corpus, self._keys)
        return {
            "schema": SCHEMA_LIST,
            "documents": [
                {**document, "pair": paired.get(key, [])}
                for key, document in zip(self._keys, self.documents, strict=True)
            ],
        }


def _paired(corpus: Corpus, documents: Collection[int]) -> dict[int, list[str]]:
    """Return the names of the files that go with each of ``documents``."""
    found: dict[int, list[int]] = {}
    for pair in pairs_of(corpus, documents):
        found.setdefault(pair.note, []).append(pair.letter)
        found.setdefault(pair.letter, []).append(pair.note)
    among = json.dumps(sorted({other for others in found.values() for other in others}))
    names = {row["id"]: row["name"] for row in corpus.rows(_NAMES, (among,))}
    return {key: sorted(names[other] for other in others) for key, others in found.items()}


def _listed(row: sqlite3.Row, work: Work, unsure: list[str]) -> dict[str, Any]:
    meta = json.loads(row["meta"])
    return {
        "document": row["name"],
        "path": row["path"],
        "id": row["sha256"][:ID_DIGITS],
        "official_id": row["official_id"],
        "work": work.name,
        "pair": [],
        "kind": row["kind"],
        "date": document_date(row["date"], row["dated"]),
        "dated": json.loads(row["dated"]) if row["dated"] else None,
        "title": row["title"],
        "ministry": meta.get("ministry"),
        "dossier": meta.get("dossier"),
        "members": members_of(meta),
        **({"unsure": unsure} if unsure else {}),
        "format": row["format"],
        "pages": row["pages"],
        "words": row["words"],
        "references": row["references"],
        "warnings": _warnings(row),
    }


def show_document(corpus: Corpus, given: str) -> dict[str, Any]:
    """Return all that is known of the document that ``given`` names (see Corpus.find).

    Its references are as ``extract`` prints them. Raises QueryError for no or several.
    """
    row = corpus.find(given)
    source, analysis = corpus.load(row["id"])
    extracted = analysis.as_dict(source.name)
    work = works_of(corpus, [row["id"]])[row["id"]]
    counts: dict[str, int] = {}
    for reference in analysis.references:
        counts[reference.kind] = counts.get(reference.kind, 0) + 1
    return {
        "schema": SCHEMA_SHOW,
        "document": source.name,
        "path": row["path"],
        "id": row["sha256"][:ID_DIGITS],
        "work": work.name,
        "copies": _others(corpus, [each for each in work.documents if each != row["id"]]),
        "pair": _pair_of(corpus, row["id"]),
        "format": source.format,
        "encoding": source.encoding,
        "pages": row["pages"],
        "words": row["words"],
        "ingested_at": row["ingested_at"],
        "date": document_date(row["date"], row["dated"]),
        "declared": dict(source.declared),
        "meta": extracted["meta"],
        "dated": extracted["dated"],
        "warnings": _warnings(row),
        "counts": dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))),
        "references": [
            {**printed, "pattern": found.pattern}
            for printed, found in zip(extracted["references"], analysis.references, strict=True)
        ],
        "motions": extracted["motions"],
        "commitments": extracted["commitments"],
        "questions": extracted["questions"],
        "text": source.text,
        "blocks": _blocks(source),
        "page_starts": list(source.pages),
    }


def _pair_of(corpus: Corpus, document: int) -> list[dict[str, Any]]:
    why = {
        other: pair.why
        for pair in pairs_of(corpus, [document])
        for own, other in ((pair.note, pair.letter), (pair.letter, pair.note)) if own == document
    }
    keys = sorted(why)
    return [{**entry, "why": why[key]} for key, entry in zip(keys, _others(corpus, keys), strict=True)]


def _others(corpus: Corpus, documents: list[int]) -> list[dict[str, Any]]:
    rows = {row["id"]: row for row in corpus.rows(_NAMES, (json.dumps(documents),))}
    return [
        {
            "document": row["name"], "path": row["path"], "format": row["format"], "kind": row["kind"],
            "date": document_date(row["date"], row["dated"]),
        }
        for row in (rows[document] for document in documents)
    ]


def _blocks(source: Source) -> list[dict[str, Any]]:
    """Return the blocks as read; a note's block has the label of its note, and its page."""
    bodies = InOrder(source.notes)
    return [
        {
            "kind": block.kind, "start": block.start, "end": block.end, "level": block.level,
            "page": (note and note.page) or source.page_of(block.start), "continues": block.continues,
            "note": note and note.label,
        }
        for block in source.blocks
        for note in [bodies.within(block.start, block.end) if block.kind == "note" else None]
    ]


def _warnings(row: sqlite3.Row) -> list[str]:
    return [*json.loads(row["source_warnings"]), *json.loads(row["warnings"])]
