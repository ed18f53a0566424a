"""Which promises are about what a query means."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping

from mhcorpus.queries.cited import filed_pieces, met_targets, papers_that_are
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.ledger.entries import Promised
from mhcorpus.queries.meant import Meant
from mhcorpus.queries.membernames import named_member
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import PASSAGES, SECTION, SENTENCE
from mhcorpus.store.targets import slug, target_of

_CITED = f"""
    SELECT reference.document, reference.start, {SENTENCE} AS sentence, {SECTION} AS section
    FROM reference JOIN document ON document.id = reference.document {PASSAGES}
    WHERE reference.target IN (SELECT value FROM json_each(?))
"""
_PROPOSING = """
    SELECT DISTINCT own.document, motion.id
    FROM motion AS own JOIN document
        ON document.id = own.document AND document.kind IN ('handelingen', 'verslag')
    JOIN motion ON motion.document = own.document
    JOIN ledger ON ledger.document = motion.document
        AND ledger.entry = motion.entry AND ledger.number = motion.number
    WHERE (own.id >= ?1 AND own.id < ?2 OR own.id IN (SELECT value FROM json_each(?3)))
        AND instr(ledger.content, '"state":"proposed"')
"""
"""The motions that are proposed in each debate that speaks of one of a dossier."""
_WORDS = re.compile(r"\w+")
_OF_A_MOTION = re.compile(r"(?:\w{1,3} )?(?:\w+ )?[Mm]oties?(?!\w)")
"""How the heading of a section begins that is about a motion: "Motie Jansma", "3. Aangehouden motie"."""


class Concerns:
    """Whether a promise is about what a query means.

    It is when its sentence, or a note to it, cites that, or the section of a motion in which it stands;
    when the paper that makes it is of the dossier that is asked, as a debate is in which motions of that
    one alone are proposed; or when it was certainly made to the member, or by the person or office.
    """

    def __init__(self, corpus: Corpus, query: Query) -> None:
        self._query = query
        self._who = Meant(corpus, query.names[0]) if query.kind == "person" else None
        self._signing = named_member(query.names[0]) if query.kind == "person" else None
        filed = filed_pieces(corpus, query)
        self._papers = set(papers_that_are(corpus, filed))
        """The keys of those that are of the dossier and have their id of another, and of its debates."""
        if query.kind == "dossier":
            self._papers |= _debates_of(corpus, query, filed)
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
            made_to = self._who is not None and self._who.unsure([(entry.paper.key, content["to"])]) == ()
            return made_to or self._is_made_by(content["made_by"])
        if query.kind == "office":
            return slug((content["made_by"] or {}).get("office") or "") == query.names[0]
        if query.kind == "dossier":
            of_paper = entry.paper.dossier and _is_of(query, f"kst-{entry.paper.dossier}-1")
            if of_paper or entry.paper.key in self._papers:
                return True
        section = _words(content["section"])
        if _OF_A_MOTION.match(section) and (entry.paper.key, section) in self._sections:
            return True
        return any(
            content["start"] <= start < content["end"] or sentence == _words(content["sentence"])
            for start, sentence in self._cited.get(entry.paper.key, ())
        )

    def _is_made_by(self, maker: Mapping[str, str | None] | None) -> bool:
        name = (maker or {}).get("name")
        return bool(name and self._signing and self._signing.may_sign(name))


def _is_of(query: Query, piece: str) -> bool:
    """Whether a piece is of the dossier that is asked, and of its chapter."""
    paper = target_of(piece, "")
    return paper.dossier == query.number and all(each.accepts(paper) for each in query.conditions)


def _debates_of(corpus: Corpus, query: Query, filed: Collection[str]) -> frozenset[int]:
    """Return the keys of the debates in which motions of the dossier are proposed, and no others.

    ``filed`` are those that have their number in another dossier.
    """
    proposed: dict[int, list[bool]] = {}
    begun = f"kst-{query.number}-"
    for row in corpus.rows(_PROPOSING, (begun, f"{begun[:-1]}.", json.dumps(sorted(filed)))):
        is_of = row["id"] in filed or _is_of(query, row["id"])
        proposed.setdefault(row["document"], []).append(is_of)
    return frozenset(document for document, of in proposed.items() if all(of))


def _words(text: str | None) -> str:
    """Return the words of a text: signs and spaces may stand otherwise in the paper than in the ledger."""
    return " ".join(_WORDS.findall(text or ""))
