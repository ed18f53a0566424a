"""What one letter changes in the ledger: what it settles, promises, withdraws, puts off, and is silent on.

The ledger before is that of the papers written before it; copies of the letter itself are left out. A
letter can be silent on what its ministry promised on its subject: where the words that tell of a promise
are those of the letter, or one is where both cite the same dossiers or article. Where no paper tells the
ministry, many words have to.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.queries.ledger.commitments import commitment_entry
from mhcorpus.queries.ledger.entries import Paper, Said, papers, promised
from mhcorpus.queries.ledger.history import (
    Statement,
    contradictions,
    history_of,
    shown,
    states_of,
)
from mhcorpus.queries.ledger.likeness import ENOUGH, SHARE
from mhcorpus.queries.ledger.motions import Told, asked, told_motions
from mhcorpus.queries.ledger.promises import Promise, promises
from mhcorpus.queries.ledger.words import telling, telling_words, thing_of, things
from mhcorpus.states import AXES
from mhcorpus.store import Corpus
from mhcorpus.store.targets import target_of

SCHEMA = "mhcorpus/changes/1"
_ENOUGH = 2
# A budget is of everything, and an article without a law of any.
_SUBJECTS = """
    SELECT DISTINCT target.key, target.dossier FROM reference JOIN target ON target.key = reference.target
    WHERE reference.document = ? AND
        ((target.dossier <> '' AND target.chapter = '') OR (target.article <> '' AND target.law <> ''))
"""
_OF_SUBJECTS = """
    SELECT document FROM reference WHERE target IN (SELECT value FROM json_each(?1)) UNION
    SELECT reference.document FROM target JOIN reference ON reference.target = target.key
    WHERE dossier <> '' AND chapter = '' AND dossier IN (SELECT value FROM json_each(?2))
    GROUP BY reference.document HAVING count(DISTINCT dossier) >= ?3
"""
_DOSSIERS = 2
"""Dossiers that papers of one subject share, where the letter cites so many: some are of a whole field."""
_CHANGES = {
    "done": "settled", "not_followed": "declined", "partly": "partly done", "in_progress": "under way",
}  # fmt: skip
ORDER = ("settled", "declined", "partly done", "under way", "decided", "proposed", "appreciated", "mentioned")
"""The order in which changes of motions are told, the weightiest first."""


@dataclass(frozen=True, slots=True)
class _Letter:
    """The letter, and which papers were there before it; ``kin`` are the keys of those of its subject."""

    paper: Paper
    kin: frozenset[int]

    def is_before(self, paper: Paper) -> bool:
        """Whether a paper was written before the letter; what has no date was not."""
        return bool(paper.day) and paper.day < self.paper.day and paper.work != self.paper.work

    def is_own(self, paper: Paper) -> bool:
        """Whether a paper is the letter, or a copy of it."""
        return paper.work == self.paper.work

    def tells_of(self, promise: Promise) -> bool:
        """Whether the letter, or a copy of it, speaks of a promise."""
        return any(self.is_own(each.paper) for each in promise.entries)

    def may_speak_of(self, promise: Promise) -> bool:
        """Whether the letter, or a copy of it, speaks of what may be a promise."""
        return any(self.is_own(each.paper) for each in promise.may_be_told)

    def may_keep(self, promise: Promise) -> bool:
        """Whether the letter, or a copy of it, brings what may be promised there, and names no promise."""
        return promise.is_open and not self.tells_of(promise) and any(
            self.is_own(each.paper) and not each.is_named for each in promise.may_be_told
        )  # fmt: skip

    def may_tell_of(self, paper: Paper) -> bool:
        """Whether a paper is of the letter's subject: it cites the same, or is of the same dossier."""
        return paper.key in self.kin or (paper.dossier is not None and paper.dossier == self.paper.dossier)


def changes(corpus: Corpus, given: str) -> dict[str, Any]:
    """Return what the letter that ``given`` names (see Corpus.find) changes in the ledger.

    Raises QueryError where it names no document, or several.
    """
    key = corpus.find(given)["id"]
    letter = _Letter(papers(corpus, [key])[key], _kin(corpus, key))
    told = told_motions(corpus)
    misspelt = {name for each in told for name, why in each.motion.proposed.items() if why == "spelling"}
    before = [before for each in told if (before := _part(each, letter.is_before))]
    spoken = [each for each in told if any(letter.is_own(one.paper) for one in each.said)]
    entries = promised(corpus)
    known = promises([each for each in entries if letter.is_before(each.paper) or letter.is_own(each.paper)])
    own = [each for each in known if letter.tells_of(each)]
    ids = {each.motion.id for each in spoken}
    maybe_spoken = misspelt.union(ids, *(each.motion.candidates for each in spoken))
    dossiers = {_dossier_of(each) for each in ids} - {""}
    day = letter.paper.day
    return {
        "schema": SCHEMA,
        "document": letter.paper.name, "work": letter.paper.work, "date": letter.paper.date,
        "kind": letter.paper.kind, "title": letter.paper.title,
        "motions": sorted(
            (_change(each, letter) for each in spoken),
            key=lambda each: (ORDER.index(each["change"]), each["start"] or 0),
        ),
        "commitments": [
            *({"change": _act(each, letter), **commitment_entry(each, day)} for each in own),
            *(
                {"change": "may settle", **commitment_entry(each, day)}
                for each in known if letter.may_keep(each)
            ),
        ],
        "silent_on": {
            "motions": [
                _left_open(each) for each in before
                if each.motion.id not in maybe_spoken and each.motion.proposed.keys().isdisjoint(ids)
                and each.open and _concerns(each, dossiers, letter)
            ],
            "commitments": [
                commitment_entry(each, day) for each in _silent(known, own, letter)
            ],
        },
    }  # fmt: skip


def _kin(corpus: Corpus, key: int) -> frozenset[int]:
    """Return the keys of the documents that cite the dossiers of the document ``key``, or an article."""
    rows = corpus.rows(_SUBJECTS, (key,))
    articles = json.dumps([row["key"] for row in rows if not row["dossier"]])
    dossiers = sorted({row["dossier"] for row in rows} - {""})
    values = articles, json.dumps(dossiers), min(_DOSSIERS, len(dossiers))
    return frozenset(row["document"] for row in corpus.rows(_OF_SUBJECTS, values))


def _dossier_of(motion: str) -> str:
    """Return the dossier in the id of a motion, of a budget with its chapter; "" where there is none."""
    target = target_of(motion, "")
    return f"{target.dossier}-{target.chapter}" if target.chapter else target.dossier


def _part(told: Told, which: Callable[[Paper], bool]) -> Told | None:
    """Return a motion with what the papers that pass the test say of it; None where they say nothing."""
    said = [each for each in told.said if which(each.paper)]
    if not said:
        return None
    history = history_of(said)
    return told._replace(said=said, history=history, states=states_of(history))


def _change(told: Told, letter: _Letter) -> dict[str, Any]:
    """Return what the letter says of a motion beside what was known before."""
    now, before = _part(told, letter.is_own), _part(told, letter.is_before)
    own = now or told
    evidence = own.states["execution"] or own.states["chamber"] or own.states["appreciation"]
    place = evidence or _mention(own.said[0])
    until = _part(told, lambda paper: letter.is_own(paper) or letter.is_before(paper)) or told
    return {
        "id": told.motion.id,
        **told.submitters.as_dict(),
        "asks": asked(told),
        "change": _kind_of(own),
        "states": {axis: _state(own.states[axis]) for axis in AXES},
        "before": {axis: shown(before.states[axis]) if before else None for axis in AXES},
        "is_new": before is None,
        "contradictions": contradictions(until.history),
        "sentence": place["sentence"],
        "page": place["page"], "footnote": place["footnote"], "section": place["section"],
        "start": place["start"], "end": place["end"],
    }  # fmt: skip


def _mention(said: Said) -> dict[str, Any]:
    """Return where the letter first speaks of a motion of which it states nothing."""
    content = said.content
    start, end = (content["references"] or [[None, None]])[0]
    return {
        "sentence": content["status_evidence"], "page": None, "footnote": None,
        "section": content["section"], "start": start, "end": end,
    }  # fmt: skip


def _kind_of(told: Told) -> str:
    if execution := told.states["execution"]:
        return _CHANGES[execution["state"]]
    if chamber := told.states["chamber"]:
        return "proposed" if chamber["state"] == "proposed" else "decided"
    return "appreciated" if told.states["appreciation"] else "mentioned"


def _state(statement: Statement | None) -> str | None:
    return statement["state"] if statement else None


def _left_open(told: Told) -> dict[str, Any]:
    return {
        "id": told.motion.id, **told.submitters.as_dict(), "asks": asked(told),
        **{axis: shown(told.states[axis]) for axis in AXES},
    }  # fmt: skip


def _concerns(told: Told, dossiers: set[str], letter: _Letter) -> bool:
    """Whether a letter could have spoken of a motion: one dossier, or a paper of its ministry and subject."""
    if _dossier_of(told.motion.id) in dossiers:
        return True
    last = told.said[-1].paper
    return last.ministry is not None and last.ministry == letter.paper.ministry and letter.may_tell_of(last)


def _act(promise: Promise, letter: _Letter) -> str:
    """Return what the letter does with a promise: made, repeated, settled, lapsed or postponed."""
    acts = [each.content["act"] for each in promise.entries if letter.is_own(each.paper)]
    return str(acts[-1])


def _silent(known: Iterable[Promise], own: Sequence[Promise], letter: _Letter) -> list[Promise]:
    """Return the open promises that the letter says nothing of, although it is about their subject."""
    about: frozenset[str] = frozenset().union(*(
        telling_words(each) | thing_of(each)
        for promise in own for each in promise.entries if letter.is_own(each.paper)
    ))  # fmt: skip
    title = letter.paper.title or ""
    words = about | telling(title) | things(title)
    return [
        promise for promise in known
        if promise.is_open and not letter.tells_of(promise) and not letter.may_speak_of(promise)
        and _is_related(promise, words, letter)
    ]  # fmt: skip


def _is_related(promise: Promise, words: frozenset[str], letter: _Letter) -> bool:
    """Whether a promise is of the letter's ministry and subject, which ``words`` tell.

    A letter of which no words are known is about all that is of its own dossier, or of several that it cites.
    """
    telling = telling_words(promise.entries[0])
    common = len(telling & words)
    ministries = {each.paper.ministry for each in promise.entries if each.paper.ministry}
    if not (letter.paper.ministry and ministries):
        return common >= ENOUGH and common >= SHARE * len(telling)
    if letter.paper.ministry not in ministries:
        return False
    if common >= _ENOUGH:
        return True
    may_tell = any(letter.may_tell_of(each.paper) for each in promise.entries)
    return may_tell and (not words or bool(words & (telling | thing_of(promise.entries[0]))))
