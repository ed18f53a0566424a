"""Which motions are wanted or meant, told before what papers say of them is read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from mhcorpus.errors import QueryError
from mhcorpus.queries.cited import cited_targets, filed_pieces
from mhcorpus.queries.conditions import Query
from mhcorpus.queries.dates import may_be_within
from mhcorpus.queries.ledger.identity import Motions
from mhcorpus.queries.ledger.motion import Motion
from mhcorpus.queries.ordering import target_order
from mhcorpus.queries.papers import dossier_asked
from mhcorpus.states import STATES
from mhcorpus.store import Corpus
from mhcorpus.store.targets import slug, target_of

MENTIONED = "mentioned"
"""What a motion is of which no paper states anything."""
_LAST = """
    SELECT motion.id, max(document.sort_date) AS last
    FROM motion JOIN document ON document.id = motion.document WHERE {among}
    GROUP BY motion.id ORDER BY last DESC, motion.id
"""
# By no index of ids: a paper has a few motions, which are sooner read than an id is sought in each.
_IN_NEWEST = """
    SELECT motion.id, document.sort_date AS last
    FROM document CROSS JOIN (SELECT +id AS id, document FROM motion) AS motion
    ON motion.document = document.id
    WHERE document.sort_date > :day AND {among} ORDER BY document.sort_date DESC, motion.id
"""
_DAY = "SELECT sort_date FROM document ORDER BY sort_date DESC LIMIT 1 OFFSET ?"
_MENTIONS = "SELECT count(*) AS number FROM (SELECT 1 FROM motion WHERE {among} LIMIT :most)"
_IDS = "SELECT DISTINCT id FROM motion WHERE {among}"
_NEWEST = 4000
"""Papers that are gone through to find those that speak of a motion last, where more than so many do."""
# Papers speak of a motion tens of times: it leaps from one to the next.
_BEGUN = """
    WITH RECURSIVE motions (id) AS (
        SELECT min(motion.id) FROM motion WHERE motion.id >= ?1 AND motion.id < ?2 UNION ALL
        SELECT (SELECT min(motion.id) FROM motion WHERE motion.id > motions.id AND motion.id < ?2)
        FROM motions WHERE motions.id IS NOT NULL
    )
    SELECT id FROM motions WHERE id IS NOT NULL
"""
_SESSIONS = """
    WITH RECURSIVE head (id) AS (
        SELECT 'kst-19' UNION ALL
        SELECT (
            SELECT substr(motion.id, 1, 3 + instr(substr(motion.id, 5) || '-', '-')) FROM motion
            WHERE motion.id >= head.id || '.' AND motion.id < 'kst-21' ORDER BY motion.id LIMIT 1
        ) FROM head WHERE head.id IS NOT NULL
    )
    SELECT id FROM head WHERE length(id) = 12
"""
"""How ids begin that have a session, of dossiers whose number was used twice: kst-19831984.

Most beginnings there are dossiers, of hundreds of ids each. A full stop is the sign behind the hyphen.
"""


class Wanted(NamedTuple):
    """Which motions are wanted; None, False and no ``dossiers`` ask nothing.

    ``state`` is one of any axis; ``open``: something may still be to do; ``dossiers``: it is of one of
    them; ``since`` and ``until`` (ISO, both included) bound the papers that speak of it; ``limit`` 0 is
    no limit.
    """

    state: str | None = None
    open: bool = False
    member: str | None = None
    dossiers: Collection[str] = ()
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
    among = _among(corpus, known, wanted)
    if wanted.limit:
        yield from _some_at_a_time(corpus, known, wanted, among)
    else:
        ids = among.ids(corpus)
        yield from _in_order(each for each in listed(known.of(ids), ids) if _may_be(each, wanted))


def _some_at_a_time(corpus: Corpus, known: Motions, wanted: Wanted, among: _Among) -> Iterator[Motion]:
    size = wanted.limit + 1
    spoken_of = _spoken_of(corpus, among)
    waiting: list[Motion] = []
    while some := list(islice(spoken_of, size)):
        found = {each for each, _ in some}
        waiting += (each for each in listed(known.of(found), found) if _may_be(each, wanted))
        # A name is spoken of earlier than its papers say where some of them mean a number.
        end, last = some[-1]
        yield from _in_order(each for each in waiting if _is_by(each, last, end))
        waiting = [each for each in waiting if not _is_by(each, last, end)]
        size *= 2
    yield from _in_order(waiting)


def _is_by(motion: Motion, last: str, end: str) -> bool:
    """Whether a motion stands in the order up to the one with the id ``end``, spoken of ``last`` then."""
    return motion.last > last or (motion.last == last and motion.id <= end)


def _in_order(motions: Iterable[Motion]) -> list[Motion]:
    by_id = sorted(motions, key=lambda motion: motion.id)
    return sorted(by_id, key=lambda motion: motion.last, reverse=True)


def _spoken_of(corpus: Corpus, among: _Among) -> Iterator[tuple[str, str]]:
    """Yield the ids to choose from, each with the day (ISO, or "") of the last paper that speaks of it.

    The last day comes first; of those of one day, the lowest id.
    """
    found: set[str] = set()
    if (day := _day_to_go_back_to(corpus, among)) is not None:
        for row in corpus.each(among.of(_IN_NEWEST), {**among.values, "day": day}):
            if row["id"] not in found:
                found.add(row["id"])
                yield row["id"], row["last"]
    for row in corpus.each(among.of(_LAST), among.values):
        if row["id"] not in found:
            yield row["id"], row["last"]


def _day_to_go_back_to(corpus: Corpus, among: _Among) -> str | None:
    """Return the day after which to go through all papers; None where few speak of what is wanted."""
    (counted,) = corpus.rows(among.of(_MENTIONS), {**among.values, "most": _NEWEST})
    if counted["number"] < _NEWEST:
        return None
    return next((row["sort_date"] for row in corpus.rows(_DAY, (_NEWEST,))), "")


class _Among(NamedTuple):
    """Of which motions to choose: ``conditions`` on the id, all of which hold, and their values."""

    conditions: Sequence[str]
    values: Mapping[str, str]

    def of(self, sql: str) -> str:
        """Return a query of these motions only."""
        return sql.format(among=" AND ".join(self.conditions) or "true")

    def ids(self, corpus: Corpus) -> set[str] | None:
        """Return their ids; None for all."""
        return {row["id"] for row in corpus.rows(self.of(_IDS), self.values)} if self.conditions else None


def _among(corpus: Corpus, known: Motions, wanted: Wanted) -> _Among:
    """Return the motions of the dossier and the member that are wanted."""
    conditions: list[str] = []
    values: dict[str, str] = {}
    if wanted.dossiers:
        ranges: list[str] = []
        filed: set[str] = set()
        heads = ["kst", *(row["id"] for row in corpus.rows(_SESSIONS))]
        for query in map(dossier_asked, wanted.dossiers):
            filed |= set(filed_pieces(corpus, query))
            for head in heads:
                at = len(ranges)
                ranges.append(f"motion.id >= :from{at} AND motion.id < :to{at}")
                values |= {f"from{at}": f"{head}-{query.number}-", f"to{at}": f"{head}-{query.number}."}
        if filed:
            ranges.append("motion.id IN (SELECT value FROM json_each(:filed))")
            values["filed"] = json.dumps(sorted(filed))
        conditions.append(f"({' OR '.join(ranges)})")
    if wanted.member:
        conditions.append("motion.id IN (SELECT value FROM json_each(:ids))")
        values["ids"] = json.dumps(sorted(_of_member(corpus, known, wanted.member)))
    return _Among(conditions, values)


def _of_member(corpus: Corpus, known: Motions, name: str) -> set[str]:
    from mhcorpus.queries.sightings import known_member

    member = known_member(corpus, name)
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
        ids = _of_member(corpus, known, query.names[0])
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
    yield from filed_pieces(corpus, query)


def _may_be(motion: Motion, wanted: Wanted) -> bool:
    """Whether papers speak of a motion in the time that is wanted."""
    return may_be_within(motion.first, motion.latest, wanted.since, wanted.until)
