"""When a paper was written: as printed, as stated by the user, or as its text bounds it.

A letter that prints no date is younger than the latest day it looks back on and older than the
first day it looks ahead to. Sessions that it cites have begun, and issues that it cites are
out, as are files of the Kamer (2024Z01234).
What is left between the two bounds is the date; relative dates are resolved against its end.
No paper is younger than the day on which its publisher made it available or its file was made; where no
day ahead bounds it, a paper whose file was made soon after its likely end may be of that day.
A law or a guideline looks back on nothing recent, and what explains a bill names the laws, often old,
that it changes: their texts bound no date. Nor does the day by which a law is named, in any paper.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from mhcorpus.documents.declared import Declared
from mhcorpus.edtf import bounds, last_day, session_start
from mhcorpus.errors import QueryError
from mhcorpus.references.mention import Mention
from mhcorpus.references.resolve.dates import Dating
from mhcorpus.references.when import When
from mhcorpus.text.sentences import Sentences

_AHEAD = re.compile(
    r"\b(?:zal|zullen|gepland|voorzien|verwacht(?:ing|en)?|streef|ontvangen|treedt|treden|volgende maand"
    r"|(?:vindt|vinden) .{0,40}plaats|word(?:t|en) [^.]{0,80}(?:opgeleverd|gestart|afgerond)"
    r"|lo(?:opt|pen) (?:tot|[^.]{0,40}\baf))\b"
)
_BEHIND = re.compile(
    r"\b(?:heeft|hebben|heb|had(?:den)?|werd(?:en)?|was|waren|vond(?:en)?|ging(?:en)?|kwam(?:en)?|bleek|deed"
    r"|(?:is|zijn) .{0,150}\b\w+(?:d|t|en)|verzocht|vroeg|ingezonden|Zie vergadering van)\b"
)
_TO_COME = re.compile(r" (?:wordt|worden|zal|zullen|volgt|volgen|komt|komen|verschijnt)(?!\w)")
"""Behind a paper that is not there yet: "de voortgangsbrief van 3 juni volgt"."""
NOT_DATED_BY_TEXT = ("regeling", "voorstel van wet", "memorie van toelichting")
"""The kinds of papers whose text bounds no date."""
_ABOUT = (
    r"(?:(?!(?:is|was|werd|wordt|heeft|dat|die|brief|nota|debat|\w*overleg|vergadering) )[^ .;:()\d]+ ){0,9}"
)
_NAMED_BY_DAY = re.compile(
    r"(?<!\w)(?:(?:(?:Rijksw|W)et|(?:Uitvoeringsv|V)erordening|Richtlijn|[Kk]aderbesluit"
    r"|(?:[Kk]oninklijk b|Uitvoeringsb|B)esluit|Regeling|Beleidsregels?|Aanwijzing"
    r"|(?<!over de )(?:wet|verordening|richtlijn))"
    r"(?: van (?:onze |de )?(?:[Mm]inister|[Ss]taatssecretaris)(?:,? (?:van |voor |en )?[A-Z][\w-]+){1,8})?"
    r"(?:,? (?:\((?:EU|EG|EEG|Euratom)\) )?(?:nr\. ?)?\d{1,4}/\d{1,4}(?:/[A-Z]{2,7})?)?"
    r"(?: van (?:het Europees Parlement|de Raad|de (?:Europese )?Commissie)(?: en (?:van )?de Raad)?)?"
    r"|(?:Verdrag|Protocol|Overeenkomst)(?: van (?:de |het )?[A-Z]\w+(?: van [A-Z]\w+)?"
    rf"(?: (?:inzake|tegen|ter|tot|betreffende) {_ABOUT})?)?),? ?(?<= )(?:van|d\.d\.) $"
)
"""Behind a law, with its number or who made it, or a treaty. "De regeling van werkzaamheden" is of a meeting,
and what is over a law that is no name may have the day."""
_BEFORE_DAY = 240
_LAST_WEEK = ("laatste week van", "laatste dagen van")
_WEEK = timedelta(days=6)
_SOON = timedelta(days=62)
_RECEIVED = re.compile(r"(?<!\w)[Dd]atum (?:van )?ontvangst(?!\w)[^\n.]{0,60}:?$")
"""The label of the day on which a paper says that it got what it is about."""
_FARTHEST = timedelta(days=2 * 365)
_MONTHS = 12
_OF_A_YEAR = ("com", "staatsblad", "staatscourant", "tractatenblad", "case", "document_number")
"""What has the year in its id in which it came out: a paper that names it is no older."""
_LASTING = ("staatsblad", "staatscourant", "tractatenblad", "case")
"""What of these is cited for as long as it is law: alone it tells no year of the paper."""
_YEAR_IN_ID = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SESSION_IN_ID = re.compile(r"-(?P<session>(?:19|20)\d{6})-")


def date_document(
    printed: str | None,
    stated: str | None,
    mentions: list[Mention],
    sentences: Sentences,
    session: str | None = None,
    *,
    is_told_by_text: bool = True,
    known_by: date | None = None,
    titled: str | None = None,
) -> Dating | None:
    """Return the dating of a paper; ``stated`` (EDTF) overrides what is printed.

    ``session`` ("20242025") is the vergaderjaar that the paper gives as its own: it bounds the rest.
    Where ``is_told_by_text`` is False, what the paper speaks of bounds nothing. ``known_by`` is a day on
    which the paper was there, however its text bounds it. ``titled`` (EDTF) is the time that its title tells,
    which goes before what its text speaks of.

    Raises QueryError for a stated date that is none.
    """
    if stated is not None:
        span = bounds(stated)
        if span is None:
            raise QueryError(f"not a date: {stated!r}; write it as 2025-12-15, 2025-12 or 2025")
        return Dating(*span, "option")
    if printed is not None:
        return Dating(date.fromisoformat(printed), date.fromisoformat(printed), "printed")
    if titled is not None and (span := bounds(titled)):
        return Dating(*span, "inferred")
    # The day of a letter that a paper names is past, whatever else its sentence speaks of.
    found = _Bounds({mention.end for mention in mentions if mention.kind == "document"})
    for mention in mentions if is_told_by_text else ():
        found.add(mention, sentences)
    told = found.dating(known_by)
    dating = _within(session, told) if session else told
    if dating and known_by and dating.earliest <= known_by < dating.latest:
        return Dating(dating.earliest, known_by, "inferred")
    return dating


def known_by(declared: Mapping[str, str], format_: str) -> date | None:
    """Return a day on which a paper was there, as its publisher or its file declares.

    A PDF is made of a paper that is written. The properties of an office file tell no such day: it may
    have been made of an older one, and written on afterwards.
    """
    said = Declared(declared).first("available") or (declared.get("created") if format_ == "pdf" else None)
    span = bounds((said or "")[:10])
    return span[0] if span and span[0] == span[1] else None


def own_session(meta: Mapping[str, Any]) -> str | None:
    """Return the vergaderjaar that a paper gives as its own: among its data, or in its id."""
    in_id = _SESSION_IN_ID.search(meta.get("id") or "")
    return meta.get("session_year") or (in_id["session"] if in_id else None)


def _within(session: str, dating: Dating | None) -> Dating:
    """Return the part of ``dating`` that lies in the session, or the whole session where none does."""
    first, last = _days_of(session)
    if dating and first <= dating.latest and dating.earliest <= last:
        return Dating(max(first, dating.earliest), min(last, dating.latest), "inferred")
    return Dating(first, last, "inferred")


def _days_of(session: str) -> tuple[date, date]:
    """Return the first and the last day of a vergaderjaar ("20242025")."""
    year = int(session[:4])
    return session_start(year), session_start(year + 1) - timedelta(days=1)


@dataclass
class _Bounds:
    """Days that a letter looks back on and ahead to. Days and months that its verbs put in the
    past and sessions that it cites bound it best; days and months that its verbs leave open
    count only where there are none, and years alone never do.

    With a day that is past comes the last that the letter is likely of: the end of that month, or
    that of the session or year of which it cites an issue. ``cited_ends`` is where papers end that it
    names with their day."""

    cited_ends: Collection[int] = ()
    behind: list[tuple[date, date]] = field(default_factory=list)
    behind_roughly: list[tuple[date, date]] = field(default_factory=list)
    lasting: list[tuple[date, date]] = field(default_factory=list)
    ahead: list[date] = field(default_factory=list)
    recent: list[When] = field(default_factory=list)
    _verbs: dict[int, tuple[bool, bool]] = field(default_factory=dict)

    def add(self, mention: Mention, sentences: Sentences) -> None:
        if session := mention.fields.get("session"):
            self.behind.append(_days_of(session))
        if mention.kind in _OF_A_YEAR and (year := _YEAR_IN_ID.search(mention.id or "")):
            of_year = date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)
            (self.lasting if mention.kind in _LASTING else self.behind).append(of_year)
        when: When | None = mention.fields.get("_when")
        if when is None or _names_a_law(mention, sentences):
            return
        if when.is_relative:
            if when.direction == "past" and when.day:
                self.recent.append(when)
            return
        span = when.bounds()
        if span is None:
            return
        ahead, behind = self._looks(mention, sentences)
        if mention.fields["relation"] in ("before", "until", "after") or ahead:
            self.ahead.append(span[1])
        elif when.month is not None and when.month <= _MONTHS and behind:
            self.behind.append(_in_month(_begins(when, span)))
        elif when.month is not None:
            self.behind_roughly.append(_in_month(_begins(when, span)))

    def _looks(self, mention: Mention, sentences: Sentences) -> tuple[bool, bool]:
        """Say whether the sentence of a day looks ahead to it, and back; each sentence is read once."""
        start = sentences.span_at(mention.start)[0]
        if mention.end in self.cited_ends:
            sentence = sentences.sentence_at(mention.start)
            if not _TO_COME.match(sentence, mention.end - start):
                return False, True
        if start not in self._verbs:
            sentence = sentences.sentence_at(mention.start)
            is_received = start > 0 and _RECEIVED.search(sentences.sentence_at(start - 1)) is not None
            is_behind = is_received or _BEHIND.search(sentence) is not None
            self._verbs[start] = _AHEAD.search(sentence) is not None, is_behind
        return self._verbs[start]

    def dating(self, known_by: date | None = None) -> Dating | None:
        known = self.behind or self.behind_roughly
        if not known:
            return None
        earliest, likely = max([*known, *self.lasting])
        later = [day for day in self.ahead if earliest < day <= earliest + _FARTHEST]
        latest = min(later) if later else likely
        if not later and known_by and latest < known_by <= latest + _SOON:
            latest = known_by
        # "27 mei jl." is past: within the bounds its latest occurrence is the earlier bound.
        for when in self.recent:
            span = when.against(latest).bounds()
            if span and earliest < span[0] <= latest:
                earliest = span[0]
        return Dating(earliest, latest, "inferred")


def _names_a_law(mention: Mention, sentences: Sentences) -> bool:
    """Whether a day is part of the name of a law: "Richtlijn 2011/36/EU van de Raad van 5 april 2011"."""
    before = mention.start - sentences.span_at(mention.start)[0]
    sentence = sentences.sentence_at(mention.start)
    if not sentence.endswith(("van ", "d.d. "), 0, before):
        return False
    return _NAMED_BY_DAY.search(sentence, max(0, before - _BEFORE_DAY), before) is not None


def _begins(when: When, span: tuple[date, date]) -> date:
    """Return the first day of what is past: the last week of a month has its last seven days."""
    return span[1] - _WEEK if when.part in _LAST_WEEK and when.day is None else span[0]


def _in_month(day: date) -> tuple[date, date]:
    return day, last_day(day.year, day.month)
