"""Which promises are about what a query means."""

from __future__ import annotations

import json

from mhcorpus.queries.cited import cited_targets
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.ledger.entries import Promised
from mhcorpus.queries.membernames import named_member
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import PASSAGES, SENTENCE
from mhcorpus.store.targets import slug, target_of

_CITED = f"""
    SELECT reference.document, reference.start, {SENTENCE} AS sentence
    FROM reference JOIN document ON document.id = reference.document {PASSAGES}
    WHERE reference.target IN (SELECT value FROM json_each(?))
"""


class Concerns:
    """Whether a promise is about what a query means.

    It is when its sentence, or a note to it, cites that; when the paper that makes it is of the
    dossier that is asked; or when it was made to the member, or by the office.
    """

    def __init__(self, corpus: Corpus, query: Query) -> None:
        self._query = query
        self._cited: dict[int, list[tuple[int, str]]] = {}
        keys = [] if query.kind in ("person", "office") else list(cited_targets(corpus, query))
        for row in corpus.rows(_CITED, (json.dumps(keys),)):
            self._cited.setdefault(row["document"], []).append((row["start"], _line(row["sentence"])))

    def __call__(self, entry: Promised) -> bool:
        """Return whether one paper's entry is about it."""
        content, query = entry.content, self._query
        if query.kind == "person":
            member = named_member(query.names[0])
            return any(map(member.may_be, content["to"]))
        if query.kind == "office":
            return slug((content["made_by"] or {}).get("office") or "") == query.names[0]
        if query.kind == "dossier" and entry.paper.dossier:
            paper = target_of(f"kst-{entry.paper.dossier}-1", "")
            if paper.dossier == query.number and all(each.accepts(paper) for each in query.conditions):
                return True
        return any(
            content["start"] <= start < content["end"] or sentence == _line(content["sentence"])
            for start, sentence in self._cited.get(entry.paper.key, ())
        )


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
