"""Targets and their mentions as the JSON objects of a trace."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mhcorpus.official import PUBLISHED
from mhcorpus.queries.cited import Met
from mhcorpus.queries.dates import document_date
from mhcorpus.queries.ledger.standing import standing
from mhcorpus.queries.notes import notes_of
from mhcorpus.queries.submitters import Submitters, fullest, submitters
from mhcorpus.queries.titles import Titles
from mhcorpus.queries.works import Work
from mhcorpus.store import Corpus
from mhcorpus.store.targets import Target

if TYPE_CHECKING:
    from mhcorpus.queries.paragraphs import Paragraphs


_ALSO_IN = """
    SELECT DISTINCT piece, rtrim(dossier || '-' || chapter, '-') AS dossier FROM also_in
    WHERE piece IN (SELECT value FROM json_each(?)) ORDER BY also_in.dossier, chapter
"""


class Descriptions:
    """Describes targets; what it must look up, it looks up once for all of them."""

    def __init__(
        self, corpus: Corpus, targets: Sequence[Target], met: Mapping[int, Met], works: Mapping[int, Work],
        mentions: Iterable[sqlite3.Row] = (), *, paragraphs: bool = False,
    ) -> None:
        """Prepare for ``targets``, which ``met`` has by the keys of rows, cited by documents of ``works``.

        ``mentions`` are all rows of a trace that will be told. With ``paragraphs`` each has the paragraph
        around it.
        """
        self._works, self._met = works, met
        self._notes = notes_of(corpus, mentions)
        self._paragraphs: Paragraphs | None = None
        if paragraphs:
            from mhcorpus.queries.paragraphs import Paragraphs

            self._paragraphs = Paragraphs(corpus)
        ids = json.dumps([target.id for target in targets])
        held = corpus.rows(
            "SELECT official_id, name FROM document WHERE official_id IS NOT NULL"
            " AND official_id IN (SELECT value FROM json_each(?)) ORDER BY path", (ids,)
        )
        self._also_in: dict[str, list[str]] = {}
        for row in corpus.rows(_ALSO_IN, (ids,)):
            self._also_in.setdefault(row["piece"], []).append(row["dossier"])
        self._titles = Titles(corpus, targets)
        self._held: dict[str, list[str]] = {}
        for row in held:
            self._held.setdefault(row["official_id"], []).append(row["name"])
        self._ledger = standing(corpus, {target.id for target in targets}, works)
        self._members: dict[int, Submitters] = {}
        for named in submitters(corpus, met.keys()).values():
            self._members |= named

    def __call__(self, target: Target, mentions: Sequence[sqlite3.Row]) -> dict[str, Any]:
        """Return the object of one target; ``mentions`` are rows of a trace."""
        by_document: dict[int, list[sqlite3.Row]] = {}
        for mention in mentions:
            by_document.setdefault(mention["number"], []).append(mention)
        anywhere = self._submitters(mentions)
        submitted = {
            number: theirs if theirs.members else anywhere
            for number, theirs in ((number, self._submitters(rows)) for number, rows in by_document.items())
        }
        return {
            "id": target.id,
            "kind": target.kind,
            "url": self._url(target, mentions),
            "title": self._titles(target),
            "in_corpus": target.id in self._held,
            "documents": self._held.get(target.id, []),
            **({"also_in": self._also_in[target.id]} if target.id in self._also_in else {}),
            "ledger": self._ledger.get(target.id),
            "mentions": [
                {
                    **_mention(row, self._works[row["number"]], target.id, submitted[row["number"]]),
                    "paragraph": self._paragraphs and self._paragraphs(row["number"], row["start"]),
                    "note": self._notes.get(row["key"]),
                    "through": row["through"] or None,
                    "covers": self._met[row["target"]].covers if row["target"] in self._met else None,
                }
                for row in mentions
            ],
        }

    def _submitters(self, mentions: Iterable[sqlite3.Row]) -> Submitters:
        keys = (mention["key"] for mention in mentions)
        return fullest(self._members[key] for key in keys if key in self._members)

    def _url(self, target: Target, mentions: Sequence[sqlite3.Row]) -> str | None:
        # The shortest is the one that names no version of the law.
        urls = {mention["url"] for mention in mentions if mention["url"]}
        if mentions:
            return min(urls, key=lambda url: (len(url), url), default=None)
        return PUBLISHED.format(target.id)


def _mention(row: sqlite3.Row, work: Work, target_id: str, submitters: Submitters) -> dict[str, Any]:
    return {
        "document": row["document"],
        "path": row["path"],
        "work": work.name,
        "date": document_date(row["date"], row["dated"]),
        "kind": row["kind"],
        "page": row["page"],
        "footnote": row["footnote"],
        "section": row["section"],
        "start": row["start"],
        "end": row["end"],
        "text": row["text"],
        "sentence": row["sentence"],
        "certainty": row["certainty"] or "certain",
        "reason": row["reason"] or "explicit",
        "motion": {"id": target_id, **submitters.as_dict()} if submitters.members else None,
        "document_kind": row["document_kind"],
    }
