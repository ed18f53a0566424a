"""Gold files: what a careful reader finds in one document."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mhcorpus.errors import UnreadableFileError

STANDARD_KINDS = frozenset(
    [
        "kamerstuk", "dossier", "handelingen", "aanhangsel", "article", "law", "motion", "commitment",
        "date", "member", "document", "url", "footnote", "ecli", "celex", "staatsblad", "staatscourant",
        "tractatenblad",
    ]
)
"""What a gold file annotates unless its own ``kinds`` say otherwise."""

Entry = Mapping[str, Any]
_LISTS = ("references", "motions", "commitments", "questions", "commitments_doubtful")


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold file; its lists hold objects in the form of ``extract --json``."""

    path: Path
    document: str
    kinds: frozenset[str]
    meta: Entry
    references: Sequence[Entry]
    motions: Sequence[Entry]
    commitments: Sequence[Entry]
    questions: Sequence[Entry]
    commitments_doubtful: Sequence[Entry]

    @classmethod
    def load(cls, path: Path) -> Gold:
        """Read a gold file.

        Raises:
            UnreadableFileError: it cannot be read, or it is no gold file.
        """
        content = _object(path)
        lists = {name: content.get(name, []) for name in _LISTS}
        for name, entries in lists.items():
            if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
                raise UnreadableFileError(f"{path.name}: no gold file: {name!r} is no list of objects")
        for number, entry in enumerate(lists["references"], 1):
            if not isinstance(entry.get("kind"), str):
                raise UnreadableFileError(f"{path.name}: no gold file: reference {number} has no 'kind'")
        return cls(
            path=path,
            document=content["document"],
            kinds=frozenset(content.get("kinds", STANDARD_KINDS)),
            meta=content.get("meta", {}),
            **lists,
        )

    def misplaced(self, text: str) -> list[Entry]:
        """Return the references that do not stand at their offsets in ``text``."""
        return [
            entry
            for entry in self.references
            if "start" in entry and text[entry["start"] : entry["end"]] != entry.get("text")
        ]


def _object(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UnreadableFileError(f"{path}: {error.strerror}") from None
    except ValueError as error:
        raise UnreadableFileError(f"{path.name}: no gold file: {error}") from None
    if not isinstance(content, dict) or not isinstance(content.get("document"), str):
        raise UnreadableFileError(f"{path.name}: no gold file: it is no object that names its 'document'")
    return content
