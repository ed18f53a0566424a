"""Laws that an article calls by their kind: "artikel 4 van die richtlijn", "van de richtlijn".

"Die richtlijn" is the directive that was named last, never a law of another kind. "De richtlijn" is the
one that the paper has called so ("hierna: de richtlijn"), or the only one that it names at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from mhcorpus.reference import Certainty, Reason
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.celex import NOUN_OF
from mhcorpus.text.reading import Reading

_NOUNS = "wet|wetboek|verordening|richtlijn|kaderbesluit|regeling|besluit|verdrag|protocol"
_CALLED = re.compile(
    rf"\((?:hierna|verder)(?: te noemen)?(?: ook)?:? [\"']?(?:de|het) (?P<noun>{_NOUNS})[\"']?\)"
)
_IN_A_TITLE = re.compile(
    r"[^\n;]*(?:wijziging|intrekking|vervanging|aanvulling|uitvoering|instelling) van (?:de |het )?"
)
_LONGEST_TITLE = 700
_EU_ACT = re.compile(r"3\d{4}(?P<letter>[A-Z])\d{4}")
_ACT = re.compile(r"(?:(?!besluit|regeling|verdrag)[^\n])*?wet(?!boek|houder)")
"""The name of an act says "wet" before it says of what: a "Besluit Jeugdwet" is none."""
_TREATY = re.compile(r"verdrag|handvest")
_OF_OTHERS = frozenset({"richtlijn", "verordening", "kaderbesluit", "verdrag"})
"""Kinds of which a paper that names only one may mean no other; "de wet" may be the bill that it is about."""


class KindsOfLaw:
    """Tells which of the laws that a paper names is meant by the word for its kind."""

    def __init__(self, reading: Reading, laws: Sequence[Mention]) -> None:
        self._reading = reading
        self._laws = laws
        self._of_noun: dict[str, list[Mention]] = {}
        self._called: dict[str, list[tuple[int, Mention]]] | None = None

    def last(self, noun: str, position: int) -> Mention | None:
        """Return the law of the kind ``noun`` that was named last before ``position``; it may have no id."""
        laws = self._named(noun)
        at = bisect_left(laws, position, key=_start)
        return laws[at - 1] if at else None

    def known_as(self, noun: str, position: int) -> tuple[Mention, Certainty, Reason] | None:
        """Return the law that is "de richtlijn" at ``position``, how sure that is, and why."""
        if self._called is None:
            self._called = self._definitions()
        called = [law for start, law in self._called.get(noun, ()) if start < position]
        if called:
            return called[-1], called[-1].certainty, "alias"
        ids = {law.id for law in self._named(noun)} if noun in _OF_OTHERS else set()
        if len(ids) == 1 and None not in ids:
            return self._named(noun)[0], "likely", "earlier mention"
        return None

    def _named(self, noun: str) -> list[Mention]:
        if noun not in self._of_noun:
            self._of_noun[noun] = [law for law in self._laws if is_called(law, noun)]
        return self._of_noun[noun]

    def _definitions(self) -> dict[str, list[tuple[int, Mention]]]:
        text = self._reading.text
        found: dict[str, list[tuple[int, Mention]]] = {}
        for definition in _CALLED.finditer(text) if "(hierna" in text or "(verder" in text else ():
            if law := self._titled(definition):
                found.setdefault(definition["noun"], []).append((definition.start(), law))
        return found

    def _titled(self, definition: re.Match[str]) -> Mention | None:
        """Return the law whose title ends before ``definition``: the last that stands in no other's title."""
        text, laws = self._reading.text, self._named(definition["noun"])
        line = self._reading.line_at(definition.start())[0]
        at = bisect_left(laws, definition.start(), key=_start) - 1
        if at < 0 or laws[at].start < max(line, definition.start() - _LONGEST_TITLE):
            return None
        while at and laws[at - 1].start >= line:
            start, end = laws[at - 1].end, laws[at].start
            if end - start > _LONGEST_TITLE or not _IN_A_TITLE.fullmatch(text, start, end):
                break
            at -= 1
        return laws[at] if laws[at].id else None


def _start(law: Mention) -> int:
    return law.start


def is_called(law: Mention, noun: str) -> bool:
    """Whether ``noun`` is the word for the kind of ``law``, as its number or its name tells it."""
    if act := _EU_ACT.fullmatch(law.id or ""):
        return NOUN_OF.get(act["letter"]) == noun
    name = law.fields.get("law_name", "").lower()
    if noun == "wet":
        return bool(_ACT.match(name))
    return bool(_TREATY.search(name)) if noun == "verdrag" else noun in name
