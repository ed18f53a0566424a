"""What a document says became of each motion that it speaks of.

A statement counts where a motion is what its sentence speaks of: it names one, or refers back
to it ("deze motie"); in a section that a motion heads, and in a paragraph that opens with what
a motion asks, the government's own doing or declining counts as well. The strongest statement
is the status: settled, declined, under way, adopted, else the motion is only mentioned.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from mhcorpus.ledger.members import Members
from mhcorpus.ledger.motion_mentions import Spoken
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.statements import Statements
from mhcorpus.ledger.topics import Topic, topics
from mhcorpus.text.reading import Reading

Status = Literal["done", "not_followed", "in_progress", "adopted", "mentioned"]

_SPOKEN_OF: tuple[tuple[str, Status, int], ...] = (
    ("unsettled", "in_progress", 50),
    ("settled", "done", 90),
    ("declined", "not_followed", 80),
    ("underway", "in_progress", 50),
    ("adopted", "adopted", 20),
)
"""Kind of statement, status and strength in a sentence that speaks of a motion; the first found counts."""
_PASSAGE_ON: tuple[tuple[str, Status, int], ...] = (
    ("refused", "not_followed", 60),
    ("work", "in_progress", 40),
)
"""The same in a passage about a motion whose sentence does not name it."""
_PROMISE = re.compile(r"[Tt]oe(?:zeg|gezeg)")
_PROMISE_ABOVE = re.compile(
    r"(?<!\w)(?:[Bb]oven|[Vv]oor|[Ee]erder)?genoemde toezegging aan (?:het lid|de leden) "
)
_GOVERNMENT = re.compile(r"(?<!\w)(?:[Ii]k|[Ww]ij|[Ww]e|[Uu]|mijn|kabinet|regering|ministerie)(?!\w)")


@dataclass(slots=True)
class _Entry:
    """What is known of one motion so far."""

    id: str
    members: list[str] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)
    status: Status = "mentioned"
    strength: int = 0
    evidence: Passage | None = None

    def state(self, status: Status, strength: int, topic: Topic) -> None:
        """Take a stronger statement over; of equals the last that speaks of the motion, else the first."""
        if strength > self.strength or (strength == self.strength and not topic.loosely):
            self.status, self.strength, self.evidence = status, strength, topic.passage


class MotionReader:
    """Reads the statements of one document about its motions."""

    def __init__(
        self,
        reading: Reading,
        passages: Passages,
        spoken: list[Spoken],
        members: Members,
        statements: Statements,
    ) -> None:
        self._reading = reading
        self._passages = passages
        self._spoken = spoken
        self._positions = [each.position for each in spoken]
        self._members = members
        self._statements = statements
        self._entries: dict[str, _Entry] = {}
        self._about: set[int] = set()
        for each in spoken:
            entry = self._entries.setdefault(each.id, _Entry(each.id))
            entry.spoken.append(each)
            named = each.mention.fields["members"] if each.mention.kind == "motion" else each.movers
            if len(named) > len(entry.members):
                entry.members = list(named)

    def is_about_one(self, passage: Passage) -> bool:
        """Whether ``passage`` is about a motion; known once the entries have been read."""
        return passage.start in self._about

    def entries(self) -> Iterator[Mapping[str, Any]]:
        """Yield the entry of each motion, in the order in which the document first speaks of them."""
        for topic in topics(self._passages, self._named_in, self._statements):
            self._about.add(topic.passage.start)
            if found := self._stated(topic):
                for each in topic.motions:
                    self._entries[each].state(*found, topic)
        for entry in self._entries.values():
            yield self._as_dict(entry)

    def _named_in(self, passage: Passage) -> list[str]:
        at = bisect_left(self._positions, passage.start)
        ids: dict[str, None] = {}
        while at < len(self._spoken) and self._positions[at] < passage.end:
            ids[self._spoken[at].id] = None
            at += 1
        return list(ids) or self._misnamed(passage)

    def _misnamed(self, passage: Passage) -> list[str]:
        """Return the motions of a member whose "bovengenoemde toezegging" is one: no promise stands above."""
        if not _PROMISE_ABOVE.search(passage.text):
            return []
        if any(_PROMISE.search(each.text) for each in self._passages.all if _is_above(each, passage)):
            return []
        to = self._members.named(passage.start, passage.end)
        return list(dict.fromkeys(each.id for each in self._spoken if to and self._is_of(each, to, passage)))

    def _is_of(self, spoken: Spoken, members: list[str], passage: Passage) -> bool:
        """Whether a motion of exactly ``members`` is spoken of in the section above ``passage``."""
        where = self._passages.at(spoken.position)
        movers = [self._members.resolved(member) for member in self._entries[spoken.id].members]
        return where is not None and _is_above(where, passage) and movers == members

    def _stated(self, topic: Topic) -> tuple[Status, int] | None:
        text = topic.passage.text
        if topic.passage.asked or not topic.passage.is_of_the_government:
            return ("adopted", 20) if not topic.loosely and self._statements.says("adopted", text) else None
        in_debate = topic.passage.speaker is not None
        if topic.loosely:
            return None if in_debate else self._first(_PASSAGE_ON, text)
        text = self._without_request(text)
        if found := self._first(_SPOKEN_OF, text):
            return found
        return self._first(_PASSAGE_ON, text) if _GOVERNMENT.search(text) and not in_debate else None

    def _first(self, kinds: tuple[tuple[str, Status, int], ...], text: str) -> tuple[Status, int] | None:
        for kind, status, strength in kinds:
            if self._statements.says(kind, text):
                return status, strength
        return None

    def _without_request(self, text: str) -> str:
        """Leave out what the motion asks: "de motie … die verzoekt dit te onderzoeken" starts no research."""
        request = self._statements.find("request", text)
        return text[: request.end] if request else text

    def _as_dict(self, entry: _Entry) -> dict[str, Any]:
        evidence = entry.evidence or self._passages.at(entry.spoken[0].position)
        spans = (self._reading.raw_span(each.mention.start, each.mention.end) for each in entry.spoken)
        return {
            "id": entry.id,
            "members": [self._members.resolved(member) for member in entry.members],
            "status": entry.status,
            "status_evidence": evidence.text if evidence else None,
            "section": self._passages.heading_of(evidence) if evidence else None,
            "references": [list(span) for span in sorted(spans)],
        }


def _is_above(other: Passage, passage: Passage) -> bool:
    return other.section == passage.section and other.start < passage.start
