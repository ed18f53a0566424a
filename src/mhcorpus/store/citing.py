"""The references of one document as rows, with what they share: targets, sentences, headings."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from mhcorpus.reference import Reference
from mhcorpus.store.rows import optional_json, surname_of
from mhcorpus.store.targets import Target, target_of

_TARGET = (
    "INSERT OR IGNORE INTO target (id, kind, dossier, chapter, piece, law, article)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_PASSAGE = "INSERT INTO passage (document, number, text) VALUES (?, ?, ?)"
_REFERENCE = """
    INSERT INTO reference (
        document, key, number, kind, target, start, end, text, page, footnote, section, sentence,
        certainty, reason, pattern, url, fields, candidates
    ) VALUES (
        ?1, ?2 + ?3, ?3, ?4, (SELECT key FROM target WHERE id = ?5 AND kind = ?6 AND law = ?7),
        ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20
    )
"""
_SUBMITTER = "INSERT INTO submitter (reference, surname, position, member) VALUES (? + ?, ?, ?, ?)"

Row = tuple[object, ...]


class Cited(NamedTuple):
    """Rows; those of references and submitters have the reference's number in the place of its key."""

    targets: list[Row]
    passages: list[str]
    references: list[Row]
    submitters: list[Row]

    @property
    def kinds(self) -> Counter[str]:
        """How many references of each kind there are."""
        return Counter(str(kind) for _, kind, *_ in self.references)


def cited_in(references: Iterable[Reference]) -> Cited:
    """Return the rows of the references of one document; what they share is in them once."""
    targets: dict[Target, None] = {}
    passages: dict[str, int] = {}
    rows: list[Row] = []
    submitters: list[Row] = []

    def passage(text: str | None) -> int | None:
        return None if text is None else passages.setdefault(text, len(passages))

    for number, reference in enumerate(references):
        target = _target(reference)
        if target:
            targets[target] = None
        rows.append((
            number, reference.kind, *((target.id, target.kind, target.law) if target else (None,) * 3),
            reference.start, reference.end, reference.text, reference.page, reference.footnote,
            passage(reference.section), passage(reference.context or None),
            None if reference.certainty == "certain" else reference.certainty,
            None if reference.reason == "explicit" else reference.reason,
            reference.pattern, reference.url,
            optional_json(reference.fields), optional_json(reference.candidates),
        ))  # fmt: skip
        if reference.kind == "motion":
            members = reference.fields.get("members", ())
            submitters += ((number, surname_of(each), at, each) for at, each in enumerate(members))
    return Cited(
        [(to.id, to.kind, to.dossier, to.chapter, to.piece, to.law, to.article) for to in targets],
        list(passages), rows, submitters,
    )  # fmt: skip


def _target(reference: Reference) -> Target | None:
    if reference.id is None:
        return None
    law = reference.fields.get("law")
    return target_of(reference.id, reference.kind, law if isinstance(law, str) else "")


def insert_cited(connection: sqlite3.Connection, document: int, cited: Cited) -> None:
    """Write the references of the document of key ``document``."""
    connection.executemany(_TARGET, cited.targets)
    (last,) = connection.execute("SELECT coalesce(max(key), 0) FROM reference").fetchone()
    connection.executemany(_REFERENCE, ((document, last + 1, *row) for row in cited.references))
    connection.executemany(_SUBMITTER, ((last + 1, *row) for row in cited.submitters))
    connection.executemany(
        _PASSAGE, ((document, number, text) for number, text in enumerate(cited.passages))
    )
