"""Whether a paper says that a promise comes later than it was made for, and by when."""

from __future__ import annotations

import re

from mhcorpus.ledger.due import Due, Terms
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.promise_entry import Promise, PromiseEntry
from mhcorpus.ledger.statements import Statement, Statements
from mhcorpus.ledger.things import is_called_again

_BACK = re.compile(
    r"^(?:Dit|Dat) (?:doe|gebeurt|zal|wordt)(?!\w)"
    r"|(?<!\w)(?:[Hh]ier|[Dd]aar|er)(?:over|op|van|aan|bij)(?!\w)"
)
_OF_A_PROMISE = re.compile(r"(?<!\w)(?:[Tt]oezegging(?!en)|T\d{5}(?!\d))")
"""In the heading of a section about one promise."""
_ABOUT = re.compile(r"(?<!\w)(?:over|inzake|omtrent|betreffende)(?!\w)")
_TO_FIND_OUT = re.compile(
    r"(?<!\w)(?:onderzoeken|onderzoek (?:te|naar)|verkennen|inventariseren|evalueren|tellen|nagaan|na te gaan"
    r"|uitzoeken|uit te zoeken|toetsen)(?!\w)"
)
_FOUND = re.compile(
    r"(?<!\w)(?:[Dd]e|[Dd]ie|[Hh]et|[Dd]at) (?:uitkomst(?:en)?|resultaten|resultaat)(?! van)(?!\w)"
)
"""What comes of what was promised to be found out."""
_HOPED = re.compile(r"(?<!\w)(?:streef|streven|streeft|hoop|hopen|hoopt|inzet is|zet in op)(?!\w)")
"""What is hoped for makes no promise, and yet it is the term of one that is put off."""
_PLANNED = re.compile(
    r"(?<!\w)(?:(?:planning|verwachting|streven|inzet) is(?: \w+){0,2}?,? dat"
    r"|planning|verwachting|verwacht(?:en)?)(?!\w)"
)
"""So is what is planned or expected; the term stands behind "dat"."""
_BESIDES = re.compile(
    r"(?<!\w)(?:[Oo]ok|[Dd]aarnaast|[Tt]evens|[Vv]erder|[Vv]oorts|[Tt]ot slot|[Ee]veneens)(?!\w)"
)
"""So begins what is another thing."""
_BECOMES = re.compile(r"(?:Dat|Dit) (?:wordt|zal|is)(?: nu| helaas| echter| inmiddels)? (?!\w+d\.$)")
_NOT_KEPT = ("not kept", "cannot be kept")
"""Ways to say that a promise has lapsed that may mean its term."""
_POINTS = re.compile(
    r"(?<!\w)(?:[Dd]ie|[Dd]eze|[Dd]at|[Dd]it|[Hh]em|[Hh]et)"
    r"(?= (?:brief|in|voor|vóór|uiterlijk|begin|eind|medio|na|nog|alsnog|zodra|zo|later|volgt|komt|zal"
    r"|ontvangt|stuur)(?!\w)|[.,;]|$)"
    r"|(?<!\w)alsnog(?!\w)"
)
"""A word that stands for what was promised."""
_A_PAPER = re.compile(r"(?<!\w)(?:een|de|het) (?:\w+ )?(?:\w*brief|reactie|antwoord|bericht)(?=[.;]|$)")
"""Of no subject, right behind what is not kept, it may be what was promised: that is left open."""
_GROUND = re.compile(
    r"(?<!\w)(?:want|omdat|aangezien|doordat|vanwege|wegens|gelet op|gezien)(?!\w)|, nu(?!\w)"
)
"""Why a promise is not kept: for good, unless the reason is one that passes."""
_ON_ANOTHER = re.compile(
    r"(?<!\w)(?:[Oo]ver(?! \w+ (?:dagen|weken|week|maanden|maand)(?!\w))|[Ii]nzake|[Oo]mtrent"
    r"|[Bb]etreffende)(?!\w)"
)
_PENDING = re.compile(
    r"(?<!\w)(?:loopt|lopen|gaande|(?:af)?wacht(?:en)?|in afwachting|nog (?:niet|geen))(?!\w)"
)
"""So it says why something is late."""
_STILL = re.compile(r"(?<!\w)alsnog(?!\w)")
"""So a paragraph goes on about what the one above it said not to be kept."""
_MISSED = frozenset({"not met", "not met now", "cannot be sent in time", "the term is not met"})
"""What is said not to be met names the old term, if any; the new one stands in another clause."""
_SENT = re.compile(
    r"[;,] (?:maar )?(?=[^;?]{0,160}?(?<!\w)(?:stuur|zend|ontvangt|ontvangen|informeer|bericht|volgt|komt|kom"
    r"|krijgt|verwacht|zal|wordt)(?!\w))"
)
_TO_TELL = re.compile(r"(?<!\w)te (?:informeren|berichten|rapporteren)(?!\w)")
_TELLS = re.compile(
    r"(?<!\w)(?:(?:[Dd]e|[Ee]en|[Mm]ijn) (?:\w*brief|reactie|rapportage|informatie|antwoord)"
    r"(?! (?:over|van|op|aan)(?!\w))|informeer|bericht|geïnformeerd)(?!\w)"
)
"""What is not told by a day, and what tells it after that."""
_KEPT_THEN = re.compile(
    r"(?<!\w)(?:zal|zullen|wordt|worden|kan|verwacht)(?!\w)[^;?]*"
    r"(?:nagekomen|voldaan|afgedaan|afgehandeld|gestand|ingelost|uitgevoerd|geïnformeerd|verzonden|gezonden|gestuurd)(?!\w)"
)


class Deferrals:
    """Reads it in the passages of one document."""

    def __init__(self, passages: Passages, terms: Terms, statements: Statements) -> None:
        self._passages = passages
        self._terms = terms
        self._statements = statements

    def puts_off(self, passage: Passage, promise: Promise | None, last: PromiseEntry) -> bool:
        """Whether the sentence behind a promise says that it comes later, or, of one that does, by when.

        So does one that gives another, later term to the thing that was promised.
        """
        if last.promise.form not in ("named", "recalled") or passage.in_note:
            return False
        if last.status != "open":
            return self._comes_yet(passage, promise, last)
        is_undertaken = promise is not None and promise.form == "undertaken"
        if is_undertaken and self._has_new_term(passage, promise, last):
            return True
        if is_undertaken and self._comes_later(passage, promise, last):
            return True
        put_off = self._statements.find("postponed", passage.text)
        if passage.line not in (last.passage.line, last.last.line):
            return False
        # A term is that of the promise; what else is late may be anything, but for right behind it.
        if last.last.end + 1 != passage.start and not (put_off and put_off.pattern == "a longer term"):
            return False
        if put_off:
            return promise is None or is_undertaken
        if promise is None and last.due.latest and _BECOMES.match(passage.text):
            return (self.new_term(passage, None).latest or "") > last.due.latest
        if last.act != "postponed":
            return False
        is_told = is_undertaken or _HOPED.search(passage.text) or self._comes_again(passage, last)
        return bool(is_told) and self.new_term(passage, promise).latest is not None

    def _comes_yet(self, passage: Passage, promise: Promise | None, last: PromiseEntry) -> bool:
        """Whether what was said not to be kept is said to come, near it: it was only late."""
        if last.status != "lapsed" or last.last.section != passage.section:
            return False
        words = self._statements.find("promise_lapsed", last.last.text)
        if words is None or words.pattern not in _NOT_KEPT:
            return False
        is_next = self._passages.running_before(passage) is last.last
        is_near = last.last.line == passage.line
        if not (is_near or is_next):
            return False
        is_of_it = is_next and (is_near or bool(_STILL.search(passage.text)))
        if is_of_it and (self._is_late(passage, promise) or self._brings(passage, promise, last)):
            return True
        told = ("comes", "undertaking", "announcement")
        if not any(self._statements.says(kind, passage.text) for kind in told):
            return False
        if is_of_it and _POINTS.search(passage.text):
            return True
        return is_called_again(passage.text, f"{last.passage.text} {last.last.text}")

    def _brings(self, passage: Passage, promise: Promise | None, last: PromiseEntry) -> bool:
        """Whether the maker undertakes to send a paper, of which the sentence does not say what it is about.

        What is not kept for a reason that will not pass is not what comes.
        """
        if promise is None or promise.form != "undertaken" or not _A_PAPER.search(passage.text):
            return False
        if _BESIDES.search(passage.text) or _ON_ANOTHER.search(passage.text):
            return False
        is_for_good = _GROUND.search(last.last.text) and not _PENDING.search(last.last.text)
        by_us = self._statements.kinds["announcement"].piece("by_us")
        return bool(by_us.search(passage.text)) and not is_for_good

    def _is_late(self, passage: Passage, promise: Promise | None) -> bool:
        """Whether a sentence behind what is not kept says that it is late, or is hoped for by a day."""
        if self._statements.says("postponed", passage.text) or self._statements.says("comes", passage.text):
            return True
        if promise is None and _PENDING.search(passage.text):
            return True
        is_ahead = _HOPED.search(passage.text) or _PLANNED.search(passage.text)
        return bool(is_ahead) and self.new_term(passage, None).latest is not None

    def _comes_again(self, passage: Passage, last: PromiseEntry) -> bool:
        """Whether the thing that was promised is said to come: "de evaluatie volgt in september"."""
        return self._statements.says("comes", passage.text) and is_called_again(
            passage.text, last.passage.text
        )

    def _has_new_term(self, passage: Passage, promise: Promise | None, last: PromiseEntry) -> bool:
        """Whether it is the first undertaking in a paragraph on a promise that is put off, by a later day."""
        if last.act != "postponed" or passage.line != last.passage.line or _BESIDES.search(passage.text):
            return False
        term = self.new_term(passage, promise).latest
        return bool(term and last.due.latest and term > last.due.latest)

    def _comes_later(self, passage: Passage, promise: Promise | None, last: PromiseEntry) -> bool:
        """Whether a sentence of the promise's paragraph, or behind one that speaks of delay, defers it."""
        term = self.new_term(passage, promise).latest
        if not term or not last.due.latest or term <= last.due.latest:
            return False
        before = self._passages.running_before(passage)
        is_told = before is not None and before.line == passage.line
        is_delayed = before and is_told and self._statements.says("postponed", before.text)
        if passage.section != last.passage.section or not (is_delayed or passage.line == last.passage.line):
            return False
        return is_called_again(passage.text, last.passage.text)

    def gives_term(self, told: PromiseEntry, last: PromiseEntry, running: Passage | None) -> bool:
        """Whether what is undertaken in ``told`` is the promise ``last``, named above it without its term.

        It refers back to it in the next sentence ("hierover", "die stuur ik"), or calls a thing of it again.
        """
        passage = told.passage
        has_term = told.due.edtf or told.due.latest
        is_below = last.passage.is_heading and last.passage.section == passage.section
        is_near = is_below or last.last.line == passage.line
        if told.promise.form != "undertaken" or not (has_term and is_near):
            return False
        if self.tells_when(passage, last, running):
            return True
        if last.promise.form != "named" or last.status != "open" or last.due.edtf or last.due.latest:
            return False
        heading = self._passages.heading_of(passage) or ""
        is_of_one = _OF_A_PROMISE.search(heading) and not _ABOUT.search(passage.text)
        is_next = last.last is running and _BACK.search(passage.text)
        is_found = _FOUND.search(passage.text) and _TO_FIND_OUT.search(last.passage.text)
        return bool(is_of_one or is_next or is_found) or is_called_again(passage.text, last.passage.text)

    def tells_when(self, passage: Passage, last: PromiseEntry, running: Passage | None) -> Due | None:
        """Return the term that the sentence right behind a promise without one gives what was promised.

        "Ik zeg een brief toe. Die komt in maart": only what points at the promise can give its term.
        """
        if last.status != "open" or last.due.edtf or last.due.latest or passage.in_note or passage.asked:
            return None
        if last.last is not running or (last.last.line, last.last.section) != (passage.line, passage.section):
            return None
        words = self._statements.find("comes", passage.text)
        if words is None:
            return None
        span = (passage.start + words.start, passage.start + words.end)
        due = self._terms.due(passage, span, past_too=False)
        due = due if due.edtf else self._terms.counted(passage, None)
        return due if due.edtf or due.latest else None

    def comes_by(self, passage: Passage, entry: PromiseEntry) -> bool:
        """Whether ``passage``, which speaks on of a promise, says by when it is kept, later than before."""
        if not _KEPT_THEN.search(passage.text):
            return False
        latest = self.new_term(passage, None).latest
        return latest is not None and latest > (entry.due.latest or "")

    def term_behind(self, passage: Passage, put_off: Statement, due: Due) -> Due:
        """Return the later term that the sentence gives behind the words that put it off, else ``due``.

        Behind what is not met, it is that of the next clause, if that says that the thing comes.
        """
        start = put_off.end
        if put_off.pattern in _MISSED and (sent := _SENT.search(passage.text, put_off.end)):
            behind = passage.text[sent.end() :]
            before = passage.text[: sent.start()]
            is_told = _TO_TELL.search(before) and _TELLS.search(behind)
            if is_told or _POINTS.search(behind) or is_called_again(behind, before):
                start = sent.end()
            elif (missed := self.new_term(passage.part(put_off.start, sent.start()), None)).latest:
                return missed
        at = passage.start + start
        later = self._terms.due(passage.part(start, len(passage.text)), (at, at), past_too=False)
        return later if (later.latest or "") > (due.latest or "") else due

    def new_term(self, passage: Passage, promise: Promise | None) -> Due:
        """Return the term that ``passage`` gives, to what it promises if it promises anything."""
        planned = _PLANNED.search(passage.text)
        at = passage.start + (planned.end() if planned else 0)
        words = (promise.start, promise.end) if promise else (at, at)
        due = self._terms.deadline(passage) or self._terms.due(passage, words, past_too=False)
        return due if due.edtf else self._terms.counted(passage, words)
