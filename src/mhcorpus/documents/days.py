"""The days that a paper prints of itself: written, submitted, received, adopted, put off."""

from __future__ import annotations

import re
from itertools import chain, pairwise

from mhcorpus.documents.labels import Labels
from mhcorpus.documents.lines import Lines
from mhcorpus.edtf import MONTHS, bounds, is_day

DAY = rf"(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>(?:19|20)\d\d)"
_DAY = re.compile(DAY)
_NUMERIC = re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>(?:19|20)\d\d)")
_PLACED = re.compile(
    r"(?:.*\| |(?:RAAD ?)?No\. ?W\d[\w./]+ |Aan de .{3,80}(?:Staten-Generaal|Kamer) )?"
    r"(?:Den Haag|['’‘]?s-Gravenhage|Bonaire|Amsterdam|Brussel),? (?:d\.d\. )?"
    rf"{DAY}(?: \|.*)?$"
)
_TYPE_BEFORE = r"(?:(?:(?:[Nn]r\. ?)?\d{1,4} )?(?:[A-ZÀ-Þ][A-ZÀ-Þ,./-]*\d? ){1,30})?"
"""The line in capitals, in a text that a conversion ran together."""
_ANYWHERE = re.compile(rf"[A-ZÀ-Þ'’‘][\w'’/ -]{{2,40}}, {DAY}$")
"""Any place, below the line that says to whom a letter is, or above how it greets or what it is about."""
_LETTER_BELOW = re.compile(r"Geachte |(?:Onderwerp|Betreft)(?::| [A-Z])")
_HEADED = re.compile(
    rf"{_TYPE_BEFORE}(?:Vastgesteld|Voorgesteld|Ontvangen|Gewijzigd|Nader gewijzigd)"
    rf"(?: tijdens .{{0,120}}? van| d\.d\.| op)? {DAY}"
)
_BY_SITE = re.compile(
    rf"(?:(?:Gepubliceerd|Beantwoord|Antwoord(?:en)?)(?: op)?|Documentdatum):?(?: \|)? "
    rf"(?:{DAY}|(?P<numeric>\d{{1,2}}-\d{{1,2}}-(?:19|20)\d\d))(?: \(na \d+ dag(?:en)?\)| \|)?"
    r"|Nummer: 20\d\dD\d{5}, datum: (?P<iso>20\d\d-\d\d-\d\d)(?:, .*)?"
)
"""What a site that copies papers prints above them, for papers that print no day."""
_OF_A_MEETING = re.compile(
    r"(?:Document: \| )?(?:Besluitenlijst|Korte aantekeningen) "
    rf"(?:.{{3,400}}? van |\w+vergadering )?(?:\w+dag )?{DAY}"
)
_TITLED = re.compile(
    rf"\((?:[^()]*? )?(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(MONTHS)}) (?P<year>(?:19|20)\d\d)\)$"
)
_AS_OF = re.compile(
    r"(?:.{0,160}\W)?(?:[Pp]eildatum|[Ss]tand (?:van zaken )?(?:per|op)|[Bb]ijgewerkt (?:tot(?: en met)?|op))"
    rf":? {DAY}\W*"
)
_DECREED = re.compile(
    r"(?:Rijkswet|Wet|Besluit|BESLUIT|Regeling|Beleidsregels?|Aanwijzing) van "
    rf"(?:(?:de|het) [A-Z][^.;:\d]{{2,200}},? van )?{DAY}(?=$|,| tot | houdende | inzake | betreffende )"
)
"""How the title of a decree begins: who took it, and when."""
_RUN_TOGETHER = re.compile(rf"\b(?:DATUM|Datum|datum):? {DAY}")
"""The label in a text that a conversion ran together into one paragraph."""
_OPENING = 2000
_TITLE_WITHIN = 3
_ENACTS = ("Wij ", "WIJ ")
_ENACTED_WITHIN = 12
_OF_WEEK = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag "
_ALONE = re.compile(rf"(?:{_OF_WEEK})?{DAY}", re.IGNORECASE)
_OF_SITTING = re.compile(
    rf"(?:Vergaderdatum:? (?:{_OF_WEEK})?|(?:.{{0,60}}vergadering,? (?:van )?)?{_OF_WEEK}"
    rf"|Verslag van de vergadering van ){DAY}"
    r"(?: ?Parlementair jaar .{4,60}| \(\d{4}/\d{4} nr\. \d{1,3}\))?",
    re.IGNORECASE,
)
_HELD = re.compile(
    rf"(?:heeft|hebben) op (?:{_OF_WEEK})?{DAY} (?:een )?(?:\w+ ){{0,2}}(?:\w*overleg|\w*debat|gesprek) "
    r"(?:gevoerd|gehouden)(?!\w)"
)
"""As the summary report of a debate opens, which is adopted weeks later."""


def day_of(found: re.Match[str] | None) -> str | None:
    """Return the ISO date of a match with the groups of :data:`DAY`; None for a day that is none."""
    if found is None:
        return None
    year, day = int(found["year"]), int(found["day"])
    month = int(found["month"]) if found["month"].isdigit() else MONTHS.index(found["month"]) + 1
    return f"{year}-{month:02}-{day:02}" if is_day(year, month, day) else None


def own_day(lines: Lines, labels: Labels) -> str | None:
    """Return the day that a letter or a print gives as its own: in its head or under Datum."""
    labelled = labels.first("date") or ""
    if day := day_of(_DAY.search(labelled) or _NUMERIC.fullmatch(labelled)):
        return day
    head = [line.text for line in lines.head]
    if head and (day := day_of(_RUN_TOGETHER.search(head[0][:_OPENING]))):
        return day
    # A report gives its own day above the letters that it prints.
    found = map(_day_in, head, ["", *head], [*head[1:], ""])
    met = (day_of(_OF_A_MEETING.match(text)) for text in head)
    copied = (_day_by_site(text, above) for above, text in pairwise(["", *head]))
    return next(filter(None, chain(found, met, copied)), None)


def _day_in(text: str, above: str, below: str) -> str | None:
    """Return the day in a line of the head; behind a semicolon the title of a treaty has place and day."""
    if (found := _PLACED.match(text)) and not above.endswith(";"):
        return day_of(found)
    is_letter = above.startswith("Aan ") or _LETTER_BELOW.match(below) is not None
    return day_of(_HEADED.match(text) or (_ANYWHERE.match(text) if is_letter else None))


def _day_by_site(text: str, above: str) -> str | None:
    """Return the day that a site has for a paper; for an annex it has that of the paper which it is to."""
    found = _BY_SITE.fullmatch(text)
    if found and (iso := found["iso"]):
        return iso if above != "Bijlage" and bounds(iso) else None
    return day_of(_NUMERIC.fullmatch(found["numeric"]) if found and found["numeric"] else found)


def decreed(lines: Lines) -> tuple[str, tuple[int, int]] | None:
    """Return the day in the title of a decree, with the span of the reading up to it."""
    opening = lines.running[:_ENACTED_WITHIN]
    enacts = next((at for at, line in enumerate(opening) if line.text.startswith(_ENACTS)), 0)
    for line in opening[: max(enacts, _TITLE_WITHIN)]:
        found = _DECREED.match(line.text.lstrip("# "))
        if (day := day_of(found)) and found and line.at is not None:
            start = line.at + len(line.text) - len(line.text.lstrip("# "))
            return day, (start, start + found.end())
    return None


def titled(title: str | None) -> str | None:
    """Return the month or the day (EDTF) that a title ends with: "Overzicht (februari 2027)"."""
    found = _TITLED.search(title or "")
    if found is None:
        return None
    month = f"{found['year']}-{MONTHS.index(found['month']) + 1:02}"
    return f"{month}-{int(found['day']):02}" if found["day"] else month


def as_of(lines: Lines) -> str | None:
    """Return the day (ISO) as of which an overview tells how things stand: "Peildatum 5 mei 2027"."""
    return next((day for line in lines.head if (day := day_of(_AS_OF.fullmatch(line.text)))), None)


def closing_day(lines: Lines) -> str | None:
    """Return the day beside the place at the end, as under a royal message."""
    closing = list(pairwise(["", *(line.text for line in lines.running)]))[-4:]
    placed = (_PLACED.match(text) for above, text in closing if not above.endswith(";"))
    return next((day for found in placed if (day := day_of(found))), None)


def meeting_day(lines: Lines) -> str | None:
    """Return the day of Handelingen, which stands in the running feet or by itself in the head."""
    running = (day_of(_ALONE.fullmatch(line.text)) for line in lines.furniture)
    headed = (day_of(_OF_SITTING.fullmatch(part)) for part in lines.printed(lines.head))
    return next(filter(None, chain(running, headed)), None)


def debate_day(lines: Lines) -> str | None:
    """Return the day on which the debate was held of which a paper is the summary report."""
    return next((day for line in lines.head if (day := day_of(_HELD.search(line.text)))), None)
