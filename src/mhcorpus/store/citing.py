"""The references of one document as rows, with what they share: targets, sentences, headings."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from mhcorpus.member_ids import surname_of
from mhcorpus.reference import Reference
from mhcorpus.store.places import Passage, Places
from mhcorpus.store.rows import optional_json
from mhcorpus.store.targets import Target, target_of

_TARGET = (
    "INSERT INTO target (id, kind, dossier, chapter, piece, law, article, through, url, fields)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_TARGET_OF = "SELECT key, url, fields FROM target WHERE id = ? AND kind = ? AND law = ? AND through = ?"
_PATTERN = "INSERT INTO pattern (name) VALUES (?)"
_PATTERN_OF = "SELECT key FROM pattern WHERE name = ?"
_PASSAGE = "INSERT INTO passage (document, number, start, end, text) VALUES (?, ?, ?, ?, ?)"
_REFERENCE = """
    INSERT INTO reference (
        document, key, number, target, url, fields, pattern, kind, start, end, text, page, footnote, section,
        sentence, certainty, reason, candidates
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SUBMITTER = "INSERT INTO submitter (reference, surname, position, member) VALUES (? + ?, ?, ?, ?)"

Row = tuple[object, ...]


Said = tuple[str | None, str | None]
"""The address and the fields (JSON) that a reference has, or that its target has for it."""
_NONE = b"", "{}"
"""What stands for none of these, where the target has one: see store/spelled.py."""


class Cited(NamedTuple):
    """Rows; those of references and submitters have the reference's number in the place of its key.

    ``said`` has what references say of which of ``targets``, of none where there is none. A reference
    has its number, then the places in ``said`` and in ``patterns`` of what it says and of its pattern.
    """

    targets: list[Row]
    said: list[tuple[int | None, Said]]
    patterns: list[str]
    passages: list[Passage]
    references: list[tuple[int, int, int, Row]]
    submitters: list[Row]

    @property
    def kinds(self) -> Counter[str]:
        """How many references of each kind there are."""
        return Counter(str(row[0]) for *_, row in self.references)


def cited_in(references: Iterable[Reference], text: str) -> Cited:
    """Return the rows of the references of a document with that text; what they share is in them once."""
    places = Places(text)
    targets: dict[tuple[Target, str], tuple[int, Said]] = {}
    all_said: dict[tuple[int | None, Said], int] = {}
    patterns: dict[str, int] = {}
    passages: dict[str, tuple[int, Passage]] = {}
    rows: list[tuple[int, int, int, Row]] = []
    submitters: list[Row] = []

    def passage(words: str | None) -> int | None:
        if words is None:
            return None
        if words not in passages:
            passages[words] = len(passages), places.of(words, reference.start, reference.end)
        return passages[words][0]

    for number, reference in enumerate(references):
        target = _target(reference)
        said = reference.url, optional_json(reference.fields)
        about = targets.setdefault(target, (len(targets), said))[0] if target else None
        rows.append((
            number, all_said.setdefault((about, said), len(all_said)),
            patterns.setdefault(reference.pattern, len(patterns)),
            (
                reference.kind, reference.start, reference.end, reference.text,
                reference.page, reference.footnote,
                passage(reference.section), passage(reference.context or None),
                None if reference.certainty == "certain" else reference.certainty,
                None if reference.reason == "explicit" else reference.reason,
                optional_json(reference.candidates),
            ),
        ))  # fmt: skip
        if reference.kind == "motion":
            members = reference.fields.get("members", ())
            submitters += ((number, surname_of(each), at, each) for at, each in enumerate(members))
    return Cited(
        [(*to, through, *said) for (to, through), (_, said) in targets.items()],
        list(all_said), list(patterns), [each for _, each in passages.values()], rows, submitters,
    )  # fmt: skip


def _target(reference: Reference) -> tuple[Target, str] | None:
    """Return what a reference points at, and up to and including where it goes if it is a range."""
    if reference.id is None:
        return None
    law, through = (
        told if isinstance(told := reference.fields.get(name), str) else "" for name in ("law", "through")
    )
    target = target_of(reference.id, reference.kind, law)
    return target, through if target.article else ""


@dataclass(slots=True)
class Shared:
    """What documents written one after the other have in common, so that it is asked of the corpus once.

    ``targets`` has by id, kind, law and end the key of a target, and what it says for its references;
    ``patterns`` has keys by name. It holds within one transaction, until a document is taken out: a
    target may go with it.
    """

    targets: dict[Row, tuple[int, Said]] = field(default_factory=dict)
    patterns: dict[str, int] = field(default_factory=dict)


def insert_cited(connection: sqlite3.Connection, document: int, cited: Cited, shared: Shared) -> None:
    """Write the references of the document of key ``document``."""
    cursor = connection.cursor()
    cursor.row_factory = None
    targets = [_shared(cursor, row, shared.targets) for row in cited.targets]
    said = [(None, *each) if to is None else _left(each, targets[to]) for to, each in cited.said]
    patterns = [_key_of(cursor, name, shared.patterns) for name in cited.patterns]
    (last,) = cursor.execute("SELECT coalesce(max(key), 0) FROM reference").fetchone()
    cursor.executemany(_REFERENCE, [
        (document, last + 1 + number, number, *said[says], patterns[pattern], *row)
        for number, says, pattern, row in cited.references
    ])  # fmt: skip
    cursor.executemany(_SUBMITTER, [(last + 1, *row) for row in cited.submitters])
    cursor.executemany(_PASSAGE, [(document, number, *row) for number, row in enumerate(cited.passages)])


def _shared(cursor: sqlite3.Cursor, row: Row, known: dict[Row, tuple[int, Said]]) -> tuple[int, Said]:
    """Return the key of a target, and the address and the fields that it has for its references."""
    name, kind, _, _, _, law, _, through, url, fields = row
    what = name, kind, law, through
    if what not in known:
        if found := cursor.execute(_TARGET_OF, what).fetchone():
            known[what] = found[0], found[1:]
        else:
            known[what] = int(cursor.execute(_TARGET, row).lastrowid or 0), (url, fields)  # type: ignore[assignment]
    return known[what]


def _key_of(cursor: sqlite3.Cursor, pattern: str, known: dict[str, int]) -> int:
    if pattern not in known:
        found = cursor.execute(_PATTERN_OF, (pattern,)).fetchone()
        known[pattern] = int(found[0] if found else cursor.execute(_PATTERN, (pattern,)).lastrowid or 0)
    return known[pattern]


def _left(said: Said, shared: tuple[int, Said]) -> Row:
    """Return the key of a target, and the address and the fields of a reference that it does not share."""
    key, its = shared
    url, fields = (
        None if own == there else none if own is None else own
        for own, there, none in zip(said, its, _NONE, strict=True)
    )
    return key, url, fields
