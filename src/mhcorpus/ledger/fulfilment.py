"""How a paper ends a promise, in the sentence that names it or behind it: it is kept, or it has lapsed.

What is withdrawn or nobody waits for has lapsed, also where the paper calls it settled for that reason;
but what it calls settled first is kept, whatever it says of something else behind that.
"""

from __future__ import annotations

import re
from functools import partial

from mhcorpus.ledger.clauses import clause_with
from mhcorpus.ledger.closing import closes_motion_alone, closes_no_promise, settles_first
from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.promise_entry import Ending, PromiseEntry
from mhcorpus.ledger.statements import Statement, Statements
from mhcorpus.ledger.things import is_brought_about, is_called_again, name_one_thing

_THIS_LETTER = re.compile(r"(?<!\w)(?:[Dd]eze|[Dd]it|[Dd]e) (?:\w*brief|schrijven)(?!\w)")

_THE_PROMISED = re.compile(r"(?<!\w)(?:[Dd]eze|[Dd]it) (?P<thing>\w*brief|schrijven) (?:zal|zullen)(?!\w)")
"""What will stand in "deze brief" may stand in the one that was promised."""
_INTERIM = re.compile(
    r"(?<!\w)(?P<thing>tussenstand|tussenbericht|tussenrapportage"
    r"|(?:eerste|voorlopige?|beknopte?|tussentijdse?) (?:\w+ )?(?:overzicht|cijfers|beeld"
    r"|inventarisatie|reactie|rapportage|resultaten|uitkomsten|bevindingen|appreciatie|analyse|versie|deel)"
    r"|over (?:de |het |een )?(?:reden(?:en)? (?:van|voor) )?(?:de |het )?(?:vertraging|uitstel|planning)"
    r"|(?:u|Kamer) (?:een|het) (?:eerste )?concept\w*"
    r"|(?:(?:meld|bericht|informeer|deel|laat)(?:en)? (?:ik|wij|we)|geïnformeerd|bericht|gemeld)"
    r"(?: u| uw Kamer)?(?: mee| weten)?(?:, [^,;?]{2,80},|,)? dat [^,;?]{1,80}"
    r" (?:komt|komen|volgt|volgen|verschijnt|zal|zullen|vertraagd|vertraging|uitgesteld|uitstel|meer tijd)"
    r")(?!\w)"
)
"""What is brought for the time being does not keep the promise of more, nor what is told of when it comes."""
_OF_A_YEAR = re.compile(
    r"(?<!\w)(?P<thing>(?!januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december)"
    r"[a-zà-ÿ]{4,} (?:19|20)\d{2})(?!\w)"
)
"""The thing of one year is not that of the next."""
_FOR_A_MOTION = re.compile(
    r"(?:Hier|Daar)mee (?:geef|geven|geeft|kom|komen|komt|voldoe|voldoen|voldoet) (?:ik|wij|we|het kabinet) "
    r"(?:[a-z]+ ){0,3}aan (?:de|een) (?:[a-z]+ ){0,2}motie(?!\w)"
)
_OF_OTHER = re.compile(r"[,;] (?:maar |terwijl )?die aan (?:het [Ll]id|de [Ll]eden|de heer|mevrouw)(?!\w)")
"""So another promise is told of beside the one that is named."""
_NOT_YET = re.compile(
    r"(?:[^,;?]*,[^,;?]*, dat(?!\w))?[^,;?]*?"
    r"(?<!\w)(?:nog (?:niet|geen)|(?:kan|kunnen)(?: \w+){0,5} niet)(?!\w)"
)

_HEREBY_THEN = re.compile(
    r"(?<!\w)(?:wordt|worden) (?:hiermee|hierbij|met deze \w*brief) "
    r"(?P<when>in (?!de |het |deze )\w+(?: \d{4})?)"
    r" (?:nagekomen|afgedaan|afgehandeld|ingelost|gestand gedaan)(?!\w)"
)
"""In the present tense what is done by a month is done once that has gone by."""
_SUPPOSED = re.compile(
    r"(?<!\w)(?:[Ii]ndien|[Aa]ls|[Zz]odra|[Mm]ocht|[Oo]f|niet|deels|gedeeltelijk|motie"
    r"|[Vv]olgens|stel(?:t|len)|zou)(?!\w)"
)
_NOT_CLOSED = re.compile(
    r"(?<!\w)(?:kom|komt|komen|doe|doet|doen|los|lost|lossen|handel|handelt|handelen) "
    r"(?:ik|u|wij|we|het kabinet|de (?:[Mm]inister|[Ss]taatssecretaris))(?:, [^,;?]{3,80},)?"
    r"(?: (?!moties?(?!\w))[^ ,;?]+){0,30}?(?:, [^,;?]{3,120},)? niet (?:na|af|in)(?=[.,;]|$)"
)
"""A promise is not kept, where "de druk neemt niet af" says nothing of it."""
_MINE = re.compile(r"(?<!\w)[Mm]ijn toezegging(?!\w)")
_TALKED = re.compile(
    r"(?:[Dd]it|[Dd]at|[Hh]et) (?:gesprek|overleg) (?:heeft|is)"
    r" (?:(?!niet|nog|deels)[^ ;?:]+ ){0,8}?(?:plaatsgevonden|gevoerd|gehouden)[.;,]"
)
_OTHERWISE = re.compile(
    r"(?<!\w)(?:[Aa]nders dan|[Ii]n tegenstelling tot)(?: [^ ,;?]+){0,8} toegezegd(?!\w)"
    r"|(?<!\w)(?:ten onrechte|abusievelijk|per abuis)(?!\w)[^,;?]{0,60}?"
    r" als \w+ (?:aangemerkt|beschouwd|gemeld|vermeld)"
)
"""What comes in its place, or was called kept by mistake, keeps nothing."""
_TO_CELL_END = re.compile(r"[^;|]{0,60}?(?=\. |[;|]|\.?$)")
"""Behind what says that it was sent, its day: that may be to come."""
_LETTER_SENT = (
    r"(?:de |een |mijn |onze |deze )?\w*brief(?= (?:van|d\.d\.|dd\.?) (?:\w+dag )?\d| \(|[.,]"
    r"| aan (?:u|uw Kamer|de (?:Tweede |Eerste )?Kamer|de Voorzitter)(?!\w))"
    r"(?![^?]*(?<!\w)(?:maar|echter|deels|gedeeltelijk|behalve)(?!\w))"
    r"(?![^?]* aan (?!u |u[.,]|uw Kamer|de (?:Tweede |Eerste )?Kamer|de Voorzitter)(?:de|het|een|alle|[A-Z]))"
)
"""To the Chamber, with all of what was to be sent."""
_SENT_SO = re.compile(
    r"(?:Dit|Dat) (?:heb ik|hebben wij|hebben we|heeft het kabinet|is)(?! (?:niet|nog|deels|nooit)(?!\w))"
    r"(?: inmiddels| ook| reeds| al)?"
    rf" (?:(?:gedaan|gebeurd) (?:bij|per|met|middels) {_LETTER_SENT}[^?]*"
    rf"|(?:bij|per|met|middels) {_LETTER_SENT}[^,;?]*? (?:gedaan|gebeurd)[.,])"
)
"""So the letter is told of by which something was sent, right behind the promise to send it."""
_TO_SEND = re.compile(
    r"(?<!\w)te (?:sturen|zenden|informeren|berichten|rapporteren|doen toekomen)(?!\w)"
    r"|(?<!\w)(?:toe|aan|door) te (?:sturen|zenden|bieden)(?!\w)"
)
_TO_DO = re.compile(r"(?<!\w)(?:te|om|dat|of)(?!\w)")
"""In a promise to do something "die" may stand for any thing that it names."""
_TO_TALK = re.compile(r"(?<!\w)(?:spreken|gesprek|overleggen|overleg te voeren)(?!\w)")


_BY_THE_PROMISE = r"(?:de|mijn|deze|die) toezegging(?:en)?(?!\w)[^;?]*?"
_IS = r" (?:is|zijn|wordt|worden|beschouw|acht)(?: (?:ik|wij|het kabinet))?"
_A_MOTION = r"(?:de|deze|die|haar|zijn|hun) (?:\w+ )?moties?(?!\w)"
_MEANS = re.compile(
    rf"(?:Met|Door|Na|Gelet op|Gezien|Vanwege|Dankzij) {_BY_THE_PROMISE}{_IS} {_A_MOTION}"
    rf"|(?:Onder verwijzing naar|Naar aanleiding van|In reactie op) {_BY_THE_PROMISE}{_IS} (?:{_A_MOTION}"
    r"|(?:het|een|dit|dat|de|deze) (?:\w+ )?\w*"
    r"(?:onderzoek|rapport|evaluatie|verkenning|proef|pilot|overleg)(?!\w))"
)
"""So a promise is why a motion or a piece of work is closed: it is not closed itself."""
_CALLED_SO = re.compile(
    r"(?<!\w)ten onrechte (?:\w+ ){0,2}?als (?:afgedaan|nagekomen|voldaan|uitgevoerd)(?!\w)"
    r"|(?<!\w)of (?:u|uw Kamer|de Kamer|de commissie)(?!\w)[^,;?]{0,200}"
    r" als (?:afgedaan|nagekomen|voldaan) beschouwt"
)
"""By mistake, or if the Chamber says so."""
_THEN = re.compile(
    r"(?<!\w)(?:[Ii]n|[Ee]ind|[Mm]edio|[Bb]egin|[Pp]er|[Oo]p|[Uu]iterlijk|Deze|Dit|Volgend|Komend)"
    r"(?: (?!is|zijn|was|met|bij|te)(?:[a-z]+|\d{1,4})){1,4} $"
)
_HAD_THEN = re.compile(
    r"(?:^|[,;] |(?<!\w)(?:is|zijn|heb|hebt|heeft|hebben|ik|wij|u|Kamer|inmiddels|dan|pas|ook) )(?i:(?:"
    r"uiterlijk|op|in|voor|vóór|begin|medio|eind|rond|per|tegen|de|het|loop|van) ){0,4}$"
)
"""Before the day on which the Chamber has had something, not one that this is about or goes before."""
_IS_THEN = re.compile(
    r"(?:is|zijn)(?: (?:naar verwachting|hiermee|daarmee|dan|pas))?"
    r"(?P<when> (?:in|eind|medio|begin|per|op|uiterlijk) [^,;]{3,30}?) \w+$"
)
"""A day right before "is afgedaan" or in it, which may be to come."""

_BY_A_LETTER = re.compile(
    r"(?<!\w)(?:met|in|bij) (?:de|het|mijn|een) (?:\w+ )?(?:\w*brief|\w*rapportage|rapport) van(?!\w)"
)
"""By a letter of a day to come it is not settled yet."""


def _end_of_own(text: str) -> int:
    """Return where a sentence goes on to the promise to another member."""
    other = _OF_OTHER.search(text)
    return other.start() if other else len(text)


def _is_another(found: re.Match[str] | None, promised: str) -> bool:
    """Whether the thing that is ``found`` in a sentence is none that ``promised`` names."""
    return found is not None and found["thing"] not in promised


class Fulfilment:
    """Reads it in the passages of one document."""

    def __init__(self, statements: Statements, terms: Terms) -> None:
        self._statements = statements
        self._terms = terms

    def ending(self, passage: Passage) -> Ending | None:
        """Return how ``passage`` ends what is no motion: settled, or lapsed; None where it does not."""
        settled, lapsed = self._settled(passage), self._lapsed(passage.text)
        if lapsed and not (settled and settles_first(passage.text, settled, lapsed)):
            return "lapsed"
        return "done" if settled else None

    def ending_by_name(self, passage: Passage) -> Ending | None:
        """Return how the sentence that names the promise ends it, or says that the Chamber has had it."""
        return self.ending(passage) or ("done" if self._is_kept(passage) else None)

    def ending_in_list(self, passage: Passage) -> Ending | None:
        """Return how ``passage``, the state of a promise in a list, says that it ended."""
        if self._lapsed(passage.text):
            return "lapsed"
        words = self._statements.find("told", passage.text)
        if words is None:
            return None
        behind = _TO_CELL_END.match(passage.text, words.end)
        end = behind.end() if behind else words.end
        return None if self._terms.is_to_come(passage.part(words.start, end)) else "done"

    def is_told(self, passage: Passage) -> bool:
        """Whether ``passage`` says that a promise has ended, or that it has not yet."""
        is_open = any(self._statements.says(kind, passage.text) for kind in ("partly", "unsettled"))
        return is_open or self.ending(passage) is not None

    def _lapsed(self, text: str) -> Statement | None:
        return self._statements.find("promise_lapsed", text, partial(closes_no_promise, text))

    def _settled(self, passage: Passage) -> Statement | None:
        text = passage.text
        if then := _HEREBY_THEN.search(text):
            return self._settled_then(passage, then)
        words = self._statements.find("settled", text)
        if words is None or closes_motion_alone(text, words) or _MEANS.match(text):
            return None
        if words.pattern == "is settled" and self._is_to_come(passage, words):
            return None
        return None if words.start >= _end_of_own(text) or self._is_left_open(text) else words

    def _is_left_open(self, text: str) -> bool:
        """Whether a sentence says that a promise is not kept, or not yet, or not all of it."""
        if _NOT_CLOSED.search(text) or _CALLED_SO.search(text):
            return True
        return any(self._statements.says(kind, text) for kind in ("unsettled", "partly", "left_out"))

    def _is_to_come(self, passage: Passage, words: Statement) -> bool:
        """Whether ``words`` of ``passage`` settle something on a day to come: "eind 2027 is afgedaan"."""
        before = _THEN.search(passage.text, 0, words.start)
        within = _IS_THEN.fullmatch(passage.text, words.start, words.end)
        span = before.span() if before else within.span("when") if within else None
        if span is None and _BY_A_LETTER.search(passage.text, words.start, words.end):
            span = words.start, words.end
        return span is not None and self._terms.is_to_come(passage.part(*span))

    def _settled_then(self, passage: Passage, then: re.Match[str]) -> Statement | None:
        """Return the words that settle a promise "hiermee in maart", where that month has gone by."""
        month = passage.part(then.start("when"), then.end("when"))
        if not self._terms.has_gone(month) or _SUPPOSED.search(passage.text):
            return None
        return Statement("settled then", *then.span())

    def is_of_another(self, passage: Passage, last: PromiseEntry) -> bool:
        """Whether "mijn toezegging" that ``passage`` ends is none that the paper itself makes."""
        is_made_here = last.promise.form == "undertaken" and last.act == "made"
        return is_made_here and _MINE.search(passage.text) is not None and self.ending(passage) == "done"

    def tells_state(self, passage: Passage) -> bool:
        """Whether ``passage`` begins with the state of what stands above: "Afgedaan met de brief van …"."""
        found = (self._statements.find(kind, passage.text) for kind in ("settled", "promise_lapsed"))
        return any(words and words.start == 0 and words.pattern == "table cell" for words in found)

    def _is_kept(self, passage: Passage) -> bool:
        """Whether the sentence that names the promise says that it is kept; one that makes it does not.

        "Hierbij zeg ik een brief toe" sends none.
        """
        text, says = passage.text[: _end_of_own(passage.text)], self._statements.says
        if self._is_left_open(text) or _OTHERWISE.search(text):
            return False
        if had := self._statements.find("kept", text):
            clause = passage.part(clause_with(text, had.start, had.end)[0], had.end)
            return not self._terms.is_to_come(clause, behind=_HAD_THEN)
        return says("delivery", text) and not (says("promising", text) or says("open_case", text))

    def foregoes(self, passage: Passage, last: PromiseEntry) -> bool:
        """Whether the sentence right behind the promise ``last`` says that what it promised does not come."""
        if last.promise.form != "named" or last.status != "open" or last.last.end + 1 != passage.start:
            return False
        words = self._statements.find("foregone", passage.text)
        if words is None:
            return False
        if words.pattern in ("it does not come", "it has lapsed"):
            return not _TO_DO.search(last.passage.text)
        return words.pattern == "that is foregone" or is_brought_about(passage.text, last.passage.text)

    def delivers(self, passage: Passage, last: PromiseEntry, running: Passage | None) -> bool:
        """Whether a sentence behind the promise ``last`` says that this letter keeps it, or what was sent.

        Right behind it any delivery does, and so does that the talks were held which were promised. Further
        on in its paragraph it calls what was promised again ("dat overzicht"), and where it begins the next
        paragraph it names a thing that the promise is about.
        """
        if last.promise.form != "named" or last.status != "open" or passage.in_note:
            return False
        if _TALKED.match(passage.text) and last.last.end + 1 == passage.start:
            return _TO_TALK.search(last.last.text) is not None
        if _SENT_SO.match(passage.text) and last.last.end + 1 == passage.start:
            return _TO_SEND.search(last.last.text) is not None and not self._terms.is_to_come(passage)
        if self._was_sent(passage, last):
            return True
        if not self._statements.says("delivery", passage.text) or _NOT_YET.match(passage.text):
            return False
        if _is_another(_INTERIM.search(passage.text), last.last.text):
            return False
        if _FOR_A_MOTION.match(passage.text) and "motie" not in last.passage.text:
            return False
        promised = _THE_PROMISED.search(passage.text)
        if promised and promised["thing"] in last.last.text:
            return False
        if last.last.line == passage.line:
            return last.last.end + 1 == passage.start or is_called_again(
                _THIS_LETTER.sub("", passage.text), last.passage.text
            )
        return (
            last.last is running
            and last.last.section == passage.section
            and last.act == "repeated"
            and name_one_thing(last.last.text, passage.text)
        )

    def _was_sent(self, passage: Passage, last: PromiseEntry) -> bool:
        """Whether below the heading that names a promise the Chamber is said to have had its thing."""
        heading = last.passage
        if not heading.is_heading or heading.section != passage.section:
            return False
        if _NOT_YET.match(passage.text):
            return False
        if any(_is_another(kind.search(passage.text), heading.text) for kind in (_INTERIM, _OF_A_YEAR)):
            return False
        return self._statements.says("told", passage.text) and name_one_thing(heading.text, passage.text)
