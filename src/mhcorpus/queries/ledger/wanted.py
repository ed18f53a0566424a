"""Which motions are wanted or meant, told before what papers say of them is read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from mhcorpus.errors import QueryError
from mhcorpus.queries.cited import cited_targets
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.ledger.history import STATES
from mhcorpus.queries.ledger.identity import Motion, Motions
from mhcorpus.queries.membernames import named_member
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.papers import kamerstuk
from mhcorpus.store import Corpus
from mhcorpus.store.targets import slug, target_of

MENTIONED = "mentioned"
"""What a motion is of which no paper states anything."""
_LAST = """
    SELECT motion.id, max(document.sort_date) AS last
    FROM motion JOIN document ON document.id = motion.document{narrowed}
    GROUP BY motion.id ORDER BY last DESC, motion.id
"""
_AMONG = " WHERE motion.id IN (SELECT value FROM json_each(?))"
_BEGUN = "SELECT DISTINCT id FROM motion WHERE id >= ? AND id < ?"
_OF_DOSSIER = f"{_BEGUN} UNION {_BEGUN} AND id GLOB ?"
_SESSIONS = "kst-19", "kst-21"
"""Between these are the ids that begin with a session, of dossiers whose number was used twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which motions are wanted; None and False ask nothing.

    ``state`` is one of any axis; ``open``: something is still to be done; ``since`` and ``until``
    (ISO, both included) bound the papers that speak of it; ``limit`` 0 is no limit.
    """

    state: str | None = None
    open: bool = False
    member: str | None = None
    dossier: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int = 0


def state_named(text: str) -> str:
    """Return the state that ``text`` names, as answers print it or as programs get it: "not followed".

    Raises QueryError where no motion can have it.
    """
    state = "_".join(text.casefold().replace("_", " ").split())
    if state not in (*STATES, MENTIONED):
        raise QueryError(f"{text!r} is no state of a motion; choose {', '.join(STATES)} or {MENTIONED}")
    return state


def last_first(corpus: Corpus, wanted: Wanted) -> Iterator[Motion]:
    """Yield the motions that may be ``wanted``, those spoken of last first, then by id.

    Where there is a limit, they are told apart some at a time, the first at once. Raises QueryError
    for a member or a dossier that cannot be read as one.
    """
    known = Motions(corpus)
    ids = _among(corpus, known, wanted)
    if wanted.limit:
        yield from _some_at_a_time(corpus, known, wanted, ids)
    else:
        yield from _in_order(each for each in listed(known.of(ids), ids) if _may_be(each, wanted))


def _some_at_a_time(
    corpus: Corpus, known: Motions, wanted: Wanted, ids: Collection[str] | None
) -> Iterator[Motion]:
    size = 2 * wanted.limit
    narrowed = _LAST.format(narrowed="" if ids is None else _AMONG)
    rows = corpus.each(narrowed, () if ids is None else (json.dumps(sorted(ids)),))
    waiting: list[Motion] = []
    while some := list(islice(rows, size)):
        found = {row["id"] for row in some}
        waiting += (each for each in listed(known.of(found), found) if _may_be(each, wanted))
        # A name is spoken of earlier than its papers say where some of them mean a number.
        last = some[-1]["last"]
        yield from _in_order(each for each in waiting if each.last > last)
        waiting = [each for each in waiting if each.last <= last]
        size *= 2
    yield from _in_order(waiting)


def _in_order(motions: Iterable[Motion]) -> list[Motion]:
    by_id = sorted(motions, key=lambda motion: motion.id)
    return sorted(by_id, key=lambda motion: motion.last, reverse=True)


def _among(corpus: Corpus, known: Motions, wanted: Wanted) -> set[str] | None:
    """Return the ids of the dossier and the member that are wanted; None for all."""
    ids: set[str] | None = None
    if wanted.dossier:
        dossier = kamerstuk(wanted.dossier)
        if dossier is None:
            raise QueryError(f"{wanted.dossier!r} is no dossier; write 36547 or '36 547'")
        # A full stop is the sign behind the hyphen.
        begun = f"kst-{dossier.number}-", f"kst-{dossier.number}."
        rows = corpus.rows(_OF_DOSSIER, (*begun, *_SESSIONS, f"kst-????????-{dossier.number}-*"))
        ids = {row["id"] for row in rows}
    if wanted.member:
        theirs = _of_member(known, wanted.member)
        ids = theirs if ids is None else ids & theirs
    return ids


def _of_member(known: Motions, name: str) -> set[str]:
    member = named_member(name)
    return known.with_surname(lambda surname: member.has_surname(slug(surname)))


def listed(known: Mapping[str, Motion], ids: Collection[str] | None) -> list[Motion]:
    """Return the motions with these ids, without the names that are a misspelling of exactly one other."""
    misspelt = Counter(
        name for motion in known.values() for name, why in motion.proposed.items() if why == "spelling"
    )
    return [
        each for each in known.values() if misspelt[each.id] != 1 and (ids is None or each.id in ids)
    ]


def meant(corpus: Corpus, query: Query) -> list[Motion]:
    """Return the motions that a query means, in the order in which a person looks for them."""
    known = Motions(corpus)
    if query.kind == "person":
        ids = _of_member(known, query.names[0])
    else:
        ids = {target.id for target in cited_targets(corpus, query).values()} | set(_own(corpus, query))
    found = [each for each in known.of(ids).values() if each.id in ids or ids & set(each.inferred.values())]
    return sorted(found, key=lambda motion: target_order(target_of(motion.id, "")))


def _own(corpus: Corpus, query: Query) -> Iterator[str]:
    """Yield the motions that meet a query by the number that papers give them, cited or not."""
    for condition in query.conditions:
        if condition.own:
            for row in corpus.rows(_BEGUN, (condition.own, f"{condition.own}\U0010ffff")):
                if condition.accepts(target_of(row["id"], "")):
                    yield row["id"]


def _may_be(motion: Motion, wanted: Wanted) -> bool:
    """Whether papers speak of a motion in the time that is wanted."""
    if wanted.since and motion.last < wanted.since:
        return False
    return not (wanted.until and motion.first[: len(wanted.until)] > wanted.until)
