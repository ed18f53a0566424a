"""Who makes a promise: the one who signs, speaks or is told of.

Who does something "zoals toegezegd" keeps a promise of their office, theirs or of who held it before.
Another one of before, of which a paper does not say whose it is, may be of another minister: "ik houd
rekening met de toezegging aan het lid Jansma". Whose predecessor promised, may have had another office:
with a cabinet, the ministries change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from mhcorpus.documents.offices import OFFICE, office_in
from mhcorpus.ledger.passages import Passage
from mhcorpus.ledger.statements import Statements

_OF_ANOTHER = re.compile(
    rf"(?<!namens )(?<!\w)[Dd]e {OFFICE.pattern}(?= (?:heeft|had|zal|zegt?|stuurt|zendt|komt|bericht"
    r"|informeert|rapporteert|laat|biedt|de Kamer)(?!\w))"
)
_BY_ANOTHER = re.compile(
    r"(?<!\w)(?:wordt|worden|zal|zullen)(?!\w)[^;?]*?(?<!\w)door de "
    r"(?P<title>[Mm]inister|[Ss]taatssecretaris) (?P<of>van|voor) "
    r"(?P<portfolio>[A-Z][\w-]*(?:(?:,| en|, en) [A-Z][\w-]*)*)"
)
"""Who will inform the Chamber may be named in the passive: "wordt door de Minister van … geïnformeerd"."""
_PREDECESSOR = re.compile(
    r"(?<!\w)(?:[Mm]ijn|[Zz]ijn|[Hh]aar|[Dd]e) (?:ambts)?voorgangers?(?!\w)"
    rf"(?:, (?:de )?(?:toenmalige? )?{OFFICE.pattern}(?=, | (?:heeft|had)(?!\w)))?"
)

_AS = (
    r"(?<!\w)(?:[Zz]oals|[Cc]onform)(?: (?!door)\w+){0,3} (?:toegezegd|toezegging)"
    r"(?!\w| door (?!mij(?!\w)))"
)
_I_DO = r"(?:stuur|zend|bied|doe|informeer|bericht|meld|deel|geef|ga|kom|rapporteer|verstrek) ik(?!\w)"
_AS_PROMISED = re.compile(
    rf"{_AS}[^;?]{{0,160}}?(?<!\w){_I_DO}|(?<!\w)(?:[Ii]k(?!\w)|{_I_DO})[^;?]{{0,90}}?{_AS}"
)
_READ = re.compile(r"(?<!\w)[Dd]e (?P<office>[Mm]inister|[Ss]taatssecretaris)(?!\w)")
"""As the chair reads a promise out."""


def maker(
    passage: Passage, meta: Mapping[str, Any], statements: Statements, *, is_made_here: bool
) -> dict[str, str | None] | None:
    """Return ``{"name", "office"}`` of who promises; None where the paper does not say.

    A note to the minister tells of the minister's promises, a letter of those of who signs it: of what
    it makes, and of what it says that they made before.
    """
    if passage.speaker and not passage.is_of_the_government:
        office = _READ.search(passage.text) if passage.is_of_the_chair else None
        return {"name": None, "office": office["office"].capitalize()} if office else None
    if of_predecessor := _PREDECESSOR.search(passage.text):
        return {"name": None, "office": office_in(of_predecessor)} if of_predecessor["title"] else None
    is_own = is_made_here or statements.says("own_promise", passage.text)
    of_office = not is_own and _AS_PROMISED.search(passage.text) is not None
    is_own = is_own or of_office
    if passage.speaker and not is_own:
        return None
    if passage.speaker:
        title, _, name = passage.speaker.partition(" ")
        return {"name": None if of_office else name or None, "office": title}
    if other := _OF_ANOTHER.search(passage.text) or _BY_ANOTHER.search(passage.text):
        return {"name": None, "office": office_in(other)}
    is_note = meta.get("kind") == "beslisnota"
    signed = meta.get("addressee" if is_note else "sender")
    if not signed or not (is_own or is_note):
        return None
    return {"name": None if of_office else signed.get("name"), "office": signed.get("office")}
