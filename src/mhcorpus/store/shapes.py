"""The JSON in the tables, without the keys that say nothing: half of it would be ``null`` and ``[]``.

What a paper says of itself and what a document says of a motion have the same keys every time, in the
same order. The tables hold those that say something; reading puts the others back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_WHOLE = "whole"
"""Stands in a value that has not the keys of its shape, and is kept as it is; of an older export."""


class Shape(NamedTuple):
    """The keys that a value has first, in their order, and what they hold where they say nothing.

    Where that is a list, the key is one of ``lists`` too: each value gets a list of its own.
    """

    nothing: dict[str, object]
    lists: tuple[str, ...]

    def __or__(self, more: Shape) -> Shape:
        """Return the shape that has the keys of ``more`` behind its own."""
        return Shape(self.nothing | more.nothing, self.lists + more.lists)


def _shape(nulls: str, lists: Sequence[str] = (), flags: Sequence[str] = ()) -> Shape:
    nothing: dict[str, object] = {
        name: [] if name in lists else False if name in flags else None for name in nulls.split()
    }
    return Shape(nothing, tuple(lists))


_META = _shape(
    "kind id date reference subject title sender addressee on_behalf_of their_reference ministry dossier"
    " number session_year attachment_count attachments accompanies kind_evidence",
    ("on_behalf_of", "attachments"),
)
_META_OF = {
    "kamervragen": _META | _shape(
        "askers asked_of answered_by submitted received postponed stage", ("askers", "asked_of")
    ),
    "motie": _META | _shape(
        "members submitters replaces considers asks", ("members", "submitters", "replaces", "considers")
    ),
}  # fmt: skip
_NONE = _shape("")
_STATEMENT = _shape("axis state on text start end page footnote section pattern")
# Called stays where it is false: an entry that an older version exported has none.
_MOTION = _shape(
    "id members status status_evidence section references asks replaces statements",
    ("members", "references", "replaces", "statements"),
)
_ENTRY_OF = {
    "motion": _MOTION,
    "piece": _MOTION,
    "commitment": _shape(
        "sentence to status due conditional made_by settled_by section start end due_earliest due_latest"
        " relation act made_on register page footnote subject due_text made_in due_sentence",
        ("to", "register"), ("conditional",),
    ),
    "delivery": _shape("sentence subject start end page footnote section"),
}  # fmt: skip


def slim_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a paper says of itself without what it does not say; :func:`full_meta` undoes it."""
    return _slim(meta, _META_OF.get(meta.get("kind") or "", _META))


def full_meta(stored: str) -> dict[str, Any]:
    """Return what a paper says of itself, of which the table holds ``stored``."""
    meta = json.loads(stored)
    return _full(meta, _META_OF.get(meta.get("kind") or "", _META))


def slim_entry(entry: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry of the ledger without what says nothing; :func:`full_entry` undoes it."""
    slim = _slim(content, _ENTRY_OF.get(entry, _NONE))
    if slim.get("statements"):
        slim["statements"] = [_slim(each, _STATEMENT) for each in slim["statements"]]
    return slim


def full_entry(entry: str, stored: str) -> dict[str, Any]:
    """Return an entry of the ledger, of which the table holds ``stored``; ``entry`` says of what it is."""
    return filled_entry(entry, json.loads(stored))


def filled_entry(entry: str, stored: dict[str, Any]) -> dict[str, Any]:
    """Return an entry as :func:`full_entry` does, of which the JSON has been read."""
    content = _full(stored, _ENTRY_OF.get(entry, _NONE))
    if content.get("statements"):
        content["statements"] = [_full(each, _STATEMENT) for each in content["statements"]]
    return content


def _slim(value: Mapping[str, Any], shape: Shape) -> dict[str, Any]:
    nothing = shape.nothing
    if [*value][: len(nothing)] != [*nothing] or _WHOLE in value:
        own = [value[_WHOLE]] if _WHOLE in value else []
        return {**value, _WHOLE: own}
    return {
        name: held for name, held in value.items()
        if name not in nothing or not _says_nothing(held, nothing[name])
    }  # fmt: skip


def _says_nothing(held: object, nothing: object) -> bool:
    return held is nothing or (nothing == [] and held in ([], ()))


def _full(stored: dict[str, Any], shape: Shape) -> dict[str, Any]:
    if _WHOLE in stored:
        own = stored.pop(_WHOLE)
        return {**stored, _WHOLE: own[0]} if own else stored
    return {**shape.nothing, **{name: [] for name in shape.lists}, **stored}
