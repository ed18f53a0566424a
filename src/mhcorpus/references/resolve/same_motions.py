"""Motions of one name: the number that one mention has counts for the others of the same submitters."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mhcorpus.member_ids import surname_of
from mhcorpus.references.mention import MOST_CANDIDATES, Mention

_Key = tuple[tuple[str, ...], bool]


class Same:
    """Mentions of one name or number, whose ids are known, in order of the text."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.starts: list[int] = []
        self.ids: list[str] = []
        self.places: dict[str, int] = {}

    def add(self, mention: Mention) -> None:
        """Take the next mention."""
        self.mentions.append(mention)
        self.starts.append(mention.start)
        if mention.id and mention.id not in self.places:
            self.places[mention.id] = len(self.ids)
            self.ids.append(mention.id)

    def nearest(self, start: int) -> Mention:
        """Return the last before ``start``, else the first."""
        return self.mentions[max(0, bisect_left(self.starts, start) - 1)]

    def candidates(self, chosen: Mention) -> tuple[str, ...]:
        """Return all ids in order, of very many those up to ``chosen``; none where there is one."""
        first = max(0, self.places[chosen.id or ""] + 1 - MOST_CANDIDATES)
        return tuple(self.ids[first : first + MOST_CANDIDATES]) if len(self.ids) > 1 else ()


def of_first_movers(brought_in: Iterable[Mention]) -> Iterator[Mention]:
    """Yield a motion by the first of the members who brought it in: a debate calls it after that one.

    Of who brought in several first, none is so called.
    """
    first: dict[str, list[Mention]] = defaultdict(list)
    for motion in brought_in:
        for member in motion.fields["members"][:1]:
            first[surname_of(member)].append(motion)
    for motions in first.values():
        motion = motions[0]
        if len(motions) == 1 and (motion.id or "").startswith("kst-"):
            fields = {"members": motion.fields["members"][:1], "and_others": False}
            yield Mention("motion", motion.start, motion.end, fields, id=motion.id, url=motion.url)


def name_alike(mentions: Iterable[Mention]) -> None:
    """Carry the numbers of motions over to others of the same submitters, once more have got one."""
    motions = [mention for mention in mentions if mention.kind == "motion"]
    by_name(motions, motions)


def by_name(motions: list[Mention], known: list[Mention]) -> None:
    """Carry the numbers of those ``known`` over to mentions of the same submitters that give none."""
    for exact in (True, False):
        settled: dict[_Key, Same] = defaultdict(Same)
        for motion in known:
            if (motion.id or "").startswith("kst-"):
                settled[_key(motion, exact)].add(motion)
        before: Mention | None = None
        for motion in motions:
            last, before = before, motion
            if (motion.id or "").startswith("kst-"):
                continue
            same = settled.get(_key(motion, exact))
            if not same:
                continue
            chosen = same.nearest(motion.start)
            if motion.fields.get("_numbered") and chosen.id not in motion.candidates:
                continue
            motion.id, motion.url, motion.reason = chosen.id, chosen.url, "earlier mention"
            still_spoken_of = last is not None and last.id == chosen.id
            motion.certainty = "likely" if still_spoken_of or len(same.ids) == 1 else "unsure"
            motion.candidates = same.candidates(chosen)


def _key(motion: Mention, exact: bool) -> _Key:
    surnames = tuple(map(surname_of, motion.fields["members"]))
    return surnames, bool(motion.fields["and_others"]) if exact else False
