"""Source and Analysis as rows, and back."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from mhcorpus.reference import Analysis
from mhcorpus.source import Block, BlockKind, Link, Note, Source

BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
_SESSION = re.compile(r"(\d{4})\D*(\d{4})")


def compact_json(value: object) -> str:
    """Return ``value`` as the shortest JSON there is; tuples and mappings of any type count."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def optional_json(value: Mapping[str, Any] | Sequence[Any] | None) -> str | None:
    """Return ``value`` as JSON, or None where it is empty."""
    return compact_json(value) if value else None


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return list(value)
    raise TypeError(f"{type(value).__name__} is no JSON value")


def layout_of(source: Source) -> str:
    """Return blocks, notes, pages, residue and links as JSON; :func:`layout_from` reads it back."""
    parts = {
        "blocks": [_short(b.kind, b.start, b.end, b.level, b.continues) for b in source.blocks],
        "notes": [[n.label, n.start, n.end, n.markers, n.page] for n in source.notes],
        "pages": source.pages,
        "residue": source.residue,
        "links": [[link.start, link.end, link.target] for link in source.links],
    }
    return compact_json({name: part for name, part in parts.items() if part})


def _short(kind: BlockKind, start: int, end: int, level: int, continues: bool) -> list[int]:
    """Return a block without the zeros at its end."""
    place = [BLOCK_KINDS.index(kind), start, end]
    return [*place, level, 1] if continues else [*place, level] if level else place


def layout_from(layout: str) -> dict[str, Any]:
    """Return the fields of Source that :func:`layout_of` wrote."""
    stored = json.loads(layout)
    return {
        "blocks": tuple(
            Block(BLOCK_KINDS[kind], start, end, level[0] if level else 0, bool(level[1:] and level[1]))
            for kind, start, end, *level in stored.get("blocks", ())
        ),
        "notes": tuple(
            Note(label, start, end, tuple((a, b) for a, b in markers), *page)
            for label, start, end, markers, *page in stored.get("notes", ())
        ),
        "pages": tuple(stored.get("pages", ())),
        "residue": tuple((start, end) for start, end in stored.get("residue", ())),
        "links": tuple(Link(*link) for link in stored.get("links", ())),
    }


def official_id(meta: Mapping[str, Any]) -> str | None:
    """Return the id by which other documents cite this one, where its head gives it."""
    if own := meta.get("id"):
        return str(own)
    session = _SESSION.fullmatch(str(meta.get("session_year") or ""))
    if meta.get("kind") == "kamervragen" and meta.get("number") and session:
        return f"ah-tk-{session[1]}{session[2]}-{meta['number']}"
    return None


def work_key(meta: Mapping[str, Any], text: str) -> str:
    """Return what names the letter that a file holds: its id, its reference, or its very words.

    A beslisnota and its letter carry one reference, and some ministries use one for several
    letters: the kind and the date are part of the name.
    """
    if own := official_id(meta):
        return own
    if meta.get("reference"):
        parts = (meta.get("kind") or "document", meta["reference"], meta.get("date"))
        return ":".join(str(part) for part in parts if part)
    words = "".join(re.findall(r"\w+", text.casefold()))
    return f"text:{hashlib.sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def sort_date(analysis: Analysis) -> str:
    """Return what documents are sorted by: the printed date, else the earliest possible one."""
    dated = analysis.dated or {}
    found = analysis.meta.get("date") or dated.get("earliest") or dated.get("date")
    return str(found) if found else ""
