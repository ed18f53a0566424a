"""Motions that are named together, and the numbers that are listed behind them.

As many names as numbers go together in order: "de moties A en B (36 547, nrs. 27 en 28)", and "de motie A en
de motie B" likewise; where they are not as many, no name has a number. Of "de moties van de leden A en B"
with several numbers nobody says which motion is whose: it has none of the members.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from mhcorpus.reference import Reason
from mhcorpus.references.enumeration import NEXT_NAME, is_next_number
from mhcorpus.references.mention import Mention
from mhcorpus.text.reading import Reading
from mhcorpus.text.sentences import Sentences

IN_BRACKETS = re.compile(r",? (?:\([^()\n]*\) )?(?:- )?\(?")
"""What stands between the name of a motion and the number that belongs to it."""
_NEXT_MOTION = re.compile(r"(?:,| en|, en|, alsmede| alsmede) (?:de |een )?(?:(?:gewijzigde|aangenomen) )?")
_SINGULAR = re.compile(r"[Mm]otie(?!s)")


class MotionLists:
    """The lists in a reading: of ``motions`` by their names, and of the numbers of ``pieces``.

    Both are in the order of the reading.
    """

    def __init__(
        self, reading: Reading, motions: Sequence[Mention], pieces: Sequence[Mention], sentences: Sentences
    ) -> None:
        self._reading = reading
        self._sentences = sentences
        self._motions = motions
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._motion_starts = [motion.start for motion in motions]
        self._names = _lists(len(motions), self._is_next_name)
        self._numbers = _lists(len(pieces), self._is_next_number)

    def in_order(self, motion: Mention) -> tuple[Mention | None, Reason]:
        """Return the piece of a motion that is named with others before as many numbers in brackets."""
        named, numbers, at = self._named_and_numbered(motion)
        if len(numbers) != len(named):
            return None, "explicit"
        return self._pieces[numbers[at - named.start]], "list"

    def does_not_agree(self, motion: Mention) -> bool:
        """Whether a motion is named with others before several numbers, but not as many: none is its own."""
        named, numbers, _ = self._named_and_numbered(motion)
        return len(numbers) > 1 and len(numbers) != len(named)

    def _named_and_numbered(self, motion: Mention) -> tuple[range, range, int]:
        named, at = self._named_with(motion)
        return named, self._numbers_behind(self._motions[named[-1]]) if len(named) > 1 else range(0), at

    def leave_open_whose(self, motion: Mention, piece: Mention | None) -> None:
        """Take the members from a motion that is one of several, of which nobody says whose each is."""
        is_first_of_numbers = motion.fields.pop("_is_first", False)
        numbers = len(self._listed_from(piece)) if piece else 0
        named = len(self._named_with(motion)[0])
        several_members = len(motion.fields["members"]) > 1 and self._is_plural(motion)
        if (is_first_of_numbers and several_members) or (
            numbers > 1 and (named > 1 or several_members) and not 1 < named == numbers
        ):
            motion.fields["members"] = []

    def _is_plural(self, motion: Mention) -> bool:
        return self._reading.text.startswith(("moties", "Moties"), motion.start)

    def _is_singular(self, motion: Mention) -> bool:
        return _SINGULAR.match(self._reading.text, motion.start) is not None

    def _named_with(self, motion: Mention) -> tuple[range, int]:
        """Return the places in the motions of the names in whose list ``motion`` stands, and its own.

        In "moties A, B en C" that is a list of three.
        """
        at = bisect_left(self._motion_starts, motion.start)
        named = self._names[at]
        first = self._motions[named.start]
        is_list = self._is_plural(first) or self._is_singular(self._motions[named[-1]])
        return named if is_list else range(at, at + 1), at

    def _is_next_name(self, at: int) -> bool:
        before, motion = self._motions[at - 1 : at + 1]
        if self._is_singular(motion):
            is_next = _NEXT_MOTION.fullmatch(self._reading.text, before.end, motion.start)
            return self._is_singular(before) and is_next is not None
        return bool(NEXT_NAME.fullmatch(self._reading.text, before.end, motion.start)) and not (
            self._is_plural(motion)
        )

    def _numbers_behind(self, motion: Mention) -> range:
        """Return the places of the pieces whose numbers stand right behind the name, in brackets or not."""
        at, end = bisect_left(self._starts, motion.end), self._sentences.span_at(motion.start)[1]
        if at == len(self._starts) or self._starts[at] >= end:
            return range(0)
        is_own = IN_BRACKETS.fullmatch(self._reading.text, motion.end, self._starts[at])
        return range(at, self._numbers[at].stop) if is_own else range(0)

    def _listed_from(self, piece: Mention) -> range:
        """Return the places of ``piece`` and of those that follow it in one list of numbers."""
        at = bisect_left(self._starts, piece.start)
        return range(at, self._numbers[at].stop)

    def _is_next_number(self, at: int) -> bool:
        before, piece = self._pieces[at - 1 : at + 1]
        return is_next_number(self._reading.text, before.end, piece.start)


def _lists(number: int, goes_on: Callable[[int], bool]) -> list[range]:
    """Return for each of so many places the list that it stands in; ``goes_on`` tells what is next in one."""
    first = [at for at in range(number) if not (at and goes_on(at))]
    lists = (range(start, end) for start, end in pairwise([*first, number]))
    return [each for each in lists for _ in each]
