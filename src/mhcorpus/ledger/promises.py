"""Whether a sentence makes, repeats or settles a promise to the Chamber, and in which words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.statements import Statement, Statements
from mhcorpus.references.mention import Mention

Form = Literal["named", "undertaken", "recalled", "row"]

_ADDRESSED = ("Kamer", "w kamer", "TK", "EK", "commissie", "arlement", " u ", " u,", " u.", "terug")
"""Without one of these, or "U" in front, a sentence tells the Chamber nothing."""
_TO_THE_CHAMBER = re.compile(r"Kamer|[Uu]w kamer|commissie|parlement|(?<!\w)[TE]K(?!\w)")
_LETTERS = ("kamerbrief", "kamervragen", "brief")
_MADE_ELSEWHERE = ("motie", "amendement", "regeling", "voorstel van wet", "advies Raad van State")
"""Papers that promise nothing themselves; what they say was promised elsewhere counts."""
_OF_THE_CHAMBER = ("motie", "amendement")
"""Papers of members: what they hold was promised is their ground to ask for more, and no promise."""
_GROUND = re.compile(
    r"(?:[-\u2022] )?(?i:overwegende|constaterende|gehoord (?:hebbende )?(?:de|dat)|van (?:mening|oordeel)"
    r"|verzoekt (?:de regering|het kabinet|de minister))(?!\w)"
)
"""So the lines of a motion begin, in whatever paper it is printed."""
_FUTURE = re.compile(r"(?<!\w)(?:zal|zullen|zeg|zegt)(?!\w)")
_PLURAL = re.compile(r"[Tt]oezeggingen(?!\w)(?![^.;?]{0,60}? om [^.;?]{0,200}?(?<!\w)te \w+en(?!\w))")
"""Promises in general: the sentence does not say what was promised."""
_NOT_PROMISED = re.compile(r"(?<!\w)(?:niet|geen|nooit) (?:\w+ ){0,2}toe(?:ge|zeg)")
_LISTED = re.compile(r"(?:[-\u2022] )?Toezegging aan ")
_READ_OUT = re.compile(
    r"(?:[-\u2022] )?(?:De|De heer|Mevrouw) (?:[Mm]inister|[Ss]taatssecretaris)(?: [^,;:]{0,60}?)?"
    r" (?:zegt|zal|stuurt|komt|informeert|rapporteert|bericht|laat)(?!\w)"
)
"""As the chair reads the promises out at the end of a debate."""
_LIST_OF_PROMISES = re.compile(
    r"(?:\d{1,2}(?:\.\d)*[.)]? )?(?:(?:[Ll]ijst|[Oo]verzicht)(?: van| met)?(?: de)? )?"
    r"(?:[Oo]penstaande |[Gg]edane |[Aa]fgedane |[Nn]ieuwe )?[Tt]oezeggingen"
    r"(?: (?:aan|uit|tijdens|van|in) (?!moties)[^.,;]{3,80})?:?"
)
_ITEM = re.compile(r"(?:[-\u2022]|\d{1,2}[.)]|[a-z][.)]) ")
_OF_ITEM = re.compile(
    r"(?:Dat|Dit|Deze|Die)(?: toezegging| vraag)? (?:is|was|betreft|geldt|kwam|wordt|gebeurt)(?!\w)"
)
_MORE_THAN_TITLE = re.compile(r"\d|[.,;:]|(?<!\S)(?:\S++ ){3}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 5
_RECALLED = re.compile(r"(?<!\w)waar\w* (?:ik|wij|we|het kabinet|de [Mm]inister|de [Ss]taatssecretaris) $")


@dataclass(frozen=True, slots=True)
class Promise:
    """The words of a promise, as a span of the reading.

    It is ``named`` with the word promise itself; ``recalled``: the paper tells that it was undertaken before;
    ``row``: it stands in a list of promises, which says so for all of them.
    """

    form: Form
    start: int
    end: int


def is_listed(passage: Passage) -> bool:
    """Whether the passage stands in the list of promises at the end of a debate."""
    if passage.is_of_the_chair and _READ_OUT.match(passage.text):
        return True
    return _LISTED.match(passage.text) is not None


def opens_list(heading: Passage) -> bool:
    """Whether what stands under ``heading`` is a list of promises and of nothing else."""
    return _LIST_OF_PROMISES.fullmatch(heading.text) is not None


def goes_on_listing(passage: Passage, *, listing: bool) -> bool:
    """Whether ``passage`` stands in a list of promises, where what stands above it did (``listing``).

    It stands under its heading, or in what the chair says once the promises have been announced.
    """
    if passage.is_heading:
        return opens_list(passage)
    if passage.is_of_the_chair:
        return listing or "toezeggingen" in passage.text
    return listing and passage.speaker is None


def tells_of_item(passage: Passage, above: Passage) -> bool:
    """Whether ``passage`` goes on in the item that begins with ``above``: "Dat is een toezegging aan …"."""
    return passage.line == above.line and passage.start > above.start and bool(_OF_ITEM.match(passage.text))


def in_row(passage: Passage) -> Promise | None:
    """Return the promise that a row or an item of a list of promises tells; a row of titles tells none."""
    is_item = passage.in_row or (passage.start == passage.line and _ITEM.match(passage.text))
    if not is_item or passage.in_note or passage.asked or len(_WORD.findall(passage.text)) < _FEWEST_WORDS:
        return None
    return Promise("row", passage.start, passage.start)


def names_columns(passage: Passage) -> bool:
    """Whether a row holds titles alone: "Nummer | Toezegging | Stand"."""
    cells = list(passage.cells()) if passage.in_row else []
    return len(cells) > 1 and not any(_MORE_THAN_TITLE.search(cell.text) for cell in cells)


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
        return (
            self._by_name(passage)
            or self._undertaken(passage)
            or self._later(passage)
            or self._recalled(passage)
            or self._spoken(passage)
            or self._talks(passage)
        )

    def may_name(self, passage: Passage) -> bool:
        """Whether a promise that ``passage`` names counts: none that is the ground of a motion does."""
        said = passage.is_of_the_government and self._kind not in _OF_THE_CHAMBER
        return said and not _GROUND.match(passage.text)

    def _by_name(self, passage: Passage) -> Promise | None:
        if self._kind in _OF_THE_CHAMBER or _GROUND.match(passage.text):
            return None
        first = bisect_left(self._starts, passage.start)
        named = self._named[first : bisect_left(self._starts, passage.end)]
        if not named or _NOT_PROMISED.search(passage.text):
            return None
        if not self._statements.says("promised", passage.text):
            return None
        for mention in named:
            word = max(0, mention.end - passage.start - len("toezeggingen"))
            if not _PLURAL.match(passage.text, word):
                return Promise("named", mention.start, mention.end)
        return None

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
            if not found or not self._is_addressed(found, text):
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
