"""What a document says became of each motion that it speaks of.

A statement counts where a motion is what its sentence speaks of: it names one, or refers back
to it ("deze motie"); in a section that a motion heads, and in a paragraph that opens with what
a motion asks, the government's own doing or declining counts as well. All statements are kept;
the strongest is the status: settled, declined, under way, adopted, else only mentioned.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from mhcorpus.ledger.evidence import Evidence
from mhcorpus.ledger.members import Members
from mhcorpus.ledger.motion_entry import MotionEntry
from mhcorpus.ledger.origins import Origins
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.piece_numbers import Spoken
from mhcorpus.ledger.refusals import is_still_of, refuses_wish
from mhcorpus.ledger.slips import closed_as_promise
from mhcorpus.ledger.stated import ATTRIBUTES, OFF_THE_TABLE, SETTLED, Stated, StatedReader
from mhcorpus.ledger.statements import Statement, Statements
from mhcorpus.ledger.to_come import ToCome
from mhcorpus.ledger.told_of import each_in_turn, is_told_in_turn, makes_way, named_again, told_of
from mhcorpus.ledger.topics import Topic, topics
from mhcorpus.ledger.wishes import BROUGHT_IN, Wishes, enclosed_in, read_out, replaced_in
from mhcorpus.references.enumeration import NEXT_NUMBER
from mhcorpus.text.reading import Reading

_ANOTHER_CLAUSE = re.compile(r"(?:;|,|(?<!\w)(?:en|maar|terwijl))(?: (?!(?:van|door) )\w+){0,3} ?$")
"""Right before a motion's name any comma may begin a clause, where what stands on both sides of it states
something of a motion: more than the borders of :mod:`mhcorpus.ledger.clauses`, which need no name."""
_REPLACING = 120
_BEFORE_NAME = 60


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
            entry.id: _surnames([*entry.members, *(mover for each in entry.spoken for mover in each.movers)])
            for entry in self._entries.values()
        }

    def is_about_one(self, passage: Passage) -> bool:
        """Whether ``passage`` is about a motion; known once the entries have been read."""
        return passage.start in self._about

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
        is_in_turn = "oties" in passage.text and is_told_in_turn(passage.text)
        for text, start, motions in self._ends_in_turn(topic) if is_in_turn else self._clauses(topic):
            until = None if passage.in_row else start + len(text)
            for found in self._stated.in_topic(topic, text):
                stated = self._to_come.weighed(passage, found, text, start)
                words = replace(
                    stated.words, start=start + stated.words.start, end=start + stated.words.end
                )
                statement = self._evidence.statement(passage, stated, start, until)
                for each in self._meant(topic, stated, motions, start):
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
            behind = passage.text[each.position - passage.start :][:_REPLACING]
            self._entries[each.id].replaces |= dict.fromkeys(replaced_in(behind, each.id))

    def _ends_in_turn(self, topic: Topic) -> Iterator[tuple[str, int, list[str]]]:
        """Yield a sentence that tells of two motions one by one, for each with its own end alone."""
        named = self._named_in(topic.passage)
        if set(named) == set(topic.motions):
            for motion, text in zip(named, each_in_turn(topic.passage.text, len(named)), strict=False):
                yield text, 0, [motion]

    def _clauses(self, topic: Topic) -> Iterator[tuple[str, int, list[str]]]:
        """Yield the clauses of a sentence with where they begin and the motions they are about.

        A sentence is one clause, unless several of its motions have each a statement behind
        their own name: "de motie Jansma is aangenomen, de motie Wielemaker verworpen". Of the row
        of a table each cell is one.
        """
        passage, text = topic.passage, topic.passage.text
        if passage.in_row:
            for cell in passage.cells():
                yield cell.text, cell.start - passage.start, topic.motions
            return
        spoken = [each for each in self._spoken_in(passage) if passage.start <= each.position < passage.end]
        begin = 0
        here: dict[str, None] = {}
        for before, each in zip([None, *spoken], spoken, strict=False):
            at = each.position - passage.start
            may_open = here and each.id not in here and not self._is_next_number(before, each)
            border = _ANOTHER_CLAUSE.search(text, begin, at) if may_open else None
            if border and all(
                any(self._stated.in_topic(topic, part))
                for part in (text[begin : border.start()], text[border.start() :])
            ):
                yield text[begin : border.start()], begin, list(here)
                begin, here = border.start(), {}
            here[each.id] = None
        yield text[begin:], begin, list(here) if begin else topic.motions

    def _is_next_number(self, before: Spoken | None, each: Spoken) -> bool:
        """Whether it is the next of some numbers: "de moties (39 812, nrs. 12 en 13)" is one clause."""
        if before is None or not before.mention.kind == each.mention.kind == "kamerstuk":
            return False
        return bool(NEXT_NUMBER.fullmatch(self._reading.text, before.mention.end, each.mention.start))

    def _meant(self, topic: Topic, stated: Stated, motions: list[str], at: int) -> list[str]:
        """Return those of ``motions`` that a statement of their clause, which begins ``at``, is about.

        In "de motie A en de aangenomen motie B" only the second is adopted. What the row of a table
        tells further on, it tells of the motion that it begins with.
        """
        passage, text = topic.passage, topic.passage.text
        if len(motions) < 2:
            return motions
        places = self._places_in(passage)
        named = named_again(places, text, at + stated.words.end)
        found = {one for one, _ in named} if len(named) < len(places) else set(motions)
        if stated.words.pattern in ATTRIBUTES:
            participle = re.escape(text[at + stated.words.start :].split(maxsplit=1)[0])
            called = re.compile(rf"(?<!\w){participle} (?:\w+ ){{0,2}}$", re.IGNORECASE)
            found = {one for one, where in named if called.search(text, max(0, where - _BEFORE_NAME), where)}
            if "moties" in text[at + stated.words.start : at + stated.words.end].lower():
                found |= {one for one, where in named if where >= at + stated.words.start}
        elif passage.in_row and named:
            border = text.find("|", named[0][1])
            found = {one for one, where in named if border < 0 or where < border}
        elif stated.sense.status in ("done", "not_followed"):
            found = told_of(named, text, at + stated.words.start, at + stated.words.end)
        elif stated.sense.state in OFF_THE_TABLE:
            found = makes_way(named, text, at + stated.words.end)
        return [each for each in motions if each in found] or motions

    def _spoken_in(self, passage: Passage) -> list[Spoken]:
        first = bisect_left(self._positions, passage.start)
        return self._spoken[first : bisect_left(self._positions, passage.end)]

    def _places_in(self, passage: Passage) -> list[tuple[str, int, int]]:
        """Return each motion that ``passage`` names, with where the name begins and ends in its text."""
        found = []
        for each in self._spoken_in(passage):
            at = each.position - passage.start
            # What a note names stands where its marker does.
            is_here = passage.start <= each.mention.start < passage.end
            found.append((each.id, at, each.mention.end - passage.start if is_here else at))
        return found

    def _named_in(self, passage: Passage) -> list[str]:
        return list(dict.fromkeys(each.id for each in self._spoken_in(passage)))

    def _surnames_of(self, motion: str) -> Set[str]:
        """Return who submitted ``motion``, who did first first."""
        return self._surnames[motion]

    def _speaking_in(self, passage: Passage) -> Set[str]:
        """Return the surname of the member who has the floor in ``passage``."""
        return _surnames(
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


def _surnames(members: Iterable[str]) -> Set[str]:
    """Return the surnames, each once, in order."""
    return dict.fromkeys(member.partition("@")[0] for member in members).keys()
