"""Who makes a promise: the one who signs, speaks or is told of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mhcorpus.documents.offices import OFFICE, office_in
from mhcorpus.ledger.passages import Passage

_OF_ANOTHER = re.compile(
    rf"(?<!namens )(?<!\w)[Dd]e {OFFICE.pattern}(?= (?:heeft|had|zal|zegt?|stuurt|zendt|komt|bericht"
    r"|informeert|rapporteert|laat|biedt|de Kamer)(?!\w))"
)
_PREDECESSOR = re.compile(r"(?<!\w)(?:[Mm]ijn|[Zz]ijn|[Hh]aar|[Dd]e) (?:ambts)?voorgangers?(?!\w)")

_READ = re.compile(r"(?<!\w)[Dd]e (?P<office>[Mm]inister|[Ss]taatssecretaris)(?!\w)")
"""As the chair reads a promise out."""


def maker(passage: Passage, meta: Mapping[str, Any]) -> dict[str, str | None] | None:
    """Return ``{"name", "office"}`` of who promises; None where the paper does not say.

    A note to the minister tells of the minister's promises, a letter of those of who signs it.
    """
    if passage.speaker and not passage.is_of_the_government:
        office = _READ.search(passage.text) if passage.is_of_the_chair else None
        return {"name": None, "office": office["office"].capitalize()} if office else None
    if passage.speaker:
        title, _, name = passage.speaker.partition(" ")
        return {"name": name or None, "office": title}
    if other := _OF_ANOTHER.search(passage.text):
        return {"name": None, "office": office_in(other)}
    signed = meta.get("addressee" if meta.get("kind") == "beslisnota" else "sender")
    if not signed:
        return None
    of_another = _PREDECESSOR.search(passage.text) is not None
    return {"name": None if of_another else signed.get("name"), "office": signed.get("office")}
