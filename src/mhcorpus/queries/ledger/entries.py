"""The entries of single papers, read from the store for the ledger across papers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal, NamedTuple

from mhcorpus.queries.dates import document_date, last_day
from mhcorpus.queries.works import Work, copies_of
from mhcorpus.store import Corpus
from mhcorpus.store.shapes import filled_entry, full_entry
from mhcorpus.store.views import IS_CORRECTED

Join = Literal["stated", "inferred"]
"""``stated``: the paper gives the number itself; ``inferred``: it gives names that only one motion has,
or a number that counts in the one dossier at hand."""

_ALL_CORRECTED = f"SELECT id FROM document WHERE {IS_CORRECTED}"
_PAPERS = f"""
    SELECT id, name, work, date, dated, sort_date, kind, title, json_extract(meta, '$.ministry') AS ministry,
           json_extract(meta, '$.sender.office') AS office, json_extract(meta, '$.dossier') AS dossier,
           official_id, {IS_CORRECTED} AS is_corrected
    FROM document WHERE id IN (SELECT value FROM json_each(?))
"""
_BRIEFLY = f"""
    SELECT id, name, work, date, dated, sort_date, {IS_CORRECTED} AS is_corrected
    FROM document WHERE id IN (SELECT value FROM json_each(?))
"""
_MOTIONS = """
    SELECT motion.id, motion.document, ledger.entry, ledger.content
    FROM motion JOIN ledger ON ledger.document = motion.document
        AND ledger.entry = motion.entry AND ledger.number = motion.number
    WHERE motion.id IN (SELECT value FROM json_each(?))
    ORDER BY motion.document, motion.number
"""
_REPLACING = """
    SELECT DISTINCT motion.id, replaced.value
    FROM ledger CROSS JOIN motion ON motion.document = ledger.document
        AND motion.entry = ledger.entry AND motion.number = ledger.number,
        json_each(ledger.content, '$.replaces') AS replaced
    WHERE instr(ledger.content, '"replaces":["')
        AND motion.id >= ?1 || '-' AND motion.id < ?1 || '.' ORDER BY motion.id
"""
"""In a dossier: a motion takes the place of one of its own. A full stop is the sign behind the hyphen."""
_COMMITMENTS = "SELECT document, number, content FROM ledger WHERE entry = 'commitment'"
_DELIVERIES = "SELECT document, number, content FROM delivery"
_DELIVERED = {"act": "settled", "status": "done", "to": ["Kamer"]}


Entries = dict[str, list[tuple[int, Mapping[str, Any]]]]
"""By the id of a motion, the documents (keys) that speak of it, each with its entry."""


class Paper(NamedTuple):
    """A document, as the evidence names it; ``date`` is as lists print it, ``day`` sorts (ISO or "").

    ``last`` is the last day that it may be of, where ``day`` is the first. ``work`` is "", and what
    stands behind ``last`` is None, where it was not asked for.
    """

    key: int
    name: str
    work: str
    date: str | None
    day: str
    last: str
    is_corrected: bool
    kind: str | None = None
    title: str | None = None
    ministry: str | None = None
    office: str | None = None
    dossier: str | None = None
    official_id: str | None = None

    def place(self, found: Mapping[str, Any]) -> dict[str, Any]:
        """Return where a statement or a promise of the paper stands."""
        return {
            "document": self.name, "work": self.work, "date": self.date, "page": found["page"],
            "footnote": found["footnote"], "section": found["section"],
            "start": found["start"], "end": found["end"],
        }  # fmt: skip


def ministry_in(office: str | None) -> str | None:
    """Return the ministry in an office: "Minister van Financiën" heads that of Financiën."""
    _, _, name = (office or "").partition(" van ")
    return name or None


class Said(NamedTuple):
    """What one paper says of one motion; ``content`` is its entry, as ``extract`` prints those."""

    paper: Paper
    content: Mapping[str, Any]
    join: Join = "stated"


class Promised(NamedTuple):
    """What one paper says of one promise; ``number`` is that of the entry in the paper.

    ``is_named``: it names one; else it brings something, which may keep one that is named elsewhere.
    """

    paper: Paper
    number: int
    content: Mapping[str, Any]
    is_named: bool = True

    @property
    def id(self) -> str:
        """What names this entry: its document and its number there, from 1."""
        return f"{self.paper.name}#{self.number + 1}"


def papers(corpus: Corpus, documents: Collection[int]) -> dict[int, Paper]:
    """Return the papers of these keys."""
    copies = copies_of(corpus, documents)
    return {
        row["id"]: Paper(
            row["id"], row["name"], _work_of(row, copies), document_date(row["date"], row["dated"]),
            row["sort_date"], last_day(row["date"], row["dated"], row["sort_date"]),
            bool(row["is_corrected"]), row["kind"], row["title"], row["ministry"], row["office"],
            row["dossier"], row["official_id"],
        )
        for row in corpus.rows(_PAPERS, (json.dumps(sorted(documents)),))
    }


def papers_of(
    corpus: Corpus, said: Entries, works: Mapping[int, Work] | None = None
) -> dict[int, Paper]:
    """Return the papers of entries in brief, with the works of those that state something.

    So much tells how motions stand: whether a paper is a copy matters for what it states. ``works``
    are those that are known already.
    """
    stating = {
        document for found in said.values() for document, content in found
        if content["statements"] or content.get("corrected")
    }
    known = {**copies_of(corpus, stating - (works or {}).keys()), **(works or {})}
    keys = json.dumps(sorted({document for found in said.values() for document, _ in found}))
    return {
        row["id"]: Paper(
            row["id"], row["name"], _work_of(row, known) if row["id"] in stating else "",
            document_date(row["date"], row["dated"]), row["sort_date"],
            last_day(row["date"], row["dated"], row["sort_date"]), bool(row["is_corrected"]),
        )
        for row in corpus.rows(_BRIEFLY, (keys,))
    }


def _work_of(row: sqlite3.Row, known: Mapping[int, Work]) -> str:
    work = known.get(row["id"])
    return work.name if work else row["work"]


def said_of(corpus: Corpus, ids: Collection[str]) -> Entries:
    """Return, for each of the ids, the documents that speak of it, each with its entry."""
    found: Entries = {}
    rows = corpus.rows(_MOTIONS, (json.dumps(sorted(ids)),))
    # Read at once: there are very many, and short.
    stored = json.loads(f"[{','.join([row['content'] for row in rows])}]")
    for row, content in zip(rows, stored, strict=True):
        found.setdefault(row["id"], []).append((row["document"], filled_entry(row["entry"], content)))
    return found


def replaced_by(corpus: Corpus, ids: Iterable[str]) -> dict[str, list[str]]:
    """Return, for each of the ids that a later motion takes the place of, the ids of those motions."""
    found: dict[str, list[str]] = {}
    for dossier in sorted({one.rpartition("-")[0] for one in ids if one.startswith("kst-")}):
        for row in corpus.rows(_REPLACING, (dossier,)):
            found.setdefault(row["value"], []).append(row["id"])
    return found


def promised(corpus: Corpus) -> list[Promised]:
    """Return what papers say of promises and what letters bring, the oldest first; copies of a letter once.

    What a letter brings stands behind what it says of promises.
    """
    rows, brought = corpus.rows(_COMMITMENTS), corpus.rows(_DELIVERIES)
    # One that is corrected may have no promise left, and speaks for its copies by that.
    corrected = [row["id"] for row in corpus.rows(_ALL_CORRECTED)]
    known = papers(corpus, {*corrected, *(row["document"] for row in (*rows, *brought))})
    found = [
        Promised(known[row["document"]], row["number"], full_entry("commitment", row["content"]))
        for row in rows
    ]
    nothing = full_entry("commitment", "{}")
    found += [
        Promised(
            known[row["document"]], row["number"],
            {**nothing, **full_entry("delivery", row["content"]), **_DELIVERED}, is_named=False,
        )
        for row in brought
    ]  # fmt: skip
    found.sort(key=lambda each: (
        each.paper.day, each.paper.name, each.paper.key, not each.is_named, each.number,
    ))  # fmt: skip
    speaking = speaking_copies((*(known[key] for key in corrected), *(each.paper for each in found)))
    return [each for each in found if speaking[each.paper.work] == each.paper.key]


def speaking_copies(among: Iterable[Paper]) -> dict[str, int]:
    """Return the key of the paper that speaks for each work, the others being copies that say the same.

    That is the first one, or the first that is corrected.
    """
    speaking: dict[str, int] = {}
    for paper in sorted(among, key=lambda each: not each.is_corrected):
        speaking.setdefault(paper.work, paper.key)
    return speaking
