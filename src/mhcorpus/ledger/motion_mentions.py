"""Where a document speaks of which motion: by submitters, or by the number of a piece called a motion."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Set
from dataclasses import replace

from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import Passages
from mhcorpus.ledger.piece_numbers import Spoken, with_numbers
from mhcorpus.member_ids import surname_of
from mhcorpus.references.agenda import is_number_of_debate, is_number_of_item
from mhcorpus.references.enumeration import is_next_number
from mhcorpus.references.mention import Mention
from mhcorpus.references.rows import tells_of_another
from mhcorpus.text.reading import Reading

_PLACE = r"\(Handelingen [^()\n]{0,80}\)"
_SITTING = r"(?:bij|tijdens|uit) (?:het|de|een) (?:\w+ )?\w*(?:[Dd]ebat|[Oo]verleg|[Bb]ehandeling)"
_REPORT = r"(?:brief|nota|rapport|verslag|reactie)"
_PAPER = rf"(?:\w*(?:{_REPORT}|voorstel|begroting)|[Ww]et)(?!\w)"
_ABOUT = (
    rf"(?: {_PLACE})?(?: (?:over|inzake|die|dat|waarin|met|tot|om|van|op stuk|nr\.)(?!\w)"
    rf"(?:[^();\n]|{_PLACE}){{0,160}}?"
    # The number behind a paper that was debated is that of the paper.
    rf"| {_SITTING}(?!\w)(?:(?! {_PAPER})[^();\n]|{_PLACE}){{0,160}}?)?"
)
_CALLED = re.compile(
    rf"(?<!\w)(?:[Mm]oties?(?:{_ABOUT},? ?\(?"
    r"| [^.:;()\n]{0,60}(?:aan te houden|vervallen|ingetrokken|aangehouden|gaat lopen): ?)"
    r"|[Vv]olgende (?:\w+ )?moties?(?!,| en | of )(?: [^.:;()\n]{0,80}? ?(?:aangenomen|aanvaard|verworpen"
    r"|overgenomen|ingediend|voorgesteld|gestemd|uitgevoerd|afgedaan|afgehandeld|ontraden|gegeven))?: ?)$"
)
_PAPER_ON = re.compile(
    rf"(?:{_REPORT}|debat|overleg|antwoord(?:en)?|rapportage|overzicht)(?: \w+){{0,4}}?"
    r" (?:over|inzake|bij|betreffende|met|van|naar aanleiding van)(?: \w+){0,2} $"
)
"""In "uw brief over de moties (39 812, nr. 14)" the number is that of the letter."""
_MINE = re.compile(r"(?<!\w)[Mm]ijn (?:\w+ )?$")
_AT_REQUEST = re.compile(
    r"(?<!\w)[Oo]p verzoek van (?P<who>(?:de heer|mevrouw|het [Ll]id) [^,;:?]{2,40}?)"
    r" stel ik voor,? (?:zijn|haar) (?:\w+ )?$"
)
"""So the chair puts off a motion for the member who brought it in."""
_REACH = 200
_NUMBERED = re.compile(r"(?P<more>(?:,| en) [^().;:\n]{2,80})? ?\([^().;:\n]{0,20}")
"""Between the name of motions and their first number: "(", "(Kamerstukken II 2024/25, "."""
_AND_THAT = re.compile(
    r"\)?(?:,|,? (?:en|en ook|evenals|alsook|alsmede)) (?P<that>(?:die van|(?:die )?(?:over|inzake"
    r"|betreffende|met betrekking tot|ten aanzien van)) [^().;:\n]{2,160}?)(?: \([^().;:\n]{0,30}|, )"
)
_SEVERAL = re.compile(r"(?<!\w)[Mm]oties(?!\w)")
_BARE = re.compile(r"(?<!\w)[Mm]oties?(?: (?:over|inzake|die|waarin)(?!\w)[^,();\n.]{0,120})?[.,]?$")


def motion_mentions(
    reading: Reading, mentions: Iterable[Mention], own: str | None, members: Members
) -> list[Spoken]:
    """Return every mention of a motion in the order of the reading; ``own`` is the paper's own id."""
    mentions = list(mentions)
    motions = [m for m in mentions if m.kind == "motion" and m.id]
    pieces = [m for m in mentions if m.kind == "kamerstuk" and m.id]
    starts = [m.start for m in motions]
    known = {m.id for m in motions}
    spoken = [Spoken(m.id or "", m, m.start) for m in motions]
    listed = _Listed(reading, motions)
    for piece, before in zip(pieces, [None, *pieces], strict=False):
        position = _called_at(reading, piece, before, starts)
        movers = listed.movers_behind(before, piece) if position is None else None
        if position is not None or movers is not None:
            listed.add(piece, movers or ())
            where = piece.start if position is None else position
            spoken.append(Spoken(piece.id or "", piece, where, movers or ()))
        elif (that := listed.that_at(before, piece, known)) is not None:
            movers = tuple(members.named(that, piece.start)) or listed.movers_of(before)
            listed.add(piece, movers)
            spoken.append(Spoken(piece.id or "", piece, that, movers))
        elif piece.id in known and not _is_noted(reading, piece):
            spoken.append(Spoken(piece.id or "", piece, piece.start))
    spoken = with_numbers(reading, spoken, mentions, own)
    return sorted((s for s in spoken if s.id != own), key=lambda s: (s.position, s.mention.start))


def _called_at(
    reading: Reading, piece: Mention, before: Mention | None, motion_starts: list[int]
) -> int | None:
    """Return where the text calls ``piece`` a motion: right before it, or before its note's marker.

    Between the two the number of the debate may stand in which it was brought in, the piece ``before``.
    """
    note = reading.segment_at(piece.start).note
    if note is None and (is_number_of_item(reading, piece) or is_number_of_debate(reading, piece)):
        return None
    if note is None:
        end, called = piece.start, _CALLED
        if before and is_number_of_debate(reading, before):
            end = before.start
    else:
        end, called = reading.marker_of(note) or 0, _BARE
    begin = max(reading.line_at(end)[0], end - _REACH)
    found = called.search(reading.text, begin, end)
    if not found or _named_between(motion_starts, found.start(), end):
        return None
    if tells_of_another(reading, found.start(), piece):
        return None
    return None if _PAPER_ON.search(reading.text[begin : found.start()]) else found.start()


def _named_between(motion_starts: list[int], start: int, end: int) -> bool:
    at = bisect_left(motion_starts, start)
    return at < len(motion_starts) and motion_starts[at] < end


class _Listed:
    """Which numbers of a list are motions: in "de moties (36 547, nrs. 27 en 28)" the second is as the first.

    So it is in "de moties Jansma c.s. (36 547, nrs. 27 en 28)", where both have the member who is
    named; of several members nobody is told which motion is whose.
    """

    def __init__(self, reading: Reading, motions: Iterable[Mention]) -> None:
        self._reading, self._text = reading, reading.text
        self._motions = list(motions)
        self._ends = [m.end for m in self._motions]
        self._named = {
            m.id: m for m in self._motions if self._text[m.start : m.end].lower().startswith("moties")
        }
        self._movers: dict[int, tuple[str, ...]] = {}
        self._joined: set[int] = set()

    def add(self, piece: Mention, movers: tuple[str, ...]) -> None:
        """Keep in mind that ``piece`` is a motion, whose members are ``movers`` if they are known."""
        self._movers[id(piece)] = movers

    def that_at(self, before: Mention | None, piece: Mention, known: Set[str | None]) -> int | None:
        """Return where the subject of ``piece`` begins, right behind the motion ``before``; else None.

        In "de motie over A (39 812, nr. 33) en die over B (39 812, nr. 34)" the second is a motion, too,
        and so it is in "de moties over A (39 812, nr. 33) en over B (39 812, nr. 34)".
        """
        if before is None or not (before.id in known or id(before) in self._movers):
            return None
        that = _AND_THAT.fullmatch(self._text, before.end, piece.start)
        if that is None or that["that"].startswith("die "):
            return that.start("that") if that else None
        if id(before) not in self._joined:
            begin = max(self._reading.line_at(before.start)[0], before.start - _REACH)
            if not _SEVERAL.search(self._text, begin, before.start):
                return None
        self._joined.add(id(piece))
        return that.start("that")

    def movers_of(self, before: Mention | None) -> tuple[str, ...]:
        """Return the member of "moties van het lid A" whose first is ``before``: the next is theirs, too."""
        if before is None or id(before) in self._movers:
            return self._movers.get(id(before), ())
        name = self._named.get(before.id)
        members = name.fields["members"] if name else ()
        return tuple(members) if len(members) == 1 else ()

    def movers_behind(self, before: Mention | None, piece: Mention) -> tuple[str, ...] | None:
        """Return the members of ``piece``, if it is a motion because what is ``before`` is one; else None."""
        if is_number_of_item(self._reading, piece):
            return None
        if self._is_behind_names(piece):
            return ()
        if before is None or not is_next_number(self._text, before.end, piece.start):
            return None
        if id(before) in self._movers:
            return self._movers[id(before)]
        name = self._named.get(before.id)
        if name is None or not (opening := _NUMBERED.fullmatch(self._text, name.end, before.start)):
            return None
        members = name.fields["members"]
        return tuple(members) if len(members) == 1 and not opening["more"] else ()

    def _is_behind_names(self, piece: Mention) -> bool:
        """Whether it is the first of the numbers behind names of which none got one."""
        at = bisect_left(self._ends, piece.start) - 1
        name = self._motions[at] if at >= 0 else None
        is_open = name is not None and (name.id or "").startswith("motie:")
        opening = _NUMBERED.fullmatch(self._text, name.end, piece.start) if name and is_open else None
        return opening is not None and not opening["more"]


def _is_noted(reading: Reading, piece: Mention) -> bool:
    return reading.segment_at(piece.start).note is not None


def with_speakers(
    spoken: list[Spoken], reading: Reading, passages: Passages, members: Members
) -> list[Spoken]:
    """Join "mijn motie (39 812, nr. 10)" in a debate with the motion that is named after its speaker.

    The piece gets the speaker as its member, and in "op verzoek van de heer A stel ik voor zijn motie
    (39 812, nr. 10) aan te houden" that one; a motion named by that member alone gets the piece's id,
    unless the member speaks of several.
    """
    mine: dict[str, set[str]] = {}
    movers: dict[str, list[str]] = {}
    for each in spoken:
        passage = passages.at(each.position)
        if passage is None or not passage.speaker:
            continue
        if _MINE.search(reading.text, passage.start, each.position):
            who = passage.section, passage.section + len(passage.speaker)
        elif found := _AT_REQUEST.search(reading.text, passage.start, each.position):
            who = found.span("who")
        else:
            continue
        if named := members.named(*who):
            movers[each.id] = named
            for mover in named:
                mine.setdefault("motie:" + surname_of(mover), set()).add(each.id)
    joined = {name: next(iter(ids)) for name, ids in mine.items() if len(ids) == 1}
    return [
        replace(each, id=joined.get(each.id, each.id), movers=tuple(movers.get(each.id, each.movers)))
        for each in spoken
    ]
