"""Joining the lines of a paragraph: hyphens at line ends, broken addresses, lost spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_PART = re.compile(r"(?<![\w/])([\w/]*+)-$")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_ELLIPSIS = frozenset({"en", "of", "tot", "dan", "noch", "als", "maar", "versus", "respectievelijk"})
_KEPT_PREFIXES = frozenset(
    (
        *("niet", "non", "vice", "kandidaat", "adjunct", "e", "i"),
        *("ict", "woo", "wob", "cao", "ov"),
    )
)
_SYLLABLES = frozenset({"ex", "oud", "co", "pro", "pre", "wo"})
"""Prefixes with a hyphen (``oud-minister``) that begin whole words too (``oud-ste``, ``pro-ces``)."""
_EX_WORD = re.compile(r"ante\b|post\b|[bdfgjklmnrvwz]")
"""What no word without a hyphen has after ex."""
_NO_SYLLABLE = re.compile(r"[b-df-hj-np-tv-xz]{2,}|\w{0,2}[bdfgkmpstv]c", re.IGNORECASE)
"""What no line can end with but an abbreviation (``btw``, ``otc``): Dutch parts words by syllables."""
_CLASHES = frozenset(
    {"aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ue", "ui", "uu"}
)
_SURE_CLASHES = frozenset({"aa", "au", "eu", "ij", "oo", "ou"})
"""Those that no word has at a syllable's end, as ``recre-eren`` and ``continu-iteit`` have theirs."""
_CHAIN = re.compile(r"(?<![^\W\d_])([^\W\d_]++)-[^\W\d_]++-\1-$", re.IGNORECASE)
_SHORT = 4
_SHORT_PART = 3
_LONG = 4  # letters at least of a part that stands in a compound with a hyphen
_JOINT = 2_000
"""Characters at a line's end that say how the next one joins: the longest address."""
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S*$|(?<![\w.-])(?:[\w-]{1,63}\.){1,5}(?:nl|com|eu|org|net|be)/\S*$", re.IGNORECASE
)
_HOST = re.compile(r"\(?(?:https?://)?[\w.-]+-", re.IGNORECASE)
_ADDRESS_PART = re.compile(r"\S*(?:[/=?&%_]|\w-\w+-\w|\.(?:html?|pdf|nl|com|eu|org|aspx|php))\S*")
_GLUED_PARTY = re.compile(r"\((?<=[a-zà-ÿ]{2}\()(?=[A-Z][\w-]*\)|[^\W\d_]+ [\w-]+)")
_GLUED_NAME = re.compile(r"[A-Z](?<=\b(?:van|den|der|ter|ten).)(?=[a-z])")
"""Both begin with a sign that is rare, which is found at once; what stands before it is looked at then."""


def words_of(lines: Iterable[str]) -> set[str]:
    """Return the whole words of the lines, in lower case: what hyphens are judged by.

    The first part of a word with a hyphen is among them, with the hyphen. What goes on with a
    word of the line before is none, nor is it in the other of two columns.
    """
    found: set[str] = set()
    broken, beside = False, False
    for line in lines:
        words = _WORD.findall(line.casefold())
        parted = line.endswith("-")
        whole = words[broken or beside : -1 if parted else None]
        broken, beside = parted, broken
        found.update(whole)
        found.update(word[: word.index("-") + 1] for word in whole if "-" in word)
    return found


def joint(before: str, after: str, words: set[str]) -> tuple[int, str]:
    """Say how two lines join: characters to drop from the first, and what to put between."""
    before = before[-_JOINT:]
    if address := _ADDRESS.search(before, before.rfind(" ") + 1):
        return _in_address(address[0], after, words)
    if before.endswith("-") and not before.endswith(" -"):
        return _hyphen(before, after, words)
    if before.endswith("/") or (before[-1:] in "–" and before[-2:-1].isdigit() and after[:1].isdigit()):
        return 0, ""
    return 0, " "


def _in_address(address: str, after: str, words: set[str]) -> tuple[int, str]:
    """Say how an address goes on: its hyphen is its own, save where it parts a word of the host."""
    if not _address_goes_on(address, after):
        return 0, " "
    parts = _LAST_PART.search(address), _FIRST_PART.match(after)
    if _HOST.fullmatch(address) and parts[0] and parts[1]:
        return (1, "") if f"{parts[0][1]}{parts[1][0]}".casefold() in words else (0, "")
    return 0, ""


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
    if last.isupper() or _belongs(before, last.casefold(), first.casefold(), words):
        return 0, ""
    return 1, ""


def _belongs(before: str, last: str, first: str, words: set[str]) -> bool:
    """Say whether the hyphen between two parts of a word belongs to it.

    What the paper writes elsewhere goes before what is usual.
    """
    if last + first in words:
        return False
    if f"{last}-{first}" in words:
        return True
    if last in _SYLLABLES:
        return _is_prefix(last, first, words)
    if last in _KEPT_PREFIXES or _NO_SYLLABLE.fullmatch(last) or _CHAIN.search(before):
        return True
    if len(last) <= _SHORT and f"{last}-" in words:
        return True
    return _clash(last, first, words)


def _clash(last: str, first: str, words: set[str]) -> bool:
    """Say whether the vowels of two parts of a compound would be read as one (``zee-eend``)."""
    met = _plain(last[-1]) + _plain(first[0])
    if met not in _CLASHES or min(len(last), len(first)) < _SHORT_PART:
        return False
    if last in words and first in words:
        return True
    return met in _SURE_CLASHES and len(last) >= _LONG <= len(first) and not last.endswith(("ge", "be"))


def _is_prefix(last: str, first: str, words: set[str]) -> bool:
    """Say whether ``ex``, ``oud`` or the like stands before a word of its own."""
    if last in ("pro", "pre"):
        return False
    return (len(first) >= _LONG and first in words) or (last == "ex" and _EX_WORD.match(first) is not None)


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def spaced_names(text: str) -> str:
    """Part what some typesetting glues: ``Inge vanDijk``, ``Oord(VVD)``."""
    return _GLUED_PARTY.sub(" (", _GLUED_NAME.sub(r" \g<0>", text))
