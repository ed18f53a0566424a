"""What is known of one promise of a document, while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from mhcorpus.ledger.due import Due
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.promises import Promise

Status = Literal["open", "done"]
Act = Literal["made", "repeated", "settled", "postponed"]


@dataclass(slots=True)
class PromiseEntry:
    """One promise; ``last`` is the latest sentence that spoke of it."""

    passage: Passage
    promise: Promise
    to: list[str]
    due: Due
    last: Passage
    act: Act
    status: Status = "open"
    settled_by: str | None = None
    made_on: str | None = None
    register: dict[str, None] = field(default_factory=dict)

    def settle(self, passage: Passage) -> None:
        """Keep that ``passage`` says that it is kept."""
        self.status, self.settled_by, self.last, self.act = "done", passage.text, passage, "settled"
