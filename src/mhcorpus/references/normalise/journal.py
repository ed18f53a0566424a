"""Staatsblad, Staatscourant and Tractatenblad: year and number."""

from __future__ import annotations

import re

from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit
from mhcorpus.references.normalise.listing import between, membership

_FIRST_ONLINE = 1995
_GAZETTE = "staatscourant"
_LAST_DAILY_GAZETTE = 2009
_MOST_ISSUES = 366
_IN_PARTS = re.compile(r"[ .]")


def journal(hit: Hit) -> list[Mention]:
    """One mention for each number, with an address where the official site has it under that number.

    Until June 2009 the number of a Staatscourant is that of the day's issue, which holds many papers.
    """
    found, certainty = hit.fields(), membership(hit)
    if certainty is None:
        return []
    found["number"] = _IN_PARTS.sub("", found["number"])
    fields: dict[str, object] = {name: found[name] for name in ("year", "number") if name in found}
    mention = hit.mention(*hit.span(), fields)
    mention.certainty = certainty
    year, number = int(found.get("year", 0)), int(found["number"])
    daily = hit.kind.name == _GAZETTE and year <= _LAST_DAILY_GAZETTE and number <= _MOST_ISSUES
    if year < _FIRST_ONLINE or daily:
        fields["_offline"] = True
    return [*between(hit, mention), mention]
