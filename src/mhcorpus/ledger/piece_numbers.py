"""Motions that a debate or a letter calls by number alone: "de motie op stuk nr. 21".

Which piece that is :mod:`mhcorpus.references.numbers_alone` tells, as for any number alone. Where it may
be several, the paper speaks of none; where it counts in the dossier at hand, that is likely, not certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mhcorpus.references.mention import Mention
from mhcorpus.references.numbered_pieces import NumberedPieces
from mhcorpus.text.reading import Reading

_ON_PIECE = re.compile(
    r"(?<!\w)[Mm]oties?(?!\w)(?:c\.s\.|(?!mendement|[Mm]otie)[^.;:\n]){0,80}?"
    r" (?:op (?:de )?stuk(?:ken)?\.?(?: ?nrs?\.| ?nummers?)?|met (?:de |het )?(?:nrs?\.|(?:stuk)?nummers?)"
    r"|(?<=[Mm]otie )nr\.|(?<=[Mm]oties )nrs\.) ?"
    r"(?P<numbers>\d{1,4}(?! ?\d)(?:(?:, | en |, en | & |/)(?:nr\. )?\d{1,4}(?! ?\d))*)(?!,? nr)"
)
_CUES = re.compile(r" (?:op (?:de )?stuk|met (?:de |het )?(?:nr|(?:stuk)?nummer))")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One place where a motion is spoken of; ``position`` is in the running text, also for a note's.

    ``movers`` are the members who speak of it as theirs.
    """

    id: str
    mention: Mention
    position: int
    movers: tuple[str, ...] = ()


def with_numbers(
    reading: Reading, spoken: list[Spoken], mentions: Sequence[Mention], own: str | None
) -> list[Spoken]:
    """Add the motions that the text calls by number alone; ``own`` is the paper's own id.

    Where the motion is named as well, its number decides which one it is.
    """
    text = reading.text
    if not ("otie nr." in text or "oties nrs." in text or _CUES.search(text)):
        return spoken
    called_motions = {each.id.rpartition("-")[0] for each in spoken if each.id.startswith("kst-")}
    pieces = NumberedPieces(reading, mentions, called_motions, own)
    named = {each.mention.start: each for each in spoken if each.mention.kind == "motion"}
    added: list[Spoken] = []
    for called in _ON_PIECE.finditer(text):
        for number in _NUMBER.finditer(text, *called.span("numbers")):
            start = called.start()
            options, reason = pieces.options(number[0], start, called.end())
            if len(options) != 1:
                continue
            target = options[0]
            if start not in named:
                mention = Mention("kamerstuk", *number.span(), id=target, reason=reason)
                added.append(Spoken(target, mention, start))
            elif reason != "inferred" or not named[start].id.startswith("kst-"):
                each = named[start]
                named[start] = replace(each, id=target, mention=replace(each.mention, reason=reason))
    return [named.get(s.mention.start, s) if s.mention.kind == "motion" else s for s in spoken] + added
