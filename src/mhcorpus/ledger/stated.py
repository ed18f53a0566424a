"""What one sentence states about a motion, on each of three axes.

``chamber`` is its fate there, ``appreciation`` what the cabinet advises, ``execution`` what is
done with it. One sentence states at most one thing on an axis: on the first the last step that
it tells of, on the others the first kind of statement that it holds.

What closes a promise closes no motion, though its sentence may name one. What is not done yet is not
declined; what is declined for now is, unless the paper announces work on the motion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from typing import Literal

from mhcorpus.ledger.awaited import without_awaited
from mhcorpus.ledger.clauses import GOES_ON, clauses, is_in_clause
from mhcorpus.ledger.closing import closes_promise_alone, closes_something_else
from mhcorpus.ledger.statements import Statement, Statements
from mhcorpus.ledger.topics import Topic

Axis = Literal["chamber", "appreciation", "execution"]
Status = Literal["done", "not_followed", "in_progress", "adopted", "mentioned"]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a kind of statement means: ``status`` (None: none) as strongly as ``strength`` says."""

    kind: str
    axis: Axis
    state: str
    status: Status | None = None
    strength: int = 0

    @property
    def yields(self) -> bool:
        """Whether it is declined for now only, or told of a list, and counts where nothing else is told."""
        return self.strength in (_FOR_NOW, _LISTED)


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement in a sentence, and the condition (appreciation) under which it holds."""

    sense: Sense
    words: Statement
    condition: str | None = None


_CHAMBER = (
    Sense("adopted", "chamber", "adopted", "adopted", 20),
    Sense("rejected", "chamber", "rejected"),
    Sense("withdrawn", "chamber", "withdrawn"),
    Sense("lapsed", "chamber", "lapsed"),
    Sense("taken_over", "chamber", "taken_over"),
    Sense("held", "chamber", "held"),
    Sense("proposed", "chamber", "proposed"),
)
"""The last step first."""
OFF_THE_TABLE = ("rejected", "withdrawn", "lapsed")
CALLED_HELD = "held motion"
ATTRIBUTES = frozenset({
    "adopted motion", "rejected motion", "withdrawn motion", "lapsed motion", "taken-over motion",
    CALLED_HELD, "brought-in motion",
})  # fmt: skip
"""Patterns of a participle before the word motion: it speaks of that motion alone."""
FRONTED = "fronted"
"""The pattern of a clause that begins with what became of the motions that follow."""
_APPRECIATION = (
    Sense("ontraden", "appreciation", "ontraden"),
    Sense("ontijdig", "appreciation", "ontijdig"),
    Sense("asked_to_hold", "appreciation", "aanhouden"),
    Sense("oordeel_kamer", "appreciation", "oordeel_kamer"),
    Sense("overgenomen", "appreciation", "overgenomen"),
    Sense("overbodig", "appreciation", "overbodig"),
    Sense("ondersteuning", "appreciation", "ondersteuning"),
)
ADVICE = ("ontraden", "ontijdig", "overbodig", "oordeel_kamer", "aanhouden")
"""What the cabinet advises the Chamber to do: it promises nothing itself."""
EARLIER = re.compile(r"(?<!\w)(?:had|hadden|heb|heeft|hebben|was|werd|destijds|eerder)(?!\w)")
"""So a paper tells of the advice that was given once, and may go on with what was done since."""
_WILL_NOT = re.compile(
    r"(?:(?<!\w)(?:zal|zullen|ga|gaan|voer|voeren) (?:ik|wij|we|het kabinet) (?:haar|hem|deze|die|de motie)"
    r"|(?<!\w)(?:ik|wij|we|het kabinet) (?:zal|zullen|ga|gaan|voer|voeren|voert|gaat)"
    r" (?:haar|hem|deze|die|de motie)"
    r"|, wordt)(?: \w+)? niet (?:uit|uitvoeren|uitgevoerd|overnemen|opvolgen)(?!\w)"
)
"""So what is advised against is declined as well, and not only a reason given."""
_BECAUSE = re.compile(
    r",? (?:omdat|want|aangezien)(?! (?:zij|hij|ze|deze|die)(?!\w))(?![^,;]{0,80}(?<!\w)moties?(?!\w))"
)
_EXECUTION = (
    Sense("partly", "execution", "partly", "in_progress", 50),
    Sense("unsettled", "execution", "in_progress", "in_progress", 50),
    Sense("settled", "execution", "done", "done", 90),
    Sense("declined", "execution", "not_followed", "not_followed", 80),
    Sense("refused", "execution", "not_followed", "not_followed", 60),
    Sense("underway", "execution", "in_progress", "in_progress", 50),
)
"""In a sentence that speaks of a motion; the first found counts."""
UNDERWAY = _EXECUTION[-1]
_LISTED = 55
"""The strength of what the heading of a list says of all in it: below what is said of one, above any work."""
_SETTLED_LIST = Sense("settled_list", "execution", "done", "done", _LISTED)
SETTLED = next(sense for sense in _EXECUTION if sense.kind == "settled")
_SETTLED = tuple(sense for sense in _EXECUTION if sense.kind in ("partly", "unsettled", "settled"))
_ALSO_OF_PROMISES = ("lapsed", "withdrawn", "declined", "refused", "underway", "work")
"""So a promise may end, too: "de toezegging over de motie Jansma is vervallen"."""
_PASSAGE_ON = (
    Sense("refused", "execution", "not_followed", "not_followed", 60),
    Sense("work", "execution", "in_progress", "in_progress", 40),
)
"""In a passage about a motion whose sentence does not name it."""
_FOR_NOW = 30
"""The strength of what is declined for now, or beside what is done: below any work, above adoption."""
_AS_ASKED = re.compile(r"(?:Zoals|Conform|Overeenkomstig|Gelijk)(?!\w)")
_GOVERNMENT = re.compile(r"(?<!\w)(?:[Ii]k|[Ww]ij|[Ww]e|[Uu]|mijn|kabinet|regering|ministerie)(?!\w)")


class StatedReader:
    """Reads sentences, one at a time."""

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def in_topic(self, topic: Topic, text: str) -> Iterator[Stated]:
        """Yield what ``text``, of the passage of ``topic``, states of the topic's motions.

        What becomes of a motion in the Chamber anyone may tell; the rest is the government's. In a
        debate the chair sums up what the cabinet advises.
        """
        passage, by_name = topic.passage, topic.by == "spoken"
        if by_name:
            text = without_awaited(text, several=len(topic.motions) > 1)
        fate = next(self._first(_CHAMBER, text), None) if by_name else None
        if fate:
            yield fate
        if passage.asked:
            return
        heard = passage.is_of_the_government or (by_name and passage.is_of_the_chair)
        advised = list(self._appreciated(text)) if heard and topic.by != "wish" else []
        yield from advised
        if not passage.is_of_the_government or passage.is_of_a_motion:
            return
        # "Ontijdig, want het onderzoek loopt nog" tells why, and carries nothing out.
        # A minister who takes a motion over in the debate does so in the Chamber's vote's stead.
        only_advice = (*ADVICE, "overgenomen") if passage.speaker else ADVICE
        is_advice = any(each.sense.state in only_advice for each in advised)
        # So does what cannot be done, of a motion on which the Chamber has to vote yet.
        is_open = is_advice and not (fate and fate.sense.state == "adopted") and not EARLIER.search(text)
        # What is done "conform de ingetrokken motie" carries no motion out.
        is_advice |= fate is not None and fate.sense.state in OFF_THE_TABLE
        is_past = fate is not None and fate.sense.state == "adopted" and EARLIER.search(text) is not None
        for each in self._executed(topic, text):
            tells_why = (each.sense.state == "in_progress" and not is_past) or (
                is_open and each.sense.status == "not_followed" and not _WILL_NOT.search(text)
            )
            if not (is_advice and (tells_why or _is_reason(text, advised, each))):
                yield each

    def of_piece(self, text: str) -> Iterator[Stated]:
        """Yield what a sentence that cites a piece would state of it if that is a motion."""
        yield from self._first(_CHAMBER, text)
        yield from self._appreciated(text)
        yield from self._first(_EXECUTION, self._without_request(text))

    def _executed(self, topic: Topic, text: str) -> Iterator[Stated]:
        in_debate = topic.passage.speaker is not None
        if topic.passage.is_heading:
            # A heading names what the motion asks, and may tell that it is settled.
            yield from self._first((*_SETTLED, _SETTLED_LIST), self._without_request(text))
            return
        if topic.by != "spoken":
            if not in_debate:
                yield from self._in_passage_on(text)
            return
        text = self._without_request(text)
        if found := list(self._first(_EXECUTION, text)):
            yield from map(partial(self._unless_elsewhere, text), found)
        elif not in_debate:
            by_government = _GOVERNMENT.search(text) is not None
            for each in self._first(_PASSAGE_ON, text):
                if by_government or each.words.pattern == "work was done":
                    yield each

    def _in_passage_on(self, text: str) -> Iterator[Stated]:
        """Yield what a sentence tells that does not name the motion, and the work beside a refusal."""
        for each in self._first(_PASSAGE_ON, text):
            yield each
            if each.sense.kind == "refused" and (work := self._work_beside(each.words, text)):
                yield Stated(_PASSAGE_ON[-1], work)

    def _unless_elsewhere(self, text: str, found: Stated) -> Stated:
        """Return what is done with the motion, where a refusal beside it is of something else.

        "Een verbod acht ik niet nodig, omdat de motie al wordt uitgevoerd" declines no motion.
        """
        if found.sense.kind != "refused":
            return found
        for start, end in clauses(text, reasons=True):
            speaks, is_own = "otie" in text[start:end], start <= found.words.start < end
            if speaks and is_own:
                return found
            if speaks and (words := self._statements.find("underway", text[start:end])):
                return Stated(
                    UNDERWAY, Statement(words.pattern, start + words.start, start + words.end)
                )
        return found

    def _appreciated(self, text: str) -> Iterator[Stated]:
        for found in self._first(_APPRECIATION, text):
            proviso = self._statements.find("proviso", text)
            yield Stated(found.sense, found.words, text[proviso.start : proviso.end] if proviso else None)

    def _first(self, senses: tuple[Sense, ...], text: str) -> Iterator[Stated]:
        for sense in senses:
            words = self._statements.find(sense.kind, text, _unless(sense, text))
            if words is None:
                continue
            if sense.status == "not_followed" and self._yields(senses, text, words):
                sense = replace(sense, strength=_FOR_NOW)
            yield Stated(sense, words)
            return

    def _yields(self, senses: tuple[Sense, ...], text: str, words: Statement) -> bool:
        """Whether what is declined is so for now, or beside what is done: "geen wet; wel een loket"."""
        is_beside = senses is _PASSAGE_ON and self._work_beside(words, text) is not None
        return is_beside or self._statements.says("for_now", text)

    def _work_beside(self, refusal: Statement, text: str) -> Statement | None:
        """Return the work that ``text`` tells beside a refusal: "ik neem dit verzoek niet over" is none."""
        return self._statements.find(
            "work", text, lambda work: work.start < refusal.end and refusal.start < work.end
        )

    def _without_request(self, text: str) -> str:
        """Leave out what the motion asks: "de motie … die verzoekt dit te onderzoeken" starts no research."""
        request = self._statements.find("request", text)
        if request is None:
            return text
        # "De motie, die vraagt om een loket, voer ik uit": behind the clause the sentence goes on.
        is_clause = is_in_clause(text, request) or _AS_ASKED.match(text)
        on = GOES_ON.search(text, request.end) if is_clause else None
        return text[: request.end] + (" " * (on.start() - request.end) + text[on.start() :] if on else "")


def _is_reason(text: str, advised: Sequence[Stated], found: Stated) -> bool:
    """Whether what is ``found`` is a reason of the advice: "ontraad ik, omdat de opvang al is uitgevoerd"."""
    return any(_BECAUSE.search(text, each.words.end, found.words.end) for each in advised)


def _unless(sense: Sense, text: str) -> Callable[[Statement], bool] | None:
    """Return whether words of ``text`` that state ``sense`` are said of a promise, or of another thing."""
    if sense in _SETTLED:
        return partial(_closes_no_motion, text)
    return partial(closes_promise_alone, text) if sense.kind in _ALSO_OF_PROMISES else None


def _closes_no_motion(text: str, words: Statement) -> bool:
    return closes_promise_alone(text, words) or closes_something_else(text, words)


def status_of(states: Iterable[str]) -> Status:
    """Return the one word for how a motion stands by its ``states``: that of the strongest."""
    told = {*states}
    weighed = [sense for sense in (*_EXECUTION, *_CHAMBER) if sense.status and sense.state in told]
    return max(weighed, key=attrgetter("strength")).status or "mentioned" if weighed else "mentioned"
