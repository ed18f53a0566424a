"""Papers that a document cites without calling them a motion, and the motion that it is itself.

What the first are, another paper may tell: what is said of them is kept until then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.in_turn import is_told_in_turn
from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.stated import StatedReader
from mhcorpus.member_ids import surnames
from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences


def piece_entry(target: str, **known: Any) -> dict[str, Any]:  # noqa: ANN401 - values of JSON
    """Return the entry of a piece, its keys those of a motion, with what is ``known`` of it."""
    return {
        "id": target, "members": [], "status": "mentioned", "status_evidence": None, "section": None,
        "references": [], "asks": None, "replaces": [], "statements": [], "called": False,
    } | known  # fmt: skip


class PieceReader:
    """Reads what one document says of the pieces that it cites."""

    def __init__(
        self,
        reading: Reading,
        sentences: Sentences,
        passages: Passages,
        stated: StatedReader,
        evidence: Evidence,
        names_motion: Callable[[Passage], bool],
    ) -> None:
        self._reading = reading
        self._sentences = sentences
        self._passages = passages
        self._stated = stated
        self._evidence = evidence
        self._names_motion = names_motion

    def entries(
        self, mentions: Iterable[Mention], motions: Iterable[Mapping[str, Any]]
    ) -> Iterator[dict[str, Any]]:
        """Yield an entry for each piece among ``mentions`` that is none of the ``motions``."""
        known = {motion["id"] for motion in motions}
        entries: dict[str, dict[str, Any]] = {}
        read: set[tuple[str, int]] = set()
        for mention in mentions:
            if mention.kind != "kamerstuk" or mention.id is None or mention.id in known:
                continue
            entry = entries.setdefault(mention.id, piece_entry(mention.id))
            entry["references"].append(list(self._reading.raw_span(mention.start, mention.end)))
            passage = self._passages.at(self._sentences.running_position(mention.start))
            if passage and (mention.id, passage.start) not in read:
                read.add((mention.id, passage.start))
                entry["statements"] += self._statements_of(passage)
        yield from entries.values()

    def _statements_of(self, passage: Passage) -> list[dict[str, Any]]:
        """Return what a sentence states of its pieces: nothing where it tells so of a motion, or in turn."""
        if passage.asked or not passage.is_of_the_government or self._names_motion(passage):
            return []
        if is_told_in_turn(passage.text):
            return []
        return [self._evidence.statement(passage, stated) for stated in self._stated.of_piece(passage.text)]


def own_entry(
    meta: Mapping[str, Any], passages: Sequence[Passage], evidence: Evidence, members: Members
) -> Iterator[dict[str, Any]]:
    """Yield the entry of the paper itself, if it is a motion: proposed on its own day."""
    if meta.get("kind") != "motie" or not meta.get("id") or not passages:
        return
    head = next((each for each in passages if "MOTIE VAN" in each.text.upper()), passages[0])
    place = evidence.place_of(head)
    known = members.first_names(0, passages[-1].end)
    theirs = {surname: known[surname] for surname in surnames(meta["members"]) if surname in known}
    yield piece_entry(
        meta["id"],
        members=meta["members"],
        **({"first_names": theirs} if theirs else {}),
        asks="; ".join(meta["asks"]) or None,
        replaces=[meta["replaces"]] if meta["replaces"] else [],
        statements=[{
            "axis": "chamber", "state": "proposed", "on": meta["date"], "text": head.text, **place,
            "pattern": "own paper",
        }],
        called=True,
        own=True,
    )
