"""What a letter says that it brings the Chamber, without naming a promise: "hierbij bied ik u het plan aan".

It may keep one that an earlier letter made: only the ledger across papers can tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from mhcorpus.documents.kind import UNKNOWN
from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.statements import Statements
from mhcorpus.ledger.subjects import subject_of_promise

_LETTERS = ("kamerbrief", "kamervragen", "brief", "bijlage", UNKNOWN)
"""Kinds of papers that a letter may be taken for, too: what says so in its own words brings something."""
_TO_THE_CHAMBER = (" u ", " u,", " u.", "Kamer")
_YOU = r"(?:u|(?:uw|de) Kamer)(?!\w)"
_BRING = (
    r"(?:bied|zend|stuur|doe|informeer|bericht|rapporteer|deel|leg"
    r"|bieden|zenden|sturen|doen|informeren|berichten|rapporteren|delen|leggen)"
)
_BROUGHT = re.compile(
    rf"(?<!\w){_BRING} (?:ik|wij|we)(?: \w+){{0,2}}? {_YOU}|(?<!\w)(?:[Ii]k|[Ww]ij) {_BRING} {_YOU}"
    rf"|(?<!\w)(?:treft|vindt|ontvangt) {_YOU}|(?<!\w)(?:u|uw Kamer) (?:treft|vindt|ontvangt)(?!\w)"
)
_NOT_YET = re.compile(
    r"(?<!\w)(?:niet|geen|verzoek|zodra|indien|mocht|zal|zullen|toegezegd|toezegging(?:en)?|moties?)(?!\w)"
    r"|(?<!\w)dat ik (?:u|uw Kamer)(?!\w)"
)


class DeliveryReader:
    """Reads it in the passages of one document."""

    def __init__(
        self, passages: Passages, statements: Statements, evidence: Evidence, meta: Mapping[str, Any]
    ) -> None:
        self._passages = passages
        self._statements = statements
        self._evidence = evidence
        self._is_letter = meta.get("kind") in _LETTERS

    def entries(self, told: Collection[str]) -> Iterator[Mapping[str, Any]]:
        """Yield what is brought, but for the sentences ``told``, which speak of promises."""
        if not self._is_letter:
            return
        for passage in self._passages.all:
            if self._brings(passage) and passage.text not in told:
                yield {
                    "sentence": passage.text,
                    "subject": subject_of_promise(passage, self._passages),
                    **self._evidence.place_of(passage),
                }

    def _brings(self, passage: Passage) -> bool:
        text = passage.text
        if passage.asked or passage.is_heading or passage.in_note or passage.speaker is not None:
            return False
        return (
            any(map(text.__contains__, _TO_THE_CHAMBER))
            and self._statements.says("delivery", text)
            and _BROUGHT.search(text) is not None
            and not _NOT_YET.search(text)
        )
