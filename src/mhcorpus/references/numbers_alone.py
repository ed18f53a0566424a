"""Pieces called by their number alone: "het amendement op stuk nr. 21", "motie Jansma (nr. 21)".

:mod:`.numbered_pieces` tells which pieces a number may be. Of several that have it, the number within
the name of a motion that is known is that motion's. The one that a motion gets when it is changed
("is gewijzigd (nr. 32)") counts in the motion's own dossier.
Where that leaves more than one piece, or none, the number behind "stuk" is kept with no id. The number
that so stands beside the name of a motion is that motion's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from mhcorpus.references.kinds import Kind
from mhcorpus.references.mention import Mention
from mhcorpus.references.numbered_pieces import NumberedPieces
from mhcorpus.text.reading import Reading

NUMBER_ALONE = "called by its number alone"
"""The pattern of the mentions that are made here."""
_LABEL = r"(?:nrs?\.?|nummers?) ?"
_FIGURE = r"\d{1,4}(?!\w| ?\d|[.,]\d)"
_FIGURES = rf"(?P<numbers>{_FIGURE}(?:(?:, | en |, en | & |/| tot en met | t/m | ?- ?)(?:nr\. )?{_FIGURE})*)"
# A regex that begins with letters is sought by these: what stands before them is looked at behind.
_BEHIND_ON = "|".join(
    (*(rf"(?<={on} stuk)(?<!\w{on} stuk)" for on in ("op", "op de", "op het", "zie", "Zie")), r"(?<=\(stuk)")
)
_ON_PIECE = re.compile(rf"(?P<piece>stuk(?:{_BEHIND_ON})(?:ken)?,? ?{_LABEL}){_FIGURES}")
_CALLED = rf"(?:s|en)? (?:met (?:de |het )?|onder )?(?P<piece>{_LABEL}){_FIGURES}"
_OF_MOTION = (
    re.compile(rf"otie(?<=[Mm]otie)(?<!\w[Mm]otie){_CALLED}"),
    re.compile(rf"mendement(?<=[Aa]mendement)(?<!\w[Aa]mendement){_CALLED}"),
)
_ON_PIECES = re.compile(
    rf"(?P<piece>stukken )(?P<numbers>{_FIGURE}(?:, {_FIGURE})*(?:,? en| tot en met| t/m) {_FIGURE})"
)
_CHANGED = re.compile(rf"gewijzigd(?<!\wgewijzigd) \((?P<piece>{_LABEL})(?P<numbers>{_FIGURE})(?=[),])")
_TOPIC = r"(?: (?:over|inzake|betreffende|om)(?: (?!\w*(?:amendement|voorstel|motie))[^\s,;:.()]+){1,12})"
_SAID = (
    r"(?: (?:op|in|tijdens|door|na|bij|met) (?:de|het|een|die|deze|dat|dit) [a-z]+"
    r"| (?!(?:de|het|een|die|deze|dat|dit|mijn|zijn|haar|hun|is|wordt|werd|was|zal)(?!\w))[\w'-]+){0,8}"
)
_IS_CHANGED = re.compile(
    rf"(?: c\.s\.)?{_TOPIC}?(?: ?\([^()\n]{{1,60}}\))?{_TOPIC}?(?:,? (?:die|waarin) [^,;:.()\n]{{1,80}},)?"
    rf"(?:,? (?:is|wordt|werd|was|zal){_SAID}|,(?: [a-z]+)?) "
)
"""What stands between a motion and that it is changed: no other thing that may be what is changed."""
_OF_MOTIONS = ("oties op ", "oties op de ", "mendementen op ", "mendementen op de ")
_BEHIND_NAME = re.compile(
    rf",? ?(?:\(|- )?(?P<piece>{_LABEL}){_FIGURES}"
    r"(?! (?:van|op|in|uit) (?:de|deze|het|mijn) (?:\w+ )?(?:lijst|bijlage|agenda|tabel|overzicht)(?!\w))"
)
"""A number that is said to be one of a list or an annex is none of a piece."""
_BEFORE_NAME = re.compile(
    r"^(?:[-\u2022*] ?)?(?P<piece>[Nn]r\.? ?)(?P<numbers>\d{1,4})(?:[,:.]| -)? (?:de )?(?:[a-z]+ ){0,2}$"
)
_NUMBER_OR_RANGE = re.compile(r"\d+|tot en met|t/m|-")
_LONGEST_RANGE = _LONGEST_BEFORE_NAME = 40


@dataclass(frozen=True, slots=True)
class _Call:
    """Where numbers stand, from ``start`` with the words before them; the ``motion`` beside them."""

    start: int
    numbers: tuple[int, int]
    motion: Mention | None = None
    dossier: str | None = None
    """That of the motion before in the same list, or of the one that is changed."""
    is_piece: bool = False
    """Whether it is called a piece, so that the number counts with no dossier, too."""


def numbers_alone(
    reading: Reading, mentions: Sequence[Mention], own: str | None, kind: Kind
) -> list[Mention]:
    """Return a mention for each piece that the text calls "op stuk nr. 21"; ``own`` is the paper's own id.

    Only the first of several has the words before its number. A motion beside one number gets its id.
    """
    motions = [each for each in mentions if each.kind == "motion"]
    calls = sorted(_calls(reading.text, motions), key=lambda call: call.numbers)
    if not calls:
        return []
    motion_dossiers = {(motion.id or "").rpartition("-")[0] for motion in motions}
    motion_dossiers = {dossier for dossier in motion_dossiers if dossier.startswith("kst-")}
    pieces = NumberedPieces(reading, mentions, motion_dossiers, own)
    named_at = partial(_named_at, motions, [motion.start for motion in motions])
    found: list[Mention] = []
    for call in calls:
        last = found[-1].end if found else 0
        numbers = list(_numbers(reading.text, call))
        for start, end, number in numbers:
            mention = Mention("kamerstuk", start, end, {"number": number}, NUMBER_ALONE)
            if pieces.is_cited_at(end - 1) or start < last:
                continue
            _settle(mention, pieces, call, kind, named_at(end - 1))
            if call.is_piece or mention.id or mention.candidates:
                found.append(mention)
            if call.motion and len(numbers) == 1 and mention.id:
                _number(call.motion, mention)
    return found


def _calls(text: str, motions: Sequence[Mention]) -> Iterator[_Call]:
    starts = [motion.start for motion in motions]
    for found in _ON_PIECE.finditer(text):
        yield _Call(found.start("piece"), found.span("numbers"), is_piece=True)
    for found in _ON_PIECES.finditer(text):
        if text.endswith(_OF_MOTIONS, 0, found.start()):
            yield _Call(found.start("piece"), found.span("numbers"))
    for called in _OF_MOTION:
        for found in called.finditer(text):
            at = bisect_right(starts, found.start())
            before = motions[at - 1] if at else None
            motion = before if before and found.end() <= before.end else None
            yield _Call(found.start("piece"), found.span("numbers"), motion)
    for found in _CHANGED.finditer(text):
        at = bisect_right(starts, found.start())
        if at and (dossier := _dossier_of_changed(text, motions[at - 1], found.start())):
            yield _Call(found.start("piece"), found.span("numbers"), dossier=dossier)
    yield from _beside_names(text, motions)


def _beside_names(text: str, motions: Sequence[Mention]) -> Iterator[_Call]:
    """Yield the numbers right behind the name of a motion, or before it at the beginning of its line."""
    for before, motion in zip([None, *motions], motions, strict=False):
        if behind := _BEHIND_NAME.match(text, motion.end):
            is_next = before and motion.reason == "list" and (before.id or "").startswith("kst-")
            dossier = (before.id or "").rpartition("-")[0] if before and is_next else None
            yield _Call(behind.start("piece"), behind.span("numbers"), motion, dossier)
        line = text.rfind("\n", max(0, motion.start - _LONGEST_BEFORE_NAME), motion.start) + 1
        if before_name := _BEFORE_NAME.match(text[line : motion.start]) if line else None:
            start, numbers = before_name.start("piece"), before_name.span("numbers")
            yield _Call(line + start, (line + numbers[0], line + numbers[1]), motion)


def _dossier_of_changed(text: str, motion: Mention, changed: int) -> str | None:
    """Return the dossier of ``motion`` if it is what is said to be ``changed`` there."""
    is_changed = _IS_CHANGED.fullmatch(text, motion.end, changed)
    own = motion.id or ""
    return own.rpartition("-")[0] if is_changed and own.startswith("kst-") else None


def _number(motion: Mention, piece: Mention) -> None:
    """Give ``motion`` the number beside its name, unless the paper gives it one with its dossier.

    What another motion of that name has is no better.
    """
    is_by_name = motion.reason == "earlier mention" and motion.certainty != "certain"
    if is_by_name or (motion.id or "").startswith("motie:"):
        motion.id, motion.url = piece.id, piece.url
        motion.certainty, motion.reason, motion.candidates = "likely", piece.reason, ()


def _numbers(text: str, call: _Call) -> Iterator[tuple[int, int, str]]:
    """Yield each number with its span: the first with its words, those within a range where its word is."""
    start, before, range_word = call.start, 0, None
    for found in _NUMBER_OR_RANGE.finditer(text, *call.numbers):
        if not found[0].isdigit():
            range_word = found
            continue
        number = int(found[0])
        if range_word and 0 < number - before <= _LONGEST_RANGE:
            yield from ((*range_word.span(), str(between)) for between in range(before + 1, number))
        yield start if start == call.start else found.start(), found.end(), found[0]
        start, before, range_word = found.end(), number, None


def _named_at(motions: Sequence[Mention], starts: Sequence[int], position: int) -> str | None:
    """Return the id of the motion of whose name the text at ``position`` is a part."""
    at = bisect_right(starts, position)
    return motions[at - 1].id if at and position < motions[at - 1].end else None


def _settle(mention: Mention, pieces: NumberedPieces, call: _Call, kind: Kind, named: str | None) -> None:
    number = mention.fields["number"]
    options, mention.reason = pieces.options(number, mention.start, call.numbers[1])
    if call.dossier and not (options and mention.reason == "explicit"):
        options, mention.reason = [f"{call.dossier}-{number}"], "list"
    elif named in options:
        options = [named]
    if len(options) == 1:
        mention.id, mention.url = options[0], kind.url_of(options[0], mention.fields)
        mention.certainty = "certain" if mention.reason == "explicit" else "likely"
    else:
        mention.certainty, mention.candidates = "unsure", tuple(options)
