"""Articles of law as people type them."""

from __future__ import annotations

import re

from mhcorpus.errors import QueryError
from mhcorpus.official.locators import jci_place
from mhcorpus.queries.conditions import Query, article, covering, law
from mhcorpus.queries.lawnames import could_be_a_law, law_ids, laws_called
from mhcorpus.store import Corpus
from mhcorpus.store.targets import fold_number, target_of
from mhcorpus.text.ordinals import ORDINAL_OF

# Not compiled before a query needs them, as those of the other readings of a query.
_NUMBER = r"(?:[A-Z] \d+|\d+[a-z]{0,3}(?:[:.]\d+[a-z]{0,3})*|[IVX]+)(?!\w)"
_CUE = r"(?:\w*artikel(?:en)?|artt?\.?|artn\.?)"
_CITED = rf"(?i)(?:het\s+)?(?P<cue>{_CUE}\s*)?(?P<number>{_NUMBER})(?P<rest>.*)"
_LAW_FIRST = rf"(?i)(?P<law>.+?),?\s+{_CUE}\s*(?P<number>{_NUMBER})(?P<rest>.*)"
_COMPOUND = r"(?i)(?:het\s+)?(?P<number>\d+[a-z]{0,3})-artikel"
_PART = rf"""(?ix)[\s,]*(?:(?:en|aanhef\ en|aanhef)\s+)?(?:
    (?P<ordinal>{'|'.join(ORDINAL_OF)})\s+lid\b
    | lid\s+(?P<lid>\d+[a-z]?)\b
    | (?:onderdeel|onder|sub|ten)\s+(?P<under>[a-z]{{1,2}}\b|\d+[°º]?)
)"""
_LINK = r"(?i)[\s,]*(?:van\s+(?:de|het)\s+|van\s+)?"
_BOOKED = r"(?P<book>\d+[a-z]?):(?P<number>.+)"


def jci(text: str) -> Query | None:
    """Read a Juriconnect address, of any version of the law."""
    address = re.sub(r"^(?:https?://wetten\.overheid\.nl/)?(?=jci)", "", text).replace("&amp;", "&")
    target = target_of(address, "")
    if not target.law or not address.startswith("jci"):
        return None
    place = tuple(each for each in jci_place(address) if each[0] != "artikel")
    if not target.article:
        return Query(text, "law", (law([target.law], place),), laws=(target.law,))
    inside = tuple(each for each in place if each[0] in {"lid", "o"})
    asked = [target.article], [target.law], inside
    return Query(text, "article", (article(*asked), covering(*asked)), target.article, (target.law,))


def cited_article(corpus: Corpus, text: str) -> Query | None:
    """Read an article with or without its law: ``273f Sr``, ``art. 3, derde lid``, ``6:162 BW``.

    Raises QueryError where it names a law that nobody knows.
    """
    if compound := re.fullmatch(_COMPOUND, text):
        return _article(corpus, text, compound["number"], (), "")
    if cited := re.fullmatch(_CITED, text):
        place, law_name = _inside(cited["rest"])
        if cited["cue"] or (cited["number"][-1].isalpha() and cited["number"][0].isdigit()):
            return _article(corpus, text, cited["number"], place, law_name)
        # A bare number is an article only beside its law.
        if law_name and (
            law_ids(corpus, law_name) or could_be_a_law(law_name) or laws_called(corpus, law_name)
        ):
            return _article(corpus, text, cited["number"], place, law_name)
    if turned := re.fullmatch(_LAW_FIRST, text):
        place, rest = _inside(turned["rest"])
        return None if rest else _article(corpus, text, turned["number"], place, turned["law"])
    return None


def _article(
    corpus: Corpus, text: str, number: str, place: tuple[tuple[str, str], ...], law_name: str
) -> Query:
    folded = fold_number(number)
    if not law_name:
        conditions = article([folded], None, place), covering([folded], None, place)
        return Query(text, "article", conditions, folded)
    numbers, ids = [folded], list[str]()
    if booked := re.fullmatch(_BOOKED, folded):
        # A code in books has an id for each, and the article's number there is without it.
        book = booked["book"]
        ids = law_ids(corpus, f"{law_name} {book}") or law_ids(corpus, f"{law_name} boek {book}")
        numbers += [booked["number"]] if ids else []
    ids = ids or law_ids(corpus, law_name) or laws_called(corpus, law_name)
    if not ids and not could_be_a_law(law_name):
        raise QueryError(f"{text!r}: no law is known as {law_name!r}")
    conditions = article(numbers, ids, place), covering(numbers, ids, place)
    return Query(text, "article", conditions, folded, tuple(ids), (law_name,))


def _inside(rest: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """Split what follows an article's number into the keys of its parts and the law's name."""
    place: list[tuple[str, str]] = []
    while part := re.match(_PART, rest):
        rest = rest[part.end() :]
        if part["under"]:
            place.append(("o", part["under"].rstrip("°º").lower()))
        else:
            ordinal = part["ordinal"] and str(ORDINAL_OF[part["ordinal"].lower()])
            place.append(("lid", ordinal or part["lid"].lower()))
    return tuple(place), re.sub(_LINK, "", rest, count=1).strip(" ,.;")
