"""The vergaderjaren in which papers cite the pieces of a dossier, and which of them cannot be."""

from __future__ import annotations

from mhcorpus.store import Corpus
from mhcorpus.store.spelled import FIELDS

_PIECE = """
    SELECT dossier, chapter, CAST(piece AS INTEGER) AS number FROM target WHERE id = ? AND piece GLOB '[0-9]*'
"""
_OF_DOSSIER = f"""
    SELECT DISTINCT CAST(target.piece AS INTEGER) AS number, json_extract({FIELDS}, '$.session') AS session
    FROM target CROSS JOIN reference ON reference.target = target.key
    WHERE target.dossier = ? AND target.dossier <> '' AND target.chapter = ? AND target.piece GLOB '[0-9]*'
        AND session IS NOT NULL
"""
_MISPRINTS = 2
"""How many other pieces a vergaderjaar is at odds with; that of a single one may itself be misprinted."""


class Sessions:
    """The vergaderjaren of one corpus, those of a dossier read once: a trace cites hundreds of its pieces."""

    def __init__(self, corpus: Corpus | None) -> None:
        self._corpus = corpus
        self._known: dict[tuple[str, str], list[tuple[int, str]]] = {}

    def at_odds(self, identifier: str, session: str) -> set[str]:
        """Return the vergaderjaren of other pieces by which the one of that id is not of ``session``."""
        rows = self._corpus.rows(_PIECE, (identifier,)) if self._corpus else []
        found = {
            number: other for row in rows for number, other in self._of(row["dossier"], row["chapter"])
            if number != row["number"] and other != session
            and (number > row["number"]) != (other > session)
        }  # fmt: skip
        return set(found.values()) if len(found) >= _MISPRINTS else set()

    def _of(self, dossier: str, chapter: str) -> list[tuple[int, str]]:
        key = dossier, chapter
        if key not in self._known and self._corpus:
            rows = self._corpus.rows(_OF_DOSSIER, key)
            self._known[key] = [(row["number"], row["session"]) for row in rows]
        return self._known.get(key, [])
