"""Ministers, state secretaries and ministries as papers write them."""

from __future__ import annotations

import re

MINISTRIES = {
    "jenv": "Justitie en Veiligheid",
    "venj": "Veiligheid en Justitie",
    "justitie": "Justitie",
    "bzk": "Binnenlandse Zaken en Koninkrijksrelaties",
    "szw": "Sociale Zaken en Werkgelegenheid",
    "vws": "Volksgezondheid, Welzijn en Sport",
    "ocw": "Onderwijs, Cultuur en Wetenschap",
    "ez": "Economische Zaken",
    "ezk": "Economische Zaken en Klimaat",
    "eleni": "Economische Zaken, Landbouw en Innovatie",
    "lnv": "Landbouw, Natuur en Voedselkwaliteit",
    "lvvn": "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "ienw": "Infrastructuur en Waterstaat",
    "ienm": "Infrastructuur en Milieu",
    "vro": "Volkshuisvesting en Ruimtelijke Ordening",
    "kgg": "Klimaat en Groene Groei",
    "aenm": "Asiel en Migratie",
    "def": "Defensie",
    "fin": "Financiën",
    "bz": "Buitenlandse Zaken",
    "az": "Algemene Zaken",
}
"""Ministries by the end of their address on rijksoverheid.nl, which a letterhead prints."""

PRESIDENT = "Minister-President"
"""The only office that is named without a ministry."""
_SMALL = ("EN", "VAN", "VOOR", "DE", "DER", "HET")
_WORDS = {name.casefold(): name for name in MINISTRIES.values()}
_WEB = re.compile(r"rijksoverheid\.nl/(?P<code>\w+)")
_BY_NAME = re.compile(r"[Mm](?<!\w.)(?<!het .)inisterie van (?P<name>[A-Z][^\n.;()\d]{4,60})$")
"""A title may end so too, with the year that it is about; no letterhead has the article before it."""
OFFICE = re.compile(
    r"(?P<title>[Mm]inister|MINISTER|[Ss]taatssecretaris|STAATSSECRETARIS)(?:S|SEN)? "
    r"(?P<of>[Vv]an|VAN|[Vv]oor|VOOR) (?P<portfolio>\w[^\n;:()]{1,90}?)"
)
"""An office; what may follow it is for the pattern that uses it to say."""


def office(title: str, of: str, portfolio: str) -> str:
    """Return an office in its usual capitals: "Minister van Justitie en Veiligheid"."""
    return f"{title.capitalize()} {of.lower()} {in_usual_capitals(portfolio.strip(' ,.'))}"


def in_usual_capitals(portfolio: str) -> str:
    """Return what an office is for in its usual capitals, a ministry by its name."""
    known = _WORDS.get(portfolio.casefold()) or MINISTRIES.get(portfolio.lower())
    if known is None and portfolio == portfolio.upper():
        known = " ".join(w.lower() if w in _SMALL else w.title() for w in portfolio.split())
    return known or portfolio


def office_in(match: re.Match[str]) -> str:
    """Return the office that a pattern built on :data:`OFFICE` has matched."""
    return office(match["title"], match["of"], match["portfolio"])


def ministry_of_office(name: str | None) -> str | None:
    """Return the ministry of a "Minister van …"; a "Minister voor …" has none of its own.

    Nor has who holds another office, such as the chair of a chamber.
    """
    if name == PRESIDENT:
        return MINISTRIES["az"]
    if name is None or " van " not in name or not name.startswith(("Minister", "Staatssecretaris")):
        return None
    portfolio = name.partition(" van ")[2].partition(" - ")[0]
    return _WORDS.get(portfolio.casefold(), portfolio)


def ministry_in(letterhead: str) -> str | None:
    """Return the ministry that a letterhead names, by its web address or in words."""
    web = "rijksoverheid.nl/" in letterhead and _WEB.search(letterhead)
    if web and (known := MINISTRIES.get(web["code"].lower())):
        return known
    named = "inisterie van " in letterhead and _BY_NAME.search(letterhead)
    return named["name"].strip(" ,") if named else None
