"""What a document says became of each motion that it speaks of.

A statement counts where a motion is what its sentence speaks of: it names one, or refers back
to it ("deze motie"); in a section that a motion heads, and in a paragraph that opens with what
a motion asks, the government's own doing or declining counts as well. All statements are kept;
the strongest is the status: settled, declined, under way, adopted, else only mentioned.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.members import Members
from mhcorpus.ledger.motion_clauses import ON_A_DAY, MotionClauses
from mhcorpus.ledger.motion_entry import MotionEntry
from mhcorpus.ledger.origins import Origins
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.ledger.refusals import is_still_of, refuses_wish
from mhcorpus.ledger.set_apart import excepted, only_awaited, set_apart
from mhcorpus.ledger.slips import closed_as_promise
from mhcorpus.ledger.stated import CALLED_HELD, FRONTED, SETTLED, Stated, StatedReader
from mhcorpus.ledger.statements import Statement, Statements
from mhcorpus.ledger.to_come import ToCome
from mhcorpus.ledger.told_of import Place, listed_in_front, meant, named_by
from mhcorpus.ledger.topic_lists import is_put_to_vote
from mhcorpus.ledger.topics import Topic, topics
from mhcorpus.ledger.wishes import BROUGHT_IN, Wishes, enclosed_in, read_out, replaced_in
from mhcorpus.member_ids import surnames
from mhcorpus.text.reading import Reading

_REPLACING = 120
_LISTING = (FRONTED, "the Chamber adopted", "the Chamber rejected")
"""Patterns of words that tell of the motions behind them, each of which may have a day of its own."""
_SEVERAL = 2


class MotionReader:
    """Reads the statements of one document about its motions."""

    def __init__(
        self,
        reading: Reading,
        passages: Passages,
        spoken: list[Spoken],
        members: Members,
        statements: Statements,
        evidence: Evidence,
        origins: Origins,
        to_come: ToCome,
    ) -> None:
        self._reading = reading
        self._passages = passages
        self._origins = origins
        self._to_come = to_come
        self._spoken = spoken
        self._positions = [each.position for each in spoken]
        self._members = members
        self._statements = statements
        self._stated = StatedReader(statements)
        self._clauses = MotionClauses(reading, self._stated, members)
        self._wishes = Wishes(statements)
        self._evidence = evidence
        self._entries: dict[str, MotionEntry] = {}
        self._about: set[int] = set()
        self._told: tuple[int, list[str]] = (-1, [])  # where motions were last spoken of
        for each in spoken:
            entry = self._entries.setdefault(each.id, MotionEntry(each.id))
            entry.spoken.append(each)
            named = each.mention.fields["members"] if each.mention.kind == "motion" else each.movers
            if each.mention.kind == "motion":
                entry.first_names |= members.first_names(each.mention.start, each.mention.end)
            if len(named) > len(entry.members):
                entry.members, entry.and_others = list(named), False
            # "c.s." behind fewer names than another place gives stands for those.
            others = bool(each.mention.fields.get("and_others"))
            entry.and_others |= others and len(named) == len(entry.members)
        self._surnames = {
            entry.id: surnames([*entry.members, *(mover for each in entry.spoken for mover in each.movers)])
            for entry in self._entries.values()
        }

    def is_about_one(self, passage: Passage) -> bool:
        """Whether ``passage`` is about a motion; known once the entries have been read."""
        return passage.start in self._about

    def names_one(self, passage: Passage) -> bool:
        """Whether ``passage`` names a motion."""
        return bool(self._spoken_in(passage))

    def entries(self) -> Iterator[Mapping[str, Any]]:
        """Yield the entry of each motion, in the order in which the document first speaks of them."""
        for topic in topics(
            self._passages, self._named_in, self._surnames_of, self._speaking_in, self._statements
        ):
            if topic.by != "floor":
                self._about.add(topic.passage.start)
            self._read(topic)
        for entry in self._entries.values():
            yield self._as_dict(entry)

    def _read(self, topic: Topic) -> None:
        if (passage := self._passages.confirmed(topic.passage)) is not topic.passage:
            topic = replace(topic, passage=passage)
        passage = topic.passage
        if topic.by == "wish" and (asked := self._wishes.asked_in(passage)):
            if len(topic.motions) == 1:
                self._entries[topic.motions[0]].ask((asked, True))
            self._told = passage.start, topic.motions
            return
        self._read_states(topic)
        if topic.by == "spoken":
            self._told = passage.start, topic.motions
            self._read_wish(topic)
        elif topic.by == "wish":
            self._read_slip(topic)

    def _read_states(self, topic: Topic) -> None:
        passage = topic.passage
        for text, start, motions in self._clauses.of(topic, self._spoken_in(passage), self._surnames_of):
            until = None if passage.in_row else start + len(text)
            for found in self._stated.in_topic(topic, text):
                if found.words.pattern == CALLED_HELD and is_put_to_vote(passage, self._passages):
                    continue
                stated = self._to_come.weighed(passage, found, text, start)
                words = replace(
                    stated.words, start=start + stated.words.start, end=start + stated.words.end
                )
                told = self._meant(topic, stated, motions, start)
                within = self._day_within(passage, words, told)
                own = until if within is None else min(within, until or within)
                statement = self._evidence.statement(passage, stated, start, own)
                for each in told:
                    if within is not None and self._is_named_behind(each, passage, within):
                        statement = statement | {"on": None}
                    holds = stated.sense.kind != "refused" or self._is_refused(each, topic, words)
                    if holds and not self._origins.is_before(each, passage, stated, statement):
                        self._entries[each].state(stated, topic, statement)

    def _read_slip(self, topic: Topic) -> None:
        """Close the motion that the sentence calls a promise, the nearest of its member in the paragraph."""
        for motion in dict.fromkeys([*topic.motions, *reversed(topic.promised)]):
            words = closed_as_promise(
                topic.passage, self._passages, self._members, self._surnames[motion], self._statements
            )
            if words:
                stated = Stated(SETTLED, words)
                self._entries[motion].state(stated, topic, self._evidence.statement(topic.passage, stated))
                return

    def _is_refused(self, motion: str, topic: Topic, words: Statement) -> bool:
        """Whether the refusal at ``words`` of the passage is one of what ``motion`` asks."""
        entry, by_name = self._entries[motion], topic.by == "spoken"
        if entry.asks_to_leave:
            return False
        if words.pattern == "request not followed" and not by_name:
            before = self._passages.running_before(topic.passage)
            if before is None:
                return False
            is_told = self._told[0] == before.start and motion in self._told[1]
            return is_told or is_still_of(before.text, entry.asks)
        return refuses_wish(words, topic.passage.text, entry.asks, by_name=by_name)

    def _read_wish(self, topic: Topic) -> None:
        """Take what the sentence says that its motion asks, and which one it replaces."""
        passage = topic.passage
        spoken = self._spoken_in(passage)
        if passage.speaker and len(topic.motions) == 1 and BROUGHT_IN.match(passage.text):
            if asked := read_out(self._passages.before(passage)):
                self._entries[topic.motions[0]].asks, self._entries[topic.motions[0]].is_request = asked, True
        elif len(topic.motions) == 1:
            places: Sequence[Spoken | None] = spoken or [None]
            told = (self._wishes.told_in(passage, each) for each in places)
            if first := next(filter(None, told), None):
                self._entries[topic.motions[0]].ask(first)
        for each in spoken:
            if passage.start <= each.position and (subject := enclosed_in(passage, each)):
                self._entries[each.id].ask((subject, False))
            others = (other for other in spoken if other.mention.kind == "motion" and other.id != each.id)
            later = (other.position for other in others if other.position > each.position)
            next_one = min(later, default=passage.end)
            behind = passage.text[each.position - passage.start : next_one - passage.start][:_REPLACING]
            self._entries[each.id].replaces |= dict.fromkeys(replaced_in(behind, each.id))

    def _meant(self, topic: Topic, stated: Stated, motions: list[str], at: int) -> list[str]:
        """Return those of ``motions`` that a statement of their clause, which begins ``at``, is about."""
        passage, places = topic.passage, self._places_in(topic.passage)
        end = at + stated.words.end
        if len(topic.motions) >= _SEVERAL and (waits := only_awaited(places, passage.text)):
            motions = [each for each in motions if each not in waits]
        if named := named_by(places, passage.text, stated, at):
            return [each for each in motions if each in named] or motions
        if stated.words.pattern == FRONTED:
            apart = set_apart(places, passage.text)
            in_front = listed_in_front(places, passage.text, end)
            return [each for each in motions if each in in_front - apart]
        if len(motions) < _SEVERAL:
            is_told = not excepted(places, passage.text, end)
            return motions if is_told else []
        apart = set_apart(places, passage.text)
        places = [each for each in places if each.motion not in apart]
        motions = [each for each in motions if each not in apart]
        found = meant(places, passage.text, stated, at, in_row=passage.in_row)
        return [each for each in motions if each in found] or motions

    def _day_within(self, passage: Passage, words: Statement, told: Sequence[str]) -> int | None:
        """Return where a day stands before a further motion of a list: "aangenomen is A en op 3 mei B"."""
        if len(told) < _SEVERAL or words.pattern not in _LISTING:
            return None
        places = [each.where for each in self._places_in(passage) if each.motion in told]
        found = ON_A_DAY.search(passage.text, min(places, default=0), max(places, default=0))
        return found.start() if found else None

    def _is_named_behind(self, motion: str, passage: Passage, at: int) -> bool:
        """Whether ``passage`` first names ``motion`` behind ``at``: it has a day of its own."""
        return min((each.where for each in self._places_in(passage) if each.motion == motion), default=0) > at

    def _spoken_in(self, passage: Passage) -> list[Spoken]:
        first = bisect_left(self._positions, passage.start)
        return self._spoken[first : bisect_left(self._positions, passage.end)]

    def _places_in(self, passage: Passage) -> list[Place]:
        """Return where ``passage`` names each motion, in its text."""
        found = []
        for each in self._spoken_in(passage):
            at = each.position - passage.start
            # What a note names stands where its marker does.
            is_here = passage.start <= each.mention.start < passage.end
            start, end = (each.mention.start, each.mention.end) if is_here else (each.position, each.position)
            found.append(Place(each.id, at, start - passage.start, end - passage.start))
        return found

    def _named_in(self, passage: Passage) -> list[str]:
        spoken = self._spoken_in(passage)
        return list(dict.fromkeys(each.id for each in spoken)) if spoken else []

    def _surnames_of(self, motion: str) -> Set[str]:
        """Return who submitted ``motion``, who did first first."""
        return self._surnames[motion]

    def _speaking_in(self, passage: Passage) -> Set[str]:
        """Return the surname of the member who has the floor in ``passage``."""
        return surnames(
            self._members.named(passage.section, passage.section + len(passage.speaker or ""))
        )

    def _as_dict(self, entry: MotionEntry) -> dict[str, Any]:
        status, evidence = entry.status()
        evidence = evidence or self._passages.at(entry.spoken[0].position)
        is_inferred = all(each.mention.reason == "inferred" for each in entry.spoken)
        spans = (self._reading.raw_span(each.mention.start, each.mention.end) for each in entry.spoken)
        return {
            "id": entry.id,
            "members": [self._members.resolved(member) for member in entry.members],
            "status": status,
            "status_evidence": evidence.text if evidence else None,
            "section": self._passages.heading_of(evidence) if evidence else None,
            "references": [list(span) for span in sorted(spans)],
            "asks": entry.asks,
            "replaces": list(entry.replaces),
            "statements": entry.shown(),
            "called": True,
            **({"and_others": True} if entry.and_others else {}),
            **({"first_names": entry.first_names} if entry.first_names else {}),
            **({"certainty": "likely"} if is_inferred else {}),
        }
