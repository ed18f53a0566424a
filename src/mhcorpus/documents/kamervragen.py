"""Kamervragen: who asks whom about what, who answers, and on which days.

The Aanhangsel prints two lines at its head: "Vragen van … aan … over … (ingezonden …)." and
"Antwoord van … (ontvangen …)", or "Mededeling van …" where the answer is put off, or, as it then says,
was given in a letter. A department's letter says the same in its subject and in the sentence that hands
over the answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mhcorpus.documents.days import DAY, day_of
from mhcorpus.documents.lines import Line, Lines
from mhcorpus.documents.offices import PRESIDENT, office
from mhcorpus.member_ids import member_id
from mhcorpus.references.mention import Mention
from mhcorpus.references.people import People

_TO = r"(?: aan (?P<to>(?:de )?(?:[Mm]inister|[Ss]taatssecretaris).+?))?"
_ASKED = re.compile(
    rf"(?P<asked>Vragen van (?:het [Ll]id|de [Ll]eden) .+?){_TO}"
    rf" over (?P<subject>.+?)\.? ?\(ingezonden (?:op )?{DAY}\)"
)
_HANDED_IN = re.compile(rf"Vragen van (?:het [Ll]id|de [Ll]eden) .+?{_TO} over (?P<subject>.+?)\.?")
"""The same as a member hands it in, with the day above it or none."""
_NUMBER = r"20\d\dZ\d{4,6}"
_NUMBER_ALONE = re.compile(rf"(?:Kamervraag )?(?P<number>{_NUMBER})")
_NUMBERED = re.compile(
    rf"(?<!\w)[Vv]ragen(?!\w)(?:[^.]|\.(?! [A-Z])){{0,300}}?\((?:[^()]{{0,80}}[ ,])?(?P<number>{_NUMBER})\)"
)
"""The number of the Chamber for the questions, in brackets behind what tells of them."""
_SENT_IN = re.compile(rf"(?:\(ingezonden (?:op )?|^Ingediend:?(?: \|)? ){DAY}")
_REPLY = re.compile(
    rf"(?<!\w)(?:Antwoord(?:en)?(?:$| \d| schriftelijke vragen| (?:op|van) (?!\d)(?![^.]{{0,200}}Aanhangsel))"
    rf"|(?:Antwoord(?:en)?|Beantwoord)(?: op)?:?(?: \|)? {DAY}"
    r"|Beantwoording(?!\w)(?! (?:gewenst|gevraagd|verwacht|uiterlijk|v[oó]{2}r) )"
    r"|[Ii]n antwoord op (?:uw|de|deze|boven\w+|genoemde|schriftelijke) "
    r"|[Hh]ierbij (?![^.]{0,200}(?<!op )verzoek)(?:[^.]{0,120} )?(?:zend|bied|stu|doe|geef|gaan|ontvang|tref)"
    r"\w* [^.]{0,120}(?<!\w)(?:antwoord|(?<!ter )beantwoording)"
    r"|[Hh]ierbij (?:[^.]{0,120} )?beantwoord(?:en)? (?:ik|wij) |[Hh]ierbij (?:de|mijn|onze) (?:be)?antwoord)"
)
"""So a paper says above its questions that it answers them; that the Chamber asks to have them answered, or
that others were, says nothing."""
_RECEIVED = re.compile(rf"\(ontvangen (?:op )?{DAY}\)")
_REPLIES = re.compile(
    r"(?P<what>Antwoord|Nader antwoord|Mededeling|Herziene? antwoord) van (?:de )?"
    r"(?P<title>[Mm]inister-[Pp]resident|[Mm]inister|[Ss]taatssecretaris),? "
    r"(?P<name>[^(]+?) \((?P<portfolio>[^)]+)\)"
)
_LETTER_ASKED = re.compile(
    r"[Vv]ragen (?:van )?(?P<who>(?:(?:het |de )?(?:[Ll]id|[Ll]eden)) .+?)"
    rf"{_TO}(?: over | inzake | betreffende | worden |\.?$)"
)
_BRIEF_OF = re.compile(
    rf"uw brief(?:en)? van {DAY}(?:,? (?:met )?(?:nr\.|nummer|kenmerk) (?P<number>[\w./-]*\d\w*))?"
)
_PUT_OFF = re.compile(
    r"niet binnen de (?:\w+ )?(?:gebruikelijke|gestelde) termijn\b[^.]{0,60}\bbeantwoord"
    r"|^Mededeling \(uitstel"
)
_SEVERAL_OFFICES = re.compile(
    r"(?P<president>[Mm]inister-[Pp]resident)"
    r"|(?:(?P<title>[Mm]inisters?|[Ss]taatssecretaris) (?:(?P<of>van|voor) )?"
    r"|(?:(?<= en)|(?<=,)) (?P<next_of>van|voor) )"
    r"(?P<portfolio>[A-Z].+?)"
    r"(?=(?:,| en) (?:de )?(?:[Mm]inister|[Ss]taatssecretaris)|(?:,| en) (?:van|voor) [A-Z]| ?\(|$)"
)
"""In haste "van" is left out: "de Minister Justitie en Veiligheid"."""
_ONE = re.compile(r"([Mm]inister)s$")
_GIVEN = re.compile(r"^(?>(?:(?:[Mm]r|[Dd]rs|[Dd]r|[Ii]r)\. ?)*)(?:[A-ZÀ-Þ][a-z]{0,2}\.[ -]?)+ ?")
_OPENING = 40
_WITHIN = 2_000
"""Characters of a line in which its head, with all who ask, has come to an end."""
_ALL_OF = re.compile(r"\((?:beiden|beide|allen|allemaal) (?P<party>[^)]+)\)")


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of the letter, where the questions are answered in one."""

    signed: dict[str, str | None] | None
    date: str | None
    has_answers: bool
    is_elsewhere: bool
    """Whether it says that the questions were answered in another paper."""
    asks_from: int | None
    """Where its first question begins in the stored text, if it prints any."""


def read_kamervragen(
    lines: Lines, letter: Letter, mentions: Sequence[Mention], people: People
) -> dict[str, Any]:
    """Return askers, answerer, subject and days; ``stage`` is asked, postponed or answered."""
    asked = _first(lines.head, _ASKED)
    if asked is None:
        return _of_letter(lines, letter, mentions, people)
    line, found = asked
    reply = _first(lines.head, _REPLIES)
    received = next((d for other in lines.head if (d := day_of(_RECEIVED.search(other.text)))), None)
    put_off = reply is not None and reply[1]["what"] == "Mededeling" and not letter.is_elsewhere
    return {
        "their_reference": _number(lines),
        "subject": found["subject"].strip(" ."),
        "askers": _members_in(line, found, "asked", mentions, people),
        "asked_of": _offices(found["to"]),
        "sender": _answerer(reply[1], found["to"]) if reply else None,
        "answered_by": people.person(reply[1]["name"], None)[0].id if reply else None,
        "on_behalf_of": _offices(reply[0].text.partition("mede namens ")[2]) if reply else [],
        "submitted": day_of(found),
        "received": received,
        "postponed": received if put_off else None,
        "stage": "postponed" if put_off else "answered" if reply or letter.has_answers else "asked",
    }


def _of_letter(lines: Lines, letter: Letter, mentions: Sequence[Mention], people: People) -> dict[str, Any]:
    """Read a department's letter with answers, or one that says they will be late, or questions as handed in.

    The letter names the day of the questions' own letter; when the Chamber received the
    answers only the Aanhangsel knows.
    """
    text = [line for line in lines.running if line.kind != "letterhead"][:_OPENING]
    asked = _first(text, _LETTER_ASKED) or _first(lines.running, _LETTER_ASKED)
    handed, sent_in = _first(text, _BRIEF_OF), _first(text, _SENT_IN)
    put_off = not letter.has_answers and any(_PUT_OFF.search(line.text) for line in text)
    whole = (_HANDED_IN.fullmatch(line.text, 0, _WITHIN) for line in text)
    name = letter.signed.get("name") if letter.signed else None
    above = [line.text for line in text if letter.asks_from is None or line.start < letter.asks_from]
    is_reply = letter.has_answers or name or any(map(_REPLY.search, above))
    return {
        "subject": next((found["subject"] for found in whole if found), None),
        "askers": _members_in(*asked, "who", mentions, people) if asked else [],
        "asked_of": _offices(asked[1]["to"]) if asked else [],
        "answered_by": people.person(_GIVEN.sub("", name), None)[0].id if name else None,
        "submitted": day_of(handed[1] if handed else sent_in[1] if sent_in else None),
        "received": None,
        "their_reference": (handed[1]["number"] if handed else None) or _number(lines),
        "postponed": letter.date if put_off else None,
        "stage": "postponed" if put_off else "answered" if is_reply else "asked",
    }


def _number(lines: Lines) -> str | None:
    """Return the number under which the Chamber keeps the questions, by itself in the head or behind them."""
    printed = map(_NUMBER_ALONE.fullmatch, lines.printed(lines.head))
    alone = {found["number"] for found in printed if found}
    running = (line.text for line in lines.running[:_OPENING] if line.kind != "letterhead")
    telling = (text for text in running if "ragen" in text)
    behind = (found["number"] for text in telling for found in _NUMBERED.finditer(text, 0, _WITHIN))
    numbers = alone or set(behind)
    return numbers.pop() if len(numbers) == 1 else None


def _first(lines: Sequence[Line], pattern: re.Pattern[str]) -> tuple[Line, re.Match[str]] | None:
    for line in lines:
        if line.at is not None and (found := pattern.search(line.text, 0, _WITHIN)):
            return line, found
    return None


def _members_in(
    line: Line, found: re.Match[str], group: str, mentions: Sequence[Mention], people: People
) -> list[str]:
    """The members named in that part of the line; "(beiden D66)" gives all of them the party."""
    start, end = line.span_of(found, group)
    ids = [m.id for m in mentions if m.kind == "member" and m.id and start <= m.start and m.end <= end]
    shared = _ALL_OF.search(found[group])
    party = people.party(shared["party"]) if shared else None
    return [member if "@" in member else member_id(member, party) for member in dict.fromkeys(ids)]


def _offices(text: str | None) -> list[str]:
    """Return the offices of "de Ministers van Financiën en van Justitie en de Staatssecretaris van …"."""
    title, offices = "", []
    for found in _SEVERAL_OFFICES.finditer(text or ""):
        title = found["title"] or title
        if found["president"]:
            offices.append(PRESIDENT)
        elif title:
            of = found["of"] or found["next_of"] or "van"
            offices.append(office(_ONE.sub(r"\1", title), of, found["portfolio"]))
    return offices


def _answerer(reply: re.Match[str], asked_of: str | None) -> dict[str, str | None]:
    """Name and office: the portfolio stands in brackets, van or voor where the questions address it."""
    if "-" in reply["title"]:
        return {"name": reply["name"].strip(), "office": PRESIDENT}
    of = "voor" if f"voor {reply['portfolio']}" in (asked_of or "") else "van"
    return {"name": reply["name"].strip(), "office": office(reply["title"], of, reply["portfolio"])}
