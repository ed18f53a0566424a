"""Running every kind's patterns over a reading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mhcorpus.references.kinds import Kind, Pattern
from mhcorpus.references.knowledge import Knowledge
from mhcorpus.references.links import add_links
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise import NORMALISERS, Hit
from mhcorpus.references.normalise.hit import printed
from mhcorpus.references.sightings import Sightings
from mhcorpus.references.spans import SpanSet
from mhcorpus.text.reading import Reading

_LONGEST_LIST = 200
"""No paper cites more at once; what goes on longer is a column of figures."""


def find(reading: Reading, knowledge: Knowledge) -> list[Mention]:
    """Return what the patterns of all kinds find in ``reading``, in the order of the text.

    Mentions of one kind never overlap: at each spot the first and then the longest wins.
    """
    found: list[Mention] = []
    taken: dict[str, SpanSet] = {}
    sightings = Sightings(reading.text, knowledge.kinds.cues)
    for kind in knowledge.kinds.ordered:
        mentions = _of_kind(kind, reading, sightings, knowledge)
        others = [taken[name] for name in kind.yields_to if name in taken]
        mentions = [m for m in mentions if not any(spans.touches(m.start, m.end) for spans in others)]
        mentions = _without_overlap(mentions)
        taken[kind.name] = SpanSet((m.start, m.end) for m in mentions)
        found += mentions
    found += _footnotes(reading)
    found.sort(key=lambda m: (m.start, m.end, m.kind))
    return add_links(reading, found, knowledge.kinds, knowledge.registry)


def _footnotes(reading: Reading) -> list[Mention]:
    """A marker is gone from the reading; what is left of it is the place where it stood."""
    return [
        Mention("footnote", position, position, {"_raw": span}, "marker", id=f"fn:{note.label}")
        for position, note, span in reading.markers
    ]


def _of_kind(kind: Kind, reading: Reading, sightings: Sightings, knowledge: Knowledge) -> list[Mention]:
    text = reading.text
    mentions: list[Mention] = []
    for pattern in sightings.worth_trying(kind.patterns):
        for first, member, inherited in _matches(pattern, text, sightings):
            hit = Hit(first, pattern, kind, reading, knowledge.registry, knowledge.people, member, inherited)
            mentions += NORMALISERS[kind.normaliser](hit)
    if mentions and kind.exclude:
        none = SpanSet(match.span() for match in sightings.matches(kind.exclude))
        mentions = [m for m in mentions if not none.touches(m.start, m.end)]
    for mention in mentions:
        mention.id = mention.id or kind.id_of(mention.fields)
        mention.url = mention.url or kind.url_of(mention.id, mention.fields)
    return mentions


_Matches = tuple[re.Match[str], re.Match[str] | None, Mapping[str, str]]


def _matches(pattern: Pattern, text: str, sightings: Sightings) -> Iterator[_Matches]:
    """Yield each match, then once more for each member of its list, with what it inherits."""
    for first in sightings.matches(pattern):
        yield first, None, {}
        if pattern.then is None:
            continue
        inherited, end = printed(first), first.end()
        for _ in range(_LONGEST_LIST):
            member = pattern.then.match(text, end)
            if not member or member.end() == end:
                break
            yield first, member, inherited
            inherited, end = {**inherited, **printed(member)}, member.end()


def _without_overlap(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end or _share_a_span(kept[-1], mention):
            kept.append(mention)
    return kept


def _share_a_span(one: Mention, other: Mention) -> bool:
    """Whether both stand for pieces that a range names without printing them."""
    same = (one.start, one.end, one.pattern) == (other.start, other.end, other.pattern)
    return same and one.reason == other.reason == "list" and one.id != other.id
