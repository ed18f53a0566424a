"""Short forms: resolved only when exactly one antecedent fits, else left with their candidates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import islice

from mhcorpus.references.mention import MOST_CANDIDATES, Mention
from mhcorpus.references.resolve.law_kinds import is_called
from mhcorpus.text.reading import Reading, Segment

_ANTECEDENTS = {"motion": "motion", "article": "article", "law": "law", "bill": "law"}
_BILL = re.compile(r"[Ww]etsvoorstel|[Ii]nitiatiefwetsvoorstel")
_MOTION_ON = re.compile(
    r"(?<!\w)[Mm]otie(?: (?:op|onder|met) (?:het )?(?:[Kk]amer)?(?:stuk(?:nummer)?|nummer))? \(?\Z"
)
"""What makes the Kamerstuk behind it a motion that is called by its number alone."""
_LONGEST_MOTION_ON = 40
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
        in_note = points_at not in _ANTECEDENTS
        note = mention.fields.pop("_note")
        found = (
            search.of_note(mention, note)
            if in_note
            else search.before(mention, points_at)
        )
        targets = {target.id: target for target in found if target.id}
        if len(targets) == 1:
            (target,) = targets.values()
            mention.id, mention.url = target.id, target.url
            if in_note:
                search.pointed[mention.start] = target
        mention.candidates = tuple(targets) if len(targets) > 1 else ()


class _Antecedents:
    """What a short form may point at: by section for running text, by number for notes."""

    def __init__(self, reading: Reading, mentions: list[Mention]) -> None:
        self.reading = reading
        self.cited = _InOrder(mention for mention in mentions if mention.kind in _CITED)
        self.of_kind = {
            kind: _InOrder(mention for mention in self.cited.mentions if self._is_a(kind, mention))
            for kind in set(_ANTECEDENTS.values())
        }
        self.notes = [segment for segment in reading.segments if segment.note]
        self.labelled: dict[str, list[Segment]] = {}
        for segment in self.notes:
            assert segment.note is not None
            self.labelled.setdefault(segment.note.label, []).append(segment)
        self.pointed: dict[int, Mention] = {}
        """By where it begins each short form in a note that has been resolved, with what it points at."""
        self.note_starts = [segment.start for segment in self.notes]
        self.headings = [segment.start for segment in reading.segments if segment.block.kind == "heading"]

    def before(self, anaphora: Mention, points_at: str) -> list[Mention]:
        """Return what the same section has cited before, nearest block first: one block decides.

        "Deze wet" and "dit wetsvoorstel" often mean the paper's own bill, so that for them
        only their own block counts, and only what is called one: a decree or a treaty is no "wet".
        """
        cited = self.of_kind[_ANTECEDENTS[points_at]]
        line = self.reading.line_at(anaphora.start)[0]
        here = cited.targets(line, anaphora.start)
        if points_at == "law":
            return here if any(is_called(law, "wet") for law in here) else []
        if points_at == "bill":
            return [law for law in here if _BILL.match(self.reading.text, law.start)]
        if cited.any_between(line, anaphora.start):
            return here
        return cited.targets(self._section_start(anaphora.start), anaphora.start)

    def _is_a(self, kind: str, mention: Mention) -> bool:
        """Whether it is of that kind; a motion may be called by the number of its Kamerstuk."""
        if mention.kind == "kamerstuk" and kind == "motion":
            before = self.reading.text[max(0, mention.start - _LONGEST_MOTION_ON) : mention.start]
            return _MOTION_ON.search(before) is not None
        return mention.kind == kind

    def of_note(self, anaphora: Mention, label: str | None) -> list[Mention]:
        """Return what the note meant cites: the numbered one, or the one before this.

        Where that is a short form itself ("Zie noot 1"), it is what that points at.
        """
        if label is not None:
            notes = self.labelled.get(label, [])[:MOST_CANDIDATES]
        else:
            place = bisect_right(self.note_starts, anaphora.start) - 1
            inside = place >= 0 and anaphora.start <= self.notes[place].end
            notes = [self.notes[place - 1]] if inside and place else []
        cited = (mention for note in notes for mention in self.cited.targets(note.start, note.end))
        found = list(islice(cited, MOST_CANDIDATES))
        return found or [
            target
            for note in notes
            for start, target in self.pointed.items()
            if note.start <= start < note.end
        ]

    def _section_start(self, position: int) -> int:
        at = bisect_right(self.headings, position)
        return self.headings[at - 1] if at else 0


class _InOrder:
    """Mentions to be found by where they begin."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = list(mentions)
        self.starts = [mention.start for mention in self.mentions]
        self.named = [mention for mention in self.mentions if mention.id]
        self.named_starts = [mention.start for mention in self.named]
        self.other_before = [-1] * len(self.named)
        """For each of ``named`` the place in it of the last one before that has another id; -1: none."""
        for at in range(1, len(self.named)):
            same = self.named[at].id == self.named[at - 1].id
            self.other_before[at] = self.other_before[at - 1] if same else at - 1

    def any_between(self, start: int, end: int) -> bool:
        """Say whether anything begins there, with an id or without."""
        return bisect_left(self.starts, start) < bisect_left(self.starts, end)

    def targets(self, start: int, end: int) -> list[Mention]:
        """Return the mentions with an id that begin there; of many the nearest to the end.

        Where these have one id and another stands before them, the last such is among them.
        """
        first, last = bisect_left(self.named_starts, start), bisect_left(self.named_starts, end)
        near = max(first, last - MOST_CANDIDATES)
        found = self.named[near:last]
        if first < near and self.other_before[near] >= first:
            found.insert(0, self.named[self.other_before[near]])
        return found
