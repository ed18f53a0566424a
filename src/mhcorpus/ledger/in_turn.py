"""Sentences that tell of several motions one by one, or of some of them without their names.

"De moties A en B zijn uitgevoerd respectievelijk ingetrokken" tells of each its own; of which one "geen van
de moties" and "alleen de laatste" tell is left open.
"""

from __future__ import annotations

import re

from mhcorpus.ledger.statements import without_brackets

_IN_TURN = re.compile(
    r"(?<!\w)(?:respectievelijk|resp\.|onderscheidenlijk)"
    r"(?:[.;]|$| (?:(?!(?:zijn|worden|werden|hebben) )[a-zà-ÿ]+ ){0,3}?(?:uitgevoerd|uitvoering|afgedaan"
    r"|afgerond|afgehandeld|voldaan|nagekomen|aangenomen|aanvaard|verworpen|weggestemd|afgewezen"
    r"|ingetrokken|aangehouden|ontraden|overgenomen|opgevolgd|vervallen|achterhaald|ontijdig|overbodig"
    r"|ondersteund|ingediend|niet|nog|deels|gedeeltelijk|open|loop(?:t|en))(?!\w))"
)

_END = (
    r"(?:(?:inmiddels|reeds|al|volledig|deels|nog|niet|nog niet) )?(?:uitgevoerd|afgedaan|afgehandeld"
    r"|aangenomen|aanvaard|verworpen|ingetrokken|aangehouden|vervallen"
    r"|in (?:uitvoering|behandeling|voorbereiding))"
)
_TWO = 2
_ONLY_NAMES = (
    r"(?:De|Beide) moties? (?:(?:motie|van|de|den|der|het|lid|leden|te|ten|ter|en|respectievelijk|resp\."
    r"|c\.s\.|[A-Z][\w'’/-]*|\([^()]*\)),? )+"
)
"""More than names before the verb may tell something of one of them, or of another thing than the motions."""
_TWO_ENDS = re.compile(
    rf"^{_ONLY_NAMES}(?:zijn|worden|werden) (?:inmiddels |daarmee )?"
    rf"(?:(?P<first>{_END}),? (?:respectievelijk|resp\.) (?P<second>{_END})"
    rf"|(?:respectievelijk|resp\.) (?P<one>{_END}) (?:en|dan wel) (?P<other>{_END}))\.?$"
)
_THE_OTHERS = (
    r"(?:van )?de (?:andere|overige) moties?(?!\w)(?=(?: (?!(?:en|of) )\w+){0,6}? (?:is|zijn|werd|werden"
    r"|wordt|worden|heb|heeft|hebben|kan|kunnen|zal|zullen|voer|niet|nog|wel|verworpen|aangenomen"
    r"|ingetrokken|aangehouden)(?!\w))"
)
"""Those that nothing names, in a clause of their own: "A, de overige moties en B zijn" is none."""
_SOME = re.compile(
    r"(?<!\w)(?!(?<=, )[éÉeE]+n van [^,;]{1,80},)"
    r"(?:[Gg]een|[Éé]én|[Ee]en|[Tt]wee|[Dd]rie|[Vv]ier|[Ee]nkele|[Ss]ommige)(?: deel| aantal)?"
    r" van (?:de|deze|die|uw|beide)(?: \w+)? moties(?!\w)"
    r"|(?<!\w)[Nn]och (?:de|deze|die) motie(?!\w)"
    r"|(?<!\w)(?:[Aa]lleen|[Ss]lechts|[Ee]nkel) de (?:eerste|tweede|derde|laatste|eerst\w+|laatst\w+)(?!\w)"
    rf"|(?:(?<=[;,] )|(?<=[;,] maar )|(?<=[;,] en )){_THE_OTHERS}"
    r"|(?<!\w)[Dd]e"
    r" (?:eerste|tweede|derde|laatste|eerstgenoemde|laatstgenoemde|ene|andere)"
    r" (?:(?:is|was|werd|wordt|heb|heeft|kan|zal|niet|wel|nog)(?!\w)|(?:inmiddels |daarvan )?(?:aangenomen"
    r"|aanvaard|verworpen|ingetrokken|aangehouden|vervallen|uitgevoerd|afgedaan|overgenomen|ontraden)(?!\w))"
)
"""So a sentence tells of one or some of the motions that it names, and not by their names.

Beside the main verb "een van de moties bij de begroting" between commas tells nothing of the kind.
"""
_SOME_NEEDS = ("moties", "och d", "eerst", "tweede", "derde", "laatst", " ene ", " andere ", " overige ")
"""One of these stands in what :data:`_SOME` matches, and none in most sentences."""
_ANOTHER_CLAUSE = re.compile(rf";|, waarbij(?!\w)|,(?= (?:maar |en )?{_THE_OTHERS})")


def is_told_in_turn(text: str) -> bool:
    """Whether ``text`` tells of several motions one by one: "zijn uitgevoerd respectievelijk ingetrokken"."""
    plain = without_brackets(text)
    if ("resp" in plain or "onderscheidenlijk" in plain) and _IN_TURN.search(plain):
        return True
    return any(map(plain.__contains__, _SOME_NEEDS)) and _SOME.search(plain) is not None


def until_in_turn(text: str) -> int:
    """Return how far ``text`` tells of its motions by name: to its end, or the clause that does not."""
    if not is_told_in_turn(text):
        return len(text)
    border = _ANOTHER_CLAUSE.search(without_brackets(text))
    return border.start() if border and not is_told_in_turn(text[: border.start()]) else 0


def each_in_turn(text: str, motions: int) -> list[str]:
    """Return ``text`` for each of two motions of which it tells so, the end of the other crossed out.

    Which of more motions has which end is left open, and so it is where more stands between the two.
    """
    found = _TWO_ENDS.search(without_brackets(text)) if motions == _TWO else None
    if found is None:
        return []
    first, second = ("first", "second") if found["first"] else ("one", "other")
    both = (found.span(first), found.span(second))
    return [text[:start] + "x" * (end - start) + text[end:] for start, end in reversed(both)]
