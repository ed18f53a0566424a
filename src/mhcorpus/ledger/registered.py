"""What stands under a promise in the register of the Eerste Kamer: its number, its state, its days."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mhcorpus.ledger.due import Due, Terms
from mhcorpus.ledger.members import Members
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.promise_entry import CHAMBER, Ending, PromiseEntry

_FIELD = re.compile(
    r"(?<!\w)(?:(?P<number>Nummer)|(?P<state>Status)|(?P<made>Datum toezegging)|(?P<due>Deadline))(?: \||:)? "
    r"(?P<value>T\d{5}|[Oo]penstaand|[Dd]eels voldaan|[Vv]oldaan|[Aa]fgedaan|[Nn]agekomen|[Aa]fgevoerd"
    r"|[Vv]ervallen|\d{1,2} [a-z]+ \d{4})(?!\w)"
    r"|(?<!\w)Kamerleden(?: \||:)? (?P<members>.{3,400}?)(?= Commissie commissie|$)"
)
_ENDINGS: Mapping[str, Ending] = {
    "voldaan": "done", "afgedaan": "done", "nagekomen": "done", "vervallen": "lapsed", "afgevoerd": "lapsed",
}  # fmt: skip
"""What is struck off the register without having been kept has lapsed."""
_SOURCES = re.compile(r"(?:Uit de stukken|Brondocumenten|Historie)")
"""Below this the register quotes the debate, and tells what became of the promise before."""


def quotes_on(passage: Passage, *, quoted: bool) -> bool:
    """Whether a register quotes from ``passage`` on, where it ``quoted`` before, up to its next promise."""
    if _SOURCES.fullmatch(passage.text):
        return True
    return quoted and not (passage.is_heading and passage.text.startswith("Toezegging "))


def is_field(passage: Passage) -> bool:
    """Whether the passage tells a field of a register."""
    return _FIELD.match(passage.text.removeprefix("| ")) is not None


def take_over(entry: PromiseEntry, passage: Passage, terms: Terms, members: Members) -> None:
    """Take over into ``entry``, the promise above, what ``passage``, a field of its register, says.

    "Status deels voldaan" leaves a promise open.
    """
    for found in _FIELD.finditer(passage.text):
        if found["members"]:
            named = members.named(passage.start + found.start("members"), passage.start + found.end())
            entry.to = named if entry.to == [CHAMBER] and named else entry.to
            continue
        day = terms.starting_at(passage.start + found.start("value"))
        if found["number"]:
            entry.last = passage
        elif found["state"] and (ending := _ENDINGS.get(found["value"].lower())):
            entry.end(passage, ending)
        elif found["due"] and day:
            entry.due = Due(day.id, None, day.fields.get("latest"), "before", found["value"], day.start)
        elif found["made"] and day:
            entry.made_on = day.id
            entry.act = "repeated" if entry.act == "made" else entry.act
