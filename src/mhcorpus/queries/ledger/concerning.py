"""Which promises are about what a query means."""

from __future__ import annotations

import json
import re

from mhcorpus.queries.cited import met_targets
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.ledger.entries import Promised
from mhcorpus.queries.meant import Meant
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import PASSAGES, SECTION, SENTENCE
from mhcorpus.store.targets import slug, target_of

_CITED = f"""
    SELECT reference.document, reference.start, {SENTENCE} AS sentence, {SECTION} AS section
    FROM reference JOIN document ON document.id = reference.document {PASSAGES}
    WHERE reference.target IN (SELECT value FROM json_each(?))
"""
_WORDS = re.compile(r"\w+")
_OF_A_MOTION = re.compile(r"(?:\w{1,3} )?(?:\w+ )?[Mm]oties?(?!\w)")
"""How the heading of a section begins that is about a motion: "Motie Jansma", "3. Aangehouden motie"."""


class Concerns:
    """Whether a promise is about what a query means.

    It is when its sentence, or a note to it, cites that, or the section of a motion in which it stands;
    when the paper that makes it is of the dossier that is asked; or when it was certainly made to the
    member, or by the office.
    """

    def __init__(self, corpus: Corpus, query: Query) -> None:
        self._query = query
        self._who = Meant(corpus, query.names[0]) if query.kind == "person" else None
        self._cited: dict[int, list[tuple[int, str]]] = {}
        self._sections: set[tuple[int, str]] = set()
        keys = [] if query.kind in ("person", "office") else list(met_targets(corpus, query))
        for row in corpus.rows(_CITED, (json.dumps(keys),)):
            self._cited.setdefault(row["document"], []).append((row["start"], _words(row["sentence"])))
            self._sections.add((row["document"], _words(row["section"])))

    def __call__(self, entry: Promised) -> bool:
        """Return whether one paper's entry is about it."""
        content, query = entry.content, self._query
        if query.kind == "person":
            return self._who is not None and self._who.unsure([(entry.paper.key, content["to"])]) == ()
        if query.kind == "office":
            return slug((content["made_by"] or {}).get("office") or "") == query.names[0]
        if query.kind == "dossier" and entry.paper.dossier:
            paper = target_of(f"kst-{entry.paper.dossier}-1", "")
            if paper.dossier == query.number and all(each.accepts(paper) for each in query.conditions):
                return True
        section = _words(content["section"])
        if _OF_A_MOTION.match(section) and (entry.paper.key, section) in self._sections:
            return True
        return any(
            content["start"] <= start < content["end"] or sentence == _words(content["sentence"])
            for start, sentence in self._cited.get(entry.paper.key, ())
        )


def _words(text: str | None) -> str:
    """Return the words of a text: signs and spaces may stand otherwise in the paper than in the ledger."""
    return " ".join(_WORDS.findall(text or ""))
