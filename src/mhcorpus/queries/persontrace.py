"""The trace of a person or an office: where they are named, and what they sign."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection
from itertools import chain
from typing import Any

from mhcorpus.documents.offices import office as office_named
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.descriptions import Descriptions
from mhcorpus.queries.people import meant
from mhcorpus.queries.person import Person
from mhcorpus.queries.places import Place, mentions_at
from mhcorpus.queries.sightings import known_member, known_surnames
from mhcorpus.queries.works import works_of
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import FIELDS
from mhcorpus.store.targets import Target, slug

_OFFICE = re.compile(
    r"(?:de\s+)?(?P<title>minister|staatssecretaris)"
    r"(?:-president|\s+(?P<of>van|voor)\s+(?P<portfolio>\S.*))",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[^\W\d][\w'’.-]*\s+){0,4}[^\W\d][\w'’-]+(?:\s*\([^()]+\)|@\S+)?")
_KEYS = "SELECT key FROM target WHERE kind = 'member' AND id IN (SELECT value FROM json_each(?))"
_FIRST_NAMES = f"""
    SELECT reference.key, json_extract({FIELDS}, '$.first_name') AS first_name
    FROM reference JOIN target ON target.key = reference.target
    WHERE reference.target IN (SELECT value FROM json_each(?))
"""
_SENDER = "SELECT text, json_extract(meta, '$.sender.name') AS name FROM document WHERE id = ?"
_TARGET_IDS = "SELECT key, id FROM target WHERE key IN (SELECT value FROM json_each(?))"


def office(corpus: Corpus, text: str) -> Query | None:
    """Read ``minister van Justitie en Veiligheid`` and the like, ``minister van JenV`` too.

    ``minister van Oort`` is a person, where the corpus names one and no such office.
    """
    typed = _OFFICE.fullmatch(text)
    if typed is None:
        return None
    name = slug(re.sub(r"^de\s+", "", text, flags=re.IGNORECASE))
    if typed["portfolio"]:
        name = slug(office_named(typed["title"], typed["of"], typed["portfolio"].replace("&", "en")))
    known = corpus.rows("SELECT 1 FROM office WHERE slug = ? LIMIT 1", (name,))
    return (None if known else person(corpus, text)) or Query(text, "office", (), names=(name,))


def person(corpus: Corpus, text: str) -> Query | None:
    """Read the name of somebody whom the corpus names."""
    if not could_be_a_name(text):
        return None
    named = known_member(corpus, text)
    if any(named.has_surname(surname) for surname in known_surnames(corpus)):
        return Query(text, "person", (), names=(text,))
    return None


def could_be_a_name(text: str) -> bool:
    """Whether somebody can be called so."""
    return _NAME.fullmatch(text) is not None


def trace_office(
    corpus: Corpus, query: Query, papers: Collection[int] | None = None
) -> list[dict[str, Any]]:
    """Return the target of an office, with every place that names it; none if no text does.

    ``papers`` are the keys of the documents that count, None is all.
    """
    rows = [
        row for row in corpus.rows("SELECT * FROM office WHERE slug = ?", (query.names[0],))
        if papers is None or row["document"] in papers
    ]
    if not rows:
        return []
    places = [(row["document"], row["start"], row["end"]) for row in rows]
    works = works_of(corpus, {place[0] for place in places})
    return [{
        "id": query.names[0],
        "kind": "office",
        "url": None,
        "title": min(row["name"] for row in rows),
        "in_corpus": False, "documents": [], "ledger": None,
        "mentions": mentions_at(corpus, places, works, "office"),
    }]


def trace_persons(
    corpus: Corpus, query: Query, mentions_sql: str, papers: Collection[int] | None = None
) -> list[dict[str, Any]]:
    """Return a target for each person whom the query may mean; ``mentions_sql`` is that of a trace.

    ``papers`` are the keys of the documents that count, None is all.
    """
    sure = meant(corpus, known_member(corpus, query.names[0]))
    found = [one for one, _ in sure]
    ids = sorted({each.member for one in found for each in one.all if each.member})
    keys = json.dumps([row["key"] for row in corpus.rows(_KEYS, (json.dumps(ids),))])
    first_names = {row["key"]: row["first_name"] for row in corpus.rows(_FIRST_NAMES, (keys,))}
    members = {row["key"]: row["id"] for row in corpus.rows(_TARGET_IDS, (keys,))}
    rows: dict[tuple[int, str | None, str | None], list[sqlite3.Row]] = {}
    for row in corpus.rows(mentions_sql, (keys,)):
        if papers is not None and row["number"] not in papers:
            continue
        rows.setdefault((row["number"], members[row["target"]], first_names[row["key"]]), []).append(row)
    works = works_of(corpus, {each.document for one in found for each in one.all})
    describe = Descriptions(corpus, [], {}, works, chain.from_iterable(rows.values()))
    targets = []
    for one, likelihood in sure:
        own = [row for each in one.all for row in rows.get((each.document, each.member, each.first_name), ())]
        places = [each for each in _signatures(corpus, one) if papers is None or each[0] in papers]
        signed = mentions_at(corpus, places, works, "sender")
        told = describe(Target(one.id, "member"), own) if own else {"mentions": []}
        mentions = sorted([*told["mentions"], *signed], key=_by_date)
        if likelihood == "unsure":
            mentions = [{**each, "certainty": "unsure", "reason": "inferred"} for each in mentions]
        targets.append({
            **told, "id": one.id, "kind": "person", "url": None, "title": _title(one),
            "in_corpus": False, "documents": [], "ledger": None, "mentions": mentions,
        })
    return targets


def _signatures(corpus: Corpus, one: Person) -> list[Place]:
    """Return where a letter prints the name of its sender first."""
    places = []
    for each in one.all:
        if each.office:
            row = corpus.rows(_SENDER, (each.document,))[0]
            if (at := row["text"].find(row["name"])) >= 0:
                places.append((each.document, at, at + len(row["name"])))
    return places


def _by_date(mention: dict[str, Any]) -> tuple[str, str, int]:
    return (mention["date"] or "", mention["path"], mention["start"])


def _title(one: Person) -> str:
    return ", ".join([one.name, *one.offices])
