"""What one document says of motions and promises, in the tables: whole entries, and slim rows to join by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.member_ids import surnames
from mhcorpus.reference import Analysis
from mhcorpus.store.rows import compact_json
from mhcorpus.store.shapes import slim_entry

Row = tuple[object, ...]

LEDGER: Mapping[str, tuple[str, ...]] = {
    "ledger": ("entry", "number", "content"),
    "motion": ("entry", "number", "id", "names", "called"),
    "delivery": ("number", "content"),
}
"""The tables, with their columns besides the key of the document."""


def ledger_rows(analysis: Analysis) -> dict[str, list[Row]]:
    """Return the rows of the entries of ``analysis``, by table, without the key of the document."""
    entries = entries_of(analysis)
    return {
        "ledger": [
            (entry, number, compact_json(slim_entry(entry, content)))
            for entry, contents in entries.items() for number, content in numbered(entry, contents)
        ],
        "motion": [
            (entry, number, content["id"], names_of(content), int(content["called"]))
            for entry in ("motion", "piece") for number, content in enumerate(entries[entry])
            # An entry that an older version exported lacks what these are joined by.
            if "called" in content
        ],
        "delivery": [
            (number, compact_json(slim_entry("delivery", content)))
            for number, content in enumerate(analysis.deliveries)
        ],
    }


def entries_of(analysis: Analysis) -> dict[str, Sequence[Mapping[str, Any]]]:
    """Return the entries of ``analysis`` that the table of the ledger holds, by what they are."""
    return {
        "motion": analysis.motions, "piece": analysis.pieces,
        "commitment": analysis.commitments, "question": analysis.questions,
    }


def numbered(entry: str, contents: Iterable[Mapping[str, Any]]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield entries with their number in the document, as promises tell it behind one that was left out."""
    following = 0
    for content in contents:
        told = content.get("number") if entry == "commitment" else None
        number = max(following, told - 1) if isinstance(told, int) else following
        yield number, content
        following = number + 1


def names_of(entry: Mapping[str, Any]) -> str:
    """Return the sorted surnames of who submitted a motion, joined by ``|``; empty where none is known."""
    return "|".join(sorted(surnames(entry["members"])))
