"""Which names and numbers mean one motion.

A number is a motion once any paper calls it one. Names by themselves are joined to a number only
where exactly one motion has just these submitters, and was spoken of around that time; what is
merely alike is proposed and never joined.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from mhcorpus.member_ids import surname_and_party
from mhcorpus.queries.dates import LATEST
from mhcorpus.queries.ledger.motion import Motion, Named, Names
from mhcorpus.queries.ledger.proposals import (
    HEAD,
    NEAR_OF_ONE,
    days_between,
    propose,
    propose_in_papers,
)
from mhcorpus.queries.ledger.spelling import likeness
from mhcorpus.store import Corpus

_AMONG = "(SELECT value FROM json_each(?))"
_NUMBERED = f"""
    SELECT motion.id, motion.names, min(nullif(document.sort_date, '')) AS first,
           max(document.sort_date) AS last, max({LATEST}) AS latest, max(motion.called) AS called
    FROM motion JOIN document ON document.id = motion.document
    WHERE motion.id >= 'kst-' AND motion.id < 'kst.'{{narrowed}} GROUP BY motion.id, motion.names
"""
_NAMED = f"""
    SELECT motion.id, motion.names, motion.document, document.sort_date, {LATEST} AS latest,
           json_extract(ledger.content, '$.members') AS members
    FROM motion JOIN document ON document.id = motion.document
    JOIN ledger ON ledger.document = motion.document
        AND ledger.entry = motion.entry AND ledger.number = motion.number
    WHERE motion.id IN {_AMONG} ORDER BY document.sort_date, document.name, motion.document, motion.id
"""
_NAMES_ALONE = """
    SELECT id, names FROM motion WHERE id < 'kst-' UNION SELECT id, names FROM motion WHERE id >= 'kst.'
"""
_NAMES = "SELECT DISTINCT names FROM motion WHERE names <> ''"
_WITH_NAMES = f"""
    SELECT DISTINCT id FROM motion
    WHERE names <> '' AND names IN {_AMONG} AND id >= 'kst-' AND id < 'kst.'
"""
_PARTIES = f"""
    SELECT DISTINCT target.id, submitter.member
    FROM target JOIN reference ON reference.target = target.key
    JOIN submitter ON submitter.reference = reference.key
    WHERE target.id IN {_AMONG} AND submitter.member LIKE '%@%'
"""
_NEAR = 731
"""Days between two papers that speak of one motion by its names; one member has many motions."""


class Motions:
    """The motions of a corpus, told apart as far as they are asked for.

    Of those that are known by a number, which are most, only what bears on that is read.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._alone: dict[str, set[Names]] = defaultdict(set)
        for row in corpus.rows(_NAMES_ALONE):
            self._alone[row["id"]].add(_split(row["names"]))

    def of(self, ids: Iterable[str] | None = None) -> dict[str, Motion]:
        """Return motions by their id, without what papers say of them: those with these ids, or all.

        What is known by names alone, and joined to a number, stands under the number. What was only
        compared stands there too, and may lack some of its names.
        """
        if ids is None:
            alone, numbers = set(self._alone), None
        else:
            alone = self._alone.keys() & set(ids)
            alone |= self._fewer_than(self._names_of(alone))
            numbers = set(ids) - alone | self._with(self._names_of(alone))
            numbers |= self._with(self._spelled_as(self._names_of(alone)))
            alone |= self._like(numbers)
        fitting = self._with(self._names_of(alone))
        numbered = self._numbered(None if numbers is None else numbers | fitting)
        return {**numbered, **_by_names(numbered, self._named(alone), self._parties(fitting))}

    def with_surname(self, test: Callable[[str], bool]) -> set[str]:
        """Return the ids, numbers and names, to which a paper gives a submitter whose surname passes."""
        passing = {
            names for row in self._corpus.rows(_NAMES) if any(map(test, names := _split(row["names"])))
        }
        return self._with(passing) | {each for each, names in self._alone.items() if names & passing}

    def _names_of(self, alone: Iterable[str]) -> set[Names]:
        return {names for each in alone for names in self._alone[each] if names}

    def _with(self, names: Iterable[Names]) -> set[str]:
        """Return the numbers to which a paper gives just these names."""
        among = json.dumps(sorted(map("|".join, names)))
        return {row["id"] for row in self._corpus.rows(_WITH_NAMES, (among,))}

    def _spelled_as(self, names: Collection[Names]) -> set[Names]:
        """Return the names in the corpus of which ``names`` may be a misspelling."""
        known = map(_split, (row["names"] for row in self._corpus.rows(_NAMES))) if names else ()
        return {other for own, other in _near(names, known) if likeness(own, other) == "spelling"}

    def _fewer_than(self, names: Collection[Names]) -> set[str]:
        """Return what is known by some of ``names`` alone."""
        pairs = _near(names, self._names_of(self._alone)) if names else ()
        fewer = {other for full, other in pairs if likeness(other, full) == "fewer names"}
        return {each for each, known in self._alone.items() if known & fewer}

    def _like(self, numbers: Collection[str]) -> set[str]:
        """Return what is known by names alone and may be any of these numbers, or be proposed as it."""
        if not self._alone:
            return set()
        rows = self._corpus.rows(f"{_NAMES} AND id IN {_AMONG}", (json.dumps(sorted(numbers)),))
        theirs = map(_split, (row["names"] for row in rows))
        alike = {
            own for own, other in _near(self._names_of(self._alone), theirs)
            if own == other or likeness(own, other)
        }
        return {each for each, names in self._alone.items() if names & alike}

    def _numbered(self, ids: Collection[str] | None) -> dict[str, Motion]:
        """Return the numbers, or those of ``ids``, that any paper calls a motion."""
        motions: dict[str, Motion] = {}
        called: set[str] = set()
        narrowed = "" if ids is None else f" AND motion.id IN {_AMONG}"
        values = () if ids is None else (json.dumps(sorted(ids)),)
        for row in self._corpus.rows(_NUMBERED.format(narrowed=narrowed), values):
            motion = motions.setdefault(row["id"], Motion(row["id"]))
            motion.seen(row["first"], row["last"], row["latest"])
            if row["names"]:
                motion.names.add(_split(row["names"]))
            if row["called"]:
                called.add(row["id"])
        return {number: motion for number, motion in motions.items() if number in called}

    def _named(self, alone: Collection[str]) -> list[Named]:
        return [
            Named(
                row["id"], _split(row["names"]), row["document"], row["sort_date"], row["latest"],
                tuple(json.loads(row["members"] or "[]")),
            )
            for row in self._corpus.rows(_NAMED, (json.dumps(sorted(alone)),))
        ]

    def _parties(self, numbers: Collection[str]) -> dict[str, dict[str, set[str]]]:
        """Return, for each number with submitters, the parties that papers give to each surname."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in self._corpus.rows(_PARTIES, (json.dumps(sorted(numbers)),)):
            surname, party = surname_and_party(row["member"])
            found[row["id"]][surname].add(party)
        return found


def _split(names: str) -> Names:
    return tuple(names.split("|")) if names else ()


def _near(some: Iterable[Names], others: Iterable[Names]) -> Iterator[tuple[Names, Names]]:
    """Yield each pair of names of which two surnames begin alike: others are not worth comparing."""
    by_head: dict[str, set[Names]] = defaultdict(set)
    for names in others:
        for surname in names:
            by_head[surname[:HEAD]].add(names)
    for own in some:
        for other in set().union(*(by_head.get(surname[:HEAD], ()) for surname in own)):
            yield own, other


def _by_names(
    numbered: Mapping[str, Motion], named: Iterable[Named], parties: Mapping[str, Mapping[str, set[str]]]
) -> dict[str, Motion]:
    """Join names to the numbers that they mean; return what stays known by its names alone."""
    by_names: dict[Names, list[Motion]] = defaultdict(list)
    for motion in numbered.values():
        for names in motion.names:
            by_names[tuple(sorted(names))].append(motion)
    left: dict[str, Motion] = {}
    unjoined: list[Named] = []
    for each in named:
        fit = [
            motion for motion in by_names.get(tuple(sorted(each.names)), ())
            if _is_near(each, motion) and not _conflict(each, parties.get(motion.id, {}))
        ]
        if len(fit) == 1:
            fit[0].inferred[each.document] = each.id
            continue
        unjoined.append(each)
        motion = left.setdefault(each.id, Motion(each.id))
        motion.names.add(each.names)
        motion.seen(each.day, each.day, each.latest)
        motion.candidates = tuple(sorted({*motion.candidates, *(one.id for one in fit)}))
    propose(numbered, left)
    propose_in_papers(left, unjoined)
    return left


def _is_near(each: Named, motion: Motion) -> bool:
    """Whether a motion was spoken of around the day of the paper; what has no date is near nothing."""
    if not each.day or not motion.first:
        return False
    within = _NEAR if len(each.names) > 1 else NEAR_OF_ONE
    return -within <= days_between(motion.first, each.day) and days_between(motion.last, each.day) <= within


def _conflict(each: Named, parties: Mapping[str, set[str]]) -> bool:
    for member in each.members:
        surname, party = surname_and_party(member)
        known = parties.get(surname)
        if party and known and party not in known:
            return True
    return False
