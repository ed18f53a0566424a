"""Ids, citations and documents in the official form, with what the corpus knows of each.

The vergaderjaar of a paper is that in its own head, else as it was typed, else of a motion that of the
Handelingen in which it was proposed, else as all papers of the corpus that cite it have it;
``session_basis`` says which. Where those differ, it is left out, as where
what they have cannot be: the pieces of a dossier are numbered in the order in which they appear.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mhcorpus.errors import QueryError
from mhcorpus.official.acts import community_in
from mhcorpus.official.addresses import law_of, page_of
from mhcorpus.official.citation import Facts, official_citation
from mhcorpus.queries.cited import cited_targets
from mhcorpus.queries.lawnames import law_names
from mhcorpus.queries.letters import letter_citation
from mhcorpus.queries.meanings import Meaning, meanings
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.parse import parse
from mhcorpus.queries.ranges import only_covers
from mhcorpus.queries.sessions import Proposed, Sessions
from mhcorpus.queries.trace import trace
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import FIELDS

SCHEMA = "mhcorpus/cite/1"

_DOCUMENT = "SELECT name, path, kind, title, date, dated, official_id, meta FROM document "
_WORDS = f"""
    SELECT DISTINCT json_extract({FIELDS}, '$.session') AS session, reference.text
    FROM target JOIN reference ON reference.target = target.key WHERE target.id = ? LIMIT 1000
"""


@dataclass(frozen=True, slots=True)
class Cited:
    """What was asked for, cited; ``reasons`` say, for what could not be, why."""

    data: Mapping[str, Any]
    reasons: Mapping[str, str] = field(default_factory=dict)


def cite(corpus: Corpus | None, texts: Sequence[str], query: str | None = None) -> Cited:
    """Return the citation of each of ``texts``, and of every paper in the trace of ``query``.

    A text is the name of a document, an id or a citation. Raises QueryError where a single text
    cannot be cited, and for a query that means nothing.
    """
    reasons: dict[str, str] = {}
    beside = Sessions(corpus)
    entries: list[dict[str, Any]] = []
    for text in texts:
        try:
            entries += cited(corpus, text, beside)
        except QueryError as error:
            reasons[text] = str(error)
    if query is not None and corpus is not None:
        entries += _traced(corpus, query, beside)
    if not entries and len(reasons) == 1:
        raise QueryError(next(iter(reasons.values())))
    return Cited({"schema": SCHEMA, "citations": _once(entries)}, reasons)


def cited(
    corpus: Corpus | None, text: str, beside: Sessions | None = None,
    *, lacking: str = "official form to cite it in",
) -> list[dict[str, Any]]:
    """Return the citations that ``text`` stands for; ``beside`` is what was read for others before it.

    Raises QueryError, with what is ``lacking``, where it has none.
    """
    beside = beside or Sessions(corpus)
    if corpus and (row := _named(corpus, text)):
        return [_document_entry(corpus, text, row, beside)]
    meant = list(meanings(corpus, text))
    made = [entry for meaning in meant if (entry := _entry(corpus, text, meaning, beside))]
    if made:
        return made
    if corpus and (found := _found(corpus, text, beside)):
        return found
    if meant:
        named = ", ".join(dict.fromkeys(meaning.id for meaning in meant))
        raise QueryError(f"{text!r} is {named}: there is no {lacking}")
    raise QueryError(f"{text!r} is no document, id or citation; try mhcorpus lookup or mhcorpus list")


def _named(corpus: Corpus, text: str) -> sqlite3.Row | None:
    """Return the document that ``text`` names; raises QueryError where it names several."""
    rows = corpus.rows(f"{_DOCUMENT} WHERE name = ?1 OR path = ?1 ORDER BY path", (text,))
    if len({(row["official_id"], row["meta"]) for row in rows}) > 1:
        corpus.find(text)
    return rows[0] if rows else None


def _found(corpus: Corpus, text: str, beside: Sessions) -> list[dict[str, Any]]:
    """Return the citations of what a query such as ``motie Ceder`` finds in the corpus.

    What means nothing as one may be how the name of a document begins. Raises QueryError where it is not.
    """
    try:
        query = parse(corpus, text)
    except QueryError:
        return [_begun(corpus, text, beside)]
    if query.kind not in ("motion", "piece", "article", "law", "id"):
        return []
    targets = sorted(cited_targets(corpus, query).values(), key=target_order)
    meant = (Meaning(target.id, target.kind, law=target.law or None) for target in targets)
    return [entry for meaning in meant if (entry := _entry(corpus, text, meaning, beside))]


def _begun(corpus: Corpus, text: str, beside: Sessions) -> dict[str, Any]:
    try:
        path = corpus.find(text)["path"]
    except QueryError as error:
        raise QueryError(
            f"{text!r} is no id or citation, and {error}; try mhcorpus lookup or mhcorpus list"
        ) from error
    (row,) = corpus.rows(f"{_DOCUMENT} WHERE path = ?", (path,))
    return _document_entry(corpus, text, row, beside)


def _traced(corpus: Corpus, query: str, beside: Sessions) -> Iterator[dict[str, Any]]:
    """Yield the citations of what a trace finds, then of the documents that cite it, by date."""
    targets = trace(corpus, query)["targets"]
    for target in targets:
        if only_covers(target):
            continue
        meaning = Meaning(target["id"], target["kind"], target["url"])
        if entry := _entry(corpus, target["id"], meaning, beside):
            yield entry
    mentions = {
        (mention["date"] or "", mention["document"], mention["path"])
        for target in targets for mention in target["mentions"]
    }
    for _, name, path in sorted(mentions):
        for row in corpus.rows(f"{_DOCUMENT} WHERE path = ?", (path,)):
            yield _document_entry(corpus, name, row, beside)


def _once(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the entries without what repeats an earlier one, such as a copy of a letter."""
    return list({(entry["id"], entry["citation"]): entry for entry in reversed(entries)}.values())[::-1]


def _entry(
    corpus: Corpus | None, text: str, meaning: Meaning, beside: Sessions
) -> dict[str, Any] | None:
    held = _held(corpus, meaning.id)
    meta = json.loads(held["meta"]) if held else {}
    paper = meaning
    if meaning.id.startswith("blg-") and meta.get("accompanies"):
        # A bijlage has no number but that of the paper that it is printed with.
        paper = Meaning(meta["accompanies"], "kamerstuk")
        if corpus and (main := _held(corpus, paper.id)):
            meta = json.loads(main["meta"])
    proposed = beside.proposed(meaning.id)
    facts, basis, differing = _facts(corpus, paper, meta, proposed, beside)
    citation = official_citation(paper.id, facts)
    if citation is None:
        return None
    words = citation.text if paper is meaning else f"Bijlage bij {citation.text}"
    title = _title(held) if held else None
    return _described(
        text, meaning.id, meaning.kind, words, held,
        title=title or facts.law_name, url=meaning.url or page_of(meaning.id), session=facts.session,
        session_basis=basis if facts.session else None, date=proposed.day if proposed else None,
        lacks=list(citation.lacks), differing=differing,
    )


def _document_entry(
    corpus: Corpus, text: str, row: sqlite3.Row, beside: Sessions
) -> dict[str, Any]:
    if row["official_id"]:
        meaning = next(iter(meanings(corpus, row["official_id"])), Meaning(row["official_id"], "kamerstuk"))
        if entry := _entry(corpus, text, meaning, beside):
            return entry
    words, lacks = letter_citation(row["kind"], row["date"], json.loads(row["meta"]), row["name"])
    return _described(text, row["official_id"], row["kind"] or "document", words, row,
                      title=_title(row), lacks=lacks)


def _described(
    text: str, identifier: str | None, kind: str, citation: str, row: sqlite3.Row | None, **more: Any,  # noqa: ANN401
) -> dict[str, Any]:
    meta = json.loads(row["meta"]) if row else {}
    sender = meta.get("sender") or {}
    return {
        "query": text, "id": identifier, "kind": kind, "citation": citation,
        "title": more.get("title"), "date": row["date"] if row else more.get("date"),
        "author": sender.get("office") or sender.get("name"), "reference": meta.get("reference"),
        "session": more.get("session"), "session_basis": more.get("session_basis"),
        "url": more.get("url"), "document": row["name"] if row else None,
        "lacks": more.get("lacks", []), "differing": more.get("differing", []),
    }


def _held(corpus: Corpus | None, identifier: str) -> sqlite3.Row | None:
    if corpus is None:
        return None
    rows = corpus.rows(f"{_DOCUMENT} WHERE official_id = ? ORDER BY path LIMIT 1", (identifier,))
    return rows[0] if rows else None


def _title(row: sqlite3.Row) -> str | None:
    """Return what the paper says that it is about, else its file."""
    meta = json.loads(row["meta"])
    title: str | None = meta.get("subject") or meta.get("title") or row["title"]
    return title


def _facts(
    corpus: Corpus | None, meaning: Meaning, meta: Mapping[str, Any],
    proposed: Proposed | None, beside: Sessions
) -> tuple[Facts, str | None, list[str]]:
    """Return what is known, on what the session rests, and the sessions that papers differ on."""
    facts = meaning.facts
    law = meaning.law or law_of(meaning.id) or meaning.id
    if corpus and not facts.law_name:
        facts = replace(facts, law_name=law_names(corpus, [law]).get(law))
    words = corpus.rows(_WORDS, (meaning.id,)) if corpus else []
    if facts.community is None:
        facts = replace(facts, community=community_in(row["text"] for row in words))
    sessions = {row["session"] for row in words if row["session"]}
    known = {
        "document": meta.get("session_year"),
        "typed": facts.session,
        "proposed": proposed and proposed.session,
    }
    sessions |= {session for basis, session in known.items() if session and basis != "document"}
    told = next(((session, basis) for basis, session in known.items() if session), None)
    if told is None:
        if len(sessions) != 1:
            return facts, None, sorted(sessions)
        (cited,) = sessions
        if others := beside.at_odds(meaning.id, cited):
            return facts, None, sorted({cited, *others})
        told = cited, "cited"
    session, basis = told
    return replace(facts, session=session), basis, sorted(sessions - {session})
