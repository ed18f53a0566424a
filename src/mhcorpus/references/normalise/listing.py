"""Lists of numbers: whether what stands behind a citation is one more member, and what a range names."""

from __future__ import annotations

import re

from mhcorpus.reference import Certainty
from mhcorpus.references.mention import Mention
from mhcorpus.references.normalise.hit import Hit, printed

_PLURALS = ("nrs", "nummers", "ondernummers", "nos", "items")
_WITHIN = frozenset({"dossier", "session", "year", "meeting"})
"""What papers are numbered in."""
_OWN = frozenset({"label", "dossier", "session", "year", "was", "was_apart"})
_MEMBER = r"(?:\d{1,5}|[A-Z]{1,2}(?!\w))(?: \((?:was|voorheen) (?:nr\. ?)?\d{1,4}\))?"
"""A number, with that which it replaces, or a letter of the Eerste Kamer."""
_RANGE = ("t/m", "tot en met", "-")
_LONGEST_RANGE = 40
_REST_OF_LIST = re.compile(
    rf"(?:(?:, ?{_MEMBER}){{0,20}} en {_MEMBER})?"
    r"(?=[.);\]]|,(?! ?\d)| en [A-Z][a-z]| en \d\d[ .]?\d{3}| en (?:nrs?\.|nummers?) ?\d|$)",
    re.MULTILINE,
)


def membership(hit: Hit) -> Certainty | None:
    """Return how sure it is that the list goes on with this member; None when it does not.

    It does after a plural ("nrs. 12 en 13") and with a label of its own (", en nr. 13"). A
    bare number behind a singular is likely one where nothing follows that could be counted, or
    another citation does: "nr. 57-58 en Kamerstuk 39 812, nr. 4".
    """
    if hit.member is None:
        return hit.pattern.certainty
    found = hit.fields()
    if printed(hit.member).keys() & _OWN or found.get("label", "").lower().startswith(_PLURALS):
        return hit.pattern.certainty
    return "likely" if _REST_OF_LIST.match(hit.reading.text, hit.member.end()) else None


def between(hit: Hit, last: Mention, counted: str = "number") -> list[Mention]:
    """Return the papers that a range names without printing them; they stand where the range's word is.

    ``last`` is its last, and ``counted`` the field that tells them apart.
    """
    if hit.member is None or last.candidates or printed(hit.member).keys() & _WITHIN:
        return []
    by = hit.member.groupdict().get("by") or ""
    word = by.strip(" ,")
    before, after = hit.inherited.get(counted, ""), str(last.fields.get(counted, ""))
    if word not in _RANGE or not (before.isdigit() and after.isdigit()):
        return []
    if not 0 < int(after) - int(before) <= _LONGEST_RANGE:
        return []
    start = hit.member.start("by") + by.index(word)
    found = [
        hit.mention(start, start + len(word), {**last.fields, counted: str(number)})
        for number in range(int(before) + 1, int(after))
    ]
    for mention in found:
        mention.certainty = last.certainty
    return found
