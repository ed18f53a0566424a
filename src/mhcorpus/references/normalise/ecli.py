"""Judgments: ECLI as printed, with its slips, and the numbers that came before it."""

from __future__ import annotations

import re

from mhcorpus.official.addresses import judgment_page
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit

_DUTCH_NUMBER = re.compile(r"[A-Za-z]{2}\d{4}|\d{1,5}")
_SUPREME_COURT = re.compile(
    r"(?:HR|Hoge Raad)[ ,]+(?:d\.d\. )?\d{1,2}[ -](?:[a-z]+|\d{1,2})[ -](?P<year>\d{4})[^\n;()]{0,40}$"
)
_LOOK_BACK = 90


def ecli(hit: Hit) -> list[Mention]:
    """One mention a judgment; of before 2013 it has an id where court and year stand before it."""
    if hit.match.groupdict().get("ljn"):
        return [_of_before_2013(hit)]
    country, number, end = hit.match["country"].upper(), hit.match["number"], hit.match.end()
    court = hit.match["court"]
    if country == "NL":
        dutch = _DUTCH_NUMBER.match(number)
        if not dutch:
            return []
        number, end, court = dutch[0].upper(), hit.match.start("number") + dutch.end(), court.upper()
    if hit.member and not number.isdigit():
        return []
    span = hit.span() if hit.member else (hit.match.start(), end)
    number = hit.member["next"] if hit.member else number
    mention = hit.mention(*span, {"court": court})
    _identify(mention, f"ECLI:{country}:{court}:{hit.match['year']}:{number}")
    return [mention]


def _of_before_2013(hit: Hit) -> Mention:
    """ "HR 3 maart 2009, LJN BG8465": the number was kept when it became an ECLI."""
    ljn = hit.match["ljn"].replace(" ", "").upper()
    mention = hit.mention(*hit.match.span(), {"ljn": ljn})
    line_start = hit.reading.line_at(hit.match.start())[0]
    text = hit.reading.text
    court = _SUPREME_COURT.search(text, max(line_start, hit.match.start() - _LOOK_BACK), hit.match.start())
    if court:
        _identify(mention, f"ECLI:NL:HR:{court['year']}:{ljn}")
        mention.certainty, mention.reason = "likely", "inferred"
    return mention


def _identify(mention: Mention, identifier: str) -> None:
    mention.id, mention.url = identifier, judgment_page(identifier)
