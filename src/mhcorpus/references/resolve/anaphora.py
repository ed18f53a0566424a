"""Short forms: resolved only when exactly one antecedent fits, else left with their candidates."""

from __future__ import annotations

from collections.abc import Iterable

from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading

_ANTECEDENTS = {"motion": ("motion",), "article": ("article",), "law": ("law",), "bill": ("law",)}
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
            search.of_note(mention, points_at, note)
            if points_at not in _ANTECEDENTS
            else search.before(mention, _ANTECEDENTS[points_at])
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
        self.mentions = [mention for mention in mentions if mention.kind in _CITED]
        self.notes: list[tuple[str, int, int]] = [
            (segment.note.label, segment.start, segment.end) for segment in reading.segments if segment.note
        ]

    def before(self, anaphora: Mention, kinds: Iterable[str]) -> list[Mention]:
        """Return what the same section has cited before, nearest block first: one block decides."""
        start = self._section_start(anaphora.start)
        earlier = [m for m in self.mentions if m.kind in kinds and start <= m.start < anaphora.start]
        if not earlier:
            return []
        line = self.reading.line_at(anaphora.start)[0]
        here = [mention for mention in earlier if mention.start >= line]
        return here or earlier

    def of_note(self, anaphora: Mention, points_at: str, label: str | None) -> list[Mention]:
        """Return what the note meant cites: the numbered one, or the one before this."""
        place = next((i for i, (_, s, e) in enumerate(self.notes) if s <= anaphora.start <= e), None)
        if label is not None:
            spans = [(start, end) for name, start, end in self.notes if name == label]
        elif points_at == "previous_note" or place is not None:
            spans = [self.notes[place - 1][1:]] if place else []
        else:
            spans = []
        return [m for m in self.mentions for start, end in spans if start <= m.start < end]

    def _section_start(self, position: int) -> int:
        start = 0
        for segment in self.reading.segments:
            if segment.start > position:
                break
            if segment.block.kind == "heading":
                start = segment.start
        return start
