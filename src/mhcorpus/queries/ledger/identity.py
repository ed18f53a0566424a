"""Which names and numbers mean one motion.

A number is a motion once any paper calls it one. Names by themselves are joined to a number only
where exactly one motion has just these submitters, and was spoken of around that time; what is
merely alike is proposed and never joined.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from mhcorpus.queries.ledger.spelling import Likeness, likeness
from mhcorpus.store import Corpus

_NUMBERED = """
    SELECT motion.id, motion.names, min(nullif(document.sort_date, '')) AS first,
           max(document.sort_date) AS last, max(motion.called) AS called
    FROM motion JOIN document ON document.id = motion.document
    WHERE motion.id LIKE 'kst-%' GROUP BY motion.id, motion.names
"""
_NAMED = """
    SELECT motion.id, motion.names, motion.document, document.sort_date,
           json_extract(ledger.content, '$.members') AS members
    FROM motion JOIN document ON document.id = motion.document
    JOIN ledger ON ledger.document = motion.document
        AND ledger.entry = motion.entry AND ledger.number = motion.number
    WHERE motion.id NOT LIKE 'kst-%' ORDER BY document.sort_date, document.name, motion.document, motion.id
"""
_NEAR = 731
_NEAR_OF_ONE = 366
"""Days between two papers that speak of one motion by its names; one member has many motions."""


@dataclass(slots=True)
class Motion:
    """One motion: its number, or the names by which alone it is known.

    ``inferred`` holds the documents that give names only, with the name that each uses;
    ``proposed`` are names that may be this motion; ``candidates`` are motions that the names
    of this one fit, so that none was chosen.
    """

    id: str
    names: set[tuple[str, ...]] = field(default_factory=set)
    first: str = ""
    last: str = ""
    inferred: dict[int, str] = field(default_factory=dict)
    proposed: dict[str, Likeness] = field(default_factory=dict)
    candidates: tuple[str, ...] = ()

    @property
    def fullest(self) -> tuple[str, ...]:
        """The longest list of submitters (surnames) that a paper gives."""
        return max(self.names, key=lambda names: (len(names), names), default=())

    def seen(self, first: str | None, last: str | None) -> None:
        """Stretch the time in which papers speak of it (ISO days; empty for none)."""
        days = [day for day in (self.first, self.last, first, last) if day]
        self.first, self.last = (min(days), max(days)) if days else ("", "")


@dataclass(frozen=True, slots=True)
class _Named:
    """Names in one document, with the parties that it gives."""

    id: str
    names: tuple[str, ...]
    document: int
    day: str
    members: tuple[str, ...]


def all_motions(corpus: Corpus) -> dict[str, Motion]:
    """Return every motion of the corpus by its id, without what papers say of it."""
    motions: dict[str, Motion] = {}
    called: set[str] = set()
    for row in corpus.rows(_NUMBERED):
        motion = motions.setdefault(row["id"], Motion(row["id"]))
        motion.seen(row["first"], row["last"])
        if row["names"]:
            motion.names.add(tuple(row["names"].split("|")))
        if row["called"]:
            called.add(row["id"])
    numbered = {each: motions[each] for each in called}
    return {**numbered, **_by_names(numbered, _named(corpus), _parties(corpus, numbered))}


def _named(corpus: Corpus) -> list[_Named]:
    return [
        _Named(
            row["id"], tuple(row["names"].split("|")) if row["names"] else (), row["document"],
            row["sort_date"], tuple(json.loads(row["members"] or "[]")),
        )
        for row in corpus.rows(_NAMED)
    ]


def _parties(corpus: Corpus, numbered: Mapping[str, Motion]) -> dict[str, dict[str, set[str]]]:
    """Return, for each motion with submitters, the parties that papers give to each surname."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in corpus.rows(
        "SELECT DISTINCT target.id, submitter.member FROM submitter"
        " JOIN reference ON reference.key = submitter.reference JOIN target ON target.key = reference.target"
        " WHERE submitter.member LIKE '%@%'"
    ):
        if row["id"] in numbered:
            surname, _, party = row["member"].partition("@")
            found[row["id"]][surname].add(party)
    return found


def _by_names(
    numbered: Mapping[str, Motion], named: Iterable[_Named], parties: Mapping[str, Mapping[str, set[str]]]
) -> dict[str, Motion]:
    """Join names to the numbers that they mean; return what stays known by its names alone."""
    by_names: dict[tuple[str, ...], list[Motion]] = defaultdict(list)
    for motion in numbered.values():
        for names in motion.names:
            by_names[tuple(sorted(names))].append(motion)
    left: dict[str, Motion] = {}
    for each in named:
        fit = [
            motion for motion in by_names.get(tuple(sorted(each.names)), ())
            if _is_near(each, motion) and not _conflict(each, parties.get(motion.id, {}))
        ]
        if len(fit) == 1:
            fit[0].inferred[each.document] = each.id
            continue
        motion = left.setdefault(each.id, Motion(each.id))
        motion.names.add(each.names)
        motion.seen(each.day, each.day)
        motion.candidates = tuple(sorted({*motion.candidates, *(one.id for one in fit)}))
    _propose(numbered, left)
    return left


def _is_near(each: _Named, motion: Motion) -> bool:
    """Whether a motion was spoken of around the day of the paper; what has no date is near nothing."""
    if not each.day or not motion.first:
        return False
    within = _NEAR if len(each.names) > 1 else _NEAR_OF_ONE
    return -within <= _days(motion.first, each.day) and _days(motion.last, each.day) <= within


def _days(one: str, other: str) -> int:
    return (_day(other) - _day(one)).days


def _day(day: str) -> date:
    return date.fromisoformat((day + "-01-01")[:10] if len(day) < len("2025-01-01") else day[:10])


def _conflict(each: _Named, parties: Mapping[str, set[str]]) -> bool:
    for member in each.members:
        surname, _, party = member.partition("@")
        known = parties.get(surname)
        if party and known and party not in known:
            return True
    return False


def _propose(numbered: Mapping[str, Motion], left: Mapping[str, Motion]) -> None:
    """Say of each motion which names may be it; names that fit several numbers say so themselves."""
    by_surname: dict[str, dict[str, Motion]] = defaultdict(dict)
    for motion in numbered.values():
        for names in motion.names:
            for surname in names:
                by_surname[surname[:3]][motion.id] = motion
    for each in left.values():
        near = {
            one.id: one for surname in each.fullest for one in by_surname.get(surname[:3], {}).values()
        }
        for other in near.values():
            if other.id in each.candidates:
                continue
            why = {like for names in other.names if (like := likeness(each.fullest, names))}
            if "spelling" in why:
                other.proposed[each.id] = "spelling"
            elif why and _overlap(each, other):
                other.proposed[each.id] = "fewer names"


def _overlap(one: Motion, other: Motion) -> bool:
    """Whether papers spoke of both within a year: members submit many motions."""
    if not one.first or not other.first:
        return False
    return _days(one.last, other.first) <= _NEAR_OF_ONE and _days(other.last, one.first) <= _NEAR_OF_ONE
