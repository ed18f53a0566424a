"""Where a person is named in the corpus: by a member's id, or as the sender of a letter."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mhcorpus.member_ids import surname_and_party, surname_of
from mhcorpus.queries.dates import LATEST
from mhcorpus.queries.membernames import NamedMember, named_member, signed_name
from mhcorpus.store import Corpus
from mhcorpus.store.spelled import FIELDS
from mhcorpus.store.targets import slug, target_of

Chamber = Literal["TK", "EK"]

_MEMBERS = f"""
    SELECT reference.document, target.id AS member, document.sort_date, {LATEST} AS last_day,
           json_extract({FIELDS}, '$.surname') AS surname,
           json_extract({FIELDS}, '$.first_name') AS first_name, count(*) AS mentions
    FROM target JOIN reference ON reference.target = target.key
    JOIN document ON document.id = reference.document
    WHERE target.kind = 'member' AND (?1 IS NULL OR target.id IN (SELECT value FROM json_each(?1)))
    GROUP BY reference.document, target.id, first_name
    ORDER BY reference.document, target.id, first_name
"""
_CHAMBERS = """
    SELECT reference.document, submitter.member, target.id AS motion
    FROM submitter JOIN reference ON reference.key = submitter.reference
    JOIN target ON target.key = reference.target WHERE target.kind = 'kamerstuk'
"""
_OWN = """
    SELECT id, official_id, json_extract(meta, '$.askers') AS askers,
           json_extract(meta, '$.submitters') AS submitters
    FROM document WHERE official_id IS NOT NULL
"""
_DOUBLE = """
    SELECT DISTINCT json_extract(fields, '$.surname') AS surname FROM target
    WHERE kind = 'member' AND json_extract(fields, '$.surname') LIKE '%-%'
"""
_SENDERS = f"""
    SELECT id AS document, sort_date, {LATEST} AS last_day, json_extract(meta, '$.sender.name') AS name,
           json_extract(meta, '$.sender.office') AS office
    FROM document WHERE json_extract(meta, '$.sender.office') <> '' ORDER BY id
"""
_SENDER_NAMES = """
    SELECT DISTINCT 0 AS document, '' AS sort_date, '' AS last_day,
           json_extract(meta, '$.sender.name') AS name, '' AS office
    FROM document WHERE json_extract(meta, '$.sender.office') <> ''
"""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One name in one document. ``surname`` is as printed, ``key`` its slug; None is "not told".

    ``member`` is the id that its references have; a sender has none, but an ``office``.
    ``date`` is that of the document (ISO, "" if it has none), ``last`` the last day that it may be of;
    ``mentions`` counts references; a signature is one.
    """

    document: int
    date: str
    key: str
    surname: str
    member: str | None = None
    party: str | None = None
    first_name: str | None = None
    chamber: Chamber | None = None
    office: str | None = None
    mentions: int = 1
    last: str = ""


def sightings(corpus: Corpus, members: list[str] | None = None) -> list[Sighting]:
    """Return all names of members and senders; of members, those with the ids ``members`` alone."""
    chambers = _chambers(corpus)
    named = json.dumps(members) if members is not None else None
    found = [_of_member(row, chambers) for row in corpus.rows(_MEMBERS, (named,))]
    return [*found, *_of_senders(corpus)]


def member_ids(corpus: Corpus) -> list[str]:
    """Return the id of every member that the corpus names."""
    return [row["id"] for row in corpus.rows("SELECT DISTINCT id FROM target WHERE kind = 'member'")]


def known_surnames(corpus: Corpus) -> dict[str, str | None]:
    """Return the slug of every surname that the corpus has for a member or a sender.

    With it comes how a sender prints it, None of a member.
    """
    members = (slug(surname_of(member)) for member in member_ids(corpus))
    signed = {each.key: each.surname for each in _of_senders(corpus, _SENDER_NAMES)}
    return {**dict.fromkeys(members), **signed}


def known_member(corpus: Corpus, text: str) -> NamedMember:
    """Read a member's name; one that is no surname of the corpus may be a part of one with a hyphen.

    Raises QueryError for what is no name.
    """
    named = named_member(text)
    known = known_surnames(corpus)
    if any(map(named.has_surname, known)):
        return named
    printed = {row["surname"] for row in corpus.rows(_DOUBLE)} | set(filter(None, known.values()))
    parts = ((slug(each), slug(part)) for each in printed if "-" in each for part in each.split("-"))
    return named._replace(doubles=frozenset((one, part) for one, part in parts if named.has_surname(part)))


def _of_member(row: sqlite3.Row, chambers: dict[tuple[int, str], Chamber]) -> Sighting:
    surname, party = surname_and_party(row["member"])
    return Sighting(
        row["document"], row["sort_date"], slug(surname), row["surname"] or surname, row["member"],
        party or None, row["first_name"], chambers.get((row["document"], row["member"])),
        mentions=row["mentions"], last=row["last_day"],
    )


def _of_senders(corpus: Corpus, senders: str = _SENDERS) -> Iterator[Sighting]:
    """Yield the senders. "Dick Aalders" signs with a first name, but "Bruins Slot" is a surname where
    the corpus has it for one."""
    signed = [
        (row, signed_name(row["name"])) for row in corpus.rows(senders) if (row["name"] or "").strip()
    ]
    known: set[str] | None = None
    for row, name in signed:
        if name != name.with_first_name():
            if known is None:
                known = {slug(surname_of(member)) for member in member_ids(corpus)}
                known |= {slug(each.surname) for _, each in signed if each.first}
            if slug(name.surname) not in known:
                name = name.with_first_name()
        yield Sighting(
            row["document"], row["sort_date"], slug(name.surname), name.surname,
            first_name=name.first, office=row["office"], last=row["last_day"],
        )


def _chambers(corpus: Corpus) -> dict[tuple[int, str], Chamber]:
    """Return the chamber of a member in a document: that of a motion or question that they sign."""
    found: dict[tuple[int, str], Chamber] = {}
    for row in corpus.rows(_CHAMBERS):
        found[row["document"], row["member"]] = _chamber_of(row["motion"])
    for row in corpus.rows(_OWN):
        for member in (*json.loads(row["askers"] or "[]"), *json.loads(row["submitters"] or "[]")):
            found[row["id"], member] = _chamber_of(row["official_id"])
    return found


def _chamber_of(official_id: str) -> Chamber:
    """Return the chamber of a paper: the Eerste Kamer numbers its pieces with letters."""
    piece = target_of(official_id, "").piece
    return "EK" if "-ek-" in official_id or (piece and piece[0].isalpha()) else "TK"
