"""Whether a sentence makes, repeats or settles a promise to the Chamber, and in which words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable

from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.promise_entry import Promise
from mhcorpus.ledger.promise_lists import is_listed
from mhcorpus.ledger.promised_each import promised_each
from mhcorpus.ledger.statements import Statement, Statements
from mhcorpus.references.mention import Mention

_ADDRESSED = ("Kamer", "w kamer", "TK", "EK", "commissie", "arlement", " u ", " u,", " u.", "terug", "vragen")
"""Without one of these, or "U" in front, a sentence tells the Chamber nothing."""
_TO_THE_CHAMBER = re.compile(r"Kamer|[Uu]w kamer|commissie|parlement|(?<!\w)[TE]K(?!\w)")
_LETTERS = ("kamerbrief", "kamervragen", "brief")
_MADE_ELSEWHERE = ("motie", "amendement", "regeling", "voorstel van wet", "advies Raad van State")
"""Papers that promise nothing themselves; what they say was promised elsewhere counts."""
_OF_THE_CHAMBER = ("motie", "amendement")
"""Papers of members: what they hold was promised is their ground to ask for more, and no promise."""
_FUTURE = re.compile(r"(?<!\w)(?:zal|zullen|zeg|zegt)(?!\w)")
_PLURAL = re.compile(r"[Tt]oezeggingen(?!\w)(?![^.;?]{0,60}? om [^.;?]{0,200}?(?<!\w)te \w+en(?!\w))")
"""Promises in general: the sentence does not say what was promised."""
_NOT_PROMISED = re.compile(
    r"(?<!\w)(?:niet|niets|geen|nooit) (?:\w+ ){0,2}toe(?:ge|zeg)"
    r"|(?<!\w)[Nn]och [^,;?]{1,80}? (?:heb|hebben|heeft)(?!\w)[^,;?]{0,60} toegezegd(?!\w)"
    r"|oezegging(?!\w)[^;?]{0,120}? (?:is|was) (?:er )?geen sprake(?!\w)"
    r"|oezegging(?!\w)[^;?]{0,120}? (?:heb|hebben|heeft|is)(?: ik| wij| het kabinet)?"
    r" (?:niet|nooit) gedaan(?!\w)"
)
_REFUSED = re.compile(
    r"(?<!\w)(?:niet|niets|nooit) (?:\w+ ){0,2}?toezeggen(?!\w)"
    r"|(?<!\w)(?:zeg|zeggen) (?:\w+ ){0,4}?(?:niet|niets|nooit) toe(?!\w)"
    r"|(?<!\w)toezeggen, maar (?:dat|dit) (?:kan|doe|ga|zal|mag|wil) (?:ik|wij|we)(?: \w+){0,3}? niet"
    r"(?=[.,;!]|$)"
    r"|(?<!\w)toegezegd, maar (?:dat|dit) (?:klopt niet|is (?:niet (?:zo|juist|waar|het geval)|onjuist)"
    r"|heb ik niet(?: gedaan)?(?=[.,;!]|$))(?!\w)"
)
_TO_A_MEMBER = re.compile(r"[Tt]oezegging aan (?:het [Ll]id|de [Ll]eden|de heer|de heren|mevrouw)(?!\w)")
_UNLIKE = re.compile(r"(?:[Aa]nders dan|[Ii]n tegenstelling tot) (?:de|mijn) \Z")
"""Of a promise that stands behind it the sentence tells no state."""
_ARTICLE = re.compile(r"(?<!\w)(?:[Dd]e|[Dd]ie|[Mm]ijn) $")
_SEVERAL = 2
_AS_PROMISED = re.compile(r"(?<!\w)(?:[Zz]oals|[Cc]onform)(?: \w+){0,2} toegezegd(?!\w)")
_RECALLED = re.compile(r"(?<!\w)waar\w* (?:ik|wij|we|het kabinet|de [Mm]inister|de [Ss]taatssecretaris) $")


def is_recalled(passage: Passage, promise: Promise) -> bool:
    """Whether the promise is mentioned by the way: "de analyse waarover ik uw Kamer zal informeren"."""
    return _RECALLED.search(passage.text[: promise.start - passage.start]) is not None


class PromiseFinder:
    """Reads the sentences of one document, of the kind that its ``meta`` tells."""

    def __init__(
        self,
        mentions: Iterable[Mention],
        statements: Statements,
        terms: Terms,
        kind: str,
        is_about_motion: Callable[[Passage], bool],
    ) -> None:
        self._named = [m for m in mentions if m.kind == "commitment"]
        self._starts = [m.start for m in self._named]
        self._statements = statements
        self._terms = terms
        self._kind = kind
        self._is_about_motion = is_about_motion

    def in_passage(self, passage: Passage, *, listed: bool = False) -> Promise | None:
        """Return the promise that ``passage`` speaks of; None where it makes and recalls none.

        ``listed``: it stands in a list of promises, whoever reads that.
        """
        if passage.asked or not (listed or passage.is_of_the_government or is_listed(passage)):
            return None
        if self._is_refused(passage.text):
            return None
        return (
            self._by_name(passage)
            or self._undertaken(passage)
            or self._later(passage)
            or self._reported(passage)
            or self._recalled(passage)
            or self._spoken(passage)
            or self._talks(passage)
        )

    def may_name(self, passage: Passage) -> bool:
        """Whether a promise that ``passage`` names counts: none that is the ground of a motion does."""
        said = passage.is_of_the_government and self._kind not in _OF_THE_CHAMBER
        return said and not passage.is_of_a_motion

    def each_to_a_member(self, passage: Passage) -> list[tuple[Passage, Promise]]:
        """Return the promises of a sentence that names several to members, each with the part about it."""
        if passage.text.count("oezegging aan") < _SEVERAL or passage.in_note or not self.may_name(passage):
            return []
        first = bisect_left(self._starts, passage.start)
        named = [
            mention for mention in self._named[first : bisect_left(self._starts, passage.end)]
            if _TO_A_MEMBER.match(passage.text, at := mention.start - passage.start)
            and not _UNLIKE.search(passage.text, 0, at)
        ]  # fmt: skip
        if len(named) < _SEVERAL:
            return []
        starts = (mention.start - passage.start for mention in named[1:])
        borders = [0, *(_with_article(passage.text, start) for start in starts), len(passage.text)]
        return [
            (passage.part(start, end), Promise("named", mention.start, mention.end))
            for start, end, mention in zip(borders, borders[1:], named, strict=False)
        ]

    def promised_each(self, passage: Passage) -> list[tuple[Passage, Promise]]:
        """Return the promises of a sentence that has promised several members each something, likewise.

        The words of one but the first are those that name to whom it is made.
        """
        if "toegezegd" not in passage.text or passage.in_note or not self.may_name(passage):
            return []
        first = self._by_name(passage)
        parts = promised_each(passage.text) if first else []
        return [
            (passage.part(start, end), Promise("named", passage.start + start, passage.start + named))
            if named else (passage.part(start, end), first)
            for start, named, end in parts if first
        ]  # fmt: skip

    def apart(self, passage: Passage) -> list[Passage]:
        """Return the parts of a sentence that closes something, and not a promise that it names besides.

        What is closed before that is another promise only where one is named there.
        """
        if "oezegging" not in passage.text or passage.in_note or not self.may_name(passage):
            return [passage]
        passage = self._without_others(passage)
        words = self._statements.find("left_out", passage.text)
        if words is None or words.pattern == "that promise is not":
            return [passage]
        first, other = passage.part(0, words.start), passage.part(words.start, len(passage.text))
        if self._by_name(other) is None:
            return [passage]
        is_two = self._by_name(first) is not None and not _AS_PROMISED.search(first.text)
        return [first, other] if is_two else [other]

    def _without_others(self, passage: Passage) -> Passage:
        """Return a sentence up to a clause about what another body promised, or behind it at its start."""
        words = self._statements.find("of_others", passage.text)
        if words is None:
            return passage
        own = passage.part(0, words.start) if words.start else passage.part(words.end, len(passage.text))
        return own if self._by_name(own) else passage

    def _by_name(self, passage: Passage) -> Promise | None:
        if self._kind in _OF_THE_CHAMBER or passage.is_of_a_motion:
            return None
        first = bisect_left(self._starts, passage.start)
        named = self._named[first : bisect_left(self._starts, passage.end)]
        if not named or _NOT_PROMISED.search(passage.text):
            return None
        if not self._statements.says("promised", passage.text):
            return None
        others = self._statements.find("of_others", passage.text)
        for mention in named:
            if others and others.start <= mention.start - passage.start < others.end:
                continue
            word = max(0, mention.end - passage.start - len("toezeggingen"))
            if not _PLURAL.match(passage.text, word):
                return Promise("named", mention.start, mention.end)
        return None

    def _is_refused(self, text: str) -> bool:
        """Whether a sentence says that something is not promised, and names nothing in its place."""
        # To look for the stem that all of it shares first takes a fifth off the time of the ledger.
        refused = _REFUSED.search(text) if "zeg" in text else None
        if refused is None:
            return False
        return self._statements.kinds["announcement"].piece("instead").search(text, refused.end()) is None

    def _undertaken(self, passage: Passage) -> Promise | None:
        text = passage.text
        if self._kind in _MADE_ELSEWHERE or passage.is_heading:
            return None
        if not text.startswith("U ") and not any(map(text.__contains__, _ADDRESSED)):
            return None
        found = self._statements.find("undertaking", text)
        in_debate = passage.speaker is not None
        if not found or not (in_debate or self._is_addressed(found, text)):
            # Few sentences name a time to come, which is told sooner than an announcement is.
            found = self._statements.find("announcement", text) if self._is_ahead(passage) else None
            if not found or not (in_debate or self._is_addressed(found, text)):
                return None
        if self._statements.says("delivery", text) or not self._is_outward(found, text):
            return None
        return Promise("undertaken", passage.start + found.start, passage.start + found.end)

    def _later(self, passage: Passage) -> Promise | None:
        """What will stand in the next letter goes to whom this one goes."""
        if self._kind not in (*_LETTERS, "handelingen", "verslag") or passage.is_heading:
            return None
        found = self._statements.find("next_letter", passage.text)
        if not found or self._statements.says("delivery", passage.text):
            return None
        return Promise("undertaken", passage.start + found.start, passage.start + found.end)

    def _reported(self, passage: Passage) -> Promise | None:
        """What a minister writes to a committee that they will send goes to that committee."""
        if self._kind != "besluitenlijst":
            return None
        found = self._statements.find("reported", passage.text)
        return (
            Promise("undertaken", passage.start + found.start, passage.start + found.end) if found else None
        )

    def _recalled(self, passage: Passage) -> Promise | None:
        if self._kind not in _LETTERS or passage.is_heading:
            return None
        found = self._statements.find("said_before", passage.text)
        return Promise("recalled", passage.start + found.start, passage.start + found.end) if found else None

    def _spoken(self, passage: Passage) -> Promise | None:
        """A minister in a debate speaks to the Chamber, and need not name it to promise it something.

        Nor need a letter to it that says "ik zeg toe".
        """
        if passage.speaker is None and self._kind not in _LETTERS:
            return None
        for kind in ("promising", "in_writing") if passage.speaker else ("promising",):
            if found := self._statements.find(kind, passage.text):
                return Promise("undertaken", passage.start + found.start, passage.start + found.end)
        return None

    def _talks(self, passage: Passage) -> Promise | None:
        """An undertaking to speak with others is a promise to the Chamber where it carries out a motion."""
        if self._kind not in _LETTERS or passage.is_heading or not self._is_about_motion(passage):
            return None
        found = self._statements.find("talks", passage.text)
        return (
            Promise("undertaken", passage.start + found.start, passage.start + found.end) if found else None
        )

    def _is_addressed(self, found: Statement, text: str) -> bool:
        """A bare "u" is the Chamber in a letter to it; in an internal note it is the minister."""
        return self._kind in _LETTERS or bool(_TO_THE_CHAMBER.search(text, found.start, found.end))

    def _is_ahead(self, passage: Passage) -> bool:
        return self._terms.is_ahead(passage) or any(
            self._statements.says(kind, passage.text) for kind in ("ahead", "condition")
        )

    def _is_outward(self, found: Statement, text: str) -> bool:
        """What an internal note plans is no promise; what it says that the Chamber will get is one."""
        return self._kind != "beslisnota" or bool(_FUTURE.search(text, found.start, found.end))


def _with_article(text: str, start: int) -> int:
    article = _ARTICLE.search(text, max(0, start - len(" mijn ")), start)
    return article.start() if article else start
