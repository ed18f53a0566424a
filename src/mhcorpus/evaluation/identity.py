"""When two ids, names or sentences mean the same, though they are not written the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from mhcorpus.member_ids import surname_and_party

_OFFICIAL_LAW = re.compile(
    r"BWB[RV]\d{7}|[1-9]\d{4}[A-Z]{1,2}\d{4}|stb-\d{4}-\d+|trb-\d{4}-\d+|\d{5}(?:-\w+)?",
    re.ASCII,
)
_ARTICLE_VERSION = re.compile(r"&[zg]=[\d-]+")
_ARTICLE_NUMBER = re.compile(r"artikel[=:]([^&]+)")
_APPROXIMATION = re.compile(r"[~?]")
_SCHEME_OR_SLASH = re.compile(r"^https?://(?:www\.)?|/$")


def same_id(kind: str, wanted: str | None, given: str | None) -> bool:
    """Whether ``given`` is the target ``wanted``, as the guidelines for ``kind`` see it."""
    if wanted is None or wanted == given:
        return True
    return given is not None and kind in _SAME and _SAME[kind](wanted, given)


def _same_date(wanted: str, given: str) -> bool:
    """How sure a date is, is no part of which date it is."""
    return _APPROXIMATION.sub("", wanted) == _APPROXIMATION.sub("", given)


def _same_member(wanted: str, given: str) -> bool:
    """Diacritics do not count, and a party only where both have one."""
    surname, party = surname_and_party(wanted)
    given_surname, given_party = surname_and_party(given)
    parties = {party, given_party} - {""}
    return _unaccented(surname) == _unaccented(given_surname) and len(parties) < 2


def _same_law(wanted: str, given: str) -> bool:
    """A reader who gave a slug knew no number: any official one will do."""
    return wanted.startswith("law:") and _OFFICIAL_LAW.fullmatch(given) is not None


def _same_article(wanted: str, given: str) -> bool:
    """The version is no part of the id, and a reader may have left the law open."""
    wanted, given = _ARTICLE_VERSION.sub("", wanted), _ARTICLE_VERSION.sub("", given)
    numbers = [number[1] if number else None for number in map(_ARTICLE_NUMBER.search, (wanted, given))]
    return wanted == given or (
        wanted.startswith("artikel:") and numbers[0] == numbers[1] and numbers[0] is not None
    )


def _same_url(wanted: str, given: str) -> bool:
    return _SCHEME_OR_SLASH.sub("", wanted) == _SCHEME_OR_SLASH.sub("", given)


_SAME: Mapping[str, Callable[[str, str], bool]] = {
    "date": _same_date,
    "member": _same_member,
    "law": _same_law,
    "article": _same_article,
    "url": _same_url,
}


def same_target(gold: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    """Whether ``found`` has the gold reference's id, or one that its readers accept as well."""
    if gold.get("id") is None:
        return True
    accepted = [gold["id"], gold.get("resolved"), *gold.get("also_ids", [])]
    return any(same_id(gold["kind"], each, found.get("id")) for each in accepted if each)


def same_members(wanted: Sequence[str] | None, given: Sequence[str] | None) -> bool:
    """Whether two lists name the same members, in whatever order."""
    pairs = list(zip(sorted(wanted or []), sorted(given or []), strict=False))
    alike = all(same_id("member", one, other) for one, other in pairs)
    return alike and len(wanted or []) == len(given or [])


def same_sender(wanted: Mapping[str, Any], given: Mapping[str, Any] | None) -> bool:
    """Whether two senders have the same last name, and an office that is a part of the other's.

    An office that one of them lacks is a part of every other.
    """
    given = given or {}
    names = [letters((each.get("name") or "").split(" ")[-1]) for each in (wanted, given)]
    offices = [letters(each.get("office")) for each in (wanted, given)]
    return names[0] == names[1] and (offices[0] in offices[1] or offices[1] in offices[0])


def letters(value: object) -> str:
    """Return the letters and digits of ``value`` alone, lower case, without diacritics."""
    return re.sub(r"[\W_]+", "", _unaccented(str(value or ""))).lower()


def _unaccented(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def likeness_of_sentences(gold: Mapping[str, Any], found: Mapping[str, Any]) -> float:
    """Return how alike two ledger entries' sentences are, from 0 to 1, by letters alone.

    A sentence inside another that is at most twice as long is the same one.
    """
    given = letters(found.get("sentence"))
    return max((_likeness(letters(each), given) for each in _sentences(gold)), default=0.0)


def _sentences(gold: Mapping[str, Any]) -> Iterator[str]:
    yield gold["sentence"]
    for other in gold.get("also", []):
        yield other["sentence"] if isinstance(other, Mapping) else other


def _likeness(one: str, other: str) -> float:
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return 0.0
    if shorter in longer and 2 * len(shorter) >= len(longer):
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
