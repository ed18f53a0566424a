"""When a promise falls due: the date in its sentence that it is bound to, and the days that this allows.

Bounds follow the words before the date. "Voor" and "tot" end on the day before it begins, "uiterlijk"
on its last day. What is due after a date is due in the season that follows, or in the next one where
less than four weeks of that are left: "na de zomer" ends with the autumn, "na het meireces" with the summer.
What comes after something that happens on a date ("in maart spreek ik de raad; daarna …") has no end: the
date is not its term, and may be one of which the last days are left.
To the Chamber, "voor de zomer" is before its summer recess.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mhcorpus.edtf import last_day, recess_days
from mhcorpus.ledger.around_dates import is_behind_event, is_no_term, is_one_of_two, may_be_later
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.retold import as_promised
from mhcorpus.ledger.set_for import is_set_for
from mhcorpus.ledger.stretches import stretch
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve import Dating
from mhcorpus.text.reading import Reading

_TERM = re.compile(
    r"(?<!\w)(?:[Vv]oor|[Vv]óór|[Nn]a|[Ii]n|[Uu]iterlijk|[Bb]innen|[Tt]egen|[Rr]ond|[Oo]p|[Tt]ot|loop van)"
    r"(?: (?:de|het|op|in|loop|van|uiterlijk|voor|vóór|na)){0,4} $"
)
_OF_AN_EVENT = re.compile(
    r"(?<!\w)(?:\w*debat|\w*overleg|\w*behandeling|\w*brief|vergadering|bijeenkomst|zitting|verslag|antwoord(?:en)?|"
    r"beantwoording|vragen|Kamervragen|stemming|gesprek|bezoek|motie|rapport|vragenuur"
    r"|[Vv]erzonden|[Vv]erstuurd|[Aa]angeboden|[Aa]fgedaan|[Vv]oldaan"
    r"|Aan (?:de )?(?:Tweede |Eerste )?(?:Kamer|TK|EK) (?:toe)?ge(?:stuurd|zonden))(?!\w)[^,;]{0,60}$"
    r"|(?<!te )(?<!wordt )(?<!worden )(?<!\w)(?:gedaan|gedane) (?:op|in) $"
)
_OTHER_CLAUSE = re.compile(
    r" (?:die|dat|waar\w*|welke|zoals|omdat|nadat|zodra|wanneer|als|of|hoe|terwijl|zodat|indien)(?!\w)"
)
_THAT_PAPER = re.compile(
    r"^ die (?:\w*brief|\w*nota|notitie|\w*reactie|\w*analyse|\w*rapportage|evaluatie|lijst"
    r"|inventarisatie)(?!\w)"
)
"""Right behind the verb it points at what was promised: "u ontvangt die brief voor mei"."""
_CLOSED_CLAUSE = re.compile(r"(?<=,) (?:die|dat|waar\w*|welke|zoals|hoewel|gezien)(?!\w)[^,;]*,")
"""Behind it the sentence goes on: "de brief, die u in mei zou ontvangen, volgt in juli"."""
_WHAT_IS_PROMISED = re.compile(r"^,?(?: (?:aan|in de richting van|richting) [^,;]{2,60}?)? dat(?!\w)")
_NEXT_CLAUSE = re.compile(
    r";|(?<!\w)(?:[Dd]aarna|[Ww]aarna|[Nn]adien|[Vv]ervolgens|en (?:ik|wij|u|uw Kamer))(?!\w)"
)
_BEFORE = 60
_CLAUSE = 240
_TO_CLAUSE_END = re.compile(r"[^;?\n.,]*")
_NOT_PAST = (
    r"(?!(?:niet|nooit|geen|wordt|worden|zal|zullen|zou|zouden|kan|kunnen|moet|moeten|moest|had|hadden"
    r"|dat|te|om|zodra|als|indien)(?!\w))"
)
_CAME = re.compile(
    r"(?<!\w)(?:ben|bent|is|zijn|heb|hebt|heeft|hebben|werd|werden)(?!\w),?"
    rf"(?: (?:{_NOT_PAST}[^ @]+ ){{0,40}}?@| @)(?: {_NOT_PAST}[^ ]+){{0,20}}? "
    r"(?:\w*gestuurd|verstuurd|\w*gezonden|verzonden|aangeboden|gedeeld|ontvangen|gekregen|geïnformeerd"
    r"|ingelicht|gereedgekomen|verschenen|gepubliceerd|afgerond|opgeleverd|plaatsgevonden|gehouden|gevoerd"
    r"|nagekomen|afgedaan|afgehandeld|ingelost|voldaan)(?!\w)"
    r"|(?<!\w)(?:ontving|kreeg|stuurde|zond|informeerde|verscheen|vond)(?!\w)"
    rf"(?: (?:{_NOT_PAST}[^ @]+ ){{0,20}}?@| @)"
)
"""On a day that is past (@) something came, or was done: "heeft u op 3 mei ontvangen"."""
_LAST_DAY_COUNTS = re.compile(r"(?<!\w)[Uu]iterlijk(?: (?:op|in|aan|het|de|eind|einde))* $")
_AN_END = re.compile(r"(?:het )?[Ee]inde?(?!\w)")
"""What comes before the end of a year comes in it."""
_AFTER_THAT = re.compile(r"(?<!\w)(?:[Dd]aarna|[Ww]aarna|[Nn]adien|[Vv]ervolgens)(?!\w)")
_DEADLINE = re.compile(
    r"(?<!\w)[Dd]eadline(?:[:,]| (?:is|van|voor|wordt|op|naar|tot|te|en|de|verplaats\w*|verleng\w*"
    r"|verschuiv\w*|toezegging(?:en)?|T\d{5}))* $"
)
_WORDS_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:(?:ruim|kort|nog|uiterlijk|voor|vóór|na|in|op|tot|binnen|tegen|rond|vanaf|omstreeks|per|aan|begin|eind"
    r"|einde|medio|ultimo|de|het|dit|loop|van) ){1,6}$"
)
_A_SUMMER = re.compile(r"\d{4}-22")
_A_DAY = timedelta(days=1)
_SHORTEST = timedelta(days=28)
_LONGEST_AFTER = timedelta(days=184)


@dataclass(frozen=True, slots=True)
class Due:
    """``edtf`` is the date as the sentence gives it; ``earliest`` and ``latest`` are the ISO days
    that it allows, None where it sets no such bound; ``relation`` is that of the date, ``words`` are those
    of the term, which begin ``at`` a place of the reading."""

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    relation: str | None = None
    words: str | None = None
    at: int | None = None


class Terms:
    """The dates of one document, asked which of them a promise is bound to."""

    def __init__(self, reading: Reading, mentions: Iterable[Mention], dated: Dating | None) -> None:
        self._text = reading.text
        self._dates = [m for m in mentions if m.kind == "date" and m.id]
        self._starts = [date.start for date in self._dates]
        self._dated = dated
        self._written = dated.earliest.isoformat() if dated else ""

    def is_ahead(self, passage: Passage) -> bool:
        """Whether the passage names a date that is not past when the paper is written."""
        return any(self._to_come(date) for date in self._in(passage))

    def is_to_come(self, passage: Passage, *, behind: re.Pattern[str] | None = None) -> bool:
        """Whether it names a date (``behind`` such words) that begins when the paper was written already."""
        latest = self._dated.latest.isoformat() if self._dated else None
        return latest is not None and any(
            date.fields.get("earliest", "") > latest
            and not is_set_for(date, self._text)
            and (behind is None or behind.search(self._text[passage.start : date.start]) is not None)
            for date in self._in(passage)
        )

    def has_gone(self, passage: Passage) -> bool:
        """Whether the passage names a date, and each has ended when the paper is written."""
        dates = self._in(passage)
        return bool(dates) and all("" < date.fields.get("latest", "") < self._written for date in dates)

    def starting_at(self, position: int) -> Mention | None:
        """Return the date that begins at ``position`` of the reading."""
        at = bisect_left(self._starts, position)
        return self._dates[at] if at < len(self._dates) and self._starts[at] == position else None

    def deadline(self, passage: Passage) -> Due | None:
        """Return the term that the passage calls the deadline; its last day counts."""
        if "eadline" not in passage.text:
            return None
        for day in self._in(passage):
            if _DEADLINE.search(self._text, max(passage.start, day.start - _BEFORE), day.start):
                words = self._text[day.start : day.end]
                return Due(day.id, None, day.fields.get("latest"), "before", words, day.start)
        return None

    def due(
        self, passage: Passage, promise: tuple[int, int], *, past_too: bool, made_on: str | None = None
    ) -> Due:
        """Return when the promise made at ``promise`` (reading) is to be kept.

        ``past_too``: the passage tells of a promise made earlier, whose term, named behind the
        word of promise, may have gone by; ``made_on`` is the day of that, if it is told.
        """
        bound = [date for date in self._in(passage) if self._binds(date, promise, past_too=past_too)]
        if not bound:
            return Due()
        first = min(bound, key=lambda date: (_distance(date, promise), date.start))
        term = self._last_of(first, self._in(passage))
        if may_be_later(self._text[term.end : term.end + _BEFORE]):
            return Due()
        if made := _a_day(made_on or ""):
            term = as_promised(term, self._text[term.start : term.end], made)
        relation = term.fields.get("relation") or "on"
        earliest, latest = self._bounds(term, relation)
        is_after = term.end <= promise[0] and _AFTER_THAT.search(self._text, term.end, promise[1])
        if is_after or is_behind_event(self._before(term)):
            relation, latest = "after", None
        at = self._start_of(first, passage)
        return Due(term.id, _iso(earliest), _iso(latest), relation, self._text[at : term.end], at)

    def _last_of(self, term: Mention, dates: list[Mention]) -> Mention:
        """Return the last of the terms of which ``term`` is the first: by then it comes at the latest."""
        for later in dates:
            between = self._text[term.end : later.start]
            if between and (_ends(later) > _ends(term) or "uiterlijk" in between):
                term = later if is_one_of_two(between, self._before(term)) else term
        return term

    def _before(self, date: Mention) -> str:
        near = max(0, date.start - _BEFORE)
        return self._text[self._text.rfind("\n", near, date.start) + 1 or near : date.start]

    def _start_of(self, term: Mention, passage: Passage) -> int:
        """Return where the words of a term begin, with what stands before its date: "uiterlijk in mei"."""
        near = max(passage.start, term.start - _BEFORE)
        before = _WORDS_BEFORE.search(self._text[near : term.start])
        return term.start - (len(before[0]) if before else 0)

    def _bounds(self, term: Mention, relation: str) -> tuple[date | None, date | None]:
        if "earliest" not in term.fields:
            return None, None
        first, last = (date.fromisoformat(term.fields[name]) for name in ("earliest", "latest"))
        if relation == "after":
            ends = last - first <= _LONGEST_AFTER
            return last + _A_DAY, _season_after(last + _A_DAY) if ends else None
        if relation in ("before", "until"):
            before = self._text[max(0, term.start - _BEFORE) : term.start]
            is_its_end = _AN_END.match(self._text, term.start, term.end)
            counts = relation == "until" or is_its_end or _LAST_DAY_COUNTS.search(before)
            if not counts and term.id and _A_SUMMER.fullmatch(term.id):
                first, _ = recess_days("zomer", first.year)
            return None, last if counts else first - _A_DAY
        return first, last

    def counted(
        self, passage: Passage, promise: tuple[int, int] | None, since: str | None = None
    ) -> Due:
        """Return the term that counts from a day: "binnen zes weken", "het einde van het jaar".

        It counts from the day ``since`` (ISO; EDTF less exact than a day gives none), by default
        from that of the paper. What happens then and is not what is promised at ``promise`` gives no term;
        a sentence that only tells when it comes (None) tells of nothing else.
        """
        start = _a_day(since) if since else self._dated.latest if self._dated else None
        found = stretch(passage.text, start) if start else None
        if found is None:
            return Due()
        first, last = (passage.start + at for at in found.span)
        if promise and self._is_elsewhere(first, last, promise):
            return Due()
        words = self._text[first:last]
        return Due(None, _iso(found.earliest), _iso(found.latest), found.relation, words, first)

    def _is_elsewhere(self, start: int, end: int, promise: tuple[int, int]) -> bool:
        """Whether a term stands in another clause than what is promised."""
        between = self._text[promise[1] : start] if promise[1] <= start else self._text[end : promise[0]]
        return bool(_in_other_clause(between) or _NEXT_CLAUSE.search(between))

    def _in(self, passage: Passage) -> list[Mention]:
        first = bisect_left(self._starts, passage.start)
        return self._dates[first : bisect_left(self._starts, passage.end)]

    def _to_come(self, date: Mention) -> bool:
        return bool(self._written) and date.fields.get("latest", "") >= self._written

    def _binds(self, date: Mention, promise: tuple[int, int], *, past_too: bool) -> bool:
        before = self._before(date)
        if date.fields.get("relation") == "since" or is_set_for(date, self._text) or is_no_term(before):
            return False
        between = self._text[promise[1] : date.start] if promise[1] <= date.start else ""
        if _in_other_clause(between):
            return False
        if self._to_come(date) or not (past_too or self._written):
            return True
        if not past_too or date.start < promise[0] or not _TERM.search(before):
            return False
        if _OF_AN_EVENT.search(self._text[promise[1] : date.start]):
            return False
        return not self._is_when_it_came(date)

    def _is_when_it_came(self, date: Mention) -> bool:
        """Whether the clause of a date that is past says that something was done or sent then."""
        near = max(0, date.start - _CLAUSE)
        first = max(self._text.rfind(border, near, date.start) for border in ("\n", ";", ". "))
        before = self._text[max(first, near) : date.start]
        behind = _TO_CLAUSE_END.match(self._text, date.end, date.end + _CLAUSE)
        return _CAME.search(f"{before}@{behind[0] if behind else ''}") is not None


def _in_other_clause(between: str) -> bool:
    """Whether another clause begins in the words between what is promised and a date, and does not end there.

    In "ik zeg toe dat ik voor mei …" the clause is what is promised.
    """
    plain = _CLOSED_CLAUSE.sub(",", _THAT_PAPER.sub("", _WHAT_IS_PROMISED.sub("", between)))
    return _OTHER_CLAUSE.search(plain) is not None


def _ends(date: Mention) -> str:
    return str(date.fields.get("latest", ""))


def _distance(date: Mention, promise: tuple[int, int]) -> int:
    if date.end <= promise[0]:
        return promise[0] - date.end
    return max(0, date.start - promise[1])


def _season_after(day: date) -> date:
    """Return the last day of the season of ``day``; of the next, where under four weeks of it are left."""
    ends = _end_of_season(day)
    return ends if ends - day >= _SHORTEST else _end_of_season(ends + _A_DAY)


def _end_of_season(day: date) -> date:
    months = (day.month // 3 + 1) * 3 - 1
    return last_day(day.year, months)


def _a_day(edtf: str) -> date | None:
    try:
        return date.fromisoformat(edtf)
    except ValueError:
        return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
