"""What a sentence waits for: it tells nothing of the motions that it names there.

"De motie A wordt aangehouden totdat de motie B is uitgevoerd" tells of B neither that it is carried out nor
that it is held. Of one motion "zodra de motie is uitgevoerd" tells that it is not yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mhcorpus.ledger.statements import without_brackets

_UNTIL = (
    r"[Tt]otdat|[Tt]ot het moment (?:dat|waarop)"
    r"|(?:(?<=aangehouden )|(?<=wacht )|(?<=wachten )|(?<= aan )|(?<=gesteld ))tot"
    r"(?= (?:(?:de|die|deze|beide) )?(?:\w+ )?moties?(?!\w))"
    r"|[Aa]lvorens|[Zz]o ?lang"
)
_CASE = (
    r"(?:[Vv]oordat|[Zz]odra|[Nn]adat|[Mm]its|[Tt]enzij|[Ii]ndien|[Ww]anneer|[Mm]ocht|(?<!net )[Aa]ls)"
    r"(?= (?:ook )?(?:(?:de|die|deze|beide) (?:\w+ )?moties?(?!\w)|moties? (?:[A-Z]|van |\()))"
)
_ENDS = (
    r"(?:aangenomen|aanneemt|aanvaard|verworpen|verwerpt|weggestemd|afgewezen|ingetrokken|vervallen"
    r"|overgenomen|aangehouden|ingediend|uitgevoerd|uitvoer(?:t|en)?|afgedaan|afgehandeld|afgerond|voldaan"
    r"|uitgewerkt|onderzocht|behandeld|besproken|gestemd|opgevolgd|gegeven)(?!\w)"
)
_STEP = r"(?!(?:was|waren|werd|werden|had|hadden) )[^ ,;:?]+"
_AWAITED = re.compile(
    rf"(?<!\w)(?:(?:{_UNTIL})|(?P<case>{_CASE}))"
    rf"(?P<what>(?:(?: {_STEP}){{0,30}}?|(?: {_STEP}){{1,20}}?, [^,;:?]{{3,120}},(?: {_STEP}){{0,12}}?)"
    rf" {_ENDS}(?: (?:is|zijn|wordt|worden|heb|heeft|hebben)(?! (?:ik|wij|we|het kabinet)(?!\w)))?)"
)
_COMPARED = re.compile(r"(?<!\w)(?:[Zz]owel|[Ee]venzeer|[Ee]vengoed)(?!\w)[^;:?]*$")
"""Before an "als" that awaits nothing: "zowel de motie A als de motie B"."""
_FAR = 240
_WAITING = re.compile(
    r"(?<!\w)[Ii]n afwachting van (?P<case>(?P<what>(?:de |het )?(?:uitvoering|uitwerking|uitkomst"
    r"|behandeling|afdoening|stemming|lot)(?: van| over)? (?:de |die |deze )?(?:\w+ )?moties?(?!\w)"
    r"(?: (?:van|het|de|den|der|lid|leden|en|c\.s\.|[A-Z][\w'/-]*|\(_*\)))*))"
)
_CUES = ("ot", "lvorens", "lang", "oordat", "odra", "adat", "its", "enzij", "ndien", "anneer", "ocht", "ls")


def awaited(text: str, *, several: bool) -> Iterator[tuple[int, int]]:
    """Yield where ``text`` says what it waits for, which names ``several`` motions or one."""
    plain = without_brackets(text)
    patterns = [_AWAITED] if any(map(plain.__contains__, _CUES)) else []
    if "afwachting" in plain:
        patterns.append(_WAITING)
    for pattern in patterns:
        for found in pattern.finditer(plain):
            start, case = found.start(), found["case"] or ""
            if case in ("als", "Als") and _COMPARED.search(plain, max(0, start - _FAR), start):
                continue
            if several or not case:
                yield found.span("what")


def without_awaited(text: str, *, several: bool) -> str:
    """Return ``text``, as long as it is, with what it waits for crossed out."""
    for start, end in awaited(text, several=several):
        text = f"{text[:start]} {'x' * (end - start - 1)}{text[end:]}"
    return text
