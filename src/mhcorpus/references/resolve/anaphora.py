"""Short forms: resolved only when exactly one antecedent fits, else left with their candidates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading

_ANTECEDENTS = {"motion": "motion", "article": "article", "law": "law", "bill": "law"}
_BILL = re.compile(r"[Ww]etsvoorstel|[Ii]nitiatiefwetsvoorstel")
_CITED = frozenset(
    (
        *("kamerstuk", "dossier", "handelingen", "aanhangsel", "article", "law", "motion", "document"),
        *("ecli", "celex", "staatsblad", "staatscourant", "tractatenblad", "com", "guideline"),
    )
)


def resolve_anaphora(reading: Reading, mentions: list[Mention]) -> None:
    """Give each short form the id of its one antecedent; several stay candidates."""
    search = _Antecedents(reading, mentions)
    for mention in mentions:
        if mention.kind != "anaphora":
            continue
        points_at = mention.fields.pop("_points_at")
        note = mention.fields.pop("_note")
        found = (
            search.of_note(mention, note)
            if points_at not in _ANTECEDENTS
            else search.before(mention, points_at)
        )
        targets = {target.id: target for target in found if target.id}
        if len(targets) == 1:
            (target,) = targets.values()
            mention.id, mention.url = target.id, target.url
        mention.candidates = tuple(targets) if len(targets) > 1 else ()


class _Antecedents:
    """What a short form may point at: by section for running text, by number for notes."""

    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        self.reading = reading
        self.cited = _InOrder(mention for mention in mentions if mention.kind in _CITED)
        self.of_kind = {
            kind: _InOrder(mention for mention in self.cited.mentions if mention.kind == kind)
            for kind in set(_ANTECEDENTS.values())
        }
        self.notes = [segment for segment in reading.segments if segment.note]
        self.note_starts = [segment.start for segment in self.notes]
        self.headings = [segment.start for segment in reading.segments if segment.block.kind == "heading"]

    def before(self, anaphora: Mention, points_at: str) -> list[Mention]:
        """Return what the same section has cited before, nearest block first: one block decides.

        "Deze wet" and "dit wetsvoorstel" often mean the paper's own bill, so that for them
        only their own block counts, and for a bill only what is called one.
        """
        cited = self.of_kind[_ANTECEDENTS[points_at]]
        here = cited.between(self.reading.line_at(anaphora.start)[0], anaphora.start)
        if points_at == "law":
            return here
        if points_at == "bill":
            return [law for law in here if _BILL.match(self.reading.text, law.start)]
        return here or cited.between(self._section_start(anaphora.start), anaphora.start)

    def of_note(self, anaphora: Mention, label: str | None) -> list[Mention]:
        """Return what the note meant cites: the numbered one, or the one before this."""
        if label is not None:
            notes = [segment for segment in self.notes if segment.note and segment.note.label == label]
        else:
            place = bisect_right(self.note_starts, anaphora.start) - 1
            inside = place >= 0 and anaphora.start <= self.notes[place].end
            notes = [self.notes[place - 1]] if inside and place else []
        return [mention for note in notes for mention in self.cited.between(note.start, note.end)]

    def _section_start(self, position: int) -> int:
        at = bisect_right(self.headings, position)
        return self.headings[at - 1] if at else 0


class _InOrder:
    """Mentions to be found by where they begin."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = list(mentions)
        self.starts = [mention.start for mention in self.mentions]

    def between(self, start: int, end: int) -> list[Mention]:
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
