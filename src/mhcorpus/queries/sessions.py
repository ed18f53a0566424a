"""The vergaderjaren in which papers cite pieces, which of those cannot be, and when motions are proposed."""

from __future__ import annotations

from typing import NamedTuple

from mhcorpus.edtf import session_of
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
_PROPOSED = """
    SELECT DISTINCT document.date, json_extract(document.meta, '$.session_year') AS session
    FROM motion JOIN document ON document.id = motion.document
    JOIN ledger ON ledger.document = motion.document
        AND ledger.entry = motion.entry AND ledger.number = motion.number,
        json_each(ledger.content, '$.statements') AS said
    WHERE motion.id = ? AND document.kind = 'handelingen'
        AND json_extract(said.value, '$.state') = 'proposed'
        AND json_extract(said.value, '$.text') GLOB 'De* motie is voorgesteld door *'
"""
"""What the voorzitter says when a motion is read out, and gets its number: others tell of it later."""
_MISPRINTS = 2
"""How many other pieces a vergaderjaar is at odds with; that of a single one may itself be misprinted."""


class Proposed(NamedTuple):
    """When a motion was proposed, by the Handelingen: the vergaderjaar, and the day (ISO) if told."""

    session: str
    day: str | None


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

    def proposed(self, identifier: str) -> Proposed | None:
        """Return when the motion of that id was proposed; None where no Handelingen, or several, have it."""
        rows = self._corpus.rows(_PROPOSED, (identifier,)) if self._corpus else []
        told = {(row["session"] or session_of(row["date"]), row["date"]) for row in rows}
        sessions = {session for session, _ in told if session}
        days = {day for _, day in told if day}
        if len(sessions) != 1:
            return None
        return Proposed(sessions.pop(), days.pop() if len(days) == 1 else None)

    def _of(self, dossier: str, chapter: str) -> list[tuple[int, str]]:
        key = dossier, chapter
        if key not in self._known and self._corpus:
            rows = self._corpus.rows(_OF_DOSSIER, key)
            self._known[key] = [(row["number"], row["session"]) for row in rows]
        return self._known.get(key, [])
