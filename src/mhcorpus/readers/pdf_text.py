"""Joining the lines of a paragraph: hyphens at line ends, broken addresses, lost spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_PART = re.compile(r"(?<![\w/])([\w/]*+)-$")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_ELLIPSIS = frozenset({"en", "of", "tot", "dan", "noch", "als", "maar", "versus", "respectievelijk"})
_KEPT_PREFIXES = frozenset(
    (
        *("niet", "ex", "oud", "non", "vice", "co", "pro", "pre", "kandidaat", "adjunct"),
        *("mkb", "btw", "tbs", "ggz", "ict", "hbo", "mbo", "wo", "woo", "wob", "cao", "wmo"),
        *("pgb", "ov", "e", "i"),
    )
)
_SHORT = 4
_JOINT = 2_000
"""Characters at a line's end that say how the next one joins: the longest address."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$", re.IGNORECASE)
_ADDRESS_PART = re.compile(r"\S*(?:[/=?&%_]|\w-\w+-\w|\.(?:html?|pdf|nl|com|eu|org|aspx|php))\S*")
_GLUED_PARTY = re.compile(r"\((?<=[a-zà-ÿ]{2}\()(?=[A-Z][\w-]*\)|[^\W\d_]+ [\w-]+)")
_GLUED_NAME = re.compile(r"[A-Z](?<=\b(?:van|den|der|ter|ten).)(?=[a-z])")
"""Both begin with a sign that is rare, which is found at once; what stands before it is looked at then."""


def words_of(lines: Iterable[str]) -> set[str]:
    """Return the whole words of the lines, in lower case: what hyphens are judged by.

    The first part of a word with a hyphen is among them, with the hyphen.
    """
    found: set[str] = set()
    for line in lines:
        words = _WORD.findall(line.casefold())
        whole = words[:-1] if line.endswith("-") else words
        found.update(whole)
        found.update(word[: word.index("-") + 1] for word in whole if "-" in word)
    return found


def joint(before: str, after: str, words: set[str]) -> tuple[int, str]:
    """Say how two lines join: characters to drop from the first, and what to put between."""
    before = before[-_JOINT:]
    if address := _ADDRESS.search(before, before.rfind(" ") + 1):
        return (0, "") if _address_goes_on(address[0], after) else (0, " ")
    if before.endswith("-") and not before.endswith(" -"):
        return _hyphen(before, after, words)
    if before.endswith("/") or (before[-1:] in "–" and before[-2:-1].isdigit() and after[:1].isdigit()):
        return 0, ""
    return 0, " "


def _address_goes_on(address: str, after: str) -> bool:
    first = after.split(" ", 1)[0]
    if address.endswith("//"):
        return True
    if address[-1] in ").,;" or first.startswith(("http", "www.")):
        return False
    return address[-1] in "-/_=?&%" or _ADDRESS_PART.fullmatch(first) is not None


def _hyphen(before: str, after: str, words: set[str]) -> tuple[int, str]:
    match = _LAST_PART.search(before)
    last = match[1] if match else ""
    head = _FIRST_PART.match(after)
    if head is None or not last:
        return (0, "") if after[:1].isalnum() else (0, " ")
    first = head[0]
    if first in _ELLIPSIS:
        return 0, " "
    if first[0].isupper() or last[-1].isdigit():
        return 0, ""
    if last.isupper() or last.casefold() in _KEPT_PREFIXES:
        return 0, ""
    if len(last) <= _SHORT and f"{last}-".casefold() in words:
        return 0, ""
    whole, hyphened = (last + first).casefold(), f"{last}-{first}".casefold()
    return (0, "") if hyphened in words and whole not in words else (1, "")


def spaced_names(text: str) -> str:
    """Part what some typesetting glues: ``Inge vanDijk``, ``Oord(VVD)``."""
    return _GLUED_PARTY.sub(" (", _GLUED_NAME.sub(r" \g<0>", text))
