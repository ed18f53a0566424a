"""Members with the party that the document gives them anywhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from mhcorpus.member_ids import member_id, surname_and_party, surname_of
from mhcorpus.references.mention import Mention
from mhcorpus.references.people import Person
from mhcorpus.references.spans import SpanSet
from mhcorpus.text.reading import Reading

_GOVERNMENT = re.compile(r"(?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)s? $")
_PERSON = r"(?:(?:het |de )?(?:Kamer)?(?:[Ll]id|[Ll]eden) |de heren |de heer |mevrouw )"
_FIRST_NAME = r"(?:[A-ZÀ-Þ][\w.'-]* ){0,2}"
_TO = re.compile(rf"(?<!\w)(?:[Aa]an|[Rr]ichting(?: van)?) {_PERSON}{_FIRST_NAME}$")
_PROMISER = (
    r"(?:(?:heb|hebben|had|hadden|zeg|zegt|zeggen|zegde|zegden) (?:ik|wij|we|het kabinet|de [Mm]inister)"
    r"|(?:[Ii]k|[Ww]ij|[Ww]e|[Kk]abinet|[Mm]inister) (?:heb|hebben|heeft|had|hadden|zeg|zegt|zeggen|zegde)"
    r"|dat ik|zoals ik)"
)
_PROMISED = re.compile(
    rf"(?<!\w){_PROMISER}(?!\w)[^,;?]{{0,80}}?(?<! van)(?<! door)(?<! met)(?<! over)(?<! naar)(?<! bij)"
    rf"(?<! namens)(?<! en)(?<! op)(?<! voor)(?<! tegen)(?<! aan)(?<! het)(?<! de) {_PERSON}{_FIRST_NAME}$"
    rf"|(?<!\w)(?:is|was|werd) {_PERSON}{_FIRST_NAME}$"
)
_PROMISE_BEHIND = re.compile(r"[^;?]{0,80}?(?<!\w)(?:toegezegd|toe)(?=[ ,.:;]|$)")
"""In "ik heb het lid A een brief toegezegd" the member is the one it is promised to."""
_PROPOSAL = re.compile(
    rf"(?:voorstel(?:len)?|[Aa]mendement(?:en)?|nota)(?: \w+)? van {_PERSON}{_FIRST_NAME}$"
)
_JOINED = re.compile(rf"(?:,| en|, en) {_PERSON}?{_FIRST_NAME}")
_FARTHEST = 60
_FARTHEST_PROMISED = 160


class Members:
    """The members that a document names."""

    def __init__(self, reading: Reading, mentions: Iterable[Mention]) -> None:
        self._reading = reading
        self._mentions = [mention for mention in mentions if mention.kind == "member" and mention.id]
        self._starts = [mention.start for mention in self._mentions]
        parties: dict[str, set[str]] = defaultdict(set)
        for mention in self._mentions:
            surname, party = surname_and_party(mention.id or "")
            if party:
                parties[surname].add(party)
        self._party = {surname: next(iter(found)) for surname, found in parties.items() if len(found) == 1}

    def resolved(self, member: str) -> str:
        """Return the id with the party, where the document gives exactly one to that surname."""
        party = self._party.get(member)
        return member_id(member, party)

    def called(self, surnames: Iterable[str]) -> list[str]:
        """Return the members of these surnames, as a table names them: "Van der Graaf"."""
        return list(dict.fromkeys(self.resolved(Person(surname).id) for surname in surnames))

    def addressed(self, start: int, end: int) -> list[str]:
        """Return those named in a span to whom something is said or promised.

        "Aan de leden A en B" it is, and in "ik heb de leden A en B toegezegd".
        """
        mentions = self._behind(lambda each: self._is_addressed(each, start, end), self._in(start, end))
        return list(dict.fromkeys(self.resolved(mention.id or "") for mention in mentions))

    def proposers(self) -> Iterator[tuple[int, int]]:
        """Yield where a member is named as whose a bill or an amendment is."""
        return ((mention.start, mention.end) for mention in self._behind(self._is_proposer, self._mentions))

    def _is_addressed(self, mention: Mention, start: int, end: int) -> bool:
        text, at = self._reading.text, mention.start
        if _TO.search(text, max(0, at - _FARTHEST), at):
            return True
        is_promised = _PROMISE_BEHIND.match(text, mention.end, end)
        return bool(is_promised and _PROMISED.search(text, max(start, at - _FARTHEST_PROMISED), at))

    def _is_proposer(self, mention: Mention) -> bool:
        near = max(0, mention.start - _FARTHEST)
        return _PROPOSAL.search(self._reading.text, near, mention.start) is not None

    def _behind(self, test: Callable[[Mention], bool], mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Yield those that pass, and those listed with them."""
        text, before = self._reading.text, None
        for mention in mentions:
            is_next = before is not None and _JOINED.fullmatch(text, before.end, mention.start)
            before = None
            if is_next or test(mention):
                yield mention
                before = mention

    def named(self, start: int, end: int, *, outside: SpanSet | None = None) -> list[str]:
        """Return the members of the Chamber named in a span of the reading, each once.

        ``outside``: spans whose members do not count, such as the names of motions.
        """
        found: dict[str, None] = {}
        for mention in self._in(start, end):
            if outside and outside.touches(mention.start, mention.start + 1):
                continue
            if not _GOVERNMENT.search(self._reading.text[max(0, mention.start - 20) : mention.start]):
                found[self.resolved(mention.id or "")] = None
        return list(found)

    def first_names(self, start: int, end: int) -> dict[str, str]:
        """Return, by surname, the first names that a span of the reading gives members of the Chamber.

        Papers print one where two members share a surname. Where two are named, none is told.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for mention in self._in(start, end):
            if first_name := mention.fields.get("first_name"):
                found[surname_of(mention.id or "")].add(first_name)
        return {surname: names.pop() for surname, names in found.items() if len(names) == 1}

    def _in(self, start: int, end: int) -> Iterator[Mention]:
        for at in range(bisect_left(self._starts, start), bisect_left(self._starts, end)):
            yield self._mentions[at]
