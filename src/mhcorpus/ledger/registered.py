"""What stands under a promise in the register of the Eerste Kamer: its number, its state, its days."""

from __future__ import annotations

import re

from mhcorpus.ledger.due import Due, Terms
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.promise_entry import PromiseEntry

_FIELD = re.compile(
    r"(?<!\w)(?:(?P<number>Nummer)|(?P<state>Status)|(?P<made>Datum toezegging)|(?P<due>Deadline))(?: \||:)? "
    r"(?P<value>T\d{5}|openstaand|deels voldaan|voldaan|afgevoerd|\d{1,2} [a-z]+ \d{4})(?!\w)"
)


def take_over(entry: PromiseEntry, passage: Passage, terms: Terms) -> bool:
    """Take over into ``entry``, the promise above, what its register says; False where ``passage`` is none.

    "Status deels voldaan" leaves a promise open.
    """
    if not _FIELD.match(passage.text.removeprefix("| ")):
        return False
    for found in _FIELD.finditer(passage.text):
        day = terms.starting_at(passage.start + found.start("value"))
        if found["number"]:
            entry.last = passage
        elif found["state"] and found["value"] == "voldaan":
            entry.settle(passage)
        elif found["due"] and day:
            entry.due = Due(day.id, None, day.fields.get("latest"), "before")
        elif found["made"] and day:
            entry.made_on = day.id
            entry.act = "repeated" if entry.act == "made" else entry.act
    return True
