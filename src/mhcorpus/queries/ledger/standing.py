"""How the motions among the targets of a trace stand, by their numbers alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from mhcorpus.queries.ledger.entries import Said, papers_of, said_of
from mhcorpus.queries.ledger.history import Statement, history_of, is_open, states_of
from mhcorpus.queries.works import Work
from mhcorpus.states import AXES
from mhcorpus.store import Corpus

_BRIEF = ("state", "on", "date", "document", "dated_by", "corrected")


def standing(
    corpus: Corpus, ids: Collection[str], works: Mapping[int, Work]
) -> dict[str, dict[str, Any]]:
    """Return, for each of the ids that a paper calls a motion, its state on each axis.

    An axis has ``{"state", "on", "date", "document", "dated_by"}``, ``corrected`` where it is, or None.
    Papers that give only names are not joined here: ``motions`` does that. ``works`` are those of
    documents that are known already.
    """
    said = said_of(corpus, [each for each in ids if each.startswith(("kst-", "motie:"))])
    known = papers_of(corpus, said, works)
    found: dict[str, dict[str, Any]] = {}
    for target, entries in said.items():
        if any(content["called"] for _, content in entries):
            states = states_of(history_of(Said(known[document], content) for document, content in entries))
            found[target] = {axis: _brief(states[axis]) for axis in AXES} | {"open": is_open(states)}
    return found


def _brief(statement: Statement | None) -> dict[str, Any] | None:
    return {key: statement[key] for key in _BRIEF if key in statement} if statement else None
