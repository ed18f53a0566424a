"""How an official paper, a law or a judgment is cited: from its id to the words of the citation.

The forms are those of the Aanwijzingen voor de regelgeving, 3.29 and 3.43 to 3.45; the number of
a dossier is written as the Chambers print it, "36 547". What an id does not say, and nobody else
does, is left out of the citation and named: it is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mhcorpus.official.acts import article_form, eu_act_form
from mhcorpus.official.publications import AANHANGSEL, DOSSIER, HANDELINGEN, JOURNAL, KAMERSTUK

_CHAMBERS = {"tk": "II", "ek": "I", "vv": "VV"}
_EDITIONS = {"n": "herdruk", "h": "herdruk", "v": "verbeterblad"}
_LETTERS_ARE_FIRST_CHAMBER_FROM = 32_400
"""Dossiers opened after the Tweede Kamer stopped to give letters to the advice on its bills."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a paper besides its id.

    ``session`` is its vergaderjaar (``20232024``), ``chamber`` ``tk`` or ``ek``, ``pages`` what is
    cited of it ("3", "12-14"). ``law`` is the id of the law of an article, ``law_name`` the name of the
    law or of the article's; ``community`` is by whom an EU act was made, as its number says: "EU", "EG".
    """

    session: str | None = None
    chamber: str | None = None
    pages: str | None = None
    law: str | None = None
    law_name: str | None = None
    community: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """The words of a citation, and the names of what it lacks: ``session``, ``chamber``, ``community``."""

    text: str
    lacks: tuple[str, ...] = ()


NOTHING = Facts()
_Form = Callable[[re.Match[str], Facts], Citation]


def official_citation(identifier: str, facts: Facts = NOTHING) -> Citation | None:
    """Return how what ``identifier`` points at is cited; None where there is no official form for it.

    >>> official_citation("kst-36547-33", Facts(session="20232024")).text
    'Kamerstukken II 2023/24, 36 547, nr. 33'
    """
    for pattern, form in _FORMS.items():
        if found := pattern.fullmatch(identifier):
            return form(found, facts)
    if identifier.startswith(("jci", "artikel:")):
        return _acts(article_form(identifier, facts.law, facts.law_name, facts.community))
    return Citation(facts.law_name) if facts.law_name else None


def session_name(session: str) -> str:
    """Return a vergaderjaar as it is cited: ``2023/24``, and ``1999/2000``.

    >>> session_name("20232024")
    '2023/24'
    """
    first, last = session[:4], session[4:]
    return f"{first}/{last if last.endswith('00') else last[2:]}"


def dossier_number(number: str, chapter: str = "") -> str:
    """Return a dossier's number as it is printed: ``36 547``, ``35 570 VI``, ``21 501-07``."""
    spaced = f"{number[:-3]} {number[-3:]}"
    if chapter.startswith("R"):
        return f"{spaced} ({chapter})"
    return f"{spaced}{'-' if chapter.isdigit() else ' '}{chapter}" if chapter else spaced


def _kamerstuk(found: re.Match[str], facts: Facts) -> Citation:
    piece = found["piece"]
    session = found["session"] or facts.session
    chamber = "ek" if found["session"] else _chamber_of(piece, int(found["dossier"])) or facts.chamber
    words = " ".join(filter(None, [
        "Kamerstukken", _CHAMBERS.get(chamber or ""), session_name(session) if session else None,
    ]))  # fmt: skip
    number = f"nr. {piece}" if piece[0].isdigit() else piece
    dossier = dossier_number(found["dossier"], found["chapter"] or "")
    comma = ", " if session or chamber else " "
    lacks = (*(() if session else ("session",)), *(() if chamber else ("chamber",)))
    return Citation(f"{words}{comma}{dossier}, {number}{_edition(found)}{_pages(facts)}", lacks)


def _chamber_of(piece: str, dossier: int) -> str | None:
    """Return the chamber that a piece's number tells: figures are the Tweede's, letters the Eerste's.

    A letter of an older dossier may also be advice on a bill, which the Tweede Kamer printed.
    """
    if piece.isdigit():
        return "tk"
    return "ek" if dossier >= _LETTERS_ARE_FIRST_CHAMBER_FROM or len(piece) > 1 else None


def _edition(found: re.Match[str]) -> str:
    edition = found.groupdict().get("edition") or ""
    if edition.startswith("b"):
        return f" (bijlage {edition[1:]})"
    return f" ({_EDITIONS[edition[0]]})" if edition else ""


def _pages(facts: Facts) -> str:
    return f", p. {facts.pages}" if facts.pages else ""


def _dossier(found: re.Match[str], _: Facts) -> Citation:
    return Citation(f"Kamerstukken {dossier_number(found['dossier'], found['chapter'] or '')}")


def _handelingen(found: re.Match[str], facts: Facts) -> Citation:
    """Read what the figures of an id count: that changed with how the Handelingen were printed.

    Until 1996 a meeting and its first and last page, until 2009 the pages alone (a citation has the
    meeting), in 2009/10 a meeting and a page, since 2011 a meeting and an item. In 2010/11 it is either.
    """
    session, numbers = found["session"], found["numbers"].split("-")
    head = f"Handelingen {_CHAMBERS[found['chamber']]} {session_name(session)}"
    lacks: tuple[str, ...] = ()
    if session >= "20112012" or (session == "20102011" and len(numbers) == 1):
        words = [f"nr. {numbers[0]}", *(f"item {item}" for item in numbers[1:2])]
    elif session == "20102011":
        words, lacks = [f"nr. {numbers[0]}"], ("item",)
    elif len(numbers) == 3:
        words = [f"nr. {numbers[0]}", f"p. {numbers[1]}-{numbers[2]}"]
    elif session == "20092010" and len(numbers) == 2:
        words = [f"nr. {numbers[0]}", f"p. {numbers[1]}"]
    elif len(numbers) == 2:
        words = [f"p. {numbers[0]}-{numbers[1]}"]
    else:
        words = [f"nr. {numbers[0]}"]
    told = "" if any(word.startswith("p.") for word in words) else _pages(facts)
    return Citation(", ".join([head, *words]) + _edition(found) + told, lacks)


def _aanhangsel(found: re.Match[str], facts: Facts) -> Citation:
    head = f"Aanhangsel Handelingen {_CHAMBERS[found['chamber']]} {session_name(found['session'])}"
    return Citation(f"{head}, nr. {found['number']}{_edition(found)}{_pages(facts)}")


def _journal(found: re.Match[str], facts: Facts) -> Citation:
    label = f"{found['label'].capitalize()}."
    page = f", p. {found['page']}" if found["page"] else _pages(facts)
    return Citation(f"{label} {found['year']}, {found['number']}{_edition(found)}{page}")


def _eu_act(found: re.Match[str], facts: Facts) -> Citation:
    made = eu_act_form(found[0], facts.law_name, facts.community)
    return _acts(made) or Citation(f"{facts.law_name or 'CELEX'} ({found[0]})")


def _acts(made: tuple[str, tuple[str, ...]] | None) -> Citation | None:
    return Citation(*made) if made else None


_FORMS: Mapping[re.Pattern[str], _Form] = {
    KAMERSTUK: _kamerstuk,
    DOSSIER: _dossier,
    HANDELINGEN: _handelingen,
    AANHANGSEL: _aanhangsel,
    JOURNAL: _journal,
    re.compile(r"ECLI:\S+"): lambda found, _: Citation(found[0]),
    re.compile(
        r"(?P<series>COM|SWD|JOIN)\((?P<year>[0-9]{4})\)(?P<number>[0-9]+)"
    ): lambda found, _: Citation(f"{found['series']}({found['year']}) {found['number']}"),
    re.compile(r"[0-9]{1,5}/[0-9]{2}"): lambda found, _: Citation(f"EHRM, nr. {found[0]}"),
    re.compile(r"[1-9CE][0-9]{4}[A-Z]{1,2}[0-9]{4}\S*"): _eu_act,
}
