"""The day of the debate that a paper reports: it is adopted later, but what it promises was said then."""

from __future__ import annotations

import re
from itertools import islice

from mhcorpus.ledger.due import Terms
from mhcorpus.ledger.passages import Passages

_HELD = re.compile(
    r"(?<!\w)(?:heeft|hebben) op (?:\w+dag )?(?P<day>\d{1,2} [a-z]+ \d{4}) "
    r"(?:overleg gevoerd|gesproken|vergaderd|gedachten gewisseld|een [\w ]{0,40}overleg (?:gevoerd|gehouden))"
)
_HEAD = 40
"""Sentences at the beginning of a report, among which it tells of what it reports."""


def held_on(passages: Passages, terms: Terms) -> str | None:
    """Return the day (EDTF) of the debate, where the paper says so: "heeft op 5 mei 2027 overleg gevoerd"."""
    for passage in islice(passages.all, _HEAD):
        if found := _HELD.search(passage.text):
            day = terms.starting_at(passage.start + found.start("day"))
            return day.id if day else None
    return None
