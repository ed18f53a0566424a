"""Running every kind's patterns over a reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mhcorpus.references.kinds import Kind, Kinds, Pattern
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise import NORMALISERS, Hit
from mhcorpus.references.registry import Registry
from mhcorpus.references.spans import SpanSet
from mhcorpus.text.reading import Reading


def find(reading: Reading, kinds: Kinds, registry: Registry) -> list[Mention]:
    """Return what the patterns of all kinds find in ``reading``, in the order of the text.

    Mentions of one kind never overlap: at each spot the first and then the longest wins.
    """
    found: list[Mention] = []
    taken: dict[str, SpanSet] = {}
    for kind in kinds.ordered:
        mentions = _of_kind(kind, reading, registry)
        if kind.yields_to:
            others = [taken[name] for name in kind.yields_to if name in taken]
            mentions = [m for m in mentions if not any(spans.touches(m.start, m.end) for spans in others)]
        mentions = _without_overlap(mentions)
        taken[kind.name] = SpanSet((m.start, m.end) for m in mentions)
        found += mentions
    return sorted(found, key=lambda m: (m.start, m.end, m.kind))


def _of_kind(kind: Kind, reading: Reading, registry: Registry) -> list[Mention]:
    text = reading.text
    mentions: list[Mention] = []
    for pattern in kind.patterns:
        if pattern.may_match(text):
            for match, list_member in _matches(pattern, text):
                hit = Hit(match, pattern, kind, reading, registry, list_member)
                mentions += NORMALISERS[kind.normaliser](hit)
    if mentions and kind.exclude:
        none = SpanSet(match.span() for match in kind.exclude.finditer(text))
        mentions = [m for m in mentions if not none.touches(m.start, m.end)]
    for mention in mentions:
        mention.id = mention.id or kind.id_of(mention.fields)
        mention.url = mention.url or kind.url_of(mention.id, mention.fields)
    return mentions


def _matches(pattern: Pattern, text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Yield each match with None, and then each member of the list that follows it with that match."""
    for first in pattern.regex.finditer(text):
        yield first, None
        if pattern.then is None:
            continue
        member = pattern.then.match(text, first.end())
        while member and member.end() > member.start():
            yield first, member
            member = pattern.then.match(text, member.end())


def _without_overlap(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
