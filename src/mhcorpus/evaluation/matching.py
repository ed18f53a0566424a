"""Which of the found belongs to which of the gold: one to one, in the order of the gold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from mhcorpus.evaluation.identity import same_target

Entry = Mapping[str, Any]
Pair = tuple[Entry | None, Entry | None]
"""Gold and found; one of them is None where nothing belongs to the other."""

ALIKE = 0.7
"""The likeness from which two entries are the same one."""


def match_references(gold: Sequence[Entry], found: Sequence[Entry]) -> list[Pair]:
    """Pair references of the same kind whose spans share at least half of what they cover.

    Those with the right id are paired first. Gold without offsets (the document is no text
    file) goes by kind and id alone.
    """
    placed = all("start" in entry for entry in gold)
    pairs: list[Pair] = []
    left, free = list(gold), list(found)
    for needs_target in (True, False) if placed else (True,):
        unmatched = []
        for wanted in left:
            hit = next((each for each in free if _fits(wanted, each, placed, needs_target)), None)
            if hit is None:
                unmatched.append(wanted)
            else:
                free.remove(hit)
                pairs.append((wanted, hit))
        left = unmatched
    return [*pairs, *((wanted, None) for wanted in left), *((None, each) for each in free)]


def _fits(gold: Entry, found: Entry, placed: bool, needs_target: bool) -> bool:
    return (
        _same_kind(gold, found)
        and (not placed or _overlap_by_half(gold, found))
        and (not needs_target or same_target(gold, found))
    )


def _same_kind(gold: Entry, found: Entry) -> bool:
    """An EU act that is cited by its number may be taken for a law, if it is the same act."""
    kinds = {gold["kind"], found["kind"]}
    return len(kinds) == 1 or (kinds == {"law", "celex"} and gold.get("id") == found.get("id"))


def _overlap_by_half(one: Entry, other: Entry) -> bool:
    shared = min(one["end"], other["end"]) - max(one["start"], other["start"])
    covered = max(one["end"], other["end"]) - min(one["start"], other["start"])
    return bool(2 * shared >= covered)


def match_entries(
    gold: Sequence[Entry], found: Sequence[Entry], likeness: Callable[[Entry, Entry], float]
) -> list[Pair]:
    """Pair entries of the ledger: each of the gold with what is most like it, if it is at all."""
    free = list(found)
    pairs: list[Pair] = []
    for wanted in gold:
        hit = max(free, key=lambda each: likeness(wanted, each), default=None)
        if hit is not None and likeness(wanted, hit) >= ALIKE:
            free.remove(hit)
            pairs.append((wanted, hit))
        else:
            pairs.append((wanted, None))
    return [*pairs, *((None, each) for each in free)]


def by_value(key: str) -> Callable[[Entry, Entry], float]:
    """Return the likeness of entries that are the same when their ``key`` is, and else are not."""
    return lambda gold, found: float(gold[key] == found.get(key))
