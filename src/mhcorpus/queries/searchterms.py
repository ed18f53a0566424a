"""What a person types to search for words, as an expression of FTS5 that any text makes safely."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from mhcorpus.errors import QueryError

_LETTER = r"[^\W_\u00b2\u00b3\u00b9\u2070-\u2079]"
WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f])*")
"""As the index has it: the number of a note is no part of a word, an accent behind its letter is."""
_QUOTE = "\"“”„"
_PART = re.compile(
    rf"(?P<without>-(?=[\w{_QUOTE}]))?"
    rf"(?:[{_QUOTE}](?P<phrase>[^{_QUOTE}]*)[{_QUOTE}]?|(?P<word>[^\s{_QUOTE}]+))"
)


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together, folded; ``prefix``: the last is the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool = False

    @property
    def expression(self) -> str:
        """The term as FTS5 reads it."""
        return '"' + " ".join(self.words) + '"' + ("*" if self.prefix else "")

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where the term stands in ``text``."""
        found = [(fold(word[0]), word.start(), word.end()) for word in WORD.finditer(text)]
        size = len(self.words)
        return [
            (found[at][1], found[at + size - 1][2])
            for at in range(len(found) - size + 1)
            if self._fits([word for word, _, _ in found[at : at + size]])
        ]

    def _fits(self, words: Sequence[str]) -> bool:
        *before, last = words
        wanted = self.words[-1]
        ends = last.startswith(wanted) if self.prefix else last == wanted
        return ends and tuple(before) == self.words[:-1]


@dataclass(frozen=True, slots=True)
class Search:
    """Groups of terms, one term of each of which a paragraph must hold, and what it must not."""

    groups: tuple[tuple[Term, ...], ...]
    without: tuple[Term, ...]

    @property
    def expression(self) -> str:
        """The search as FTS5 reads it."""
        wanted = " AND ".join(f"({' OR '.join(term.expression for term in group)})" for group in self.groups)
        return " NOT ".join([f"({wanted})", *(term.expression for term in self.without)])

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where the terms stand in ``text``, in order and none inside another."""
        found = sorted(
            {span for group in self.groups for term in group for span in term.spans(text)},
            key=lambda span: (span[0], -span[1]),
        )
        kept: list[tuple[int, int]] = []
        for span in found:
            if not kept or span[0] >= kept[-1][1]:
                kept.append(span)
        return kept


def fold(word: str) -> str:
    """Return a word without case and accents, as the index has it."""
    apart = unicodedata.normalize("NFD", word.lower())  # unlike casefold, which makes ss of ß
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def search_terms(text: str) -> Search:
    """Read ``meldpunt "vier maanden" uitbuit* loket OR balie -Europa``; nothing in it is an error.

    A number such as ``36 547`` is two words, and so is ``273f-artikel``. Raises QueryError where
    no word is left to look for.
    """
    groups: list[list[Term]] = []
    without: list[Term] = []
    either = negated = False
    for part in _PART.finditer(text):
        if part["word"] in ("AND", "OR", "NOT"):
            either, negated = part["word"] == "OR" and bool(groups), part["word"] == "NOT"
            continue
        typed = part["word"] if part["phrase"] is None else part["phrase"]
        words = tuple(fold(word) for word in WORD.findall(typed))
        if not words:
            continue
        term = Term(words, prefix=part["word"] is not None and typed.endswith("*"))
        if part["without"] or negated:
            without.append(term)
        elif either:
            groups[-1].append(term)
        else:
            groups.append([term])
        either = negated = False
    if not groups:
        if without:
            raise QueryError(f"{text!r} says only what must not be there: add a word that must")
        raise QueryError(f"{text!r} holds no word to look for")
    return Search(tuple(map(tuple, groups)), tuple(without))
