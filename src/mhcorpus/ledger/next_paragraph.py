"""Whether a paragraph behind a promise has told of something else before it speaks of "de toezegging".

There "hiermee doe ik mijn toezegging gestand" is said of what that paragraph tells: of another member, or
of a thing that it brings and calls by no word of the promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import Passage, Passages
from mhcorpus.ledger.promise_entry import CHAMBER, PromiseEntry
from mhcorpus.ledger.things import name_one_thing

_HEREBY = re.compile(r"(?:[Hh]ier|[Dd]aar)mee(?!\w)")
_BRINGS = re.compile(
    r"(?<!\w)(?:[Hh]ierbij|[Bb]ijgaand\w*|[Bb]ijgevoegd\w*|bijlagen?|gaat als|(?:treft|vindt|ontvangt) u"
    r"|(?:treft|ontvangt) uw Kamer|(?:bied|stuur|zend|bieden|sturen|zenden) (?:ik|wij|we))(?!\w)"
)
_POINTS_BACK = re.compile(
    r"(?<!\w)(?:[Dd]it|[Dd]at|[Dd]ie|[Dd]eze(?! (?:brief|\w+brief|bijlage|nota)(?!\w))|[Zz]ij|[Hh]ij|[Ee]r\w*"
    r"|(?:[Hh]ier|[Dd]aar)(?!mee|bij)\w*|toezegging(?:en)?|toegezegd\w*|beloofd\w*|gevraagd\w*)(?!\w)"
)
_TO_BRING = re.compile(
    r"(?<!\w)te (?:sturen|zenden|verzenden|verstrekken|geven|delen|maken|leveren)(?!\w)"
    r"|(?<!\w)(?:toe|aan|op|voor) te (?:sturen|zenden|bieden|stellen|leggen)(?!\w)"
)
"""Who promised to find out, to answer or to come back to it keeps that with any paper."""
_NAMED = re.compile(
    r"(?<!\w)(?:[Ee]en|[Dd]e|[Hh]et|[Mm]ijn|[Oo]nze) (?P<near>[a-zà-ÿ]{4,})(?: (?P<next>[a-zà-ÿ]{4,}))?"
)
"""A thing with its article, behind an adjective or without one."""


def tells_of_another(passage: Passage, known: PromiseEntry, passages: Passages, members: Members) -> bool:
    """Whether the paragraph of ``passage``, behind that of the promise ``known``, begins with another one."""
    if known.last.line == passage.line:
        return False
    between = set(members.named(known.last.end, passage.start))
    if CHAMBER not in known.to and not between <= set(known.to):
        return True
    before = passages.told_before(passage)
    if between or before is None or not (_HEREBY.match(passage.text) and _BRINGS.search(before.text)):
        return False
    if "oezegging" in (passages.heading_of(passage) or ""):
        return False
    promised = known.passage.text
    if not _TO_BRING.search(promised):
        return False
    return not any(
        _POINTS_BACK.search(each.text)
        or name_one_thing(each.text, promised)
        or _share_a_word(_named(each.text), _named(promised))
        for each in _paragraph_before(passage, passages)
    )


def _named(text: str) -> set[str]:
    return {word for named in _NAMED.finditer(text) for word in named.groups() if word}


def _share_a_word(words: Set[str], others: Set[str]) -> bool:
    """Whether one of the words begins another, or is it: "evaluatie", "evaluatierapport"."""
    return any(one.startswith(two) or two.startswith(one) for one in words for two in others)


def _paragraph_before(passage: Passage, passages: Passages) -> Iterator[Passage]:
    """Yield the sentences of the paragraph of ``passage`` before it, the nearest first."""
    before = passages.told_before(passage)
    while before is not None:
        yield before
        before = passages.told_before(before)
