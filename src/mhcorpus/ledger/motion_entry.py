"""What is known of one motion of a document, while it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.ledger.stated import ADVICE, EARLIER, Stated, Status
from mhcorpus.ledger.topics import Topic
from mhcorpus.motion_days import first_day, is_impossible

_TO_LEAVE = re.compile(r"(?<!\w)(?:niet|geen|af te zien|te stoppen)(?!\w)(?! (?:alleen|enkel|slechts))")


class _Said(NamedTuple):
    stated: Stated
    topic: Topic
    statement: dict[str, Any]

    @property
    def is_weak(self) -> bool:
        """Whether it does not name the motion, declines it for now, or is told of a whole list."""
        return self.topic.by == "wish" or self.stated.sense.yields


@dataclass(slots=True)
class MotionEntry:
    """One motion: who submitted it, where it is spoken of, what is stated of it and what it asks."""

    id: str
    members: list[str] = field(default_factory=list)
    and_others: bool = False
    first_names: dict[str, str] = field(default_factory=dict)
    spoken: list[Spoken] = field(default_factory=list)
    asks: str | None = None
    is_request: bool = False
    replaces: dict[str, None] = field(default_factory=dict)
    _said: list[_Said] = field(default_factory=list)

    def state(self, stated: Stated, topic: Topic, statement: dict[str, Any]) -> None:
        """Keep a statement."""
        self._said.append(_Said(stated, topic, statement))

    def status(self) -> tuple[Status, Passage | None]:
        """Return the strongest status and what tells it.

        Of equals counts the last that speaks of the motion, else the first.
        """
        status: Status = "mentioned"
        strength, evidence = 0, None
        for stated, topic, _ in self._counting():
            sense = stated.sense
            if sense.status is None:
                continue
            if sense.strength > strength or (sense.strength == strength and topic.by == "spoken"):
                status, strength, evidence = sense.status, sense.strength, topic.passage
        return status, evidence

    def shown(self) -> list[dict[str, Any]]:
        """Return the statements in order, of one sentence the last on its axis.

        A weak one counts where it is the status. No day of the execution is before the motion was there.
        """
        status, _ = self.status()
        last = {(each.statement["start"], each.statement["axis"]): each for each in self._counting()}
        found = [
            each.statement for each in last.values()
            if not each.is_weak or each.stated.sense.status in (None, status)
        ]  # fmt: skip
        first = first_day(found)
        found = [each | {"on": None} if is_impossible(each, first) else each for each in found]
        return sorted(found, key=lambda statement: int(statement["start"]))

    def _counting(self) -> list[_Said]:
        """Return the statements without what only tells why the cabinet advises as it does.

        "De motie is ontijdig. Het onderzoek loopt nog." carries nothing out, unless the Chamber adopted it.
        """
        advised = {
            each.topic.passage.section for each in self._said
            if each.stated.sense.state in ADVICE and not EARLIER.search(each.topic.passage.text)
        }  # fmt: skip
        if not advised or any(each.stated.sense.state == "adopted" for each in self._said):
            return self._said
        return [
            each for each in self._said
            if each.topic.by != "wish" or each.topic.passage.section not in advised
        ]  # fmt: skip

    @property
    def asks_to_leave(self) -> bool:
        """Whether it asks that something is not done: who leaves that does not decline the motion."""
        return self.is_request and _TO_LEAVE.search(self.asks or "") is not None

    def ask(self, told: tuple[str, bool]) -> None:
        """Keep the first request that is told in full, else the first subject."""
        if self.asks is None or (told[1] and not self.is_request):
            self.asks, self.is_request = told
